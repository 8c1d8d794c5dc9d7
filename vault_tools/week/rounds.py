"""One way, several people: visits in one place or firm that share the way."""

from collections import defaultdict
from dataclasses import dataclass

from vault_tools.text.fold import fold
from vault_tools.week.items import CARE_SECTIONS, DONE, PUT_OFF, Item, Plan

_VISITS = frozenset({"visit", "meal", "event", "gift"})


@dataclass(frozen=True, slots=True)
class Round:
    """Visits in one place: together they take `minutes`, each on its own way `apart`."""

    place: str
    items: tuple[Item, ...]
    minutes: int
    apart: int


def rounds_of(plan: Plan, way: int) -> tuple[Round, ...]:
    """The rounds that this week's visits allow, those due that did not fit among them; by place."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in (*plan.items, *plan.left_out):
        # Of many that wait few are visits: that is asked first.
        is_visit = item.act in _VISITS and item.section in CARE_SECTIONS and item.sign not in DONE + PUT_OFF
        if is_visit and (place := _place_of(item)):
            groups[fold(place)].append(item)
    found: list[Round] = []
    for _, items in sorted(groups.items()):
        if len(items) < 2:
            continue
        there = sum(item.minutes for item in items)
        found.append(Round(_place_of(items[0]), tuple(items), there + way, there + way * len(items)))
    return tuple(found)


def _place_of(item: Item) -> str:
    return item.contact.fields.place or item.contact.fields.organisation or ""
