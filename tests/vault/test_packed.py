"""The notes of a walk in little room are the notes of the walk."""

from hypothesis import given
from hypothesis import strategies as st

from vault_tools.text.fold import nfc
from vault_tools.vault.packed import PackedNotes
from vault_tools.vault.walk import FoundNote

numbers = st.integers(0, 2**64 - 1)
times = st.integers(-(2**63), 2**63 - 1)
paths = st.lists(st.text("aäa\u0308/.md", min_size=1, max_size=5), unique=True)


def _notes(names: list[str], time: int, size: int, inode: int) -> list[FoundNote]:
    ordered = sorted(names, key=lambda name: (nfc(name), name))
    return [FoundNote(name, time, size + at, inode) for at, name in enumerate(ordered)]


@given(paths, times, st.integers(0, 2**40), numbers)
def test_the_notes_are_those_that_were_packed(names: list[str], time: int, size: int, inode: int) -> None:
    notes = _notes(names, time, size, inode)
    packed = PackedNotes(notes)
    assert list(packed) == notes
    assert [packed[at] for at in range(-len(notes), len(notes))] == [*notes, *notes]
    assert packed[1:3] == notes[1:3]
    assert len(packed) == len(notes)


@given(paths, st.text("aäa\u0308/.md", min_size=1, max_size=5))
def test_a_note_is_found_by_its_path_as_the_system_lists_it(names: list[str], other: str) -> None:
    packed = PackedNotes(_notes(names, 1, 2, 3))
    for path in [*names, other]:
        place = packed.place_of(path)
        assert place is None if path not in names else packed.paths[place or 0] == path


def test_a_time_that_is_no_time_for_a_number_is_still_told_from_others() -> None:
    late, later = (PackedNotes([FoundNote("a.md", (1 << 63) + more, 1, 1)]) for more in (0, 1))
    assert late.numbers(0) != later.numbers(0)


def test_paths_that_were_found_before_are_kept_once() -> None:
    first = PackedNotes([FoundNote("".join(["a", ".md"]), 1, 1, 1)])
    again = PackedNotes([FoundNote("".join(["a", ".md"]), 2, 1, 1)], first)
    assert again.paths[0] is first.paths[0]
    assert again[0].mtime_ns == 2


@given(paths, paths)
def test_whatever_came_and_went_each_path_found_before_is_the_same_object(
    before: list[str], now: list[str]
) -> None:
    first = PackedNotes(_notes(before, 1, 2, 3))
    again = PackedNotes(_notes(["".join([*name]) for name in now], 1, 2, 3), first)
    assert list(again.paths) == [note.path for note in _notes(now, 1, 2, 3)]
    for path, place in zip(again.paths, first.places_of(again.paths), strict=True):
        assert place is None if path not in before else path is first.paths[place or 0]
