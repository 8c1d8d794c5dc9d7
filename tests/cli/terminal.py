"""A terminal for tests: runs commands in a folder of their own, and checks transcripts of them.

    $ vault-tools weekly --today 2026-11-23
    ! Weekly.md: 2026-W48, …
    $ vault-tools check
    Kontakte/Anna.md:3: …
    [3]

Lines without a sign are what stdout says, those that begin with `! ` what stderr says, and `[3]` is an exit
code other than 0. `…` stands for anything within a line; alone on a line it stands for any lines, or none.
"""

import os
import re
import shlex
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from click.testing import CliRunner

from vault_tools.cli.main import main

ANYTHING = "…"
ERR = "! "
_CODE = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True)
class Done:
    """What a command did: its exit code, and what it said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """All that it said as a transcript has it."""
        said = [*self.out.splitlines(), *(ERR + line for line in self.err.splitlines())]
        return said if self.code == 0 else [*said, f"[{self.code}]"]


@dataclass
class Terminal:
    """Runs commands in `cwd`; nothing of the machine's own settings gets in. `home` holds all state."""

    home: Path
    cwd: Path
    locale: str = "de_DE.UTF-8"
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """Everything that a command gets to know of its surroundings."""
        own = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(self.home),
            "VAULT_TOOLS_STATE": str(self.home / "state"),
            "VAULT_TOOLS_CONFIG": str(self.home / "no-settings.toml"),
            "LANG": self.locale,
            "LC_ALL": self.locale,
        }
        return own | self.variables

    def run(self, *arguments: str) -> Done:
        """One command within this process: quick, for all that does not hang on how a process is made."""
        kept_out = dict.fromkeys(name for name in os.environ if name not in self.environment)
        with chdir(self.cwd):
            done = CliRunner(env={**kept_out, **self.environment}).invoke(
                main, list(arguments), prog_name="vault-tools", catch_exceptions=False
            )
        return Done(done.exit_code, done.stdout_bytes.decode(), done.stderr_bytes.decode())

    def process(self, *arguments: str, text: str = "", **variables: str) -> Done:
        """One command as a process of its own, as users run it."""
        done = subprocess.run(
            [sys.executable, "-m", "vault_tools", *arguments],
            cwd=self.cwd,
            env=self.environment | variables,
            input=text.encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def shows(self, transcript: str, *, processes: bool = False) -> None:
        """Runs every command of a transcript, and fails where one says or does something else."""
        for command, expected in commands_of(transcript):
            program, *arguments = shlex.split(command)
            assert program == "vault-tools", f"no command of ours: {command}"
            done = (self.process if processes else self.run)(*arguments)
            if not matches(expected, done.lines):
                got = "\n".join(done.lines)
                wanted = "\n".join(expected)
                raise AssertionError(f"$ {command}\n--- expected\n{wanted}\n--- got\n{got}")


def commands_of(transcript: str) -> list[tuple[str, list[str]]]:
    """The commands of a transcript, each with the lines that are expected of it."""
    found: list[tuple[str, list[str]]] = []
    for line in dedent(transcript).strip("\n").splitlines():
        if line.startswith("$ "):
            found.append((line.removeprefix("$ "), []))
        else:
            found[-1][1].append(line)
    return [(command, _without_blank_end(lines)) for command, lines in found]


def matches(expected: list[str], got: list[str]) -> bool:
    """Whether the lines are as expected; stderr may be told before or after stdout."""
    wanted_err = [line for line in expected if line.startswith(ERR)]
    wanted_out = [line for line in expected if not line.startswith(ERR) and not _CODE.fullmatch(line)]
    code = [line for line in expected if _CODE.fullmatch(line)]
    err = [line for line in got if line.startswith(ERR)]
    out = [line for line in got if not line.startswith(ERR) and not _CODE.fullmatch(line)]
    return (
        code == [line for line in got if _CODE.fullmatch(line)]
        and fits(wanted_err, err)
        and fits(wanted_out, out)
    )


def fits(expected: list[str], got: list[str]) -> bool:
    """Whether lines are as expected; `…` stands for anything."""
    parts = []
    for line in expected:
        if line.removeprefix(ERR).strip() == ANYTHING:
            parts.append("(?:[^\n]*\n)*?")
        else:
            parts.append("[^\n]*?".join(re.escape(part) for part in line.split(ANYTHING)) + "\n")
    return re.fullmatch("".join(parts), "".join(line + "\n" for line in got)) is not None


def _without_blank_end(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines.pop()
    return lines
