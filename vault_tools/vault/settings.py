"""The settings of a vault: its own file over the user's, the environment over both."""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from vault_tools.care.settings import (
    ACT_MINUTES,
    PLANT_CADENCES,
    TIER_CADENCES,
    CareSettings,
    HandoverSettings,
)
from vault_tools.contacts.settings import ContactSettings, JournalSettings
from vault_tools.exchange.settings import CalendarSettings
from vault_tools.pictures.settings import PictureSettings
from vault_tools.vault.find import SETTINGS_FILE, VAULT_VARIABLE
from vault_tools.vault.places import CONFIG_VARIABLE, STATE_VARIABLE
from vault_tools.week.settings import WeekSettings
from vault_tools.words import Language

WriteMode = Literal["replace", "in-place"]

_PLACES = (VAULT_VARIABLE, STATE_VARIABLE, CONFIG_VARIABLE)
"""Variables that say where things lie; the others say what a setting is."""


class Settings(NamedTuple):
    """All settings, those of the floors below among them. `language` None: the locale's.

    `quiet_seconds`: how long after a save `watch` looks; `settle_seconds`: how long a file must have been
    quiet before it is changed.
    """

    language: Language | None = None
    me: str | None = None
    weekly: WeekSettings = WeekSettings()
    contacts: ContactSettings = ContactSettings()
    journal: JournalSettings = JournalSettings()
    care: CareSettings = CareSettings()
    handover: HandoverSettings = HandoverSettings()
    pictures: PictureSettings = PictureSettings()
    calendar: CalendarSettings = CalendarSettings()
    quiet_seconds: float = 0.05
    settle_seconds: float = 5.0
    write: WriteMode = "replace"


def load_settings(vault: Path, environ: Mapping[str, str], user_file: Path | None) -> Settings:
    """The settings that hold for `vault`.

    `vault-tools.toml` in it beats `user_file` (None: there is none), key by key, in tables of cadences entry
    by entry; the variables that `KEYS` names beat both. Files that are not there count as empty. Raises
    SettingsError at the first thing that is wrong.
    """
    files = [] if user_file is None else [(user_file, str(user_file))]
    files.append((vault / SETTINGS_FILE, SETTINGS_FILE))
    if not _any_said(environ) and not any(_is_there(file) for file, _ in files):
        return _settings({})
    from vault_tools.vault.settings_file import settings_said  # late: many have said nothing

    return _settings(settings_said(files, environ))


def _is_there(file: Path) -> bool:
    """Whether there may be a file: what the system does not let us look at is no settings left out."""
    try:
        os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _any_said(environ: Mapping[str, str]) -> bool:
    """Whether a variable may be one of ours that is a setting."""
    return any(name.startswith("VAULT_TOOLS_") and name not in _PLACES for name in environ)


def _settings(found: dict[str, Any]) -> Settings:
    plants = dict(found.get("cadence.plants", {}))
    seedling = plants.pop("seedling", None)
    care: dict[str, Any] = {
        "plants": MappingProxyType(dict(PLANT_CADENCES) | plants),
        "tiers": MappingProxyType(dict(TIER_CADENCES) | found.get("cadence.tiers", {})),
        "tags": MappingProxyType(dict(found.get("cadence.tags", {}))),
        "folders": MappingProxyType(dict(found.get("cadence.folders", {}))),
        "minutes": MappingProxyType(
            {act: found.get(f"minutes.{act}", usual) for act, usual in ACT_MINUTES.items()}
        ),
    }
    if seedling is not None:
        care["seedling"] = seedling
    return Settings(
        **_given(found, "language", "me", "quiet_seconds", "settle_seconds", "write"),
        weekly=WeekSettings(
            **_given(found, "week.note", "week.archive", "week.template", "week.off", "week.owner"),
            **({"minutes": found["weekly_minutes"]} if "weekly_minutes" in found else {}),
        ),
        contacts=ContactSettings(
            **_given(found, "contacts.folders", "contacts.new", "contacts.template", "contacts.ignore", "me")
        ),
        journal=JournalSettings(**_given(found, "journal.folders", "journal.formats")),
        care=CareSettings(**care, **_given(found, "cadence.default", "minutes.way")),
        handover=HandoverSettings(
            **_given(
                found, "handover.predecessor", "handover.takeover", "handover.last_day", "handover.letter"
            )
        ),
        pictures=PictureSettings(**_given(found, "garden.folder", "garden.beds", "garden.embed")),
        calendar=CalendarSettings(**_given(found, "calendar.slot", "calendar.file")),
    )


def _given(found: dict[str, Any], *names: str) -> dict[str, Any]:
    """Those of the settings that were set, by the last part of their names."""
    return {name.rpartition(".")[2]: found[name] for name in names if name in found}
