"""Completion: commands, options and the names of contacts, in the shells that people use."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault
from vault_tools.cli.completion import quoted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")

NAMES = ("Anna Bauer", "Ännchen Groß", "Sean O'Neill", "Jürgen Müller-Lüdenscheidt")


@pytest.fixture
def shell(vault: Vault, terminal: Terminal, tmp_path: Path) -> Terminal:
    """A terminal whose PATH has `vault-tools`, in a vault of a few contacts."""
    vault.write("vault-tools.toml", "")
    for name in NAMES:
        vault.write(f"Kontakte/{name}.md", "---\ntype: contact\nplace: Bad Hersfeld\n---\n")
    command = tmp_path / "bin" / "vault-tools"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m vault_tools "$@"\n', "utf-8")
    command.chmod(0o755)
    terminal.variables["PATH"] = f"{command.parent}:{terminal.environment['PATH']}"
    return terminal


def run(shell: Terminal, *command: str) -> list[str]:
    done = subprocess.run(
        command, cwd=shell.cwd, env=shell.environment, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.splitlines()


CASES = [
    (["sho"], ["show"]),
    (["show", "Bau"], ["Anna Bauer"]),
    (["show", "muell"], ["Jürgen Müller-Lüdenscheidt"]),
    (["show", "Nonsens"], []),
    (["log", "O"], ["Sean O'Neill"]),
    (["due", "--pla"], ["--place", "--plant"]),
    (["due", "--place", "bad"], ["Bad Hersfeld"]),
    (["due", "--plant", "Bau"], ["Baum"]),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(("words", "expected"), CASES, ids=str)
def test_bash(words: list[str], expected: list[str], shell: Terminal) -> None:
    typed = " ".join(quoted(word) for word in words)
    script = f"""
        eval "$(vault-tools completion bash)"
        COMP_WORDS=(vault-tools {typed}); COMP_CWORD={len(words)}
        _vault_tools_completion vault-tools
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    got = [line for line in run(shell, "bash", "--norc", "-c", script) if line]
    assert sorted(got) == sorted(quoted(each) for each in expected)
    # What stands at the prompt then is one word again.
    for each in got:
        assert run(shell, "bash", "--norc", "-c", f"printf '%s\\n' {each}") == [
            name for name in expected if quoted(name) == each
        ]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="no zsh here")
@pytest.mark.parametrize(("words", "expected"), CASES, ids=str)
def test_zsh(words: list[str], expected: list[str], shell: Terminal) -> None:
    script = f"""
        compdef() {{ }}; compadd() {{ while [[ $1 != -- && $# -gt 0 ]]; do [[ $1 == -a ]] && \
            print -rl -- ${{(P)2}}; shift; done }}
        _describe() {{ print -rl -- ${{${{(P)3}}%%:*}} }}
        eval "$(vault-tools completion zsh)"
        words=(vault-tools {" ".join(quoted(word) for word in words)}); CURRENT={len(words) + 1}
        _vault_tools_completion
    """
    got = [line for line in run(shell, "zsh", "-f", "-c", script) if line]
    assert sorted(got) == sorted(expected)


@pytest.mark.skipif(shutil.which("fish") is None, reason="no fish here")
@pytest.mark.parametrize(  # fish looks itself whether what it is offered fits what was typed
    ("words", "expected"), [case for case in CASES if case[0] != ["show", "muell"]], ids=str
)
def test_fish(words: list[str], expected: list[str], shell: Terminal) -> None:
    typed = " ".join(quoted(word) for word in words)
    script = f"vault-tools completion fish | source; complete -C 'vault-tools {typed}'"
    got = [line.split("\t")[0] for line in run(shell, "fish", "--no-config", "-c", script)]
    assert sorted(got) == sorted(expected)


def test_in_a_folder_without_notes_it_offers_nothing_and_says_nothing(
    shell: Terminal, tmp_path: Path
) -> None:
    shell.cwd = tmp_path
    variables = {
        "_VAULT_TOOLS_COMPLETE": "bash_complete",
        "COMP_WORDS": "vault-tools show A",
        "COMP_CWORD": "2",
    }
    done = shell.process(**variables)
    assert (done.out.strip(), done.err) == ("", "")
