"""A promise that repeats, ticked on the page: once for each of its times, whatever happens."""

import shutil

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, Vault, small

NOTE = "Kontakte/Anna Bauer.md"
PROMISE = "[[Anna Bauer]]: Ihr die Adresse"
TASK = "- [ ] Ihr die Adresse der Berufsschule schicken 📅 2026-11-27\n"
ARCHIVED = "Weekly/2026-W48.md"
COPY = "Weekly.sync-conflict-20261124-081500-ABC2DEF.md"
TUESDAY = "2026-11-24"
UP_TO_DATE = "Weekly.md ist auf dem neuesten Stand.\n"


def line(due: str, rule: str = "week", done: str = "") -> str:
    """The promise in the note, due on a day."""
    sign, mark = ("x", f" ✅ {done}") if done else (" ", "")
    return f"- [{sign}] Ihr die Adresse der Berufsschule schicken 🔁 every {rule} 📅 {due}{mark}\n"


def note(*lines: str) -> str:
    """Anna's note with these lines in the place of what she was promised."""
    return ANNA.replace(TASK, "".join(lines))


def weekly(terminal: Terminal, today: str) -> str:
    """Runs `weekly` and gives what it says."""
    done = terminal.run("weekly", "--today", today)
    assert done.code == 0, done.err
    return done.err


def garden_with(vault: Vault, terminal: Terminal, *lines: str) -> Vault:
    """Three contacts, Anna's with these promises, and the page of the week."""
    small(vault)
    vault.write(NOTE, note(*lines))
    weekly(terminal, "2026-11-23")
    return vault


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and the page of the week; the promise repeats every week."""
    return garden_with(vault, terminal, line("2026-11-27"))


@pytest.fixture
def daily(vault: Vault, terminal: Terminal) -> Vault:
    """The same with a promise that repeats every day, so that the next one is due in the same week."""
    return garden_with(vault, terminal, line(TUESDAY, "day"))


ONCE = note(line("2026-12-04"), line("2026-11-27", done=TUESDAY))
DAILY_ONCE = note(line("2026-11-25", "day"), line(TUESDAY, "day", TUESDAY))


def test_a_tick_brings_the_next_one_and_is_taken_in_once(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    terminal.shows(
        f"""
        $ vault-tools weekly --today {TUESDAY}
        ! eingetragen: {NOTE}
        ! Weekly.md…
        $ vault-tools weekly --today {TUESDAY}
        ! Weekly.md ist auf dem neuesten Stand.
        $ vault-tools weekly --today 2026-11-27
        ! Weekly.md ist auf dem neuesten Stand.
        """,
        processes=True,
    )
    assert garden.read(NOTE) == ONCE
    assert garden.line("Weekly.md", PROMISE).startswith("- [x] ")


def test_the_next_one_comes_on_the_page_of_its_week(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    weekly(terminal, "2026-11-30")
    assert garden.read(NOTE) == ONCE
    assert garden.line("Weekly.md", PROMISE).startswith("- [ ] ")
    garden.tick(PROMISE)
    for today in ("2026-12-01", "2026-12-01", "2026-12-03", "2026-12-07"):
        weekly(terminal, today)
    assert garden.read(NOTE) == note(
        line("2026-12-11"), line("2026-12-04", done="2026-12-01"), line("2026-11-27", done=TUESDAY)
    )


def test_a_tick_is_taken_in_once_where_the_next_is_due_in_the_same_week(
    daily: Vault, terminal: Terminal
) -> None:
    daily.tick(PROMISE)
    for today in (TUESDAY, TUESDAY, "2026-11-25", "2026-11-29"):
        weekly(terminal, today)
    assert daily.read(NOTE) == DAILY_ONCE
    weekly(terminal, "2026-11-30")
    weekly(terminal, "2026-12-01")
    assert daily.read(NOTE) == DAILY_ONCE
    assert daily.line("Weekly.md", PROMISE).startswith("- [ ] ")


def test_the_done_one_may_be_moved_away(daily: Vault, terminal: Terminal) -> None:
    daily.tick(PROMISE)
    weekly(terminal, TUESDAY)
    daily.write(NOTE, note(line("2026-11-25", "day")))
    for today in ("2026-11-25", "2026-11-30", "2026-12-01"):
        weekly(terminal, today)
    assert daily.read(NOTE) == note(line("2026-11-25", "day"))


def test_a_run_stopped_before_the_page_was_written_ticks_once(daily: Vault, terminal: Terminal) -> None:
    daily.tick(PROMISE)
    page = daily.read("Weekly.md")
    weekly(terminal, TUESDAY)
    for today in (TUESDAY, "2026-11-25", "2026-11-26"):
        daily.write("Weekly.md", page)
        weekly(terminal, today)
    assert daily.read(NOTE) == DAILY_ONCE


@pytest.mark.parametrize(
    ("rule", "due", "following"), [("week", "2026-11-27", "2026-12-04"), ("day", TUESDAY, "2026-11-25")]
)
def test_a_late_tick_in_the_archive_ticks_once(
    rule: str, due: str, following: str, vault: Vault, terminal: Terminal
) -> None:
    garden_with(vault, terminal, line(due, rule))
    weekly(terminal, "2026-11-30")
    vault.tick(PROMISE, page=ARCHIVED)
    late = vault.read(ARCHIVED)
    for today in ("2026-12-01", "2026-12-01", "2026-12-02", "2026-12-08"):
        weekly(terminal, today)
    assert vault.read(NOTE) == note(line(following, rule), line(due, rule, "2026-11-29"))
    assert vault.read(ARCHIVED) == late


def test_the_same_one_ticked_late_and_on_the_page_is_ticked_once(garden: Vault, terminal: Terminal) -> None:
    weekly(terminal, "2026-11-30")
    garden.tick(PROMISE)
    garden.tick(PROMISE, page=ARCHIVED)
    for today in ("2026-12-01", "2026-12-01", "2026-12-02"):
        weekly(terminal, today)
    assert garden.read(NOTE) == note(line("2026-12-04"), line("2026-11-27", done="2026-12-01"))


@pytest.mark.parametrize("both", [False, True])
def test_a_tick_in_a_conflict_copy_ticks_once(both: bool, daily: Vault, terminal: Terminal) -> None:
    shutil.copy(daily.folder / "Weekly.md", daily.folder / COPY)
    daily.tick(PROMISE, page=COPY)
    if both:
        daily.tick(PROMISE)
    for today in (TUESDAY, TUESDAY, "2026-11-25", "2026-11-27"):
        weekly(terminal, today)
    assert daily.read(NOTE) == DAILY_ONCE


def test_one_ticked_in_the_editor_leaves_the_next_to_the_page(vault: Vault, terminal: Terminal) -> None:
    garden_with(vault, terminal, line("2026-11-13"))
    vault.write(NOTE, note(line("2026-11-20"), line("2026-11-13", done=TUESDAY)))
    weekly(terminal, TUESDAY)
    assert "bis Fr 20.11." in vault.line("Weekly.md", PROMISE)
    vault.tick(PROMISE)
    weekly(terminal, TUESDAY)
    assert vault.read(NOTE) == note(
        line("2026-11-27"), line("2026-11-20", done=TUESDAY), line("2026-11-13", done=TUESDAY)
    )


def test_undo_takes_both_lines_back_and_opens_the_box(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    terminal.shows(
        f"""
        $ vault-tools undo --today {TUESDAY}
        ! zurückgenommen: {NOTE}
        ! Kästchen wieder geöffnet: Weekly.md
        """
    )
    assert garden.read(NOTE) == note(line("2026-11-27"))
    assert garden.line("Weekly.md", PROMISE).startswith("- [ ] ")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == note(line("2026-11-27"))
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == ONCE


def test_a_box_opened_again_opens_the_ticked_one_and_ticking_anew_adds_no_second(
    garden: Vault, terminal: Terminal
) -> None:
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    garden.tick(PROMISE, sign=" ")
    weekly(terminal, TUESDAY)
    opened = note(line("2026-12-04"), line("2026-11-27"))
    assert garden.read(NOTE) == opened
    assert weekly(terminal, TUESDAY) == UP_TO_DATE
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == ONCE


def test_one_that_is_cancelled_brings_no_next_one(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE, sign="-")
    weekly(terminal, TUESDAY)
    weekly(terminal, "2026-11-25")
    cancelled = line("2026-11-27").replace("[ ]", "[-]").replace("\n", f" ❌ {TUESDAY}\n")
    assert garden.read(NOTE) == note(cancelled)


def test_a_done_one_marked_as_cancelled_afterwards_spares_the_next(garden: Vault, terminal: Terminal) -> None:
    garden.tick(PROMISE)
    weekly(terminal, TUESDAY)
    garden.tick(PROMISE, sign="-")
    weekly(terminal, TUESDAY)
    assert garden.read(NOTE) == ONCE


def test_a_rule_that_is_not_understood_is_told_each_time(vault: Vault, terminal: Terminal) -> None:
    garden_with(vault, terminal, line("2026-11-27", "blue moon"))
    vault.tick(PROMISE)
    weekly(terminal, TUESDAY)
    assert "war nicht zu berechnen; die Aufgabe wurde nicht abgehakt" in vault.read("Weekly.md")
    before = vault.state()
    assert "Eine Stelle in den Notizen war nicht ganz zu lesen" in weekly(terminal, "2026-11-25")
    assert vault.state() == before
    assert vault.read(NOTE) == note(line("2026-11-27", "blue moon"))


def test_a_repeating_task_of_another_note_is_ticked_there(vault: Vault, terminal: Terminal) -> None:
    task = "- [{}] [[Anna Bauer]] Katalog bringen 🔁 every month 📅 2026-{}{}\n"
    small(vault)
    vault.write("Projekte/Messe.md", f"# Messe\n\n{task.format(' ', '11-27', '')}\t- den neuen\n")
    weekly(terminal, "2026-11-23")
    vault.tick("[[Anna Bauer]]: Katalog bringen")
    for today in (TUESDAY, TUESDAY, "2026-11-26", "2026-11-30"):
        weekly(terminal, today)
    following, ticked = task.format(" ", "12-27", ""), task.format("x", "11-27", f" ✅ {TUESDAY}")
    assert vault.read("Projekte/Messe.md") == f"# Messe\n\n{following}{ticked}\t- den neuen\n"
