"""One way, several people: visits in one place or firm that share the way."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from vault_tools.care.places import place_of
from vault_tools.week.items import DONE, PUT_OFF, Item, Plan

MOST_IN_ROUND = 5
"""So many people are in a round: more are no afternoon."""

MOST_ROUNDS = 5
"""So many rounds are proposed."""


@dataclass(frozen=True, slots=True)
class Round:
    """Visits in one place, of those due (or on the page) and of those nearly due: in one round they take
    `minutes`, each on its own way `apart`."""

    place: str
    due: tuple[Item, ...]
    nearly: tuple[Item, ...]
    minutes: int
    apart: int


def rounds_of(plan: Plan) -> tuple[Round, ...]:
    """The rounds that this week's visits allow, what saves most first.

    To who is on the page already comes who is due there and did not fit, who counts most first, then who is
    nearly due: one is there anyway.
    """
    open_now = [item for item in plan.items if item.sign not in DONE + PUT_OFF]
    due = _by_place([*open_now, *plan.left_out])
    nearly = _by_place(sorted(plan.nearly, key=lambda item: (-item.priority, item.path)))
    found: list[Round] = []
    for place, items in due.items():
        also = nearly.get(place, [])[: MOST_IN_ROUND - len(items)] if len(items) < MOST_IN_ROUND else []
        items = items[:MOST_IN_ROUND]
        if len(items) + len(also) > 1 and plan.way:
            there = sum(item.minutes for item in (*items, *also))
            apart = there + plan.way * (len(items) + len(also))
            name = place_of(items[0].contact)
            found.append(Round(name, tuple(items), tuple(also), there + plan.way, apart))
    found.sort(key=lambda each: (each.minutes - each.apart, each.place))
    return tuple(found[:MOST_ROUNDS])


def _by_place(items: Iterable[Item]) -> dict[str, list[Item]]:
    """By place who would be visited there, each once."""
    groups: dict[str, list[Item]] = defaultdict(list)
    seen: set[str] = set()
    for item in items:
        if item.goes_to and item.path not in seen:
            seen.add(item.path)
            groups[item.goes_to].append(item)
    return groups
