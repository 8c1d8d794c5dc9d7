"""Where beds and plants stand: shelves of beds, each shelf with as many rows as its first bed needs."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from vault_tools.pictures.values import URGENT, Plant

MOST_NAMED = 500
"""Up to that many contacts all have their plant and name; of more, the most urgent of each bed."""

MOST_BEDS = 60
GAP = 18.0


@dataclass(frozen=True, slots=True)
class Bed:
    """A bed: all its plants, and those that are drawn, the most valued first."""

    name: str
    plants: tuple[Plant, ...]
    shown: tuple[Plant, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A bed on a shelf, so many columns wide."""

    bed: Bed
    columns: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Beds side by side; `used` is their columns together."""

    rows: int
    placed: tuple[Placed, ...]
    used: int


def beds_of(plants: Sequence[Plant], rest: str) -> list[Bed]:
    """The beds, largest first, those without a name last; lone plants share one, `rest`
    (without a name where it is the only one)."""
    by_name: dict[str, list[Plant]] = defaultdict(list)
    for each in plants:
        by_name[each.bed].append(each)
    order = sorted(by_name, key=lambda name: (-len(by_name[name]), name))
    alone = [name for name in order if len(by_name[name]) == 1 and name]
    joined = set(alone) if len(alone) > 2 else set()
    joined |= set(order[MOST_BEDS:]) | {""}
    kept = [(name, by_name[name]) for name in order if name not in joined]
    others = [each for name in order if name in joined for each in by_name[name]]
    if others:
        kept.append((rest if kept else "", others))
    named = len(plants) <= MOST_NAMED
    most = len(plants) if named else max(3, min(12, 420 // max(1, len(kept))))
    return [_bed(name, there, most) for name, there in kept]


def _bed(name: str, plants: Sequence[Plant], most: int) -> Bed:
    chosen = plants
    if len(plants) > most:
        chosen = sorted(plants, key=lambda each: (URGENT.index(each.state), -each.value, each.key))[:most]
    shown = sorted(chosen, key=lambda each: (-each.value, each.key))
    return Bed(name, tuple(plants), tuple(shown))


def shelves_of(beds: Sequence[Bed], columns: int) -> list[Shelf]:
    """The beds on shelves of so many columns."""
    left = list(beds)
    shelves: list[Shelf] = []
    while left:
        first = len(left[0].shown)
        wide = min(columns, max(_least(left[0]), _square(first, columns)))
        rows = -(-first // wide)
        placed: list[Placed] = []
        used = 0
        later: list[Bed] = []
        for bed in left:
            need = max(_least(bed), -(-len(bed.shown) // rows))
            need = wide if not placed else need
            if used + need <= columns:
                placed.append(Placed(bed, need))
                used += need
            else:
                later.append(bed)
        shelves.append(Shelf(rows, tuple(placed), used))
        left = later
    return shelves


def _least(bed: Bed) -> int:
    """A bed has room for its name."""
    return 1 if len(bed.shown) == 1 and len(bed.name) <= 12 else 2


def _square(count: int, columns: int) -> int:
    """So many columns that a bed is wider than high, and its last row nearly full."""
    if count <= 4:
        return count
    goal = (count * 2.2) ** 0.5
    tries = range(max(2, int(goal) - 1), min(columns, int(goal) + 3) + 1)
    return min(tries, key=lambda wide: (-(-count // wide) * wide - count, abs(wide - goal)), default=columns)


def rows_of(placed: Placed) -> list[list[Plant]]:
    """The rows from the front to the back, the most valued in front; as even as can be."""
    shown = placed.bed.shown
    rows = -(-len(shown) // placed.columns)
    if not rows:
        return []
    least, more = divmod(len(shown), rows)
    cut: list[list[Plant]] = []
    at = 0
    for row in range(rows):
        count = least + (1 if row >= rows - more else 0)
        cut.append(list(shown[at : at + count]))
        at += count
    return cut
