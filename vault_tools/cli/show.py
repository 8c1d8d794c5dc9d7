"""`show`: the page to read before a call."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, at_terminal, common, print_json
from vault_tools.words import Language, say
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.contacts.model import Contact


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="All that is known, as JSON.")
@common
def show(call: Call, name: tuple[str, ...], as_json: bool) -> None:
    """Show who someone is, what was last said, what is promised, and when they are due.

    NAME is a name, an alias, a first name or a part of one.

    \b
    vault-tools show Anna
    vault-tools show Bauer --json
    """
    from vault_tools.actions.show import portrait

    garden, language = call.garden()
    contact = choose(garden, " ".join(name), language)
    seen = portrait(garden, contact, call.today)
    if as_json:
        from vault_tools.exchange.json import show_json

        print_json(show_json(seen.care, seen.drift, language))
        return
    from vault_tools.cli.portrait import lines_of, print_lines

    print_lines(lines_of(seen, garden, call.today, language), pretty=at_terminal())


def choose(garden: "Garden", name: str, language: Language) -> "Contact":
    """Whom the name means; at a terminal a question where several fit."""
    from vault_tools.actions.show import find_contact
    from vault_tools.errors import SeveralFoundError

    try:
        return find_contact(garden, name)
    except SeveralFoundError:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise
    candidates = garden.names.called(name)
    for number, each in enumerate(candidates, start=1):
        click.echo(f"{number:3}  {each.name}  ({each.path})", err=True)
    picked: int = click.prompt(
        say(words.WHICH_ONE, language), type=click.IntRange(1, len(candidates)), err=True
    )
    return candidates[picked - 1]
