"""Birthdays, care and promises as a calendar. The same notes give the same bytes: ids hang on notes, and the
stamp of an entry is its own day, so that a calendar that subscribes to the file sees only what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from vault_tools.text.escape import one_line

MARK = b"PRODID:-//vault-tools//contacts//"
"""Stands near the top of every calendar of ours."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a whole day; `yearly` comes again each year, `todo` is a task instead of an event."""

    uid: str
    on: date
    title: str
    about: str = ""
    yearly: bool = False
    todo: bool = False


@dataclass(frozen=True, slots=True)
class Weekly:
    """The same hours each week from `begin` on, but for the days in `off`; on the clock where one is."""

    uid: str
    begin: datetime
    until: datetime
    title: str
    about: str = ""
    off: tuple[date, ...] = ()


Known = dict[Entry | Weekly, bytes]
"""Entries as they were written before: a calendar made anew costs only what is new in it."""


def calendar_of(entries: Iterable[Entry | Weekly], name: str, known: Known | None = None) -> bytes:
    """The calendar, its entries by day and title. `known` is filled with them, and forgets all others."""
    import icalendar  # late, and an extra

    calendar: Any = icalendar.Calendar()
    calendar.add("prodid", "-//vault-tools//contacts//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    frame: bytes = calendar.to_ical()
    top, end, _ = frame.rpartition(b"END:VCALENDAR")
    before = known or {}
    parts = {each: before.get(each) or _part(each) for each in sorted(entries, key=_place)}
    if known is not None:
        known.clear()
        known.update(parts)
    return b"".join((top, *parts.values(), end, b"\r\n"))


def _place(entry: Entry | Weekly) -> tuple[date, str, str]:
    return entry.on if isinstance(entry, Entry) else entry.begin.date(), entry.title, entry.uid


def _part(entry: Entry | Weekly) -> bytes:
    import icalendar

    todo = isinstance(entry, Entry) and entry.todo
    part: Any = icalendar.Todo() if todo else icalendar.Event()
    part.add("uid", f"{entry.uid}@vault-tools")
    day, _, _ = _place(entry)
    part.add("dtstamp", datetime(day.year, day.month, day.day, tzinfo=UTC))
    part.add("summary", one_line(entry.title))
    if entry.about:
        part.add("description", one_line(entry.about))
    _add_time(part, entry)
    data: bytes = part.to_ical()
    return data


def _add_time(part: Any, entry: Entry | Weekly) -> None:
    if isinstance(entry, Weekly):
        part.add("dtstart", entry.begin)
        part.add("dtend", entry.until)
        part.add("rrule", {"freq": "weekly"})
        if entry.off:
            part.add("exdate", [datetime.combine(day, entry.begin.time()) for day in entry.off])
        return
    if entry.todo:
        part.add("due", entry.on)
    else:
        part.add("dtstart", entry.on)
        if entry.on < date.max:
            part.add("dtend", entry.on + timedelta(days=1))
        part.add("transp", "TRANSPARENT")
    if entry.yearly:
        part.add("rrule", _rule(entry.on))


def _rule(on: date) -> dict[str, object]:
    """Each year; 29 February falls on the last of the month in years without it."""
    if (on.month, on.day) == (2, 29):
        return {"freq": "yearly", "bymonth": 2, "bymonthday": -1}
    return {"freq": "yearly"}
