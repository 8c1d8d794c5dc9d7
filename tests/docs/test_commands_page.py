"""`docs/commands.md` names every command with every option, and none that does not exist."""

import re
from collections.abc import Iterator

import click
import pytest

from tests.house.source import REPOSITORY
from vault_tools.cli.main import main

PAGE = (REPOSITORY / "docs/commands.md").read_text("utf-8")
HEAD = PAGE.split("\n|", 1)[0]
SAID_FOR_ALL = {"--help", *re.findall(r"--[a-z][a-z-]*", HEAD)}
"""What the page says of every command, or of all that read or write: it stands above the table."""
MISSING: frozenset[str] = frozenset()
"""Commands whose section is still to be written. Leave it empty."""


def commands(group: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """All commands below one, with what is typed to call them."""
    if not isinstance(group, click.Group):
        yield name, group
        return
    context = click.Context(group)
    for part in group.list_commands(context):
        command = group.get_command(context, part)
        assert command is not None
        yield from commands(command, f"{name} {part}")


COMMANDS = dict(commands(main, "vault-tools"))


def options_of(command: click.Command) -> set[str]:
    """The long options of a command, without those that are said of all."""
    return {
        option
        for param in command.params
        if isinstance(param, click.Option) and not param.hidden
        for option in (*param.opts, *param.secondary_opts)
        if option.startswith("--")
    } - SAID_FOR_ALL


def undocumented(name: str, page: str) -> list[str]:
    """What a page does not say about a command: its lines are those that name it, and those below its heading."""
    about = "\n".join(
        [line for line in page.splitlines() if re.search(rf"`{name}\b", line)]
        + re.findall(
            rf"^##+ (?:.*`{name}\b|{name.split()[-1]}$).*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL
        )
    )
    if not about:
        return [name]
    said = set(re.findall(r"--[a-z][a-z-]*", about))
    return [f"{name} {option}" for option in sorted(options_of(COMMANDS[name]) - said)]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented_with_its_options(name: str) -> None:
    assert (undocumented(name, PAGE) != []) == (name in MISSING), undocumented(name, PAGE)


def test_no_command_is_documented_that_does_not_exist() -> None:
    named = re.findall(r"`(vault-tools [a-z]+(?: [a-z]+)?)", PAGE)
    assert named
    for name in named:
        assert any(
            each == name or name.startswith(f"{each} ") or each.startswith(name) for each in COMMANDS
        ), name


def test_what_is_missing_is_found() -> None:
    assert undocumented("vault-tools weekly", "") == ["vault-tools weekly"]
    assert "vault-tools weekly --stdout" in undocumented("vault-tools weekly", "`vault-tools weekly --json`")
    assert undocumented("vault-tools weekly", "## `vault-tools weekly`\n--stdout --template\n") == []


def test_what_is_said_of_all_commands_is_little() -> None:
    assert {"--help", "--vault", "--today", "--language", "--json", "--dry-run"} == SAID_FOR_ALL
