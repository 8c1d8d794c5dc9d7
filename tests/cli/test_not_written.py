"""A note that could not be written makes the command end with 1; the rest is done, or kept for later."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, Vault, small

CALL = "[[Anna Bauer]] anrufen"
NOTE = "Kontakte/Anna Bauer.md"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """A week with two ticks."""
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    vault.tick(CALL, "Zur Messe verabredet.")
    vault.tick("[[Otto Krüger]] schreiben")
    return vault


def test_the_others_ticks_are_taken_in_and_this_one_in_the_next_run(
    garden: Vault, terminal: Terminal
) -> None:
    other_name = garden.folder / "Anna.txt"
    os.link(garden.folder / NOTE, other_name)
    for _ in range(2):
        done = terminal.run("weekly", "--today", "2026-11-24")
        assert done.code == 1
        assert done.err.splitlines()[-1].startswith("„Kontakte/Anna Bauer.md“ hat mehrere Namen")
        assert garden.read(NOTE) == ANNA
        assert "- 2026-11-24 Mail ^vt-" in garden.read("Kontakte/Otto Krüger.md")
        assert garden.line("Weekly.md", CALL).startswith("- [x] ")
    other_name.unlink()
    assert terminal.run("weekly", "--today", "2026-11-25").code == 0
    assert f"- 2026-11-25 Anruf: Zur Messe verabredet. ^{garden.id_of(CALL)}\n" in garden.read(NOTE)
    assert garden.read("Kontakte/Otto Krüger.md").count("^vt-") == 1


@pytest.mark.parametrize("command", ["weekly --today 2026-11-24", "log Anna Hallo", "init"])
def test_without_room_for_undo_copies_nothing_is_written(
    command: str, garden: Vault, terminal: Terminal
) -> None:
    blocked = terminal.home / "file"
    blocked.write_text("")
    terminal.variables = {"VAULT_TOOLS_STATE": str(blocked)}
    before = garden.state()
    done = terminal.run(*command.split())
    assert (done.code, done.out) == (1, "")
    (line,) = done.err.splitlines()
    assert str(blocked) in line
    assert garden.state() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_note_is_told_and_left_alone(garden: Vault, terminal: Terminal) -> None:
    (garden.folder / NOTE).chmod(0o444)
    done = terminal.run("weekly", "--today", "2026-11-24")
    assert done.code == 1
    assert done.err.splitlines()[-1].startswith("„Kontakte/Anna Bauer.md“ ")
    assert garden.read(NOTE) == ANNA


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "FIFO"])
def test_something_else_where_the_page_should_be_is_told(
    make: Callable[[Path], None], vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    make(vault.folder / "Weekly.md")
    before = vault.state()
    done = terminal.process("weekly", "--today", "2026-11-24")
    assert (done.code, done.out) == (1, "")
    (line,) = done.err.splitlines()
    assert "Weekly.md" in line
    assert vault.state() == before


@pytest.mark.parametrize("command", ["undo", "undo --list", "undo --dry-run"])
def test_undo_without_a_place_for_undo_copies_says_so_in_one_line(
    command: str, garden: Vault, terminal: Terminal
) -> None:
    blocked = terminal.home / "file"
    blocked.write_text("")
    terminal.variables = {"VAULT_TOOLS_STATE": str(blocked)}
    done = terminal.process(*command.split())
    assert done.out == ""
    assert len(done.err.splitlines()) <= 1
