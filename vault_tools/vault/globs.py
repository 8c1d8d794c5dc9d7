"""The patterns of `ignore`: which paths inside a vault they mean."""

import re
from collections.abc import Callable, Iterable

from vault_tools.text.fold import fold


def matcher(patterns: Iterable[str]) -> Callable[[str], bool] | None:
    """Says of a path relative to the vault whether one of `patterns` means it; None where there are none.

    `*` and `?` stay within one name, `[…]` is a choice of characters, `**` is any number of folders. A
    pattern that means a folder means all that is in it; `Privat/**`, `Privat/` and `Privat` are the same. The
    case of letters does not matter: a pattern is there to keep things private, so it rather means too much.
    """
    regexes = [_regex(parts) for pattern in patterns if (parts := _parts(pattern))]
    if not regexes:
        return None
    search = re.compile("|".join(regexes)).match
    return lambda path: search(fold(path)) is not None


def _parts(pattern: str) -> list[str]:
    parts = [part for part in fold(pattern).replace("\\", "/").split("/") if part not in ("", ".")]
    # "A/**" is all that is in A: then A itself need not be looked at. "**" alone stays: it is everything.
    while len(parts) > 1 and parts[-1] == "**":
        parts.pop()
    return parts


def _regex(parts: list[str]) -> str:
    """One pattern as a regular expression that matches from the start, up to the end of a name."""
    out = []
    for position, part in enumerate(parts):
        if part == "**":
            out.append("(?:[^/]+/)*" if position < len(parts) - 1 else ".*")
        else:
            out.append(_name(part) + ("/" if position < len(parts) - 1 else ""))
    return "(?:" + "".join(out) + r"(?:/|\Z))" if parts != ["**"] else ".*"


def _name(part: str) -> str:
    out, at = [], 0
    while at < len(part):
        char = part[at]
        at += 1
        if char == "*":
            out.append("[^/]*")
        elif char == "?":
            out.append("[^/]")
        elif char == "[" and (end := part.find("]", at + 1)) > 0:
            inside = part[at:end]
            negated = inside[:1] in ("!", "^")
            body = re.sub(r"([\\\[\]^&~|]|(?<=-)-)", r"\\\1", inside[1:] if negated else inside)
            choice = f"[{'^/' if negated else ''}{body}]"
            try:
                re.compile(choice)
            except re.error:  # a range that runs backwards: the brackets are meant as they stand
                out.append(re.escape(char))
                continue
            out.append(choice)
            at = end + 1
        else:
            out.append(re.escape(char))
    return "".join(out)
