"""`export`: taking the contacts along."""

import sys
from pathlib import Path

import click

from vault_tools.cli.common import Call, common, json_text, store_for, tell
from vault_tools.cli.completing import contacts
from vault_tools.errors_exchange import ExportWhatError
from vault_tools.words import exchange as words

FORMATS = ("ics", "vcf", "csv", "json")


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS), required=False)
@click.option(
    "--to", "place", metavar="FILE", type=click.Path(path_type=Path), help="Write there, not to stdout."
)
@click.option(
    "--folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="One vCard per file, into this folder.",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.option("--todo", is_flag=True, help="In a calendar: care and promises as to-dos instead of events.")
@click.option(
    "--person",
    metavar="NAME",
    shell_complete=contacts,
    help="All that the vault holds on one person, as JSON.",
)
@common
def export(
    call: Call,
    form: str | None,
    place: Path | None,
    folder: Path | None,
    force: bool,
    todo: bool,
    person: str | None,
) -> None:
    """Take the contacts along, as ics, vcf, csv or json.

    A calendar holds birthdays, promises and care; written anew it changes only where the notes did. vCards
    hold what belongs into an address book. CSV is for spreadsheets, JSON holds all that is known.

    \b
    vault-tools export ics --to ~/Kalender/kontakte.ics --force
    vault-tools export vcf --folder ~/.contacts/vault
    vault-tools export json > kontakte.json
    vault-tools export --person "Anna Bauer"
    """
    from vault_tools.actions import exporting

    if (form is None) == (person is None) or (folder is not None and form != "vcf"):
        raise ExportWhatError
    garden, language = call.garden()
    if person is not None:
        from vault_tools.actions.forgetting import dossier
        from vault_tools.cli.names import choose

        data = json_text(dossier(garden, choose(garden, person, language), call.today, language)).encode()
    elif form == "ics":
        data = exporting.calendar(garden, call.today, language, todo=todo)
    elif form == "csv":
        # With the mark by which Excel knows UTF-8.
        data = ("\ufeff" + exporting.table(garden)).encode()
    elif form == "json":
        data = json_text(exporting.everything(garden, call.today, language)).encode()
    else:
        cards = exporting.cards(garden)
        if folder is not None:
            written = exporting.write_cards(
                cards, folder.absolute(), store_for(garden.vault, garden.settings)
            )
            tell(words.CARDS_WRITTEN, language, n=sum(each.changed for each in written), folder=str(folder))
            return
        data = "".join(cards.values()).encode()
    if place is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    done = store_for(garden.vault, garden.settings).write_export(
        place.absolute(), data, overwrite=force and place.exists()
    )
    tell(words.EXPORTED if done.changed else words.EXPORT_SAME, language, path=str(place))
