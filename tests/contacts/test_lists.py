"""Lists, texts and links in fields, quoted or not."""

import pytest

from tests.contacts.notes import note, read, read_well, where


def value(field: str, written: str) -> object:
    """The typed value of a field that is well written."""
    return getattr(read_well(note(f"{field}: {written}")).fields, field)


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("[Segeln, Jazz]", ("Segeln", "Jazz")),
        ("\n  - Segeln\n  - Jazz", ("Segeln", "Jazz")),
        ("Segeln, Jazz", ("Segeln", "Jazz")),
        ("Segeln; Jazz", ("Segeln", "Jazz")),
        ("Segeln", ("Segeln",)),
        ('["Segeln, aber nur im Sommer", Jazz]', ("Segeln, aber nur im Sommer", "Jazz")),
        ('["[[Segeln]]", Jazz]', ("Segeln", "Jazz")),
        ("[[Segeln]]", ("Segeln",)),
        ("[[Segeln, hart am Wind]]", ("Segeln, hart am Wind",)),
        ("[ '', Jazz, ]", ("Jazz",)),
        ("", ()),
        ("null", ()),
    ],
)
@pytest.mark.parametrize("field", ["interests", "offers", "seeks"])
def test_a_list_may_be_written_as_text(field: str, written: str, items: tuple[str, ...]) -> None:
    assert value(field, written) == items


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ('["[[Karl Roth]]"]', ("Karl Roth",)),
        ('"[[Karl Roth]]"', ("Karl Roth",)),
        ("[[Karl Roth]]", ("Karl Roth",)),
        ("[[Bauer, Anna]]", ("Bauer, Anna",)),
        ("[[[Bauer, Anna]], [[Karl Roth]]]", ("Bauer, Anna", "Karl Roth")),
        ("\n  - [[Bauer, Anna]]\n  - [[Karl Roth]]", ("Bauer, Anna", "Karl Roth")),
        ("\n  - [[Bauer, Anna]]\n  - Eva Lang\n  # - [[Nicht]]", ("Bauer, Anna", "Eva Lang")),
        ('["[[Bauer, Anna]]", "[[Karl Roth|Karl]]"]', ("Bauer, Anna", "Karl Roth")),
        ('["[[Karl Roth]]", Eva Lang]', ("Karl Roth", "Eva Lang")),
        ('"[[Karl Roth]], Eva Lang"', ("Karl Roth", "Eva Lang")),
        ("Karl Roth; Eva Lang", ("Karl Roth", "Eva Lang")),
        ('"[Karl](../Kontakte/Karl%20Roth.md)"', ("../Kontakte/Karl Roth",)),
        ('"[[Kontakte/Karl Roth]]"', ("Kontakte/Karl Roth",)),
        ('"[[Karl Roth#Log]]"', ("Karl Roth",)),
        ("", ()),
    ],
)
@pytest.mark.parametrize("field", ["knows", "introduced_by", "predecessor"])
def test_an_unquoted_link_is_read_as_the_link_it_was_meant_to_be(
    field: str, written: str, people: tuple[str, ...]
) -> None:
    assert value(field, written) == people


def test_several_links_without_quotes_are_no_yaml_but_are_read() -> None:
    contact, problems = read(note("knows: [[Karl Roth]], [[Bauer, Anna]]\nplace: Kassel"))
    assert where(problems) == [(3, "yaml-invalid")]
    assert contact.fields.knows == ("Karl Roth", "Bauer, Anna")
    assert contact.fields.place == "Kassel"


@pytest.mark.parametrize(
    ("written", "aliases"),
    [
        ("[Anna]", ("Anna",)),
        ("Bauer, Anna", ("Bauer, Anna",)),
        ("[NO, 007]", ("NO", "007")),
        ("\n- Anna\n- Änne", ("Anna", "Änne")),
    ],
)
def test_an_alias_may_hold_a_comma(written: str, aliases: tuple[str, ...]) -> None:
    assert value("aliases", written) == aliases


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("NO", "NO"),
        ("01067", "01067"),
        ("10:30", "10:30"),
        ("'[[Bauer Metallbau]]'", "Bauer Metallbau"),
        ("[[Bauer Metallbau]]", "Bauer Metallbau"),
        ("'bei [[Bauer|Bauers]] und [[Roth]]'", "bei Bauers und Roth"),
        ("[A GmbH, B AG]", "A GmbH, B AG"),
        ("|\n  eins\n  zwei", "eins zwei"),
        ("{a: b}", None),
        ("null", None),
        ('"null"', "null"),
        ("", None),
    ],
)
@pytest.mark.parametrize("field", ["organisation", "role", "place", "why", "needs", "tier", "owner", "name"])
def test_a_text_is_what_was_written_its_links_as_their_words(
    field: str, written: str, text: str | None
) -> None:
    assert value(field, written) == text
