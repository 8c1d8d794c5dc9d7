"""Days and ISO weeks as text."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import steady
from vault_tools.text.dates import (
    day,
    monday_of,
    name_date,
    parse_date,
    parse_week,
    plus_days,
    sunday_of,
    week_name,
)


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-02",
        "2026-10-2",
        "2026/10/02",
        "02.10.2026",
        "2.10.2026",
        "2. 10. 2026",
        " 2026-10-02 ",
        "2026-10-02T10:30",
        "2026-10-02 10:30:15",
        "2026-10-02T10:30:00.000Z",
        "2026-10-02T10:30:00+02:00",
        "2.10.2026, 10:30 Uhr",
        "2.10.2026 10:30",
        "2. Oktober 2026",
        "2. Okt. 2026",
        "2 Oct 2026",
        "2-Oct-2026",
        "2nd of October 2026",
        "October 2, 2026",
        "oct. 2nd 2026",
    ],
)
def test_a_day_is_read_in_every_form(text: str) -> None:
    assert parse_date(text) == date(2026, 10, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10/02/2026",
        "2/10/2026",
        "2026-02-30",
        "31.04.2026",
        "0000-01-01",
        "2026-13-01",
        "2026-10",
        "2026",
        "2.10.",
        "2.10.26",
        "2. Oktober",
        "Oktober 2026",
        "31. April 2026",
        "2. Klasse 2026",
        "Marina 2, 2026",
        "2026-10/02",
        "x2026-10-02",
        "2026-10-02x",
        "2026-10-02 Anruf",
        "20261002",
        "2026-W40-5",
        "morgen",
        "10:30",
    ],
)
def test_nothing_else_is_guessed_at(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("2026-10-02", date(2026, 10, 2)),
        ("2026-10-02 evening", date(2026, 10, 2)),
        ("2026_10_02", date(2026, 10, 2)),
        ("2026-10-02-x", date(2026, 10, 2)),
        ("2026-10_02", None),
        ("2026-10-021", None),
        ("2026-02-30", None),
        ("x 2026-10-02", None),
        ("Anna", None),
    ],
)
def test_the_name_of_a_daily_note_gives_its_day(name: str, found: date | None) -> None:
    assert name_date(name) == found


@pytest.mark.parametrize(
    ("on", "week"),
    [
        ("2027-01-01", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
        ("2026-11-23", "2026-W48"),
        ("2025-12-29", "2026-W01"),
        ("0001-01-01", "0001-W01"),
        ("9999-12-31", "9999-W52"),
    ],
)
def test_weeks_are_iso_weeks(on: str, week: str) -> None:
    assert week_name(date.fromisoformat(on)) == week
    assert parse_week(week) == monday_of(date.fromisoformat(on))


@pytest.mark.parametrize(
    "text", ["2026-W54", "2025-W53", "2026-W00", "2026-48", "W48", "2026-W4", "", "2026-W481"]
)
def test_a_week_that_is_none_is_none(text: str) -> None:
    assert parse_week(text) is None


def test_a_week_may_be_written_in_short() -> None:
    assert parse_week(" 2026w48 ") == date(2026, 11, 23)


@steady
@given(st.dates())
def test_a_day_lies_in_its_week(on: date) -> None:
    monday, sunday = monday_of(on), sunday_of(on)
    assert monday <= on <= sunday
    assert (monday.weekday(), sunday == date.max or sunday.weekday() == 6) == (0, True)
    assert (sunday - monday).days == 6 or sunday == date.max
    assert parse_week(week_name(on)) == monday
    assert parse_date(on.isoformat()) == on
    assert parse_date(f"{on.day}.{on.month}.{on.year:04d}") == on


@steady
@given(st.dates(), st.integers(-10_000_000, 10_000_000))
def test_the_calendar_has_ends(on: date, days: int) -> None:
    later = plus_days(on, days)
    if date.min < later < date.max:
        assert later - on == timedelta(days=days)
    else:
        assert abs(days) >= abs((later - on).days)


def test_a_day_that_is_none_is_none() -> None:
    assert day(2026, 2, 29) is None
    assert day(0, 1, 1) is None
    assert day(10_000, 1, 1) is None
    assert day(2028, 2, 29) == date(2028, 2, 29)
