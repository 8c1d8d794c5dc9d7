"""Forgetting a note: no copy of it stays among our own files."""

from contextlib import suppress

from vault_tools.vault.store import Store
from vault_tools.vault.store_lock import locked
from vault_tools.vault.store_runs import late_copies, mark_undone


def forget_note(store: Store, path: str) -> None:
    """Deletes every undo copy of the note, texts of it that were kept aside, and the index.

    Runs that changed only this note count as taken back; another says, when it is to be undone, that a copy
    is missing, and touches nothing.
    """
    system, places = store.system, store.places
    with locked(system, places, store.lock_seconds, str(store.vault)):
        for run in store.runs():
            late = [change for change in run.changes if change.path == path]
            for change in late:
                for name in (change.copy, change.new):
                    if name is not None:
                        system.remove(run.folder / name)
            if late:
                with suppress(OSError):
                    for file in late_copies(run, path):
                        system.remove(file)
            if set(run.notes) == {path} and not run.undone:
                mark_undone(system, run)  # nothing is left of it to be taken back
        for kept in store.kept():
            if kept.path == path:
                system.remove(kept.place)
        for place in (places.index, places.notes, places.answer):
            system.remove(place)
