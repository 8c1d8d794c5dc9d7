"""A vault as it was read: its settings, its contacts, and what in it could not be read."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.actions.glance import words_again
from vault_tools.actions.reading import read_text
from vault_tools.contacts.model import LEFT_OUT, Contact
from vault_tools.contacts.notes import Notes
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.contacts.talks import Line, lines_elsewhere
from vault_tools.text.dates import monday_of
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name
from vault_tools.text.problems import Problem
from vault_tools.vault.packed import paths_of
from vault_tools.vault.read import read_note
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk

if TYPE_CHECKING:  # a run in which nothing changed has no need of them
    from vault_tools.contacts.credit import Credited
    from vault_tools.contacts.names import Names


class _Read(NamedTuple):
    """See `Garden`."""

    vault: Path
    settings: Settings
    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]
    me: Contact | None
    walk: Walk
    notes_now: Callable[[], Mapping[str, Note]]
    indexed: bool = False


class Garden(_Read):
    """All that was read of a vault. `me` is the user's own note, which is no contact.

    `contacts` have what all notes say of them. `notes_now` gives what each note says itself, of those that
    say anything: mostly nobody asks. `indexed`: some of it comes from the index, which leaves words out.
    """

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        """What each note says itself, by path."""
        return self.notes_now()

    @cached_property
    def credited(self) -> "Credited":
        """Who is credited with what by which note."""
        from vault_tools.contacts.credit import credit  # late: a run without changes has no need of it

        found = credit(self.notes, stems_among(_aliases(self.notes), self.walk))
        # The index gave the same contacts, with the words that are kept of them.
        return found._replace(contacts=self.contacts) if self.indexed else found

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The folded names that several notes have."""
        seen: set[int] = set()  # hashes: of a hundred thousand names only the doubled ones are kept
        doubled: set[str] = set()
        for note in self.walk.notes:
            name = fold(link_name(note.path))
            if (known := hash(name)) in seen:
                doubled.add(name)
            seen.add(known)
        counts = Counter(name for note in self.walk.notes if (name := fold(link_name(note.path))) in doubled)
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def names(self) -> "Names":
        """The contacts by the names that people give them."""
        from vault_tools.contacts.names import Names

        # Where all notes are at hand anyway, so is the index of names.
        before = self.credited.names if "credited" in vars(self) else None
        return Names(self.contacts, before)

    def with_words(self, contacts: Iterable[Contact], today: date | None = None) -> "Garden":
        """With the words of these contacts' interactions where the index left them out; where `today` is
        given, only what was last said up to then."""
        if not self.indexed:
            return self
        monday = monday_of(today) if today is not None else date.min
        paths = {path for each in contacts for path in _without_words(each, today, monday)}
        changed: dict[str, Note] = {}
        for path in sorted(paths):
            with suppress(OSError):  # gone just now: the next run knows
                changed[path] = read_text(path, read_note(self.vault, path), self.settings)
        return self.again(changed)

    def whole(self, contact: Contact, today: date | None = None) -> Contact:
        """All that is known of one contact, with the words that the index leaves out; where `today` is given,
        only with those that a screen shows then."""
        known = next((each for each in self.contacts if each.path == contact.path), contact)
        return words_again(self.vault, self.settings, known, today)

    def with_fields(self, contact: Contact) -> Contact:
        """The contact with all its fields: here it has them."""
        return contact

    def with_note(self, contact: Contact, data: bytes) -> Contact:
        """The contact as it is once its note has these bytes, called as before."""
        from vault_tools.contacts.credit import read_anew

        note = read_text(contact.path, data, self.settings)
        return read_anew(contact, note) if note.contact is not None else contact

    def elsewhere(self) -> "Iterator[tuple[str, Sequence[Line]]]":
        """Of each contact the lines in notes of others that count as contact."""
        return ((each.path, lines_elsewhere(each)) for each in self.contacts)

    def again(self, changed: Mapping[str, Note], found: Walk | None = None) -> "Garden":
        """With some notes read again; what still holds of the others is kept.

        None of them is new or gone, unless `found` is another walk: then those that are gone say NOTHING.
        """
        from vault_tools.contacts.names import Names

        if not changed and found is None:
            return self
        came_or_went = found is not None
        found = self.walk if found is None else found
        before = {path: self.notes.get(path, NOTHING) for path in changed}
        notes = Notes.of(self.notes).again(changed)
        same_people = all(_same_person(before[path].contact, note.contact) for path, note in changed.items())
        if not same_people or (came_or_went and self._is_called_otherwise(found)):
            notes = notes.in_order(note.path for note in found.notes)
            return garden_of(self.vault, self.settings, found, notes, self.me)
        credited = self.credited.again(notes, changed.keys())
        problems = self.problems
        if (
            came_or_went
            or credited.problems != self.credited.problems
            or any(before[path].problems != note.problems for path, note in changed.items())
        ):
            problems = problems_in(found, notes, credited)
        contacts = credited.contacts
        garden = self._replace(contacts=contacts, problems=problems, walk=found, notes_now=lambda: notes)
        names = Names(contacts, self.names)
        vars(garden).update(credited=credited, names=names)
        if not came_or_went:
            vars(garden).update(shared_names=self.shared_names)
        return garden

    def _is_called_otherwise(self, found: Walk) -> bool:
        """Whether a note came or went that is called by an alias: the alias may mean somebody else then."""
        moved = {note.path for note in self.walk.notes} ^ {note.path for note in found.notes}
        return not _aliases(self.notes).isdisjoint(fold(link_name(path)) for path in moved)


def _same_person(before: Contact | None, now: Contact | None) -> bool:
    """Whether a contact read again is called as before, and counts mentions or ignores them as before."""
    from vault_tools.contacts.names import called_the_same

    if not called_the_same(before, now):
        return False
    return before is None or now is None or before.fields.ignore_mentions == now.fields.ignore_mentions


def _aliases(notes: Mapping[str, Note]) -> set[str]:
    """The folded names that contacts go by, beside that of their note."""
    from vault_tools.contacts.credit import gathered
    from vault_tools.contacts.names import said_names

    return {fold(alias) for each in gathered(notes).contacts.values() for alias in said_names(each)}


def stems_among(aliases: Iterable[str], found: Walk) -> frozenset[str]:
    """The folded names of notes that are aliases too."""
    paths = paths_of(found.notes)
    asked = {f"{alias}\0" for alias in aliases}
    names = asked.intersection(_parts_of([path for path in paths if path.isascii()]))  # these fold at once
    names |= asked.intersection(_parts_of([path for path in paths if not path.isascii()]))
    return frozenset([name[:-1] for name in names])


def _parts_of(paths: list[str]) -> list[str]:
    """The folded names of all folders and notes on these paths, those of notes with a NUL behind them: taken
    out of one text, in half the time."""
    return fold("\0".join([*paths, ""])).replace(".md\0", "\0/").split("/")


def _without_words(contact: Contact, today: date | None, monday: date) -> Iterator[str]:
    """The notes that hold words which the index left out; all from `monday` on, and what was last said."""
    for entry in contact.interactions:
        if today is not None and (entry.tried or entry.on > today):
            continue
        if entry.text == LEFT_OUT:
            yield entry.path
        if entry.text and today is not None and entry.on < monday:
            return


def garden_of(
    vault: Path, settings: Settings, found: Walk, notes: Mapping[str, Note], me: Contact | None
) -> Garden:
    """The garden that these notes make."""
    bare = Garden(vault, settings, (), (), me, found, lambda: notes)
    credited = bare.credited
    garden = bare._replace(contacts=credited.contacts, problems=problems_in(found, bare.notes, credited))
    vars(garden).update(credited=credited)
    return garden


def problems_in(found: Walk, notes: Mapping[str, Note], credited: "Credited") -> tuple[Problem, ...]:
    """What could not be read, and links that could mean several."""
    from vault_tools.contacts.credit import gathered

    problems = gathered(notes).problems()
    return tuple(sorted([*found.problems, *problems, *credited.problems], key=Problem.order))
