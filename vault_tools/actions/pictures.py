"""The pictures of a vault: drawn from the contacts, written where they changed."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from vault_tools.actions.due import due_this_week
from vault_tools.actions.embed import garden_path
from vault_tools.actions.garden import Garden
from vault_tools.actions.garden_values import (
    cares_of,
    days_of,
    living,
    network_of,
    plants_of,
    weeks_of,
)
from vault_tools.care.due import Care
from vault_tools.care.reasons import numeric_day
from vault_tools.contacts.model import Contact
from vault_tools.errors import NoContactsError, NotOurPictureError
from vault_tools.pictures.garden import draw_garden
from vault_tools.pictures.load import draw_load, hours
from vault_tools.pictures.network import draw_network
from vault_tools.pictures.page import MARK as PAGE_MARK
from vault_tools.pictures.page import Row, html_page, note_link
from vault_tools.pictures.svg import MARK
from vault_tools.pictures.values import KINDS, STATES, URGENT, Caption, Days
from vault_tools.pictures.year import draw_year
from vault_tools.text.dates import monday_of, sunday_of
from vault_tools.text.diff import diff
from vault_tools.vault.store import Store
from vault_tools.words import Language, Phrase, say, terminal
from vault_tools.words import pictures as words
from vault_tools.words.dates import day_range, weekday_day
from vault_tools.words.language import Value
from vault_tools.words.reasons import PLANTS
from vault_tools.words.reasons import STATES as STATE_WORDS

WAITING = ("wilting", "due")
_MOST = 3


def keeps_pictures(garden: Garden) -> bool:
    """Whether there are pictures to be kept fresh: the page shows the garden, or it was drawn before."""
    settings = garden.settings
    return bool(garden.contacts) and (
        settings.pictures.embed != "off" or (garden.vault / garden_path(settings)).is_file()
    )


def draw_all(garden: Garden, today: date, language: Language) -> dict[str, bytes]:
    """All pictures of a vault, by their paths. Raises NoContactsError."""
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    folder = garden.settings.pictures.folder
    return {f"{folder}/{name}.svg": text.encode() for name, text in _drawn(garden, today, language).items()}


def _drawn(garden: Garden, today: date, language: Language) -> dict[str, str]:
    cares = cares_of(garden, today)
    return {
        "garden": the_garden(garden, cares, today, language),
        "load": _load(garden, today, language),
        "network": _network(garden, language),
        "year": _year(days_of(living(garden), today, language), say(words.YEAR, language), language),
    }


def draw_person(garden: Garden, contact: Contact, today: date, language: Language) -> tuple[str, bytes]:
    """The year with one contact: where it is to lie, and the picture."""
    path = f"{garden.settings.pictures.folder}/Year/{contact.path.removesuffix('.md')}.svg"
    title = say(words.YEAR_OF, language, name=contact.name)
    return path, _year(days_of([contact], today, language), title, language).encode()


def the_garden(garden: Garden, cares: list[Care], today: date, language: Language) -> str:
    """The picture of the garden."""
    plants = plants_of(garden, cares, today, language)
    counts = Counter(each.state for each in plants)
    waiting = sum(counts[state] for state in WAITING)
    waits = say(words.WAITING, language, n=waiting) if waiting else say(words.NOBODY_WAITING, language)
    monday = monday_of(today)
    values: dict[str, Value] = {
        "n": len(plants),
        "waiting": waits,
        "week": monday.isocalendar().week,
        "days": day_range(monday, sunday_of(monday), language),
    }
    said = ", ".join(
        f"{counts[state]} {say(STATE_WORDS[state], language)}" for state in URGENT if counts[state]
    )
    caption = Caption(
        say(words.GARDEN, language),
        say(words.GARDEN_LINE, language, **values),
        say(words.GARDEN_DESC, language, counts=said or "0"),
        _said(
            {
                **{state: STATE_WORDS[state] for state in STATES},
                **{kind: PLANTS[kind] for kind in KINDS},
                "rest": words.REST_BED,
                "empty": words.GARDEN_EMPTY,
                "places": words.GARDEN_PLACES,
            },
            language,
        ),
    )
    return draw_garden(plants, caption)


def _load(garden: Garden, today: date, language: Language) -> str:
    weeks = weeks_of(garden, today, language)
    budget = garden.settings.weekly.minutes
    full = sum(week.minutes > budget for week in weeks if not week.off)
    values: dict[str, Value] = {
        "n": full,
        "weeks": len(weeks),
        "budget": hours(budget),
        "mean": hours(sum(week.minutes for week in weeks) // max(1, len(weeks))),
    }
    line = say(words.LOAD_OVER if full else words.LOAD_FITS, language, **values)
    desc = f"{say(words.LOAD_DESC, language, weeks=len(weeks))} {line}"
    caption = Caption(say(words.LOAD, language), line, desc, _said(words.LOAD_WORDS, language))
    return draw_load(weeks, budget, caption)


def _network(garden: Garden, language: Language) -> str:
    nodes, edges = network_of(garden, language)
    most = sorted(nodes, key=lambda each: (-each.weight, each.key))[:_MOST]
    names = ", ".join(each.name for each in most) or "–"
    caption = Caption(
        say(words.NETWORK, language),
        say(words.NETWORK_LINE, language, contacts=len(nodes), n=len(edges)),
        say(words.NETWORK_DESC, language, most=names),
        _said({**words.NETWORK_WORDS, "empty": words.NETWORK_EMPTY}, language),
    )
    return draw_network(nodes, edges, caption)


def _year(days: Days, title: str, language: Language) -> str:
    first = numeric_day(days.first, language)
    n = len(days.counts)
    line = say(words.YEAR_LINE if n else words.YEAR_NONE, language, n=n, first=first)
    desc = say(words.YEAR_DESC, language, line=line)
    return draw_year(days, Caption(title, line, desc, _said(words.YEAR_WORDS, language)))


def _said(phrases: Mapping[str, Phrase], language: Language) -> dict[str, str]:
    return {name: say(phrase, language) for name, phrase in phrases.items()}


def draw_page(garden: Garden, today: date, language: Language) -> bytes:
    """One HTML page with all pictures and who is due. Raises NoContactsError."""
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    obsidian = (garden.vault / ".obsidian").is_dir()
    vault = str(garden.vault.resolve())
    cares = cares_of(garden, today)
    rows = [
        Row(
            each.contact.name,
            note_link(vault, each.contact.path, obsidian=obsidian),
            say(STATE_WORDS[each.state], language),
            weekday_day(each.due, language, today.year) if each.due else "",
            ", ".join(reason.text(language) for reason in each.reasons),
        )
        for each in due_this_week(cares, today)
    ]
    columns = [
        say(phrase, language)
        for phrase in (
            terminal.COLUMN_NAME,
            terminal.COLUMN_STATE,
            terminal.COLUMN_DUE,
            terminal.COLUMN_REASON,
        )
    ]
    week = monday_of(today).isocalendar()
    return html_page(
        say(words.PAGE_TITLE, language, week=week.week),
        language,
        say(terminal.DUE_TITLE, language, week=f"{week.year}-W{week.week:02d}"),
        columns,
        rows,
        list(_drawn(garden, today, language).values()),
        say(words.PAGE_NOBODY, language),
    ).encode("utf-8", "replace")


def write_pictures(pictures: Mapping[str, bytes], store: Store) -> list[str]:
    """Writes those that changed, within a run of the store; gives their paths.

    Like the weekly page they follow from the notes, so that `undo` leaves them alone. Raises
    NotOurPictureError where a file of somebody else's stands there, and WriteError.
    """
    written: list[str] = []
    for path, (old, new) in changes_of(pictures, store).items():
        if store.write_note(path, old, new, page=True).changed:
            written.append(path)
    return written


def keep_fresh(garden: Garden, today: date, language: Language, store: Store) -> dict[str, bytes]:
    """What `watch` does when all else is done: the pictures anew, where there are pictures to be kept; those
    that were written. Raises WriteError."""
    if not keeps_pictures(garden):
        return {}
    try:
        changes = changes_of(draw_all(garden, today, language), store)
    except NotOurPictureError:  # `garden` says so; here nobody asked
        return {}
    if not changes:
        return {}
    pictures = {path: new for path, (_, new) in changes.items()}
    with store.run("watch"):
        written = write_pictures(pictures, store)
    return {path: pictures[path] for path in written}


def changes_of(pictures: Mapping[str, bytes], store: Store) -> dict[str, tuple[bytes | None, bytes]]:
    """The pictures that are not yet as they should be, with what stands there now."""
    found: dict[str, tuple[bytes | None, bytes]] = {}
    for path, new in pictures.items():
        old = store.read(path)
        if old is not None and MARK.encode() not in old[:600]:
            raise NotOurPictureError(path=path)
        if old != new:
            found[path] = (old, new)
    return found


def preview(pictures: Mapping[str, bytes], store: Store) -> bytes:
    """What `write_pictures` would change, as a unified diff."""
    return b"".join(diff(path, old, new) for path, (old, new) in changes_of(pictures, store).items())


def write_page(place: Path, page: bytes, store: Store) -> bool:
    """Writes the HTML page to where the user wants it; whether anything was written. Another file that stands
    there is left alone: raises NotOurPictureError."""
    try:
        with place.open("rb") as file:
            old = file.read(600)
    except FileNotFoundError:
        old = None
    if old is not None and PAGE_MARK.encode() not in old:
        raise NotOurPictureError(path=str(place))
    return store.write_export(place, page, overwrite=old is not None).changed
