"""The made-up vaults are the same every time and of the promised kind; the comparison counts rightly."""

import hashlib
import json
import sys
from pathlib import Path

import pytest

from benchmarks import run
from benchmarks.make_vault import TODAY, make_vault, vault_notes
from benchmarks.naive import load_all
from benchmarks.naive_last import answer
from vault_tools.actions.due import due_list
from vault_tools.actions.opening import read_garden
from vault_tools.vault.settings import load_settings


def test_the_same_seed_gives_the_same_bytes_whatever_the_python() -> None:
    notes = vault_notes(200, seed=7)
    assert notes == vault_notes(200, seed=7)
    assert notes != vault_notes(200, seed=8)
    everything = "\0".join(f"{note.path}\0{note.text}\0{note.saved}" for note in notes)
    assert hashlib.sha256(everything.encode()).hexdigest()[:16] == "6d22fa385e1a47aa"


@pytest.mark.parametrize("count", [0, 1, 9, 10, 137, 2000])
def test_a_vault_has_exactly_so_many_notes_each_under_its_own_name(count: int) -> None:
    paths = {note.path.casefold() for note in vault_notes(count)}
    assert len(paths) == count


def test_a_tenth_are_contacts_and_most_of_the_others_come_from_templates() -> None:
    notes = vault_notes(2000)
    contacts = [note for note in notes if note.path.startswith(("Kontakte/", "People/"))]
    assert len(contacts) == 200
    assert all(note.text.startswith("---\n") for note in contacts)
    with_frontmatter = sum(note.text.startswith("---\n") for note in notes) - len(contacts)
    assert 0.85 < with_frontmatter / 1800 < 0.97


def test_notes_have_realistic_sizes() -> None:
    sizes = sorted(len(note.text.encode()) for note in vault_notes(2000))
    assert sizes[0] >= 400
    assert sizes[-1] <= 4500
    assert 1000 < sizes[1000] < 2000


def test_the_naive_way_to_the_same_answer_finds_the_same_last_contacts(tmp_path: Path) -> None:
    make_vault(tmp_path, 600)
    garden = read_garden(tmp_path, load_settings(tmp_path, {}, None))
    ours = {care.contact.name: care.last for care in due_list(garden, TODAY)}
    assert len(ours) == 60
    assert answer(tmp_path)[0] == ours


def test_the_naive_way_survives_every_note(tmp_path: Path) -> None:
    make_vault(tmp_path, 50)
    before = len(load_all(tmp_path))
    assert 45 < before <= 50
    (tmp_path / "colons.md").write_text("---\nwhy: Kennt alle: auch den Rat\n---\n", encoding="utf-8")
    (tmp_path / "good.md").write_text("---\nwhy: Kennt alle\n---\n", encoding="utf-8")
    assert len(load_all(tmp_path)) == before + 1


def test_ratios_are_of_medians_with_the_range_of_the_rounds() -> None:
    ours, other = run.Candidate("due", (), ours=True), run.Candidate("naive", ())
    samples = {
        "due": [run.Sample(1.0, 30), run.Sample(2.0, 30), run.Sample(9.0, 30)],
        "naive": [run.Sample(4.0, 60), run.Sample(4.0, 60), run.Sample(6.0, 60)],
    }
    (found,) = run.compare(1000, [ours, other], samples)
    assert found == run.Comparison(1000, "due", "naive", 0.5, 0.25, 1.5, 0.5)


def test_memory_is_not_compared_with_programs_smaller_than_the_runner() -> None:
    ours, other = run.Candidate("due", (), ours=True), run.Candidate("find", (), memory=False)
    samples = {"due": [run.Sample(1.0, 30)], "find": [run.Sample(2.0, 10)]}
    assert run.compare(1, [ours, other], samples)[0].memory_ratio is None


def test_a_run_measures_the_memory_of_the_process_alone(tmp_path: Path) -> None:
    bench = run.Bench(tmp_path)
    held_here = b"x" * 100_000_000
    small = bench.once(run.Candidate("small", (sys.executable, "-c", "pass")))
    large = bench.once(run.Candidate("large", (sys.executable, "-c", f"x = b'x' * {len(held_here)}")))
    assert large.peak > small.peak * 3
    assert small.seconds > 0


def test_another_program_that_is_missing_is_left_out_with_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = run.Candidate("there", (sys.executable, "-c", "pass"))
    missing = run.Candidate("rg", ("no-such-program-anywhere",))
    assert run.usable(run.Bench(tmp_path), [there, missing]) == [there]
    assert "Left out: rg" in capsys.readouterr().err


def test_our_own_failure_is_never_left_out(tmp_path: Path) -> None:
    broken = run.Candidate("due", (sys.executable, "-c", "raise SystemExit('no such vault')"), ours=True)
    with pytest.raises(run.FailedError, match="no such vault"):
        run.usable(run.Bench(tmp_path), [broken])


def test_forgetting_leaves_no_cache(tmp_path: Path) -> None:
    bench = run.Bench(tmp_path)
    (bench.home / "CACHE").mkdir()
    bench.once(run.Candidate("cold", (sys.executable, "-c", "pass"), forget=True))
    assert list(bench.home.iterdir()) == []


def test_the_whole_run_prints_a_table_and_writes_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run.main(
        [
            "--notes",
            "20",
            "--runs",
            "1",
            "--json",
            str(tmp_path / "out.json"),
            "--tool",
            f"{sys.executable} -c pass",
        ]
    )
    assert code == 0
    assert "due, no index" in capsys.readouterr().out
    rows = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert {row["against"] for row in rows} >= {"naive"}
    assert all(row["notes"] == 20 for row in rows)


@pytest.mark.parametrize(
    ("tool", "says"), [(f"{sys.executable} -c 1/0", "ZeroDivisionError"), ("no/such/tool", "no/such/tool")]
)
def test_the_whole_run_fails_when_ours_does(tool: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--notes", "20", "--runs", "1", "--tool", tool]) == 1
    assert says in capsys.readouterr().err
