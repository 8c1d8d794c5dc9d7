"""The load: what care takes in each of the coming weeks, against the time there is."""

from collections.abc import Sequence

from vault_tools.pictures.svg import document, label, num, titled
from vault_tools.pictures.values import Caption, Week

_LEFT, _RIGHT, _TOP, _HIGH, _FOOT = 66.0, 28.0, 112.0, 240.0, 92.0
_STEP = 36.0


def draw_load(weeks: Sequence[Week], budget: int, caption: Caption) -> str:
    """The picture: a bar for each week; what is over the budget is hatched, so that grey paper shows it."""
    wide = max(_LEFT + _RIGHT + _STEP * len(weeks), 760.0)
    step = (wide - _LEFT - _RIGHT) / max(1, len(weeks))
    most = max([budget, *(week.minutes for week in weeks), 30])
    tick = _tick(most)
    top = -(-most // tick) * tick
    ground = _TOP + _HIGH
    body = [
        '<defs><pattern id="vt-over" width="7" height="7" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="hatch" d="M0 0V7"/></pattern></defs>',
        label(caption.title, 28, 46, 26, wide - 56, kind="title", anchor="start"),
        label(caption.line, 28, 71, 14.5, wide - 56, kind="soft", anchor="start"),
    ]
    for minutes in range(0, top + 1, tick):
        y = ground - _HIGH * minutes / top
        body.append(
            f'<path class="grid" d="M{num(_LEFT)} {num(y)}H{num(wide - _RIGHT)}"/>'
            + label(hours(minutes), _LEFT - 10, y + 4.5, 12, 50, kind="soft", anchor="end")
        )
    every = max(1, int(-(-46 // step)))
    for number, week in enumerate(weeks):
        said = week.label if number % every == 0 else ""
        body.append(_bar(week, _LEFT + step * number, step, ground, top, budget, said))
    line = ground - _HIGH * budget / top
    body.append(
        titled(
            caption.words["budget"],
            f'<path class="line" d="M{num(_LEFT)} {num(line)}H{num(wide - _RIGHT)}"/>',
        )
    )
    body += _legend(ground + 58, caption)
    return document(wide, ground + _FOOT, caption.title, caption.desc, body)


def _bar(week: Week, x: float, step: float, ground: float, top: int, budget: int, said: str) -> str:
    across = min(step * 0.68, 34)
    left = x + (step - across) / 2
    name = label(said, x + step / 2, ground + 22, 11.5, 46, kind="soft")
    if week.off:
        shape = (
            f'<rect class="off" x="{num(left)}" y="{num(ground - _HIGH)}" width="{num(across)}" '
            f'height="{num(_HIGH)}" rx="6"/>'
        )
        return titled(week.about, shape) + name
    inside = _column(
        left, ground, across, _HIGH * min(week.minutes, budget) / top, "bar", round_top=week.minutes <= budget
    )
    if week.minutes <= budget:
        return titled(week.about, inside) + name
    base = ground - _HIGH * budget / top
    over = _HIGH * (week.minutes - budget) / top
    above = _column(left, base, across, over, "over")
    hatched = above.replace('class="over"', 'fill="url(#vt-over)"')
    return titled(week.about, inside + above + hatched) + name


def _column(x: float, ground: float, across: float, high: float, kind: str, *, round_top: bool = True) -> str:
    if high <= 0:
        return ""
    r = min(6.0, across / 2, high) if round_top else 0.0
    return (
        f'<path class="{kind}" d="M{num(x)} {num(ground)}v{num(r - high)}q0 {num(-r)} {num(r)} {num(-r)}'
        f'h{num(across - 2 * r)}q{num(r)} 0 {num(r)} {num(r)}v{num(high - r)}z"/>'
    )


def _legend(y: float, caption: Caption) -> list[str]:
    words = caption.words
    return [
        f'<rect class="bar" x="{num(_LEFT)}" y="{num(y)}" width="16" height="14" rx="3"/>'
        + label(words["within"], _LEFT + 24, y + 12, 13, 150, kind="soft", anchor="start"),
        f'<rect class="over" x="{num(_LEFT + 190)}" y="{num(y)}" width="16" height="14" rx="3"/>'
        f'<rect fill="url(#vt-over)" x="{num(_LEFT + 190)}" y="{num(y)}" width="16" height="14" rx="3"/>'
        + label(words["over"], _LEFT + 214, y + 12, 13, 170, kind="soft", anchor="start"),
        f'<path class="line" d="M{num(_LEFT + 400)} {num(y + 7)}h28"/>'
        + label(words["budget"], _LEFT + 436, y + 12, 13, 220, kind="soft", anchor="start"),
    ]


def _tick(most: int) -> int:
    """The distance of the lines: four to seven of them."""
    return next(
        (each for each in (15, 30, 60, 120, 240, 600, 1200) if most / each <= 6), 60 * -(-most // 360)
    )


def hours(minutes: int) -> str:
    """`45 min`, `2 h`, `2:30 h`."""
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes % 60 == 0 else f"{minutes // 60}:{minutes % 60:02d} h"
