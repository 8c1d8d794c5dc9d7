"""A vault to play with, and our own files out of everyone's way."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vault_tools.vault.places import Places, places_for
from vault_tools.vault.store import Store

NewStore = Callable[..., Store]


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """An empty vault."""
    folder = tmp_path / "vault"
    folder.mkdir()
    return folder


@pytest.fixture
def places(vault: Path, tmp_path: Path) -> Places:
    """Where our own files for it lie."""
    return places_for(vault, {"VAULT_TOOLS_STATE": str(tmp_path / "own")})


@pytest.fixture
def new_store(vault: Path, places: Places) -> NewStore:
    """Makes stores for the vault, as many copies of the tool as the test wants."""

    def make(**settings: object) -> Store:
        settings.setdefault("clock", lambda: datetime(2026, 11, 24, 8, 30, tzinfo=UTC))
        return Store(vault, places, **settings)  # type: ignore[arg-type]

    return make


@pytest.fixture
def store(new_store: NewStore) -> Store:
    """A store for the vault."""
    return new_store()
