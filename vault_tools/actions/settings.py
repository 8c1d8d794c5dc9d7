"""The settings that hold for a vault: the user's, those of the vault, and what its editors say."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from vault_tools.vault.journal import journal_of
from vault_tools.vault.places import user_settings_file
from vault_tools.vault.settings import Settings, load_settings


def settings_for(vault: Path, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for a vault, of its journal also its editors' own. Raises SettingsError."""
    settings = load_settings(vault, environ, user_settings_file(environ))
    return replace(settings, journal=journal_of(vault, settings.journal))
