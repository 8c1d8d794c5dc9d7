"""Dataview's inline fields, in the body of a note."""

from datetime import date

import pytest

from tests.contacts.notes import note, read, read_well, where


@pytest.mark.parametrize(
    "line",
    [
        "Last Contact:: 2026-08-01", "last-contact:: 2026-08-01", "- Last Contact:: 2026-08-01", "  * Letzter Kontakt:: 1.8.2026",
        "**Last Contact**:: 2026-08-01", "**Last Contact::** 2026-08-01", "__Last Contact__:: 2026-08-01",
        "Last Contact::2026-08-01", "Last Contact :: 2026-08-01", "Text [last contact:: 2026-08-01] Text",
        "Text (last contact:: 2026-08-01) Text", "[Last Contact::2026-08-01]", "[last contact:: [[2026-08-01]]]",
        "[Ort:: Kassel] [last contact:: 2026-08-01]", "Last Contact:: [[2026-08-01]]", "`x` [last contact:: 2026-08-01]",
    ],
)  # fmt: skip
def test_an_inline_field_counts_like_one_at_the_top(line: str) -> None:
    contact = read_well(note("", f"Text\n{line}\nText"))
    assert contact.fields.last_contact == date(2026, 8, 1)
    assert contact.lines["last_contact"] == 5


@pytest.mark.parametrize(
    "line",
    [
        "`Last Contact:: 2026-08-01`", "`[last contact:: 2026-08-01]`", "```\nLast Contact:: 2026-08-01\n```",
        "%% Last Contact:: 2026-08-01 %%", "- [ ] Last Contact:: 2026-08-01", "Last Contact: 2026-08-01",
        "| Last Contact:: 2026-08-01 |", "Last Contact::", "x [last contact: 2026-08-01]",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_none(line: str) -> None:
    assert read_well(note("", line)).fields.last_contact is None


def test_phone_numbers_with_brackets_and_lists_are_read_whole() -> None:
    fields = read_well(
        note(
            "",
            "[phone:: +49 (0)561 1234]\n(ort:: Kassel (Süd))\nInterests:: Segeln, Jazz\nKnows:: [[Bauer, Anna]], [[Karl]]",
        )
    ).fields
    assert (fields.phone, fields.place) == (("+49 (0)561 1234",), "Kassel (Süd)")
    assert (fields.interests, fields.knows) == (("Segeln", "Jazz"), ("Bauer, Anna", "Karl"))


def test_the_top_of_the_note_comes_first() -> None:
    assert read_well(note("place: Kassel", "Ort:: Fulda")).fields.place == "Kassel"
    assert read_well(note("place:", "Ort:: Fulda")).fields.place == "Fulda"


def test_a_bad_inline_value_is_a_problem_at_its_line() -> None:
    contact, problems = read(note("", "Text\nCadence:: ab und zu\nOrt:: Kassel"))
    assert where(problems) == [(5, "bad-cadence")]
    assert contact.fields.place == "Kassel"
