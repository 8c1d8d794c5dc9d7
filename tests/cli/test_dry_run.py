"""`--dry-run`: a unified diff on stdout that a patch program understands, and nothing written anywhere."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

TUESDAY = "2026-11-24"


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """A week with a tick and a promise done, and one entry logged by command."""
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    terminal.run("log", "Otto", "Hallo", "--today", "2026-11-20")
    vault.tick("[[Anna Bauer]] anrufen", "Zur Messe verabredet.")
    vault.tick("[[Anna Bauer]]: Ihr die Adresse")
    return vault


COMMANDS = [
    f"weekly --today {TUESDAY}",
    "weekly --today 2026-12-01",
    f"log Anna Karl 'Zusammen gegessen' --gave --today {TUESDAY}",
    "undo",
    "init",
    f"garden --today {TUESDAY}",
]


def own_files(terminal: Terminal) -> dict[Path, int]:
    """Our own files with their times; the cache may always be written."""
    cache = terminal.home / "state/cache"
    return {
        place: place.stat().st_mtime_ns
        for place in terminal.home.rglob("*")
        if place.is_file() and not place.is_relative_to(cache)
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_the_diff_is_what_the_command_then_does(
    command: str, garden: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    if shutil.which("patch") is None:
        pytest.skip("there is no `patch` here")
    state = own_files(terminal)
    before = garden.state()
    copy = Path(shutil.copytree(garden.folder, tmp_path / "copy"))
    done = terminal.run(*shlex.split(command), "--dry-run")
    assert done.err == ""
    assert garden.state() == before
    assert own_files(terminal) == state
    # `patch` takes a name with blanks to its end only where a tab follows it.
    diff = re.sub(r"^((?:---|\+\+\+) [ab]/.* .*)$", "\\1\t", done.out, flags=re.MULTILINE)
    patch = subprocess.run(
        ["patch", "-p1", "--silent", "-d", str(copy)], input=diff.encode(), capture_output=True, check=False
    )
    assert patch.returncode == 0, patch.stdout
    assert terminal.run(*shlex.split(command)).code == 0
    after = garden.bytes()
    if command == "undo":  # boxes on the page are opened beside it
        after["Weekly.md"] = before["Weekly.md"][0]
    assert Vault(copy).bytes() == after


def test_where_nothing_would_change_there_is_no_diff(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("weekly", "--today", TUESDAY)
    terminal.run("init")
    terminal.shows(
        """
        $ vault-tools weekly --dry-run --today 2026-11-24
        ! Nichts zu ändern.
        $ vault-tools weekly --dry-run --today 2026-11-24 --language en
        --- a/Weekly.md
        …
        $ vault-tools init --dry-run
        """
    )


def test_a_diff_of_a_note_tells_just_the_line(garden: Vault, terminal: Terminal) -> None:
    terminal.shows(
        f"""
        $ vault-tools log Otto "Wir sehen uns Freitag" --dry-run --today {TUESDAY}
        --- a/Kontakte/Otto Krüger.md…
        +++ b/Kontakte/Otto Krüger.md…
        @@ -4,5 +4,6 @@
         channel: mail
         ---
         ## Log
        +- 2026-11-24 Wir sehen uns Freitag
         - 2026-11-20 Hallo
         - 2026-08-03 Brief: Zum Sommer gegrüßt.
        """
    )


def test_a_diff_keeps_windows_line_ends_and_a_missing_last_one(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("Kontakte/Win.md", "---\r\ntype: contact\r\n---\r\n## Log\r\n- 2026-01-01 Anruf")
    done = terminal.process("log", "Win", "Hallo", "--dry-run", "--today", TUESDAY)
    terminal.run("log", "Win", "Hallo", "--today", TUESDAY)
    assert "\\ No newline at end of file" in done.out
    assert vault.read("Kontakte/Win.md").count("\r\n") == 5
