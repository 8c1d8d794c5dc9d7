"""Linux: an eye that watches each folder of a vault but the hidden ones, on watchdog's own inotify reader.

watchdog's recursive observer is not used here. It also watches `.git` and its like (and runs out of watches
by that), holds every event back for half a second after a note was moved out, goes on watching folders that
have left the vault, stumbles where folders are renamed and made anew, and only logs that events were lost.
"""

import errno
import itertools
import os
import threading
from collections.abc import Callable
from pathlib import Path

from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchDescriptor,
)

from vault_tools.vault.observer_paths import place_of, printable

# Opening and reading are not among them: a reader must not wake itself.
_EVENTS = Mask(
    InotifyConstants.IN_CREATE
    | InotifyConstants.IN_MODIFY
    | InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_ATTRIB
    | InotifyConstants.IN_MOVE
    | InotifyConstants.IN_DELETE
    | InotifyConstants.IN_DELETE_SELF
    | InotifyConstants.IN_MOVE_SELF
    | InotifyConstants.IN_ONLYDIR
    | InotifyConstants.IN_DONT_FOLLOW
)
_ARRIVED = InotifyConstants.IN_CREATE | InotifyConstants.IN_MOVED_TO
_LEFT = InotifyConstants.IN_DELETE | InotifyConstants.IN_MOVED_FROM
_ROOT_WENT = InotifyConstants.IN_DELETE_SELF | InotifyConstants.IN_MOVE_SELF | InotifyConstants.IN_UNMOUNT

# Without a watch for these, nothing is missed: the folder is gone, or nobody can read what is in it.
_NOTHING_TO_WATCH = (errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.ELOOP)

_STOP_WITHIN = 1.0

_Told = tuple[str | None, ...]


class _Queue(InotifyFD):
    """The kernel's queue of events, read by a thread; tells when it ran over, which watchdog only logs."""

    def __init__(self, ran_over: Callable[[], None]) -> None:
        super().__init__()
        self.name = "vault-tools inotify"
        self._ran_over = ran_over

    def handle_event(self, event: InotifyEvent) -> None:
        """Called for each event, in their order."""
        if event.is_queue_overflow:
            self._ran_over()
        else:
            super().handle_event(event)


class InotifyEye:
    """Watches the folder `root`, a real path. `report` is called from the queue's thread."""

    name = "inotify"

    def __init__(self, root: str, report: Callable[[str | None], None]) -> None:
        self._root = root
        self._report = report
        self._lock = threading.Lock()
        self._queue: _Queue | None = None
        self._identity: tuple[int, int] | None = None
        self._gone = False
        self._numbers = itertools.count()
        self._folders: dict[WatchDescriptor, tuple[str, CallbackId]] = {}
        self._unwatched: set[str] = set()
        self._links: set[str] = set()  # symbolic links that may lead to folders

    def start(self) -> None:
        """Watches the vault as it is now. Raises OSError where that cannot be done."""
        self._identity = _identity(self._root)
        self._queue = _Queue(self._ran_over)
        self._queue.start()
        try:
            with self._lock:
                self._watch_tree("")
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends the thread; may be called twice, and from the thread."""
        queue, self._queue = self._queue, None
        if queue is not None:
            queue.stop()
            if queue is not threading.current_thread():
                queue.join(_STOP_WITHIN)

    @property
    def alive(self) -> bool:
        """Whether the thread lives and the folder at the vault's path is still the one that is watched."""
        queue = self._queue
        if queue is None or not queue.is_alive() or self._gone:
            return False
        try:
            return _identity(self._root) == self._identity
        except OSError:
            return False

    @property
    def unwatched(self) -> int:
        """How many folders the system did not let us watch."""
        return len(self._unwatched)

    # What the queue's thread calls.

    def on_event(self, event: InotifyEvent) -> None:
        """Called for each event in a watched folder."""
        with self._lock:
            told = self._take(event)
        self._tell(told)

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """Called when a watched folder is no more, or its file system was unmounted."""
        with self._lock:
            path, _ = self._folders.pop(wd, (None, None))
            told: _Told = (None,) if path == "" else ()
            self._gone |= path == ""
        self._tell(told)

    def on_queue_overflow(self) -> None:
        """Not called: `_Queue` hears of it first."""

    def _ran_over(self) -> None:
        """Events were lost, perhaps those of new folders: watches all anew."""
        with self._lock:
            self._forget("")
            try:
                self._watch_tree("")
            except OSError:
                self._gone = True
        self._tell((None,))

    def _tell(self, told: _Told) -> None:
        # Never while the lock is held: what is called may stop this eye.
        for path in told:
            if self._queue is not None:
                self._report(path)

    # All below with the lock held.

    def _take(self, event: InotifyEvent) -> _Told:
        """Keeps the watches right; what to report."""
        folder, _ = self._folders.get(event.wd, (None, None))
        if folder is None:
            return ()
        if not event.name:
            if folder == "" and event.mask & _ROOT_WENT:
                self._gone = True
                return (None,)
            return ()
        path = _joined(folder, os.fsdecode(event.name))
        place = place_of(path)
        if place.hidden:
            return ()
        if event.mask & InotifyConstants.IN_ISDIR:
            if event.mask & _LEFT:
                self._forget(path)
            else:
                # After the watches stand, everything is looked at: nothing that came before them is missed.
                self._watch_tree(path)
            return (None,)
        if not printable(path):
            return (None,)
        return (path,) if place.told else self._take_link(path, event)

    def _take_link(self, path: str, event: InotifyEvent) -> _Told:
        """A symbolic link may be a folder full of notes."""
        if event.mask & _ARRIVED and Path(self._root, path).is_symlink():
            self._links.add(path)
            return (None,)
        if event.mask & _LEFT and path in self._links:
            self._links.discard(path)
            return (None,)
        return ()

    def _watch_tree(self, path: str) -> None:
        """Watches the folder and all visible ones in it. Raises OSError where not even the vault itself can
        be watched."""
        stack = [path]
        while stack:
            path = stack.pop()
            self._watch(path)
            try:
                with os.scandir(_joined(self._root, path)) as listing:
                    for entry in listing:
                        if entry.name[0] == ".":
                            continue
                        if entry.is_dir(follow_symlinks=False):
                            stack.append(_joined(path, entry.name))
                        elif entry.is_symlink():
                            self._links.add(_joined(path, entry.name))
            except OSError:
                continue  # gone just now, or not to be read

    def _watch(self, path: str) -> None:
        queue = self._queue
        if queue is None:
            return
        number = CallbackId(next(self._numbers))
        try:
            wd = queue.add_callback(os.fsencode(_joined(self._root, path)), _EVENTS, self, number)
        except OSError as error:
            if path == "":
                raise
            if error.errno not in _NOTHING_TO_WATCH:
                self._unwatched.add(path)
            return
        if wd == -1:  # not permitted
            queue.remove_callbacks([(wd, number)])
            return
        # A folder met again, perhaps under a new name: the kernel gives the same watch, which is told once.
        known = self._folders.get(wd)
        if known is not None:
            queue.remove_callbacks([(wd, known[1])])
        self._folders[wd] = (path, number)
        self._unwatched.discard(path)

    def _forget(self, path: str) -> None:
        """The folder left the vault, or its name: its watches would tell of paths that are no more."""
        start = f"{path}/" if path else ""
        left = [wd for wd, (at, _) in self._folders.items() if at == path or at.startswith(start)]
        if self._queue is not None:
            self._queue.remove_callbacks([(wd, self._folders[wd][1]) for wd in left])
        for wd in left:
            del self._folders[wd]
        self._unwatched = {at for at in self._unwatched if at != path and not at.startswith(start)}
        self._links = {at for at in self._links if not at.startswith(start)}


def _identity(place: str) -> tuple[int, int]:
    about = os.stat(place)  # noqa: PTH116
    return about.st_dev, about.st_ino


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder and name else folder or name
