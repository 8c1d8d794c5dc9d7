"""Interactions from a contact's own note: dated list items under its log, and dated headings."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.model import Birthday, Interaction
from vault_tools.contacts.words import (
    TRIED,
    TRIED_PHRASES,
    is_life_heading,
    is_log_heading,
    is_period_heading,
    kind_of,
    passed_of,
)
from vault_tools.text.dates import parse_date
from vault_tools.text.fold import fold
from vault_tools.text.lines import Line
from vault_tools.text.links import find_links, link_name
from vault_tools.text.months import SPELLED
from vault_tools.text.problems import Problem, problem
from vault_tools.text.tags import BLOCK_ID, tags_in

HEADING = re.compile(  # possessive: a long run of blanks or of `#` is looked at once
    r"^ {0,3}(#{1,6})[ \t]++((?:[^ \t]++(?:[ \t]++(?!#*+[ \t]*+$))?+)*+)(?:[ \t]++#*+)?+[ \t]*+$"
)
ITEM = re.compile(r"^(\s*)([-*+]|\d{1,9}[.)])[ \t]+(?:\[(.)\][ \t]+)?(.*)$")
_DATE = re.compile(
    r"(?:am\s|on\s)?(\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}"
    rf"|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|{SPELLED},?\s\d{{4}})"
    r"(?:(?:T|,?\s+)(?:um\s|at\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-–]\s?\d{1,2}:\d{2})?(?:Z|\s?Uhr)?)?(?![^\W_])",
    re.IGNORECASE,
)
_PLAIN_DATE = re.compile(r"\d{4}-\d\d-\d\d (?!um |at )(?=[^\W\d_])")
_YEARLESS = rf"(?i:(?:am\s|on\s)?(\d{{1,2}}\.\s?\d{{1,2}}\.|{SPELLED})(?=[\s:,;–—]|\Z))"  # seldom looked for
_NO_BULLET = re.compile(r" {0,3}-?(?=\d)")
_IN_NAME = re.compile(r"\d{4}([-_])\d{2}\1\d{2}(?!\d)")
_AROUND = {"*": "**", "_": "__", "(": ")"}
_SEPARATOR = re.compile(r"^[\s:,;–—|]*(?:-+(?![\d-])[\s:,;–—|]*)?")
_KIND = re.compile(r"\(?([^\s:()]++)\)?\s*(?::|\s[–—-]\s|\)|$)\s*")
_tuple = tuple.__new__  # quicker than to call the types: each cold run makes thousands
_COUNTING = (None, "x", "X")  # a box that is ticked, or none
_PROPERTY = re.compile(r"[^\s:]+::(?:\s|$)")  # Logseq's own, below a bullet


class _Entry(NamedTuple):
    """An interaction while its lines are gathered. What is `indent`ed more belongs to it; -1: all below a
    heading."""

    on: date
    line: int
    indent: int
    parts: list[str]


Item = tuple[str, str | None, str]
"""Of a list item its indent, the sign in its box (None: it has no box), and its words."""


def list_item(text: str) -> Item | None:
    """The list item that a line is, or None."""
    if text[:2] == "- " and text[2:3] not in " \t[":
        return "", None, text[2:]  # how most begin; the pattern takes five times as long
    if text[:3] == "- [" and text[4:6] == "] ":
        return "", text[3], text[6:].lstrip(" \t")
    if text[:1].isalpha():
        return None
    match = ITEM.match(text)
    return (match[1], match[3], match[4]) if match else None


def read_log(path: str, lines: Sequence[Line]) -> tuple[list[Interaction], list[Problem]]:
    """All interactions in a note's live lines, in their order there, and dates that could not be read."""
    entries: list[_Entry | Interaction] = []
    problems: list[Problem] = []
    sections = [(0, "log")]  # the headings that we are under: their level, and what may stand there
    current: _Entry | None = None
    whole: Line | None = None  # of the entry above, where that was read at once
    named = False  # whether the heading that we are under says that a log stands below it
    for line in lines:
        text = line.live
        if not text or text.isspace():
            continue
        if text[:2] == "- " and sections[-1][1] == "log" and (entry := _read_at_once(path, line)):
            entries.append(entry)
            current, whole = None, line
            continue
        if whole is not None:
            entries[-1] = current = _begun(whole)
            whole = None
        if text[0] in "# " and (heading := HEADING.match(text)):
            level, title = len(heading[1]), heading[2]
            first = len(sections) == 1 and level == 1
            while sections[-1][0] >= level:
                sections.pop()
            found = leading_date(title)
            if isinstance(found, str) and _what_is_wrong(found) == "short-year":
                found = None  # `### 3.2.10 Anhang` is just as likely
            dated = isinstance(found, tuple)
            sections.append((level, _kind_of_section(title, sections[-1][1], dated=dated, first=first)))
            named = is_log_heading(title)
            current = item = None
        elif (item := list_item(text)) and sections[-1][1] == "log" and item[1] in _COUNTING:
            found = leading_date(item[2]) or (_without_year(item[2]) if named else None)
        else:
            found = None
            if named and current is None and item is None and _lacks_bullet(text):
                problems.append(problem(path, line.number, "no-bullet"))
        if isinstance(found, tuple):
            indent = len(item[0].expandtabs(4)) if item else -1
            current = _tuple(_Entry, (found[0], line.number, indent, [found[1]]))
            entries.append(current)
        elif isinstance(found, str):
            current = None
            problems.append(problem(path, line.number, _what_is_wrong(found), written=found))
        elif current is not None:
            wide = text.expandtabs(4)
            if len(wide) - len(wide.lstrip(" ")) <= current.indent:
                current = None
            elif not item or item[1] in _COUNTING:
                part = item[2] if item else text.strip()
                if not _PROPERTY.match(part):
                    current.parts.append(part)
    read = [_interaction(path, each) if isinstance(each, _Entry) else each for each in entries]
    return read, problems


def _read_at_once(path: str, line: Line) -> Interaction | None:
    """An entry as nearly all are written: `- 2026-10-02 Anruf: …`, with one tag at its end or none. Without
    patterns: these take twice as long."""
    text = line.live
    word, colon, told = text[13:].partition(":")
    if not (colon and text[6] == text[9] == "-" and text[12] == " " and word.isalpha()):
        return None
    on, kind = parse_date(text[2:12]), kind_of(word)
    if on is None or kind is None or "^" in told or "rreich" in told:
        return None
    number = line.number
    if "#" not in told:
        return _tuple(Interaction, (on, kind, told.strip(), (), path, number, False, None))
    before, _, tag = told.rpartition(" #")
    if not tag.isalpha() or "#" in before:
        return None
    what = passed_of(tag)
    tried = what == TRIED
    passed = (what,) if what and not tried else ()
    text = before if what else told
    return _tuple(Interaction, (on, kind, text.strip(), passed, path, number, tried, None))


def _begun(line: Line) -> _Entry:
    """The same entry, where other lines may go on with it."""
    text = line.live[2:]  # behind the bullet
    return _Entry(date.fromisoformat(text[:10]), line.number, 0, [text[11:]])


def _kind_of_section(title: str, above: str, *, dated: bool, first: bool) -> str:
    """What dated items below a heading are: a `log`, parts of a `life`, or `other`.

    A date, a year or a month only divides what stands above it, and the note's own title counts as none.
    """
    if above == "life" or dated or is_period_heading(title):
        return above
    if is_life_heading(title):
        return "life"
    return "log" if first or is_log_heading(title) else "other"


def _what_is_wrong(written: str) -> str:
    """The problem with a date that none can be read from."""
    if "/" in written and not written[:4].isdigit():
        return "slash-date"
    if re.search(r"\.\s?\d\d$", written):
        return "short-year"
    return "bad-log-date" if re.search(r"\d{4}", written) else "no-year"


def _lacks_bullet(text: str) -> bool:
    """Whether a line begins with a day, as an entry does behind its bullet."""
    start = _NO_BULLET.match(text)
    return start is not None and isinstance(leading_date(text[start.end() :]), tuple)


def _without_year(text: str) -> str | None:
    """The day that a text begins with where it leaves the year out: `2.10.`, „am 2. Oktober“."""
    match = re.match(_YEARLESS, text)
    return match[1] if match else None


def is_life_event(interaction: Interaction, birthday: Birthday | None, met: date | None) -> bool:
    """Whether a dated line tells of someone's life: on the day of birth, or from before you met."""
    on = interaction.on
    born = birthday is not None and (birthday.year, birthday.month, birthday.day) == (
        on.year,
        on.month,
        on.day,
    )
    return born or (met is not None and on < met)


def leading_date(text: str) -> tuple[date, str] | str | None:
    """The date that a text begins with and what follows; the text itself where it is no readable date."""
    if _PLAIN_DATE.match(text) and (quick := parse_date(text[:10])) is not None:
        return quick, text[11:]  # how nearly all log lines begin
    around = _AROUND.get(text[:1], "") if text[:2] in ("**", "__") or text[:1] == "(" else ""
    text = text[len(around) :]
    if text.startswith("["):
        link = next(iter(find_links(text)), None)
        name = (_IN_NAME.match(link_name(link.target)) or _IN_NAME.match(link.label)) if link else None
        if link is None or link.start != 0 or name is None:
            return None
        written, rest = name[0].replace("_", "-"), text[link.end :]
    elif match := _DATE.match(text):
        written, rest = match[1], text[match.end() :]
    else:
        return None
    found = parse_date(written)
    if found is None:
        return written
    if around:
        rest = rest.replace(around, "", 1)
    return found, _SEPARATOR.sub("", rest, count=1)


def _interaction(path: str, entry: _Entry) -> Interaction:
    first, *rest = entry.parts
    block = BLOCK_ID.search(first) if "^" in first else None
    first = first[: block.start()] if block else first
    if rest:
        rest = [BLOCK_ID.sub("", part).strip() for part in rest]
    kind, text, passed, tried = understood(first.strip(), rest)
    block_id = block["id"] if block else None
    return _tuple(Interaction, (entry.on, kind, text, passed, path, entry.line, tried, block_id))


def understood(first: str, rest: Sequence[str] = ()) -> tuple[str | None, str, tuple[str, ...], bool]:
    """The words of an entry (what follows its day): kind, text, what passed, whether nobody was reached."""
    kind, text = _kind_and_text(first)
    if rest:
        text = " · ".join(part for part in (text, *rest) if part)
    passed, tried, left = _what_passed(text) if "#" in text else ((), False, text)
    if "rreich" in text and not tried and any(phrase in fold(text) for phrase in TRIED_PHRASES):
        tried, left = True, _without_tags(text)
    return kind, left, passed, tried


def _what_passed(text: str) -> tuple[tuple[str, ...], bool, str]:
    """What the tags say that passed, whether they say that nobody was reached, and the text without these."""
    before, _, tag = text.rpartition(" #")
    if tag.isalpha() and "#" not in before:  # mostly there is but one, at the end
        said = {passed_of(tag): None}
        left = before.strip()
    else:
        said = dict.fromkeys(map(passed_of, tags_in(text)))
        left = _without_tags(text)
    tried = TRIED in said
    passed = tuple([what for what in said if what and what != TRIED])
    return passed, tried, left if passed or tried else text


def _kind_and_text(text: str) -> tuple[str | None, str]:
    """`Anruf: …` is a call, and so is `Anruf wegen …`, where the word stays part of the text."""
    word, colon, told = text.partition(":")
    if colon and word.isalpha() and (kind := kind_of(word)):
        return kind, told.lstrip()  # how nearly all begin; the pattern takes four times as long
    if (match := _KIND.match(text)) and (kind := kind_of(match[1])):
        return kind, text[match.end() :]
    first, _, rest = text.partition(" ")
    second, colon, _ = rest.partition(":")  # `Kurzer Anruf: …`
    return kind_of(first.lstrip("#")) or (kind_of(second) if colon else None), text


def _without_tags(text: str) -> str:
    """The text without the tags that we read: what passed, and that nobody was reached."""
    first, *tagged = f" {text}".split(" #")
    kept = [first]
    for part in tagged:
        tag, blank, rest = part.partition(" ")
        kept.append(f" #{part}" if passed_of(tag.rstrip(".,;:!")) is None else blank + rest)
    return "".join(kept).strip()
