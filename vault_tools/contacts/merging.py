"""Joining two notes of one contact: fields, log and text of the second go into the first, with a proof."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from vault_tools.contacts.fields import pieces, strings
from vault_tools.contacts.log_edit import add_log_line
from vault_tools.contacts.log_place import last_line
from vault_tools.contacts.logs import HEADING, ITEM
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.names import said_names
from vault_tools.contacts.synonyms import canonical
from vault_tools.contacts.words import is_log_heading
from vault_tools.text.escape import one_line
from vault_tools.text.fold import fold, nfc
from vault_tools.text.frontmatter import RawField, read_frontmatter
from vault_tools.text.lines import BOM, Line, live_lines
from vault_tools.text.links import link_name
from vault_tools.text.set_field import scalar
from vault_tools.text.set_lines import lines_of_field, set_lines
from vault_tools.text.splice import usual_line_end

_LISTS = frozenset("tags aliases email phone interests offers seeks knows introduced_by predecessor".split())
_KEPT = frozenset({"type"})
_BLANK: tuple[Any, ...] = ("", None, [], {})
_DATE = re.compile(r"(?:\[\[)?(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})(?:\]\])?[ \t]*")

Reader = Callable[[str, str], Contact | None]
"""From path and text to the contact."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The joined text, and the second note's values that the first has otherwise; they are in the text."""

    text: str
    differ: tuple[str, ...]


def join(first: tuple[str, str], second: tuple[str, str], read: Reader, heading: str) -> Joined | None:
    """The first note (path and text) with all of the second; None where that cannot be proven.

    `heading` stands above what the second note's text has beyond its log.
    """
    path, text = first
    one, two = read(path, text), read(*second)
    if one is None or two is None:
        return None
    fields = _fields(path, text, second, one, two)
    if fields is None:
        return None
    text, differ = fields
    logged, rest = _log(path, text, one, two, second)
    for candidate, left in ((logged, rest), (text, _body(second))):
        added = [*(f"- {each}" for each in differ), *([""] if differ and left else []), *left]
        for above in ([f"## {heading}", ""], []) if added else ([],):
            result = _at_end(candidate, [*above, *added])
            if _proven(one, two, read(path, result)):
                return Joined(result, tuple(differ))
    return None


def _fields(
    path: str, text: str, second: tuple[str, str], one: Contact, two: Contact
) -> tuple[str, list[str]] | None:
    """The first note with the second's fields: blanks are filled as they were written, lists united."""
    differ: list[str] = []
    theirs, _ = read_frontmatter(*second)
    names = [*said_names(two), nfc(link_name(second[0]))]
    seen: set[str] = set()
    for place, raw in enumerate(theirs.fields):
        name = canonical(raw.key) or raw.key
        if name in _KEPT or name == "aliases" or raw.value in _BLANK:
            continue
        if name in seen and name not in _LISTS | {"last_contact"}:  # the first counts, but nothing is lost
            differ.append(_told(raw))
            continue
        seen.add(name)
        at = _place_of(path, text, name)
        there = read_frontmatter(path, text)[0].fields[at] if at is not None else None
        new: list[str] | None = None
        if there is None or there.value in _BLANK:
            if name == "met" and any(entry.on < (two.fields.met or entry.on) for entry in one.interactions):
                differ.append(_told(raw))
                continue
            new = lines_of_field(second[0], second[1], place)
        elif there.value == raw.value:
            continue
        elif name in _LISTS:
            both = _union([there, raw])
            new = [f"{there.key}: [{', '.join(map(scalar, both))}]"] if both != _union([there]) else None
        elif name == "last_contact" and _later(two, one):
            new = [f"{there.key}: {two.fields.last_contact}"]
        elif name == "met" and two.fields.met and one.fields.met and two.fields.met < one.fields.met:
            new = [f"{there.key}: {two.fields.met}"]
        elif name not in ("last_contact", "met"):
            differ.append(_told(raw))
        if new is not None:
            result = set_lines(path, text, at, new)
            if result is None:
                differ.append(_told(raw))
            else:
                text = result
    known = {fold(each) for each in said_names(one)}
    aliases = [each for each in dict.fromkeys(names) if fold(each) not in known]
    if aliases:
        at = _place_of(path, text, "aliases")
        own = list(one.fields.aliases)
        key = read_frontmatter(path, text)[0].fields[at].key if at is not None else "aliases"
        result = set_lines(path, text, at, [f"{key}: [{', '.join(map(scalar, [*own, *aliases]))}]"])
        if result is None:
            return None
        text = result
    return text, differ


def _later(one: Contact, other: Contact) -> bool:
    mine, theirs = one.fields.last_contact, other.fields.last_contact
    return mine is not None and (theirs is None or mine > theirs)


def _place_of(path: str, text: str, name: str) -> int | None:
    fields = read_frontmatter(path, text)[0].fields
    return next((at for at, raw in enumerate(fields) if (canonical(raw.key) or raw.key) == name), None)


def _union(fields: Sequence[RawField]) -> list[str]:
    """The values of lists, each once; text with commas is one too."""
    found: dict[str, str] = {}
    for raw in fields:
        for text in pieces(raw):
            found.setdefault(fold(text), text)
    return list(found.values())


def _told(raw: RawField) -> str:
    value: Any = raw.value
    said = ", ".join(strings(raw)) if isinstance(value, str | list) else ""
    return f"{one_line(raw.key)}: {one_line(said or raw.source)}"


def _log(path: str, text: str, one: Contact, two: Contact, second: tuple[str, str]) -> tuple[str, list[str]]:
    """The first note with each log line of the second that stands alone, and what else is in the second."""
    lines = _lines(second)
    at = {line.number: index for index, line in enumerate(lines)}
    have = Counter(_same(entry) for entry in one.interactions)
    gone: set[int] = set()
    for entry in reversed(two.interactions):  # oldest first, so that of one day the order stays
        index = at.get(entry.line) if entry.path == second[0] else None
        item = ITEM.match(lines[index].text) if index is not None else None
        if index is None or item is None or item[3] or last_line(lines, index) > index:
            continue
        if have[_same(entry)]:
            have[_same(entry)] -= 1
            gone.add(index)
            continue
        words = _DATE.sub("", item[4], count=1).lstrip(" \t")
        result = add_log_line(path, text, entry.on, words)
        if isinstance(result, str):
            text = result
            gone.add(index)
    return text, _left(lines, gone, two)


def _left(lines: Sequence[Line], gone: set[int], two: Contact) -> list[str]:
    """The lines that stay of the second note's text, without its title and a log that is empty now."""
    drop = set(gone)
    for index, line in enumerate(lines):
        heading = HEADING.match(line.live)
        if heading is None:
            continue
        inside = []
        for other in range(index + 1, len(lines)):
            if HEADING.match(lines[other].live):
                break
            inside.append(other)
        title = len(heading[1]) == 1 and fold(heading[2]) in map(fold, said_names(two))
        empty = is_log_heading(heading[2]) and all(at in drop or not lines[at].text.strip() for at in inside)
        if title or empty:
            drop.add(index)
    return _trimmed([line.text for index, line in enumerate(lines) if index not in drop])


def _body(second: tuple[str, str]) -> list[str]:
    return _trimmed([line.text for line in _lines(second)])


def _lines(note: tuple[str, str]) -> list[Line]:
    frontmatter, _ = read_frontmatter(*note)
    return list(live_lines(note[1], frontmatter.body_start, frontmatter.body_line))


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[0].strip(" \t\r" + BOM):
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def _at_end(text: str, lines: Sequence[str]) -> str:
    if not lines:
        return text
    newline = usual_line_end(text)
    return text.rstrip("\r\n") + newline * 2 + newline.join([*lines, ""])


def _same(entry: Interaction) -> tuple[object, ...]:
    return (entry.on, entry.kind, entry.text, entry.passed, entry.tried)


def _proven(one: Contact, two: Contact, both: Contact | None) -> bool:
    """Whether nothing of either is lost: every interaction and promise is there, and nothing else."""
    if both is None:
        return False
    mine, theirs = ([_same(each) for each in note.interactions] for note in (one, two))
    now = Counter(_same(each) for each in both.interactions)
    promises = Counter((each.text, each.due, each.state) for note in (one, two) for each in note.promises)
    return (
        set(now) == {*mine, *theirs}
        and promises == Counter((each.text, each.due, each.state) for each in both.promises)
        and set(one.fields.email + two.fields.email) <= set(both.fields.email)
        and all(fold(name) in map(fold, said_names(both)) for name in said_names(two))
    )
