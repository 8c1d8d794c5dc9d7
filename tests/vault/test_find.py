"""Which folder is the vault."""

from pathlib import Path

import pytest

from vault_tools.errors import NotAFolderError, NoVaultError
from vault_tools.vault.find import find_vault


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for folder in ("named", "variable", "marked/deep/er", "obsidian/.obsidian", "obsidian/deep", "plain"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "marked/vault-tools.toml").touch()
    (tmp_path / "file.md").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("given", "variable", "cwd", "found"),
    [
        ("named", "variable", "marked", "named"),
        (None, "variable", "marked", "variable"),
        ("", "", "marked", "marked"),
        (None, None, "marked/deep/er", "marked"),
        (None, None, "obsidian/deep", "obsidian"),
        ("../named", None, "plain", "named"),
        (".", None, "plain", "plain"),
    ],
)
def test_option_then_variable_then_upwards(
    tree: Path, given: str | None, variable: str | None, cwd: str, found: str
) -> None:
    base = "" if cwd == "plain" else ".." + "/.." * cwd.count("/") + "/"
    environ = {} if variable is None else {"VAULT_TOOLS_VAULT": variable and base + variable}
    assert find_vault(given and base + given, environ, tree / cwd) == tree.resolve() / found


def test_a_home_folder_is_known(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tree))
    assert find_vault("~/named", {}, tree) == tree.resolve() / "named"


@pytest.mark.parametrize("given", ["missing", "file.md", "file.md/x", "a\0b", "~nobody-of-this-name/x"])
def test_what_is_no_folder_is_said_to_be_none(tree: Path, given: str) -> None:
    with pytest.raises(NotAFolderError) as caught:
        find_vault(given, {}, tree)
    assert given in caught.value.text("de")
    assert caught.value.exit_code == 2
    with pytest.raises(NotAFolderError):
        find_vault(None, {"VAULT_TOOLS_VAULT": given}, tree)


def test_nothing_named_and_nothing_above(tree: Path) -> None:
    with pytest.raises(NoVaultError) as caught:
        find_vault(None, {}, tree / "plain")
    assert str(tree.resolve() / "plain") in caught.value.text("en")


def test_a_link_to_a_vault_leads_to_the_vault(tree: Path) -> None:
    (tree / "link").symlink_to(tree / "marked")
    assert find_vault("link", {}, tree) == tree.resolve() / "marked"
    assert find_vault(None, {}, tree / "link/deep") == tree.resolve() / "marked"
