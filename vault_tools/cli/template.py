"""`template`: making the page's layout one's own."""

import os
import sys
from pathlib import Path

import click

from vault_tools.cli.common import WRONG_USAGE, Call, common, pass_on, tell, writing
from vault_tools.words import terminal as words


@click.group(invoke_without_command=True)
@common
@click.pass_context
def template(ctx: click.Context, call: Call) -> None:
    """Make the layout of the weekly page your own (docs/templates.md)."""
    if ctx.invoked_subcommand is not None:
        pass_on(ctx, call)
        return
    from vault_tools.cli.help import help_of

    click.echo(help_of(ctx), err=True)
    ctx.exit(WRONG_USAGE)


@template.command()
@click.argument("name", type=click.Choice(["weekly"]), default="weekly")
@click.option("--to", metavar="FILE", help="Write it to this place.")
@click.option("--dry-run", is_flag=True, help="Print what would be added as a diff; write nothing.")
@common
def eject(call: Call, name: str, to: str | None, dry_run: bool) -> None:
    """Write our template to where yours is then found, for you to change. Overwrites nothing.

    That is the place that "template" in the settings names, else the folder "templates" beside your own
    settings.
    """
    from vault_tools.actions.templates import eject as ejected_to
    from vault_tools.actions.templates import write_ejected
    from vault_tools.text.diff import diff

    vault = call.folder
    settings = call.settings(vault)
    language = call.language(settings)
    ejected = ejected_to(name, Path(to) if to else None, vault, settings, os.environ)
    path = str(ejected.place)
    if dry_run:
        sys.stdout.buffer.write(diff(path, None, ejected.data))
        return
    with writing(vault, settings, "template eject") as store:
        write_ejected(ejected, store)
    if ejected.setting is None:
        tell(words.TEMPLATE_EJECTED, language, path=path)
    elif ejected.setting:
        tell(words.TEMPLATE_TO_SET, language, path=path, setting=ejected.setting)
    else:
        tell(words.TEMPLATE_TO_NAME, language, path=path)
