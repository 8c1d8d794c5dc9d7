"""What a screen shows of a contact's interactions: the last talks, and the last time something passed."""

from collections.abc import Iterator, Sequence
from datetime import date

from vault_tools.contacts.model import Contact, Interaction

_TALKS_SHOWN = 3
PASSED = ("gave", "asked", "received")

Line = tuple[str, int]
"""A line of a note: its path, and the number."""


def last_talks(contact: Contact, today: date) -> list[Interaction]:
    """The last three up to `today`, newest first, those too where nobody was reached."""
    return [entry for entry in contact.interactions if entry.on <= today][:_TALKS_SHOWN]


def times_of(contact: Contact, what: str, today: date) -> list[Interaction]:
    """All times up to `today` that something was given, asked for or received, newest first."""
    return [
        entry
        for entry in contact.interactions
        if what in entry.passed and entry.on <= today and not entry.tried
    ]


def shown_at(talks: Sequence[Interaction], today: date) -> list[int]:
    """Where those stand whose words are on the screen."""
    first = 0
    while first < len(talks) and talks[first].on > today:
        first += 1
    shown = [*range(len(talks))[first : first + _TALKS_SHOWN]]
    passed = [at for at, entry in enumerate(talks) if entry.passed and at >= first and not entry.tried]
    for what in PASSED if passed else ():
        shown += [at for at in passed if what in talks[at].passed][:1]
    return shown


def shown(contact: Contact, today: date) -> Iterator[Interaction]:
    """Those whose words are on the screen."""
    return map(contact.interactions.__getitem__, shown_at(contact.interactions, today))


def lines_elsewhere(contact: Contact) -> list[Line]:
    """The lines in notes of others that count as contact with somebody."""
    own = contact.path
    return [(path, line) for _, _, _, _, path, line, no, _ in contact.interactions if path != own and not no]
