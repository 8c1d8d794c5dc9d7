"""Names that sync programs give to what they could not merge, or have not fetched yet."""

import re
from collections.abc import Callable

# A pattern for one cheap look at the name in lower case: nearly no name has any of this.
COPY_SIGNS = "onfli|case clash|-desktop-|-laptop-"

# All patterns below are compiled only where a name has some of this.

# Syncthing: "Anna.sync-conflict-20260102-030405-ABCDEFG.md"; old versions had no device at the end.
_SYNCTHING = r"\.sync-conflict-\d{8}-\d{6}(?:-[0-9A-Z]{7})?$"

# Dropbox: "(Lena's conflicted copy 2026-01-02)", "(In Konflikt stehende Kopie von Lena 2026-01-02)",
# "(Case Conflict 1)"; Nextcloud: "(conflicted copy 2026-01-02 030405)", "(case clash from Lena)"; Obsidian's
# own: "(Conflicted copy Laptop 202601020304)"; Seafile: "(SFConflict lena@example.org 2026-01-02-03-04-05)".
# Whole wordings only: "Streit (Konflikt mit Nachbarn).md" is a note.
_BRACKETS = (
    r"(?i)\s*\([^()]*(?:\bconflicted copy\b|\bin konflikt stehende|\bkonfliktkopie\b|\bkonfliktversion\b"
    r"|\b(?:case|unicode encoding|selective sync|white ?space|read-only) conflicts?\b"
    r"|\bkonflikt durch (?:selektive synchronisierung|groß|unicode)"
    r"|\bschreibungskonflikt|\bschreibschutzkonflikt"
    r"|\bcase clash from\b|\bsfconflict\b)[^()]*(?:\(\d+\))?\)$"
)

# ownCloud, older Nextcloud: "Anna_conflict-20260102-030405.md".
_OWNCLOUD = r"(?i)_conflict-\d{8}-\d{6}$"

# OneDrive: the name of the computer. A person may be called so too, hence only beside the original.
_ONEDRIVE = r"-(?:DESKTOP|LAPTOP)-[0-9A-Z]{5,8}(?:-\d+)?$"


def original_of(name: str, stands_beside: Callable[[str], bool]) -> str | None:
    """The file name that the conflict copy `name` is a copy of; None where `name` is no conflict copy.

    `stands_beside` says whether a file of that name lies in the same folder. Copies of copies lead to the
    first.
    """
    if not re.search(COPY_SIGNS, name.lower()):
        return None
    dot = name.rfind(".")
    stem, suffix = (name[:dot], name[dot:]) if dot > 0 else (name, "")
    found = None
    while True:
        shorter = _without_mark(stem, suffix, stands_beside)
        if not shorter:
            return found
        stem, found = shorter, shorter + suffix


def _without_mark(stem: str, suffix: str, stands_beside: Callable[[str], bool]) -> str | None:
    for pattern in (_SYNCTHING, _BRACKETS, _OWNCLOUD):
        if match := re.search(pattern, stem):
            return stem[: match.start()]
    if (match := re.search(_ONEDRIVE, stem)) and stands_beside(stem[: match.start()] + suffix):
        return stem[: match.start()]
    return None


def cloud_stub_of(name: str) -> str | None:
    """`Anna.md` for `.Anna.md.icloud`, what iCloud leaves of a file it has not fetched; else None."""
    if name.startswith(".") and name.endswith(".icloud") and len(name) > len("..icloud"):
        return name[1 : -len(".icloud")]
    return None
