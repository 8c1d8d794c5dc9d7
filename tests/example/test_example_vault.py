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


@pytest.mark.parametrize(
    "line",
    [
        "Der ganze Garten braucht im Schnitt 2 h 06 in der Woche, Zeit ist für 2 h",  # capacity
        "In jeder der letzten 4 Wochen war Zeit für andere.",  # steadiness
        "erst gießen, dann schneiden: Bitte am 8.1.2027",  # a favour ahead
        "dreimal hintereinander nur gebeten; vielleicht etwas zum Thema Backen",  # give first
        "[[Dieter Hofmann]] zum Baum machen",  # growth
        "[[Marlies Ochs]] freundlich ziehen lassen",  # letting go
        "\t- Erzählen: Die neue Absaugung läuft.",  # to tell
        "[[2026-11-26 Schulmensa|Schulmensa]] am Do 26.11.: [[Annegret Döring]] (zuletzt: ",  # a meeting
        "- Melsungen: 3 Besuche, 3 h 45 statt 5 h 15 · [[Silke Jakobi]], [[Martina Spohr]]; bald an der Reihe: ",
        "zuletzt vor 8 Wochen, vereinbart alle 4 bis 8 Wochen",  # ideal and latest
    ],
)
def test_the_page_shows_each_rule_of_quality(line: str) -> None:
    assert line in (EXAMPLE / "Weekly.md").read_text(encoding="utf-8")


def test_what_is_ticked_in_the_archive_stands_in_the_logs() -> None:
    pages = sorted((EXAMPLE / "Weekly").glob("*.md"))
    assert [page.name for page in pages] == [f"2026-W{week}.md" for week in (44, 45, 46, 47)]
    notes = [path.read_text(encoding="utf-8") for path in (EXAMPLE / "Kontakte").rglob("*.md")]
    logged = [word for note in notes for word in note.split() if word.startswith("^vt-")]
    acts = [
        line
        for page in pages
        for line in page.read_text(encoding="utf-8").split("\n")
        if line.startswith("- [x]")
    ]
    ticked = [line.split()[-1] for line in acts if " anrufen · " in line]
    assert sorted(logged) == sorted(ticked)
    assert len(ticked) == 3


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
