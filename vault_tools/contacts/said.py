"""What a note says, as values: of contacts, of itself. Nobody is looked up here."""

from datetime import date
from typing import NamedTuple

from vault_tools.contacts.model import Contact
from vault_tools.text.problems import Problem

LONGEST = 200
"""Characters of a line that are kept."""


class Mention(NamedTuple):
    """Somebody named in a note: what the link points to, the line and its words, the kind of contact.

    `bare`: it is no link but a name among the attendees. `passed` and `tried` are as in an Interaction.
    """

    target: str
    line: int
    text: str
    kind: str | None
    bare: bool
    passed: tuple[str, ...] = ()
    tried: bool = False


class LinkedTask(NamedTuple):
    """A task that links to anybody; its words as in a Promise, links as written."""

    text: str
    due: date | None
    state: str
    line: int
    ask: bool
    targets: tuple[str, ...]


class Said(NamedTuple):
    """What a note says about people: mentions only where it is dated, the first line of each target."""

    day: date | None
    mentions: tuple[Mention, ...]
    tasks: tuple[LinkedTask, ...]


class Own(NamedTuple):
    """What a contact's own note says beyond its log: who else was there, and the days that it links to.

    `days` holds the day of each dated note that is linked to, the line and its words.
    """

    others: tuple[tuple[date, Mention], ...]
    days: tuple[tuple[date, int, str], ...]


class Note(NamedTuple):
    """What a note is: a contact, with what its text says of others (`own`), or a note that says something of
    contacts (`said`), or neither. Most are neither."""

    contact: Contact | None = None
    problems: tuple[Problem, ...] = ()
    own: Own | None = None
    said: Said | None = None


NOTHING = Note()


def cut(text: str) -> str:
    """The text on one line, its end left out where it is long."""
    plain = text.isprintable() and "  " not in text  # nearly always, and it spares taking it apart
    line = text.strip() if plain else " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
