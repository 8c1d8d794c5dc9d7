"""`init`: a folder made ready, with nothing overwritten and nothing changed in what holds."""

import tomllib

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from vault_tools.vault.settings import Settings, load_settings
from vault_tools.vault.settings_keys import KEYS


def test_in_a_fresh_folder(vault: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools init
        ! angelegt: vault-tools.toml
        ! angelegt: Vorlagen/Kontakt.md
        ! Bereit. …
        $ vault-tools init
        ! schon da: vault-tools.toml
        ! schon da: Vorlagen/Kontakt.md
        ! Bereit. …
        """,
        processes=True,
    )
    assert sorted(vault.bytes()) == ["Vorlagen/Kontakt.md", "vault-tools.toml"]


def test_it_names_the_next_step_with_contacts_and_without(vault: Vault, terminal: Terminal) -> None:
    assert "„vault-tools add NAME“ legt den ersten Kontakt an" in terminal.run("init").err
    small(vault)
    assert "„vault-tools weekly“ schreibt die Seite" in terminal.run("init").err


def test_in_english(vault: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools init --language en
        ! added: vault-tools.toml
        ! added: Templates/Contact.md
        ! Ready. …
        """
    )
    assert 'language = "en"\n' in vault.read("vault-tools.toml")


def test_in_a_folder_that_is_full_it_overwrites_nothing(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("vault-tools.toml", "weekly_minutes = 90 # knapp\n")
    vault.write("Templates/Kontakt.md", "Meine Vorlage\n")
    vault.write("Weekly.md", "Meine Woche\n")
    before = vault.state()
    terminal.shows(
        """
        $ vault-tools init
        ! schon da: vault-tools.toml
        ! schon da: Templates/Kontakt.md
        ! Bereit. …
        """
    )
    assert vault.state() == before


def test_the_vaults_own_folder_of_templates_is_used(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("templates/Besprechung.md", "Vorlage\n")
    before = vault.state()
    terminal.run("init")
    after = vault.state()
    assert set(after) - set(before) == {"templates/Kontakt.md"}
    assert {path: after[path] for path in before} == before


@pytest.mark.parametrize("language", ["de", "en"])
def test_its_settings_are_toml_and_change_nothing(language: str, vault: Vault, terminal: Terminal) -> None:
    terminal.run("init", "--language", language)
    assert tomllib.loads(vault.read("vault-tools.toml"))["language"] == language
    loaded = load_settings(vault.folder, {}, None)
    assert loaded.language == language
    usual = load_settings(vault.folder / "nirgends", {"VAULT_TOOLS_LANGUAGE": language}, None)
    assert loaded == usual
    assert usual != Settings()


def test_each_default_in_its_settings_may_be_uncommented_where_it_has_one(
    vault: Vault, terminal: Terminal
) -> None:
    terminal.run("init", "--language", "de")
    lines = vault.read("vault-tools.toml").splitlines()
    keys = [line.removeprefix("# ") for line in lines if line.startswith("# ") and " = " in line]
    assert len(keys) > 20
    without = {key.name for key in KEYS if not key.default}  # these show an example
    text = "\n".join(
        line.removeprefix("# ")
        if line.startswith("# ") and " = " in line and line[2:].split(" = ")[0] not in without
        else line
        for line in lines
    )
    usual = load_settings(vault.folder, {}, None)
    vault.write("vault-tools.toml", text)
    assert load_settings(vault.folder, {}, None) == usual


def test_its_template_is_no_contact_until_it_is_filled_in(vault: Vault, terminal: Terminal) -> None:
    terminal.run("init")
    vault.write("Kontakte/Karl.md", "---\ntype: contact\n---\n")
    terminal.shows("$ vault-tools check\n! Alles gelesen: ein Kontakt, keine Auffälligkeiten.")
    filled = vault.read("Vorlagen/Kontakt.md").replace("{{date}}", "2026-11-20").replace("{{title}}", "Anna")
    vault.write("Kontakte/Anna.md", filled)
    terminal.shows(
        """
        $ vault-tools check --today 2026-11-23
        ! Alles gelesen: 2 Kontakte, keine Auffälligkeiten.
        $ vault-tools due --all --today 2026-11-23
        Anna\t…\t2026-11-22\tvor 3 Tagen kennengelernt, wieder melden nach 2 Tagen
        Karl\tneu\t…
        """
    )


def test_without_an_option_it_is_the_vault_around_the_working_folder(
    vault: Vault, terminal: Terminal
) -> None:
    vault.write(".obsidian/app.json", "{}")
    vault.write("Kontakte/Anna.md", "Hallo\n")
    terminal.cwd = vault.folder / "Kontakte"
    terminal.run("init")
    assert "vault-tools.toml" in vault.bytes()
    assert "Kontakte/vault-tools.toml" not in vault.bytes()


def test_from_nothing_to_the_first_page(vault: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools init
        …
        ! …
        $ vault-tools weekly --today 2026-11-23
        ! Keine Kontakte gefunden in …
        [1]
        """
    )
    vault.write("Kontakte/Anna.md", "")
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-23
        ! Weekly.md: 2026-W48, ein Vorhaben, 20 von 120 Minuten.
        """
    )
