"""Over generated notes, each edit changes exactly its own line or is refused; and little is refused."""

from collections import Counter

import pytest

from tests.edits.checks import all_edits
from tests.edits.generate import note
from vault_tools.text.lines import decode, encode

IN_THE_SUITE = 1_500
ALL = 10_000
MOST_REFUSED = {"log": 0.02, "rest_until": 0.04, "plant": 0.04, "cadence": 0.04, "tick": 0.15, "cancel": 0.01,
                "reopen": 0.01, "change": 0.02, "take_out": 0.4}  # fmt: skip
"""The share of edits that may be refused: repeating tasks, lines under which the user wrote, ids that stand twice,
notes with an open code block or comment at the end, frontmatter that is none."""


def refused_shares(seeds: range) -> dict[str, float]:
    """Makes every edit in the notes of these seeds; the share of each kind that was refused."""
    made, refused = Counter[str](), Counter[str]()
    for seed in seeds:
        data = encode(note(seed))
        assert encode(decode(data)) == data
        try:
            results = list(all_edits(data))
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
        made.update(result.kind for result in results)
        refused.update(result.kind for result in results if result.refused)
    return {kind: refused[kind] / made[kind] for kind in made}


def test_each_edit_of_a_generated_note_changes_its_own_line_or_is_refused() -> None:
    shares = refused_shares(range(IN_THE_SUITE))
    assert shares.keys() == MOST_REFUSED.keys()
    assert not {kind: share for kind, share in shares.items() if share > MOST_REFUSED[kind]}


@pytest.mark.prove
@pytest.mark.parametrize("first", range(0, ALL, 1_000))
def test_each_edit_of_ten_thousand_notes_changes_its_own_line_or_is_refused(first: int) -> None:
    shares = refused_shares(range(first, first + 1_000))
    assert not {kind: share for kind, share in shares.items() if share > MOST_REFUSED[kind] * 1.5}


def test_the_same_seed_gives_the_same_note_and_others_give_others() -> None:
    notes = [note(seed) for seed in range(300)]
    assert notes == [note(seed) for seed in range(300)]
    assert len(set(notes)) == 300
