"""Forgetting a note: no copy of it stays among our own files."""

from contextlib import suppress

from vault_tools.vault.store import Store
from vault_tools.vault.store_lock import locked


def forget_note(store: Store, path: str) -> None:
    """Deletes every undo copy of the note, texts of it that were kept aside, and the index.

    A run that lacks a copy says so when it is to be undone, and touches nothing.
    """
    system, places = store._system, store.places
    with locked(system, places, store._lock_seconds, str(store.vault)):
        for run in store.runs():
            late = [change for change in run.changes if change.path == path]
            for change in late:
                for name in (change.copy, change.new):
                    if name is not None:
                        system.remove(run.folder / name)
            if late:
                stem = path.rpartition("/")[2].removesuffix(".md")
                with suppress(OSError):
                    for file in run.folder.iterdir():
                        if file.name.startswith("late-") and stem in file.name:
                            system.remove(file)
        for kept in store.kept():
            if kept.path == path:
                system.remove(kept.place)
        for place in (places.index, places.notes, places.answer):
            system.remove(place)
