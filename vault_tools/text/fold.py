"""Comparing words as people mean them: keys, names and headings without their accidents of spelling."""

import re
import unicodedata
from functools import lru_cache

_KEY_FILLERS = re.compile(r"[\s_\-]+")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


def nfc(text: str) -> str:
    """Composed Unicode: what macOS hands out decomposed compares equal to what people type."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The text for comparing without case: composed and case-folded."""
    return nfc(text).casefold()


@lru_cache(maxsize=4096)
def fold_key(key: str) -> str:
    """A frontmatter key for comparing: case, `-`, `_` and blanks do not count."""
    return _KEY_FILLERS.sub("", fold(key))


def words_of(text: str) -> list[str]:
    """The words of a heading, folded, without signs, emoji and numbers."""
    return _NOT_LETTERS.sub(" ", fold(text)).split()
