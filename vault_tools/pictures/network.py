"""Who knows whom: everyone with a tie on a ring, in their groups, ties as arcs through the middle.

A ring is stable: somebody new moves the others along a little, where a layout by forces would throw
all about, and names around it never meet.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import cos, pi, sin

from vault_tools.pictures.letters import width
from vault_tools.pictures.svg import document, label, num, titled
from vault_tools.pictures.values import Caption, Edge, Node

_GAP = 0.7
"""Between two groups, in places."""

MOST_NODES = 600
_CONNECTORS = 4
_LETTER = 13.0
_ROOM = 176.0


def draw_network(nodes: Sequence[Node], edges: Sequence[Edge], caption: Caption) -> str:
    """The picture; those without a tie are not in it."""
    there = {each.key for each in nodes}
    edges = sorted({_sorted(each) for each in edges if {each.one, each.other} <= there}, key=_order)
    ties: Counter[str] = Counter()
    for edge in edges:
        ties[edge.one] += 1
        ties[edge.other] += 1
    ring = sorted(
        (each for each in nodes if ties[each.key]), key=lambda each: (each.group, each.name, each.key)
    )
    if len(ring) > MOST_NODES:
        most = sorted(ring, key=lambda each: (-each.weight, each.key))[:MOST_NODES]
        ring = sorted(most, key=lambda each: (each.group, each.name, each.key))
    if not ring:
        return _empty(caption)
    return _ring(ring, edges, caption)


def _ring(ring: Sequence[Node], edges: Sequence[Edge], caption: Caption) -> str:
    groups: dict[str, list[Node]] = defaultdict(list)
    for each in ring:
        groups[each.group].append(each)
    places = len(ring) + _GAP * len(groups)
    radius = max(170.0, places * (_LETTER + 5.5) / (2 * pi))
    room = min(_ROOM, 14 + max(width(each.name, _LETTER) for each in ring))
    half = radius + room + 52
    wide = max(2 * half, 720.0)
    cx, cy = wide / 2, 74 + half
    turn: dict[str, float] = {}
    arcs: list[str] = []
    at = _GAP / 2
    for name, there in groups.items():
        begin = at
        for each in there:
            turn[each.key] = 2 * pi * (at + 0.5) / places - pi / 2
            at += 1
        ends = (2 * pi * (begin + 0.12) / places - pi / 2, 2 * pi * (at - 0.12) / places - pi / 2)
        if len(groups) > 1 and name:
            arcs.append(titled(name, _arc(cx, cy, radius + 15, *ends)))
        at += _GAP
    spots = {key: (cx + radius * cos(a), cy + radius * sin(a)) for key, a in turn.items()}
    heavy = max(each.weight for each in ring)
    leaders = {each.key for each in sorted(ring, key=lambda each: (-each.weight, each.key))[:_CONNECTORS]}
    leaders = {each.key for each in ring if each.key in leaders and each.weight > max(2, heavy / 4)}
    body = [
        label(caption.title, 28, 46, 26, wide - 56, kind="title", anchor="start"),
        label(caption.line, 28, 71, 14.5, wide - 56, kind="soft", anchor="start"),
        *(
            _edge(spots[each.one], spots[each.other], (cx, cy), each)
            for each in edges
            if each.one in spots and each.other in spots
        ),
        *arcs,
        *(
            _node(each, spots[each.key], turn[each.key], heavy, room, leader=each.key in leaders)
            for each in ring
        ),
    ]
    bottom = cy + half
    body += _legend(bottom - 8, wide, caption, with_groups=len(arcs) > 0)
    return document(wide, bottom + 40, caption.title, caption.desc, body)


def _edge(
    one: tuple[float, float], other: tuple[float, float], middle: tuple[float, float], edge: Edge
) -> str:
    """An arc that is drawn towards the middle: more so, the farther it goes."""
    far = ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
    across = ((one[0] - middle[0]) ** 2 + (one[1] - middle[1]) ** 2) ** 0.5 * 2
    pull = 0.45 + 0.4 * far / max(across, 1)
    bend = [(one[axis] + other[axis]) / 2 * (1 - pull) + middle[axis] * pull for axis in (0, 1)]
    kind = "edge-b" if edge.strong else "edge"
    return (
        f'<path class="{kind}" d="M{num(one[0])} {num(one[1])}Q{num(bend[0])} {num(bend[1])} '
        f'{num(other[0])} {num(other[1])}"/>'
    )


def _node(
    each: Node, spot: tuple[float, float], angle: float, heavy: int, room: float, *, leader: bool
) -> str:
    """A dot, for a connector a flower, and the name outwards of it."""
    x, y = spot
    size = 4.2 + 7.5 * each.weight / max(heavy, 4)
    shape = f'<circle class="node" cx="{num(x)}" cy="{num(y)}" r="{num(size)}"/>'
    if leader:
        petals = "".join(
            f'<circle class="node-b" cx="{num(x + size * 0.72 * cos(step * pi / 3))}" '
            f'cy="{num(y + size * 0.72 * sin(step * pi / 3))}" r="{num(size * 0.52)}"/>'
            for step in range(6)
        )
        shape = petals + f'<circle class="eye" cx="{num(x)}" cy="{num(y)}" r="{num(size * 0.46)}"/>'
    degrees = angle * 180 / pi
    left = cos(angle) < -1e-9
    turned = degrees + 180 if left else degrees
    tx, ty = x + 24 * cos(angle), y + 24 * sin(angle)
    name = label(
        each.name, tx, ty + 4.4, _LETTER, room, anchor="end" if left else "start",
        turn=f' transform="rotate({num(turned)} {num(tx)} {num(ty)})"',
    )  # fmt: skip
    return titled(each.about, shape + name)


def _arc(cx: float, cy: float, radius: float, begin: float, end: float) -> str:
    large = 1 if end - begin > pi else 0
    x, y = cx + radius * cos(begin), cy + radius * sin(begin)
    to = f"{num(cx + radius * cos(end))} {num(cy + radius * sin(end))}"
    return (
        f'<path class="arc" stroke-linecap="round" d="M{num(x)} {num(y)}'
        f'A{num(radius)} {num(radius)} 0 {large} 1 {to}"/>'
    )


def _legend(y: float, wide: float, caption: Caption, *, with_groups: bool) -> list[str]:
    words = caption.words
    room = (wide - 56) / 3 - 44
    spots = [28 + number * (wide - 56) / 3 for number in range(3)]
    parts = [
        f'<path class="edge-b" d="M{num(spots[0])} {num(y + 8)}q14-9 28 0"/>'
        + label(words["strong"], spots[0] + 36, y + 12, 12.5, room, kind="soft", anchor="start"),
        f'<circle class="node-b" cx="{num(spots[1] + 10)}" cy="{num(y + 8)}" r="8"/>'
        f'<circle class="eye" cx="{num(spots[1] + 10)}" cy="{num(y + 8)}" r="3.6"/>'
        + label(words["connector"], spots[1] + 30, y + 12, 12.5, room, kind="soft", anchor="start"),
    ]
    if with_groups:
        parts.append(
            f'<path class="arc" d="M{num(spots[2])} {num(y + 8)}h26"/>'
            + label(words["group"], spots[2] + 36, y + 12, 12.5, room, kind="soft", anchor="start")
        )
    return parts


def _empty(caption: Caption) -> str:
    body = [
        label(caption.title, 28, 46, 26, 664, kind="title", anchor="start"),
        '<path class="edge" d="M290 150Q360 90 430 150"/>'
        '<circle class="node" cx="290" cy="150" r="9"/><circle class="node" cx="430" cy="150" r="9"/>',
        label(caption.words["empty"], 360, 206, 15, 640, kind="soft"),
    ]
    return document(720, 240, caption.title, caption.desc, body)


def _sorted(edge: Edge) -> Edge:
    return edge if edge.one <= edge.other else Edge(edge.other, edge.one, edge.strong)


def _order(edge: Edge) -> tuple[bool, str, str]:
    return (edge.strong, edge.one, edge.other)
