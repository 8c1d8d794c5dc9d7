"""One writer at a time, and one watcher: the locks on a vault, which lie outside of it."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from vault_tools.errors import BusyError, NoUndoCopyError, WatchedAlreadyError
from vault_tools.vault.places import Places
from vault_tools.vault.read import read_bytes
from vault_tools.vault.store_system import System, no_step


@contextmanager
def locked(system: System, places: Places, seconds: float, vault: str) -> Iterator[None]:
    """Holds the lock; the system frees it however this process ends.

    Raises BusyError where another copy of the tool holds it for longer than `seconds`, NoUndoCopyError where
    the state folder cannot be written.
    """
    from filelock import FileLock, Timeout  # late: most runs write nothing

    try:
        system.make_folders(places.state, 0o700)
        lock = FileLock(places.lock, timeout=seconds, mode=0o600, thread_local=False)
        held = lock.acquire()
    except Timeout as error:
        raise BusyError(seconds=f"{seconds:g}", lock=str(places.lock)) from error
    except OSError as error:
        raise no_undo_copy(vault, places, error) from error
    with held:
        yield


@contextmanager
def only_watcher(places: Places, vault: str, write_own: Callable[[Path, bytes], None]) -> Iterator[None]:
    """Holds the lock of the one `watch` on this vault and machine; `write_own` is the store's.

    Raises WatchedAlreadyError, which says who does, or NoUndoCopyError where the state folder cannot be
    written.
    """
    from filelock import FileLock, Timeout  # late: only `watch` needs it

    try:
        System(no_step).make_folders(places.state, 0o700)
        held = FileLock(places.watch_lock, timeout=0, mode=0o600, thread_local=False).acquire()
    except Timeout as error:
        raise WatchedAlreadyError(**_watcher(places)) from error
    except OSError as error:
        raise no_undo_copy(vault, places, error) from error
    with held:
        since = datetime.now().astimezone().isoformat(timespec="minutes")
        write_own(places.watcher, json.dumps({"pid": os.getpid(), "since": since}).encode())
        yield


def _watcher(places: Places) -> dict[str, str | int]:
    try:
        told = json.loads(read_bytes(str(places.watcher)))
        return {"pid": int(told["pid"]), "since": str(told["since"])}
    except (OSError, ValueError, TypeError, KeyError):
        return {"pid": "?", "since": "?"}


def no_undo_copy(path: str, places: Places, error: OSError) -> NoUndoCopyError:
    """The error for `path`, which is not written since our own folder cannot be."""
    return NoUndoCopyError(path=path, folder=str(places.state), why=error.strerror or str(error))
