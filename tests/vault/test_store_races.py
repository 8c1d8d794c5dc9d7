"""Someone else writes at the worst moment: their text wins, and no text is lost."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.vault.conftest import NewStore
from tests.vault.files import all_files, all_names
from vault_tools.errors import DiskFullError, NoteChangedError, NoteExistsError
from vault_tools.vault import store_system
from vault_tools.vault.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")

Meddle = Callable[[Path], object]


MEDDLERS = ["in place", "by rename", "emptied"]


def in_place(text: bytes) -> Meddle:
    """An editor that writes into the file that is there."""
    return lambda note: note.write_bytes(text)


def by_rename(text: bytes) -> Meddle:
    """An editor that writes beside the file and renames."""

    def save(note: Path) -> None:
        beside = note.with_name("editor.tmp")
        beside.write_bytes(text)
        beside.replace(note)

    return save


class Meddler:
    """Does something to the note just before the store takes a step, for the nth time it takes it.

    Steps after the exchange are called `late …`.
    """

    def __init__(self, note: Path, plan: dict[tuple[str, int], Meddle]) -> None:
        self.note, self.plan = note, plan
        self.seen: dict[str, int] = {}
        self.late = ""

    def __call__(self, step: str) -> None:
        step = step if step == "exchange" else self.late + step
        self.late = "late " if step == "exchange" else self.late
        self.seen[step] = self.seen.get(step, 0) + 1
        if meddle := self.plan.pop((step, self.seen[step]), None):
            meddle(self.note)


def texts(vault: Path, store: Store) -> set[bytes]:
    """Every text there is: in the vault, kept, or in undo copies."""
    found = set(all_files(vault).values()) | set(all_files(store.places.state).values())
    return found | {kept.place.read_bytes() for kept in store.kept()}


@pytest.fixture(params=["exchange", "no exchange"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "no exchange":
        monkeypatch.setattr(store_system, "_system_call", lambda: None)
    return str(request.param)


STEPS = [
    ("append", 1),
    ("create", 2),
    ("attributes", 1),
    ("exchange", 1),
    ("late flush folder", 1),
]


@pytest.mark.parametrize("meddle", [in_place(b"theirs"), by_rename(b"theirs"), in_place(b"")], ids=MEDDLERS)
@pytest.mark.parametrize("moment", STEPS, ids=str)
def test_their_text_wins_at_any_moment_before_the_last(
    new_store: NewStore, vault: Path, way: str, meddle: Meddle, moment: tuple[str, int]
) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    meddler = Meddler(note, {moment: meddle})
    store = new_store(step=meddler)
    try:
        store.write_note("a.md", b"old", b"ours")
        written = True
    except NoteChangedError:
        written = False
    assert meddler.plan == {}
    theirs = note.read_bytes()
    # After the exchange an editor that knows only the path writes over our text: so it was meant.
    assert theirs in (b"theirs", b"")
    assert not written or moment[0] == "late flush folder"
    assert all_names(vault) == ["a.md"]
    assert b"old" in texts(vault, store)
    assert store.write_note("a.md", theirs, b"ours again").changed
    assert all_names(vault) == ["a.md"]


def test_an_editor_that_has_the_displaced_file_open_gets_it_back(new_store: NewStore, vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    held: list[int] = []

    def opens(place: Path) -> None:
        held.append(os.open(place, os.O_WRONLY))

    store = new_store(step=Meddler(note, {("exchange", 1): opens}))
    with pytest.raises(NoteChangedError):
        store.write_note("a.md", b"old", b"ours")
    os.write(held[0], b"theirs, written late")
    os.close(held[0])
    assert all_files(vault) == {"a.md": b"theirs, written late"}
    assert store.kept() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="needs leases")
def test_what_was_read_of_a_note_that_is_being_written_is_never_taken_for_all_of_it(
    new_store: NewStore, vault: Path
) -> None:
    """An editor empties the file and waits: were ours to stand there now, it would read that next."""
    note = vault / "a.md"
    with note.open("wb") as file:
        steps: list[str] = []
        store = new_store(step=steps.append)
        with pytest.raises(NoteChangedError):
            store.write_note("a.md", b"", b"ours")
        assert "exchange" not in steps
        file.write(b"theirs")
    assert all_files(vault) == {"a.md": b"theirs"}
    assert store.write_note("a.md", b"theirs", b"theirs, ours").changed


def test_a_text_that_was_half_written_has_a_copy_once_it_is_whole(new_store: NewStore, vault: Path) -> None:
    """Its end comes just before it gets its name back, and then who read ours in between saves over it."""
    note = vault / "a.md"
    note.write_bytes(b"old")
    held: list[int] = []

    def begins(place: Path) -> None:
        held.append(os.open(place, os.O_WRONLY | os.O_TRUNC))
        os.write(held[0], b"half, ")

    def ends(_place: Path) -> None:
        os.write(held[0], b"whole")
        os.close(held[0])

    plan = {("exchange", 1): begins, ("exchange", 2): ends, ("late remove", 1): in_place(b"newest")}
    store = new_store(step=Meddler(note, plan))
    with pytest.raises(NoteChangedError):
        store.write_note("a.md", b"old", b"ours")
    assert plan == {}
    assert all_files(vault) == {"a.md": b"newest"}
    assert b"half, whole" in texts(vault, store)


@pytest.mark.parametrize("late", [in_place(b"newer"), by_rename(b"newer")], ids=MEDDLERS[:2])
def test_of_two_texts_of_theirs_the_newer_stands_and_the_older_is_kept(
    new_store: NewStore, vault: Path, late: Meddle
) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    plan = {("exchange", 1): by_rename(b"older"), ("exchange", 2): late}
    store = new_store(step=Meddler(note, plan))
    with pytest.raises(NoteChangedError):
        store.write_note("a.md", b"old", b"ours")
    assert plan == {}
    assert all_files(vault) == {"a.md": b"newer"}
    (kept,) = store.kept()
    assert kept.path == "a.md"
    assert kept.place.read_bytes() == b"older"
    assert str(kept.place) in kept.problem().message("de")
    kept.place.unlink()
    assert store.kept() == ()


def test_a_whole_series_of_saves_ends_well(new_store: NewStore, vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    plan = {("exchange", number): by_rename(b"save %d" % number) for number in range(1, 30)}
    store = new_store(step=Meddler(note, plan))
    with pytest.raises(NoteChangedError):
        store.write_note("a.md", b"old", b"ours")
    seen = 29 - len(plan)
    assert note.read_bytes() in (b"save %d" % seen, b"save %d" % (seen - 1))
    assert {b"save %d" % seen, b"save %d" % (seen - 1)} <= texts(vault, store)
    assert all_names(vault) == ["a.md"]


@pytest.mark.parametrize(
    "moment",
    [("create", 2), ("attributes", 1), ("exchange", 1), ("late link", 1), ("late replace", 1)],
    ids=str,
)
def test_a_note_that_vanishes_is_not_made_again(
    new_store: NewStore, vault: Path, way: str, moment: tuple[str, int]
) -> None:
    if moment[0].startswith("late") and way == "exchange":
        pytest.skip("no such step then")
    note = vault / "a.md"
    note.write_bytes(b"old")
    store = new_store(step=Meddler(note, {moment: lambda place: place.rename(vault / "b.md")}))
    if moment[0] == "late replace":
        # Nothing can be done about this last instant there: the note stands under both names.
        store.write_note("a.md", b"old", b"ours")
        assert all_files(vault) == {"a.md": b"ours", "b.md": b"old"}
        return
    with pytest.raises(NoteChangedError):
        store.write_note("a.md", b"old", b"ours")
    assert all_files(vault) == {"b.md": b"old"}


def test_a_note_moved_away_while_their_text_is_in_our_hands(new_store: NewStore, vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    plan = {
        ("exchange", 1): by_rename(b"theirs"),
        ("exchange", 2): lambda place: place.rename(vault / "b.md"),
    }
    store = new_store(step=Meddler(note, plan))
    with pytest.raises(NoteChangedError):
        store.write_note("a.md", b"old", b"ours")
    assert {b"theirs", b"old"} <= texts(vault, store)
    assert [kept.place.read_bytes() for kept in store.kept()] == [b"theirs"]
    assert all_names(vault) == ["b.md"]


@pytest.mark.parametrize("moment", [("append", 1), ("create", 1), ("publish", 1)], ids=str)
def test_a_new_note_never_overwrites(
    new_store: NewStore, vault: Path, way: str, moment: tuple[str, int]
) -> None:
    store = new_store(step=Meddler(vault / "a.md", {moment: in_place(b"theirs")}))
    with pytest.raises(NoteExistsError):
        store.write_note("a.md", None, b"ours")
    assert all_files(vault) == {"a.md": b"theirs"}


def test_deleting_gives_back_what_was_changed(new_store: NewStore, vault: Path, way: str) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    store = new_store(step=Meddler(note, {("publish", 1): by_rename(b"theirs")}))
    with pytest.raises(NoteChangedError):
        store.delete_note("a.md", b"old")
    assert all_files(vault) == {"a.md": b"theirs"}
    plan = {("publish", 1): by_rename(b"older"), ("publish", 2): by_rename(b"newer")}
    store = new_store(step=Meddler(note, plan))
    with pytest.raises(NoteChangedError):
        store.delete_note("a.md", b"theirs")
    assert all_files(vault) == {"a.md": b"newer"}
    assert [kept.place.read_bytes() for kept in store.kept()] == [b"older"]


def test_in_place_a_full_disk_leaves_the_old_text(
    new_store: NewStore, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old text")
    real_write, full = os.write, [False, False]

    def write(descriptor: int, data: memoryview) -> int:
        if not full[0]:
            return real_write(descriptor, data)
        if not full[1]:
            full[1] = True
            return real_write(descriptor, data[:5])
        full[0] = False  # room enough again for what was there
        raise OSError(errno.ENOSPC, "No space left on device")

    def step(name: str) -> None:
        full[0] = full[0] or (name == "open" and not full[1])

    monkeypatch.setattr(os, "write", write)
    store = new_store(write="in-place", step=step)
    with pytest.raises(DiskFullError):
        store.write_note("a.md", b"old text", b"new text that is longer")
    assert full == [False, True]
    assert all_files(vault) == {"a.md": b"old text"}
    assert [run.notes for run in store.runs()] == [()]


def test_in_place_waits_for_nobody_who_writes(new_store: NewStore, vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    with note.open("ab"), pytest.raises(NoteChangedError):
        new_store(write="in-place").write_note("a.md", b"old", b"new")
    assert note.read_bytes() == b"old"
