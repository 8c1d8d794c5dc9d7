"""macOS and Windows: an eye on watchdog's own recursive observer."""

import os
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import BaseObserver

from vault_tools.vault.observer_paths import place_of, printable

# Opening and reading are not among them: a reader must not wake itself.
_EVENTS: list[type[FileSystemEvent]] = [
    DirCreatedEvent, DirDeletedEvent, DirMovedEvent, FileAttribEvent, FileClosedEvent, FileCreatedEvent,
    FileDeletedEvent, FileModifiedEvent, FileMovedEvent,
]  # fmt: skip

_NAMES = {"FSEventsObserver": "FSEvents", "WindowsApiObserver": "ReadDirectoryChangesW"}

_STOP_WITHIN = 1.0


class EventsEye(FileSystemEventHandler):
    """Watches the folder `root`, a real path. `report` is called from the observer's thread."""

    unwatched = 0

    def __init__(self, root: str, report: Callable[[str | None], None]) -> None:
        self._root = root
        self._start = root if root.endswith(os.sep) else root + os.sep
        self._report = report
        self._gone = False
        self._observer: BaseObserver | None = None
        self.name = ""

    def start(self) -> None:
        """Raises OSError where the system offers no events that can be relied on."""
        observer = _new_observer()
        self.name = _NAMES.get(type(observer).__name__, "")
        if not self.name:
            # kqueue, which holds each note open; watchdog's own polling, which costs twice as much as ours.
            raise OSError(None, "no events on this system")
        observer.schedule(self, self._root, recursive=True, event_filter=_EVENTS)
        try:
            observer.start()
        except BaseException:
            observer.stop()
            raise
        self._observer = observer

    def stop(self) -> None:
        """Ends the threads; may be called twice, and from them."""
        observer, self._observer = self._observer, None
        if observer is not None:
            observer.stop()
            if observer is not threading.current_thread():
                observer.join(_STOP_WITHIN)

    @property
    def alive(self) -> bool:
        """Whether all threads live and the vault has not gone."""
        observer = self._observer
        return (
            observer is not None
            and observer.is_alive()
            and all(emitter.is_alive() for emitter in observer.emitters.copy())
            and not self._gone
            and Path(self._root).is_dir()
        )

    def dispatch(self, event: FileSystemEvent) -> None:
        """Called for each event."""
        if self._observer is None:
            return
        if isinstance(event, DirDeletedEvent) and os.fsdecode(event.src_path) == self._root:
            self._gone = True
            self._report(None)
            return
        # Of a rename both names count: an editor's atomic save comes from a hidden one.
        told: list[str | None] = []
        for name in (event.src_path, event.dest_path):
            told += self._told(os.fsdecode(name), event) if name else ()
        for path in dict.fromkeys(told):
            self._report(path)

    def _told(self, place: str, event: FileSystemEvent) -> tuple[str | None, ...]:
        if not place.startswith(self._start):
            return (None,)  # under another name of the vault: better to look at everything
        path = place[len(self._start) :].replace(os.sep, "/")
        known = place_of(path)
        if known.hidden:
            return ()
        # Windows does not say whether what was deleted was a folder.
        folder = event.is_directory or (sys.platform == "win32" and isinstance(event, FileDeletedEvent))
        if (folder and not known.told) or event.is_directory or not printable(path):
            return (None,)
        return (path,) if known.told else ()


def _new_observer() -> BaseObserver:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of falling back, which we say in our own words
        from watchdog.observers import Observer as SystemObserver

        return SystemObserver()
