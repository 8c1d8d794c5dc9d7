"""`log`: noting contact in a moment, for one or several, on any day as people say it."""

import json
from datetime import date

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, KARL, OTTO, Vault, small

NOTE = "Kontakte/Anna Bauer.md"
MONDAY = ("--today", "2026-11-23")


def logged(line: str) -> str:
    """Anna's note with one more line, the newest, in her log."""
    return ANNA.replace("## Log\n", f"## Log\n{line}\n")


def test_one_line_goes_into_the_log_of_everyone_who_was_there(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools log Anna Otto Karl "Zusammen auf der Messe" --today 2026-11-23
        ! Anna Bauer: am 23.11.2026 eingetragen in Kontakte/Anna Bauer.md, wieder dran am 4.1.2027.
        ! Otto Krüger: am 23.11.2026 eingetragen in Kontakte/Otto Krüger.md, wieder dran am 18.1.2027.
        ! Karl Roth: am 23.11.2026 eingetragen in Kontakte/Karl Roth.md, wieder dran am 18.1.2027.
        """,
        processes=True,
    )
    line = "- 2026-11-23 Zusammen auf der Messe\n"
    assert vault.read(NOTE) == logged(line.strip())
    assert vault.read("Kontakte/Otto Krüger.md") == OTTO.replace("## Log\n", f"## Log\n{line}")
    assert vault.read("Kontakte/Karl Roth.md") == f"{KARL}\n## Log\n{line}"


@pytest.mark.parametrize(
    ("on", "day"),
    [
        ("gestern", "2026-11-22"),
        ("yesterday", "2026-11-22"),
        ("vorgestern", "2026-11-21"),
        ("letzten Freitag", "2026-11-20"),
        ("last friday", "2026-11-20"),
        ("Montag", "2026-11-16"),
        ("3 days ago", "2026-11-20"),
        ("vor 3 Tagen", "2026-11-20"),
        ("20.11.", "2026-11-20"),
        ("24.12.", "2025-12-24"),
        ("2026-11-20", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("heute", "2026-11-23"),
    ],
)
def test_the_day_may_be_said_in_words(on: str, day: str, vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("log", "Karl", "Hallo", "--on", on, *MONDAY)
    assert vault.read("Kontakte/Karl Roth.md") == f"{KARL}\n## Log\n- {day} Hallo\n"


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("Hallo --kind visit", "Besuch: Hallo"),
        ("Hallo --kind call --language en", "Call: Hallo"),
        ("Hallo --gave", "Hallo #gave"),
        ("Hallo --kind gift --gave --asked --received", "Geschenk: Hallo #gave #asked #received"),
        ("'Besuch: Muster gebracht'", "Besuch: Muster gebracht"),
        ("Anruf", "Anruf"),
    ],
)
def test_kind_and_what_passed(options: str, line: str, vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(f"$ vault-tools log Anna {options} --today 2026-11-23\n! …")
    assert vault.read(NOTE) == logged(f"- 2026-11-23 {line}")


def test_what_was_logged_is_read_back_so(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("log", "Karl", "Buch ausgeliehen", "--kind", "visit", "--gave", *MONDAY)
    shown = terminal.run("show", "Karl", *MONDAY).out
    assert "- 23.11.2026 (heute) Treffen, gegeben: Buch ausgeliehen\n" in shown


def test_text_that_would_break_the_note_is_made_harmless(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    before = terminal.run("due", "--json", *MONDAY).out
    for text in ("Zeile\n- 2020-01-01 Anruf: zwei", "<!-- offen", "%% offen", "``` offen", "x ^id-2"):
        terminal.run("log", "Anna", text, *MONDAY)
    terminal.shows("$ vault-tools check --today 2026-11-23\n! Alles gelesen: 3 Kontakte, …")
    terminal.run("log", "Anna", "Zum Schluss", *MONDAY)
    note = vault.read(NOTE)
    assert note.startswith(ANNA.split("## Log\n", maxsplit=1)[0])
    assert note.endswith(ANNA.split("## Log\n")[1])
    assert note.count("\n- 2026-11-23 ") == 6
    for _ in range(6):
        terminal.run("undo")
    assert terminal.run("due", "--json", *MONDAY).out == before


def test_someone_named_twice_gets_one_line(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("log", "Anna", "Anna Bauer", "Bauer", "Hallo", *MONDAY)
    assert vault.read(NOTE) == logged("- 2026-11-23 Hallo")


@pytest.mark.parametrize("name", ["Anna", "anna bauer", "BAUER", "Bauer, Anna", "Kontakte/Anna Bauer", "Ann"])
def test_names_are_found_by_name_alias_part_or_first_name(
    name: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    assert terminal.run("log", name, "Hallo", *MONDAY).code == 0
    assert vault.read(NOTE) == logged("- 2026-11-23 Hallo")


def test_an_alias_wins_over_the_first_name_of_another(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Anna Klein.md", "---\ntype: contact\n---\n")
    assert terminal.run("show", "Anna", *MONDAY).out.startswith("Anna Bauer\n")


def test_a_note_with_windows_line_ends_keeps_them(vault: Vault, terminal: Terminal) -> None:
    small(vault).write(NOTE, "\ufeff" + ANNA.replace("\n", "\r\n"))
    terminal.run("log", "Anna", "Hallo", *MONDAY)
    assert vault.read(NOTE) == "\ufeff" + logged("- 2026-11-23 Hallo").replace("\n", "\r\n")


def test_a_note_that_cannot_take_a_line_is_told_and_stays(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Offen.md", "---\ntype: contact\n---\nText\n```\nnie zu\n")
    before = vault.state()
    terminal.shows(
        """
        $ vault-tools log Offen Hallo --today 2026-11-23
        ! In „Kontakte/Offen.md“ ließ sich nichts ins Log eintragen…
        [1]
        """
    )
    assert vault.state() == before


def test_one_line_of_text_names_the_people_the_day_and_the_kind(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools log "Gestern mit Anna und [[Otto Krüger]] gegessen: Übergabe besprochen" --gave --today 2026-11-23
        ! Anna Bauer: Essen am 22.11.2026 eingetragen in Kontakte/Anna Bauer.md, wieder dran am 3.1.2027.
        ! Otto Krüger: Essen am 22.11.2026 eingetragen in Kontakte/Otto Krüger.md, wieder dran am 17.1.2027.
        """
    )
    line = "- 2026-11-22 Essen: Mit Anna und [[Otto Krüger]] gegessen: Übergabe besprochen #gave"
    assert vault.read(NOTE) == logged(line)
    assert line in vault.read("Kontakte/Otto Krüger.md")
    terminal.run("undo")
    assert (vault.read(NOTE), vault.read("Kontakte/Otto Krüger.md")) == (ANNA, OTTO)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("Anna angerufen: zugesagt",), "- 2026-11-23 Anruf: Zugesagt"),
        (("Anna angerufen: zugesagt", "--kind", "mail"), "- 2026-11-23 Mail: Zugesagt"),
        (("Anna gestern angerufen",), "- 2026-11-22 Anruf"),
        (("Anna gestern angerufen", "--on", "20.11."), "- 2026-11-20 Anruf: Anna gestern angerufen"),
        (("called anna: she agreed", "--language", "en"), "- 2026-11-23 Call: She agreed"),
        (("Anna", "letzten Freitag: hat zugesagt"), "- 2026-11-20 hat zugesagt"),
        (("Anna", "gestern: hat zugesagt", "--on", "20.11."), "- 2026-11-20 gestern: hat zugesagt"),
        (("Anna", "Telefonat wegen der Treppe"), "- 2026-11-23 Anruf: wegen der Treppe"),
        (("Weihnachtskarte an Anna geschrieben",), "- 2026-11-23 Weihnachtskarte an Anna geschrieben"),
        (("Anna", "telefoniert, hat zugesagt"), "- 2026-11-23 Anruf: telefoniert, hat zugesagt"),
        (("Anna", "Hat Otto Krüger getroffen"), "- 2026-11-23 Hat Otto Krüger getroffen"),
    ],
)
def test_day_and_kind_are_understood_and_options_beat_them(
    arguments: tuple[str, ...], line: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    assert terminal.run("log", *arguments, *MONDAY).code == 0
    assert vault.read(NOTE) == logged(line)
    assert vault.read("Kontakte/Otto Krüger.md") == OTTO


def test_what_is_not_understood_is_told_and_nothing_is_written(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Anna Klein.md", "---\ntype: contact\naliases: [Anna]\n---\n")
    before = vault.bytes()
    terminal.shows(
        """
        $ vault-tools log "Mit Krügar gesprochen" --today 2026-11-23
        ! Der Text nennt niemanden, der ein Kontakt ist. Ähnlich: Otto Krüger. Namen davor setzen: …
        [1]
        $ vault-tools log "Mit Krügar gesprochen" --today 2026-11-23 --language en
        ! The text names nobody who is a contact. Similar names: Otto Krüger. Put names before it: …
        [1]
        $ vault-tools log "Mit Anna gesprochen" --today 2026-11-23
        ! Auf „Anna“ passen mehrere Kontakte: Anna Bauer (Kontakte/Anna Bauer.md), Anna Klein (…). Bitte genauer angeben; …
        [1]
        $ vault-tools log "Mit Otto Meier gesprochen" --today 2026-11-23
        ! Ist mit „Otto Meier“ Otto Krüger gemeint? Dann den Namen davor setzen: vault-tools log 'Otto Krüger' '…'
        [1]
        $ vault-tools log "Morgen treffe ich Otto" --today 2026-11-23
        ! „Morgen“ liegt noch in der Zukunft; ins Log kommt, was war. …
        [2]
        $ vault-tools log "On 2026-12-05 dinner with Otto" --today 2026-11-23 --language en
        ! “On 2026-12-05” is still to come; the log holds what was. …
        [2]
        $ vault-tools log Otto
        ! Es fehlt, was gesagt wurde. …
        [2]
        $ vault-tools log Otto gestern
        ! Es fehlt, was gesagt wurde. …
        [2]
        """
    )
    assert vault.bytes() == before


def test_a_day_to_come_that_somebody_told_of_is_part_of_the_words(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("log", "Otto", "Morgen kommt die Lieferung", *MONDAY)
    terminal.run("log", "Am Morgen mit Otto telefoniert", *MONDAY)
    assert "- 2026-11-23 Morgen kommt die Lieferung\n" in vault.read("Kontakte/Otto Krüger.md")
    assert "- 2026-11-23 Anruf: Am Morgen mit Otto telefoniert\n" in vault.read("Kontakte/Otto Krüger.md")


def test_somebody_unknown_beside_others_is_told(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools log "Mit Otto und Petra telefoniert" --today 2026-11-23
        ! „Petra“ ist kein Kontakt; dort wurde nichts eingetragen.
        ! Otto Krüger: Anruf am 23.11.2026 eingetragen in …
        """
    )


def test_when_they_are_due_again_is_what_due_then_says(example: Vault, terminal: Terminal) -> None:
    names = ("Bernd Möller", "Helga Siemon", "Otto Krüger")  # last met in notes of others
    said = [terminal.run("log", name, "Angerufen", "--on", "2026-11-02", *MONDAY).err for name in names]
    due = {each["name"]: each["due"] for each in json.loads(terminal.run("due", "--json", *MONDAY).out)}
    for name, line in zip(names, said, strict=True):
        day = date.fromisoformat(due[name])
        assert line.endswith(f"wieder dran am {day.day}.{day.month}.{day.year}.\n"), line
