"""A garden kept in memory: of a vault that changes, only what changed is read again."""

import os
import stat
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from vault_tools.actions.garden import Garden, garden_of
from vault_tools.actions.reading import NoteRead, Reads, read_notes, read_one, read_the_user, says
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.text.fold import fold, nfc
from vault_tools.text.links import link_name
from vault_tools.vault.own import UNSURE_NS, own_pages
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk, walk


class LiveGarden:
    """The garden of a vault, now. `garden` is what was read last."""

    def __init__(self, vault: Path, settings: Settings) -> None:
        """Reads all of it. Raises VaultNotReadableError."""
        self._vault = vault
        self._settings = settings
        self._reads: Reads = {}
        self.garden: Garden
        self.scan()

    def scan(self) -> frozenset[str]:
        """Looks at the whole vault; the paths of the notes that are new, gone or changed.

        Raises VaultNotReadableError where the vault is not there; what was read stays then.
        """
        before = self._reads
        found = _shared(walk(self._vault, self._settings.contacts.ignore), before)
        self._reads = read_notes(self._vault, self._settings, found, before)
        changed = {path for path, read in self._reads.items() if not _same(before.get(path), read)}
        changed |= before.keys() - self._reads.keys()
        me = read_the_user(self._vault, self._settings, found)
        if not before or me != self.garden.me:
            self.garden = garden_of(self._vault, self._settings, found, says(self._reads), me)
        elif changed or _otherwise(found, self.garden.walk):
            now = {path: self._reads[path].note if path in self._reads else NOTHING for path in changed}
            self.garden = self.garden.again(now, found)
        self._linked = {target: path for path, target in found.links if path in self._reads}
        self._links = {path for path, _ in found.links}
        return frozenset(changed)

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
            if path not in self._reads:
                changed.add(path)  # a page of our own, or a note that is not known yet
                came_or_went = came_or_went or not (
                    self._is_own(path) or any(note.path == path for note in self.garden.walk.notes)
                )
                continue
            found = self._found(path)
            read = None if found is None else read_one(self._vault, self._settings, found, sure_before)
            if read is None:
                changed.add(path)
                came_or_went = True
                continue
            if not _same(self._reads[path], read):
                changed.add(path)
            reads.append(read)
        if came_or_went:
            return self.scan() | changed
        self._take(reads)
        return frozenset(changed)

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
        return FoundNote(path, about.st_mtime_ns, about.st_size, about.st_ino)

    def _is_own(self, path: str) -> bool:
        page, _ = own_pages(self._settings)
        return nfc(path) == page

    def _take(self, reads: Iterable[NoteRead]) -> None:
        """Puts notes that were read again in their places."""
        changed: dict[str, Note] = {}
        for read in reads:
            path = read.found.path
            before, self._reads[path] = self._reads[path], read
            if before.note != read.note:
                changed[path] = read.note
        if any(self._is_the_user(path) for path in changed):
            found = self.garden.walk
            me = read_the_user(self._vault, self._settings, found)
            self.garden = garden_of(self._vault, self._settings, found, says(self._reads), me)
        else:
            self.garden = self.garden.again(changed)

    def _is_the_user(self, path: str) -> bool:
        me = self._settings.me
        return me is not None and fold(link_name(path)) == fold(link_name(me))


def _shared(found: Walk, before: Reads) -> Walk:
    """The walk with what is known already: of a hundred thousand notes a second list is 25 MB."""
    known = (before[note.path].found if note.path in before else note for note in found.notes)
    notes = tuple(there if there == note else note for there, note in zip(known, found.notes, strict=True))
    return replace(found, notes=notes)


def _otherwise(found: Walk, before: Walk) -> bool:
    """Whether something else was found than notes with other times."""
    return [note.path for note in found.notes] != [note.path for note in before.notes] or (
        found.problems,
        found.conflicts,
        found.links,
    ) != (before.problems, before.conflicts, before.links)


def _same(before: NoteRead | None, now: NoteRead) -> bool:
    return before is now or (before is not None and before.note == now.note)
