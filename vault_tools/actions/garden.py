"""Reading a vault: its settings, its contacts, and what in it could not be read."""

import gc
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from vault_tools.actions.reading import MOST_BYTES, Reads, read_notes
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.contacts.reading import read_me
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name
from vault_tools.text.problems import Problem
from vault_tools.vault.places import user_settings_file
from vault_tools.vault.read import read_note
from vault_tools.vault.settings import Settings, load_settings
from vault_tools.vault.walk import Walk, walk


@dataclass(frozen=True)
class Garden:
    """All that was read of a vault. `me` is the user's own note, which is no contact."""

    vault: Path
    settings: Settings
    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]
    me: Contact | None
    walk: Walk

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """The folded names that several notes have."""
        counts = Counter(fold(link_name(note.path)) for note in self.walk.notes)
        return frozenset(name for name, count in counts.items() if count > 1)

    @cached_property
    def names(self) -> Names:
        """The contacts by the names that people give them."""
        return Names(self.contacts)

    def again(
        self, contacts: tuple[Contact, ...], problems: tuple[Problem, ...], me: Contact | None
    ) -> "Garden":
        """The same vault with notes read again, none of them new or gone; what is known of names stays."""
        garden = Garden(self.vault, self.settings, contacts, problems, me, self.walk)
        vars(garden).update(shared_names=self.shared_names, names=Names(contacts, self.names))
        return garden


def settings_for(vault: Path, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for a vault. Raises SettingsError."""
    return load_settings(vault, environ, user_settings_file(environ))


def read_garden(vault: Path, settings: Settings) -> Garden:
    """Reads every note that may be a contact."""
    collecting = gc.isenabled()
    gc.disable()  # all that is read stays: looking for garbage in it is a fifth of the time
    try:
        found = walk(vault, settings.contacts.ignore)
        garden = garden_of(vault, settings, found, read_notes(vault, settings, found, {}))
        gc.freeze()
        return garden
    finally:
        if collecting:
            gc.enable()


def garden_of(vault: Path, settings: Settings, found: Walk, reads: Reads) -> Garden:
    """The garden that these notes make."""
    problems = [*found.problems, *(each for read in reads.values() for each in read.problems)]
    return Garden(
        vault=vault,
        settings=settings,
        contacts=tuple(read.contact for read in reads.values() if read.contact is not None),
        problems=tuple(sorted(problems, key=Problem.order)),
        me=read_the_user(vault, settings, found),
        walk=found,
    )


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
