"""The forecast: the page's own planner over the coming weeks; load, waits, and nobody starves."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.care.builders import SETTINGS, contact, day, promise, promising
from tests.week.weeks import MONDAY
from vault_tools.contacts.model import Contact
from vault_tools.week.forecast import Forecast, _done, _slim, forecast, loads_of, simulate
from vault_tools.week.items import CARE_SECTIONS
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings


def ahead(*garden: Contact, minutes: int = 120, weeks: int = 8, off: tuple[str, ...] = ()) -> Forecast:
    week = WeekSettings(minutes=minutes, off=frozenset(map(day, off)))
    return forecast(garden, SETTINGS, week, day(MONDAY), weeks)


def test_everyone_has_a_turn_once_in_each_cadence() -> None:
    found = ahead(contact(log="2026-10-29", cadence="4 weeks"), weeks=9)
    assert [each.planned for each in found.weeks] == [20, 0, 0, 0, 20, 0, 0, 0, 20]
    assert (found.longest, found.never) == (None, ())


def test_what_does_not_fit_waits_and_is_named() -> None:
    anna, ben = (
        contact(name, log="2026-09-01", cadence="1 week", value=value)
        for name, value in (("Anna", "5"), ("Ben", "1"))
    )
    found = ahead(anna, ben, minutes=20, weeks=1)
    assert [(each.planned, each.wanted, each.waiting) for each in found.weeks] == [(20, 40, 1)]
    assert [each.name for each in found.never] == ["Ben"]
    assert found.longest is not None
    assert (found.longest.contact.name, found.longest.days) == ("Anna", 82)


def test_weeks_off_are_left_alone() -> None:
    found = ahead(contact(log="2026-10-01", cadence="4 weeks"), off=(MONDAY,), weeks=2)
    assert [(each.off, each.planned) for each in found.weeks] == [(True, 0), (False, 20)]


def test_promises_birthdays_and_favours_are_part_of_it() -> None:
    who = promising(
        contact(log="2026-11-20", cadence="6 months", birthday="12-10"),
        promise("Bilder schicken", "2026-12-02"),
        promise("Um Rat bitten", "2027-01-29", ask=True),
    )
    week = WeekSettings()
    plans = simulate([who], SETTINGS, week, day(MONDAY), 12)
    assert {
        plan.monday.isoformat(): [item.section for item in plan.items] for plan in plans if plan.items
    } == {
        "2026-11-30": ["promised"],
        "2026-12-07": ["birthday"],  # the first act before the favour, too
        "2027-01-11": ["week"],
    }


def test_the_load_counts_season_and_leaves_out_the_gone_and_others_contacts() -> None:
    garden = [
        contact("A", cadence="2 weeks", season="1-6"),
        contact("B", cadence="never"),
        contact("C", cadence="2 weeks", paused="true"),
        contact("D", cadence="2 weeks", owner="Otto"),
    ]
    loads = loads_of(garden, SETTINGS, WeekSettings(owner="Lena"), day(MONDAY))
    assert [(each.contact.name, int(each.weekly())) for each in loads] == [("A", 5)]


def generated(seed: int, count: int = 30) -> list[Contact]:
    """A garden with a bit of everything."""
    dice = random.Random(seed)
    garden = []
    for number in range(count):
        last = (day(MONDAY) - timedelta(dice.randint(-2, 200))).isoformat()
        fields = {
            "cadence": dice.choice(["1 week", "4 weeks", "8 weeks", "4-8 weeks", "6 months", "never", ""]),
            "value": dice.choice(["", "1", "3", "5"]),
            "channel": dice.choice(["", "mail", "visit"]),
            "season": dice.choice(["", "", "5-9", "10-12"]),
            "plant": dice.choice(["", "", "seedling", "annual", "perennial", "tree"]),
            "met": dice.choice(["", "", "2026-11-10"]),
            "birthday": dice.choice(["", "1970-02-28", "02-29", "12-24"]),
            "rest_until": dice.choice(["", "", "2027-01-05"]),
            "next_contact": dice.choice(["", "", "2026-12-10"]),
        }
        log = dice.choice(["", last, last, last])
        who = contact(f"P{number}", log="" if log > MONDAY else log, **fields)
        if dice.random() < 0.3:
            who = promising(
                who,
                promise("Etwas schicken", dice.choice(["", "2026-11-20", "2026-12-15"])),
                promise("Um Rat bitten", dice.choice(["", "2026-12-20", "2027-02-01"]), ask=True),
            )
        garden.append(who)
    return garden


@given(st.integers(0, 10_000), st.sampled_from([30, 120, 600]))
@settings(max_examples=12, deadline=None)
def test_those_who_are_not_looked_at_could_not_have_been_in_the_plan(seed: int, minutes: int) -> None:
    """Living through the weeks with everybody looked at each week gives the same plans."""
    week = WeekSettings(minutes=minutes)
    garden = {each.path: each for each in generated(seed)}
    quick = list(simulate(garden.values(), SETTINGS, week, day(MONDAY), 10))
    slim = {path: _slim(each, day(MONDAY)) for path, each in garden.items()}
    for plan in quick:
        whole = make_plan(slim.values(), SETTINGS, week, plan.monday, plan.monday)
        assert [(item.what, item.minutes) for item in plan.items if item.minutes] == [
            (item.what, item.minutes) for item in whole.items if item.minutes
        ]
        assert {item.what for item in plan.left_out} == {item.what for item in whole.left_out}
        for item in whole.items:
            if item.section in (*CARE_SECTIONS, "promised"):
                slim[item.path] = _done(slim[item.path], item, plan.monday + timedelta(3))


def test_in_five_years_with_half_the_time_that_is_needed_nobody_starves() -> None:
    """The longest silence stays within eight cadences, for the least valued too, and for everyone, each year."""
    dice = random.Random(7)
    garden = [
        contact(
            f"P{number}",
            log=(day(MONDAY) - timedelta(dice.randint(1, 80))).isoformat(),
            cadence=f"{dice.choice([3, 4, 6, 8, 12, 26])} weeks",
            value=str(dice.randint(1, 5)),
        )
        for number in range(40)
    ]
    need = sum(each.weekly() for each in loads_of(garden, SETTINGS, WeekSettings(), day(MONDAY)))
    week = WeekSettings(minutes=int(need / 2))
    worst: dict[str, float] = {}
    for plan in simulate(garden, SETTINGS, week, day(MONDAY), 260):
        for item in (*plan.items, *plan.left_out):
            worst[item.path] = max(worst.get(item.path, 0.0), item.care.thirst or 0.0)
    assert len(worst) == len(garden)
    assert max(worst.values()) < 8


@pytest.mark.parametrize("today", ["0001-01-08", "9999-12-20"])
def test_the_calendar_may_end(today: str) -> None:
    found = forecast([contact(log=today, cadence="1 week")], SETTINGS, WeekSettings(), day(today), 6)
    assert len(found.weeks) <= 6


def test_a_year_is_quick() -> None:
    """A year of 1,000 contacts takes less than two seconds; here a fourth of it, and only a gross loss fails."""
    from time import process_time

    dice = random.Random(1)
    garden = [
        contact(
            f"P{n}", log=(date(2026, 11, 20) - timedelta(dice.randint(1, 90))).isoformat(), cadence="8 weeks"
        )
        for n in range(250)
    ]
    begun = process_time()
    forecast(garden, SETTINGS, WeekSettings(minutes=375), day(MONDAY), 52)
    assert process_time() - begun < 2
