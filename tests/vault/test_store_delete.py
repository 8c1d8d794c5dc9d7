"""Many notes deleted at once, as `undo` of an import does: a text of somebody else's is never among them."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.vault.conftest import NewStore
from tests.vault.files import all_files, all_names
from vault_tools.errors import HardLinkedNoteError, NoteChangedError, NoUndoCopyError, UndoRefusedError
from vault_tools.vault import store_undo
from vault_tools.vault.store import Store
from vault_tools.vault.store_delete import delete_notes
from vault_tools.vault.store_many import create_notes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")

NOTES = {f"Kontakte/{number}.md": b"text %d" % number for number in range(5)}
ONE = "Kontakte/3.md"


class At:
    """Does something just before a step of this name, the nth time it is taken."""

    def __init__(self, name: str, number: int, act: Callable[[], object]) -> None:
        self.name, self.left, self.act = name, number, act

    def __call__(self, step: str) -> None:
        if step == self.name:
            self.left -= 1
            if self.left == 0:
                self.act()


@pytest.fixture
def imported(store: Store, vault: Path) -> Path:
    """A vault into which all of the notes were imported."""
    (vault / "mine.md").write_bytes(b"mine")
    with store.run("import"):
        assert list(create_notes(store, list(NOTES.items()))) == []
    return vault


def test_all_go_and_the_disk_is_waited_for_once(imported: Path, new_store: NewStore) -> None:
    steps: list[str] = []
    new_store(step=steps.append).undo()
    assert all_names(imported) == ["mine.md"]
    assert steps.count("publish") == len(NOTES)
    assert (steps.count("append"), steps.count("flush folder")) == (2, 3)  # the record; runs, copies, names


def test_an_editor_that_had_the_file_open_wins_and_all_stay(imported: Path, new_store: NewStore) -> None:
    held = os.open(imported / ONE, os.O_RDWR)

    def saves() -> None:
        os.pwrite(held, b"saved", 0)
        os.ftruncate(held, 5)
        os.close(held)

    # Found by its name before, opened for writing when it was already looked at once.
    store = new_store(step=At("publish", len(NOTES), lambda: None))
    with pytest.raises(UndoRefusedError) as caught:
        store.undo()  # open for writing: not even begun
    assert caught.value.values["names"] == ONE
    assert all_files(imported) == {**NOTES, "mine.md": b"mine"}
    saves()
    with pytest.raises(UndoRefusedError):
        store.undo()
    assert all_files(imported) == {**NOTES, ONE: b"saved", "mine.md": b"mine"}


@pytest.mark.parametrize("step", [("publish", 5), ("flush folder", 3)])
def test_one_that_is_saved_in_the_last_moment_wins_and_all_stay(
    step: tuple[str, int], imported: Path, new_store: NewStore
) -> None:
    place = imported / ONE
    about = place.stat()

    def save() -> None:
        (found,) = (
            each
            for each in place.parent.iterdir()
            if (each.stat().st_ino, each.stat().st_dev) == (about.st_ino, about.st_dev)
        )
        found.write_bytes(b"saved")  # as an editor does that found the file just before

    with pytest.raises(UndoRefusedError):
        new_store(step=At(*step, save)).undo()
    assert all_files(imported) == {**NOTES, ONE: b"saved", "mine.md": b"mine"}


def test_a_new_note_that_takes_the_name_meanwhile_stays(imported: Path, new_store: NewStore) -> None:
    new_store(step=At("flush folder", 3, lambda: (imported / ONE).write_bytes(b"newer"))).undo()
    assert all_files(imported) == {ONE: b"newer", "mine.md": b"mine"}


def test_a_batch_that_fails_brings_back_those_before_it(
    imported: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_undo, "_BATCH", 2)
    last = "Kontakte/4.md"
    store = new_store(step=At("publish", 4, lambda: (imported / last).write_bytes(b"mine now")))
    with pytest.raises(UndoRefusedError) as caught:
        store.undo()
    assert caught.value.values["names"] == last
    assert all_files(imported) == {**NOTES, last: b"mine now", "mine.md": b"mine"}
    (imported / last).write_bytes(NOTES[last])
    new_store().undo()
    assert all_names(imported) == ["mine.md"]


def test_those_that_may_not_be_deleted_are_told_and_stay(imported: Path, store: Store) -> None:
    os.link(imported / ONE, imported / "other.md")
    with store.run("test"):
        errors = delete_notes(store, [*NOTES.items(), ("Kontakte/gone.md", b""), ("mine.md", b"other")])
    assert [type(each) for each in errors] == [HardLinkedNoteError, NoteChangedError, NoteChangedError]
    assert all_names(imported) == ["Kontakte", "Kontakte/3.md", "mine.md", "other.md"]


def test_no_undo_copies_no_deletion(imported: Path, new_store: NewStore) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    for number in (1, 4):
        with pytest.raises(NoUndoCopyError):
            new_store(step=At("create", number, full)).undo()
        assert all_files(imported) == {**NOTES, "mine.md": b"mine"}
