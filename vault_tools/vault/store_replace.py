"""How one file in the vault is changed, created or deleted, so that whoever else writes it loses nothing.

The new text goes into a temporary file beside the note, and the two swap names in one step. Only then is the
displaced text looked at: where it is not what was read, or where an editor is just writing it, it goes back.
"""

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from vault_tools.errors import NoteChangedError, NoteExistsError
from vault_tools.vault.read import read_steady
from vault_tools.vault.store_system import System, open_for_writing_elsewhere, temp_name

# Puts a text that has no other place aside and removes its file: the note's path, the file.
Keep = Callable[[str, Path], None]

# Puts a copy of a text that came late beside the undo copies: the note's path, the text.
Save = Callable[[str, bytes], None]

_SECOND_LOOK_SECONDS = 0.005
_BUSY_LOOK_SECONDS = 0.03  # where somebody has saved the note just now, and may do so again
_JUST_NOW_SECONDS = 2.0
_MOST_LOOKS = 40
_ROUNDS = 20


def give_way(displaced: Iterable[Path]) -> None:
    """Lets some milliseconds pass for whoever was about to open one of these files. On a busy machine they
    may wait longer for their turn: as we do, so we go on until we are woken in time."""
    now = time.time()
    age = min(abs(now - place.stat().st_mtime) for place in displaced)
    seconds = _BUSY_LOOK_SECONDS if age < _JUST_NOW_SECONDS else _SECOND_LOOK_SECONDS
    for _ in range(_MOST_LOOKS):
        begun = time.monotonic()
        time.sleep(seconds)
        if time.monotonic() - begun < seconds + 0.4 * _SECOND_LOOK_SECONDS:
            return


class Target(NamedTuple):
    """A note to be written: `path` as the caller names it, `real` where symbolic links lead to."""

    path: str
    real: Path


class FileWriter:
    """The four ways to change a file. `tag` marks temporary files as ours, `keep` puts texts aside.

    Raises NoteChangedError where another text came first (it stays), OSError where the system refuses; the
    file is as it was then. `left_behind` says that a temporary file could not be removed.
    """

    def __init__(self, system: System, tag: str, keep: Keep, save: Save) -> None:
        self.system = system
        self.tag = tag
        self.keep = keep
        self.save = save
        self.left_behind = False

    def replace(self, target: Target, expected: bytes, data: bytes, about: os.stat_result) -> None:
        """`data` takes the place of `expected`; `about` is the file that was read."""
        temp = self.temp(target)
        made = self.system.create(temp, data, 0o600, like=about)
        try:
            self.system.copy_attributes(target.real, temp)
            _require_same(target, about)
            exchanged = self.system.exchange(temp, target.real)
        except FileNotFoundError as error:
            self._discard(temp, made)
            raise NoteChangedError(path=target.path) from error
        except BaseException:
            self._discard(temp, made)
            raise
        if exchanged:
            self._look_at_displaced(target, temp, expected, data)
        else:
            self._compare_and_replace(target, temp, made, expected, data)

    def create(self, target: Target, data: bytes, mode: int | None = None) -> None:
        """A new note; NoteExistsError where the name is taken."""
        temp = self.temp(target)
        made = self.system.create(temp, data, 0o666 if mode is None else mode)
        try:
            self.system.publish(temp, target.real)
            self.system.flush_folder(target.real.parent)
        except OSError as error:
            self._discard(temp, made)
            if isinstance(error, FileExistsError):
                raise NoteExistsError(path=target.path) from error
            self._discard(target.real, made)
            raise

    def delete(self, target: Target, expected: bytes) -> None:
        """Takes the note away, if it still is `expected`."""
        temp = self.temp(target)
        try:
            self.system.publish(target.real, temp)
        except FileNotFoundError as error:
            raise NoteChangedError(path=target.path) from error
        try:
            if self._stays_untouched(temp, expected):
                return
        except OSError:
            if self.could(lambda: self.give_back(target, temp)):
                raise
            return
        self.give_back(target, temp)
        raise NoteChangedError(path=target.path)

    def overwrite(self, target: Target, expected: bytes, data: bytes) -> None:
        """Writes into the file that is there; the caller has `expected` and `data` safe."""
        self._require_untouched(target, expected)
        try:
            self.system.overwrite(target.real, data)
        except OSError:
            # Most likely the disk is full. What was there fits in any case.
            self.system.overwrite(target.real, expected)
            raise

    def _look_at_displaced(self, target: Target, temp: Path, expected: bytes, data: bytes) -> None:
        try:
            if self._stays_untouched(temp, expected):
                return
        except OSError:
            if self.could(lambda: self._put_back(target, temp, data)):
                raise
            return
        self._put_back(target, temp, data)
        raise NoteChangedError(path=target.path)

    def _stays_untouched(self, displaced: Path, expected: bytes) -> bool:
        """Whether a file that has just lost its name is `expected` and nobody writes to it: then it is
        removed."""
        if not self.untouched(displaced, expected):
            return False
        self.system.flush_folder(displaced.parent)
        # A second look, some milliseconds later: an editor may have found the file by its name just before
        # that was taken from it, and only now opens it for writing.
        give_way([displaced])
        if not self.untouched(displaced, expected):
            return False
        self.remove(displaced)
        return True

    def _put_back(self, target: Target, temp: Path, placed: bytes) -> None:
        """`temp` holds a text of the user, the note what we `placed` there: they swap again.

        Where a newer text stands in the note already, it stays, and the older one is kept: were that to come
        back even for a moment, an editor might go on from there. Should a newer text come just then, it goes
        back in turn.
        """
        ours = placed
        # Whoever has read our text in this moment and saves what they made of it writes over this one.
        late = self._save_late(target, temp, None)
        try:
            newer = not self.untouched(target.real, ours)
        except FileNotFoundError:
            newer = True  # the note was moved or deleted just now; this text stays safe all the same
        if newer:
            self._set_aside(target, temp)
            return
        for _ in range(_ROUNDS):
            held = read_steady(str(temp))
            try:
                if not self.system.exchange(temp, target.real):
                    break
            except FileNotFoundError:
                break  # the note was moved or deleted just now; this text stays safe all the same
            if placed == ours:  # what came late may have come to its end only since
                self._save_late(target, target.real, late)
            if self.untouched(temp, placed):
                if placed != ours:
                    break
                self.remove(temp)
                self.system.flush_folder(temp.parent)
                return
            if held is None:
                break  # still being written; it stands where the editor wants it
            placed = held
        self._set_aside(target, temp)

    def _save_late(self, target: Target, place: Path, saved: bytes | None) -> bytes | None:
        """Copies a text that came late, unless it is the one `saved`; returns the text."""
        with suppress(OSError):
            late = read_steady(str(place))
            if late is not None and late != saved:
                self.save(target.path, late)
            return late
        return None

    def give_back(self, target: Target, temp: Path) -> None:
        """A note that was taken away gets its name back, unless a new one has come."""
        try:
            self.system.publish(temp, target.real)
        except FileExistsError:
            self._set_aside(target, temp)

    def _compare_and_replace(
        self, target: Target, temp: Path, made: os.stat_result, expected: bytes, data: bytes
    ) -> None:
        """Where files cannot swap: look as late as possible, and hold on to the displaced file by a link."""
        spare = self.temp(target)
        linked = False
        try:
            linked = self.system.second_name(target.real, spare)
            self._require_untouched(target, expected)
            self.system.replace(temp, target.real)
        except Exception as error:
            self._discard(temp, made)
            if linked:
                self.remove(spare)
            if isinstance(error, FileNotFoundError):
                raise NoteChangedError(path=target.path) from error
            raise
        if not linked:
            with suppress(OSError):  # there is no way back, and the note is whole
                self.system.flush_folder(temp.parent)
            return
        try:
            if self._stays_untouched(spare, expected):
                return
        except OSError:
            if self.could(lambda: self._replace_back(target, spare, data)):
                raise
            return
        self._replace_back(target, spare, data)
        raise NoteChangedError(path=target.path)

    def _replace_back(self, target: Target, spare: Path, data: bytes) -> None:
        if self.untouched(target.real, data):
            self.system.replace(spare, target.real)
        else:
            self._set_aside(target, spare)

    def _require_untouched(self, target: Target, expected: bytes) -> None:
        if not self.untouched(target.real, expected):
            raise NoteChangedError(path=target.path)

    def untouched(self, place: Path, expected: bytes) -> bool:
        return read_steady(str(place)) == expected and not open_for_writing_elsewhere(place)

    def could(self, turn_back: Callable[[], None]) -> bool:
        """Whether a change that failed at its very end could be turned back. Where not even that works, it is
        made after all, and the next sweep looks at what it left."""
        try:
            turn_back()
        except OSError:
            self.left_behind = True
            return False
        return True

    def remove(self, temp: Path) -> None:
        """Removes a file that nobody needs any more; the next sweep does it where that fails."""
        try:
            self.system.remove(temp)
        except OSError:
            self.left_behind = True

    def _set_aside(self, target: Target, temp: Path) -> None:
        """Keeps a text that has no other place; where that fails, it stays until the next sweep."""
        try:
            self.keep(target.path, temp)
        except OSError:
            self.left_behind = True

    def temp(self, target: Target) -> Path:
        return target.real.with_name(temp_name(target.real.name, self.tag))

    def _discard(self, temp: Path, made: os.stat_result) -> None:
        """Removes our own temporary file; never one that an exchange has put in its place."""
        with suppress(FileNotFoundError):
            now = temp.lstat()
            if (now.st_dev, now.st_ino) == (made.st_dev, made.st_ino):
                self.remove(temp)


def _require_same(target: Target, about: os.stat_result) -> None:
    """A cheap last look: most changes since are seen here, before anything has been moved."""
    now = target.real.lstat()
    if (now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns) != (
        about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns,
    ):  # fmt: skip
        raise NoteChangedError(path=target.path)
