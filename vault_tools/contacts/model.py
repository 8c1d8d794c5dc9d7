"""The contact and what belongs to it: interactions and promises, each with the place it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from vault_tools.contacts.fields import Fields


class Source(NamedTuple):
    """A line of a note: path relative to the vault, line from 1. A tuple: each run makes thousands."""

    path: str
    line: int


class Interaction(NamedTuple):
    """One time of contact: the day, its kind (or None), what was said, and what passed.

    `passed` holds `gave`, `asked`, `received`. `tried` means nobody was reached: that is no contact.
    """

    on: date
    kind: str | None
    text: str
    passed: tuple[str, ...]
    source: Source
    tried: bool = False
    block_id: str | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A task that concerns a contact. `state` is open, done or cancelled; `ask`: a favour to be asked."""

    text: str
    due: date | None
    state: str
    source: Source
    ask: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact as read from its note; interactions newest first, promises as they stand in the note.

    `lines` gives for each field the line it was read from.
    """

    path: str
    name: str
    fields: Fields
    interactions: tuple[Interaction, ...] = ()
    promises: tuple[Promise, ...] = ()
    archived: bool = False
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def tags(self) -> tuple[str, ...]:
        """The note's tags, as written, without `#`."""
        return self.fields.tags
