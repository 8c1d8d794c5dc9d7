"""Questions at a terminal, driven through a pseudo-terminal; in a pipe nothing is ever asked."""

import pytest

from tests.cli.pseudo_terminal import talk
from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

MONDAY = ("--today", "2026-11-23")


def test_add_asks_for_the_few_things_worth_asking_for(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    done = talk(
        terminal,
        "add",
        *MONDAY,
        answers=(
            ("Name: ", "Jana Weiß\n"),
            ("Wo kennengelernt? (Enter: überspringen; „lange“: schon lange bekannt): ", "Empfang IHK\n"),
            ("Firma?: ", "\n"),
            ("Was ist hängen geblieben?: ", "sucht einen Schreiner\n"),
            ("Was mag die Person? (mit Kommas): ", "Segeln, Jazz\n"),
        ),
    )
    assert done.code == 0, done.text
    assert done.text.endswith(
        "Jana Weiß: angelegt in Kontakte/Jana Weiß.md, kennengelernt am 23.11.2026, wieder melden am 25.11.2026.\n"
    )
    note = vault.read("Kontakte/Jana Weiß.md")
    assert "\ninterests: [Segeln, Jazz]\n" in note
    assert "\norganisation:\n" in note
    assert note.endswith("- 2026-11-23 Treffen: Kennengelernt. Empfang IHK · sucht einen Schreiner\n")


@pytest.mark.parametrize(
    ("where", "last", "ends"),
    [
        ("lange", "vor 3 Wochen", "- 2026-11-02 Backofen erneuert\n"),
        (
            "kenne ich seit der Lehre, 1985",
            "",
            "\n## Log\n\n- kenne ich seit der Lehre, 1985 · Backofen erneuert\n",
        ),
        ("schon lange", "neulich\nmorgen\n2.11.", "- 2026-11-02 Backofen erneuert\n"),
    ],
)
def test_whoever_has_been_known_for_long_was_not_met_today(
    where: str, last: str, ends: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    done = talk(
        terminal,
        *("add", "Rolf Bäcker"),
        *MONDAY,
        answers=(
            (QUESTIONS[0][0], f"{where}\n"),
            ("Wann zuletzt gesprochen? (Enter: weiß nicht): ", f"{last}\n"),
            ("Firma?: ", "\n"),
            ("Was ist hängen geblieben?: ", "Backofen erneuert\n"),
            ("Was mag die Person? (mit Kommas): ", "\n"),
        ),
    )
    assert done.code == 0, done.text
    assert (
        "Rolf Bäcker: angelegt in Kontakte/Rolf Bäcker.md, schon lange bekannt, wieder melden am" in done.text
    )
    note = vault.read("Kontakte/Rolf Bäcker.md")
    assert "\nmet:\n" in note
    assert "\nplant: perennial\n" in note
    assert note.endswith(ends)


def test_somebody_else_of_the_same_name_is_asked_about(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    done = talk(
        terminal,
        *("add", "Karl Roth", "--organisation", "Roth Bau", "--met", "", "--note", ""),
        *MONDAY,
        answers=(("Ist das dieselbe Person? [J/n]: ", "n\n"), ("Was mag die Person? (mit Kommas): ", "\n")),
    )
    assert done.code == 0, done.text
    assert "Karl Roth gibt es schon: Kontakte/Karl Roth.md (gleicher Name).\n" in done.text
    assert "organisation: Roth Bau\n" in vault.read("Kontakte/Karl Roth (Roth Bau).md")


def test_giving_up_writes_nothing(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).bytes()
    done = talk(
        terminal,
        "add",
        "Jana",
        *MONDAY,
        answers=(("Wo kennengelernt? (Enter: überspringen; „lange“: schon lange bekannt): ", "\x04"),),
    )
    assert done.code == 1
    assert vault.bytes() == before


def test_of_several_one_is_picked_by_number(vault: Vault, terminal: Terminal) -> None:
    small(vault).write("Kontakte/Anna Klein.md", "---\ntype: contact\n---\n")
    done = talk(
        terminal,
        *("log", "Ann", "Hallo", *MONDAY),
        answers=(("Wer ist mit „Ann“ gemeint? ", "7\n"), ("Wer ist mit „Ann“ gemeint? ", "2\n")),
    )
    assert "Bitte eine Zahl von 1 bis 2 eingeben.\n" in done.text
    assert done.text.endswith(
        "Anna Klein: am 23.11.2026 eingetragen in Kontakte/Anna Klein.md, wieder dran am 18.1.2027.\n"
    )


def test_where_nobody_fits_the_nearest_are_offered(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).bytes()
    done = talk(terminal, "show", "Krügar", *MONDAY, answers=(("Wer ist gemeint? ", "1\n"),))
    assert "  1  Otto Krüger  (Kontakte/Otto Krüger.md)\n" in done.text
    assert "vault-tools add" not in done.text
    assert "\nOtto Krüger\n" in done.text.partition("gemeint?")[2]
    nobody = ("Wer ist gemeint? ", "0\n")
    add_them = ("„Krügar“ neu anlegen? [j/N]: ", "\n")
    assert talk(terminal, "show", "Krügar", *MONDAY, answers=(nobody, add_them)).code == 1
    assert talk(terminal, "export", "--person", "Krügar", *MONDAY, answers=(nobody,)).code == 1
    assert vault.bytes() == before


QUESTIONS = (
    ("Wo kennengelernt? (Enter: überspringen; „lange“: schon lange bekannt): ", "Messe\n"),
    ("Firma?: ", "\n"),
    ("Was ist hängen geblieben?: ", "\n"),
    ("Was mag die Person? (mit Kommas): ", "\n"),
)
PETRA = "Kontakte/Petra Neu.md"


@pytest.mark.parametrize("answer", ["y\n", "vielleicht\nJa\n"])
def test_who_is_not_there_is_added_when_wished_and_then_shown(
    answer: str, vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    add_them = ("„Petra Neu“ neu anlegen? [j/N]: ", answer)
    done = talk(terminal, "show", "Petra Neu", *MONDAY, answers=(add_them, *QUESTIONS))
    assert done.code == 0, done.text
    assert done.text.startswith("Niemand namens „Petra Neu“ gefunden.\n")
    assert ("Bitte „j“ für Ja oder „n“ für Nein eingeben.\n" in done.text) == ("vielleicht" in answer)
    page = done.text.partition("Petra Neu: angelegt in Kontakte/Petra Neu.md, ")[2]
    assert "\nPetra Neu\n" in page
    assert "- 23.11.2026 (heute) Treffen: Kennengelernt. Messe\n" in page
    assert vault.read(PETRA).endswith("- 2026-11-23 Treffen: Kennengelernt. Messe\n")


@pytest.mark.parametrize(
    "words", [("Petra Neu", "Hat angerufen"), ("Mit [[Petra Neu]] telefoniert: zugesagt",)]
)
def test_who_is_not_there_is_added_when_wished_and_then_logged(
    words: tuple[str, ...], vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    question = "„Petra Neu“ neu anlegen? [j/N]: "
    done = talk(terminal, "log", *words, *MONDAY, answers=((question, "j\n"), *QUESTIONS))
    assert done.code == 0, done.text
    lines = [line for line in vault.read(PETRA).splitlines() if line.startswith("- 2026-11-23")]
    assert "- 2026-11-23 Treffen: Kennengelernt. Messe" in lines
    assert any("angerufen" in line or "Zugesagt" in line for line in lines)
    assert len(lines) == 2


def test_of_a_text_only_a_likely_name_is_asked_about(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    done = talk(terminal, "log", "Mit Krügar gesprochen", *MONDAY, answers=(("Wer ist gemeint? ", "1\n"),))
    assert done.code == 0, done.text
    assert "- 2026-11-23 Mit Krügar gesprochen\n" in vault.read("Kontakte/Otto Krüger.md")
    done = talk(terminal, "log", "Steuerbescheid kam", *MONDAY, answers=())
    assert (done.code, "anlegen?" in done.text) == (1, False)


def test_whom_nobody_can_be_called_is_not_offered(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    for command in (("show", "../../x"), ("log", "Petra Neu", "Hallo", "--dry-run")):
        done = talk(terminal, *command, *MONDAY, answers=())
        assert (done.code, "anlegen?" in done.text) == (1, False)


def test_whoever_introduced_somebody_may_be_none_of_those_called_nearly_so(
    vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    options = (
        "--introduced-by",
        "Krügar",
        "--met",
        "Messe",
        "--organisation",
        "",
        "--note",
        "",
        "--interest",
        "Jazz",
    )
    done = talk(terminal, "add", "Petra Neu", *options, *MONDAY, answers=(("Wer ist gemeint? ", "0\n"),))
    assert done.code == 0, done.text
    assert "„Krügar“ ist kein Kontakt; als Name eingetragen, ohne Link.\n" in done.text
    assert "introduced_by: Krügar\n" in vault.read(PETRA)


def test_another_last_name_in_a_text_is_asked_about(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).bytes()
    question = "Ist mit „Otto Meier“ Otto Krüger gemeint? [J/n]: "
    text = "Mit Otto Meier gesprochen"
    assert talk(terminal, "log", text, *MONDAY, answers=((question, "n\n"),)).code == 1
    assert vault.bytes() == before
    assert talk(terminal, "log", text, *MONDAY, answers=((question, "\n"),)).code == 0
    assert "- 2026-11-23 Mit Otto Meier gesprochen\n" in vault.read("Kontakte/Otto Krüger.md")
