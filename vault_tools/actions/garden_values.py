"""What the pictures show, from a vault as it was read: plants, weeks, ties and days, as plain values."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from vault_tools.actions.garden import Garden
from vault_tools.care.due import Care, assess, by_thirst, contact_days, is_gone
from vault_tools.care.filter import is_mine
from vault_tools.care.priority import value_of
from vault_tools.care.reasons import numeric_day
from vault_tools.contacts.model import Contact
from vault_tools.pictures.load import hours
from vault_tools.pictures.values import Days, Edge, Node, Plant, Week
from vault_tools.text.dates import monday_of, plus_days
from vault_tools.text.fold import fold
from vault_tools.week.forecast import forecast
from vault_tools.words import Language, say
from vault_tools.words import pictures as words
from vault_tools.words.dates import format_date, weekday_day
from vault_tools.words.listing import and_more
from vault_tools.words.reasons import PLANTS, STATES

LOAD_WEEKS = 26
YEAR_WEEKS = 53
_NAMED = 6
_ALL_HAVE = frozenset("contact contacts person people kontakt kontakte".split())
_YEARS = (183, 730, 1826, 3653)
_TIMES = (3, 8, 20, 50)


def living(garden: Garden) -> list[Contact]:
    """Those in the garden: not paused, archived or gone, and cared for by whoever plans."""
    owner = garden.settings.weekly.owner
    return [each for each in garden.contacts if not is_gone(each) and is_mine(each, owner)]


def cares_of(garden: Garden, today: date) -> list[Care]:
    """How everyone is doing, as the weekly page sees it: as of Monday, but contact since counts."""
    monday, care = monday_of(today), garden.settings.care
    return by_thirst(assess(each, care, monday, max(monday, today)) for each in living(garden))


def plants_of(garden: Garden, cares: Iterable[Care], today: date, language: Language) -> list[Plant]:
    """A plant for everyone."""
    cares = list(cares)
    bed = beds_for([each.contact for each in cares], garden.settings.pictures.beds)
    return [_plant(each, bed.get(each.contact.path, ""), today, language) for each in cares]


def _plant(care: Care, bed: str, today: date, language: Language) -> Plant:
    contact = care.contact
    kind = contact.fields.plant or "perennial"
    last = (
        say(words.LAST_ON, language, day=numeric_day(care.last, language))
        if care.last
        else say(words.LAST_NONE, language)
    )
    kind_said, state = say(PLANTS[kind], language), say(STATES[care.state], language)
    about = say(words.PLANT, language, name=contact.name, kind=kind_said, state=state, last=last)
    size, value = grown(contact, today), value_of(contact)
    return Plant(contact.path, contact.name, bed, kind, care.state, size, value, about)


def grown(contact: Contact, today: date) -> int:
    """How large a plant is, 1 to 5: by the years one has known each other and the times of contact."""
    days = contact_days(contact, today)
    met = contact.fields.met
    since = min([*days[-1:], *([met] if met is not None and met <= today else [])], default=today)
    years = sum((today - since).days >= each for each in _YEARS)
    return 1 + (years + sum(len(days) >= each for each in _TIMES) + 1) // 2


def beds_for(contacts: Sequence[Contact], beds: str) -> dict[str, str]:
    """The bed of each contact (by path): a tag, the organisation or the place. `auto` takes that of the three
    by which most contacts share a bed with another."""
    ways = {"tag": _tag, "place": _place, "organisation": _organisation}
    if beds != "auto":
        return _by(contacts, ways[beds])
    found = [_by(contacts, way) for way in ways.values()]
    return max(found, key=_shared)


def _by(contacts: Iterable[Contact], way: Callable[[Contact], str]) -> dict[str, str]:
    """Beds by a way of naming them; names that differ only in their case are one, as first written."""
    spelt: dict[str, str] = {}
    beds: dict[str, str] = {}
    for each in sorted(contacts, key=lambda each: each.path):
        if name := way(each):
            beds[each.path] = spelt.setdefault(fold(name), name)
    return beds


def _shared(beds: dict[str, str]) -> int:
    return sum(count for count in Counter(beds.values()).values() if count > 1)


def _tag(contact: Contact) -> str:
    return next((tag for tag in contact.tags if fold(tag) not in _ALL_HAVE), "")


def _place(contact: Contact) -> str:
    return contact.fields.place or ""


def _organisation(contact: Contact) -> str:
    return contact.fields.organisation or ""


def weeks_of(garden: Garden, today: date, language: Language) -> list[Week]:
    """The coming weeks as the planner of the page would live through them: all that is due in each, what fits
    and what has to wait."""
    settings = garden.settings
    ahead = forecast(living(garden), settings.care, settings.weekly, monday_of(today), LOAD_WEEKS)
    weeks: list[Week] = []
    for each in ahead.weeks:
        week = each.monday.isocalendar().week
        about = say(words.LOAD_OFF, language, week=week) if each.off else say(
            words.LOAD_ABOUT, language, week=week, time=hours(each.wanted)
        )  # fmt: skip
        weeks.append(Week(say(words.LOAD_WEEK, language, week=week), about, each.wanted, each.off))
    return weeks


def network_of(garden: Garden, language: Language) -> tuple[list[Node], list[Edge]]:
    """Who knows whom: `knows`, `introduced_by`, and entries that several contacts share.

    The one place to put another graph; a node's weight is the number of its ties.
    """
    contacts = living(garden)
    there = {each.path for each in contacts}
    said: set[tuple[str, str]] = set()
    strong: set[tuple[str, str]] = set()
    for each in contacts:
        for names, into in ((each.fields.knows, said), (each.fields.introduced_by, strong)):
            for name in names:
                found = garden.names.linked(name)
                if len(found) == 1 and found[0].path in there and found[0].path != each.path:
                    into.add((each.path, found[0].path))
    strong |= {(one, other) for one, other in said if (other, one) in said}
    met = _met(contacts)
    pairs = {_pair(*each) for each in (*said, *strong, *met)}
    firm = {_pair(*each) for each in strong}
    edges = [Edge(one, other, (one, other) in firm) for one, other in sorted(pairs)]
    ties: Counter[str] = Counter(path for pair in pairs for path in pair)
    beds = beds_for(contacts, garden.settings.pictures.beds)
    nodes = [
        Node(
            each.path,
            each.name,
            beds.get(each.path, ""),
            ties[each.path],
            say(words.NETWORK_NODE, language, name=each.name, n=ties[each.path]),
        )
        for each in contacts
        if ties[each.path]
    ]
    return _few_groups(nodes), edges


def _few_groups(nodes: list[Node]) -> list[Node]:
    """A group of one is none."""
    counts = Counter(each.group for each in nodes)
    return [each if counts[each.group] > 1 else replace(each, group="") for each in nodes]


def _met(contacts: Iterable[Contact]) -> set[tuple[str, str]]:
    """Those who stand in one line of a log: they were there together."""
    lines: dict[tuple[str, int], set[str]] = defaultdict(set)
    for each in contacts:
        for entry in each.interactions:
            if not entry.tried:
                lines[entry.source].add(each.path)
    found: set[tuple[str, str]] = set()
    for paths in lines.values():
        if 1 < len(paths) <= 8:  # of a large party not everyone knows everyone
            found |= {(one, other) for one in paths for other in paths if one < other}
    return found


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def days_of(contacts: Iterable[Contact], today: date, language: Language) -> Days:
    """The days of contact in the last 53 weeks."""
    monday = monday_of(today)
    first = monday - timedelta(days=7 * (YEAR_WEEKS - 1))
    names: dict[date, list[str]] = defaultdict(list)
    for each in sorted(contacts, key=lambda each: (each.name, each.path)):
        for day in contact_days(each, today):
            if day >= first:
                names[day].append(each.name)
    return Days(
        first,
        plus_days(monday, 6),  # the coming days are empty, so that the picture stays through the week
        {day: len(there) for day, there in names.items()},
        tuple(format_date(date(2026, month, 1), "MMM", language).rstrip(".") for month in range(1, 13)),
        tuple(format_date(date(2026, 6, day), "ccc", language).rstrip(".") for day in range(1, 8)),
        {day: _tip(day, there, today, language) for day, there in names.items()},
    )


def _tip(day: date, names: list[str], today: date, language: Language) -> str:
    when = weekday_day(day, language, today.year)
    return say(words.YEAR_DAY, language, day=when, names=and_more(names, _NAMED, language))
