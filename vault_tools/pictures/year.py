"""The year: a calendar of contact. The more there was on a day, the larger and darker its square."""

from datetime import date, timedelta

from vault_tools.pictures.svg import document, label, num, titled
from vault_tools.pictures.values import Caption, Days

_CELL = 17.0
_LEFT, _TOP, _RIGHT = 66.0, 132.0, 28.0
_SIZES = (11.0, 8.0, 11.5, 14.5)
"""The squares of no, one, two, and more times of contact."""


def draw_year(days: Days, caption: Caption) -> str:
    """The picture of the days."""
    weeks = (days.last - days.first).days // 7 + 1
    wide = _LEFT + weeks * _CELL + _RIGHT
    body = [
        label(caption.title, 28, 46, 26, wide - 56, kind="title", anchor="start"),
        label(caption.line, 28, 71, 14.5, wide - 56, kind="soft", anchor="start"),
    ]
    body += [
        label(days.weekdays[row], _LEFT - 12, _TOP + row * _CELL + 13, 11, 48, kind="soft", anchor="end")
        for row in (0, 2, 4, 6)
    ]
    for week in range(weeks):
        monday = days.first + timedelta(days=7 * week)
        body.append(_month(monday, week, days))
        body.append("".join(_day(monday + timedelta(days=row), week, row, days) for row in range(7)))
    bottom = _TOP + 7 * _CELL + 22
    body += _legend(bottom, caption)
    return document(wide, bottom + 42, caption.title, caption.desc, body)


def _month(monday: date, week: int, days: Days) -> str:
    """The month's name above the week in which it begins."""
    first = next((day for day in (monday + timedelta(days=n) for n in range(7)) if day.day == 1), None)
    if first is None or first > days.last:
        return ""
    x = _LEFT + week * _CELL
    return label(days.months[first.month - 1], x, _TOP - 12, 11.5, 3.6 * _CELL, kind="soft", anchor="start")


def _day(day: date, week: int, row: int, days: Days) -> str:
    if day > days.last:
        return ""
    count = days.counts.get(day, 0)
    step = min(count, 3)
    square = _square(_LEFT + week * _CELL, _TOP + row * _CELL, step)
    return titled(days.tips.get(day, ""), square) if count else square


def _square(x: float, y: float, step: int) -> str:
    size = _SIZES[step]
    inset = (_CELL - size) / 2
    round_off = 2.6 if step else 5.5
    where = f'x="{num(x + inset)}" y="{num(y + inset)}"'
    return (
        f'<rect class="day-{step}" {where} width="{num(size)}" height="{num(size)}" rx="{num(round_off)}"/>'
    )


def _legend(y: float, caption: Caption) -> list[str]:
    parts = []
    for step in range(4):
        x = _LEFT + step * 118
        parts.append(
            _square(x, y, step)
            + label(caption.words[f"times-{step}"], x + 24, y + 13, 12.5, 90, kind="soft", anchor="start")
        )
    return parts
