"""Completion: commands, options and the names of contacts, at the prompts of the shells that people use."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

if sys.platform == "win32":
    pytest.skip("needs a shell of Unix", allow_module_level=True)

from tests.cli.shells import STARTS, program_that_shows, prompt
from vault_tools.cli.completion import open_quote, quoted

NAMES = (
    "Anna Bauer", "Ännchen Groß", "Sean O'Neill", "Jürgen Müller-Lüdenscheidt", "Jens Mueller", "Geld $HOME (neu) & x",
)  # fmt: skip
CASES = [
    ("sho", ["show"]),
    ("show An", ["Anna Bauer"]),
    ("show an", ["Anna Bauer"]),
    ("show Än", ["Ännchen Groß"]),
    ("show Bau", ["Anna Bauer"]),
    ("show mull", ["Jürgen Müller-Lüdenscheidt"]),
    ("show muell", ["Jens Mueller", "Jürgen Müller-Lüdenscheidt"]),
    ("show Nonsens", []),
    ("show Anna B", ["Bauer"]),
    ("show Anna X", []),
    ("log O", ["Sean O'Neill"]),
    ("log Anna Bau", ["Anna Bauer"]),
    ("forget Jürgen M", ["Müller-Lüdenscheidt"]),
    ("path Sea", ["Sean O'Neill"]),
    ("merge Anna Je", ["Jens Mueller"]),
    ("handover Je", ["Jens Mueller"]),
    ("export --person Je", ["Jens Mueller"]),
    ("add Petra --introduced-by Je", ["Jens Mueller"]),
    ("due --pla", ["--plant", "--place"]),
    ("due --place bad", ["Bad Hersfeld"]),
    ("due --place=bad", ["--place=Bad Hersfeld"]),
    ("due --owner ", ["Lena"]),
    ("due --tag kun", ["kunde/a"]),
    ("due --plant Bau", ["Baum"]),
    ("completion b", ["bash"]),
]


@pytest.fixture
def vault_of_names(vault: Vault) -> Vault:
    """A vault of a few contacts, whose names have what shells read otherwise."""
    vault.write("vault-tools.toml", "")
    note = "---\ntype: contact\nplace: Bad Hersfeld\nowner: Lena\ntags: [kunde/a]\n---\n"
    for name in NAMES:
        vault.write(f"Kontakte/{name}.md", note)
    return vault


def offered(terminal: Terminal, line: str, shell: str) -> list[str]:
    """What a shell is offered for the last word of a line."""
    words = ["vault-tools", *line.split(" ")]
    terminal.variables = {
        "VAULT_TOOLS_LANGUAGE": "de",
        "_VAULT_TOOLS_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(words if shell != "fish" else words[:-1]),
        "COMP_CWORD": str(len(words) - 1) if shell != "fish" else words[-1],
    }
    return terminal.run().out.splitlines()


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_what_is_offered(line: str, expected: list[str], vault_of_names: Vault, terminal: Terminal) -> None:
    said = offered(terminal, line, "zsh")
    assert [value for kind, value in zip(said[::3], said[1::3], strict=False) if kind == "plain"] == expected


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_what_is_offered_is_explained_in_ones_language(
    shell: str, vault_of_names: Vault, terminal: Terminal
) -> None:
    assert any("alles über jemanden" in line for line in offered(terminal, "sho", shell))
    assert any("Nur wer an diesem Ort" in line for line in offered(terminal, "due --pla", shell))


@pytest.mark.parametrize("shell", STARTS)
def test_at_a_prompt_the_shell_runs_what_was_meant(
    shell: str, vault_of_names: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    folder = program_that_shows(tmp_path / "bin")
    terminal.variables["PATH"] = f"{folder}:{terminal.environment['PATH']}"
    with prompt(shell, terminal) as at:
        assert at.ran("sho\tJür\t") == ["show", "Jürgen Müller-Lüdenscheidt"]
        assert at.ran("log Sean\tÄn\tHallo") == ["log", "Sean O'Neill", "Ännchen Groß", "Hallo"]
        assert at.ran("show 'Geld\t") == ["show", "Geld $HOME (neu) & x"]
        assert at.ran("due --place=Bad\t") == ["due", "--place=Bad Hersfeld"]
        if shell != "fish":  # which looks itself for what fits
            assert at.ran("show muell\t") == ["show", "muell"]  # two: what was typed stays
            assert at.ran("show Geld\tAnna B\t") == ["show", "Geld $HOME (neu) & x", "Anna", "B"]


@pytest.mark.parametrize(
    ("value", "quote", "written"),
    [
        ("Anna", "", "Anna"),
        ("Ännchen Groß", "", "Ännchen\\ Groß"),
        ("O'Neill & $x", "", "O\\'Neill\\ \\&\\ \\$x"),
        ("O'Neill & $x", "'", "O'\\''Neill & $x"),
        ("O'Neill & $x \\ \"`", '"', "O'Neill & \\$x \\\\ \\\"\\`"),
    ],
)
def test_a_word_as_the_shell_reads_it(value: str, quote: str, written: str) -> None:
    assert quoted(value, quote) == written


@pytest.mark.parametrize(
    ("line", "quote"),
    [("show Anna", ""), ("show 'Anna B", "'"), ("show 'Anna' B", ""), ('show "O\'N', '"'), ("show O\\'N", ""),
     ("show 'a\\", "'"), ("show 'a\\'", ""), ('show "a\\"', '"'), ("show \\", "")],
)  # fmt: skip
def test_the_quote_that_is_open(line: str, quote: str) -> None:
    assert open_quote(line) == quote


def test_in_a_folder_without_notes_it_offers_nothing_and_says_nothing(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.cwd = tmp_path
    assert offered(terminal, "show A", "bash") in ([], [""])
