"""One note of a vault, read: the file as it was found, and what it says."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from vault_tools.contacts.model import Contact
from vault_tools.contacts.said import Note
from vault_tools.contacts.settings import ContactSettings, JournalSettings
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name
from vault_tools.text.problems import problem
from vault_tools.vault.read import not_readable, read_note, read_numbered
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk

_tuple = tuple.__new__  # quicker than to call the type

MOST_BYTES = 5_000_000
"""A note larger than this is no note of a contact; it is reported where it lies among them."""


class NoteRead(NamedTuple):
    """One note: the file as it was found, whether its time can tell of a later change, and what it says. A
    tuple: there are ten thousand of them in each run."""

    found: FoundNote
    sure: bool
    note: Note


def read_one(vault: Path, settings: Settings, note: FoundNote, sure_before: int) -> NoteRead | None:
    """One note, as it is now where the walk has no numbers of it; None where it went away just now. One bad
    note never stops a run: it becomes a problem."""
    path = note.path
    data: bytes | None = None
    try:
        if not note.numbered:
            about, data = read_numbered(vault, path, MOST_BYTES)
            note = FoundNote.of(path, about)
        elif note.size <= MOST_BYTES:
            data = read_note(vault, path, note.size)
    except FileNotFoundError:
        return None
    except OSError as error:
        return NoteRead(note, False, Note(None, (not_readable(path, error),)))
    sure = note.mtime_ns < sure_before
    if data is None:
        too_large = problem(path, None, "too-large", limit=MOST_BYTES // 1_000_000)
        return NoteRead(note, sure, Note(None, (too_large,)))
    return _tuple(NoteRead, (note, sure, read_text(path, data, settings)))


def numbered(vault: Path, note: FoundNote) -> FoundNote:
    """A note that nobody reads, with its numbers where the walk has none; as it is, where there are none."""
    if not note.numbered:
        with suppress(OSError):
            return FoundNote.of(note.path, read_numbered(vault, note.path, -1)[0])
    return note


def read_text(path: str, data: bytes, settings: Settings) -> Note:
    """What a note with these bytes says, under these settings."""
    return _reader()(path, data, settings.contacts, settings.journal)


@cache
def _reader() -> "Callable[[str, bytes, ContactSettings, JournalSettings], Note]":
    """Late: a run in which nothing changed reads no note. And once: to import takes a while each time."""
    from vault_tools.contacts.note import read_note as reader

    return reader


def read_the_user(vault: Path, settings: Settings, found: Walk) -> Contact | None:
    """The user's own note, the one nearest the root."""
    if settings.me is None:
        return None
    from vault_tools.contacts.reading import read_me

    wanted = fold(link_name(settings.me))
    notes = [note for note in found.notes if fold(link_name(note.path)) == wanted]
    for note in sorted(notes, key=lambda note: (note.path.count("/"), note.path)):
        if note.size <= MOST_BYTES:
            with suppress(OSError):
                return read_me(note.path, read_note(vault, note.path))
    return None
