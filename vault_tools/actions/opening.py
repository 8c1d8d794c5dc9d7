"""Opening a vault: reading it, or what the index remembers of it where nothing has changed since.

The index holds, of every note that the last walk found, its path, time and size, and what all of them made of
the contacts. What each note said itself lies beside it, for runs that find some of them changed. Of what was
said, only words that the page needs are in either: others are read from the note by whoever shows them.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from vault_tools.actions.answers import all_stays, key_of
from vault_tools.actions.garden import Garden, garden_of
from vault_tools.actions.glance import Glance
from vault_tools.actions.reading import NoteRead, Reads, read_notes, read_the_user, says
from vault_tools.contacts import packing
from vault_tools.contacts.leaving_out import contact_without_words, without_words
from vault_tools.contacts.model import Contact, Interaction, Source
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.contacts.talks import shown
from vault_tools.errors import WriteError
from vault_tools.text.problems import Problem
from vault_tools.vault.index import frozen, index_bytes, load_index, thawed
from vault_tools.vault.own import stamps
from vault_tools.vault.places import places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk, walk

_UNSURE = -1
"""The time of a note that may change again within the same time stamp: no file has it."""

_ODD = (ValueError, TypeError, IndexError, LookupError)
"""What an index that is not as we write it leads to: then all is read anew."""


class _Index(NamedTuple):
    """What the index holds: of every note its path, time and size (frozen), the names of all contacts, the
    contacts (each frozen), what could not be read, the user's own note, and the mark and hashes of the file
    with what each note said: these notes and no others."""

    stamps: bytes
    heads: tuple[Any, ...]
    contacts: tuple[bytes, ...]
    problems: Any
    me: Any
    notes: bytes


def read_garden(vault: Path, settings: Settings, found: Walk | None = None) -> Garden:
    """Reads a vault: every note that may be a contact or speak of one; `found` is its walk, where there was
    one just now. Raises VaultNotReadableError."""
    with all_stays():
        if found is None:
            found = walk(vault, settings.contacts.ignore)
        key = key_of(vault, settings)
        extra = _index(vault, key)
        if extra is None:
            return _read(vault, settings, found, {}, key)
        with suppress(*_ODD):
            if extra.stamps == frozen(stamps(settings, found)):
                return _remembered(vault, settings, found, extra, key)
            return _read(vault, settings, found, _known(vault, extra, key), key)
        return _read(vault, settings, found, {}, key)


def _index(vault: Path, key: str) -> _Index | None:
    """The index as it was written, if there is one for this key."""
    known = load_index(places_for(vault, os.environ).index, key)
    with suppress(*_ODD):
        return None if known is None or known[1] is None else _Index(*known[1])
    return None


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

    sure = {path for path, read in reads.items() if read.sure}
    known = [
        stamp if stamp[0] in sure or not stamp[1] else (stamp[0], _UNSURE, *stamp[2:])
        for stamp in stamps(garden.settings, garden.walk)
    ]
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
        index = _Index(
            frozen(known),
            tuple(packing.pack_head(each) for each in garden.contacts),
            tuple(
                frozen(packing.pack_contact(contact_without_words(each, needed))) for each in garden.contacts
            ),
            packing.pack_problems(each for each in garden.problems if each not in of_walk),
            packing.pack_contact(garden.me) if garden.me is not None else None,
            notes[:80],
        )
        store.write_own(places.notes, notes)
        store.write_own(places.index, index_bytes((), tuple(index), key))


def _last_words(contact: Contact, today: date) -> Iterator[Interaction]:
    """What was last said up to `today`, and all that is noted for later: the page may need these words. And
    what `show` has on its screen."""
    yield from shown(contact, today)
    for entry in contact.interactions:
        yield entry
        if entry.text and entry.on <= today and not entry.tried:
            return


def _remembered(vault: Path, settings: Settings, found: Walk, index: _Index, key: str) -> Garden:
    """The garden of a vault in which nothing has changed."""

    def notes_now() -> Mapping[str, Note]:
        said = _said(vault, index, key)
        # Where it was taken away since, what it held is read from the notes.
        return says(read_notes(vault, settings, found, {})) if said is None else said

    problems_now = [*found.problems, *packing.unpack_problems(index.problems)]
    return Garden(
        vault=vault,
        settings=settings,
        contacts=tuple(packing.unpack_contact(thawed(each)) for each in index.contacts),
        problems=tuple(sorted(problems_now, key=Problem.order)),
        me=packing.unpack_contact(index.me) if index.me is not None else None,
        walk=found,
        notes_now=notes_now,
        indexed=True,
    )


def glance(vault: Path, settings: Settings) -> Glance:
    """A look at a vault for whoever is after one contact: where nothing has changed since the index was
    written, only the names are unpacked. Raises VaultNotReadableError."""
    with all_stays():
        found = walk(vault, settings.contacts.ignore)
        index = _index(vault, key_of(vault, settings))
        with suppress(*_ODD):
            if index is not None and index.stamps == frozen(stamps(settings, found)):
                return _glance(vault, settings, index)
    garden = read_garden(vault, settings, found)
    whole = {each.path: each for each in garden.contacts}
    return Glance(vault, settings, garden.contacts, garden.me, whole.__getitem__, garden.elsewhere)


def _glance(vault: Path, settings: Settings, index: _Index) -> Glance:
    contacts = tuple(map(packing.unpack_head, index.heads))
    places = {contact.path: place for place, contact in enumerate(contacts)}

    def whole(path: str) -> Contact:
        return packing.unpack_contact(thawed(index.contacts[places[path]]))

    def elsewhere() -> Iterator[tuple[str, Sequence[Source]]]:
        return ((head[0], head[-1]) for head in index.heads)  # a Source is but a tuple

    me = packing.unpack_contact(index.me) if index.me is not None else None
    return Glance(vault, settings, contacts, me, whole, elsewhere)


def _known(vault: Path, index: _Index, key: str) -> Reads:
    """What was read of each note that can be known to be unchanged by its time."""
    said = _said(vault, index, key)
    if said is None:
        return {}
    return {
        path: NoteRead(FoundNote(path, mtime, size, inode), True, said.get(path, NOTHING))
        for path, mtime, size, inode in thawed(index.stamps)
        if mtime > 0
    }


def _said(vault: Path, index: _Index, key: str) -> dict[str, Note] | None:
    """What each note that says anything said, when this index was written."""
    place = places_for(vault, os.environ).notes
    with suppress(OSError):
        with place.open("rb") as file:
            if file.read(len(index.notes)) != index.notes:
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
