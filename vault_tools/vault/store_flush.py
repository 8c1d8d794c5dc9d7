"""Waiting for the disk once for many files: it serves several that wait in one go."""

from collections.abc import Sequence
from pathlib import Path

from vault_tools.vault.store_system import System

_WAITING = 16


def flush_files(system: System, places: Sequence[Path]) -> list[OSError | None]:
    """Waits until all of these files of ours are on the disk; for each what went wrong, or None."""
    from concurrent.futures import ThreadPoolExecutor  # late: few runs write many files

    def failure(place: Path) -> OSError | None:
        try:
            system.flush_file(place)
        except OSError as error:
            return error
        return None

    with ThreadPoolExecutor(_WAITING) as pool:
        return list(pool.map(failure, places))
