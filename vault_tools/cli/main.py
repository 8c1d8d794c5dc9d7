"""The command `vault-tools`: the group, whose commands are imported only when called."""

import importlib
from keyword import iskeyword
from typing import ClassVar

import click

from vault_tools import __version__


class LateGroup(click.Group):
    """A group that imports a command when it is called: the start of every command is all it costs."""

    places: ClassVar[dict[str, str]] = {
        "init": "vault_tools.cli.init",
        "weekly": "vault_tools.cli.weekly",
        "watch": "vault_tools.cli.watch",
        "due": "vault_tools.cli.due",
        "show": "vault_tools.cli.show",
        "log": "vault_tools.cli.log",
        "undo": "vault_tools.cli.undo",
        "check": "vault_tools.cli.check",
        "import": "vault_tools.cli.importing",
        "merge": "vault_tools.cli.merging",
        "export": "vault_tools.cli.exporting",
        "forget": "vault_tools.cli.forgetting",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order in which one meets them."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in self.places:
            return None
        # A function cannot be called `import`.
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command = getattr(importlib.import_module(self.places[cmd_name]), name)
        assert isinstance(command, click.Command)
        return command


@click.command(cls=LateGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="vault-tools")
def main() -> None:
    """Take care of your contacts like a garden, on plain Markdown notes.

    \b
    vault-tools init      prepare a folder of notes
    vault-tools weekly    write this week's page, Weekly.md
    vault-tools watch     keep it fresh while you edit
    vault-tools due       see who would like to hear from you
    vault-tools log Anna "Hat zugesagt"
    """
