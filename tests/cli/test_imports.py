"""What the quick commands import: a module that is not needed is not paid for."""

import os
import subprocess
import sys
import time

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

HEAVY = {
    "babel", "cbor", "dateutil", "filelock", "frontmatter", "jinja2", "networkx", "platformdirs", "rapidfuzz", "rich",
    "tomllib", "watchdog", "yaml",
}  # fmt: skip
OURS_LATE = {
    "vault_tools.contacts.mentions", "vault_tools.contacts.reading", "vault_tools.text.frontmatter",
    "vault_tools.vault.store", "vault_tools.week.plan", "vault_tools.week.page",
    "vault_tools.cli.help", "vault_tools.cli.usage", "vault_tools.words.help", "vault_tools.words.help_care",
}  # fmt: skip


def imported(terminal: Terminal, *command: str) -> set[str]:
    """The modules that a command has imported at its end."""
    code = (
        "import sys\nfrom vault_tools.cli.main import main\n"
        f"main({list(command)!r}, standalone_mode=False)\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=terminal.cwd,
        env=terminal.environment,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return set(done.stderr.split("\n"))


@pytest.fixture
def folder(vault: Vault) -> str:
    """A vault whose notes are old enough to be known by their times, and no settings file."""
    small(vault)
    (vault.folder / "vault-tools.toml").unlink()
    for place in vault.folder.rglob("*"):
        os.utime(place, (time.time() - 3600,) * 2)
    return str(vault.folder)


def tops(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def test_an_answer_that_is_known_costs_hardly_more_than_click(folder: str, terminal: Terminal) -> None:
    command = ("due", "--json", "--vault", folder, "--today", "2026-11-24")
    imported(terminal, *command)
    again = imported(terminal, *command)
    assert "click" in again
    assert not again & {"locale", "vault_tools.cli.help", "vault_tools.words.help"}
    assert tops(again) & HEAVY == set()
    assert again & OURS_LATE == set()
    assert not any(name.startswith(("vault_tools.week.plan", "vault_tools.actions.garden")) for name in again)


def test_due_of_another_day_reads_no_note_and_imports_no_reader(folder: str, terminal: Terminal) -> None:
    imported(terminal, "due", "--json", "--vault", folder, "--today", "2026-11-24")
    again = imported(terminal, "due", "--json", "--vault", folder, "--today", "2026-11-25")
    assert tops(again) & (HEAVY - {"filelock", "dateutil"}) == set()  # the new answer is kept
    assert again & (OURS_LATE - {"vault_tools.vault.store"}) == set()


def test_a_cold_due_of_plain_notes_imports_no_renderer_and_no_parser(folder: str, terminal: Terminal) -> None:
    cold = imported(terminal, "due", "--json", "--vault", folder, "--today", "2026-11-24")
    assert tops(cold) & (HEAVY - {"filelock", "dateutil"}) == set()
    assert "vault_tools.vault.store" in cold
    assert "dataclasses" not in cold  # with what it needs they take as long as a hundred notes


def test_a_plan_of_people_who_know_each_other_does_without_networkx(vault: Vault, terminal: Terminal) -> None:
    for name, knows in {"Mitte": "A, B, C, D", **dict.fromkeys("ABCD", "Mitte")}.items():
        vault.write(f"Kontakte/{name}.md", f"---\ntype: contact\nknows: [{knows}]\n---\n")
    where = ("--vault", str(vault.folder), "--today", "2026-11-24")
    assert "networkx" not in imported(terminal, "weekly", *where)
    assert "verbindet 4 Leute" in vault.read("Weekly.md")
    assert "networkx" not in imported(terminal, "network", *where)
