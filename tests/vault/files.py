"""What lies in a folder, for comparing before and after."""

import os
from pathlib import Path


def all_files(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, hidden ones too, with its bytes."""
    return {
        place.relative_to(folder).as_posix(): place.read_bytes()
        for place in sorted(folder.rglob("*"))
        if place.is_file() and not place.is_symlink()
    }


def all_names(folder: Path) -> list[str]:
    """Every name below `folder`, folders and links too."""
    return sorted(
        os.path.relpath(os.path.join(base, name), folder)  # noqa: PTH118 - walks without following links
        for base, folders, files in os.walk(folder)
        for name in (*folders, *files)
    )
