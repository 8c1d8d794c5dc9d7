"""Shells at a pseudo-terminal: keys are typed at a real prompt, and what the shell then runs is seen."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.pseudo_terminal import until
from tests.cli.terminal import Terminal

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

# The prompt is put together when it is shown: in what is echoed of the setting up it does not stand.
STARTS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        'PS1="REA""DY> "; bind "set enable-bracketed-paste off"; eval "$(vault-tools completion bash)"',
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        'PS1="REA""DY> "; autoload -Uz compinit; compinit -D -u; eval "$(vault-tools completion zsh)"',
    ),
    "fish": (
        ["fish", "--no-config", "-i"],
        'function fish_prompt; echo "REA""DY> "; end; vault-tools completion fish | source',
    ),
}
_CODES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\x1b\][^\x07]*\x07|\x1b\(B|\r")


def program_that_shows(folder: Path) -> Path:
    """A `vault-tools` that completes as ours does, and otherwise only shows how it was called: `<show><Anna>`."""
    command = folder / "vault-tools"
    folder.mkdir()
    command.write_text(
        '#!/bin/sh\n[ -n "$_VAULT_TOOLS_COMPLETE" ] || [ "$1" = completion ] || '
        "{ printf '<%s>' \"$@\"; echo .; exit; }\n"
        f'exec "{sys.executable}" -m vault_tools "$@"\n',
        "utf-8",
    )
    command.chmod(0o755)
    return folder


@dataclass
class Prompt:
    """A shell that waits for keys."""

    controller: int
    said: str = ""
    read_to: int = 0

    def read(self, wanted: str) -> str:
        """What the shell says until that stands there, from where was read to."""
        self.said = until(self.controller, self.said, self.read_to, wanted)
        before, self.read_to = self.read_to, self.said.index(wanted, self.read_to) + len(wanted)
        return _CODES.sub("", self.said[before : self.read_to])

    def ran(self, keys: str) -> list[str]:
        """What a line is, word by word, once these keys and Enter were typed."""
        os.write(self.controller, f"vault-tools {keys}\n".encode())
        found = re.findall(r"^.*?((?:<[^<>]*>)+)\.", self.read(">."), re.MULTILINE)
        self.read("READY>")
        return re.findall("<([^<>]*)>", found[-1])


@contextmanager
def prompt(shell: str, terminal: Terminal) -> Iterator[Prompt]:
    """A prompt of the shell, with our completion set up."""
    import fcntl
    import termios

    command, setting_up = STARTS[shell]
    controller, worker = pty.openpty()
    termios.tcsetwinsize(controller, (50, 200))
    process = subprocess.Popen(
        command,
        cwd=terminal.cwd,
        env=terminal.environment | {"TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
        stdin=worker,
        stdout=worker,
        stderr=worker,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(worker)
    try:
        os.write(controller, setting_up.encode() + b"\n")
        at = Prompt(controller)
        at.read("READY>")
        yield at
    finally:
        process.kill()
        process.wait()
        with suppress(OSError):
            os.close(controller)
