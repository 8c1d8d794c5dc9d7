"""Which notes are dated, and on which day."""

from datetime import date

import pytest
from hypothesis import given

from tests.corpus.steady import messy, steady
from vault_tools.contacts.dated import day_of_link, day_of_note, kind_of_note
from vault_tools.contacts.recognise import tags_of
from vault_tools.contacts.settings import JournalSettings
from vault_tools.text.frontmatter import read_frontmatter

USUAL = JournalSettings()
GERMAN = JournalSettings(("Tagebuch",), ("DD.MM.YYYY", "YYYY/MM/DD"))
DAY = date(2026, 10, 2)


def day_of(path: str, fields: str = "", settings: JournalSettings = USUAL) -> date | None:
    raws = read_frontmatter(path, f"---\n{fields}\n---\n")[0].fields
    return day_of_note(path, raws, tags_of(raws, ()), settings)


@pytest.mark.parametrize(
    "path",
    [
        "2026-10-02.md",
        "Tagebuch/2026-10-02.md",
        "Tagebuch/2026/10/2026-10-02.md",
        "journals/2026_10_02.md",
        "2026-10-02 evening.md",
        "2026-10-02_Besuch.md",
        "2026-10-02-besuch.md",
        "Besprechungen/2026-10-02 Schulmensa.md",
        "2026-10-02.MD",
    ],
)
def test_a_name_that_begins_with_a_date_makes_a_note_dated(path: str) -> None:
    assert day_of(path) == DAY
    assert day_of(path, settings=GERMAN) == DAY


@pytest.mark.parametrize(
    "path",
    [
        "Anna.md",
        "2026-10-021.md",
        "2026-10-32.md",
        "2026-13-02.md",
        "2026-10.md",
        "2026-W40.md",
        "20261002.md",
        "Notiz 2026-10-02.md",
        "2026-10-02/Anna.md",
        "2026-10_02.md",
        "02.10.2026.md",
    ],
)
def test_any_other_name_does_not(path: str) -> None:
    assert day_of(path) is None


@pytest.mark.parametrize(
    ("path", "settings", "expected"),
    [
        ("Tagebuch/02.10.2026.md", GERMAN, DAY),
        ("Tagebuch/2026/10/02.md", GERMAN, DAY),
        ("tagebuch/alt/02.10.2026.md", GERMAN, DAY),
        ("Rechnungen/02.10.2026.md", GERMAN, None),
        ("Tagebuch Otto/02.10.2026.md", GERMAN, None),
        ("02.10.2026.md", GERMAN, None),
        ("02.10.2026.md", JournalSettings((), ("DD.MM.YYYY",)), DAY),
        ("Wo auch immer/02.10.2026.md", JournalSettings((), ("DD.MM.YYYY",)), DAY),
        ("Tagebuch/2026-W40.md", JournalSettings(("Tagebuch",), ("gggg-[W]ww",)), None),
        ("Tagebuch/Freitag, 2. Oktober 2026.md", JournalSettings((), ("dddd, D. MMMM YYYY",)), DAY),
    ],
)
def test_the_journals_own_formats_count_in_its_folders(
    path: str, settings: JournalSettings, expected: date | None
) -> None:
    assert day_of(path, settings=settings) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("date: 2026-10-02", DAY),
        ("Date: 2026-10-02", DAY),
        ("datetime: 2026-10-02T18:00", DAY),
        ("datetime: 2026-10-02 18:00", DAY),
        ("datum: 2.10.2026", DAY),
        ('date: "[[2026-10-02]]"', DAY),
        ('date: "[[Tagebuch/2026-10-02|Freitag]]"', DAY),
        ("date: [[2026-10-02]]", DAY),
        ("date: irgendwann\ndatetime: 2026-10-02", DAY),
        ("date: irgendwann", date(2026, 11, 20)),
        ("date: 10/02/2026", date(2026, 11, 20)),
        ("date:", date(2026, 11, 20)),
        ("created: 2026-10-02", date(2026, 11, 20)),
        ("date: 2026-02-30", date(2026, 11, 20)),
    ],
)
def test_a_date_in_the_frontmatter_wins_over_the_name(fields: str, expected: date) -> None:
    assert day_of("2026-11-20.md", fields) == expected


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("a.md", 'attendees: ["[[Anna]]"]'),
        ("a.md", "Attendees: Anna"),
        ("a.md", "people:\n  - Anna"),
        ("a.md", "Teilnehmer: Anna"),
        ("a.md", "Personen: [Anna]"),
        ("a.md", 'mit: "[[Anna]]"'),
        *(("a.md", f"type: {word}") for word in "meeting Call event interaction chat".split()),
        *(("a.md", f"typ: {word}") for word in "Besprechung Treffen Termin Telefonat Gespräch".split()),
        ("a.md", 'type: "[[Meeting]]"'),
        ("a.md", "type: [note, meeting]"),
        ("a.md", "tags: [meeting]"),
        ("a.md", 'tags: "#Telefonat/kurz #x"'),
        ("a.md", "tags: meetings"),
        *(
            (f"{folder}/a.md", "")
            for folder in "Meetings meeting Calls Events Interactions Chats Journal".split()
        ),
        *(
            (f"{folder}/a.md", "")
            for folder in "Besprechungen Treffen Termine Telefonate Gespräche Tagebuch".split()
        ),
        ("Firma/Besprechungen/2026/a.md", ""),
        ("Daily Notes/a.md", ""),
    ],
)
def test_a_date_alone_counts_where_the_note_is_about_a_meeting(path: str, fields: str) -> None:
    assert day_of(path, f"date: 2026-10-02\n{fields}") == DAY
    assert day_of(path, fields) is None


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("a.md", ""),
        ("Projekte/a.md", "type: project"),
        ("Meeting.md", ""),
        ("Meetingraum/a.md", ""),
        ("a.md", "attendees:"),
        ("a.md", "attendees: []"),
        ("a.md", "author: Anna"),
        ("a.md", "tags: [nach/meeting, meetingraum]"),
        ("a.md", "status: meeting"),
    ],
)
def test_elsewhere_it_is_the_day_of_writing(path: str, fields: str) -> None:
    assert day_of(path, f"date: 2026-10-02\n{fields}") is None


def test_the_settings_say_which_folder_the_journal_is() -> None:
    fields = "date: 2026-10-02"
    assert day_of("Logbuch/a.md", fields) is None
    assert day_of("Logbuch/alt/a.md", fields, JournalSettings(("Logbuch/",))) == DAY
    assert day_of("Tagebuch/a.md", fields, JournalSettings(("Logbuch",))) is None
    assert day_of("Besprechungen/a.md", fields, JournalSettings(("Logbuch",))) == DAY


def test_a_link_leads_to_a_dated_note_by_its_name() -> None:
    assert day_of_link("2026-10-02", USUAL) == DAY
    assert day_of_link("Tagebuch/2026-10-02.md", USUAL) == DAY
    assert day_of_link("2026_10_02", USUAL) == DAY
    assert day_of_link("02.10.2026", GERMAN) == DAY
    assert day_of_link("02.10.2026", USUAL) is None
    assert day_of_link("Anna Bauer", GERMAN) is None


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("type: meeting", "visit"),
        ("type: Besprechung", "visit"),
        ("tags: [x, call]", "call"),
        ("type: telefonat", "call"),
        ("type: event", "event"),
        ("type: chat", "mail"),
        ("type: interaction\ntags: calls", "call"),
        ("type: interaction", None),
        ("type: daily", None),
        ("", None),
    ],
)
def test_the_note_says_what_kind_of_contact_it_was(fields: str, kind: str | None) -> None:
    raws = read_frontmatter("a.md", f"---\n{fields}\n---\n")[0].fields
    assert kind_of_note(raws, tags_of(raws, ())) == kind


@steady
@given(messy, messy)
def test_no_note_raises(path: str, fields: str) -> None:
    for settings in (USUAL, GERMAN):
        day_of(path, f"date: {fields}\nattendees: {fields}", settings)
        day_of_link(path, settings)
