"""When a task that repeats comes again, by rules as the Tasks plugin reads them (rrule.js' English)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dateutil.rrule import rrule

_WHEN_DONE = re.compile(r"\s+when\s+done$")
_WORDS = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th)?|,")
_ORDINAL = re.compile(r"([1-9]\d?)(?:st|nd|rd|th)")
_NUMBER = re.compile(r"[1-9]\d{0,3}")
_SPOKEN = {"first": 1, "second": 2, "third": 3}
_UNITS = {name + s: name for name in ("day", "week", "month", "year", "weekday") for s in ("", "s")}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("mo mon monday", "tu tue tues tuesday", "we wed wedn wednesday", "th thu thur thursday",
         "fr fri friday", "sa sat saturday", "su sun sunday")
    )
    for name in names.split()
}  # fmt: skip
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), 1
    )
    for name in names.split()
}  # fmt: skip
_MONDAY_TO_FRIDAY = tuple((day, 0) for day in range(5))
_REFERENCE = ("due", "scheduled", "start")
_MOST_STEPS_BACK = 31
"""From the 31st the last day of any month is three steps away; a rule that needs more is none of those."""


@dataclass(slots=True)
class _Rule:
    """What a rule says. Of `weekdays` each has its place in the month or year, 0 for all of them."""

    unit: str
    interval: int = 1
    weekdays: list[tuple[int, int]] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    months: list[int] = field(default_factory=list)


def next_dates(rule: str, dates: Mapping[str, date], on: date) -> dict[str, date] | None:
    """The dates of the next time, for a task that was done `on` a day; None where the rule is not understood.

    `dates` are those that the task has, of `due`, `scheduled` and `start`. The first of them in this order is
    counted from (`when done`: the day it was done), the others keep their distance to it.
    """
    bare = _WHEN_DONE.sub("", rule.strip().casefold())
    read = _read(bare)
    if read is None:
        return None
    reference = next((dates[kind] for kind in _REFERENCE if kind in dates), None)
    if reference is None:
        return {}
    begin = on if bare != rule.strip().casefold() else reference
    try:
        again = _next(read, begin)
        return None if again is None else {kind: again + (each - reference) for kind, each in dates.items()}
    except OverflowError:  # beyond the year 9999
        return None


def _next(rule: _Rule, begin: date) -> date | None:
    """The first day behind `begin` that the rule names.

    A month or a year without such a day would be left out; as the plugin does, the day counted from is moved
    back until there is one (31 January, every month: 28 February), unless the rule itself names the day.
    """
    fixed = rule.days or rule.weekdays or rule.months
    for back in range(_MOST_STEPS_BACK):
        start = begin - timedelta(days=back)
        again = _dates(rule, start).after(datetime(start.year, start.month, start.day))
        if again is None or fixed or rule.unit not in ("month", "year"):
            return again.date() if again else None
        months = (again.year - start.year) * 12 + again.month - start.month
        if months <= rule.interval * (12 if rule.unit == "year" else 1):
            return again.date()
    return None


def _dates(rule: _Rule, start: date) -> "rrule":
    from dateutil import rrule as rules  # late: only a tick has need of it

    often: dict[str, Literal[0, 1, 2, 3]] = {
        "day": rules.DAILY,
        "week": rules.WEEKLY,
        "month": rules.MONTHLY,
        "year": rules.YEARLY,
    }
    weekdays = [rules.weekdays[day] for day, _ in rule.weekdays]
    places = [place for _, place in rule.weekdays]
    return rules.rrule(
        often[rule.unit],
        dtstart=datetime(start.year, start.month, start.day),
        interval=rule.interval,
        byweekday=[day(place) if place else day for day, place in zip(weekdays, places, strict=True)] or None,
        bymonthday=rule.days or None,
        bymonth=rule.months or None,
    )


class _Words:
    """The words of a rule, taken one after the other."""

    def __init__(self, text: str) -> None:
        self._words = _WORDS.findall(text)
        self.sound = not _WORDS.sub("", text).strip()  # nothing between them but blanks

    def peek(self) -> str:
        return self._words[0] if self._words else ""

    def take(self, *words: str) -> bool:
        """Takes the next word if it is one of these."""
        if self.peek() and self.peek() in words:
            del self._words[0]
            return True
        return False

    def take_from(self, table: Mapping[str, int]) -> int | None:
        """Takes the next word if the table knows it, for what the table says."""
        return table[self._words.pop(0)] if self.peek() in table else None

    def comma(self) -> bool:
        """Takes what joins a list: `,`, `and`, `or`, also `, and`."""
        found = False
        while self.take(",", "and", "or"):
            found = True
        return found


def _read(text: str) -> _Rule | None:
    """The rule that a text is as a whole: what rrule.js would silently leave out makes it none."""
    words = _Words(text)
    if not words.sound or not words.take("every"):
        return None
    interval = 1
    if _NUMBER.fullmatch(words.peek()):
        interval = int(words.peek())
        words.take(words.peek())
    rule = _Rule("", interval)
    if unit := _UNITS.get(words.peek()):
        words.take(words.peek())
        rule.unit = "week" if unit == "weekday" else unit
        if unit == "weekday":
            rule.weekdays = list(_MONDAY_TO_FRIDAY)
        elif unit != "day" and not _on(words, rule):
            return None
    elif words.peek() in _WEEKDAYS:
        rule.unit = "week"
        rule.weekdays = [(day, 0) for day in _listed(words, _WEEKDAYS)]
        if not rule.weekdays:
            return None
    elif words.peek() in _MONTHS:
        rule.unit = "year"
        rule.months = _listed(words, _MONTHS)
        if not rule.months or not _on(words, rule):
            return None
    return rule if rule.unit and not words.peek() and _makes_sense(rule) else None


def _listed(words: _Words, table: Mapping[str, int]) -> list[int]:
    """The words of a list; none where its last joint has nothing behind it."""
    found: list[int] = []
    while (each := words.take_from(table)) is not None:
        found.append(each)
        if not words.comma():
            return found
    return []


def _on(words: _Words, rule: _Rule) -> bool:
    """Takes `on the 15th`, `on the 2nd last Friday`, `on Monday, Wednesday`; whether it could be read."""
    if not words.peek():
        return True
    said = [words.take("on", "in"), words.take("the")]
    if not any(said):
        return False
    while True:
        place = _place(words)
        day = words.take_from(_WEEKDAYS)
        if day is not None:
            rule.weekdays.append((day, place))
        elif place:
            rule.days.append(place)
            words.take("day", "days")
        elif words.take("weekday", "weekdays"):
            rule.weekdays += _MONDAY_TO_FRIDAY
        elif (month := words.take_from(_MONTHS)) is not None:
            rule.months.append(month)
        else:
            return False
        if not words.comma() and not words.take("the"):
            return True
        words.take("the")


def _place(words: _Words) -> int:
    """A place counted from the first or, below 0, from the last; 0 where none is said."""
    if words.take("last"):
        return -1
    number = words.take_from(_SPOKEN) or 0
    if not number and (match := _ORDINAL.fullmatch(words.peek())):
        number = int(match[1])
        words.take(words.peek())
    return -number if number and words.take("last") else number


def _makes_sense(rule: _Rule) -> bool:
    """Whether such days can come at all, and the plugin and we mean the same by them."""
    places = [place for _, place in rule.weekdays if place]
    if rule.unit == "week" and (places or rule.days or rule.months):
        return False
    if rule.unit == "month" and rule.months:
        return False
    return all(abs(day) <= 31 for day in rule.days) and all(abs(place) <= 5 for place in places)
