"""What once went wrong: each is a promise that was not kept, told as the user met it."""

import json

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

CALL = "[[Anna Bauer]] anrufen"
NOTE = "Kontakte/Anna Bauer.md"
TUESDAY = "2026-11-24"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and the page of the week."""
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    return vault


@pytest.fixture
def stray(garden: Vault) -> Vault:
    """The same, with a ticked item whose contact is gone."""
    line = garden.line("Weekly.md", CALL)
    garden.replace("Weekly.md", line, line.replace("[ ]", "[x]").replace("Anna Bauer", "Ilse Niemand"))
    (garden.folder / NOTE).unlink()
    return garden


def test_a_done_mark_behind_the_id_counts_as_well(garden: Vault, terminal: Terminal) -> None:
    line, named = garden.line("Weekly.md", CALL), garden.id_of(CALL)
    garden.replace("Weekly.md", line, line.replace("[ ]", "[x]") + " ✅ 2026-11-23")
    terminal.run("weekly", "--today", "2026-11-27")
    assert f"- 2026-11-23 Anruf ^{named}\n" in garden.read(NOTE)


def test_a_log_line_that_is_there_twice_is_reported(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "x")
    terminal.run("weekly", "--today", TUESDAY)
    line = garden.line(NOTE, named)
    garden.replace(NOTE, line, f"{line}\n{line.replace(TUESDAY, '2026-11-23')}")
    assert f"steht zweimal im Log (^{named})" in terminal.run("check", "--today", "2026-11-25").out


def test_the_names_most_like_a_wrong_one_are_named(garden: Vault, terminal: Terminal) -> None:
    assert "gefunden. Ähnlich: Anna Bauer." in terminal.run("show", "Annna").err


def test_a_diff_says_where_a_name_with_blanks_ends(garden: Vault, terminal: Terminal) -> None:
    out = terminal.run("log", "Anna", "x", "--dry-run").out
    assert out.startswith("--- a/Kontakte/Anna Bauer.md\t\n+++ b/Kontakte/Anna Bauer.md\t\n")


def test_check_shows_what_is_wrong_on_the_page_too(stray: Vault, terminal: Terminal) -> None:
    assert "Eine Stelle" in terminal.run("weekly", "--today", TUESDAY).err
    assert terminal.run("check", "--today", TUESDAY).code == 3
    planned = json.loads(terminal.run("weekly", "--json", "--today", TUESDAY).out)
    assert planned["problems"] == json.loads(terminal.run("check", "--json", "--today", TUESDAY).out)


def test_a_tick_for_nobody_is_reported_without_writing_the_page_anew(
    stray: Vault, terminal: Terminal
) -> None:
    terminal.run("weekly", "--today", TUESDAY)
    before = stray.state()
    terminal.run("weekly", "--today", TUESDAY)
    assert stray.state() == before


def test_an_item_there_twice_stays_reported(garden: Vault, terminal: Terminal) -> None:
    line = garden.line("Weekly.md", CALL)
    garden.replace("Weekly.md", line, line.replace("[ ]", "[x]") + "\n" + line.replace("[ ]", "[-]"))
    terminal.run("weekly", "--today", TUESDAY)
    before = garden.state()
    terminal.run("weekly", "--today", TUESDAY)
    assert garden.state() == before
    assert "verschiedenen Häkchen" in terminal.run("check", "--today", TUESDAY).out


def test_logging_for_someone_paused_names_no_day(garden: Vault, terminal: Terminal) -> None:
    garden.write("Kontakte/Ruth Still.md", "---\ntype: contact\npaused: true\n---\n")
    assert "wieder dran" not in terminal.run("log", "Ruth", "x").err


def test_undoing_an_extended_line_blames_nobody(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, "Eins.")
    terminal.run("weekly", "--today", TUESDAY)
    garden.under("- Eins.", "Zwei.")
    terminal.run("weekly", "--today", TUESDAY)
    terminal.run("undo", "--today", TUESDAY)
    terminal.run("weekly", "--today", TUESDAY)
    assert "von Hand geändert" not in garden.read("Weekly.md")


def test_a_log_line_that_the_user_deletes_does_not_come_back(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Falsch verbunden.")
    terminal.run("weekly", "--today", TUESDAY)
    garden.replace(NOTE, garden.line(NOTE, named) + "\n", "")
    for day in (TUESDAY, "2026-11-25", "2026-11-30", "2026-12-01"):
        terminal.run("weekly", "--today", day)
        assert named not in garden.read(NOTE)


def test_undo_and_a_new_tick_log_it_again(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(CALL, "Eins.")
    terminal.run("weekly", "--today", TUESDAY)
    terminal.run("undo", "--today", TUESDAY)
    assert named not in garden.read(NOTE)
    line = garden.line("Weekly.md", CALL)
    garden.replace("Weekly.md", line, line.replace("[ ]", "[x]"))
    terminal.run("weekly", "--today", TUESDAY)
    assert garden.read(NOTE).count(named) == 1
