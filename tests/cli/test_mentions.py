"""Contact and promises that stand in other notes, from those notes to the answers of the commands."""

import json
from typing import Any

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"
TODAY = ("--today", MONDAY)
ANNA = """\
---
type: contact
aliases: [Anna, die Bauerin]
cadence: 6 weeks
---
## Log
- 2026-08-14 Besuch: Übergabe angesprochen.
"""
OTTO = "---\ntype: contact\ncadence: 8 weeks\n---\n"
DAILY = "2026/11/2026-11-20.md"
ANNAS = "Kontakte/Anna Bauer.md"
LAST_IN_ANNAS_LOG = "2026-08-14"


@pytest.fixture
def garden(vault: Vault) -> Vault:
    """Anna, last met in August, and Otto, never."""
    vault.write("vault-tools.toml", "")
    vault.write(ANNAS, ANNA)
    vault.write("Kontakte/Otto Krüger.md", OTTO)
    return vault


def json_of(terminal: Terminal, *arguments: str) -> Any:
    """What a command prints as JSON."""
    done = terminal.run(*arguments, "--json", *TODAY)
    assert done.code in (0, 3), done.err
    return json.loads(done.out)


def days(terminal: Terminal, name: str) -> list[tuple[str, str, int]]:
    """The days of contact with somebody, and where each is written."""
    shown = json_of(terminal, "show", name)
    return [(each["date"], each["source"]["path"], each["source"]["line"]) for each in shown["interactions"]]


def lasts(terminal: Terminal) -> dict[str, str | None]:
    """The last contact with everyone, by path."""
    return {each["path"]: each["last"] for each in json_of(terminal, "due")}


def promises(terminal: Terminal, name: str) -> list[tuple[str, str | None, str, str, int]]:
    """What somebody was promised, and where each is written."""
    return [
        (each["text"], each["due"], each["state"], each["source"]["path"], each["source"]["line"])
        for each in json_of(terminal, "show", name)["promises"]
    ]


# Which notes are dated


def test_a_daily_note_in_nested_folders(garden: Vault, terminal: Terminal) -> None:
    garden.write(DAILY, "# Freitag\n\nMit [[Anna Bauer]] über die Messe gesprochen.\n")
    terminal.shows(
        f"""
        $ vault-tools due --all --today {MONDAY}
        …
        Anna Bauer\tfrisch\t2027-01-01\tzuletzt vor 3 Tagen, vereinbart alle 6 Wochen
        $ vault-tools show Anna --today {MONDAY}
        …
        - 20.11.2026 (vor 3 Tagen) Mit Anna Bauer über die Messe gesprochen. […2026-11-20.md:3]
        - 14.8.2026 (vor 3 Monaten) …: Übergabe angesprochen.
        …
        $ vault-tools check --today {MONDAY}
        ! Alles gelesen: 2 Kontakte, keine Auffälligkeiten.
        """,
        processes=True,
    )


@pytest.mark.parametrize(
    "path",
    [
        "2026-11-20.md",
        "Tagebuch/2026/11 November/2026-11-20.md",
        "2026_11_20.md",
        "2026-11-20 Messe in Kassel.md",
        "2026-11-20_messe.md",
        "Ärzte & Co/2026-11-20.MD",
    ],
)
def test_a_name_that_begins_with_its_day(path: str, garden: Vault, terminal: Terminal) -> None:
    garden.write(path, "[[Anna Bauer]] getroffen\n")
    assert days(terminal, "Anna")[0] == ("2026-11-20", path, 1)


OBSIDIAN = ".obsidian/daily-notes.json"
PERIODIC = ".obsidian/plugins/periodic-notes/data.json"
SETS = (
    '{"calendarSets": [{"id": "Default", "day": {"enabled": true, "folder": "Work", "format": "YYYYMMDD"}}]}'
)


@pytest.mark.parametrize(
    ("file", "said", "path", "elsewhere"),
    [
        (OBSIDIAN, '{"folder": "Tage", "format": "DD.MM.YYYY"}', "Tage/20.11.2026.md", "Belege/20.11.2026.md"),
        (OBSIDIAN, '{"folder": "Tage", "format": "YYYY/MM/DD"}', "Tage/2026/11/20.md", "Fotos/2026/11/20.md"),
        (OBSIDIAN, '{"format": "dddd, D. MMMM YYYY"}', "Freitag, 20. November 2026.md", "November 2026.md"),
        (OBSIDIAN, '{"format": "[Tage]/YYYY/DD-MM-YYYY"}', "Tage/2026/20-11-2026.md", "20-11-2026.md"),
        (PERIODIC, '{"daily": {"enabled": true, "folder": "Log", "format": "MMM D, YYYY"}}', "Log/Nov 20, 2026.md", "Nov 20, 2026.md"),
        (PERIODIC, SETS, "Work/20261120.md", "20261120.md"),
        ("logseq/config.edn", "{}", "journals/2026_11_20.md", "pages/November 2026.md"),
        ("logseq/config.edn", '{:journals-directory "tage" :journal/file-name-format "dd-MM-yyyy"}', "tage/20-11-2026.md", "pages/20-11-2026.md"),
        ("vault-tools.toml", '[journal]\nfolders = ["Log"]\nformats = ["YYYY.MM.DD"]\n', "Log/2026.11.20.md", "2026.11.20.md"),
    ],
)  # fmt: skip
def test_names_as_the_vaults_own_settings_have_them(
    file: str, said: str, path: str, elsewhere: str, garden: Vault, terminal: Terminal
) -> None:
    garden.write(file, said)
    garden.write(path, "- [[Anna Bauer]] rief an\n")
    garden.write(elsewhere, "- [[Otto Krüger]] auch\n")
    assert lasts(terminal) == {ANNAS: "2026-11-20", "Kontakte/Otto Krüger.md": None}


def test_settings_of_editors_that_cannot_be_read_stop_nothing(garden: Vault, terminal: Terminal) -> None:
    garden.write(OBSIDIAN, '{"folder": "Tage", "format"')
    garden.write(PERIODIC, "[" * 100_000)
    garden.write("logseq/config.edn", '{:journals-directory "')
    garden.write(DAILY, "[[Anna Bauer]]\n")
    assert days(terminal, "Anna")[0] == ("2026-11-20", DAILY, 1)
    terminal.shows(
        f"$ vault-tools check --today {MONDAY}\n! Alles gelesen: 2 Kontakte, keine Auffälligkeiten."
    )


def test_a_change_in_the_editors_settings_counts_at_once(garden: Vault, terminal: Terminal) -> None:
    garden.write("Tage/20.11.2026.md", "[[Anna Bauer]]\n")
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG
    garden.write(OBSIDIAN, '{"folder": "Tage", "format": "DD.MM.YYYY"}')
    assert lasts(terminal)[ANNAS] == "2026-11-20"
    garden.write(OBSIDIAN, '{"folder": "Tage", "format": "MM.DD.YYYY"}')
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG


@pytest.mark.parametrize(
    ("path", "head", "line"),
    [
        ("Messe.md", 'date: 2026-11-20\nattendees: ["[[Anna Bauer]]", "[[Otto Krüger]]"]', 3),
        ("Messe.md", "date: 2026-11-20\nattendees:\n  - Otto Krüger\n  - Anna Bauer", 5),
        ("Messe.md", 'datetime: 2026-11-20T18:00\npeople: "[[Otto Krüger]], [[Anna Bauer|Anna]]"', 3),
        ("Messe.md", "date: 20.11.2026\nTeilnehmer: Otto Krüger; Anna Bauer", 3),
        ("Messe.md", 'date: "[[2026-11-20]]"\nattendees: [otto-krueger, anna-bauer]', 3),
        ("2026-10-01 Messe.md", "date: 2026-11-20\nmit: [die Bauerin, Otto Krüger]", 3),
        ("2026-11-20 Messe.md", "people: [Anna Bauer, Otto Krüger]", 2),
    ],
)
def test_a_meeting_with_its_day_and_people(
    path: str, head: str, line: int, garden: Vault, terminal: Terminal
) -> None:
    garden.write(path, f"---\n{head}\n---\nStahlrahmen besprochen.\n")
    assert days(terminal, "Anna")[0] == ("2026-11-20", path, line)
    assert days(terminal, "Otto")[0][0] == "2026-11-20"


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("Messe.md", "type: meeting"),
        ("Messe.md", "typ: Besprechung"),
        ("Messe.md", "tags: [call]"),
        ("Meetings/Messe.md", ""),
        ("Treffen/2026/Messe.md", ""),
        ("Tagebuch/Messe.md", ""),
    ],
)
def test_a_date_counts_in_a_note_about_a_meeting(
    path: str, head: str, garden: Vault, terminal: Terminal
) -> None:
    garden.write(path, f"---\ndate: 2026-11-20\n{head}\n---\nMit [[Anna Bauer]].\n")
    assert days(terminal, "Anna")[0][:2] == ("2026-11-20", path)


def test_a_date_counts_in_the_journals_folder_as_the_editor_has_it(garden: Vault, terminal: Terminal) -> None:
    garden.write(OBSIDIAN, '{"folder": "Mein Tag", "format": "DD.MM.YYYY"}')
    garden.write("Mein Tag/Messe.md", "---\ndate: 2026-11-20\n---\nMit [[Anna Bauer]].\n")
    garden.write("Rezepte/Brot.md", "---\ndate: 2026-11-21\n---\nVon [[Anna Bauer]].\n")
    assert days(terminal, "Anna")[0] == ("2026-11-20", "Mein Tag/Messe.md", 4)


# What is contact in them, and what is not


@pytest.mark.parametrize(
    "text",
    [
        "Mit [[Anna Bauer]] gesprochen.",
        "## Mittags mit [[Anna Bauer]]",
        "- [[Anna Bauer]] rief an",
        "1. [[Anna Bauer]] rief an",
        "- [x] [[Anna Bauer]] angerufen",
        "- [X] [[Anna Bauer]] angerufen ✅ 2026-11-20",
        "DONE [[Anna Bauer]] angerufen",
        "- [ ] Messe vorbereiten\n\t- [[Anna Bauer]] sagt, Halle 3",
        "[[anna bauer]]",
        "[[Kontakte/Anna Bauer]]",
        "[[Kontakte/Anna Bauer.md|Anna]]",
        "[[Anna Bauer#Log]]",
        "[[Anna Bauer#^k3|neulich]]",
        "[[Anna]] und [[Otto Krüger]]",
        "[[die Bauerin]]",
        "[Anna](Anna%20Bauer.md)",
        "[Anna](../../Kontakte/Anna%20Bauer.md#Log)",
        "[Anna](<../../Kontakte/Anna Bauer.md>)",
        "| wer | was |\n|---|---|\n| [[Anna Bauer\\|Anna]] | Messe |",
        "> Das Zitat davor.\n\nDanach [[Anna Bauer]].",
        "%% geheim %% [[Anna Bauer]]",
        "`code` und [[Anna Bauer]]",
    ],
)
def test_contact(text: str, garden: Vault, terminal: Terminal) -> None:
    garden.write(DAILY, f"# Freitag\n\n{text}\n")
    assert lasts(terminal)[ANNAS] == "2026-11-20"


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] [[Anna Bauer]] anrufen",
        "* [/] [[Anna Bauer]] anrufen",
        "- [-] [[Anna Bauer]] anrufen",
        "- [>] [[Anna Bauer]] anrufen",
        "- [ ] Anrufen,\n  und zwar [[Anna Bauer]]",
        "- TODO [[Anna Bauer]] anrufen",
        "> [[Anna Bauer]] schreibt: Komm!",
        "> [!quote] [[Anna Bauer]]\n> Komm!",
        "- > [[Anna Bauer]] schreibt: Komm!",
        "```\n[[Anna Bauer]]\n```",
        "~~~~ text\n```\n[[Anna Bauer]]\n~~~~",
        "`[[Anna Bauer]]`",
        "``a ` [[Anna Bauer]]``",
        "Code:\n\n    [[Anna Bauer]]",
        "<!-- [[Anna Bauer]] -->",
        "<!--\n\n[[Anna Bauer]]\n\n-->",
        "%% [[Anna Bauer]] %%",
        "%%\n[[Anna Bauer]]\n\n%%",
        "![[Anna Bauer]]",
        "![Anna](Anna%20Bauer.md)",
        "![[Anna Bauer#Log]]",
        "Anna Bauer rief an.",
        "\\[\\[Anna Bauer\\]\\]",
        "[[Anna Bauer senior]]",
        "[[Bilder/Anna Bauer.png]]",
        "[Anna](https://example.org/Anna%20Bauer.md)",
    ],
)
def test_no_contact(text: str, garden: Vault, terminal: Terminal) -> None:
    garden.write(DAILY, f"# Freitag\n\n{text}\n")
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("2026/11/2026-11-24.md", ""),
        ("Messe.md", "date: 2027-03-01\nattendees: Anna Bauer"),
        ("Vorlagen/2026-11-20.md", ""),
        ("Vorlagen/Besprechung.md", "date: 2026-11-20\nattendees: Anna Bauer"),
        ("Eigene/Vorlage/2026-11-20.md", ""),
        ("Muster/2026-11-20.md", ""),
        (".trash/2026-11-20.md", ""),
        (".versteckt/2026-11-20.md", ""),
        ("logseq/bak/2026_11_20.md", ""),
        ("Besprechungen/Neu.md", 'date: 2026-11-20\nattendees: "{{people}}"'),
        ("Privat/2026-11-20.md", ""),
        ("2026-W47.md", ""),
        ("2026-11.md", ""),
        ("2026-11-31.md", ""),
        ("20261120.md", ""),
        ("Projekte/Messe.md", "date: 2026-11-20"),
        ("Projekte/Messe.md", "created: 2026-11-20\nattendees: Anna Bauer"),
        ("Projekte/Messe.md", "attendees: Anna Bauer"),
        ("Projekte/Messe.md", "date: 11/20/2026\nattendees: Anna Bauer"),
        ("Kontakte/Anna Bauer.sync-conflict-20261120-081500-ABC2DEF.md", "type: contact"),
        ("2026-11-20.sync-conflict-20261120-081500-ABC2DEF.md", ""),
    ],
)
def test_notes_that_are_not_dated_or_not_read(
    path: str, head: str, garden: Vault, terminal: Terminal
) -> None:
    garden.write("vault-tools.toml", '[contacts]\nignore = ["Privat/**"]\n')
    garden.write(".obsidian/templates.json", '{"folder": "Muster"}')
    garden.write(path, (f"---\n{head}\n---\n" if head else "") + "Mit [[Anna Bauer]] gesprochen.\n")
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG


def test_the_weekly_page_and_its_archive_are_no_contact(garden: Vault, terminal: Terminal) -> None:
    garden.write(
        "vault-tools.toml", '[week]\nnote = "2026-11-20.md"\narchive = "2026-11/{year}-{week}-01.md"\n'
    )
    page = "Mit [[Anna Bauer]] gesprochen.\n\n- [ ] [[Anna Bauer]] Karte schicken 📅 2026-11-27\n"
    garden.write("2026-11-20.md", page)
    garden.write("2026-11/2026-11-01.md", page)
    garden.write("2026-11/2026-11-02.md", page)
    assert days(terminal, "Anna") == [("2026-08-14", ANNAS, 7)]
    assert promises(terminal, "Anna") == []
    terminal.run("weekly", *TODAY)
    assert days(terminal, "Anna") == [("2026-08-14", ANNAS, 7)]
    assert promises(terminal, "Anna") == []


def test_who_ignores_mentions_has_only_their_own_log(garden: Vault, terminal: Terminal) -> None:
    garden.replace(ANNAS, "cadence:", "ignore_mentions: true\ncadence:")
    garden.write(DAILY, "[[Anna Bauer]] und [[Otto Krüger]].\n\n- [ ] [[Anna Bauer]] schreiben\n")
    garden.write("Messe.md", "---\ndate: 2026-11-19\nattendees: [Anna Bauer]\n---\n")
    assert days(terminal, "Anna") == [("2026-08-14", ANNAS, 8)]
    assert promises(terminal, "Anna") == []
    assert days(terminal, "Otto") == [("2026-11-20", DAILY, 1)]
    garden.replace(ANNAS, "ignore_mentions: true", "ignore_mentions: false")
    assert len(days(terminal, "Anna")) == 3


# What `show` tells of it


def test_show_names_note_and_line_behind_each_day_newest_first(garden: Vault, terminal: Terminal) -> None:
    garden.write("2026-11-02.md", "\n\n[[Anna Bauer]]\n\nNoch einmal [[Anna Bauer]].\n")
    garden.write(DAILY, "# Freitag\n\nAnruf: [[Anna Bauer]] kommt zur Messe. #gave\n")
    garden.write("Messe.md", "---\ntype: call\ndate: 2026-11-20\nattendees: Anna\n---\n")
    garden.write(
        "Kontakte/Otto Krüger.md", f"{OTTO}\n## Log\n- 2026-10-05 Besuch: Auch [[Anna Bauer]] war da.\n"
    )
    garden.replace(ANNAS, "## Log\n", "Siehe [[2026-09-01]].\n\n## Log\n")
    found = json_of(terminal, "show", "Anna")["interactions"]
    assert [
        (each["date"], each["kind"], each["text"], each["passed"], *each["source"].values()) for each in found
    ] == [
        ("2026-11-20", "call", "Anna Bauer kommt zur Messe.", ["gave"], DAILY, 3),
        ("2026-11-20", "call", "Messe", [], "Messe.md", 4),
        ("2026-11-02", None, "Anna Bauer", [], "2026-11-02.md", 3),
        ("2026-10-05", "visit", "Auch Anna Bauer war da.", [], "Kontakte/Otto Krüger.md", 7),
        ("2026-09-01", None, "Siehe 2026-09-01.", [], ANNAS, 6),
        ("2026-08-14", "visit", "Übergabe angesprochen.", [], ANNAS, 9),
    ]
    assert json_of(terminal, "show", "Anna")["last"] == "2026-11-20"


def test_show_at_a_terminal_names_the_note_too(garden: Vault, terminal: Terminal) -> None:
    garden.write(DAILY, "# Freitag\n\n[[Anna Bauer]] kommt zur Messe.\n")
    assert f"{DAILY}:3" in terminal.run("show", "Anna", *TODAY).out


def test_who_could_not_be_reached_was_not_met(garden: Vault, terminal: Terminal) -> None:
    garden.write(DAILY, "Anruf: [[Anna Bauer]] nicht erreicht. #tried\n")
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG


def test_windows_lines_marks_and_decomposed_names(garden: Vault, terminal: Terminal) -> None:
    garden.write("Tagebuch/2026-11-20.md", "\ufeff# Freitag\r\n\r\nMit [[Otto Kru\u0308ger]].\r\n")
    assert days(terminal, "Otto") == [("2026-11-20", "Tagebuch/2026-11-20.md", 3)]


# Whom a name means


def test_a_name_that_two_notes_share_counts_for_none_and_is_told(garden: Vault, terminal: Terminal) -> None:
    garden.write("Kontakte/Alt/Anna Bauer.md", "---\ntype: contact\n---\n")
    garden.write(DAILY, "# Freitag\n\n[[Anna Bauer]] rief an.\n")
    terminal.shows(
        f"""
        $ vault-tools check --today {MONDAY}
        {DAILY}:3: „Anna Bauer“ kann mehrere Kontakte meinen (Kontakte/Alt/Anna Bauer.md, {ANNAS}) …
        …
        [3]
        """
    )
    assert lasts(terminal) == {
        "Kontakte/Alt/Anna Bauer.md": None,
        ANNAS: LAST_IN_ANNAS_LOG,
        "Kontakte/Otto Krüger.md": None,
    }
    garden.replace(DAILY, "[[Anna Bauer]]", "[[Kontakte/Anna Bauer]]")
    assert days(terminal, "Kontakte/Anna Bauer")[0] == ("2026-11-20", DAILY, 3)
    assert lasts(terminal)["Kontakte/Alt/Anna Bauer.md"] is None
    terminal.shows(
        f"""
        $ vault-tools check --today {MONDAY}
        Kontakte/Anna Bauer.md: Vermutlich dieselbe Person wie in Kontakte/Alt/Anna Bauer.md (gleicher Name). …
        [3]
        """
    )


def test_the_link_leads_to_the_note_of_that_name_not_to_an_alias(garden: Vault, terminal: Terminal) -> None:
    garden.write(DAILY, "[[Anna]] aufgebaut.\n")
    garden.write("Maschinen/Anna.md", "Die Kantenanleimmaschine.\n")
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG
    garden.write("Kontakte/Die Bauerin.md", OTTO)
    garden.write(DAILY, "[[die Bauerin]] rief an.\n")
    assert lasts(terminal)[ANNAS] == LAST_IN_ANNAS_LOG
    assert lasts(terminal)["Kontakte/Die Bauerin.md"] == "2026-11-20"


def test_an_alias_that_two_share_is_told_too(garden: Vault, terminal: Terminal) -> None:
    garden.write("Kontakte/Anna Roth.md", "---\ntype: contact\naliases: [Anna]\n---\n")
    garden.write("Messe.md", "---\ndate: 2026-11-20\nattendees:\n- Otto Krüger\n- Anna\n---\n")
    (told,) = json_of(terminal, "check")
    assert (told["path"], told["line"]) == ("Messe.md", 5)
    assert f"({ANNAS}, Kontakte/Anna Roth.md)" in told["message"]
    assert lasts(terminal)["Kontakte/Otto Krüger.md"] == "2026-11-20"


# Promises

MENSA = """\
---
status: läuft
---
# Mensa

- [ ] Probetisch bauen
- [ ] [[Anna Bauer]] die Pläne schicken 📅 2026-11-27 ^plan
\t- [ ] vorher drucken
* [ ] [[Otto Krüger]] fragen #bitte
"""
PLANS = "- [ ] [[Anna Bauer]] die Pläne schicken 📅 2026-11-27 ^plan"


def weekly(terminal: Terminal, today: str) -> str:
    """Runs `weekly` and gives what it says."""
    done = terminal.run("weekly", "--today", today)
    assert done.code == 0, done.err
    return done.err


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_promise_in_a_project_reaches_the_page_and_is_ticked_where_it_stands(
    end: str, garden: Vault, terminal: Terminal
) -> None:
    mensa = "\ufeff" * (end == "\r\n") + MENSA.replace("\n", end)
    garden.write("Projekte/Mensa.md", mensa)
    garden.write(DAILY, "[[Anna Bauer]] getroffen\n")  # so that she is on the page for the promise alone
    (promise,) = promises(terminal, "Anna")
    assert promise[1:] == ("2026-11-27", "open", "Projekte/Mensa.md", 7)
    weekly(terminal, MONDAY)
    assert garden.read("Projekte/Mensa.md") == mensa
    page = garden.read("Weekly.md").split("## Versprochen")[1]
    assert "[[Anna Bauer]]: die Pläne schicken · 20 min · bis Fr 27.11." in page
    garden.tick("]]: die Pläne schicken")
    terminal.shows(
        f"""
        $ vault-tools weekly --today {TUESDAY}
        ! eingetragen: Projekte/Mensa.md
        ! Weekly.md: 2026-W48, …
        $ vault-tools weekly --today {WEDNESDAY}
        ! Weekly.md ist auf dem neuesten Stand.
        """
    )
    done = "- [x] [[Anna Bauer]] die Pläne schicken 📅 2026-11-27 ✅ 2026-11-24 ^plan"
    assert garden.read("Projekte/Mensa.md") == mensa.replace(PLANS, done)
    assert garden.read(ANNAS) == ANNA
    assert promises(terminal, "Anna")[0][2] == "done"


def test_opened_again_and_undone_it_is_open_where_it_stands(garden: Vault, terminal: Terminal) -> None:
    garden.write("Projekte/Mensa.md", MENSA)
    weekly(terminal, MONDAY)
    garden.tick("]]: die Pläne schicken")
    weekly(terminal, TUESDAY)
    assert garden.read("Projekte/Mensa.md") != MENSA
    garden.tick("]]: die Pläne schicken", sign=" ")
    weekly(terminal, TUESDAY)
    assert garden.read("Projekte/Mensa.md") == MENSA
    garden.tick("]]: die Pläne schicken")
    weekly(terminal, TUESDAY)
    assert terminal.run("undo").code == 0
    assert garden.read("Projekte/Mensa.md") == MENSA


def test_a_recurring_promise_comes_again_where_it_stands(garden: Vault, terminal: Terminal) -> None:
    task = "[[Anna Bauer]] die Zahlen schicken 🔁 every week 📅 "
    garden.write("Projekte/Mensa.md", f"# Mensa\n- [ ] {task}2026-11-27\nEnde\n")
    weekly(terminal, MONDAY)
    garden.tick("]]: die Zahlen schicken")
    weekly(terminal, TUESDAY)
    both = f"- [ ] {task}2026-12-04\n- [x] {task}2026-11-27 ✅ 2026-11-24\n"
    assert garden.read("Projekte/Mensa.md") == f"# Mensa\n{both}Ende\n"
    assert weekly(terminal, WEDNESDAY) == "Weekly.md ist auf dem neuesten Stand.\n"


def test_no_link_on_the_page_is_relative_to_another_note(garden: Vault, terminal: Terminal) -> None:
    garden.write("Projekte/Mensa.md", "- [ ] Pläne an [Anna](../Kontakte/Anna%20Bauer.md) 📅 2026-11-27\n")
    weekly(terminal, MONDAY)
    page = garden.read("Weekly.md")
    assert "Pläne an" in page
    assert "(../" not in page


def test_text_under_a_ticked_promise_goes_into_the_contacts_log(garden: Vault, terminal: Terminal) -> None:
    garden.write("Projekte/Mensa.md", MENSA)
    weekly(terminal, MONDAY)
    named = garden.tick("]]: die Pläne schicken", "Sie meldet sich.")
    weekly(terminal, TUESDAY)
    assert f"- 2026-11-24 Anruf: Sie meldet sich. ^{named}\n" in garden.read(ANNAS)
    assert "[x] [[Anna Bauer]]" in garden.read("Projekte/Mensa.md")


@pytest.mark.parametrize(
    ("text", "due", "state"),
    [
        ("- [ ] [[Anna Bauer]] schreiben", None, "open"),
        ("- [ ] [[Anna Bauer]] schreiben ⏳ 2026-11-26", "2026-11-26", "open"),
        ("- [ ] [[Anna Bauer]] schreiben [due:: 2026-11-26]", "2026-11-26", "open"),
        ("- [ ] [[Anna Bauer]] schreiben (2026-11-26)", "2026-11-26", "open"),
        ("- [x] [[Anna Bauer]] schreiben ✅ 2026-11-20", None, "done"),
        ("- [-] [[Anna Bauer]] schreiben", None, "cancelled"),
        ("1. [ ] [Anna](Anna%20Bauer.md) schreiben", None, "open"),
        ("> - [ ] [[Anna Bauer]] schreiben", None, None),
        ("```\n- [ ] [[Anna Bauer]] schreiben\n```", None, None),
        ("%%\n- [ ] [[Anna Bauer]] schreiben\n%%", None, None),
        ("- [ ] ![[Anna Bauer]] schreiben", None, None),
        ("- [ ] Anna Bauer schreiben", None, None),
        ("- [[Anna Bauer]] schreiben", None, None),
    ],
)
def test_tasks_that_link_to_a_contact_are_promises(
    text: str, due: str | None, state: str | None, garden: Vault, terminal: Terminal
) -> None:
    garden.write("Projekte/Mensa.md", f"{text}\n")
    found = [(each[1], each[2]) for each in promises(terminal, "Anna")]
    assert found == ([(due, state)] if state else [])


def test_a_task_for_two_is_ticked_once(garden: Vault, terminal: Terminal) -> None:
    task = "- [ ] [[Anna Bauer]] und [[Otto Krüger]] einladen 📅 2026-11-27"
    garden.write("Feier.md", f"{task}\n")
    weekly(terminal, MONDAY)
    assert "[[Anna Bauer]]: und Otto Krüger einladen · " in garden.line("Weekly.md", "einladen · ")
    garden.tick("einladen · ")
    weekly(terminal, TUESDAY)
    assert garden.read("Feier.md") == task.replace("[ ]", "[x]") + " ✅ 2026-11-24\n"
    before = garden.bytes()
    assert weekly(terminal, WEDNESDAY) == "Weekly.md ist auf dem neuesten Stand.\n"
    assert garden.bytes() == before


# A vault in someone else's style


@pytest.fixture
def english(vault: Vault, terminal: Terminal) -> Vault:
    """Names as Dendron and zk make them; Markdown links; nothing of ours."""
    terminal.locale = "en_GB.UTF-8"
    vault.write(".zk/config.toml", "")
    vault.write(".obsidian/app.json", "{}")
    vault.write("People/Ada Lovelace.md", "---\ncadence: 30\n---\n")
    vault.write("people.ben-ali.md", "---\nname: Ben Ali\ntype: person\n---\n")
    vault.write("k3x9-cleo.md", "---\ntitle: Cleo\ntags: [person]\n---\n")
    vault.write(
        "journal/daily/2026-11-20.md",
        "# 20 November\n\n"
        "Lunch with [[Ada Lovelace]], then [Cleo](../../k3x9-cleo.md) rang.\n"
        "- [ ] Send [[people.ben-ali|Ben]] the slides 📅 2026-11-27\n",
    )
    vault.write("2026-11-18 Kick-off.md", "---\npeople: [Ben Ali, Ada Lovelace]\n---\n")
    return vault


def test_a_vault_in_someone_elses_style(english: Vault, terminal: Terminal) -> None:
    terminal.shows(f"$ vault-tools check --today {MONDAY}\n! Everything read: 3 contacts, nothing odd.")
    assert lasts(terminal) == {
        "People/Ada Lovelace.md": "2026-11-20",
        "k3x9-cleo.md": "2026-11-20",
        "people.ben-ali.md": "2026-11-18",
    }
    before = english.bytes()
    terminal.shows(
        f"""
        $ vault-tools weekly --today {MONDAY}
        ! Weekly.md: 2026-W48, one thing to do, …
        """
    )
    english.tick("the slides")
    terminal.shows(
        f"""
        $ vault-tools weekly --today {TUESDAY}
        ! entered: journal/daily/2026-11-20.md
        ! Weekly.md: 2026-W48, …
        """
    )
    after = english.bytes()
    after.pop("Weekly.md")
    changed = {path for path in before if before[path] != after.pop(path)}
    assert (changed, after) == ({"journal/daily/2026-11-20.md"}, {})
    task = "- [x] Send [[people.ben-ali|Ben]] the slides 📅 2026-11-27 ✅ 2026-11-24\n"
    assert english.read("journal/daily/2026-11-20.md").endswith(f"rang.\n{task}")


def test_a_slug_of_the_name_in_the_frontmatter(english: Vault, terminal: Terminal) -> None:
    english.write("2026-11-19.md", "---\npeople: [ben-ali]\n---\n")
    assert lasts(terminal)["people.ben-ali.md"] == "2026-11-19"


def test_dendrons_journal_is_read_by_a_format_of_ones_own(english: Vault, terminal: Terminal) -> None:
    english.write("vault-tools.toml", '[journal]\nformats = ["[daily.journal.]YYYY.MM.DD"]\n')
    english.write("daily.journal.2026.11.21.md", "[[people.ben-ali]] came by.\n")
    assert days(terminal, "Ben")[0] == ("2026-11-21", "daily.journal.2026.11.21.md", 1)
