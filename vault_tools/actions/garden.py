"""Reading a vault: its settings, its contacts, and what in it could not be read."""

import gc
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from vault_tools.actions.reading import MOST_BYTES, read_notes, says
from vault_tools.contacts.credit import Credited, credit
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names, called_the_same
from vault_tools.contacts.note import Note
from vault_tools.contacts.reading import read_me
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name
from vault_tools.text.problems import Problem
from vault_tools.vault.journal import journal_of
from vault_tools.vault.places import user_settings_file
from vault_tools.vault.read import read_note
from vault_tools.vault.settings import Settings, load_settings
from vault_tools.vault.walk import Walk, walk


@dataclass(frozen=True)
class Garden:
    """All that was read of a vault. `me` is the user's own note, which is no contact.

    `contacts` have what all notes say of them; `notes` is what each note says itself.
    """

    vault: Path
    settings: Settings
    notes: Mapping[str, Note]
    credited: Credited
    note_problems: tuple[Problem, ...]
    me: Contact | None
    walk: Walk

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Everyone, in the order of their paths."""
        return self.credited.contacts

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, and whom links may mean."""
        if not self.credited.problems:
            return self.note_problems
        return tuple(sorted([*self.note_problems, *self.credited.problems], key=Problem.order))

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The folded names that several notes have."""
        counts = Counter(fold(link_name(note.path)) for note in self.walk.notes)
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def names(self) -> Names:
        """The contacts by the names that people give them."""
        return Names(self.contacts)

    def again(self, changed: Mapping[str, Note]) -> "Garden":
        """With some notes read again, none of them new or gone; what still holds of the others is kept."""
        if not changed:
            return self
        notes = {**self.notes, **changed}
        before = {path: self.notes[path].contact for path in changed}
        problems = self.note_problems
        if any(self.notes[path].problems != note.problems for path, note in changed.items()):
            problems = _problems(self.walk, notes)
        if all(called_the_same(before[path], note.contact) for path, note in changed.items()):
            credited = self.credited.again(changed)
            names = Names(credited.contacts, self.names)
        else:
            credited = _credited(self.walk, notes)
            names = Names(credited.contacts)
        garden = Garden(self.vault, self.settings, notes, credited, problems, self.me, self.walk)
        vars(garden).update(shared_names=self.shared_names, names=names)
        return garden


def settings_for(vault: Path, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for a vault, of its journal also its editors' own. Raises SettingsError."""
    settings = load_settings(vault, environ, user_settings_file(environ))
    return replace(settings, journal=journal_of(vault, settings.journal))


def read_garden(vault: Path, settings: Settings) -> Garden:
    """Reads every note that may be a contact."""
    collecting = gc.isenabled()
    gc.disable()  # all that is read stays: looking for garbage in it is a fifth of the time
    try:
        found = walk(vault, settings.contacts.ignore)
        garden = garden_of(vault, settings, found, says(read_notes(vault, settings, found, {})))
        gc.freeze()
        return garden
    finally:
        if collecting:
            gc.enable()


def garden_of(vault: Path, settings: Settings, found: Walk, notes: Mapping[str, Note]) -> Garden:
    """The garden that these notes make."""
    me = read_the_user(vault, settings, found)
    return Garden(vault, settings, notes, _credited(found, notes), _problems(found, notes), me, found)


def _credited(found: Walk, notes: Mapping[str, Note]) -> Credited:
    return credit(notes, frozenset(fold(link_name(note.path)) for note in found.notes))


def _problems(found: Walk, notes: Mapping[str, Note]) -> tuple[Problem, ...]:
    problems = [*found.problems, *(each for note in notes.values() for each in note.problems)]
    return tuple(sorted(problems, key=Problem.order))


def read_the_user(vault: Path, settings: Settings, found: Walk) -> Contact | None:
    """The user's own note, the one nearest the root."""
    if settings.me is None:
        return None
    wanted = fold(link_name(settings.me))
    notes = [note for note in found.notes if fold(link_name(note.path)) == wanted]
    for note in sorted(notes, key=lambda note: (note.path.count("/"), note.path)):
        if note.size <= MOST_BYTES:
            with suppress(OSError):
                return read_me(note.path, read_note(vault, note.path))
    return None
