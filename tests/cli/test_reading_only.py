"""Reading commands leave the vault as it was: every byte, every time, every name; and so do dry runs."""

import os
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

READING = [
    "due",
    "due --all",
    "due --json",
    "show Annegret",
    "show Annegret --json",
    "check",
    "check --json",
    "weekly --json",
    "weekly --stdout",
    "weekly --dry-run",
    "init --dry-run",
    "log Annegret Hallo --dry-run",
    "undo --list",
]


def everything(folder: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Every name below a folder, folders too, with its times, mode and bytes."""
    found = {}
    for base, folders, files in os.walk(folder):
        for name in (".", *folders, *files):
            place = Path(base, name)
            about = place.stat()
            data = place.read_bytes() if place.is_file() else b""
            found[str(place)] = (about.st_mtime_ns, about.st_ctime_ns, about.st_mode, data)
    return found


@pytest.mark.parametrize("command", READING)
def test_it_leaves_every_byte_and_time_as_it_was(command: str, example: Vault, terminal: Terminal) -> None:
    before = everything(example.folder)
    terminal.run(*command.split(), "--today", "2026-11-23")
    assert everything(example.folder) == before


def test_on_a_page_with_ticks_too(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    vault.tick("[[Anna Bauer]] anrufen", "Zur Messe verabredet.")
    before = everything(vault.folder)
    for command in ("weekly --json", "weekly --stdout", "weekly --dry-run", "due", "check"):
        for day in ("2026-11-24", "2026-12-01"):
            terminal.run(*command.split(), "--today", day)
    assert everything(vault.folder) == before


def test_a_reading_command_works_where_nothing_can_be_kept(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.home.mkdir()
    (terminal.home / "file").write_text("")
    terminal.variables = {"VAULT_TOOLS_STATE": str(terminal.home / "file")}
    terminal.shows(
        """
        $ vault-tools weekly --stdout --today 2026-11-23
        …
        $ vault-tools due --today 2026-11-23
        Otto …
        Anna …
        Karl …
        $ vault-tools check --today 2026-11-23
        ! Alles gelesen: 3 Kontakte, keine Auffälligkeiten.
        """
    )


def test_weekly_stdout_is_the_page_that_weekly_writes(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    page = terminal.process("weekly", "--stdout", "--today", "2026-11-23", LC_ALL="C", LANG="C").out
    german = terminal.run("weekly", "--stdout", "--today", "2026-11-23").out
    assert page.startswith("<!-- vault-tools:begin week=2026-W48 -->\n# Contact care · week 48 ·")
    terminal.run("weekly", "--today", "2026-11-23")
    assert vault.read("Weekly.md") == german
