"""Words compare as people mean them."""

import pytest
from hypothesis import given

from tests.corpus.steady import messy, steady
from vault_tools.text.fold import fold, fold_key, nfc, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("ANNA", "anna"), ("Mu\u0308ller", "MÜLLER"), ("Weiß", "WEISS"), ("é", "e\u0301"), ("ΣΑΣ", "σας")],
)
def test_case_and_composition_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "key", ["last_contact", "Last Contact", "last-contact", "LASTCONTACT", " last  contact ", "last_-contact"]
)
def test_the_spelling_of_a_key_does_not_count(key: str) -> None:
    assert fold_key(key) == "lastcontact"


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("📞 Log 2026", ["log"]),
        ("Meeting-Notes", ["meeting", "notes"]),
        ("2026", []),
        ("  ", []),
        ("Gespra\u0308che!", ["gespräche"]),
    ],
)
def test_a_heading_is_its_words(heading: str, words: list[str]) -> None:
    assert words_of(heading) == words


@steady
@given(messy)
def test_composing_twice_changes_nothing(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)
    assert fold_key(fold_key(text)) == fold_key(text)
