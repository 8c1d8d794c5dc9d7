"""The rest of the week: the most urgent new one, the best set of those due, then some who nearly are."""

import pytest

from tests.care.builders import contact, day, promise, promising
from tests.week.weeks import days_before, plan, short
from vault_tools.care.settings import CareSettings

MONDAY = "2026-11-23"


@pytest.mark.parametrize(
    ("fields", "section"),
    [
        ({"last": "2026-09-28"}, "week"),  # due on Monday
        ({"last": "2026-10-04"}, "week"),  # due on Sunday
        ({"last": "2026-10-05"}, "early"),  # due on the Monday after
        ({"last": "2026-10-09"}, "early"),  # 45 of 56 days: thirst 0.8
        ({"last": "2026-10-10"}, None),
        ({}, "new"),
        ({"met": "2026-11-20"}, "new"),
        ({"met": "2026-11-23"}, "new"),  # met today: due on Wednesday
        ({"met": "2026-11-25"}, "new"),  # met on Wednesday: due on Friday
        ({"plant": "seedling", "log": "2026-11-15"}, "new"),
        ({"plant": "seedling", "log": "2026-11-10 2026-11-12"}, "new"),  # the second step is on Tuesday
        ({"plant": "seedling", "log": "2026-11-10 2026-11-17"}, None),  # it has been stood for
        ({"last": "2026-06-01", "rest_until": "2026-11-20"}, "week"),
        ({"last": "2026-11-01", "next_contact": "2026-11-20"}, "week"),
        ({"next_contact": "2026-11-20"}, "new"),
        ({"next_contact": "2026-11-25"}, "week"),
        # Not early: whom the user set for later, who rests, who waits for a season.
        ({"last": "2026-09-01", "next_contact": "2026-12-01"}, None),
        ({"last": "2026-10-06", "rest_until": "2026-11-25"}, None),
        ({"last": "2026-10-06", "season": "5-11"}, None),
        ({"last": "2026-06-01", "season": "5-9"}, None),  # was due in a season that is over
        ({"last": "2026-06-01", "season": "12"}, None),
        ({"last": "2026-06-01", "season": "11-3"}, "week"),
        ({"last": "2026-06-01", "cadence": "never"}, None),
        ({"last": "2026-06-01", "paused": "yes"}, None),
        ({"last": "2026-06-01", "log": "2026-11-23"}, None),  # contact since Monday
        ({"last": "2026-06-01", "tried": "2026-11-24"}, "week"),  # nobody was reached
    ],
)
def test_who_is_on_the_page_and_where(fields: dict[str, str], section: str | None) -> None:
    found = plan(contact(**fields), today="2026-11-26")
    assert short(found.items) == ([f"{section} Anna"] if section else [])


@pytest.mark.parametrize(
    ("step_on", "there"),
    [("2026-11-29", "new Anna"), ("2026-11-30", "early Anna"), ("2026-12-01", "")],
)
def test_a_seedling_is_brought_forward_only_where_any_day_of_the_week_stands_for_the_step(
    step_on: str, there: str
) -> None:
    met = days_before(step_on, 45)
    second = days_before(step_on, 35)
    found = plan(contact(plant="seedling", met=met, log=f"{met} {second}"))
    assert short(found.items) == ([there] if there else [])
    if there == "early Anna":
        spoken = contact(plant="seedling", met=met, log=f"{met} {second} {MONDAY}")
        assert plan(spoken, monday="2026-11-30").items == ()


def test_the_most_urgent_new_one_has_a_place_before_all_others() -> None:
    garden = [contact(f"Alt {number}", last="2026-01-01") for number in range(9)]
    new = [contact("Neu 1"), contact("Neu 2", value="5"), contact("Neu 3", value="4")]
    found = plan(*garden, *new, minutes=60)
    assert short(found.items) == ["week Alt 0", "week Alt 1", "new Neu 2"]


def test_a_follow_up_that_has_passed_goes_before_a_card_from_long_ago() -> None:
    lately = contact("Lately", plant="seedling", met="2026-11-19", log="2026-11-19")
    long_ago = contact("Long ago", value="5")
    assert short(plan(long_ago, lately, minutes=20).items) == ["new Lately"]


def test_a_new_one_that_does_not_fit_gives_its_place_to_the_next() -> None:
    new = [contact("Neu 1", value="5", minutes="60"), contact("Neu 2", value="1")]
    first = promising(contact("Anna", last="2026-11-20"), promise("Brief", "2026-11-25"))
    found = plan(first, *new, minutes=70)
    assert short(found.items) == ["promised Anna: Brief", "new Neu 2"]
    assert short(found.left_out) == ["new Neu 1"]


def test_further_new_ones_compete_with_all_others() -> None:
    garden = [contact("Alt", last="2026-01-01"), *(contact(f"Neu {number}") for number in range(4))]
    assert short(plan(*garden, minutes=60).items) == ["week Alt", "new Neu 0", "new Neu 1"]


def test_an_import_of_five_hundred_does_not_flood_the_week() -> None:
    imported = [contact(f"Import {number:03}") for number in range(500)]
    old = [contact(f"Alt {number}", last="2026-09-01", value="4") for number in range(3)]
    found = plan(*imported, *old)
    assert found.planned_minutes == 120
    assert [item.section for item in found.items].count("week") == 3
    assert len(found.left_out) == 503 - 6
    assert [item.contact.name for item in found.left_out][:2] == ["Import 003", "Import 004"]


@pytest.mark.parametrize(
    ("fields", "priority"),
    [
        ({"last": "2026-08-31", "cadence": "6 weeks"}, round(3000 * (42 / 60) ** 0.5 * 2**2)),
        ({"last": "2026-09-28", "value": "5"}, round(5000 * (56 / 60) ** 0.5)),
        ({}, round(3000 * (56 / 60) ** 0.5)),  # never contacted: thirst 1, and the cadence to come
        ({"cadence": "6 months"}, round(3000 * (181 / 60) ** 0.5)),
        ({"met": "2026-11-20"}, round(3000 * (56 / 60) ** 0.5)),
        ({"met": "2026-11-24"}, round(3000 * (56 / 60) ** 0.5)),
        ({"met": "2026-08-24"}, round(3000 * (56 / 60) ** 0.5)),  # and no more for having been met long ago
        ({"plant": "seedling", "log": "2026-11-20"}, round(3000 * (2 / 60) ** 0.5 * 1.5**2)),
        # A date the user set counts as thirst 1 at least.
        ({"last": "2026-11-09", "next_contact": "2026-11-25"}, round(3000 * (56 / 60) ** 0.5)),
        ({"last": "2026-08-03", "next_contact": "2026-11-25"}, round(3000 * (56 / 60) ** 0.5 * 2**2)),
        ({"last": "2026-08-03", "rest_until": "2026-11-25"}, round(3000 * (56 / 60) ** 0.5 * 2**2)),
        ({"last": "2026-08-30", "season": "11,8"}, round(3000 * (56 / 60) ** 0.5)),  # a season begins
    ],
)
def test_what_everyone_counts(fields: dict[str, str], priority: int) -> None:
    (item,) = plan(contact(**fields), today="2026-11-24").items
    assert item.priority == priority


def test_who_is_due_counts_something_though_no_day_since_was_in_season() -> None:
    (item,) = plan(contact(last="2026-11-29", cadence="4", season="12"), monday="2026-11-30").items
    assert (item.due, item.care.thirst, item.priority) == (day("2026-12-03"), 0.0, 1)


@pytest.mark.parametrize(
    ("others", "first"),
    [
        ({"Neu B": {"met": "2026-11-19"}, "Neu C": {"met": "2026-11-20"}}, "Neu C"),  # while it is fresh
        ({"Neu B": {"met": "2026-11-24"}}, "Neu B"),
        ({"Neu B": {"met": "2026-05-01"}}, "Neu A"),  # too long ago for steps
        ({"Neu B": {"met": "2026-11-19"}, "Neu C": {"value": "4"}}, "Neu C"),
        ({"Neu B": {"plant": "seedling", "log": "2026-11-20"}}, "Neu B"),  # the follow-up of Sunday
        ({"Neu B": {"plant": "seedling", "log": "2026-11-10"}}, "Neu B"),
    ],
)
def test_of_the_new_the_most_thirsty_comes_first_then_who_counts_most_then_the_one_met_last(
    others: dict[str, dict[str, str]], first: str
) -> None:
    garden = [contact("Neu A"), *(contact(name, **fields) for name, fields in others.items())]
    (item,) = plan(*garden, today="2026-11-25", minutes=20).items
    assert item.contact.name == first


def test_an_import_of_people_met_lately_leaves_room_for_the_others() -> None:
    imported = [contact(f"Import {number:02}", met=days_before(MONDAY, number)) for number in range(5, 100)]
    old = [contact(f"Alt {number}", last="2026-09-01", value="4") for number in range(9)]
    found = plan(*imported, *old)
    assert [item.section for item in found.items] == [*["week"] * 5, "new"]


def test_all_who_were_met_this_week_join_while_there_is_time() -> None:
    garden = [contact(f"Neu {number}", met=MONDAY) for number in range(4)]
    assert len(plan(*garden).items) == 4


def test_the_set_that_counts_most_is_chosen_not_the_greediest() -> None:
    garden = [
        contact("Anna", last="2026-09-01", value="5", minutes="60"),
        *(contact(f"Bernd {number}", last="2026-09-01", value="2") for number in range(3)),
    ]
    assert short(plan(*garden, minutes=60).items) == [f"week Bernd {number}" for number in range(3)]


def test_time_left_over_brings_some_forward_the_most_important_first() -> None:
    garden = [
        contact("Anna", last="2026-09-01"),
        contact("Bernd", last="2026-10-06"),
        contact("Carla", last="2026-10-06", value="5"),
        contact("Dora", last="2026-10-06", value="4"),
    ]
    assert short(plan(*garden, minutes=60).items) == ["week Anna", "early Carla", "early Dora"]
    assert plan(*garden, minutes=60).left_out == ()  # who was not due waits for nothing


def test_an_act_longer_than_the_whole_budget_becomes_a_call() -> None:
    (item,) = plan(contact(last="2026-01-01", channel="visit"), minutes=104).items
    assert (item.act, item.minutes) == ("call", 20)
    (item,) = plan(contact(last="2026-01-01", channel="visit"), minutes=105).items  # with its way
    assert (item.act, item.minutes) == ("visit", 60)


def test_a_budget_too_small_for_anyone_leaves_all_out() -> None:
    found = plan(contact(last="2026-01-01"), contact("Carla"), minutes=10)
    assert found.items == ()
    assert short(found.left_out) == ["week Anna", "new Carla"]
    assert found.planned_minutes == 0


def test_in_a_week_off_nothing_is_planned_and_nothing_held_against_anyone() -> None:
    garden = [
        promising(contact("Anna", last="2026-01-01", birthday="--11-25"), promise("Brief", "2026-11-25")),
        contact("Bernd", last="2026-11-01", next_contact="2026-11-25"),
        contact("Carla"),
    ]
    found = plan(*garden, off=[MONDAY])
    assert (found.off, found.items, found.left_out) == (True, (), ())
    after = plan(*garden, monday="2026-11-30", off=[MONDAY])
    assert short(after.items) == ["promised Anna: Brief", "birthday Anna", "week Bernd", "new Carla"]
    assert not after.off


@pytest.mark.parametrize(
    ("owner", "names"),
    [
        (None, ["Anna", "Bernd", "Carla"]),
        ("Lena", ["Anna", "Carla"]),
        ("lena", ["Anna", "Carla"]),
        ("Otto", ["Bernd", "Carla"]),
    ],
)
def test_who_plans_sees_her_contacts_and_those_of_nobody(owner: str | None, names: list[str]) -> None:
    garden = [
        contact("Anna", last="2026-01-01", owner="[[Lena]]"),
        contact("Bernd", last="2026-01-01", owner="Otto"),
        contact("Carla", last="2026-01-01"),
    ]
    assert [item.contact.name for item in plan(*garden, owner=owner).items] == names


@pytest.mark.parametrize("monday", ["0001-01-01", "9999-12-27", "2026-12-28", "2027-01-04"])
def test_a_plan_for_any_week(monday: str) -> None:
    garden = [
        promising(contact("Anna", last="0001-01-01"), promise("Brief", monday)),
        contact("Bernd", birthday=monday[4:].replace("-", "--", 1)),
        contact("Carla", next_contact=monday, cadence="100 years"),
        contact("Dora", last=monday, plant="seedling"),
        contact("Emil", plant="annual", season="5-9"),
    ]
    found = plan(*garden, monday=monday)
    assert short(found.items)[:2] == ["promised Anna: Brief", "birthday Bernd"]
    assert found.monday == day(monday)


def test_the_settings_minutes_count() -> None:
    settings = CareSettings(minutes={"call": 50})
    garden = [contact(f"Anna {number}", last="2026-01-01") for number in range(3)]
    assert plan(*garden, settings=settings).planned_minutes == 100


def test_where_the_week_is_full_not_even_a_minute_is_found() -> None:
    promised = promising(contact("Anna", last="2026-11-20"), promise(due="2026-11-25"))
    short_one = contact("Bernd", last="2026-06-01", minutes="1")
    full = plan(promised, short_one)
    assert short(plan(promised, short_one, minutes=full.planned_minutes - 1).left_out) == ["week Bernd"]
    assert short(plan(promised, short_one, minutes=full.planned_minutes).left_out) == []
