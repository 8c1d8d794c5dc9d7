"""`log`: noting contact in a moment."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.asking import agreed, can_ask
from vault_tools.cli.common import Call, common, tell, writing
from vault_tools.cli.completing import contacts
from vault_tools.cli.names import NobodyMeant, choose, once_added
from vault_tools.contacts.words import KINDS
from vault_tools.errors import (
    NobodyInTextError,
    NoSuchDayError,
    NothingToLogError,
    NotSureWhoError,
    StillToComeError,
)
from vault_tools.text.days_in_text import day_ahead
from vault_tools.text.escape import one_line
from vault_tools.text.spoken_dates import spoken_date
from vault_tools.words import say
from vault_tools.words import terminal as words
from vault_tools.words.errors import NOBODY_NEAR

if TYPE_CHECKING:
    from datetime import date

    from vault_tools.actions.garden import Garden
    from vault_tools.actions.glance import Glance
    from vault_tools.actions.log import Entry, Logged
    from vault_tools.contacts.heard import Heard, Person
    from vault_tools.contacts.model import Contact
    from vault_tools.words import Language


@click.command()
@click.argument("words_said", metavar="[NAME]... TEXT", nargs=-1, required=True, shell_complete=contacts)
@click.option("--on", metavar="DAY", help="When: 2026-11-20, yesterday, gestern, letzten Freitag …")
@click.option("--kind", type=click.Choice(KINDS), help="What it was; else as the text says.")
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

    Where the text is all that is given, whoever is named in it was there. A day that it begins with counts,
    and words such as "telefoniert" or "over lunch" say what it was; what was understood is told.

    \b
    vault-tools log Anna "Tochter hat das Studium begonnen"
    vault-tools log Anna Otto "Übergabe besprochen" --kind visit --on yesterday
    vault-tools log "Gestern mit Anna Bauer telefoniert: Angebot zugesagt"
    vault-tools log "Lunch with [[Anna Bauer]] and Otto" --gave
    """
    from vault_tools.actions.log import Entry
    from vault_tools.contacts.heard import hear

    *names, text = words_said
    if not text.strip():
        raise NothingToLogError
    day = spoken_date(on, call.today) if on else None
    if on and day is None:
        raise NoSuchDayError(text=on)
    if day is None and not names and (ahead := day_ahead(text, call.today)) is not None:
        raise StillToComeError(text=one_line(ahead))  # behind a name it is what was told
    if names and not hear(text, call.today).text.strip():
        raise NothingToLogError
    adding = None if dry_run else call
    garden, contacts, heard, language = once_added(lambda: _meant(call, names, text, adding))
    contacts = list({each.path: each for each in contacts}.values())
    if day is not None and heard.on not in (None, day):
        heard = heard._replace(text=text)  # the words name another day: they stay
    day = day or heard.on or call.today
    gone = tuple(name for name in ("gave", "asked", "received") if passed[name])
    entry = Entry(day, heard.text, kind or heard.kind, gone)
    if dry_run:
        _preview(garden, contacts, entry, language)
        return
    from vault_tools.actions.log import log as write

    with writing(garden.vault, garden.settings, "log") as store:
        for contact in contacts:
            for logged in write(garden, [contact], entry, store, call.today, language):
                _say(logged, entry, language)


def _meant(
    call: Call, names: "list[str]", text: str, adding: Call | None
) -> "tuple[Glance, list[Contact], Heard, Language]":
    """A look at the vault, whom the names or the text mean there, what else was understood, the language."""
    from vault_tools.contacts.heard import hear

    garden, language = call.glance()
    if names:
        contacts = [choose(garden, name, language, adding=adding) for name in names]
        return garden, contacts, hear(text, call.today), language
    return garden, *_named_in(garden, text, call.today, language, adding), language


def _named_in(
    garden: "Glance", text: str, today: "date", language: "Language", adding: Call | None
) -> "tuple[list[Contact], Heard]":
    """Whom a text names, and what else was understood of it; at a terminal a question where that is not sure.
    Raises NobodyInTextError and the errors of `choose`."""
    from vault_tools.contacts.heard import hear_people

    heard = hear_people(text, garden.names, today)
    if not heard.people:
        if garden.names.called(text):
            raise NothingToLogError
        likely = [name for name in heard.unknown if can_ask() and _likely(garden, name, heard.text)]
        if not likely:
            raise NobodyInTextError(near=_near(garden, heard, language))
        return [choose(garden, name, language, adding=adding) for name in likely], heard
    contacts = [_sure(garden, person, language) for person in heard.people]
    if not heard.text.strip() and heard.kind is None:
        raise NothingToLogError
    for name in heard.unknown:
        tell(words.NOT_IN_TEXT, language, name=one_line(name))
    return contacts, heard


def _sure(garden: "Garden | Glance", person: "Person", language: "Language") -> "Contact":
    found = choose(garden, person.said, language, person.found)
    if not person.more or len(person.found) > 1:
        return found
    values = {"said": one_line(person.more), "name": one_line(found.name)}
    if not can_ask():
        raise NotSureWhoError(**values)
    if not agreed(say(words.IS_MEANT, language, **values), language, default=True):
        raise NobodyMeant
    return found


def _likely(garden: "Glance", name: str, text: str) -> bool:
    """Whether a word that nobody is called by is a name all the same: a link, or nearly somebody's."""
    from vault_tools.text.links import find_links

    return bool(garden.names.near(name)) or any(name == link.target for link in find_links(text))


def _near(garden: "Garden | Glance", heard: "Heard", language: "Language") -> str:
    """Who is called nearly as a link or a name in the text that nobody has."""
    names = dict.fromkeys(near for name in heard.unknown for near in garden.names.near(name))
    return say(NOBODY_NEAR, language, names=", ".join(map(one_line, names))) if names else ""


def _preview(
    garden: "Garden | Glance", contacts: "list[Contact]", entry: "Entry", language: "Language"
) -> None:
    from vault_tools.actions.log import with_line
    from vault_tools.text.diff import diff
    from vault_tools.vault.read import read_note

    for contact in contacts:
        data = read_note(garden.vault, contact.path)
        sys.stdout.buffer.write(diff(contact.path, data, with_line(contact, data, entry, language)))


def _say(logged: "Logged", entry: "Entry", language: "Language") -> None:
    from vault_tools.care.reasons import numeric_day

    phrase = words.LOGGED if logged.due else words.LOGGED_NEVER
    values = {
        "name": logged.contact.name,
        "path": logged.contact.path,
        "day": numeric_day(entry.on, language),
        "due": numeric_day(logged.due, language) if logged.due else "",
        "kind": say(words.LOGGED_KIND, language, kind=word) if (word := entry.kind_word(language)) else "",
    }
    tell(phrase, language, **values)
