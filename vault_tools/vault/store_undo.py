"""Taking back what a run wrote: every note byte for byte, all of them or none."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.errors import (
    NoteChangedError,
    NothingToUndoError,
    UndoDamagedError,
    UndoRefusedError,
    WriteError,
)
from vault_tools.vault.read import read_bytes
from vault_tools.vault.store_runs import Change, RunInfo, digest, mark_undone

if TYPE_CHECKING:
    from vault_tools.vault.store import Store


_BATCH = 500


class Restored(NamedTuple):
    """One note that was taken back: what the run had made of it, and what it is again; None for no file."""

    path: str
    taken_back: bytes | None
    again: bytes | None


class Undone(NamedTuple):
    """What `undo` did: the run, the notes, and the pages that the run wrote too (they were left alone)."""

    run: RunInfo
    notes: tuple[Restored, ...]
    pages: tuple[str, ...]


class _Step(NamedTuple):
    """What is to be done to one note: `now` is its text, `again` what it becomes."""

    path: str
    now: bytes | None
    again: bytes | None
    mode: int | None


def undo(store: "Store", step: Callable[[int], None]) -> Undone:
    """See `Store.undo`."""
    while True:
        chosen = _chosen(store.runs())
        with store.run("undo", undoes=chosen.id):
            run = _chosen(store.runs())
            if run.id != chosen.id:
                continue  # another copy of the tool was quicker
            steps = _steps(store, run)
            _carry_out(store, run, [each for each in steps if each.now != each.again], step)
            for change in reversed(run.changes):
                for folder in reversed(change.folders):
                    if not change.page:
                        store.system.remove_folder(store.vault / folder)
            # Without the mark the next `undo` finds all taken back already, and sets it.
            with suppress(OSError):
                mark_undone(store.system, run)
        notes = tuple(Restored(step.path, step.now, step.again) for step in steps)
        pages = tuple(dict.fromkeys(change.path for change in run.changes if change.page))
        return Undone(run, notes, pages)


def would_undo(store: "Store") -> tuple[Restored, ...]:
    """What `Store.undo` would do, without doing it; raises what that would raise."""
    steps = _steps(store, _chosen(store.runs()))
    return tuple(Restored(step.path, step.now, step.again) for step in steps)


def _chosen(runs: tuple[RunInfo, ...]) -> RunInfo:
    for run in runs:
        if run.can_be_undone:
            return run
    raise NothingToUndoError


def _steps(store: "Store", run: RunInfo) -> list[_Step]:
    """One step per note, from its text now to what it was before the first change of the run."""
    changed: list[str] = []
    steps = []
    by_path: dict[str, list[Change]] = {}
    for change in run.changes:
        if not change.page:
            by_path.setdefault(change.path, []).append(change)
    for path, changes in by_path.items():
        first = changes[0]
        try:
            now = store.read(path)
        except WriteError:
            changed.append(path)
            continue
        # What it was before counts too: an earlier `undo` may have broken off half-way.
        if digest(now) in {first.before, *(change.after for change in changes)}:
            steps.append(_Step(path, now, _undo_copy(run, first), first.mode))
        else:
            changed.append(path)
    if changed:
        raise UndoRefusedError(names=", ".join(changed), folder=str(run.folder))
    return steps


def _undo_copy(run: RunInfo, change: Change) -> bytes | None:
    if change.before is None:
        return None
    try:
        data = read_bytes(str(run.folder / str(change.copy)))
    except OSError:
        data = None
    if digest(data) != change.before:
        raise UndoDamagedError(path=change.path, folder=str(run.folder))
    return data


def _carry_out(store: "Store", run: RunInfo, steps: list[_Step], step: Callable[[int], None]) -> None:
    """All steps; should one fail, those done before it are taken back."""
    done: list[_Step] = []
    try:
        for some in _batches(steps):
            _take_back(store, some, done)
            step(len(some))
    except WriteError as error:
        for each in reversed(done):
            with suppress(WriteError):  # changed by its user just now, so theirs it is
                _turn(store, each.path, each.again, each.now, each.mode)
        if isinstance(error, NoteChangedError):
            raise UndoRefusedError(names=error.values["path"], folder=str(run.folder)) from error
        raise


def _batches(steps: list[_Step]) -> Iterator[list[_Step]]:
    """The steps in their order, deletions that follow each other together."""
    for deletes, those in groupby(steps, key=lambda step: step.again is None):
        yield from _parts(list(those), _BATCH if deletes else 1)


def _parts(steps: list[_Step], size: int) -> Iterator[list[_Step]]:
    """In parts of that size."""
    for at in range(0, len(steps), size):
        yield steps[at : at + size]


def _take_back(store: "Store", steps: list[_Step], done: list[_Step]) -> None:
    """One step, or a batch of deletions; those that were taken are added to `done`. Raises a WriteError."""
    if len(steps) == 1:
        (step,) = steps
        _turn(store, step.path, step.now, step.again, step.mode)
        done.append(step)
        return
    from vault_tools.vault.store_delete import delete_notes  # late: it needs the store itself

    errors = delete_notes(store, [(step.path, step.now) for step in steps if step.now is not None])
    stays = {error.values["path"] for error in errors}
    done += [step for step in steps if step.path not in stays]
    if errors:
        raise errors[0]


def _turn(store: "Store", path: str, now: bytes | None, then: bytes | None, mode: int | None) -> None:
    if then is not None:
        store.write_note(path, now, then, mode=mode)
    elif now is not None:
        store.delete_note(path, now)
