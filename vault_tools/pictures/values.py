"""What pictures are made of: plain values, already in the user's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

KINDS = ("seedling", "annual", "perennial", "tree")
STATES = ("fresh", "thirsty", "due", "wilting", "new", "resting", "never")
URGENT = ("wilting", "due", "thirsty", "new", "fresh", "resting", "never")
"""States, those first who wait for a word."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A contact in the garden. `key` makes the order firm, `size` goes from 1 to 5, `value` too; `about` is
    what a screen reader says."""

    key: str
    name: str
    bed: str
    kind: str
    state: str
    size: int
    value: int
    about: str


@dataclass(frozen=True, slots=True)
class Week:
    """A coming week: its name below the bar, the minutes that care would take, and whether it is off."""

    label: str
    about: str
    minutes: int
    off: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """Someone in the network; `weight` says how much of a connector they are."""

    key: str
    name: str
    group: str
    weight: int
    about: str


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes (their keys) who know each other; `strong` where both say so or one introduced the other."""

    one: str
    other: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a picture: its title, the line below it, what a screen reader says, and the words of
    the legend by what they stand for."""

    title: str
    line: str
    desc: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Days:
    """How often there was contact on which day, from `first` (a Monday) to `last`; the names of the months
    (January first) and of the days of the week (Monday first)."""

    first: date
    last: date
    counts: Mapping[date, int]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    tips: Mapping[date, str]
