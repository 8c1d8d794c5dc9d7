"""The record of what was written: one folder per run, with a journal and the undo copies, outside the vault.

A folder is called by its number and how the run stands: `000012.open` while it runs (or after a crash),
`000012` when it changed notes, `000012.page` when it only refreshed the page. The journal has one JSON object
per line, each on the disk before the change that it tells of.
"""

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from vault_tools.vault.read import read_bytes
from vault_tools.vault.store_flush import flush_files
from vault_tools.vault.store_system import System

# How many runs are kept: those that changed notes, and those that only refreshed the page.
MOST_RUNS = 200
MOST_PAGE_RUNS = 50

_FOLDER = re.compile(r"(\d{6,})(\.open|\.page)?")
_JOURNAL = "journal.jsonl"
_LATE = "late-"


class Change(NamedTuple):
    """One change of a run. `before` and `after` are SHA-256 in hex, None where there was or is no file.

    `copy` is the undo copy, `new` the new text where it is written in place, both names in the run's folder;
    `page` says that it was the weekly page or its archive; `folders` are those made for it, outermost first.
    """

    number: int
    path: str
    before: str | None
    after: str | None
    copy: str | None = None
    new: str | None = None
    page: bool = False
    mode: int | None = None
    folders: tuple[str, ...] = ()


class RunInfo(NamedTuple):
    """A recorded run. `at` is the time as ISO text, for people only; `undoes` the run that this one took
    back, `undone` whether it was taken back itself; `open` whether it never came to its end."""

    id: str
    folder: Path
    command: str
    at: str
    changes: tuple[Change, ...]
    undoes: str | None
    undone: bool
    open: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes it changed, the page and its archive not among them."""
        return tuple(dict.fromkeys(change.path for change in self.changes if not change.page))

    @property
    def can_be_undone(self) -> bool:
        """Whether it changed notes, was not taken back, and took back none itself."""
        return bool(self.notes) and not self.undone and self.undoes is None


def digest(data: bytes | None) -> str | None:
    """SHA-256 in hex; None for no file."""
    return None if data is None else hashlib.sha256(data).hexdigest()


class RunLog:
    """Writes the record of one run; its folder is made with the first change."""

    def __init__(
        self, system: System, runs: Path, command: str, clock: Callable[[], datetime], undoes: str | None
    ) -> None:
        self.system = system
        self.runs = runs
        self.header = {"command": command, "at": clock().isoformat(timespec="seconds"), "undoes": undoes}
        self.folder: Path | None = None
        self.changes: list[Change] = []
        self.clean = True
        self._begun = False
        self._number = 0
        self._saved = 0

    def intend(self, change: dict[str, Any], before: bytes | None, new: bytes | None = None) -> Change:
        """Records a change before it is made, with what it needs to be taken back. `before` is copied."""
        folder = self._open()
        self._number += 1
        name = f"{self._number:04d}-{_readable(change['path'])}"
        if before is not None:
            self.system.create(folder / name, before, 0o600)
        if new is not None:
            self.system.create(folder / f"{name}.new", new, 0o600)
        if before is not None or new is not None:
            self.system.flush_folder(folder)
        made = Change(
            number=self._number,
            copy=None if before is None else name,
            new=None if new is None else f"{name}.new",
            **change,
        )
        self._record([made])
        return made

    def intend_new(self, facts: list[dict[str, Any]]) -> list[Change]:
        """Records many new notes in one step, before the first is made."""
        self._open()
        first = self._number + 1
        self._number += len(facts)
        made = [Change(number=number, **each) for number, each in enumerate(facts, start=first)]
        self._record(made)
        return made

    def intend_old(self, facts: list[dict[str, Any]], before: list[bytes]) -> list[Change]:
        """Records many deletions in one step, before the first is made, with their undo copies."""
        folder = self._open()
        first = self._number + 1
        self._number += len(facts)
        made = [
            Change(number=number, copy=f"{number:04d}-{_readable(each['path'])}", **each)
            for number, each in enumerate(facts, start=first)
        ]
        places = [folder / str(change.copy) for change in made]
        for place, data in zip(places, before, strict=True):
            self.system.create(place, data, 0o600, flush=False)
        for failed in flush_files(self.system, places):
            if failed is not None:
                raise failed
        self.system.flush_folder(folder)
        self._record(made)
        return made

    def _record(self, made: list[Change]) -> None:
        said = (each._asdict().items() for each in made)
        self._add(*({name: value for name, value in each if value not in (None, False, ())} for each in said))
        self.changes += made

    def save(self, path: str, data: bytes) -> None:
        """Keeps a copy of a text of the user's for as long as the run is kept."""
        folder = self._open()
        self._saved += 1
        self.system.create(folder / f"{_LATE}{self._saved:04d}-{_readable(path)}", data, 0o600)

    def drop(self, change: Change) -> None:
        """Records that a change was not made after all."""
        self.changes.remove(change)
        self._add({"dropped": change.number})

    def close(self) -> None:
        """The run is at its end; one that left something lying about stays open, to be swept."""
        if self.folder is None or not self.clean:
            return
        name = self.folder.name.removesuffix(".open")
        if not self.changes or all(change.page for change in self.changes):
            name += ".page"
        self.system.step("close")
        self.folder.rename(self.runs / name)
        self.folder = self.runs / name
        prune(self.system, self.runs)

    def _open(self) -> Path:
        if self.folder is None:
            self.system.make_folders(self.runs, 0o700)
            numbers = [int(match[1]) for match, _ in _folders(self.runs)]
            folder = self.runs / f"{max(numbers, default=0) + 1:06d}.open"
            self.system.step("make folder")
            folder.mkdir(0o700)
            self.system.flush_folder(self.runs)
            self.folder = folder
        return self.folder

    def _add(self, *facts: dict[str, Any]) -> None:
        """Adds lines to the journal, the first together with the header, in one step."""
        assert self.folder is not None
        lines = facts if self._begun else (self.header, *facts)
        self._begun = True
        text = "".join(json.dumps(line) + "\n" for line in lines)
        self.system.append(self.folder / _JOURNAL, text.encode())


def late_copies(run: RunInfo, path: str) -> list[Path]:
    """The copies of late texts that `RunLog.save` made of a note; those of another of the same name too."""
    name = _readable(path)
    late = (file for file in run.folder.iterdir() if file.name.startswith(_LATE))
    return [file for file in late if file.name.split("-", 2)[2] == name]


def list_runs(runs: Path) -> tuple[RunInfo, ...]:
    """All recorded runs, newest first; those whose journal is gone or damaged at its start are left out."""
    found = []
    for match, folder in sorted(_folders(runs), key=lambda pair: int(pair[0][1]), reverse=True):
        run = _read(match[1], folder)
        if run is not None:
            found.append(run)
    return tuple(found)


def open_runs(runs: Path) -> tuple[RunInfo, ...]:
    """Runs that never came to their end, oldest first; empty shells of runs among them."""
    found = []
    for match, folder in sorted(_folders(runs), key=lambda pair: int(pair[0][1])):
        if match[2] == ".open":
            found.append(_read(match[1], folder) or RunInfo(match[1], folder, "", "", (), None, False, True))
    return tuple(found)


def close_swept(system: System, run: RunInfo) -> None:
    """An open run was swept and is at its end now."""
    system.step("close")
    run.folder.rename(run.folder.with_name(run.id + ("" if run.notes else ".page")))


def mark_undone(system: System, run: RunInfo) -> None:
    """Records that `run` was taken back."""
    system.append(run.folder / _JOURNAL, json.dumps({"undone": True}).encode() + b"\n")


def prune(system: System, runs: Path) -> None:
    """Deletes the oldest runs beyond what is kept; what cannot be deleted is left for the next time."""
    folders = sorted(_folders(runs), key=lambda pair: int(pair[0][1]), reverse=True)
    notes = [folder for match, folder in folders if match[2] is None]
    pages = [folder for match, folder in folders if match[2] == ".page"]
    for folder in (*notes[MOST_RUNS:], *pages[MOST_PAGE_RUNS:]):
        with suppress(OSError):
            for file in folder.iterdir():
                system.remove(file)
            system.remove_folder(folder)


def _folders(runs: Path) -> list[tuple[re.Match[str], Path]]:
    try:
        folders = list(runs.iterdir())
    except FileNotFoundError:
        return []
    return [(match, folder) for folder in folders if (match := _FOLDER.fullmatch(folder.name))]


def _read(number: str, folder: Path) -> RunInfo | None:
    """The run recorded in `folder`; a line cut off by a crash tells of nothing that was done."""
    facts = list(_lines(folder / _JOURNAL))
    if not facts or "command" not in facts[0]:
        return None
    changes: dict[int, Change] = {}
    undone = False
    for fact in facts[1:]:
        if "number" in fact:
            with suppress(TypeError):
                changes[fact["number"]] = _change(fact)
        elif "dropped" in fact:
            changes.pop(fact["dropped"], None)
        undone = undone or bool(fact.get("undone"))
    return RunInfo(
        id=number,
        folder=folder,
        command=str(facts[0]["command"]),
        at=str(facts[0].get("at", "")),
        changes=tuple(changes.values()),
        undoes=facts[0].get("undoes"),
        undone=undone,
        open=folder.name.endswith(".open"),
    )


def _lines(journal: Path) -> Iterable[dict[str, Any]]:
    try:
        data = read_bytes(str(journal))
    except OSError:
        return
    for line in data.split(b"\n"):
        with suppress(ValueError):
            fact = json.loads(line)
            if isinstance(fact, dict):
                yield fact


def _change(fact: dict[str, Any]) -> Change:
    return Change(**({"before": None, "after": None} | fact | {"folders": tuple(fact.get("folders", ()))}))


def _readable(path: str) -> str:
    """The note's name, for people who look into the folder."""
    name = re.sub(r"[^\w. -]", "_", path.rpartition("/")[2])
    return os.fsencode(name)[:150].decode("utf-8", "ignore")
