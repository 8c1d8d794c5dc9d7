"""Lengths of time in words: „vor 7 Wochen“, „alle 6 Monate“, “every week”. Days, weeks, months and years."""

from typing import Literal

from vault_tools.words.language import Language, Phrase, say

Unit = Literal["day", "week", "month", "year"]

_AGO: dict[Unit, Phrase] = {
    "day": Phrase(de="vor {n} Tagen", en="{n} days ago", de_one="vor einem Tag", en_one="a day ago"),
    "week": Phrase(de="vor {n} Wochen", en="{n} weeks ago", de_one="vor einer Woche", en_one="a week ago"),
    "month": Phrase(
        de="vor {n} Monaten", en="{n} months ago", de_one="vor einem Monat", en_one="a month ago"
    ),
    "year": Phrase(de="vor {n} Jahren", en="{n} years ago", de_one="vor einem Jahr", en_one="a year ago"),
}
_TODAY = Phrase(de="heute", en="today")

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
_FOR: dict[Unit, Phrase] = {
    "day": Phrase(de="{n} Tage", en="{n} days", de_one="ein Tag", en_one="a day"),
    "week": Phrase(de="{n} Wochen", en="{n} weeks", de_one="eine Woche", en_one="a week"),
    "month": Phrase(de="{n} Monate", en="{n} months", de_one="ein Monat", en_one="a month"),
    "year": Phrase(de="{n} Jahre", en="{n} years", de_one="ein Jahr", en_one="a year"),
}


def unit_of(days: int) -> tuple[Unit, int]:
    """The unit in which people would say so many days, and how many of it (rounded down)."""
    if days < 14:
        return "day", days
    if days < 9 * 7:
        return "week", days // 7
    if days < 2 * 365:
        return "month", max(2, int(days / 30.4375))
    return "year", int(days / 365.25) if days >= 731 else 2


def ago(days: int, language: Language, unit: Unit | None = None) -> str:
    """How long ago, in the unit given where that makes at least two of it."""
    if days <= 0:
        return say(_TODAY, language)
    chosen, count = unit_of(days)
    if unit == "week" and 14 <= days < 365:
        chosen, count = "week", days // 7
    elif unit == "month" and days >= 61:
        chosen, count = "month", int(days / 30.4375)
    return say(_AGO[chosen], language, n=count)


def lasting(days: int, language: Language) -> str:
    """A length of time: „7 Wochen“."""
    unit, count = unit_of(days)
    return say(_FOR[unit], language, n=count)


def span_unit(months: int, days: int) -> tuple[Unit, int]:
    """A cadence's own unit: 6 weeks stay weeks, 12 months are a year."""
    if months:
        return ("year", months // 12) if months % 12 == 0 and months > 12 else ("month", months)
    return ("week", days // 7) if days % 7 == 0 else ("day", days)


def every(unit: Unit, count: int, language: Language, upto: int | None = None, *, short: bool = False) -> str:
    """„alle 6 Wochen“, „alle 4 bis 8 Wochen“; `short` leaves the unit out where it was just said."""
    if upto is not None:
        return say(_EVERY_RANGE[unit], language, n=count, m=upto)
    if short and count > 1:
        return say(_EVERY_SAME, language, n=count)
    return say(_EVERY[unit], language, n=count)
