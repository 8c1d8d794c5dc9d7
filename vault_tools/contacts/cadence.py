"""How often: a cadence in the words people use, and the day it leads to."""

import re
from dataclasses import dataclass
from datetime import date

from vault_tools.text.dates import plus_days


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A length of time: whole months (clamped to their end) and days."""

    months: int = 0
    days: int = 0

    def after(self, start: date) -> date:
        """The day this long after `start`; 31 January plus a month is the last of February."""
        if self.months:
            from dateutil.relativedelta import relativedelta  # late: `due` mostly has none

            try:
                start = start + relativedelta(months=self.months)
            except (ValueError, OverflowError):
                return date.max
        return plus_days(start, self.days)

    def iso(self) -> str:
        """The span as an ISO 8601 duration: `P6W`, `P3M`, `P10D`, `P1Y`."""
        if self.months:
            years, months = divmod(self.months, 12)
            date_part = (f"{years}Y" if years else "") + (f"{months}M" if months else "")
            return "P" + date_part + (f"{self.days}D" if self.days else "")
        return f"P{self.days // 7}W" if self.days and self.days % 7 == 0 else f"P{self.days}D"


@dataclass(frozen=True, slots=True)
class Cadence:
    """Good from `low` after the last contact; where there is a range, at the latest after `high`."""

    low: Span
    high: Span | None = None

    def iso(self) -> str:
        """The cadence as text: `P6W`, or `P4W/P8W` for a range."""
        return self.low.iso() + (f"/{self.high.iso()}" if self.high else "")


@dataclass(frozen=True, slots=True)
class Never:
    """No cadence at all: never due, still shown."""

    def iso(self) -> str:
        """The word that stands for it."""
        return "never"


NEVER = Never()

_UNITS = {
    "d": Span(days=1), "day": Span(days=1), "days": Span(days=1), "tag": Span(days=1), "tage": Span(days=1),
    "tagen": Span(days=1), "t": Span(days=1),
    "w": Span(days=7), "wk": Span(days=7), "wks": Span(days=7), "week": Span(days=7), "weeks": Span(days=7),
    "woche": Span(days=7), "wochen": Span(days=7), "wo": Span(days=7),
    "m": Span(months=1), "mo": Span(months=1), "mon": Span(months=1), "month": Span(months=1),
    "months": Span(months=1), "monat": Span(months=1), "monate": Span(months=1), "monaten": Span(months=1),
    "q": Span(months=3), "quarter": Span(months=3), "quarters": Span(months=3), "quartal": Span(months=3),
    "quartale": Span(months=3),
    "y": Span(months=12), "yr": Span(months=12), "year": Span(months=12), "years": Span(months=12),
    "j": Span(months=12), "jahr": Span(months=12), "jahre": Span(months=12), "jahren": Span(months=12),
}  # fmt: skip

_WORDS = {
    "daily": Span(days=1), "täglich": Span(days=1),
    "weekly": Span(days=7), "wöchentlich": Span(days=7),
    "biweekly": Span(days=14), "bi-weekly": Span(days=14), "fortnightly": Span(days=14),
    "zweiwöchentlich": Span(days=14), "vierzehntäglich": Span(days=14), "14-tägig": Span(days=14),
    "14-täglich": Span(days=14), "vierzehntägig": Span(days=14), "zweiwöchig": Span(days=14),
    "monthly": Span(months=1), "monatlich": Span(months=1),
    "bimonthly": Span(months=2), "bi-monthly": Span(months=2), "zweimonatlich": Span(months=2),
    "quarterly": Span(months=3), "vierteljährlich": Span(months=3), "quartalsweise": Span(months=3),
    "dreimonatlich": Span(months=3),
    "biannually": Span(months=6), "semiannually": Span(months=6), "semi-annually": Span(months=6),
    "half-yearly": Span(months=6), "halfyearly": Span(months=6), "halbjährlich": Span(months=6),
    "yearly": Span(months=12), "annually": Span(months=12), "annual": Span(months=12),
    "jährlich": Span(months=12),
    "biennially": Span(months=24), "zweijährlich": Span(months=24),
}  # fmt: skip

_NEVER = {"never", "nie", "niemals", "0", "none", "no", "nein", "keine", "keiner", "off", "aus", "-"}

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "other": 2, "two": 2,
    "zwei": 2, "three": 3, "drei": 3, "four": 4, "vier": 4, "five": 5, "fünf": 5, "six": 6, "sechs": 6,
    "seven": 7, "sieben": 7, "eight": 8, "acht": 8, "nine": 9, "neun": 9, "ten": 10, "zehn": 10,
    "twelve": 12, "zwölf": 12, "half": 0.5, "halbe": 0.5, "halbes": 0.5, "halben": 0.5,
}  # fmt: skip

_EVERY = re.compile(r"^(?:every|each|once (?:a|an|every|per)|per|alle|jede[nrs]?|all|einmal (?:im|pro|alle)|"
                    r"etwa alle|ca\.? alle|1x (?:im|pro))\b\s*")  # fmt: skip
_TIMES = re.compile(
    r"^(?:(\d+)\s*(?:x|mal|times)|twice|zweimal|dreimal|viermal)\s*(?:a|an|per|im|pro|in der|je|/)?\s*(\w+)$"
)
_COUNT = {"twice": 2, "zweimal": 2, "dreimal": 3, "viermal": 4}
_AMOUNT = re.compile(r"^(\d+(?:[.,]\d+)?|[a-zäöü]+)?\s*-?\s*([a-zäöü]+)\.?$")
_ISO = re.compile(r"^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$")
_RANGE = re.compile(
    r"^(\d+(?:[.,]\d+)?)\s*([a-zäöü]*)\s*(?:-|–|—|\.\.|to|bis|und|and)\s*(\d+(?:[.,]\d+)?)\s*([a-zäöü]*)$"
)

_ORDINAL = re.compile(r"^(\d+)(?:nd|rd|th|\.)(?= )")

_LONGEST_DAYS = 366 * 100


def parse_cadence(text: str) -> Cadence | Never | None:
    """The cadence that `text` says, or None where it says none.

    Reads a number alone (days), `6 weeks`, `every 6 weeks`, `alle 6 Wochen`, `monthly`, `vierteljährlich`,
    `P6W`, `3mo`, ranges (`4-8 weeks`), and `never`, `nie`, `0`.
    """
    words = " ".join(text.strip().casefold().split()).rstrip(".")
    words = _ORDINAL.sub(r"\1", _EVERY.sub("", words)).replace("half a ", "half ")
    if words in _NEVER:
        return NEVER
    if match := _RANGE.match(words):
        low, high = _amount(match[1], match[2] or match[4]), _amount(match[3], match[4] or match[2])
        if low is None or high is None or _days(low) > _days(high):
            return None
        return Cadence(low, high) if low != high else Cadence(low)
    span = _span(words)
    return None if span is None else Cadence(span)


def _span(words: str) -> Span | None:
    if one := _WORDS.get(words) or _UNITS.get(words):
        return one
    if re.fullmatch(r"\d+(?:[.,]0+)?", words):
        return _checked(Span(days=int(re.split("[.,]", words)[0])))
    if match := _ISO.match(words):
        years, months, weeks, days = (int(part or 0) for part in match.groups())
        return _checked(Span(years * 12 + months, weeks * 7 + days))
    if match := _TIMES.match(words):
        return _share(int(match[1]) if match[1] else _COUNT[words.split()[0]], match[2])
    if match := _AMOUNT.match(words):
        return _amount(match[1] or "1", match[2])
    return None


def _amount(number: str, unit: str) -> Span | None:
    """So many of a unit; a half month or week is rounded to days, a half year to months."""
    one = _UNITS.get(unit) if unit else Span(days=1)
    count = _NUMBERS.get(number)
    if count is None:
        try:
            count = float(number.replace(",", "."))
        except ValueError:
            return None
    if one is None:
        return None
    if count == int(count):
        return _checked(Span(one.months * int(count), one.days * int(count)))
    months = one.months * count
    if months and months == int(months):
        return _checked(Span(months=int(months)))
    return _checked(Span(days=round(one.days * count + months * 30.4375)))


def _share(times: int, unit: str) -> Span | None:
    """`3 times a year` as the time between two of them."""
    one = _UNITS.get(unit)
    if one is None or times < 1:
        return None
    if one.months and one.months % times == 0:
        return Span(months=one.months // times)
    return _checked(Span(days=round(_days(one) / times)))


def _days(span: Span) -> float:
    return span.months * 30.4375 + span.days


def _checked(span: Span) -> Span | None:
    return span if 0 < _days(span) <= _LONGEST_DAYS else None
