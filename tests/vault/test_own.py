"""Which notes are the tool's own, and what tells whether any note has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.vault.own import in_rows, is_own, passed_over, stamp
from vault_tools.vault.packed import PackedNotes
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import FoundNote, Walk

PATHS = (
    "Weekly.md",
    "Weekly",
    "Weekly/2026-W48.md",
    "Weekly/b.md",
    "A/Weekly.md",
    "Weekly.md.md",
    "Anna.md",
    "W\udcff.md",
)
walks = st.lists(
    st.builds(FoundNote, st.sampled_from(PATHS), st.integers(-5, 5), st.integers(0, 9), st.integers(0, 9)),
    max_size=6,
    unique_by=lambda note: note.path,
)


def found(notes: list[FoundNote], links: tuple[tuple[str, str], ...] = ()) -> Walk:
    return Walk(tuple(notes), (), (), (), links)


@given(walks, st.booleans(), st.sampled_from(["Weekly.md", "Wöche.md", "none.md"]))
def test_the_notes_that_are_not_read_are_found_at_once(
    notes: list[FoundNote], linked: bool, page: str
) -> None:
    settings = Settings()
    settings = settings._replace(weekly=settings.weekly._replace(note=page))
    walk = found(notes, (("Anna.md", "Weekly/b.md"),) if linked else ())
    own = is_own(settings, walk)
    assert passed_over(settings, walk) == {note.path for note in notes if own(note.path)}
    assert (
        linked
        or page != "Weekly.md"
        or passed_over(settings, walk)
        == {note.path for note in notes if note.path == "Weekly.md" or note.path.startswith("Weekly/")}
    )


@given(walks, st.sets(st.sampled_from(PATHS)))
def test_what_may_change_unseen_or_is_not_read_is_in_no_row(notes: list[FoundNote], unsure: set[str]) -> None:
    walk = found(notes)
    left = passed_over(Settings(), walk) | unsure
    rows = [*in_rows(stamp(Settings(), walk, unsure))]
    assert rows == [note for note in notes if note.mtime_ns > 0 and note.path not in left]


@given(walks, st.sets(st.sampled_from(PATHS)))
def test_notes_in_little_room_have_the_same_stamp_and_stay_as_they_are(
    notes: list[FoundNote], unsure: set[str]
) -> None:
    walk = found(notes)
    packed = walk._replace(notes=PackedNotes(notes))
    assert stamp(Settings(), packed, unsure) == stamp(Settings(), walk, unsure)
    assert [*packed.notes] == notes


@pytest.mark.parametrize("change", [{"mtime_ns": 2}, {"size": 2}, {"inode": 2}, {"path": "b.md"}])
def test_any_change_of_a_note_changes_the_stamp(change: dict[str, int | str]) -> None:
    note = FoundNote("a.md", 1, 1, 1)
    changed = note._replace(**change)  # type: ignore[arg-type]
    assert stamp(Settings(), found([note])) != stamp(Settings(), found([changed]))
    assert stamp(Settings(), found([note])) != stamp(Settings(), found([note, changed]))
