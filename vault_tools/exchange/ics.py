"""Birthdays, care and promises as a calendar. The same notes give the same bytes: ids hang on notes, and the
stamp of an entry is its own day, so that a calendar that subscribes to the file sees only what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from vault_tools.text.escape import one_line


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a whole day; `yearly` comes again each year, `todo` is a task instead of an event."""

    uid: str
    on: date
    title: str
    about: str = ""
    yearly: bool = False
    todo: bool = False


def calendar_of(entries: Iterable[Entry], name: str) -> bytes:
    """The calendar, its entries by day and title."""
    import icalendar  # late, and an extra

    calendar: Any = icalendar.Calendar()
    calendar.add("prodid", "-//vault-tools//contacts//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for entry in sorted(entries, key=lambda each: (each.on, each.title, each.uid)):
        part: Any = icalendar.Todo() if entry.todo else icalendar.Event()
        part.add("uid", f"{entry.uid}@vault-tools")
        part.add("dtstamp", datetime(entry.on.year, entry.on.month, entry.on.day, tzinfo=UTC))
        part.add("summary", _plain(entry.title))
        if entry.about:
            part.add("description", _plain(entry.about))
        if entry.todo:
            part.add("due", entry.on)
        else:
            part.add("dtstart", entry.on)
            if entry.on < date.max:
                part.add("dtend", entry.on + timedelta(days=1))
            part.add("transp", "TRANSPARENT")
        if entry.yearly:
            part.add("rrule", _rule(entry.on))
        calendar.add_component(part)
    data: bytes = calendar.to_ical()
    return data


def _rule(on: date) -> dict[str, object]:
    """Each year; 29 February falls on the last of the month in years without it."""
    if (on.month, on.day) == (2, 29):
        return {"freq": "yearly", "bymonth": 2, "bymonthday": -1}
    return {"freq": "yearly"}


def _plain(text: str) -> str:
    return one_line(text).encode("utf-8", "replace").decode()
