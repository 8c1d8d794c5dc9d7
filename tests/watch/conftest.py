"""A small vault, and a machine that watches it."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small
from tests.watch.machine import Machine


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """Three contacts."""
    (tmp_path / "vault").mkdir()
    return small(Vault(tmp_path / "vault"))


@pytest.fixture
def machine(vault: Vault, tmp_path: Path) -> Machine:
    """A watch that has written its first page and is at rest."""
    machine = Machine(vault, tmp_path / "home").wait(60)
    machine.codes()
    return machine


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A terminal on another machine, so to speak: with a state of its own."""
    (tmp_path / "other").mkdir()
    return Terminal(tmp_path / "other", tmp_path)
