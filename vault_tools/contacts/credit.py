"""Crediting what notes say: mentions become interactions, and tasks promises, of the contacts they mean.

All that one note claims is kept together, so that after a change only those whom that note speaks of are
looked at again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.logs import is_life_event
from vault_tools.contacts.meant import Meant
from vault_tools.contacts.model import Contact, Interaction, Promise, Source
from vault_tools.contacts.said import Mention, Note
from vault_tools.text.escape import excerpt
from vault_tools.text.links import find_links
from vault_tools.text.problems import Problem, problem

_What = Interaction | Promise


class _Claim(NamedTuple):
    """What whoever a target means is to be credited with. `told`: several sharing the target is a problem."""

    target: str
    bare: bool
    what: _What
    told: bool


class _Granted(NamedTuple):
    """What one note gives to whom (by path), and the links in it that several share."""

    given: dict[str, list[_What]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Credited:
    """The contacts with what all notes tell of them, contact and promises, and the links that several share.

    A contact for whom nothing is new stays the same object as in its own note.
    """

    contacts: tuple[Contact, ...]
    problems: tuple[Problem, ...]
    _own: dict[str, Contact]  # as their notes have them
    _granted: dict[str, _Granted]  # by the note that gives
    _given: dict[str, dict[str, list[_What]]]  # by contact, then by note
    _meant: Meant

    def again(self, changed: Mapping[str, Note]) -> "Credited":
        """With some notes read again: none is new or gone, and all contacts are called as before."""
        own, granted, given = dict(self._own), dict(self._granted), dict(self._given)
        concerned: set[str] = set()
        for path, note in changed.items():
            if note.contact is not None:
                own[path] = note.contact
                concerned.add(path)
            before = granted.pop(path, None)
            now = _granted(path, note, self._meant)
            if now is not None:
                granted[path] = now
            for each in {*(before.given if before else ()), *(now.given if now else ())}:
                concerned.add(each)
                rest = {source: what for source, what in given.get(each, {}).items() if source != path}
                if now is not None and each in now.given:
                    rest[path] = now.given[each]
                given[each] = rest
        contacts = tuple(
            _with(own[each.path], given.get(each.path, {})) if each.path in concerned else each
            for each in self.contacts
        )
        return Credited(contacts, _problems(granted), own, granted, given, self._meant)


def credit(notes: Mapping[str, Note], note_stems: Collection[str] | None = None) -> Credited:
    """Joins what notes (by path, in their order) say.

    `note_stems` are the folded names of all notes, without `.md`: an alias is meant only where no note has
    that name.
    """
    own = {path: note.contact for path, note in notes.items() if note.contact is not None}
    meant = Meant(tuple(own.values()), note_stems)
    granted = {path: found for path, note in notes.items() if (found := _granted(path, note, meant))}
    given: dict[str, dict[str, list[_What]]] = defaultdict(dict)
    for path, found in granted.items():
        for whom, what in found.given.items():
            given[whom][path] = what
    contacts = tuple(_with(each, given[path]) if path in given else each for path, each in own.items())
    return Credited(contacts, _problems(granted), own, granted, dict(given), meant)


def _problems(granted: Mapping[str, _Granted]) -> tuple[Problem, ...]:
    return tuple(sorted((each for found in granted.values() for each in found.problems), key=Problem.order))


def _granted(path: str, note: Note, meant: Meant) -> _Granted | None:
    """What a note gives; None for most, which give nothing."""
    if note.said is None and note.own is None and (note.contact is None or not note.contact.promises):
        return None
    given: dict[str, list[_What]] = {}
    problems: dict[Source, Problem] = {}
    for claim in _claims(path, note):
        source = claim.what.source
        found = meant.by(claim.target, path, bare=claim.bare)
        if len(found) == 1:
            given.setdefault(found[0].path, []).append(claim.what)
        elif claim.told and source not in problems and not all(each.fields.ignore_mentions for each in found):
            notes = ", ".join(sorted(each.path for each in found))
            problems[source] = problem(
                path, source.line, "link-shared", written=excerpt(claim.target), notes=notes
            )
    if note.own is not None and note.own.days:
        given.setdefault(path, []).extend(
            _interaction(day, Source(path, line), Mention("", line, text, None, False))
            for day, line, text in note.own.days
        )
    return _Granted(given, tuple(problems.values())) if given or problems else None


def _claims(path: str, note: Note) -> Iterator[_Claim]:
    """All that a note says of somebody: mentions, tasks, who else was there, tasks in the notes of others."""
    if note.said is not None:
        if note.said.day is not None:
            for mention in note.said.mentions:
                met = _interaction(note.said.day, Source(path, mention.line), mention)
                yield _Claim(mention.target, mention.bare, met, True)
        for task in note.said.tasks:
            promise = Promise(task.text, task.due, task.state, Source(path, task.line), task.ask)
            for target in task.targets:
                yield _Claim(target, False, promise, task.state == "open")
    if note.own is not None:
        for day, mention in note.own.others:
            yield _Claim(mention.target, False, _interaction(day, Source(path, mention.line), mention), True)
    if note.contact is not None:
        for promise in note.contact.promises:
            for link in find_links(promise.text):
                if not link.embed:
                    yield _Claim(link.target, False, promise, promise.state == "open")


def _interaction(on: date, source: Source, mention: Mention) -> Interaction:
    return Interaction(on, mention.kind, mention.text, mention.passed, source, mention.tried)


def _with(contact: Contact, given: Mapping[str, Sequence[_What]]) -> Contact:
    """The contact with what is new to it: once for each day and note; its own first, then by path, line."""
    if contact.fields.ignore_mentions or not given:
        return contact
    days = {(entry.on, entry.source.path) for entry in contact.interactions}
    places = {promise.source for promise in contact.promises}
    interactions = list(contact.interactions)
    promises = list(contact.promises)
    fields = contact.fields
    for each in _in_order(what for path in given for what in given[path]):
        own = each.source.path == contact.path
        if isinstance(each, Promise):
            if not own and each.source not in places:
                places.add(each.source)
                promises.append(each)
        elif (each.on, each.source.path) not in days:
            if own and is_life_event(each, fields.birthday, fields.met):
                continue
            days.add((each.on, each.source.path))
            interactions.append(each)
    if len(interactions) == len(contact.interactions) and len(promises) == len(contact.promises):
        return contact
    interactions.sort(key=lambda entry: entry.on, reverse=True)
    return replace(contact, interactions=tuple(interactions), promises=tuple(promises))


def _in_order(given: Iterable[_What]) -> list[_What]:
    """By path and line; of a note's lines those first where somebody was reached."""
    return sorted(
        given,
        key=lambda each: (each.source.path, isinstance(each, Interaction) and each.tried, each.source.line),
    )
