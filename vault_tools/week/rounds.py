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
        place = item.contact.fields.place or item.contact.fields.organisation
        is_open = item.sign not in DONE + PUT_OFF
        if item.section in CARE_SECTIONS and item.act in _VISITS and place and is_open:
            groups[fold(place)].append(item)
    found: list[Round] = []
    for _, items in sorted(groups.items()):
        if len(items) < 2:
            continue
        there = sum(item.minutes for item in items)
        place = items[0].contact.fields.place or items[0].contact.fields.organisation or ""
        found.append(Round(place, tuple(items), there + way, there + way * len(items)))
    return tuple(found)
