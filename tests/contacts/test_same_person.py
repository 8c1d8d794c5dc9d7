"""Whether somebody is there already, and the names that notes can have."""

import pytest

from vault_tools.contacts.model import Contact, Fields
from vault_tools.contacts.names import Names
from vault_tools.contacts.new_name import stem_of, wrong_with
from vault_tools.contacts.same_person import known_already, same_number

NAMES = Names(
    [
        Contact("Jana Weiß.md", "Jana Weiß", Fields(email=("Jana@Example.org",), phone=("+49 561 471122",))),
        Contact("Otto Krüger.md", "Otto Krüger", Fields(aliases=("Otto",))),
    ]
)


@pytest.mark.parametrize(
    ("name", "emails", "phones", "by"),
    [
        ("jana weiss", (), (), "name"),
        ("Weiß, Jana", (), (), "name"),
        ("otto", (), (), "name"),
        ("J. W.", ("mailto:jana@example.org",), (), "email"),
        ("J. W.", (), ("0561 / 47 11 22",), "phone"),
        ("Jana", (), (), None),
        ("Krüger", (), (), None),
        ("J. W.", ("jana@example.com",), ("0561 471123",), None),
    ],
)
def test_name_email_and_telephone_are_noticed(
    name: str, emails: tuple[str, ...], phones: tuple[str, ...], by: str | None
) -> None:
    assert [each.by for each in known_already(NAMES, name, emails, phones)] == ([by] if by else [])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+49 561 471122", "0049 (0)561-47 11 22", True),
        ("+49 561 471122", "0561/471122", True),
        ("0561 471122", "0561-47.11.22", True),
        ("+49 561 471122 Durchwahl 12", "0561 471122", True),
        ("471122", "471122", True),
        ("471122", "0561 471122", False),
        ("+43 561 471122", "+49 561 471122", False),
        ("0561 471122", "0562 471122", False),
        ("12345", "12345", False),
        ("", "", False),
    ],
)
def test_numbers_are_compared_by_their_digits(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) == same == same_number(other, one)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("", "empty"),
        (" \t ", "empty"),
        ("../../x", "path"),
        ("a/b", "path"),
        ("C:\\x", "path"),
        ("~root", "path"),
        ("..", "path"),
        ("x" * 300, "long"),
        ("ü" * 101, "long"),
        ("🦊" * 60, "long"),
        ("Anna\x07", "control"),
        ("Anna\nBauer", "control"),
        ("\udc80x", "control"),
        ("🦊", "letters"),
        ("12 34", "letters"),
        ("???", "letters"),
        ("CON", "reserved"),
        ("com1", "reserved"),
        ("aux.md", "reserved"),
        ("nul.", "reserved"),
        ("Con Lee", None),
        ("Jana 🌱 Weiß", None),
        ("Dr. O'Neill-Müller", None),
    ],
)
def test_names_that_cannot_be(name: str, wrong: str | None) -> None:
    assert wrong_with(name) == wrong


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Jana Weiß", "Jana Weiß"),
        ("Mu\u0308ller", "Müller"),
        ("Jana: [[Weiß]] #1 | x^2", "Jana Weiß 1 x 2"),
        (".hidden.", "hidden"),
        ("Jana.md", "Jana"),
        ("{{title}} %%x%%", "title x"),
        ("Jana\u202eWeiß", "JanaWeiß"),
    ],
)
def test_a_file_name_is_safe_everywhere(name: str, stem: str) -> None:
    assert stem_of(name) == stem
