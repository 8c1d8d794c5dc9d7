"""`forecast` as people use it: the weeks, what to loosen, writing it and taking it back."""

import json
from datetime import date

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from vault_tools.cli.bars import bars
from vault_tools.text.dates import monday_of
from vault_tools.week.forecast import WeekAhead

TODAY = ("--today", "2026-11-23")
TIGHT = "weekly_minutes = 5\n"


@pytest.fixture
def tight(vault: Vault) -> Vault:
    """Three contacts, and hardly any time."""
    small(vault).write("vault-tools.toml", TIGHT)
    return vault


def test_the_coming_weeks_as_columns_and_what_they_come_to_in_words(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows("""
        $ vault-tools forecast --today 2026-11-23 --weeks 2
        2026-W48\t70\t120\t70\t0
        2026-W49\t0\t120\t0\t0
        ! Der Garten braucht im Schnitt 8 min in der Woche, Zeit ist für 2 h: Es passt.
        ! Nach Pflanze: ohne Pflanze: 8 min (3)
        ! Nach Wert: 4: 4 min (1), 3: 4 min (2)
        ! Am längsten wartet Otto Krüger: 8 Wochen über den Turnus hinaus.
        $ vault-tools forecast --today 2026-11-23 --suggest --language en
        ! Nothing to loosen: the garden fits the time.
    """)


def test_what_to_loosen_first(tight: Vault, terminal: Terminal) -> None:
    terminal.shows("""
        $ vault-tools forecast --today 2026-11-23 --suggest
        ! Damit der Garten in die Zeit passt, zuerst diese lockern (spart zusammen 4 min in der Woche):
        Anna Bauer: statt alle 6 Wochen 12 Wochen (Wert 4, spart 2 min in der Woche)
        Karl Roth: statt alle 8 Wochen 16 Wochen (Wert 3, spart 2 min in der Woche)
        Otto Krüger: statt alle 8 Wochen 10 Wochen (Wert 3, spart 1 min in der Woche)
        ! „vault-tools forecast --apply“ schreibt das in die Notizen; „vault-tools undo“ nimmt es zurück.
    """)


def test_applying_shows_the_diff_writes_and_is_taken_back_by_one_undo(
    tight: Vault, terminal: Terminal
) -> None:
    before = tight.bytes()
    assert terminal.run("forecast", *TODAY, "--apply", "--dry-run").out.count("+cadence: ") == 3
    assert tight.bytes() == before
    done = terminal.run("forecast", *TODAY, "--apply")
    assert (done.code, done.out.count("+cadence: ")) == (0, 3)
    assert "cadence: 12 Wochen\n" in tight.read("Kontakte/Anna Bauer.md")
    assert "cadence: 16 Wochen\n" in tight.read("Kontakte/Karl Roth.md")
    assert "Es passt" in terminal.run("forecast", *TODAY).err
    assert terminal.run("undo").code == 0
    assert tight.bytes() == before


def test_a_range_keeps_its_shape(tight: Vault, terminal: Terminal) -> None:
    tight.replace("Kontakte/Anna Bauer.md", "cadence: 6 weeks", "cadence: 6-12 weeks")
    assert "statt alle 6 bis 12 Wochen 12-24 Wochen" in terminal.run("forecast", *TODAY, "--suggest").out


def test_a_garden_that_never_fits_is_said_to_be_too_large(tight: Vault, terminal: Terminal) -> None:
    tight.write("vault-tools.toml", "weekly_minutes = 1\n[minutes]\ncall = 200\nmail = 200\n")
    assert "Auch dann bleiben" in terminal.run("forecast", *TODAY, "--suggest").err


def test_as_json_with_the_documented_keys(tight: Vault, terminal: Terminal) -> None:
    found = json.loads(terminal.run("forecast", *TODAY, "--json", "--weeks", "3").out)
    assert list(found) == [
        "budget_minutes", "needed_minutes", "by_plant", "by_value", "weeks", "longest_wait", "never", "suggestions"
    ]  # fmt: skip
    assert [each["week"] for each in found["weeks"]] == ["2026-W48", "2026-W49", "2026-W50"]
    assert found["budget_minutes"] == 5
    assert set(found["weeks"][0]) == {"week", "off", "planned_minutes", "wanted_minutes", "waiting"}
    assert set(found["suggestions"][0]) == {
        "name",
        "path",
        "value",
        "cadence_days",
        "suggested_days",
        "saves_minutes",
    }


def test_an_empty_vault_and_wrong_weeks_are_said(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    assert terminal.run("forecast", *TODAY).code == 1
    small(vault)
    assert terminal.run("forecast", *TODAY, "--weeks", "0").code == 2


def test_contacts_without_a_cadence_leave_nothing_to_foresee(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    vault.write("Kontakte/Udo.md", "---\ntype: contact\ncadence: never\n---\n")
    done = terminal.run("forecast", *TODAY, "--weeks", "1")
    assert (done.code, done.out) == (0, "2026-W48\t0\t120\t0\t0\n")
    assert "nichts vorauszusehen" in done.err


def week(planned: int, waiting: int, *, off: bool = False) -> WeekAhead:
    return WeekAhead(monday_of(date(2026, 11, 23)), planned, waiting, 1 if waiting else 0, off)


def test_the_chart_marks_the_budget_and_never_grows_wider() -> None:
    lines = bars([week(60, 0), week(120, 60), week(120, 9000), week(0, 0, off=True)], 120, "de").splitlines()[
        2:6
    ]
    assert lines == [
        "2026-W48  ██████████          │                        60 min",
        "2026-W48  ████████████████████│░░░░░░░░░░             120 min  jemand wartet",
        "2026-W48  ████████████████████│░░░░░░░░░░░░░░░░░░░▸   120 min  jemand wartet",
        "2026-W48                      │                      frei",
    ]


def test_due_in_one_place_names_those_who_could_share_the_way(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    for name, place, last in (
        ("Ada", "Kassel", "2026-09-01"),
        ("Ben", "kassel", "2026-10-06"),
        ("Cleo", "Kassel", "2026-11-20"),
        ("Dora", "Bonn", "2026-01-01"),
    ):
        vault.write(
            f"Kontakte/{name}.md", f"---\ntype: contact\nplace: {place}\n---\n- {last} Anruf: Hallo.\n"
        )
    lines = terminal.run("due", *TODAY, "--place", "KASSEL").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["Ada", "Ben"]
    everyone = json.loads(terminal.run("due", *TODAY, "--place", "kassel", "--json").out)
    assert [each["name"] for each in everyone] == ["Ada", "Ben", "Cleo"]
    assert terminal.run("due", *TODAY, "--place", "Nirgends").out == ""
