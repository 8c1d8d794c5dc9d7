"""The notes of a vault for one look: read in one go, kept as bytes; by several processes where that pays.

`watch` reads notes too, but keeps them at hand: see `vault_tools.actions.reading`.
"""

import marshal
import time
from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.actions.reading import numbered, read_one
from vault_tools.vault.own import UNSURE_NS, passed_over
from vault_tools.vault.packed import CODES, PackedNotes, columns, paths_of
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk

if TYPE_CHECKING:  # a run in which nothing changed has no need of it
    from vault_tools.contacts.apart import KeptNotes, Row, WordsRow

_WORTH_IT = 1500
"""Notes to read; fewer are read before another process has begun."""

_IN_A_PART = 40
"""Notes; many parts, so that all end at about the same time."""


class Gathered(NamedTuple):
    """The notes that say anything, in the order of the walk; the paths of those that may have changed since
    without another time, or could not be read; and the walk, with the numbers that the notes had."""

    notes: "KeptNotes"
    unsure: set[str]
    found: Walk


class Before(NamedTuple):
    """What was known before: path, time, size and inode of each note by its path, and those that say
    anything."""

    stamps: Mapping[str, tuple[str, int, int, int]]
    notes: "KeptNotes"


def gather(
    vault: Path,
    settings: Settings,
    found: Walk,
    before: Before | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Gathered:
    """Every note of the walk; of those known `before` only what changed since is read. `meanwhile` is done
    while others read, if they do."""
    from vault_tools.contacts.apart import KeptNotes

    not_read = passed_over(settings, found)
    wanted = found.notes
    if before is not None:
        wanted = [note for note in wanted if before.stamps.get(note.path) != note]
    unsure: set[str] = set()
    notes = KeptNotes()
    numbers = [array(code) for code in CODES]
    with closing(_read(vault, settings, wanted, not_read, meanwhile)) as made:
        for each in made:
            not_sure, part, *more_numbers = marshal.loads(each)
            unsure.update(not_sure)
            notes.take(part)
            if before is None:
                notes.look_through()  # now, while others read
            if not found.numbered:
                for column, more in zip(numbers, more_numbers, strict=True):
                    column.frombytes(more)
    if not found.numbered:
        times, sizes, inodes = numbers
        packed = PackedNotes.of_columns((paths_of(wanted), times, sizes, inodes))
        found = found._replace(notes=packed, numbered=True)
    return Gathered(notes if before is None else _joined(found, before, notes), unsure, found)


def _read(
    vault: Path,
    settings: Settings,
    wanted: Sequence[FoundNote],
    not_read: Set[str],
    meanwhile: Callable[[], object],
) -> Generator[bytes]:
    """What these notes say, but for those `not_read`, in parts."""
    from vault_tools.vault.side_by_side import MOST_PARTS, do_parts, helpers_for  # late: seldom needed

    sure_before = time.time_ns() - UNSURE_NS
    parts = max(1, min(MOST_PARTS, len(wanted) // _IN_A_PART))

    def work(part: int) -> bytes:
        notes = wanted[part * len(wanted) // parts : (part + 1) * len(wanted) // parts]
        return _read_part(vault, settings, notes, not_read, sure_before)

    helpers = helpers_for(parts) if len(wanted) >= _WORTH_IT else 0
    if helpers:
        from vault_tools.contacts import apart, note  # noqa: F401  # now: else each would import them
    yield from do_parts(parts, work, helpers, meanwhile)


def _read_part(
    vault: Path, settings: Settings, notes: Iterable[FoundNote], not_read: Set[str], sure_before: int
) -> bytes:
    """The paths of those whose time cannot tell of a later change, or that are gone; what all say, as it is
    kept; and their numbers in columns."""
    from vault_tools.contacts.apart import as_part, kept
    from vault_tools.contacts.said import NOTHING

    unsure: list[str] = []
    rows: list[tuple[Row, WordsRow | None]] = []
    found: list[FoundNote] = []
    for note in notes:
        path = note.path
        if path in not_read:
            found.append(numbered(vault, note))
            continue
        read, sure, said = read_one(vault, settings, note, sure_before) or (note, False, NOTHING)
        found.append(read)
        if not sure:
            unsure.append(path)
        if (row := kept(path, said)) is not None:
            rows.append(row)
    _, *numbers = columns(found)
    return marshal.dumps((tuple(unsure), as_part(rows), *(column.tobytes() for column in numbers)), 2)


def _joined(found: Walk, before: Before, fresh: "KeptNotes") -> "KeptNotes":
    """What was known and what was read, in the order of the walk."""
    from vault_tools.contacts.apart import KeptNotes, in_parts

    new, new_words = fresh.by_path, fresh.words_by_path
    known, known_words = before.notes.by_path, before.notes.words_by_path

    def notes() -> "Iterator[tuple[Row, WordsRow | None]]":
        for path, *about in found.notes:
            if path in new:
                yield new[path], new_words.get(path)
            elif path in known and before.stamps.get(path) == (path, *about):
                yield known[path], known_words.get(path)

    return KeptNotes(in_parts(notes()))
