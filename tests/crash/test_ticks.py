"""A batch of ticks is stopped wherever it can be: nothing is lost, no log line stands twice or is missing."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from tests.crash.test_store import (
    ROOT,
    STRACE,
    PowerCutError,
    Stopper,
    steady_environment,
    tiny,  # noqa: F401 - a fixture
)
from tests.crash.ticking import (
    ANNAS,
    ARCHIVED,
    CASES,
    EVAS,
    KARLS,
    LENAS,
    OTTOS,
    OWN_WORDS,
    PAGE,
    PAULS,
    THURSDAY,
    WEDNESDAY,
    Case,
    Machine,
    at_step,
    check_finished,
    check_settled,
    check_stopped,
    files_after,
    files_before,
    prepared,
    visible,
)
from vault_tools.actions.garden import Garden
from vault_tools.actions.opening import read_garden
from vault_tools.actions.settings import settings_for
from vault_tools.actions.weekly import plan_week, write_week
from vault_tools.errors import NoteChangedError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")

SAME_WEEK = CASES["the same week"]
HOWS = ("once", "on", "cut")


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is the program that stops and not the machine, nothing hangs on what has reached the disk."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def test_the_batch_does_all_that_ticks_can_do() -> None:
    """What the other tests compare with, told line by line."""
    before, after = files_before(SAME_WEEK), files_after(SAME_WEEK)
    gone, come = {}, {}
    for path in before:
        old, new = (files[path].decode().splitlines() for files in (before, after))
        gone[path] = [line for line in old if line not in new]
        come[path] = [line for line in new if line not in old]
    new_on_page = come.pop(PAGE)
    assert all(not line or line.startswith(("8 Vorhaben", "<!-- vault-tools:end")) for line in new_on_page)
    assert OWN_WORDS in after[PAGE].decode()
    named = {path: [re.sub(r"\^vt-2026w48-\w+$", "^", line) for line in come[path]] for path in come}
    assert named == {
        "vault-tools.toml": [],
        ANNAS: [
            "- [x] Ihr die Adresse der Berufsschule schicken 📅 2026-11-27 ✅ 2026-11-25",
            "- 2026-11-25 Anruf: Zur Messe verabredet. ^",
            "- 2026-11-25 Anruf: Per Post. ^",
        ],
        OTTOS: ["- 2026-11-25 Mail ^"],
        KARLS: ["rest_until: 2027-01-20"],
        LENAS: ["rest_until: 2026-11-30", "- [x] Den Katalog schicken 📅 2026-11-27 ✅ 2026-11-25"],
        EVAS: ["- 2026-11-24 Anruf: Vom Garten. · Und von Rosen. ^"],
        PAULS: [],
    }
    assert [re.sub(r" \^vt-.*", "", line) for line in gone[EVAS]] == ["- 2026-11-24 Anruf: Vom Garten."]
    assert [re.sub(r" \^vt-.*", "", line) for line in gone[PAULS]] == ["- 2026-11-24 Mail: Doch nicht."]
    assert files_after(CASES["a new week"])[ARCHIVED] == files_before(SAME_WEEK)[PAGE]


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("name", CASES)
def test_stopped_at_a_step_it_is_finished_by_the_next_run(name: str, how: str, tmp_path: Path) -> None:
    # Every fourth step of the same week is stopped at in one of the three ways, of the other cases every
    # sixteenth: the same code does it all. `make prove` stops at all of them in all ways.
    every = 12 if CASES[name] == SAME_WEEK else 48
    stopped(CASES[name], how, tmp_path, 1 + HOWS.index(how) * every // 3, every)


@pytest.mark.prove
@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("name", CASES)
def test_stopped_at_every_step_it_is_finished_by_the_next_run(name: str, how: str, tmp_path: Path) -> None:
    stopped(CASES[name], how, tmp_path, 1, 1)


def stopped(case: Case, how: str, tmp_path: Path, first: int, every: int) -> None:
    """A run fails once, has a full disk from then on, or is cut off, at each of these steps."""
    counter = Stopper(0)
    assert prepared(case, tmp_path / "0").weekly(case.today, counter).code == 0
    assert counter.count > 100
    broken = 0
    for at in range(first, counter.count + 1, every):
        base = tmp_path / str(at)
        machine = prepared(case, base)
        try:
            done = machine.weekly(case.today, Stopper(at, how))
        except PowerCutError:
            broken += 1
        else:
            assert how != "cut"
            if done.code == 0:  # a step that the run does not need, or that it could take back and repeat
                assert machine.vault.bytes() == files_after(case) or visible(base) == files_after(case), at
            else:
                broken += 1
                assert done.code == 1, at
                assert done.err, at
        check_stopped(case, base)
        check_finished(case, machine)
        shutil.rmtree(base)
    assert broken > 100 // every * 0.6


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize("full", ["vault", "own"])
def test_with_a_disk_that_is_really_full_nothing_is_lost(full: str, tmp_path: Path) -> None:
    disk, base = tmp_path / "tiny" / full, tmp_path / "base"
    base.mkdir()
    disk.mkdir()
    (base / full).symlink_to(disk)
    machine = prepared(SAME_WEEK, base)
    ballast = tmp_path / "tiny" / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            pass
    done = machine.weekly(WEDNESDAY)
    assert done.code == 1
    assert machine.vault.bytes() == files_before(SAME_WEEK)
    ballast.unlink()
    check_finished(SAME_WEEK, machine)


def garden_of(machine: Machine) -> Garden:
    vault = machine.vault.folder
    return read_garden(vault, settings_for(vault, machine.terminal.environment))


def two_machines(base: Path) -> tuple[Machine, Machine]:
    return prepared(SAME_WEEK, base), Machine(base, "other")


def test_two_machines_one_after_the_other_log_once(tmp_path: Path) -> None:
    one, other = two_machines(tmp_path)
    assert one.weekly(WEDNESDAY).code == 0
    check_settled(WEDNESDAY, other)
    check_finished(SAME_WEEK, one)


@pytest.mark.parametrize("day", [WEDNESDAY, THURSDAY])
def test_a_plan_that_another_machine_was_quicker_with_adds_nothing(day: str, tmp_path: Path) -> None:
    one, other = two_machines(tmp_path)
    garden = garden_of(other)
    week = plan_week(garden, date.fromisoformat(day), "de")
    assert one.weekly(WEDNESDAY).code == 0
    store = other.store()
    # A tick that is seen on another day asks for another line: only what is the same may pass.
    raises: AbstractContextManager[object]
    raises = nullcontext() if day == WEDNESDAY else pytest.raises(NoteChangedError)
    with raises, store.run("weekly"):
        write_week(garden, week, store, date.fromisoformat(day), "de")
    assert other.weekly(day).code == 0
    check_finished(SAME_WEEK, other)
    check_settled(THURSDAY, one)


@pytest.mark.usefixtures("no_waiting")
def test_another_machine_that_takes_in_the_same_ticks_meanwhile_logs_nothing_twice(tmp_path: Path) -> None:
    meanwhile(tmp_path, 10)


@pytest.mark.prove
@pytest.mark.usefixtures("no_waiting")
def test_another_machine_at_any_step_logs_nothing_twice(tmp_path: Path) -> None:
    meanwhile(tmp_path, 1)


def meanwhile(tmp_path: Path, every: int) -> None:
    """Between two steps of one machine the other one does all of it, at each of these steps."""
    counter = Stopper(0)
    prepared(SAME_WEEK, tmp_path / "0").weekly(WEDNESDAY, counter)
    for at in range(1, counter.count + 1, every):
        base = tmp_path / str(at)
        one, other = two_machines(base)
        codes: list[int] = []
        step = at_step(at, partial(_take_in, other, codes))
        assert one.weekly(WEDNESDAY, step).code == 0, at
        assert codes == [0], at
        check_finished(SAME_WEEK, one)
        check_settled(WEDNESDAY, other)
        shutil.rmtree(base)


def _take_in(machine: Machine, codes: list[int]) -> None:
    codes.append(machine.weekly(WEDNESDAY).code)


KILLED_AT = (
    *("openat", "write", "fsync", "close", "renameat2", "rename", "unlink", "mkdir", "fchmod", "fchown"),
    *("fcntl", "flock", "newfstatat"),
)
REFUSED_AT = ("write", "fsync", "renameat2", "mkdir")
"""What may fail for want of room; for `openat`, which mostly reads, the steps of the store stand in."""
STARTS = 60
"""So many processes for one system call at most; of more calls than that, evenly spread ones: these are
`openat`, `close` and `newfstatat`, most of which read."""


@pytest.mark.prove
@pytest.mark.skipif(STRACE is None, reason="needs strace")
@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize(
    ("call", "inject"),
    [(call, "signal=KILL") for call in KILLED_AT] + [(call, "error=ENOSPC") for call in REFUSED_AT],
)
def test_killed_or_refused_at_a_system_call(call: str, inject: str, tmp_path: Path) -> None:
    """Of each of them, those from where the writing begins until the lock is given up."""
    before, upto = calls_of(call, tmp_path / "0")
    assert upto > before
    every = -(-(upto - before) // STARTS)
    hit = 0
    numbers = range(before + 1, upto + 1, every)
    for when in numbers:
        base = tmp_path / str(when)
        machine = prepared(SAME_WEEK, base)
        done = traced(machine, base, f"trace={call}", f"inject={call}:{inject}:when={when}")
        if inject == "signal=KILL":
            hit += done.returncode in (-9, 137)
            # The imports do not always take the same number of calls: then the last ones are not reached.
            assert done.returncode in (-9, 137) or visible(base) == files_after(SAME_WEEK), when
        else:
            hit += done.returncode != 0
            assert done.returncode in (0, 1), (when, done.stderr.decode())
            assert b"Traceback" not in done.stderr, (when, done.stderr.decode())
        check_stopped(SAME_WEEK, base)
        check_finished(SAME_WEEK, machine)
        shutil.rmtree(base)
    print(f"{call}, {inject}: {hit} of {len(numbers)}, there are {upto - before}")
    assert hit > len(numbers) * (0.9 if inject == "signal=KILL" else 0.3)


def calls_of(call: str, base: Path) -> tuple[int, int]:
    """How often a system call is made before the writing begins, and until the lock is given up."""
    machine = prepared(SAME_WEEK, base)
    trace = base / "trace"
    done = traced(machine, trace, f"trace={','.join(KILLED_AT)}")
    assert done.returncode == 0, done.stderr.decode()
    lines = [re.sub(r"^\d+ +", "", line) for line in trace.read_text(errors="replace").splitlines()]
    begin = next(number for number, line in enumerate(lines) if line.startswith("mkdir(") and "/own/" in line)
    end = max(number for number, line in enumerate(lines) if line.startswith("flock("))
    numbers = [number for number, line in enumerate(lines) if line.startswith(f"{call}(")]
    return sum(number < begin for number in numbers), sum(number <= end for number in numbers)


def traced(machine: Machine, trace: Path, *expressions: str) -> subprocess.CompletedProcess[bytes]:
    """The real command under strace; `trace` is where the trace goes, unless something is injected."""
    output = os.devnull if len(expressions) > 1 else str(trace)
    options = [word for each in expressions for word in ("-e", each)]
    keep = {name: steady_environment()[name] for name in ("PYTHONHASHSEED", "PYTHONDONTWRITEBYTECODE")}
    return subprocess.run(
        [
            *(str(STRACE), "-f", "-qq", "-o", output, *options),
            *(sys.executable, "-m", "vault_tools", "weekly", "--today", WEDNESDAY),
            *("--vault", str(machine.vault.folder)),
        ],
        cwd=ROOT,
        env=machine.terminal.environment | keep,
        capture_output=True,
        check=False,
        timeout=120,
    )
