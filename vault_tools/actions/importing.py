"""Importing address books: what would become of each person, shown first, and then written in one run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from vault_tools.actions.add import folder_for_new
from vault_tools.actions.garden import Garden
from vault_tools.actions.reading import read_text
from vault_tools.contacts.edits import SetField, make_edits
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import said_names
from vault_tools.contacts.new_note import fields_said
from vault_tools.contacts.same_person import email_address
from vault_tools.errors import WriteError
from vault_tools.exchange.cards import Card, Reading, Trouble, trouble
from vault_tools.exchange.matching import Match, Matcher
from vault_tools.exchange.new_note import free_stem, note_of, plain_braces, values_of
from vault_tools.exchange.people_names import name_key
from vault_tools.text.fold import fold
from vault_tools.text.lines import decode, encode
from vault_tools.text.links import link_name
from vault_tools.vault.read import read_note
from vault_tools.vault.store import Store
from vault_tools.vault.store_many import create_notes
from vault_tools.words import Language

What = Literal["new", "filled", "unchanged", "unsure", "own"]
Ask = Callable[[Card, tuple[Contact, ...]], "Contact | Literal['new'] | None"]
"""Asked for an unsure one: who it is, `new` for somebody new, None to leave it."""


@dataclass(frozen=True, slots=True)
class Person:
    """What becomes of one person of a file. `old` and `new` are the note's bytes, `fields` what is filled in,
    `perhaps` the contacts that an unsure one may be."""

    card: Card
    file: str
    what: What
    path: str | None = None
    old: bytes | None = None
    new: bytes | None = None
    fields: tuple[str, ...] = ()
    perhaps: tuple[Contact, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Import:
    """All that an import would do; `troubles` are told with the file that they are in."""

    people: tuple[Person, ...]
    troubles: tuple[tuple[str, Trouble], ...]

    def count(self, what: What) -> int:
        """How many people there are of a kind."""
        return sum(person.what == what for person in self.people)


@dataclass(slots=True)
class _State:
    """What the plan has come to so far: notes as they will be, names that are taken. `mine`: how the user is
    called and written to."""

    matcher: Matcher
    taken: set[str]
    mine: frozenset[str]
    notes: dict[str, tuple[bytes | None, bytes]] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)


def plan_import(
    garden: Garden,
    readings: Sequence[tuple[str, Reading]],
    language: Language,
    *,
    overwrite: bool = False,
    ask: Ask | None = None,
    step: Callable[[], None] = lambda: None,
) -> Import:
    """What becomes of everybody; nothing is written. `step` is called for each person, for progress."""
    state = _State(
        Matcher(garden.contacts, "DE" if language == "de" else None),
        {fold(link_name(note.path)) for note in garden.walk.notes},
        _mine(garden),
        contacts={each.path: each for each in garden.contacts},
    )
    folder = folder_for_new(garden, language)
    people: list[Person] = []
    troubles = [(file, each) for file, reading in readings for each in reading.troubles]
    for file, reading in readings:
        for card in reading.cards:
            person, wrong = _person(garden, state, card, file, folder, overwrite, ask)
            if person is not None:
                people.append(person)
            troubles += [(file, each) for each in wrong]
            step()
    return Import(tuple(people), tuple(troubles))


def carry_out(plan: Import, store: Store, step: Callable[[], None] = lambda: None) -> Iterator[WriteError]:
    """Writes what was planned, within a run of the store; gives what could not be written. A note that was
    changed since stays as it is."""
    changes = changes_of(plan)
    yield from create_notes(store, [(path, new) for path, (old, new) in changes.items() if old is None], step)
    for path, (old, new) in changes.items():
        if old is not None:
            try:
                store.write_note(path, old, new)
            except WriteError as error:
                yield error
            step()


def changes_of(plan: Import) -> dict[str, tuple[bytes | None, bytes]]:
    """By path the note as it is and as it will be, for the diff."""
    changes: dict[str, tuple[bytes | None, bytes]] = {}
    for person in plan.people:
        if person.path is not None and person.new is not None:
            first = changes.get(person.path, (person.old, b""))[0]
            changes[person.path] = (first, person.new)
    return changes


def _person(
    garden: Garden, state: _State, card: Card, file: str, folder: str, overwrite: bool, ask: Ask | None
) -> tuple[Person | None, list[Trouble]]:
    if not state.mine.isdisjoint((name_key(card.name), *map(email_address, card.emails))):
        return Person(card, file, "own"), []
    match = state.matcher.match(card)
    found: Contact | None = match.sure
    if found is None and match.perhaps and not _told_apart(state, match):
        answer = ask(card, match.perhaps) if ask is not None else None
        if answer is None:
            return Person(card, file, "unsure", perhaps=match.perhaps, by=match.by), []
        found = None if answer == "new" else answer
    if found is None:
        return _new(garden, state, card, file, folder)
    return _filled(garden, state, card, file, found, overwrite, match.by)


def _mine(garden: Garden) -> frozenset[str]:
    """The user's own names and addresses, as they are compared."""
    called = [link_name(garden.settings.me)] if garden.settings.me is not None else []
    if garden.me is None:
        return frozenset(map(name_key, called))
    names, emails = (*called, *said_names(garden.me)), garden.me.fields.email
    return frozenset((*map(name_key, names), *map(email_address, emails))) - {""}


def _told_apart(state: _State, match: Match) -> bool:
    """Whether all whom a card may be are new themselves: two of one name that differ are two in an address
    book, and it is the book that says so."""
    new = all(state.notes.get(each.path, (b"", b""))[0] is None for each in match.perhaps)
    return new and match.by in ("name", "nearly")


def _new(
    garden: Garden, state: _State, card: Card, file: str, folder: str
) -> tuple[Person | None, list[Trouble]]:
    """A note for somebody new, proven by reading it; what does not read as meant is left out and told."""
    stem = free_stem(card, state.taken)
    path = f"{folder}/{stem}.md" if folder else f"{stem}.md"
    wrong: list[Trouble] = []
    while True:
        data = encode(note_of(card, stem))
        read = read_text(path, data, garden.settings)
        if read.contact is not None and not (
            read.problems or read.contact.interactions or read.contact.promises
        ):
            break
        bad = next(
            (
                name
                for name in card.more
                if any(str(dict(each.values).get("key")) == name for each in read.problems)
            ),
            None,
        )
        if bad is not None:
            wrong.append(trouble(card.line, "bad-value", name=card.name, field=bad, written=card.more[bad]))
            card = replace(card, more={name: text for name, text in card.more.items() if name != bad})
        elif card.note:
            wrong.append(trouble(card.line, "note-left", name=card.name))
            card = replace(card, note="")
        else:
            return None, [*wrong, trouble(card.line, "not-made", name=card.name)]
    state.taken.add(fold(stem))
    state.matcher.add(read.contact)
    state.contacts[path] = read.contact
    state.notes[path] = (None, data)
    return Person(card, file, "new", path, None, data), wrong


def _filled(
    garden: Garden, state: _State, card: Card, file: str, contact: Contact, overwrite: bool, by: str
) -> tuple[Person, list[Trouble]]:
    """What a card adds to a contact that is there: blanks only, but with `overwrite`."""
    contact = state.contacts.get(contact.path, contact)
    wanted = _wanted(contact, values_of(card), overwrite)
    if not wanted:
        return Person(card, file, "unchanged", contact.path, by=by), []
    old = (
        state.notes[contact.path][1] if contact.path in state.notes else read_note(garden.vault, contact.path)
    )
    text = decode(old)
    said = fields_said(contact.path, text)
    wrong: list[Trouble] = []
    fields: list[str] = []
    for name, value in wanted.items():
        if name in said and not overwrite:
            continue  # something stands there, even though it could not be read
        new, problems = make_edits(text, [SetField(contact.path, name, plain_braces(_joined(value)))])
        after = read_text(contact.path, encode(new), garden.settings).contact
        if problems or after is None or not getattr(after.fields, name):
            wrong.append(trouble(card.line, "not-filled", name=contact.name, field=name))
        else:
            text = new
            fields.append(name)
    if not fields:
        return Person(card, file, "unchanged", contact.path, by=by), wrong
    data = encode(text)
    if data == old:
        return Person(card, file, "unchanged", contact.path, by=by), wrong
    read = read_text(contact.path, data, garden.settings).contact
    if read is not None:
        state.contacts[contact.path] = read
    state.notes[contact.path] = (old, data)
    return Person(card, file, "filled", contact.path, old, data, tuple(fields), by=by), wrong


def _wanted(
    contact: Contact, values: Mapping[str, str | tuple[str, ...]], overwrite: bool
) -> dict[str, str | tuple[str, ...]]:
    """What of a card's values is to go into a contact. The day of meeting goes in only where it makes no
    contact before it a mere event of life."""
    there = contact.fields.as_json()
    wanted = {}
    for name, value in values.items():
        if name == "met" and any(entry.on.isoformat() < str(value) for entry in contact.interactions):
            continue
        if name not in there or (overwrite and there[name] not in (value, _plain(value))):
            wanted[name] = value
    return wanted


def _plain(value: str | tuple[str, ...]) -> object:
    return list(value) if isinstance(value, tuple) else value


def _joined(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
