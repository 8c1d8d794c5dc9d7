"""The exact choice: of what could be done, the set that counts most in the minutes there are, ways too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vault_tools.week.choice_search import Part, Price, Thing, search

_FIRST_LOOK = 16
"""So many decisions are left open at first; four times as many each time that this was not enough."""


class Option(NamedTuple):
    """Something that could be done: its path (unique), its minutes (1 or more), its priority (0 or more), and
    the place where one has to go for it ("": nowhere)."""

    path: str
    minutes: int
    priority: int
    place: str = ""


class _Place(NamedTuple):
    """What could be done in one place, the most for its minutes first, and what the way there costs."""

    way: Thing
    things: list[Thing]


def choose(options: Iterable[Option], budget: int, way: int = 0) -> list[str]:
    """The paths of the set with the greatest total priority that fits into `budget` minutes, in their order.

    Whatever is done in a place costs the `way` once, beside its own minutes. Exact, not greedy. Of equal sets
    the one with fewer minutes, then the one whose sorted paths come first.

    How: at a price for the minute each decision is worth something by itself, and no set can gain more than
    if each were made for the best. Every set falls short of that bound by what its decisions lose. So only
    sets that lose little are searched; the best of them, if it loses no more than was searched, is the best
    of all. (All in whole numbers: everything times the cost in the price.)
    """
    useful = _worth_a_look(options, budget, way)
    alone, places = _grouped(useful, way)
    price, filled = _filled(alone, places, budget)
    if price is None:
        return sorted(option.path for option in useful)  # there is room for all
    net = [_net(place, price) for place in places]
    worth = [price.worth(thing) for thing in alone]
    bound = budget * price.gain + sum(each for each in worth + net if each > 0)
    enough = bound - filled * price.cost
    losses = [*map(abs, worth), *map(abs, net)]
    for place, worth_of_place in zip(places, net, strict=True):
        if worth_of_place >= -enough:
            losses += [abs(price.worth(thing)) for thing in place.things]
    losses.sort()
    looked_at = _FIRST_LOOK
    while True:
        most = min(enough, losses[looked_at]) if looked_at < len(losses) else enough
        sure, parts = _open(alone, places, price, most)
        room = budget - sum(thing.cost for thing in sure)
        found = search(parts, price, room, most) if room >= 0 else None
        if found is not None:
            lost = bound - (found.gain + sum(thing.gain for thing in sure)) * price.cost
            if lost <= most:
                return sorted([*found.paths, *(thing.path for thing in sure if thing.path)])
            enough = min(enough, lost)
        looked_at *= 4


def _worth_a_look(options: Iterable[Option], budget: int, way: int) -> list[Option]:
    """Of options that take the same time in one place only the best ⌊budget ÷ minutes⌋ can be in the set."""
    alike: dict[tuple[str, int], list[Option]] = defaultdict(list)
    for option in options:
        if option.priority > 0:
            alike[option.place, option.minutes].append(option)
    best: list[Option] = []
    for (place, minutes), group in alike.items():
        most = (budget - way if place else budget) // minutes
        if most > 0:
            group.sort(key=lambda option: (-option.priority, option.path))
            best += group[:most]
    return best


def _grouped(options: Sequence[Option], way: int) -> tuple[list[Thing], list[_Place]]:
    """The options as things: those that stand alone, and those in places where several may share the way."""
    by_place: dict[str, list[Option]] = defaultdict(list)
    for option in options:
        by_place[option.place if way else ""].append(option)
    scale = 1 + sum(option.minutes for option in options) + way * len(by_place)
    alone: list[Thing] = []
    places: list[_Place] = []
    for place, group in by_place.items():
        there = way if place and len(group) == 1 else 0
        things = [
            Thing(path, minutes + there, priority * scale - minutes - there)
            for path, minutes, priority, _ in group
        ]
        if not place or there:
            alone += things
        else:
            things.sort(key=lambda thing: -thing.gain / thing.cost)
            places.append(_Place(Thing("", way, -way), things))
    return alone, places


def _filled(alone: Sequence[Thing], places: Sequence[_Place], budget: int) -> tuple[Price | None, int]:
    """The budget filled with what gains most for its minutes: what that gains, and the price of room: what
    the first that no longer fits would have gained for it; None where all fits."""
    steps = [*alone, *(step for place in places for step in _steps(place))]
    steps.sort(key=lambda step: -step.gain / step.cost)
    gain = 0
    for step in steps:
        if step.cost > budget:
            return Price(step.gain, step.cost), gain
        budget -= step.cost
        gain += step.gain
    return None, gain


def _steps(place: _Place) -> Iterator[Thing]:
    """A place as steps that each gain less for their minutes: the way with all that is worth going for
    together, then each of the others."""
    path, cost, gain = place.way
    together = True
    for thing in place.things:
        if together and thing.gain * cost < gain * thing.cost:
            together = False
            yield Thing(path, cost, gain)
        if together:
            cost += thing.cost
            gain += thing.gain
        else:
            yield thing
    if together:
        yield Thing(path, cost, gain)


def _net(place: _Place, price: Price) -> int:
    """What it is worth to go to a place, for all that is worth its time there."""
    return price.worth(place.way) + sum(worth for thing in place.things if (worth := price.worth(thing)) > 0)


def _open(
    alone: Iterable[Thing], places: Iterable[_Place], price: Price, most: int
) -> tuple[list[Thing], list[Part]]:
    """What is in every set that loses at most so much, and the decisions that are open in these sets."""
    sure: list[Thing] = []
    parts: list[Part] = []

    def decide(thing: Thing) -> None:
        worth = price.worth(thing)
        if worth > most:
            sure.append(thing)
        elif worth >= -most:
            parts.append(Part(worth, [thing], []))

    for thing in alone:
        decide(thing)
    for place in places:
        net = _net(place, price)
        if net > most:
            sure.append(place.way)
            for thing in place.things:
                decide(thing)
        elif net >= -most:
            left = most + min(0, net)  # to lose, once one goes there
            with_worth = [(price.worth(thing), thing) for thing in place.things]
            first = [place.way, *(thing for worth, thing in with_worth if worth > left)]
            then = [each for each in with_worth if abs(each[0]) <= left]
            parts.append(Part(net, first, then))
    return sure, parts
