"""Putting names and texts of the user's into Markdown that we write, so that they stay just that: text."""

import re
from collections.abc import Collection
from functools import lru_cache

from vault_tools.text.fold import fold, nfc
from vault_tools.text.links import link_name

# All compiled where they are used: many commands need none or few of them.
_BLANKS = r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+"
_BIDI = r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
_BLOCK_ID = r"\^[A-Za-z0-9-]+"
_UNLINKABLE = r"[\[\]|#^\\<>`]|%%|::|\.[mM][dD]$"
_MARKUP = r"\\\\|\\?(?:<!|<(?=[/?A-Za-z])|-->|%{2,}|\${2,}|!(?=\[))"
_SIGNS = r"[\\`*_\[\]<>#|^~$%]|!(?=[\[-])|(?<=:):"

_LONGEST = 80


def one_line(text: str) -> str:
    """The text on one line, without control characters or marks that turn the direction of writing."""
    return re.sub(_BLANKS, " ", re.sub(_BIDI, "", text)).strip()


def excerpt(text: str) -> str:
    """The beginning of what was written, on one line: enough to find it by."""
    line = one_line(text)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"


@lru_cache(maxsize=4096)  # `watch` writes the same page with one line changed, over and over
def as_text(text: str) -> str:
    """A text of the user's for use inside a line of ours.

    Links and emphasis stay; what would begin a comment, an embed, HTML or math is escaped, and a block id at
    the end left out: an id may stand only once.
    """
    words = one_line(text).split(" ")
    while words and re.fullmatch(_BLOCK_ID, words[-1]):
        words.pop()
    return re.sub(_MARKUP, _escaped, " ".join(words))


def _escaped(match: re.Match[str]) -> str:
    """Every sign with a backslash, once: where the user has set one, it is that."""
    signs = match[0]
    return signs if signs == "\\\\" else "".join("\\" + sign for sign in signs.removeprefix("\\"))


def as_name(text: str) -> str:
    """A name for use inside a line of ours, with nothing in it that Markdown could take for a sign."""
    return re.sub(_SIGNS, r"\\\g<0>", one_line(text))


def link_among(path: str, name: str, shared_names: Collection[str]) -> str:
    """As `link_to`, in a vault where several notes have each of these (folded) names."""
    return link_to(path, name, unique=fold(link_name(path)) not in shared_names)


@lru_cache(maxsize=4096)
def link_to(path: str, name: str, *, unique: bool = True) -> str:
    """A link to the note at `path`, showing `name`.

    A wikilink by name where the name is enough (`unique`), by path where two notes share it, and a Markdown
    link with its path quoted where a wikilink cannot hold the name.
    """
    stem = path.rsplit("/", 1)[-1][:-3]
    target = stem if unique else path[:-3]
    shown = one_line(nfc(name)) or one_line(stem)
    if re.search(_UNLINKABLE, target) or re.search(_UNLINKABLE, shown) or one_line(target) != target:
        from urllib.parse import quote  # late: few names need it

        return f"[{as_name(shown)}]({quote(path.encode('utf-8', 'surrogateescape'), safe='/')})"
    return f"[[{nfc(target)}]]" if unique and nfc(stem) == shown else f"[[{nfc(target)}|{shown}]]"
