"""From a tick on the page to one line in the contact's log: once, whatever happens."""

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, OTTO, Vault, small

CALL = "[[Anna Bauer]] anrufen"
NOTE = "Kontakte/Anna Bauer.md"
MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"
UP_TO_DATE = "Weekly.md ist auf dem neuesten Stand.\n"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and the page of the week."""
    small(vault)
    terminal.run("weekly", "--today", MONDAY)
    return vault


def weekly(terminal: Terminal, today: str) -> str:
    """Runs `weekly` and gives what it says."""
    done = terminal.run("weekly", "--today", today)
    assert done.code == 0, done.err
    return done.err


def logged(line: str) -> str:
    """Anna's note with one more line, the newest, in her log."""
    return ANNA.replace("## Log\n", f"## Log\n{line}\n")


def test_a_tick_with_text_becomes_one_log_line_and_the_text_stays(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Zur Messe verabredet.")
    terminal.shows(
        f"""
        $ vault-tools weekly --today {TUESDAY}
        ! eingetragen: Kontakte/Anna Bauer.md
        ! Weekly.md: 2026-W48, 4 Vorhaben, 70 von 120 Minuten.
        $ vault-tools weekly --today {TUESDAY}
        ! Weekly.md ist auf dem neuesten Stand.
        $ vault-tools weekly --today {WEDNESDAY}
        ! Weekly.md ist auf dem neuesten Stand.
        """,
        processes=True,
    )
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf: Zur Messe verabredet. ^{named}")
    page = garden.read("Weekly.md")
    assert garden.line("Weekly.md", CALL).startswith("- [x] ")
    assert page.count("\t- Zur Messe verabredet.\n") == 1
    assert garden.read("Kontakte/Otto Krüger.md") == OTTO


def test_a_tick_without_text_is_logged_with_the_kind_alone(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick("[[Otto Krüger]] schreiben", sign="X")
    weekly(terminal, TUESDAY)
    assert f"## Log\n- 2026-11-24 Mail ^{named}\n- 2026-08-03" in garden.read("Kontakte/Otto Krüger.md")


@pytest.mark.parametrize("box", ["-[x] ", "- [x ] ", "- [ x] ", "- [ X ] ", "* [x]", "-  [x]  "])
def test_a_box_ticked_by_hand_in_any_editor_counts(box: str, garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Zur Messe verabredet.")
    page = garden.read("Weekly.md")
    garden.write("Weekly.md", page.replace(f"- [x] {CALL}", f"{box}{CALL}"))
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf: Zur Messe verabredet. ^{named}")
    assert garden.read("Weekly.md").count(CALL) == 1
    assert weekly(terminal, WEDNESDAY) == UP_TO_DATE


@pytest.mark.parametrize("box", ["-[] ", "- [  ] ", "- [ ]"])
def test_an_open_box_mangled_stays_open_and_stands_there_once(
    box: str, garden: Vault, terminal: Terminal
) -> None:
    garden.write("Weekly.md", garden.read("Weekly.md").replace(f"- [ ] {CALL}", f"{box}{CALL}"))
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == ANNA
    assert garden.read("Weekly.md").count(CALL) == 1


def test_the_tick_counts_as_contact_from_then_on(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL)
    weekly(terminal, TUESDAY)
    terminal.shows(
        f"""
        $ vault-tools due --all --today {TUESDAY}
        …
        Anna Bauer\tfrisch\t2027-01-05\tzuletzt heute, vereinbart alle 6 Wochen
        """
    )


def test_several_lines_become_one_joined_by_dots(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Zur Messe verabredet.", "Sie bringt [[Otto Krüger]] mit. #gave", "\t- 14 Uhr")
    weekly(terminal, TUESDAY)
    words = "Zur Messe verabredet. · Sie bringt [[Otto Krüger]] mit. #gave · 14 Uhr"
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf: {words} ^{named}")


def test_our_own_lines_under_an_item_are_not_logged(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL)
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf ^{named}")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("2026-11-23: Kurz gesprochen.", "2026-11-23 Anruf: Kurz gesprochen."),
        ("20.11.2026 Kurz gesprochen.", "2026-11-20 Anruf: Kurz gesprochen."),
        ("Besuch: Doch vorbeigefahren.", "2026-11-24 Besuch: Doch vorbeigefahren."),
        ("Am 2.12. wieder.", "2026-11-24 Anruf: Am 2.12. wieder."),
        ("2.12.2026 sehen wir uns.", "2026-11-24 Anruf: 2.12.2026 sehen wir uns."),
    ],
)
def test_text_may_begin_with_its_day_or_kind(text: str, line: str, garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, text)
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == logged(f"- {line} ^{named}")


def test_the_tasks_plugins_date_is_the_day(garden: Vault, terminal: Terminal) -> None:
    line = garden.line("Weekly.md", CALL)
    before_id, named = line.replace("[ ]", "[x]").rsplit(" ^", 1)
    garden.replace("Weekly.md", line, f"{before_id} ✅ 2026-11-24 ^{named}")
    assert "eingetragen" in weekly(terminal, "2026-11-27")
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf ^{named}")
    assert weekly(terminal, "2026-11-28") == UP_TO_DATE


def test_text_added_later_extends_the_log_line(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Zur Messe verabredet.")
    weekly(terminal, TUESDAY)
    garden.under("Zur Messe verabredet.", "Sie bringt Kuchen mit.")
    assert "eingetragen" in weekly(terminal, WEDNESDAY)
    words = "Zur Messe verabredet. · Sie bringt Kuchen mit."
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf: {words} ^{named}")
    assert weekly(terminal, WEDNESDAY) == UP_TO_DATE


def test_a_log_line_that_was_edited_stays_and_new_text_is_reported(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Zur Messe verabredet.")
    weekly(terminal, TUESDAY)
    garden.replace(NOTE, "Zur Messe verabredet.", "Messe, Halle 3.")
    edited = garden.read(NOTE)
    weekly(terminal, TUESDAY)
    garden.under("- Zur Messe verabredet.", "Sie bringt Kuchen mit.")
    assert "Eine Stelle in den Notizen war nicht ganz zu lesen" in weekly(terminal, WEDNESDAY)
    assert garden.read(NOTE) == edited
    assert "Der Eintrag im Log wurde von Hand geändert; neuer Text bei" in garden.read("Weekly.md")
    assert "\t- Sie bringt Kuchen mit.\n" in garden.read("Weekly.md")
    before = garden.state()
    weekly(terminal, WEDNESDAY)
    assert garden.state() == before
    assert garden.read(NOTE).count(named) == 1


def test_a_box_opened_again_takes_its_unchanged_line_back(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, "Zur Messe verabredet.")
    weekly(terminal, TUESDAY)
    garden.tick(CALL, sign=" ")
    weekly(terminal, WEDNESDAY)
    assert garden.read(NOTE) == ANNA
    assert "\t- Zur Messe verabredet.\n" in garden.read("Weekly.md"), "what the user wrote stays"
    named = garden.tick(CALL)
    weekly(terminal, "2026-11-26")
    assert garden.read(NOTE) == logged(f"- 2026-11-26 Anruf: Zur Messe verabredet. ^{named}")


def test_a_box_opened_again_leaves_an_edited_line_and_says_so(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, "Zur Messe verabredet.")
    weekly(terminal, TUESDAY)
    garden.replace(NOTE, "Zur Messe verabredet.", "Messe, Halle 3.")
    edited = garden.read(NOTE)
    garden.tick(CALL, sign=" ")
    weekly(terminal, WEDNESDAY)
    assert garden.read(NOTE) == edited
    assert "ist wieder offen, aber der Eintrag im Log wurde von Hand geändert" in garden.read("Weekly.md")


def test_who_was_not_reached_is_logged_but_is_no_contact(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "nicht erreicht, Anrufbeantworter #tried")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == logged(
        f"- 2026-11-24 Anruf: nicht erreicht, Anrufbeantworter #tried ^{named}"
    )
    terminal.shows(
        """
        $ vault-tools due --today 2026-11-25
        …
        Anna Bauer\tdran\t2026-11-13\tzuletzt vor 7 Wochen, …
        …
        """
    )
    weekly(terminal, "2026-11-30")
    assert garden.line("Weekly.md", CALL).startswith("- [ ] "), "and comes again next week"


def test_a_contact_renamed_during_the_week_still_gets_its_tick(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Jetzt heißt sie Roth.")
    (garden.folder / NOTE).rename(garden.folder / "Kontakte/Anna Roth.md")
    page = garden.read("Weekly.md").replace("[[Anna Bauer]]", "[[Anna Roth]]")  # as the editor does
    garden.write("Weekly.md", page)
    assert "eingetragen: Kontakte/Anna Roth.md" in weekly(terminal, TUESDAY)
    line = f"- 2026-11-24 Anruf: Jetzt heißt sie Roth. ^{named}"
    assert garden.read("Kontakte/Anna Roth.md") == logged(line)
    before = garden.state()
    weekly(terminal, WEDNESDAY)
    assert garden.state() == before


def test_a_contact_moved_to_another_folder_still_gets_its_tick(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL)
    (garden.folder / "Kontakte/Kunden").mkdir()
    (garden.folder / NOTE).rename(garden.folder / "Kontakte/Kunden/Anna Bauer.md")
    weekly(terminal, TUESDAY)
    assert garden.read("Kontakte/Kunden/Anna Bauer.md") == logged(f"- 2026-11-24 Anruf ^{named}")


def test_a_tick_for_somebody_who_is_gone_is_reported_and_stays(garden: Vault, terminal: Terminal) -> None:
    line = garden.line("Weekly.md", CALL)
    garden.replace("Weekly.md", line, line.replace("[ ]", "[x]").replace("Anna Bauer", "Ilse Niemand"))
    (garden.folder / NOTE).unlink()
    assert "Eine Stelle in den Notizen" in weekly(terminal, TUESDAY)
    page = garden.read("Weekly.md")
    assert "Ilse Niemand anrufen" in page.split("Notizen, die nicht ganz zu lesen waren")[1]
    assert "kein Kontakt zu finden; das Häkchen wurde nirgends eingetragen" in page
    assert "- [x] [[Ilse Niemand]] anrufen" in page


def test_an_item_that_is_there_twice_ticked_otherwise_is_reported(garden: Vault, terminal: Terminal) -> None:
    line = garden.line("Weekly.md", CALL)
    garden.replace("Weekly.md", line, line.replace("[ ]", "[x]") + "\n" + line.replace("[ ]", "[-]"))
    weekly(terminal, TUESDAY)
    assert "steht mit verschiedenen Häkchen zweimal auf der Seite" in garden.read("Weekly.md")
    assert garden.read(NOTE).count("^vt-") == 1
    assert "rest_until" not in garden.read(NOTE)


def test_an_edited_item_line_stays_as_edited(garden: Vault, terminal: Terminal) -> None:
    line = garden.line("Weekly.md", CALL)
    edited = line.replace("anrufen · 20 min", "anrufen, am besten abends")
    garden.replace("Weekly.md", line, edited)
    weekly(terminal, TUESDAY)
    assert garden.line("Weekly.md", "am besten abends") == edited
    named = garden.tick("am besten abends", "Erreicht.")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == logged(f"- 2026-11-24 Anruf: Erreicht. ^{named}")


def test_on_a_windows_page_too(garden: Vault, terminal: Terminal) -> None:
    garden.write("Weekly.md", garden.read("Weekly.md").replace("\n", "\r\n"))
    garden.write(NOTE, "\ufeff" + ANNA.replace("\n", "\r\n"))
    line = garden.line("Weekly.md", CALL)
    named = line.rsplit("^", 1)[1]
    garden.replace("Weekly.md", line + "\r\n", line.replace("[ ]", "[x]") + "\r\n\t- Gut.\r\n")
    weekly(terminal, TUESDAY)
    expected = "\ufeff" + logged(f"- 2026-11-24 Anruf: Gut. ^{named}").replace("\n", "\r\n")
    assert garden.read(NOTE) == expected
    assert "\n" not in garden.read("Weekly.md").replace("\r\n", "")


def test_a_tick_in_an_english_page(vault: Vault, terminal: Terminal) -> None:
    terminal.locale = "en_GB.UTF-8"
    small(vault)
    weekly(terminal, MONDAY)
    named = vault.tick("Call [[Anna Bauer]]", "Meet at the fair.")
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-24
        ! entered: Kontakte/Anna Bauer.md
        ! Weekly.md: 2026-W48, 4 things to do, 70 of 120 minutes.
        """
    )
    assert vault.read(NOTE) == logged(f"- 2026-11-24 Call: Meet at the fair. ^{named}")
