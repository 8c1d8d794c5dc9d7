"""`handover`: the table, steps and their ticks, letters, and the inventory at a terminal."""

import json
import os
import pty
import signal
import subprocess
import sys

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

SETTINGS = """\
[handover]
predecessor = "Otto Krüger"
takeover = 2026-07-01
last_day = 2027-01-31
letter = "Vorlagen/Brief.j2"
"""
TODAY = ("--today", "2026-11-23")
ANNA = "---\ntype: contact\nvalue: 5\nannounced: 2026-08-01\n---\n## Log\n"
GERDA = "---\ntype: contact\n---\n## Log\n"
OTTO = "---\ntype: contact\ncadence: nie\n---\n## Log\n- 2026-11-20 Anruf: Alles gut.\n"
LETTER = "Guten Tag {{ name }}, {{ predecessor }} geht am {{ leaves }}.\n"


@pytest.fixture
def garden(vault: Vault) -> Vault:
    """Anna is to be visited together, Gerda gets a letter, Otto was there before."""
    vault.write("vault-tools.toml", SETTINGS)
    vault.write("Vorlagen/Brief.j2", LETTER)
    vault.write("Kontakte/Anna Bauer.md", ANNA)
    vault.write("Kontakte/Gerda Alt.md", GERDA)
    vault.write("Kontakte/Otto Krüger.md", OTTO)
    return vault


def test_the_table_with_progress_weeks_left_and_whether_it_fits(garden: Vault, terminal: Terminal) -> None:
    terminal.shows("""
        $ vault-tools handover --today 2026-11-23
        Anna Bauer\t5\t0\t2026-08-01\t\tangekündigt\tgemeinsam besuchen\t2026-W48
        Gerda Alt\t3\t0\t\t\tnoch offen\tpersönliches Wort\t2026-W49
        ! 0 von 2 selbst in Kontakt, 0 vorgestellt, 1 angekündigt, 1 offen.
        ! Otto Krüger ist noch 10 Wochen da, bis 31.1.2027.
        ! Es passt: 125 von 600 Minuten, die halbe Wochenzeit gerechnet.
        $ vault-tools handover --today 2027-01-30 --language en
        …
        ! 0 of 2 on one's own, 0 introduced, 1 announced, 1 open.
        ! Otto Krüger is there for this week only, until 2027-01-31.
        ! All of it does not fit: 125 minutes, there are 60 (half of every week). A letter instead of a visit: Anna Bauer.
        """)


def test_where_not_all_fits_it_says_who_goes_first_who_gets_a_letter_and_who_can_wait(
    garden: Vault, terminal: Terminal
) -> None:
    garden.write("Kontakte/Bea.md", ANNA.replace("value: 5", "value: 4"))
    garden.write("Kontakte/Cy.md", GERDA)
    terminal.shows("""
        $ vault-tools handover --today 2027-01-23
        Anna Bauer\t5\t0\t2026-08-01\t\tangekündigt\tgemeinsam besuchen\t2027-W03
        Bea\t4\t0\t2026-08-01\t\tangekündigt\tBrief statt Besuch\t2027-W04
        Cy\t…\tpersönliches Wort\t2027-W05
        Gerda Alt\t…\tpersönliches Wort\t2027-W05
        ! 0 von 4 selbst in Kontakt, 0 vorgestellt, 2 angekündigt, 2 offen.
        ! Otto Krüger ist noch 2 Wochen da, bis 31.1.2027.
        ! Alles zusammen passt nicht: 250 Minuten, da sind 120 (die halbe Wochenzeit). Zuerst: Anna Bauer. Einen Brief statt eines Besuchs: Bea. Ein Wort genügt auch noch nach dem letzten Tag: Cy, Gerda Alt.
        $ vault-tools handover --today 2027-02-01 --language en
        …
        ! …
        ! The last day of Otto Krüger was 2027-01-31; a personal word helps now.
        """)


def test_with_a_predecessor_who_has_died_nobody_is_visited(garden: Vault, terminal: Terminal) -> None:
    garden.replace("Kontakte/Otto Krüger.md", "type: contact", "type: contact\ndied: 2026-11-20")
    terminal.shows("""
        $ vault-tools handover --today 2026-11-23
        Anna Bauer\t5\t0\t2026-08-01\t\tangekündigt\tpersönliches Wort\t2026-W48
        …
        ! …
        ! Otto Krüger ist verstorben; jetzt hilft ein persönliches Wort.
        $ vault-tools handover --today 2026-11-19 --language en
        Anna Bauer\t…\tvisit together\t…
        …
        ! …
        ! It fits: …
        """)
    garden.replace("Kontakte/Otto Krüger.md", "died: 2026-11-20", "died: true")
    terminal.run("weekly", "--today", "2026-11-23")
    assert "zusammen mit" not in garden.read("Weekly.md")


def test_a_predecessor_who_could_be_two_or_has_no_note_is_told(garden: Vault, terminal: Terminal) -> None:
    garden.write("vault-tools.toml", SETTINGS.replace("Otto Krüger", "Krüger"))
    garden.write("Kontakte/Emma Krüger.md", GERDA)
    terminal.shows("""
        $ vault-tools handover --today 2026-11-23
        …
        ! …
        ! Krüger ist noch 10 Wochen da, bis 31.1.2027.
        …
        ! …
        ! Wer ist mit „Krüger“ gemeint? Kontakte/Emma Krüger.md, Kontakte/Otto Krüger.md. Bis dahin …: predecessor = "Kontakte/Emma Krüger".
        """)
    garden.write("vault-tools.toml", SETTINGS.replace("Otto Krüger", "Kontakte/Otto Krüger"))
    assert "Wer ist" not in terminal.run("handover", "--today", "2026-11-23").err
    garden.write("vault-tools.toml", SETTINGS.replace("Otto Krüger", "Ina Niemand"))
    terminal.shows("""
        $ vault-tools handover --today 2026-11-23 --language en
        …
        ! …
        ! “Ina Niemand” has no note: talks and visits together show only with one.
        """)


def test_at_a_terminal_of_80_columns_the_table_is_whole(
    garden: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vault_tools.cli.handover.at_terminal", lambda: True)
    terminal.variables["COLUMNS"] = "80"
    garden.write("Kontakte/Anne Baumgärtner.md", ANNA.replace("value: 5", "introduced: 2025-12-24"))
    lines = [line.strip() for line in terminal.run("handover", "--today", "2026-11-23").out.splitlines()]
    assert lines[0] == "Übergabe von Otto Krüger"
    assert "Anna Bauer       5    0    angekündigt 1.8.       gemeinsam besuchen 2026-W48" in lines
    assert "Anne Baumgärtner 3    0    vorgestellt 24.12.2025" in lines


def test_the_table_as_json(garden: Vault, terminal: Terminal) -> None:
    told = json.loads(terminal.run("handover", "--json", "--today", "2026-11-23").out)
    assert (told["weeks_left"], told["fits"]) == (10, True)
    assert [(each["name"], each["step"]) for each in told["contacts"]] == [
        ("Anna Bauer", "joint"),
        ("Gerda Alt", "word"),
    ]


def test_without_a_predecessor_it_says_what_to_do(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    vault.write("Kontakte/Anna.md", GERDA)
    terminal.shows("""
        $ vault-tools handover
        ! Von wem wurde übernommen? In vault-tools.toml fehlt „predecessor“ unter [handover].
        [1]
        """)


def test_a_tick_sets_the_day_and_logs_it_once_and_undo_takes_both_back(
    garden: Vault, terminal: Terminal
) -> None:
    terminal.run("weekly", "--today", "2026-11-23")
    mark = garden.tick("zusammen mit [[Otto Krüger]] besuchen", "Kaffee im Büro")
    terminal.run("weekly", "--today", "2026-11-24")
    after = garden.read("Kontakte/Anna Bauer.md")
    line = f"- 2026-11-24 Besuch: Mit [[Otto Krüger]]. Kaffee im Büro ^{mark}\n"
    assert after == ANNA.replace("---\n## Log", "introduced: 2026-11-24\n---\n## Log") + line
    terminal.run("weekly", "--today", "2026-11-25")
    assert garden.read("Kontakte/Anna Bauer.md") == after
    terminal.run("undo")
    assert garden.read("Kontakte/Anna Bauer.md") == ANNA


@pytest.mark.parametrize(("minutes", "act"), [(20, "zusammen mit"), (19, "anrufen")])
def test_a_step_stands_for_the_contact_that_a_day_asks_for_where_it_takes_no_longer(
    minutes: int, act: str, garden: Vault, terminal: Terminal
) -> None:
    settings = f"weekly_minutes = 20\n{SETTINGS}\n[minutes]\nvisit = 20\ncall = {minutes}\n"
    garden.write("vault-tools.toml", settings)
    garden.replace("Kontakte/Anna Bauer.md", "value: 5\n", "value: 5\nnext_contact: 2026-11-25\n")
    terminal.run("weekly", "--today", "2026-11-23")
    page = garden.read("Weekly.md")
    (line,) = [line for line in page.splitlines() if line.startswith("- [ ] [[Anna")]
    assert line.startswith(f"- [ ] [[Anna Bauer]] {act}")
    assert "vorgemerkt für den 25.11.2026" in line
    terminal.run("weekly", "--today", "2026-11-24")
    assert garden.read("Weekly.md") == page


def test_a_word_sets_announced(garden: Vault, terminal: Terminal) -> None:
    garden.write("Kontakte/Anna Bauer.md", ANNA.replace("value: 5", "paused: true"))
    terminal.run("weekly", "--today", "2026-11-23")
    mark = garden.tick("[[Gerda Alt]] ein persönliches Wort")
    terminal.run("weekly", "--today", "2026-11-24")
    assert garden.read("Kontakte/Gerda Alt.md") == (
        f"---\ntype: contact\nannounced: 2026-11-24\n---\n## Log\n- 2026-11-24 Brief ^{mark}\n"
    )
    assert "selbst in Kontakt" in terminal.run("handover", "--today", "2026-11-25").out


def test_a_box_opened_again_takes_the_day_back(garden: Vault, terminal: Terminal) -> None:
    terminal.run("weekly", "--today", "2026-11-23")
    garden.tick("zusammen mit")
    terminal.run("weekly", "--today", "2026-11-24")
    garden.tick("zusammen mit", sign=" ")
    terminal.run("weekly", "--today", "2026-11-24")
    after = garden.read("Kontakte/Anna Bauer.md")
    assert "2026-11-24" not in after
    assert "zusammen mit" in garden.read("Weekly.md")


def test_a_letter_for_those_chosen_and_as_notes(garden: Vault, terminal: Terminal) -> None:
    terminal.shows("""
        $ vault-tools handover --letter --today 2026-11-23
        Guten Tag Gerda Alt, Otto Krüger geht am 31. Januar 2027.
        $ vault-tools handover --letter Anna --today 2026-11-23 --language en
        Guten Tag Anna Bauer, Otto Krüger geht am 31 January 2027.
        $ vault-tools handover --letter --into Briefe --dry-run
        …
        +Guten Tag Gerda Alt, Otto Krüger geht am 31. Januar 2027.
        $ vault-tools handover --letter --into Briefe
        ! Brief geschrieben: Briefe/Brief an Gerda Alt.md
        $ vault-tools handover --letter --into Briefe
        ! „Briefe/Brief an Gerda Alt.md“ gibt es schon; es wurde nichts überschrieben.
        [1]
        $ vault-tools undo
        ! …Briefe/Brief an Gerda Alt.md
        $ vault-tools handover --letter --into ../draußen
        ! …
        [1]
        $ vault-tools handover Anna
        ! Namen, „--template“ und „--into“ gehören zu „--letter“.
        [2]
        """)


@pytest.mark.parametrize(
    "source", ["{{ name.__class__.__mro__ }}", "{{ interests.append('x') }}", "{{ niemand }}", "{% if %}"]
)
def test_a_letter_cannot_leave_the_sandbox_and_its_mistakes_are_told(
    source: str, garden: Vault, terminal: Terminal
) -> None:
    garden.write("Vorlagen/Brief.j2", "Hallo\n" + source)
    done = terminal.run("handover", "--letter", "Anna")
    assert (done.code, done.out) == (1, "")
    assert "Vorlagen/Brief.j2" in done.err


def test_two_of_one_name_get_a_letter_each_and_a_long_name_fits(garden: Vault, terminal: Terminal) -> None:
    garden.write("Firma/Gerda Alt.md", GERDA)
    garden.write(f"Kontakte/{'Ä' * 120}.md", GERDA.replace("contact", "contact\naliases: [Lang]"))
    garden.write("Kontakte/Anna Bauer.md", ANNA.replace("value: 5", "paused: true"))
    done = terminal.run("handover", "--letter", "--into", "Briefe", "--today", "2026-11-23")
    assert (done.code, len(done.err.splitlines())) == (0, 3)
    assert garden.read("Briefe/Brief an Gerda Alt 2.md") == garden.read("Briefe/Brief an Gerda Alt.md")
    assert f"Brief geschrieben: Briefe/Brief an {'Ä' * 90}.md" in done.err
    twice = terminal.run("handover", "--letter", "Lang", "Lang", "--today", "2026-11-23")
    assert twice.out.count("Guten Tag") == 1


def test_a_letter_s_template_may_hold_any_bytes_but_not_lie_elsewhere(
    garden: Vault, terminal: Terminal
) -> None:
    (garden.folder / "Vorlagen/Brief.j2").write_bytes(b"Gr\xfc\xdfe {{ first_name }}")
    assert terminal.run("handover", "--letter", "Anna", "--into", "Briefe").code == 0
    assert b"Gr\xfc\xdfe Anna\n" in garden.bytes().values()
    command = [sys.executable, "-m", "vault_tools", "handover", "--letter", "Gerda"]
    done = subprocess.run(
        command, cwd=terminal.cwd, env=terminal.environment, capture_output=True, check=True
    )
    assert done.stdout == b"Gr\xfc\xdfe Gerda\n"
    (garden.folder.parent / "geheim.txt").write_text("Geheim {{ name }}", "utf-8")
    terminal.shows("""
        $ vault-tools handover --letter Anna --template ../geheim.txt
        ! Die Briefvorlage ../geheim.txt ist nicht zu lesen. Der Pfad gilt im Notizordner.
        [1]
        $ vault-tools handover --letter Anna --into /Briefe
        ! „/Briefe/Brief an Anna Bauer.md“ liegt nicht oder versteckt im Notizordner. …
        [1]
        """)


def test_a_name_that_no_letter_knows_is_told_with_those_it_knows(garden: Vault, terminal: Terminal) -> None:
    garden.write("Vorlagen/Brief.j2", "Hallo\n{{ nmae }}")
    terminal.shows("""
        $ vault-tools handover --letter Anna
        ! Die Briefvorlage Vorlagen/Brief.j2 … (Zeile 2: 'nmae' is undefined). Sie kennt name, first_name, …
        [1]
        """)


def test_hostile_names_forge_no_box(garden: Vault, terminal: Terminal) -> None:
    garden.write(
        "Kontakte/x.md",
        '---\ntype: contact\nvalue: 5\nrole: "A\\n- [x] gefälscht"\naliases: ["B\\n- [x] b"]\n---\n',
    )
    terminal.run("weekly", "--today", "2026-11-23")
    assert "\n- [x]" not in garden.read("Weekly.md")
    garden.write("Vorlagen/Brief.j2", "{{ role }}")
    assert "\n- [x]" not in terminal.run("handover", "--letter", "x").out


def test_the_inventory_piped_says_what_is_missing_most_mentioned_first(
    garden: Vault, terminal: Terminal
) -> None:
    garden.write("Tagebuch/2026-11-20.md", "Mit [[Gerda Alt]] gesprochen.\n")
    garden.replace("Kontakte/Anna Bauer.md", "value: 5\n", "value: 5\nplant: Baum\nwhy: Kennt alle\n")
    terminal.shows("""
        $ vault-tools handover --inventory
        Gerda Alt\tPflanze, Warum, Mag\tKontakte/Gerda Alt.md
        Anna Bauer\tMag\tKontakte/Anna Bauer.md
        """)
    told = json.loads(terminal.run("handover", "--inventory", "--json").out)
    assert told[0] == {
        "name": "Gerda Alt",
        "path": "Kontakte/Gerda Alt.md",
        "mentions": 1,
        "missing": ["plant", "why", "interests"],
    }


def test_imports_are_to_be_sorted_until_something_is_said_of_them(garden: Vault, terminal: Terminal) -> None:
    rows = "Ulf,Alt,,,,,12 Mar 2024\nJana,Weiß,,,,,1 Oct 2026\nOle,Ost,,,,,\nPit,Lang,,,,,2 May 2026\n"
    (garden.folder.parent / "c.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + rows
    )
    terminal.run("import", "../c.csv", "--yes", *TODAY)
    garden.write("Tagebuch/2026-11-20.md", "Mit [[Ole Ost]] gesprochen.\n")
    garden.write(
        "Kontakte/Ute Neu.md", "---\ntype: contact\nplant: seedling\n---\n## Log\n- 2026-11-20 Anruf\n"
    )
    found = json.loads(terminal.run("handover", "--inventory", "--json", *TODAY).out)
    assert [(each["name"], each["missing"][0]) for each in found] == [
        ("Ole Ost", "plant"),  # most mentioned first, then newest met
        ("Ute Neu", "why"),  # somebody's own seedling
        ("Jana Weiß", "plant"),
        ("Pit Lang", "plant"),
        ("Ulf Alt", "plant"),
        ("Anna Bauer", "plant"),
        ("Gerda Alt", "plant"),
    ]
    before = garden.bytes()
    shown = at_a_terminal(terminal, "4\nKennt alle\n\n\n\n1\nNachbarin\n\nq\n", *TODAY)
    assert "[3/7] nirgends erwähnt, kennengelernt am 1.10.2026" in shown
    assert "plant: tree\n" in garden.read("Kontakte/Ole Ost.md")
    assert "why: Nachbarin\n" in garden.read("Kontakte/Jana Weiß.md")
    found = json.loads(terminal.run("handover", "--inventory", "--json", *TODAY).out)
    assert [each["missing"] for each in found if each["name"] in ("Ole Ost", "Jana Weiß")] == [
        ["interests"]
    ] * 2
    terminal.run("undo")
    assert garden.bytes() == before


def at_a_terminal(terminal: Terminal, keys: str, *more: str) -> str:
    """What the walk shows at a pseudo-terminal when these keys are pressed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "vault_tools", "handover", "--inventory", *more]
    process = subprocess.Popen(
        command, cwd=terminal.cwd, env=terminal.environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while b"4 Baum: " not in shown:  # typed ahead, `^D` would be no key yet
        shown += os.read(ours, 65536)
    os.write(ours, keys.encode())
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    assert process.wait(timeout=30) == 0
    return shown.decode()


def test_the_walk_asks_writes_splices_and_one_undo_takes_all_back(garden: Vault, terminal: Terminal) -> None:
    before = garden.bytes()
    shown = at_a_terminal(
        terminal, "4\nKennt alle: auch den Wirt\n\n9\n3\n\nRosen, Jazz\n", "--today", "2026-11-23"
    )
    assert "[1/2]" in shown
    assert "„9“ ist keine Pflanze" in shown
    assert garden.read("Kontakte/Anna Bauer.md") == ANNA.replace(
        "---\n##", 'plant: tree\nwhy: "Kennt alle: auch den Wirt"\n---\n##'
    )
    assert garden.read("Kontakte/Gerda Alt.md") == GERDA.replace(
        "---\n##", 'plant: perennial\ninterests: "Rosen, Jazz"\n---\n##'
    )
    assert terminal.run("undo").code == 0
    assert garden.bytes() == before


@pytest.mark.parametrize(("keys", "written"), [("\x04", False), ("1\nq\n", True)])
def test_stopping_keeps_what_was_answered(
    keys: str, written: bool, garden: Vault, terminal: Terminal
) -> None:
    at_a_terminal(terminal, keys)
    assert ("plant: seedling" in garden.read("Kontakte/Anna Bauer.md")) is written


def test_a_dry_walk_writes_nothing(garden: Vault, terminal: Terminal) -> None:
    before = garden.bytes()
    assert "+plant: tree" in at_a_terminal(terminal, "4\nq\n", "--dry-run")
    assert garden.bytes() == before


@pytest.mark.parametrize("how", ["signal", "closed"])
def test_a_terminal_that_is_closed_takes_no_answer_with_it(
    how: str, garden: Vault, terminal: Terminal
) -> None:
    before = garden.bytes()
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "vault_tools", "handover", "--inventory"],
        cwd=terminal.cwd,
        env=terminal.environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    os.write(ours, b"3\n")
    shown = b""
    while b"Warum ist dieser Kontakt wichtig?" not in shown:
        shown += os.read(ours, 65536)
    if how == "signal":
        process.send_signal(signal.SIGHUP)
    os.close(ours)
    process.wait(timeout=30)
    assert "plant: perennial" in garden.read("Kontakte/Anna Bauer.md")
    terminal.run("undo")
    assert garden.bytes() == before


def test_keys_for_editing_leave_no_signs_in_the_note(garden: Vault, terminal: Terminal) -> None:
    pytest.importorskip("readline")
    shown = at_a_terminal(terminal, "\nKennst\x7f alle\x1b[A\x1b[B\nq\n")
    assert "wichtig?:" not in shown
    assert "why: Kenns alle\n" in garden.read("Kontakte/Anna Bauer.md")
