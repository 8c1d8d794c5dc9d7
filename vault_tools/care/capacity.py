"""Capacity: what the garden asks for each week, and which cadences to loosen until it fits the time."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from math import ceil
from typing import TypeVar

from vault_tools.care.priority import value_of
from vault_tools.contacts.model import Contact

_Key = TypeVar("_Key")

_LIMITS = (2, 4, 8)
"""So many times as long a cadence may become: everyone's twice before anyone's four times."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one contact asks for: so many minutes every so many days, in so many months of the year; and a
    `way` of so many minutes to the `place` ("": none), which all who are visited there share."""

    contact: Contact
    minutes: int
    days: int
    months: int = 12
    place: str = ""
    way: int = 0

    def times(self, days: int | None = None) -> Fraction:
        """How often in a week, with the cadence it has or another one."""
        return Fraction(7 * self.months, (days or self.days) * 12)

    def weekly(self) -> Fraction:
        """The minutes a week, without the way."""
        return self.minutes * self.times()


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the load falls to one plant or one value: contacts and minutes a week."""

    contacts: int
    minutes: Fraction


@dataclass(frozen=True, slots=True)
class Loosening:
    """A cadence to loosen: to so many weeks; it saves so many minutes a week."""

    load: Load
    weeks: int
    saves: Fraction


def weekly_minutes(loads: Iterable[Load]) -> Fraction:
    """What the garden asks for in a week, ways included."""
    return sum(_minutes_of_each(loads), Fraction(0))


def _minutes_of_each(loads: Iterable[Load]) -> list[Fraction]:
    """The minutes a week of each, in their order. To a place one goes as often as to the one who is visited
    most often there: the way counts with that one, the others are on it."""
    loads = list(loads)
    most: dict[str, int] = {}
    for at, load in enumerate(loads):
        if load.place and load.times() > (loads[most[load.place]].times() if load.place in most else 0):
            most[load.place] = at
    minutes = [load.weekly() for load in loads]
    for at in most.values():
        minutes[at] += loads[at].way * loads[at].times()
    return minutes


def by_plant(loads: Iterable[Load]) -> dict[str | None, Share]:
    """The load by plant, None (the last) for those without one."""
    found = _shares(loads, lambda load: load.contact.fields.plant)
    return dict(sorted(found.items(), key=lambda each: (each[0] is None, each[0])))


def by_value(loads: Iterable[Load]) -> dict[int, Share]:
    """The load by value, 5 first."""
    found = _shares(loads, lambda load: value_of(load.contact))
    return dict(sorted(found.items(), reverse=True))


def _shares(loads: Iterable[Load], key_of: Callable[[Load], _Key]) -> dict[_Key, Share]:
    loads = list(loads)
    groups: dict[_Key, list[Fraction]] = defaultdict(list)
    for load, minutes in zip(loads, _minutes_of_each(loads), strict=True):
        groups[key_of(load)].append(minutes)
    return {key: Share(len(group), sum(group, Fraction(0))) for key, group in groups.items()}


def loosen(loads: Sequence[Load], budget: int) -> tuple[Loosening, ...]:
    """Which cadences to loosen until the garden fits: the least value per weekly minute first.

    Each is loosened to twice as long at most, the last only by as much as is needed; where that is not enough
    for all together, to four and then eight times as long. In whole weeks, in the order given above. Where
    even that does not fit, the garden is simply too large.
    """
    minutes = {load.contact.path: each for load, each in zip(loads, _minutes_of_each(loads), strict=True)}
    order = sorted(
        (
            load for load in loads if load.contact.fields.plant != "seedling"
        ),  # its steps are few, and soon over
        key=lambda load: (value_of(load.contact) / minutes[load.contact.path], load.contact.path),
    )
    over = sum(minutes.values()) - budget
    visits: dict[str, list[Fraction]] = defaultdict(list)
    for load in loads:
        insort(visits[load.place], load.times())
    done: dict[str, Loosening] = {}
    for limit in _LIMITS:
        for load in order:
            if over <= 0:
                break
            before = done.get(load.contact.path, Loosening(load, 0, Fraction(0)))
            now = load.times(before.weeks * 7)
            others = visits[load.place]
            del others[bisect_left(others, now)]
            saves = partial(_saves, load, now, others[-1] if others else Fraction(0))
            weeks = ceil(limit * load.days / 7)
            if (saved := saves(weeks)) > over:
                weeks = 1 + bisect_left(range(1, weeks), over, key=saves)
                saved = saves(weeks)
            insort(others, load.times(weeks * 7))
            over -= saved
            done[load.contact.path] = Loosening(load, weeks, before.saves + saved)
    return tuple(done[load.contact.path] for load in order if load.contact.path in done)


def _saves(load: Load, now: Fraction, others: Fraction, weeks: int) -> Fraction:
    """What is saved in a week once a contact's turn comes every so many weeks, and not as often as `now`; to
    the place of the `others` one goes as often as to the one visited most often."""
    then = load.times(weeks * 7)
    trips = max(now, others) - max(then, others) if load.place else 0
    return load.minutes * (now - then) + load.way * trips
