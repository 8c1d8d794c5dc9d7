"""What a note says about people: whom a dated note links to, whose the tasks are, and who was there too.

Here nobody is looked up: a target is only what a link points to. `contacts/credit.py` says who that is.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from sys import intern

from vault_tools.contacts.dated import (
    MEETING_OF,
    day_of_name,
    day_of_note,
    kind_of_note,
    names_people,
    says_date,
)
from vault_tools.contacts.fields import strings
from vault_tools.contacts.heads import Head, look_at
from vault_tools.contacts.linked import LinkedLine, linked_lines
from vault_tools.contacts.logs import read_log, understood
from vault_tools.contacts.recognise import tags_of
from vault_tools.contacts.said import LinkedTask, Mention, Said, cut
from vault_tools.contacts.settings import JournalSettings
from vault_tools.contacts.words import ASK
from vault_tools.text.dates import name_date
from vault_tools.text.fold import fold, nfc
from vault_tools.text.frontmatter import Frontmatter, RawField, body_of, read_frontmatter
from vault_tools.text.lines import Line, decode, lines_holding, split_lines, written_lines
from vault_tools.text.links import find_links, link_name, without
from vault_tools.text.tags import BLOCK_ID

_tuple = tuple.__new__  # quicker than to call the types: each cold run makes thousands

_DAY_THAT_MATTERS = re.compile(rb"^[ \t\"']*dat(?!e[\"']?:[ \t]*\d)", re.MULTILINE)
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_DATED = re.compile(rb"^date[\"']?:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_BOX = re.compile(  # with a link behind it; a sign of more than one byte is no ASCII
    rb"\[(?:[^\[\]\r\n]|[^\x00-\x7f]{2,4})\][ \t][^\r\n]*?(?:\[\[|\]\()"
)
_LINK = ("[[", "](")
_SHORT = 64  # signs; who is named in fewer is remembered
_MEETING_TAG = f"(?i)#(?:{'|'.join(MEETING_OF)})"  # seldom looked for
_PART = re.compile(r"(?:\[\[[^\[\]]*\]\]|[^;,])+")
_DATE_BEFORE = re.compile(r"\d{4}([-_])\d{2}\1\d{2}[ _–—-]*")


def read_said(path: str, data: bytes, settings: JournalSettings, head: Head | None = None) -> Said | None:
    """What a note that is no contact says about people; None where it says nothing. Never raises. `head` is
    its own, where that was looked at already.

    Most notes cost only the first looks at their bytes: no link, or neither a date nor a box.
    """
    head = head or look_at(data)
    # One sign alone is searched for ten times as fast as two.
    links = data.find(b"[") >= 0 and (
        data.find(b"[[") >= 0 or (data.find(b"](") >= 0 and data.lower().find(b".md") >= 0)
    )
    if not links and not head.people:
        return None
    named = day_of_name(path, settings)
    boxed = links and named is None and _BOX.search(data) is not None  # a dated note is read anyway
    if named is None and not boxed and not head.dated:
        return None
    text = decode(data)
    if _says_no_more(head, named):
        frontmatter = body_of(text)
    else:
        frontmatter, problems = read_frontmatter(path, text)
        if any(problem.code == "template-left" for problem in problems):
            return None
    fields = frontmatter.fields
    tags = tags_of(fields, ()) if fields else ()
    dated = any(says_date(raw) for raw in fields) if fields else False
    day = day_of_note(path, fields, tags, settings) if dated else named
    tagged = dated and day is None and re.search(_MEETING_TAG, text) is not None
    if day is None and not boxed and not tagged:
        return None  # `date:` is in many notes the day of writing
    lines = None if tagged else lines_holding(_LINK, text, frontmatter.body_start, frontmatter.body_line)
    if lines is None:
        lines = written_lines(text, frontmatter.body_start, frontmatter.body_line)[0]
    if tagged:
        tags = tags_of(fields, lines)
        day = day_of_note(path, fields, tags, settings)
    linked = list(linked_lines(lines))
    tasks = tuple(_tasks(linked))
    kind = kind_of_note(fields, tags) if fields else None
    mentions = _mentions(path, text, frontmatter, linked, kind) if day is not None else ()
    return _tuple(Said, (day, mentions, tasks)) if mentions or tasks else None


def _says_no_more(head: Head, named: date | None) -> bool:
    """Whether the frontmatter surely says nothing of people, and no other day than the name does."""
    if head.more or (head.data.find(b"\r") >= 0 and _LONE_RETURN.search(head.data)):
        return False
    if not head.dated:
        return True
    if _DAY_THAT_MATTERS.search(head.data):
        return False
    day = named.isoformat().encode() if named is not None else b""
    return all(written.strip(b"\"'") == day for written in _DATED.findall(head.data))


def _mentions(
    path: str, text: str, frontmatter: Frontmatter, linked: Iterable[LinkedLine], kind: str | None
) -> tuple[Mention, ...]:
    """Everybody who is named, each by the first line of each target, or the first where they were reached.

    `kind` is what the note says of all that was done in it, where a line says no other.
    """
    found: dict[tuple[str, bool], Mention] = {}
    mentions = [*_named(linked, kind)]
    if frontmatter.fields:
        mentions = [*_attendees(path, text, frontmatter, kind), *mentions]
    if len(mentions) < 2:
        return tuple(mentions)
    for mention in mentions:
        target, _, _, _, bare, _, tried = mention
        key = (_folded(target), bare)
        if key not in found or (found[key].tried and not tried):
            found[key] = mention
    return tuple(found.values())


_folded = lru_cache(maxsize=4096)(fold)  # many notes name the same people


@lru_cache(maxsize=4096)
def _shared(target: str) -> str:
    """A target for comparing, the same object wherever it is named."""
    return intern(nfc(target))


def _attendees(path: str, text: str, frontmatter: Frontmatter, kind: str | None) -> Iterator[Mention]:
    """Those whom the frontmatter names; the words are the note's title."""
    for raw in frontmatter.fields:
        if not names_people(raw):
            continue
        people = _people(raw)
        name = link_name(path)
        title = _DATE_BEFORE.sub("", name, count=1) if name_date(name) else name
        words = cut(nfc(title) or ", ".join(link_name(target) for target, _ in people))
        line, last = raw.line, raw.line + raw.source.count("\n")
        written = split_lines(text[: frontmatter.end]) if last > line else []
        for target, bare in people:
            while line < last and target not in "".join(written[line - 1 : line]):
                line += 1  # they stand in their order, so each line is looked at once
            yield _tuple(Mention, (_shared(target), line, words, kind, bare, (), False))


def _people(raw: RawField) -> list[tuple[str, bool]]:
    """The targets of a value's links, and its bare names (True); a list's items are whole names."""
    found: list[tuple[str, bool]] = []
    for item in strings(raw):
        for part in _PART.findall(item) if isinstance(raw.value, str) else (item,):
            found += _known_in(part) if len(part) < _SHORT else _people_in(part)
    return found


def _people_in(part: str) -> tuple[tuple[str, bool], ...]:
    if links := find_links(part):
        return tuple([(link.target, False) for link in links])
    name = part.strip(" \t@\"'")
    return ((name, True),) if name else ()


_known_in = lru_cache(maxsize=4096)(_people_in)  # many notes name the same people


def _named(linked: Iterable[LinkedLine], kind_of_all: str | None) -> Iterator[Mention]:
    """Those whom the body links to; each line is read as an entry in a log would be."""
    for line, words, links, _, counts, every in linked:
        if not counts:
            continue
        kind, said, passed, tried = _as_entry(without(words, every))
        number, text = line.number, cut(said)
        for link in links:
            target = _shared(link.target)
            yield _tuple(Mention, (target, number, text, kind or kind_of_all, False, passed, tried))


def _as_entry(words: str) -> tuple[str | None, str, tuple[str, ...], bool]:
    """A line as an entry of a log is read; most begin with a word, some with a sign or a time of day."""
    if words[:1].isalpha() and words[:3].casefold() not in ("um ", "at ") and words.isprintable():
        return understood((BLOCK_ID.sub("", words) if "^" in words else words).strip())
    entry = f"- 2000-01-01 {words}"
    read = read_log("", [Line(1, 0, entry, entry)])[0]
    return (read[0].kind, read[0].text, read[0].passed, read[0].tried) if read else (None, words, (), False)


def _tasks(linked: Iterable[LinkedLine]) -> Iterator[LinkedTask]:
    """The tasks that link to anybody."""
    for line, _, links, task, _, _ in linked:
        if task:
            ask = any(fold(tag) in ASK for tag in task.tags)
            targets = tuple(dict.fromkeys([nfc(link.target) for link in links]))
            yield _tuple(LinkedTask, (task.text, task.due, task.state, line.number, ask, targets))
