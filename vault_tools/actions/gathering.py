"""The notes of a vault for one look: read in one go, kept as bytes; by several processes where that pays.

`watch` reads notes too, but keeps them at hand: see `vault_tools.actions.reading`.
"""

import marshal
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vault_tools.actions.reading import read_one
from vault_tools.vault.own import UNSURE_NS, is_own
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk

if TYPE_CHECKING:  # a run in which nothing changed has no need of it
    from vault_tools.contacts.apart import Kept

_WORTH_IT = 1500
"""Notes to read; fewer are read before another process has begun."""

_IN_A_PART = 40
"""Notes; many parts, so that all end at about the same time."""


class Gathered(NamedTuple):
    """The notes that say anything, by path, in the order of the walk; and the paths of those that may have
    changed since without another time, or could not be read."""

    notes: "dict[str, Kept]"
    unsure: set[str]


class Before(NamedTuple):
    """What was known before: path, time, size and inode of each note by its path, and those that say
    anything."""

    stamps: Mapping[str, tuple[str, int, int, int]]
    notes: "Mapping[str, Kept]"


def gather(
    vault: Path,
    settings: Settings,
    found: Walk,
    before: Before | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Gathered:
    """Every note of the walk; of those known `before` only what changed since is read. `meanwhile` is done
    while others read, if they do."""
    own = is_own(settings, found)
    stamps = before.stamps if before is not None else {}
    passed_over = {note.path for note in found.notes if own(note.path)}
    wanted = [note for note in found.notes if stamps.get(note.path) != note and note.path not in passed_over]
    sure_before = time.time_ns() - UNSURE_NS
    if len(wanted) < _WORTH_IT:
        read = iter(_read(vault, settings, wanted, sure_before))
    else:
        read = _read_by_several(vault, settings, wanted, sure_before, meanwhile)
    return _joined(found, before, zip(wanted, read, strict=True))


def _read_by_several(
    vault: Path,
    settings: Settings,
    wanted: Sequence[FoundNote],
    sure_before: int,
    meanwhile: Callable[[], object],
) -> "Iterator[tuple[bool, Kept] | None]":
    from vault_tools.vault.side_by_side import MOST_PARTS, do_parts, helpers_for  # late: seldom needed

    parts = min(MOST_PARTS, len(wanted) // _IN_A_PART)

    def work(part: int) -> bytes:
        notes = wanted[part * len(wanted) // parts : (part + 1) * len(wanted) // parts]
        read = _read(vault, settings, notes, sure_before)
        return marshal.dumps([None if each is None else _packed(*each) for each in read], 2)

    if not (helpers := helpers_for(parts)):
        return iter(_read(vault, settings, wanted, sure_before))
    return _unpacked(do_parts(parts, work, helpers, meanwhile))


def _packed(sure: bool, kept: "Kept") -> tuple[Any, ...]:
    return (sure, *kept) if any(kept) else (sure,)


def _read(
    vault: Path, settings: Settings, notes: Sequence[FoundNote], sure_before: int
) -> "list[tuple[bool, Kept] | None]":
    """Of each note whether its time can tell of a later change, and what it says; None where it is gone."""
    from vault_tools.contacts.apart import kept  # late: a run in which nothing changed reads no note

    reads = (read_one(vault, settings, note, sure_before) for note in notes)
    return [None if read is None else (read.sure, kept(read.note)) for read in reads]


def _unpacked(parts: list[bytes]) -> "Iterator[tuple[bool, Kept] | None]":
    """What was read in parts; each is let go of when it is unpacked."""
    from vault_tools.contacts.apart import NOTHING_KEPT, Kept

    parts.reverse()
    while parts:
        for each in marshal.loads(parts.pop()):
            if each is None:
                yield None
            else:
                sure, *packed = each
                yield sure, Kept(*packed) if packed else NOTHING_KEPT


def _joined(
    found: Walk, before: Before | None, read: "Iterable[tuple[FoundNote, tuple[bool, Kept] | None]]"
) -> Gathered:
    """What was known and what was read, in the order of the walk."""
    from vault_tools.contacts.apart import NOTHING_KEPT

    fresh: dict[str, Kept] = {}
    unsure: set[str] = set()
    for note, each in read:
        if each is None or not each[0]:
            unsure.add(note.path)
        if each is not None and each[1] != NOTHING_KEPT:
            fresh[note.path] = each[1]
    if before is None:
        return Gathered(fresh, unsure)
    notes: dict[str, Kept] = {}
    for path, *about in found.notes:
        if path in fresh:
            notes[path] = fresh[path]
        elif path in before.notes and before.stamps.get(path) == (path, *about):
            notes[path] = before.notes[path]
    return Gathered(notes, unsure)
