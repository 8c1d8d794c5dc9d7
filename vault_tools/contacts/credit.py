"""Crediting what notes say: mentions become interactions, and tasks promises, of the contacts they mean.

All that one note claims is kept together, so that after a change only those whom that note speaks of are
looked at again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.apart import KeptNotes
from vault_tools.contacts.logs import is_life_event
from vault_tools.contacts.meant import Meant
from vault_tools.contacts.model import Contact, Interaction, Promise, Source
from vault_tools.contacts.names import Names
from vault_tools.contacts.notes import Notes
from vault_tools.contacts.said import NOTHING, Mention, Note
from vault_tools.text.escape import excerpt
from vault_tools.text.links import find_links
from vault_tools.text.problems import Problem, problem

_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands
_What = Interaction | Promise


class _Claim(NamedTuple):
    """What whoever a target means is to be credited with. `told`: several sharing the target is a problem."""

    target: str
    bare: bool
    what: _What
    told: bool


class _Granted(NamedTuple):
    """What one note gives, whom (by path) and what, and the links in it that several share."""

    given: list[tuple[str, _What]]
    problems: tuple[Problem, ...]

    @property
    def whom(self) -> set[str]:
        """Those whom it gives anything."""
        return {whom for whom, _ in self.given}


@dataclass(frozen=True, slots=True)
class Credited:
    """The contacts with what all notes tell of them, contact and promises, and the links that several share.

    A contact for whom nothing is new stays the same object as in its own note. Of who gave what only the
    notes are kept: what one of them gives is soon found again, and would fill the memory of a large vault.
    """

    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]
    _notes: Mapping[str, Note]
    _givers: dict[str, tuple[str, ...]]  # by contact, the paths of the notes
    _told: dict[str, tuple[Problem, ...]]  # by note
    _meant: Meant
    _places: Mapping[str, int]  # by path, where each contact stands among all

    @property
    def names(self) -> Names:
        """The contacts, as their own notes have them, by the names that people give them."""
        return self._meant.names

    def again(self, notes: Mapping[str, Note], changed: Collection[str]) -> "Credited":
        """With some notes `changed`, new or gone; the contacts are those of before, called as before."""
        givers, told = dict(self._givers), dict(self._told)
        concerned: set[str] = set(changed)
        for path in changed:
            before = _granted(path, self._notes.get(path, NOTHING), self._meant)
            now = _granted(path, notes.get(path, NOTHING), self._meant)
            for each in before.whom - now.whom:
                givers[each] = tuple(giver for giver in givers[each] if giver != path)
            for each in now.whom - before.whom:
                givers[each] = (*givers.get(each, ()), path)
            concerned |= before.whom | now.whom
            told.pop(path, None)
            if now.problems:
                told[path] = now.problems
        contacts = list(self.contacts)
        for each in concerned & self._places.keys():
            contacts[self._places[each]] = _credited(each, notes, givers.get(each, ()), self._meant)
        problems = self.problems if told == self._told else _in_one(told)
        return Credited(tuple(contacts), problems, notes, givers, told, self._meant, self._places)


def gathered(notes: Mapping[str, Note]) -> KeptNotes | Notes:
    """Notes as what tells their contacts and problems without unpacking them."""
    return notes if isinstance(notes, KeptNotes) else Notes.of(notes)


def credit(notes: Mapping[str, Note], note_stems: Collection[str] | None = None) -> Credited:
    """Joins what notes (by path, in their order) say.

    `note_stems` are the folded names of all notes, without `.md`: an alias is meant only where no note has
    that name.
    """
    own = gathered(notes).contacts
    meant = Meant(tuple(own.values()), note_stems)
    given: dict[str, list[_What]] = defaultdict(list)
    givers: dict[str, dict[str, None]] = defaultdict(dict)
    told: dict[str, tuple[Problem, ...]] = {}
    for path, note in notes.bare() if isinstance(notes, KeptNotes) else notes.items():
        found = _granted(path, note, meant)
        for whom, what in found.given:
            given[whom].append(what)
            givers[whom][path] = None
        if found.problems:
            told[path] = found.problems
    contacts = tuple(_with(each, given[path]) if path in given else each for path, each in own.items())
    by_contact = {whom: tuple(paths) for whom, paths in givers.items()}
    places = {each.path: place for place, each in enumerate(contacts)}
    return Credited(contacts, _in_one(told), notes, by_contact, told, meant, places)


def _credited(path: str, notes: Mapping[str, Note], givers: Iterable[str], meant: Meant) -> Contact:
    """One contact with all that these notes give."""
    contact = notes[path].contact
    assert contact is not None, "all contacts are called as before"
    granted = (_granted(giver, notes[giver], meant) for giver in givers)
    return _with(contact, [what for found in granted for whom, what in found.given if whom == path])


def _in_one(told: Mapping[str, Sequence[Problem]]) -> tuple[Problem, ...]:
    return tuple(sorted((each for found in told.values() for each in found), key=Problem.order))


_NOTHING_GIVEN = _Granted([], ())


def _granted(path: str, note: Note, meant: Meant) -> _Granted:
    """What a note gives: most give nothing."""
    if note.said is None and note.own is None and (note.contact is None or not note.contact.promises):
        return _NOTHING_GIVEN
    given: list[tuple[str, _What]] = []
    problems: dict[Source, Problem] = {}
    for claim in _claims(path, note):
        found = meant.by(claim.target, path, bare=claim.bare)
        if len(found) == 1:
            given.append((found[0].path, claim.what))
            continue
        if not found or not claim.told or all(each.fields.ignore_mentions for each in found):
            continue
        source = claim.what.source
        if source not in problems:
            notes = ", ".join(sorted(each.path for each in found))
            problems[source] = problem(
                path, source.line, "link-shared", written=excerpt(claim.target), notes=notes
            )
    given += _own_days(path, note)
    return _Granted(given, tuple(problems.values()))


def _claims(path: str, note: Note) -> Iterator[_Claim]:
    """All that a note says of somebody: mentions, tasks, who else was there, tasks in the notes of others."""
    if note.said is not None:
        if note.said.day is not None:
            for mention in note.said.mentions:
                met = _interaction(note.said.day, path, mention)
                yield _Claim(mention.target, mention.bare, met, True)
        for task in note.said.tasks:
            promise = Promise(task.text, task.due, task.state, Source(path, task.line), task.ask)
            for target in task.targets:
                yield _Claim(target, False, promise, task.state == "open")
    if note.own is not None:
        for day, mention in note.own.others:
            yield _Claim(mention.target, False, _interaction(day, path, mention), True)
    if note.contact is not None:
        for promise in note.contact.promises:
            for link in find_links(promise.text):
                if not link.embed:
                    yield _Claim(link.target, False, promise, promise.state == "open")


def _interaction(on: date, path: str, mention: Mention) -> Interaction:
    _, line, text, kind, _, passed, tried = mention
    return _tuple(Interaction, (on, kind, text, passed, path, line, tried, None))


def _with(contact: Contact, given: Sequence[_What]) -> Contact:
    """The contact with what is new to it: once for each day and note; its own first, then by path, line."""
    if contact.fields.ignore_mentions or not given:
        return contact
    days = {(entry.on, entry.path) for entry in contact.interactions}
    places = {promise.source for promise in contact.promises}
    interactions = list(contact.interactions)
    promises = list(contact.promises)
    fields = contact.fields
    for each in _in_order(given):
        own = each.path == contact.path
        if isinstance(each, Promise):
            if not own and each.source not in places:
                places.add(each.source)
                promises.append(each)
        elif (each.on, each.path) not in days:
            if own and is_life_event(each, fields.birthday, fields.met):
                continue
            days.add((each.on, each.path))
            interactions.append(each)
    if len(interactions) == len(contact.interactions) and len(promises) == len(contact.promises):
        return contact
    interactions.sort(key=lambda entry: entry.on, reverse=True)
    return contact._replace(interactions=tuple(interactions), promises=tuple(promises))


def read_anew(before: Contact, note: Note) -> Contact:
    """A contact whose own note was read again, with what others tell of them as it was: names and links are
    not looked up anew."""
    assert note.contact is not None
    path = before.path
    told: list[_What] = [each for each in before.interactions if each.path != path]
    told += [each for each in before.promises if each.path != path]
    return _with(note.contact, [*told, *(what for _, what in _own_days(path, note))])


def _own_days(path: str, note: Note) -> list[tuple[str, _What]]:
    """Contact with them on the days of the dated notes that their own note links to."""
    days = note.own.days if note.own is not None else ()
    return [(path, _interaction(day, path, Mention("", line, text, None, False))) for day, line, text in days]


def _in_order(given: Iterable[_What]) -> list[_What]:
    """By path and line; of a note's lines those first where somebody was reached."""
    return sorted(
        given,
        key=lambda each: (each.path, isinstance(each, Interaction) and each.tried, each.line),
    )
