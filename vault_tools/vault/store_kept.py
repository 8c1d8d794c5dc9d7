"""Texts that had no other place: kept outside the vault when two wrote at once, or when a crash left them."""

import errno
import hashlib
import json
import re
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

from vault_tools.text.problems import Problem, problem
from vault_tools.vault.read import read_bytes, read_steady
from vault_tools.vault.store_system import System

_LIST = "kept.jsonl"


class Kept(NamedTuple):
    """A text that is kept: of which note it is one, and where the file with it lies."""

    path: str
    place: Path

    def problem(self) -> Problem:
        """The problem that tells of it, until the user deletes the file."""
        return problem(self.path, None, "text-kept", place=str(self.place))


def keep(system: System, folder: Path, path: str, file: Path) -> None:
    """Copies `file`, a text of the note `path`, into `folder` then deletes it; the same text only once."""
    data = read_steady(str(file))
    if data is None:
        raise OSError(errno.EBUSY, "still being written", str(file))  # it stays; the next sweep comes by
    system.make_folders(folder, 0o700)
    place = _file_for(system, folder, path, data)
    system.flush_folder(folder)
    system.append(folder / _LIST, json.dumps({"path": path, "file": place.name}).encode() + b"\n")
    if read_steady(str(file)) == data:
        system.remove(file)


def list_kept(folder: Path) -> tuple[Kept, ...]:
    """All kept texts whose files are still there, by note and file."""
    found = set()
    try:
        lines = read_bytes(str(folder / _LIST)).split(b"\n")
    except OSError:
        return ()
    for line in lines:
        with suppress(ValueError, TypeError, LookupError):
            fact = json.loads(line)
            if (folder / fact["file"]).is_file():
                found.add((str(fact["path"]), str(fact["file"])))
    return tuple(Kept(path, folder / file) for path, file in sorted(found))


def _file_for(system: System, folder: Path, path: str, data: bytes) -> Path:
    """A file in `folder` that holds `data`, made if need be; one left half written is passed by."""
    name = re.sub(r"[^\w. -]", "_", path.rpartition("/")[2])[-60:]
    for number in count():
        place = folder / f"{hashlib.sha256(data).hexdigest()[:12]}{f'-{number}' if number else ''} {name}"
        if _holds(place, data):
            return place
        with suppress(FileExistsError):
            system.create(place, data, 0o600)
            return place
    raise AssertionError("unreachable")


def _holds(place: Path, data: bytes) -> bool:
    try:
        return read_bytes(str(place)) == data
    except OSError:
        return False
