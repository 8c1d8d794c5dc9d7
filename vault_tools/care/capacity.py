"""Capacity: what the garden asks for each week, and which cadences to loosen until it fits the time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TypeVar

from vault_tools.care.priority import value_of
from vault_tools.contacts.model import Contact

_Key = TypeVar("_Key")

_LIMITS = (2, 4, 8)
"""So many times as long a cadence may become: everyone's twice before anyone's four times."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one contact asks for: so many minutes every so many days, in so many months of the year."""

    contact: Contact
    minutes: int
    days: int
    months: int = 12

    def weekly(self, days: int | None = None) -> Fraction:
        """The minutes a week, with the cadence it has or another one."""
        return Fraction(self.minutes * 7 * self.months, (days or self.days) * 12)


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
    """What the garden asks for in a week."""
    return sum((load.weekly() for load in loads), Fraction(0))


def by_plant(loads: Iterable[Load]) -> dict[str | None, Share]:
    """The load by plant, None (the last) for those without one."""
    found = _shares((load.contact.fields.plant, load) for load in loads)
    return dict(sorted(found.items(), key=lambda each: (each[0] is None, each[0])))


def by_value(loads: Iterable[Load]) -> dict[int, Share]:
    """The load by value, 5 first."""
    found = _shares((value_of(load.contact), load) for load in loads)
    return dict(sorted(found.items(), reverse=True))


def _shares(pairs: Iterable[tuple[_Key, Load]]) -> dict[_Key, Share]:
    groups: dict[_Key, list[Load]] = defaultdict(list)
    for key, load in pairs:
        groups[key].append(load)
    return {key: Share(len(group), weekly_minutes(group)) for key, group in groups.items()}


def loosen(loads: Sequence[Load], budget: int) -> tuple[Loosening, ...]:
    """Which cadences to loosen until the garden fits: the least value per weekly minute first.

    Each is loosened to twice as long at most, the last only by as much as is needed; where that is not enough
    for all together, to four and then eight times as long. In whole weeks, in the order given above. Where
    even that does not fit, the garden is simply too large.
    """
    order = sorted(
        (
            load for load in loads if load.contact.fields.plant != "seedling"
        ),  # its steps are few, and soon over
        key=lambda load: (value_of(load.contact) / load.weekly(), load.contact.path),
    )
    total = weekly_minutes(loads)
    weeks: dict[str, int] = {}
    for limit in _LIMITS:
        for load in order:
            if total <= budget:
                break
            path = load.contact.path
            now = load.weekly(weeks[path] * 7 if path in weeks else None)
            longest = ceil(limit * load.days / 7)
            if now - load.weekly(longest * 7) > total - budget:
                longest = ceil(load.weekly() * load.days / 7 / (now - (total - budget)))
            total -= now - load.weekly(longest * 7)
            weeks[path] = longest
    return tuple(
        Loosening(load, weeks[path], load.weekly() - load.weekly(weeks[path] * 7))
        for load in order
        if (path := load.contact.path) in weeks
    )
