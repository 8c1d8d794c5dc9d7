"""A pseudo-terminal for tests of questions: a command runs in it as at a real one, and answers are typed."""

import os
import re
import select
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest

from tests.cli.terminal import Terminal

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

_SECONDS = 20.0
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Talk:
    """What a command said at the terminal, answers echoed, and its exit code."""

    code: int
    text: str


def talk(terminal: Terminal, *arguments: str, answers: tuple[tuple[str, str], ...]) -> Talk:
    """Runs a command at a terminal; each answer is typed once its question stands there."""
    controller, worker = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "vault_tools", *arguments],
        cwd=terminal.cwd,
        env=terminal.environment | {"TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "200"},
        stdin=worker,
        stdout=worker,
        stderr=worker,
        start_new_session=True,
    )
    os.close(worker)
    said, read_to = "", 0
    try:
        for question, answer in answers:
            said = until(controller, said, read_to, question)
            read_to = said.index(question, read_to) + len(question)
            os.write(controller, answer.encode())
        said = until(controller, said, read_to, None)
        return Talk(process.wait(_SECONDS), _STYLE.sub("", said).replace("\r\n", "\n"))
    finally:
        process.kill()
        process.wait()
        os.close(controller)


def until(controller: int, said: str, read_to: int, question: str | None) -> str:
    """All that was said until the question stands there; without one, until the end."""
    data, end = said.encode(), time.monotonic() + _SECONDS
    while question is None or question not in data.decode("utf-8", "ignore")[read_to:]:
        ready, _, _ = select.select([controller], [], [], end - time.monotonic())
        if not ready:
            raise AssertionError(f"{question!r} was not asked:\n{data.decode('utf-8', 'replace')}")
        try:
            more = os.read(controller, 65536)
        except OSError:  # the other end is closed
            more = b""
        if not more:
            if question is None:
                break
            raise AssertionError(f"{question!r} was not asked:\n{data.decode('utf-8', 'replace')}")
        data += more
    return data.decode("utf-8")
