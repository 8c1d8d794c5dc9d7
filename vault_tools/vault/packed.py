"""The notes of a walk in little room: for `watch`, which keeps them as long as it runs, and large vaults."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from vault_tools.text.fold import nfc
from vault_tools.vault.walk import FoundNote, Walk

Columns = tuple[Sequence[str], "array[int]", "array[int]", "array[int]"]
"""The paths of notes, their times, sizes and inodes."""

CODES = "qQQ"
"""How `array` calls the kinds of these numbers."""

_LARGE = 20_000
"""Notes; of fewer each takes little enough."""

_ALL_BITS = (1 << 64) - 1  # a time after 2262 is too large, and becomes one long ago
_tuple = tuple.__new__


def columns(notes: Sequence[FoundNote]) -> Columns:
    """The notes by columns. Not to be changed: they may be those that others see."""
    if isinstance(notes, PackedNotes):
        return notes.columns
    paths, times, sizes, inodes = zip(*notes, strict=True) if notes else ((), (), (), ())
    return paths, _signed(times), array("Q", sizes), array("Q", inodes)


def paths_of(notes: Sequence[FoundNote]) -> Sequence[str]:
    """The paths of the notes of a walk."""
    return notes.columns[0] if isinstance(notes, PackedNotes) else [note[0] for note in notes]


def packed_where_large(found: Walk) -> Walk:
    """The walk; that of a large vault in little room."""
    return found if len(found.notes) < _LARGE else found._replace(notes=PackedNotes(found.notes))


class PackedNotes(Sequence[FoundNote]):
    """The notes of a walk, in its order: of each its path, and its numbers side by side with those of all
    others, which takes an eighth of the room."""

    __slots__ = ("columns", "paths")

    def __init__(self, notes: Sequence[FoundNote], before: "PackedNotes | None" = None) -> None:
        """The paths that the walk `before` found too are kept only once."""
        paths, times, sizes, inodes = columns(notes)
        self.paths: tuple[str, ...] = tuple(before.sharing(paths) if before else paths)
        self.columns: Columns = (self.paths, times, sizes, inodes)

    @classmethod
    def of_columns(cls, columns: Columns) -> "PackedNotes":
        """The notes with these columns."""
        notes = cls(())
        notes.paths = tuple(columns[0])
        notes.columns = (notes.paths, *columns[1:])
        return notes

    def __len__(self) -> int:
        return len(self.paths)

    @overload
    def __getitem__(self, at: int) -> FoundNote: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[FoundNote]: ...
    def __getitem__(self, at: int | slice) -> FoundNote | Sequence[FoundNote]:
        if isinstance(at, slice):
            return [*map(_note, zip(*(column[at] for column in self.columns), strict=True))]
        return _note(column[at] for column in self.columns)

    def __iter__(self) -> Iterator[FoundNote]:
        return map(_note, zip(*self.columns, strict=True))

    def numbers(self, at: int) -> tuple[int, ...]:
        """What tells whether a note was saved since, for comparing."""
        return self[at][1:]

    def place_of(self, path: str) -> int | None:
        """Where a note stands among them; None where it does not."""
        wanted = nfc(path)
        at = bisect_left(self.paths, wanted, key=nfc)
        while at < len(self.paths) and nfc(self.paths[at]) == wanted:
            if self.paths[at] == path:
                return at
            at += 1
        return None

    def places_of(self, paths: Iterable[str]) -> Iterator[int | None]:
        """The same of many paths, in the order of a walk: nearly always the next one."""
        following = 0
        for path in paths:
            if following < len(self.paths) and self.paths[following] == path:
                place: int | None = following
            else:
                place = self.place_of(path)
            if place is not None:
                following = place + 1
            yield place

    def sharing(self, paths: Sequence[str]) -> Iterator[str]:
        """These paths; of those that are among ours, our own objects."""
        for path, place in zip(paths, self.places_of(paths), strict=True):
            yield path if place is None else self.paths[place]


def _note(parts: Iterable[str | int]) -> FoundNote:
    return _tuple(FoundNote, parts)


def _signed(numbers: Sequence[int]) -> "array[int]":
    try:
        return array("q", numbers)
    except OverflowError:
        half = 1 << 63
        return array("q", (((number + half) & _ALL_BITS) - half for number in numbers))
