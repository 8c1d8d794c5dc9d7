"""The folders that no walk goes into: templates, backups, the trash, and what the user wants ignored."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from vault_tools.text.fold import fold
from vault_tools.vault.globs import matcher
from vault_tools.vault.read import read_note

TEMPLATE_FOLDERS = frozenset({"templates", "template", "_templates", "vorlagen", "vorlage"})

# Logseq keeps old versions of pages there, under their own names.
_LOGSEQ_BACKUPS = frozenset({"logseq/bak", "logseq/version-files"})

# Where Obsidian and its Templater plugin say which folder holds templates.
_TEMPLATE_SETTINGS = (
    (".obsidian/templates.json", "folder"),
    (".obsidian/plugins/templater-obsidian/data.json", "templates_folder"),
)


class SkippedFolders(NamedTuple):
    """`ignored` says of a path whether the user's patterns mean it, None where there are none; `named` are
    folded paths of folders."""

    ignored: Callable[[str], bool] | None
    named: frozenset[str]

    @classmethod
    def of(cls, root: str, ignore: Iterable[str]) -> "SkippedFolders":
        """Those of the vault at `root`: what `ignore` means, and what its editor's own settings name."""
        return cls(matcher(ignore), _template_folders(root) | _LOGSEQ_BACKUPS)

    def ignores(self, path: str) -> bool:
        """Whether the user wants `path` ignored."""
        return self.ignored is not None and self.ignored(path)

    def skips(self, path: str, name: str) -> bool:
        """Whether the folder at `path`, called `name`, is skipped."""
        return fold(name) in TEMPLATE_FOLDERS or fold(path) in self.named or self.ignores(path)

    def leads_into(self, path: str) -> bool:
        """Whether the file or folder at `path` is or lies in a skipped one, or in the trash: so a link to it
        is skipped too. Other hidden folders may hold linked notes (git-annex does)."""
        parts = path.split("/")
        return parts[0] == ".trash" or any(
            self.skips("/".join(parts[: end + 1]), part) for end, part in enumerate(parts) if part
        )


def _template_folders(root: str) -> frozenset[str]:
    """The folders that the editor's own settings name as holding templates, folded."""
    found = set()
    for path, key in _TEMPLATE_SETTINGS:
        try:
            data = read_note(Path(root), path)
            import json  # late: few vaults have such a file

            named = json.loads(data)[key]
            found.add(fold("/".join(part for part in named.split("/") if part not in ("", "."))))
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue  # not set, or not in a form we know: the usual names are skipped all the same
    return frozenset(found - {""})
