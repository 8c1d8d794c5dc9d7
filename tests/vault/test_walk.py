"""One walk through a vault: what is found, what is left out, what is reported."""

import json
import os
import random
import sys
import unicodedata
from pathlib import Path

import pytest

from vault_tools.errors import VaultNotReadableError
from vault_tools.vault.read import read_note, read_numbered, read_steady
from vault_tools.vault.walk import Walk, walk

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


def put(vault: Path, *paths: str) -> None:
    for path in paths:
        (vault / path).parent.mkdir(parents=True, exist_ok=True)
        (vault / path).write_text(f"# {path}\n", encoding="utf-8")


def paths(found: Walk) -> list[str]:
    return [note.path for note in found.notes]


def problems(found: Walk) -> dict[str, str]:
    return {one.path: one.code for one in found.problems}


def test_notes_in_the_order_of_their_composed_names(vault: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Ärzte/Ä.md")
    put(vault, "b.md", "A/z.md", "A/a.md", "Ärzte/B.md", "Zoo.md", "zzz/1.MD", decomposed, "x.txt", "md")
    found = walk(vault)
    assert [unicodedata.normalize("NFC", path) for path in paths(found)] == [
        "A/a.md", "A/z.md", "Zoo.md", "b.md", "zzz/1.MD", "Ärzte/B.md", "Ärzte/Ä.md",
    ]  # fmt: skip
    assert decomposed in paths(found) or sys.platform == "darwin"  # opened as listed
    assert {"", "A", "zzz"} <= set(found.folders)
    assert found.problems == ()


def test_the_order_of_the_file_system_does_not_matter(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(vault, *(f"{folder}/{note}.md" for folder in "abä" for note in "xyzü"))
    for copy in ("a/x (Case Conflict).md", "b/y (Case Conflict).md"):
        put(vault, copy)
    (vault / "l1").symlink_to("l2")
    (vault / "l2").symlink_to("a")
    expected = walk(vault)
    real = os.scandir

    class Shuffled:
        def __init__(self, place: str, dice: random.Random) -> None:
            with real(place) as listing:
                self.entries = list(listing)
            dice.shuffle(self.entries)

        def __enter__(self) -> list["os.DirEntry[str]"]:
            return self.entries

        def __exit__(self, *_: object) -> None: ...

    for seed in range(10):
        dice = random.Random(seed)
        monkeypatch.setattr(os, "scandir", lambda place, dice=dice: Shuffled(place, dice))
        assert walk(vault) == expected


def test_time_size_and_inode_are_those_of_the_file(vault: Path) -> None:
    put(vault, "a.md")
    os.utime(vault / "a.md", ns=(5, 1_700_000_000_123_456_789))
    about = (vault / "a.md").stat()
    assert walk(vault).notes[0] == ("a.md", about.st_mtime_ns, about.st_size, about.st_ino)


@pytest.mark.parametrize(
    "path",
    [
        ".obsidian/a.md", ".trash/a.md", ".git/a.md", ".hidden.md", "A/.stversions/a.md",
        "Templates/a.md", "template/a.md", "_templates/a.md", "A/Vorlagen/a.md", "VORLAGE/b/a.md",
        "logseq/bak/pages/a.md", "logseq/version-files/a.md",
        "a.txt", "a.markdown", "a.md~", "a.md/x.txt",
    ],
)  # fmt: skip
def test_left_out_without_a_word(vault: Path, path: str) -> None:
    put(vault, path, "note.md")
    found = walk(vault)
    assert paths(found) == ["note.md"]
    assert found.problems == ()


def test_the_editors_own_template_folders(vault: Path) -> None:
    put(vault, "Muster/a.md", "System/Tpl/b.md", "System/c.md", ".obsidian/templates.json", "note.md")
    (vault / ".obsidian/templates.json").write_text(json.dumps({"folder": "muster/"}))
    assert paths(walk(vault)) == ["System/Tpl/b.md", "System/c.md", "note.md"]
    plugin = vault / ".obsidian/plugins/templater-obsidian"
    plugin.mkdir(parents=True)
    (plugin / "data.json").write_text(json.dumps({"templates_folder": "System/Tpl"}))
    assert paths(walk(vault)) == ["System/c.md", "note.md"]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"folder": 5}', '{"folder": "/"}', '{"folder": ""}', "null"]
)
def test_an_odd_editor_setting_leaves_nothing_out(vault: Path, text: str) -> None:
    put(vault, "note.md", ".obsidian/templates.json")
    (vault / ".obsidian/templates.json").write_text(text)
    assert paths(walk(vault)) == ["note.md"]


def test_what_the_user_ignores(vault: Path) -> None:
    put(vault, "Privat/a.md", "Privat/b/c.md", "Arbeit/a.md", "x.excalidraw.md", "Privat/.d.md.icloud",
        "Privat/a (Case Conflict).md")  # fmt: skip
    found = walk(vault, ["Privat/**", "*.excalidraw.md"])
    assert paths(found) == ["Arbeit/a.md"]
    assert found.problems == ()
    assert found.conflicts == ()


def test_conflict_copies_are_reported_with_their_original(vault: Path) -> None:
    put(vault, "Weekly.md", "Weekly.sync-conflict-20261002-120000-ABCDEFG.md", "K/Anna.md",
        "K/Anna-DESKTOP-ABC1234.md", "K/Otto-DESKTOP-ABC1234.md", "K/bild (Case Conflict).png",
        "Archiv (Selective Sync Conflict)/x.md", "Lager/y.md",
        "Lager (Selective Sync Conflict)/y.md")  # fmt: skip
    found = walk(vault)
    assert paths(found) == [
        "Archiv (Selective Sync Conflict)/x.md", "K/Anna.md", "K/Otto-DESKTOP-ABC1234.md", "Lager/y.md",
        "Weekly.md",
    ]  # fmt: skip
    assert found.conflicts == (
        ("K/Anna-DESKTOP-ABC1234.md", "K/Anna.md"),
        ("Weekly.sync-conflict-20261002-120000-ABCDEFG.md", "Weekly.md"),
    )
    assert problems(found) == {
        "K/Anna-DESKTOP-ABC1234.md": "conflict-copy",
        "Lager (Selective Sync Conflict)": "conflict-copy",
        "Weekly.sync-conflict-20261002-120000-ABCDEFG.md": "conflict-copy",
    }
    assert "„K/Anna.md“" in found.problems[0].hint("de")


def test_files_still_in_the_cloud(vault: Path) -> None:
    put(vault, "K/.Anna.md.icloud", "K/.bild.png.icloud", "K/.Otto.md.icloud", "K/Otto.md")
    found = walk(vault)
    assert problems(found) == {"K/Anna.md": "not-downloaded"}
    assert paths(found) == ["K/Otto.md"]


@posix_only
def test_only_regular_files_are_notes_and_nothing_blocks(vault: Path) -> None:
    put(vault, "note.md")
    os.mkfifo(vault / "fifo.md")
    (vault / "link.md").symlink_to("fifo.md")
    (vault / "folder.md").mkdir()
    put(vault, "folder.md/in.md")
    found = walk(vault)
    assert paths(found) == ["folder.md/in.md", "note.md"]
    assert found.problems == ()
    for path in ("fifo.md", "folder.md"):
        for size in (None, 0, 7):  # as a walk found it when a note was still there
            with pytest.raises(OSError):
                read_note(vault, path, size)


@posix_only
def test_links_within_the_vault_are_notes_like_others(vault: Path) -> None:
    put(vault, "Ablage/Anna.md", "Ablage/Otto.txt", ".stash/Karl.md")
    (vault / "Kontakte").mkdir()
    (vault / "Kontakte/A.md").symlink_to("../Ablage/Anna.md")
    (vault / "Kontakte/B.md").symlink_to(vault / "Ablage/Otto.txt")
    (vault / "Kontakte/C.md").symlink_to("../.stash/Karl.md")
    (vault / "Kontakte/D.txt").symlink_to("../Ablage/Anna.md")
    (vault / "Liste").symlink_to("Ablage", target_is_directory=True)
    found = walk(vault)
    assert paths(found) == [
        "Ablage/Anna.md", "Kontakte/A.md", "Kontakte/B.md", "Kontakte/C.md", "Liste/Anna.md",
    ]  # fmt: skip
    assert found.links == (
        ("Kontakte/A.md", "Ablage/Anna.md"),
        ("Kontakte/B.md", "Ablage/Otto.txt"),
        ("Kontakte/C.md", ".stash/Karl.md"),
        ("Liste/Anna.md", "Ablage/Anna.md"),
    )
    assert found.problems == ()
    assert found.notes[0].inode == found.notes[1].inode


@posix_only
@pytest.mark.parametrize("ignore", [(), ("Privat/**",)])
def test_without_numbers_the_same_is_found_and_whoever_opens_a_note_sees_them(
    vault: Path, ignore: tuple[str, ...]
) -> None:
    put(vault, "a.md", "B/ä.MD", "B/c (Case Conflict).md", "B/c.md", "Privat/p.md", ".trash/t.md", "x.txt")
    (vault / "leer.md").write_bytes(b"")
    (vault / "link.md").symlink_to("a.md")
    (vault / "Mehr").symlink_to("B", target_is_directory=True)
    (vault / "nirgends.md").symlink_to("weg.md")
    (vault / "Ordner.md").mkdir()
    os.mkfifo(vault / "rohr.md")
    found, named = walk(vault, ignore), walk(vault, ignore, numbered=False)
    assert (found.numbered, named.numbered) == (True, False)
    assert named._replace(notes=(), numbered=True) == found._replace(notes=())
    assert named.notes == tuple((note.path, 0, 0, 0) for note in found.notes)
    for path, time, size, inode in found.notes:
        about, data = read_numbered(vault, path, 1000)
        assert (about.st_mtime_ns, about.st_size, about.st_ino) == (time, size, inode)
        assert data == read_note(vault, path)
        assert read_numbered(vault, path, size - 1)[1] is None  # too large
    for path in ("rohr.md", "Ordner.md", "weg.md"):
        with pytest.raises(OSError):
            read_numbered(vault, path, 1000)


@posix_only
def test_links_that_lead_out_or_nowhere_are_said_so(vault: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/x.md").write_text("secret")
    (tmp_path / "vault2").mkdir()
    (tmp_path / "vault2/x.md").write_text("secret")
    put(vault, "note.md", "folder/in.md")
    (vault / "out.md").symlink_to(tmp_path / "outside/x.md")
    (vault / "near.md").symlink_to("../vault2/x.md")
    (vault / "out").symlink_to(tmp_path / "outside")
    (vault / "bild.png").symlink_to(tmp_path / "outside/x.md")
    (vault / "broken.md").symlink_to("nowhere.md")
    (vault / "broken").symlink_to("nowhere")
    (vault / "broken.png").symlink_to("nowhere.png")
    (vault / "self.md").symlink_to("self.md")
    (vault / ".#note.md").symlink_to("user@host.1234:5678")
    found = walk(vault)
    assert paths(found) == ["folder/in.md", "note.md"]
    assert problems(found) == {
        "out.md": "link-outside", "near.md": "link-outside", "out": "link-outside",
        "broken.md": "link-broken", "broken": "link-broken", "self.md": "link-broken",
    }  # fmt: skip


@posix_only
def test_loops_of_links_end(vault: Path) -> None:
    put(vault, "a/x.md", "b/y.md", "note.md")
    (vault / "a/up").symlink_to("..")
    (vault / "a/self").symlink_to(".")
    (vault / "a/to_b").symlink_to("../b")
    (vault / "b/to_a").symlink_to("../a")
    (vault / "all").symlink_to(vault)
    assert paths(walk(vault)) == ["a/to_b/y.md", "a/x.md", "b/to_a/x.md", "b/y.md", "note.md"]


@posix_only
def test_many_links_among_folders_are_not_walked_over_and_over(vault: Path) -> None:
    for folder in range(12):
        put(vault, f"{folder}/n.md")
        for other in range(12):
            (vault / f"{folder}/to{other}").symlink_to(f"../{other}")
    assert len(walk(vault).notes) <= 12 + 12 * 12


@posix_only
def test_a_link_to_what_is_left_out_is_left_out(vault: Path) -> None:
    put(vault, "Vorlagen/Kontakt.md", "Privat/x.md", ".trash/alt.md", "note.md")
    (vault / "V").symlink_to("Vorlagen")
    (vault / "K.md").symlink_to("Vorlagen/Kontakt.md")
    (vault / "P.md").symlink_to("Privat/x.md")
    (vault / "T.md").symlink_to(".trash/alt.md")
    assert paths(walk(vault, ["Privat"])) == ["note.md"]


@posix_only
def test_a_vault_that_is_a_link_itself(vault: Path, tmp_path: Path) -> None:
    put(vault, "a.md")
    (vault / "b.md").symlink_to(vault / "a.md")
    (tmp_path / "link").symlink_to(vault)
    assert paths(walk(tmp_path / "link")) == ["a.md", "b.md"]


@posix_only
def test_what_cannot_be_read_is_said_so(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(vault, "zu/x.md", "note.md")
    real = os.scandir

    def guarded(place: str) -> object:
        if place.endswith("zu"):
            raise PermissionError(13, "Permission denied")
        return real(place)

    monkeypatch.setattr(os, "scandir", guarded)
    found = walk(vault)
    assert paths(found) == ["note.md"]
    assert problems(found) == {"zu": "not-readable"}
    assert "(keine Berechtigung)" in found.problems[0].message("de")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_utf8_are_reported_not_read(vault: Path) -> None:
    put(vault, "note.md")
    place = os.fsencode(vault)
    for name in (b"\xffx.md", b"\xfe.png"):
        with open(place + b"/" + name, "wb"):  # noqa: PTH123 - pathlib takes no bytes
            pass
    os.mkdir(place + b"/d\xff")  # noqa: PTH102
    found = walk(vault)
    assert paths(found) == ["note.md"]
    assert problems(found) == {"d\ufffd": "name-not-utf8", "\ufffdx.md": "name-not-utf8"}
    for one in found.problems:
        assert one.path.encode()


def test_no_vault_there(tmp_path: Path) -> None:
    with pytest.raises(VaultNotReadableError):
        walk(tmp_path / "gone")


def test_bytes_are_read_as_they_are(vault: Path) -> None:
    data = b"\xef\xbb\xbfa\r\nb\x00\xff" * 50_000
    (vault / "a.md").write_bytes(data)
    (vault / "b.md").write_bytes(b"")
    assert read_note(vault, "a.md") == data
    assert read_note(vault, "b.md") == b""
    assert read_steady(str(vault / "a.md")) == data
    for size in (0, 7, len(data) - 1, len(data), len(data) + 1):  # it may have grown or shrunk since the walk
        assert read_note(vault, "a.md", size) == data
        assert read_note(vault, "b.md", size) == b""
    with pytest.raises(FileNotFoundError):
        read_note(vault, "c.md")
    with pytest.raises(OSError):
        read_note(vault, ".")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_a_file_whose_size_is_not_known_is_read_to_its_end() -> None:
    assert read_note(Path("/proc/self"), "status").startswith(b"Name:")
