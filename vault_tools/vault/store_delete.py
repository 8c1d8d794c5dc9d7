"""Deleting many notes at once: each as safe as one alone, but what takes long is waited for together.

All of a batch have their undo copies, and are recorded, before the first loses its name. A note that another
program has changed or is just writing gets its name back.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from vault_tools.errors import NoteChangedError, WriteError
from vault_tools.vault.store import Store
from vault_tools.vault.store_lock import no_undo_copy
from vault_tools.vault.store_replace import Target, give_way
from vault_tools.vault.store_runs import Change, RunLog, digest
from vault_tools.vault.store_target import check_old, failures_of, locate


class _Old(NamedTuple):
    target: Target
    expected: bytes
    mode: int


class _Moved(NamedTuple):
    target: Target
    expected: bytes
    change: Change
    temp: Path


def delete_notes(store: Store, notes: Sequence[tuple[str, bytes]]) -> list[WriteError]:
    """Takes these notes away, within a run of the store, as `Store.delete_note` would with each; gives the
    errors of those that stay. Raises NoUndoCopyError, and none of them is touched then.

    They all have no name for as long as the last one takes: let there be some hundreds at most.
    """
    log = store.log
    assert log is not None, "within a run"
    errors: list[WriteError] = []
    try:
        moved = _moved(store, log, _as_expected(store, notes, errors), errors)
        moved = [each for each in moved if _passes(store, log, each, partial(_look, store, each), errors)]
        failed = _flushed(store, moved)
        moved = [each for each in moved if _passes(store, log, each, partial(_raise, failed, each), errors)]
        if moved:
            # As with one: an editor may have found a file by its name just before that was taken from it.
            with suppress(OSError):  # the second look says what is wrong
                give_way(each.temp for each in moved)
        for each in moved:
            if _passes(store, log, each, partial(_look, store, each), errors):
                store.files.remove(each.temp)
                store.done(each.target.path, "deleted")
    except BaseException:
        log.clean = False  # the next run looks for what lies about
        raise
    log.clean = log.clean and not store.files.left_behind
    return errors


def _as_expected(store: Store, notes: Sequence[tuple[str, bytes]], errors: list[WriteError]) -> list[_Old]:
    """Those that are what was read, and may be deleted."""
    found = []
    for path, expected in notes:
        try:
            target = locate(store.vault, path)
            with failures_of(path):
                store.vault.stat()  # a vault that went away (a drive) is no vault without notes
                about = check_old(target, expected, None)
        except WriteError as error:
            errors.append(error)
        else:
            assert about is not None
            found.append(_Old(target, expected, about.st_mode & 0o7777))
    return found


def _moved(store: Store, log: RunLog, notes: Sequence[_Old], errors: list[WriteError]) -> list[_Moved]:
    """All of them recorded, and those under a hidden name that could get one."""
    if not notes:
        return []
    facts = [
        {"path": each.target.path, "before": digest(each.expected), "after": None, "mode": each.mode}
        for each in notes
    ]
    try:
        changes = log.intend_old(facts, [each.expected for each in notes])
    except OSError as error:
        raise no_undo_copy(notes[0].target.path, store.places, error) from error
    moved = []
    for note, change in zip(notes, changes, strict=True):
        each = _Moved(note.target, note.expected, change, store.files.temp(note.target))
        try:
            with failures_of(note.target.path):
                _take_name(store, each)
        except WriteError as error:
            _not_made(store, log, each, error, errors)
        else:
            moved.append(each)
    return moved


def _take_name(store: Store, each: _Moved) -> None:
    try:
        store.system.publish(each.target.real, each.temp)
    except FileNotFoundError as error:
        raise NoteChangedError(path=each.target.path) from error


def _look(store: Store, each: _Moved) -> None:
    """Raises NoteChangedError where a note is not what was expected, or somebody writes to it."""
    if not store.files.untouched(each.temp, each.expected):
        raise NoteChangedError(path=each.target.path)


def _flushed(store: Store, moved: Sequence[_Moved]) -> dict[Path, OSError]:
    """Makes the names last; the folders in which that failed."""
    failed: dict[Path, OSError] = {}
    for folder in sorted({each.temp.parent for each in moved}):
        try:
            store.system.flush_folder(folder)
        except OSError as error:
            failed[folder] = error
    return failed


def _raise(failed: dict[Path, OSError], each: _Moved) -> None:
    if (error := failed.get(each.temp.parent)) is not None:
        raise error


def _passes(
    store: Store, log: RunLog, each: _Moved, check: Callable[[], None], errors: list[WriteError]
) -> bool:
    """Whether a note passes a check; where not, it gets its name back. Where not even that works, one that
    nobody has changed is deleted after all, and the next sweep looks at any other."""
    try:
        with failures_of(each.target.path):
            check()
    except WriteError as error:
        back = store.files.could(partial(store.files.give_back, each.target, each.temp))
        if not back and not isinstance(error, NoteChangedError):
            return True
        _not_made(store, log, each, error, errors)
        return False
    return True


def _not_made(store: Store, log: RunLog, each: _Moved, error: WriteError, errors: list[WriteError]) -> None:
    log.clean = False
    store.drop(log, each.target, each.change)
    errors.append(error)
