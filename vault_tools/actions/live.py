"""A garden kept in memory: of a vault that changes, only what changed is read again."""

import os
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from vault_tools.actions.garden import garden_of
from vault_tools.actions.reading import NoteRead, read_one, read_the_user
from vault_tools.contacts.notes import Notes
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.text.fold import fold, nfc
from vault_tools.text.links import link_name
from vault_tools.vault.own import UNSURE_NS, is_own, own_pages
from vault_tools.vault.packed import PackedNotes
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk, walk


class LiveGarden:
    """The garden of a vault, now. `garden` is what was read last.

    When each note was saved stands in the last walk; what was looked at since, or at a time that cannot tell
    of a later change (None), stands in `_otherwise`.
    """

    def __init__(self, vault: Path, settings: Settings) -> None:
        """Reads all of it. Raises VaultNotReadableError."""
        self._vault = vault
        self._settings = settings
        self._otherwise: dict[str, FoundNote | None] = {}
        self._passed_over: frozenset[str] = frozenset()
        before = PackedNotes(())
        self._walk, self._notes = _in_little_room(walk(vault, settings.contacts.ignore), before)
        notes = Notes.packed(self._read_since(before))
        me = read_the_user(vault, settings, self._walk)
        self.garden = garden_of(vault, settings, self._walk, notes, me)

    def scan(self) -> frozenset[str]:
        """Looks at the whole vault; the paths of the notes that are new, gone or changed.

        Raises VaultNotReadableError where the vault is not there; what was read stays then.
        """
        walk_before, before, notes = self._walk, self._notes, self.garden.notes
        passed_before = self._passed_over
        self._walk, self._notes = _in_little_room(walk(self._vault, self._settings.contacts.ignore), before)
        read_before = set(before.paths) - passed_before
        now = {
            path: note
            for path, note in self._read_since(before)
            if path not in read_before or notes.get(path, NOTHING) != note
        }
        gone = read_before.difference(self._notes.paths) | (read_before & self._passed_over)
        now |= dict.fromkeys(gone, NOTHING)
        me = read_the_user(self._vault, self._settings, self._walk)
        if me != self.garden.me:
            notes = Notes.of(notes).again(now).in_order(self._notes.paths)
            self.garden = garden_of(self._vault, self._settings, self._walk, notes, me)
        elif now or self._notes.paths != before.paths or _else(self._walk) != _else(walk_before):
            self.garden = self.garden.again(now, self._walk)
        return frozenset(now)

    def look(self, paths: Iterable[str]) -> frozenset[str]:
        """Looks at these notes again, at the whole vault where one of them is new or gone; the paths of those
        that say something else now. What is no note that was read (a page of the tool's own, a conflict copy)
        counts as changed where it is named at all.

        Raises VaultNotReadableError.
        """
        changed: set[str] = set()
        reads: list[NoteRead] = []
        came_or_went = False
        sure_before = time.time_ns() - UNSURE_NS
        for named in paths:
            path = self._linked.get(named, named)
            if path in self._passed_over or self._notes.place_of(path) is None:
                changed.add(path)  # a page of our own, or a note that is not known yet
                came_or_went = came_or_went or not (path in self._passed_over or self._is_own(path))
                continue
            found = self._found(path)
            read = None if found is None else read_one(self._vault, self._settings, found, sure_before)
            if read is None:
                changed.add(path)
                came_or_went = True
                continue
            if self.garden.notes.get(path, NOTHING) != read.note:
                changed.add(path)
            reads.append(read)
        if came_or_went:
            return self.scan() | changed
        self._take(reads)
        return frozenset(changed)

    def knows(self, paths: Iterable[str]) -> bool:
        """Whether all of these are notes that were read and are still there: to look at them is quick."""
        real = [self._linked.get(path, path) for path in paths]
        return all(
            path not in self._passed_over
            and self._notes.place_of(path) is not None
            and self._found(path) is not None
            for path in real
        )

    def _found(self, path: str) -> FoundNote | None:
        """The note as it lies there; None where it is gone, or is a link now that no walk has looked at."""
        place = f"{self._vault}/{path}"
        try:
            about = os.lstat(place)
            if stat.S_ISLNK(about.st_mode) and path in self._links:
                about = os.stat(place)  # noqa: PTH116 (the path as listed)
        except OSError:
            return None
        if not stat.S_ISREG(about.st_mode):
            return None
        return FoundNote.of(path, about)

    def _is_own(self, path: str) -> bool:
        page, _ = own_pages(self._settings)
        return nfc(path) == page

    def _read_since(self, before: PackedNotes) -> Iterator[tuple[str, Note]]:
        """The notes of the last walk that are new since the one before, or may have changed, read now."""
        found, own = self._notes, is_own(self._settings, self._walk)
        otherwise, passed_before = self._otherwise, self._passed_over
        self._otherwise = {}
        self._passed_over = frozenset(path for path in found.paths if own(path))
        self._linked = {target: path for path, target in self._walk.links if path not in self._passed_over}
        self._links = {path for path, _ in self._walk.links}
        sure_before = time.time_ns() - UNSURE_NS
        for at, (path, place) in enumerate(zip(found.paths, before.places_of(found.paths), strict=True)):
            if path in self._passed_over:
                continue
            if place is not None and path not in passed_before:
                if path in otherwise:
                    same = otherwise[path] == found[at]
                else:
                    same = before.numbers(place) == found.numbers(at)
                if same:
                    continue
            read = read_one(self._vault, self._settings, found[at], sure_before)
            if read is None or not read.sure:
                self._otherwise[path] = None
            yield path, NOTHING if read is None else read.note

    def _take(self, reads: Iterable[NoteRead]) -> None:
        """Puts notes that were read again in their places."""
        changed: dict[str, Note] = {}
        for read in reads:
            path = read.found.path
            self._otherwise[path] = read.found if read.sure else None
            if self.garden.notes.get(path, NOTHING) != read.note:
                changed[path] = read.note
        if any(self._is_the_user(path) for path in changed):
            me = read_the_user(self._vault, self._settings, self._walk)
            notes = Notes.of(self.garden.notes).again(changed).in_order(self._notes.paths)
            self.garden = garden_of(self._vault, self._settings, self._walk, notes, me)
        else:
            self.garden = self.garden.again(changed)

    def _is_the_user(self, path: str) -> bool:
        me = self._settings.me
        return me is not None and fold(link_name(path)) == fold(link_name(me))


def _else(found: Walk) -> tuple[object, ...]:
    """What a walk found beside notes."""
    return found.problems, found.conflicts, found.links


def _in_little_room(found: Walk, before: PackedNotes) -> tuple[Walk, PackedNotes]:
    """The walk with its notes packed."""
    notes = PackedNotes(found.notes, before)
    return found._replace(notes=notes), notes
