"""Days as people say them, in German and English: `gestern`, `letzten Freitag`, `3 days ago`, `20.11.`."""

import re
from datetime import date

from vault_tools.text.dates import day, parse_date, plus_days
from vault_tools.text.fold import fold

_WORDS = {
    "today": 0, "heute": 0, "now": 0, "jetzt": 0, "yesterday": -1, "gestern": -1, "day before yesterday": -2,
    "the day before yesterday": -2, "vorgestern": -2, "tomorrow": 1, "morgen": 1,
    "last week": -7, "letzte woche": -7, "vorige woche": -7, "vor einer woche": -7, "a week ago": -7,
    "vor einem tag": -1, "a day ago": -1,
}  # fmt: skip
_WEEKDAYS = {
    "monday": 0, "mon": 0, "montag": 0, "mo": 0, "tuesday": 1, "tue": 1, "dienstag": 1, "di": 1,
    "wednesday": 2, "wed": 2, "mittwoch": 2, "mi": 2, "thursday": 3, "thu": 3, "donnerstag": 3, "do": 3,
    "friday": 4, "fri": 4, "freitag": 4, "fr": 4, "saturday": 5, "sat": 5, "samstag": 5, "sonnabend": 5,
    "sa": 5, "sunday": 6, "sun": 6, "sonntag": 6, "so": 6,
}  # fmt: skip
_UNITS = {"day": 1, "days": 1, "tag": 1, "tage": 1, "tagen": 1}
_UNITS |= {"week": 7, "weeks": 7, "woche": 7, "wochen": 7}
_BEFORE = re.compile(r"^(?:last|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|am|on|this|diese[nrs]?)\s+")
_AGO = re.compile(r"^(?:vor )?(\d{1,4}) (\w+)(?: ago)?$")
_YEARLESS = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.?$")


def spoken_date(text: str, today: date) -> date | None:
    """The day that `text` means, said on `today`; None where it means none.

    A weekday is the last one of that name, today not included; a day without a year the last such day.
    """
    words = " ".join(fold(text).split())
    if (found := parse_date(words)) is not None:
        return found
    if words in _WORDS:
        return plus_days(today, _WORDS[words])
    bare = _BEFORE.sub("", _BEFORE.sub("", words)).rstrip(".")
    if bare in _WEEKDAYS:
        return plus_days(today, -((today.weekday() - _WEEKDAYS[bare] - 1) % 7 + 1))
    if (match := _AGO.match(words)) and match[2] in _UNITS and ("vor " in words or " ago" in words):
        return plus_days(today, -int(match[1]) * _UNITS[match[2]])
    if match := _YEARLESS.match(words):
        years = range(today.year, today.year - 9, -1)  # 29 February may be eight years back
        days = (day(year, int(match[2]), int(match[1])) for year in years)
        return next((each for each in days if each is not None and each <= today), None)
    return None
