"""What the eye of macOS and Windows makes of watchdog's events, told by hand."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)
from watchdog.observers.polling import PollingObserver

from vault_tools.vault import observer_events
from vault_tools.vault.observer_events import EventsEye


@pytest.fixture
def told() -> list[str | None]:
    return []


@pytest.fixture
def eye(vault: Path, told: list[str | None], monkeypatch: pytest.MonkeyPatch) -> Iterator[EventsEye]:
    """Watches with watchdog's slowest observer, so that nothing but what the test says is told."""
    monkeypatch.setitem(observer_events._NAMES, "PollingObserver", "slow")
    monkeypatch.setattr(observer_events, "_new_observer", lambda: PollingObserver(timeout=3600))
    eye = EventsEye(str(vault), told.append)
    eye.start()
    assert eye.alive
    yield eye
    eye.stop()
    eye.stop()
    assert not eye.alive


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (FileModifiedEvent("a/b.md"), ["a/b.md"]),
        (FileModifiedEvent("B.MD"), ["B.MD"]),
        (FileModifiedEvent("vault-tools.toml"), ["vault-tools.toml"]),
        (FileModifiedEvent("a/vault-tools.toml"), []),
        (FileModifiedEvent("a.png"), []),
        (FileModifiedEvent(".obsidian/a.md"), []),
        (FileModifiedEvent("a/.b.md.icloud"), []),
        (FileMovedEvent("a/.b.md.vt-1.tmp", "a/b.md"), ["a/b.md"]),
        (FileMovedEvent("a/b.md", "a/c.md"), ["a/b.md", "a/c.md"]),
        (FileMovedEvent("a/b.md", ".trash/b.md"), ["a/b.md"]),
        (FileMovedEvent("a/.b", "a/.c"), []),
        (FileDeletedEvent("a/b.md"), ["a/b.md"]),
        (DirCreatedEvent("a"), [None]),
        (DirCreatedEvent(".git/a"), []),
        (DirMovedEvent("a", "b"), [None]),
        (DirMovedEvent("a.md", ".b"), [None]),
        (DirMovedEvent(".a", ".b"), []),
        (DirDeletedEvent("a"), [None]),
        (DirDeletedEvent("a/.b"), []),
        (FileCreatedEvent("J\udcf6rg.md"), [None]),
    ],
)
def test_what_is_told(
    vault: Path, eye: EventsEye, told: list[str | None], event: FileSystemEvent, expected: list[str | None]
) -> None:
    def placed(path: bytes | str) -> str:
        return str(vault / str(path)) if path else ""

    eye.dispatch(type(event)(placed(event.src_path), placed(event.dest_path)))
    assert told == expected
    eye.stop()
    eye.dispatch(type(event)(placed(event.src_path), placed(event.dest_path)))
    assert told == expected


def test_windows_does_not_say_what_was_deleted(
    vault: Path, eye: EventsEye, told: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    eye.dispatch(FileDeletedEvent(str(vault / "Kontakte")))
    assert told == ([None] if sys.platform == "win32" else [])
    monkeypatch.setattr(sys, "platform", "win32")
    told.clear()
    for name in ("Kontakte", "Anna.md", ".git"):
        eye.dispatch(FileDeletedEvent(str(vault / name)))
    assert told == [None, "Anna.md"]


def test_a_path_under_another_name_of_the_vault(eye: EventsEye, told: list[str | None]) -> None:
    eye.dispatch(FileModifiedEvent("/private/elsewhere/Anna.md"))
    assert told == [None]


def test_the_vault_itself_went(vault: Path, eye: EventsEye, told: list[str | None]) -> None:
    eye.dispatch(DirDeletedEvent(str(vault)))
    assert told == [None]
    assert not eye.alive


def test_a_system_without_events(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(observer_events, "_new_observer", PollingObserver)
    with pytest.raises(OSError, match="no events"):
        EventsEye(str(vault), lambda _: None).start()
