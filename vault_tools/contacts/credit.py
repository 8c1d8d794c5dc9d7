"""Crediting what notes say: mentions become interactions, and tasks promises, of the contacts they mean.

All that one note claims is kept together, so that after a change only those whom that note speaks of are
looked at again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import NamedTuple

from vault_tools.contacts.apart import KeptNotes
from vault_tools.contacts.logs import is_life_event
from vault_tools.contacts.meant import Meant
from vault_tools.contacts.model import Contact, Interaction, Promise, Source
from vault_tools.contacts.names import Names
from vault_tools.contacts.notes import Notes
from vault_tools.contacts.said import NOTHING, LinkedTask, Note
from vault_tools.contacts.told import Told, told_by
from vault_tools.contacts.words import KINDS
from vault_tools.text.escape import excerpt
from vault_tools.text.links import find_links
from vault_tools.text.problems import Problem, problem

_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands
_KINDS: Mapping[str | None, str] = {kind: kind for kind in KINDS}  # all share one text
_ON = itemgetter(Interaction._fields.index("on"))
# Of a note's lines those first where somebody was reached.
_IN_ORDER = itemgetter(*map(Interaction._fields.index, ("path", "tried", "line")))
_DAY_AND_NOTE = itemgetter(*map(Interaction._fields.index, ("on", "path")))
_STANDING = attrgetter("source")


class _Given:
    """What notes give, by the path of the contact."""

    def __init__(self) -> None:
        self.talks: dict[str, list[Interaction]] = defaultdict(list)
        self.promises: dict[str, list[Promise]] = defaultdict(list)

    def to(self, contact: Contact) -> Contact:
        """The contact with what is given to it. It is taken out here: in a large vault all of it is much."""
        return _with(contact, self.talks.pop(contact.path, ()), self.promises.pop(contact.path, ()))


class Credited(NamedTuple):
    """The contacts with what all notes tell of them, contact and promises, and the links that several share.

    A contact for whom nothing is new stays the same object as in its own note. Who gave what is not kept: the
    contact knows where each thing stands, and what a note gives is soon found again.
    """

    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]
    notes: Mapping[str, Note]
    told: dict[str, tuple[Problem, ...]]  # by note
    meant: Meant
    places: Mapping[str, int]  # by path, where each contact stands among all

    @property
    def names(self) -> Names:
        """The contacts, as their own notes have them, by the names that people give them."""
        return self.meant.names

    def again(self, notes: Mapping[str, Note], changed: Collection[str]) -> "Credited":
        """With some notes `changed`, new or gone; the contacts are those of before, called as before, and
        whoever ignored mentions does so still."""
        told = dict(self.told)
        concerned: dict[str, set[str]] = {path: set() for path in changed}  # by contact, the notes that give
        for path in changed:
            before, now = _Given(), _Given()
            _give(before, path, told_by(self.notes.get(path, NOTHING)), self.meant)
            problems = _give(now, path, told_by(notes.get(path, NOTHING)), self.meant)
            for whom in (*before.talks, *before.promises):
                concerned.setdefault(whom, set())
            for whom in (*now.talks, *now.promises):
                concerned.setdefault(whom, set()).add(path)
            told.pop(path, None)
            if problems:
                told[path] = problems
        contacts = list(self.contacts)
        for whom, givers in concerned.items():
            if (place := self.places.get(whom)) is not None:
                givers |= _sources(contacts[place]).difference(changed)
                contacts[place] = _credited(whom, notes, givers, self.meant)
        in_all = self.problems if told == self.told else _in_one(told)
        return Credited(tuple(contacts), in_all, notes, told, self.meant, self.places)


def gathered(notes: Mapping[str, Note]) -> KeptNotes | Notes:
    """Notes as what tells their contacts, and what they say of these, without unpacking them."""
    return notes if isinstance(notes, KeptNotes) else Notes.of(notes)


def credit(notes: Mapping[str, Note], note_stems: Collection[str] | None = None) -> Credited:
    """Joins what notes (by path, in their order) say.

    `note_stems` are the folded names of all notes, without `.md`: an alias is meant only where no note has
    that name.
    """
    found = gathered(notes)
    own = found.contacts
    meant = Meant(tuple(own.values()), note_stems)
    given = _Given()
    told: dict[str, tuple[Problem, ...]] = {}
    for path, telling in found.told():
        if problems := _give(given, path, telling, meant):
            told[path] = problems
    contacts = tuple([given.to(each) for each in own.values()])
    places = {each.path: place for place, each in enumerate(contacts)}
    return Credited(contacts, _in_one(told), notes, told, meant, places)


def _credited(path: str, notes: Mapping[str, Note], givers: Iterable[str], meant: Meant) -> Contact:
    """One contact with all that these notes give."""
    contact = notes[path].contact
    assert contact is not None, "all contacts are called as before"
    given = _Given()
    for giver in givers:
        _give(given, giver, told_by(notes[giver]), meant)
    return given.to(contact)


def _sources(contact: Contact) -> set[str]:
    """The notes in which all that is known of a contact stands. Any that gave something is among them, even
    where that was not new: unless mentions are ignored."""
    talks = {each.path for each in contact.interactions}
    return {contact.path, *talks, *(each.path for each in contact.promises)}


def _in_one(told: Mapping[str, Sequence[Problem]]) -> tuple[Problem, ...]:
    return tuple(sorted((each for found in told.values() for each in found), key=Problem.order))


def _give(given: _Given, path: str, told: Told, meant: Meant) -> tuple[Problem, ...]:
    """Adds what a note gives, whom it means; the links in it that several share are problems."""
    met, tasks, days, own = told
    by, talks = meant.by, given.talks
    shared: list[tuple[str, int, Sequence[Contact]]] = []  # what is written, its line, and whom it may mean
    for day, mentions in met:
        for target, line, text, kind, bare, passed, tried in mentions:
            found = by(target, path, bare)
            if len(found) == 1:
                talk = (day, _KINDS.get(kind, kind), text, passed, path, line, tried, None)
                talks[found[0].path].append(_tuple(Interaction, talk))
            elif found:
                shared.append((target, line, found))
    if tasks or own:
        for target, promise in _promised(path, tasks, own):
            found = by(target, path)
            if len(found) == 1:
                given.promises[found[0].path].append(promise)
            elif found and promise.state == "open":
                shared.append((target, promise.line, found))
    if days:
        talks[path] += _own_days(path, days)
    return _problems(path, shared) if shared else ()


def _problems(path: str, shared: Iterable[tuple[str, int, Sequence[Contact]]]) -> tuple[Problem, ...]:
    """What several share who do not all ignore mentions: the first of each line."""
    problems: dict[int, Problem] = {}
    for written, line, found in shared:
        if line not in problems and not all(each.fields.ignore_mentions for each in found):
            notes = ", ".join(sorted(each.path for each in found))
            problems[line] = problem(path, line, "link-shared", written=excerpt(written), notes=notes)
    return tuple(problems.values())


def _promised(
    path: str, tasks: Iterable[LinkedTask], own: Iterable[Promise]
) -> Iterator[tuple[str, Promise]]:
    """Tasks with whom they concern, as it is written: those that link to somebody, and those in a contact's
    own note that name others."""
    for task in tasks:
        promise = Promise(task.text, task.due, task.state, Source(path, task.line), task.ask)
        for target in task.targets:
            yield target, promise
    for promise in own:
        for link in find_links(promise.text):
            if not link.embed:
                yield link.target, promise


def _own_days(path: str, days: Iterable[tuple[date, int, str]]) -> list[Interaction]:
    """Contact with them on the days of the dated notes that their own note links to."""
    return [Interaction(day, None, text, (), path, line) for day, line, text in days]


def _with(contact: Contact, talks: Sequence[Interaction], promises: Sequence[Promise]) -> Contact:
    """The contact with what is new to it."""
    if contact.fields.ignore_mentions:
        return contact
    more = _new_talks(contact, talks) if talks else ()
    also = _new_promises(contact, promises) if promises else ()
    if not more and not also:
        return contact
    known = sorted((*contact.interactions, *more), key=_ON, reverse=True)
    return contact._replace(interactions=tuple(known), promises=(*contact.promises, *also))


def _new_talks(contact: Contact, talks: Iterable[Interaction]) -> list[Interaction]:
    """Once for each day and note; by path and line."""
    days = set(map(_DAY_AND_NOTE, contact.interactions))
    fields = contact.fields
    found = []
    for each in sorted(talks, key=_IN_ORDER):
        if (key := _DAY_AND_NOTE(each)) in days:
            continue
        if each.path == contact.path and is_life_event(each, fields.birthday, fields.met):
            continue
        days.add(key)
        found.append(each)
    return found


def _new_promises(contact: Contact, promises: Iterable[Promise]) -> list[Promise]:
    """Once for each line, by path and line; its own are known."""
    places = {promise.source for promise in contact.promises}
    found = []
    for each in sorted(promises, key=_STANDING):
        if each.path != contact.path and each.source not in places:
            places.add(each.source)
            found.append(each)
    return found


def read_anew(before: Contact, note: Note) -> Contact:
    """A contact whose own note was read again, with what others tell of them as it was: names and links are
    not looked up anew."""
    assert note.contact is not None
    path = before.path
    talks = [each for each in before.interactions if each.path != path]
    promises = [each for each in before.promises if each.path != path]
    return _with(note.contact, [*talks, *_own_days(path, told_by(note).days)], promises)
