"""`due --json` without click says what it says with it; and read by several processes what one reads."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small


@pytest.mark.parametrize(
    "arguments",
    [
        "--json",
        "--today 2026-11-24 --json",
        "--json --language en --today 2026-11-24",
        "--json --today 24.11.2026",
        # What click alone understands, or complains of.
        "--json --plant tree --today 2026-11-24",
        "--json --today=2026-11-24",
        "--json --json",
        "--today 2026-11-24",
        "--json --today gestern",
        "--json --language fr",
        "--json --vault",
        "--json --vault --today",
        "--json --vault nirgends",
    ],
)
def test_a_plain_question_is_answered_as_click_answers_it(
    vault: Vault, terminal: Terminal, arguments: str
) -> None:
    small(vault)
    with_click = terminal.run("due", *arguments.split())
    for _ in range(2):  # by reading, and by the last answer
        assert terminal.process("due", *arguments.split()) == with_click


def test_a_vault_without_contacts_is_said_as_click_says_it(vault: Vault, terminal: Terminal) -> None:
    vault.write("Einkauf.md", "Milch")
    assert terminal.process("due", "--json") == terminal.run("due", "--json")
    assert terminal.run("due", "--json").code == 1


def test_wrong_settings_are_said_as_click_says_it(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("vault-tools.toml", "weekly_minutes = true\n")
    assert terminal.process("due", "--json") == terminal.run("due", "--json")
    assert terminal.run("due", "--json").code != 0


def test_a_plain_question_imports_no_click(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    code = (
        "import sys\nfrom vault_tools.cli.due_json import quick_due\n"
        "print(quick_due(['due', '--json']) is not None, 'click' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=terminal.cwd,
        env=terminal.environment,
        capture_output=True,
        check=True,
    )
    assert done.stderr.decode().strip() == "True False"


def files_of(home: Path) -> dict[str, bytes]:
    """What a run keeps of a vault."""
    return {place.name: place.read_bytes() for place in (home / "state/cache").glob("*/*") if place.is_file()}


BY_SEVERAL = (
    "from vault_tools.actions import gathering, opening, remembered\nfrom vault_tools.cli.due_json import quick_due\n"
    "from vault_tools.vault import side_by_side\n"
    "side_by_side.helpers_for = lambda parts: {}\ngathering._WORTH_IT = 0\ngathering._IN_A_PART = 1\n"
    "opening._MANY = remembered._WORTH_IT = 0\nremembered._AT_ONCE = 2\n"
    "assert quick_due(['due', '--json', '--today', '2026-11-24'])"
)


@pytest.mark.skipif(sys.platform != "linux", reason="no helpers there")
def test_several_processes_read_what_one_reads(example: Vault, terminal: Terminal, tmp_path: Path) -> None:
    for place in example.folder.rglob("*"):
        os.utime(place, (time.time() - 3600,) * 2)
    said: list[bytes] = []
    kept: list[dict[str, bytes]] = []
    for helpers in (0, 2):
        terminal.home = tmp_path / f"home-{helpers}"
        done = subprocess.run(
            [sys.executable, "-c", BY_SEVERAL.replace("{}", str(helpers))],
            cwd=terminal.cwd,
            env=terminal.environment,
            capture_output=True,
            check=True,
        )
        assert done.stderr == b""
        said.append(done.stdout)
        kept.append(files_of(terminal.home))
    assert said[0] == said[1]
    assert len(said[0]) > 1000
    assert kept[0] == kept[1]
    assert kept[0].keys() == {"index", "notes", "due"}


@pytest.mark.skipif(sys.platform != "linux", reason="no helpers there")
def test_two_at_once_that_know_nothing_yet_say_the_same_and_leave_one_index(
    example: Vault, terminal: Terminal
) -> None:
    for place in example.folder.rglob("*"):
        os.utime(place, (time.time() - 3600,) * 2)
    command = [sys.executable, "-c", BY_SEVERAL.replace("{}", "2")]
    both = [
        subprocess.Popen(command, cwd=terminal.cwd, env=terminal.environment, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert said[0] == said[1] != b""
    kept = files_of(terminal.home)
    assert kept.keys() == {"index", "notes", "due"}
    again = terminal.process("due", "--json", "--today", "2026-11-24")
    assert (again.code, again.out.encode()) == (0, said[0])
    assert files_of(terminal.home) == kept
