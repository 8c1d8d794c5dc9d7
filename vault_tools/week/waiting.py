"""The items that wait for room in a week, most urgent first; at most one of each contact."""

from bisect import bisect_left, insort
from collections.abc import Container, Iterable
from typing import NamedTuple

from vault_tools.week.items import Item


class _Row(NamedTuple):
    """An item with what it is sorted and asked for by: of thousands, few are looked at themselves."""

    order: int
    path: str
    place: str
    item: Item


class Waiting:
    """Items in the order of priority, of equal ones in that of their paths."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._rows = sorted(map(_row, items))
        self._alike: dict[tuple[str, int], list[_Row]] = {}
        for row in self._rows:
            self._alike.setdefault((row.place, row.item.minutes), []).append(row)

    def but(self, taken: Container[str]) -> list[Item]:
        """All but those of these contacts."""
        return [item for _, path, _, item in self._rows if path not in taken]

    def away(self, taken: Container[str]) -> list[Item]:
        """Of those the ones that one has to go somewhere for."""
        return [item for _, path, place, item in self._rows if place and path not in taken]

    def likely(self, taken: Container[str], minutes: int) -> list[Item]:
        """Of those the ones that can be in the best set for so many minutes: in one place, of those that take
        the same time, only the first that fit together."""
        found: list[Item] = []
        for (_, each), rows in self._alike.items():
            most = minutes // each
            for _, path, _, item in rows:
                if most <= 0:
                    break
                if path not in taken:
                    found.append(item)
                    most -= 1
        return found

    def again(self, pairs: Iterable[tuple[Item | None, Item | None]]) -> "Waiting":
        """With others in the place of some; None: there is none."""
        now = Waiting(())
        now._rows, now._alike = self._rows.copy(), self._alike.copy()
        for before, after in pairs:
            for item, change in ((before, _take_out), (after, insort)):
                if item is not None:
                    key, row = (item.goes_to, item.minutes), _row(item)
                    change(now._rows, row)
                    now._alike[key] = alike = now._alike.get(key, []).copy()
                    change(alike, row)
        return now


def _row(item: Item) -> _Row:
    return _Row(-item.priority, item.path, item.goes_to, item)


def _take_out(rows: list[_Row], row: _Row) -> None:
    del rows[bisect_left(rows, row[:2], key=lambda each: each[:2])]
