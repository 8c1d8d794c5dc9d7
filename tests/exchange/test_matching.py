"""The same person is not doubled, and nobody is guessed at."""

import pytest

from vault_tools.contacts.model import Birthday, Contact, Fields
from vault_tools.exchange.cards import Card
from vault_tools.exchange.matching import Matcher, phone_key
from vault_tools.exchange.people_names import alike, name_key, without_titles

ANNA = Contact(
    "Kontakte/Anna Bauer.md",
    "Anna Bauer",
    Fields(email=("Anna@Bauer.de",), phone=("0561 12345",), organisation="Bauer GmbH"),
)
OTTO = Contact(
    "Kontakte/Otto Krüger.md",
    "Otto Krüger",
    Fields(birthday=Birthday(4, 12, 1958), email=("<mailto:Otto@x.de>",)),
)
PETER = Contact("Kontakte/Peter Schmidt.md", "Peter Schmidt", Fields(organisation="A"))
PETER2 = Contact(
    "Kontakte/Peter Schmidt (B).md",
    "Peter Schmidt (B)",
    Fields(name="Peter Schmidt", aliases=("Peter Schmidt",), organisation="B"),
)
ALL = (ANNA, OTTO, PETER, PETER2)


@pytest.mark.parametrize(
    ("card", "sure"),
    [
        (Card("Bauer, Anna", emails=("anna@bauer.de",)), ANNA),
        (Card("A. Bauer", phones=("+49 561 12345",)), ANNA),
        (Card("Dr. Otto Krueger"), OTTO),
        (Card("Anna Bauer", organisation="Bauer"), ANNA),
        (Card("Anna Bauer", emails=("other@x.de",), organisation="Bauer GmbH"), ANNA),
        (Card("Otto Krueger-Roth", emails=("otto@x.de",)), OTTO),
        (Card("Peter Schmidt", organisation="A"), PETER),
        (Card("Peter Schmidt", organisation="B"), PETER2),
    ],
)
def test_who_is_surely_the_same(card: Card, sure: Contact) -> None:
    assert Matcher(ALL, "DE").match(card).sure is sure


@pytest.mark.parametrize(
    ("card", "perhaps", "by"),
    [
        (Card("Anna Bauer", emails=("other@x.de",)), (ANNA,), "name"),
        (Card("Otto Krüger", birthday=Birthday(1, 1, 1990)), (OTTO,), "name"),
        (Card("Karl Roth", emails=("anna@bauer.de",)), (ANNA,), "email"),
        (Card("Annie Bauer"), (), ""),
        (Card("Peter Schmidt"), (PETER, PETER2), "several"),
        (Card("A. Bauer"), (ANNA,), "nearly"),
    ],
)
def test_who_is_only_perhaps_the_same_is_asked_about(
    card: Card, perhaps: tuple[Contact, ...], by: str
) -> None:
    found = Matcher(ALL, "DE").match(card)
    assert (found.sure, found.perhaps, found.by) == (None, perhaps, by)


@pytest.mark.parametrize("phone", ["", "0561 777"])
@pytest.mark.parametrize("name", ["Hans Müller", "Hans Müller sen."])
def test_a_son_is_not_taken_for_his_father(name: str, phone: str) -> None:
    father = Contact(
        "Kontakte/Hans.md", name, Fields(organisation="Müller Bau", phone=(phone,) if phone else ())
    )
    card = Card("Hans Müller jun.", organisation="Müller Bau", phones=(phone,) if phone else ())
    assert Matcher([father], "DE").match(card).sure is None
    son = Contact("Kontakte/Hans jun.md", "Hans Müller jun.", father.fields)
    assert not list(Matcher([father, son], "DE").doubles())


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Dr. phil. Anna Bauer", "Anna Bauer"),
        ("Prof. Dr. med. Anna Bauer", "Anna Bauer"),
        ("Dipl.-Ing. Karl Roth", "Karl Roth"),
        ("Mag. Anna Huber", "Anna Huber"),
        ("Phil Collins", "Phil Collins"),
        ("Nat King Cole", "Nat King Cole"),
        ("Herr Phil Roth", "Phil Roth"),
        ("Dr.", "Dr."),
    ],
)
def test_titles_are_no_part_of_the_name_but_first_names_are(written: str, bare: str) -> None:
    assert without_titles(written) == bare


@pytest.mark.parametrize("card", [Card("Anna"), Card("Karl Roth"), Card("Ute Bauer", phones=("0561 12345",))])
def test_who_is_somebody_new(card: Card) -> None:
    assert Matcher(ALL, "DE").match(card) == (None, (), "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jörg Müller", "Mueller, Joerg", True),
        ("Prof. Dr. Élodie Ünal", "elodie uenal", True),
        ("Anna Bauer", "Anna Baur", False),
        ("Kunde 1", "Kunde 2", False),
        ("Person1 Name", "Person2 Name", False),
        ("Dr. phil. Anna Bauer", "Anna Bauer", True),
        ("Dr med Anna Bauer", "Anna Bauer", True),
        ("Mag. Anna Bauer", "Anna Bauer", True),
        ("Phil Bauer", "Nat Bauer", False),
        ("Hans Müller jun.", "Hans Müller sen.", False),
        ("Hans Müller jun.", "Müller, Hans Jr.", True),
    ],
)
def test_names_are_compared_without_accents_order_and_titles(one: str, other: str, same: bool) -> None:
    assert (name_key(one) == name_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Bob Miller", "Robert Miller", True),
        ("Kunde 1", "Kunde 12", False),
        ("Anna Bauer 2", "Anna Bauer", True),
        ("A. Bauer", "Anna Bauer", True),
        ("Anna Maria Bauer", "Anna Bauer", True),
        ("Ute Bauer", "Anna Bauer", False),
        ("Jürgen Muller", "Jürgen Müller", True),
        ("Anna", "Anna Bauer", False),
        ("Hans Müller", "Hans Müller jun.", True),
        ("Hans Müller sen.", "Hans Müller jun.", False),
    ],
)
def test_nicknames_initials_and_middle_names(one: str, other: str, may_be: bool) -> None:
    assert alike(one, other) is may_be


def test_a_number_is_the_same_however_it_is_written() -> None:
    assert phone_key("0561 / 123-45", "DE") == phone_key("+49 (561) 12345", None) == "+4956112345"


def test_likely_doubles_are_pairs_that_nothing_speaks_against() -> None:
    twin = Contact("Kontakte/A. Bauer.md", "A. Bauer", Fields(phone=("+49 561 12345",)))
    pairs = [(one.path, other.path, by) for one, other, by in Matcher([*ALL, twin], "DE").doubles()]
    assert pairs == [(twin.path, ANNA.path, "phone")]


def test_a_first_name_that_two_are_called_by_makes_no_double() -> None:
    one = Contact("a.md", "Anna Bauer", Fields(aliases=("Anna",)))
    other = Contact("b.md", "Anna Roth", Fields(aliases=("Anna",)))
    assert list(Matcher([one, other], "DE").doubles()) == []


def _customers(n: int) -> list[Contact]:
    return [
        Contact(f"K/Kunde {at}.md", "Kunde Muster", Fields(email=(f"{at}@x.de",), phone=("0561 99999",)))
        for at in range(n)
    ]


@pytest.mark.parametrize(
    ("card", "sure"),
    [
        (Card("Kunde Muster", emails=("149@x.de",)), "K/Kunde 149.md"),
        (Card("Kunde Muster", emails=("new@x.de",)), None),
        (Card("Ute Lang", phones=("0561 99999",)), None),
        (Card("Muster, Kunde", organisation="Bauer", emails=("new@x.de",)), "K/Bauer.md"),
    ],
)
def test_a_name_and_a_number_that_very_many_share_tell_nobody_apart(card: Card, sure: str | None) -> None:
    firm = Contact("K/Bauer.md", "Kunde Muster", Fields(organisation="Bauer", email=("b@x.de",)))
    found = Matcher([*_customers(150), firm], "DE").match(card)
    assert (found.sure.path if found.sure else None) == sure
    assert len(found.perhaps) <= 50


def test_of_a_name_that_very_many_share_one_with_nothing_else_is_asked_about() -> None:
    found = Matcher(_customers(150), "DE").match(Card("Kunde Muster"))
    assert (found.sure, found.by) == (None, "several")
    assert 1 < len(found.perhaps) <= 50
