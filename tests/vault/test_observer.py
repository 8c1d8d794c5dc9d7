"""The eye on a vault's folder: what it tells, in each way of watching, of a real folder."""

import os
import random
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.observing import KINDS, Heard, save_atomically, save_in_place, watched, watching
from vault_tools.errors import VaultNotReadableError
from vault_tools.vault.observer import observe
from vault_tools.vault.walk import walk

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watches with inotify")


@pytest.fixture
def garden(vault: Path) -> Path:
    """A vault with some notes in it."""
    for path in ("Anna.md", "Kontakte/Karl.md", "Kontakte/Lena.MD", ".git/objects/ab", ".obsidian/app.md"):
        (vault / path).parent.mkdir(parents=True, exist_ok=True)
        (vault / path).write_text("Eine Notiz", encoding="utf-8")
    return vault


@pytest.fixture(params=KINDS)
def heard(request: pytest.FixtureRequest, garden: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """Watches it, in each of the ways."""
    with watched(garden, request.param, monkeypatch) as heard:
        yield heard


def polls(heard: Heard) -> bool:
    return heard.observer.name == "polling"


def test_a_note_saved_in_place(garden: Path, heard: Heard) -> None:
    save_in_place(garden / "Kontakte/Karl.md", "Ein anderer Text")
    assert heard.until("Kontakte/Karl.md") == {"Kontakte/Karl.md"}
    save_in_place(garden / "Kontakte/Lena.MD", "Noch ein Text")
    heard.until("Kontakte/Lena.MD")


@pytest.mark.parametrize("temporary", [".Karl.md.vt-1a2b.tmp", "Karl.md.sb-1f2e", "Karl.md~", "x.tmp"])
def test_a_note_saved_by_renaming_another_file_to_it(garden: Path, heard: Heard, temporary: str) -> None:
    save_atomically(garden / "Kontakte/Karl.md", "Ein anderer Text", temporary)
    assert heard.until("Kontakte/Karl.md") == {"Kontakte/Karl.md"}


def test_a_note_saved_with_a_backup_beside_it(garden: Path, heard: Heard) -> None:
    (garden / "Anna.md").rename(garden / "Anna.md~")
    (garden / "Anna.md").write_text("Ein anderer Text", encoding="utf-8")
    assert heard.until("Anna.md") == {"Anna.md"}


def test_a_new_note_and_a_deleted_one(garden: Path, heard: Heard) -> None:
    (garden / "Kontakte/Otto.md").touch()
    heard.until("Kontakte/Otto.md")
    (garden / "Kontakte/Otto.md").unlink()
    assert heard.until("Kontakte/Otto.md") == {"Kontakte/Otto.md"}


def test_a_renamed_note_is_told_by_both_names(garden: Path, heard: Heard) -> None:
    (garden / "Anna.md").rename(garden / "Kontakte/Anna Bauer.md")
    assert heard.until("Anna.md", "Kontakte/Anna Bauer.md") == {"Anna.md", "Kontakte/Anna Bauer.md"}


def test_a_note_moved_in_and_out(garden: Path, heard: Heard, tmp_path: Path) -> None:
    (garden / "Anna.md").rename(tmp_path / "Anna.md")
    heard.until("Anna.md")
    (tmp_path / "Anna.md").rename(garden / "Kontakte/Anna.md")
    heard.until("Kontakte/Anna.md")


def test_names_are_told_as_they_are_listed(garden: Path, heard: Heard) -> None:
    for name in (unicodedata.normalize("NFC", "Jörg.md"), unicodedata.normalize("NFD", "Jörg.md")):
        (garden / name).write_text("x")
        heard.until(name)


@pytest.mark.parametrize("heard", ["inotify", "polling"], indirect=True)
def test_a_new_folder_with_notes_and_what_comes_into_it_later(garden: Path, heard: Heard) -> None:
    (garden / "Neu/tief/tiefer").mkdir(parents=True)
    (garden / "Neu/tief/tiefer/Otto.md").write_text("x")
    heard.until(None)
    heard.calm(garden)
    save_in_place(garden / "Neu/tief/tiefer/Otto.md", "Mehr Text")
    assert None not in heard.until("Neu/tief/tiefer/Otto.md")


def test_a_folder_moved_in(garden: Path, heard: Heard, tmp_path: Path) -> None:
    (tmp_path / "Fremd/Sub").mkdir(parents=True)
    (tmp_path / "Fremd/Sub/Otto.md").write_text("x")
    (tmp_path / "Fremd").rename(garden / "Fremd")
    heard.until(None)
    save_in_place(garden / "Fremd/Sub/Otto.md", "Mehr Text")
    heard.until("Fremd/Sub/Otto.md")


def test_a_renamed_folder_is_watched_by_its_new_name(garden: Path, heard: Heard) -> None:
    (garden / "Kontakte").rename(garden / "Leute")
    heard.until(None)
    heard.after(garden)
    (garden / "Kontakte").mkdir()
    (garden / "Kontakte/Karl.md").write_text("Ein anderer Karl")
    heard.until(None)
    heard.after(garden)
    save_in_place(garden / "Leute/Karl.md", "Mehr Text")
    assert "Kontakte/Karl.md" not in heard.until("Leute/Karl.md")
    save_in_place(garden / "Kontakte/Karl.md", "Viel mehr Text")
    heard.until("Kontakte/Karl.md")


@pytest.mark.parametrize("heard", ["inotify", "polling"], indirect=True)
def test_a_folder_moved_out_is_not_heard_of_any_more(garden: Path, heard: Heard, tmp_path: Path) -> None:
    (garden / "Kontakte/Sub").mkdir()
    heard.until(None)
    (garden / "Kontakte").rename(tmp_path / "Kontakte")
    heard.until(None)
    heard.calm(garden)
    save_in_place(tmp_path / "Kontakte/Karl.md", "Mehr Text")
    (tmp_path / "Kontakte/Sub/x.md").touch()
    assert {path for path in heard.after(garden) if path is None or "last" not in path} == set()


def test_a_deleted_folder(garden: Path, heard: Heard) -> None:
    shutil.rmtree(garden / "Kontakte")
    heard.until(None)


def test_nothing_hidden_is_told(garden: Path, heard: Heard) -> None:
    for path in (".git/x.md", ".obsidian/x.md", ".trash/x.md", "Kontakte/.trash/x.md", ".vt-1.tmp", ".x.md"):
        (garden / path).parent.mkdir(exist_ok=True)
        (garden / path).write_text("x")
    (garden / "Kontakte/.Karl.md.swp").write_text("x")
    (garden / "Kontakte/.Karl.md.swp").unlink()
    shutil.rmtree(garden / ".git")
    (garden / ".obsidian").rename(garden / ".logseq")
    assert heard.after(garden) == set()


def test_neither_are_files_that_are_no_notes(garden: Path, heard: Heard) -> None:
    for name in ("Bild.png", "4913", "Karl.md~", "Liste.mdx", "Kontakte/vault-tools.toml", "Weekly.md.bak"):
        (garden / name).write_text("x")
        (garden / name).unlink()
    assert heard.after(garden) == set()


def test_a_folder_that_is_not_hidden_any_more(garden: Path, heard: Heard) -> None:
    (garden / ".obsidian").rename(garden / "Sichtbar")
    heard.until(None)
    save_in_place(garden / "Sichtbar/app.md", "Ein anderer Text")
    heard.until("Sichtbar/app.md")
    (garden / "Sichtbar").rename(garden / ".obsidian")
    heard.until(None)


def test_reading_wakes_nobody(garden: Path, heard: Heard) -> None:
    for _ in range(20):
        for note in walk(garden).notes:
            (garden / note.path).read_bytes()
    assert heard.after(garden) == set()


def test_changed_permissions_are_no_loop(garden: Path, heard: Heard) -> None:
    (garden / "Anna.md").chmod(0o600)
    assert heard.after(garden) <= {"Anna.md"}
    assert heard.after(garden) <= {"last 0.md"}


def test_a_changed_time_alone(garden: Path, heard: Heard) -> None:
    os.utime(garden / "Anna.md", (1, 1))
    heard.until("Anna.md")


def test_the_settings_file(garden: Path, heard: Heard) -> None:
    (garden / "vault-tools.toml").write_text('language = "de"')
    heard.until("vault-tools.toml")
    save_atomically(garden / "vault-tools.toml", 'language = "en"  # now', ".x.tmp")
    heard.until("vault-tools.toml")
    (garden / "vault-tools.toml").unlink()
    heard.until("vault-tools.toml")


@pytest.mark.parametrize("heard", ["inotify", "polling"], indirect=True)
def test_a_link_to_a_folder_comes_and_goes(garden: Path, heard: Heard) -> None:
    (garden / "Freunde").symlink_to("Kontakte")
    heard.until(None)
    (garden / "Karla.md").symlink_to("Kontakte/Karl.md")
    heard.until(None if polls(heard) else "Karla.md")
    heard.after(garden)
    (garden / "Freunde").unlink()
    heard.until(None)


def test_a_name_that_is_no_utf8_is_a_case_for_the_walk(garden: Path, heard: Heard) -> None:
    (garden / os.fsdecode(b"J\xf6rg.md")).write_text("x")
    heard.until(None)


def test_a_vault_reached_by_a_link(garden: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(garden)
    for kind in KINDS:
        with watched(tmp_path / "link", kind, monkeypatch) as heard:
            save_in_place(garden / "Anna.md", f"Von {kind}")
            heard.until("Anna.md")


@pytest.mark.parametrize("poll", [False, True])
def test_where_there_is_no_vault(tmp_path: Path, poll: bool) -> None:
    for folder in ("nowhere", "file"):
        (tmp_path / "file").touch()
        observer = observe(tmp_path / folder, lambda _: None, poll=poll)
        with pytest.raises(VaultNotReadableError):
            observer.start()
        assert not observer.alive
        observer.stop()


@pytest.mark.parametrize("kind", ["inotify", "polling"])
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(1, 12))])
def test_after_random_changes_a_reader_who_follows_what_is_told_is_right(
    garden: Path, kind: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: dict[str, str] = {}
    heard = Heard()

    def read(path: str) -> None:
        try:
            known[path] = (garden / path).read_text("utf-8")
        except OSError:
            known.pop(path, None)

    def report(path: str | None) -> None:
        if path is None:
            known.clear()
            for note in walk(garden).notes:
                read(note.path)
        else:
            read(path)
        heard(path)

    (tmp_path / "out").mkdir()
    with watching(garden, kind, monkeypatch, heard, report):
        report(None)
        _change_at_random(garden, tmp_path / "out", random.Random(seed))
        # The last change, and whatever is told while it is taken in.
        heard.after(garden)
        heard.after(garden)
    real = {note.path: (garden / note.path).read_text("utf-8") for note in walk(garden).notes}
    # The last ones were heard of, perhaps before they were written to the end.
    assert [path for path in {**known, **real} if known.get(path) != real.get(path)] in _LAST


_LAST: tuple[list[str], ...] = ([], ["last 0.md"], ["last 1.md"])


def _change_at_random(vault: Path, out: Path, dice: random.Random) -> None:
    folders = ["", "a/", "b/", "a/c/", "Kontakte/", "d/e/f/", ".h/"]
    for turn in range(250):
        folder, name = vault / dice.choice(folders), f"{dice.randrange(8)}.md"
        what = dice.randrange(10)
        try:
            if what < 3:
                folder.mkdir(parents=True, exist_ok=True)
                save_in_place(folder / name, "x" * turn)
            elif what < 5:
                save_atomically(folder / name, "y" * turn, f".{turn}.tmp")
            elif what == 5:
                (folder / name).unlink()
            elif what == 6:
                (folder / name).rename(vault / dice.choice(folders) / f"{turn}.md")
            elif what == 7 and folder != vault:
                folder.rename(vault / f"{dice.choice('abd')}" if dice.random() < 0.6 else out / str(turn))
            elif what == 8 and list(out.iterdir()):
                dice.choice(sorted(out.iterdir())).rename(vault / f"{dice.choice('abd')}")
            elif what == 9 and folder != vault and dice.random() < 0.3:
                shutil.rmtree(folder)
        except OSError:
            continue  # what was to be changed is not there
