"""How long the exact choice, the plan, the forecast and the capacity take, and how that compares."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from benchmarks.gardens_made import MONDAY, all_due, made_garden
from vault_tools.care.capacity import loosen
from vault_tools.care.settings import CareSettings
from vault_tools.week.choice import Option, choose
from vault_tools.week.forecast import forecast, loads_of
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings

_BUDGET = 2400
_DUE = 5000


@dataclass(frozen=True, slots=True)
class Speed:
    """One thing measured: the median of its milliseconds, and how many times as long as another it takes."""

    name: str
    milliseconds: float
    against: str = ""
    ratio: float | None = None


def options(towns: int, *, alike: bool = False) -> list[Option]:
    """5,000 who are due: all kinds of acts; half of them in towns, where there are any."""
    rng = random.Random(towns)
    return [
        Option(
            f"{number:04}",
            60 if alike else rng.choice((10, 15, 20, 20, 25, 30, 45, 60)),
            3000 if alike else rng.randint(500, 20_000),
            f"Town {rng.randrange(towns)}" if towns and (alike or rng.random() < 0.5) else "",
        )
        for number in range(_DUE)
    ]


def by_table(some: Sequence[Option], budget: int) -> int:
    """The plain table of all options by all minutes: what the best set counts, places left out of it."""
    best = [0] * (budget + 1)
    for option in some:
        for room in range(budget, option.minutes - 1, -1):
            best[room] = max(best[room], best[room - option.minutes] + option.priority)
    return best[budget]


def measure(runs: int) -> list[Speed]:
    """Everything in turn, so often; the medians."""
    care, week = CareSettings(), WeekSettings(minutes=_BUDGET)
    sets = {towns: options(towns) for towns in (0, 20, 200, 2000)}
    alike = options(300, alike=True)
    due = {share: all_due(1, _DUE, share, 100) for share in (0.0, 0.5)}
    thousand = {towns: made_garden(2, 1000, towns) for towns in (0, 40)}
    year = WeekSettings(minutes=1500)
    loads = loads_of(thousand[40], care, year, MONDAY)
    tasks: dict[str, Callable[[], object]] = {
        f"{_DUE} due, 40 h: the choice, no places": lambda: choose(sets[0], _BUDGET, care.way),
        "… half of them in 20 places": lambda: choose(sets[20], _BUDGET, care.way),
        "… half of them in 200 places": lambda: choose(sets[200], _BUDGET, care.way),
        "… half of them in 2,000 places": lambda: choose(sets[2000], _BUDGET, care.way),
        "… all of them visits that count exactly the same, in 300": lambda: choose(alike, _BUDGET, care.way),
        f"{_DUE} due, 40 h: the whole plan, no visits": lambda: make_plan(
            due[0.0], care, week, MONDAY, MONDAY
        ),
        "… half of them visits in 100 places": lambda: make_plan(due[0.5], care, week, MONDAY, MONDAY),
        "1,000 contacts: forecast of a year, no towns": lambda: forecast(thousand[0], care, year, MONDAY, 52),
        "… visits in 40 towns": lambda: forecast(thousand[40], care, year, MONDAY, 52),
        "1,000 contacts: what to loosen for an eighth": lambda: loosen(loads, 1500 // 8),
    }
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            begun = perf_counter()
            task()
            times[name].append(perf_counter() - begun)
    begun = perf_counter()
    by_table(sets[0], _BUDGET)
    naive = perf_counter() - begun
    found, first = [], ""
    for name, seconds in times.items():
        first = name if not name.startswith("…") else first
        ratio = None if name == first else median(seconds) / median(times[first])
        found.append(Speed(name, 1000 * median(seconds), "" if name == first else first, ratio))
    found.append(
        Speed(
            "a plain table for the first, once",
            1000 * naive,
            found[0].name,
            1000 * naive / found[0].milliseconds,
        )
    )
    return found


def speed_table(speeds: Sequence[Speed]) -> str:
    """The speeds as lines of text."""
    lines = [f"{'ms':>8}  {'ratio':>6}  what"]
    for each in speeds:
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        lines.append(f"{each.milliseconds:>8.1f}  {ratio:>6}  {each.name}")
    return "\n".join(lines)
