"""`show`: the page to read before a call, in both languages; the note in one's editor; whom a name means."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

MONDAY = ("--today", "2026-11-23")
HEAD = "---\ntype: contact\n"
ANNA = """\
---
type: contact
aliases: [Anna]
organisation: "[[Bauer Metallbau]]"
role: Geschäftsführerin
place: Kassel
plant: tree
cadence: 6 weeks
why: Kennt jeden im Landkreis
needs: ruft lieber an als zu schreiben; nie montags
interests: [Segeln, Jazz]
offers: [Blechzuschnitt]
seeks: [Auszubildende]
knows: ["[[Karl Roth]]", Der Bürgermeister]
introduced_by: "[[Otto Krüger]]"
birthday: 1968-12-03
met: 2009-05-04
owner: Lena
phone: 0561 1234
email: anna@example.org
---
- [ ] Ihr die Adresse der Berufsschule schicken 📅 2026-11-27
- [ ] Muster vom Blech #wartet 📅 2026-12-01
- [ ] Um ein Praktikum bitten #ask 📅 2027-01-15
- [x] Foto vom Fest schicken ✅ 2026-10-04
- [-] Angebot nachfassen

## Log
- 2026-10-02 Anruf: Tochter hat das Studium begonnen. #gave
- 2026-08-14 Besuch: Gemeinsam mit [[Ute Lang]], Übergabe angesprochen. #received
- 2026-07-01 Mail: Nach dem Blech gefragt #asked
- 2026-05-20 Essen: Zum Geburtstag gratuliert #gave
- 2026-04-08 Anruf: Frühjahr
- 2026-02-25 Anruf: Winter
"""


@pytest.fixture
def full(vault: Vault) -> Vault:
    """Anna, of whom much is known, and those around her."""
    vault.write("vault-tools.toml", 'me = "Ich"\n')
    vault.write("Ich.md", "---\ninterests: [segeln, Wandern]\n---\n")
    vault.write("Kontakte/Anna Bauer.md", ANNA)
    vault.write("Kontakte/Otto Krüger.md", HEAD + "---\n")
    vault.write("Kontakte/Karl Roth.md", HEAD + "---\n")
    vault.write("Kontakte/Ute Lang.md", HEAD + "---\n")
    vault.write("Kontakte/Ida Sommer.md", HEAD + 'knows: ["[[Anna Bauer]]"]\n---\n')
    vault.write("Tagebuch/2026-11-02.md", "Mit [[Anna Bauer]] telefoniert: Messe geplant.\n")
    vault.write("Tagebuch/2026-11-03.md", "- [ ] [[Anna]] den Vertrag schicken 📅 2026-11-30\n")
    return vault


def test_all_there_is_to_know_stands_on_one_screen(full: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools show Anna --today 2026-11-23
        Anna Bauer
        Geschäftsführerin, Bauer Metallbau, Kassel

        Dran:                Fr 4.12. (frisch): erst gießen, dann schneiden: Bitte am 15.1.2027, zuletzt vor 3 Wochen, vereinbart alle 6
        Turnus:              alle 6 Wochen (in der Notiz vereinbart); tatsächlich etwa 6 Wochen
        Pflanze:             Baum
        Warum:               Kennt jeden im Landkreis
        Gut zu wissen:       ruft lieber an als zu schreiben; nie montags
        Mag:                 Segeln, Jazz
        Gemeinsam:           Segeln
        Bietet:              Blechzuschnitt
        Sucht:               Auszubildende
        Vorgestellt von:     Otto Krüger
        Gemeinsame Bekannte: Karl Roth, Ida Sommer, Ute Lang
        Kennt auch:          Der Bürgermeister
        Geburtstag:          3.12.1968, wird 58 am Do 3.12.
        Kennengelernt:       4.5.2009 (vor 17 Jahren)
        Zuständig:           Lena
        Telefon:             0561 1234
        E-Mail:              anna@example.org
        Notiz:               Kontakte/Anna Bauer.md

        Zuletzt
        - 2.11.2026 (vor 3 Wochen) Mit Anna Bauer telefoniert: Messe geplant. [Tagebuch/2026-11-02.md:1]
        - 2.10.2026 (vor 7 Wochen) Anruf, gegeben: Tochter hat das Studium begonnen.
        - 14.8.2026 (vor 3 Monaten) Treffen, bekommen: Gemeinsam mit Ute Lang, Übergabe angesprochen.

        Versprochen
        - Ihr die Adresse der Berufsschule schicken (bis Fr 27.11.)
        - Anna den Vertrag schicken (bis Mo 30.11.) [Tagebuch/2026-11-03.md:1]

        Wird erwartet
        - Muster vom Blech (bis Di 1.12.)

        Um einen Gefallen bitten
        - Um ein Praktikum bitten (bis Fr 15.1.2027)

        Erledigt
        - Angebot nachfassen (abgesagt)
        - Foto vom Fest schicken

        Geben und Nehmen
        - 2-mal gegeben, zuletzt am 2.10.2026: Tochter hat das Studium begonnen.
        - einmal gebeten, am 1.7.2026: Nach dem Blech gefragt
        - einmal bekommen, am 14.8.2026: Gemeinsam mit Ute Lang, Übergabe angesprochen.
        $ vault-tools show Anna --today 2026-11-23 --language en
        Anna Bauer
        Geschäftsführerin, Bauer Metallbau, Kassel

        Due:           Fri 4 Dec (fresh): water before you prune: a favour to ask on 2027-01-15, last contact 3 weeks ago, agreed every 6
        Cadence:       every 6 weeks (agreed in the note); in fact about 6 weeks
        Plant:         tree
        Why:           Kennt jeden im Landkreis
        Good to know:  ruft lieber an als zu schreiben; nie montags
        Loves:         Segeln, Jazz
        In common:     Segeln
        Offers:        Blechzuschnitt
        Seeks:         Auszubildende
        Introduced by: Otto Krüger
        Both know:     Karl Roth, Ida Sommer, Ute Lang
        Also knows:    Der Bürgermeister
        Birthday:      1968-12-03, turns 58 on Thu 3 Dec
        Met:           2009-05-04 (17 years ago)
        Cared for by:  Lena
        Phone:         0561 1234
        Email:         anna@example.org
        Note:          Kontakte/Anna Bauer.md

        Last talks
        - 2026-11-02 (3 weeks ago) Mit Anna Bauer telefoniert: Messe geplant. [Tagebuch/2026-11-02.md:1]
        - 2026-10-02 (7 weeks ago) call, gave: Tochter hat das Studium begonnen.
        - 2026-08-14 (3 months ago) visit, received: Gemeinsam mit Ute Lang, Übergabe angesprochen.

        Promised
        - Ihr die Adresse der Berufsschule schicken (by Fri 27 Nov)
        - Anna den Vertrag schicken (by Mon 30 Nov) [Tagebuch/2026-11-03.md:1]

        Expected from them
        - Muster vom Blech (by Tue 1 Dec)

        A favour to ask
        - Um ein Praktikum bitten (by Fri 15 Jan 2027)

        Done
        - Angebot nachfassen (cancelled)
        - Foto vom Fest schicken

        Give and take
        - gave 2 times, last on 2026-10-02: Tochter hat das Studium begonnen.
        - asked once, on 2026-07-01: Nach dem Blech gefragt
        - received once, on 2026-08-14: Gemeinsam mit Ute Lang, Übergabe angesprochen.
        """
    )


def test_it_says_the_same_from_the_index_and_writes_nothing(full: Vault, terminal: Terminal) -> None:
    for place in full.folder.rglob("*.md"):
        os.utime(place, (1_700_000_000,) * 2)
    before = full.state()
    first = terminal.run("show", "Anna", *MONDAY)
    assert terminal.run("show", "Anna", *MONDAY) == first
    assert full.state() == before


def test_of_whom_little_is_known_little_is_said(full: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools show Ute --today 2026-11-23
        Ute Lang

        Dran:                Fr 9.10. (dran): zuletzt vor 14 Wochen, vereinbart alle 8
        Turnus:              alle 8 Wochen (wie allgemein eingestellt)
        Gemeinsame Bekannte: Anna Bauer
        Notiz:               Kontakte/Ute Lang.md

        Zuletzt
        - 14.8.2026 (vor 3 Monaten) Treffen: Gemeinsam mit Ute Lang, Übergabe angesprochen. [Kontakte/Anna Bauer.md:30]
        $ vault-tools show Karl --today 2026-11-23 --language en
        Karl Roth

        Due:       Mon 23 Nov (new): no contact noted yet
        Cadence:   every 8 weeks (as set for everyone)
        Both know: Anna Bauer
        Note:      Kontakte/Karl Roth.md

        Last talks
        - nothing noted yet
        """
    )


@pytest.mark.parametrize(
    ("field", "path", "german", "english"),
    [
        ("died: 2026-03-01", "Kontakte/Eva.md", "Verstorben.", "Has died."),
        ("died: true", "Kontakte/Eva.md", "Verstorben.", "Has died."),
        ("paused: true", "Kontakte/Eva.md", "Pausiert.", "Paused."),
        ("tags: [archived]", "Kontakte/Eva.md", "Im Archiv.", "Archived."),
        ("value: 3", "Kontakte/Archiv/Eva.md", "Im Archiv.", "Archived."),
    ],
)
def test_who_is_gone_is_not_due_and_has_no_next_birthday(
    field: str, path: str, german: str, english: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault).write(path, f"{HEAD}{field}\nbirthday: 1950-11-24\n---\n- 2026-01-05 Anruf: Hallo\n")
    for language, gone, due, birthday in (
        ("de", german, "Dran:", "Geburtstag: 24.11.1950\n"),
        ("en", english, "Due:", "Birthday: 1950-11-24\n"),
    ):
        said = terminal.run("show", "Eva", "--language", language, *MONDAY).out
        assert said.startswith(f"Eva\n{gone}\n\n")
        assert due not in said
        assert birthday in said


@pytest.mark.parametrize(
    ("birthday", "german", "english"),
    [
        ("1980-11-23", "23.11.1980, wird heute 46", "1980-11-23, turns 46 today"),
        ("11-23", "23.11., also heute", "11-23, that is today"),
        ("11-25", "25.11., wieder am Mi 25.11.", "11-25, next on Wed 25 Nov"),
        ("2000-02-29", "29.2.2000, wird 27 am So 28.2.2027", "2000-02-29, turns 27 on Sun 28 Feb 2027"),
    ],
)
def test_birthdays_say_when_they_are_next(
    birthday: str, german: str, english: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault).write("Kontakte/Eva.md", f"{HEAD}birthday: {birthday}\n---\n")
    assert f" {german}\n" in terminal.run("show", "Eva", *MONDAY).out
    assert f" {english}\n" in terminal.run("show", "Eva", "--language", "en", *MONDAY).out


def test_an_unusual_silence_is_told_gently(vault: Vault, terminal: Terminal) -> None:
    days = ("2026-07-05", "2026-07-15", "2026-07-25", "2026-08-04", "2026-10-01")
    log = "".join(f"- {day} Anruf: Hallo\n" for day in reversed(days))
    small(vault).write("Kontakte/Eva.md", f"{HEAD}cadence: 3 months\n---\n{log}")
    for day, language, expected in (
        (
            "2026-10-05",
            "de",
            "Turnus: alle 3 Monate (in der Notiz vereinbart); tatsächlich etwa 10 Tage\nNotiz:",
        ),
        ("2026-11-23", "de", "Stiller als sonst: sonst etwa 10 Tage, jetzt 7 Wochen\nNotiz:"),
        ("2026-11-23", "en", "Quieter than usual: usually about 10 days, now 7 weeks\nNote:"),
    ):
        assert expected in terminal.run("show", "Eva", "--language", language, "--today", day).out


def test_acquaintances_are_those_that_either_names_or_who_were_there_too(
    vault: Vault, terminal: Terminal
) -> None:
    vault.write("vault-tools.toml", "")
    people = [f"Gast {number}" for number in range(1, 9)]
    for name in people:
        vault.write(f"Kontakte/{name}.md", HEAD + "---\n")
    linked = " und ".join(f"[[{name}]]" for name in people)
    vault.write(
        "Kontakte/Eva.md", f"{HEAD}---\n- 2026-10-01 Essen: Mit {linked}\n- 2026-09-01 Mit [[Gast 8]]\n"
    )
    vault.write("Tagebuch/2026-10-09.md", "Mit [[Eva]] und [[Gast 7]] gegessen.\n")
    for language, expected in (
        ("de", "Gast 7 (2× zusammen), Gast 8 (2× zusammen), Gast 1, Gast 2, Gast 3, Gast 4 und 2 weitere\n"),
        (
            "en",
            "Gast 7 (2 times together), Gast 8 (2 times together), Gast 1, Gast 2, Gast 3, Gast 4 and 2 more\n",
        ),
    ):
        assert expected in terminal.run("show", "Eva", "--language", language, *MONDAY).out


def test_hostile_names_and_words_stay_on_their_line(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    name = "Eva\n\x1b[31mWarum: rot\u202e"
    vault.write(
        f"Kontakte/{name}.md",
        HEAD
        + 'aliases: [Eva]\nwhy: "a\\nDran: nie"\nrole: "\\e[2J\\u0007Chefin"\n---\n- 2026-11-01 Anruf: \x1b[1m\rx\n',
    )
    said = terminal.run("show", "Eva", *MONDAY)
    assert said.code == 0
    assert not [sign for sign in said.out if not sign.isprintable() and sign != "\n"]
    assert said.out.startswith("Eva [31mWarum: rot\n[2J Chefin\n\nDran:")
    assert "Warum:  a Dran: nie\n" in said.out
    vault.write(f"Kontakte/{name} 2.md", HEAD + "aliases: [Eva]\n---\n")
    for arguments in (("show", "Eva"), ("show", "Evva"), ("log", "Mit Evva telefoniert")):
        done = terminal.run(*arguments, *MONDAY)
        assert (done.code, done.out, done.err.count("\n"), "\x1b" in done.err) == (1, "", 1, False)


def test_a_very_long_entry_does_not_fill_the_screen(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Eva.md", f"{HEAD}---\n- 2026-11-01 Anruf: {'Wort ' * 500}#gave\n")
    assert max(map(len, terminal.run("show", "Eva", *MONDAY).out.splitlines())) < 360


def test_nobody_and_several_are_told_to_scripts(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Anna Klein.md", HEAD + "---\n")
    terminal.shows(
        """
        $ vault-tools show Krügar --today 2026-11-23
        ! Niemand namens „Krügar“ gefunden. Ähnlich: Otto Krüger. Neu anlegen: vault-tools add "Krügar"
        [1]
        $ vault-tools show Krügar --today 2026-11-23 --language en
        ! Nobody called “Krügar” found. Similar names: Otto Krüger. To add them: vault-tools add "Krügar"
        [1]
        $ vault-tools show Wladimir --today 2026-11-23
        ! Niemand namens „Wladimir“ gefunden. Neu anlegen: vault-tools add "Wladimir"
        [1]
        $ vault-tools show An --today 2026-11-23
        ! Auf „An“ passen mehrere Kontakte: Anna Bauer (Kontakte/Anna Bauer.md), Anna Klein (…). Bitte genauer angeben; …
        [1]
        $ vault-tools show
        ! Es fehlt: NAME. „vault-tools show --help“ zeigt Beispiele.
        [2]
        """
    )
    assert terminal.run("show", "", *MONDAY).code == 1


EDITOR = '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.said"\n'


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that only writes down what it was called with, in a folder with a blank in its name."""
    script = tmp_path / "mein Editor" / "editor"
    script.parent.mkdir()
    script.write_text(EDITOR)
    script.chmod(0o755)
    return script


@pytest.mark.parametrize("variable", ["VISUAL", "EDITOR"])
@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
def test_edit_opens_the_note_in_ones_editor(
    variable: str, editor: Path, vault: Vault, terminal: Terminal
) -> None:
    small(vault).write("Kontakte/$(echo x) `y` 'Eva'.md", HEAD + "---\n")
    before = vault.state()
    terminal.variables = {"EDITOR": "false", variable: f'"{editor}" --wait'}
    for name, path in (("Anna", "Anna Bauer.md"), ("Eva", "$(echo x) `y` 'Eva'.md")):
        done = terminal.process("show", name, "--edit", *MONDAY, **terminal.variables)
        assert (done.code, done.out, done.err) == (0, "", "")
        said = editor.with_name("editor.said").read_text("utf-8").splitlines()
        assert said == ["--wait", str(vault.folder / "Kontakte" / path)]
    assert vault.state() == before


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
@pytest.mark.parametrize("broken", ["false", "/nirgends/editor", 'vi "'])
def test_an_editor_that_fails_is_named_with_the_note(broken: str, vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.variables = {"EDITOR": broken, "VISUAL": ""}
    for language, words in (
        ("de", f"Der Editor „{broken}“ ließ sich"),
        ("en", f"The editor “{broken}” did not start"),
    ):
        done = terminal.run("show", "Anna", "--edit", "--language", language, *MONDAY)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(words)
        assert done.err.endswith(f"{vault.folder / 'Kontakte' / 'Anna Bauer.md'}\n")


def test_without_an_editor_and_with_json_it_says_what_to_do(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.variables = {"EDITOR": "", "VISUAL": ""}
    terminal.shows(
        """
        $ vault-tools show Anna --edit --today 2026-11-23
        ! Kein Editor bekannt. In der Variablen EDITOR (oder VISUAL) steht, welcher es sein soll.
        [1]
        $ vault-tools show Anna --edit --today 2026-11-23 --language en
        ! No editor is known. The variable EDITOR (or VISUAL) says which one it shall be.
        [1]
        $ vault-tools show Anna --edit --json
        ! „--edit“ und „--json“ gehen nicht zusammen. Bitte nur eines davon angeben.
        [2]
        $ vault-tools show Anna --edit --json --language en
        ! “--edit” and “--json” don't go together. Please give only one of them.
        [2]
        $ vault-tools show Anna --json --picture
        ! „--json“ und „--picture“ gehen nicht zusammen. Bitte nur eines davon angeben.
        [2]
        """
    )


def test_json_holds_all_talks_not_only_the_last(full: Vault, terminal: Terminal) -> None:
    found = json.loads(terminal.run("show", "Anna", "--json", *MONDAY).out)
    assert len(found["interactions"]) == 7
    assert [each["state"] for each in found["promises"]].count("open") == 4
