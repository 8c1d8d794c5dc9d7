"""The calendar in the vault: written with the page, kept fresh by `watch`, never over somebody else's file."""

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from tests.watch.machine import Machine, next_week
from tests.watch.test_process import watching
from vault_tools.actions import address_books

FILE = "Kalender/Kontakte.ics"
SETTINGS = f'language = "de"\n[week]\noff = ["2026-W53"]\n[calendar]\nslot = "Fr 14:00"\nfile = "{FILE}"\n'
TODAY = ("--today", "2026-11-24")


@pytest.fixture
def dated(vault: Vault) -> Vault:
    small(vault)
    vault.write("vault-tools.toml", SETTINGS)
    return vault


def events(vault: Vault) -> dict[str, Any]:
    return {
        str(each["summary"]): each for each in icalendar.Calendar.from_ical(vault.read(FILE)).walk("VEVENT")
    }


def test_weekly_writes_it_with_the_page_and_only_when_it_changes(dated: Vault, terminal: Terminal) -> None:
    terminal.run("weekly", *TODAY)
    found = events(dated)
    slot = found["Zeit für Kontakte"]
    assert (slot["dtend"].dt - slot["dtstart"].dt).total_seconds() == 120 * 60
    assert slot["dtstart"].dt.strftime("%A %H:%M") == "Friday 14:00"
    assert slot["exdate"].dts[0].dt.date() == date(2027, 1, 1)
    assert "Bei Anna Bauer melden" in found
    assert terminal.run("export", "ics", *TODAY).out == dated.read(FILE)
    before = dated.state()[FILE]
    for day in ("2026-11-24", "2026-11-27", "2026-11-29"):  # days go by, nothing happens
        terminal.run("weekly", "--today", day)
        assert dated.state()[FILE] == before
    dated.tick("Anna Bauer]] anrufen", "Vom Umbau erzählt")
    terminal.run("weekly", "--today", "2026-11-29")
    assert events(dated)["Bei Anna Bauer melden"]["dtstart"].dt == date(2027, 1, 10)


def test_undo_leaves_it_as_it_leaves_the_page(dated: Vault, terminal: Terminal) -> None:
    terminal.run("weekly", *TODAY)
    before = dated.read(FILE)
    assert terminal.run("undo").code == 1
    assert dated.read(FILE) == before


@pytest.mark.parametrize(("minutes", "hours"), [(0, None), (90, 1.5), (5000, 10.0)])
def test_without_an_end_it_is_as_long_as_the_weeks_minutes_at_most_to_midnight(
    minutes: int, hours: float | None, dated: Vault, terminal: Terminal
) -> None:
    dated.write("vault-tools.toml", f"weekly_minutes = {minutes}\n{SETTINGS}")
    terminal.run("weekly", *TODAY)
    slot = events(dated).get("Zeit für Kontakte")
    assert hours == (slot and (slot["dtend"].dt - slot["dtstart"].dt).total_seconds() / 3600)


def test_somebody_elses_file_stays_and_the_page_is_written(dated: Vault, terminal: Terminal) -> None:
    dated.write(FILE, "BEGIN:VCALENDAR\r\nPRODID:-//Sabre//\r\nEND:VCALENDAR\r\n")
    terminal.shows(
        f"""
        $ vault-tools weekly --today 2026-11-24
        ! Weekly.md: …
        ! {FILE} ist kein Kalender von vault-tools und bleibt, wie er ist. …
        [1]
        """
    )
    assert "Sabre" in dated.read(FILE)
    assert "Anna Bauer" in dated.read("Weekly.md")


def test_without_the_packages_the_page_is_written_and_said_how_to_get_them(
    dated: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(address_books, "find_spec", lambda _: None)
    done = terminal.run("weekly", *TODAY)
    assert (done.code, "[exchange]" in done.err) == (1, True)
    machine = Machine(dated, tmp_path / "home").wait(600)
    assert machine.codes() == ["fresh", "trouble"]  # once, and the page is not planned over and over
    assert machine.turns < 30
    monkeypatch.undo()
    assert machine.wait(60).codes() == ["better", "calendar"]


def test_watch_writes_it_when_the_vault_is_quiet_and_does_not_wake_itself(
    dated: Vault, tmp_path: Path
) -> None:
    machine = Machine(dated, tmp_path / "home").wait(0)
    assert not (dated.folder / FILE).exists()
    machine.wait(4.9)
    assert not (dated.folder / FILE).exists()  # the settle time is not over
    assert machine.wait(0.2).codes() == ["written", "calendar"]
    turns, before = machine.turns, dated.state()[FILE]
    assert machine.wait(3600).codes() == []
    assert machine.turns == turns
    machine.save(
        "Kontakte/Karl Roth.md", "---\ntype: contact\nbirthday: 1950-06-05\n---\n- 2026-11-20 Anruf\n"
    )
    machine.wait(1)
    assert dated.state()[FILE] == before
    machine.wait(5)
    assert "Geburtstag: Karl Roth" in events(dated)
    machine.day(next_week(machine.today))
    assert "calendar" in machine.wait(10).codes()


def test_a_slot_that_is_set_while_watch_runs(dated: Vault, tmp_path: Path) -> None:
    dated.write("vault-tools.toml", SETTINGS.replace('slot = "Fr 14:00"', ""))
    machine = Machine(dated, tmp_path / "home").wait(60)
    assert "Zeit für Kontakte" not in events(dated)
    machine.save("vault-tools.toml", SETTINGS)
    machine.wait(60)
    assert "Zeit für Kontakte" in events(dated)


def test_the_real_watch_keeps_it_fresh(dated: Vault, terminal: Terminal) -> None:
    dated.write("vault-tools.toml", f"settle_seconds = 0\n{SETTINGS}")
    with watching(dated, terminal) as watcher:
        watcher.says(f"{FILE} erneuert")
        assert "Bei Anna Bauer melden" in events(dated)
