"""The index: what was read from each note, kept in one file outside the vault, and thrown away when odd.

The file is a mark, the digest of the key, the SHA-256 of the body, and the body as `marshal` writes it, which
reads faster than anything else that comes with Python. `marshal` may crash on bytes that it did not write, so
it sees none before the hash was right. No secret goes into the hash: whoever can write a file of this user's
own of mode 0600 can read any secret that we could keep, and write the vault itself.
"""

import gc
import hashlib
import marshal
import os
import stat
import sys
from collections.abc import Iterable
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

import vault_tools

Entry = tuple[str, int, int, int, bytes | tuple[Any, ...] | None]
"""A note's path, time in ns, size and inode, and what was read from it: a plain tuple, or None. Or the bytes
that `marshal` made of one: they take less room until they are needed, and need not be made again."""

Extra = tuple[Any, ...] | None
"""What else is kept: one plain tuple."""

LARGEST = 512 << 20
"""In bytes; no index of ours is that large."""

_FORMAT = 1
_MAGIC = b"vt-index"
_HASH = len(_MAGIC) + 32  # where the hash of the body stands
_BODY = _HASH + 32

# Without the references of newer versions, which save a tenth of the bytes and a twentieth of the time, but
# depend on who else holds a value: equal values would not always be equal bytes.
_MARSHAL = 2

# Nothing blocks on a FIFO, and no link is followed to a file that is none of ours.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_ODD = (OSError, EOFError, ValueError, TypeError, MemoryError)


def index_key(vault: Path, settings: str) -> str:
    """Stands for all that an index depends on beside the notes: another vault, other `settings` (those that
    change what is read, as text), another version of this package, of its files, of Python, or of what reads
    YAML for us, and the key is another."""
    parts = (
        _FORMAT,
        vault_tools.__version__,
        sys.implementation.cache_tag,
        os.path.realpath(vault),
        settings,
        _own_files(),
        [_about(name) for name in ("frontmatter", "yaml")],
    )
    return hashlib.sha256(ascii(parts).encode()).hexdigest()


def _own_files() -> list[tuple[str, int, int]]:
    """Path, time and size of each file of this package: nobody need remember to count a version up."""
    found: list[tuple[str, int, int]] = []
    folders = [os.path.dirname(vault_tools.__file__)]  # noqa: PTH120  # a tenth of the time of `Path`
    while folders:
        try:
            with os.scandir(folders.pop()) as listing:
                for entry in listing:
                    if entry.name.endswith(".py"):
                        about = entry.stat()
                        found.append((entry.path, about.st_mtime_ns, about.st_size))
                    elif entry.name[0] not in "_." and entry.is_dir():
                        folders.append(entry.path)
        except OSError:
            continue  # in an archive, which has a version
    return sorted(found)


def _about(name: str) -> tuple[int, int] | None:
    """Time and size of a package's first file, which changes with each version; nothing is imported."""
    try:
        spec = PathFinder.find_spec(name)
        about = os.stat(spec.origin) if spec and spec.origin else None  # noqa: PTH116
    except (OSError, ImportError):
        return None
    return (about.st_mtime_ns, about.st_size) if about else None


def index_bytes(entries: Iterable[Entry], extra: Extra, key: str) -> bytes:
    """The whole file, to be written by `Store.write_own`; of the same input always the same.

    Raises ValueError where something in it is not plain.
    """
    whole: Any = (tuple(entries), extra)
    body = marshal.dumps(whole, _MARSHAL)
    del whole, entries, extra  # the index of a large vault is large: perhaps nobody else needs them
    return b"".join((_MAGIC, _digest(key), hashlib.sha256(body).digest(), body))


def frozen(plain: Any) -> bytes:
    """Something plain as bytes, to be kept in an index: so it costs nothing until somebody needs it. Of the
    same always the same. Raises ValueError where something in it is not plain."""
    return marshal.dumps(plain, _MARSHAL)


def thawed(data: bytes) -> Any:
    """What was frozen; only ever of bytes out of an index that was found whole."""
    return marshal.loads(data)


def load_index(place: Path, key: str) -> tuple[list[Entry], Extra] | None:
    """What `index_bytes` was given, if the file at `place` is ours, whole, and of this key; else None.

    Never raises. Where the system knows owners and modes, it must be this user's own and only theirs.
    """
    # All that is made here stays: to look through it for what could go would cost more than to make it. The
    # same holds for whoever unpacks it.
    collecting = gc.isenabled()
    gc.disable()
    try:
        data = _read(place)
        return None if data is None else _load(data, key)
    except _ODD:
        return None
    finally:
        if collecting:
            gc.enable()


def _read(place: Path) -> bytes | None:
    descriptor = os.open(place, _FLAGS)
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode) or not _BODY < about.st_size <= LARGEST or not _is_private(about):
            return None
        data = os.read(descriptor, about.st_size + 1)
        return data if len(data) == about.st_size else None
    finally:
        os.close(descriptor)


def _is_private(about: os.stat_result) -> bool:
    if not hasattr(os, "geteuid"):
        return True
    return about.st_uid == os.geteuid() and not stat.S_IMODE(about.st_mode) & ~0o600


def _load(data: bytes, key: str) -> tuple[list[Entry], Extra] | None:
    if data[:_HASH] != _MAGIC + _digest(key):
        return None
    body = memoryview(data)[_BODY:]
    if hashlib.sha256(body).digest() != data[_HASH:_BODY]:
        return None
    entries, extra = marshal.loads(body)
    if not isinstance(entries, tuple) or not isinstance(extra, tuple | None):
        return None
    return list(entries), extra


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
