"""`show`: the page to read before a call."""

import click

from vault_tools.cli.common import Call, at_terminal, common, print_json
from vault_tools.cli.completing import contacts
from vault_tools.cli.names import choose


@click.command()
@click.argument("name", nargs=-1, required=True, shell_complete=contacts)
@click.option("--edit", is_flag=True, help="Open the note in $VISUAL or $EDITOR.")
@click.option("--json", "as_json", is_flag=True, help="All that is known, as JSON.")
@common
def show(call: Call, name: tuple[str, ...], edit: bool, as_json: bool) -> None:
    """Show who someone is, what was last said, what is promised, and when they are due.

    NAME is a name, an alias, a first name or a part of one.

    \b
    vault-tools show Anna
    vault-tools show Bauer --json
    vault-tools show Otto --edit
    """
    from vault_tools.actions.show import portrait

    garden, language = call.garden()
    contact = choose(garden, " ".join(name), language)
    if edit:
        click.edit(filename=str(garden.vault / contact.path))
        return
    seen = portrait(garden, contact, call.today)
    if as_json:
        from vault_tools.exchange.json import show_json

        print_json(show_json(seen.care, seen.drift, language))
        return
    from vault_tools.cli.portrait import lines_of, print_lines

    print_lines(lines_of(seen, garden, call.today, language), pretty=at_terminal())
