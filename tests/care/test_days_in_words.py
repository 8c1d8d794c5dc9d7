"""Days in words: „Fr 27.11.“, “Fri 27 Nov”, with the year only where it is not the page's."""

import pytest

from tests.care.builders import day
from vault_tools.words.dates import day_range, due_day, ordinal, short_day, weekday_day


@pytest.mark.parametrize(
    ("on", "german", "english"),
    [
        ("2026-11-23", "Mo 23.11.", "Mon 23 Nov"),
        ("2026-11-27", "Fr 27.11.", "Fri 27 Nov"),
        ("2026-03-01", "So 1.3.", "Sun 1 Mar"),
        ("2027-01-02", "Sa 2.1.2027", "Sat 2 Jan 2027"),
        ("0001-01-01", "Mo 1.1.1", "Mon 1 Jan 1"),
        ("9999-12-31", "Fr 31.12.9999", "Fri 31 Dec 9999"),
    ],
)
def test_a_day_with_its_weekday(on: str, german: str, english: str) -> None:
    assert (weekday_day(day(on), "de", 2026), weekday_day(day(on), "en", 2026)) == (german, english)


@pytest.mark.parametrize(
    ("on", "german", "english"),
    [("2026-10-02", "2.10.", "2 Oct"), ("2025-10-02", "2.10.2025", "2 Oct 2025")],
)
def test_a_day_in_short(on: str, german: str, english: str) -> None:
    assert (short_day(day(on), "de", 2026), short_day(day(on), "en", 2026)) == (german, english)


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        ("2026-11-23", "2026-11-29", "23.–29. November 2026", "23–29 November 2026"),
        ("2026-11-30", "2026-12-06", "30. November – 6. Dezember 2026", "30 November – 6 December 2026"),
        ("2026-12-28", "2027-01-03", "28. Dezember 2026 – 3. Januar 2027",
         "28 December 2026 – 3 January 2027"),
        ("2026-03-02", "2026-03-08", "2.–8. März 2026", "2–8 March 2026"),
    ],
)  # fmt: skip
def test_from_one_day_to_another(first: str, last: str, german: str, english: str) -> None:
    assert day_range(day(first), day(last), "de") == german
    assert day_range(day(first), day(last), "en") == english


@pytest.mark.parametrize(
    ("number", "english"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (20, "20th"),
     (21, "21st"), (22, "22nd"), (58, "58th"), (100, "100th"), (101, "101st"), (111, "111th")],
)  # fmt: skip
def test_ordinals(number: int, english: str) -> None:
    assert (ordinal(number, "de"), ordinal(number, "en")) == (str(number), english)


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ("2026-11-27", "Fr 27.11."),
        ("2026-07-01", "Mi 1.7."),
        ("2026-01-20", "Di 20.1.2026"),  # not the one to come
        ("2027-01-20", "Mi 20.1.2027"),
        ("2027-11-23", "Di 23.11.2027"),
    ],
)
def test_a_due_day_far_off_says_its_year(due: str, shown: str) -> None:
    assert due_day(day(due), "de", day("2026-11-23")) == shown
