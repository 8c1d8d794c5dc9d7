"""What is packed for the index comes back the same, in value and in type; what was never packed is refused."""

import marshal
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.contacts.test_nasty import NOTE
from tests.corpus.nasty import NASTY
from tests.corpus.steady import messy, steady
from tests.edits.corpus import CORPUS
from tests.house.source import REPOSITORY
from vault_tools.contacts.mentions import read_said
from vault_tools.contacts.model import Birthday, Contact, Fields, Interaction, Promise, Source
from vault_tools.contacts.own import read_own
from vault_tools.contacts.packing import pack_contact, pack_problems, unpack_contact, unpack_problems
from vault_tools.contacts.packing_said import pack_own, pack_said, unpack_own, unpack_said, unpack_told
from vault_tools.contacts.reading import read_contact, read_me
from vault_tools.contacts.said import LinkedTask, Mention, Note, Own, Said
from vault_tools.contacts.settings import ContactSettings, JournalSettings
from vault_tools.contacts.span import NEVER, Cadence, Span
from vault_tools.contacts.told import told_by
from vault_tools.contacts.words import KINDS
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import decode, lines_and_open
from vault_tools.text.problems import Problem, problem

SETTINGS = ContactSettings(folders=("Kontakte",))
JOURNAL = JournalSettings()

_PLAIN = {type(None), bool, int, float, str, tuple}


def is_plain(value: Any) -> bool:
    return type(value) in _PLAIN and (type(value) is not tuple or all(map(is_plain, value)))


def types_of(value: Any) -> Any:
    """The type of a value and of all that is in it."""
    if isinstance(value, tuple):
        return type(value), tuple(map(types_of, value))
    if isinstance(value, dict):
        return type(value), tuple(map(types_of, value.items()))
    return type(value)


def there_and_back(value: Any, pack: Callable[[Any], Any], unpack: Callable[[Any], Any]) -> None:
    packed = pack(value)
    assert is_plain(packed)
    back = unpack(marshal.loads(marshal.dumps(packed, 2)))
    assert back == value
    assert types_of(back) == types_of(value)
    assert pack(back) == packed


def check_note(path: str, data: bytes) -> None:
    """Everything that the readers make of a note goes there and back."""
    contact, problems = read_contact(path, data, SETTINGS)
    there_and_back(problems, pack_problems, unpack_problems)
    me = read_me(path, data)
    text = decode(data)
    frontmatter, _ = read_frontmatter(path, text)
    lines = lines_and_open(text, frontmatter.body_start, frontmatter.body_line)[0]
    for each in (contact, me):
        if each is not None:
            there_and_back(each, pack_contact, unpack_contact)
            there_and_back(read_own(path, lines, each.interactions, JOURNAL), pack_own, unpack_own)
            assert list(unpack_contact(pack_contact(each)).lines) == list(each.lines)
    for name in (path, "Tagebuch/2026-10-02.md"):
        if (said := read_said(name, data, JOURNAL)) is not None:
            there_and_back(said, pack_said, unpack_said)


@pytest.mark.parametrize("data", [each.data for each in NASTY], ids=[each.name for each in NASTY])
def test_nasty_notes(data: bytes) -> None:
    check_note("Kontakte/Anna.md", data)


@pytest.mark.parametrize("data", [each.data for each in CORPUS], ids=[each.name for each in CORPUS])
def test_notes_that_are_hard_to_edit(data: bytes) -> None:
    check_note("Kontakte/Anna.md", data)


EXAMPLE = sorted((REPOSITORY / "example-vault").rglob("*.md"))


@pytest.mark.parametrize("place", EXAMPLE, ids=[place.stem for place in EXAMPLE])
def test_the_example_vault(place: Path) -> None:
    check_note(place.relative_to(REPOSITORY / "example-vault").as_posix(), place.read_bytes())


@steady
@given(
    st.lists(st.tuples(st.integers(0, len(NOTE)), st.integers(0, 40), messy | st.just("")), max_size=6),
    st.sampled_from(["Kontakte/Anna.md", "2026-10-02.md", "Archiv/Ölaf.md"]),
)
def test_notes_however_mangled(changes: list[tuple[int, int, str]], path: str) -> None:
    text = NOTE
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    check_note(path, text.encode("utf-8", "surrogatepass"))


# Values that no note of ours makes

words = st.text(st.characters(), max_size=6) | st.sampled_from(["", "\udcff", "call", "Otto"])
numbers = st.integers(0, 10**6)
days = st.dates()
spans = st.builds(Span, numbers, numbers)
lists = st.lists(words, max_size=3).map(tuple)
kinds = st.none() | st.sampled_from(KINDS) | words
paths = st.sampled_from(["Kontakte/Anna.md", "2026-10-02.md", ""]) | words
sources = st.builds(Source, paths, numbers)
interactions = st.builds(
    Interaction, days, kinds, words, st.just(()) | lists, paths, numbers, st.booleans(), st.none() | words
)
promises = st.builds(Promise, words, st.none() | days, words, sources, st.booleans())
mentions = st.builds(Mention, words, numbers, words, kinds, st.booleans(), lists, st.booleans())
tasks = st.builds(LinkedTask, words, st.none() | days, words, numbers, st.booleans(), lists)
hints = get_type_hints(Fields)
field_values = st.fixed_dictionaries(
    {},
    optional={
        name: (
            st.lists(st.integers(1, 12), max_size=3).map(tuple)
            if hints[name] == tuple[int, ...]
            else lists
            if hints[name] == tuple[str, ...]
            else st.just(NEVER) | st.builds(Cadence, spans, st.none() | spans)
            if name == "cadence"
            else st.from_type(hints[name])
        )
        for name in Fields._fields
    },
)
contacts = st.builds(
    Contact,
    paths,
    words,
    field_values.map(lambda values: Fields(**values)),
    st.lists(interactions, max_size=5).map(tuple),
    st.lists(promises, max_size=3).map(tuple),
    st.booleans(),
    st.dictionaries(st.sampled_from(Fields._fields), numbers, max_size=4),
)


@steady
@given(contacts)
def test_any_contact(contact: Contact) -> None:
    there_and_back(contact, pack_contact, unpack_contact)


saids = st.builds(
    Said, st.none() | days, st.lists(mentions, max_size=4).map(tuple), st.lists(tasks, max_size=3).map(tuple)
)
owns = st.builds(
    Own,
    st.lists(st.tuples(days, mentions), max_size=3).map(tuple),
    st.lists(st.tuples(days, numbers, words), max_size=3).map(tuple),
)


@steady
@given(saids)
def test_any_saying(said: Said) -> None:
    there_and_back(said, pack_said, unpack_said)


@steady
@given(owns)
def test_any_own_note(own: Own) -> None:
    there_and_back(own, pack_own, unpack_own)


@steady
@given(st.none() | owns, st.none() | saids)
def test_what_a_note_tells_is_the_same_packed_or_not(own: Own | None, said: Said | None) -> None:
    packed = (own and pack_own(own), said and pack_said(said))
    told = unpack_told(marshal.loads(marshal.dumps(packed, 2)), ())
    assert [[*each] for each in told] == [[*each] for each in told_by(Note(None, (), own, said))]


@steady
@given(
    st.lists(
        st.builds(
            Problem,
            paths,
            st.none() | numbers,
            words,
            st.lists(st.tuples(words, words | numbers | st.floats(allow_nan=False)), max_size=3).map(tuple),
        ),
        max_size=3,
    ).map(tuple)
)
def test_any_problems(problems: tuple[Problem, ...]) -> None:
    there_and_back(problems, pack_problems, unpack_problems)


@pytest.mark.parametrize("name", Fields._fields)
def test_each_field_is_packed_alone(name: str) -> None:
    some: dict[Any, Any] = {
        "birthday": Birthday(2, 29), "cadence": Cadence(Span(1, 2), Span(3)), "died": date.max,
    }  # fmt: skip
    default = Fields._field_defaults[name]
    value = some.get(name, ("x", "y") if default == () else date.min)
    if default is False:
        value = True
    contact = Contact("a.md", "a", Fields()._replace(**{name: value}))
    back = unpack_contact(pack_contact(contact))
    assert back == contact
    assert types_of(back.fields) == types_of(contact.fields)


@pytest.mark.parametrize("died", [None, True, False, date(2019, 3, 1)])
def test_true_is_not_taken_for_a_day(died: date | bool | None) -> None:
    back = unpack_contact(pack_contact(Contact("a.md", "a", Fields(died=died)))).fields.died
    assert back == died
    assert type(back) is type(died)


def test_a_contact_without_anything_has_its_own_lines() -> None:
    contact = Contact("a.md", "a", Fields())
    assert isinstance(contact.lines, MappingProxyType)
    back = unpack_contact(pack_contact(contact))
    assert back == contact
    assert back.lines == {}  # a dict, as readers make it


def test_what_unpacks_equal_is_shared() -> None:
    day = date(2026, 10, 2)
    entry = Interaction(day, "".join(["ca", "ll"]), "x", (), "a.md", 3)
    contact = Contact("a.md", "a", Fields(met=date(2026, 10, 2)), (entry, entry._replace(text="y")))
    back = unpack_contact(pack_contact(contact))
    one, other = back.interactions
    assert one.on is other.on is back.fields.met
    assert one.kind is other.kind is KINDS[0]
    assert one.source.path is back.path


def test_what_is_at_its_default_takes_no_room() -> None:
    short = len(marshal.dumps(pack_contact(Contact("a.md", "a", Fields())), 2))
    assert short < 100
    assert pack_said(Said(None, (), ())) == (None, (), ())
    assert pack_problems(()) == ()


class _Odd(Enum):
    X = 1


@pytest.mark.parametrize("value", [_Odd.X, [1], datetime(2026, 10, 2, 12), object()])
def test_a_field_of_a_type_unknown_is_not_packed(value: Any) -> None:
    with pytest.raises((TypeError, KeyError)):
        pack_contact(Contact("a.md", "a", Fields()._replace(why=value)))


UNPACKS: list[Callable[[Any], object]] = [unpack_contact, unpack_said, unpack_own, unpack_problems]
PACKED: list[Any] = [
    pack_contact(
        Contact(
            "a.md",
            "a",
            Fields(name="A", met=date(2026, 1, 1), birthday=Birthday(1, 2), cadence=NEVER),
            (Interaction(date(2026, 1, 1), "call", "x", ("gave",), "b.md", 3, True, "k1"),),
            (Promise("p", date(2026, 1, 1), "open", Source("b.md", 3), True),),
            lines={"name": 2},
        )
    ),
    pack_said(
        Said(
            date(2026, 1, 1),
            (Mention("A", 1, "x", None, False),),
            (LinkedTask("x", None, "open", 1, False, ("A",)),),
        )
    ),
    pack_own(Own(((date(2026, 1, 1), Mention("A", 1, "x", None, False)),), ((date(2026, 1, 1), 3, "x"),))),
    pack_problems((problem("a.md", 3, "bad-date", key="a", written="b"),)),
]
odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.binary(max_size=3),
    lambda inner: st.lists(inner, max_size=5).map(tuple),
    max_leaves=20,
)


def only_these(unpack: Callable[[Any], object], packed: Any) -> None:
    with suppress(ValueError, TypeError, IndexError):
        unpack(packed)


@steady
@given(odd)
def test_what_was_never_packed_raises_nothing_else(value: Any) -> None:
    for unpack in UNPACKS:
        only_these(unpack, value)


@steady
@given(st.integers(0, 3), st.lists(st.integers(0, 20), min_size=1, max_size=3), odd)
def test_what_was_damaged_raises_nothing_else(which: int, way: list[int], value: Any) -> None:
    def damaged(packed: Any, steps: list[int]) -> Any:
        if not steps or not isinstance(packed, tuple) or not packed:
            return value
        at = steps[0] % len(packed)
        return (*packed[:at], damaged(packed[at], steps[1:]), *packed[at + 1 :])

    only_these(UNPACKS[which], damaged(PACKED[which], way))


def test_each_part_is_needed() -> None:
    for unpack, packed in zip(UNPACKS[:3], PACKED[:3], strict=True):
        for odd_one in ((), packed[:-1], (*packed, 0, 0), None, 5):
            with pytest.raises((ValueError, TypeError, IndexError)):
                unpack(odd_one)


@pytest.mark.parametrize("ordinal", [0, -1, 3652060, 10**30, -(10**30), 1.5, "x", None])
def test_a_day_that_is_none_is_refused(ordinal: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpack_own(((), ((ordinal, 3, "x"),)))


@pytest.mark.parametrize("column", range(8, 16))
def test_columns_of_different_lengths_are_refused(column: int) -> None:
    packed = PACKED[0]
    wrong = packed[column] + (packed[column][0],)
    with pytest.raises(ValueError):
        unpack_contact((*packed[:column], wrong, *packed[column + 1 :]))
