"""The index: what was read from each note, kept in one file outside the vault, and thrown away when odd.

The file is a sign, the digest of the key, then parts (the length of each, and the bytes as `marshal` writes
them, which reads faster than anything else that comes with Python), and the SHA-256 of all that. `marshal`
may crash on bytes that it did not write, so it sees none before the hash was right. No secret goes into the
hash: whoever can write a file of this user's own of mode 0600 can read any secret that we could keep, and
write the vault itself.
"""

import hashlib
import marshal
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

import vault_tools

LARGEST = 512 << 20
"""In bytes; no index of ours is that large."""

ODD = (EOFError, ValueError, TypeError, LookupError, MemoryError)
"""What a part that is not as we write it leads to."""

_FORMAT = 2
_MAGIC = b"vt-index"
_HASH = 32
_HEAD = len(_MAGIC) + _HASH
_LENGTH = 4  # bytes that a part's length takes
_LEAST = _HEAD + _HASH

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


class IndexFile(Iterable[bytes]):
    """An index to be written by `Store.write_own`, piece by piece: of a large vault it is large, and no more
    of it than one part is held. Of the same parts always the same."""

    def __init__(self, parts: Iterable[bytes | memoryview], key: str) -> None:
        """Each of `parts` was `frozen`; they are asked for once, one after the other."""
        self._parts = parts
        self._key = key
        self.mark = b""
        """Tells this file from every other, once all of it was taken: the hash at its end."""

    def __iter__(self) -> Iterator[bytes]:
        """The pieces of the file."""
        digest = hashlib.sha256()
        for piece in self._pieces():
            digest.update(piece)
            yield piece
        self.mark = digest.digest()
        yield self.mark

    def _pieces(self) -> Iterator[bytes]:
        yield _head(self._key)
        for part in self._parts:
            yield len(part).to_bytes(_LENGTH, "little") + part


def frozen(plain: Any) -> bytes:
    """Something plain as bytes, to be kept in an index: so it costs nothing until somebody needs it. Of the
    same always the same. Raises ValueError where something in it is not plain."""
    return marshal.dumps(plain, _MARSHAL)


def thawed(data: bytes | memoryview) -> Any:
    """What was frozen; only ever of bytes out of an index that was found whole. Raises one of `ODD` for what
    is something else."""
    return marshal.loads(data)


def load_index(place: Path, key: str, mark: bytes | None = None) -> list[memoryview] | None:
    """The parts of the index at `place`, each still frozen, if that file is ours, whole, and of this key;
    where a `mark` is given, only of the file with that mark. Else None.

    Never raises. Where the system knows owners and modes, it must be this user's own and only theirs.
    """
    try:
        data = _read(place)
    except (OSError, ValueError, MemoryError):
        return None
    if data is None or not data.startswith(_head(key)) or (mark is not None and not data.endswith(mark)):
        return None
    return _parts(memoryview(data))


def _read(place: Path) -> bytes | None:
    descriptor = os.open(place, _FLAGS)
    try:
        about = os.fstat(descriptor)
        if (
            not stat.S_ISREG(about.st_mode)
            or not _LEAST <= about.st_size <= LARGEST
            or not _is_private(about)
        ):
            return None
        data = os.read(descriptor, about.st_size + 1)
        return data if len(data) == about.st_size else None
    finally:
        os.close(descriptor)


def _is_private(about: os.stat_result) -> bool:
    if not hasattr(os, "geteuid"):
        return True
    return about.st_uid == os.geteuid() and not stat.S_IMODE(about.st_mode) & ~0o600


def _parts(whole: memoryview) -> list[memoryview] | None:
    body, mark = whole[:-_HASH], whole[-_HASH:]
    if hashlib.sha256(body).digest() != mark:
        return None
    parts = []
    at = _HEAD
    while at < len(body):
        begin = at + _LENGTH
        at = begin + int.from_bytes(body[at:begin], "little")
        parts.append(body[begin:at])
    return parts if at == len(body) else None


def _head(key: str) -> bytes:
    return _MAGIC + hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
