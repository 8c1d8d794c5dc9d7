"""Every transcript in the documentation is what the commands say."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import EXAMPLE
from tests.docs.transcripts import Section, run, sections
from tests.house.source import REPOSITORY

PAGES = [REPOSITORY / "README.md", REPOSITORY / "README.de.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
SECTIONS = [section for page in PAGES for section in sections(page)]


def terminal_in(tmp_path: Path) -> Terminal:
    """A terminal in a copy of the example vault."""
    vault = Path(shutil.copytree(EXAMPLE, tmp_path / "Beispiel"))
    return Terminal(home=tmp_path / "home", cwd=vault)


@pytest.mark.parametrize("section", SECTIONS, ids=str)
def test_the_documentation_shows_what_the_commands_say(section: Section, tmp_path: Path) -> None:
    terminal = terminal_in(tmp_path)
    if section.new:
        shutil.rmtree(terminal.cwd)
        terminal.cwd.mkdir()
    run(section, terminal)


@pytest.mark.parametrize("page", ["README.md", "README.de.md"])
@pytest.mark.parametrize("day", range(23, 30))
def test_the_first_page_has_something_to_do_on_any_day_of_the_week(
    day: int, page: str, tmp_path: Path
) -> None:
    text = (REPOSITORY / page).read_text("utf-8")
    first, *_ = re.findall(r"^\$ vault-tools (add .*)$", text, re.MULTILINE)
    terminal = terminal_in(tmp_path)
    shutil.rmtree(terminal.cwd)
    terminal.cwd.mkdir()
    today = ("--today", f"2026-11-{day}")
    for words in (["init"], shlex.split(first), ["weekly"]):
        assert terminal.run(*words, *today).code == 0
    assert "[[Jana Weiß]] " in (terminal.cwd / "Weekly.md").read_text("utf-8").split("- [ ] ")[1]


@pytest.mark.parametrize("command", ["add ", "completion ", "due ", "log ", "show ", "--today "])
@pytest.mark.parametrize("language", ["de", "en"])
def test_commands_are_shown_in_both_languages(command: str, language: str) -> None:
    assert any(
        section.page == "commands.md" and spoken == language and f"$ vault-tools {command}" in block
        for section in SECTIONS
        for spoken, block in section.blocks
    )


def test_a_transcript_that_is_not_true_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("## A\n\n```console de\n$ vault-tools show Jens\nJemand anders\n…\n```\n", "utf-8")
    (section,) = sections(page)
    with pytest.raises(AssertionError, match="Jemand anders"):
        run(section, terminal_in(tmp_path))
