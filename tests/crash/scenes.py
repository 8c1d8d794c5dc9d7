"""What a store does while it is stopped: a scene for each way to change files, in this process or its own.

As a program (`python scenes.py SCENE BASE [STEP]`) it plays one scene in the folder BASE, and kills itself at
the step of that number.
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vault_tools.vault import store_system
from vault_tools.vault.places import places_for
from vault_tools.vault.store import Store
from vault_tools.vault.store_many import create_notes
from vault_tools.vault.store_system import Step, no_step

OLD = b"---\ntype: contact\n---\n\n## Log\n- 2026-08-14 Besuch\n" + b"An old line of the user.\n" * 400
NEW = OLD.replace(b"## Log\n", b"## Log\n- 2026-11-24 Anruf: was besprochen wurde\n")

# Where a marker in the system calls shows that all is loaded and the scene begins.
MARKER = "/vault-tools-scene-begins"


@dataclass(frozen=True)
class Scene:
    """`before` are the files at its start, `after` those at its end."""

    act: Callable[[Store], object]
    before: dict[str, bytes]
    after: dict[str, bytes]
    in_place: bool = False
    exchange: bool = True


def _several(store: Store) -> None:
    with store.run("log"):
        store.write_note("a.md", OLD, NEW)
        store.write_note("b.md", OLD, NEW)
        store.write_note("N/c.md", None, NEW)


def _replace(store: Store) -> object:
    return store.write_note("a.md", OLD, NEW)


def _many(store: Store) -> None:
    with store.run("import"):
        assert list(create_notes(store, list(MANY.items()))) == []


MANY = {"N/a.md": NEW, "N/b.md": OLD, "c.md": NEW}

SCENES = {
    "replace": Scene(_replace, {"a.md": OLD}, {"a.md": NEW}),
    "replace without exchange": Scene(_replace, {"a.md": OLD}, {"a.md": NEW}, exchange=False),
    "in place": Scene(_replace, {"a.md": OLD}, {"a.md": NEW}, in_place=True),
    "in place, shorter": Scene(
        lambda store: store.write_note("a.md", NEW, OLD), {"a.md": NEW}, {"a.md": OLD}, in_place=True
    ),
    "create": Scene(lambda store: store.write_note("N/c.md", None, NEW), {}, {"N/c.md": NEW}),
    "create without exchange": Scene(
        lambda store: store.write_note("N/c.md", None, NEW), {}, {"N/c.md": NEW}, exchange=False
    ),
    "delete": Scene(lambda store: store.delete_note("a.md", OLD), {"a.md": OLD}, {}),
    "several": Scene(_several, {"a.md": OLD, "b.md": OLD}, {"a.md": NEW, "b.md": NEW, "N/c.md": NEW}),
    "undo": Scene(
        lambda store: store.undo(), {"a.md": NEW, "b.md": NEW, "N/c.md": NEW}, {"a.md": OLD, "b.md": OLD}
    ),
    "undo of many new": Scene(lambda store: store.undo(), MANY, {}),
}
RUNS = {"undo": _several, "undo of many new": _many}
"""What is taken back in a scene: it runs first."""


def prepare(name: str, base: Path) -> None:
    """A vault as it is before the scene."""
    vault = base / "vault"
    vault.mkdir(parents=True)
    start = SCENES[name].after if name in RUNS else SCENES[name].before
    for path, data in start.items():
        (vault / path).parent.mkdir(exist_ok=True)
        (vault / path).write_bytes(data)
    if name in RUNS:
        RUNS[name](store_in(base))


def store_in(base: Path, name: str = "", step: Step = no_step) -> Store:
    """A store for the vault in `base`, as the scene wants it."""
    vault = base / "vault"
    in_place = bool(name) and SCENES[name].in_place
    places = places_for(vault, {"VAULT_TOOLS_STATE": str(base / "own")})
    return Store(vault, places, write="in-place" if in_place else "replace", step=step)


def main() -> None:
    name, base = sys.argv[1], Path(sys.argv[2])
    fatal = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    count = 0

    def step(_: str) -> None:
        nonlocal count
        count += 1
        if count == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    if not SCENES[name].exchange:
        store_system._system_call = lambda: None  # type: ignore[assignment]
    store = store_in(base, name, step)
    # Load what is loaded late, so that killing at the first system calls kills the scene and not the imports.
    import filelock  # noqa: F401

    store_system._system_call()
    Path(MARKER).exists()
    SCENES[name].act(store)


if __name__ == "__main__":
    main()
