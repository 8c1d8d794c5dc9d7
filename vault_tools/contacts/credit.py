"""Crediting what notes say: mentions become interactions, and tasks promises, of the contacts they mean."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.logs import is_life_event
from vault_tools.contacts.meant import Meant
from vault_tools.contacts.mentions import Mention, Own, Said
from vault_tools.contacts.model import Contact, Interaction, Promise, Source
from vault_tools.text.escape import excerpt
from vault_tools.text.links import find_links
from vault_tools.text.problems import Problem, problem


class _Claim(NamedTuple):
    """What whoever a target means is to be credited with. `told`: several sharing the target is a problem."""

    target: str
    bare: bool
    what: Interaction | Promise
    told: bool


def credit(
    contacts: Sequence[Contact],
    said: Mapping[str, Said],
    own: Mapping[str, Own],
    note_stems: Collection[str] | None = None,
) -> tuple[tuple[Contact, ...], tuple[Problem, ...]]:
    """The contacts with the contact and the promises that notes tell of, and the links that several share.

    `said` and `own` are by path. `note_stems` are the folded names of all notes, without `.md`: an alias is
    meant only where no note has that name. A contact for whom nothing is new stays the same object.
    """
    meant = Meant(contacts, note_stems)
    given: dict[str, list[Interaction | Promise]] = defaultdict(list)
    problems: dict[Source, Problem] = {}
    for claim in _claims(contacts, said, own):
        source = claim.what.source
        found = meant.by(claim.target, source.path, bare=claim.bare)
        if len(found) == 1:
            given[found[0].path].append(claim.what)
        elif claim.told and source not in problems and not all(each.fields.ignore_mentions for each in found):
            notes = ", ".join(sorted(each.path for each in found))
            problems[source] = problem(
                source.path, source.line, "link-shared", written=excerpt(claim.target), notes=notes
            )
    for path, words in own.items():
        given[path] += [
            _interaction(day, Source(path, line), Mention("", line, text, None, False))
            for day, line, text in words.days
        ]
    return (
        tuple(_with(each, given[each.path]) if each.path in given else each for each in contacts),
        tuple(sorted(problems.values(), key=Problem.order)),
    )


def _claims(
    contacts: Iterable[Contact], said: Mapping[str, Said], own: Mapping[str, Own]
) -> Iterator[_Claim]:
    """All that notes say of somebody: mentions, tasks, who else was there, tasks in the notes of others."""
    for path, words in said.items():
        if words.day is not None:
            for mention in words.mentions:
                met = _interaction(words.day, Source(path, mention.line), mention)
                yield _Claim(mention.target, mention.bare, met, True)
        for task in words.tasks:
            promise = Promise(task.text, task.due, task.state, Source(path, task.line), task.ask)
            for target in task.targets:
                yield _Claim(target, False, promise, task.state == "open")
    for path, its in own.items():
        for day, mention in its.others:
            yield _Claim(mention.target, False, _interaction(day, Source(path, mention.line), mention), True)
    for contact in contacts:
        for promise in contact.promises:
            for link in find_links(promise.text):
                if not link.embed:
                    yield _Claim(link.target, False, promise, promise.state == "open")


def _interaction(on: date, source: Source, mention: Mention) -> Interaction:
    return Interaction(on, mention.kind, mention.text, mention.passed, source, mention.tried)


def _with(contact: Contact, given: Iterable[Interaction | Promise]) -> Contact:
    """The contact with what is new to it: once for each day and note; its own first, then by path, line."""
    if contact.fields.ignore_mentions:
        return contact
    days = {(entry.on, entry.source.path) for entry in contact.interactions}
    places = {promise.source for promise in contact.promises}
    interactions = list(contact.interactions)
    promises = list(contact.promises)
    fields = contact.fields
    for each in sorted(given, key=_order):
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


def _order(given: Interaction | Promise) -> tuple[str, bool, int]:
    """By path and line; of a note's lines those first where somebody was reached."""
    return given.source.path, isinstance(given, Interaction) and given.tried, given.source.line
