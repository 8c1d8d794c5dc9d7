"""The room in a week: minutes that are left, and the places where one goes anyway."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vault_tools.week.choice import Option, choose
from vault_tools.week.items import Item, minutes_in, ways_in

_tuple = tuple.__new__  # quicker than to call the type: `watch` asks for thousands after each save


@dataclass(slots=True)
class Room:
    """So many minutes are `left`; to the places in `there` the way is made already."""

    left: int
    way: int
    there: set[str]

    def cost(self, item: Item) -> int:
        """The minutes that an item takes, with its way where that is not made anyway."""
        return item.minutes + (self.way if self._way_to(item) else 0)

    def take(self, item: Item) -> None:
        """Gives an item its room."""
        self.left -= self.cost(item)
        if item.goes_to:
            self.there.add(item.goes_to)

    def best(self, items: Sequence[Item]) -> list[Item]:
        """The set that counts most in the minutes left; exact."""
        there = self.there
        options = [
            _tuple(
                Option, (item.path, item.minutes, item.priority, "" if (to := item.goes_to) in there else to)
            )
            for item in items
        ]
        chosen = set(choose(options, self.left, self.way))
        return [item for item in items if item.path in chosen]

    def _way_to(self, item: Item) -> str:
        """The place to which an item would need a way of its own."""
        return "" if item.goes_to in self.there else item.goes_to


def room_beside(items: Iterable[Item], budget: int, way: int) -> Room:
    """What such items leave of the budget; no less than nothing."""
    items = list(items)
    return Room(max(0, budget - minutes_in(items, way)), way, set(ways_in(items, way)))
