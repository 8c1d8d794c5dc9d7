"""The day that a text begins or ends with, as people say it: „gestern mit Anna …“, “… , last Friday”."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vault_tools.text.fold import fold
from vault_tools.text.spoken_dates import spoken_date

_MOST_WORDS = 5  # „am Freitag vor zwei Wochen“ is none that we read; “the day before yesterday” has four
_WORD = re.compile(r"\S+")
_END = re.compile(r"(?:,|\s[–—-]|\()\s*([^,()]+?)\)?[.!]?\s*$")
_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}")  # `1.5 hours`, `10.30 Uhr`: of a day there is a dot behind it, too
_LEADING = re.compile(r"^[\s,:;–—-]+")
# Words that mean a day only where one is asked for: „So ein schöner Besuch“, “Sat with Anna”, „jetzt“.
_NO_DAY_IN_TEXT = frozenset(
    "mo di mi do fr sa so mon tue tues wed thu thur thurs fri sat sun now jetzt tonight".split()
)


class SaidDay(NamedTuple):
    """A day, and the text without the words for it."""

    on: date
    text: str


def day_said(text: str, today: date) -> SaidDay | None:
    """The day that a text begins with, else the one that it ends with behind a comma, a dash or in brackets.

    Days ahead are part of the text: what is still to come was no contact.
    """
    for start, end in _beginnings(text):
        on = _day(text[start:end], today)
        if on is not None:
            rest = _LEADING.sub("", text[end:])
            return SaidDay(on, rest[:1].upper() + rest[1:] if text[start].isupper() else rest)
    if (match := _END.search(text)) and (on := _day(match[1], today)) is not None:
        return SaidDay(on, text[: match.start()].rstrip())
    return None


def day_after(text: str, at: int, today: date) -> SaidDay | None:
    """The day said right at a place within a text („Anna gestern …“), and the text without it."""
    before, rest = text[:at], text[at:]
    for start, end in _beginnings(rest):
        on = _day(rest[start:end], today)
        if on is not None:
            said = rest[start:end].rstrip(",:;")
            return SaidDay(on, before.rstrip() + rest[start + len(said) :])
    return None


def day_ahead(text: str, today: date) -> str | None:
    """The words for a day still to come that a text begins with: „Morgen …“."""
    for start, end in _beginnings(text):
        said = _trimmed(text[start:end])
        if fold(said) not in _NO_DAY_IN_TEXT and (on := spoken_date(said, today)) is not None and on > today:
            return said
    return None


def _beginnings(text: str) -> Iterator[tuple[int, int]]:
    """Where the first words of a text begin and end, the most words first."""
    words = [match.span() for match, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
    for _, end in reversed(words):
        yield words[0][0], end


def _day(said: str, today: date) -> date | None:
    said = _trimmed(said)
    if fold(said).strip(".") in _NO_DAY_IN_TEXT or _NUMBER.fullmatch(said):
        return None
    for words in (said, said.rstrip(".!")):
        on = spoken_date(words, today)
        if on is not None:
            return on if on <= today else None
    return None


def _trimmed(said: str) -> str:
    return said.strip(" ,:;()–—-")
