"""`show`: the page to read before a call."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, at_terminal, common, print_json, store_for, tell, writing
from vault_tools.cli.completing import contacts
from vault_tools.cli.names import choose
from vault_tools.words import Language
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.contacts.model import Contact


@click.command()
@click.argument("name", nargs=-1, required=True, shell_complete=contacts)
@click.option("--edit", is_flag=True, help="Open the note in $VISUAL or $EDITOR.")
@click.option("--json", "as_json", is_flag=True, help="All that is known, as JSON.")
@click.option("--picture", is_flag=True, help="Draw the year with them, in the folder Garden.")
@click.option("--dry-run", is_flag=True, help="With --picture: print what would change; write nothing.")
@common
def show(call: Call, name: tuple[str, ...], edit: bool, as_json: bool, picture: bool, dry_run: bool) -> None:
    """Show who someone is, what was last said, what is promised, and when they are due.

    NAME is a name, an alias, a first name or a part of one.

    \b
    vault-tools show Anna
    vault-tools show Bauer --json
    vault-tools show Otto --edit
    vault-tools show Anna --picture
    """
    from vault_tools.actions.show import portrait

    garden, language = call.garden()
    contact = choose(garden, " ".join(name), language)
    if edit:
        click.edit(filename=str(garden.vault / contact.path))
        return
    if picture:
        _picture(garden, contact, call, language, dry_run=dry_run)
        return
    seen = portrait(garden, contact, call.today)
    if as_json:
        from vault_tools.exchange.json import show_json

        print_json(show_json(seen.care, seen.drift, language))
        return
    from vault_tools.cli.portrait import lines_of, print_lines

    print_lines(lines_of(seen, garden, call.today, language), pretty=at_terminal())


def _picture(garden: "Garden", contact: "Contact", call: Call, language: Language, *, dry_run: bool) -> None:
    """The year with someone, written where it changed; its path for whoever opens it."""
    from vault_tools.actions.pictures import draw_person, preview, write_pictures
    from vault_tools.words import pictures

    path, data = draw_person(garden, contact, call.today, language)
    if dry_run:
        changes = preview({path: data}, store_for(garden.vault, garden.settings))
        sys.stdout.buffer.write(changes)
        if not changes:
            tell(words.DRY_RUN_NOTHING, language)
        return
    with writing(garden.vault, garden.settings, "show") as store:
        written = write_pictures({path: data}, store)
    if not written:
        tell(pictures.PICTURES_FRESH, language)
    click.echo(path)
