"""Interactions from a contact's own note: dated list items under its log, and dated headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from vault_tools.contacts.fields import Birthday
from vault_tools.contacts.model import Interaction, Source
from vault_tools.contacts.words import (
    PASSED_OF,
    TRIED,
    TRIED_PHRASES,
    is_life_heading,
    is_log_heading,
    is_period_heading,
    kind_of,
)
from vault_tools.text.dates import parse_date
from vault_tools.text.fold import fold
from vault_tools.text.lines import Line
from vault_tools.text.links import find_links, link_name
from vault_tools.text.problems import Problem, problem
from vault_tools.text.tasks import BLOCK_ID, tags_in

HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
ITEM = re.compile(r"^(\s*)([-*+]|\d{1,9}[.)])[ \t]+(?:\[(.)\][ \t]+)?(.*)$")
_DATE = re.compile(
    r"(?P<open>\*\*|__|\(|)"
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\s?Uhr)?)?(?!\w)"
)
_SEPARATORS = " \t:,;–—)*_|-"
_LEADING = re.compile(r"\d{4}-\d{2}-\d{2}")
_KIND = re.compile(r"^\(?([^\s:()]+(?:[ ][^\s:()]+)?)\)?\s*(?::|\s[–—-]\s|\)|$)\s*")


@dataclass
class _Entry:
    """An interaction while its lines are gathered."""

    on: date
    line: int
    indent: int
    heading: bool
    parts: list[str] = field(default_factory=list)


def read_log(path: str, lines: Sequence[Line]) -> tuple[list[Interaction], list[Problem]]:
    """All interactions in a note's live lines, in their order there, and dates that could not be read."""
    entries: list[_Entry] = []
    problems: list[Problem] = []
    counts = True  # under no heading, dated items are contact
    seen_heading = False
    current: _Entry | None = None
    for line in lines:
        text = line.live
        if not text.strip():
            continue
        if text.lstrip(" ").startswith("#") and (heading := HEADING.match(text)):
            found = leading_date(heading[2])
            current = None
            if isinstance(found, tuple):
                current = _Entry(found[0], line.number, -1, heading=True, parts=[found[1]])
                entries.append(current)
                counts = True
            elif not is_period_heading(heading[2]):
                title = len(heading[1]) == 1 and not seen_heading and not is_life_heading(heading[2])
                counts = title or is_log_heading(heading[2])
            seen_heading = True
            continue
        item = ITEM.match(text)
        found = (
            leading_date(item[4]) if item and counts and item[3] not in (" ", "/", "-", ">", "<") else None
        )
        if item and isinstance(found, tuple):
            current = _Entry(
                found[0], line.number, len(item[1].expandtabs(4)), heading=False, parts=[found[1]]
            )
            entries.append(current)
        elif isinstance(found, str):
            current = None
            code = "slash-date" if "/" in found else "bad-log-date"
            problems.append(problem(path, line.number, code, written=found))
        elif current is not None:
            indent = len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip(" "))
            if indent <= current.indent and (item or not current.heading):
                current = None
            elif not item or item[3] not in (" ", "/"):
                current.parts.append(item[4] if item else text.strip())
    return [_interaction(path, entry) for entry in entries], problems


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
    if text.startswith("["):
        link = next(iter(find_links(text)), None)
        if link is None or link.start != 0:
            return None
        match = _LEADING.match(link_name(link.target)) or _LEADING.match(link.label)
        found = parse_date(match[0]) if match else None
        return (found, text[link.end :].lstrip(_SEPARATORS)) if found else None
    if text[4:5] == "-" and text[10:11] in ("", " ", ":") and not text[11:12].isdigit():
        try:  # what most log lines begin with
            return date.fromisoformat(text[:10]), text[10:].lstrip(_SEPARATORS)
        except ValueError:
            pass
    match = _DATE.match(text)
    if match is None:
        return None
    written = match["date"]
    found = parse_date(written)
    if found is None:
        return written
    return found, text[match.end() :].lstrip(_SEPARATORS)


def _interaction(path: str, entry: _Entry) -> Interaction:
    first, *rest = entry.parts
    block = BLOCK_ID.search(first) if "^" in first else None
    first = first[: block.start()] if block else first
    kind, text = _kind_and_text(first.strip())
    text = " · ".join(part for part in (text, *(BLOCK_ID.sub("", part).strip() for part in rest)) if part)
    tags = [fold(tag) for tag in tags_in(text)]
    tried = any(tag in TRIED for tag in tags) or (
        "rreich" in text and any(phrase in fold(text) for phrase in TRIED_PHRASES)  # cheap look first
    )
    passed = tuple(dict.fromkeys(PASSED_OF[tag] for tag in tags if tag in PASSED_OF))
    return Interaction(
        on=entry.on,
        kind=kind,
        text=_without_tags(text) if passed or tried else text,
        passed=passed,
        source=Source(path, entry.line),
        tried=tried,
        block_id=block["id"] if block else None,
    )


def _kind_and_text(text: str) -> tuple[str | None, str]:
    """`Anruf: …` is a call, and so is `Anruf wegen …`, where the word stays part of the text."""
    head, colon, rest = text.partition(":")
    if colon and " " not in head and (kind := kind_of(head)):  # as most log lines are written
        return kind, rest.lstrip()
    match = _KIND.match(text)
    if match:
        kind = next((kind for word in match[1].split() if (kind := kind_of(word))), None)
        if kind:
            return kind, text[match.end() :]
    words = text.split(maxsplit=2)
    return next((kind for word in words[:1] if (kind := kind_of(word.lstrip("#")))), None), text


def _without_tags(text: str) -> str:
    """The text without the tags that we read: what passed, and that nobody was reached."""
    kept = [
        word for word in text.split(" ") if not (word.startswith("#") and _is_ours(word[1:].rstrip(".,;:!")))
    ]
    return " ".join(kept).strip()


def _is_ours(tag: str) -> bool:
    return fold(tag) in PASSED_OF or fold(tag) in TRIED
