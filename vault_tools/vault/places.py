"""Where our own files lie: outside the vault, one folder per vault, any of it may be deleted at any time."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_APP = "vault-tools"

STATE_VARIABLE = "VAULT_TOOLS_STATE"
CONFIG_VARIABLE = "VAULT_TOOLS_CONFIG"


class Places:
    """The folders of one vault. `state` holds undo copies, the lock and kept copies; `cache` the index.

    None of them need exist; whoever writes there makes them.
    """

    def __init__(self, state: Path, cache: Path) -> None:
        self.state = state
        self.cache = cache

    @property
    def runs(self) -> Path:
        """One folder per run, with its journal and undo copies."""
        return self.state / "runs"

    @property
    def kept(self) -> Path:
        """Texts that could be put nowhere else: what two writers wrote at the same moment."""
        return self.state / "kept"

    @property
    def index(self) -> Path:
        """Which notes there were, and what all of them made of the contacts, to spare the next run."""
        return self.cache / "index"

    @property
    def notes(self) -> Path:
        """What was read from each note: of use where some of them have changed."""
        return self.cache / "notes"

    @property
    def answer(self) -> Path:
        """The last answer of `due --json`."""
        return self.cache / "due"

    @property
    def lock(self) -> Path:
        """The file whose lock says who may write."""
        return self.state / "lock"

    @property
    def watch_lock(self) -> Path:
        """The file whose lock says that this machine watches the vault already."""
        return self.state / "watch.lock"

    @property
    def watcher(self) -> Path:
        """Who watches it, for people."""
        return self.state / "watch.json"


def places_for(vault: Path, environ: Mapping[str, str]) -> Places:
    """The places of `vault`: below `VAULT_TOOLS_STATE` where that is set, else where the platform keeps such.

    Links to one vault lead to the same places; a vault that was moved gets new ones.
    """
    import hashlib  # late: not every command has need of it

    real = os.path.realpath(vault)
    name = hashlib.sha256(os.fsencode(os.path.normcase(real))).hexdigest()[:16]
    if base := environ.get(STATE_VARIABLE):
        folder = Path(base).expanduser().absolute()
        return Places(state=folder / "state" / name, cache=folder / "cache" / name)
    return Places(state=_folder(environ, "state") / name, cache=_folder(environ, "cache") / name)


def user_settings_file(environ: Mapping[str, str]) -> Path:
    """The user's own settings, for all vaults: what `VAULT_TOOLS_CONFIG` names, else `config.toml` in the
    platform's folder for settings."""
    if named := environ.get(CONFIG_VARIABLE):
        return Path(named).expanduser().absolute()
    return _folder(environ, "config") / "config.toml"


def user_template(environ: Mapping[str, str], name: str) -> Path:
    """The place of a user's template for all vaults: in the folder `templates` beside their settings."""
    return user_settings_file(environ).parent / "templates" / name


_XDG = {
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "state": ("XDG_STATE_HOME", "~/.local/state"),
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
}


def _folder(environ: Mapping[str, str], kind: str) -> Path:
    """What platformdirs says; on Linux without asking it, since its import is a tenth of a small run."""
    system: str = sys.platform  # so typed, the type checker looks at both ways
    if system == "linux":
        variable, usual = _XDG[kind]
        base = environ.get(variable, "").strip()
        return (Path(base) if base else Path(usual).expanduser()) / _APP
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")(_APP, appauthor=False))
