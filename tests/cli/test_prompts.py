"""Questions at a terminal, driven through a pseudo-terminal; in a pipe nothing is ever asked."""

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
            ("Wo kennengelernt? (Enter: überspringen): ", "Empfang IHK\n"),
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


def test_somebody_else_of_the_same_name_is_asked_about(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    done = talk(
        terminal,
        *("add", "Karl Roth", "--organisation", "Roth Bau", "--met", "", "--note", ""),
        *MONDAY,
        answers=(("Ist das dieselbe Person? [Y/n]: ", "n\n"), ("Was mag die Person? (mit Kommas): ", "\n")),
    )
    assert done.code == 0, done.text
    assert "Karl Roth gibt es schon: Kontakte/Karl Roth.md (gleicher Name).\n" in done.text
    assert "organisation: Roth Bau\n" in vault.read("Kontakte/Karl Roth (Roth Bau).md")


def test_giving_up_writes_nothing(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).bytes()
    done = talk(
        terminal, "add", "Jana", *MONDAY, answers=(("Wo kennengelernt? (Enter: überspringen): ", "\x04"),)
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
    small(vault)
    done = talk(terminal, "show", "Krügar", *MONDAY, answers=(("Wer ist gemeint? ", "1\n"),))
    assert "  1  Otto Krüger  (Kontakte/Otto Krüger.md)\n" in done.text
    assert "\nOtto Krüger\n" in done.text.partition("gemeint?")[2]
    assert talk(terminal, "show", "Krügar", *MONDAY, answers=(("Wer ist gemeint? ", "0\n"),)).code == 1


def test_another_last_name_in_a_text_is_asked_about(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).bytes()
    question = "Ist mit „Otto Meier“ Otto Krüger gemeint? [Y/n]: "
    text = "Mit Otto Meier gesprochen"
    assert talk(terminal, "log", text, *MONDAY, answers=((question, "n\n"),)).code == 1
    assert vault.bytes() == before
    assert talk(terminal, "log", text, *MONDAY, answers=((question, "\n"),)).code == 0
    assert "- 2026-11-23 Mit Otto Meier gesprochen\n" in vault.read("Kontakte/Otto Krüger.md")
