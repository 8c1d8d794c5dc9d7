"""The exact choice: of what could be done, the set that counts most in the minutes there are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import gcd
from typing import NamedTuple

_NEAR = 16
"""So many things on either side of the point where the room is full are tried for a good set at hand."""


class Option(NamedTuple):
    """Something that could be done: its path (unique), its minutes (1 or more), its priority (0 or more)."""

    path: str
    minutes: int
    priority: int


class _Thing(NamedTuple):
    """An option as the search sees it: `gain` is priority first, then fewer minutes, as one number."""

    path: str
    cost: int
    gain: int


def choose(options: Iterable[Option], budget: int) -> list[str]:
    """The paths of the set with the greatest total priority that fits into `budget` minutes, in their order.

    Exact, not greedy. Of equal sets the one with fewer minutes, then the one whose sorted paths come first.
    What is sure to be in the set, or out of it, is settled before the search.
    """
    useful = _worth_a_look(options, budget)
    unit = gcd(*(option.minutes for option in useful)) or 1
    scale = 1 + sum(option.minutes for option in useful)
    things = [
        _Thing(option.path, option.minutes // unit, option.priority * scale - option.minutes)
        for option in useful
    ]
    room = budget // unit
    sure, still_open = _settled(things, room)
    chosen = sure + _best(still_open, room - sum(thing.cost for thing in sure))
    return sorted(thing.path for thing in chosen)


def _worth_a_look(options: Iterable[Option], budget: int) -> list[Option]:
    """Of options that take the same time only the best ⌊budget ÷ minutes⌋ can be in the set."""
    by_minutes: dict[int, list[Option]] = defaultdict(list)
    for option in options:
        if option.minutes <= budget and option.priority > 0:
            by_minutes[option.minutes].append(option)
    best: list[Option] = []
    for minutes, group in by_minutes.items():
        group.sort(key=lambda option: (-option.priority, option.path))
        best += group[: budget // minutes]
    return best


def _settled(things: list[_Thing], room: int) -> tuple[list[_Thing], list[_Thing]]:
    """The things that every best set holds, and those still open; all others are in none.

    By gain per cost, the first things fill the room up to one that no longer fits. With its gain per cost as
    the price of room, no set gains more than a bound, and one that decides otherwise on a thing than the
    first ones do loses at least the thing's distance from that price. Where a set at hand gains more than
    what is left then, that decision is settled. (All in whole numbers: everything times the cost of the thing
    that no longer fits.)
    """
    exact = (room + 1) ** 2  # gains per cost that differ do so by more than one in this many
    things.sort(key=lambda thing: thing.gain * exact // thing.cost, reverse=True)
    filled = [0, *accumulate(thing.cost for thing in things)]
    count = next((number for number in range(len(things)) if filled[number + 1] > room), None)
    if count is None:
        return things, []
    price = things[count]
    bound = _gain(things[:count]) * price.cost + (room - filled[count]) * price.gain
    low = max(0, count - _NEAR)
    near = _best(things[low : count + _NEAR], room - filled[low])
    spare = bound - (_gain(things[:low]) + _gain(near)) * price.cost

    def settled(thing: _Thing) -> bool:
        return abs(thing.gain * price.cost - price.gain * thing.cost) > spare

    return (
        [thing for thing in things[:count] if settled(thing)],
        [thing for thing in things if not settled(thing)],
    )


def _gain(things: Sequence[_Thing]) -> int:
    return sum(thing.gain for thing in things)


def _best(things: Sequence[_Thing], room: int) -> list[_Thing]:
    """The best set by dynamic programming over the room."""
    things = sorted(things)
    total = [0] * (room + 1)
    taken: list[bytearray] = []
    # From the last path to the first: where two sets are equal, taking the earlier path gives the first list.
    for thing in reversed(things):
        take = bytearray(room + 1)
        for space in range(room, thing.cost - 1, -1):
            if (with_it := total[space - thing.cost] + thing.gain) >= total[space]:
                total[space] = with_it
                take[space] = 1
        taken.append(take)
    chosen: list[_Thing] = []
    for thing, take in zip(things, reversed(taken), strict=True):
        if take[room]:
            chosen.append(thing)
            room -= thing.cost
    return chosen
