"""Same notes, same page: whatever the order on the disk, however often, on whichever machine."""

import os
import random
import shutil
from collections.abc import Iterator
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
    for day in ("2026-11-24", "2026-11-25"):  # on the 26th a meeting takes place
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


def test_the_order_in_which_files_were_made_and_the_hash_seed_change_no_byte(
    tmp_path: Path, terminal: Terminal
) -> None:
    pages, outputs = set(), set()
    for seed in (1, 2):
        terminal.cwd = copy_in_order(tmp_path / f"copy-{seed}", seed)
        assert terminal.process(*WEEKLY, PYTHONHASHSEED=str(seed)).code == 0
        pages.add((terminal.cwd / "Weekly.md").read_bytes())
        outputs.add(terminal.process("due", "--json", *TODAY, PYTHONHASHSEED=str(seed * 7)).out)
    assert (len(pages), len(outputs)) == (1, 1)


class Shuffled:
    """`os.scandir` on a file system that lists names in another order each time."""

    def __init__(self, listing: Iterator["os.DirEntry[str]"], seed: int) -> None:
        self.entries = sorted(listing, key=lambda entry: entry.name)
        random.Random(seed).shuffle(self.entries)

    def __enter__(self) -> Iterator["os.DirEntry[str]"]:
        return iter(self.entries)

    def __exit__(self, *error: object) -> None:
        pass


def test_the_order_in_which_the_disk_lists_names_changes_no_byte(
    example: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, scandir = set(), os.scandir
    for seed in range(5):
        monkeypatch.setattr(os, "scandir", lambda place, seed=seed: Shuffled(scandir(place), seed))
        commands = (["weekly", "--stdout"], ["weekly", "--json"], ["due", "--json"], ["check"])
        said.add(tuple(terminal.run(*command, *TODAY).out for command in commands))
    assert len(said) == 1
    assert all(text for text in said.pop())


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
