"""`show`: the page to read before a call."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_tools.cli.asking import can_ask
from vault_tools.cli.common import (
    Call,
    at_terminal,
    common,
    print_changes,
    print_json,
    store_for,
    tell,
    writing,
)
from vault_tools.cli.completing import contact
from vault_tools.cli.names import choose, once_added
from vault_tools.errors import EditorFailedError, NoEditorError, NotBothError
from vault_tools.words import Language

if TYPE_CHECKING:
    from vault_tools.actions.glance import Glance
    from vault_tools.contacts.model import Contact


@click.command()
@click.argument("name", nargs=-1, required=True, shell_complete=contact)
@click.option("--edit", is_flag=True, help="Open the note in the editor ($VISUAL, $EDITOR) instead.")
@click.option("--json", "as_json", is_flag=True, help="All that is known, as JSON.")
@click.option("--picture", is_flag=True, help="Draw the year with them, in the folder Garden.")
@click.option("--dry-run", is_flag=True, help="With --picture: print what would change; write nothing.")
@common
def show(call: Call, name: tuple[str, ...], edit: bool, as_json: bool, picture: bool, dry_run: bool) -> None:
    """Show who someone is, what was last said, what is promised, and when they are due.

    NAME is a name, an alias, a first or last name or a part of one; quotes are not needed.

    \b
    vault-tools show Anna
    vault-tools show Anna Bauer
    vault-tools show mueller            finds Hans Müller
    vault-tools show Anna --edit        opens the note in your editor
    vault-tools show Bauer --json       for other programs
    vault-tools show Anna --picture
    """
    given = [name for name, said in (("edit", edit), ("json", as_json), ("picture", picture)) if said]
    if len(given) > 1:
        raise NotBothError(one=given[0], other=given[1])
    garden, contact, language = once_added(lambda: _meant(call, " ".join(name), adding=not as_json))
    if edit:
        _edit(garden.vault / contact.path)
        return
    if picture:
        _picture(call, contact.path, language, dry_run=dry_run)
        return
    if as_json:
        from vault_tools.actions.show import care_of
        from vault_tools.exchange.json import show_json

        care, drift = care_of(garden.whole(contact), garden.settings.care, call.today)
        print_json(show_json(care, drift, language))
        return
    from vault_tools.actions.show import portrait
    from vault_tools.cli.portrait import lines_of
    from vault_tools.cli.screen import print_lines

    seen = portrait(garden, contact, call.today)
    print_lines(lines_of(seen, garden, call.today, language), pretty=at_terminal())


def _meant(call: Call, name: str, *, adding: bool) -> "tuple[Glance, Contact, Language]":
    """A look at the vault, whom the name means there, and the language to speak of them."""
    garden, language = call.glance()
    return garden, choose(garden, name, language, adding=call if adding else None), language


def _edit(note: Path) -> None:
    """Opens a note in the user's editor and waits for its end. Raises NoEditorError, EditorFailedError."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor and not can_ask():
        raise NoEditorError
    try:
        click.edit(filename=str(note), editor=editor)
    except (click.ClickException, ValueError) as error:  # the latter where a quote in it has no end
        raise EditorFailedError(editor=editor or "?", path=str(note)) from error


def _picture(call: Call, path: str, language: Language, *, dry_run: bool) -> None:
    """The year with someone, written where it changed; its path for whoever opens it."""
    from vault_tools.actions.pictures import draw_person, preview, write_pictures
    from vault_tools.words import pictures

    garden, _ = call.garden()
    contact = next(each for each in garden.contacts if each.path == path)
    path, data = draw_person(garden, contact, call.today, language)
    if dry_run:
        print_changes(preview({path: data}, store_for(garden.vault, garden.settings)), language)
        return
    with writing(garden.vault, garden.settings, "show") as store:
        written = write_pictures({path: data}, store)
    if not written:
        tell(pictures.PICTURES_FRESH, language)
    click.echo(path)
