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
    places = range(first, len(talks))
    shown = [*places[:_TALKS_SHOWN]]
    missing = set(PASSED)
    for at in places:
        passed = talks[at].passed
        if passed and not missing.isdisjoint(passed) and not talks[at].tried:
            shown.append(at)
            missing.difference_update(passed)
            if not missing:
                break
    return shown


def shown(contact: Contact, today: date) -> Iterator[Interaction]:
    """Those whose words are on the screen."""
    return map(contact.interactions.__getitem__, shown_at(contact.interactions, today))


def lines_elsewhere(contact: Contact) -> list[Line]:
    """The lines in notes of others that count as contact with somebody."""
    own = contact.path
    return [(path, line) for _, _, _, _, path, line, no, _ in contact.interactions if path != own and not no]
