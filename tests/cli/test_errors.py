"""What stops a command is told in one line on stderr, in German and English; nothing is written."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

GERMAN, ENGLISH = "de_DE.UTF-8", "en_GB.UTF-8"
TODAY = ("--today", "2026-11-23")


@pytest.fixture(params=[GERMAN, ENGLISH])
def both(request: pytest.FixtureRequest, terminal: Terminal) -> Terminal:
    """A terminal in German, then in English."""
    terminal.locale = request.param
    return terminal


def refused(terminal: Terminal, *command: str, code: int, german: str, english: str) -> None:
    """The command says one line on stderr, nothing on stdout, and ends with `code`; in German as a process."""
    done = (terminal.process if terminal.locale == GERMAN else terminal.run)(*command)
    assert (done.code, done.out) == (code, "")
    assert done.err.endswith("\n")
    (line,) = done.err.splitlines()
    assert (german if terminal.locale == GERMAN else english) in line
    assert "Traceback" not in line


def test_no_vault(both: Terminal, tmp_path: Path) -> None:
    refused(
        both, "weekly", code=1, german="Kein Notizordner gefunden, weder hier", english="No vault found here"
    )
    assert list((tmp_path / "Notizen").iterdir()) == []


def test_a_vault_that_is_no_folder(both: Terminal, tmp_path: Path) -> None:
    (tmp_path / "Brief.txt").write_text("Hallo")
    refused(
        both, "weekly", "--vault", "../Brief.txt",
        code=2, german="„../Brief.txt“ ist kein Ordner.", english="“../Brief.txt” is not a folder.",
    )  # fmt: skip


def test_a_vault_without_contacts(both: Terminal, vault: Vault) -> None:
    vault.write(".obsidian/app.json", "{}")
    vault.write("Rezepte/Brot.md", "# Brot\n")
    before = vault.state()
    refused(both, "weekly", code=1, german="Keine Kontakte gefunden in", english="No contacts found in")
    assert vault.state() == before


def test_an_unknown_key_in_the_settings(both: Terminal, vault: Vault) -> None:
    small(vault).write("vault-tools.toml", '# Meine\nme = "Ich"\nwekly_minutes = 90\n')
    before = vault.state()
    refused(
        both, "weekly", *TODAY, code=1,
        german="in vault-tools.toml, Zeile 3: „wekly_minutes“ ist keine Einstellung. Gemeint ist vielleicht "
        "„weekly_minutes“.",
        english="in vault-tools.toml, line 3: “wekly_minutes” is not a setting. Perhaps “weekly_minutes” is "
        "meant.",
    )  # fmt: skip
    assert vault.state() == before


def test_settings_that_are_no_toml(both: Terminal, vault: Vault) -> None:
    small(vault).write("vault-tools.toml", "\n[week\n")
    before = vault.state()
    refused(
        both, "log", "Anna", "Hallo", code=1,
        german="vault-tools.toml, Zeile 2: Das ist kein gültiges TOML",
        english="vault-tools.toml, line 2: This is not valid TOML",
    )  # fmt: skip
    assert vault.state() == before


def test_a_day_that_the_calendar_does_not_have(both: Terminal, vault: Vault) -> None:
    small(vault)
    before = vault.state()
    refused(
        both, "weekly", "--today", "2026-02-30",
        code=2, german="„2026-02-30“ ist kein Tag.", english="“2026-02-30” is not a day.",
    )  # fmt: skip
    assert vault.state() == before


def test_a_name_that_nobody_has(both: Terminal, vault: Vault) -> None:
    small(vault)
    before = vault.state()
    refused(
        both, "log", "Zacharias", "Hallo", *TODAY,
        code=1, german='Niemand namens „Zacharias“ gefunden. Neu anlegen: vault-tools add "Zacharias"',
        english='Nobody called “Zacharias” found. To add them: vault-tools add "Zacharias"',
    )  # fmt: skip
    assert vault.state() == before


def test_a_name_that_several_have_lists_them(both: Terminal, vault: Vault) -> None:
    small(vault).write("Kontakte/Lieferanten/Annika Bauer.md", "---\ntype: contact\n---\n")
    before = vault.state()
    who = "Anna Bauer (Kontakte/Anna Bauer.md), Annika Bauer (Kontakte/Lieferanten/Annika Bauer.md)"
    refused(
        both, "log", "Bauer", "Hallo", *TODAY, code=1,
        german=f"Auf „Bauer“ passen mehrere Kontakte: {who}.",
        english=f"“Bauer” fits several contacts: {who}.",
    )  # fmt: skip
    assert vault.state() == before


def test_nothing_is_logged_for_anyone_where_one_name_is_unknown(terminal: Terminal, vault: Vault) -> None:
    small(vault)
    before = vault.state()
    terminal.shows(
        """
        $ vault-tools log Anna Otto Zacharias "Zusammen gegessen" --today 2026-11-23
        ! Niemand namens „Zacharias“ gefunden. Neu anlegen: vault-tools add "Zacharias"
        [1]
        """
    )
    assert vault.state() == before


def test_words_that_mean_no_day_and_words_that_are_missing(terminal: Terminal, vault: Vault) -> None:
    small(vault)
    before = vault.state()
    terminal.shows(
        """
        $ vault-tools log Anna Hallo --on irgendwann --today 2026-11-23
        ! „irgendwann“ ist kein Tag. …
        [2]
        $ vault-tools log Anna Hallo --on 31.11.2026 --today 2026-11-23
        ! „31.11.2026“ ist kein Tag. …
        [2]
        $ vault-tools log Anna --today 2026-11-23
        ! Es fehlt, was gesagt wurde. …
        [2]
        $ vault-tools log Anna " " --today 2026-11-23
        ! Es fehlt, was gesagt wurde. …
        [2]
        """
    )
    assert vault.state() == before


@pytest.mark.parametrize("command", ["due", "weekly", "show Anna", "log Anna Hallo", "check", "undo", "init"])
def test_every_command_refuses_a_broken_settings_file_and_an_impossible_day(
    command: str, terminal: Terminal, vault: Vault
) -> None:
    small(vault)
    terminal.shows(f"$ vault-tools {command} --today heute\n! „heute“ ist kein Tag. …\n[2]")
    vault.write("vault-tools.toml", "weekly_minutes = 'viel'\n")
    before = vault.state()
    terminal.shows(
        f"$ vault-tools {command} --today 2026-11-23\n! Einstellungen in vault-tools.toml, Zeile 1: …\n[1]"
    )
    assert vault.state() == before


@pytest.mark.parametrize(
    ("command", "de", "en"),
    [
        ("frob", "Den Befehl „frob“ gibt es nicht.", "There is no command “frob”."),
        ("dew", "Gemeint: due?", "Did you mean due?"),
        ("due --frob", "Die Option „--frob“ gibt es hier nicht.", "There is no option “--frob” here."),
        ("due --plnt x", "Gemeint: --place, --plant, --vault?", "Did you mean --place, --plant, --vault?"),
        ("show", "Es fehlt: NAME.", "NAME is missing."),
        ("log", "Es fehlt: [NAME]… TEXT.", "[NAME]… TEXT is missing."),
        ("due --tag", "Zur Option „--tag“ fehlt der Wert.", "Option “--tag” needs a value."),
        ("due --all=5", "Die Option „--all“ nimmt keinen Wert.", "Option “--all” takes no value."),
        ("due --sort size", "„size“ geht nicht für --sort. Möglich: thirst,", "Choose from: thirst, due,"),
        ("log Anna Hallo --kind walk", "„walk“ geht nicht für --kind.", "“walk” is not possible for --kind."),
        ("due Anna", "Das ist zu viel: Anna.", "That is too much: Anna."),
    ],
)
def test_wrong_usage_ends_with_2_and_is_said_in_the_users_language(
    command: str, de: str, en: str, terminal: Terminal
) -> None:
    for locale, sentence in (("de_DE.UTF-8", de), ("C.UTF-8", en)):
        terminal.locale = locale
        done = terminal.run(*command.split())
        assert (done.code, done.out) == (2, "")
        assert sentence in done.err
        assert done.err.count("\n") == 1


def test_a_language_that_is_no_language_is_wrong_usage(terminal: Terminal) -> None:
    terminal.shows("$ vault-tools due --language fr\n! „fr“ geht nicht für --language. Möglich: de, en.\n[2]")
    assert "There is no option" in terminal.run("due", "--language", "en", "--frob").err


def test_check_ends_with_3_where_it_finds_something_and_with_0_where_all_is_well(
    terminal: Terminal, vault: Vault
) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools check --today 2026-11-23
        ! Alles gelesen: 3 Kontakte, keine Auffälligkeiten.
        """,
        processes=True,
    )
    vault.replace("Kontakte/Anna Bauer.md", "cadence: 6 weeks", "cadence: bald mal")
    terminal.shows(
        """
        $ vault-tools check --today 2026-11-23
        Kontakte/Anna Bauer.md:5: „bald mal“ sagt nicht, wie oft (cadence). So schreiben: 6 Wochen, …
        [3]
        $ vault-tools check --today 2026-11-23 --language en
        Kontakte/Anna Bauer.md:5: “bald mal” does not say how often (cadence). Write it like this: 6 weeks, …
        [3]
        $ vault-tools weekly --today 2026-11-23
        ! Weekly.md: 2026-W48, …
        ! Eine Stelle in den Notizen war nicht ganz zu lesen; „vault-tools check“ zeigt sie.
        """,
        processes=True,
    )


def test_a_page_of_a_later_week_is_left_alone(both: Terminal, vault: Vault) -> None:
    small(vault)
    both.run("weekly", "--today", "2026-11-30")
    before = vault.state()
    refused(
        both, "weekly", *TODAY, code=1,
        german="Weekly.md ist schon für 2026-W49 geplant, gefragt war 2026-W48.",
        english="Weekly.md is already planned for 2026-W49; asked for was 2026-W48.",
    )  # fmt: skip
    assert vault.state() == before
    assert both.run("weekly", "--stdout", *TODAY).code == 0
