"""Output that goes into pipes: closed early, without a terminal, in odd encodings."""

import os
import subprocess
import sys

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, Vault, small

TODAY = ("--today", "2026-11-23")


@pytest.fixture
def many(vault: Vault) -> Vault:
    """So many contacts that no pipe's buffer holds what is said of them."""
    small(vault)
    for number in range(600):
        vault.write(
            f"Kontakte/Viele/Person Nummer {number:04}.md",
            f"---\ntype: contact\ncadence: {'x' * 60}\n---\n## Log\n- 2026-01-01 Anruf\n",
        )
    return vault


@pytest.mark.parametrize(
    "command", ["due --json", "due --all", "weekly --stdout", "weekly --json", "weekly --dry-run", "check"]
)
def test_a_reader_that_stops_early_sees_no_traceback(command: str, many: Vault, terminal: Terminal) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "vault_tools", *command.split(), *TODAY],
        cwd=terminal.cwd,
        env=terminal.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=60) in (0, 1, 3)
    for line in err.splitlines():
        assert line.endswith("„vault-tools check“ zeigt sie.")


def test_through_head_in_a_shell(many: Vault, terminal: Terminal) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m vault_tools due --all --today 2026-11-23 | head -n 1"],
        cwd=terminal.cwd,
        env=terminal.environment,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.decode().count("\n") == 1
    assert "Traceback" not in done.stderr.decode()


def test_stdout_that_is_closed_from_the_start(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m vault_tools weekly --today 2026-11-23 >&- 2>&-"],
        cwd=terminal.cwd,
        env=terminal.environment,
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert "[[Anna Bauer]] anrufen" in vault.read("Weekly.md")


@pytest.mark.parametrize("command", [("due",), ("show", "Cem"), ("check",)])
def test_a_name_that_the_locale_cannot_write_is_no_failure(
    command: tuple[str, ...], vault: Vault, terminal: Terminal
) -> None:
    small(vault).write("Kontakte/Cem Yıldırım 🌱.md", "---\ntype: contact\ncadence: bald\n---\n")
    done = subprocess.run(
        [sys.executable, "-m", "vault_tools", *command, *TODAY],
        cwd=terminal.cwd,
        env=terminal.environment | {"PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"Traceback" not in done.stderr
    assert "Cem Y?ld?r?m ?".encode("cp1252") in done.stdout


def test_without_a_terminal_there_is_no_colour_and_no_question(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Anna Klein.md", "---\ntype: contact\naliases: [Annette Bauer]\n---\n")
    for command in (("due", "--all"), ("show", "Otto"), ("check",), ("weekly", "--dry-run")):
        done = terminal.process(*command, *TODAY, text="1\n", FORCE_COLOR="1")
        assert "\x1b" not in done.out + done.err
    done = terminal.process("show", "Bauer", *TODAY, text="1\n")
    assert (done.code, done.out) == (1, "")


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
def test_at_a_terminal_due_is_a_table_and_no_color_counts(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    coloured = at_terminal(terminal, "due", *TODAY, TERM="xterm-256color")
    assert "Diese Woche · 2026-W48" in coloured
    assert "\x1b[" in coloured
    plain = at_terminal(terminal, "due", *TODAY, TERM="xterm-256color", NO_COLOR="1")
    assert "Anna Bauer" in plain
    assert not any(f"\x1b[{code}" in plain for code in ("33", "35", "36", "38"))


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
def test_at_a_terminal_it_asks_who_of_several_is_meant(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Annika Bauer.md", "---\ntype: contact\n---\n")
    said = at_terminal(terminal, "log", "Bauer", "Hallo", *TODAY, typed="2\n")
    assert "  1  Anna Bauer  (Kontakte/Anna Bauer.md)" in said
    assert "  2  Annika Bauer  (Kontakte/Annika Bauer.md)" in said
    assert "Wer ist mit „Bauer“ gemeint? " in said
    assert "- 2026-11-23 Hallo\n" in vault.read("Kontakte/Annika Bauer.md")
    assert vault.read("Kontakte/Anna Bauer.md") == ANNA


def at_terminal(terminal: Terminal, *arguments: str, typed: str = "", **variables: str) -> str:
    """What a command prints at a terminal, where `typed` is typed in."""
    leader, follower = os.openpty()
    os.write(leader, typed.encode())
    process = subprocess.Popen(
        [sys.executable, "-m", "vault_tools", *arguments],
        cwd=terminal.cwd,
        env=terminal.environment | variables,
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    said = b""
    while True:
        try:
            part = os.read(leader, 1 << 16)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        said += part
    os.close(leader)
    assert process.wait(timeout=60) == 0
    return said.decode()
