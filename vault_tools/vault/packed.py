"""The notes of a walk in little room: for `watch`, which keeps them as long as it runs."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from vault_tools.text.fold import nfc
from vault_tools.vault.walk import FoundNote

_NUMBERS = 3  # of each note: its time, size and inode
_ALL_BITS = (1 << 64) - 1  # a time before 1970 is less than nothing, one after 2554 too large: both wrap


class PackedNotes(Sequence[FoundNote]):
    """The notes of a walk, in its order: of each its path, and its numbers side by side with those of all
    others, which takes an eighth of the room."""

    __slots__ = ("_numbers", "paths")

    def __init__(self, notes: Sequence[FoundNote], before: "PackedNotes | None" = None) -> None:
        """The paths that the walk `before` found too are kept only once."""
        paths = tuple(note.path for note in notes)
        self.paths: tuple[str, ...] = tuple(before.sharing(paths)) if before else paths
        self._numbers = array("Q", (number & _ALL_BITS for note in notes for number in note[1:]))

    def __len__(self) -> int:
        return len(self.paths)

    @overload
    def __getitem__(self, at: int) -> FoundNote: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[FoundNote]: ...
    def __getitem__(self, at: int | slice) -> FoundNote | Sequence[FoundNote]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        return _note(self.paths[at], *self.numbers(at % len(self.paths)))

    def __iter__(self) -> Iterator[FoundNote]:
        numbers = iter(self._numbers)
        return map(_note, self.paths, numbers, numbers, numbers)

    def numbers(self, at: int) -> "array[int]":
        """What tells whether a note was saved since, for comparing."""
        return self._numbers[at * _NUMBERS : (at + 1) * _NUMBERS]

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


def _note(path: str, time: int, size: int, inode: int) -> FoundNote:
    return FoundNote(path, time - _ALL_BITS - 1 if time >> 63 else time, size, inode)
