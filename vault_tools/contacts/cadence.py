"""How often: a cadence in the words people use."""

import re
from functools import lru_cache

from vault_tools.contacts.span import NEVER, Cadence, Never, Span
from vault_tools.text.fold import fold

_UNITS = {
    word: span
    for words, span in (
        ("d day days daily t tag tage tagen täglich tägig tägl", Span(days=1)),
        ("w wk wks wo week weeks weekly woche wochen wöchentlich wöchig wöchentl", Span(days=7)),
        ("fortnight fortnights fortnightly biweekly bi-weekly", Span(days=14)),
        (
            "m mo mon mos mt mte month months monthly monat monate monaten monatlich monatig monatl",
            Span(months=1),
        ),
        ("bimonthly bi-monthly", Span(months=2)),
        ("q quarter quarters quarterly quartal quartale quartalen quartalsweise", Span(months=3)),
        ("biannual biannually semiannual semiannually semi-annual semi-annually", Span(months=6)),
        ("y yr yrs year years yearly annual annually", Span(months=12)),
        ("j jahr jahre jahren jahres jährlich jährig jährl", Span(months=12)),
        ("biennial biennially", Span(months=24)),
    )
    for word in words.split()
}
_LONGEST_FIRST = sorted(_UNITS, key=len, reverse=True)  # „monat“ ends with „t“, which is a unit too

_NUMBERS = {
    word: number
    for words, number in (
        ("viertel", 0.25),
        ("half halb halbe halbes halben semi", 0.5),
        ("a an one ein eine einem einen einer eins", 1),
        ("anderthalb eineinhalb", 1.5),
        ("other two second zwei zwo zweite", 2),
        ("three third drei dritte", 3),
        ("four fourth vier vierte", 4),
        ("five fifth fünf fünfte", 5),
        ("six sixth sechs sechste", 6),
        ("seven sieben", 7),
        ("eight eighth acht achte", 8),
        ("nine neun", 9),
        ("ten tenth zehn zehnte", 10),
        ("twelve zwölf", 12),
        ("fourteen vierzehn", 14),
        ("twenty zwanzig", 20),
        ("thirty dreissig", 30),
        ("sixty sechzig", 60),
        ("ninety neunzig", 90),
    )
    for word in words.split()
}

_NEVER = {"never", "nie", "niemals", "0", "none", "no", "nein", "keine", "keiner", "off", "aus", "-",
          "not at all", "gar nicht"}  # fmt: skip

_FILLERS = re.compile(
    r"(?:[~≈]|(?:every|each|alle|all|jede[nrsm]?|once|einmal|1 ?x|1 ?mal|per|pro|im|in der|between|zwischen|"
    r"about|around|roughly|approx\.?|ca\.?|circa|etwa|ungefähr|rund|so|mindestens|spätestens|at least|"
    r"(?:a|eine?[nms]?)(?= (?:half|halb|viertel)))(?!\w))[ -]*"
)
_TIMES = re.compile(
    r"(?:(twice)|(\w+?) ?(?:x|×|mal|times)) ?(?:a |an |per |im |in der |pro |je |every |/ ?)?([\w-]+)"
)
_PER = re.compile(r"()(\d{1,3})(?: per | im | pro | a | ?/ ?)([\w-]+)")
_NUMBER = re.compile(r"(\d{1,5}(?:[.,]\d{1,3})?)(½?)(?:st|nd|rd|th|\.)?|(½)")
_FRACTION = re.compile(r"([13])/([24])(?=[ -]?(?:jahr|jähr|year))")  # elsewhere `1/2` is a range
_ISO = re.compile(r"p(?:(\d{1,5})y)?(?:(\d{1,5})m)?(?:(\d{1,5})w)?(?:(\d{1,5})d)?")
_RANGE = re.compile(r"(.+?)-? ?(?:-|–|—|\.{2,3}|…|/| to | bis | und | and | or | oder ) ?(.+)")

_LONGEST_TEXT = 80
_LONGEST_DAYS = 366 * 100


def parse_cadence(text: str) -> Cadence | Never | None:
    """The cadence that `text` says, or None where it says none.

    Reads a number alone (days), `6 weeks`, `every 6 weeks`, `alle 6 Wochen`, `monthly`, `vierteljährlich`,
    `twice a year`, `P6W`, `3mo`, ranges (`4-8 weeks`), and `never`, `nie`, `0`.
    """
    return _parsed(text) if len(text) <= _LONGEST_TEXT else None


@lru_cache(maxsize=1024)  # a vault has few, and many uses of each
def _parsed(text: str) -> Cadence | Never | None:
    words = " ".join(fold(text).split()).rstrip(".")
    if words in _NEVER:
        return NEVER
    while match := _FILLERS.match(words):
        words = words[match.end() :]
    words = words.removesuffix(" or so").removesuffix(" oder so")
    words = _FRACTION.sub(lambda match: str(int(match[1]) / int(match[2])), words)
    if not words:
        return None
    if span := _span(words):
        return Cadence(span)
    match = _RANGE.fullmatch(words)
    return _range(match[1], match[2]) if match else None


def _range(first: str, second: str) -> Cadence | None:
    """From one span to another; a number alone takes its unit from the other side."""
    low, high = _span(first), _span(second)
    if (number := _number(first)) is not None:
        if _NUMBER.fullmatch(second):
            second += " d"
        if match := _TIMES.fullmatch(second):  # `1-2x im Jahr`: the more often, the shorter
            low, high = high, _share(number, match[3])
        else:
            low, high = _amount(number, _unit_of(second)), _span(second)
    elif (number := _number(second)) is not None:
        high = _amount(number, _unit_of(first))
    if low is None or high is None or _days(low) > _days(high):
        return None
    return Cadence(low, high) if low != high else Cadence(low)


def _span(words: str) -> Span | None:
    if _NUMBER.fullmatch(words):
        return _amount(_number(words), "d")
    if match := _ISO.fullmatch(words):
        years, months, weeks, days = (int(part or 0) for part in match.groups())
        return _checked(Span(years * 12 + months, weeks * 7 + days))
    match = _TIMES.fullmatch(words) or _PER.fullmatch(words)
    if match and (span := _share(2 if match[1] else _number(match[2]), match[3])):
        return span
    if (unit := _unit_of(words)) is not None:
        head = words[: -len(unit)].rstrip(" -").removesuffix(" a")
        return _amount(_number(head) if head else 1, unit)
    return None


def _unit_of(words: str) -> str | None:
    """The unit that the words end with."""
    return next((unit for unit in _LONGEST_FIRST if words.endswith(unit)), None)


def _number(word: str) -> float | None:
    if match := _NUMBER.fullmatch(word):
        return float((match[1] or "0").replace(",", ".")) + (0.5 if match[2] or match[3] else 0)
    return _NUMBERS.get(word, _NUMBERS.get(word[:-1]))  # „zweiten“, „zweites“


def _amount(number: float | None, unit: str | None) -> Span | None:
    """So many of a unit; a half month or week is rounded to days, a half year to months."""
    if number is None or unit is None:
        return None
    one = _UNITS[unit]
    months, days = one.months * number, one.days * number
    if months == int(months) and days == int(days):
        return _checked(Span(int(months), int(days)))
    return _checked(Span(days=round(days + months * 30.4375)))


def _share(times: float | None, unit: str) -> Span | None:
    """`3 times a year` as the time between two of them."""
    one = _UNITS.get(unit)
    if one is None or not times:
        return None
    return _amount(1 / times, unit)


def _days(span: Span) -> float:
    return span.months * 30.4375 + span.days


def _checked(span: Span) -> Span | None:
    return span if 0 < _days(span) <= _LONGEST_DAYS else None
