"""Years of care in made-up gardens: with the planner of the page, and with the rules of other tools."""

import math
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from statistics import mean

from benchmarks.gardens_made import MONDAY, made_garden
from vault_tools.care.capacity import weekly_minutes
from vault_tools.care.due import NEARLY_DUE
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.contacts.span import Cadence
from vault_tools.week.acts import act_for, goes_to
from vault_tools.week.forecast import loads_of, simulate
from vault_tools.week.items import CARE_SECTIONS
from vault_tools.week.settings import WeekSettings

LEVELS = (60, 80, 100, 120, 150, 200, 300)
"""What the gardens need, as a percentage of the time there is."""

_CARE = CareSettings()
_THURSDAY = timedelta(3)
_FIRST_WEEKS = 26
"""These are lived through, but don't count: the gardens settle in them."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What became of a contact: so much of its value, so many days in time of all days, mean care, and the
    longest silence in cadences."""

    value: int
    in_time: float
    days: int
    care: float
    longest: float


@dataclass(frozen=True, slots=True)
class Result:
    """One rule at one load: value-weighted time in time, mean care, the longest silence (in cadences: on
    average of the gardens, and in any), the time in time by value from 1 to 5, and in how many gardens the
    planner of the page kept more in time than this rule (of all gardens)."""

    level: int
    rule: str
    kept: float
    care: float
    longest: float
    longest_of_all: float
    by_value: tuple[float, ...]
    behind_ours: float


Served = Mapping[str, Sequence[date]]
Score = Callable[[Contact, int, int], float]
"""How urgent a contact is, by its days since the last contact and the days of its cadence."""


def days_of(contact: Contact) -> int:
    """The days of a contact's cadence."""
    cadence = contact.fields.cadence
    assert isinstance(cadence, Cadence), "made-up contacts have one"
    return cadence.low.days


def with_planner(garden: Sequence[Contact], budget: int, weeks: int) -> Served:
    """The days on which everyone is cared for by the planner of the page."""
    served: dict[str, list[date]] = defaultdict(list)
    for plan in simulate(garden, _CARE, WeekSettings(minutes=budget), MONDAY, weeks):
        for item in plan.items:
            if item.section in CARE_SECTIONS:
                served[item.path].append(plan.monday + _THURSDAY)
    return served


def with_rule(garden: Sequence[Contact], budget: int, weeks: int, score: Score) -> Served:
    """The same by a rule of another tool: the list in its order, from the top down, what fits; then those
    nearly due in the same way. The same acts, the same minutes, a way to each place once."""
    served: dict[str, list[date]] = defaultdict(list)
    last = {each.path: each.fields.last_contact or MONDAY for each in garden}
    acts = {each.path: act_for(each, _CARE, budget) for each in garden}
    places = {each.path: goes_to(each, acts[each.path][0]) for each in garden}
    for week in range(weeks):
        monday = MONDAY + timedelta(7 * week)
        left, there = budget, {""}
        since = {each.path: (monday - last[each.path]).days for each in garden}
        ordered = sorted(garden, key=lambda each: (-score(each, since[each.path], days_of(each)), each.path))
        due = [each for each in ordered if since[each.path] + 6 >= days_of(each)]
        nearly = [
            each
            for each in ordered
            if since[each.path] + 6 < days_of(each) and since[each.path] >= NEARLY_DUE * days_of(each)
        ]
        for each in (*due, *nearly):
            path = each.path
            cost = acts[path][1] + (0 if places[path] in there else _CARE.way)
            if cost <= left:
                left -= cost
                there.add(places[path])
                last[path] = monday + _THURSDAY
                served[path].append(last[path])
    return served


def rules(seed: int) -> Mapping[str, Score]:
    """The rules of other tools."""
    rng = random.Random(seed)
    return {
        "most days overdue": lambda _, since, days: since - days,
        "ratio, capped at 3 × weight": lambda who, since, days: (
            min(3.0, since / days) * (who.fields.value or 3)
        ),
        "overdue ÷ cadence": lambda _, since, days: since / days,
        "random": lambda *_: rng.random(),
    }


def grown(garden: Iterable[Contact], served: Served, weeks: int) -> list[Grown]:
    """What became of everybody, once the first weeks are over."""
    begin, end = MONDAY + timedelta(7 * _FIRST_WEEKS), MONDAY + timedelta(7 * weeks)
    found = []
    for each in garden:
        days = days_of(each)
        points = [each.fields.last_contact or MONDAY, *served.get(each.path, ()), end]
        in_time, care, longest = 0, 0.0, 0.0
        for one, other in pairwise(points):
            from_day, until = max(0, (begin - one).days), (other - one).days
            if until <= from_day:
                continue
            longest = max(longest, until / days)
            in_time += max(0, min(until, days) - from_day)
            late_from = max(from_day, days)
            care += max(0, min(until, days) - from_day)
            care += days * math.log(until / late_from) if until > late_from else 0.0  # cadence ÷ silence
        total = (end - begin).days
        found.append(Grown(each.fields.value or 3, in_time / total, total, care / total, longest))
    return found


def bound_of(garden: Sequence[Contact], budget: int) -> float:
    """No plan keeps more value in time: the minutes given to those who bring most value for them, the last
    one in part. Of ways that could be shared none is counted, so the true limit is lower still."""
    shared = [goes_to(each, act_for(each, _CARE, budget)[0]) for each in garden]
    rows = []
    for each, place in zip(garden, shared, strict=True):
        minutes = act_for(each, _CARE, budget)[1] + (_CARE.way if place and shared.count(place) == 1 else 0)
        rows.append((each.fields.value or 3, minutes * 7 / days_of(each)))
    left, kept = float(budget), 0.0
    for value, weekly in sorted(rows, key=lambda row: row[1] / row[0]):
        part = min(1.0, left / weekly)
        kept += value * part
        left -= weekly * part
    return kept / sum(value for value, _ in rows)


def weighted(found: Iterable[Grown], of: Callable[[Grown], float]) -> float:
    """The mean by value."""
    rows = [(each.value, of(each)) for each in found]
    return sum(value * each for value, each in rows) / sum(value for value, _ in rows)


def one_garden(seed: int, years: int, levels: Sequence[int]) -> list[tuple[int, str, list[Grown], float]]:
    """A garden at each load with each rule: what became of it, and the bound."""
    garden = made_garden(seed)
    weeks = years * 52
    need = weekly_minutes(loads_of(garden, _CARE, WeekSettings(minutes=10_000), MONDAY))
    found = []
    for level in levels:
        budget = int(need * 100 / level)
        bound = bound_of(garden, budget)
        lived = {"the weekly page": with_planner(garden, budget, weeks)}
        lived |= {name: with_rule(garden, budget, weeks, score) for name, score in rules(seed).items()}
        found += [(level, name, grown(garden, served, weeks), bound) for name, served in lived.items()]
    return found


def compare(gardens: int, years: int, levels: Sequence[int], workers: int = 1) -> list[Result]:
    """All gardens at all loads with all rules."""
    once = partial(one_garden, years=years, levels=levels)
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            rows = [row for found in pool.map(once, range(gardens), chunksize=4) for row in found]
    else:
        rows = [row for seed in range(gardens) for row in once(seed)]
    by_rule: dict[tuple[int, str], list[list[Grown]]] = defaultdict(list)
    bounds: dict[int, list[float]] = defaultdict(list)
    for level, rule, found, bound in rows:
        by_rule[level, rule].append(found)
        bounds[level].append(bound)
    results = []
    for (level, rule), several in by_rule.items():
        ours = by_rule[level, "the weekly page"]
        results.append(_result(level, rule, several, ours))
        if rule == "random":
            results.append(Result(level, "(bound)", mean(bounds[level]), 0, 0, 0, (), 0))
    return results


def _result(level: int, rule: str, several: list[list[Grown]], ours: list[list[Grown]]) -> Result:
    kept = [weighted(found, lambda each: each.in_time) for found in several]
    kept_by_us = [weighted(found, lambda each: each.in_time) for found in ours]
    longest = [max(each.longest for each in found) for found in several]
    everybody = [each for found in several for each in found]
    by_value = tuple(mean(each.in_time for each in everybody if each.value == value) for value in range(1, 6))
    return Result(
        level,
        rule,
        mean(kept),
        mean(weighted(found, lambda each: each.care) for found in several),
        mean(longest),
        max(longest),
        by_value,
        mean(one > other for one, other in zip(kept_by_us, kept, strict=True)),
    )


def table(results: Iterable[Result]) -> str:
    """The results as lines of text."""
    lines = [
        f"{'load':>5}  {'rule':<28} {'kept':>5} {'care':>5} {'longest (of all)':>17} {'ahead':>6}  "
        "kept by value 1–5"
    ]
    for each in results:
        by_value = " ".join(f"{part:.2f}" for part in each.by_value)
        longest = f"{each.longest:.1f} ({each.longest_of_all:.1f})" if each.by_value else ""
        care = f"{each.care:.2f}" if each.by_value else ""
        ahead = f"{each.behind_ours:.0%}" if each.by_value and each.rule != "the weekly page" else ""
        numbers = f"{each.kept:>5.2f} {care:>5} {longest:>17} {ahead:>6}"
        lines.append(f"{each.level:>4}%  {each.rule:<28} {numbers}  {by_value}".rstrip())
    return "\n".join(lines)
