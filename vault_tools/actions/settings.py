"""The settings that hold for a vault: the user's, those of the vault, and what its editors say."""

from collections.abc import Mapping
from pathlib import Path

from vault_tools.vault.journal import journal_of
from vault_tools.vault.places import user_settings_file, user_template
from vault_tools.vault.settings import Settings, load_settings
from vault_tools.week.settings import WeekSettings

PAGE_TEMPLATE = "weekly.md.j2"
"""What the page's template is called, ours and the user's for all vaults."""


def settings_for(vault: Path, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for a vault, of its journal also its editors' own. Raises SettingsError."""
    settings = load_settings(vault, environ, user_settings_file(environ))
    weekly = _with_template(settings.weekly, environ)
    return settings._replace(weekly=weekly, journal=journal_of(vault, settings.journal))


def _with_template(weekly: WeekSettings, environ: Mapping[str, str]) -> WeekSettings:
    """With the user's own template for all vaults where there is one and the settings name none."""
    if weekly.template is None and (place := user_template(environ, PAGE_TEMPLATE)).is_file():
        return weekly._replace(template=str(place))
    return weekly
