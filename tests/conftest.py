"""What makes the suite quick: temporary folders in memory, and no second look at what stays to the end."""

import gc
import os
import shutil
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")
MOST_BYTES = 1 << 30  # several times what all tests together leave behind


def pytest_configure(config: pytest.Config) -> None:
    """Most tests wait for the disk longer than they work. `make prove` runs on the disk that users have."""
    on_disk = config.option.basetemp or config.option.markexpr == "prove"
    if not on_disk and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > MOST_BYTES:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_finish() -> None:
    """Thousands of collected tests stay: the garbage collector need not visit them again and again."""
    gc.collect()
    gc.freeze()
