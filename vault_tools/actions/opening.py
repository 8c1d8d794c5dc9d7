"""Opening a vault: reading it, or what the index remembers of it where nothing has changed since.

The index holds, of every note that the last walk found, its path, time and size, and what all of them made of
the contacts. What each note said itself lies beside it, for runs that find some of them changed. Of what was
said, only words that the page needs are in either: others are read from the note by whoever shows them.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from vault_tools.actions.answers import all_stays, key_of
from vault_tools.actions.garden import Garden, garden_of
from vault_tools.actions.reading import NoteRead, Reads, read_notes, read_the_user, says
from vault_tools.contacts import packing
from vault_tools.contacts.leaving_out import contact_without_words, without_words
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.errors import WriteError
from vault_tools.text.problems import Problem
from vault_tools.vault.index import Entry, index_bytes, load_index
from vault_tools.vault.own import is_own, stamps
from vault_tools.vault.places import places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk, walk

_UNSURE = -1
"""The time of a note that may change again within the same time stamp: no file has it."""

_ODD = (ValueError, TypeError, IndexError, LookupError)
"""What an index that is not as we write it leads to: then all is read anew."""


def read_garden(vault: Path, settings: Settings, found: Walk | None = None) -> Garden:
    """Reads a vault: every note that may be a contact or speak of one; `found` is its walk, where there was
    one just now. Raises VaultNotReadableError."""
    with all_stays():
        if found is None:
            found = walk(vault, settings.contacts.ignore)
        key = key_of(vault, settings)
        known = load_index(places_for(vault, os.environ).index, key)
        entries, extra = known or ([], None)
        if extra is None:
            return _read(vault, settings, found, {}, key)
        with suppress(*_ODD):
            if [entry[:4] for entry in entries] == stamps(settings, found):
                return _remembered(vault, settings, found, extra, key)
            return _read(vault, settings, found, _known(vault, entries, extra, key), key)
        return _read(vault, settings, found, {}, key)


def _read(vault: Path, settings: Settings, found: Walk, before: Reads, key: str) -> Garden:
    reads = read_notes(vault, settings, found, before)
    garden = garden_of(vault, settings, found, says(reads), read_the_user(vault, settings, found))
    _remember(garden, reads, key)
    if not before:
        return garden
    indexed = replace(garden, indexed=True)
    vars(indexed).update(credited=garden.credited)
    return indexed


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
    needed = {entry.source for each in garden.contacts for entry in _last_words(each, date.today())}
    said = tuple(
        (path, *_packed(without_words(path, read.note, needed)))
        for path, read in reads.items()
        if read.note is not NOTHING
    )
    of_walk = set(garden.walk.problems)
    places = places_for(garden.vault, os.environ)
    store = Store(garden.vault, places)
    with suppress(WriteError, OSError, ValueError):
        notes = index_bytes((), (said,), key)
        extra = (
            tuple(packing.pack_contact(contact_without_words(each, needed)) for each in garden.contacts),
            packing.pack_problems(each for each in garden.problems if each not in of_walk),
            packing.pack_contact(garden.me) if garden.me is not None else None,
            notes[:80],  # its mark and hashes: these notes and no others
        )
        store.write_own(places.notes, notes)
        store.write_own(places.index, index_bytes(entries, extra, key))


def _last_words(contact: Contact, today: date) -> Iterator[Interaction]:
    """What was last said up to `today`, and all that is noted for later: the page may need these words."""
    for entry in contact.interactions:
        yield entry
        if entry.text and entry.on <= today and not entry.tried:
            return


def _remembered(vault: Path, settings: Settings, found: Walk, extra: tuple[Any, ...], key: str) -> Garden:
    """The garden of a vault in which nothing has changed."""
    contacts, problems, me, _ = extra

    def notes_now() -> Mapping[str, Note]:
        said = _said(vault, extra, key)
        # Where it was taken away since, what it held is read from the notes.
        return says(read_notes(vault, settings, found, {})) if said is None else said

    problems_now = [*found.problems, *packing.unpack_problems(problems)]
    return Garden(
        vault=vault,
        settings=settings,
        contacts=tuple(map(packing.unpack_contact, contacts)),
        problems=tuple(sorted(problems_now, key=Problem.order)),
        me=packing.unpack_contact(me) if me is not None else None,
        walk=found,
        notes_now=notes_now,
        indexed=True,
    )


def _known(vault: Path, entries: list[Entry], extra: tuple[Any, ...], key: str) -> Reads:
    """What was read of each note that can be known to be unchanged by its time."""
    said = _said(vault, extra, key)
    if said is None:
        return {}
    return {
        path: NoteRead(FoundNote(path, mtime, size, inode), True, said.get(path, NOTHING))
        for path, mtime, size, inode, _ in entries
        if mtime > 0
    }


def _said(vault: Path, extra: tuple[Any, ...], key: str) -> dict[str, Note] | None:
    """What each note that says anything said, when the index with this `extra` was written."""
    place = places_for(vault, os.environ).notes
    with suppress(OSError):
        with place.open("rb") as file:
            if file.read(len(extra[3])) != extra[3]:
                return None
        loaded = load_index(place, key)
        if loaded is not None and loaded[1] is not None:
            return {path: _unpacked(*packed) for path, *packed in loaded[1][0]}
    return None


def _packed(note: Note) -> tuple[Any, ...]:
    return (
        packing.pack_contact(note.contact) if note.contact is not None else None,
        packing.pack_problems(note.problems),
        packing.pack_own(note.own) if note.own is not None else None,
        packing.pack_said(note.said) if note.said is not None else None,
    )


def _unpacked(contact: Any, problems: Any, own: Any, said: Any) -> Note:
    return Note(
        packing.unpack_contact(contact) if contact is not None else None,
        packing.unpack_problems(problems),
        packing.unpack_own(own) if own is not None else None,
        packing.unpack_said(said) if said is not None else None,
    )
