"""Lengths of time in words: „vor 7 Wochen“, „alle 6 Monate“, “every week”. Days, weeks, months and years."""

from math import ceil
from typing import Literal

from vault_tools.words.language import Language, Phrase, say

Unit = Literal["day", "week", "month", "year"]

_AGO: dict[Unit, Phrase] = {
    "day": Phrase(de="vor {n} Tagen", en="{n} days ago", de_one="gestern", en_one="yesterday"),
    "week": Phrase(de="vor {n} Wochen", en="{n} weeks ago", de_one="vor einer Woche", en_one="a week ago"),
    "month": Phrase(
        de="vor {n} Monaten", en="{n} months ago", de_one="vor einem Monat", en_one="a month ago"
    ),
    "year": Phrase(de="vor {n} Jahren", en="{n} years ago", de_one="vor einem Jahr", en_one="a year ago"),
}
_TODAY = Phrase(de="heute", en="today")
_THIS_WEEK = Phrase(de="diese Woche", en="this week")

_EVERY: dict[Unit, Phrase] = {
    "day": Phrase(de="alle {n} Tage", en="every {n} days", de_one="jeden Tag", en_one="every day"),
    "week": Phrase(de="alle {n} Wochen", en="every {n} weeks", de_one="jede Woche", en_one="every week"),
    "month": Phrase(de="alle {n} Monate", en="every {n} months", de_one="jeden Monat", en_one="every month"),
    "year": Phrase(de="alle {n} Jahre", en="every {n} years", de_one="jedes Jahr", en_one="every year"),
}
_EVERY_RANGE: dict[Unit, Phrase] = {
    "day": Phrase(de="alle {n} bis {m} Tage", en="every {n} to {m} days"),
    "week": Phrase(de="alle {n} bis {m} Wochen", en="every {n} to {m} weeks"),
    "month": Phrase(de="alle {n} bis {m} Monate", en="every {n} to {m} months"),
    "year": Phrase(de="alle {n} bis {m} Jahre", en="every {n} to {m} years"),
}
_EVERY_SAME = Phrase(de="alle {n}", en="every {n}")
_AT_LATEST = Phrase(de="{every}, spätestens nach {after}", en="{every}, after {after} at the latest")
_AFTER: dict[Unit, Phrase] = {
    "day": Phrase(de="{n} Tagen", en="{n} days", de_one="einem Tag", en_one="a day"),
    "week": Phrase(de="{n} Wochen", en="{n} weeks", de_one="einer Woche", en_one="a week"),
    "month": Phrase(de="{n} Monaten", en="{n} months", de_one="einem Monat", en_one="a month"),
    "year": Phrase(de="{n} Jahren", en="{n} years", de_one="einem Jahr", en_one="a year"),
}
_FOR: dict[Unit, Phrase] = {
    "day": Phrase(de="{n} Tage", en="{n} days", de_one="ein Tag", en_one="a day"),
    "week": Phrase(de="{n} Wochen", en="{n} weeks", de_one="eine Woche", en_one="a week"),
    "month": Phrase(de="{n} Monate", en="{n} months", de_one="ein Monat", en_one="a month"),
    "year": Phrase(de="{n} Jahre", en="{n} years", de_one="ein Jahr", en_one="a year"),
}

_MINUTES = Phrase(de="{n} min", en="{n} min")
_HOURS = Phrase(de="{n} h", en="{n} h")
_HOURS_MINUTES = Phrase(de="{n} h {rest}", en="{n} h {rest}")

_DAYS_IN: dict[Unit, float] = {"day": 1, "week": 7, "month": 30.4375, "year": 365.25}
_SHORTER_THAN_MEAN = 3
"""Whole months are up to so many days shorter than as many mean ones: 1 February 2025 to 1 March 2027."""


def count_in(unit: Unit, days: int) -> int:
    """How many whole units so many days are; as many months and years as the calendar says, or one more."""
    spare = _SHORTER_THAN_MEAN if unit in ("month", "year") else 0
    return int((days + spare) / _DAYS_IN[unit])


def unit_of(days: int) -> tuple[Unit, int]:
    """The unit in which people would say so many days, and how many of it (rounded down)."""
    if days == 7 or 14 <= days < 9 * 7:
        return "week", days // 7
    if days < 14:
        return "day", days
    months = count_in("month", days)
    return ("month", months) if months < 24 and months != 12 else ("year", count_in("year", days))


def ago(days: int, language: Language, unit: Unit | None = None) -> str:
    """How long ago, in the unit given or else the natural one.

    What is still to come is said to be this week: a page that speaks as of its Monday knows of it already.
    """
    if days <= 0:
        return say(_TODAY if days == 0 else _THIS_WEEK, language)
    chosen, count = (unit, count_in(unit, days)) if unit else unit_of(days)
    return say(_AGO[chosen], language, n=count)


def lasting(days: int, language: Language) -> str:
    """A length of time: „7 Wochen“."""
    unit, count = unit_of(days)
    return say(_FOR[unit], language, n=count)


def hours(minutes: float, language: Language) -> str:
    """Working time: `45 min`, `2 h 10`; rounded up, so that nothing seems to fit that does not."""
    whole, rest = divmod(ceil(minutes - 1e-9), 60)
    if not whole:
        return say(_MINUTES, language, n=rest)
    return say(_HOURS_MINUTES if rest else _HOURS, language, n=whole, rest=f"{rest:02d}")


def every(months: int, days: int, language: Language, since: int | None = None) -> tuple[Unit | None, str]:
    """How often, in words, and the unit to say `since` (days) in where that is not the natural one.

    The unit is said once where both are some of it: „vor 7 Wochen, vereinbart alle 6“. A long silence is told
    in its own unit: „vor 8 Monaten, vereinbart alle 6 Wochen“.
    """
    unit, count = _unit_of_span(months, days)
    if count > 1 and _compares(unit, since, count):
        return unit, say(_EVERY_SAME, language, n=count)
    return None, say(_EVERY[unit], language, n=count)


def every_range(
    low: tuple[int, int], high: tuple[int, int], language: Language, since: int | None = None
) -> tuple[Unit | None, str]:
    """The same for a range, both ends in months and days: „alle 4 bis 8 Wochen“."""
    (unit, count), (upper, most) = _unit_of_span(*low), _unit_of_span(*high)
    if unit != upper and low[0] and high[0]:
        unit, count, upper, most = "month", low[0], "month", high[0]
    elif unit != upper and not (low[0] or high[0]):
        unit, count, upper, most = "day", low[1], "day", high[1]
    if unit == upper:
        words = say(_EVERY_RANGE[unit], language, n=count, m=most)
        return unit if _compares(unit, since, most) else None, words
    words = say(_EVERY[unit], language, n=count)
    return None, say(_AT_LATEST, language, every=words, after=say(_AFTER[upper], language, n=most))


def _compares(unit: Unit, since: int | None, count: int) -> bool:
    """Whether a silence is best told in the cadence's unit: at least two of it, and not ever so many."""
    return since is not None and 2 <= count_in(unit, since) <= 4 * count


def _unit_of_span(months: int, days: int) -> tuple[Unit, int]:
    """A cadence's own unit: 6 weeks stay weeks, 12 months are a year."""
    if months and not days:
        return ("year", months // 12) if months % 12 == 0 else ("month", months)
    if months:
        return "day", round(months * _DAYS_IN["month"]) + days
    if days % 365 == 0:
        return "year", days // 365
    return ("week", days // 7) if days % 7 == 0 else ("day", days)
