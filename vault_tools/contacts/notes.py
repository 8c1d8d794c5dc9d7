"""What all notes of a vault say, in little room: for `watch`, which keeps them as long as it runs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vault_tools.contacts.model import Contact
from vault_tools.contacts.said import NOTHING, Mention, Note, Said
from vault_tools.contacts.told import Told, told_by_each
from vault_tools.text.problems import Problem

_MOST_LATER = 1000
"""So many notes read again stand beside the others; then all are joined."""

_USUAL = (False, (), False)
"""What most mentions are beyond target, line, words and kind: by a link, nothing passed, somebody reached."""

_USUAL_LENGTH = len(Mention._fields) - len(_USUAL)

_Kept = Note | tuple[Any, ...]
"""A note as it is; or, of one that only says something of contacts, its day, its tasks and all parts of its
mentions in one row, which takes a third of the room."""


class Notes(Mapping[str, Note]):
    """What each note says, of those that say anything; a note is unpacked when it is asked for. Whoever holds
    one sees what was read up to then, however much is read again later."""

    __slots__ = ("_kept", "_later")

    def __init__(self, kept: Mapping[str, _Kept], later: Mapping[str, _Kept] | None = None) -> None:
        """`later` are those that were read again since."""
        self._kept = kept
        self._later = later or {}

    @classmethod
    def of(cls, notes: Mapping[str, Note]) -> "Notes":
        """These notes, as they are."""
        return notes if isinstance(notes, Notes) else cls(notes)

    @classmethod
    def packed(cls, notes: Iterable[tuple[str, Note]]) -> "Notes":
        """These notes in little room, but for those that say nothing."""
        return cls({path: _packed(note) for path, note in notes if note is not NOTHING})

    def __getitem__(self, path: str) -> Note:
        return _unpacked(self._later[path] if path in self._later else self._kept[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def again(self, changed: Mapping[str, Note]) -> "Notes":
        """With these notes read again."""
        later = {**self._later, **{path: _packed(note) for path, note in changed.items()}}
        if len(later) <= _MOST_LATER:
            return Notes(self._kept, later)
        joined = {**self._kept, **later}
        return Notes({path: kept for path, kept in joined.items() if kept is not NOTHING})

    def in_order(self, paths: Iterable[str]) -> "Notes":
        """In the order of these paths, and without others."""
        there = self._all()
        return Notes({path: there[path] for path in paths if path in there})

    @property
    def contacts(self) -> Mapping[str, Contact]:
        """The contacts that notes are, in their order."""
        notes = ((path, kept) for path, kept in self._all().items() if isinstance(kept, Note))
        return {path: note.contact for path, note in notes if note.contact is not None}

    def told(self) -> Iterator[tuple[str, Told]]:
        """What each tells of contacts."""
        return told_by_each(self.items())

    def problems(self) -> Iterator[Problem]:
        """What in them could not be read."""
        return (each for kept in self._all().values() if isinstance(kept, Note) for each in kept.problems)

    def _all(self) -> Mapping[str, _Kept]:
        return {**self._kept, **self._later} if self._later else self._kept


def _packed(note: Note) -> _Kept:
    contact, problems, own, said = note
    if said is None or contact is not None or problems or own is not None:
        return note
    row: list[Any] = [said.day, said.tasks]
    for mention in said.mentions:
        if mention[_USUAL_LENGTH:] == _USUAL:
            row += mention[:_USUAL_LENGTH]
        else:
            row.append(mention)
    return tuple(row)


def _unpacked(kept: _Kept) -> Note:
    if isinstance(kept, Note):
        return kept
    day, tasks, *rest = kept
    return Note(said=Said(day, tuple(_mentions(iter(rest))), tasks))


def _mentions(row: Iterator[Any]) -> Iterator[Mention]:
    for part in row:
        yield part if isinstance(part, Mention) else Mention(part, next(row), next(row), next(row), *_USUAL)
