"""Over generated notes, each edit changes exactly its own line or is refused; and little is refused."""

from collections import Counter

import pytest

from tests.edits.checks import all_edits, some_edits
from tests.edits.generate import note
from vault_tools.text.lines import decode, encode

MOST_REFUSED = {
    "log": 0.025,  # an open code block or comment at the end
    "rest_until": 0.03,
    "plant": 0.03,
    "cadence": 0.03,
    "tick": 0.004,  # a broken byte right behind its date, something odd in its rule
    "cancel": 0.001,  # a broken byte right behind its date
    "reopen": 0.001,
    "change": 0.04,  # its id stands twice
    "take_out": 0.35,  # the user wrote under it
}
"""The share of edits of each kind that may be refused."""


def refused_shares(seeds: range, *, all_of_them: bool) -> dict[str, float]:
    """Makes edits in the notes of these seeds, some or all; the share of each kind that was refused."""
    made, refused = Counter[str](), Counter[str]()
    for seed in seeds:
        data = encode(note(seed))
        assert encode(decode(data)) == data
        try:
            results = list(all_edits(data) if all_of_them else some_edits(data, seed))
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
        made.update(result.kind for result in results)
        refused.update(result.kind for result in results if result.refused)
    return {kind: refused[kind] / made[kind] for kind in made}


def test_an_edit_of_a_generated_note_changes_its_own_line_or_is_refused() -> None:
    shares = refused_shares(range(400), all_of_them=False)
    assert shares.keys() == MOST_REFUSED.keys()
    assert not {kind: share for kind, share in shares.items() if share > 2 * MOST_REFUSED[kind]}


@pytest.mark.prove
@pytest.mark.parametrize("first", range(0, 10_000, 1_000))
def test_each_edit_of_ten_thousand_notes_changes_its_own_line_or_is_refused(first: int) -> None:
    shares = refused_shares(range(first, first + 1_000), all_of_them=True)
    assert not {kind: share for kind, share in shares.items() if share > MOST_REFUSED[kind]}


def test_the_same_seed_gives_the_same_note_and_others_give_others() -> None:
    notes = [note(seed) for seed in range(300)]
    assert notes == [note(seed) for seed in range(300)]
    assert len(set(notes)) == 300
