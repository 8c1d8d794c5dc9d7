"""The note of a new contact: a template's text with what is known filled in, and proven by reading."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vault_tools.contacts.edits import field_means
from vault_tools.contacts.fields import READERS, Unreadable, pieces, strings
from vault_tools.contacts.log_edit import add_log_line
from vault_tools.contacts.logs import leading_date, read_log
from vault_tools.contacts.model import Contact
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings
from vault_tools.contacts.synonyms import canonical
from vault_tools.contacts.words import PLANT_OF, kind_of
from vault_tools.text.fold import fold
from vault_tools.text.frontmatter import RawField, read_frontmatter
from vault_tools.text.lines import encode, live_lines, plain_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.set_field import scalar, set_field
from vault_tools.text.splice import Splice, apply, usual_line_end

_LISTS = ("aliases", "interests")
"""Fields that are written as lists even where they have one item."""

_PLACEHOLDER = "-"
_KEY = re.compile(r"""\s*(?:"[^"\\]*"|'[^']*'|[^:]+):""")


@dataclass(frozen=True, slots=True)
class NewNote:
    """What goes into a new note: fields by name (a tuple is a list), the day of meeting, and the words of
    the first log line; `first` stands before them where the template has no such line.

    `known`: they have been known for long. Then `met` is only the day that the template was filled in with;
    there was no first meeting, and the log begins with the `last` contact, where its day is known.
    """

    path: str
    met: date
    fields: Mapping[str, str | Sequence[str]]
    words: str
    first: str
    known: bool = False
    last: date | None = None


def fill_in(template: str, new: NewNote, settings: ContactSettings) -> tuple[str, Contact] | Problem:
    """The template's text (placeholders already filled) with the fields and the first log line; and the
    contact that it makes. A problem where it does not read as what was meant."""
    text = _without_meeting(new, template) if new.known else template
    given = {name: value for name, value in new.fields.items() if value}
    if not new.known:
        given = {"met": new.met.isoformat(), **given}
    if _plant_of(new.path, text) in ((None, "seedling") if new.known else (None,)):
        given["plant"] = "perennial" if new.known else "seedling"
    for name, value in given.items():
        result = _with_field(new.path, text, name, value)
        if isinstance(result, Problem):
            return result
        text = result
    result = _with_last(new, text) if new.known else _with_log(new, text)
    if isinstance(result, Problem):
        return result
    contact, problems = read_contact(new.path, encode(result), settings)
    if contact is None and not problems:  # nothing in the template says what it is
        result = _with_field(new.path, result, "type", "contact")
        if isinstance(result, Problem):
            return result
        contact, problems = read_contact(new.path, encode(result), settings)
    if problems:
        return problems[0]
    if contact is None or not _as_meant(contact, new):
        return problem(new.path, None, "edit-refused", key=", ".join(given))
    return result, contact


def _as_meant(contact: Contact, new: NewNote) -> bool:
    fields = contact.fields
    on = new.last if new.known else new.met
    return (
        fields.met == (None if new.known else new.met)
        and (on is None or any(entry.on == on for entry in contact.interactions))
        and all(getattr(fields, name) not in (None, ()) for name, value in new.fields.items() if value)
    )


def fields_said(path: str, text: str) -> set[str | None]:
    """The fields for which a text has a value in its frontmatter, even one that cannot be read."""
    fields, _ = read_frontmatter(path, text)
    return {canonical(raw.key) for raw in fields.fields if raw.value not in ("", [], None)}


def _with_field(path: str, text: str, name: str, value: str | Sequence[str]) -> str | Problem:
    means = field_means(name)
    if isinstance(value, str):
        return set_field(path, text, name, value, means)
    if len(value) == 1 and name not in _LISTS:
        return _with_field(path, text, name, value[0])
    frontmatter, _ = read_frontmatter(path, text)
    place = next((at for at, raw in enumerate(frontmatter.fields) if means(raw.key)), None)
    if place is None:  # a key to put the list behind
        result = set_field(path, text, name, _PLACEHOLDER, means)
        return result if isinstance(result, Problem) else _with_field(path, result, name, value)
    raw = frontmatter.fields[place]
    there = [] if raw.value == _PLACEHOLDER else strings(raw) if name == "aliases" else pieces(raw)
    items = dict.fromkeys([*there, *value])
    after = frontmatter.fields[place + 1].line if place + 1 < len(frontmatter.fields) else None
    lines = plain_lines(text)
    first = next(line for line in lines if line.number == raw.line)
    end = next(
        line.start
        for line in lines
        if line.number == after or (after is None and line.start >= frontmatter.end)
    )
    key = _KEY.match(first.text)
    if key is None:
        return problem(path, raw.line, "edit-refused", key=raw.key)
    line = f"{key[0]} [{', '.join(map(scalar, items))}]{usual_line_end(text)}"
    return apply(text, [Splice(first.start, end, line)])


def _plant_of(path: str, text: str) -> str | None:
    """The plant that a text has, where it has one: also one that none of ours is."""
    fields, _ = read_frontmatter(path, text)
    said = next((raw.value for raw in fields.fields if canonical(raw.key) == "plant"), None)
    return PLANT_OF.get(fold(said), said) or None if isinstance(said, str) else None


def _without_meeting(new: NewNote, template: str) -> str:
    """The template without the day of meeting: its field is left blank, its log line goes."""
    frontmatter, _ = read_frontmatter(new.path, template)
    met = {raw.line for raw in frontmatter.fields if canonical(raw.key) == "met" and "\n" not in raw.source}
    splices = [
        Splice(line.start, line.start + len(line.text), key[0])
        for line in plain_lines(template)
        if line.number in met and (key := _KEY.match(line.text))
    ]
    live = list(live_lines(template, frontmatter.body_start, frontmatter.body_line))
    entries, _ = read_log(new.path, live)
    first = {entry.source.line for entry in entries if entry.on == new.met}
    for line in live:
        if line.number in first:
            at = line.start + len(line.text)
            splices.append(Splice(line.start, at + (at < len(template)), ""))
    return apply(template, splices)


def _with_last(new: NewNote, text: str) -> str | Problem:
    """With the last contact in the log; where its day is not known, the words stand there without one."""
    if new.last is not None:
        return add_log_line(new.path, text, new.last, new.words or new.first)
    if not new.words:
        return text
    end = usual_line_end(text)
    return f"{text.rstrip()}{end}{end}- {new.words}{end}"


def _with_log(new: NewNote, text: str) -> str | Problem:
    """With the first log line: the template's own where it has one for the day, else one of ours."""
    frontmatter, _ = read_frontmatter(new.path, text)
    lines = list(live_lines(text, frontmatter.body_start, frontmatter.body_line))
    entries, _ = read_log(new.path, lines)
    there = next((entry for entry in entries if entry.on == new.met), None)
    if there is None:
        return add_log_line(new.path, text, new.met, f"{new.first} {new.words}".rstrip())
    if not new.words:
        return text
    line = next(line for line in lines if line.number == there.source.line)
    end = line.start + len(line.text.rstrip())
    return apply(text, [Splice(end, end, _joint(line.text) + new.words)])


def _joint(line: str) -> str:
    """What stands between the template's words and ours."""
    said = line.rstrip()
    found = leading_date(re.sub(r"^\s*(?:[-*+]|#+|\d+[.)])\s+", "", said))
    rest = found[1].strip() if isinstance(found, tuple) else said
    if not rest or said.endswith((":", ".", "!", ",", "–", "-")):
        return " "
    return ": " if kind_of(rest) else " · "


def birthday_of(text: str) -> str | None:
    """A birthday as it is written into a note; None where the text is none."""
    try:
        found = READERS["birthday"](RawField("birthday", 1, text, text))
    except Unreadable:
        return None
    return found.text() if found is not None else None
