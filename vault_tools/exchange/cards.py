"""A person as an address book holds them: what all formats are read into, and a contact is written from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from vault_tools.contacts.model import Birthday
from vault_tools.words.language import Value


@dataclass(frozen=True, slots=True)
class Card:
    """One person. `line` is where they stand in their file; `more` holds further fields by name, as text."""

    name: str
    line: int = 1
    aliases: tuple[str, ...] = ()
    organisation: str = ""
    role: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    birthday: Birthday | None = None
    place: str = ""
    met: date | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    more: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class Trouble(NamedTuple):
    """What in a file could not be read: the line, and the key of the sentence with its values."""

    line: int
    code: str
    values: tuple[tuple[str, Value], ...] = ()


class Reading(NamedTuple):
    """What a file held: its kind (`vcard`, `google`, `linkedin`, `outlook`, `csv`), people, and troubles."""

    kind: str
    cards: tuple[Card, ...]
    troubles: tuple[Trouble, ...]


def trouble(line: int, code: str, **values: Value) -> Trouble:
    """A trouble with its values given by name."""
    return Trouble(line, code, tuple(sorted(values.items())))


def each_once(values: Iterable[str]) -> tuple[str, ...]:
    """The values without blanks around them, each once, in their order."""
    return tuple(dict.fromkeys(text for value in values if (text := value.strip())))
