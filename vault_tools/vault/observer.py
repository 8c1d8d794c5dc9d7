"""The eye on a vault's folder: tells which notes may have changed, by the system's events or by polling."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from vault_tools.errors import VaultNotReadableError
from vault_tools.vault.observer_limits import polling_needed
from vault_tools.vault.observer_poll import PollingEye

__all__ = ["Observer", "Report", "observe", "polling_needed"]

Report = Callable[[str | None], None]
"""Called from a thread: the path of a note or of the settings file (relative to the vault, `/`, as listed)
that may have changed, or None: look at everything (a folder came, went or moved; events were lost)."""


class _Eye(Protocol):
    """One way of watching."""

    @property
    def name(self) -> str: ...

    @property
    def unwatched(self) -> int: ...

    @property
    def alive(self) -> bool: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...


class Observer:
    """Watches one vault from `start` to `stop`, once. Where events cannot be had it polls; `name` says how
    it watches (empty before `start`), `why` for which reason it polls unasked."""

    def __init__(
        self, vault: Path, report: Report, poll: bool, interval: float, ignore: Iterable[str]
    ) -> None:
        self._vault = vault
        self._report = report
        self._poll = poll
        self._interval = interval
        self._ignore = tuple(ignore)
        self._eye: _Eye | None = None
        self._stopped = False
        self.why: str | None = None

    def start(self) -> None:
        """Reports each change from now on. Raises VaultNotReadableError where there is no vault."""
        root = os.path.realpath(self._vault)
        if not os.path.isdir(root):  # noqa: PTH112  # a dead drive raises nothing here
            raise VaultNotReadableError(folder=str(self._vault))
        if not self._poll:
            try:
                eye = _system_eye(root, self._report)
                eye.start()
            except Exception as error:
                # No inotify instances or watches left, a system without, a watchdog that is another than the
                # one we know: whatever it is, polling works.
                self.why = getattr(error, "strerror", None) or str(error) or type(error).__name__
            else:
                self._eye = eye
                return
        eye = PollingEye(self._vault, self._report, self._interval, self._ignore)
        eye.start()
        self._eye = eye

    def stop(self) -> None:
        """Ends its threads within a second; nothing is reported any more. May be called twice."""
        self._stopped = True
        if self._eye is not None:
            self._eye.stop()

    @property
    def alive(self) -> bool:
        """False when its thread died or the watched folder went away or was exchanged: make a new one then.
        A poller waits for the folder to come back, and stays alive."""
        return self._eye is not None and not self._stopped and self._eye.alive

    @property
    def name(self) -> str:
        """`inotify`, `FSEvents`, `ReadDirectoryChangesW` or `polling`."""
        return self._eye.name if self._eye is not None else ""

    @property
    def unwatched(self) -> int:
        """How many visible folders the system does not let us watch, now; 0 where that is unknown."""
        return self._eye.unwatched if self._eye is not None else 0


def observe(
    vault: Path, report: Report, *, poll: bool = False, interval: float = 2.0, ignore: Iterable[str] = ()
) -> Observer:
    """An observer for `vault`, not started yet. `interval` (seconds) and `ignore` (patterns, as for the walk)
    are for polling; whether that is better from the start, `polling_needed` says."""
    return Observer(vault, report, poll, interval, ignore)


def _system_eye(root: str, report: Report) -> _Eye:
    # Imported here, since only `watch` needs it and each system has its own.
    if sys.platform == "linux":
        from vault_tools.vault.observer_inotify import InotifyEye

        return InotifyEye(root, report)
    else:  # noqa: RET505 - mypy knows no other system than the one it runs on
        from vault_tools.vault.observer_events import EventsEye

        return EventsEye(root, report)
