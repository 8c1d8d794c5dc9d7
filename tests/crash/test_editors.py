"""An editor saves the same note as fast as it can while the store writes: nobody's text is lost."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.crash.test_store import ROOT
from tests.vault.files import all_files, all_names
from vault_tools.errors import NoteChangedError
from vault_tools.vault import store_system
from vault_tools.vault.places import places_for
from vault_tools.vault.store import Store

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@dataclass(frozen=True)
class Act:
    """A write of the store or a save of the editor: when it read, when it was done, the store's lines in
    it."""

    read: int
    done: int
    lines: frozenset[str]


@pytest.mark.parametrize("how", ["rename", "in-place"])
def test_an_editor_loses_nothing(how: str, tmp_path: Path) -> None:
    contend(how, 0.8, tmp_path)


@pytest.mark.prove
@pytest.mark.parametrize("how", ["rename", "in-place"])
def test_an_editor_loses_nothing_for_long(how: str, tmp_path: Path) -> None:
    contend(how, 30, tmp_path)


@pytest.mark.prove
def test_without_an_exchange_an_editor_that_writes_in_place_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_system, "_system_call", lambda: None)
    contend("in-place", 10, tmp_path)


def late_texts(store: Store) -> list[bytes]:
    """What the last run has saved of texts that came late; runs are thrown away after a while."""
    last = max(store.places.runs.glob("*"), default=None, key=lambda folder: int(folder.name[:6]))
    return [place.read_bytes() for place in last.glob("late-*")] if last is not None else []


def contend(how: str, seconds: float, base: Path) -> None:
    """Store and editor add lines to one note; then all lines of both are looked for."""
    vault, log = base / "vault", base / "log"
    vault.mkdir()
    note = vault / "a.md"
    note.write_bytes(b"start\n")
    store = Store(vault, places_for(vault, {"VAULT_TOOLS_STATE": str(base / "own")}))
    writes: list[Act] = []
    conflicts, seen = 0, set[bytes]()
    code = [sys.executable, "-m", "tests.crash.editor", str(note), how, str(seconds), str(log)]
    with subprocess.Popen(code, cwd=ROOT) as editor:
        while editor.poll() is None:
            line = f"store {len(writes) + conflicts + 1}"
            read_at = time.monotonic_ns()
            try:
                text = store.read("a.md")
                assert text is not None
                store.write_note("a.md", text, text + line.encode() + b"\n")
                writes.append(Act(read_at, time.monotonic_ns(), frozenset({line})))
                # Undo copies are thrown away after a while; what was in them counts all the same.
                seen.update(text.split(b"\n"))
            except NoteChangedError:
                conflicts += 1
                for data in late_texts(store):
                    seen.update(data.split(b"\n"))
            time.sleep(0.001)
    saves = editor_saves(log)
    print(f"{len(saves)} saves, {len(writes)} writes, {conflicts} conflicts, {len(store.kept())} kept")
    assert len(saves) > 5 * seconds
    assert len(writes) > seconds
    final = note.read_bytes().split(b"\n")
    recoverable = seen | set(final)
    for data in (*all_files(store.places.kept).values(), *all_files(store.places.runs).values()):
        recoverable.update(data.split(b"\n"))
    lost = [number for number in range(1, len(saves) + 1) if b"editor %d" % number not in recoverable]
    assert lost == []
    unexplained = [
        line
        for write in writes
        for line in write.lines
        if line.encode() not in final and not any(overwrote(save, write) for save in saves)
    ]
    assert unexplained == []
    with store.run("next"):
        pass
    assert [name for name in all_names(vault) if ".vt-" in name] == []


def editor_saves(log: Path) -> list[Act]:
    """What the editor did, in order."""
    saves, lines = [], set[str]()
    for text in log.read_text().splitlines():
        save = json.loads(text)
        lines = (lines | set(save["in"])) - set(save["out"])
        saves.append(Act(save["read"], save["saved"], frozenset(lines)))
    return saves


def overwrote(save: Act, write: Act) -> bool:
    """Whether the editor saved over a write with a text that it had read before the write was done."""
    return save.read <= write.done and save.done >= write.read and not write.lines <= save.lines
