"""Which notes are dated, and on which day: by their names, or by a date in the frontmatter of a meeting."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from vault_tools.contacts.fields import strings
from vault_tools.contacts.settings import JournalSettings
from vault_tools.contacts.synonyms import canonical
from vault_tools.contacts.words import kind_of
from vault_tools.text.dates import name_date, parse_date
from vault_tools.text.fold import fold, fold_key
from vault_tools.text.frontmatter import RawField
from vault_tools.text.links import find_links, link_name, without_links
from vault_tools.text.moment import day_by_format

_DATE_KEYS = frozenset({"date", "datetime", "datum"})
_PEOPLE_KEYS = frozenset(
    {"attendees", "attendee", "people", "participants", "participant", "teilnehmer", "personen", "mit"}
)
_MEETINGS = (
    "meeting meetings", "call calls", "event events", "interaction interactions", "chat chats",
    "besprechung besprechungen", "treffen", "termin termine", "telefonat telefonate", "gespräch gespräche",
)  # fmt: skip
MEETING_OF: Mapping[str, str] = {word: row.split()[0] for row in _MEETINGS for word in row.split()}
"""From any folded word for a meeting, singular or plural, to the singular."""

_JOURNAL_FOLDERS = frozenset(
    {
        "journal",
        "journals",
        "daily",
        "dailies",
        "daily notes",
        "daily-notes",
        "diary",
        "tagebuch",
        "tagebücher",
    }
)


def day_of_note(
    path: str, fields: Sequence[RawField], tags: Iterable[str], settings: JournalSettings
) -> date | None:
    """The day of contact that a note stands for, or None.

    A `date:` wins over the day in the name. Alone it is often the day of writing, and counts only where the
    note is about a meeting: it names people, says so by type, tag or folder, or is part of the journal.
    """
    named = day_of_name(path, settings)
    said = next((found for raw in fields if says_date(raw) and (found := _day(raw, settings))), None)
    if said is None or named is not None:
        return said or named
    meeting = (
        in_meeting_folder(path, settings)
        or any(names_people(raw) for raw in fields)
        or any(meeting_words(fields, tags))
    )
    return said if meeting else None


def day_of_name(path: str, settings: JournalSettings) -> date | None:
    """The day that a note's name begins with, or that the journal's formats read from its path."""
    name = path.rsplit("/", 1)[-1]
    if name[:4].isdecimal() and (found := name_date(name)) is not None:
        return found
    if settings.formats and (not settings.folders or _is_below(path.rpartition("/")[0], settings.folders)):
        return day_by_format(_stem(path), settings.formats)
    return None


def day_of_link(target: str, settings: JournalSettings) -> date | None:
    """The day of the dated note that a link leads to, by its name alone; None where it leads to another."""
    return name_date(link_name(target)) or (
        day_by_format(_stem(target), settings.formats) if settings.formats else None
    )


def says_date(raw: RawField) -> bool:
    """Whether a field is the note's date."""
    return fold_key(raw.key) in _DATE_KEYS


def names_people(raw: RawField) -> bool:
    """Whether a field names who was there, and says anybody."""
    return fold_key(raw.key) in _PEOPLE_KEYS and bool(strings(raw))


def meeting_words(fields: Iterable[RawField], tags: Iterable[str]) -> Iterator[str]:
    """The words among a note's type and tags that mean a meeting, in the singular."""
    types = (text for raw in fields if canonical(raw.key) == "type" for text in strings(raw))
    for word in (*types, *tags):
        found = _meeting_of(word)
        if found is not None:
            yield found


@lru_cache(maxsize=1024)  # a vault has few of these words, and many uses of each
def _meeting_of(word: str) -> str | None:
    return MEETING_OF.get(fold(without_links(word)).lstrip("#").split("/")[0])


def kind_of_note(fields: Iterable[RawField], tags: Iterable[str]) -> str | None:
    """The kind of contact that a note's type or tag names, or None."""
    return next((kind for word in meeting_words(fields, tags) if (kind := kind_of(word))), None)


def in_meeting_folder(path: str, settings: JournalSettings) -> bool:
    """Whether a note lies in a folder of meetings or of the journal."""
    folder = path.rpartition("/")[0]
    return bool(folder) and _is_of_meetings(folder, settings.folders)


@lru_cache(maxsize=1024)
def _is_of_meetings(folder: str, journal: tuple[str, ...]) -> bool:
    parts = fold(folder).split("/")
    if any(part in MEETING_OF for part in parts):
        return True
    return _is_below(folder, journal) if journal else any(part in _JOURNAL_FOLDERS for part in parts)


@lru_cache(maxsize=1024)
def _is_below(folder: str, among: tuple[str, ...]) -> bool:
    return any(f"{fold(folder)}/".startswith(fold(name).strip("/") + "/") for name in among)


def _stem(path: str) -> str:
    return path[:-3] if path[-3:].casefold() == ".md" else path


def _day(raw: RawField, settings: JournalSettings) -> date | None:
    """The first day of a value, also as a link to a dated note."""
    for text in strings(raw):
        links = find_links(text)
        found = day_of_link(links[0].target, settings) if links else parse_date(text)
        if found is not None:
            return found
    return None
