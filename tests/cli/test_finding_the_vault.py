"""Which folder is the vault: the one named, the variable's, or the nearest above the working folder."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

ONE = "---\ntype: contact\n---\n## Log\n- 2026-01-01 Anruf\n"
DUE = ("due", "--today", "2026-11-23")


@pytest.fixture
def three(tmp_path: Path, terminal: Terminal) -> Terminal:
    """Three vaults, with one contact each: here, in the variable, and by name."""
    for folder in ("hier", "variable", "option"):
        vault = Vault(tmp_path / folder)
        vault.write("vault-tools.toml", "")
        vault.write(f"Kontakte/{folder}.md", ONE)
    (tmp_path / "hier" / "Tief" / "Drin").mkdir(parents=True)
    terminal.cwd = tmp_path / "hier" / "Tief" / "Drin"
    return terminal


def found(terminal: Terminal, *more: str) -> str:
    """The name of the first contact of the vault that was found."""
    done = terminal.process(*DUE, *more)
    assert done.code == 0, done.err
    return done.out.split("\t")[0]


def test_the_option_beats_the_variable_beats_the_working_folder(three: Terminal, tmp_path: Path) -> None:
    assert found(three) == "hier"
    three.variables = {"VAULT_TOOLS_VAULT": str(tmp_path / "variable")}
    assert found(three) == "variable"
    assert found(three, "--vault", str(tmp_path / "option")) == "option"
    assert found(three, "--vault", "../../../option") == "option"


def test_the_home_folder_may_be_written_with_a_tilde(three: Terminal, tmp_path: Path) -> None:
    three.home = tmp_path
    three.variables = {"VAULT_TOOLS_STATE": str(tmp_path / "state"), "VAULT_TOOLS_VAULT": "~/option"}
    assert found(three) == "option"


def test_an_empty_variable_counts_as_none(three: Terminal) -> None:
    three.variables = {"VAULT_TOOLS_VAULT": ""}
    assert three.run(*DUE).out.startswith("hier\t")


def test_a_variable_that_leads_nowhere_is_told_and_nothing_else_is_taken(three: Terminal) -> None:
    three.variables = {"VAULT_TOOLS_VAULT": "/gibt/es/nicht"}
    three.shows("$ vault-tools due\n! „/gibt/es/nicht“ ist kein Ordner. …\n[2]")


@pytest.mark.parametrize("mark", ["vault-tools.toml", ".obsidian/app.json"])
def test_either_mark_makes_a_vault_and_the_nearest_one_counts(
    mark: str, terminal: Terminal, vault: Vault
) -> None:
    vault.write("vault-tools.toml", "")
    vault.write(f"Innen/{mark}", "")
    vault.write("Innen/Kontakte/innen.md", ONE)
    vault.write("Innen/Kontakte/Freunde/Text.txt", "")
    terminal.cwd = vault.folder / "Innen" / "Kontakte" / "Freunde"
    assert terminal.run(*DUE).out.startswith("innen\t")


def test_a_named_folder_needs_no_mark_at_all(terminal: Terminal, vault: Vault, tmp_path: Path) -> None:
    vault.write("Kontakte/Anna.md", ONE)
    terminal.cwd = tmp_path
    terminal.shows(
        """
        $ vault-tools weekly --vault Notizen --today 2026-11-23
        ! Weekly.md: 2026-W48, ein Vorhaben, 20 von 120 Minuten.
        """
    )
    assert sorted(vault.bytes()) == ["Kontakte/Anna.md", "Weekly.md"]


def test_a_vault_with_an_odd_name_and_a_symbolic_link_to_one(terminal: Terminal, tmp_path: Path) -> None:
    odd = Vault(tmp_path / "Mein 'Vault' [alt] {2026} ä%20")
    odd.write("Kontakte/Anna.md", ONE)
    (tmp_path / "link").symlink_to(odd.folder)
    assert terminal.run("weekly", "--vault", str(odd.folder), "--today", "2026-11-23").code == 0
    done = terminal.run("weekly", "--vault", str(tmp_path / "link"), "--today", "2026-11-23")
    assert done.err == "Weekly.md ist auf dem neuesten Stand.\n"
