"""The real command, as a process on a real folder: its latency, its calm, its end."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, Vault

PAGE, NOTE = "Weekly.md", "Kontakte/Anna Bauer.md"
CALL = "[[Anna Bauer]] anrufen"
PATIENCE = 30.0
"""A generous deadline; nothing here depends on how quick the machine is."""

needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here")
needs_signals = pytest.mark.skipif(os.name == "nt", reason="no such signals")


def signals_as_at_a_terminal() -> None:
    """Whoever runs the tests in the background (`nohup`, `&`) has them ignored, and a child inherits that."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@dataclass
class Watcher:
    """A running `watch`, and what it has said."""

    process: "subprocess.Popen[str]"
    said: list[str]

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Waits until something holds."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, f"not in time: {what}\n" + "".join(self.said)
            assert self.process.poll() is None, "".join(self.said)
            time.sleep(0.002)

    def says(self, text: str, times: int = 1) -> None:
        """Waits until it has said that."""
        self.until(lambda: sum(text in line for line in self.said) >= times, text)

    def cpu_seconds(self) -> float:
        """The time it has used of a core, by the system's account."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def watching(
    vault: Vault, terminal: Terminal, *options: str, first: str = "Weekly.md erneuert"
) -> Iterator[Watcher]:
    """The command, from its first page to its end."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "vault_tools",
            "watch",
            "--vault",
            str(vault.folder),
            "--today",
            "2026-11-24",
            *options,
        ],
        cwd=terminal.cwd,
        env=terminal.environment,
        preexec_fn=None if os.name == "nt" else signals_as_at_a_terminal,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    said: list[str] = []

    def listen() -> None:
        assert process.stderr is not None
        said.extend(iter(process.stderr.readline, ""))

    thread = Thread(target=listen)
    thread.start()
    watcher = Watcher(process, said)
    try:
        watcher.says(first)
        yield watcher
    finally:
        process.kill()
        process.wait()
        thread.join()
        assert process.stderr is not None
        process.stderr.close()


@pytest.mark.parametrize("options", [(), ("--poll",)], ids=["events", "poll"])
def test_a_saved_note_reaches_the_page_whichever_way_it_is_saved(
    options: tuple[str, ...], vault: Vault, terminal: Terminal
) -> None:
    with watching(vault, terminal, *options) as watcher:
        vault.write(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
        watcher.until(lambda: "nie montags" in vault.read(PAGE), "an in-place save")
        if options:  # what else polling sees: tests/vault/test_observer.py, without waiting
            return
        vault.write("Kontakte/.tmp", ANNA.replace("value: 4", "value: 4\nneeds: nie dienstags"))
        (vault.folder / "Kontakte/.tmp").replace(vault.folder / NOTE)
        watcher.until(lambda: "nie dienstags" in vault.read(PAGE), "an atomic save")
        (vault.folder / NOTE).unlink()
        watcher.until(lambda: CALL not in vault.read(PAGE), "a note that is gone")
        (vault.folder / "Neu").mkdir()
        vault.write("Neu/Anna Bauer.md", ANNA)
        watcher.until(lambda: CALL in vault.read(PAGE), "a note in a new folder")
        (vault.folder / "Neu").rename(vault.folder / ".weg")
        watcher.until(lambda: CALL not in vault.read(PAGE), "a folder that is gone")


def test_a_tick_is_taken_in(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "settle_seconds = 0.2\n")
    with watching(vault, terminal) as watcher:
        named = vault.tick(CALL, "Vom Umbau erzählt")
        line = f"- 2026-11-24 Anruf: Vom Umbau erzählt ^{named}"
        watcher.until(lambda: line in vault.read(NOTE), "the log line")
        watcher.says(f"eingetragen in {NOTE}")


def test_three_hundred_notes_at_once_are_one_write_and_then_all_is_calm(
    vault: Vault, terminal: Terminal
) -> None:
    with watching(vault, terminal) as watcher:
        text = "---\ntype: contact\nplant: tree\n---\n- 2026-01-0{} Anruf\n"
        staged = Vault(vault.folder.with_name("staged"))
        for number in range(300):
            staged.write(f"Neue/Neu {number}.md", text.format(number % 9 + 1))
        (staged.folder / "Neue").rename(vault.folder / "Neue")  # all of them in one moment
        watcher.says("erneuert", times=2)
        assert "und 297 weitere" in "".join(watcher.said)
        before, lines = vault.state(), len(watcher.said)
        time.sleep(0.5)
        assert vault.state() == before
        assert len(watcher.said) == lines


@needs_proc
def test_it_costs_nothing_while_nothing_happens(vault: Vault, terminal: Terminal) -> None:
    with watching(vault, terminal) as watcher:
        time.sleep(0.5)
        before, used = vault.state(), watcher.cpu_seconds()
        for path in before:
            vault.read(path)  # reading is no event
        time.sleep(1)
        assert watcher.cpu_seconds() - used < 0.015  # one tick of the account
        assert vault.state() == before


def test_a_second_one_is_told_who_watches(vault: Vault, terminal: Terminal) -> None:
    with watching(vault, terminal) as watcher:
        second = terminal.process("watch", "--vault", str(vault.folder))
        assert second.code == 1
        assert f"von Prozess {watcher.process.pid} seit 20" in second.err
        assert watcher.process.poll() is None
    with watching(vault, terminal, first="Beobachtet wird"):  # whoever was killed holds nothing
        pass


@needs_signals
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_it_stops_cleanly(name: str, vault: Vault, terminal: Terminal) -> None:
    with watching(vault, terminal) as watcher:
        watcher.process.send_signal(getattr(signal, name))
        assert watcher.process.wait(PATIENCE) == 0
    assert watcher.said[-1].endswith(" Beobachtung beendet.\n")
    assert [path for path in vault.bytes() if ".vt-" in path] == []


def test_it_says_which_observer_runs_and_its_quiet_times(vault: Vault, terminal: Terminal) -> None:
    with watching(vault, terminal, "--poll", "-v") as watcher:
        first = watcher.said[0]
        assert re.fullmatch(r"\d\d:\d\d:\d\d Beobachtet wird .* \(polling\)\. .*50 ms.* 5 s Ruhe.*\n", first)


@pytest.mark.prove  # five seconds of waiting; tests/watch/test_fresh.py has a clock of its own
def test_a_vault_that_is_moved_away_and_back_is_watched_again(vault: Vault, terminal: Terminal) -> None:
    away = vault.folder.with_name("away")
    with watching(vault, terminal) as watcher:
        vault.folder.rename(away)
        watcher.says("nicht lesen")
        away.rename(vault.folder)
        watcher.says("geht es wieder")
        vault.write(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
        watcher.until(lambda: "nie montags" in vault.read(PAGE), "a note saved after that")


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal")
def test_at_a_terminal_it_is_one_calm_line(vault: Vault, terminal: Terminal) -> None:
    import fcntl
    import pty
    import select
    import struct
    import termios

    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "vault_tools",
        "watch",
        "--vault",
        str(vault.folder),
        "--today",
        "2026-11-24",
    ]
    process = subprocess.Popen(
        command,
        cwd=terminal.cwd,
        env=terminal.environment | {"TERM": "xterm"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 120, 0, 0))
    shown = b""

    def until(text: str) -> None:
        nonlocal shown
        while text.encode() not in shown:
            assert select.select([ours], [], [], PATIENCE)[0], shown
            shown += os.read(ours, 4096)

    try:
        until("Weekly.md erneuert")
        vault.write(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
        until("erneuert (Kontakte/Anna Bauer.md)")
        process.terminate()
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert shown.count(b"\n") == 1  # what is watched; the status keeps its own line
    assert shown.count(b"\r\x1b[K") >= 3
