"""The one writer: what it writes, what it refuses, and what it leaves as it was."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vault.conftest import NewStore
from tests.vault.files import all_files, all_names
from vault_tools.errors import (
    BusyError,
    DiskFullError,
    HardLinkedNoteError,
    NoRegularFileError,
    NoteChangedError,
    NoteExistsError,
    NoteNotWritableError,
    NoUndoCopyError,
    OutsideVaultError,
    WriteError,
    WriteFailedError,
)
from vault_tools.vault import store_system
from vault_tools.vault.places import Places
from vault_tools.vault.store import Store, Written
from vault_tools.vault.store_system import is_temp_name, open_for_writing_elsewhere, temp_name

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

WAYS = pytest.mark.parametrize("way", ["exchange", "no exchange", "no links", "in-place"])


@pytest.fixture
def way_store(way: str, new_store: NewStore, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store on a system that can do more or less."""
    if way in ("no exchange", "no links"):
        monkeypatch.setattr(store_system, "_system_call", lambda: None)
    if way == "no links":

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", refuse)
    return new_store(write="in-place" if way == "in-place" else "replace")


@WAYS
def test_bytes_are_written_as_they_are(way_store: Store, vault: Path) -> None:
    old, new = b"\xef\xbb\xbfa\r\nb", b"\xef\xbb\xbfa\r\n\x0b\x0c\xe2\x80\xa8b\xff"
    (vault / "a.md").write_bytes(old)
    assert way_store.write_note("a.md", old, new) == Written("a.md", "written")
    assert all_files(vault) == {"a.md": new}
    assert way_store.write_note("a.md", new, b"") == Written("a.md", "written")
    assert way_store.write_note("a.md", b"", old * 100_000).changed
    assert all_files(vault) == {"a.md": old * 100_000}


@WAYS
def test_a_new_note_with_its_folders(way_store: Store, vault: Path) -> None:
    assert way_store.write_note("Neu/Leute/Änne.md", None, b"# \n") == Written("Neu/Leute/Änne.md", "created")
    assert all_files(vault) == {"Neu/Leute/Änne.md": b"# \n"}
    usual = vault / "usual.md"
    usual.touch()
    assert (vault / "Neu/Leute/Änne.md").stat().st_mode == usual.stat().st_mode


@WAYS
def test_deleting_and_only_what_was_read(way_store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"a")
    with pytest.raises(NoteChangedError):
        way_store.delete_note("a.md", b"b")
    assert way_store.delete_note("a.md", b"a") == Written("a.md", "deleted")
    assert all_names(vault) == []
    with pytest.raises(NoteChangedError):
        way_store.delete_note("a.md", b"a")


@WAYS
def test_another_text_wins(way_store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"theirs")
    with pytest.raises(NoteChangedError) as caught:
        way_store.write_note("a.md", b"read", b"ours")
    assert "a.md" in caught.value.text("de")
    with pytest.raises(NoteExistsError):
        way_store.write_note("a.md", None, b"ours")
    with pytest.raises(NoteChangedError):
        way_store.write_note("gone.md", b"read", b"ours")
    assert all_files(vault) == {"a.md": b"theirs"}


@WAYS
def test_what_is_so_already_is_not_written(way_store: Store, vault: Path, places: Places) -> None:
    (vault / "a.md").write_bytes(b"same")
    before = (vault / "a.md").stat()
    for expected in (b"same", b"older", None):
        assert way_store.write_note("a.md", expected, b"same") == Written("a.md", "unchanged")
    after = (vault / "a.md").stat()
    assert (before.st_ino, before.st_mtime_ns, before.st_ctime_ns) == (
        after.st_ino, after.st_mtime_ns, after.st_ctime_ns,
    )  # fmt: skip
    assert not places.runs.exists()


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "/etc/x.md", "../x.md", "a/../../x.md", "a/./x.md", "a//x.md", ".", "..", "a/", "a\0b",
        ".obsidian/x.md", ".hidden.md", "a/.git/x.md", ".trash/x.md", "out/x.md", "out.md", "stash.md",
    ],
)  # fmt: skip
@posix_only
def test_only_visible_places_inside_the_vault(store: Store, vault: Path, tmp_path: Path, path: str) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/x.md").write_bytes(b"old")
    (vault / ".stash").mkdir()
    (vault / ".stash/x.md").write_bytes(b"old")
    (vault / "out").symlink_to("../outside")
    (vault / "out.md").symlink_to("../outside/x.md")
    (vault / "stash.md").symlink_to(".stash/x.md")
    before = all_files(tmp_path)
    for act in (
        lambda: store.write_note(path, b"old", b"new"),
        lambda: store.write_note(path, None, b"new"),
        lambda: store.delete_note(path, b"old"),
        lambda: store.read(path),
    ):
        with pytest.raises(OutsideVaultError) as caught:
            act()
        assert "Notizordner" in caught.value.text("de")
    after = {name: data for name, data in all_files(tmp_path).items() if not name.startswith("own/")}
    assert after == before


@posix_only
@WAYS
def test_links_stay_links(way_store: Store, vault: Path) -> None:
    (vault / "real").mkdir()
    (vault / "real/a.md").write_bytes(b"old")
    (vault / "link.md").symlink_to("real/a.md")
    (vault / "folder").symlink_to("real")
    assert way_store.write_note("link.md", b"old", b"new").changed
    assert way_store.write_note("folder/a.md", b"new", b"newer").changed
    assert way_store.write_note("folder/b.md", None, b"b").changed
    assert os.readlink(vault / "link.md") == "real/a.md"  # noqa: PTH115
    assert (vault / "folder").is_symlink()
    assert all_files(vault) == {"real/a.md": b"newer", "real/b.md": b"b"}


@posix_only
def test_a_name_taken_by_a_broken_link_is_taken(store: Store, vault: Path) -> None:
    (vault / "a.md").symlink_to("nowhere.md")
    with pytest.raises(NoteExistsError):
        store.write_note("a.md", None, b"new")
    assert all_names(vault) == ["a.md"]


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o620])
@WAYS
def test_the_mode_stays(way_store: Store, vault: Path, mode: int) -> None:
    (vault / "a.md").write_bytes(b"old")
    (vault / "a.md").chmod(mode)
    way_store.write_note("a.md", b"old", b"new")
    assert stat.S_IMODE((vault / "a.md").stat().st_mode) == mode


@linux_only
@WAYS
def test_owner_and_attributes_stay_where_they_can(way_store: Store, vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    try:
        os.setxattr(note, "user.tag", b"red")
    except OSError:
        pytest.skip("no extended attributes here")
    if os.geteuid() == 0:
        os.chown(note, 1234, 5678)
    way_store.write_note("a.md", b"old", b"new")
    assert os.getxattr(note, "user.tag") == b"red"
    if os.geteuid() == 0:
        assert (note.stat().st_uid, note.stat().st_gid) == (1234, 5678)


@WAYS
def test_read_only_is_meant(way_store: Store, vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"old")
    note.chmod(0o444)
    with pytest.raises(NoteNotWritableError) as caught:
        way_store.write_note("a.md", b"old", b"new")
    assert "schreibgeschützt" in caught.value.text("de")
    with pytest.raises(NoteNotWritableError):
        way_store.delete_note("a.md", b"old")
    assert all_files(vault) == {"a.md": b"old"}
    note.chmod(0o644)


@posix_only
@pytest.mark.parametrize("way", ["exchange", "no exchange", "in-place"])
def test_a_note_with_several_names_is_refused(way_store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"old")
    (vault / "b.md").hardlink_to(vault / "a.md")
    with pytest.raises(HardLinkedNoteError):
        way_store.write_note("a.md", b"old", b"new")
    assert all_files(vault) == {"a.md": b"old", "b.md": b"old"}
    assert (vault / "a.md").stat().st_nlink == 2


@posix_only
def test_what_is_no_file_is_refused(store: Store, vault: Path) -> None:
    (vault / "folder.md").mkdir()
    os.mkfifo(vault / "fifo.md")
    for path in ("folder.md", "fifo.md"):
        with pytest.raises(NoRegularFileError):
            store.write_note(path, b"", b"new")
        with pytest.raises(NoteExistsError):
            store.write_note(path, None, b"new")
    assert all_names(vault) == ["fifo.md", "folder.md"]
    (vault / "file").write_bytes(b"")
    with pytest.raises(WriteFailedError):
        store.write_note("file/below.md", None, b"new")


def test_long_names_leave_room_for_the_temporary_file(store: Store, vault: Path) -> None:
    path = "ä" * 125 + ".md"
    assert store.write_note(path, None, b"old").changed
    assert store.write_note(path, b"old", b"new").changed
    assert all_files(vault) == {path: b"new"}


@pytest.mark.parametrize("name", ["a.md", "ä" * 125 + ".md", "x" * 252 + ".md", ".", "weird\udcff.md"])
def test_temporary_names_are_hidden_short_and_ours(name: str) -> None:
    temp = temp_name(name, "beef")
    assert temp.startswith(".")
    assert not temp.endswith(".md")
    assert len(os.fsencode(temp)) <= 255
    assert is_temp_name(temp, "beef")
    assert not is_temp_name(temp, "cafe")
    assert not is_temp_name("a" + temp, "beef")
    assert temp != temp_name(name, "beef")


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EACCES, NoteNotWritableError),
        (errno.EROFS, NoteNotWritableError),
        (errno.EIO, WriteFailedError),
    ],
)
def test_what_the_system_says_becomes_something_to_do(
    new_store: NewStore, vault: Path, code: int, error: type[WriteError]
) -> None:
    (vault / "a.md").write_bytes(b"old")

    def step(name: str) -> None:
        if name == "exchange":
            raise OSError(code, os.strerror(code))

    with pytest.raises(error) as caught:
        new_store(step=step).write_note("a.md", b"old", b"new")
    assert "a.md" in caught.value.text("de")
    assert all_files(vault) == {"a.md": b"old"}


def test_no_undo_copy_no_write(vault: Path, places: Places, tmp_path: Path) -> None:
    (vault / "a.md").write_bytes(b"old")
    (tmp_path / "own").write_text("a file where the folder should be")
    with pytest.raises(NoUndoCopyError) as caught:
        Store(vault, places).write_note("a.md", b"old", b"new")
    assert "VAULT_TOOLS_STATE" in caught.value.text("de")
    assert all_files(vault) == {"a.md": b"old"}


@posix_only
def test_our_own_files_are_for_one_user(store: Store, places: Places, vault: Path) -> None:
    index = places.cache / "deep/index"
    store.write_own(index, b"1")
    store.write_own(index, b"2")
    assert index.read_bytes() == b"2"
    assert stat.S_IMODE(index.stat().st_mode) == 0o600
    assert stat.S_IMODE(index.parent.stat().st_mode) == 0o700
    assert [file.name for file in index.parent.iterdir()] == ["index"]
    (vault / "a.md").write_bytes(b"old")
    store.write_note("a.md", b"old", b"new")
    for file in (place for place in places.state.rglob("*") if place.is_file()):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_our_own_door_leads_nowhere_else(store: Store, places: Places, vault: Path, tmp_path: Path) -> None:
    for place in (vault / "a.md", tmp_path / "x", places.cache / "../../../x", Path("x")):
        with pytest.raises(OutsideVaultError):
            store.write_own(place, b"x")
    assert all_names(vault) == []


def test_exports_go_where_the_user_wants_them(store: Store, vault: Path, tmp_path: Path) -> None:
    out = tmp_path / "new/garden.svg"
    assert store.write_export(out, b"1").outcome == "created"
    with pytest.raises(NoteExistsError):
        store.write_export(out, b"2")
    out.chmod(0o640)
    assert store.write_export(out, b"2", overwrite=True).outcome == "written"
    assert store.write_export(out, b"2", overwrite=True).outcome == "unchanged"
    assert out.read_bytes() == b"2"
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert [file.name for file in out.parent.iterdir()] == ["garden.svg"]
    inside = vault / "garden.svg"
    assert store.write_export(inside, b"1").outcome == "created"
    with pytest.raises(NoteExistsError):
        store.write_export(inside, b"2")
    assert store.write_export(inside, b"2", overwrite=True).outcome == "written"
    assert store.runs()[0].notes == ("garden.svg",)
    out.unlink()
    out.mkdir()
    with pytest.raises(WriteError):
        store.write_export(out, b"2", overwrite=True)


def test_one_writer_at_a_time(new_store: NewStore, vault: Path) -> None:
    first, second = new_store(), new_store(lock_seconds=0.05)
    with first.run("log"):
        first.write_note("a.md", None, b"1")
        with pytest.raises(BusyError) as caught:
            second.write_note("b.md", None, b"2")
        assert "0.05 s" in caught.value.text("de")
    assert second.write_note("b.md", None, b"2").changed
    assert all_files(vault) == {"a.md": b"1", "b.md": b"2"}


def test_the_lock_is_free_after_an_error(new_store: NewStore) -> None:
    first = new_store()

    def write_two() -> None:
        with first.run("log"):
            first.write_note("a.md", None, b"1")
            first.write_note("../a.md", None, b"1")

    with pytest.raises(OutsideVaultError):
        write_two()
    assert new_store(lock_seconds=0).write_note("b.md", None, b"2").changed
    assert [run.notes for run in first.runs()] == [("b.md",), ("a.md",)]


def test_a_run_tells_what_it_wrote(store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"a")
    with store.run("weekly") as run:
        store.write_note("a.md", b"a", b"b")
        store.write_note("a.md", b"b", b"b")
        store.write_note("Weekly.md", None, b"w", page=True)
        with pytest.raises(NoteChangedError):
            store.write_note("a.md", b"a", b"c")
    assert run.written == [Written("a.md", "written"), Written("Weekly.md", "created")]
    (info,) = store.runs()
    assert (info.command, info.at, info.notes, info.open) == (
        "weekly", "2026-11-24T08:30:00+00:00", ("a.md",), False,
    )  # fmt: skip


@linux_only
def test_who_has_a_file_open_for_writing_is_seen(vault: Path) -> None:
    note = vault / "a.md"
    note.write_bytes(b"a")
    assert not open_for_writing_elsewhere(note)
    with note.open("rb"):
        assert not open_for_writing_elsewhere(note)
    code = "import sys; f = open(sys.argv[1], 'ab'); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(note)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as editor:
        assert editor.stdout is not None
        editor.stdout.readline()
        seen = open_for_writing_elsewhere(note)
        editor.communicate(b"")
    assert seen
    assert not open_for_writing_elsewhere(note)


def test_reading_to_change(store: Store, vault: Path) -> None:
    (vault / "a.md").write_bytes(b"a")
    (vault / "folder").mkdir()
    assert store.read("a.md") == b"a"
    assert store.read("b.md") is None
    with pytest.raises(WriteError):
        store.read("folder")
