"""Days as people say them, said on Monday, 23 November 2026."""

from datetime import date

import pytest

from vault_tools.text.spoken_dates import spoken_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (
            "today, heute, Heute, HEUTE, jetzt, now, this morning, heute früh, heute Morgen, tonight",
            "2026-11-23",
        ),
        ("yesterday, gestern, Gestern Abend, yesterday evening, last night, gestern Nacht", "2026-11-22"),
        ("vorgestern, the day before yesterday, day before yesterday, vorgestern Mittag", "2026-11-21"),
        ("tomorrow, morgen, Morgen", "2026-11-24"),
        ("vor einem Tag, a day ago, 1 day ago, vor 1 Tag, one day ago", "2026-11-22"),
        ("vor 3 Tagen, 3 days ago, vor drei Tagen, three days ago", "2026-11-20"),
        ("last week, letzte Woche, vorige Woche, vor einer Woche, a week ago, vor 1 Woche", "2026-11-16"),
        ("vor 2 Wochen, 2 weeks ago, vor zwei Wochen, two weeks ago", "2026-11-09"),
        ("vor 0 Tagen, 0 days ago", "2026-11-23"),
        ("Sonntag, sunday, so, sun, letzten Sonntag, last Sunday, am Sonntag, on sunday, So.", "2026-11-22"),
        ("Samstag, sonnabend, sat, am letzten Samstag, Samstag Abend, saturday morning", "2026-11-21"),
        (
            "Freitag, friday, Fr, fri, letzten Freitag, last friday, vergangenen Freitag, diesen Freitag",
            "2026-11-20",
        ),
        ("Donnerstag, do, thu, Thursday, vorigen Donnerstag", "2026-11-19"),
        ("Mittwoch, mi, Mi., wed, wednesday, am Mittwoch Nachmittag", "2026-11-18"),
        ("Dienstag, di, tue, tuesday", "2026-11-17"),
        ("Montag, monday, mo, mon, letzten Montag, last monday", "2026-11-16"),  # never today
        (
            "2026-11-20, 20.11.2026, 20. 11. 2026, 20.11.26, 20.11., 20.11, am 20.11., am 20.11.2026",
            "2026-11-20",
        ),
        ("2026-11-20 14:30, 20.11.2026 14:30 Uhr, 2026/11/20, on 2026-11-20", "2026-11-20"),
        ("20. November, am 20. Nov., 20 nov, November 20, on Nov 20th, 20. November 2026", "2026-11-20"),
        ("24. Dezember, Dec 24", "2025-12-24"),
        ("vor 2 Monaten, two months ago, vor zwei Monaten", "2026-09-23"),
        ("letzten Monat, last month, vor einem Monat", "2026-10-23"),
        ("vor einem Jahr, letztes Jahr, last year, 1 year ago, vor 12 Monaten", "2025-11-23"),
        ("vor 30 Jahren", "1996-11-23"),
        ("23.11.", "2026-11-23"),
        ("24.11., 24. 11.", "2025-11-24"),  # the last such day
        ("29.2., 29.02.", "2024-02-29"),
        ("  gestern  , vor  einem   Tag", "2026-11-22"),
        ("1.1.0001", "0001-01-01"),
        ("vor 9999 Wochen", "1835-04-06"),
    ],
)
def test_a_day_is_understood(words: str, day: str) -> None:
    for said in words.split(", "):
        assert spoken_date(said, TODAY) == date.fromisoformat(day), said


@pytest.mark.parametrize(
    "words",
    [
        "", " ", "bald", "soon", "vor", "ago", "last", "letzten", "am", "vor Tagen", "days ago", "vor 3",
        "3 ago", "3 days", "vor 3 Monden", "vor 99999 Tagen", "31.2.", "32.1.", "1.13.", "30.2.2026",
        "2026-02-30", "10/02/2026", "10/02", "5", "2026", "Freitags", "letzten Freitag bald", "in 3 days",
        "vor -1 Tagen", "vor ² Tagen", "this", "morning",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(words: str) -> None:
    assert spoken_date(words, TODAY) is None


def test_the_calendar_has_an_end() -> None:
    assert spoken_date("tomorrow", date.max) == date.max
    assert spoken_date("vor 9999 Wochen", date(1, 2, 1)) == date.min
    assert spoken_date("29.2.", date(3, 1, 1)) is None


@pytest.mark.parametrize("offset", range(7))
def test_a_weekday_is_always_within_the_last_seven_days(offset: int) -> None:
    today = date(2026, 11, 23 + offset)
    found = [
        spoken_date(word, today)
        for word in "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
    ]
    assert [day.weekday() for day in found if day] == list(range(7))
    assert all(day and 1 <= (today - day).days <= 7 for day in found)


def test_a_month_may_be_shorter() -> None:
    assert spoken_date("vor 1 Monat", date(2026, 3, 31)) == date(2026, 2, 28)
    assert spoken_date("vor 6 Monaten", date(2026, 12, 31)) == date(2026, 6, 30)
    assert spoken_date("last year", date(2024, 2, 29)) == date(2023, 2, 28)
    assert spoken_date("vor 9999 Jahren", date(2026, 3, 31)) is None
