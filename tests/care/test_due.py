"""Last, due, thirst and state: the care rules as tables of examples."""

from fractions import Fraction

import pytest

from tests.care.builders import care, contact, day
from vault_tools.care.due import assess, by_thirst, is_gone
from vault_tools.care.settings import CareSettings


@pytest.mark.parametrize(
    ("fields", "today", "last"),
    [
        ({"log": "2026-08-14 2026-10-02"}, "2026-11-23", "2026-10-02"),
        ({"log": "2026-08-14", "last": "2026-10-02"}, "2026-11-23", "2026-10-02"),
        ({"log": "2026-10-02", "last": "2026-08-14"}, "2026-11-23", "2026-10-02"),
        ({"last": "2026-11-23"}, "2026-11-23", "2026-11-23"),  # today counts
        ({"log": "2026-10-02 2026-11-24"}, "2026-11-23", "2026-10-02"),  # tomorrow does not
        ({"log": "2026-10-02", "last": "2027-01-01"}, "2026-11-23", "2026-10-02"),
        ({"last": "2027-01-01"}, "2026-11-23", None),
        ({"log": "2026-10-02", "tried": "2026-11-20"}, "2026-11-23", "2026-10-02"),  # nobody was reached
        ({"tried": "2026-11-20"}, "2026-11-23", None),
        ({}, "2026-11-23", None),
    ],
)
def test_last_is_the_newest_past_contact(fields: dict[str, str], today: str, last: str | None) -> None:
    assert care(contact(**fields), today).last == (last and day(last))


@pytest.mark.parametrize(
    ("last", "cadence", "due", "days"),
    [
        ("2026-10-02", "6 weeks", "2026-11-13", 42),
        ("2026-10-02", "10", "2026-10-12", 10),
        ("2026-01-31", "1 month", "2026-02-28", 28),
        ("2024-01-31", "1 month", "2024-02-29", 29),
        ("2026-08-31", "6 months", "2027-02-28", 181),
        ("2026-03-31", "quarterly", "2026-06-30", 91),
        ("2024-02-29", "yearly", "2025-02-28", 365),
        ("2024-02-29", "4 years", "2028-02-29", 1461),
        ("2026-12-31", "2 months", "2027-02-28", 59),
        ("2026-10-02", "4-8 weeks", "2026-10-30", 28),  # a range is due after its lower end
        ("2026-01-31", "1-2 months", "2026-02-28", 28),
        ("9999-12-01", "8 weeks", "9999-12-31", 30),  # the calendar's end
        ("9999-12-31", "yearly", "9999-12-31", 1),
        ("0001-01-01", "2 months", "0001-03-01", 59),
    ],
)
def test_due_is_last_plus_cadence_months_clamped_to_their_end(
    last: str, cadence: str, due: str, days: int
) -> None:
    found = care(contact(last=last, cadence=cadence), last)
    assert (found.due, found.cadence_days, found.basis) == (day(due), days, "cadence")


@pytest.mark.parametrize(
    ("last", "cadence", "today", "thirst", "state"),
    [
        ("2026-11-23", "8 weeks", "2026-11-23", Fraction(0), "fresh"),
        ("2026-10-02", "8 weeks", "2026-11-12", Fraction(41, 56), "fresh"),
        ("2026-10-02", "8 weeks", "2026-11-13", Fraction(42, 56), "thirsty"),  # exactly 0.75
        ("2026-10-02", "8 weeks", "2026-11-26", Fraction(55, 56), "thirsty"),
        ("2026-10-02", "8 weeks", "2026-11-27", Fraction(1), "due"),  # the due day itself
        ("2026-10-02", "8 weeks", "2027-01-21", Fraction(111, 56), "due"),
        ("2026-10-02", "8 weeks", "2027-01-22", Fraction(2), "wilting"),
        ("2026-10-02", "8 weeks", "2030-10-02", Fraction(1461, 56), "wilting"),  # no ceiling
        ("2026-01-31", "1 month", "2026-02-28", Fraction(1), "due"),
        ("2026-01-31", "1 month", "2026-02-27", Fraction(27, 28), "thirsty"),
        # A range: due from its lower end, wilting from its upper one, wherever thirst is 2.
        ("2026-10-02", "4-6 weeks", "2026-10-29", Fraction(27, 28), "thirsty"),
        ("2026-10-02", "4-6 weeks", "2026-10-30", Fraction(28, 28), "due"),
        ("2026-10-02", "4-6 weeks", "2026-11-12", Fraction(41, 28), "due"),
        ("2026-10-02", "4-6 weeks", "2026-11-13", Fraction(42, 28), "wilting"),
        ("2026-10-02", "4-12 weeks", "2026-12-24", Fraction(83, 28), "due"),
        ("2026-10-02", "4-12 weeks", "2026-12-25", Fraction(84, 28), "wilting"),
    ],
)
def test_the_state_follows_thirst(last: str, cadence: str, today: str, thirst: Fraction, state: str) -> None:
    found = care(contact(last=last, cadence=cadence), today)
    assert found.thirst == pytest.approx(float(thirst))
    assert found.state == state


@pytest.mark.parametrize(
    ("fields", "today", "due", "state", "basis"),
    [
        # next_contact later than the last contact wins, be it later or earlier than the cadence says.
        ({"next_contact": "2026-12-24"}, "2026-11-23", "2026-12-24", "thirsty", "next"),
        ({"next_contact": "2026-10-20"}, "2026-10-19", "2026-10-20", "fresh", "next"),
        ({"next_contact": "2026-10-20"}, "2026-10-20", "2026-10-20", "due", "next"),
        ({"next_contact": "2026-10-20"}, "2026-10-25", "2026-10-20", "due", "next"),
        ({"next_contact": "2027-06-01"}, "2027-05-01", "2027-06-01", "thirsty", "next"),  # nobody is due yet
        ({"next_contact": "2026-10-03"}, "2026-10-03", "2026-10-03", "due", "next"),
        ({"next_contact": "2026-10-02"}, "2026-11-23", "2026-11-27", "thirsty", "cadence"),  # that was it
        ({"next_contact": "2026-09-01"}, "2026-11-23", "2026-11-27", "thirsty", "cadence"),
        # rest_until only pushes later: due on that day again.
        ({"rest_until": "2026-12-24"}, "2026-11-23", "2026-12-24", "resting", "rest"),
        ({"rest_until": "2026-12-24"}, "2026-12-24", "2026-12-24", "due", "rest"),
        ({"rest_until": "2026-12-24"}, "2027-01-10", "2026-12-24", "due", "rest"),
        ({"rest_until": "2026-11-25"}, "2026-11-23", "2026-11-27", "resting", "cadence"),
        ({"rest_until": "2026-11-27"}, "2026-11-27", "2026-11-27", "due", "cadence"),
        ({"rest_until": "2026-10-20"}, "2026-11-23", "2026-11-27", "thirsty", "cadence"),
        ({"rest_until": "2026-12-24", "next_contact": "2026-12-01"}, "2026-12-02",
         "2026-12-24", "resting", "rest"),
        ({"rest_until": "2026-12-24", "next_contact": "2027-01-05"}, "2026-12-02",
         "2027-01-05", "resting", "next"),
        ({"rest_until": "9999-12-31"}, "2026-12-02", "9999-12-31", "resting", "rest"),
        # With a range, what pushes the due day later pushes wilting too.
        ({"cadence": "4-6 weeks", "rest_until": "2026-12-24"}, "2026-12-24", "2026-12-24", "wilting", "rest"),
        ({"cadence": "4-20 weeks", "rest_until": "2026-12-24"}, "2026-12-24", "2026-12-24", "due", "rest"),
        ({"cadence": "4-6 weeks", "next_contact": "2026-10-10"}, "2026-11-12", "2026-10-10", "due", "next"),
        ({"cadence": "4-6 weeks", "next_contact": "2026-10-10"}, "2026-11-13",
         "2026-10-10", "wilting", "next"),
    ],
)  # fmt: skip
def test_what_the_user_set_moves_the_due_day(
    fields: dict[str, str], today: str, due: str, state: str, basis: str
) -> None:
    found = care(contact(**{"last": "2026-10-02", "cadence": "8 weeks", **fields}), today)
    assert (found.due, found.state, found.basis) == (day(due), state, basis)
    assert found.cadence_days == (28 if "cadence" in fields else 56)  # the rhythm itself stays


@pytest.mark.parametrize("written", ["never", "nie", "0"])
@pytest.mark.parametrize("last", ["2020-01-01", ""])
def test_without_a_cadence_nobody_is_ever_due_but_still_shown(written: str, last: str) -> None:
    found = care(contact(last=last, cadence=written, met="2026-11-20"), "2026-11-23")
    assert (found.due, found.thirst, found.cadence_days, found.state) == (None, None, None, "never")
    assert found.last == (day(last) if last else None)


@pytest.mark.parametrize(
    ("fields", "gone"),
    [
        ({}, False),
        ({"paused": "true"}, True),
        ({"paused": "nein"}, False),
        ({"died": "2020-05-01"}, True),
        ({"died": "true"}, True),
        ({"died": "no"}, False),
        ({"archived": "true"}, True),
        ({"rest_until": "2099-01-01"}, False),
    ],
)
def test_the_paused_the_dead_and_the_archived_are_gone(fields: dict[str, str], gone: bool) -> None:
    assert is_gone(contact(**fields)) is gone


@pytest.mark.parametrize(
    ("fields", "today", "due", "thirst"),
    [
        ({}, "2026-11-23", "2026-11-23", 1.0),
        ({"met": "2026-07-26"}, "2026-11-23", "2026-07-28", 1.0),  # 120 days: the steps still hold
        ({"met": "2026-07-25"}, "2026-11-23", "2026-11-23", 1.0),  # 121 days
        ({"met": "2026-11-20"}, "2026-11-23", "2026-11-22", 1.0),
        ({"met": "2026-12-24"}, "2026-11-23", "2026-11-23", 1.0),  # a meeting to come cannot count
        ({"met": "2026-11-22"}, "2026-11-23", "2026-11-24", 0.5),
        ({"met": "2026-11-23"}, "2026-11-23", "2026-11-25", 0.0),
        ({"cadence": "3 months"}, "2026-11-23", "2026-11-23", 1.0),
        ({"cadence": "3 months", "met": "2026-11-20"}, "2026-11-23", "2026-11-22", 1.0),
        ({"plant": "tree", "met": "2026-11-20"}, "2026-11-23", "2026-11-22", 1.0),
        ({"next_contact": "2026-12-05"}, "2026-11-23", "2026-12-05", None),
        ({"next_contact": "2026-11-05"}, "2026-11-23", "2026-11-05", 1.0),
        ({"next_contact": "2026-11-05", "met": "2026-11-20"}, "2026-11-23", "2026-11-05", 1.0),
        ({"tried": "2026-11-20"}, "2026-11-23", "2026-11-23", 1.0),
    ],
)
def test_those_never_contacted_are_new_and_due_by_steps_or_from_today(
    fields: dict[str, str], today: str, due: str, thirst: float | None
) -> None:
    found = care(contact(**fields), today)
    assert (found.due, found.thirst, found.state) == (day(due), thirst, "new")
    assert (found.last, found.cadence_days) == (None, None)


def test_contact_since_the_weeks_monday_counts_where_the_page_speaks_as_of_monday() -> None:
    who = contact(log="2026-08-01 2026-11-25", cadence="8 weeks")
    monday = day("2026-11-23")
    as_of_monday = assess(who, CareSettings(), monday)
    seen = assess(who, CareSettings(), monday, day("2026-11-26"))
    assert (as_of_monday.last, as_of_monday.state) == (day("2026-08-01"), "wilting")
    assert (seen.last, seen.due, seen.thirst, seen.state) == (
        day("2026-11-25"), day("2027-01-20"), 0.0, "fresh",
    )  # fmt: skip
    assert assess(who, CareSettings(), monday, day("2026-11-24")) == as_of_monday


def test_the_list_is_by_thirst_then_unknown_then_due_then_path() -> None:
    today = "2026-11-23"
    garden = [
        contact("B-new"),
        contact("Never", cadence="never"),
        contact("C-rest", last="2026-11-16", cadence="1 week", rest_until="2026-12-01"),
        contact("Fresh", last="2026-11-20"),
        contact("Later", next_contact="2026-12-05"),
        contact("A-due", last="2026-11-16", cadence="1 week"),
        contact("Wilting", last="2026-01-01"),
        contact("A-new"),
        contact("Sooner", next_contact="2026-12-01"),
    ]
    listed = [each.contact.name for each in by_thirst(care(who, today) for who in garden)]
    assert listed == ["Wilting", "A-due", "A-new", "B-new", "C-rest", "Fresh", "Sooner", "Later", "Never"]


def test_thirst_that_is_shown_the_same_counts_the_same_in_the_order() -> None:
    longer = care(contact("B", last="1999-07-06", cadence="10000"), "2026-11-23")  # due two days ago: 1.0002
    shorter = care(contact("A", last="2020-01-18", cadence="2500"), "2026-11-23")  # due yesterday: 1.0004
    assert longer.thirst == pytest.approx(10002 / 10000, abs=1e-9)
    assert shorter.thirst == pytest.approx(2501 / 2500, abs=1e-9)
    assert by_thirst([shorter, longer]) == [longer, shorter]
