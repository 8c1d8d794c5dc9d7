"""The garden: beds by group, a plant for everyone, and what the signs mean."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vault_tools.pictures.beds import GAP, Bed, Placed, Shelf, beds_of, rows_of, shelves_of
from vault_tools.pictures.letters import shortened, two_lines, width
from vault_tools.pictures.plants import symbol
from vault_tools.pictures.svg import document, label, num, titled
from vault_tools.pictures.values import KINDS, STATES, URGENT, Caption, Plant

_EDGE = 28.0
_TOP = 128.0
_HEAD = 34.0
_PAD = 6.0
_LEGEND_PLANT = 66.0


@dataclass(frozen=True, slots=True)
class _Scale:
    """How large things are: a cell's width, the room for a plant, letters, and the plants themselves."""

    cell: float
    tall: float
    letter: float
    plant: float
    columns: int

    @property
    def row(self) -> float:
        return self.tall + 2.55 * self.letter + 12


def _scale(count: int) -> _Scale:
    if count <= 14:
        return _Scale(142, 118, 14, 1.55, max(5, min(7, count)))
    if count <= 60:
        return _Scale(124, 106, 13, 1.38, 9)
    if count <= 180:
        return _Scale(108, 94, 12, 1.2, 14)
    return _Scale(98, 84, 11.5, 1.06, 30)


def draw_garden(plants: Sequence[Plant], caption: Caption) -> str:
    """The picture of the garden."""
    beds = beds_of(plants, caption.words["rest"])
    scale = _scale(sum(len(bed.shown) for bed in beds))
    shelves = shelves_of(beds, scale.columns)
    used = max((shelf.used for shelf in shelves), default=5)
    wide = (
        max(used * scale.cell + GAP * max((len(each.placed) for each in shelves), default=1), 860) + 2 * _EDGE
    )
    kinds = dict.fromkeys((each.kind, each.state) for bed in beds for each in bed.shown)
    body = [_sky(wide, caption)]
    top = _TOP + 14
    for shelf in shelves:
        body += _shelf(shelf, top, wide, scale, caption)
        top += _HEAD + shelf.rows * scale.row + _foot(shelf) + GAP
    if not plants:
        body.append(_empty(wide, top, caption))
        top += 150
    legend, height = _legend(wide, top, caption)
    drawn = {*kinds, *(("perennial", state) for state in STATES), *((kind, "fresh") for kind in KINDS)}
    if not plants:
        drawn.add(("seedling", "new"))
    symbols = [symbol(kind, state) for kind in KINDS for state in STATES if (kind, state) in drawn]
    defs = ["<defs>", *symbols, "</defs>"]
    return document(wide, top + height, caption.title, caption.desc, [*defs, *body, *legend])


def _sky(wide: float, caption: Caption) -> str:
    """Hills under a sun, and the title."""
    w, low = num(wide), num(_TOP)
    hills = (
        f'<path class="sky" d="M0 18A18 18 0 0 1 18 0H{num(wide - 18)}A18 18 0 0 1 {w} 18V{low}H0Z"/>'
        f'<circle class="sun" cx="{num(wide - 118)}" cy="54" r="27"/>'
        f'<path class="hill-a" d="M0 104C{num(wide * 0.16)} 78 {num(wide * 0.3)} 118 {num(wide * 0.48)} 96'
        f'S{num(wide * 0.84)} 66 {w} 92V{low}H0Z"/>'
        f'<path class="hill-b" d="M0 121C{num(wide * 0.2)} 104 {num(wide * 0.4)} 126 {num(wide * 0.62)} 112'
        f'S{num(wide * 0.9)} 104 {w} 116V{low}H0Z"/>'
    )
    room = wide - 250
    return (
        hills
        + label(caption.title, _EDGE, 48, 28, room, kind="title", anchor="start")
        + label(caption.line, _EDGE, 73, 15, room, kind="soft", anchor="start")
    )


def _foot(shelf: Shelf) -> float:
    """Room for counts below beds of which not all are shown."""
    return 26.0 if any(len(each.bed.shown) < len(each.bed.plants) for each in shelf.placed) else 0.0


def _shelf(shelf: Shelf, top: float, wide: float, scale: _Scale, caption: Caption) -> list[str]:
    gaps = GAP * (len(shelf.placed) - 1)
    cell = min((wide - 2 * _EDGE - gaps) / shelf.used, scale.cell * 1.9)
    x = (wide - gaps - cell * shelf.used) / 2
    high = _HEAD + shelf.rows * scale.row + _foot(shelf)
    parts: list[str] = []
    for placed in shelf.placed:
        across = cell * placed.columns
        parts.append(_bed(placed, shelf, x, top, across, high, scale, caption))
        parts += _plants(placed, shelf, x, top, across, scale)
        x += across + GAP
    return parts


def _bed(
    placed: Placed,
    shelf: Shelf,
    x: float,
    top: float,
    across: float,
    high: float,
    scale: _Scale,
    caption: Caption,
) -> str:
    bed = placed.bed
    rows = "".join(
        _furrow(x + 12, top + _HEAD + row * scale.row + scale.tall + 2, across - 24)
        for row in range(shelf.rows)
    )
    count = str(len(bed.plants))
    size = scale.letter + 1.5
    room = across - 44 - width(count, scale.letter)
    name = shortened(bed.name, size, room)
    start = x + 16
    return (
        f'<rect class="bed" x="{num(x)}" y="{num(top)}" width="{num(across)}" '
        f'height="{num(high)}" rx="20"/>{rows}'
        + label(name, start, top + 24, size, room, kind="head", anchor="start")
        + label(count, x + across - 16, top + 24, scale.letter, 60, kind="soft", anchor="end")
        + _counts(bed, x, top + high - 12, across, scale, caption)
    )


def _furrow(x: float, y: float, across: float) -> str:
    """A line in the soil, a little uneven."""
    third = across / 3
    return (
        f'<path class="row" d="M{num(x)} {num(y)}c{num(third / 2)}-2.6 {num(third)} 2.2 {num(third * 1.5)} 0'
        f's{num(third)}-2 {num(third * 1.5)} 0"/>'
    )


def _counts(bed: Bed, x: float, y: float, across: float, scale: _Scale, caption: Caption) -> str:
    """How many of each state, where not everyone is shown."""
    if len(bed.shown) == len(bed.plants):
        return ""
    counts = Counter(each.state for each in bed.plants)
    said = " · ".join(f"{counts[state]} {caption.words[state]}" for state in URGENT if counts[state])
    return label(said, x + 16, y, scale.letter - 1, across - 32, kind="soft", anchor="start")


def _plants(placed: Placed, shelf: Shelf, x: float, top: float, across: float, scale: _Scale) -> list[str]:
    parts: list[str] = []
    for back, row in enumerate(rows_of(placed)):
        ground = top + _HEAD + (shelf.rows - 1 - back) * scale.row + scale.tall
        cell = (across - 2 * _PAD) / max(len(row), placed.columns)
        left = x + (across - cell * len(row)) / 2
        for number, each in enumerate(row):
            parts.append(_one(each, left + cell * (number + 0.5), ground, cell - 8, scale))
    return parts


def _one(each: Plant, x: float, ground: float, room: float, scale: _Scale) -> str:
    grown = scale.plant * (0.66 + 0.08 * each.size)
    drawing = (
        f'<use href="#{each.kind}-{each.state}" '
        f'transform="translate({num(x)} {num(ground)}) scale({grown:.3f})"/>'
    )
    first, second = two_lines(each.name, scale.letter, room)
    low = ground + scale.letter + 8
    names = label(first, x, low, scale.letter, room)
    if second:
        names += label(second, x, low + 1.3 * scale.letter + 2, scale.letter, room)
    return titled(each.about, drawing + names)


def _empty(wide: float, top: float, caption: Caption) -> str:
    return (
        f'<use href="#seedling-new" transform="translate({num(wide / 2)} {num(top + 78)}) scale(1.9)"/>'
        + label(caption.words["empty"], wide / 2, top + 122, 16, wide - 80, kind="soft")
    )


def _legend(wide: float, top: float, caption: Caption) -> tuple[list[str], float]:
    """What the bearings and the kinds mean, and what size and place stand for."""
    entries = [("perennial", state, caption.words[state]) for state in STATES]
    kinds = [(kind, "fresh", caption.words[kind]) for kind in KINDS]
    parts = [f'<path class="row" d="M{num(_EDGE)} {num(top)}H{num(wide - _EDGE)}"/>']
    y = top + 8
    for group in (entries, kinds):
        per = max(1, int((wide - 2 * _EDGE) // 112))
        cell = (wide - 2 * _EDGE) / max(len(entries), 1) if per >= len(entries) else 112.0
        for number, (kind, state, said) in enumerate(group):
            cx = _EDGE + cell * (number % per + 0.5)
            cy = y + _LEGEND_PLANT + (number // per) * 96
            parts.append(
                f'<use href="#{kind}-{state}" transform="translate({num(cx)} {num(cy)}) scale(.72)"/>'
                + label(said, cx, cy + 21, 12.5, cell - 8, kind="soft")
            )
        y += 92 * -(-len(group) // per)
    said = caption.words["places"]
    x = _EDGE + cell * len(kinds) + 20
    for number, line in enumerate(said.split("\n")):
        parts.append(label(line, x, y - 66 + 19 * number, 13, wide - x - _EDGE, kind="soft", anchor="start"))
    return parts, y - top + 22
