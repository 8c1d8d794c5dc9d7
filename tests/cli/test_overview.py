"""`vault-tools` alone: who is due this week, and the next sensible command."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def monday(vault: Vault) -> Iterator[None]:
    vault.write("vault-tools.toml", "")
    with time_machine.travel(f"{MONDAY}T12:00:00", tick=False):
        yield


def test_it_leads_from_one_step_to_the_next(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    due = terminal.run("due").out.splitlines()
    assert due
    terminal.shows(
        """
        $ vault-tools
        …
        ! Als Nächstes: „vault-tools weekly“ schreibt die Seite dieser Woche.
        $ vault-tools weekly
        …
        ! …
        """
    )
    said = terminal.run()
    assert said.out.splitlines() == due[:10]
    assert "zeigt, was vor dem Anruf gut zu wissen ist." in said.err
    page = vault.read("Weekly.md")
    vault.write("Weekly.md", page.replace("- [ ] [[Anna", "- [x] [[Anna", 1))
    assert "nimmt auf, was sich seit dem letzten Stand von Weekly.md getan hat." in terminal.run().err
    before = vault.state()
    terminal.run()
    assert vault.state() == before


def test_a_new_week_is_to_be_planned(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("weekly", "--today", "2026-11-16")
    assert "plant die neue Woche und hebt die letzte Seite auf." in terminal.run().err


def test_where_nobody_waits_it_asks_for_somebody_new(vault: Vault, terminal: Terminal) -> None:
    vault.write("Kontakte/Eva.md", "---\ntype: contact\nlast_contact: 2026-11-22\n---\n")
    terminal.run("weekly")
    terminal.shows(
        """
        $ vault-tools
        ! Diese Woche wartet niemand. „vault-tools due --all“ zeigt alle Kontakte.
        ! Wer ist neu? „vault-tools add NAME“ legt eine neue Bekanntschaft an.
        """
    )


def test_of_many_the_first_ten_are_shown(vault: Vault, terminal: Terminal) -> None:
    for number in range(13):
        vault.write(f"Kontakte/Gast {number:02}.md", "---\ntype: contact\n---\n")
    said = terminal.run()
    assert len(said.out.splitlines()) == 10
    assert "… und 3 weitere: vault-tools due" in said.err


def test_only_ones_own_contacts_and_those_of_nobody_are_shown(vault: Vault, terminal: Terminal) -> None:
    for name, owner in (("Ada", "Lena"), ("Bea", "Otto"), ("Cora", "")):
        vault.write(f"Kontakte/{name}.md", f"---\ntype: contact\nowner: {owner}\n---\n")
    vault.write("vault-tools.toml", '[week]\nowner = "Lena"\n')
    assert [line.split("\t")[0] for line in terminal.run().out.splitlines()] == ["Ada", "Cora"]


def test_without_a_vault_or_contacts_it_says_how_to_begin(vault: Vault, terminal: Terminal) -> None:
    terminal.shows("$ vault-tools\n! Keine Kontakte gefunden in …; „vault-tools add NAME“ legt …\n[1]")
    (vault.folder / "vault-tools.toml").unlink()
    terminal.shows("$ vault-tools\n! Kein Notizordner gefunden, …„vault-tools init“ aufrufen.\n[1]")
