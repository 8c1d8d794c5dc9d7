"""The search of the exact choice: of all sets that fall little short of the bound, the best."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple


class Thing(NamedTuple):
    """An option, or a way (path ""), as the search sees it: `gain` is priority first, then fewer minutes, as
    one number."""

    path: str
    cost: int
    gain: int


class Price(NamedTuple):
    """What room costs: so much gain for so many minutes."""

    gain: int
    cost: int

    def worth(self, thing: Thing) -> int:
        """What a thing gains beyond the price of its minutes (times the cost in the price)."""
        return thing.gain * self.cost - self.gain * thing.cost


class Part(NamedTuple):
    """A decision: `first` all or nothing, and only then any of `then` (each with its worth). `worth` is what
    it can gain beyond the price, the best of `then` included."""

    worth: int
    first: list[Thing]
    then: list[tuple[int, Thing]]


class Found(NamedTuple):
    """A set: what it gains, and its paths."""

    gain: int
    paths: list[str]


_State = tuple[int, int]
"""A set so far: its cost, and what it lacks: less is better. No two that are kept have equal costs, and who
costs more lacks less."""


def search(parts: Sequence[Part], price: Price, room: int, most: int) -> Found | None:
    """The best of all sets that fit and lose at most so much; or one that loses more, or None.

    The lowest bits of a gain say which paths are in the set, the first path the highest bit: so of equal sets
    the one whose paths come first gains more, and no two are equal.
    """
    things = [thing for part in parts for thing in (*part.first, *(thing for _, thing in part.then))]
    paths = sorted(thing.path for thing in things if thing.path)
    bits = len(paths)
    bit = {path: 1 << (bits - place) for place, path in enumerate(paths, start=1)} | {"": 0}
    per_minute = price.gain << bits

    def with_it(states: list[_State], cost: int, gain: int) -> list[_State]:
        return [(used + cost, lack - gain) for used, lack in states if used + cost <= room]

    def best_of(one: list[_State], other: list[_State], least: int) -> list[_State]:
        """Of both those that no other beats, and that are worth so much."""
        least <<= bits
        kept: list[_State] = []
        lowest = inf  # the bare way lacks something, too
        for state in sorted(one + other):
            cost, lack = state
            if lack < lowest and -lack * price.cost - per_minute * cost >= least:
                kept.append(state)
                lowest = lack
        return kept

    states: list[_State] = [(0, 0)]
    best = 0
    for part in sorted(parts, key=lambda part: -abs(part.worth)):  # few sets live on through these
        best += max(0, part.worth)
        cost = sum(thing.cost for thing in part.first)
        gain = sum((thing.gain << bits) + bit[thing.path] for thing in part.first)
        taken = with_it(states, cost, gain)
        still = sum(worth for worth, _ in part.then if worth > 0)
        for worth, thing in part.then:
            still -= max(0, worth)
            more = with_it(taken, thing.cost, (thing.gain << bits) + bit[thing.path])
            taken = best_of(taken, more, best - still - most)
        states = best_of(states, taken, best - most)
    if not states:
        return None
    value = -states[-1][1]
    return Found(value >> bits, [path for path in paths if value & bit[path]])
