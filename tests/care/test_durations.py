"""Lengths of time in words, as a German and an English reader would say them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.contacts.span import Span
from vault_tools.words.durations import ago, count_in, lasting, unit_of


@pytest.mark.parametrize(
    ("days", "german", "english"),
    [
        (-2, "diese Woche", "this week"),  # the page speaks as of Monday and knows of Wednesday
        (0, "heute", "today"),
        (1, "gestern", "yesterday"),
        (2, "vor 2 Tagen", "2 days ago"),
        (6, "vor 6 Tagen", "6 days ago"),
        (7, "vor einer Woche", "a week ago"),
        (8, "vor 8 Tagen", "8 days ago"),
        (13, "vor 13 Tagen", "13 days ago"),
        (14, "vor 2 Wochen", "2 weeks ago"),
        (20, "vor 2 Wochen", "2 weeks ago"),
        (21, "vor 3 Wochen", "3 weeks ago"),
        (62, "vor 8 Wochen", "8 weeks ago"),
        (63, "vor 2 Monaten", "2 months ago"),
        (88, "vor 2 Monaten", "2 months ago"),
        (92, "vor 3 Monaten", "3 months ago"),
        (181, "vor 6 Monaten", "6 months ago"),  # half a year at its shortest
        (360, "vor 11 Monaten", "11 months ago"),
        (365, "vor einem Jahr", "a year ago"),
        (366, "vor einem Jahr", "a year ago"),
        (396, "vor 13 Monaten", "13 months ago"),
        (700, "vor 23 Monaten", "23 months ago"),
        (730, "vor 2 Jahren", "2 years ago"),
        (1090, "vor 2 Jahren", "2 years ago"),
        (1095, "vor 3 Jahren", "3 years ago"),
        (3652, "vor 10 Jahren", "10 years ago"),
    ],
)
def test_how_long_ago(days: int, german: str, english: str) -> None:
    assert (ago(days, "de"), ago(days, "en")) == (german, english)


@pytest.mark.parametrize(
    ("days", "german", "english"),
    [
        (1, "ein Tag", "a day"),
        (7, "eine Woche", "a week"),
        (10, "10 Tage", "10 days"),
        (49, "7 Wochen", "7 weeks"),
        (92, "3 Monate", "3 months"),
        (365, "ein Jahr", "a year"),
        (800, "2 Jahre", "2 years"),
    ],
)
def test_how_long(days: int, german: str, english: str) -> None:
    assert (lasting(days, "de"), lasting(days, "en")) == (german, english)


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_months_are_counted_as_the_calendar_does(year: int) -> None:
    """Who is due after six months is never said to have been silent for five; nor for six a week early."""
    starts = [
        date(year, 1, 1) + timedelta(number) for number in range(365) if number % 31 in (0, 1, 14, 27, 30)
    ]
    for start in starts:
        for months in range(1, 73):
            days = (Span(months=months).after(start) - start).days
            assert count_in("month", days) == months, (start, months)
            assert count_in("month", days - 7) == months - 1, (start, months)
            if months % 12 == 0:
                assert count_in("year", days) == months // 12, (start, months)
                assert count_in("year", days - 7) == months // 12 - 1, (start, months)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.integers(1, 20000))
def test_the_longer_the_silence_the_more_is_said(days: int) -> None:
    in_days = {"day": 1, "week": 7, "month": 30.4375, "year": 365.25}
    unit, count = unit_of(days)
    later_unit, later_count = unit_of(days + 1)
    assert 0 < count * in_days[unit] <= days + 3
    assert later_count * in_days[later_unit] >= count * in_days[unit] - 3 or days == 7
    assert timedelta(days) - timedelta(count * in_days[unit]) < timedelta(in_days[unit])
