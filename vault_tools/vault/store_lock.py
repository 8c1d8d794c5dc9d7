"""One writer at a time: the lock on a vault, which lies outside of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from vault_tools.errors import BusyError, NoUndoCopyError
from vault_tools.vault.places import Places
from vault_tools.vault.store_system import System


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


def no_undo_copy(path: str, places: Places, error: OSError) -> NoUndoCopyError:
    """The error for `path`, which is not written since our own folder cannot be."""
    return NoUndoCopyError(path=path, folder=str(places.state), why=error.strerror or str(error))
