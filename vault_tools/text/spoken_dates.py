"""Days as people say them, in German and English: `gestern`, `letzten Freitag`, `3 days ago`, `20.11.`."""

import re
from datetime import date

from vault_tools.text.dates import day, parse_date, plus_days
from vault_tools.text.fold import fold
from vault_tools.text.months import spelled_day

_WORDS = {
    word: days
    for words, days in (
        ("today, heute, now, jetzt, this morning, this afternoon, this evening, tonight", 0),
        ("yesterday, gestern, last night", -1),
        ("day before yesterday, the day before yesterday, vorgestern", -2),
        ("tomorrow, morgen", 1),
        ("last week, letzte woche, vorige woche, vergangene woche", -7),
    )
    for word in words.split(", ")
}
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mon montag mo",
            "tuesday tue tues dienstag di",
            "wednesday wed mittwoch mi",
            "thursday thu thur thurs donnerstag do",
            "friday fri freitag fr",
            "saturday sat samstag sonnabend sa",
            "sunday sun sonntag so",
        )
    )
    for word in words.split()
}
_UNITS = {
    "day": 1,
    "days": 1,
    "tag": 1,
    "tage": 1,
    "tagen": 1,
    "week": 7,
    "weeks": 7,
    "woche": 7,
    "wochen": 7,
}
_MONTHS_IN = {
    unit: months
    for units, months in (("month months monat monate monaten", 1), ("year years jahr jahre jahren", 12))
    for unit in units.split()
}
_LAST = {
    said: months
    for words, months in (
        ("last month, letzten monat, vorigen monat, vergangenen monat, letzter monat", 1),
        ("last year, letztes jahr, voriges jahr, vergangenes jahr, letzten jahr", 12),
    )
    for said in words.split(", ")
}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "a an one ein einem einer",
            "two zwei",
            "three drei",
            "four vier",
            "five fünf",
            "six sechs",
            "seven sieben",
            "eight acht",
            "nine neun",
            "ten zehn",
        ),
        start=1,
    )
    for word in words.split()
}
_PART_OF_DAY = re.compile(
    r" (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht|morning|noon|afternoon|evening|night)$"
)
_BEFORE = re.compile(r"^(?:last|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|am|on|this|diese[nrs]?) ")
_AGO = re.compile(r"(?:vor (?P<vor>\w+) (?P<einheit>\w+)|(?P<number>\w+) (?P<unit>\w+) ago)")
_YEARLESS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.?")
_SHORT_YEAR = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})")


def spoken_date(text: str, today: date) -> date | None:
    """The day that `text` means, said on `today`; None where it means none.

    A weekday is the last one of that name, today not included; a day without a year the last such day.
    """
    if (found := parse_date(" ".join(text.split()))) is not None:
        return found
    words = " ".join(fold(text).split())
    bare = _PART_OF_DAY.sub("", words)  # „gestern Abend“ is yesterday
    for said in (words, bare):
        if said in _WORDS:
            return plus_days(today, _WORDS[said])
    if bare in _LAST:
        return _months_before(today, _LAST[bare])
    weekday = _BEFORE.sub("", _BEFORE.sub("", bare)).rstrip(".,")
    if weekday in _WEEKDAYS:
        return plus_days(today, -((today.weekday() - _WEEKDAYS[weekday] - 1) % 7 + 1))
    if match := _AGO.fullmatch(words):
        return _ago(match["vor"] or match["number"], match["einheit"] or match["unit"], today)
    return _short(words.removeprefix("am ").removeprefix("on "), today)


def _ago(number: str, unit: str, today: date) -> date | None:
    count = int(number) if number.isdecimal() and len(number) <= 4 else _NUMBERS.get(number)
    if count is None:
        return None
    if unit in _MONTHS_IN:
        return _months_before(today, count * _MONTHS_IN[unit])
    return plus_days(today, -count * _UNITS[unit]) if unit in _UNITS else None


def _months_before(today: date, months: int) -> date | None:
    """The same day so many months earlier, or the last one that the month has."""
    from dateutil.relativedelta import relativedelta  # late: few days are said so

    try:
        return today - relativedelta(months=months)
    except (ValueError, OverflowError):  # before the first year
        return None


def _short(words: str, today: date) -> date | None:
    """`20.11.26`; `20.11.` and `20. November` as the last such day."""
    if match := _SHORT_YEAR.fullmatch(words):
        return day(2000 + int(match[3]), int(match[2]), int(match[1]))
    month, number = 0, 0
    if match := _YEARLESS.fullmatch(words):
        month, number = int(match[2]), int(match[1])
    elif (said := spelled_day(words)) is not None and said.year is None:
        month, number = said.month, said.day
    if month:
        years = range(today.year, today.year - 9, -1)  # 29 February may be eight years back
        days = (day(year, month, number) for year in years)
        return next((each for each in days if each is not None and each <= today), None)
    return parse_date(words)
