"""The page follows the notes: what is read again, what is written, and when."""

from datetime import date
from difflib import unified_diff
from pathlib import Path
from random import Random

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, OTTO, Vault
from tests.watch.machine import Machine, next_week
from vault_tools.actions import watch

PAGE, NOTE = "Weekly.md", "Kontakte/Anna Bauer.md"
CALL = "[[Anna Bauer]] anrufen"


def test_the_page_is_written_to_begin_with_and_then_all_is_at_rest(vault: Vault, tmp_path: Path) -> None:
    machine = Machine(vault, tmp_path / "home").wait(0)
    assert CALL in vault.read(PAGE)
    assert machine.wait(3600).codes() == ["written"]
    assert machine.turns < 5
    assert machine.watch.pause(machine.now) is None


def test_a_saved_note_is_on_the_page_after_the_quiet_time(machine: Machine, vault: Vault) -> None:
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    machine.wait(0.049)
    assert "nie montags" not in vault.read(PAGE)
    machine.wait(0.002)
    assert "nie montags" in vault.read(PAGE)
    (written,) = [each for each in machine.told if each.code == "written"]
    assert written.paths == (NOTE,)


def test_what_was_planned_in_the_quiet_time_is_written_when_it_is_over(
    machine: Machine, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.wait(1)
    with monkeypatch.context() as patched:
        patched.setattr(watch, "plan_week", None)
        machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
        machine.wait(1)
    assert "nie montags" in vault.read(PAGE)
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie dienstags"))
    assert "nie dienstags" in (machine.wait(1), vault.read(PAGE))[1]


@pytest.mark.parametrize("between", ["", ANNA.replace("type: contact", "type: x"), "gone"])
def test_what_stands_in_a_note_only_in_the_quiet_time_never_reaches_the_page(
    between: str, machine: Machine, vault: Vault
) -> None:
    machine.wait(1)
    machine.told.clear()
    before = vault.read(PAGE)
    if between == "gone":
        (vault.folder / NOTE).unlink()
        machine.hear(NOTE)
    else:
        machine.save(NOTE, between)
    machine.wait(0.04)
    assert vault.read(PAGE) == before
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    machine.wait(0.049)
    assert vault.read(PAGE) == before
    machine.wait(1)
    assert "nie montags" in vault.read(PAGE)
    assert machine.codes() == ["written"]


def test_a_template_saved_after_it_was_planned_holds(machine: Machine, vault: Vault) -> None:
    vault.write("Seite.j2", "# Meine Woche {{ page.week }}\n")
    machine.save("vault-tools.toml", 'language = "de"\n[week]\ntemplate = "Seite.j2"\n')
    machine.wait(2)
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    machine.wait(0.04)
    vault.write("Seite.j2", "# Andere Woche {{ page.week }}\n")
    machine.wait(5)
    assert "# Andere Woche" in vault.read(PAGE)


def test_a_note_saved_without_a_change_writes_nothing(machine: Machine, vault: Vault) -> None:
    before = vault.state()[PAGE]
    machine.save(NOTE, ANNA)
    machine.save("Einkauf.md", "Milch")
    assert machine.wait(60).codes() == []
    assert vault.state()[PAGE] == before


def test_three_hundred_notes_saved_at_once_are_one_refresh(machine: Machine, vault: Vault) -> None:
    for number in range(300):
        machine.save(
            f"Kontakte/Neu {number}.md", f"---\ntype: contact\nplant: tree\nvalue: {number % 5 + 1}\n---\n"
        )
        machine.now += 0.0005
    assert machine.wait(60).codes() == ["written"]
    assert "Neu " in vault.read(PAGE)


@pytest.mark.parametrize("how", ["new", "gone", "renamed", "folder"])
def test_notes_that_come_and_go(how: str, machine: Machine, vault: Vault) -> None:
    place = vault.folder / NOTE
    if how == "new":
        machine.save("Kontakte/Zoe Zander.md", "---\ntype: contact\nrest_until: 2026-11-25\n---\n")
    elif how == "gone":
        place.unlink()
        machine.hear(NOTE)
    elif how == "renamed":
        place.rename(vault.folder / "Kontakte/Anna Roth.md")
        machine.hear(NOTE)
        machine.hear("Kontakte/Anna Roth.md")
    else:
        (vault.folder / "Kontakte").rename(vault.folder / "Leute")
        machine.hear(None)
    machine.wait(1)
    page = vault.read(PAGE)
    expected = {"new": "Zoe Zander", "renamed": "Anna Roth", "folder": "Anna Bauer"}.get(how)
    assert expected is None or expected in page
    if how in ("gone", "renamed"):
        assert CALL not in page


def test_a_tick_is_taken_in_once_the_page_is_quiet(machine: Machine, vault: Vault) -> None:
    vault.tick(CALL, "Vom Umbau erzählt")
    machine.hear(PAGE)
    machine.wait(4.9)
    assert vault.read(NOTE) == ANNA
    vault.under(CALL, "Sohn heiratet")  # still typing
    machine.hear(PAGE)
    machine.wait(4.9)
    assert vault.read(NOTE) == ANNA
    machine.wait(0.2)
    assert "- 2026-11-24 Anruf: Sohn heiratet · Vom Umbau erzählt ^vt-" in vault.read(NOTE)
    assert machine.codes() == ["waiting", "ticked", "written"]
    assert machine.wait(600).codes() == []


def test_while_the_page_is_typed_in_it_waits_for_other_notes_too(machine: Machine, vault: Vault) -> None:
    vault.write(PAGE, vault.read(PAGE) + "Noch was\n")
    machine.hear(PAGE)
    machine.now += 1
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    machine.wait(3.9)
    assert "nie montags" not in vault.read(PAGE)
    machine.wait(0.2)
    page = vault.read(PAGE)
    assert "nie montags" in page
    assert page.endswith("Noch was\n")


def test_a_note_that_is_being_edited_waits_and_all_else_is_done(machine: Machine, vault: Vault) -> None:
    vault.tick(CALL)
    vault.tick("[[Otto Krüger]]")
    machine.hear(PAGE)
    machine.now += 4
    machine.save(NOTE, ANNA + "\nNoch ein Gedanke")
    machine.wait(1.5)  # the page is quiet by now, Anna's note is not
    assert "^vt-" not in vault.read(NOTE)
    assert "^vt-" in vault.read("Kontakte/Otto Krüger.md")
    machine.wait(4)
    assert vault.read(NOTE).count("^vt-") == 1
    assert "Noch ein Gedanke" in vault.read(NOTE)
    assert machine.wait(600).codes().count("ticked") == 2


def test_a_new_day_changes_nothing_and_a_new_week_turns_the_page(machine: Machine, vault: Vault) -> None:
    before = vault.read(PAGE)
    machine.day(date(2026, 11, 25))
    assert machine.wait(60).codes() == []
    assert vault.read(PAGE) == before
    machine.day(next_week(machine.today))
    assert machine.wait(60).codes() == ["archived", "written"]
    assert vault.read("Weekly/2026-W48.md") == before
    assert "KW 49" in vault.read(PAGE)


def test_a_tick_that_a_phone_brings_late_is_read_from_the_archive(machine: Machine, vault: Vault) -> None:
    machine.day(next_week(machine.today))
    machine.wait(60)
    vault.tick(CALL, page="Weekly/2026-W48.md")
    machine.hear("Weekly/2026-W48.md")
    machine.wait(60)
    assert "- 2026-11-29 Anruf ^vt-2026w48-" in vault.read(NOTE)


def test_a_clock_set_back_is_said_once_and_nothing_is_written(machine: Machine, vault: Vault) -> None:
    before = vault.state()
    machine.day(date(2026, 11, 10))
    assert machine.wait(3600).codes() == ["trouble"]
    assert vault.state() == before
    machine.day(date(2026, 11, 24))
    assert machine.wait(60).codes() == ["better"]
    assert vault.state() == before


def test_a_vault_that_goes_away_is_said_once_and_found_again(machine: Machine, vault: Vault) -> None:
    away = vault.folder.with_name("away")
    vault.folder.rename(away)
    machine.hear(None)
    machine.wait(600)
    Vault(away).write(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    assert not vault.folder.exists()
    away.rename(vault.folder)
    machine.wait(60)
    assert machine.codes() == ["trouble", "written", "better"]
    assert "nie montags" in vault.read(PAGE)


def test_changed_settings_hold_at_once_and_broken_ones_are_said_once(machine: Machine, vault: Vault) -> None:
    machine.save("vault-tools.toml", "weekly_minutes = 100\n")
    assert machine.wait(5).codes() == ["written"]
    assert "von 100 Minuten" in vault.read(PAGE)
    machine.save("vault-tools.toml", "weekly_minutes = viel\n")
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    assert "trouble" in machine.wait(120).codes()
    machine.save("vault-tools.toml", "weekly_minutes = 90\n")
    machine.wait(60)
    assert "von 90 Minuten" in vault.read(PAGE)
    assert "nie montags" in vault.read(PAGE)


def test_a_vault_without_contacts_waits_for_the_first(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "vault")
    vault.write("Einkauf.md", "Milch")
    machine = Machine(vault, tmp_path / "home").wait(300)
    assert machine.codes() == ["trouble"]
    assert not (vault.folder / PAGE).exists()
    machine.save("Kontakte/Otto Krüger.md", OTTO)
    assert machine.wait(1).codes() == ["written", "better"]


def test_a_note_that_cannot_be_written_is_said_once_and_tried_again(machine: Machine, vault: Vault) -> None:
    place = vault.folder / NOTE
    twin = vault.folder / ".twin"
    twin.hardlink_to(place)
    vault.tick(CALL)
    machine.hear(PAGE)
    assert machine.wait(300).codes().count("trouble") == 1
    twin.unlink()
    assert "ticked" in machine.wait(60).codes()
    assert vault.read(NOTE).count("^vt-") == 1


def test_a_formatter_that_answers_each_writing_is_left_the_last_word(machine: Machine, vault: Vault) -> None:
    writes = 0
    for number in range(40):
        page = vault.read(PAGE)
        formatted = page.replace("\t- ", "    * ")
        if formatted != page:
            writes += 1
            machine.save(PAGE, formatted)
        if number == 5:
            machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
        machine.wait(30)
    assert writes <= 4
    assert "nie montags" in vault.read(PAGE)
    assert machine.turns < 200


def test_two_machines_on_one_vault_come_to_rest_even_in_two_languages(vault: Vault, tmp_path: Path) -> None:
    one = Machine(vault, tmp_path / "one")
    other = Machine(vault, tmp_path / "other", language="en")
    writes = 0
    for number in range(60):
        for machine, partner in ((one, other), (other, one)):
            before = vault.state()
            machine.wait(20)
            for path, state in vault.state().items():
                if before.get(path) != state:
                    partner.hear(path)
                    writes += 1
        if number == 30:
            vault.tick("[[Otto Krüger]]")
            one.hear(PAGE)
            other.hear(PAGE)
    assert writes < 30
    assert vault.read("Kontakte/Otto Krüger.md").count("^vt-") == 1
    before = vault.state()
    one.wait(3600)
    other.wait(3600)
    assert vault.state() == before


@pytest.mark.parametrize(
    "seed", [*range(5), *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(5, 300))]
)
def test_whatever_happens_the_page_ends_as_a_fresh_run_would_write_it(
    seed: int, machine: Machine, vault: Vault, terminal: Terminal
) -> None:
    rng = Random(seed)
    for _ in range(30):
        happens(rng, machine, vault)
        machine.wait(rng.choice([0.01, 0.06, 1, 6]))
    machine.hear(None)
    machine.wait(900)
    before = vault.bytes()
    done = terminal.run("weekly", "--vault", str(vault.folder), "--today", machine.today.isoformat())
    assert done.code == 0, done.err
    assert vault.bytes() == before, "".join(diff(before[PAGE], vault.bytes()[PAGE]))


def diff(one: bytes, other: bytes) -> list[str]:
    """The lines that differ."""
    return list(unified_diff(one.decode().splitlines(True), other.decode().splitlines(True)))


def happens(rng: Random, machine: Machine, vault: Vault) -> None:
    """Something that people, phones and programs do to a vault; the observer tells of it, mostly."""
    notes = sorted(path for path in vault.bytes() if path.endswith(".md") and path != PAGE)
    path = rng.choice(notes)
    kind = rng.choice(["save", "save", "new", "delete", "rename", "tick", "type", "garbage", "storm", "day"])
    if kind == "save":
        line = f"\n- 2026-{rng.randint(1, 11):02}-15 Anruf: Nr. {rng.random()}\n"
        (vault.folder / path).write_bytes((vault.folder / path).read_bytes() + line.encode())
        machine.hear(path)
    elif kind == "new":
        machine.save(
            f"Kontakte/Neu {rng.randint(0, 5)}.md",
            f"---\ntype: contact\nplant: {rng.choice(['tree', 'seedling'])}\n---\n",
        )
    elif kind == "delete" and len(notes) > 3:
        (vault.folder / path).unlink()
        machine.hear(path)
    elif kind == "rename":
        new = f"Kontakte/Um {rng.randint(0, 9)}.md"
        (vault.folder / path).replace(vault.folder / new)
        machine.hear(path)
        machine.hear(new)
    elif kind in ("tick", "type"):
        lines = vault.read(PAGE).split("\n")
        at = rng.choice([number for number, line in enumerate(lines) if "^vt-" in line] or [0])
        if kind == "tick":
            lines[at] = lines[at].replace("[ ]", f"[{rng.choice('xX->/')}]", 1)
        else:
            lines.insert(at + 1, f"\t- Notiz {rng.random()}")
        machine.save(PAGE, "\n".join(lines))
    elif kind == "garbage":
        place = vault.folder / "Kontakte/Kaputt.md"
        place.write_bytes(
            rng.choice(
                [b"", b"---\n", b"---\na: [\n---\n", b"\xff\xfe\x00", b"---\ntype: contact\nplant: {\n---"]
            )
        )
        machine.hear("Kontakte/Kaputt.md")
    elif kind == "storm":
        machine.hear(None)
    elif kind == "day" and rng.random() < 0.3:
        machine.day(next_week(machine.today))


# What was lost on the way


def test_a_tick_is_not_lost_beside_a_note_that_came_and_went(machine: Machine, vault: Vault) -> None:
    vault.tick(CALL)
    machine.hear(PAGE)
    machine.hear("Entwurf.md")  # deleted before anybody looked
    machine.wait(60)
    assert "^vt-" in vault.read(NOTE)


def test_a_conflict_copy_with_a_tick_is_read(machine: Machine, vault: Vault) -> None:
    text = vault.read(PAGE)
    line = vault.line(PAGE, CALL)
    copy = "Weekly.sync-conflict-20261124-101500-ABCDEFG.md"
    machine.save(copy, text.replace(line, line.replace("[ ]", "[x]")))
    machine.wait(60)
    assert "^vt-" in vault.read(NOTE)


def test_settings_that_changed_unseen_are_found_by_a_look_at_everything(
    machine: Machine, vault: Vault
) -> None:
    vault.write("vault-tools.toml", "weekly_minutes = 100\n")
    machine.hear(None)
    machine.wait(60)
    assert "von 100 Minuten" in vault.read(PAGE)


def test_ticks_of_which_nobody_told_when_wait_for_their_quiet_time_too(
    machine: Machine, vault: Vault
) -> None:
    vault.tick(CALL, "Vom Um")
    machine.hear(None)  # events were lost
    machine.wait(4.9)
    assert "^vt-" not in vault.read(NOTE)
    machine.wait(1)
    assert "^vt-" in vault.read(NOTE)


def test_broken_settings_do_not_keep_notes_from_being_read(machine: Machine, vault: Vault) -> None:
    machine.save("vault-tools.toml", "weekly_minutes = viel\n")
    machine.save(NOTE, ANNA.replace("value: 4", "value: 4\nneeds: nie montags"))
    assert machine.wait(300).codes() == ["trouble", "written"]
    assert "nie montags" in vault.read(PAGE)


def test_a_page_that_could_not_be_written_is_not_taken_for_one_that_somebody_changes_back(
    machine: Machine, vault: Vault
) -> None:
    vault.replace(PAGE, vault.line(PAGE, CALL) + "\n", "")
    twin = vault.folder / ".twin"
    twin.hardlink_to(vault.folder / PAGE)
    machine.hear(PAGE)
    assert machine.wait(300).codes() == ["waiting", "trouble"]
    twin.unlink()
    assert machine.wait(60).codes() == ["written", "better"]
    assert CALL in vault.read(PAGE)


def test_two_notes_that_cannot_be_written_are_each_said_once(machine: Machine, vault: Vault) -> None:
    for name in ("Anna Bauer", "Otto Krüger"):
        (vault.folder / f".{name}").hardlink_to(vault.folder / f"Kontakte/{name}.md")
    vault.tick(CALL)
    vault.tick("[[Otto Krüger]]")
    machine.hear(PAGE)
    assert machine.wait(600).codes().count("trouble") == 2


def test_an_archive_that_cannot_be_written_is_said_and_nothing_hangs(machine: Machine, vault: Vault) -> None:
    (vault.folder / "Weekly").write_text("a file where the folder should be")
    before = vault.read(PAGE)
    machine.day(next_week(machine.today))
    assert machine.wait(120).codes() == ["trouble"]
    assert vault.read(PAGE) == before


def test_a_note_that_becomes_a_link_out_of_the_vault_is_not_followed(machine: Machine, vault: Vault) -> None:
    outside = vault.folder.parent / "outside.md"
    outside.write_text(ANNA.replace("value: 4", "value: 4\nneeds: geheim"))
    (vault.folder / NOTE).unlink()
    (vault.folder / NOTE).symlink_to(outside)
    machine.hear(NOTE)
    machine.wait(60)
    assert "geheim" not in vault.read(PAGE)


def test_a_vault_that_comes_back_note_by_note_is_waited_for(machine: Machine, vault: Vault) -> None:
    away = vault.folder.with_name("away")
    page = vault.read(PAGE)
    vault.folder.rename(away)
    machine.hear(None)
    machine.wait(60)
    vault.folder.mkdir()
    machine.save(NOTE, ANNA)
    machine.wait(2)
    assert not (vault.folder / PAGE).exists()
    vault.folder.joinpath(NOTE).unlink()
    vault.folder.joinpath("Kontakte").rmdir()
    vault.folder.rmdir()
    away.rename(vault.folder)
    machine.hear(None)
    machine.wait(60)
    assert vault.read(PAGE) == page
