"""A page layout of one's own: where a template is found, which one counts, and what its mistakes do."""

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from vault_tools.week.templates import template_source

DAY = ("--today", "2026-11-23")
EXTENDS = '{% extends "ours/weekly.md.j2" %}\n'
TITLE = "{{% block title %}}\n# {}\n{{% endblock %}}\n"


def own(title: str) -> str:
    """A template that differs from ours in its title."""
    return EXTENDS + TITLE.format(title)


@pytest.fixture
def configured(vault: Vault, terminal: Terminal) -> Vault:
    """A vault whose settings name a template, for a user who has one for all vaults too."""
    small(vault)
    vault.write("vault-tools.toml", '[week]\ntemplate = "Vorlagen/seite.md.j2"\n')
    vault.write("Vorlagen/seite.md.j2", own("Aus den Einstellungen"))
    everywhere(terminal).write("templates/weekly.md.j2", own("Überall"))
    return vault


def everywhere(terminal: Terminal) -> Vault:
    """The folder of the user's own settings."""
    terminal.home.mkdir(exist_ok=True)
    return Vault(terminal.home)


def title(terminal: Terminal, *options: str) -> str:
    done = terminal.run("weekly", "--stdout", *DAY, *options)
    assert done.code == 0, done.err
    return next(line for line in done.out.splitlines() if line.startswith("# "))


def test_the_option_beats_the_settings_these_the_users_own_and_that_ours(
    configured: Vault, terminal: Terminal
) -> None:
    configured.write("probe.j2", own("Probe"))
    assert title(terminal, "--template", "probe.j2") == "# Probe"
    assert title(terminal) == "# Aus den Einstellungen"
    configured.write("vault-tools.toml", "")
    assert title(terminal) == "# Überall"
    (terminal.home / "templates/weekly.md.j2").unlink()
    assert title(terminal) == "# Kontaktpflege · KW 48 · 23.–29. November 2026"


def test_a_template_in_the_vault_is_never_used_unasked(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    for path in ("weekly.md.j2", "templates/weekly.md.j2", "Vorlagen/weekly.md.j2"):
        vault.write(path, own("Untergeschoben"))
    assert title(terminal).startswith("# Kontaktpflege")


def test_what_a_template_does_not_say_is_as_in_ours(configured: Vault, terminal: Terminal) -> None:
    configured.write("leer.j2", EXTENDS)
    ours = terminal.run("weekly", "--stdout", *DAY, "--template", "leer.j2").out
    (terminal.home / "templates/weekly.md.j2").unlink()
    configured.write("vault-tools.toml", "")
    assert terminal.run("weekly", "--stdout", *DAY).out == ours


def test_a_mistake_names_file_and_line_and_keeps_the_page(configured: Vault, terminal: Terminal) -> None:
    terminal.run("weekly", *DAY)
    before = configured.bytes()
    configured.write(
        "Vorlagen/seite.md.j2", own("Neu") + "{% block summary %}\n{{ page.sumary }}\n{% endblock %}"
    )
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-23
        ! Die Vorlage „Vorlagen/seite.md.j2“ lässt sich nicht verwenden, Zeile 6: … Die Seite blieb, wie sie ist.
        [1]
        $ vault-tools weekly --today 2026-11-23 --language en
        ! The template “Vorlagen/seite.md.j2” cannot be used, line 6: … The page stays as it is.
        [1]
        $ vault-tools weekly --today 2026-11-23 --template nirgends.j2
        ! Die Vorlage „…nirgends.j2“ ist nicht zu lesen. …
        [1]
        """
    )
    assert configured.bytes() | {"Vorlagen/seite.md.j2": b""} == before | {"Vorlagen/seite.md.j2": b""}


def test_eject_puts_ours_where_it_is_found_and_overwrites_nothing(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools template eject --dry-run
        --- /dev/null
        …
        $ vault-tools template eject
        ! angelegt: …templates/weekly.md.j2. Mit dieser Vorlage entsteht die Wochenseite ab jetzt.
        $ vault-tools template eject --language en
        ! “…templates/weekly.md.j2” exists already; nothing was overwritten.
        [1]
        """
    )
    place = terminal.home / "templates/weekly.md.j2"
    assert place.read_text("utf-8") == template_source("weekly.md.j2")
    ours = title(terminal)
    place.write_text(own("Meine Seite"), "utf-8")
    assert title(terminal) == "# Meine Seite" != ours


def test_eject_goes_where_the_settings_say_and_undo_takes_it_back(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("vault-tools.toml", '[week]\ntemplate = "Vorlagen/seite.md.j2"\n')
    before = vault.bytes()
    assert "ab jetzt" in terminal.run("template", "eject", "weekly").err
    assert vault.read("Vorlagen/seite.md.j2") == template_source("weekly.md.j2")
    assert terminal.run("undo").code == 0
    assert vault.bytes() == before


def test_eject_to_another_place_says_how_it_is_found(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools template eject --to Vorlagen/meine.md.j2
        ! angelegt: …Vorlagen/meine.md.j2. Sie gilt, sobald … unter [week] steht: template = "Vorlagen/meine.md.j2"
        $ vault-tools template eject --to ../draussen.md.j2
        ! angelegt: …draussen.md.j2. Zum Ausprobieren: vault-tools weekly --stdout --template "…draussen.md.j2"
        $ vault-tools template eject contact
        ! …
        [2]
        """
    )


def test_a_dry_run_of_eject_writes_nothing(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    before = vault.bytes()
    assert "+# {{ page.title }}" in terminal.run("template", "eject", "--dry-run", "--to", "a.j2").out
    assert vault.bytes() == before
    assert not (terminal.home / "templates").exists()
