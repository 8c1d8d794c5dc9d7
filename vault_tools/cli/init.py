"""`init`: making a folder of notes ready."""

import sys
from pathlib import Path

import click

from vault_tools.cli.common import Call, common, tell, writing
from vault_tools.errors import NoVaultError
from vault_tools.words import terminal as words


@click.command()
@click.option("--dry-run", is_flag=True, help="Print what would be added as a diff; write nothing.")
@click.option(
    "--obsidian", is_flag=True, help="Also a Bases view of the contacts, and the types of their fields."
)
@common
def init(call: Call, dry_run: bool, obsidian: bool) -> None:
    """Prepare a folder of notes: a commented settings file and a template for contacts.

    Works in a folder that has notes already, and overwrites nothing. Without --vault it is the vault that
    the working folder lies in, else the working folder itself.
    """
    from vault_tools.actions.init import initial_files, prepare

    try:
        vault = call.folder
    except NoVaultError:
        vault = Path.cwd()
    settings = call.settings(vault)
    language = call.language(settings)
    more = None
    if obsidian:
        from vault_tools.actions.obsidian import obsidian_files

        more = obsidian_files(vault, settings, language)
    if dry_run:
        from vault_tools.actions.init import missing_files
        from vault_tools.text.diff import diff

        for path in missing_files(vault, language):
            sys.stdout.buffer.write(diff(path, None, initial_files(vault, language)[path]))
        for path, (old, new) in (more or {}).items():
            sys.stdout.buffer.write(diff(path, old, new))
        return
    with writing(vault, settings, "init") as store:
        done = prepare(vault, language, store, more)
    for path in done.written:
        tell(words.INIT_WRITTEN, language, path=path)
    for path in done.there:
        tell(words.INIT_THERE, language, path=path)
    from vault_tools.actions.opening import read_garden

    anyone = bool(read_garden(vault, settings).contacts)
    tell(words.INIT_NEXT if anyone else words.INIT_NO_CONTACTS, language)
