"""Opening a vault: reading it, or what the index remembers of it where nothing has changed since.

The index holds, of every note that the last walk found, its path, time and size; what was read from those
that say anything; and whom all of that made of it. A run that finds all as it was takes the last alone.
"""

import gc
import marshal
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from vault_tools.actions.garden import Garden, garden_of
from vault_tools.actions.reading import NoteRead, Reads, is_own, own_pages, read_notes, read_the_user, says
from vault_tools.contacts import packing
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.errors import WriteError
from vault_tools.text.problems import Problem
from vault_tools.vault.index import Entry, index_bytes, index_key, load_index
from vault_tools.vault.places import places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk, walk

_UNSURE = -1
"""The time of a note that may have changed within the same time stamp: no file has it."""

_VERSION = 4  # of marshal, whose references make it small; only what we packed ourselves is in it


def read_garden(vault: Path, settings: Settings) -> Garden:
    """Reads a vault: every note that may be a contact or speak of one. Raises VaultNotReadableError."""
    with _all_stays():
        found = walk(vault, settings.contacts.ignore)
        places = places_for(vault, os.environ)
        key = index_key(vault, _matters(settings))
        own = is_own(settings, found)
        entries = [(*note[:1], 0, 0, 0) if own(note[0]) else note for note in found.notes]
        known = load_index(places.index, key)
        if known is not None and known[1] is not None:
            with suppress(ValueError, TypeError, IndexError, EOFError):  # a foreign one: read anew
                if [entry[:4] for entry in known[0]] == entries:
                    return _remembered(vault, settings, found, known[1])
                return _read(vault, settings, found, _reads(known[0], known[1]), key)
        return _read(vault, settings, found, {}, key)


@contextmanager
def _all_stays() -> Iterator[None]:
    """Looking for garbage in what stays anyway is a fifth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collecting:
            gc.enable()


def _matters(settings: Settings) -> str:
    """The settings that change what is read from notes."""
    return repr((settings.contacts, settings.journal, own_pages(settings)))


def _read(vault: Path, settings: Settings, found: Walk, before: Reads, key: str) -> Garden:
    reads = read_notes(vault, settings, found, before)
    garden = garden_of(vault, settings, found, says(reads), read_the_user(vault, settings, found))
    _remember(garden, reads, key)
    return garden


def _remember(garden: Garden, reads: Reads, key: str) -> None:
    """Writes the index; where that is not possible, the next run reads all notes again."""
    from vault_tools.vault.store import Store  # late: a run in which nothing changed writes nothing

    own = is_own(garden.settings, garden.walk)
    entries: list[Entry] = []
    for note in garden.walk.notes:
        if own(note.path):
            entries.append((note.path, 0, 0, 0, None))
        else:
            read = reads.get(note.path)
            mtime = note.mtime_ns if read is not None and read.sure else _UNSURE
            entries.append((note.path, mtime, note.size, note.inode, None))
    rest = tuple((path, _packed(read.note)) for path, read in reads.items() if read.note != NOTHING)
    found = set(garden.walk.problems)
    extra = (
        tuple(packing.pack_contact(each) for each in garden.contacts),
        packing.pack_problems(each for each in garden.problems if each not in found),
        packing.pack_contact(garden.me) if garden.me is not None else None,
        marshal.dumps(rest, _VERSION),
    )
    places = places_for(garden.vault, os.environ)
    with suppress(WriteError, OSError, ValueError):
        Store(garden.vault, places).write_own(places.index, index_bytes(entries, extra, key))


def _remembered(vault: Path, settings: Settings, found: Walk, extra: tuple[Any, ...]) -> Garden:
    """The garden of a vault in which nothing has changed."""
    contacts, problems, me, rest = extra
    return Garden(
        vault=vault,
        settings=settings,
        contacts=tuple(map(packing.unpack_contact, contacts)),
        problems=tuple(sorted([*found.problems, *packing.unpack_problems(problems)], key=Problem.order)),
        me=packing.unpack_contact(me) if me is not None else None,
        walk=found,
        notes_now=lambda: says_of(found, settings, rest),
    )


def says_of(found: Walk, settings: Settings, rest: bytes) -> dict[str, Note]:
    """What each note says, in the order of the walk, from the part of the index that is mostly left alone."""
    said = {path: _unpacked(packed) for path, packed in marshal.loads(rest)}
    own = is_own(settings, found)
    return {note.path: said.get(note.path, NOTHING) for note in found.notes if not own(note.path)}


def _reads(entries: list[Entry], extra: tuple[Any, ...]) -> Reads:
    """What was read of each note that can be known to be unchanged by its time."""
    said = {path: _unpacked(packed) for path, packed in marshal.loads(extra[3])}
    return {
        path: NoteRead(FoundNote(path, mtime, size, inode), True, said.get(path, NOTHING))
        for path, mtime, size, inode, _ in entries
        if mtime > 0
    }


def _packed(note: Note) -> tuple[Any, ...]:
    return (
        packing.pack_contact(note.contact) if note.contact is not None else None,
        packing.pack_problems(note.problems),
        packing.pack_own(note.own) if note.own is not None else None,
        packing.pack_said(note.said) if note.said is not None else None,
    )


def _unpacked(packed: tuple[Any, ...]) -> Note:
    contact, problems, own, said = packed
    return Note(
        packing.unpack_contact(contact) if contact is not None else None,
        packing.unpack_problems(problems),
        packing.unpack_own(own) if own is not None else None,
        packing.unpack_said(said) if said is not None else None,
    )
