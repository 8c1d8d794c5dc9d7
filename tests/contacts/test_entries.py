"""What an entry of the log holds: its kind, its words, what passed, and the lines below it."""

from datetime import date

import pytest

from tests.contacts.notes import note, read_well
from vault_tools.contacts.model import Interaction

OCTOBER = date(2026, 10, 2)


def log(body: str, fields: str = "") -> list[Interaction]:
    """What is read from a body that is all right."""
    return list(read_well(note(fields, body)).interactions)


def one(line: str) -> Interaction:
    """The interaction that one line of a log is."""
    (entry,) = log(f"## Log\n{line}")
    return entry


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("call", "call | Anruf | Telefonat | angerufen | Rückruf | telefoniert | phone | Zoom | 📞 | ☎️"),
        ("mail", "mail | E-Mail | email | Mail | Nachricht | WhatsApp | SMS | ✉️ | 💬"),
        ("letter", "letter | Brief | Karte | Postkarte | card | Weihnachtsgruß | Grußkarte"),
        ("visit", "visit | Besuch | Treffen | met | meeting | Besprechung | Termin | Übergabe"),
        ("meal", "meal | lunch | Essen | Mittagessen | Kaffee | coffee | Frühstück | Abendessen"),
        ("event", "event | Messe | Fest | party | conference | Richtfest | Stammtisch"),
        ("gift", "gift | Geschenk | present | 🎁"),
        ("introduction", "introduction | intro | Vorstellung | kennengelernt"),
    ],
)
def test_the_kind_is_read_in_both_languages(kind: str, words: str) -> None:
    for word in words.split(" | "):
        for spelled in (word, word.upper(), word.lower()):
            assert one(f"- 2026-10-02 {spelled}: Text dazu").kind == kind
            assert one(f"- 2026-10-02 {spelled}: Text dazu").text == "Text dazu"
            assert one(f"- 2026-10-02 {spelled}").kind == kind


@pytest.mark.parametrize(
    ("written", "kind", "text"),
    [
        ("Anruf: Tochter studiert", "call", "Tochter studiert"),
        ("Anruf – Tochter studiert", "call", "Tochter studiert"),
        ("(Anruf) Tochter studiert", "call", "Tochter studiert"),
        ("Anruf", "call", ""),
        ("Anruf wegen Angebot: drei Stück", "call", "Anruf wegen Angebot: drei Stück"),
        ("Anruf, lange geredet", "call", "Anruf, lange geredet"),
        ("#call Tochter studiert", "call", "#call Tochter studiert"),
        ("Kurzer Anruf: sie zieht um", "call", "Kurzer Anruf: sie zieht um"),
        ("Tochter studiert", None, "Tochter studiert"),
        ("Otto: Anruf", None, "Otto: Anruf"),
        ("nach dem Anruf: müde", None, "nach dem Anruf: müde"),
        ("http://example.org", None, "http://example.org"),
        ("*wichtig*: Vertrag", None, "*wichtig*: Vertrag"),
        ("", None, ""),
    ],
)
def test_a_kind_stands_before_a_colon_or_begins_the_text(written: str, kind: str | None, text: str) -> None:
    entry = one(f"- 2026-10-02 {written}")
    assert (entry.kind, entry.text) == (kind, text)


@pytest.mark.parametrize(
    ("written", "passed", "text"),
    [
        ("Buch mitgebracht #gave", ("gave",), "Buch mitgebracht"),
        ("#gegeben Buch", ("gave",), "Buch"),
        ("um Rat gefragt #asked, #received.", ("asked", "received"), "um Rat gefragt"),
        ("#Gebeten #BEKOMMEN x", ("asked", "received"), "x"),
        ("#gave #gegeben x", ("gave",), "x"),
        ("#freund x", (), "#freund x"),
        ("#gave #freund x", ("gave",), "#freund x"),
        ("#gave", ("gave",), ""),
        ("Buch #gave, gern", ("gave",), "Buch gern"),
        ("Rat  #asked #gave", ("asked", "gave"), "Rat"),
        ("Buch geliehen #gave #freund", ("gave",), "Buch geliehen #freund"),
        ("Buch #gave. #asked", ("gave", "asked"), "Buch"),
        ("Buch #gave #tried", ("gave",), "Buch"),
        ("C# gelernt #gave", ("gave",), "C# gelernt"),
        ("nicht erreicht #gave", ("gave",), "nicht erreicht"),
        ("gave x", (), "gave x"),
    ],
)
def test_what_passed_is_read_from_its_tag(written: str, passed: tuple[str, ...], text: str) -> None:
    entry = one(f"- 2026-10-02 {written}")
    assert (entry.passed, entry.text) == (passed, text)


@pytest.mark.parametrize(
    ("written", "tried"),
    [
        ("Anruf #tried", True),
        ("#versucht", True),
        ("Anruf: nicht erreicht", True),
        ("Nicht erreicht.", True),
        ("Anruf #nicht-erreicht", True),
        ("Anruf: erreicht", False),
        ("Anruf", False),
    ],
)
def test_who_was_not_reached_was_only_tried(written: str, tried: bool) -> None:
    assert one(f"- 2026-10-02 {written}").tried == tried


@pytest.mark.parametrize(
    ("body", "text", "block"),
    [
        ("- 2026-10-02 Anruf: a ^k3", "a", "k3"),
        ("- 2026-10-02 ^k3", "", "k3"),
        ("- 2026-10-02 a\n\t- b ^k4\n\t- c", "a · b · c", None),
        ("- 2026-10-02 a\n  b\n  - c\n    - d", "a · b · c · d", None),
        ("- 2026-10-02 a\n\n  b", "a · b", None),
        ("- 2026-10-02 a\nb", "a", None),
        ("- 2026-10-02 a\n- b", "a", None),
        ("- 2026-10-02 a\n\t- [ ] b\n\t- [x] c\n\t- [-] d", "a · c", None),
        ("- 2026-10-02 a\n  id:: 64f0\n  collapsed:: true", "a", None),
        ("- 2026-10-02\n\t- Anruf: b", "Anruf: b", None),
        ("- 2026-10-02 a %% b %% c", "a         c", None),
    ],
)
def test_the_lines_below_an_item_belong_to_it(body: str, text: str, block: str | None) -> None:
    (entry,) = log(body)
    assert (entry.text, entry.block_id) == (text, block)


def test_a_dated_item_within_another_counts_on_its_own() -> None:
    entries = log("- 2026-10-02 a\n\t- 2026-09-01 b\n\t\t- c\n- 2026-08-01 d")
    assert [(entry.on.month, entry.text) for entry in entries] == [(10, "a"), (9, "b · c"), (8, "d")]


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ("", ["2026-10-02", "2010-01-01", "1968-02-29"]),
        ("birthday: 1968-02-29", ["2026-10-02", "2010-01-01"]),
        ("birthday: 02-29", ["2026-10-02", "2010-01-01", "1968-02-29"]),
        ("met: 2010-01-01", ["2026-10-02", "2010-01-01"]),
        ("met: 2010-01-02", ["2026-10-02"]),
    ],
)
def test_the_day_of_birth_and_what_was_before_you_met_are_life_events(fields: str, days: list[str]) -> None:
    entries = log("- 1968-02-29 geboren\n- 2010-01-01 Treffen\n- 2026-10-02 Anruf", fields)
    assert [entry.on.isoformat() for entry in entries] == days


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("- 2026-10-02 a\n- 2026-10-02 b\n- 2026-10-01 c", ["a", "b", "c"]),
        ("- 2026-10-01 c\n- 2026-10-02 b\n- 2026-10-02 a", ["a", "b", "c"]),
        ("- 2026-10-02 b\n- 2026-10-03 a\n- 2026-09-01 c", ["a", "b", "c"]),
    ],
)
def test_the_newest_stands_first_and_of_one_day_the_one_where_the_log_grows(
    body: str, texts: list[str]
) -> None:
    assert [entry.text for entry in log(body)] == texts


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_of_an_interaction_is_known(end: str) -> None:
    contact = read_well(note("place: Kassel", "\n## Log\n\n- 2026-10-02 a\n### 2026-10-01 b", end))
    assert [(entry.source.path, entry.source.line) for entry in contact.interactions] == [
        ("Kontakte/Anna Bauer.md", 8),
        ("Kontakte/Anna Bauer.md", 9),
    ]


def test_what_ends_a_line_only_elsewhere_ends_no_item() -> None:
    (entry,) = log("- 2026-10-02 a\u2028- 2026-10-01 b\x0b- 2026-09-01 c")
    assert entry.on == OCTOBER
