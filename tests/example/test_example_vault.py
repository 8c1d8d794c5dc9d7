"""The example vault: its page is up to date, its oddities are just those that its README names."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "example-vault"
TODAY = ("--today", "2026-11-23", "--language", "de")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A copy of the example vault."""
    return shutil.copytree(EXAMPLE, tmp_path / "vault")


def run(vault: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    environ = os.environ | {
        "VAULT_TOOLS_STATE": str(vault.parent / "state"),
        "VAULT_TOOLS_CONFIG": str(vault.parent / "none.toml"),
    }
    command = [sys.executable, "-m", "vault_tools", words[0], "--vault", str(vault), *TODAY, *words[1:]]
    return subprocess.run(command, env=environ, capture_output=True, check=False)


def test_the_committed_page_is_the_one_that_is_written_on_2026_11_23(vault: Path) -> None:
    committed = (vault / "Weekly.md").read_bytes()
    (vault / "Weekly.md").unlink()
    assert run(vault, "weekly").returncode == 0
    assert (vault / "Weekly.md").read_bytes() == committed


def test_writing_the_page_again_changes_nothing(vault: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in vault.rglob("*")}
    assert run(vault, "weekly").returncode == 0
    assert {path: path.stat().st_mtime_ns for path in vault.rglob("*")} == before


def test_check_finds_the_oddities_that_are_meant_to_be_there_and_no_others(vault: Path) -> None:
    done = run(vault, "check")
    assert done.returncode == 3
    places = [line.split(": ")[0] for line in done.stdout.decode().splitlines()]
    assert places == [
        "Kontakte/Bernd Möller.md:6",
        "Kontakte/Jürgen Albrecht.sync-conflict-20261110-081500-ABC2DEF.md",
        "Kontakte/Reinhold Schenk.md:25",
        "Kontakte/Rolf Eckhardt.md:18",
        "Kontakte/Thomas Knauf.md:14",
    ]


def test_everyone_in_the_vault_is_found_and_nobody_else(vault: Path) -> None:
    import json

    listed = json.loads(run(vault, "due", "--json").stdout)
    assert len(listed) == 28  # 31 notes of contacts: one has died, one is paused, one archived
    assert {"Annegret Döring", "Beate Rohde", "Udo Kleinschmidt", "Horst Siebert"} <= {
        each["name"] for each in listed
    }
    assert not {"Ich", "Konrad Fehling", "Tanja Mühlhausen", "Manfred Rüppel"} & {
        each["name"] for each in listed
    }


def test_one_note_of_the_example_has_windows_line_ends(vault: Path) -> None:
    crlf = [path.name for path in vault.rglob("*.md") if b"\r\n" in path.read_bytes()]
    assert crlf == ["Horst Siebert.md"]
