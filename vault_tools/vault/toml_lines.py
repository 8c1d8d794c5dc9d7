"""On which line of a TOML file a setting stands; the parser of the standard library does not say."""

import re

_HEADER = re.compile(r"\s*\[{1,2}\s*(.+?)\s*\]{1,2}\s*(?:#.*)?$")
_ENTRY = re.compile(
    r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PART = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")
_ERROR_LINE = re.compile(r"\(at line (\d+)")


def line_of(source: str, key: tuple[str, ...], value: str | None = None) -> int | None:
    """The line, counted from 1, of the setting `key` (its table's name first); None where it is not found.

    Where `value` is given and stands on a later line of the same setting, that line. An entry of an inline
    table is found at the setting that holds it.
    """
    lines = source.split("\n")
    best: tuple[int, int] | None = None
    table: tuple[str, ...] = ()
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            table = here = _parts(header[1])
        elif entry := _ENTRY.match(line):
            here = table + _parts(entry[1])
        else:
            continue
        if here == key[: len(here)] and (best is None or len(here) > best[0]):
            best = (len(here), number)
    if best is None:
        return None
    return _within(lines, best[1], value)


def line_of_error(message: str, source: str) -> int | None:
    """The line that a parser's message names."""
    if match := _ERROR_LINE.search(message):
        return int(match[1])
    return source.rstrip("\n").count("\n") + 1 if "end of document" in message else None


def _within(lines: list[str], first: int, value: str | None) -> int:
    if value:
        for number, line in enumerate(lines[first - 1 :], first):
            if (
                number > first
                and (_HEADER.match(line) or _ENTRY.match(line))
                and not line.startswith((" ", "\t"))
            ):
                break
            if value in line:
                return number
    return first


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
