"""Looking at a vault again and again, for where the system tells nothing; one walk compared with the last."""

import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from vault_tools.errors import VaultNotReadableError
from vault_tools.vault.find import SETTINGS_FILE
from vault_tools.vault.walk import Walk, walk

# Looking costs at most a hundredth of a core, and a slow drive has four fifths of its time for others.
_CPU_SHARE = 100
_DRIVE_SHARE = 4

_STOP_WITHIN = 1.0


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look saw: the notes, all else of the walk, and the settings file's time, size and inode."""

    walk: Walk
    settings: tuple[int, int, int] | None

    def changed(self, before: "_Look") -> list[str | None]:
        """What to report after `before`."""
        mine, other = self.walk, before.walk
        if (mine.folders, mine.links, mine.conflicts, mine.problems) != (
            other.folders, other.links, other.conflicts, other.problems,
        ):  # fmt: skip
            return [None]
        paths: list[str | None] = []
        if mine.notes != other.notes:
            paths += sorted({note.path for note in set(mine.notes) ^ set(other.notes)})
        if self.settings != before.settings:
            paths.append(SETTINGS_FILE)
        return paths


class PollingEye:
    """A thread that looks every `interval` seconds, less often where a look takes long."""

    name = "polling"
    unwatched = 0

    def __init__(
        self, vault: Path, report: Callable[[str | None], None], interval: float, ignore: Iterable[str] = ()
    ) -> None:
        self._vault = vault
        self._report = report
        self._interval = interval
        self._ignore = tuple(ignore)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="vault-tools polling", daemon=True)
        self._pause = interval
        self._mounted = False

    def start(self) -> None:
        """Looks for the first time. Raises VaultNotReadableError where there is nothing to look at."""
        self._mounted = os.path.ismount(self._vault)
        self._last = self._look()
        self._thread.start()

    def stop(self) -> None:
        """Ends the thread; one that hangs on a dead drive is left behind and says nothing any more."""
        self._ended.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(_STOP_WITHIN)

    @property
    def alive(self) -> bool:
        """Whether it still looks. A vault that is away is waited for."""
        return self._thread.is_alive() and not self._ended.is_set()

    def _run(self) -> None:
        away = False
        again: list[str | None] = []
        while not self._ended.wait(self._pause):
            try:
                look = self._look()
            except (VaultNotReadableError, OSError):
                # A drive that sleeps: nothing has changed until it is back.
                away = True
                continue
            fresh: list[str | None] = [None] if away else look.changed(self._last)
            # All is told once more, one look later: a note saved twice within one tick of the drive's clock
            # (2 s on FAT) looks the same after the second time, and whoever was told at once may have read
            # while something was away for a moment.
            told, again = fresh + [path for path in again if path not in fresh], fresh
            away, self._last = False, look
            for path in told:
                if self._ended.is_set():
                    return
                self._report(path)

    def _look(self) -> _Look:
        cpu, clock = time.thread_time(), time.monotonic()
        # A drive that was taken off leaves an empty folder behind: that is no vault with every note deleted.
        if self._mounted and not os.path.ismount(self._vault):
            raise VaultNotReadableError(folder=str(self._vault))
        look = _Look(walk(self._vault, self._ignore), _about(f"{self._vault}/{SETTINGS_FILE}"))
        self._pause = max(
            self._interval,
            (time.thread_time() - cpu) * _CPU_SHARE,
            (time.monotonic() - clock) * _DRIVE_SHARE,
        )
        return look


def _about(place: str) -> tuple[int, int, int] | None:
    try:
        about = Path(place).stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino
