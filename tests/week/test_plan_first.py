"""What goes first goes whatever it costs: promises, birthdays, dates the user set."""

import pytest

from tests.care.builders import contact, day, promise, promising
from tests.week.weeks import days_before, plan, short
from vault_tools.contacts.model import Promise

FRESH = "2026-11-20"


@pytest.mark.parametrize(
    ("due", "there"),
    [
        ("2026-11-29", True),  # Sunday
        ("2026-11-30", False),
        ("2026-11-23", True),
        ("2026-11-01", True),  # overdue
        ("", False),  # undated ones only show with their contact
    ],
)
def test_promises_due_by_sunday_are_on_the_page(due: str, there: bool) -> None:
    found = plan(promising(contact(last=FRESH), promise("Brief", due)))
    assert short(found.items) == (["promised Anna: Brief"] if there else [])
    assert found.left_out == ()
    if there:
        assert found.items[0].due == day(due)


@pytest.mark.parametrize(
    "task",
    [promise("Brief", "2026-11-23", "done"), promise("Brief", "2026-11-23", "cancelled"),
     promise("Brief", "2026-11-23", ask=True)],
)  # fmt: skip
def test_favours_and_what_is_done_are_no_promises(task: Promise) -> None:
    found = plan(promising(contact(last=FRESH), task))
    assert found.items == ()
    assert found.left_out == ()


def test_promises_go_whatever_they_cost_and_leave_less_for_the_rest() -> None:
    tasks = [promise(f"Nummer {number}", "2026-11-25") for number in range(8)]
    found = plan(promising(contact(last=FRESH), *tasks), contact("Bernd", last="2026-01-01"), minutes=60)
    assert found.planned_minutes == 160
    assert short(found.left_out) == ["week Bernd"]


def test_of_promises_overdue_for_long_the_oldest_three_are_on_the_page() -> None:
    tasks = [promise(f"vor {days}", days_before("2026-11-23", days)) for days in (29, 60, 28, 90, 40, 7, 30)]
    found = plan(promising(contact(last=FRESH), *tasks))
    assert [item.promise.text for item in found.items if item.promise] == [
        "vor 90", "vor 60", "vor 40", "vor 28", "vor 7",
    ]  # fmt: skip
    assert [item.promise.text for item in found.left_out if item.promise] == ["vor 30", "vor 29"]


def test_two_promises_with_the_same_words_are_one_item_the_older_one() -> None:
    tasks = [
        promise("Rechnung", "2026-11-27"),
        promise("Brief", "2026-11-20"),
        promise("Rechnung", "2026-11-18"),
    ]
    found = plan(promising(contact(last=FRESH), *tasks))
    assert [(item.promise.text, item.due) for item in found.items if item.promise] == [
        ("Rechnung", day("2026-11-18")),
        ("Brief", day("2026-11-20")),
    ]


def test_the_same_words_promised_long_ago_and_lately_count_once_among_the_oldest() -> None:
    old = [promise(f"Alt {number}", f"2026-0{number}-01") for number in (2, 3, 4)]
    found = plan(promising(contact(last=FRESH), promise("Alt 2", "2026-11-20"), *old))
    assert [item.due for item in found.items] == [day("2026-02-01"), day("2026-03-01"), day("2026-04-01")]
    assert found.left_out == ()


def test_a_promise_and_an_act_of_care_for_one_contact_stand_side_by_side() -> None:
    found = plan(promising(contact(last="2026-01-01"), promise("Brief", "2026-11-25")))
    assert short(found.items) == ["promised Anna: Brief", "week Anna"]


@pytest.mark.parametrize(
    ("fields", "falls"),
    [
        ({"birthday": "1968-11-23"}, "2026-11-23"),
        ({"birthday": "--11-29"}, "2026-11-29"),
        ({"birthday": "1968-11-30"}, None),
        ({"birthday": "1968-11-16"}, "2026-11-16"),  # the last seven days, while silent
        ({"birthday": "1968-11-15"}, None),
        ({"birthday": "1968-11-18", "last": "2026-11-17"}, "2026-11-18"),
        ({"birthday": "1968-11-18", "last": "2026-11-18"}, None),  # spoke on the day
        ({"birthday": "1968-11-18", "last": "2026-11-20"}, None),
        ({"birthday": "1968-11-18", "tried": "2026-11-18", "last": "2026-11-10"}, "2026-11-18"),
        (
            {"birthday": "1968-11-26", "log": "2026-11-23"},
            "2026-11-26",
        ),  # a call on Monday is no congratulation
        ({"birthday": "1968-11-26", "cadence": "never"}, "2026-11-26"),
        ({"birthday": "1968-11-26", "rest_until": "2027-01-01"}, "2026-11-26"),
        ({"birthday": "1968-11-26", "paused": "true"}, None),
        ({"birthday": "1968-11-26", "died": "true"}, None),
        ({"birthday": "1968-11-26", "archived": "true"}, None),
    ],
)
def test_birthdays_of_the_week_and_of_the_last_seven_days(fields: dict[str, str], falls: str | None) -> None:
    found = plan(contact(**{"last": "2026-11-10", "cadence": "8 weeks", **fields}), today="2026-11-25")
    assert [(item.section, item.due) for item in found.items] == ([("birthday", day(falls))] if falls else [])
    assert [item.falls for item in found.items] == ([day(falls)] if falls else [])


@pytest.mark.parametrize(
    ("monday", "there"),
    [("2027-02-22", True), ("2027-03-01", True), ("2027-03-08", False), ("2028-02-28", True),
     ("2028-02-21", False)],
)  # fmt: skip
def test_who_was_born_on_29_february_is_thought_of_on_the_28th(monday: str, there: bool) -> None:
    found = plan(contact(last=days_before(monday, 30), birthday="1968-02-29"), monday=monday)
    assert short(found.items) == (["birthday Anna"] if there else [])


def test_a_birthday_is_the_one_act_of_care_for_its_contact() -> None:
    found = plan(contact(last="2026-01-01", birthday="--11-26", next_contact="2026-11-25"))
    assert short(found.items) == ["birthday Anna"]
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ({"next_contact": "2026-11-23"}, True),
        ({"next_contact": "2026-11-29"}, True),
        ({"rest_until": "2026-11-29", "last": "2026-06-01"}, True),
        ({"rest_until": "2026-11-23", "last": "2026-06-01"}, True),
        ({"next_contact": "2026-11-22"}, False),  # before this week: due, but no longer first
        ({"rest_until": "2026-11-22", "last": "2026-06-01"}, False),
        ({"next_contact": "2026-11-25", "rest_until": "2026-11-27"}, True),
        ({"last": "2026-06-01"}, False),
    ],
)
def test_dates_the_user_set_for_this_week_go_first(fields: dict[str, str], first: bool) -> None:
    found = plan(contact(**{"last": "2026-11-01", **fields}), minutes=0)
    assert short(found.items) == (["week Anna"] if first else [])
    assert short(found.left_out) == ([] if first else ["week Anna"])


@pytest.mark.parametrize(
    "fields",
    [
        {"next_contact": "2026-11-30"},
        {"rest_until": "2026-11-30"},
        {"next_contact": "2026-11-25", "rest_until": "2026-11-30"},
        {"next_contact": "2026-11-25", "season": "12"},
        {"next_contact": "2026-11-25", "log": "2026-11-25"},
        {"next_contact": "2026-11-25", "log": "2026-11-24"},  # contact this week: enough
        {"next_contact": "2026-11-25", "cadence": "never"},
        {"next_contact": "2026-11-25", "paused": "true"},
    ],
)
def test_dates_for_later_put_nobody_into_this_week(fields: dict[str, str]) -> None:
    found = plan(contact(**{"last": "2026-06-01", **fields}), today="2026-11-26")
    assert found.items == ()
    assert found.left_out == ()


def test_a_season_that_begins_is_no_date_the_user_set() -> None:
    found = plan(contact(last="2026-09-01", season="12"), monday="2026-11-30", minutes=0)
    assert short(found.left_out) == ["week Anna"]


def test_what_goes_first_may_exceed_the_budget_and_the_rest_waits() -> None:
    garden = [contact(f"Gast {number}", last="2026-11-01", next_contact="2026-11-25") for number in range(5)]
    found = plan(*garden, contact("Bernd", last="2026-01-01"), contact("Carla"), minutes=60)
    assert found.planned_minutes == 100
    assert short(found.left_out) == ["week Bernd", "new Carla"]
