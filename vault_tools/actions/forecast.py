"""The forecast: what the garden asks for against the time there is, the coming weeks, loosening cadences."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from vault_tools.actions.garden import Garden
from vault_tools.care.cadence import agreed_cadence
from vault_tools.care.capacity import Load, Loosening, loosen, weekly_minutes
from vault_tools.contacts.edits import SetField, make_edits
from vault_tools.contacts.span import Cadence
from vault_tools.errors import NoContactsError
from vault_tools.text.dates import plus_days
from vault_tools.text.diff import diff
from vault_tools.text.lines import decode, encode
from vault_tools.text.problems import Problem
from vault_tools.vault.read import not_readable, read_note
from vault_tools.vault.store import Store
from vault_tools.week.forecast import Forecast, forecast, loads_of
from vault_tools.words import Language, say
from vault_tools.words import forecast as words


@dataclass(frozen=True, slots=True)
class Outlook:
    """What lies ahead: each contact's load, the weeks, and which cadences to loosen until all of it fits."""

    budget: int
    loads: tuple[Load, ...]
    ahead: Forecast
    suggested: tuple[Loosening, ...]

    @property
    def needs(self) -> Fraction:
        """The minutes a week that the garden asks for in the long run."""
        return weekly_minutes(self.loads)

    @property
    def saves(self) -> Fraction:
        """The minutes a week that loosening would save."""
        return sum((each.saves for each in self.suggested), Fraction(0))


@dataclass(frozen=True, slots=True)
class Loosened:
    """A note whose cadence is to change."""

    path: str
    old: bytes
    new: bytes


def outlook(garden: Garden, today: date, weeks: int) -> Outlook:
    """The coming weeks of a garden. Raises NoContactsError for a vault without contacts."""
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    care, weekly = garden.settings.care, garden.settings.weekly
    loads = loads_of(garden.contacts, care, weekly, today)
    ahead = forecast(garden.contacts, care, weekly, today, weeks)
    return Outlook(weekly.minutes, loads, ahead, loosen(loads, weekly.minutes))


def cadence_text(garden: Garden, each: Loosening, today: date, language: Language) -> str:
    """The loosened cadence as it is written: whole weeks; a range keeps its shape."""
    agreed = agreed_cadence(each.load.contact, garden.settings.care).cadence
    if isinstance(agreed, Cadence) and agreed.high is not None:
        days = (agreed.high.after(today) - today).days
        most = max(each.weeks + 1, ceil(Fraction(each.weeks * days, each.load.days)))
        if plus_days(today, most * 7) != date.max:
            return say(words.CADENCE_RANGE, language, n=each.weeks, m=most)
    return say(words.CADENCE_WEEKS, language, n=each.weeks)


def loosened(
    garden: Garden, found: Outlook, today: date, language: Language
) -> tuple[list[Loosened], list[Problem]]:
    """The notes with the suggested cadences in them, and those that can't be changed safely."""
    notes: list[Loosened] = []
    problems: list[Problem] = []
    for each in sorted(found.suggested, key=lambda each: each.load.contact.path):
        path = each.load.contact.path
        try:
            data = read_note(garden.vault, path)
        except OSError as error:
            problems.append(not_readable(path, error))
            continue
        edit = SetField(path, "cadence", cadence_text(garden, each, today, language))
        text, refused = make_edits(decode(data), [edit])
        problems += refused
        if (new := encode(text)) != data:
            notes.append(Loosened(path, data, new))
    return notes, problems


def as_diff(notes: list[Loosened]) -> bytes:
    """What would be written, as a unified diff."""
    return b"".join(diff(each.path, each.old, each.new) for each in notes)


def apply(notes: list[Loosened], store: Store) -> None:
    """Writes the cadences within a run of the store. Raises a WriteError; what was written so far stays, and
    one `undo` takes it back."""
    for each in notes:
        store.write_note(each.path, each.old, each.new)
