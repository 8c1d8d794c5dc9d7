"""Out and in again keeps what the formats can hold, over hostile names too."""

import csv
import re
from datetime import date
from io import StringIO
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.contacts.fields import READERS
from vault_tools.contacts.model import Birthday, Contact, Fields
from vault_tools.contacts.note import read_note
from vault_tools.contacts.settings import ContactSettings, JournalSettings
from vault_tools.exchange.cards import Card
from vault_tools.exchange.csv_in import read_csv
from vault_tools.exchange.csv_out import csv_of, disarmed, disarmed_back
from vault_tools.exchange.ics import Entry, calendar_of
from vault_tools.exchange.new_note import note_of, plain_braces, safe_stem
from vault_tools.exchange.obsidian import TYPES
from vault_tools.exchange.people_names import name_key
from vault_tools.exchange.vcard_in import read_vcards
from vault_tools.exchange.vcard_out import vcard_of
from vault_tools.text.escape import one_line

TEXT = st.text(st.sampled_from("aÄß1 ;,:\\\n\"'[]{}|#^%<>=+-@`$*_~&!?/()\u202e\u2028🌱"), max_size=12).map(
    one_line
)
NAME = st.tuples(st.sampled_from(["Anna", "Jörg", "Ólafur"]), TEXT, st.just("Bauer")).map(
    lambda parts: one_line(" ".join(parts))
)
PHONE = st.sampled_from(["+49 561 1", "0561 22", "=1+1"])
BIRTHDAY = st.one_of(
    st.none(), st.sampled_from([Birthday(2, 29), Birthday(2, 29, 1968), Birthday(12, 31, 2001)])
)
CONTACT = st.builds(
    lambda name, org, role, place, phones, birthday: Contact(
        "Kontakte/X.md",
        name,
        Fields(organisation=org or None, role=role or None, place=place or None, email=("a@b.de",), phone=tuple(dict.fromkeys(phones)), birthday=birthday),
    ),
    NAME, TEXT, TEXT, TEXT, st.lists(PHONE, max_size=2), BIRTHDAY,
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(CONTACT)
def test_vcards(contact: Contact) -> None:
    reading = read_vcards(vcard_of(contact))
    assert reading.troubles == ()
    card, fields = reading.cards[0], contact.fields
    assert card.name == contact.name
    assert (card.organisation, card.role, card.place) == (
        fields.organisation or "",
        fields.role or "",
        fields.place or "",
    )
    assert (card.emails, card.phones, card.birthday) == (fields.email, fields.phone, fields.birthday)


@settings(max_examples=30, deadline=None)
@given(CONTACT, st.lists(NAME, max_size=2), st.lists(st.sampled_from(["kunde/a", "Ä", "x-1"]), max_size=2))
def test_from_a_vault_through_cards_into_a_new_one(
    contact: Contact, aliases: list[str], tags: list[str]
) -> None:
    fields = contact.fields._replace(aliases=tuple(dict.fromkeys(aliases)), tags=tuple(dict.fromkeys(tags)))
    (card,) = read_vcards(vcard_of(contact._replace(fields=fields))).cards
    stem = safe_stem(card.name)
    read = read_note(
        f"Kontakte/{stem}.md", note_of(card, stem).encode(), ContactSettings(), JournalSettings()
    )
    assert read.contact is not None
    there = read.contact.fields
    called = {read.contact.name, *there.aliases}
    assert {plain_braces(each) for each in (contact.name, *fields.aliases)} <= called
    for name in ("organisation", "role", "place"):
        was = getattr(fields, name)
        assert getattr(there, name) == (plain_braces(was) if was else None)
    assert (there.email, there.phone, there.birthday) == (fields.email, fields.phone, fields.birthday)
    assert (set(there.tags), there.plant) == (set(fields.tags), "seedling")


@settings(max_examples=30, deadline=None)
@given(CONTACT)
def test_tables(contact: Contact) -> None:
    table = csv_of([contact])
    _, row = csv.reader(StringIO(table, newline=""))
    assert not any(re.search(r"(^|;)\s*[=+@-]", cell) for cell in row)
    reading = read_csv(table, {})
    assert reading is not None
    card, fields = reading.cards[0], contact.fields
    assert name_key(card.name) == name_key(contact.name)  # `Bauer, Anna` comes back as `Anna Bauer`
    assert (card.organisation, card.role, card.place, card.birthday) == (
        fields.organisation or "",
        fields.role or "",
        fields.place or "",
        fields.birthday,
    )
    assert (card.emails, card.phones) == (fields.email, fields.phone)


@settings(max_examples=50, deadline=None)
@given(NAME, TEXT, TEXT, st.text(st.sampled_from("a -[]x#:\n2026-10-02`%>{}<"), max_size=40), BIRTHDAY)
def test_a_note_made_of_anything_reads_as_what_was_meant_and_forges_nothing(
    name: str, org: str, place: str, note: str, birthday: Birthday | None
) -> None:
    card = Card(
        name, organisation=org, place=place, birthday=birthday, note=note, emails=("a@b.de", "c@d.de")
    )
    path = f"Kontakte/{safe_stem(name)}.md"
    read = read_note(path, note_of(card, safe_stem(name)).encode(), ContactSettings(), JournalSettings())
    assert read.problems == ()
    assert read.contact is not None
    assert read.own is None
    assert (read.contact.interactions, read.contact.promises) == ((), ())
    assert (read.contact.fields.birthday, read.contact.fields.email) == (birthday, ("a@b.de", "c@d.de"))


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("＝1", "'＝1"),
        ("Anna;=1+1", "Anna;'=1+1"),  # a German spreadsheet begins a cell there
        ("+49 1; +49 2", "'+49 1; '+49 2"),
        ("'=1", "''=1"),
        ("Anna-Lena", "Anna-Lena"),
        ("'t Hooft", "'t Hooft"),
    ],
)
def test_formulas_are_disarmed_and_come_back(cell: str, safe: str) -> None:
    assert disarmed(cell) == safe
    assert disarmed_back(safe) == cell


def test_file_names_are_safe_everywhere() -> None:
    assert safe_stem("../../etc/passwd") == "etc passwd"
    assert safe_stem("CON") == "CON (Name)"
    assert safe_stem("a.md") == "a"
    assert len(safe_stem("ä" * 400).encode()) <= 150
    assert safe_stem("...") == ""


def test_a_calendar_is_the_same_for_the_same_notes_and_holds_what_was_put_in() -> None:
    entries = [
        Entry("b", date(1968, 2, 29), "Geburtstag: Anna; \\ Bauer", yearly=True),
        Entry("t", date(2026, 11, 27), "Adresse\nschicken", todo=True),
    ]
    data = calendar_of(entries, "X")
    assert data == calendar_of(reversed(entries), "X")
    parts: Any = icalendar.Calendar.from_ical(data).subcomponents
    birthday, todo = parts
    assert (str(birthday["summary"]), birthday["dtstart"].dt) == (
        "Geburtstag: Anna; \\ Bauer",
        date(1968, 2, 29),
    )
    assert birthday["rrule"] == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}
    assert (todo.name, str(todo["summary"]), todo["due"].dt) == (
        "VTODO",
        "Adresse schicken",
        date(2026, 11, 27),
    )


def test_obsidian_is_told_the_type_of_every_day_and_every_box() -> None:
    days = {name for name, read in READERS.items() if read is READERS["met"]}
    boxes = {name for name, read in READERS.items() if read is READERS["paused"]}
    assert {name for name, kind in TYPES.items() if kind == "date"} == days
    assert {name for name, kind in TYPES.items() if kind == "checkbox"} == boxes
    assert TYPES.keys() <= READERS.keys()
