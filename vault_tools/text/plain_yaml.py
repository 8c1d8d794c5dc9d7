"""The plain frontmatter that most notes have, read line by line at a fifth of a YAML parser's cost.

Only what cannot mean anything else is read here: a key a line, with a plain or simply quoted value, a list of
such in brackets or below it. Everything else is None, and goes to the parser. A property test holds that both
read the same.
"""

import re
from functools import lru_cache

# Control characters, line ends of YAML's own, surrogates: looked for once, not by each pattern.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
# All possessive, so that a long run of blanks is looked at once. No `: `, no ` #`; no sign in front.
_PLAIN = r"[^\W_](?:[^:#]++|:(?=[^\s:])|(?<=[^\s#])#)*+"
_QUOTED = r'"[^"\\]*"|\'[^\']*\''
_PART = rf"(?:[^\W_][^:#,\[\]{{}}\"'&*!|>%@`?]*+|{_QUOTED})"
_LIST = rf"\[ *+(?:{_PART}(?: *, *+{_PART})*+)? *\]"
_FIELD = re.compile(rf"([^\W_][\w -]{{0,60}}) ?:(?:[ ]+(?:({_PLAIN})|({_QUOTED})|({_LIST})))? *")
_ITEM = re.compile(rf"( *)- +(?:({_PLAIN})|({_QUOTED})) *")
_PARTS = re.compile(_PART)

_SHORT = 64
"""Lines shorter than this are remembered: many notes say the same of their type, their tags, their place."""

PlainField = tuple[str, int, str | list[str], str]
"""A key, its line in the file, its value, its source text."""


def plain_fields(inside: str) -> list[PlainField] | None:
    """The fields between the fences, or None where they are not all plain (or a key stands there twice)."""
    if _UNSAFE.search(inside):
        return None
    found: list[tuple[str, int, str | list[str], str | list[str]]] = []
    items: list[str] = []  # the list that the last key may have below it, and how it is written
    lines: list[str] | None = None
    indent = ""
    for number, line in enumerate(inside.split("\n"), start=2):
        if field := _field_of(line) if len(line) < _SHORT else _field(line):
            key, value, source = field
            if value is None:
                items, lines = [], [""]
                found.append((key, number, items, lines))
            else:
                lines = None
                found.append((key, number, value if isinstance(value, str) else [*value], source))
        elif lines is not None and (item := _ITEM.fullmatch(line)) and (not items or item[1] == indent):
            indent = item[1]
            items.append(item[2].rstrip(" ") if item[2] is not None else item[3][1:-1])
            lines.append(line)
        else:
            return None
    if len({field[0] for field in found}) < len(found):
        return None
    return [
        (key, at, value, source)
        if isinstance(source, str)
        else (key, at, value or "", "\n".join(source).rstrip())
        for key, at, value, source in found
    ]


def _field(line: str) -> tuple[str, str | tuple[str, ...] | None, str] | None:
    """Key, value and source of a line, the value None where none stands there; None where it is no field."""
    match = _FIELD.fullmatch(line)
    if match is None:
        return None
    key, plain, quoted, flow = match.groups()
    key = key.rstrip(" ")
    if plain is not None:
        plain = plain.rstrip(" ")
        return key, plain, plain.rstrip()
    if quoted is not None:
        return key, quoted[1:-1], quoted
    if flow is not None:
        parts = _PARTS.findall(flow, 1, len(flow) - 1)
        return key, tuple([_unquoted(part.rstrip(" ")) for part in parts]), flow
    return key, None, ""


_field_of = lru_cache(maxsize=4096)(_field)


def _unquoted(part: str) -> str:
    return part[1:-1] if part[0] in "\"'" else part
