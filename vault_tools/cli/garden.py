"""`garden`: the pictures."""

import sys
from pathlib import Path

import click

from vault_tools.cli.common import Call, common, print_changes, store_for, tell, writing
from vault_tools.pictures.settings import BEDS
from vault_tools.words import pictures as words


@click.command()
@click.option("--by", type=click.Choice(BEDS), help="What makes a bed.")
@click.option("--html", metavar="FILE", help="One page with all pictures, to print or to show; - prints it.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def garden(call: Call, by: str | None, html: str | None, dry_run: bool) -> None:
    """Draw the garden: everyone a plant, and who is thirsty seen at once.

    Four pictures are kept in the folder Garden: garden, load, network and year. Only what changed is written.

    \b
    vault-tools garden
    vault-tools garden --by organisation
    vault-tools garden --html garden.html
    """
    from vault_tools.actions.pictures import draw_all, draw_page, preview, write_page, write_pictures

    read, language = call.garden()
    if by is not None:
        beds = read.settings.pictures._replace(beds=by)
        read = read._replace(settings=read.settings._replace(pictures=beds))
    store = store_for(read.vault, read.settings)
    if html is not None:
        page = draw_page(read, call.today, language)
        if html == "-" or dry_run:
            sys.stdout.buffer.write(page)
        elif write_page(Path(html), page, store):
            tell(words.PICTURE_WRITTEN, language, path=html)
        else:
            tell(words.PICTURES_FRESH, language)
        return
    pictures = draw_all(read, call.today, language)
    if dry_run:
        print_changes(preview(pictures, store), language)
        return
    with writing(read.vault, read.settings, "garden") as store:
        written = write_pictures(pictures, store)
    for path in written:
        tell(words.PICTURE_WRITTEN, language, path=path)
    if not written:
        tell(words.PICTURES_FRESH, language)
