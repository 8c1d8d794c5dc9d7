"""What the index remembers of a vault: written once its notes were read, and found again by the next run.

It holds, of every note that the walk found, its path, time and size, and what all of them made of the
contacts. What each note said itself lies in a second file, for runs that find some of them changed. Of what
was said, only words that the page needs are in either: others are read from the note by whoever shows them.
"""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vault_tools.contacts import packing
from vault_tools.contacts.model import Contact
from vault_tools.errors import WriteError
from vault_tools.text.problems import Problem
from vault_tools.vault.index import ODD, IndexFile, frozen, load_index, thawed
from vault_tools.vault.own import Stamp
from vault_tools.vault.places import places_for

if TYPE_CHECKING:  # whoever is after one contact, in a vault in which nothing changed, has no need of it
    from vault_tools.actions.garden import Garden

_AT_ONCE = 50
"""Contacts in one part, or more where there are very many: few parts are in memory while it is written."""

_WORTH_IT = 300
"""Contacts; fewer are packed before another process has begun."""


class Remembered(NamedTuple):
    """The index as it was found: what it holds is frozen but for the least of it.

    `stamps` tell of every note whether it has changed; `heads` are what tells contacts from others, and
    `whole` the contacts, both with so many `at_once` to a part. `notes` is the mark of the file with what
    each note said: these notes and no others.
    """

    stamps: memoryview
    heads: Sequence[memoryview]
    whole: Sequence[memoryview]
    at_once: int
    packed_problems: Any
    packed_me: Any
    notes: bytes

    @classmethod
    def of(cls, vault: Path, key: str) -> "Remembered | None":
        """What was written for this key, if it is still there and whole."""
        parts = load_index(places_for(vault, os.environ).index, key)
        with suppress(*ODD):
            if parts is not None:
                about, stamps, *rest = parts
                problems, me, notes, at_once = thawed(about)
                return cls(stamps, rest[::2], rest[1::2], at_once, problems, me, notes)
        return None

    def is_of(self, stamps: bytes) -> bool:
        """Whether the notes are still those that were read."""
        return bytes(self.stamps) == stamps

    def rows_of_heads(self) -> Iterator[Any]:
        """What tells each contact from others, packed."""
        return (head for part in self.heads for head in thawed(part))

    def contacts(self) -> Iterator[Contact]:
        """All contacts, whole."""
        return (packing.unpack_contact(thawed(each)) for part in self.whole for each in thawed(part))

    def contact(self, place: int) -> Contact:
        """The one that stands at this place among all."""
        part, at = divmod(place, self.at_once)
        return packing.unpack_contact(thawed(thawed(self.whole[part])[at]))

    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, or means several."""
        return packing.unpack_problems(self.packed_problems)

    def me(self) -> Contact | None:
        """The user's own note."""
        return None if self.packed_me is None else packing.unpack_contact(self.packed_me)

    def said(self, vault: Path, key: str) -> list[memoryview] | None:
        """What each note said, in parts; None where that was taken away, or is of other notes."""
        return load_index(places_for(vault, os.environ).notes, key, self.notes)


def remember(garden: "Garden", said: Iterable[bytes | memoryview], stamps: Stamp, key: str) -> None:
    """Writes the index, and what the notes `said` (in frozen parts); where that is not possible, the next run
    reads all notes again."""
    from vault_tools.vault.store import Store  # late: a run in which nothing changed writes nothing

    places = places_for(garden.vault, os.environ)
    store = Store(garden.vault, places)
    with suppress(WriteError, OSError, ValueError):
        notes = IndexFile(said, key)
        store.write_own(places.notes, notes, flush=False)
        with closing(_parts(garden, stamps, notes.mark)) as parts:
            store.write_own(places.index, IndexFile(parts, key), flush=False)


def _parts(garden: "Garden", stamps: Stamp, notes: bytes) -> Generator[bytes]:
    """The index, part by part, each made when it is asked for; where there are many, by several processes."""
    from vault_tools.vault.side_by_side import MOST_PARTS, do_parts, helpers_for

    contacts = garden.contacts
    at_once = max(_AT_ONCE, len(contacts) // MOST_PARTS + 1)
    chunks = [contacts[at : at + at_once] for at in range(0, len(contacts), at_once)]
    of_walk = set(garden.walk.problems)
    problems = packing.pack_problems(each for each in garden.problems if each not in of_walk)
    me = None if garden.me is None else packing.pack_contact(garden.me)
    yield frozen((problems, me, notes, at_once))
    yield frozen(stamps)

    def packed(part: int) -> bytes:  # both at once: what one process has looked at is its own
        heads = tuple([packing.pack_head(each) for each in chunks[part]])
        whole = tuple([frozen(packing.pack_contact(each)) for each in chunks[part]])
        return frozen((frozen(heads), frozen(whole)))

    helpers = helpers_for(len(chunks)) if len(contacts) >= _WORTH_IT else 0
    with closing(do_parts(len(chunks), packed, helpers)) as made:
        for both in made:
            yield from thawed(both)
