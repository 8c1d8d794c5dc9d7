"""Many who log at once, and an editor beside them: what was reported as written stands, and stands once."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.crash.test_store import steady_environment
from tests.crash.ticking import ANNAS, CASES, OTTOS, WEDNESDAY, Machine, files_after, prepared
from vault_tools.cli import common
from vault_tools.errors import BusyError
from vault_tools.vault.store_system import System

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

SAME_WEEK = CASES["the same week"]
BUSY = BusyError(seconds="10", lock="").exit_code


@dataclass(frozen=True)
class Said:
    """One `log` process: whom it names, what it says, and the process."""

    names: tuple[str, ...]
    text: str
    process: subprocess.Popen[bytes]

    def reported(self) -> bool:
        """Whether it says that it has written. Nobody may fail, unless it waited in vain for the others."""
        _, err = self.process.communicate(timeout=120)
        assert self.process.returncode in (0, BUSY), err.decode()
        assert b"Traceback" not in err, err.decode()
        return self.process.returncode == 0


def start(machine: Machine, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "vault_tools", *arguments, "--today", WEDNESDAY],
        cwd=machine.vault.folder,
        env=machine.terminal.environment | {"PYTHONPATH": steady_environment().get("PYTHONPATH", "")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def start_logs(machine: Machine, number: int, turn: int = 0) -> list[Said]:
    """So many processes at once, for Anna, for Otto, and for both in either order."""
    orders = (("Anna",), ("Otto Krüger", "Anna"), ("Anna", "Otto Krüger"), ("Otto Krüger",))
    said = []
    for each in range(number):
        names, text = orders[each % len(orders)], f"Gesagt im Aufruf {turn}-{each}."
        said.append(Said(names, text, start(machine, "log", *names, text)))
    return said


def check_logged(machine: Machine, logs: Iterable[Said]) -> int:
    """Every line that was reported stands exactly once with everyone who was named, and with nobody else."""
    reported = 0
    for said in logs:
        wrote = said.reported()
        reported += wrote
        for name, path in (("Anna", ANNAS), ("Otto Krüger", OTTOS)):
            lines = machine.vault.read(path).splitlines()
            assert lines.count(f"- {WEDNESDAY} {said.text}") == (wrote and name in said.names), (
                name,
                said.text,
            )
    return reported


def user_lines(files: dict[str, bytes]) -> dict[str, list[str]]:
    """The lines of the notes, without those that were said in the calls."""
    return {
        path: [line for line in data.decode().splitlines() if "Gesagt im Aufruf" not in line]
        for path, data in files.items()
        if not path.startswith("Weekly")
    }


def said_lines(machine: Machine) -> list[str]:
    """The lines that were said in the calls, as they stand."""
    notes = [machine.vault.read(path).splitlines() for path in (ANNAS, OTTOS)]
    return [line for lines in notes for line in lines if "Gesagt im Aufruf" in line]


def test_eight_logs_at_once_all_stand_once(tmp_path: Path) -> None:
    eight_at_once(tmp_path, 1)


@pytest.mark.prove
def test_eight_logs_at_once_all_stand_once_again_and_again(tmp_path: Path) -> None:
    eight_at_once(tmp_path, 12)


def eight_at_once(base: Path, turns: int) -> None:
    machine = prepared(SAME_WEEK, base)
    before = user_lines(machine.vault.bytes())
    logs: list[Said] = []
    reported = 0
    for turn in range(turns):
        logs = start_logs(machine, 8, turn)
        reported += check_logged(machine, logs)
    print(f"{reported} of {8 * turns} calls reported as written")
    assert reported >= 4 * turns
    assert user_lines(machine.vault.bytes()) == before
    assert machine.store().kept() == ()


def test_ticks_are_taken_in_while_others_log(tmp_path: Path) -> None:
    ticks_and_logs(tmp_path, 3)


@pytest.mark.prove
@pytest.mark.parametrize("turn", range(6))
def test_ticks_are_taken_in_while_eight_others_log(turn: int, tmp_path: Path) -> None:
    ticks_and_logs(tmp_path, 8)


def ticks_and_logs(base: Path, number: int) -> None:
    machine = prepared(SAME_WEEK, base)
    logs = start_logs(machine, number)
    weekly = Said((), "", start(machine, "weekly"))
    weekly.reported()
    assert check_logged(machine, logs) >= number // 2
    said = said_lines(machine)
    assert machine.weekly(WEDNESDAY).code == 0
    assert said_lines(machine) == said
    assert user_lines(machine.vault.bytes()) == user_lines(files_after(SAME_WEEK))


@dataclass
class Editor:
    """An editor that saves a note as fast as it can, now in place, now by another file in its place.

    What it takes the place of is looked at: `overwrote` holds the lines that came after it had read, whose
    loss is its own doing. Saving in place it reads and writes through one opening of the file.
    """

    note: Path
    dice: random.Random = field(default_factory=lambda: random.Random(4711))
    saves: int = 0
    overwrote: set[bytes] = field(default_factory=set)
    stop: threading.Event = field(default_factory=threading.Event)

    def __call__(self) -> None:
        while not self.stop.is_set():
            (self._in_place if self.dice.random() < 0.5 else self._by_rename)()
            time.sleep(self.dice.random() * 0.02)

    def _with_line(self, text: bytes) -> bytes:
        self.saves += 1
        return text + b"Zeile %d aus dem Editor.\n" % self.saves

    def _in_place(self) -> None:
        with self.note.open("r+b", buffering=0) as file:
            text = self._with_line(file.read())
            file.seek(0)
            file.truncate()
            half = len(text) // 2
            file.write(text[:half])
            time.sleep(self.dice.random() * 0.002)
            file.write(text[half:])

    def _by_rename(self) -> None:
        text = self.note.read_bytes()
        beside = self.note.with_name(".editor.swp")
        beside.write_bytes(self._with_line(text))
        time.sleep(self.dice.random() * 0.002)  # the user types
        assert System().exchange(beside, self.note)
        self.overwrote.update(set(beside.read_bytes().split(b"\n")) - set(text.split(b"\n")))
        beside.unlink()


def test_a_line_that_an_editor_has_saved_along_is_not_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editor saves late into the file that lost its name, and then what it read in the new one."""
    machine = prepared(SAME_WEEK, tmp_path)
    note, line = machine.vault.folder / ANNAS, f"- {WEDNESDAY} Einmal gesagt.\n".encode()
    saves: list[str] = []

    def step(_name: str) -> None:
        displaced = [each for each in note.parent.glob(".*.tmp") if line not in each.read_bytes()]
        if not saves and displaced and line in note.read_bytes():
            for place in (displaced[0], note):
                saves.append(f"Zeile {len(saves)} aus dem Editor.\n")
                place.write_bytes(place.read_bytes() + saves[-1].encode())

    monkeypatch.setattr(common, "store_for", lambda *_: machine.store(step=step))
    done = machine.terminal.run("log", "Anna", "Einmal gesagt.", "--today", WEDNESDAY)
    assert done.code == 0
    assert "eingetragen" in done.err
    text = note.read_bytes()
    assert text.count(line) == 1
    assert text.endswith(saves[1].encode())
    (kept,) = machine.store().kept()
    assert kept.place.read_bytes().endswith(saves[0].encode())


def test_logging_beside_an_editor_loses_no_line_of_either(tmp_path: Path) -> None:
    beside_an_editor(tmp_path, 4, 1)


@pytest.mark.prove
def test_logging_and_ticks_beside_an_editor_lose_no_line_of_anyone(tmp_path: Path) -> None:
    beside_an_editor(tmp_path, 15, 8)


def beside_an_editor(base: Path, turns: int, at_once: int) -> None:
    """Calls in turn, so many at once; every other turn the ticks are taken in as well."""
    machine = prepared(SAME_WEEK, base)
    editor = Editor(machine.vault.folder / ANNAS)
    thread = threading.Thread(target=editor)
    thread.start()
    reported: list[bytes] = []
    calls = 0
    try:
        for turn in range(turns):
            texts = [f"Gesagt im Aufruf {turn}-{each}." for each in range(at_once)]
            running = [(text, start(machine, "log", "Anna Bauer", text)) for text in texts]
            if turn % 2:
                running.append(("", start(machine, "weekly")))
            for text, process in running:
                _, err = process.communicate(timeout=120)
                assert b"Traceback" not in err, err.decode()
                if text:
                    calls += 1
                    if process.returncode == 0:
                        reported.append(f"- {WEDNESDAY} {text}".encode())
    finally:
        editor.stop.set()
        thread.join()
    print(f"{editor.saves} saves, {len(reported)} of {calls} reported, {len(machine.store().kept())} kept")
    assert editor.saves > 10 * turns
    assert len(reported) >= calls // 3
    assert machine.weekly(WEDNESDAY).code == 0  # ends what was broken off
    final = editor.note.read_bytes().split(b"\n")
    recoverable = set(final)
    for data in machine.kept_and_undo_copies():
        recoverable.update(data.split(b"\n"))
    typed = [b"Zeile %d aus dem Editor." % number for number in range(1, editor.saves + 1)]
    lost = [line for line in typed if line not in recoverable]
    assert lost == []
    assert [line for line in reported if line not in recoverable | editor.overwrote] == []
    assert [line for line in {*reported, *typed} if final.count(line) > 1] == []
    assert set(files_after(SAME_WEEK)[ANNAS].split(b"\n")[-4:]) <= recoverable
