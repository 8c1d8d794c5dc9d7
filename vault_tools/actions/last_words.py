"""The words that the page may need, put in their places; all others stay in the notes."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.contacts.apart import KeptNotes, with_words
from vault_tools.contacts.model import LEFT_OUT, Contact, Interaction
from vault_tools.contacts.talks import shown_at


def with_last_words(garden: Garden, notes: KeptNotes, today: date) -> Garden:
    """The garden of these notes with what was last said up to `today`, all that is noted for later, and what
    `show` has on its screen. The notes keep no other words than these."""
    contacts = garden.contacts
    talks = [[*each.interactions] for each in contacts]
    wanted: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)  # by note, whose and which
    for who, each in enumerate(talks):
        for at in _last_at(each, today):
            wanted[each[at].path].append((who, at))

    lines = {path: {talks[who][at].line for who, at in those} for path, those in wanted.items()}
    for path, log, told in notes.let_go_of_words(but=lines):
        for who, at in wanted[path]:
            words = log if contacts[who].path == path else told
            talks[who][at] = with_words(talks[who][at], words)
    whole = tuple([_with_talks(each, said) for each, said in zip(contacts, talks, strict=True)])
    made = garden._replace(contacts=whole, indexed=True)
    vars(made).update(credited=garden.credited._replace(contacts=whole))
    return made


def without_words(garden: Garden) -> Garden:
    """The same for whoever needs no words: those who do find them in the notes."""
    made = garden._replace(indexed=True)
    vars(made).update(credited=garden.credited)
    return made


def _last_at(talks: Sequence[Interaction], today: date) -> set[int]:
    """Where those stand whose words are left out, and needed."""
    needed = shown_at(talks, today)
    for at, entry in enumerate(talks):
        needed.append(at)
        if entry.text and entry.on <= today and not entry.tried:
            break
    return {at for at in needed if talks[at].text == LEFT_OUT}


def _with_talks(contact: Contact, talks: Sequence[Interaction]) -> Contact:
    return contact._replace(interactions=tuple(talks)) if talks else contact
