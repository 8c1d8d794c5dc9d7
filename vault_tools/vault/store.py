"""The one writer: two doors, one for notes inside the vault and one for our own files outside of it."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from vault_tools.errors import NoteChangedError, OutsideVaultError
from vault_tools.vault.places import Places
from vault_tools.vault.read import read_steady
from vault_tools.vault.store_kept import Kept, keep, list_kept
from vault_tools.vault.store_lock import locked, no_undo_copy
from vault_tools.vault.store_replace import FileWriter, Target
from vault_tools.vault.store_runs import Change, RunInfo, RunLog, digest, list_runs
from vault_tools.vault.store_sweep import sweep
from vault_tools.vault.store_system import Data, Step, System, machine_name, no_step, temp_name
from vault_tools.vault.store_target import check_new, check_old, failures_of, locate, missing_folders
from vault_tools.vault.store_undo import Undone, undo

Outcome = Literal["written", "created", "deleted", "unchanged"]


class Written(NamedTuple):
    """What became of a file: `path` as it was named, `outcome` what was done."""

    path: str
    outcome: Outcome

    @property
    def changed(self) -> bool:
        """Whether any byte was written."""
        return self.outcome != "unchanged"


class Run:
    """A run under way: what it has `written` so far."""

    def __init__(self) -> None:
        self.written: list[Written] = []


class Store:
    """Writes to one vault. `write` is the setting of that name; `lock_seconds` is how long another copy of
    the tool is waited for. `clock` only dates the records, `step` is for tests.

    Failures are of the family `WriteError`, and none of them loses a byte of anyone's. `system`, `files`,
    `tag`, `log`, `done` and `drop` are for its own siblings, `store_*`.
    """

    def __init__(
        self,
        vault: Path,
        places: Places,
        *,
        write: Literal["replace", "in-place"] = "replace",
        lock_seconds: float = 10.0,
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        step: Step = no_step,
    ) -> None:
        self.vault = vault.resolve()
        self.places = places
        self._in_place = write == "in-place"
        self.lock_seconds = lock_seconds
        self._clock = clock
        self.system = System(step)
        # Two machines may share a synced vault: each sweeps only what it left itself.
        whose = f"{machine_name()}\0{places.state}".encode("utf-8", "surrogateescape")
        self.tag = hashlib.sha256(whose).hexdigest()[:4]
        self.files = FileWriter(self.system, self.tag, self._keep, self._save)
        self.log: RunLog | None = None
        self._run = Run()

    # The doors

    @contextmanager
    def run(self, command: str, *, undoes: str | None = None) -> Iterator[Run]:
        """All that is written within is one run, which `undo` takes back as one. Waits for other copies of
        the tool, at most `lock_seconds`; tidies up after runs that broke off. Runs do not nest.

        Raises BusyError, or NoUndoCopyError where the state folder cannot be written.
        """
        assert self.log is None, "runs do not nest"
        with locked(self.system, self.places, self.lock_seconds, str(self.vault)):
            sweep(self.system, self.places, self.tag, self._real_place)
            log = self.log = RunLog(self.system, self.places.runs, command, self._clock, undoes)
            self._run = Run()
            self.files.left_behind = False
            try:
                yield self._run
            finally:
                self.log = None
                # All is written; should the mark at the end fail, the next run sets it.
                with suppress(OSError):
                    log.close()

    def write_note(
        self, path: str, expected: bytes | None, data: bytes, *, page: bool = False, mode: int | None = None
    ) -> Written:
        """Makes the file at `path` (relative to the vault) `data`, if it still is `expected`.

        `expected` None: there must be none yet; missing folders are made, and `mode` is that of the new
        file. `page` marks the weekly page and its archive, which `undo` leaves alone. Outside of `run` this
        is a run of its own. Nothing is done where the file is `data` already. Raises a WriteError;
        NoteChangedError means: read again and retry.
        """
        return self._change(path, expected, data, page=page, mode=mode)

    def delete_note(self, path: str, expected: bytes) -> Written:
        """Takes the file at `path` away, if it still is `expected`; `undo` brings it back."""
        return self._change(path, expected, None)

    def write_export(self, place: Path, data: bytes, *, overwrite: bool = False) -> Written:
        """Writes a file that the user asked for (a calendar, a picture) to where they want it.

        Inside the vault that is a note like others. Raises NoteExistsError where a file is there and not to
        be overwritten, else as `write_note`.
        """
        real = Path(os.path.realpath(place))
        if real.is_relative_to(self.vault):
            path = real.relative_to(self.vault).as_posix()
            return self.write_note(path, self.read(path) if overwrite else None, data)
        with failures_of(str(place)):
            target = Target(str(place), real)
            if overwrite and real.is_file():
                about = check_old(target, read_steady(str(real)) or b"", data)
                if about is None:
                    return Written(str(place), "unchanged")
                self._replace_own(real, data, about, flush=True)
                return Written(str(place), "written")
            self.system.make_folders(real.parent)
            self.files.create(target, data)
        return Written(str(place), "created")

    def write_own(self, place: Path, data: Data, *, flush: bool = True) -> None:
        """Writes one of our own files (index, reports), in one step, for this user's eyes only (mode 0600).

        `place` lies in the state or cache folder. Without `flush` a crash of the system may damage it.
        Raises DiskFullError, NoteNotWritableError, WriteFailedError.
        """
        homes = (self.places.state, self.places.cache)
        if ".." in place.parts or not any(place.is_relative_to(home) for home in homes):
            raise OutsideVaultError(path=str(place))
        with failures_of(str(place)):
            self.system.make_folders(place.parent, 0o700, flush=flush)
            self._replace_own(place, data, None, flush=flush)

    # What there is

    def read(self, path: str) -> bytes | None:
        """The bytes of the file at `path`, to be changed; None where there is none. Raises a WriteError."""
        target = locate(self.vault, path)
        with failures_of(path):
            try:
                data = read_steady(str(target.real))
            except FileNotFoundError:
                return None
        if data is None:
            raise NoteChangedError(path=path)
        return data

    def runs(self) -> tuple[RunInfo, ...]:
        """All recorded runs, newest first."""
        return list_runs(self.places.runs)

    def undo(self, step: Callable[[int], None] = lambda _: None) -> Undone:
        """Takes back the last run that changed notes and is not taken back yet.

        Every note gets back the bytes it had, files made by the run go, deleted ones return; the weekly page
        is left alone. All or nothing: raises UndoRefusedError where a note was changed since,
        UndoDamagedError where an undo copy is gone, NothingToUndoError; nothing is touched then.
        `step` is told of notes as they are done.
        """
        return undo(self, step)

    def kept(self) -> tuple[Kept, ...]:
        """Texts that had no other place, to be shown until the user deletes them."""
        return list_kept(self.places.kept)

    # How it is done

    def _change(
        self,
        path: str,
        expected: bytes | None,
        data: bytes | None,
        *,
        page: bool = False,
        mode: int | None = None,
    ) -> Written:
        if data == expected:
            return Written(path, "unchanged")
        if self.log is None:
            with self.run("write"):
                return self._change(path, expected, data, page=page, mode=mode)
        target = locate(self.vault, path)
        with failures_of(path):
            self.vault.stat()  # a vault that went away (a drive) is not made anew
            about: os.stat_result | None = None
            if expected is not None:
                about = check_old(target, expected, data)
            if about is None and (expected is not None or not check_new(self.vault, target, data)):
                return Written(path, "unchanged")
            change = self._intend(target, expected, data, about, page=page)
            try:
                self._carry_out(target, change, expected, data, about, mode)
            except BaseException as error:
                self.log.clean = False  # the next run looks for what lies about
                if isinstance(error, Exception):
                    self.drop(self.log, target, change)
                raise
            self.log.clean = self.log.clean and not self.files.left_behind
        outcome: Outcome = "deleted" if data is None else "created" if expected is None else "written"
        return self.done(path, outcome)

    def _intend(
        self,
        target: Target,
        expected: bytes | None,
        data: bytes | None,
        about: os.stat_result | None,
        *,
        page: bool,
    ) -> Change:
        assert self.log is not None
        facts = {
            "path": target.path,
            "before": digest(expected),
            "after": digest(data),
            "page": page,
            "mode": None if about is None else stat.S_IMODE(about.st_mode),
            "folders": missing_folders(self.vault, target) if expected is None else (),
        }
        in_place = self._in_place and expected is not None
        try:
            return self.log.intend(facts, expected, data if in_place else None)
        except OSError as error:
            raise no_undo_copy(target.path, self.places, error) from error

    def _carry_out(
        self,
        target: Target,
        change: Change,
        expected: bytes | None,
        data: bytes | None,
        about: os.stat_result | None,
        mode: int | None,
    ) -> None:
        if data is None:
            assert expected is not None
            self.files.delete(target, expected)
        elif expected is None or about is None:
            self.system.make_folders(target.real.parent)
            self.files.create(target, data, mode)
        elif change.new is not None:
            self.files.overwrite(target, expected, data)
        else:
            self.files.replace(target, expected, data, about)

    def done(self, path: str, outcome: Outcome) -> Written:
        """Notes what became of a file of the run under way."""
        self._run.written.append(Written(path, outcome))
        return self._run.written[-1]

    def drop(self, log: RunLog, target: Target, change: Change) -> None:
        """Takes a change that failed out of the record, if it really was not made."""
        for folder in reversed(change.folders):
            self.system.remove_folder(self.vault / folder)
        with suppress(OSError):
            now = digest(read_steady(str(target.real))) if target.real.is_file() else None
            if now == change.before or (now != change.after and change.new is None):
                log.drop(change)

    def _replace_own(self, place: Path, data: Data, like: os.stat_result | None, *, flush: bool) -> None:
        temp = place.with_name(temp_name(place.name, self.tag))
        self.system.create(temp, data, 0o600, like, flush=flush)
        try:
            self.system.replace(temp, place)
        except OSError:
            self.system.remove(temp)
            raise

    def _real_place(self, path: str) -> Path | None:
        try:
            return locate(self.vault, path).real
        except OutsideVaultError:
            return None

    def _keep(self, path: str, file: Path) -> None:
        keep(self.system, self.places.kept, path, file)

    def _save(self, path: str, data: bytes) -> None:
        if self.log is not None:
            self.log.save(path, data)
