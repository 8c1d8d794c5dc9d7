"""Which folder is the vault: the one that was named, or the nearest one above the working folder."""

from collections.abc import Mapping
from pathlib import Path

from vault_tools.errors import NotAFolderError, NoVaultError

SETTINGS_FILE = "vault-tools.toml"
VAULT_VARIABLE = "VAULT_TOOLS_VAULT"


def find_vault(given: str | None, environ: Mapping[str, str], cwd: Path) -> Path:
    """The vault's real path: `given`, else `VAULT_TOOLS_VAULT`, else the nearest folder from `cwd` upwards
    that holds `vault-tools.toml` or `.obsidian`.

    An empty `given` or variable counts as none. Raises NotAFolderError where the named one is no folder,
    NoVaultError where nothing was named and nothing found.
    """
    named = given or environ.get(VAULT_VARIABLE)
    if named:
        return _named(named, cwd)
    # Real paths from here on: "is this inside the vault?" can only be asked of those.
    here = cwd.resolve()
    for folder in (here, *here.parents):
        if _is_vault(folder):
            return folder
    raise NoVaultError(folder=str(here))


def _named(named: str, cwd: Path) -> Path:
    try:
        folder = (cwd / Path(named).expanduser()).resolve()
        if folder.is_dir():
            return folder
    except (OSError, RuntimeError, ValueError):
        # No such user (`~nobody`), a loop of links, a NUL in the name: no folder either way.
        pass
    raise NotAFolderError(folder=named)


def _is_vault(folder: Path) -> bool:
    try:
        return (folder / SETTINGS_FILE).is_file() or (folder / ".obsidian").is_dir()
    except OSError:
        return False
