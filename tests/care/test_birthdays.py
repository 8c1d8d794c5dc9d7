"""Birthdays: on which day they fall, around 29 February, the turn of the year and the calendar's ends."""

import pytest

from tests.care.builders import contact, day
from vault_tools.care.birthdays import age_on, birthday_between, birthday_in, next_birthday
from vault_tools.contacts.model import Birthday


def birthday(text: str) -> Birthday:
    """A birthday as it stands in a note."""
    found = contact(birthday=text).fields.birthday
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("born", "year", "falls"),
    [
        ("1968-02-29", 2026, "2026-02-28"),  # decided: the 28th in years without a 29th
        ("1968-02-29", 2028, "2028-02-29"),
        ("--02-29", 2100, "2100-02-28"),
        ("1968-12-31", 9999, "9999-12-31"),
        ("--01-01", 1, "0001-01-01"),
    ],
)
def test_the_day_of_a_birthday(born: str, year: int, falls: str) -> None:
    assert birthday_in(birthday(born), year) == day(falls)


@pytest.mark.parametrize(
    ("born", "first", "last", "falls"),
    [
        ("1968-11-23", "2026-11-16", "2026-11-29", "2026-11-23"),
        ("1968-11-16", "2026-11-16", "2026-11-29", "2026-11-16"),
        ("1968-11-29", "2026-11-16", "2026-11-29", "2026-11-29"),
        ("1968-11-15", "2026-11-16", "2026-11-29", None),
        ("1968-11-30", "2026-11-16", "2026-11-29", None),
        ("--12-30", "2026-12-28", "2027-01-03", "2026-12-30"),  # over the turn of the year
        ("--01-02", "2026-12-28", "2027-01-03", "2027-01-02"),
        ("--02-29", "2027-02-22", "2027-02-28", "2027-02-28"),
        ("--02-29", "2027-03-01", "2027-03-07", None),
        ("--02-29", "2028-02-28", "2028-03-05", "2028-02-29"),
        ("2026-11-23", "2026-11-16", "2026-11-29", None),  # the birth itself is no birthday
        ("2025-11-23", "2026-11-16", "2026-11-29", "2026-11-23"),
        ("2099-11-23", "2026-11-16", "2026-11-29", None),
        ("--12-31", "9999-12-20", "9999-12-31", "9999-12-31"),
        ("--01-01", "0001-01-01", "0001-01-07", "0001-01-01"),
    ],
)
def test_whose_birthday_lies_between_two_days(born: str, first: str, last: str, falls: str | None) -> None:
    assert birthday_between(birthday(born), day(first), day(last)) == (falls and day(falls))


@pytest.mark.parametrize(
    ("born", "today", "falls"),
    [
        ("1968-11-23", "2026-11-23", "2026-11-23"),
        ("1968-11-22", "2026-11-23", "2027-11-22"),
        ("--02-29", "2027-02-28", "2027-02-28"),
        ("--02-29", "2027-03-01", "2028-02-29"),
        ("--12-31", "9999-12-31", "9999-12-31"),
        ("--12-30", "9999-12-31", None),
    ],
)
def test_the_next_birthday(born: str, today: str, falls: str | None) -> None:
    assert next_birthday(birthday(born), day(today)) == (falls and day(falls))


@pytest.mark.parametrize(
    ("born", "falls", "age"),
    [("1968-02-29", "2026-02-28", 58), ("--02-29", "2026-02-28", None)],
)
def test_how_old_someone_turns(born: str, falls: str, age: int | None) -> None:
    assert age_on(birthday(born), day(falls)) == age
