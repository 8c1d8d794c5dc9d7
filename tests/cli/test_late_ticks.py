"""Ticks that come late: on an archived page, on a conflict copy, on two machines."""

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

CALL = "[[Anna Bauer]] anrufen"
NOTE = "Kontakte/Anna Bauer.md"
ARCHIVED = "Weekly/2026-W48.md"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and the page of the week."""
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    return vault


def weekly(terminal: Terminal, today: str) -> str:
    """Runs `weekly` and gives what it says."""
    done = terminal.run("weekly", "--today", today)
    assert done.code == 0, done.err
    return done.err


def test_a_late_tick_in_the_archive_is_still_read(garden: Vault, terminal: Terminal) -> None:
    weekly(terminal, "2026-11-30")
    named = garden.tick(CALL, "Am Sonntag noch erreicht.", page=ARCHIVED)
    late = garden.read(ARCHIVED)
    assert "eingetragen: Kontakte/Anna Bauer.md" in weekly(terminal, "2026-12-01")
    assert f"- 2026-11-29 Anruf: Am Sonntag noch erreicht. ^{named}\n" in garden.read(NOTE)
    assert garden.read(ARCHIVED) == late
    before = garden.state()
    weekly(terminal, "2026-12-02")
    assert garden.state() == before


@pytest.mark.parametrize(("today", "read"), [("2026-12-21", True), ("2026-12-28", False)])
def test_archives_of_the_last_four_weeks_are_read(
    today: str, read: bool, garden: Vault, terminal: Terminal
) -> None:
    weekly(terminal, "2026-11-30")
    named = garden.tick(CALL, page=ARCHIVED)
    weekly(terminal, today)
    assert (f"^{named}" in garden.read(NOTE)) is read


def test_the_second_archive_of_a_week_is_read_too(garden: Vault, terminal: Terminal) -> None:
    garden.write(ARCHIVED, "Von mir.\n")
    weekly(terminal, "2026-11-30")
    named = garden.tick(CALL, page="Weekly/2026-W48 2.md")
    weekly(terminal, "2026-12-01")
    assert f"- 2026-11-29 Anruf ^{named}\n" in garden.read(NOTE)


@pytest.mark.parametrize(
    "copy",
    [
        "Weekly.sync-conflict-20261124-081500-ABC2DEF.md",
        "Weekly (Lena's conflicted copy 2026-11-24).md",
        "Weekly-LAPTOP-AB12CD3.md",
    ],
)
def test_a_late_tick_in_a_conflict_copy_of_the_page_is_read(
    copy: str, garden: Vault, terminal: Terminal
) -> None:
    shutil.copy(garden.folder / "Weekly.md", garden.folder / copy)
    named = garden.tick(CALL, "Vom Telefon aus.", page=copy)
    kept = garden.read(copy)
    weekly(terminal, "2026-11-24")
    assert f"- 2026-11-24 Anruf: Vom Telefon aus. ^{named}\n" in garden.read(NOTE)
    assert garden.read(copy) == kept
    assert copy.removesuffix(".md") in garden.read("Weekly.md"), "and the copy is reported"
    before = garden.state()
    weekly(terminal, "2026-11-25")
    assert garden.state() == before


def test_what_was_ticked_on_the_page_is_not_opened_by_an_older_copy(
    garden: Vault, terminal: Terminal
) -> None:
    copy = "Weekly.sync-conflict-20261124-081500-ABC2DEF.md"
    shutil.copy(garden.folder / "Weekly.md", garden.folder / copy)
    named = garden.tick(CALL, "Erreicht.")
    weekly(terminal, "2026-11-24")
    assert f"- 2026-11-24 Anruf: Erreicht. ^{named}\n" in garden.read(NOTE)
    before = garden.state()
    weekly(terminal, "2026-11-25")
    assert garden.state() == before


def test_a_tick_on_both_is_logged_once(garden: Vault, terminal: Terminal) -> None:
    copy = "Weekly.sync-conflict-20261124-081500-ABC2DEF.md"
    shutil.copy(garden.folder / "Weekly.md", garden.folder / copy)
    named = garden.tick(CALL, "Am Rechner.")
    garden.tick(CALL, "Am Telefon.", page=copy)
    weekly(terminal, "2026-11-24")
    assert garden.read(NOTE).count(named) == 1
    before = garden.state()
    weekly(terminal, "2026-11-24")
    assert garden.state() == before


def test_two_machines_that_take_in_the_same_tick_write_the_same_bytes(
    garden: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    garden.tick(CALL, "Zur Messe verabredet.")
    shutil.copytree(garden.folder, tmp_path / "zweiter")
    other = Terminal(home=tmp_path / "home2", cwd=tmp_path / "zweiter")
    weekly(terminal, "2026-11-24")
    weekly(other, "2026-11-24")
    assert Vault(tmp_path / "zweiter").bytes() == garden.bytes()


def test_a_line_that_two_machines_wrote_counts_once_and_is_reported(
    garden: Vault, terminal: Terminal
) -> None:
    named = garden.tick(CALL, "Zur Messe verabredet.")
    weekly(terminal, "2026-11-24")
    line = garden.line(NOTE, named)
    garden.replace(NOTE, line, f"{line}\n{line.replace('2026-11-24', '2026-11-23')}")
    terminal.shows(
        f"""
        $ vault-tools check --today 2026-11-25
        Kontakte/Anna Bauer.md:14: Dieser Eintrag steht zweimal im Log (^{named}); er zählt einmal. …
        [3]
        """
    )
    after = garden.read(NOTE)
    weekly(terminal, "2026-11-25")
    assert garden.read(NOTE) == after


def test_a_run_that_was_stopped_before_the_page_was_written_logs_once(
    garden: Vault, terminal: Terminal
) -> None:
    """The page as it was before the run, the note as it was after: as if the power had failed in between."""
    named = garden.tick(CALL, "Zur Messe verabredet.")
    page = garden.read("Weekly.md")
    weekly(terminal, "2026-11-24")
    note = garden.read(NOTE)
    garden.write("Weekly.md", page)
    weekly(terminal, "2026-11-25")
    assert garden.read(NOTE) == note
    garden.under("- Zur Messe verabredet.", "Mit Kuchen.")
    weekly(terminal, "2026-11-25")
    assert f"- 2026-11-24 Anruf: Zur Messe verabredet. · Mit Kuchen. ^{named}\n" in garden.read(NOTE)
