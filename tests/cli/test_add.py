"""`add`: a note for a new acquaintance; nobody doubled, nothing half-written, never outside the vault."""

import re
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

MONDAY = ("--today", "2026-11-23")
JANA = "Kontakte/Jana Weiß.md"


def test_all_that_is_said_stands_in_the_note(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Firmen/Weiß Bau.md", "Eine Firma.\n")
    terminal.shows(
        """
        $ vault-tools add "Jana Weiß" --met "gestern, Empfang IHK" --organisation "weiß bau" --role Inhaberin --interest Segeln --interest "Jazz, modern" --note "sucht einen Schreiner" --email jana@example.org --phone "0561 4711" --place Kassel --birthday 29.2. --introduced-by otto --introduced-by "Ina Niemand" --today 2026-11-23
        ! „Ina Niemand“ ist kein Kontakt; als Name eingetragen, ohne Link.
        ! Jana Weiß: angelegt in Kontakte/Jana Weiß.md, kennengelernt am 22.11.2026, wieder melden am 24.11.2026.
        $ vault-tools check --today 2026-11-23
        ! Alles gelesen: 4 Kontakte, keine Auffälligkeiten.
        """
    )
    assert vault.read(JANA) == (
        "---\ntype: contact\naliases: []\n"
        'organisation: "[[Weiß Bau]]"\nrole: Inhaberin\nplant: seedling\nmet: 2026-11-22\nwhy:\nneeds:\n'
        'interests: [Segeln, "Jazz, modern"]\noffers: []\nseeks: []\n'
        'introduced_by: ["[[Otto Krüger]]", Ina Niemand]\nbirthday: "--02-29"\nplace: Kassel\n'
        'email: "jana@example.org"\nphone: 0561 4711\n---\n\n# Jana Weiß\n\n## Log\n\n'
        "- 2026-11-22 Treffen: Kennengelernt. Empfang IHK · sucht einen Schreiner\n"
    )


def test_whoever_has_been_known_for_long_was_not_met_today(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools add Oma --known --today 2026-11-23
        ! Oma: angelegt in Kontakte/Oma.md, schon lange bekannt, wieder melden am 23.11.2026.
        $ vault-tools add "Rolf Bäcker" --last "vor 3 Wochen" --note "Ofen erneuert" --today 2026-11-23
        ! Rolf Bäcker: angelegt in Kontakte/Rolf Bäcker.md, schon lange bekannt, wieder melden am 28.12.2026.
        $ vault-tools add "Ute Zimmer" --last gestern --today 2026-11-23
        ! Ute Zimmer: angelegt in Kontakte/Ute Zimmer.md, schon lange bekannt, wieder melden am 17.1.2027.
        $ vault-tools add "Jana Weiß" --last morgen --today 2026-11-23
        ! morgen liegt noch in der Zukunft. Zuletzt gesprochen hat man sich heute oder früher.
        [2]
        $ vault-tools add "Jana Weiß" --known --on gestern --today 2026-11-23
        ! „--on“ sagt, wann man sich kennengelernt hat; …
        [2]
        $ vault-tools check --today 2026-11-23
        ! Alles gelesen: 6 Kontakte, keine Auffälligkeiten.
        """
    )
    terminal.run("weekly", *MONDAY)
    before, _, after = vault.read("Weekly.md").partition("[[Oma]] anrufen")
    assert after
    assert before.rpartition("\n## ")[2].startswith("Diese Woche\n")  # nobody new
    assert "plant: perennial\nmet:\n" in vault.read("Kontakte/Oma.md")
    assert vault.read("Kontakte/Oma.md").endswith("# Oma\n\n## Log\n\n")
    assert vault.read("Kontakte/Rolf Bäcker.md").endswith("## Log\n\n- 2026-11-02 Ofen erneuert\n")
    assert vault.read("Kontakte/Ute Zimmer.md").endswith("## Log\n\n- 2026-11-22 Zuletzt gesprochen.\n")


def test_a_template_of_ones_own_keeps_all_but_the_meeting_of_whoever_is_known(
    vault: Vault, terminal: Terminal
) -> None:
    vault.write("vault-tools.toml", '[contacts]\ntemplate = "Vorlagen/K.md"\n')
    vault.write(
        "Vorlagen/K.md",
        "---\ntype: contact\nkennengelernt: {{date}}\nangelegt: {{date}}\npflanze: Baum\n---\n"
        "- {{date}} Treffen\nText vom {{date}}\n",
    )
    assert terminal.run("add", "Oma", "--known", "--note", "mag Kuchen", *MONDAY).code == 0
    assert vault.read("Kontakte/Oma.md") == (
        "---\ntype: contact\nkennengelernt:\nangelegt: 2026-11-23\npflanze: Baum\n---\n"
        "Text vom 2026-11-23\n\n- mag Kuchen\n"
    )


def test_one_undo_takes_it_back_with_the_folder_made_for_it(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    before = vault.bytes()
    terminal.shows(
        """
        $ vault-tools add "Jana Weiß" --language en --today 2026-11-23
        ! Jana Weiß: added in Contacts/Jana Weiß.md, met on 2026-11-23, first follow-up on 2026-11-25.
        $ vault-tools undo
        ! zurückgenommen: Contacts/Jana Weiß.md
        """
    )
    assert vault.bytes() == before
    assert not (vault.folder / "Contacts").exists()


def test_a_dry_run_is_a_diff_and_writes_nothing(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).state()
    done = terminal.run("add", "Jana Weiß", "--dry-run", *MONDAY)
    assert done.out.startswith("--- /dev/null\n+++ b/Kontakte/Jana Weiß.md\t\n@@ -0,0 +1,")
    assert (done.err, vault.state()) == ("", before)
    terminal.run("add", "Jana Weiß", *MONDAY)
    assert re.sub(r"(?m)^\+(?!\+\+ )", "", done.out.split("@@\n")[1]) == vault.read(JANA)


@pytest.mark.parametrize(
    ("options", "by"),
    [
        ('"anna  bauer"', "gleicher Name"),
        ('"Bauer, Anna"', "gleicher Name"),
        ("Anna", "gleicher Name"),
        ('"A. B." --email mailto:ANNA@example.org', "gleiche E-Mail-Adresse"),
        ('"A. B." --phone "0561/471122"', "gleiche Telefonnummer"),
    ],
)
def test_an_existing_person_is_shown_not_doubled(
    options: str, by: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault).replace(
        "Kontakte/Anna Bauer.md", "value: 4", "value: 4\nemail: anna@example.org\nphone: '+49 561 471122'"
    )
    before = vault.bytes()
    terminal.shows(
        f"""
        $ vault-tools add {options} --today 2026-11-23
        Anna Bauer
        …
        ! Anna Bauer gibt es schon: Kontakte/Anna Bauer.md ({by}).
        ! Nichts angelegt. …
        [1]
        """
    )
    assert vault.bytes() == before


def test_another_person_of_that_name_is_told_apart(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools add "Karl Roth" --another --today 2026-11-23
        ! „Kontakte/Karl Roth.md“ gibt es schon; es wurde nichts überschrieben. Mit --organisation, …
        [1]
        $ vault-tools add "Karl Roth" --another --place Kassel --today 2026-11-23
        ! Karl Roth (Kassel): angelegt in Kontakte/Karl Roth (Kassel).md, …
        $ vault-tools show "Karl Roth" --today 2026-11-23
        ! Auf „Karl Roth“ passen mehrere …
        [1]
        """
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "Der Name fehlt."),
        (" ", "Der Name fehlt."),
        ("../../x", "„../../x“ ist ein Pfad, kein Name."),
        ("/etc/passwd", "„/etc/passwd“ ist ein Pfad"),
        ("a\\b", "ist ein Pfad"),
        ("CON", "„CON“ kann unter Windows keine Datei heißen."),
        ("x" * 300, "Der Name ist zu lang (300 Zeichen, höchstens 100)."),
        ("Anna\x1b[31m", "stecken Steuerzeichen"),
        ("🦊", "Im Namen „🦊“ ist kein Buchstabe."),
        ("A.sync-conflict-20260102-030405-ABCDEFG", "Konfliktkopie"),
    ],
)
def test_a_name_that_cannot_be_is_told_and_nothing_is_written(
    name: str, says: str, vault: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    small(vault)
    before = {place for place in tmp_path.rglob("*") if "home" not in place.parts}
    done = terminal.run("add", name, *MONDAY)
    assert done.code == 2
    assert done.err.startswith(says) or says in done.err
    assert done.err.count("\n") == 1
    assert {place for place in tmp_path.rglob("*") if "home" not in place.parts} == before
    assert terminal.run("add", name, *MONDAY, "--language", "en").err != done.err


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Jana 🌱 Weiß", "Jana 🌱 Weiß"),
        ("Jana: [[Weiß]]", "Jana Weiß"),
        (".jana", "jana"),
        ("Mu\u0308ller", "Müller"),
        ("2026-11-23 Anna", "2026-11-23 Anna"),
        ("README", "README"),
        ("{{title}}", "title"),
        ('O\'Neill "Jo"', "O'Neill Jo"),
    ],
)
def test_odd_names_become_safe_notes_that_are_found_again(
    name: str, path: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    assert terminal.run("add", name, *MONDAY).code == 0
    assert (vault.folder / f"Kontakte/{path}.md").is_file()
    if name != "{{title}}":
        assert terminal.run("show", name, *MONDAY).code == 0
    assert terminal.run("check", *MONDAY).err == "Alles gelesen: 4 Kontakte, keine Auffälligkeiten.\n"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--email", "jana"), "„jana“ ist keine E-Mail-Adresse."),
        (("--birthday", "31.2."), "„31.2.“ ist kein Geburtstag."),
        (("--on", "irgendwann"), "„irgendwann“ ist kein Tag."),
        (("--on", "tomorrow"), "tomorrow liegt noch in der Zukunft."),
    ],
)
def test_wrong_options_are_told(
    options: tuple[str, ...], says: str, vault: Vault, terminal: Terminal
) -> None:
    before = small(vault).bytes()
    done = terminal.run("add", "Jana", *options, *MONDAY)
    assert (done.code, vault.bytes()) == (2, before)
    assert done.err.startswith(says)


def test_texts_that_would_break_the_note_are_made_harmless(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    evil = "x\n- [ ] [[Anna Bauer]] <!-- %% ^vt-2026w48-abcd"
    options = (
        "--note",
        evil,
        "--met",
        evil,
        "--role",
        evil,
        "--interest",
        evil,
        "--organisation",
        'a: "b" #c\n---',
    )
    assert terminal.run("add", "Jana Weiß", *options, *MONDAY).code == 0
    assert terminal.run("check", *MONDAY).err == "Alles gelesen: 4 Kontakte, keine Auffälligkeiten.\n"
    assert terminal.run("log", "Jana", "Hallo", *MONDAY).code == 0
    before = vault.bytes()
    refused = terminal.run("add", "Ina", "--role", "{{x}}", *MONDAY)
    assert (refused.code, vault.bytes()) == (1, before)
    assert refused.err.startswith("„Kontakte/Ina.md“ wurde nicht angelegt: ")


TEMPLATE = """\
---
typ: Kontakt
tags: [person, {{ "neu" }}]
Firma:
Mag:
  - Kuchen
kennengelernt: "{{date}}"
pflanze: Staude
angelegt: {{date:DD.MM.YYYY}}
---
# {{title}}
- {{date}} Treffen:
"""


def test_the_users_own_template_is_filled_in_where_its_keys_stand(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Vorlagen/Person.md", TEMPLATE)
    vault.write("vault-tools.toml", '[contacts]\ntemplate = "Vorlagen/Person.md"\nnew = "Leute"\n')
    options = ("--organisation", "Weiß Bau", "--interest", "Jazz", "--place", "Kassel", "--met", "Empfang")
    assert terminal.run("add", "Jana Weiß", *options, *MONDAY).code == 0
    assert vault.read("Leute/Jana Weiß.md") == (
        "---\ntyp: Kontakt\ntags: [person, neu]\nFirma: Weiß Bau\nMag: [Kuchen, Jazz]\n"
        'kennengelernt: "2026-11-23"\npflanze: Staude\nangelegt: 23.11.2026\nplace: Kassel\n---\n'
        "# Jana Weiß\n- 2026-11-23 Treffen: Empfang\n"
    )


def test_what_a_template_says_of_a_list_stays_in_it(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", '[contacts]\ntemplate = "V.md"\nnew = "Leute"\n')
    vault.write("V.md", '---\ntype: contact\ninterests: Jazz, Kuchen\nknows: "[[Otto]]"\nemail:\n---\n')
    options = ("--interest", "Segeln", "--email", "a@x.de", "--email", "b@x.de")
    assert terminal.run("add", "Jana Weiß", *options, *MONDAY).code == 0
    written = vault.read("Leute/Jana Weiß.md")
    assert "interests: [Jazz, Kuchen, Segeln]\n" in written
    assert 'email: ["a@x.de", "b@x.de"]\n' in written
    assert 'knows: "[[Otto]]"\n' in written


def test_a_template_that_says_hardly_anything_still_makes_a_contact(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", '[contacts]\ntemplate = "V.md"\nnew = "Leute"\n')
    vault.write("V.md", "Hallo {{title}}\n")
    assert terminal.run("add", "Jana Weiß", *MONDAY).code == 0
    assert vault.read("Leute/Jana Weiß.md") == (
        "---\nmet: 2026-11-23\nplant: seedling\ntype: contact\n---\nHallo Jana Weiß\n\n## Log\n"
        "- 2026-11-23 Treffen: Kennengelernt.\n"
    )


@pytest.mark.parametrize(
    ("template", "line", "why"),
    [
        ("a\nb {{ titel }}\n", 2, "'titel' is undefined"),
        ("a\n\n{% if %}\n", 3, ""),
        ("{{time}}\n", 1, "'time' is undefined"),
        ("a\n<% tp.file.title %>\n", 2, "<% … %>"),
        ("{{ ''.__class__.__mro__ }}\n", 1, "unsafe"),
        ("{% include 'x' %}\n", 1, ""),
        ("{{date:dddd}}\n", 1, ""),
        ("---\ntype: contact\nbirthday: irgendwann\n---\n", 3, "kein Geburtstag"),
        ("---\na: b: c\n---\n", 2, ""),
        ("{% for i in range(99999999) %}x{% endfor %}", 1, ""),
    ],
)
def test_a_mistake_in_the_template_is_told_with_file_and_line(
    template: str, line: int, why: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault).write("Vorlagen/Person.md", template)
    vault.write("vault-tools.toml", '[contacts]\ntemplate = "Vorlagen/Person.md"\n')
    before = vault.bytes()
    done = terminal.run("add", "Jana Weiß", *MONDAY)
    assert (done.code, vault.bytes()) == (1, before)
    assert done.err.startswith(f"Die Vorlage Vorlagen/Person.md lässt sich nicht verwenden (Zeile {line}: ")
    assert why in done.err
    assert done.err.count("\n") == 1


def test_a_template_or_folder_that_cannot_be_is_told(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    for settings, says in (
        ('template = "fehlt.md"', "Die Vorlage fehlt.md ist nicht zu lesen."),
        ('new = "Vorlagen"', "In „Vorlagen“ wird nichts gelesen"),
        ('new = "Privat"\nignore = ["Privat/**"]', "In „Privat“ wird nichts gelesen"),
        ('new = "hinaus"', "„hinaus/Jana.md“ liegt nicht oder versteckt im Notizordner."),
    ):
        vault.write("vault-tools.toml", f"[contacts]\n{settings}\n")
        if "hinaus" in settings:
            (vault.folder / "hinaus").symlink_to(vault.folder.parent)
        before = vault.bytes()
        done = terminal.run("add", "Jana", *MONDAY)
        assert (done.code, vault.bytes()) == (1, before)
        assert done.err.startswith(says)


@pytest.mark.parametrize(
    ("notes", "path"),
    [
        (("Leute/A.md", "Leute/B.md", "Chor/C.md"), "Leute/Jana.md"),
        (("A.md", "B.md", "Chor/C.md"), "Jana.md"),
        (("Leute/A/A.md", "Leute/B/B.md", "Chor/C.md"), "Leute/Jana.md"),
        (("Leute/Archiv/A.md", "Leute/Archiv/B.md", "Chor/C.md"), "Chor/Jana.md"),
        ((), "Kontakte/Jana.md"),
    ],
)
def test_new_notes_go_where_most_contacts_are(
    notes: tuple[str, ...], path: str, vault: Vault, terminal: Terminal
) -> None:
    vault.write("vault-tools.toml", "")
    for note in notes:
        vault.write(note, "---\ntype: contact\n---\n")
    assert terminal.run("add", "Jana", *MONDAY).code == 0
    assert (vault.folder / path).is_file()


def test_a_note_of_the_same_name_that_is_no_contact_stays(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/JANA.md", "---\ntype: meeting\n---\nEtwas anderes.\n")
    before = vault.bytes()
    assert terminal.run("add", "Jana", *MONDAY).err.startswith("„Kontakte/Jana.md“ gibt es schon")
    assert vault.bytes() == before


def test_follow_ups_come_with_the_weeks(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("add", "Jana Weiß", *MONDAY)
    terminal.run("weekly", *MONDAY)
    assert "[[Jana Weiß]]" in vault.read("Weekly.md")
