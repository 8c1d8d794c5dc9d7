"""From a new person's name to the name of their note: safe on every system, in links and in templates."""

import re
import unicodedata

from vault_tools.text.escape import one_line
from vault_tools.text.fold import nfc

MOST_LETTERS = 100
_MOST_BYTES = 200  # a file name has room for 255, and copies of it get longer names

# Not allowed in file names on Windows or Android, or signs of links, tags and comments.
_UNSAFE = re.compile(r'[:*?"<>|#^\[\]{}`\\/]|%%|::')
_PATH = re.compile(r"[/\\]|^~|^\.\.")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def wrong_with(name: str) -> str | None:
    """Why nobody can be added under a name, as the key of the sentence; None where nothing is wrong."""
    if not name.strip():
        return "empty"
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Co") for sign in name.strip()):
        return "control"
    if _PATH.search(name.strip()):
        return "path"
    if len(name) > MOST_LETTERS or len(nfc(name).encode()) > _MOST_BYTES:
        return "long"
    stem = stem_of(name)
    if not any(sign.isalpha() for sign in stem):
        return "letters"
    if RESERVED.fullmatch(stem):
        return "reserved"
    return None


def stem_of(name: str) -> str:
    """The name of the note, without `.md`: the name itself, but for signs that make trouble somewhere."""
    return re.sub(r"(?i)(?:\.md)+$", "", without_unsafe(name)).strip(" .")


def without_unsafe(name: str) -> str:
    """The name on one line, composed, with blanks for signs that no file name or link can have everywhere."""
    return " ".join(_UNSAFE.sub(" ", one_line(nfc(name))).split())
