"""Help in the user's language: nothing is missing in German, nothing is left over, nothing stays English."""

import re
from collections.abc import Iterator

import click
import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from vault_tools.cli.help import OPTIONS, TEXTS, option_name
from vault_tools.cli.main import main
from vault_tools.words import LANGUAGES, Language, help_care, help_vault, say
from vault_tools.words import help as words


def commands(command: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    """A command and all below it, each with what stands behind the program's name."""
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for part in command.list_commands(context):
            below = command.get_command(context, part)
            assert below is not None
            yield from commands(below, f"{name} {part}".strip())


COMMANDS = dict(commands(main))
ENGLISH = ("Usage", "Options", "Commands", "Show ", " FOLDER", " DATE ", "default")


def options_of(command: click.Command) -> dict[str, click.Option]:
    """The options of a command by their long names."""
    return {option_name(each): each for each in command.params if isinstance(each, click.Option)}


def placeholders() -> set[str]:
    """The words that stand for values in the help of any command."""
    metavars = [param.metavar or "" for command in COMMANDS.values() for param in command.params]
    return {word for metavar in metavars for word in re.findall("[A-Z]+", metavar)}


def test_every_command_has_german_help_and_none_is_left_over() -> None:
    assert set(TEXTS) == set(COMMANDS)
    assert set(words.SUMMARIES) == set(COMMANDS) - {""}
    assert not set(help_care.TEXTS) & set(help_vault.TEXTS)
    assert not set(help_care.OPTIONS) & set(help_vault.OPTIONS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_german_help_and_none_is_left_over(name: str) -> None:
    assert set(OPTIONS.get(name, {})) == set(options_of(COMMANDS[name])) - set(words.COMMON)


def test_all_that_is_said_of_common_options_and_placeholders_is_used() -> None:
    assert set(words.COMMON) <= {option for command in COMMANDS.values() for option in options_of(command)}
    assert set(words.PLACEHOLDERS) == placeholders() - {
        "FORMAT",
        "NAME",
        "TEXT",
    }  # these are the same in German
    assert set(OPTIONS) <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_in_german_nothing_of_it_is_english(name: str, terminal: Terminal) -> None:
    said = terminal.run(*name.split(), "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Aufruf: {' '.join(['vault-tools', *name.split()])} [OPTIONEN]")
    assert "\nOptionen:\n" in said.out
    assert [word for word in ENGLISH if word in said.out] == []
    for option in options_of(COMMANDS[name]).values():
        assert option.help is not None
        assert option.help.split(".")[0] not in " ".join(said.out.split()), option.help


@pytest.mark.parametrize("name", COMMANDS)
def test_in_english_it_is_what_stands_with_the_command(name: str, terminal: Terminal) -> None:
    said = " ".join(terminal.run(*name.split(), "--help", "--language", "en").out.split())
    assert said.startswith("Usage: vault-tools")
    assert COMMANDS[name].help is not None
    for option in options_of(COMMANDS[name]).values():
        assert option.help is not None
        assert " ".join(option.help.split()) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_commands_has_a_line_for_each(language: Language, terminal: Terminal) -> None:
    said = terminal.run("--help", "--language", language).out
    for name, phrase in words.SUMMARIES.items():
        if " " not in name:
            assert f"\n  {name:10}  {say(phrase, language)}\n" in said
    assert "..." not in said.replace("[ARGS]...", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_its_examples_use_options_that_exist(name: str) -> None:
    for text in (TEXTS[name], COMMANDS[name].help or ""):
        for line in re.findall(r"^\s*(?:eval \"\$\()?vault-tools (.*)$", text, re.MULTILINE):
            first = line.split()[0].strip('")')
            assert first in COMMANDS, line
            assert {*re.findall(r"(?<![\w-])--[a-z-]+", line)} <= set(options_of(COMMANDS[first])), line


@pytest.mark.parametrize(
    ("arguments", "variable", "setting", "locale", "speaks"),
    [
        ("show --help", "", "", "de_DE.UTF-8", "de"),
        ("show -h", "", "", "C.UTF-8", "en"),
        ("show -h", "de", "", "C.UTF-8", "de"),
        ("show -h", "", "de", "C.UTF-8", "de"),
        ("show -h", "en", "de", "de_DE.UTF-8", "en"),
        ("show --help --language de", "en", "en", "C", "de"),
        ("show --language=de -h", "", "", "C", "de"),
        ("--language de show -h", "", "", "C", "de"),
        ("--language de -h", "", "", "C", "de"),
        ("-h --language en", "", "de", "de_DE.UTF-8", "en"),
        ("show -h --language fr", "", "", "de_DE.UTF-8", "de"),
        ("template eject -h --language de", "", "", "C", "de"),
    ],
)
def test_the_option_wherever_it_stands_beats_the_variable_the_settings_and_the_locale(
    arguments: str, variable: str, setting: str, locale: str, speaks: str, vault: Vault, terminal: Terminal
) -> None:
    vault.write("vault-tools.toml", f'language = "{setting}"\n' if setting else "")
    terminal.locale = locale
    terminal.variables = {"VAULT_TOOLS_LANGUAGE": variable} if variable else {}
    done = terminal.run(*arguments.split())
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Aufruf: " if speaks == "de" else "Usage: ")


def test_help_comes_whatever_is_wrong_with_the_vault(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "language = [\n")
    assert terminal.run("due", "-h").out.startswith("Aufruf: ")
    assert terminal.run("due", "-h", "--vault", "nirgends").out.startswith("Aufruf: ")
    assert terminal.run("due", "--vault").err.startswith("Zur Option „--vault“ fehlt der Wert.")


def test_a_group_without_a_command_shows_its_help_and_fails(terminal: Terminal) -> None:
    done = terminal.run("template")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Aufruf: vault-tools template [OPTIONEN] [BEFEHL] …\n")
    assert "\n  eject  " in done.err


def test_what_is_missing_is_called_as_the_help_calls_it(terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools merge Anna
        ! Es fehlt: DUBLETTE. „vault-tools merge --help“ zeigt Beispiele.
        [2]
        $ vault-tools merge Anna --language en
        ! OTHER is missing. “vault-tools merge --help” shows examples.
        [2]
        """
    )


def test_what_stands_before_a_command_holds_for_it(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.cwd = vault.folder.parent
    before = ("--vault", vault.folder.name, "--today", "2026-11-23", "--language", "en")
    assert terminal.run(*before, "due") == terminal.run("due", *before)
    assert terminal.run(*before, "show", "Nobody", "--language", "de").err.startswith("Niemand")
    assert terminal.run(*before).out == terminal.run("due", *before).out
    assert terminal.run(*before, "template", "eject", "--dry-run").code == 0
