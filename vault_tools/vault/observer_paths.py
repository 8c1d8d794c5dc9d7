"""Which paths an observer speaks of: notes and the settings file, nothing hidden."""

from typing import NamedTuple

from vault_tools.vault.find import SETTINGS_FILE


class Place(NamedTuple):
    """What an observer makes of a path: `hidden` where it or a folder on its way is hidden, `told` whether it
    is a note or the settings file. Neither is true of pictures, folders and the rest."""

    hidden: bool
    told: bool


def place_of(path: str) -> Place:
    """What `path` (relative to the vault, `/`) is to an observer."""
    if path.startswith(".") or "/." in path:
        return Place(hidden=True, told=False)
    return Place(hidden=False, told=path[-3:].lower() == ".md" or path == SETTINGS_FILE)


def printable(path: str) -> bool:
    """Whether the path is UTF-8. No note has such a name, but it is a problem to be shown: a case for a
    look at everything."""
    return path.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in path)
