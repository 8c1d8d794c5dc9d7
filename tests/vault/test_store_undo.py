"""Taking back: byte for byte, all or nothing, one run after the other."""

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vault.conftest import NewStore
from tests.vault.files import all_files, all_names
from vault_tools.errors import (
    NoteNotWritableError,
    NothingToUndoError,
    UndoDamagedError,
    UndoRefusedError,
)
from vault_tools.vault import store_runs
from vault_tools.vault.places import Places, places_for
from vault_tools.vault.store import Store
from vault_tools.vault.store_undo import Restored


def test_a_run_is_taken_back_as_one(store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"a\r\n\xff")
    (vault / "c.md").write_bytes(b"c")
    (vault / "c.md").chmod(0o640)
    before = all_files(vault)
    with store.run("log"):
        store.write_note("a.md", b"a\r\n\xff", b"a2")
        store.write_note("a.md", b"a2", b"a3")
        store.write_note("Neu/Leute/b.md", None, b"b")
        store.delete_note("c.md", b"c")
    done = store.undo()
    assert all_files(vault) == before
    assert all_names(vault) == ["a.md", "c.md"]
    assert stat.S_IMODE((vault / "c.md").stat().st_mode) == 0o640
    assert done.run.command == "log"
    assert done.pages == ()
    assert done.notes == (
        Restored("a.md", b"a3", b"a\r\n\xff"),
        Restored("Neu/Leute/b.md", b"b", None),
        Restored("c.md", None, b"c"),
    )


def test_again_takes_back_the_one_before(store: Store, vault: Path) -> None:
    for number in range(3):
        with store.run(f"log {number}"):
            store.write_note("a.md", b"%d" % number if number else None, b"%d" % (number + 1))
    assert (vault / "a.md").read_bytes() == b"3"
    assert store.undo().run.command == "log 2"
    assert (vault / "a.md").read_bytes() == b"2"
    assert store.undo().run.command == "log 1"
    assert store.undo().run.command == "log 0"
    assert all_names(vault) == []
    with pytest.raises(NothingToUndoError) as caught:
        store.undo()
    assert "nichts zurückzunehmen" in caught.value.text("de")
    assert [run.undone for run in store.runs() if run.undoes is None] == [True] * 3


def test_the_page_alone_is_nothing_to_take_back(store: Store, vault: Path) -> None:
    with store.run("log"):
        store.write_note("a.md", None, b"a")
    with store.run("weekly"):
        store.write_note("Weekly.md", None, b"page", page=True)
        store.write_note("Weekly/2026-W47.md", None, b"old page", page=True)
    done = store.undo()
    assert (done.run.command, done.pages) == ("log", ())
    assert all_files(vault) == {"Weekly.md": b"page", "Weekly/2026-W47.md": b"old page"}


def test_a_page_written_beside_notes_stays_and_is_named(store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"a")
    with store.run("weekly"):
        store.write_note("a.md", b"a", b"a2")
        store.write_note("Weekly/2026-W47.md", None, b"old page", page=True)
        store.write_note("Weekly.md", None, b"page", page=True)
    store.write_note("Weekly.md", b"page", b"page, edited since", page=True)
    done = store.undo()
    assert done.pages == ("Weekly/2026-W47.md", "Weekly.md")
    assert all_files(vault) == {
        "Weekly.md": b"page, edited since", "Weekly/2026-W47.md": b"old page", "a.md": b"a",
    }  # fmt: skip


def test_nothing_is_touched_where_a_note_was_changed_since(store: Store, vault: Path) -> None:
    for name in "abc":
        (vault / f"{name}.md").write_bytes(b"old")
    with store.run("log"):
        for name in "abc":
            store.write_note(f"{name}.md", b"old", b"new")
        store.write_note("d.md", None, b"new")
    (vault / "b.md").write_bytes(b"new, and mine")
    (vault / "d.md").write_bytes(b"mine too")
    before = all_files(vault)
    with pytest.raises(UndoRefusedError) as caught:
        store.undo()
    assert "b.md, d.md" in caught.value.text("de")
    assert str(store.runs()[0].folder) in caught.value.text("en")
    assert all_files(vault) == before
    (vault / "b.md").write_bytes(b"new")
    (vault / "d.md").write_bytes(b"new")
    store.undo()
    assert all_files(vault) == {"a.md": b"old", "b.md": b"old", "c.md": b"old"}


def test_what_stands_as_before_already_is_fine(store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"old")
    with store.run("log"):
        store.write_note("a.md", b"old", b"new")
        store.write_note("b.md", None, b"new")
    (vault / "a.md").write_bytes(b"old")
    (vault / "b.md").unlink()
    store.undo()
    assert all_files(vault) == {"a.md": b"old"}


@pytest.mark.parametrize("damage", ["gone", "changed"])
def test_a_damaged_undo_copy_is_not_used(store: Store, vault: Path, places: Places, damage: str) -> None:
    (vault / "a.md").write_bytes(b"old")
    store.write_note("a.md", b"old", b"new")
    (copy,) = places.runs.glob("*/0001-a.md")
    if damage == "gone":
        copy.unlink()
    else:
        copy.write_bytes(b"other")
    with pytest.raises(UndoDamagedError):
        store.undo()
    assert all_files(vault) == {"a.md": b"new"}


def test_should_one_note_fail_the_others_are_put_back(new_store: NewStore, vault: Path) -> None:
    store = new_store()
    for name in "ab":
        (vault / f"{name}.md").write_bytes(b"old")
    with store.run("log"):
        for name in "ab":
            store.write_note(f"{name}.md", b"old", b"new")
    (vault / "b.md").chmod(0o444)
    with pytest.raises(NoteNotWritableError):
        store.undo()
    assert all_files(vault) == {"a.md": b"new", "b.md": b"new"}
    (vault / "b.md").chmod(0o644)

    def step(name: str) -> None:
        if name == "exchange" and (vault / "a.md").read_bytes() == b"old":
            (vault / "b.md").write_bytes(b"mine")

    with pytest.raises(UndoRefusedError):
        new_store(step=step).undo()
    assert all_files(vault) == {"a.md": b"new", "b.md": b"mine"}
    (vault / "b.md").write_bytes(b"new")
    store.undo()
    assert all_files(vault) == {"a.md": b"old", "b.md": b"old"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
def test_folders_made_by_the_run_go_only_when_empty(store: Store, vault: Path) -> None:
    store.write_note("Neu/a.md", None, b"a")
    (vault / "Neu/mine.md").write_bytes(b"mine")
    store.undo()
    assert all_names(vault) == ["Neu", "Neu/mine.md"]


def test_the_state_folder_may_be_deleted(store: Store, vault: Path, tmp_path: Path) -> None:
    store.write_note("a.md", None, b"a")
    (tmp_path / "own").rename(tmp_path / "thrown away")
    with pytest.raises(NothingToUndoError):
        store.undo()
    assert store.runs() == ()
    assert store.kept() == ()
    assert store.write_note("a.md", b"a", b"b").changed
    assert store.undo().run.notes == ("a.md",)


def test_old_runs_go_and_pages_do_not_push_out_notes(
    store: Store, vault: Path, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_runs, "MOST_RUNS", 3)
    monkeypatch.setattr(store_runs, "MOST_PAGE_RUNS", 2)
    for number in range(5):
        store.write_note(f"{number}.md", None, b"x")
        store.write_note(f"Weekly {number}.md", None, b"x", page=True)
    assert [run.changes[0].path for run in store.runs()] == [
        "Weekly 4.md", "4.md", "Weekly 3.md", "3.md", "2.md",
    ]  # fmt: skip
    assert len(list(places.runs.iterdir())) == 5


def test_damaged_records_are_passed_by(store: Store, vault: Path, places: Places) -> None:
    store.write_note("a.md", None, b"a")
    store.write_note("b.md", None, b"b")
    with (places.runs / "000002/journal.jsonl").open("ab") as journal:
        journal.write(b'{"number": 2, "path": "c.md", "bef')
    for number, text in enumerate((b"", b"[]\n", b"{}\n", b"\xff\n", b'{"number": 1}\n'), 3):
        folder = places.runs / f"{number:06d}"
        folder.mkdir()
        (folder / "journal.jsonl").write_bytes(text)
    (places.runs / "something else").mkdir()
    (places.runs / "000009").mkdir()
    assert [run.id for run in store.runs()] == ["000002", "000001"]
    assert store.undo().run.notes == ("b.md",)
    store.write_note("c.md", None, b"c")
    assert store.runs()[0].id == "000011"


names = st.sampled_from(["a.md", "b.md", "F/c.md"])
acts = st.lists(st.tuples(names, st.one_of(st.none(), st.binary(max_size=6))), max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=st.lists(acts, max_size=4))
def test_any_runs_can_be_taken_back_one_by_one(
    runs: list[list[tuple[str, bytes | None]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    base = tmp_path_factory.mktemp("undo")
    vault = base / "vault"
    vault.mkdir()
    store = Store(vault, places_for(vault, {"VAULT_TOOLS_STATE": str(base / "own")}))
    states: list[dict[str, bytes]] = []
    for run in runs:
        before = all_files(vault)
        with store.run("run"):
            for path, data in run:
                now = store.read(path)
                if data is not None:
                    store.write_note(path, now, data)
                elif now is not None:
                    store.delete_note(path, now)
        if store.runs() and len(store.runs()) > len(states):
            states.append(before)
    for state in reversed(states):
        store.undo()
        assert all_files(vault) == state
    with pytest.raises(NothingToUndoError):
        store.undo()
