"""Every edit of every nasty note changes exactly its own line, or is refused for the reason in the table."""

from collections.abc import Callable

import pytest

from tests.edits.checks import all_edits
from tests.edits.corpus import CORPUS
from tests.edits.nasty import Nasty

MOST_REFUSALS = 40
"""Of all kinds of edits over all notes; there are nine kinds, not all of them in every note."""

BOM = "\ufeff".encode()
PLAIN = [note for note in CORPUS if b"\r" not in note.data and not note.data.startswith(BOM)]
BY_NAME = pytest.mark.parametrize("note", CORPUS, ids=lambda note: note.name)


def _check(note: Nasty, data: bytes) -> None:
    results = list(all_edits(data))
    refused = {result.kind for result in results if result.refused}
    assert refused == set(note.refused)
    assert any(result.heading for result in results) == note.new_log


@BY_NAME
def test_each_edit_changes_its_own_line_or_is_refused_for_the_reason_given(note: Nasty) -> None:
    _check(note, note.data)


OTHERS: tuple[Callable[[bytes], bytes], ...] = (
    lambda data: data.replace(b"\n", b"\r\n"),
    lambda data: data.replace(b"\n", b"\r"),
    lambda data: BOM + data,
)


@pytest.mark.parametrize("first", range(3))
def test_the_same_holds_with_other_line_ends_or_a_byte_order_mark(first: int) -> None:
    """Each note in one of the three other ways, in turn; `make prove` tries each in all of them."""
    for number, note in enumerate(PLAIN[first::3]):
        _check(note, OTHERS[(first + number) % 3](note.data))


@pytest.mark.prove
@pytest.mark.parametrize("other", OTHERS, ids=["CRLF", "CR", "BOM"])
def test_the_same_holds_of_every_note_with_each_of_them(other: Callable[[bytes], bytes]) -> None:
    for note in PLAIN:
        _check(note, other(note.data))


def test_the_corpus_is_large_and_little_is_refused() -> None:
    assert len(CORPUS) >= 150
    assert len({note.name for note in CORPUS}) == len({note.data for note in CORPUS}) == len(CORPUS)
    assert sum(len(note.refused) for note in CORPUS) <= MOST_REFUSALS
