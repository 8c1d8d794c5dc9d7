"""`forget`: removing what the vault holds on one person."""

import sys

import click

from vault_tools.cli.asking import agreed, can_ask
from vault_tools.cli.common import WRONG_USAGE, Call, common, store_for, tell
from vault_tools.cli.completing import contact
from vault_tools.cli.names import choose
from vault_tools.words import exchange as words
from vault_tools.words import say


@click.command()
@click.argument("name", nargs=-1, required=True, shell_complete=contact)
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.option("--dry-run", is_flag=True, help="Only show what would be removed.")
@common
def forget(call: Call, name: tuple[str, ...], yes: bool, dry_run: bool) -> None:
    """Remove a person: the note, its undo copies and the index; not to be undone.

    Lines elsewhere that still mention the person are listed, and stay.
    """
    from vault_tools.actions.forgetting import forget as remove
    from vault_tools.actions.forgetting import mentions_of, traces

    garden, language = call.garden()
    contact = choose(garden, " ".join(name), language)
    store = store_for(garden.vault, garden.settings)
    tell(words.FORGET_SHOW, language, name=contact.name, path=contact.path, n=len(traces(contact, store)))
    mentions = mentions_of(garden, contact)
    if mentions:
        tell(words.FORGET_MENTIONS, language, name=contact.name)
        for each in mentions:
            click.echo(f"{each.path}:{each.line}: {each.text}")
    if dry_run:
        return
    if not yes:
        if not can_ask():
            tell(words.FORGET_NEEDS_YES, language)
            sys.exit(WRONG_USAGE)
        if not agreed(say(words.FORGET_ASK, language), language, default=False):
            return
    remove(contact, store)
    tell(words.FORGOTTEN, language, path=contact.path)
