"""The documentation says what is true: every setting, field and command is in it."""

from pathlib import Path

import pytest

from vault_tools.actions.init import settings_text
from vault_tools.cli.main import LateGroup
from vault_tools.contacts.synonyms import CANONICAL
from vault_tools.vault.settings import load_settings
from vault_tools.vault.settings_keys import KEYS
from vault_tools.words import Language, say

DOCS = Path(__file__).parents[2] / "docs"
README = Path(__file__).parents[2] / "README.md"


def settings_table() -> str:
    """The table in `docs/settings.md`, from the table that the settings are read by."""
    rows = ["| setting | kind | default | meaning |", "|---|---|---|---|"]
    for key in KEYS:
        default = f"`{key.default}`" if key.default else ""
        also = f" Environment: `{key.variable}`." if key.variable else ""
        rows.append(f"| `{key.full}` | {key.kind} | {default} | {say(key.about, 'en')}{also} |")
    return "\n".join(rows)


def test_the_settings_page_is_what_the_code_reads() -> None:
    assert settings_table() in (DOCS / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("field", dict.fromkeys(CANONICAL.values()))
def test_every_field_is_documented(field: str) -> None:
    assert f"`{field}`" in (DOCS / "vault-format.md").read_text("utf-8")


@pytest.mark.parametrize("command", list(LateGroup.places))
def test_every_command_is_documented(command: str) -> None:
    assert f"vault-tools {command}" in README.read_text("utf-8") + (DOCS / "commands.md").read_text("utf-8")


def test_every_page_that_the_readme_links_to_is_there() -> None:
    import re

    pages = re.findall(r"\]\(((?:docs/)?[A-Za-z-]+\.md)\)", README.read_text("utf-8"))
    assert pages
    for page in pages:
        assert (README.parent / page).is_file(), page


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_line_of_the_settings_file_that_init_writes_can_be_uncommented(
    language: Language, tmp_path: Path
) -> None:
    lines = settings_text(language).split("\n")
    open_lines = [line[2:] if line.startswith("# ") and " = " in line else line for line in lines]
    (tmp_path / "vault-tools.toml").write_text("\n".join(open_lines), "utf-8")
    settings = load_settings(tmp_path, {}, None)
    assert settings.me == "Ich"
    assert settings.weekly.minutes == 120
