"""Not this time, next week, and promises: what the other signs on the page do to the notes."""

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, KARL, OTTO, Vault, small

CALL = "[[Anna Bauer]] anrufen"
PROMISE = "[[Anna Bauer]]: Ihr die Adresse"
MAIL = "[[Otto Krüger]] schreiben"
NOTE = "Kontakte/Anna Bauer.md"
OTTOS = "Kontakte/Otto Krüger.md"
TASK = "- [ ] Ihr die Adresse der Berufsschule schicken 📅 2026-11-27"
MONDAY, TUESDAY, WEDNESDAY = "2026-11-23", "2026-11-24", "2026-11-25"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and the page of the week."""
    small(vault)
    terminal.run("weekly", "--today", MONDAY)
    return vault


def weekly(terminal: Terminal, today: str) -> None:
    """Runs `weekly`."""
    done = terminal.run("weekly", "--today", today)
    assert done.code == 0, done.err


def with_rest(note: str, until: str) -> str:
    """A note with `rest_until` as its last property."""
    head, end, body = note.removeprefix("---\n").partition("---\n")
    return f"---\n{head}rest_until: {until}\n{end}{body}"


@pytest.mark.parametrize(
    ("part", "path", "note", "until"),
    [
        (CALL, NOTE, ANNA, "2027-01-05"),  # one more cadence: six weeks from today
        (MAIL, OTTOS, OTTO, "2027-01-19"),  # eight weeks
        ("[[Karl Roth]] anrufen", "Kontakte/Karl Roth.md", KARL, "2027-01-19"),
    ],
)
def test_not_this_time_rests_for_one_more_cadence(
    part: str, path: str, note: str, until: str, garden: Vault, terminal: Terminal
) -> None:
    garden.tick(part, sign="-")
    weekly(terminal, TUESDAY)
    assert garden.read(path) == with_rest(note, until)
    before = garden.state()
    weekly(terminal, "2026-11-29")
    assert garden.state() == before


def test_not_this_time_rests_for_eight_weeks_at_most(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.replace(OTTOS, "cadence: 8 weeks", "cadence: 2 months")
    vault.replace(NOTE, "cadence: 6 weeks", "cadence: 1 year")
    vault.replace(NOTE, "2026-10-02", "2025-10-02")
    vault.replace(NOTE, "2026-08-14", "2025-08-14")
    weekly(terminal, MONDAY)
    vault.tick(MAIL, sign="-")
    vault.tick(CALL, sign="-")
    weekly(terminal, TUESDAY)
    assert "rest_until: 2027-01-19" in vault.read(NOTE)
    assert "rest_until: 2027-01-19" in vault.read(OTTOS)


def test_next_week_rests_until_its_monday(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, "im Urlaub", sign=">")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == with_rest(ANNA, "2026-11-30")
    assert "\t- im Urlaub\n" in garden.read("Weekly.md")
    weekly(terminal, "2026-11-30")
    page = garden.read("Weekly.md")
    assert garden.line("Weekly.md", CALL).startswith("- [ ] ")
    assert "\t- im Urlaub\n" in page


def test_what_was_put_off_takes_no_minutes(garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, sign=">")
    garden.tick("[[Karl Roth]] anrufen", sign="-")
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-24
        ! eingetragen: Kontakte/Anna Bauer.md
        ! eingetragen: Kontakte/Karl Roth.md
        ! Weekly.md: 2026-W48, 4 Vorhaben, 30 von 120 Minuten.
        """
    )


def test_neither_is_ever_set_to_an_earlier_day(garden: Vault, terminal: Terminal) -> None:
    later = with_rest(ANNA, "2027-06-01")
    garden.write(NOTE, later)
    garden.tick(CALL, sign=">")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == later


def test_an_earlier_day_is_replaced_where_it_stands_with_its_key(garden: Vault, terminal: Terminal) -> None:
    older = ANNA.replace("cadence:", "Snooze-Until: 2026-01-01  # alt\ncadence:")
    garden.write(NOTE, older)
    garden.tick(CALL, sign=">")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == older.replace("2026-01-01", "2026-11-30")


@pytest.mark.parametrize("sign", ["/", "?", "!", "i"])
def test_other_signs_mean_open_and_stay(sign: str, garden: Vault, terminal: Terminal) -> None:
    garden.tick(CALL, "angefangen", sign=sign)
    before = garden.state()
    weekly(terminal, TUESDAY)
    assert garden.state() == before


def test_a_ticked_promise_is_ticked_where_it_stands(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    done = TASK.replace("[ ]", "[x]") + " ✅ 2026-11-24"
    assert garden.read(NOTE) == ANNA.replace(TASK, done)
    before = garden.state()
    weekly(terminal, WEDNESDAY)
    assert garden.state() == before
    assert garden.line("Weekly.md", PROMISE).startswith("- [x] ")


def test_a_ticked_promise_with_text_is_logged_too(garden: Vault, terminal: Terminal) -> None:
    named = garden.tick(PROMISE, "Gleich bedankt hat sie sich.")
    weekly(terminal, TUESDAY)
    note = garden.read(NOTE)
    assert TASK.replace("[ ]", "[x]") + " ✅ 2026-11-24\n" in note
    assert f"\n- 2026-11-24 Anruf: Gleich bedankt hat sie sich. ^{named}\n" in note


def test_a_promise_opened_again_is_open_again(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    garden.tick(PROMISE, sign=" ")
    weekly(terminal, WEDNESDAY)
    assert garden.read(NOTE) == ANNA


def test_a_cancelled_promise_is_cancelled_where_it_stands(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE, sign="-")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == ANNA.replace(TASK, TASK.replace("[ ]", "[-]") + " ❌ 2026-11-24")


def test_a_promise_ticked_in_the_note_leaves_the_page(garden: Vault, terminal: Terminal) -> None:
    garden.replace(NOTE, TASK, TASK.replace("[ ]", "[x]") + " ✅ 2026-11-24")
    weekly(terminal, TUESDAY)
    assert PROMISE not in garden.read("Weekly.md")
    assert garden.read(NOTE).count("[x]") == 1


def test_a_promise_without_the_plugins_signs_gets_none(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.replace(NOTE, TASK, "* [ ] Adresse schicken (2026-11-27) ^aa")
    weekly(terminal, MONDAY)
    vault.tick("[[Anna Bauer]]: Adresse schicken")
    weekly(terminal, TUESDAY)
    assert "* [x] Adresse schicken (2026-11-27) ^aa\n" in vault.read(NOTE)


def test_someone_cared_for_elsewhere_leaves_the_page_and_is_named(garden: Vault, terminal: Terminal) -> None:
    terminal.run("log", "Anna", "Auf dem Markt getroffen", "--today", TUESDAY)
    weekly(terminal, TUESDAY)
    page = garden.read("Weekly.md")
    assert CALL not in page
    assert "[[Anna Bauer]] · " in page.split("## Schon gesprochen")[1]
