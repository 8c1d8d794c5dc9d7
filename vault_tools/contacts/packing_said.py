"""What a note says of others as plain tuples, which `marshal` can hold, and back again: see `packing`."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from vault_tools.contacts.model import LEFT_OUT, Promise
from vault_tools.contacts.packing import Packed, day_of, ordinal_of, value_of
from vault_tools.contacts.said import LinkedTask, Mention, Own, Said
from vault_tools.contacts.told import Row, Told

_tuple = tuple.__new__  # quicker than to call the type, and there are thousands


def pack_said(said: Said, *, words: bool = True) -> Packed:
    """What a note says about people as a plain tuple; mentions with their words or without."""
    return (
        ordinal_of(said.day),
        tuple(
            [
                (target, line, text if words else text and LEFT_OUT, kind, bare, passed, tried)
                for target, line, text, kind, bare, passed, tried in said.mentions
            ]
        ),
        tuple((task.text, ordinal_of(task.due), *task[2:]) for task in said.tasks),
    )


def _pack_mention(mention: Mention, *, words: bool) -> Packed:
    target, line, text, *more = mention
    return (target, line, text if words else text and LEFT_OUT, *more)


def unpack_said(packed: Packed) -> Said:
    """What was packed of what a note says."""
    return _said(*packed)


def _said(day: Any, mentions: Any, tasks: Any) -> Said:
    found = tuple([_tuple(Mention, mention) for mention in mentions])
    return Said(day_of(day), found, tuple([_task(*task) for task in tasks]) if tasks else ())


def _task(
    text: str, due: int | None, state: str, line: int, ask: bool, targets: tuple[str, ...]
) -> LinkedTask:
    return LinkedTask(text, day_of(due), state, line, ask, targets)


def pack_own(own: Own, *, words: bool = True) -> Packed:
    """What a contact's own note says beyond its log as a plain tuple; with the words or without."""
    return (
        tuple([(day.toordinal(), _pack_mention(mention, words=words)) for day, mention in own.others]),
        tuple(
            [(day.toordinal(), line, text if words else text and LEFT_OUT) for day, line, text in own.days]
        ),
    )


def unpack_own(packed: Packed) -> Own:
    """What was packed of a contact's own note."""
    return _own(*packed)


def _own(others: Any, days: Any) -> Own:
    return Own(
        tuple([(value_of(day), _tuple(Mention, mention)) for day, mention in others]),
        tuple([(value_of(day), line, words) for day, line, words in days]),
    )


def unpack_told(packed: Packed, promises: Sequence[Promise]) -> Told:
    """What a note tells, of its own and of what it says, both packed: in rows, which takes a third of the
    time that mentions take."""
    own, said = cast(Any, packed)
    met: list[tuple[date, Sequence[Row]]] = []
    tasks: Any = ()
    days: Any = ()
    if own is not None:
        others, days = own
        met = [(value_of(day), (mention,)) for day, mention in others]
    if said is not None:
        day, mentions, tasks = said
        if day is not None:
            met.append((value_of(day), mentions))
    return _tuple(
        Told,
        (
            met,
            tasks and [_task(*task) for task in tasks],
            days and [(value_of(day), line, words) for day, line, words in days],
            promises,
        ),
    )
