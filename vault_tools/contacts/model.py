"""The contact and what belongs to it: fields, interactions and promises, with the places they are from."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from vault_tools.contacts.span import Cadence, Never


class Birthday(NamedTuple):
    """A birthday; the year may be unknown."""

    month: int
    day: int
    year: int | None = None

    def text(self) -> str:
        """`1968-02-29`, or `--02-29` without a year."""
        return f"{'-' if self.year is None else f'{self.year:04d}'}-{self.month:02d}-{self.day:02d}"


class Fields(NamedTuple):
    """What the frontmatter (and Dataview's inline fields) say of a contact; None or empty: not said.

    `season` are months; `minutes` one act of care takes; `died` is True where the day is not known.
    `channel` is a kind of interaction where the word names one, else the word as written.
    """

    type: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    name: str | None = None
    aliases: tuple[str, ...] = ()
    organisation: str | None = None
    role: str | None = None
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    birthday: Birthday | None = None
    place: str | None = None
    plant: str | None = None
    tier: str | None = None
    cadence: Cadence | Never | None = None
    last_contact: date | None = None
    next_contact: date | None = None
    rest_until: date | None = None
    paused: bool = False
    archived: bool = False
    value: int | None = None
    why: str | None = None
    needs: str | None = None
    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    introduced_by: tuple[str, ...] = ()
    met: date | None = None
    predecessor: tuple[str, ...] = ()
    announced: date | None = None
    introduced: date | None = None
    season: tuple[int, ...] = ()
    channel: str | None = None
    minutes: int | None = None
    owner: str | None = None
    died: date | bool | None = None
    ignore_mentions: bool = False

    def as_json(self) -> dict[str, Any]:
        """The fields that are set, by their own names: dates as ISO text, lists, numbers."""
        said = zip(self._fields, self, strict=True)
        return {name: _plain(value) for name, value in said if value not in (None, (), False)}


NO_FIELDS = Fields()
FIELD_PLACES: Mapping[str, int] = {name: place for place, name in enumerate(Fields._fields)}
"""Where each field stands among all."""


def fields_of(placed: Iterable[tuple[int, Any]]) -> Fields:
    """The fields with these values, each by its place, all others at their defaults: in a third of the time
    that naming them takes."""
    values: list[Any] = [*NO_FIELDS]
    for place, value in placed:
        values[place] = value
    return tuple.__new__(Fields, values)


def _plain(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case Birthday():
            return value.text()
        case Cadence() | Never():
            return value.iso()
        case tuple():
            return list(value)
    return value


class Source(NamedTuple):
    """A line of a note: path relative to the vault, line from 1. A tuple: each run makes thousands."""

    path: str
    line: int


LEFT_OUT = "\0"
"""The text of an interaction that the index leaves out: it stands in the note, and no page needs it."""


class Interaction(NamedTuple):
    """One time of contact: the day, its kind (or None), what was said, and what passed.

    `passed` holds `gave`, `asked`, `received`. `tried` means nobody was reached: that is no contact. (Path
    and line are no object of their own: a large vault has 200,000 of them, and `watch` keeps them all.)
    """

    on: date
    kind: str | None
    text: str
    passed: tuple[str, ...]
    path: str
    line: int
    tried: bool = False
    block_id: str | None = None

    @property
    def source(self) -> Source:
        """The line that it was read from."""
        return Source(self.path, self.line)


class Promise(NamedTuple):
    """A task that concerns a contact. `state` is open, done or cancelled; `ask`: a favour to be asked."""

    text: str
    due: date | None
    state: str
    source: Source
    ask: bool = False

    @property
    def path(self) -> str:
        """The note that it stands in."""
        return self.source.path

    @property
    def line(self) -> int:
        """Its line there."""
        return self.source.line


NO_LINES: Mapping[str, int] = MappingProxyType({})
"""Of a contact that no note stands behind."""


class Contact(NamedTuple):
    """A contact as read from its note; interactions newest first, promises as they stand in the note.

    `lines` gives for each field the line it was read from, `links` what the note's text links to.
    """

    path: str
    name: str
    fields: Fields
    interactions: tuple[Interaction, ...] = ()
    promises: tuple[Promise, ...] = ()
    archived: bool = False
    lines: Mapping[str, int] = NO_LINES
    links: tuple[str, ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        """The note's tags, as written, without `#`."""
        return self.fields.tags
