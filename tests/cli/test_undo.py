"""`undo`: taking back the last command that changed notes, byte for byte."""

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, OTTO, Vault, small

CALL = "[[Anna Bauer]] anrufen"
PROMISE = "[[Anna Bauer]]: Ihr die Adresse"
NOTE = "Kontakte/Anna Bauer.md"
OTTOS = "Kontakte/Otto Krüger.md"
TUESDAY = "2026-11-24"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and the page of the week."""
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    return vault


def test_undo_restores_a_log_byte_for_byte_and_again_the_one_before(
    garden: Vault, terminal: Terminal
) -> None:
    before = garden.bytes()
    terminal.run("log", "Anna", "Erstens", "--today", TUESDAY)
    between = garden.bytes()
    terminal.run("log", "Otto", "Anna Bauer", "Zweitens", "--today", TUESDAY)
    terminal.shows(
        """
        $ vault-tools undo
        ! zurückgenommen: Kontakte/Otto Krüger.md
        ! zurückgenommen: Kontakte/Anna Bauer.md
        """,
        processes=True,
    )
    assert garden.bytes() == between
    terminal.shows("$ vault-tools undo\n! zurückgenommen: Kontakte/Anna Bauer.md", processes=True)
    assert garden.bytes() == before
    terminal.shows(
        """
        $ vault-tools undo
        ! Es gibt nichts zurückzunehmen: …
        [1]
        $ vault-tools undo --language en
        ! There is nothing to take back: …
        [1]
        """
    )


def test_undo_of_a_tick_opens_the_box_and_nothing_comes_back(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, "Zur Messe verabredet.")
    garden.tick("[[Otto Krüger]] schreiben", sign="-")
    terminal.run("weekly", "--today", TUESDAY)
    terminal.shows(
        f"""
        $ vault-tools undo --today {TUESDAY}
        ! zurückgenommen: Kontakte/Anna Bauer.md
        ! zurückgenommen: Kontakte/Otto Krüger.md
        ! Kästchen wieder geöffnet: Weekly.md
        """
    )
    assert (garden.read(NOTE), garden.read(OTTOS)) == (ANNA, OTTO)
    assert garden.line("Weekly.md", CALL).startswith("- [ ] ")
    assert garden.line("Weekly.md", "[[Otto Krüger]] schreiben").startswith("- [ ] ")
    assert "\t- Zur Messe verabredet.\n" in garden.read("Weekly.md")
    terminal.run("weekly", "--today", TUESDAY)
    assert (garden.read(NOTE), garden.read(OTTOS)) == (ANNA, OTTO)
    assert "Notizen, die nicht ganz" not in garden.read("Weekly.md")
    named = garden.tick(CALL)
    terminal.run("weekly", "--today", "2026-11-25")
    assert f"- 2026-11-25 Anruf: Zur Messe verabredet. ^{named}\n" in garden.read(NOTE)


def test_undo_of_a_ticked_promise_opens_it_in_both_places(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    terminal.run("weekly", "--today", TUESDAY)
    terminal.run("undo", "--today", TUESDAY)
    assert garden.read(NOTE) == ANNA
    assert garden.line("Weekly.md", PROMISE).startswith("- [ ] ")
    terminal.run("weekly", "--today", TUESDAY)
    assert garden.read(NOTE) == ANNA


def test_undo_leaves_boxes_of_other_commands_ticked(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL)
    terminal.run("weekly", "--today", TUESDAY)
    garden.tick("[[Otto Krüger]] schreiben")
    terminal.run("weekly", "--today", TUESDAY)
    terminal.run("undo", "--today", TUESDAY)
    assert garden.read(OTTOS) == OTTO
    assert named in garden.read(NOTE)
    assert garden.line("Weekly.md", CALL).startswith("- [x] ")


def test_undo_of_a_late_tick_opens_the_box_in_the_archive(garden: Vault, terminal: Terminal) -> None:
    terminal.run("weekly", "--today", "2026-11-30")
    garden.tick(CALL, page="Weekly/2026-W48.md")
    terminal.run("weekly", "--today", "2026-12-01")
    assert garden.read(NOTE) != ANNA
    terminal.run("undo", "--today", "2026-12-01")
    terminal.run("weekly", "--today", "2026-12-01")
    assert garden.read(NOTE) == ANNA
    assert garden.line("Weekly/2026-W48.md", CALL).startswith("- [ ] ")


def test_undo_is_refused_where_a_note_has_changed_since(garden: Vault, terminal: Terminal) -> None:
    terminal.run("log", "Anna", "Otto", "Zusammen gegessen", "--today", TUESDAY)
    garden.replace(OTTOS, "Zusammen gegessen", "Zusammen gegessen und gelacht")
    before = garden.state()
    terminal.shows(
        """
        $ vault-tools undo
        ! Nicht zurückgenommen…: Kontakte/Otto Krüger.md…
        [1]
        $ vault-tools undo --dry-run
        ! Nicht zurückgenommen…: Kontakte/Otto Krüger.md…
        [1]
        $ vault-tools undo --language en
        ! Not taken back…: Kontakte/Otto Krüger.md…
        [1]
        """
    )
    assert garden.state() == before


def test_undo_list_tells_commands_that_changed_notes_newest_first(garden: Vault, terminal: Terminal) -> None:
    terminal.shows("$ vault-tools undo --list")
    terminal.run("log", "Anna", "Erstens", "--today", TUESDAY)
    garden.tick(CALL)
    terminal.run("weekly", "--today", TUESDAY)
    before = garden.state()
    terminal.shows(
        """
        $ vault-tools undo --list
        …\tweekly\tKontakte/Anna Bauer.md
        …\tlog\tKontakte/Anna Bauer.md
        """
    )
    assert garden.state() == before
    terminal.run("undo", "--today", TUESDAY)
    terminal.shows("$ vault-tools undo --list\n…\tlog\tKontakte/Anna Bauer.md")


def test_refreshing_the_page_alone_is_nothing_to_take_back(garden: Vault, terminal: Terminal) -> None:
    terminal.run("weekly", "--today", "2026-11-30")
    terminal.shows("$ vault-tools undo\n! Es gibt nichts zurückzunehmen: …\n[1]")


def test_undo_of_init_removes_what_it_added_and_no_more(vault: Vault, terminal: Terminal) -> None:
    vault.write("Kontakte/Anna.md", "Hallo\n")
    before = vault.bytes()
    terminal.run("init")
    terminal.run("undo")
    assert vault.bytes() == before
    assert sorted(place.name for place in vault.folder.iterdir()) == ["Kontakte"]


def test_undo_of_a_vault_knows_nothing_of_another(garden: Vault, terminal: Terminal) -> None:
    terminal.run("log", "Anna", "Hallo", "--today", TUESDAY)
    other = garden.folder.parent / "anderer"
    small(Vault(other))
    terminal.cwd = other
    terminal.shows("$ vault-tools undo\n! Es gibt nichts zurückzunehmen: …\n[1]")
