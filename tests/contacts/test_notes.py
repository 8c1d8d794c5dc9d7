"""What all notes say, kept in little room: it is what was read, whatever is read again."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vault_tools.contacts.model import Contact, Fields
from vault_tools.contacts.notes import Notes
from vault_tools.contacts.said import NOTHING, LinkedTask, Mention, Note, Own, Said
from vault_tools.text.problems import problem

words = st.text("ab ", max_size=3)
days = st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31))
mentions = st.builds(
    Mention,
    words,
    st.integers(1, 9),
    words,
    st.none() | st.just("call"),
    st.booleans(),
    st.just(()) | st.just(("gave",)),
    st.booleans(),
)
tasks = st.builds(
    LinkedTask, words, days, st.just("open"), st.integers(1, 9), st.booleans(), st.just(("Anna",))
)
said = st.builds(
    Said, days, st.lists(mentions, max_size=3).map(tuple), st.lists(tasks, max_size=2).map(tuple)
)
own = st.just(Own((), ((date(2026, 10, 2), 3, "Siehe 2.10."),)))
contacts = st.builds(Contact, st.just("a.md"), words, st.just(Fields()))
problems = st.just(()) | st.just((problem("a.md", 1, "bad-date", written="x", key="y"),))
notes = st.builds(Note, st.none() | contacts, problems, st.none() | own, st.none() | said) | st.just(NOTHING)
by_path = st.dictionaries(st.sampled_from("abcdef"), notes, max_size=6)


@given(by_path)
def test_in_little_room_each_note_says_what_it_said(found: dict[str, Note]) -> None:
    packed = Notes.packed(found.items())
    assert dict(packed) == {path: note for path, note in found.items() if note is not NOTHING}
    assert list(packed.contacts.values()) == [
        each.contact for each in found.values() if each.contact is not None
    ]
    assert list(packed.problems()) == [each for note in found.values() for each in note.problems]


@given(by_path, by_path)
def test_what_is_read_again_is_as_it_says_now_and_who_held_the_notes_sees_them_as_before(
    found: dict[str, Note], changed: dict[str, Note]
) -> None:
    before = Notes.packed(found.items())
    now = before.again(changed)
    assert {path: now.get(path, NOTHING) for path in "abcdef"} == {
        path: {**found, **changed}.get(path, NOTHING) for path in "abcdef"
    }
    assert dict(before) == {path: note for path, note in found.items() if note is not NOTHING}
    assert len(now) == len(list(now))


def test_many_that_are_read_again_are_joined_with_the_others_and_those_that_say_nothing_go() -> None:
    told = Note(said=Said(date(2026, 10, 2), (Mention("Anna", 1, "da", None, False),), ()))
    notes = Notes.packed((f"{number}.md", told) for number in range(1500))
    for number in range(1200):
        notes = notes.again({f"{number}.md": NOTHING})
    assert {path for path in notes if notes[path] is not NOTHING} == {
        f"{number}.md" for number in range(1200, 1500)
    }
    assert len(notes) < 700


def test_they_stand_in_the_order_that_is_asked_for_and_no_others() -> None:
    note = Note(said=Said(None, (), ()))
    notes = Notes.packed([("b", note), ("a", note)]).again({"c": note})
    assert list(notes.in_order(["c", "x", "a"])) == ["c", "a"]
