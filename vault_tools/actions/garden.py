"""Reading a vault: its settings, its contacts, and what in it could not be read."""

import gc
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.contacts.reading import read_contact, read_me
from vault_tools.text.fold import fold, nfc
from vault_tools.text.links import link_name
from vault_tools.text.problems import Problem, problem
from vault_tools.vault.places import user_settings_file
from vault_tools.vault.read import not_readable, read_note
from vault_tools.vault.settings import Settings, load_settings
from vault_tools.vault.walk import FoundNote, Walk, walk

MOST_BYTES = 5_000_000
"""A note larger than this is no note of a contact; it is reported where it lies among them."""


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
    """Reads every note that may be a contact. One bad note never stops it: it becomes a problem."""
    collecting = gc.isenabled()
    gc.disable()  # all that is read stays: looking for garbage in it is a fifth of the time
    try:
        garden = _read_garden(vault, settings)
        gc.freeze()
        return garden
    finally:
        if collecting:
            gc.enable()


def _read_garden(vault: Path, settings: Settings) -> Garden:
    found = walk(vault, settings.contacts.ignore)
    problems: list[Problem] = list(found.problems)
    contacts: list[Contact] = []
    paths = {note.path for note in found.notes}
    linked = {path for path, target in found.links if target in paths}  # each file is read once
    page, archive = own_pages(settings)
    for note in found.notes:
        path = note.path if note.path.isascii() else nfc(note.path)
        if path == page or path.startswith(archive) or note.path in linked:
            continue
        data = _bytes_of(vault, note, problems)
        if data is None:
            continue
        contact, unreadable = read_contact(note.path, data, settings.contacts)
        problems += unreadable
        if contact is not None:
            contacts.append(contact)
    return Garden(
        vault=vault,
        settings=settings,
        contacts=tuple(contacts),
        problems=tuple(sorted(problems, key=Problem.order)),
        me=_me(vault, settings, found),
        walk=found,
    )


def _bytes_of(vault: Path, note: FoundNote, problems: list[Problem]) -> bytes | None:
    if note.size > MOST_BYTES:
        problems.append(problem(note.path, None, "too-large", limit=MOST_BYTES // 1_000_000))
        return None
    try:
        return read_note(vault, note.path)
    except FileNotFoundError:
        return None  # deleted or renamed just now
    except OSError as error:
        problems.append(not_readable(note.path, error))
        return None


def own_pages(settings: Settings) -> tuple[str, str]:
    """The path of the weekly page, and how those of its archive begin: neither is read for contacts."""
    folder = nfc(settings.weekly.archive.partition("{")[0])
    return nfc(settings.weekly.note), folder if "/" in folder else "\0"


def _me(vault: Path, settings: Settings, found: Walk) -> Contact | None:
    """The user's own note, the one nearest the root."""
    if settings.me is None:
        return None
    wanted = fold(link_name(settings.me))
    notes = [note for note in found.notes if fold(link_name(note.path)) == wanted]
    for note in sorted(notes, key=lambda note: (note.path.count("/"), note.path)):
        data = _bytes_of(vault, note, [])
        if data is not None:
            return read_me(note.path, data)
    return None
