"""The command `vault-tools`: the group, whose commands are imported only when called."""

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from keyword import iskeyword
from typing import Any, ClassVar

import click

from vault_tools import __version__
from vault_tools.cli.call import COMPLETE, SELDOM, Call, environment_language
from vault_tools.cli.common import WRONG_USAGE, common, pass_on
from vault_tools.words import Language, say


class LateGroup(click.Group):
    """A group that imports a command when it is called: the start of every command is all it costs."""

    places: ClassVar[dict[str, str]] = {
        "init": "vault_tools.cli.init",
        "weekly": "vault_tools.cli.weekly",
        "watch": "vault_tools.cli.watch",
        "due": "vault_tools.cli.due",
        "show": "vault_tools.cli.show",
        "log": "vault_tools.cli.log",
        "add": "vault_tools.cli.add",
        "garden": "vault_tools.cli.garden",
        "undo": "vault_tools.cli.undo",
        "check": "vault_tools.cli.check",
        "completion": "vault_tools.cli.completion",
        "template": "vault_tools.cli.template",
        "forecast": "vault_tools.cli.forecast",
        "handover": "vault_tools.cli.handover",
        "network": "vault_tools.cli.network",
        "path": "vault_tools.cli.network",
        "import": "vault_tools.cli.importing",
        "merge": "vault_tools.cli.merging",
        "export": "vault_tools.cli.exporting",
        "forget": "vault_tools.cli.forgetting",
    }

    speaks: Language | None = None
    """The language of the help of its commands, where that is to be printed."""

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
        language = self.speaks or (environment_language() if COMPLETE in os.environ else None)
        if language is None:
            return command
        from vault_tools.cli.help import in_language

        return in_language(command, cmd_name, language)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but for what is said where there is no such command."""
        if args and args[0] not in self.places and not args[0].startswith("-"):
            from vault_tools.cli.usage import no_such_command, usage_language

            click.echo(no_such_command(args[0], list(self.places), usage_language(args)), err=True)
            ctx.exit(WRONG_USAGE)
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]  # click has two forms of it, told apart by `standalone_mode`
        self, args: Sequence[str] | None = None, **how: Any
    ) -> Any:
        """Runs; what is wrong with the call is said in the user's language."""
        if COMPLETE in os.environ:
            importlib.import_module("vault_tools.cli.completion")
        gc.set_threshold(SELDOM)
        given = list(args) if args is not None else sys.argv[1:]
        alone = how.pop("standalone_mode", True)
        try:
            code = super().main(given, standalone_mode=False, complete_var=COMPLETE, obj=tuple(given), **how)
        except click.UsageError as error:
            from vault_tools.cli.usage import sentence, usage_language

            click.echo(sentence(error, usage_language(given)), err=True)
            code = error.exit_code
        except click.ClickException as error:
            error.show()
            code = error.exit_code
        except click.Abort:
            from vault_tools.cli.usage import usage_language
            from vault_tools.words.usage import ABORTED

            click.echo("\n" + say(ABORTED, usage_language(given)), err=True)
            code = 1
        if alone:
            sys.exit(code if isinstance(code, int) else 0)
        return code


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"vault-tools, version {__version__}")
        ctx.exit()


@click.command(cls=LateGroup, invoke_without_command=True)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
@common
@click.pass_context
def main(ctx: click.Context, call: Call) -> None:
    """Take care of your contacts like a garden, on plain Markdown notes.

    Alone it shows who is due this week, and what to do next.

    \b
    vault-tools init      prepare a folder of notes
    vault-tools weekly    write this week's page, Weekly.md
    vault-tools watch     keep it fresh while you edit
    vault-tools due       see who would like to hear from you
    vault-tools add "Jana Weiß" --met "Empfang IHK"
    vault-tools log Anna "Hat zugesagt"
    """
    if ctx.invoked_subcommand is not None:
        pass_on(ctx, call)
        return
    from vault_tools.cli.overview import overview

    ctx.invoke(overview, **call.options())
