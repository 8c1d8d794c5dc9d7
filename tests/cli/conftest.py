"""A terminal in a vault of its own."""

import shutil
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import EXAMPLE, Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """An empty folder for notes."""
    folder = tmp_path / "Notizen"
    folder.mkdir()
    return Vault(folder)


@pytest.fixture
def terminal(tmp_path: Path, vault: Vault) -> Terminal:
    """A German terminal whose working folder is that folder."""
    return Terminal(home=tmp_path / "home", cwd=vault.folder)


@pytest.fixture
def example(tmp_path: Path, terminal: Terminal) -> Vault:
    """A copy of the example vault, the terminal in it."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "Beispiel"))
    terminal.cwd = folder
    return Vault(folder)
