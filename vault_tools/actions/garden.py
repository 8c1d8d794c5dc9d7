"""A vault as it was read: its settings, its contacts, and what in it could not be read."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vault_tools.contacts.model import Contact
from vault_tools.contacts.said import Note
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name
from vault_tools.text.problems import Problem
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk

if TYPE_CHECKING:  # a run in which nothing changed has no need of them
    from vault_tools.contacts.credit import Credited
    from vault_tools.contacts.names import Names


@dataclass(frozen=True)
class Garden:
    """All that was read of a vault. `me` is the user's own note, which is no contact.

    `contacts` have what all notes say of them. `notes_now` gives what each note says itself: mostly nobody
    asks.
    """

    vault: Path
    settings: Settings
    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]
    me: Contact | None
    walk: Walk
    notes_now: Callable[[], Mapping[str, Note]] = field(compare=False, repr=False)

    @cached_property
    def notes(self) -> Mapping[str, Note]:
        """What each note says itself, by path."""
        return self.notes_now()

    @cached_property
    def credited(self) -> "Credited":
        """Who is credited with what by which note."""
        from vault_tools.contacts.credit import credit  # late: a run without changes has no need of it

        return credit(self.notes, frozenset(fold(link_name(note.path)) for note in self.walk.notes))

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The folded names that several notes have."""
        counts = Counter(fold(link_name(note.path)) for note in self.walk.notes)
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def names(self) -> "Names":
        """The contacts by the names that people give them."""
        from vault_tools.contacts.names import Names

        return Names(self.contacts)

    def again(self, changed: Mapping[str, Note]) -> "Garden":
        """With some notes read again, none of them new or gone; what still holds of the others is kept."""
        from vault_tools.contacts.names import Names, called_the_same

        if not changed:
            return self
        notes = {**self.notes, **changed}
        if not all(called_the_same(self.notes[path].contact, note.contact) for path, note in changed.items()):
            return garden_of(self.vault, self.settings, self.walk, notes, self.me)
        credited = self.credited.again(changed)
        problems = self.problems
        if credited.problems != self.credited.problems or any(
            self.notes[path].problems != note.problems for path, note in changed.items()
        ):
            problems = problems_in(self.walk, notes, credited)
        contacts = credited.contacts
        garden = replace(self, contacts=contacts, problems=problems, notes_now=lambda: notes)
        names = Names(contacts, self.names)
        vars(garden).update(credited=credited, shared_names=self.shared_names, names=names)
        return garden


def garden_of(
    vault: Path, settings: Settings, found: Walk, notes: Mapping[str, Note], me: Contact | None
) -> Garden:
    """The garden that these notes make."""
    bare = Garden(vault, settings, (), (), me, found, lambda: notes)
    credited = bare.credited
    garden = replace(bare, contacts=credited.contacts, problems=problems_in(found, notes, credited))
    vars(garden).update(credited=credited)
    return garden


def problems_in(found: Walk, notes: Mapping[str, Note], credited: "Credited") -> tuple[Problem, ...]:
    """What could not be read, and links that could mean several."""
    problems = [each for note in notes.values() for each in note.problems]
    return tuple(sorted([*found.problems, *problems, *credited.problems], key=Problem.order))
