"""Making many new notes at once: each as safe as one alone, but the disk is waited for together.

All of a batch are recorded before the first is made, and every text is on the disk before it has its name.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from vault_tools.errors import NoteExistsError, WriteError
from vault_tools.vault.store import Store
from vault_tools.vault.store_flush import flush_files
from vault_tools.vault.store_lock import no_undo_copy
from vault_tools.vault.store_replace import Target
from vault_tools.vault.store_runs import Change, RunLog, digest
from vault_tools.vault.store_target import check_new, failures_of, locate, missing_folders

_BATCH = 500


class _New(NamedTuple):
    target: Target
    change: Change
    temp: Path


def create_notes(
    store: Store, notes: Sequence[tuple[str, bytes]], step: Callable[[], None] = lambda: None
) -> Iterator[WriteError]:
    """Makes all of these notes, within a run of the store, as `Store.write_note` would with each; gives the
    errors of those that were not made. `step` is called for each note."""
    for at in range(0, len(notes), _BATCH):
        part = notes[at : at + _BATCH]
        log = store.log
        assert log is not None, "within a run"
        try:
            yield from _create(store, part, log)
        except BaseException:
            log.clean = False  # the next run looks for what lies about
            raise
        for _ in part:
            step()


def _create(store: Store, notes: Sequence[tuple[str, bytes]], log: RunLog) -> list[WriteError]:
    errors: list[WriteError] = []
    todo = _still_to_make(store, notes, errors)
    if todo:
        _name(store, log, _written(store, log, todo, errors), errors)
    return errors


def _still_to_make(
    store: Store, notes: Sequence[tuple[str, bytes]], errors: list[WriteError]
) -> list[tuple[Target, bytes]]:
    """Those that are not there yet, and may be made."""
    todo: list[tuple[Target, bytes]] = []
    for path, data in notes:
        try:
            target = locate(store.vault, path)
            with failures_of(path):
                store.vault.stat()  # a vault that went away (a drive) is not made anew
                if check_new(store.vault, target, data):
                    todo.append((target, data))
        except WriteError as error:
            errors.append(error)
    return todo


def _written(
    store: Store, log: RunLog, todo: Sequence[tuple[Target, bytes]], errors: list[WriteError]
) -> list[_New]:
    """All of them recorded, and those that could be written under a hidden name."""
    facts = [
        {
            "path": target.path,
            "before": None,
            "after": digest(data),
            "folders": missing_folders(store.vault, target),
        }
        for target, data in todo
    ]
    try:
        changes = log.intend_new(facts)
    except OSError as error:
        raise no_undo_copy(todo[0][0].path, store.places, error) from error
    made: list[_New] = []
    for (target, data), change in zip(todo, changes, strict=True):
        temp = store.files.temp(target)
        try:
            with failures_of(target.path):
                store.system.make_folders(target.real.parent)
                store.system.create(temp, data, flush=False)
        except WriteError as error:
            log.clean = False
            store.drop(log, target, change)
            errors.append(error)
        else:
            made.append(_New(target, change, temp))
    return made


def _name(store: Store, log: RunLog, made: Sequence[_New], errors: list[WriteError]) -> None:
    """Each gets its name, once its text is on the disk."""
    waited = flush_files(store.system, [each.temp for each in made])
    folders: set[Path] = set()
    for each, failed in zip(made, waited, strict=True):
        try:
            with failures_of(each.target.path):
                if failed is not None:
                    raise failed
                try:
                    store.system.publish(each.temp, each.target.real)
                except FileExistsError as error:
                    raise NoteExistsError(path=each.target.path) from error
        except WriteError as error:
            log.clean = False
            with suppress(OSError):
                store.system.remove(each.temp)
            store.drop(log, each.target, each.change)
            errors.append(error)
        else:
            folders.add(each.target.real.parent)
            store.done(each.target.path, "created")
    for folder in sorted(folders):
        with failures_of(str(folder)):
            store.system.flush_folder(folder)
