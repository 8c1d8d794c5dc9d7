"""`handover`: where the handover is, the letters, and the inventory of what is not known yet."""

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from vault_tools.cli.common import Call, at_terminal, common, print_json, print_text, tell, writing
from vault_tools.cli.completing import contacts
from vault_tools.errors import NoContactsError
from vault_tools.errors_handover import NoHandoverError, OneOfError, OnlyWithLetterError
from vault_tools.text.escape import one_line
from vault_tools.words import Language, say
from vault_tools.words import handover as words
from vault_tools.words.listing import and_more

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.care.handover import Handover
    from vault_tools.care.handover_steps import Handed

_NAMED = 10
"""So many are named in a sentence."""


@click.command()
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=contacts)
@click.option("--letter", is_flag=True, help="Write a letter to each NAME, or to all who are to get one.")
@click.option("--template", metavar="FILE", help="The letter's template (Jinja2), within the vault.")
@click.option("--into", metavar="FOLDER", help="Write the letters as notes into this folder of the vault.")
@click.option("--inventory", is_flag=True, help="Go through the contacts of whom something is missing.")
@click.option("--json", "as_json", is_flag=True, help="The table, or what is missing, as JSON.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def handover(
    call: Call,
    names: tuple[str, ...],
    letter: bool,
    template: str | None,
    into: str | None,
    inventory: bool,
    as_json: bool,
    dry_run: bool,
) -> None:
    """Show how far the handover is: who knows, whom to visit together, and whether the time suffices.

    \b
    vault-tools handover                         the table
    vault-tools handover --letter Gerda          a letter, from your own template
    vault-tools handover --letter --into Briefe  letters to all who are to get one, as notes
    vault-tools handover --inventory             answer what is not known yet, one by one
    """
    if letter and inventory:
        raise OneOfError
    if (names or template or into) and not letter:
        raise OnlyWithLetterError
    garden, language = call.garden()
    if not garden.contacts and not as_json:
        raise NoContactsError(folder=str(garden.vault))
    if inventory:
        from vault_tools.cli.inventory import take_inventory

        take_inventory(garden, call.today, language, as_json=as_json, dry_run=dry_run)
        return
    from vault_tools.actions.beside import handover as handover_now

    here = handover_now(garden, call.today)
    if here is None:
        raise NoHandoverError
    if letter:
        _letters(garden, here, names, template, into, call, language, dry_run=dry_run)
    elif as_json:
        print_json(_json(here))
    else:
        _show(here, call.today, language)


def _show(here: "Handover", today: date, language: Language) -> None:
    if not here.rows:
        tell(words.NOBODY, language)
    elif at_terminal():
        _table(here, today, language)
    else:
        for row in here.rows:
            click.echo("\t".join(_cells(row, language)))
    if here.rows:
        counts = {stage: sum(row.stage == stage for row in here.rows) for stage in words.STAGES}
        tell(words.PROGRESS, language, n=len(here.rows), **counts)
    _time(here, today, language)
    _predecessor(here, language)


def _time(here: "Handover", today: date, language: Language) -> None:
    from vault_tools.care.reasons import numeric_day

    name, last = one_line(here.predecessor), here.last_day
    if here.left and (last is None or today <= last):
        tell(words.DIED, language, name=name)
    elif here.left and last is not None:
        tell(words.LEFT, language, name=name, day=numeric_day(last, language))
    elif last is not None and here.weeks_left is not None and here.capacity is not None:
        tell(words.WEEKS_LEFT, language, name=name, n=here.weeks_left, day=numeric_day(last, language))
        values = {"needed": here.needed, "capacity": here.capacity}
        if here.fits:
            tell(words.FITS, language, **values)
        else:
            parts = [say(words.FITS_NOT, language, **values), *_who_then(here, last, language)]
            click.echo(" ".join(parts), err=True)


def _who_then(here: "Handover", last: date, language: Language) -> list[str]:
    """Where not all of it fits: who goes first, who gets a letter, and with whom a word can wait."""
    groups = (
        (words.GOES_FIRST, [row for row in here.rows if row.step in ("announce", "joint")]),
        (words.GETS_A_LETTER, [row for row in here.rows if row.squeezed]),
        (words.AFTERWARDS, [row for row in here.rows if row.step == "word" and row.week and row.week > last]),
    )
    return [
        say(phrase, language, names=and_more([one_line(row.contact.name) for row in rows], _NAMED, language))
        for phrase, rows in groups
        if rows
    ]


def _predecessor(here: "Handover", language: Language) -> None:
    """A word where the settings may mean several by the predecessor, or nobody who has a note."""
    name = one_line(here.predecessor)
    if not here.meant:
        tell(words.MEANS_NOBODY, language, name=name)
    elif here.contact is None:
        names = and_more([one_line(each.path) for each in here.meant], _NAMED, language)
        path = one_line(here.meant[0].path.removesuffix(".md"))
        tell(words.MEANS_SEVERAL, language, name=name, names=names, path=path)


def _cells(row: "Handed", language: Language) -> tuple[str, ...]:
    from vault_tools.care.priority import value_of
    from vault_tools.text.dates import week_name

    step = "squeezed" if row.squeezed else row.step
    return (
        one_line(row.contact.name),
        str(value_of(row.contact)),
        str(row.closeness),
        row.announced.isoformat() if row.announced else "",
        row.introduced.isoformat() if row.introduced else "",
        say(words.STAGES[row.stage], language),
        say(words.STEPS[step], language) if step else "",
        week_name(row.week) if row.week else "",
    )


def _table(here: "Handover", today: date, language: Language) -> None:
    """In 80 columns: the day with the stage, where more is to come."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from vault_tools.words.dates import short_day

    title = say(words.TITLE, language, name=one_line(here.predecessor))
    table = Table(
        title=Text(title), title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False
    )
    table.padding = (0, 0)
    for name, phrase in words.COLUMNS.items():
        table.add_column(say(phrase, language), overflow="fold", no_wrap=name in ("value", "close", "week"))
    for row in here.rows:
        name, value, close, _, _, stage, step, week = _cells(row, language)
        on = {"announced": row.announced, "introduced": row.introduced}.get(row.stage)
        stage = f"{stage} {short_day(on, language, today.year)}" if on else stage
        table.add_row(*map(Text, (name, value, close, stage, step, week)))
    Console().print(table)


def _json(here: "Handover") -> dict[str, Any]:
    from vault_tools.care.priority import value_of

    return {
        "predecessor": here.predecessor,
        "last_day": _iso(here.last_day),
        "weeks_left": here.weeks_left,
        "needed_minutes": here.needed,
        "capacity_minutes": here.capacity,
        "fits": here.fits,
        "contacts": [
            {
                "name": row.contact.name,
                "path": row.contact.path,
                "value": value_of(row.contact),
                "closeness": row.closeness,
                "announced": _iso(row.announced),
                "introduced": _iso(row.introduced),
                "stage": row.stage,
                "step": row.step or None,
                "minutes": row.minutes,
                "letter_instead": row.squeezed,
                "week": _iso(row.week),
            }
            for row in here.rows
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _letters(
    garden: "Garden",
    here: "Handover",
    names: tuple[str, ...],
    template: str | None,
    into: str | None,
    call: Call,
    language: Language,
    *,
    dry_run: bool,
) -> None:
    from vault_tools.actions.letters import as_bytes, chosen, free_of_existing, letters
    from vault_tools.cli.names import choose

    contacts = [choose(garden, name, language) for name in names] if names else chosen(here)
    written = letters(garden, here, contacts, template, into or "", call.today, language)
    if not written:
        tell(words.NO_LETTERS, language)
    elif into is None:
        print_text("\n".join(each.text for each in written))
    elif dry_run:
        from vault_tools.text.diff import diff

        for each in free_of_existing(garden, written):
            sys.stdout.buffer.write(diff(each.path, None, as_bytes(each)))
    else:
        free = free_of_existing(garden, written)
        with writing(garden.vault, garden.settings, "handover") as store:
            for each in free:
                store.write_note(each.path, None, as_bytes(each))
                tell(words.LETTER_WRITTEN, language, path=each.path)
