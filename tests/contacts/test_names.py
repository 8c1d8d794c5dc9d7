"""Finding contacts by links and by the names people say."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.actions.garden import stems_among
from vault_tools.contacts.model import Contact, Fields
from vault_tools.contacts.names import Names
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name
from vault_tools.vault.walk import FoundNote, Walk


def contact(path: str, *aliases: str, name: str | None = None) -> Contact:
    return Contact(path, path.rsplit("/", 1)[-1][:-3], Fields(aliases=aliases, name=name))


GARDEN = Names(
    [
        contact("Kontakte/Anna Bauer.md", "Anna", "Änne"),
        contact("Kontakte/Anna Roth.md"),
        contact("Kontakte/Otto Krüger.md", name="Dr. Otto Krüger"),
        contact("Kontakte/Lieferanten/Karl Roth.md", "Otto"),
        contact("Kontakte/Kunden/Karl Roth.md"),
        contact("Kontakte/Mu\u0308ller, Eva.md"),
        contact("Dr. Zoë.md"),
        contact("Kontakte/Bernd Moeller.md"),
        contact("Kontakte/Cem Yıldırım.md"),
        contact("Kontakte/Karl-Heinz O'Neill.md"),
        contact("Kontakte/Ina Möller.md"),
        contact("Kontakte/Ina Moller.md"),
    ]
)


def paths(found: object) -> list[str]:
    assert isinstance(found, (list, tuple))
    return [each.path for each in found]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Anna Bauer", ["Kontakte/Anna Bauer.md"]),
        ("anna BAUER", ["Kontakte/Anna Bauer.md"]),
        ("Anna Bauer.md", ["Kontakte/Anna Bauer.md"]),
        ("Kontakte/Anna Bauer", ["Kontakte/Anna Bauer.md"]),
        ("/Kontakte/Anna Bauer.md", ["Kontakte/Anna Bauer.md"]),
        ("../Kontakte/Anna Bauer.md", ["Kontakte/Anna Bauer.md"]),
        ("../../Anna Bauer.md", ["Kontakte/Anna Bauer.md"]),
        ("./Anna Bauer.md", ["Kontakte/Anna Bauer.md"]),
        ("Änne", ["Kontakte/Anna Bauer.md"]),
        ("Dr. Otto Krüger", ["Kontakte/Otto Krüger.md"]),
        ("Kunden/Karl Roth", ["Kontakte/Kunden/Karl Roth.md"]),
        ("Karl Roth", ["Kontakte/Lieferanten/Karl Roth.md", "Kontakte/Kunden/Karl Roth.md"]),
        ("unden/Karl Roth", []),
        ("Müller, Eva", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("Dr. Zoë", ["Dr. Zoë.md"]),
        ("Bauer", []),
        ("", []),
        ("../", []),
    ],
)
def test_a_link_leads_by_path_by_name_or_by_alias(target: str, expected: list[str]) -> None:
    assert paths(GARDEN.linked(target)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Anna Bauer", ["Kontakte/Anna Bauer.md"]),
        ("Bauer, Anna", ["Kontakte/Anna Bauer.md"]),
        ("anna", ["Kontakte/Anna Bauer.md"]),
        ("Otto", ["Kontakte/Lieferanten/Karl Roth.md"]),
        ("bau", ["Kontakte/Anna Bauer.md"]),
        (
            "Roth",
            ["Kontakte/Anna Roth.md", "Kontakte/Lieferanten/Karl Roth.md", "Kontakte/Kunden/Karl Roth.md"],
        ),
        ("roth anna", ["Kontakte/Anna Roth.md"]),
        ("rüger", ["Kontakte/Otto Krüger.md"]),
        ("Eva Müller", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("mueller", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("muller", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("MÜLLER", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("Mu\u0308ller", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("Müller,Eva", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("eva mull", ["Kontakte/Mu\u0308ller, Eva.md"]),
        ("Möller Bernd", ["Kontakte/Bernd Moeller.md"]),
        ("Yildirim", ["Kontakte/Cem Yıldırım.md"]),
        ("yıldırım", ["Kontakte/Cem Yıldırım.md"]),
        ("zoe", ["Dr. Zoë.md"]),
        ("karl heinz", ["Kontakte/Karl-Heinz O'Neill.md"]),
        ("O’Neill", ["Kontakte/Karl-Heinz O'Neill.md"]),
        ("Frau Bauer", ["Kontakte/Anna Bauer.md"]),
        ("Herr Dr. Krüger", ["Kontakte/Otto Krüger.md"]),
        ("ina möller", ["Kontakte/Ina Möller.md"]),
        ("ina moller", ["Kontakte/Ina Moller.md"]),
        ("ina moeller", ["Kontakte/Ina Möller.md"]),
        ("niemand", []),
        ("Frau", []),
        ("  ", []),
    ],
)
def test_a_person_is_found_by_alias_by_a_word_or_a_part(said: str, expected: list[str]) -> None:
    assert paths(GARDEN.called(said)) == expected


def test_of_several_notes_with_one_name_the_one_at_the_root_is_meant() -> None:
    names = Names([contact("a/Anna.md"), contact("Anna.md"), contact("b/Anna.md")])
    assert paths(names.linked("Anna")) == ["Anna.md"]


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("Otto Kruger", "Otto Krüger"),
        ("Krüger Oto", "Otto Krüger"),
        ("Baur", "Anna Bauer"),
        ("Yilderim", "Cem Yıldırım"),
        ("Bauer, Ana", "Anna Bauer"),
    ],
)
def test_near_names_are_offered_the_likest_first(said: str, near: str) -> None:
    assert GARDEN.near(said)[0] == near


def test_nobody_is_offered_for_a_name_like_no_other() -> None:
    assert GARDEN.near("xyz") == []
    assert GARDEN.near("🦊") == []


def test_only_whole_names_are_wholly_somebodys() -> None:
    assert paths(GARDEN.wholly("bauer, anna")) == ["Kontakte/Anna Bauer.md"]
    assert paths(GARDEN.wholly("Aenne")) == ["Kontakte/Anna Bauer.md"]
    assert paths(GARDEN.wholly("Bauer")) == []
    assert paths(GARDEN.wholly("")) == []


def test_composed_and_decomposed_letters_find_the_same() -> None:
    for said in ("Zoë", "Krüger", "Änne", "Yıldırım"):
        assert GARDEN.called(unicodedata.normalize("NFD", said)) == GARDEN.called(said)


@given(st.lists(st.text("aAäÄ\u0308ßẞİ./\n m", max_size=6).map(lambda name: f"{name}.md"), max_size=6))
def test_names_of_notes_that_are_aliases_are_found_as_links_are_compared(names: list[str]) -> None:
    notes = [FoundNote(name[:-3] + end, 1, 1, 1) for name in names for end in (".md", ".MD")]
    folded = [fold(link_name(note.path)) for note in notes]
    found = Walk(notes, (), (), (), ())
    assert stems_among({*folded[::2], "nobody"}, found) == frozenset(folded)
    assert stems_among({"nobody"}, found) == frozenset()
