"""Transcripts in the documentation: fenced blocks of commands with what they say, run by the tests.

    ```console de
    $ vault-tools log Jens "Bilanz kommt"
    Jens Rademacher: am 23.11.2026 eingetragen in …
    $ cat "Kontakte/Jens Rademacher.md"
    …
    ```

The word behind `console` is the language; blocks without one are not run. With `new` behind that, the section
runs in an empty folder. All blocks of one page's section
(down to the next `##`) run one after the other in one copy of the example vault, on 23 November 2026. What is
said on stdout and on stderr stands there as at a terminal; `…` stands for anything within a line, alone on a
line for any lines. `$ cat NOTE` shows a note.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.terminal import Terminal, commands_of, fits

TODAY = "2026-11-23"
_BLOCK = re.compile(r"^```console (de|en)(?: new)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Section:
    """A section of a page with its blocks: the language of each, and its text. `new`: it begins with nothing."""

    page: str
    title: str
    blocks: tuple[tuple[str, str], ...]
    new: bool = False

    def __str__(self) -> str:
        return f"{self.page}: {self.title}"


def sections(page: Path) -> Iterator[Section]:
    """The sections of a page that have transcripts."""
    for part in re.split(r"^## ", page.read_text("utf-8"), flags=re.MULTILINE):
        if found := tuple(_BLOCK.findall(part)):
            new = re.search(r"^```console (de|en) new$", part, re.MULTILINE) is not None
            yield Section(page.name, part.split("\n", 1)[0].strip("# "), found, new)


def run(section: Section, terminal: Terminal) -> None:
    """Runs all commands of a section; fails where one says something else."""
    for language, block in section.blocks:
        for command, expected in commands_of(block):
            said = _said(command, language, terminal)
            if not any(fits(expected, lines) for lines in said):
                wanted, got = "\n".join(expected), "\n".join(said[0])
                raise AssertionError(f"{section}\n$ {command}\n--- expected\n{wanted}\n--- got\n{got}")


def _said(command: str, language: str, terminal: Terminal) -> list[list[str]]:
    """What a command says, stdout before stderr or after it."""
    program, *arguments = shlex.split(command)
    if program == "cat":
        return [
            [line for path in arguments for line in (terminal.cwd / path).read_text("utf-8").splitlines()]
        ]
    assert program == "vault-tools", f"no command that is run here: {command}"
    day = [] if "--today" in arguments or not arguments else ["--today", TODAY]
    terminal.variables["VAULT_TOOLS_LANGUAGE"] = language
    done = terminal.run(*arguments, *day)
    assert not done.err.startswith("Traceback"), done.err
    out, err = done.out.splitlines(), done.err.splitlines()
    return [[*out, *err], [*err, *out]]
