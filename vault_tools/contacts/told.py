"""What one note tells of contacts, as it is credited: in rows, since a vault has tens of thousands."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.model import Promise
from vault_tools.contacts.said import LinkedTask, Note

Row = tuple[str, int, str, str | None, bool, tuple[str, ...], bool]
"""A Mention, or just its parts in the same order."""


class Told(NamedTuple):
    """`met` are by their days those named in a dated note, or in a contact's own note those who were there
    too. `days` are those that a contact's own note links to, with line and words; `promises` stand there."""

    met: Sequence[tuple[date, Sequence[Row]]] = ()
    tasks: Sequence[LinkedTask] = ()
    days: Sequence[tuple[date, int, str]] = ()
    promises: Sequence[Promise] = ()


def told_by(note: Note) -> Told:
    """What a note tells."""
    contact, _, own, said = note
    day, mentions, tasks = said or (None, (), ())
    others, days = own or ((), ())
    met: list[tuple[date, Sequence[Row]]] = [(on, (mention,)) for on, mention in others]
    if day is not None:
        met.append((day, mentions))
    return Told(met, tasks, days, () if contact is None else contact.promises)


def told_by_each(notes: Iterable[tuple[str, Note]]) -> Iterator[tuple[str, Told]]:
    """The same of many, by path, but for those that tell nothing."""
    for path, note in notes:
        if note.said is not None or note.own is not None or note.contact is not None:
            yield path, told_by(note)
