"""Driving `watch`: the observer's thread on one side, the clock on the other, one loop in between."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from queue import Empty, SimpleQueue

from vault_tools.actions.answers import without_pauses
from vault_tools.actions.watch import Watch
from vault_tools.errors import VaultNotReadableError
from vault_tools.vault.observer import Observer, observe, polling_needed

STOP = object()
"""In the queue of events: the end."""

Events = SimpleQueue[object]
"""Paths, None for everything, or STOP. Putting into it is safe from threads and signal handlers."""

CHECK_SECONDS = 15.0
"""So often, without any event: is it a new day, and does the observer still see everything?"""

REPAIR_SECONDS = 60.0
"""So often everything is looked at where the system does not let us watch every folder."""

SURE = ("inotify", "polling")
"""Observers that tell when they lost events; with others everything is looked at now and then."""

UNSURE_SECONDS = 600.0


def keep_watching(
    watch: Watch,
    vault: Path,
    events: Events,
    *,
    poll: bool,
    watching: Callable[[Observer, str | None], None],
    today: Callable[[], date],
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Runs until STOP comes. `watching` is told of each observer that begins its work, with the kind of drive
    where that makes polling necessary, and again when it turns out to see only a part of the vault."""
    observer: Observer | None = None
    unwatched, repaired = 0, clock()
    ignored: tuple[str, ...] = ()
    try:
        while True:
            ignore = watch.settings.contacts.ignore
            if observer is None or not observer.alive or ignore != ignored:
                if observer is not None:  # the folder went away, or was exchanged
                    observer.stop()
                    events.put(None)
                kind = None if poll else polling_needed(vault)
                observer = _started(vault, events, ignore, poll=poll or kind is not None)
                unwatched, ignored = 0, ignore
                if observer is not None:
                    watching(observer, kind)
            if observer is not None and unwatched == 0 < observer.unwatched:
                unwatched = observer.unwatched
                watching(observer, None)
            every = REPAIR_SECONDS if unwatched else UNSURE_SECONDS
            blind = unwatched or (observer is not None and observer.name not in SURE)
            if blind and clock() - repaired > every:
                repaired = clock()
                watch.heard(None, clock())
            pause = watch.pause(clock())
            if not _hear(watch, events, CHECK_SECONDS if pause is None else min(pause, CHECK_SECONDS), clock):
                return
            with without_pauses():
                watch.turn(clock(), today())
    finally:
        if observer is not None:
            observer.stop()


def _started(vault: Path, events: Events, ignore: tuple[str, ...], *, poll: bool) -> Observer | None:
    observer = observe(vault, events.put, poll=poll, ignore=ignore)
    try:
        observer.start()
    except VaultNotReadableError:  # the next turn says so
        return None
    return observer


def _hear(watch: Watch, events: Events, seconds: float, clock: Callable[[], float]) -> bool:
    """Waits at most that long for something to be heard, and hands on all there is; False at the end."""
    with suppress(Empty):
        event = events.get(timeout=seconds)
        while event is not STOP:
            watch.heard(event if isinstance(event, str) else None, clock())
            event = events.get_nowait()
        return False
    return True
