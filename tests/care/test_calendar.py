"""The calendar's ends and corners: ISO weeks around new year, the years 1 and 9999."""

import pytest

from tests.care.builders import care, contact, day
from vault_tools.care.checks import dates_ahead
from vault_tools.care.drift import drift_of
from vault_tools.text.dates import monday_of, parse_week, sunday_of, week_name


@pytest.mark.parametrize(
    ("on", "name", "monday", "sunday"),
    [
        ("2026-11-23", "2026-W48", "2026-11-23", "2026-11-29"),
        ("2026-11-29", "2026-W48", "2026-11-23", "2026-11-29"),
        ("2026-12-31", "2026-W53", "2026-12-28", "2027-01-03"),
        ("2027-01-01", "2026-W53", "2026-12-28", "2027-01-03"),
        ("2027-01-03", "2026-W53", "2026-12-28", "2027-01-03"),
        ("2027-01-04", "2027-W01", "2027-01-04", "2027-01-10"),
        ("2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"),
        ("2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"),
        ("0001-01-01", "0001-W01", "0001-01-01", "0001-01-07"),
        ("9999-12-31", "9999-W52", "9999-12-27", "9999-12-31"),
    ],
)
def test_iso_weeks(on: str, name: str, monday: str, sunday: str) -> None:
    assert week_name(day(on)) == name
    assert (monday_of(day(on)), sunday_of(day(on))) == (day(monday), day(sunday))
    assert parse_week(name) == day(monday)


@pytest.mark.parametrize("name", ["2027-W53", "2026-W00", "2026-W54", "W48", "2026-48", "9999-W53"])
def test_weeks_that_there_are_not(name: str) -> None:
    assert parse_week(name) is None


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("last", ["", "0001-01-01", "2026-11-23", "9999-12-31"])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"cadence": "yearly"},
        {"cadence": "100 years"},
        {"cadence": "4-8 weeks"},
        {"plant": "seedling"},
        {"plant": "annual", "season": "5-9"},
        {"season": "2"},
        {"next_contact": "9999-12-31", "rest_until": "9999-12-31"},
        {"next_contact": "0001-01-01", "rest_until": "0001-01-01"},
        {"met": "0001-01-01"},
        {"met": "9999-12-31", "plant": "seedling"},
        {"birthday": "--02-29"},
    ],
)
def test_the_ends_of_the_calendar_break_nothing(today: str, last: str, fields: dict[str, str]) -> None:
    found = care(contact(last=last, **fields), today)
    assert found.due is not None
    assert found.thirst is None or found.thirst >= 0
    assert drift_of(found, day(today)) is None
    assert all(reason.text("de") and reason.text("en") for reason in found.reasons)


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"last": "2026-11-24"}, ["future-last_contact"]),
        ({"met": "2026-11-24"}, ["future-met"]),
        ({"last": "2026-11-24", "met": "2027-01-01"}, ["future-last_contact", "future-met"]),
        ({"last": "2026-11-23", "met": "2026-11-23"}, []),  # today is fine
        ({"next_contact": "2026-11-24", "rest_until": "2026-11-24"}, []),
    ],
)
def test_days_that_should_be_past_are_pointed_out(fields: dict[str, str], codes: list[str]) -> None:
    found = dates_ahead([contact(**fields)], day("2026-11-23"))
    assert [problem.code for problem in found] == codes
    assert all("2026-11-24" in problem.message("de") or "2027" in problem.message("de") for problem in found)


def test_a_date_ahead_is_told_with_note_and_line_whoever_comes_before() -> None:
    today = contact("Anna", last="2026-11-23", met="2026-11-23")
    ahead = contact("Bernd", met="2027-01-01", last="2026-11-23")._replace(lines={"met": 7})
    (found,) = dates_ahead([contact("Otto"), today, ahead], day("2026-11-23"))
    assert (found.path, found.line, found.code) == ("Kontakte/Bernd.md", 7, "future-met")
    assert "2027-01-01" in found.message("de")
