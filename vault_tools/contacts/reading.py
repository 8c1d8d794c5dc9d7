"""From the bytes of a note to a contact: the bytes in, the contact and its problems out. Never raises."""

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from vault_tools.contacts.fields import READERS, Unreadable
from vault_tools.contacts.heads import Head, look_at
from vault_tools.contacts.logs import HEADING, is_life_event, read_log
from vault_tools.contacts.model import FIELD_PLACES, Contact, Fields, Interaction, fields_of
from vault_tools.contacts.news import read_news
from vault_tools.contacts.promises import read_promises
from vault_tools.contacts.recognise import in_contact_folder, is_archived, is_contact, may_be_contact, tags_of
from vault_tools.contacts.settings import ContactSettings
from vault_tools.contacts.synonyms import canonical
from vault_tools.text.dates import name_date
from vault_tools.text.escape import excerpt, one_line
from vault_tools.text.fold import fold, nfc
from vault_tools.text.frontmatter import RawField, read_frontmatter
from vault_tools.text.lines import Line, blank_code, decode, is_utf8, written_lines
from vault_tools.text.links import find_links, link_name
from vault_tools.text.problems import Problem, problem
from vault_tools.text.tasks import TASK

_INLINE_LINE = re.compile(
    r"^\s*(?:[-*+]\s+)?(?:\*\*|__)?([^\W\d][^:\[\]()|`#*]{0,39}?)(?:\*\*|__)?\s*::\s*(?:\*\*|__)?\s*(.*)$"
)
_INLINE_PART = re.compile(
    r"\[([^\W\d][^:\[\]()|`#*]{0,39})::((?:[^\[\]]|\[\[[^\[\]]*\]\])*+)\]"
    r"|\(([^\W\d][^:\[\]()|`#*]{0,39})::([^()]*(?:\([^()]*\)[^()]*)*+)\)"
)
_NO_START = (
    r"\ufeff?(?:[ \t]*(?:\r\n|\n|\r))*([^\W\d_][^:\r\n]{0,40}):(?:[ \t][^\r\n]*)?(?:\r\n|\n|\r)"
    r"(?:(?:[^\W\d_][^:\r\n]{0,40}:(?:[ \t][^\r\n]*)?|[ \t]*-[ \t][^\r\n]*)(?:\r\n|\n|\r)){0,60}+"
    r"---[ \t]*(?=\r|\n|\Z)"
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

_ON = itemgetter(Interaction._fields.index("on"))

_ARCHIVED = ("archived", "archiviert")

_SHORT = 128
"""What is said of a field in fewer signs, value and source, is remembered."""

Read = tuple[Contact | None, tuple[Problem, ...]]

ReadLines = tuple[Contact | None, tuple[Problem, ...], Sequence[Line]]
"""With the note's live lines, for whoever reads on in them."""


def read_contact(path: str, data: bytes, settings: ContactSettings) -> Read:
    """The contact that a note is, or None; and what in it could not be read.

    Problems are given only for notes that are contacts, or that lie where contacts lie.
    """
    return read_with_lines(path, data, look_at(data), settings)[:2]


def read_with_lines(path: str, data: bytes, head: Head, settings: ContactSettings) -> ReadLines:
    """As `read_contact`, with the lines of the note where it is a contact."""
    if not may_be_contact(path, data, head, settings):
        return None, (), ()
    if data.startswith(_UTF16) or b"\0" in data[:4]:
        return None, (problem(path, None, "not-utf8"),) if in_contact_folder(path, settings) else (), ()
    return _read(path, decode(data), settings)


def read_me(path: str, data: bytes) -> Contact | None:
    """The user's own note, which is no contact but has the same fields. Its interactions are the dated lines
    under `Neues`/`News`: what the user has to tell."""
    me, _, lines = _read(path, decode(data), None)
    return None if me is None else me._replace(interactions=_newest_first(read_news(path, lines)))


def _read(path: str, text: str, settings: ContactSettings | None) -> ReadLines:
    frontmatter, problems = read_frontmatter(path, text)
    lines, opened = written_lines(text, frontmatter.body_start, frontmatter.body_line)
    raws = (*frontmatter.fields, *_inline_fields(lines)) if "::" in text else frontmatter.fields
    tags = tags_of(raws, lines)
    if settings is not None and not is_contact(path, raws, tags, settings):
        return None, (), ()
    if any(found.code == "template-left" for found in problems):
        return None, problems, ()
    found = list(problems)
    if not frontmatter.present and (top := re.match(_NO_START, text)) and canonical(top[1]) is not None:
        found.append(problem(path, 1, "frontmatter-no-start"))
    if not is_utf8(text):
        found.append(problem(path, None, "not-utf8"))
    if opened is not None and any(line.text.strip() for line in lines if line.number > opened):
        found.append(problem(path, opened, "hidden-to-end"))
    values, stand = _typed(path, raws, found)
    values["tags"] = tags
    fields = fields_of([(FIELD_PLACES[name], value) for name, value in values.items()])
    interactions, unreadable = read_log(path, lines)
    with_bracket = [line for line in lines if "[" in line.live]
    promises, undated = read_promises(path, with_bracket)
    found += unreadable + undated
    if "^vt-" in text:
        interactions, doubled = _each_once(path, interactions)
        found += doubled
    archived = fields.archived or is_archived(path) or any(fold(tag) in _ARCHIVED for tag in tags)
    contact = Contact(
        path,
        _name(path, fields, lines),
        fields,
        _newest_first(_contact_only(interactions, fields)),
        tuple(promises),
        archived,
        stand,
        _links(with_bracket) if with_bracket else (),
    )
    return contact, tuple(sorted(found, key=Problem.order)) if found else (), lines


def _links(lines: Sequence[Line]) -> tuple[str, ...]:
    """What the text links to, each once; embeds are no links, dated notes nobody."""
    live = (line.live for line in lines if "[[" in line.live or "](" in line.live)
    found = (link.target for text in live for link in find_links(text) if not link.embed)
    return tuple(dict.fromkeys(target for target in found if name_date(link_name(target)) is None))


def _contact_only(interactions: list[Interaction], fields: Fields) -> list[Interaction]:
    if fields.birthday is None and fields.met is None:
        return interactions
    return [entry for entry in interactions if not is_life_event(entry, fields.birthday, fields.met)]


def _each_once(path: str, interactions: list[Interaction]) -> tuple[list[Interaction], list[Problem]]:
    """Of two log lines for one tick (two machines wrote it) the first counts; the other is a problem."""
    seen: set[str] = set()
    once: list[Interaction] = []
    doubled: list[Problem] = []
    for entry in interactions:
        if entry.block_id is not None and entry.block_id.startswith("vt-") and entry.block_id in seen:
            doubled.append(problem(path, entry.line, "id-twice", id=entry.block_id))
            continue
        once.append(entry)
        seen.add(entry.block_id or "")
    return once, doubled


def _typed(
    path: str, raws: Sequence[RawField], problems: list[Problem]
) -> tuple[dict[str, Any], dict[str, int]]:
    """The typed values by field, and their lines. Of two keys for one field the first that says something
    counts; of several for the last contact the newest day."""
    values: dict[str, Any] = {}
    stand: dict[str, int] = {}
    for raw in raws:
        key, line, written, source = raw
        try:
            if isinstance(written, str) and len(written) + len(source) < _SHORT:
                name, value = _field_of(key, written, source)
            else:
                name, value = _read_field(raw)
        except Unreadable as error:
            shown = excerpt(error.written)
            problems.append(problem(path, line, error.code, key=excerpt(key), written=shown))
            continue
        if not value:
            continue  # nothing is said, or no
        if name not in values or (name == "last_contact" and value > values[name]):
            values[name], stand[name] = value, line
    return values, stand


def _read_field(raw: RawField) -> tuple[str, Any]:
    """The name and the value of a field; no value where it says nothing, or is none of ours."""
    name = canonical(raw.key)
    return (name, READERS[name](raw)) if name is not None else ("", None)


@lru_cache(maxsize=4096)  # plants, places and cadences are few, and many notes name them
def _field_of(key: str, value: str, source: str) -> tuple[str, Any]:
    return _read_field(RawField(key, 0, value, source))


def _inline_fields(lines: Sequence[Line]) -> list[RawField]:
    """Dataview's fields in the body: `Last Contact:: 2026-08-01`, `[last contact:: 2026-08-01]`."""
    found: list[RawField] = []
    for line in lines:
        if "::" not in line.live or TASK.match(line.live):
            continue
        text = blank_code(line.live)
        whole = _INLINE_LINE.match(text)
        pairs = (
            [whole.groups()]
            if whole
            else [part[:2] if part[0] else part[2:] for part in _INLINE_PART.findall(text)]
        )
        found += [RawField(key.strip(), line.number, value.strip(), value.strip()) for key, value in pairs]
    return found


def _newest_first(interactions: list[Interaction]) -> tuple[Interaction, ...]:
    """By day; of one day the one that stands nearer to where the log grows."""
    grows_down = bool(interactions) and interactions[0].on < interactions[-1].on
    nearer = interactions[::-1] if grows_down else interactions
    return tuple(sorted(nearer, key=_ON, reverse=True))


def _name(path: str, fields: Fields, lines: Sequence[Line]) -> str:
    """The note's name; where that has no letter (a Zettelkasten number), the name it gives itself."""
    stem = nfc(link_name(path))
    if stem[:1].isalpha() or any(sign.isalpha() for sign in stem):
        return stem
    title = next((match[2] for line in lines if (match := HEADING.match(line.live))), None)
    return one_line(fields.name or next(iter(fields.aliases), None) or title or stem) or stem
