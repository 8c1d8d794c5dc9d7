"""The days that repeating tasks move to, by the rules of the Tasks plugin."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.text.recurrence import next_dates

DONE = date(2026, 11, 24)  # a Tuesday


def after(rule: str, due: str) -> str | None:
    """The day a task is due next."""
    moved = next_dates(rule, {"due": date.fromisoformat(due)}, DONE)
    return None if moved is None else moved["due"].isoformat()


@pytest.mark.parametrize(
    ("rule", "due", "following"),
    [
        ("every day", "2026-11-24", "2026-11-25"),
        ("every day", "2026-11-01", "2026-11-02"),  # from the day it was due, however late it is done
        ("every 3 days", "2026-02-27", "2026-03-02"),
        ("every day when done", "2026-11-01", "2026-11-25"),
        ("Every Day When Done", "2027-05-01", "2026-11-25"),
        ("every weekday", "2026-11-27", "2026-11-30"),
        ("every weekdays", "2026-11-24", "2026-11-25"),
        ("every weekday when done", "2026-11-01", "2026-11-25"),
        ("every week", "2026-11-24", "2026-12-01"),
        ("every 1 week", "2026-11-24", "2026-12-01"),
        ("every 2 weeks", "2026-12-24", "2027-01-07"),
        ("every 2 weeks when done", "2026-10-01", "2026-12-08"),
        ("every week on Monday, Wednesday", "2026-11-23", "2026-11-25"),
        ("every week on Monday, Wednesday", "2026-11-25", "2026-11-30"),
        ("every week on Sunday", "2026-11-24", "2026-11-29"),
        ("every week on weekdays", "2026-11-27", "2026-11-30"),
        ("every 3 weeks on Friday", "2026-11-27", "2026-12-18"),
        ("every 2 weeks on Monday and Thursday", "2026-11-26", "2026-12-07"),
        ("every Monday", "2026-11-24", "2026-11-30"),
        ("every Monday", "2026-11-23", "2026-11-30"),
        ("every Monday, Tue and fri", "2026-11-24", "2026-11-27"),
        ("every Monday, and Friday", "2026-11-23", "2026-11-27"),
        ("every sunday when done", "2026-01-01", "2026-11-29"),
        ("every month", "2026-11-24", "2026-12-24"),
        ("every month", "2026-12-24", "2027-01-24"),
        ("every month", "2026-01-31", "2026-02-28"),  # back to the last day there is
        ("every month", "2024-01-31", "2024-02-29"),
        ("every month", "2026-01-29", "2026-02-28"),
        ("every month", "2026-02-28", "2026-03-28"),
        ("every month", "2026-03-31", "2026-04-30"),
        ("every 3 months", "2026-08-31", "2026-11-30"),
        ("every 3 months", "2026-11-30", "2027-02-28"),
        ("every 13 months", "2026-01-31", "2027-02-28"),
        ("every month when done", "2020-01-31", "2026-12-24"),
        ("every month on the 15th", "2026-11-24", "2026-12-15"),
        ("every month on the 15th", "2026-11-15", "2026-12-15"),
        ("every month on the 1st and 15th", "2026-11-01", "2026-11-15"),
        ("every month on the 1st, the 15th", "2026-11-15", "2026-12-01"),
        ("every month on the 31st", "2026-01-31", "2026-03-31"),  # as said: months without one are left out
        ("every month on the last", "2026-01-31", "2026-02-28"),
        ("every month on the last day", "2026-02-28", "2026-03-31"),
        ("every month on the 2nd last", "2026-11-24", "2026-11-29"),
        ("every month on the 1st Monday", "2026-11-24", "2026-12-07"),
        ("every month on the first Monday", "2026-11-24", "2026-12-07"),
        ("every month on the 2nd last Friday", "2026-11-20", "2026-12-18"),
        ("every month on the last Friday", "2026-11-24", "2026-11-27"),
        ("every month on the 2nd Wednesday and the last Friday", "2026-11-12", "2026-11-27"),
        ("every month on Monday", "2026-11-24", "2026-11-30"),
        ("every 6 months on the 1st Wednesday", "2026-11-04", "2027-05-05"),
        ("every year", "2026-11-24", "2027-11-24"),
        ("every year", "2024-02-29", "2025-02-28"),
        ("every 4 years", "2024-02-29", "2028-02-29"),
        ("every year when done", "2020-02-29", "2027-11-24"),
        ("every January on the 15th", "2026-11-24", "2027-01-15"),
        ("every January on the 15th", "2026-01-14", "2026-01-15"),
        ("every January and July on the 15th", "2026-01-15", "2026-07-15"),
        ("every February on the last", "2026-02-28", "2027-02-28"),
        ("every May", "2026-05-31", "2027-05-31"),
        ("every year on the 15th", "2026-11-15", "2026-12-15"),
        ("every november on the 4th Thursday", "2026-11-26", "2027-11-25"),
        ("  every   week  ", "2026-11-24", "2026-12-01"),
    ],
)
def test_the_next_day_is_the_tasks_plugins(rule: str, due: str, following: str) -> None:
    assert after(rule, due) == following


@pytest.mark.parametrize(
    "rule",
    [
        "", "every", "week", "weekly", "every 2", "every 0 days", "every 12345 days", "every two weeks", "every other week",
        "every weekend", "every hour", "every 30 minutes", "every day at 9", "every day on Monday", "every weekday on Monday",
        "every week for 3 times", "every week until 2027-01-01", "every week,", "every week on", "every week on the",
        "every week on the 15th", "every week on the 1st Monday", "every week in January", "every Monday and",
        "every Monday on the 13th", "every month on the 32nd", "every month on the 0th", "every month on the 15", "every month in May",
        "every month on the 6th Monday", "every month on the 15th of", "every February on the 30th", "every year on January 15th",
        "every January,", "every week!", "every week Anna", "every-week", "alle 2 Wochen", "jede Woche", "when done", "when done every week",
        "every week when done when done",
    ],
)  # fmt: skip
def test_a_rule_that_is_not_understood_as_a_whole_is_none(rule: str) -> None:
    assert after(rule, "2026-11-24") is None
    assert rule == "every February on the 30th" or next_dates(rule, {}, DONE) is None


@pytest.mark.parametrize(
    ("dates", "following"),
    [
        ({}, {}),
        ({"start": "2026-11-20"}, {"start": "2026-11-27"}),
        (
            {"start": "2026-11-20", "scheduled": "2026-11-23"},
            {"start": "2026-11-27", "scheduled": "2026-11-30"},
        ),
        (
            {"start": "2026-11-20", "due": "2026-12-31", "scheduled": "2027-01-01"},
            {"start": "2026-11-27", "due": "2027-01-07", "scheduled": "2027-01-08"},
        ),
    ],
)
def test_all_dates_keep_their_distance(dates: dict[str, str], following: dict[str, str]) -> None:
    moved = next_dates("every week", {kind: date.fromisoformat(day) for kind, day in dates.items()}, DONE)
    assert moved == {kind: date.fromisoformat(day) for kind, day in following.items()}


def test_of_several_dates_the_one_that_is_due_goes_by_the_rule() -> None:
    dates = {"start": date(2026, 1, 30), "scheduled": date(2026, 1, 29), "due": date(2026, 1, 31)}
    expected = {"start": date(2026, 2, 27), "scheduled": date(2026, 2, 26), "due": date(2026, 2, 28)}
    assert next_dates("every month", dates, DONE) == expected
    dates.pop("due")
    assert next_dates("every month on the 1st", dates, DONE) == {
        "start": date(2026, 2, 2),
        "scheduled": date(2026, 2, 1),
    }


@pytest.mark.parametrize(
    "rule", ["every day", "every month", "every year", "every 9999 weeks", "every 9999 years"]
)
def test_what_lies_beyond_the_calendar_is_none(rule: str) -> None:
    assert after(rule, "9999-12-31") is None


@given(
    unit=st.sampled_from(("day", "week", "month", "year")),
    interval=st.integers(1, 30),
    due=st.dates(date(1900, 1, 1), date(2300, 1, 1)),
)
def test_the_next_day_lies_as_far_away_as_the_rule_says(unit: str, interval: int, due: date) -> None:
    moved = next_dates(f"every {interval} {unit}s", {"due": due}, DONE)
    assert moved is not None
    away = (moved["due"] - due).days
    if unit in ("day", "week"):
        assert away == interval * (7 if unit == "week" else 1)
        return
    months = interval * (12 if unit == "year" else 1)
    year, month = divmod(due.year * 12 + due.month - 1 + months, 12)
    assert (moved["due"].year, moved["due"].month) == (year, month + 1)
    shorter = moved["due"].day < due.day
    assert moved["due"].day == due.day or (shorter and (moved["due"] + timedelta(days=1)).day == 1)


@given(st.text(alphabet="every dayswkmonth123,stndrMFTlafio", max_size=60))
def test_no_text_is_too_odd_for_a_rule(text: str) -> None:
    moved = next_dates(f"every {text}", {"due": DONE}, DONE)
    assert moved is None or moved["due"] > DONE
