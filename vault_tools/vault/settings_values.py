"""What a single value of the settings may be: each reader takes what TOML gives and returns what we use."""

import re
from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from vault_tools.contacts.span import Cadence, Never
from vault_tools.exchange.settings import Slot
from vault_tools.text.dates import parse_date, parse_week
from vault_tools.words import Phrase
from vault_tools.words import settings as words
from vault_tools.words.language import Value

Reader = Callable[[Any], Any]


class WrongValueError(Exception):
    """A value that cannot be meant; `todo` says what is expected, `value` is the part that is wrong."""

    def __init__(self, todo: Phrase, value: object, **values: Value) -> None:
        super().__init__(todo.en)
        self.todo, self.value, self.values = todo, value, values


def text(value: Any) -> str:
    """A text that is not empty, without blanks at its ends."""
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError(words.TEXT, value)
    return value.strip()


def person(value: Any) -> str:
    """Somebody's name, or what a link to their note points to: `[[Menschen/Otto Krüger|Otto]]` too."""
    name = text(value)
    if not name.startswith("["):
        return name
    from vault_tools.text.links import find_links  # late: links seldom stand in settings

    links = find_links(name)
    return links[0].target if len(links) == 1 and links[0].end == len(name) else name


def texts(value: Any) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(_each(value, text, words.TEXTS))


def choice(*choices: str) -> Reader:
    """One of a few words, in any case."""

    def read(value: Any) -> str:
        if isinstance(value, str) and value.strip().lower() in choices:
            return value.strip().lower()
        raise WrongValueError(words.CHOICE, value, choices=", ".join(f'"{one}"' for one in choices))

    return read


def minutes(low: int, high: int) -> Reader:
    """Whole minutes within bounds."""

    def read(value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise WrongValueError(words.MINUTES, value, low=low, high=high)

    return read


def seconds(low: float, high: float) -> Reader:
    """Seconds within bounds, whole or not."""

    def read(value: Any) -> float:
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        raise WrongValueError(words.SECONDS, value, low=low, high=high)

    return read


def path(value: Any) -> str:
    """A path inside the vault, with `/`, without one at either end."""
    if not isinstance(value, str):
        raise WrongValueError(words.PATH, value)
    given = value.strip().replace("\\", "/")
    parts = [part for part in given.split("/") if part not in ("", ".")]
    outside = given.startswith(("/", "~")) or re.match(r"[A-Za-z]:", given) or "\0" in given
    if outside or not parts or any(part.startswith(".") for part in parts):
        raise WrongValueError(words.PATH, value)
    return "/".join(parts)


def paths(value: Any) -> tuple[str, ...]:
    """A list of paths inside the vault."""
    return tuple(_each(value, path, words.TEXTS))


def note(value: Any) -> str:
    """The path of a note inside the vault."""
    inside = path(value)
    if not inside.lower().endswith(".md"):
        raise WrongValueError(words.NOTE, value)
    return inside


def calendar(value: Any) -> str:
    """The path of a calendar inside the vault."""
    inside = path(value)
    if not inside.lower().endswith(".ics"):
        raise WrongValueError(words.CALENDAR, value)
    return inside


def slot(value: Any) -> Slot:
    """A weekday and a time."""
    from vault_tools.exchange.slot import parse_slot  # late: few settings have one

    found = parse_slot(value) if isinstance(value, str) else None
    if found is None:
        raise WrongValueError(words.SLOT, value)
    return found


def archive(value: Any) -> str:
    """The path of a note inside the vault that is another for each week."""
    inside = path(value)
    try:
        weeks = {inside.format(year=year, week=week) for year in ("2026", "2027") for week in ("01", "02")}
    except (LookupError, ValueError, AttributeError):
        weeks = set()
    if len(weeks) != 4 or not inside.lower().endswith(".md"):
        raise WrongValueError(words.ARCHIVE, value)
    return inside


def weeks(value: Any) -> frozenset[date]:
    """A list of ISO weeks, as their Mondays."""

    def one(item: Any) -> date:
        monday = parse_week(item) if isinstance(item, str) else None
        if monday is None:
            raise WrongValueError(words.WEEKS, item)
        return monday

    return frozenset(_each(value, one, words.WEEKS))


def day(value: Any) -> date:
    """A day, as TOML writes one or in quotation marks."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = parse_date(value) if isinstance(value, str) else None
    if found is None:
        raise WrongValueError(words.DATE, value)
    return found


def cadence(value: Any) -> Cadence | Never:
    """A cadence in words, or a number of days."""
    from vault_tools.contacts.cadence import parse_cadence  # late: many settings name no cadence

    whole = isinstance(value, int) and not isinstance(value, bool)
    found = parse_cadence(str(value)) if whole or isinstance(value, str) else None
    if found is None:
        raise WrongValueError(words.CADENCE, value)
    return found


def steps(value: Any) -> tuple[int, ...]:
    """Days after the first meeting, ascending."""
    days = _each(value, _whole_day, words.STEPS)
    if not days or any(later <= sooner for sooner, later in pairwise(days)):
        raise WrongValueError(words.STEPS, value)
    return tuple(days)


def _whole_day(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 3660:
        raise WrongValueError(words.STEPS, value)
    return value


def _each(value: Any, read: Reader, expected: Phrase) -> list[Any]:
    if not isinstance(value, list):
        raise WrongValueError(expected, value)
    return [read(item) for item in value]


def shown(value: object) -> str:
    """The value as a TOML file would say it, shortened."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        said = f'"{value}"'
    elif isinstance(value, dict):
        said = "{ " + ", ".join(f"{key} = {shown(one)}" for key, one in value.items()) + " }"
    elif isinstance(value, list):
        said = "[" + ", ".join(shown(one) for one in value) + "]"
    else:
        said = str(value)
    said = " ".join(said.split())
    return said if len(said) <= 60 else said[:57] + "…"
