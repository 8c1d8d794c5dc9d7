"""The simulation of gardens counts rightly: known histories, the same minutes for all rules, the bound holds."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import gardens
from benchmarks.gardens_care import (
    bound_of,
    compare,
    days_of,
    grown,
    rules,
    weighted,
    with_planner,
    with_rule,
)
from benchmarks.gardens_made import MONDAY, made_garden
from benchmarks.gardens_speed import by_table, options
from tests.care.builders import SETTINGS, contact
from vault_tools.week.acts import act_for, goes_to
from vault_tools.week.choice import Option, choose


def test_the_same_seed_gives_the_same_garden() -> None:
    assert made_garden(3) == made_garden(3) != made_garden(4)


def test_what_becomes_of_someone_is_counted_day_by_day() -> None:
    who = contact("A", cadence="14 days", last="2026-11-23", value="2")
    weeks = 26 + 4  # 26 to settle, then 28 days
    begin = MONDAY + timedelta(7 * 26)
    (never,) = grown([who], {}, weeks)
    assert (never.in_time, never.longest) == (0, 210 / 14)
    served = {who.path: [begin, begin + timedelta(21)]}
    (some,) = grown([who], served, weeks)
    assert (some.in_time, some.longest) == (21 / 28, 21 / 14)  # 14 of 21 days, then 7 of 7
    assert 21 / 28 < some.care < 1


@pytest.mark.parametrize("rule", rules(1))
def test_no_rule_has_more_minutes_than_there_are(rule: str) -> None:
    garden, budget = made_garden(1, 20), 150
    served = with_rule(garden, budget, 30, rules(1)[rule])
    for week in range(30):
        monday = MONDAY + timedelta(7 * week)
        this_week = [each for each in garden if monday + timedelta(3) in served.get(each.path, ())]
        acts = {each.path: act_for(each, SETTINGS, budget) for each in this_week}
        places = {goes_to(each, acts[each.path][0]) for each in this_week} - {""}
        assert sum(minutes for _, minutes in acts.values()) + 45 * len(places) <= budget


def test_nothing_keeps_more_in_time_than_the_bound() -> None:
    garden = made_garden(2, 20)
    for budget in (110, 150, 300):
        bound = bound_of(garden, budget)
        lived = [with_planner(garden, budget, 60)]
        lived += [with_rule(garden, budget, 60, score) for score in rules(2).values()]
        for served in lived:
            assert (
                weighted(grown(garden, served, 60), lambda each: each.in_time) <= bound + 0.05
            )  # weeks are coarse
    assert bound_of(garden, 10_000) == 1


def test_the_weekly_page_keeps_most_in_time_where_time_is_short() -> None:
    found = {each.rule: each for each in compare(3, 2, [150])}
    assert (
        max(found.values(), key=lambda each: each.kept if each.rule != "(bound)" else 0).rule
        == "the weekly page"
    )
    assert found["(bound)"].kept > found["the weekly page"].kept


def test_the_plain_table_agrees_with_the_choice() -> None:
    some = options(0)[:60]
    counts = {each.path: each.priority for each in some}
    assert sum(counts[path] for path in choose(some, 300)) == by_table(some, 300)
    assert by_table([Option("a", 20, 5), Option("b", 30, 6)], 49) == 6


def test_the_whole_run_prints_a_table_and_writes_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gardens, "LEVELS", (200,))
    out = tmp_path / "out.json"
    assert gardens.main(["care", "--gardens", "1", "--years", "1", "--json", str(out)]) == 0
    assert "200%  the weekly page" in capsys.readouterr().out
    assert {row["rule"] for row in json.loads(out.read_text(encoding="utf-8"))} >= {
        "(bound)",
        "overdue ÷ cadence",
    }
    assert days_of(made_garden(1)[0]) >= 14
