"""What the store asks of the system, step by step: temporary files, the exchange of two, flushing.

Every step calls `step` with its name first, so that tests can fail or stop there.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

Step = Callable[[str], None]
Data = bytes | Iterable[bytes]  # in pieces where all at once would be much

TEMP_MARK = ".vt-"
TEMP_END = ".tmp"

_AT_FDCWD = -100
_NOREPLACE = 1
_EXCHANGE = 2

# What a system or file system answers that does not know a request, as opposed to one that fails at it.
_UNKNOWN_REQUEST = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOTTY}
_NO_LINKS = _UNKNOWN_REQUEST | {errno.EPERM, errno.EMLINK, errno.EXDEV}

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


def no_step(_name: str) -> None:
    """Nothing happens between the steps, outside of tests."""


class System:
    """The steps. Raises OSError as the system does."""

    def __init__(self, step: Step = no_step) -> None:
        self.step = step

    def create(
        self,
        place: Path,
        data: Data,
        mode: int = 0o666,
        like: os.stat_result | None = None,
        *,
        flush: bool = True,
    ) -> os.stat_result:
        """A new file with `data`, on the disk when this returns (but for `flush`); `mode` less the umask.

        `like` is the file that it will replace: owner and mode become the same where that is allowed. Returns
        what identifies the new file. Where something fails, no file stays behind.
        """
        self.step("create")
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        try:
            if like is not None:
                _make_alike(descriptor, like)
            for piece in (data,) if isinstance(data, bytes) else data:
                self._write_all(descriptor, piece)
            if flush:
                self.flush(descriptor)
            return os.fstat(descriptor)
        except BaseException:
            with suppress(OSError):
                self.remove(place)
            raise
        finally:
            os.close(descriptor)

    def overwrite(self, place: Path, data: bytes) -> None:
        """Writes `data` into the file that is there, from its start, and cuts off what is behind."""
        self.step("open")
        descriptor = os.open(place, os.O_WRONLY | _BINARY)
        try:
            self._write_all(descriptor, data)
            self.step("truncate")
            os.ftruncate(descriptor, len(data))
            self.flush(descriptor)
        finally:
            os.close(descriptor)

    def append(self, place: Path, line: bytes) -> None:
        """Adds to one of our own files, on the disk when this returns."""
        self.step("append")
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, 0o600)
        try:
            self._write_all(descriptor, line)
            self.flush(descriptor)
        finally:
            os.close(descriptor)

    def _write_all(self, descriptor: int, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            self.step("write")
            rest = rest[os.write(descriptor, rest) :]

    def flush(self, descriptor: int) -> None:
        """Waits until what was written is on the disk."""
        self.step("flush")
        if full := getattr(fcntl, "F_FULLFSYNC", None):  # macOS: fsync alone does not reach the disk
            with suppress(OSError):
                fcntl.fcntl(descriptor, full)
                return
        os.fsync(descriptor)

    def flush_file(self, place: Path) -> None:
        """Waits until a file of ours is on the disk."""
        descriptor = os.open(place, os.O_RDWR | _BINARY)
        try:
            self.flush(descriptor)
        finally:
            os.close(descriptor)

    def flush_folder(self, folder: Path) -> None:
        """Makes names in `folder` last, where the system can do that for folders."""
        self.step("flush folder")
        with suppress(PermissionError, IsADirectoryError):  # Windows opens no folders
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            except OSError as error:
                if error.errno not in _UNKNOWN_REQUEST:
                    raise
            finally:
                os.close(descriptor)

    def make_folders(self, folder: Path, mode: int = 0o777, *, flush: bool = True) -> list[Path]:
        """Makes `folder` and what is missing above it; returns those made, outermost first."""
        missing = []
        while not folder.is_dir():
            missing.append(folder)
            folder = folder.parent
        made = []
        for one in reversed(missing):
            self.step("make folder")
            with suppress(FileExistsError):  # someone else was as quick
                one.mkdir(mode)
                made.append(one)
                if flush:
                    self.flush_folder(one.parent)
        return made

    def exchange(self, one: Path, other: Path) -> bool:
        """Two files swap names in one step; False where system or file system cannot."""
        self.step("exchange")
        return _renameat2(one, other, _EXCHANGE)

    def publish(self, temp: Path, place: Path) -> None:
        """Gives `temp` the name `place`; FileExistsError where that is taken: nothing is ever overwritten."""
        self.step("publish")
        if _renameat2(temp, place, _NOREPLACE):
            return
        if sys.platform == "win32":
            temp.rename(place)  # there it refuses to overwrite
            return
        try:
            os.link(temp, place, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            # FAT on a system without renameat2: not in one step, but still over nothing.
            self.create(place, temp.read_bytes())
        try:
            self.remove(temp)
        except OSError:
            place.unlink()
            raise

    def replace(self, temp: Path, place: Path) -> None:
        """`temp` takes the name of `place`, whatever stood there."""
        self.step("replace")
        temp.replace(place)

    def second_name(self, place: Path, name: Path) -> bool:
        """Gives a file one more name, so that replacing does not delete it; False where that cannot be."""
        self.step("link")
        try:
            os.link(place, name, follow_symlinks=False)
        except (OSError, NotImplementedError) as error:
            if isinstance(error, OSError) and error.errno not in _NO_LINKS:
                raise
            return False
        return True

    def remove(self, place: Path) -> None:
        """Deletes a file; fine where it is gone already."""
        self.step("remove")
        place.unlink(missing_ok=True)

    def remove_folder(self, folder: Path) -> None:
        """Deletes a folder that is empty; leaves any other."""
        with suppress(OSError):
            self.step("remove folder")
            folder.rmdir()

    def copy_attributes(self, source: Path, target: Path) -> None:
        """Extended attributes (tags of the file manager, access lists) go along, as far as they can."""
        self.step("attributes")
        if not hasattr(os, "listxattr"):
            return
        with suppress(OSError):
            for name in os.listxattr(source):
                with suppress(OSError):
                    os.setxattr(target, name, os.getxattr(source, name))


def machine_name() -> str:
    """What this machine is called."""
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # late: it takes a while, and says the same

    return platform.node()


def temp_name(name: str, tag: str) -> str:
    """A hidden name beside `name` that no other program takes for a note. `tag` says whose it is."""
    end = f"{TEMP_MARK}{tag}{os.urandom(4).hex()}{TEMP_END}"
    room = 255 - len(end) - 1
    return "." + os.fsencode(name)[:room].decode("utf-8", "ignore") + end


def is_temp_name(name: str, tag: str) -> bool:
    """Whether `temp_name` made this name for `tag`."""
    return name.startswith(".") and name.endswith(TEMP_END) and f"{TEMP_MARK}{tag}" in name


def open_for_writing_elsewhere(place: Path) -> bool:
    """Whether some program has `place` open for writing; False also where the system cannot tell.

    Linux grants a read lease only on files that nobody has open for writing.
    """
    if sys.platform != "linux" or fcntl is None:
        return False
    descriptor = os.open(place, os.O_RDONLY | _BINARY)
    try:
        # Should someone open it in just this moment, the kernel would send SIGIO, which ends programs.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, 23)  # SIGURG, ignored unless asked for
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(descriptor)
    return False


def may_be_written(about: os.stat_result, place: Path) -> bool:
    """Whether a file is meant to be changed: by its mode, since root is refused nothing."""
    return bool(about.st_mode & 0o222) and os.access(place, os.W_OK)


def _make_alike(descriptor: int, like: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    if hasattr(os, "fchmod"):
        with suppress(PermissionError):  # file systems that know no modes
            os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _renameat2(one: Path, other: Path, flags: int) -> bool:
    """False where there is no such call, or where the file system does not know the flag."""
    call = _system_call() if sys.platform == "linux" else None
    if call is None:
        return False
    code = call(one, other, flags)
    if code in _UNKNOWN_REQUEST:
        return False
    if code:
        raise OSError(code, os.strerror(code), str(one), None, str(other))
    return True


@cache
def _system_call() -> Callable[[Path, Path, int], int] | None:
    """The call of the C library, returning an error number; None where it has none."""
    import ctypes  # late: most runs write nothing

    library: Any = ctypes.CDLL(None, use_errno=True)
    function = getattr(library, "renameat2", None)
    if function is None:
        return None

    def call(one: Path, other: Path, flags: int) -> int:
        names = os.fsencode(one), os.fsencode(other)
        failed = function(_AT_FDCWD, names[0], _AT_FDCWD, names[1], ctypes.c_uint(flags))
        return ctypes.get_errno() if failed else 0

    return call
