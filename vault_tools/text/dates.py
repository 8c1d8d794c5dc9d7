"""Days as text and as weeks: reading the ways people write a date, and ISO weeks. Never asks the clock."""

import re
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache

from vault_tools.text.months import spelled_day

_ISO = re.compile(
    r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_IN_NAME = re.compile(r"(\d{4})([-_])(\d{2})\2(\d{2})(?!\d)")
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:,?\s+\d{1,2}:\d{2}(?:\s?Uhr)?)?")
_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)


def day(year: int, month: int, day_of_month: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


@lru_cache(maxsize=8192)  # and a day of which there are many is one object
def parse_date(text: str) -> date | None:
    """The date that `text` is as a whole: `YYYY-MM-DD` (also with `/`, also with a time), `DD.MM.YYYY`, or
    with the month as a word.

    None where it is no date, or one that the calendar does not have. `10/02/2026` is never guessed at.
    """
    text = text.strip()
    if len(text) == 10 and text[4] == text[7] == "-" and text[:4].isdecimal():
        try:
            return date.fromisoformat(text)  # a tenth of the pattern's time
        except ValueError:
            return None
    if match := _ISO.fullmatch(text):
        return day(int(match[1]), int(match[3]), int(match[4]))
    if match := _GERMAN.fullmatch(text):
        return day(int(match[3]), int(match[2]), int(match[1]))
    if (said := spelled_day(text)) is not None and said.year is not None:
        return day(said.year, said.month, said.day)
    return None


def name_date(name: str) -> date | None:
    """The day that a note's name begins with (`2026-10-02 evening`, `2026_10_02`), or None."""
    return _name_date(name) if name[:1].isdecimal() else None  # most names, at a glance


@lru_cache(maxsize=1024)  # of one note it is asked more than once
def _name_date(name: str) -> date | None:
    if name[4:5] == name[7:8] == "-" and not name[10:11].isdecimal():
        with suppress(ValueError):
            return date.fromisoformat(name[:10])  # a fifth of the pattern's time
    match = _IN_NAME.match(name)
    return day(int(match[1]), int(match[3]), int(match[4])) if match else None


def plus_days(start: date, days: int) -> date:
    """`start` plus `days`, staying within what the calendar can hold (year 1 to 9999)."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def monday_of(any_day: date) -> date:
    """The Monday of the ISO week that `any_day` is in."""
    return plus_days(any_day, -any_day.weekday())


def sunday_of(any_day: date) -> date:
    """The Sunday of the ISO week that `any_day` is in."""
    return plus_days(any_day, 6 - any_day.weekday())


def week_name(any_day: date) -> str:
    """The ISO week as text, `2026-W53` for 1 January 2027."""
    year, week, _ = any_day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def parse_week(text: str) -> date | None:
    """The Monday of `2026-W48`, or None where there is no such week."""
    match = _WEEK.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return date.fromisocalendar(int(match[1]), int(match[2]), 1)
    except ValueError:
        return None
