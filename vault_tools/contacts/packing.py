"""What was read from a note as plain tuples, which `marshal` can hold, and back again.

Plain are None, bool, int, float, str and tuples of these. What stands at its default is left out, days are
ordinals. Packing raises TypeError or KeyError for what no reader makes; unpacking raises only ValueError,
TypeError or IndexError for what was never packed, and does not look at each word again.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from itertools import compress, repeat
from operator import attrgetter, is_not
from typing import Any, cast

from vault_tools.contacts.model import (
    FIELD_PLACES,
    LEFT_OUT,
    NO_FIELDS,
    Birthday,
    Contact,
    Fields,
    Interaction,
    Promise,
    Source,
    fields_of,
)
from vault_tools.contacts.span import NEVER, Cadence, Never, Span
from vault_tools.contacts.talks import lines_elsewhere
from vault_tools.contacts.words import KINDS
from vault_tools.text.problems import Problem

Plain = None | bool | int | float | str | tuple["Plain", ...]
Packed = tuple[Plain, ...]

_NAMES = Fields._fields
_DEFAULTS: tuple[Any, ...] = NO_FIELDS
_ALL = range(len(_NAMES))
_PLAIN = (str, bool, int, tuple)

# Each kind as a small number: shorter, and all lines share one text. Any other word stays as it is.
_NUMBERS: Mapping[str | None, int] = {kind: number for number, kind in enumerate(KINDS)}
_KINDS: Mapping[Any, str] = dict(enumerate(KINDS))

_OF_A_HEAD = "name aliases role organisation place owner tags knows introduced_by".split()
_OF_A_HEAD_IN = attrgetter(*_OF_A_HEAD)
_PLACES_OF_A_HEAD = tuple(FIELD_PLACES[name] for name in _OF_A_HEAD)

_tuple = tuple.__new__
_interaction = partial(_tuple, Interaction)  # quicker than to call the type, which goes through Python
_NO_LOG: tuple[Any, ...] = ((),) * len(Interaction._fields)


class _Shared(dict[Any, Any]):
    """The value of each packed one met so far: a vault has few days and cadences, and many uses of each."""

    def __missing__(self, packed: Any) -> Any:
        found = self[packed] = _value(packed)
        return found


value_of = _Shared().__getitem__
"""The day, birthday or cadence that was packed so."""


def _value(packed: Any) -> date | Birthday | Cadence | Never:
    """Of what `_TYPED` packs: a day where it is a number, else by how many numbers it holds."""
    if isinstance(packed, int):
        try:
            return date.fromordinal(packed)
        except OverflowError as error:
            raise ValueError(packed) from error
    match packed:
        case ():
            return NEVER
        case (months, days):
            return Cadence(Span(months, days))
        case (month, day, year):
            return Birthday(month, day, year)
        case (months, days, more_months, more_days):
            return Cadence(Span(months, days), Span(more_months, more_days))
    raise ValueError(packed)


_TYPED: Mapping[type, Callable[[Any], Plain]] = {
    date: date.toordinal,
    Never: lambda _: (),
    Birthday: lambda birthday: (birthday.month, birthday.day, birthday.year),
    Cadence: lambda cadence: tuple(
        number for span in (cadence.low, cadence.high) if span for number in (span.months, span.days)
    ),
}


def pack_contact(contact: Contact, *, words: bool = True) -> Packed:
    """The contact as a plain tuple; its interactions with their words or without."""
    path = contact.path
    # The log in columns: most of them are at their default all along.
    log = tuple(zip(*contact.interactions, strict=True)) or _NO_LOG
    on, kinds, texts, passed, paths, lines, tried, ids = log
    return (
        path,
        contact.name,
        contact.archived,
        *_pack_fields(contact.fields),
        tuple([(FIELD_PLACES[name], line) for name, line in contact.lines.items()]),
        tuple([_pack_promise(promise, path) for promise in contact.promises]),
        contact.links,
        tuple(map(date.toordinal, on)),
        _column(tuple(map(_NUMBERS.get, kinds, kinds)), None),
        texts if words else tuple([text and LEFT_OUT for text in texts]),
        _column(passed, ()),
        _column(paths, path),
        lines,
        _column(tried, False),
        _column(ids, None),
    )


def pack_head(contact: Contact) -> Packed:
    """What tells a contact from others (see `_OF_A_HEAD`); last, the lines in notes of others that count as
    contact."""
    fields = _OF_A_HEAD_IN(contact.fields)
    return (contact.path, contact.name, fields, tuple(lines_elsewhere(contact)))


def unpack_head(packed: Packed) -> Contact:
    """A contact with what tells it from others, and nothing else."""
    path, name, fields, _ = cast(Any, packed)
    return Contact(path, name, fields_of(zip(_PLACES_OF_A_HEAD, fields, strict=True)))


def unpack_contact(packed: Packed) -> Contact:
    """The contact that was packed."""
    parts: Any = packed
    path, name, archived, plain, typed, stand, promises, links, *log = parts
    return Contact(
        path,
        name,
        _unpack_fields(plain, typed),
        _log(path, *log),
        tuple([_unpack_promise(path, *each) for each in promises]) if promises else (),
        archived,
        {_NAMES[place]: line for place, line in stand},
        links,
    )


def _log(
    path: str, on: Any, kinds: Any, texts: Any, passed: Any, paths: Any, lines: Any, tried: Any, ids: Any
) -> tuple[Interaction, ...]:
    count = len(on)
    rows = zip(
        map(value_of, on),
        repeat(None, count) if kinds is None else map(_KINDS.get, kinds, kinds),
        texts,
        repeat((), count) if passed is None else passed,
        repeat(path, count) if paths is None else paths,
        lines,
        repeat(False, count) if tried is None else tried,
        repeat(None, count) if ids is None else ids,
        strict=True,
    )
    return tuple(map(_interaction, rows))


def _column(column: tuple[Any, ...], default: Any) -> Plain:
    """One thing of each line; None where all are at their default."""
    return None if column.count(default) == len(column) else column


def _pack_promise(promise: Promise, path: str) -> Packed:
    source = promise.source
    elsewhere = () if source.path == path else (source.path,)
    return (promise.text, ordinal_of(promise.due), promise.state, source.line, promise.ask, *elsewhere)


def _unpack_promise(
    path: str, text: str, due: int | None, state: str, line: int, ask: bool, elsewhere: str | None = None
) -> Promise:
    source = Source(path if elsewhere is None else elsewhere, line)
    return Promise(text, day_of(due), state, source, ask)


def ordinal_of(day: date | None) -> int | None:
    """A day, packed."""
    return None if day is None else day.toordinal()


def day_of(ordinal: Any) -> date | None:
    """The day that was packed so."""
    return None if ordinal is None else value_of(ordinal)


def _pack_fields(values: Fields) -> tuple[Packed, Packed]:
    """The fields that are set, each with its place among all: the plain ones, then those of a type."""
    plain: list[Plain] = []
    typed: list[Plain] = []
    found: tuple[Any, ...] = values
    for place in compress(_ALL, map(is_not, found, _DEFAULTS)):  # few of them
        value, default = found[place], _DEFAULTS[place]
        kind = type(value)
        if kind is type(default) and value == default:
            continue
        if value is None or kind in _PLAIN:
            plain.append((place, value))
        else:
            typed.append((place, _TYPED[kind](value)))
    return tuple(plain), tuple(typed)


def _unpack_fields(plain: Any, typed: Any) -> Fields:
    return fields_of([*plain, *[(place, value_of(value)) for place, value in typed]])


def pack_problems(problems: Iterable[Problem]) -> Packed:
    """Problems as a plain tuple."""
    return tuple((found.path, found.line, found.code, found.values) for found in problems)


def unpack_problems(packed: Packed) -> tuple[Problem, ...]:
    """The problems that were packed."""
    rows: Any = packed
    return tuple([Problem(*row) for row in rows])
