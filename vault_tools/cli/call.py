"""One call of a command, and what it prints: what `due --json` needs of the command line, without click."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vault_tools.words import Language

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.glance import Glance
    from vault_tools.vault.settings import Settings

COMPLETE = "_VAULT_TOOLS_COMPLETE"
"""The variable by which a shell asks what may come next."""

SELDOM = 20_000
"""So many new things between two looks for garbage: what is imported stays, and to look it through costs a
fiftieth of a short command."""


class Call(NamedTuple):
    """One call of a command: what its common options say."""

    vault_option: str | None
    today: date
    language_option: Language | None
    day_given: bool = False

    @property
    def folder(self) -> Path:
        """The vault. Raises NoVaultError or NotAFolderError."""
        from vault_tools.vault.find import find_vault

        return find_vault(self.vault_option, os.environ, Path.cwd())

    def settings(self, vault: Path) -> "Settings":
        """The settings that hold there. Raises SettingsError."""
        from vault_tools.actions.settings import settings_for

        return settings_for(vault, os.environ)

    def options(self) -> dict[str, str]:
        """The common options that were given, to call another command with them."""
        said = {
            "vault": self.vault_option,
            "today": self.today.isoformat() if self.day_given else None,
            "language": self.language_option,
        }
        return {name: value for name, value in said.items() if value}

    def language(self, settings: "Settings | None" = None) -> Language:
        """The option's, the settings' (these know the environment), the locale's."""
        return self.language_option or (settings.language if settings else None) or environment_language()

    def garden(self) -> "tuple[Garden, Language]":
        """The vault, read; and the language to speak of it."""
        from vault_tools.actions.opening import read_garden

        vault = self.folder
        settings = self.settings(vault)
        return read_garden(vault, settings), self.language(settings)

    def glance(self) -> "tuple[Glance, Language]":
        """The names of all contacts, to find one by; and the language to speak of it."""
        from vault_tools.actions.opening import glance

        vault = self.folder
        settings = self.settings(vault)
        return glance(vault, settings), self.language(settings)


def environment_language() -> Language:
    """What `VAULT_TOOLS_LANGUAGE` says, else what the locale says, else English."""
    for name in ("VAULT_TOOLS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.casefold().startswith("de") else "en"
    return "en"


def print_text(text: str) -> None:
    """Text on stdout as it is, in UTF-8; bytes of a file that are none stay what they were."""
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def json_text(value: Any) -> str:
    """A value as JSON; of a list each entry on a line of its own."""
    import json

    if isinstance(value, list) and value:
        encode = json.JSONEncoder(ensure_ascii=False).encode  # `dumps` would make one for each
        text = "[\n" + ",\n".join(map(encode, value)) + "\n]\n"
    else:
        text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    # Bytes of a note that are no UTF-8 become U+FFFD: what we print is UTF-8 all the same.
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
