"""The plants, drawn by hand: four kinds in every state. They stand on (0, 0) and grow upwards.

A state is seen in the bearing (upright, leaning, hanging, bare) and in a sign beside the plant, so that it
needs no colour: a half drop, a drop, two drops, a moon, a wooden label, wild grass.
"""

from collections.abc import Callable
from functools import cache
from math import cos, radians, sin

from vault_tools.pictures.svg import num

_DROOP = {"fresh": 0.0, "thirsty": 0.3, "due": 0.68, "wilting": 1.0, "new": 0.05, "never": 0.0}
"""How far a plant lets its leaves hang."""

_DROP = "M0-8C3.6-3 5.4-.2 5.4 2.6A5.4 5.4 0 0 1-5.4 2.6C-5.4-.2-3.6-3 0-8Z"
_HALF = "M-5.3 1.6H5.3A5.4 5.4 0 0 1-5.3 1.6Z"
_MOON = "M3-8A8.4 8.4 0 1 0 8 3.6A7 7 0 0 1 3-8Z"


@cache
def plant(kind: str, state: str) -> str:
    """The drawing of a kind of plant in a state."""
    body = _RESTING[kind]() if state == "resting" else _GROWING[kind](_DROOP[state])
    return f'<g class="{state}">{_mound(kind)}{_beside(kind, state)}{body}{_sign(kind, state)}</g>'


def symbol(kind: str, state: str) -> str:
    """The drawing to be used again and again, by the name `kind-state`."""
    return f'<symbol id="{kind}-{state}" overflow="visible">{plant(kind, state)}</symbol>'


def _mound(kind: str) -> str:
    wide = {"seedling": 17, "annual": 18, "perennial": 24, "tree": 26}[kind]
    return (
        f'<path class="soil" d="M{-wide} 2C{-wide + 6}-4 {-wide // 2}-5 0-5S{wide - 6}-4 {wide} 2'
        f'C{wide // 2} 5 {-wide // 2} 5 {-wide} 2Z"/>'
        f'<path class="soil-b" d="M{-wide // 2} 1.2c3-1.6 6-1.6 8 .2M4 .6c3-1.4 5-1.2 7 .4c-2 1-5 1-7-.4"/>'
    )


def _beside(kind: str, state: str) -> str:
    """What lies or stands at the foot: fallen leaves, a label, wild grass."""
    if state == "wilting":
        return _leaf(-22, 1, 12, 9, 3.4) + _leaf(13, 2, -14, 9, 3.4, "leaf-b") + _leaf(24, 1, 165, 8, 3)
    if state == "never":
        tuft = "".join(
            f'<path class="leaf-b" d="M{x}-1q{dx}-7 {2 * dx}-{high}q{1 - dx} 7 {2 - dx} {high}z"/>'
            for x, dx, high in ((-22, -1, 13), (-19, 0, 16), (-16, 2, 12), (17, -2, 12), (20, 1, 15))
        )
        return f"<g>{tuft}</g>"
    if state == "new":
        at = {"seedling": 21, "annual": 23, "perennial": 31, "tree": 25}[kind]
        return (
            f'<path class="sign" d="M{at - 1.5} 1V-18h3V1z"/>'
            f'<path class="sign" d="M{at - 7}-27q7-2.5 14 0v10q-7 1.5-14 0z"/>'
            f'<path class="twig" d="M{at - 3.5}-22h7" stroke-width="1.2"/>'
        )
    return ""


def _sign(kind: str, state: str) -> str:
    x, y = {"seedling": (21, -24), "annual": (23, -44), "perennial": (28, -46), "tree": (31, -60)}[kind]
    if state == "thirsty":
        signs = f'<path class="drop-b" d="{_DROP}"/><path class="drop" stroke="none" d="{_HALF}"/>'
    elif state == "due":
        signs = f'<path class="drop" d="{_DROP}"/>'
    elif state == "wilting":
        signs = f'<path class="drop" d="{_DROP}"/><path class="drop" transform="translate(9 9)" d="{_DROP}"/>'
    elif state == "resting":
        signs = f'<path class="moon" d="{_MOON}"/>'
    else:
        return ""
    return f'<g transform="translate({x} {y})">{signs}</g>'


def _leaf(x: float, y: float, angle: float, length: float, wide: float, kind: str = "leaf") -> str:
    """A leaf from its stalk at (x, y) towards an angle (0 to the right, -90 upwards)."""
    a = radians(angle)
    dx, dy = cos(a), sin(a)
    tip = f"{num(x + dx * length)} {num(y + dy * length)}"
    near, far = 0.28 * length, 0.74 * length

    def beside(along: float, across: float) -> str:
        return f"{num(x + dx * along - dy * across)} {num(y + dy * along + dx * across)}"

    return (
        f'<path class="{kind}" d="M{num(x)} {num(y)}C{beside(near, wide)} {beside(far, wide * 0.8)} {tip}'
        f'C{beside(far, -wide * 0.8)} {beside(near, -wide)} {num(x)} {num(y)}Z"/>'
    )


def _seedling(droop: float) -> str:
    top_x, top_y = 7 * droop, -24 + 8 * droop
    bend = f"{num(-2 + 3 * droop)} {num(top_y + 2)}"
    stem = f'<path class="stem" d="M0-2C-1-10 {bend} {num(top_x)} {num(top_y)}"/>'
    return (
        stem
        + _leaf(top_x, top_y, 205 - 110 * droop, 19, 7)
        + _leaf(top_x, top_y, -28 + 100 * droop, 21, 7.4, "leaf-b")
        + (_leaf(top_x, top_y, -86 + 60 * droop, 10, 3.2) if droop < 0.9 else "")
    )


def _annual(droop: float) -> str:
    """A summer flower; its head turns to the ground."""
    over = droop > 0.5
    head_x = 2 + 16 * droop
    head_y = -46 + (22 * droop if over else 5 * droop)
    bend = -58 + 14 * droop if over else head_y + 8
    stem = f'<path class="stem" d="M0-2C-3-16 {num(-2 + droop)} {num(bend)} {num(head_x)} {num(head_y)}"/>'
    leaves = _leaf(-0.8, -12, 212 - 100 * droop, 19, 5.4) + _leaf(
        -0.6, -17, -32 + 100 * droop, 19, 5.4, "leaf-b"
    )
    if over:  # petals fold, the head hangs
        spread = 26 if droop < 0.9 else 17
        petals = "".join(
            _leaf(head_x, head_y, 80 + step * spread, 14, 3.6, "bloom") for step in (-2, -1, 0, 1, 2)
        )
        cap = f'<circle class="leaf" cx="{num(head_x)}" cy="{num(head_y)}" r="4.6"/>'
        return stem + leaves + petals + cap
    petals = "".join(
        _leaf(head_x, head_y, step * 40 - 90 + 20 * droop, 14.5 - 2.5 * droop, 5.2 - 1.6 * droop, "bloom")
        for step in range(9)
    )
    eye = f'<circle class="eye" cx="{num(head_x)}" cy="{num(head_y)}" r="5"/>'
    return stem + leaves + petals + eye


def _perennial(droop: float) -> str:
    """A clump of stems with spikes of bloom; they lean outwards and down."""
    parts: list[str] = []
    for lean, high in ((-20, 34), (20, 34), (-10, 42), (11, 41), (0, 47)):
        side = -1 if lean < 0 else 1
        x = lean * (1 + 0.35 * droop) + side * 5 * droop
        y = -high + high * 0.52 * droop * (1 if abs(lean) > 5 else 0.55)
        top = -high * (0.72 + 0.24 * droop)
        parts.append(
            f'<path class="stem" d="M{num(lean / 5)}-3Q{num(lean * 0.42)} {num(top)} {num(x)} {num(y)}"/>'
        )
        aim = -90 + lean * 1.1 + side * 120 * droop * (1 if abs(lean) > 5 else 0.8)
        a = radians(aim)
        for step in range(4 if droop < 0.9 else 2):  # a spike of small flowers, the largest below
            fx, fy = x + cos(a) * step * 4.6, y + sin(a) * step * 4.6
            r = 4.1 - step * 0.75 - droop * 0.9
            parts.append(f'<circle class="bloom" cx="{num(fx)}" cy="{num(fy)}" r="{num(r)}"/>')
    for angle, long, kind in (
        (198, 23, "leaf"), (-18, 23, "leaf"), (226, 22, "leaf-b"), (-46, 22, "leaf-b"),
        (250, 17, "leaf"), (-70, 17, "leaf"),
    ):  # fmt: skip
        turned = angle - 62 * droop if angle > 90 else angle + 62 * droop
        low = turned if droop < 0.5 else (min(turned, 186) if angle > 90 else max(turned, -6))
        parts.append(_leaf(0, -3, max(low, 172) if angle > 90 else min(low, 8), long, 5.4, kind))
    return "".join(parts)


_CROWN = (
    "M-4-27C-14-22-28-27-28-39C-33-49-25-59-17-60C-14-70 1-74 9-68C20-71 29-62 27-52C34-43 28-29 17-28"
    "C12-24 3-23-4-27Z"
)
_THIN = (
    "M-9-31C-20-28-28-36-25-46C-22-54-12-53-9-46C-6-40-4-34-9-31ZM-5-52C-10-62-1-71 8-67C16-64 15-54 8-50"
    "C3-47-2-47-5-52ZM11-33C8-41 14-50 22-48C31-45 30-33 23-30C18-28 13-28 11-33Z"
)
_TRUNK = "M-5 0C-3.4-10-3-18-3.4-28L3.4-30C3-18 3.6-9 6 0Q0-2.6-5 0Z"
_BOUGHS = "M0-26Q-4-38-17-44M0-28Q2-44 5-60M1-26Q8-36 20-41"
_TWIGS = (
    "M-9-37Q-14-37-21-35M-10-39Q-13-48-15-53M3-46Q-3-54-7-60"
    "M4-50Q10-56 14-60M11-36Q18-34 25-35M12-38Q18-46 20-51"
)


def _tree(droop: float) -> str:
    trunk = f'<path class="bark" d="{_TRUNK}"/>'
    if droop >= 0.9:  # bare, but for a few leaves that hang
        leaves = "".join(
            _leaf(x, y, 84 + x * 0.4, 10, 3.4, "leaf" if number % 2 else "leaf-b")
            for number, (x, y) in enumerate(
                ((-21, -35), (-15, -52), (-7, -60), (14, -60), (25, -35), (20, -50))
            )
        )
        return f'<path class="twig" d="{_BOUGHS}{_TWIGS}"/>{trunk}{leaves}'
    if droop > 0.5:  # thin, leaves are falling
        falling = _leaf(-16, -20, 60, 9, 3) + _leaf(14, -17, 130, 9, 3, "leaf-b") + _leaf(-8, -11, 20, 8, 2.8)
        return f'<path class="twig" d="{_BOUGHS}"/>{trunk}<path class="leaf" d="{_THIN}"/>{falling}'
    lights = (
        '<path class="leaf-b" d="M-20-46C-22-54-14-58-9-54C-13-52-17-51-20-46Z'
        "M-1-58C1-66 12-66 14-60C9-61 3-61-1-58Z"
        'M8-42C11-49 21-48 22-42C17-43 12-43 8-42ZM-13-34C-10-40-2-39 0-34C-5-35-9-35-13-34Z"/>'
    )
    fruit = (
        "".join(
            f'<circle class="bloom" cx="{x}" cy="{y}" r="3"/>'
            for x, y in ((-18, -38), (-4, -46), (18, -52), (12, -34), (-9, -62), (22, -38), (4, -36))
        )
        if droop < 0.2
        else ""
    )
    return f'{trunk}<path class="leaf" d="{_CROWN}"/>{lights}{fruit}'


def _resting_tree() -> str:
    buds = "".join(
        f'<circle class="bloom" cx="{x}" cy="{y}" r="2.2"/>'
        for x, y in ((-21, -35), (-17, -44), (-15, -53), (-7, -60), (5, -61), (14, -60), (20, -51), (25, -35))
    )
    return f'<path class="twig" d="{_BOUGHS}{_TWIGS}"/><path class="bark" d="{_TRUNK}"/>{buds}'


def _resting_bud() -> str:
    """A closed bud under its mulch."""
    return (
        '<path class="stem" d="M0-2V-14"/>'
        '<path class="bloom" d="M0-30C6-24 6-16 0-12C-6-16-6-24 0-30Z"/>'
        + _leaf(0, -10, -130, 15, 4, "leaf")
        + _leaf(0, -10, -50, 15, 4, "leaf-b")
        + '<path class="leaf-b" d="M-15 0C-12-7-6-9 0-9S12-7 15 0Z"/>'
    )


def _resting_clump() -> str:
    """Cut back for the winter."""
    stalks = "M-9-2L-12-17M-4-3L-5-22M1-3L2-19M6-2L9-23M10-1L15-15"
    return (
        f'<path class="stem" d="{stalks}"/>'
        '<path class="leaf-b" d="M-20 1C-16-8-8-10 0-10S16-8 20 1Z"/>'
        '<path class="leaf" d="M-12-2C-9-6-5-7-1-6C-4-4-8-3-12-2ZM3-3C6-7 10-6 13-4C10-2 6-2 3-3Z"/>'
    )


_GROWING: dict[str, Callable[[float], str]] = {
    "seedling": _seedling,
    "annual": _annual,
    "perennial": _perennial,
    "tree": _tree,
}
_RESTING: dict[str, Callable[[], str]] = {
    "seedling": _resting_bud,
    "annual": _resting_bud,
    "perennial": _resting_clump,
    "tree": _resting_tree,
}
