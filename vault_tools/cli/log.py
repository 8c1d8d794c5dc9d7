"""`log`: noting contact in a moment."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, tell, writing
from vault_tools.cli.names import choose
from vault_tools.contacts.words import KINDS
from vault_tools.errors import NoSuchDayError, NothingToLogError
from vault_tools.text.spoken_dates import spoken_date
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from datetime import date

    from vault_tools.actions.garden import Garden
    from vault_tools.actions.log import Entry, Logged
    from vault_tools.contacts.model import Contact
    from vault_tools.words import Language


@click.command()
@click.argument("words_said", metavar="NAME... TEXT", nargs=-1, required=True)
@click.option("--on", metavar="DAY", help="When: 2026-11-20, yesterday, gestern, letzten Freitag …")
@click.option("--kind", type=click.Choice(KINDS), help="What it was.")
@click.option("--gave", is_flag=True, help="You gave something.")
@click.option("--asked", is_flag=True, help="You asked for something.")
@click.option("--received", is_flag=True, help="You received something.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def log(
    call: Call,
    words_said: tuple[str, ...],
    on: str | None,
    kind: str | None,
    dry_run: bool,
    **passed: bool,
) -> None:
    """Note contact: one line in the log of everyone named. The last word is the text.

    \b
    vault-tools log Anna "Tochter hat das Studium begonnen"
    vault-tools log Anna Otto "Übergabe besprochen" --kind visit --on yesterday
    vault-tools log Anna "Besuch: Muster gebracht" --gave
    """
    from vault_tools.actions.log import Entry

    *names, text = words_said
    if not names or not text.strip():
        raise NothingToLogError
    day = spoken_date(on, call.today) if on else call.today
    if day is None:
        raise NoSuchDayError(text=on or "")
    garden, language = call.garden()
    contacts = list({each.path: each for each in (choose(garden, name, language) for name in names)}.values())
    entry = Entry(day, text, kind, tuple(name for name in ("gave", "asked", "received") if passed[name]))
    if dry_run:
        _preview(garden, contacts, entry, call, language)
        return
    from vault_tools.actions.log import log as write

    with writing(garden.vault, garden.settings, "log") as store:
        for contact in contacts:
            for logged in write(garden, [contact], entry, store, call.today, language):
                _say(logged, day, language)


def _preview(
    garden: "Garden", contacts: "list[Contact]", entry: "Entry", call: Call, language: "Language"
) -> None:
    from vault_tools.actions.log import with_line
    from vault_tools.text.diff import diff
    from vault_tools.vault.read import read_note

    for contact in contacts:
        data = read_note(garden.vault, contact.path)
        logged = with_line(garden, contact, data, entry, call.today, language)
        sys.stdout.buffer.write(diff(contact.path, logged.old, logged.new))


def _say(logged: "Logged", on: "date", language: "Language") -> None:
    from vault_tools.care.reasons import numeric_day

    phrase = words.LOGGED if logged.due else words.LOGGED_NEVER
    due = numeric_day(logged.due, language) if logged.due else ""
    day = numeric_day(on, language)
    tell(phrase, language, name=logged.contact.name, path=logged.contact.path, day=day, due=due)
