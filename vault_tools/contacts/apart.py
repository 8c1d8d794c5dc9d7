"""What notes say as bytes, their words apart from the rest: most of these nobody needs.

`marshal` makes the bytes of plain tuples, and may crash on bytes that it did not make: what is read here
comes from this package's own processes, or out of an index that was found whole.
"""

import marshal
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from vault_tools.contacts import packing, packing_said
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.said import NOTHING, Mention, Note, Own, Said
from vault_tools.contacts.told import Told
from vault_tools.text.problems import Problem

_VERSION = 2  # of equal values always equal bytes
_TEXT = Interaction._fields.index("text")
_tuple = tuple.__new__  # a third of the time of `_replace`, and there are tens of thousands

Words = Mapping[int, str]
"""By the number of the line."""

Needed = Mapping[str, Collection[int]]
"""By path, the lines whose words somebody needs."""

_NO_WORDS: Words = {}


class Kept(NamedTuple):
    """A note as it is kept. What is bytes is None where there is nothing of it.

    `contact` is what it says as a contact, `rest` what it says of others, both without words; `log` and
    `told` are the words of the one and the other.
    """

    contact: bytes | None = None
    problems: packing.Packed = ()
    rest: bytes | None = None
    log: bytes | None = None
    told: bytes | None = None

    def only(self, lines: Collection[int]) -> "Kept":
        """With the words of these lines only."""
        return self._replace(log=_only(self.log, lines), told=_only(self.told, lines))


NOTHING_KEPT = Kept()


def kept(note: Note) -> Kept:
    """A note, to be kept."""
    if note is NOTHING:
        return NOTHING_KEPT
    contact, own, said = note.contact, note.own, note.said
    log: dict[int, str] = {}
    told: dict[int, str] = {}
    if contact is not None:
        log = {entry.line: entry.text for entry in contact.interactions if entry.text}
    if own is not None:
        log |= {line: text for _, line, text in own.days if text}
        told = {mention.line: mention.text for _, mention in own.others if mention.text}
    if said is not None:
        told |= {mention.line: mention.text for mention in said.mentions if mention.text}
    return Kept(
        None if contact is None else marshal.dumps(packing.pack_contact(contact, words=False), _VERSION),
        packing.pack_problems(note.problems) if note.problems else (),
        _rest(own, said),
        _words(log),
        _words(told),
    )


class KeptNotes(Mapping[str, Note]):
    """Notes by path as they are kept, each made a note again for whoever asks for it."""

    def __init__(self, notes: Mapping[str, Kept]) -> None:
        """In the order of the walk."""
        self.kept = notes

    @cached_property
    def contacts(self) -> Mapping[str, Contact]:
        """The contacts as their own notes have them, without words."""
        return {path: _contact(each.contact) for path, each in self.kept.items() if each.contact is not None}

    def told(self) -> Iterator[tuple[str, Told]]:
        """What each tells of contacts, without words."""
        contacts = self.contacts
        for path, (contact, _, rest, _, _) in self.kept.items():
            promises = () if contact is None else contacts[path].promises
            if rest is not None:
                yield path, packing_said.unpack_told(marshal.loads(rest), promises)
            elif promises:
                yield path, Told(promises=promises)

    def problems(self) -> Iterator[Problem]:
        """What in them could not be read."""
        for each in self.kept.values():
            if each.problems:
                yield from packing.unpack_problems(each.problems)

    def with_words(self, contacts: Iterable[Contact], needed: Needed) -> Iterator[Contact]:
        """Contacts with the words of these lines, as far as they are kept."""
        log = {path: _thawed(self.kept[path].log) for path in needed}
        told = {path: _thawed(self.kept[path].told) for path in needed}
        for contact in contacts:
            own = contact.path
            entries = [
                _said_again(entry, log if entry.path == own else told)
                if entry.line in needed.get(entry.path, ())
                else entry
                for entry in contact.interactions
            ]
            yield _with_entries(contact, entries)

    def __getitem__(self, path: str) -> Note:
        """The note with all words that are kept."""
        contact, problems, rest, logged, tellings = self.kept[path]
        log, told = {path: _thawed(logged)}, _thawed(tellings)
        own, said = _unpacked(rest)
        found = None if contact is None else _contact(contact)
        if found is not None and logged is not None:
            found = _with_entries(found, [_said_again(entry, log) for entry in found.interactions])
        if own is not None:
            others = tuple((day, _told_again(mention, told)) for day, mention in own.others)
            own = Own(others, tuple((day, line, log[path].get(line, text)) for day, line, text in own.days))
        if said is not None and told:
            said = said._replace(mentions=tuple(_told_again(mention, told) for mention in said.mentions))
        return Note(found, packing.unpack_problems(problems), own, said)

    def __iter__(self) -> Iterator[str]:
        """The paths."""
        return iter(self.kept)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.kept)


def _contact(frozen: bytes) -> Contact:
    return packing.unpack_contact(marshal.loads(frozen))


def _rest(own: Own | None, said: Said | None) -> bytes | None:
    if own is None and said is None:
        return None
    packed = (
        None if own is None else packing_said.pack_own(own, words=False),
        None if said is None else packing_said.pack_said(said, words=False),
    )
    return marshal.dumps(packed, _VERSION)


def _unpacked(rest: bytes | None) -> tuple[Own | None, Said | None]:
    if rest is None:
        return None, None
    own, said = marshal.loads(rest)
    return (
        None if own is None else packing_said.unpack_own(own),
        None if said is None else packing_said.unpack_said(said),
    )


def _words(words: Words) -> bytes | None:
    return marshal.dumps(tuple(words.items()), _VERSION) if words else None


def _thawed(words: bytes | None) -> Words:
    return _NO_WORDS if words is None else dict(marshal.loads(words))


def _only(words: bytes | None, lines: Collection[int]) -> bytes | None:
    if words is None or not lines:
        return None
    return _words({line: text for line, text in marshal.loads(words) if line in lines})


def _said_again(entry: Interaction, words: Mapping[str, Words]) -> Interaction:
    """An interaction with its words, where these are kept."""
    text = words[entry.path].get(entry.line, entry.text)
    return entry if text == entry.text else _tuple(Interaction, (*entry[:_TEXT], text, *entry[_TEXT + 1 :]))


def _told_again(mention: Mention, words: Words) -> Mention:
    return mention._replace(text=words.get(mention.line, mention.text))


def _with_entries(contact: Contact, entries: Sequence[Interaction]) -> Contact:
    return replace(contact, interactions=tuple(entries))
