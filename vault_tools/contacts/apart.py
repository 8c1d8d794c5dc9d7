"""What notes say as bytes, their words apart from the rest: most of these nobody needs.

`marshal` makes the bytes of plain tuples, and may crash on bytes that it did not make: what is read here
comes from this package's own processes, or out of an index that was found whole.
"""

import marshal
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice

from vault_tools.contacts import packing, packing_said
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.said import NOTHING, Mention, Note, Own, Said
from vault_tools.contacts.told import Told
from vault_tools.text.problems import Problem

_VERSION = 2  # of equal values always equal bytes
_tuple = tuple.__new__  # a third of the time of `_replace`, and there are tens of thousands

Words = Mapping[int, str]
"""By the number of the line."""

_NO_WORDS: Words = {}

_AT_ONCE = 500
"""Notes in one part: as many are unpacked at once where one goes through all of them."""


Row = tuple[str, bytes | None, packing.Packed, bytes | None]
"""A note as it is kept: its path; what it says as a contact; its problems; what it says of others. What is
bytes is None where there is nothing."""

WordsRow = tuple[str, bytes | None, bytes | None]
"""The words of a note, which are left out there: its path; those of its log, and those about others."""

Part = tuple[bytes, bytes]
"""Many notes as bytes: what they say, and the words."""


def kept(path: str, note: Note) -> tuple[Row, WordsRow | None] | None:
    """A note, to be kept, and its words, if there are any; None where it says nothing."""
    if note is NOTHING:
        return None
    contact, own, said = note.contact, note.own, note.said
    log: dict[int, str] = {}
    told: dict[int, str] = {}
    if contact is not None:
        log = {line: text for _, _, text, _, _, line, _, _ in contact.interactions if text}
    if own is not None:
        log |= {line: text for _, line, text in own.days if text}
        told = {mention.line: mention.text for _, mention in own.others if mention.text}
    if said is not None:
        told |= {line: text for _, line, text, _, _, _, _ in said.mentions if text}
    row = (
        path,
        None if contact is None else marshal.dumps(packing.pack_contact(contact, words=False), _VERSION),
        packing.pack_problems(note.problems) if note.problems else (),
        _rest(own, said),
    )
    return row, (path, _words(log), _words(told)) if log or told else None


def as_part(notes: Iterable[tuple[Row, WordsRow | None]]) -> Part:
    """Many notes as bytes."""
    rows: list[Row] = []
    words: list[WordsRow] = []
    for row, its_words in notes:
        rows.append(row)
        if its_words is not None:
            words.append(its_words)
    return _frozen(rows), _frozen(words)


def in_parts(notes: Iterable[tuple[Row, WordsRow | None]]) -> Iterator[Part]:
    """The same, some hundreds at once."""
    rest = iter(notes)
    while some := [*islice(rest, _AT_ONCE)]:
        yield as_part(some)


def _frozen(rows: Sequence[Row | WordsRow]) -> bytes:
    return marshal.dumps(tuple(rows), _VERSION)


class KeptNotes(Mapping[str, Note]):
    """Notes by path as they are kept, each made a note again for whoever asks for it."""

    def __init__(self, parts: Iterable[Part | tuple[memoryview, memoryview]] = ()) -> None:
        """In the order of the walk; each of `parts` is what `as_part` made of some."""
        self._said: list[bytes | memoryview] = []
        self._words: list[bytes | memoryview] = []
        self._contacts: dict[str, Contact] = {}
        self._problems: list[Problem] = []
        self._seen = 0  # so many parts were looked through for these
        for part in parts:
            self.take(part)

    def take(self, part: Part | tuple[memoryview, memoryview]) -> None:
        """Some more notes, behind the others."""
        said, words = part
        self._said.append(said)
        self._words.append(words)
        for known in ("by_path", "words_by_path"):
            vars(self).pop(known, None)

    @classmethod
    def again(cls, pieces: Sequence[memoryview]) -> "KeptNotes":
        """Those whose `pieces` these were."""
        return cls(zip(pieces[::2], pieces[1::2], strict=True))

    @property
    def pieces(self) -> Iterator[bytes | memoryview]:
        """All of it, one after the other, to be written somewhere."""
        return chain.from_iterable(zip(self._said, self._words, strict=True))

    def rows(self) -> Iterator[Row]:
        """All notes, as they are kept."""
        for part in self._said:
            yield from marshal.loads(part)

    def words(self) -> Iterator[WordsRow]:
        """The words of those that have any."""
        for part in self._words:
            yield from marshal.loads(part)

    @property
    def contacts(self) -> Mapping[str, Contact]:
        """The contacts as their own notes have them, without words."""
        self.look_through()
        return self._contacts

    def problems(self) -> Iterable[Problem]:
        """What in them could not be read."""
        self.look_through()
        return self._problems

    def look_through(self) -> None:
        """Finds what is of use without crediting, in all that was not looked through yet: the contacts, and
        what could not be read."""
        for part in self._said[self._seen :]:
            for path, contact, packed, _ in marshal.loads(part):
                if contact is not None:
                    self._contacts[path] = _contact(contact)
                if packed:
                    self._problems += packing.unpack_problems(packed)
        self._seen = len(self._said)

    def told(self) -> Iterator[tuple[str, Told]]:
        """What each tells of contacts, without words."""
        contacts = self.contacts
        for path, contact, _, rest in self.rows():
            promises = () if contact is None else contacts[path].promises
            if rest is not None:
                yield path, packing_said.unpack_told(marshal.loads(rest), promises)
            elif promises:
                yield path, Told(promises=promises)

    def let_go_of_words(self, but: Mapping[str, Collection[int]]) -> Iterator[tuple[str, Words, Words]]:
        """Keeps only the words of those lines that `but` has, by note. Gives these, note by note: those of
        its log, and those that it tells of others."""
        for at, part in enumerate(self._words):
            kept: list[WordsRow] = []
            for path, logged, tellings in marshal.loads(part):
                if path in but:
                    log, told = _only(logged, but[path]), _only(tellings, but[path])
                    yield path, log, told
                    if log or told:
                        kept.append((path, _words(log), _words(told)))
            self._words[at] = _frozen(kept)
        vars(self).pop("words_by_path", None)

    @cached_property
    def by_path(self) -> Mapping[str, Row]:
        """All notes, as they are kept."""
        return {row[0]: row for row in self.rows()}

    @cached_property
    def words_by_path(self) -> Mapping[str, WordsRow]:
        return {row[0]: row for row in self.words()}

    def __getitem__(self, path: str) -> Note:
        """The note with all words that are kept."""
        _, contact, problems, rest = self.by_path[path]
        _, logged, tellings = self.words_by_path.get(path, (path, None, None))
        log, told = _thawed(logged), _thawed(tellings)
        own, said = _unpacked(rest)
        found = None if contact is None else _contact(contact)
        if found is not None and logged is not None:
            said_again = (with_words(entry, log) for entry in found.interactions)
            found = found._replace(interactions=tuple(said_again))
        if own is not None:
            others = tuple((day, _told_again(mention, told)) for day, mention in own.others)
            own = Own(others, tuple((day, line, log.get(line, text)) for day, line, text in own.days))
        if said is not None and told:
            said = said._replace(mentions=tuple(_told_again(mention, told) for mention in said.mentions))
        return Note(found, packing.unpack_problems(problems), own, said)

    def __iter__(self) -> Iterator[str]:
        """The paths."""
        return iter(self.by_path)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.by_path)


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


def _only(words: bytes | None, lines: Collection[int]) -> Words:
    if words is None:
        return _NO_WORDS
    return {line: text for line, text in marshal.loads(words) if line in lines}


def with_words(entry: Interaction, words: Words) -> Interaction:
    """An interaction with its words, where these are kept."""
    on, kind, text, passed, path, line, tried, block_id = entry
    text = words.get(line, text)
    return _tuple(Interaction, (on, kind, text, passed, path, line, tried, block_id))


def _told_again(mention: Mention, words: Words) -> Mention:
    return mention._replace(text=words.get(mention.line, mention.text))
