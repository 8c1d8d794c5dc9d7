"""Many new notes at once: each whole or not at all, whatever stops the run, and one undo for all."""

import errno
from contextlib import suppress
from pathlib import Path

import pytest

from tests.vault.conftest import NewStore
from tests.vault.files import all_files, all_names
from vault_tools.errors import NoteExistsError, OutsideVaultError, WriteError
from vault_tools.vault.store import Store
from vault_tools.vault.store_many import create_notes

NOTES = [(f"Kontakte/{number}.md", b"text %d" % number) for number in range(5)]


class Stopped(BaseException):
    """Everything stops."""


def test_all_are_made_and_taken_back_together(store: Store, vault: Path) -> None:
    told: list[int] = []
    with store.run("import"):
        assert list(create_notes(store, NOTES, lambda: told.append(1))) == []
    assert all_files(vault) == dict(NOTES)
    assert len(told) == len(NOTES)
    store.undo()
    assert all_names(vault) == []


def test_one_that_cannot_be_made_does_not_stop_the_others(store: Store, vault: Path) -> None:
    (vault / "Kontakte").mkdir()
    (vault / "Kontakte/1.md").write_bytes(b"mine")
    with store.run("import"):
        errors = list(create_notes(store, [*NOTES, ("../x.md", b"x")]))
    assert [type(error) for error in errors] == [NoteExistsError, OutsideVaultError]
    assert all_files(vault) == {**dict(NOTES), "Kontakte/1.md": b"mine"}
    store.undo()
    assert all_files(vault) == {"Kontakte/1.md": b"mine"}


@pytest.mark.parametrize("kind", [OSError, Stopped])
def test_stopped_at_every_step_no_note_is_half_and_undo_takes_back_what_there_is(
    kind: type[BaseException], new_store: NewStore, vault: Path, tmp_path: Path
) -> None:
    steps: list[str] = []
    with (store := new_store(step=steps.append)).run("count"):
        list(create_notes(store, NOTES))
    new_store().undo()
    for at in range(1 + (kind is Stopped), len(steps) + 1, 5):
        seen = 0

        def stop(step: str, at: int = at) -> None:
            nonlocal seen
            seen += 1
            if seen == at:
                raise OSError(errno.ENOSPC, step) if kind is OSError else Stopped

        store = new_store(step=stop)
        with suppress(Stopped, OSError, WriteError), store.run("import"):
            list(create_notes(store, NOTES))
        named = {
            path: data
            for path, data in all_files(vault).items()
            if not path.rpartition("/")[2].startswith(".")
        }
        assert named.items() <= dict(NOTES).items()
        after = new_store()
        with after.run("next"):
            pass  # tidies up
        assert not [name for name in all_names(vault) if name.rpartition("/")[2].startswith(".")]
        if named:
            after.undo()
        assert all_files(vault) == {}
