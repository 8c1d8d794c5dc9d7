"""Address books of every usual kind are read as their programs mean them."""

from datetime import date

import pytest

from vault_tools.contacts.model import Birthday
from vault_tools.exchange.csv_in import mapped_part, read_csv
from vault_tools.exchange.plain_text import birthday_of, day_of, tag_of, text_of
from vault_tools.exchange.vcard_in import is_vcard, read_vcards

LINKEDIN = (
    'Notes:\n"When exporting your connections, some are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Bauer,https://www.linkedin.com/in/a,,Bauer GmbH,CEO,12 Mar 2024\n"
)
GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,"
    "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
    "Anna,M.,Bauer,Anni,Bauer GmbH,CEO,1968-02-29,Nett,* myContacts ::: Kunden A,"
    "a@b.de ::: c@d.de,Work Fax,+49 1\n"
)
GOOGLE_OLD = "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Birthday\nX,Anna,Bauer,a@b.de,0561 1,B,--02-03\n"
OUTLOOK = (
    '"Anrede";"Vorname";"Nachname";"Firma";"Position";"Ort geschäftlich";"Fax geschäftlich";'
    '"Telefon geschäftlich";"Mobiltelefon";"E-Mail-Adresse";"E-Mail 2: Adresse";"Geburtstag"\r\n'
    '"Herr";"Jörg";"Müller";"A;B";"Chef";"Köln";"1";"0561 2";"0171 3";"j@x.de";"k@x.de";"0.0.00"\r\n'
)
OUTLOOK_EN = "First Name,Last Name,Company,Job Title,Business Fax,Business Phone,Mobile Phone,E-mail Address,Birthday\nAnn,Bee,B,Boss,1,2,3,a@b.de,0/0/00\n"


def test_linkedins_explanation_is_passed_over_and_the_day_of_connecting_is_the_day_of_meeting() -> None:
    reading = read_csv(LINKEDIN, {})
    assert reading is not None
    assert (reading.kind, reading.troubles) == ("linkedin", ())
    card = reading.cards[0]
    assert (card.name, card.organisation, card.role, card.met, card.line) == (
        "Anna Bauer", "Bauer GmbH", "CEO", date(2024, 3, 12), 5,
    )  # fmt: skip


def test_google_new_and_old() -> None:
    reading = read_csv(GOOGLE, {})
    assert reading is not None
    assert reading.kind == "google"
    card = reading.cards[0]
    assert (card.name, card.aliases, card.emails, card.tags) == (
        "Anna M. Bauer", ("Anni",), ("a@b.de", "c@d.de"), ("Kunden-A",),
    )  # fmt: skip
    old = read_csv(GOOGLE_OLD, {})
    assert old is not None
    assert old.kind == "google"
    assert (old.cards[0].name, old.cards[0].birthday) == ("Anna Bauer", Birthday(2, 3))


def test_outlook_in_german_as_windows_writes_it_and_in_english() -> None:
    reading = read_csv(text_of(OUTLOOK.encode("cp1252")), {})
    assert reading is not None
    assert (reading.kind, reading.troubles) == ("outlook", ())
    card = reading.cards[0]
    assert (card.name, card.organisation, card.place) == ("Jörg Müller", "A;B", "Köln")
    assert (card.phones, card.emails, card.birthday) == (("0561 2", "0171 3"), ("j@x.de", "k@x.de"), None)
    english = read_csv(OUTLOOK_EN, {})
    assert english is not None
    assert english.kind == "outlook"
    assert (english.cards[0].phones, english.cards[0].role) == (("2", "3"), "Boss")


def test_any_table_can_be_read_by_naming_its_columns() -> None:
    reading = read_csv(
        "Wer;Durchwahl;Grund\nAnna Bauer;0561 1;Kennt alle\n",
        {"name": "Wer", "phone": "Durchwahl", "why": "Grund"},
    )
    assert reading is not None
    card = reading.cards[0]
    assert (card.name, card.phones, card.more) == ("Anna Bauer", ("0561 1",), {"why": "Kennt alle"})


def test_a_column_that_is_not_there_is_said_and_nothing_read() -> None:
    reading = read_csv("Wer;Durchwahl\nAnna;1\n", {"name": "Wer", "phone": "Telefon"})
    assert reading is not None
    assert reading.cards == ()
    assert [(each.code, dict(each.values)["column"]) for each in reading.troubles] == [
        ("no-column", "Telefon")
    ]


def test_a_file_without_known_columns_is_not_guessed_at() -> None:
    assert read_csv("a,b\n1,2\n", {}) is None


@pytest.mark.parametrize(
    ("field", "part"),
    [("name", "name"), ("Firma", "organisation"), ("nonsense", None), ("type", None), ("given", "given")],
)
def test_what_a_mapping_may_name(field: str, part: str | None) -> None:
    assert mapped_part(field) == part


@pytest.mark.parametrize(
    ("rows", "people", "troubles"),
    [
        # (what stands below the headers, who is read, what is told)
        ('Anna,Bauer,"x\nOtto,Krüger,Y\nUlf,Roth,Z', ["Otto Krüger", "Ulf Roth"], [(2, "quote-open")]),
        ('"Anna,Bauer,X\nOtto,Krüger,Y\nrest\n', ["Otto Krüger"], [(4, "row-unreadable"), (2, "quote-open")]),
        ('Anna,Bauer,"', [], [(2, "quote-open")]),
        ('Anna,Bauer,"X', [], [(2, "quote-open")]),
        ('Anna,Bauer,""\n', ["Anna Bauer"], []),
        ('Anna,Bauer,"X"', ["Anna Bauer"], []),
        ('"Anna,Bauer,X\nOtto,Krüger,"Y"\nUlf,Roth,Z\n', ["Ulf Roth"], [(2, "rows-mixed")]),
        ('Anna,Bauer,"X\nOtto,Krüger,"Y"\nUlf,Roth\n', ["Anna Bauer", "Ulf Roth"], []),  # may be meant so
        ('Anna,Bauer,"a\nb",,more\nUlf,Roth,Z\n', ["Ulf Roth"], [(2, "rows-mixed")]),
        ('Anna,Bauer,5" Rohr\nUlf,Roth,Z\n', ["Anna Bauer", "Ulf Roth"], []),
    ],
)  # fmt: skip
def test_a_missing_quote_is_told_where_it_can_be_seen(
    rows: str, people: list[str], troubles: list[tuple[int, str]]
) -> None:
    reading = read_csv("First Name,Last Name,Company\n" + rows, {})
    assert reading is not None
    assert [card.name for card in reading.cards] == people
    assert sorted((each.line, each.code) for each in reading.troubles) == sorted(troubles)


def test_a_long_note_in_a_table_is_one_cell() -> None:
    note = "Zeile\n" * 50_000
    reading = read_csv(f'First Name,Last Name,Notes\nAnna,Bauer,"{note}"\nUlf,Roth,\n', {})
    assert reading is not None
    assert [(card.name, len(card.note)) for card in reading.cards] == [
        ("Anna Bauer", len(note) - 1),
        ("Ulf Roth", 0),
    ]
    assert reading.troubles == ()


@pytest.mark.parametrize("text", ["\r\r\r", "a\rb\0c\n", '"' * 300_000, "\x89PNG\r\n\x1a\n\0\0" * 50, ""])
def test_what_is_no_table_is_nothing_known(text: str) -> None:
    assert read_csv(text, {}) is None


def test_a_table_of_an_old_mac_has_its_lines_too() -> None:
    reading = read_csv("First Name,Last Name\rAnna,Bauer\rUlf,Roth\r", {})
    assert reading is not None
    assert [(card.name, card.line) for card in reading.cards] == [("Anna Bauer", 2), ("Ulf Roth", 3)]


def test_bad_rows_are_told_with_their_lines_and_the_rest_goes_in() -> None:
    text = 'First Name,Last Name,Company\nAnna,Bauer,"two\nlines"\n,,\na,b,c,d,e\nOtto,Krüger,\n,,,\n'
    reading = read_csv(text + ' , ,""\nUlf,X,Y\n', {})
    assert reading is not None
    assert [(card.name, card.line) for card in reading.cards] == [
        ("Anna Bauer", 2),
        ("Otto Krüger", 6),
        ("Ulf X", 9),
    ]
    assert [(each.line, each.code) for each in reading.troubles] == [(5, "row-too-long")]


def test_vcards_of_all_three_versions() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
        "TEL;CELL:0171 1\r\nTEL;FAX:2\r\nBDAY:19680229\r\nPHOTO;ENCODING=BASE64:AAAA\r\n BBBB\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Anna Bauer\r\nitem1.EMAIL:a@b.de\r\nitem1.X-ABLabel:privat\r\n"
        "ORG:Bauer\\; Söhne;Abteilung\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:X Y\r\nTEL;VALUE=uri:tel:+49-1\r\nBDAY:--0203\r\nNICKNAME:a,b\\,c\r\n"
        "ADR:;;S 1;Kassel;;3;D\r\nCATEGORIES:x,y z\r\nEND:VCARD\r\n"
    )
    assert is_vcard(text)
    reading = read_vcards(text)
    assert reading.troubles == ()
    old, middle, new = reading.cards
    assert (old.name, old.phones, old.birthday) == ("Jörg Müller", ("0171 1",), Birthday(2, 29, 1968))
    assert (middle.name, middle.aliases, middle.organisation, middle.birthday) == (
        "Anna Bauer", ("Dr. Anna Bauer",), "Bauer; Söhne", Birthday(2, 3),
    )  # fmt: skip
    assert (new.phones, new.birthday, new.aliases, new.place, new.tags) == (
        ("+49-1",), Birthday(2, 3), ("a", "b,c"), "Kassel", ("x", "y-z"),
    )  # fmt: skip


def test_a_broken_card_never_stops_the_others() -> None:
    text = "BEGIN:VCARD\nFN:A B\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:C D\nnonsense\nBDAY:heute\nEND:VCARD\nBEGIN:VCARD\n"
    reading = read_vcards(text)
    assert [card.name for card in reading.cards] == ["C D"]
    assert [(each.line, each.code) for each in reading.troubles] == [
        (1, "card-without-end"), (3, "no-name"), (6, "bad-day"), (12, "card-without-end"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 Mar 2024", date(2024, 3, 12)),
        ("12. März 2024", date(2024, 3, 12)),
        ("March 12, 2024", date(2024, 3, 12)),
        ("29.02.1968", date(1968, 2, 29)),
        ("2/29/1968", date(1968, 2, 29)),
        ("29/2/1968", date(1968, 2, 29)),
        ("10/02/2026", None),
        ("2026-02-30", None),
        ("gestern", None),
    ],
)
def test_days_as_programs_write_them_and_never_guessed(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_apples_year_for_none_is_none() -> None:
    assert birthday_of("1604-02-29") == Birthday(2, 29)


@pytest.mark.parametrize(
    ("label", "tag"), [("Kunden A", "Kunden-A"), ("#x/y", "x/y"), ("]] [[", ""), ("2024", "")]
)
def test_labels_become_tags_that_end_where_they_should(label: str, tag: str) -> None:
    assert tag_of(label) == tag
