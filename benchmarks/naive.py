"""The naive way to know one's contacts: let python-frontmatter load every note of the vault, each time."""

import sys
from pathlib import Path

import frontmatter


def load_all(vault: Path) -> list[dict[str, object]]:
    """The frontmatter of every note that can be loaded."""
    found: list[dict[str, object]] = []
    for path in sorted(vault.rglob("*.md")):
        try:
            found.append(dict(frontmatter.load(str(path)).metadata))
        except Exception:  # whatever a note can do to it
            continue
    return found


if __name__ == "__main__":
    print(len(load_all(Path(sys.argv[1]))))
