"""Every command takes its common options after its name, explains itself, and speaks both languages."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from vault_tools.cli.main import LateGroup

COMMANDS = {
    "init": "init",
    "weekly": "weekly",
    "due": "due",
    "show": "show Anna",
    "log": "log Anna Hallo",
    "add": "add Jana --dry-run",  # a second time she would be there already
    "garden": "garden",
    "undo": "undo",
    "check": "check",
    "completion": "completion bash",
    "forecast": "forecast",
    "handover": "handover --inventory",
    "network": "network",
    "path": "path Anna",
    "export": "export csv",
}
GROUPS = {"template"}  # their commands are tested on their own
ENDLESS = {"watch", "import", "merge", "forget"}
"""Whose options are tested where they run: these need files, end never, or can be done only once."""


def test_these_are_all_commands() -> None:
    assert set(LateGroup.places) == set(COMMANDS) | ENDLESS | GROUPS, (
        "add new commands above, they are tested then"
    )


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_it_takes_vault_today_and_language_after_its_name(
    command: str, vault: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    small(vault)
    terminal.run("log", "Otto", "Hallo", "--today", "2026-11-20")
    terminal.cwd = tmp_path
    options = ("--vault", "Notizen", "--today", "2026-11-23", "--language", "en")
    name, *more = command.split()
    for done in (terminal.run(name, *options, *more), terminal.run(name, *more, *options)):
        if name not in ("undo", "add"):  # a second time they have nothing to do
            assert done.code == 0, done.err
        assert not any(
            word in done.out + done.err for word in ("eingetragen", "Kontakte,", "zuletzt", "wieder")
        )


@pytest.mark.parametrize("command", [*COMMANDS, *sorted(ENDLESS)])
def test_its_help_tells_the_common_options(command: str, terminal: Terminal) -> None:
    terminal.locale = "en_GB.UTF-8"
    help_text = terminal.run(command, "--help")
    assert (help_text.code, help_text.err) == (0, "")
    assert help_text.out.startswith(f"Usage: vault-tools {command} [OPTIONS]")
    for option in ("--vault FOLDER", "--today DATE", "--language [de|en]"):
        assert option in help_text.out
    assert terminal.run(command, "-h").out == help_text.out


def test_reading_commands_offer_json_and_writing_ones_a_dry_run(terminal: Terminal) -> None:
    for command in ("due", "show", "check", "weekly"):
        assert "--json" in terminal.run(command, "--help").out
    for command in ("init", "weekly", "add", "log", "garden", "undo", "import", "merge", "forget"):
        assert "--dry-run" in terminal.run(command, "--help").out


def test_help_shows_all_commands(terminal: Terminal) -> None:
    done = terminal.process("--help")
    for command in COMMANDS:
        assert f"  {command} " in done.out
    assert terminal.run("--version").out.startswith("vault-tools, version ")


@pytest.mark.parametrize(
    ("option", "variable", "setting", "locale", "speaks"),
    [
        ("en", "de", "de", "de_DE.UTF-8", "en"),
        ("", "en", "de", "de_DE.UTF-8", "en"),
        ("", "", "en", "de_DE.UTF-8", "en"),
        ("", "", "de", "C", "de"),
        ("", "", "", "de_AT", "de"),
        ("", "", "", "de", "de"),
        ("", "", "", "en_GB.UTF-8", "en"),
        ("", "", "", "fr_FR.UTF-8", "en"),
        ("", "", "", "C.UTF-8", "en"),
        ("", "", "", "", "en"),
    ],
)
def test_the_option_beats_the_variable_beats_the_settings_beat_the_locale(
    option: str, variable: str, setting: str, locale: str, speaks: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    terminal.locale = locale
    terminal.variables = {"VAULT_TOOLS_LANGUAGE": variable} if variable else {}
    vault.write("vault-tools.toml", f'language = "{setting}"\n' if setting else "")
    done = terminal.run("check", *(("--language", option) if option else ()), "--today", "2026-11-23")
    assert (
        done.err
        == {
            "de": "Alles gelesen: 3 Kontakte, keine Auffälligkeiten.\n",
            "en": "Everything read: 3 contacts, nothing odd.\n",
        }[speaks]
    )


def test_lc_all_beats_lang(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.variables = {"LC_ALL": "", "LANG": "de_DE.UTF-8"}
    assert "Alles gelesen" in terminal.run("check").err
    terminal.variables = {"LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"}
    assert "Everything read" in terminal.run("check").err


def test_the_users_own_settings_hold_below_those_of_the_vault(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    own = terminal.cwd.parent / "own.toml"
    own.write_text('weekly_minutes = 30\nlanguage = "en"\n')
    terminal.variables = {"VAULT_TOOLS_CONFIG": str(own)}
    assert "of 30 minutes" in terminal.run("weekly", "--stdout", "--today", "2026-11-23").out
    vault.write("vault-tools.toml", "weekly_minutes = 50\n")
    assert "of 50 minutes" in terminal.run("weekly", "--stdout", "--today", "2026-11-23").out
    terminal.variables["VAULT_TOOLS_WEEKLY_MINUTES"] = "90"
    assert "of 90 minutes" in terminal.run("weekly", "--stdout", "--today", "2026-11-23").out


def test_without_today_it_is_today(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    before = date.today()
    terminal.run("log", "Karl", "Hallo")
    assert any(f"- {day} Hallo" in vault.read("Kontakte/Karl Roth.md") for day in (before, date.today()))


def test_today_may_be_written_the_german_way(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("log", "Karl", "Hallo", "--today", "23.11.2026")
    assert "- 2026-11-23 Hallo" in vault.read("Kontakte/Karl Roth.md")


def test_state_lies_outside_the_vault_and_may_be_deleted(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    assert [path for path in vault.bytes() if path not in ("vault-tools.toml", "Weekly.md")] == [
        "Kontakte/Anna Bauer.md",
        "Kontakte/Karl Roth.md",
        "Kontakte/Otto Krüger.md",
    ]
    terminal.home = terminal.home.with_name("elsewhere")
    terminal.shows("$ vault-tools weekly --today 2026-11-23\n! Weekly.md ist auf dem neuesten Stand.")
