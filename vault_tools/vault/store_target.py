"""Whether a file may be written: inside the vault, regular, with one name, writable, as it was read."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vault_tools.errors import (
    DiskFullError,
    HardLinkedNoteError,
    NoRegularFileError,
    NoteChangedError,
    NoteExistsError,
    NoteNotWritableError,
    OutsideVaultError,
    WriteFailedError,
)
from vault_tools.vault.read import read_steady
from vault_tools.vault.store_replace import Target
from vault_tools.vault.store_system import may_be_written, open_for_writing_elsewhere

OBSIDIAN_TYPES = ".obsidian/types.json"
"""The one file in a hidden folder that may be written, and only where the user asks for it (`init`)."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def locate(vault: Path, path: str) -> Target:
    """Where the note `path` really is; `vault` is a real path itself.

    Raises OutsideVaultError where `path`, or what a symbolic link in it leads to, is not inside the vault or
    is hidden: `.obsidian`, `.trash` or `.git` are no places to write to.
    """
    if _is_plain(path.split("/")) or path == OBSIDIAN_TYPES:
        try:
            real = Path(os.path.realpath(vault.joinpath(*path.split("/"))))
            inside = real.relative_to(vault)
        except (OSError, ValueError):
            raise OutsideVaultError(path=path) from None
        if _is_plain(inside.parts) or inside.as_posix() == path == OBSIDIAN_TYPES:
            return Target(path, real)
    raise OutsideVaultError(path=path)


def missing_folders(vault: Path, target: Target) -> tuple[str, ...]:
    """The folders that a new note needs and that are not there, relative to the vault, outermost first."""
    missing = []
    folder = target.real.parent
    while folder != vault and not folder.is_dir():
        missing.append(folder.relative_to(vault).as_posix())
        folder = folder.parent
    return tuple(reversed(missing))


def check_new(vault: Path, target: Target, data: bytes | None) -> bool:
    """Whether a note is still to be made; False where it is there already, with just this text.

    Raises NoteExistsError where another stands there; a link that leads nowhere counts.
    """
    place = vault.joinpath(*target.path.split("/"))
    if not os.path.lexists(place):
        return True
    if data is not None and place.is_file() and read_steady(str(place)) == data:
        return False
    raise NoteExistsError(path=target.path)


def check_old(target: Target, expected: bytes, data: bytes | None) -> os.stat_result | None:
    """The file as it is now, for what it will be replaced by; None where its text is `data` already.

    Raises NoteChangedError where it is not `expected` any more or is just being written, NoteNotWritableError
    where it is not to be. Root may write everything, so the mode bits say what the user meant.
    """
    try:
        about = target.real.stat()
        if not stat.S_ISREG(about.st_mode):
            raise NoRegularFileError(path=target.path)
        now = read_steady(str(target.real))
    except FileNotFoundError as error:
        raise NoteChangedError(path=target.path) from error
    if now is not None and now == data:
        return None
    # What is read while somebody writes may be half of it, and nobody is to go on from ours meanwhile.
    if now != expected or open_for_writing_elsewhere(target.real):
        raise NoteChangedError(path=target.path)
    if about.st_nlink > 1:
        raise HardLinkedNoteError(path=target.path)
    if not may_be_written(about, target.real):
        raise NoteNotWritableError(path=target.path)
    return about


@contextmanager
def failures_of(path: str) -> Iterator[None]:
    """Turns what the system says about `path` into errors that say what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(path=path) from error
        if error.errno in _DENIED:
            raise NoteNotWritableError(path=path) from error
        raise WriteFailedError(path=path, why=error.strerror or str(error)) from error


def _is_plain(parts: list[str] | tuple[str, ...]) -> bool:
    return bool(parts) and not any(not part or part.startswith(".") or "\0" in part for part in parts)
