"""`undo`: taking back the last command that changed notes."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, store_for, tell
from vault_tools.cli.progress import progress
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.vault.store_runs import RunInfo

_SHOWN = 20


@click.command()
@click.option("--list", "listed", is_flag=True, help="List what can be taken back, newest first.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def undo(call: Call, listed: bool, dry_run: bool) -> None:
    """Take back the last command that changed notes, byte for byte; once more, the one before.

    Refused where a note has changed since: nothing is touched then. Boxes on the page are opened again.
    """
    from vault_tools.actions.undo import preview, undo_last

    garden, language = call.garden()
    store = store_for(garden.vault, garden.settings)
    if listed:
        for run in store.runs():
            if run.can_be_undone:
                click.echo(_line(run))
        return
    if dry_run:
        sys.stdout.buffer.write(preview(store))
        return
    last = next((run for run in store.runs() if run.can_be_undone), None)
    with progress(len(last.notes) if last else 0, words.UNDOING, language) as step:
        done = undo_last(garden, store, call.today, step=step)
    notes = done.undone.notes
    for note in notes[:_SHOWN]:
        tell(words.UNDONE, language, path=note.path)
    if len(notes) > _SHOWN:
        tell(words.UNDONE_MORE, language, n=len(notes) - _SHOWN)
    for path in done.opened:
        tell(words.BOXES_OPENED, language, path=path)


def _line(run: "RunInfo") -> str:
    return f"{run.id}\t{run.at}\t{run.command}\t{', '.join(run.notes)}"
