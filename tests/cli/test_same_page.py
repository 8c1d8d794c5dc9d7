"""Same notes, same page: whatever the order on the disk, however often, on whichever machine."""

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import EXAMPLE, Vault, small

TODAY = ("--today", "2026-11-23")
WEEKLY = ("weekly", *TODAY)


def test_a_second_run_writes_nothing(example: Vault, terminal: Terminal) -> None:
    assert terminal.process(*WEEKLY).code == 0
    before = example.state()
    done = terminal.process(*WEEKLY)
    assert done.code == 0
    assert done.err.startswith("Weekly.md ist auf dem neuesten Stand.\n")
    assert example.state() == before


def test_nor_does_a_run_on_any_other_day_of_the_week(example: Vault, terminal: Terminal) -> None:
    terminal.run(*WEEKLY)
    before = example.state()
    for day in ("2026-11-24", "2026-11-26", "2026-11-29"):
        terminal.run("weekly", "--today", day)
    assert example.state() == before


def test_nor_does_a_second_run_with_ticks_and_text(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run(*WEEKLY)
    vault.tick("[[Anna Bauer]] anrufen", "Zur Messe verabredet.", "Sie bringt Kuchen mit.")
    vault.tick("[[Otto Krüger]] schreiben", sign="-")
    vault.tick("[[Karl Roth]] anrufen", sign=">")
    vault.tick("[[Anna Bauer]]: Ihr die Adresse")
    vault.write("Weekly.md", vault.read("Weekly.md") + "\nEigenes.\n")
    terminal.run("weekly", "--today", "2026-11-24")
    before = vault.state()
    for day in ("2026-11-24", "2026-11-25", "2026-11-29"):
        done = terminal.run("weekly", "--today", day)
        assert done.err == "Weekly.md ist auf dem neuesten Stand.\n"
    assert vault.state() == before


def copy_in_order(target: Path, seed: int) -> Path:
    """A copy of the example vault, its files made in another order, so that the disk lists them otherwise."""
    sources = sorted(place for place in EXAMPLE.rglob("*") if place.is_file())
    random.Random(seed).shuffle(sources)
    for source in sources:
        place = target / source.relative_to(EXAMPLE)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
    return target


def test_the_order_on_the_disk_and_the_hash_seed_change_no_byte(tmp_path: Path, terminal: Terminal) -> None:
    pages = set()
    outputs = set()
    orders = set()
    for seed in (1, 2, 3):
        folder = copy_in_order(tmp_path / f"copy-{seed}", seed)
        orders.add(tuple(os.listdir(folder / "Kontakte")))
        terminal.cwd = folder
        assert terminal.process(*WEEKLY, PYTHONHASHSEED=str(seed)).code == 0
        pages.add((folder / "Weekly.md").read_bytes())
        due = terminal.process("due", "--json", *TODAY, PYTHONHASHSEED=str(seed * 7)).out
        check = terminal.run("check", "--json", *TODAY).out
        outputs.add((due, check))
    assert (len(pages), len(outputs)) == (1, 1)
    if len(orders) == 1:
        pytest.skip("this file system lists names in one order, however they were made")


def test_the_times_of_files_change_no_byte(example: Vault, terminal: Terminal) -> None:
    terminal.run(*WEEKLY)
    page = example.read("Weekly.md")
    (example.folder / "Weekly.md").unlink()
    for number, place in enumerate(sorted(example.folder.rglob("*.md"), reverse=True)):
        os.utime(place, (number, number))
    terminal.run(*WEEKLY)
    assert example.read("Weekly.md") == page


def test_no_time_of_day_and_no_path_of_the_machine_is_written(example: Vault, terminal: Terminal) -> None:
    terminal.run(*WEEKLY)
    page = example.read("Weekly.md")
    assert str(example.folder) not in page
    assert example.folder.name not in page


def test_composed_and_decomposed_names_give_one_page(tmp_path: Path, terminal: Terminal) -> None:
    pages = []
    for name, spelling in (("nfc", "Otto Krüger"), ("nfd", "Otto Kru\N{COMBINING DIAERESIS}ger")):
        vault = small(Vault(tmp_path / name))
        otto = vault.folder / "Kontakte" / "Otto Krüger.md"
        otto.rename(otto.with_name(f"{spelling}.md"))
        terminal.cwd = vault.folder
        terminal.run(*WEEKLY)
        pages.append([vault.id_of("Otto"), vault.read("Weekly.md").split("\n")[8:12]])
    assert pages[0][0] == pages[1][0]
