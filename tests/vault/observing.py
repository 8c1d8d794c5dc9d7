"""A vault that is watched for a test: what was told, and waiting for it without guessing at times."""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vault_tools.vault import observer as observer_module
from vault_tools.vault import observer_events
from vault_tools.vault.observer import Observer, observe
from vault_tools.vault.observer_events import EventsEye

# Only ever waited for in full where a test fails.
DEADLINE = 20.0

KINDS = ("inotify", "events", "polling")


class Heard:
    """What an observer told, in order."""

    def __init__(self) -> None:
        self._told: queue.Queue[str | None] = queue.Queue()
        self.observer: Observer

    def __call__(self, path: str | None) -> None:
        self._told.put(path)

    def until(self, *expected: str | None) -> set[str | None]:
        """Waits until all of `expected` were told; all that was told meanwhile."""
        told: set[str | None] = set()
        while not told.issuperset(expected):
            told.add(self._next(told))
        return told

    def after(self, vault: Path) -> set[str | None]:
        """All that is told up to a last change, which is made now; that one left out."""
        number = 0
        while (last := vault / f"last {number}.md").exists():
            number += 1
        last.write_text("x")
        told: set[str | None] = set()
        while last.name not in told:
            told.add(self._next(told))
            if None in told and last.name not in told:
                # A poller that looks at everything does not name it.
                last.write_text(last.read_text() + "x")
        return told - {last.name}

    def calm(self, vault: Path) -> None:
        """Waits until nothing is told any more of what was changed before; a poller tells twice."""
        for _ in range(3):
            self.after(vault)

    def _next(self, told: set[str | None]) -> str | None:
        try:
            return self._told.get(timeout=DEADLINE)
        except queue.Empty:
            raise AssertionError(f"not all was told, only {told}") from None


@contextmanager
def watched(vault: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """Watches `vault` in one of the KINDS; no thread is left afterwards."""
    with watching(vault, kind, monkeypatch, Heard()) as heard:
        yield heard


@contextmanager
def watching(
    vault: Path,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
    heard: Heard,
    report: Callable[[str | None], None] | None = None,
) -> Iterator[Heard]:
    """As `watched`, telling `report`."""
    before = set(threading.enumerate())
    if kind == "events":
        # What macOS and Windows have, here on what Linux offers for it.
        monkeypatch.setitem(observer_events._NAMES, "InotifyObserver", "inotify")
        monkeypatch.setattr(observer_module, "_system_eye", EventsEye)
    heard.observer = observe(vault, report or heard, poll=kind == "polling", interval=0.01)
    heard.observer.start()
    try:
        assert heard.observer.alive
        assert heard.observer.name == ("polling" if kind == "polling" else "inotify")
        yield heard
    finally:
        heard.observer.stop()
        left = set(threading.enumerate()) - before
    assert (heard.observer.alive, left) == (False, set())


def save_in_place(note: Path, text: str) -> None:
    note.write_text(text, encoding="utf-8")


def save_atomically(note: Path, text: str, temporary: str) -> None:
    beside = note.with_name(temporary)
    beside.write_text(text, encoding="utf-8")
    beside.replace(note)
