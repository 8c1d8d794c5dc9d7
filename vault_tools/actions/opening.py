"""Opening a vault: reading it, or what the index remembers of it where nothing has changed since."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vault_tools.actions.answers import all_stays, key_of, look_around
from vault_tools.actions.glance import Glance
from vault_tools.actions.remembered import Remembered, remember
from vault_tools.contacts import packing
from vault_tools.contacts.model import Contact
from vault_tools.contacts.said import Note
from vault_tools.contacts.talks import Line
from vault_tools.text.problems import Problem
from vault_tools.vault.index import ODD, frozen, thawed
from vault_tools.vault.own import in_rows, stamp
from vault_tools.vault.packed import packed_where_large
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk

if TYPE_CHECKING:  # whoever is after one contact, in a vault in which nothing changed, has no need of these
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.gathering import Before


_MANY = 300
"""Contacts; to remember fewer is done at once."""

Later = Callable[[Callable[[], object]], object]
"""Is given some work, and does it when it likes."""


def read_garden(
    vault: Path, settings: Settings, found: Walk | None = None, later: Later | None = None
) -> "Garden":
    """Reads a vault: every note that may be a contact or speak of one; `found` is its walk, where there was
    one just now. Where `later` is given, it is for somebody who needs no words: to put these in their places
    and to remember a large vault is left to `later`, else done at once. Raises VaultNotReadableError."""
    with all_stays():
        found = packed_where_large(look_around(vault, settings) if found is None else found)
        key = key_of(vault, settings)
        index = Remembered.of(vault, key) if found.numbered else None
        if index is None:
            return _read(vault, settings, found, None, key, later)
        before: Before | None = None
        with suppress(*ODD):
            if index.is_of(frozen(stamp(settings, found))):
                return _remembered(vault, settings, found, index, key)
            before = _known(vault, index, key)
        return _read(vault, settings, found, before, key, later)


def _read(
    vault: Path, settings: Settings, found: Walk, before: "Before | None", key: str, later: Later | None
) -> "Garden":
    from vault_tools.actions.gathering import gather
    from vault_tools.actions.reading import read_the_user

    notes, unsure, found = gather(vault, settings, found, before, _imports)
    from vault_tools.actions.garden import garden_of
    from vault_tools.actions.last_words import with_last_words, without_words

    garden = garden_of(vault, settings, found, notes, read_the_user(vault, settings, found))

    def remembered() -> "Garden":
        whole = with_last_words(garden, notes, date.today())
        remember(whole, notes.pieces, stamp(settings, found, unsure), key)
        return whole

    if later is None or len(garden.contacts) < _MANY:
        return remembered()
    later(remembered)
    return without_words(garden)


def _imports() -> None:
    """What is needed once the notes are read."""
    from vault_tools.actions import due, garden, last_words  # noqa: F401
    from vault_tools.contacts import apart, credit  # noqa: F401
    from vault_tools.exchange import json  # noqa: F401
    from vault_tools.vault import store  # noqa: F401


def _remembered(vault: Path, settings: Settings, found: Walk, index: Remembered, key: str) -> "Garden":
    """The garden of a vault in which nothing has changed."""

    def notes_now() -> Mapping[str, Note]:
        from vault_tools.actions.gathering import gather
        from vault_tools.contacts.apart import KeptNotes

        said = index.said(vault, key)
        # Where it was taken away since, what it held is read from the notes.
        return gather(vault, settings, found).notes if said is None else KeptNotes.again(said)

    from vault_tools.actions.garden import Garden

    return Garden(
        vault=vault,
        settings=settings,
        contacts=tuple(index.contacts()),
        problems=tuple(sorted([*found.problems, *index.problems()], key=Problem.order)),
        me=index.me(),
        walk=found,
        notes_now=notes_now,
        indexed=True,
    )


def glance(vault: Path, settings: Settings) -> Glance:
    """A look at a vault for whoever is after one contact: where nothing has changed since the index was
    written, only the names are unpacked. Raises VaultNotReadableError."""
    with all_stays():
        found = look_around(vault, settings)
        index = Remembered.of(vault, key_of(vault, settings)) if found.numbered else None
        with suppress(*ODD):
            if index is not None and index.is_of(frozen(stamp(settings, found))):
                return _glance(vault, settings, index)
    garden = read_garden(vault, settings, found)
    whole = {each.path: each for each in garden.contacts}
    return Glance(vault, settings, garden.contacts, garden.me, whole.__getitem__, garden.elsewhere)


def _glance(vault: Path, settings: Settings, index: Remembered) -> Glance:
    heads = [*index.rows_of_heads()]
    contacts = tuple(map(packing.unpack_head, heads))
    places = {contact.path: place for place, contact in enumerate(contacts)}

    def whole(path: str) -> Contact:
        return index.contact(places[path])

    def elsewhere() -> Iterator[tuple[str, Sequence[Line]]]:
        return ((head[0], head[-1]) for head in heads)

    return Glance(vault, settings, contacts, index.me(), whole, elsewhere)


def _known(vault: Path, index: Remembered, key: str) -> "Before | None":
    """What was read of each note that can be known to be unchanged by its time."""
    said = index.said(vault, key)
    if said is None:
        return None
    from vault_tools.actions.gathering import Before
    from vault_tools.contacts.apart import KeptNotes

    return Before({row[0]: row for row in in_rows(thawed(index.stamps))}, KeptNotes.again(said))
