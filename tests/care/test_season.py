"""Seasons: who blooms in some months rests in the others, and those days do not count."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.care.builders import care, contact, day
from vault_tools.care.season import days_in_season, in_season, season_start

SUMMER = (5, 6, 7, 8, 9)
WINTER = (1, 2, 11, 12)


@pytest.mark.parametrize(
    ("on", "season", "start"),
    [
        ("2026-05-01", SUMMER, "2026-05-01"),
        ("2026-09-30", SUMMER, "2026-09-30"),
        ("2026-10-01", SUMMER, "2027-05-01"),
        ("2026-04-30", SUMMER, "2026-05-01"),
        ("2026-12-31", WINTER, "2026-12-31"),  # over the turn of the year
        ("2027-02-28", WINTER, "2027-02-28"),
        ("2027-03-01", WINTER, "2027-11-01"),
        ("2026-12-31", (1,), "2027-01-01"),
        ("2026-07-01", (), "2026-07-01"),
        ("9999-11-05", SUMMER, "9999-12-31"),  # no season is to come any more
        ("9999-12-31", SUMMER, "9999-12-31"),
    ],
)
def test_the_next_day_of_the_season(on: str, season: tuple[int, ...], start: str) -> None:
    assert season_start(day(on), season) == day(start)


@pytest.mark.parametrize(
    ("after", "until", "season", "days"),
    [
        ("2026-09-20", "2027-05-10", SUMMER, 20),
        ("2026-09-30", "2027-04-30", SUMMER, 0),
        ("2026-10-31", "2027-02-28", WINTER, 120),
        ("2027-10-31", "2028-02-29", WINTER, 121),
        ("2026-01-01", "2026-12-31", (), 364),
        ("0001-01-01", "0401-01-01", (2,), 400 * 28 + 100 - 4 + 1),
        ("0001-01-01", "9999-12-31", (2,), 9999 * 28 + 9999 // 4 - 99 + 24),
    ],
)
def test_the_days_of_the_season_between_two_days(
    after: str, until: str, season: tuple[int, ...], days: int
) -> None:
    assert days_in_season(day(after), day(until), season) == days


@settings(max_examples=150, derandomize=True, deadline=None)
@given(
    st.dates(date(1, 1, 1), date(9990, 1, 1)),
    st.integers(0, 900),
    st.sets(st.integers(1, 12)).map(lambda months: tuple(sorted(months))),
)
def test_counting_by_months_is_counting_day_by_day(after: date, length: int, season: tuple[int, ...]) -> None:
    until = after + timedelta(length)
    one_by_one = sum(in_season(after + timedelta(number), season) for number in range(1, length + 1))
    assert days_in_season(after, until, season) == one_by_one
    assert days_in_season(until, after, season) == -one_by_one


@pytest.mark.parametrize(
    ("last", "today", "due", "thirst", "state", "basis"),
    [
        ("2026-06-01", "2026-06-15", "2026-06-29", 14 / 28, "fresh", "cadence"),
        ("2026-06-01", "2026-07-10", "2026-06-29", 39 / 28, "due", "cadence"),
        # The season ends first: due when the next one begins, and until then resting.
        ("2026-09-20", "2026-09-30", "2027-05-01", 10 / 28, "fresh", "season"),
        ("2026-09-20", "2026-10-01", "2027-05-01", 10 / 28, "resting", "season"),
        ("2026-09-20", "2027-04-30", "2027-05-01", 10 / 28, "resting", "season"),
        ("2026-09-20", "2027-05-01", "2027-05-01", 11 / 28, "due", "season"),
        ("2026-09-20", "2027-05-18", "2027-05-01", 28 / 28, "due", "season"),
        ("2026-09-20", "2027-06-15", "2027-05-01", 56 / 28, "wilting", "season"),
        # Was due in the season that is over: nobody is due out of season.
        ("2026-06-01", "2026-10-01", "2027-05-01", 121 / 28, "resting", "season"),
        ("2026-06-01", "2027-05-01", "2026-06-29", 122 / 28, "wilting", "cadence"),
    ],
)
def test_out_of_season_contacts_rest_and_their_thirst_stands_still(
    last: str, today: str, due: str, thirst: float, state: str, basis: str
) -> None:
    found = care(contact(last=last, plant="annual", season="5-9"), today)
    assert (found.due, found.state, found.basis) == (day(due), state, basis)
    assert found.thirst == pytest.approx(thirst)


def test_from_its_first_day_on_the_season_has_begun() -> None:
    who = contact(last="2026-02-10", cadence="4 weeks", season="6-8")
    said = [care(who, today).reasons[0].text("en") for today in ("2026-05-31", "2026-06-01")]
    assert said == ["season begins on 2026-06-01", "in season since 2026-06-01"]


@pytest.mark.parametrize(
    ("fields", "today", "due", "state"),
    [
        ({"last": "2026-12-20"}, "2027-01-17", "2027-01-17", "due"),
        ({"last": "2027-02-10"}, "2027-03-05", "2027-11-01", "resting"),
        ({"last": "2027-02-10"}, "2027-11-01", "2027-11-01", "due"),
        ({}, "2026-07-01", "2026-11-01", "resting"),  # never contacted
        ({}, "2026-11-23", "2026-11-23", "new"),
        ({"last": "2026-12-20", "next_contact": "2027-04-01"}, "2027-01-17", "2027-11-01", "thirsty"),
        ({"last": "2026-12-20", "rest_until": "2027-04-01"}, "2027-01-17", "2027-11-01", "resting"),
        ({"last": "2026-12-20", "rest_until": "2027-02-01"}, "2027-02-01", "2027-02-01", "due"),
        ({"met": "2026-10-20"}, "2026-10-22", "2026-11-01", "resting"),  # a seedling's step waits too
    ],
)
def test_a_season_over_the_turn_of_the_year_pushes_later_only(
    fields: dict[str, str], today: str, due: str, state: str
) -> None:
    found = care(contact(plant="annual", season="Nov-Feb", **fields), today)
    assert (found.due, found.state) == (day(due), state)
