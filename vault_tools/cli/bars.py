"""The bar chart of `forecast` at a terminal: each week's load against the time there is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vault_tools.text.dates import week_name
from vault_tools.words import Language, say
from vault_tools.words import forecast as words

if TYPE_CHECKING:
    from vault_tools.week.forecast import WeekAhead

WIDTH = 40
_MOST_BUDGETS = 2
"""The chart ends at so many times the budget, or sooner; a bar that is longer ends in an arrow."""


def bars(weeks: "Sequence[WeekAhead]", budget: int, language: Language) -> str:
    """A line for each week: planned in full blocks, what still waits in light ones, the budget as a mark."""
    most = max([budget, *(min(each.wanted, _MOST_BUDGETS * budget) for each in weeks), 1])
    lines = [say(words.TITLE, language, n=len(weeks), week=week_name(weeks[0].monday)), ""]
    for each in weeks:
        waits = say(words.WAITING, language, n=each.waiting) if each.waiting else ""
        said = say(words.OFF, language) if each.off else f"{each.planned:>4} min  {waits}"
        lines.append(f"{week_name(each.monday)}  {_bar(each, budget, most)}  {said}".rstrip())
    return "\n".join([*lines, "", say(words.LEGEND, language, budget=budget)])


def _bar(week: "WeekAhead", budget: int, most: int) -> str:
    """The bar, always as wide; the mark stands behind the last cell of the budget."""
    planned, wanted, mark = (
        min(WIDTH, round(minutes * WIDTH / most)) for minutes in (week.planned, week.wanted, budget)
    )
    cells = "█" * planned + "░" * (wanted - planned)
    cells = (cells[:-1] + "▸" if week.wanted > most else cells).ljust(WIDTH)
    return f"{cells[:mark]}│{cells[mark:]}"
