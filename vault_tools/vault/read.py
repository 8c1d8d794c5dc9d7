"""The bytes of one file: read fast, never blocking, and with a second look where they are to be changed."""

import errno
import os
import stat
import time
from pathlib import Path

from vault_tools.text.problems import Problem, problem

# Nothing blocks on opening a FIFO, and no child process inherits the file.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

_TRIES = 5


def read_note(vault: Path, path: str, size: int | None = None) -> bytes:
    """All bytes of the note at `path` (relative to `vault`). `size` is what a walk found just now: with it,
    most files need not be looked at once more. Raises OSError where it cannot be read."""
    return read_bytes(f"{vault}/{path}", size)


def read_bytes(place: str, size: int | None = None) -> bytes:
    """All bytes of the regular file at `place`, most likely `size`. Raises OSError where it cannot be read,
    or is none."""
    descriptor = os.open(place, _FLAGS)
    try:
        if not size:  # a pipe, too, gives nothing
            size = _regular(descriptor, place).st_size
        return _all_of(descriptor, place, size)
    finally:
        os.close(descriptor)


def read_numbered(vault: Path, path: str, most: int) -> tuple[os.stat_result, bytes | None]:
    """The note at `path` as the system has it, and all its bytes: None where it has more than `most`. Raises
    OSError where it cannot be read."""
    place = f"{vault}/{path}"
    descriptor = os.open(place, _FLAGS)
    try:
        about = _regular(descriptor, place)
        size = about.st_size
        return about, _all_of(descriptor, place, size) if size <= most else None
    finally:
        os.close(descriptor)


def _all_of(descriptor: int, place: str, size: int) -> bytes:
    data = os.read(descriptor, size + 1)
    if len(data) == size:
        return data
    # It grew or shrank since, or the system hands out less at once: whatever is there up to the end.
    _regular(descriptor, place)
    parts = [data]
    while parts[-1]:
        parts.append(os.read(descriptor, 1 << 20))
    return b"".join(parts)


def _regular(descriptor: int, place: str) -> os.stat_result:
    about = os.fstat(descriptor)
    if stat.S_ISDIR(about.st_mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), place)
    if not stat.S_ISREG(about.st_mode):
        raise OSError(None, "no regular file", place)
    return about


def read_steady(place: str) -> bytes | None:
    """As `read_bytes`, but only bytes of a file that did not change while it was read; None where it kept
    changing. An editor that empties a file and writes it anew is caught in the act that way."""
    for _ in range(_TRIES):
        before = Path(place).stat()
        data = read_bytes(place)
        after = Path(place).stat()
        if _same(before, after) and len(data) == after.st_size:
            return data
        time.sleep(0.001)
    return None


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    return (one.st_ino, one.st_dev, one.st_size, one.st_mtime_ns, one.st_ctime_ns) == (
        other.st_ino, other.st_dev, other.st_size, other.st_mtime_ns, other.st_ctime_ns,
    )  # fmt: skip


def not_readable(path: str, error: OSError) -> Problem:
    """The problem of a file or folder that the system does not let us read; `path` relative to the vault."""
    return problem(path, None, "not-readable", why=error.strerror or str(error) or type(error).__name__)
