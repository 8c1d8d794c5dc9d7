"""Opening a vault: reading it, or what the index remembers of it where nothing has changed since.

The index holds, of every note that the last walk found, its path, time and size, and what all of them made of
the contacts. What each note said itself lies beside it, for runs that find some of them changed. Of what was
said, only words that the page needs are in either: others are read from the note by whoever shows them.
"""

import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vault_tools.actions.answers import all_stays, key_of
from vault_tools.actions.glance import Glance
from vault_tools.contacts import packing
from vault_tools.contacts.model import Contact, Interaction, Source
from vault_tools.contacts.said import Note
from vault_tools.contacts.talks import shown
from vault_tools.errors import WriteError
from vault_tools.text.problems import Problem
from vault_tools.vault.index import frozen, index_bytes, load_index, thawed
from vault_tools.vault.own import in_columns, in_rows, stamp, stamps
from vault_tools.vault.places import places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk, walk

if TYPE_CHECKING:  # whoever is after one contact, in a vault in which nothing changed, has no need of these
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.gathering import Before, Gathered
    from vault_tools.contacts.apart import Kept

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


def read_garden(vault: Path, settings: Settings, found: Walk | None = None) -> "Garden":
    """Reads a vault: every note that may be a contact or speak of one; `found` is its walk, where there was
    one just now. Raises VaultNotReadableError."""
    with all_stays():
        if found is None:
            found = walk(vault, settings.contacts.ignore)
        key = key_of(vault, settings)
        extra = _index(vault, key)
        if extra is None:
            return _read(vault, settings, found, None, key)
        with suppress(*_ODD):
            if extra.stamps == frozen(stamp(settings, found)):
                return _remembered(vault, settings, found, extra, key)
            return _read(vault, settings, found, _known(vault, extra, key), key)
        return _read(vault, settings, found, None, key)


def _index(vault: Path, key: str) -> _Index | None:
    """The index as it was written, if there is one for this key."""
    known = load_index(places_for(vault, os.environ).index, key)
    with suppress(*_ODD):
        return None if known is None or known[1] is None else _Index(*known[1])
    return None


def _read(vault: Path, settings: Settings, found: Walk, before: "Before | None", key: str) -> "Garden":
    from vault_tools.actions.gathering import gather
    from vault_tools.actions.reading import read_the_user

    gathered = gather(vault, settings, found, before, _imports)
    from dataclasses import replace

    from vault_tools.actions.garden import garden_of
    from vault_tools.contacts.apart import KeptNotes

    notes = KeptNotes(gathered.notes)
    garden = garden_of(vault, settings, found, notes, read_the_user(vault, settings, found))
    needed: defaultdict[str, set[int]] = defaultdict(set)
    today = date.today()
    for each in garden.contacts:
        for path, line in {entry.source for entry in _last_words(each, today)}:
            needed[path].add(line)
    contacts = tuple(notes.with_words(garden.contacts, needed))
    credited = replace(garden.credited, contacts=contacts)
    garden = replace(garden, contacts=contacts, indexed=True)
    vars(garden).update(credited=credited)
    _remember(garden, gathered, needed, key)
    return garden


def _imports() -> None:
    """What is needed once the notes are read."""
    from vault_tools.actions import due, garden  # noqa: F401
    from vault_tools.contacts import apart, credit  # noqa: F401
    from vault_tools.exchange import json  # noqa: F401
    from vault_tools.vault import store  # noqa: F401


def _remember(
    garden: "Garden", gathered: "Gathered", needed: Mapping[str, Collection[int]], key: str
) -> None:
    """Writes the index; where that is not possible, the next run reads all notes again."""
    from vault_tools.vault.store import Store  # late: a run in which nothing changed writes nothing

    known = [
        (path, _UNSURE if time and path in gathered.unsure else time, size, inode)
        for path, time, size, inode in stamps(garden.settings, garden.walk)
    ]
    said = tuple((path, *each.only(needed.get(path, ()))) for path, each in gathered.notes.items())
    places = places_for(garden.vault, os.environ)
    store = Store(garden.vault, places)
    with suppress(WriteError, OSError, ValueError):
        notes = index_bytes((), (said,), key)
        del said  # of a large vault each of these is large
        store.write_own(places.notes, notes, flush=False)
        mark = notes[:80]
        del notes
        index = index_bytes((), tuple(_index_of(garden, frozen(in_columns(known)), mark)), key)
        store.write_own(places.index, index, flush=False)


def _index_of(garden: "Garden", stamped: bytes, notes: bytes) -> _Index:
    of_walk = set(garden.walk.problems)
    return _Index(
        stamped,
        tuple([packing.pack_head(each) for each in garden.contacts]),
        tuple([frozen(packing.pack_contact(each)) for each in garden.contacts]),
        packing.pack_problems(each for each in garden.problems if each not in of_walk),
        packing.pack_contact(garden.me) if garden.me is not None else None,
        notes,
    )


def _last_words(contact: Contact, today: date) -> Iterator[Interaction]:
    """What was last said up to `today`, and all that is noted for later: the page may need these words. And
    what `show` has on its screen."""
    yield from shown(contact, today)
    for entry in contact.interactions:
        yield entry
        if entry.text and entry.on <= today and not entry.tried:
            return


def _remembered(vault: Path, settings: Settings, found: Walk, index: _Index, key: str) -> "Garden":
    """The garden of a vault in which nothing has changed."""

    def notes_now() -> Mapping[str, Note]:
        from vault_tools.actions.gathering import gather
        from vault_tools.contacts.apart import KeptNotes

        said = _said(vault, index, key)
        # Where it was taken away since, what it held is read from the notes.
        return KeptNotes(gather(vault, settings, found).notes if said is None else said)

    from vault_tools.actions.garden import Garden

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
            if index is not None and index.stamps == frozen(stamp(settings, found)):
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


def _known(vault: Path, index: _Index, key: str) -> "Before | None":
    """What was read of each note that can be known to be unchanged by its time."""
    said = _said(vault, index, key)
    if said is None:
        return None
    from vault_tools.actions.gathering import Before

    return Before({row[0]: row for row in in_rows(thawed(index.stamps)) if row[1] > 0}, said)


def _said(vault: Path, index: _Index, key: str) -> "dict[str, Kept] | None":
    """What each note that says anything said, when this index was written."""
    from vault_tools.contacts.apart import Kept

    place = places_for(vault, os.environ).notes
    with suppress(OSError):
        with place.open("rb") as file:
            if file.read(len(index.notes)) != index.notes:
                return None
        loaded = load_index(place, key)
        if loaded is not None and loaded[1] is not None:
            return {path: Kept(*parts) for path, *parts in loaded[1][0]}
    return None
