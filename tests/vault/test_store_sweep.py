"""Tidying up after a run that broke off: what is known goes, what is not is kept and told of."""

import sys
from pathlib import Path

import pytest

from tests.vault.conftest import NewStore
from tests.vault.files import all_files, all_names
from vault_tools.errors import NoteChangedError
from vault_tools.vault.places import Places, places_for
from vault_tools.vault.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


class PowerCutError(BaseException):
    """Everything stops."""


class Cut:
    """Stops everything at the nth step of a name; those after the exchange are called `late …`."""

    def __init__(self, step: str, number: int = 1) -> None:
        self.step, self.left, self.dead, self.late = step, number, False, ""

    def __call__(self, step: str) -> None:
        self.left -= self.late + step == self.step
        self.late = "late " if step == "exchange" else self.late
        self.dead = self.dead or self.left == 0
        if self.dead:
            raise PowerCutError


def cut_off(new_store: NewStore, vault: Path, step: str, number: int = 1, **settings: object) -> Path:
    """A note whose writing from `old` to `new` was cut off; returns the stray file, if there is one."""
    (vault / "a.md").write_bytes(b"old text")
    with pytest.raises(PowerCutError):
        new_store(step=Cut(step, number), **settings).write_note("a.md", b"old text", b"new text, longer")
    strays = [place for place in vault.iterdir() if ".vt-" in place.name]
    return strays[0] if strays else vault / "none"


def tidy_up(store: Store) -> None:
    with store.run("next"):
        pass


def test_what_is_in_an_undo_copy_goes(new_store: NewStore, vault: Path) -> None:
    stray = cut_off(new_store, vault, "late flush folder")
    assert stray.read_bytes() == b"old text"
    store = new_store()
    tidy_up(store)
    assert all_files(vault) == {"a.md": b"new text, longer"}
    assert store.kept() == ()
    store.undo()
    assert all_files(vault) == {"a.md": b"old text"}


def test_what_is_in_the_note_goes(new_store: NewStore, vault: Path) -> None:
    stray = cut_off(new_store, vault, "exchange")
    assert stray.read_bytes() == b"new text, longer"
    (vault / "a.md").write_bytes(b"new text, longer")
    store = new_store()
    tidy_up(store)
    assert all_files(vault) == {"a.md": b"new text, longer"}
    assert store.kept() == ()


def test_any_other_text_is_kept_and_told_of(new_store: NewStore, vault: Path) -> None:
    stray = cut_off(new_store, vault, "late flush folder")
    stray.write_bytes(b"what the user wrote in just that moment")
    store = new_store()
    tidy_up(store)
    assert all_files(vault) == {"a.md": b"new text, longer"}
    (kept,) = store.kept()
    assert kept.place.read_bytes() == b"what the user wrote in just that moment"
    assert kept.problem().path == "a.md"
    assert str(kept.place) in kept.problem().message("en")
    tidy_up(store)
    assert store.kept() == (kept,)


def test_a_file_that_was_only_begun_goes(new_store: NewStore, vault: Path) -> None:
    cut_off(new_store, vault, "late flush folder").write_bytes(b"")
    store = new_store()
    tidy_up(store)
    assert all_files(vault) == {"a.md": b"new text, longer"}
    assert store.kept() == ()


def test_the_files_of_others_are_theirs(new_store: NewStore, vault: Path, tmp_path: Path) -> None:
    cut_off(new_store, vault, "exchange").unlink()
    others = {".a.md.vt-0000beef1234.tmp": b"of another machine", ".a.md.swp": b"of an editor"}
    for name, data in others.items():
        (vault / name).write_bytes(data)
    tidy_up(new_store())
    assert all_files(vault) == {"a.md": b"old text"} | others
    elsewhere = Store(vault, places_for(vault, {"VAULT_TOOLS_STATE": str(tmp_path / "machine 2")}))
    assert elsewhere.write_note("a.md", b"old text", b"2").changed
    assert all_files(vault) == {"a.md": b"2"} | others


def test_a_file_that_an_editor_still_has_waits(new_store: NewStore, vault: Path) -> None:
    stray = cut_off(new_store, vault, "late flush folder")
    store = new_store()
    with stray.open("ab") as editor:
        tidy_up(store)
        assert stray.read_bytes() == b"old text"
        assert [run.open for run in store.runs()] == [True]
        editor.write(b" and more")
    tidy_up(store)
    assert all_names(vault) == ["a.md"]
    assert [kept.place.read_bytes() for kept in store.kept()] == [b"old text and more"]
    assert [run.open for run in store.runs()] == [False]


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (b"new text", b"new text, longer"),
        (b"new text, longer", b"new text, longer"),
        (b"nld text", b"new text, longer"),
        (b"old text", b"old text"),
        (b"new", b"new"),
        (b"new te and mine", b"new te and mine"),
        (b"", b""),
    ],
)
def test_a_note_written_in_place_by_half_is_finished(
    new_store: NewStore, vault: Path, now: bytes, then: bytes
) -> None:
    cut_off(new_store, vault, "truncate", write="in-place")
    (vault / "a.md").write_bytes(now)
    store = new_store()
    tidy_up(store)
    assert all_files(vault) == {"a.md": then}


def test_a_note_that_has_vanished(new_store: NewStore, vault: Path) -> None:
    stray = cut_off(new_store, vault, "late flush folder")
    (vault / "a.md").unlink()
    stray.write_bytes(b"user")
    store = new_store()
    tidy_up(store)
    assert all_names(vault) == []
    assert [kept.place.read_bytes() for kept in store.kept()] == [b"user"]


def test_what_was_kept_by_half_is_kept_again(new_store: NewStore, vault: Path, places: Places) -> None:
    stray = cut_off(new_store, vault, "late flush folder")
    stray.write_bytes(b"user")
    with pytest.raises(PowerCutError):
        tidy_up(new_store(step=Cut("write")))
    (half,) = places.kept.iterdir()
    assert half.read_bytes() == b""
    store = new_store()
    tidy_up(store)
    assert b"user" in {kept.place.read_bytes() for kept in store.kept()}
    assert all_names(vault) == ["a.md"]


def test_a_damaged_list_of_kept_texts(new_store: NewStore, places: Places) -> None:
    places.kept.mkdir(parents=True)
    (places.kept / "kept.jsonl").write_bytes(
        b'\xff\n[]\n{"path": "a.md"}\n{"path": "a.md", "file": "gone"}\n{"pa'
    )
    assert new_store().kept() == ()


def test_two_copies_of_the_tool_take_turns(vault: Path, tmp_path: Path) -> None:
    contend(vault, tmp_path, ["own", "own"])


def test_two_machines_on_one_vault_lose_nothing(vault: Path, tmp_path: Path) -> None:
    contend(vault, tmp_path, ["machine 1", "machine 2"])


def contend(vault: Path, tmp_path: Path, states: list[str]) -> None:
    from concurrent.futures import ThreadPoolExecutor

    (vault / "a.md").write_bytes(b"")

    def add_lines(number: int) -> None:
        state = tmp_path / states[number]
        store = Store(vault, places_for(vault, {"VAULT_TOOLS_STATE": str(state)}))
        for line in range(20):
            while True:
                try:
                    text = store.read("a.md")
                    assert text is not None
                    store.write_note("a.md", text, text + b"%d %d\n" % (number, line))
                    break
                except NoteChangedError:
                    continue

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(add_lines, range(2)))
    lines = (vault / "a.md").read_bytes().splitlines()
    assert sorted(lines) == sorted(b"%d %d" % (number, line) for number in range(2) for line in range(20))
    assert all_names(vault) == ["a.md"]
