"""Days from notes' names by moment.js formats, as Obsidian's daily and periodic notes are set up with.

A format is matched against the end of a note's path, as many parts of it as the format has. What it reads
must leave one day: a month's or a week's note has none. Months and weekdays are read in German and English.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from vault_tools.text.fold import fold

_MOST_CHARACTERS = 120  # of a format; more is none that anybody uses
_TOKEN = (
    r"(?s)\[(?P<quoted>[^\[\]]*)\]|\\(?P<escaped>.)"
    r"|(?P<token>YYYY|YY|MMMM|MMM|Mo|MM|M|DDDD|DDDo|DDD|Do|DD|D|dddd|ddd|dd|do|d|gggg|gg|GGGG|GG|wo|ww|w|Wo|WW|W"
    r"|E|e|Qo|Q|HH|H|hh|h|kk|k|mm|m|ss|s|S{1,9}|A|a|ZZ|Z|Y|[XxLlNy])|(?P<literal>.)"
)  # compiled where it is needed: mostly no format has to be read
_MONTHS = (
    "januar january jan jänner jän", "februar february feb", "märz march mär mar mrz", "april apr", "mai may",
    "juni june jun", "juli july jul", "august aug", "september sept sep", "oktober october okt oct",
    "november nov", "dezember december dez dec",
)  # fmt: skip
_WEEKDAYS = (
    "montag mo", "dienstag di", "mittwoch mi", "donnerstag do", "freitag fr",
    "samstag sonnabend sa", "sonntag so", "monday mon", "tuesday tue tu", "wednesday wed we",
    "thursday thu th", "friday fri", "saturday sat",
    "sunday sun su",
)  # fmt: skip
MONTHS: Mapping[str, int] = {word: at for at, row in enumerate(_MONTHS, 1) for word in row.split()}
WEEKDAYS: Mapping[str, int] = {word: at % 7 + 1 for at, row in enumerate(_WEEKDAYS) for word in row.split()}
_GERMAN_DAYS = frozenset(" ".join(_WEEKDAYS[:7]).split()) - {"mo", "fr", "sa"}  # those are English ones too


def _one_of(words: Iterable[str]) -> str:
    """A group for one of the words, the longest first and never taken back; a dot may follow."""
    return f"((?>{'|'.join(sorted(words, key=lambda word: (-len(word), word)))}))\\.?"


# As moment does, numbers take what they can and never give it back.
_ORDINAL = r"([0-9]{1,3}+)(?:\.|st|nd|rd|th)"
_ONE_OR_TWO = "([0-9]{1,2}+)"
_TWO = "([0-9]{2})"
_FOUR = "([0-9]{4})"
_READ: Mapping[str, tuple[str, str]] = {
    "YYYY": ("year", _FOUR), "Y": ("year", _FOUR), "YY": ("short year", _TWO),
    "MMMM": ("month", _one_of(MONTHS)), "MMM": ("month", _one_of(MONTHS)),
    "MM": ("month", _TWO), "M": ("month", _ONE_OR_TWO), "Mo": ("month", _ORDINAL),
    "DD": ("day", _TWO), "D": ("day", _ONE_OR_TWO), "Do": ("day", _ORDINAL),
    "DDDD": ("day of year", "([0-9]{3})"), "DDD": ("day of year", "([0-9]{1,3}+)"),
    "DDDo": ("day of year", _ORDINAL),
    "dddd": ("weekday", _one_of(WEEKDAYS)), "ddd": ("weekday", _one_of(WEEKDAYS)),
    "dd": ("weekday", _one_of(WEEKDAYS)), "d": ("weekday from sunday", "([0-6])"),
    "do": ("weekday from sunday", _ORDINAL), "E": ("iso weekday", "([1-7])"),
    "GGGG": ("iso year", _FOUR), "GG": ("short iso year", _TWO),
    "WW": ("iso week", _TWO), "W": ("iso week", _ONE_OR_TWO), "Wo": ("iso week", _ORDINAL),
    "gggg": ("local year", _FOUR), "gg": ("short local year", _TWO),
    "ww": ("local week", _TWO), "w": ("local week", _ONE_OR_TWO), "wo": ("local week", _ORDINAL),
    "Q": ("quarter", "([1-4])"), "Qo": ("quarter", _ORDINAL),
}  # fmt: skip
"""For each token what it says, and the group that reads it."""
_PASSED_OVER: Mapping[str, str] = {
    **dict.fromkeys(("HH", "hh", "kk", "mm", "ss"), "[0-9]{2}"),
    **dict.fromkeys(("H", "h", "k", "m", "s"), "[0-9]{1,2}+"),
    **dict.fromkeys(("A", "a"), "[AaPp][Mm]"),
    **dict.fromkeys(("Z", "ZZ"), "[+-][0-9]{2}:?[0-9]{2}"),
    "e": "[0-6]",  # counts from a day that depends on the language
}
"""The time of day, which says nothing of the day."""

_ISO_WEEKS = "weeks are iso"

_Said = dict[str, int]
"""What a name said, by the names in `_READ`."""


def day_by_format(stem_path: str, formats: tuple[str, ...]) -> date | None:
    """The day that the first fitting format reads from a note's path without `.md`, or None."""
    for written in formats:
        read = reader(written)
        if read is not None and (found := read(stem_path)) is not None:
            return found
    return None


@lru_cache(maxsize=64)
def reader(written: str) -> Callable[[str], date | None] | None:
    """What reads a day from a note's path by this format; None for a format that leaves the day open."""
    if len(written) > _MOST_CHARACTERS:
        return None
    kinds: list[str] = []
    pattern = ""
    for match in re.finditer(_TOKEN, written.strip("/ ")):
        token = match["token"]
        if token is None:
            pattern += re.escape(fold(match["quoted"] or match["escaped"] or match["literal"] or ""))
        elif token in _READ:
            kinds.append(_READ[token][0])
            pattern += _READ[token][1]
        elif token in _PASSED_OVER or token[0] == "S":
            pattern += _PASSED_OVER.get(token) or f"[0-9]{{{len(token)}}}"
        else:
            return None  # a number of seconds, or an order that depends on the language
    if not _tells_a_day(set(kinds)):
        return None
    # What follows a blank was added to the name by hand: `2026-08-17 evening`.
    whole = re.compile(pattern + r"(?:[ _][^/]*)?", re.DOTALL)
    parts = pattern.count("/") + 1

    def read(stem_path: str) -> date | None:
        end = fold("/".join(stem_path.rsplit("/", parts)[-parts:]))
        found = whole.fullmatch(end)
        return _day_of(kinds, found.groups()) if found else None

    return read


def _tells_a_day(kinds: set[str]) -> bool:
    """Whether all these together leave one day, or at most a few that one of them decides between."""
    year = any(kind.endswith("year") and kind != "day of year" for kind in kinds)
    week = any(kind.endswith("week") for kind in kinds) and any("weekday" in kind for kind in kinds)
    return year and ({"month", "day"} <= kinds or "day of year" in kinds or week)


def _day_of(kinds: list[str], written: tuple[str, ...]) -> date | None:
    """The one day that agrees with all that was read, or None."""
    said: _Said = {}
    for kind, text in zip(kinds, written, strict=True):
        value = int(text) if text.isdecimal() else (MONTHS if kind == "month" else WEEKDAYS)[text]
        if kind.startswith("short "):
            kind, value = kind[6:], value + (1900 if value > 68 else 2000)  # as moment takes them
        elif kind == "iso weekday":
            kind = "weekday"
            said[_ISO_WEEKS] = 1
        elif kind == "weekday from sunday":
            kind, value = "weekday", value or 7
        elif kind == "weekday" and text in _GERMAN_DAYS:
            said[_ISO_WEEKS] = 1
        if said.setdefault(kind, value) != value:
            return None
    days = {found for found in _candidates(said) if _agrees(found, said)}
    return days.pop() if len(days) == 1 else None


def _candidates(said: _Said) -> Iterator[date]:
    """All days that may be meant; the year that a week belongs to may differ from the calendar's by one."""
    base = next(said[kind] for kind in ("year", "iso year", "local year") if kind in said)
    # Weeks by the language begin on Sunday in America: only beside German or ISO words are they ISO's.
    week = said.get("iso week") or (said.get("local week", 0) if _ISO_WEEKS in said else 0)
    for year in (base - 1, base, base + 1):
        try:
            if "month" in said and "day" in said:
                yield date(year, said["month"], said["day"])
            elif "day of year" in said:
                yield date(year, 1, 1) + timedelta(days=said["day of year"] - 1)
            else:
                yield date.fromisocalendar(year, week, said["weekday"])
        except (ValueError, OverflowError):
            continue


def _agrees(found: date, said: _Said) -> bool:
    """Whether a day has everything that was read; a week by the language only where it must be ISO's."""
    year, week, weekday = found.isocalendar()
    facts = {
        "year": found.year, "month": found.month, "day": found.day, "day of year": found.timetuple().tm_yday,
        "weekday": weekday, "iso year": year, "iso week": week, "quarter": (found.month + 2) // 3,
    }  # fmt: skip
    if _ISO_WEEKS in said and "month" not in said and "day of year" not in said:
        facts |= {"local year": year, "local week": week}
    return all(facts.get(kind, value) == value for kind, value in said.items())
