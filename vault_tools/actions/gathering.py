"""The notes of a vault for one look: read in one go, kept as bytes; by several processes where that pays.

`watch` reads notes too, but keeps them at hand: see `vault_tools.actions.reading`.
"""

import marshal
import time
from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from vault_tools.actions.reading import numbered, read_one
from vault_tools.text.fold import nfc
from vault_tools.vault.own import UNSURE_NS, passed_over
from vault_tools.vault.packed import CODES, PackedNotes, columns, paths_of
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk

if TYPE_CHECKING:  # a run in which nothing changed has no need of it
    from vault_tools.contacts.apart import KeptNotes, Row, WordsRow

_Some = TypeVar("_Some", bound=tuple[Any, ...])

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
    if before is not None:
        notes = _joined(found, before.notes, notes, {note.path for note in wanted})
    return Gathered(notes, unsure, found)


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


def _joined(found: Walk, known: "KeptNotes", fresh: "KeptNotes", read: Set[str]) -> "KeptNotes":
    """What was known, and of those that were `read` again what they say now, in the order of the walk. What
    was known is gone through in step with it: a large vault is never held unpacked."""
    from vault_tools.contacts.apart import KeptNotes, in_parts

    rows, words = _InStep(known.rows()), _InStep(known.words())
    new, new_words = fresh.by_path, fresh.words_by_path

    def notes() -> "Iterator[tuple[Row, WordsRow | None]]":
        for path in paths_of(found.notes):
            again = path in read
            row = new.get(path) if again else rows.of(path)
            if row is not None:
                yield row, new_words.get(path) if again else words.of(path)

    return KeptNotes(in_parts(notes()))


class _InStep(Generic[_Some]):
    """Rows in the order of a walk, each beginning with its path, for whoever asks for paths in that order."""

    def __init__(self, rows: Iterator[_Some]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, path: str) -> _Some | None:
        """The row of this path; None where there is none."""
        while self._next is not None and self._next[0] != path and _place(self._next[0]) < _place(path):
            self._next = next(self._rows, None)  # of a note that is gone, or was passed by
        return self._next if self._next is not None and self._next[0] == path else None


def _place(path: str) -> tuple[str, str]:
    """What a walk is sorted by."""
    return nfc(path), path
