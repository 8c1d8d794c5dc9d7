"""The plain frontmatter that most notes have, read line by line at a fifth of a YAML parser's cost.

Only what cannot mean anything else is read here: a key a line, with a plain or simply quoted value, a list of
such in brackets (a link without quotation marks is one in another) or below it. And what people write most
often that no parser takes is seen here too: a value with a colon in it. All else is left to the parser, whose
import alone takes as long as a hundred notes. A property test holds that both read the same.
"""

import re
from functools import lru_cache
from typing import Any

# Control characters, line ends of YAML's own, surrogates: looked for once, not by each pattern.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
# All possessive: a long run of blanks is looked at once. No `: `, no ` #`; in front no sign of YAML's own.
_PLAIN = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`](?:[^:#]++|:(?=[^\s:])|(?<=[^\s#])#)*+"""
_QUOTED = r'"[^"\\]*"|\'[^\']*\''
_PART = rf"(?:[^\W_][^:#,\[\]{{}}\"'&*!|>%@`?]*+|{_QUOTED})"
_LIST = rf"\[ *+(?:{_PART}(?: *, *+{_PART})*+)? *\]"
_LINK = rf"\[ *+{_LIST}(?: *, *+{_LIST})*+ *\]"
_LINKS = rf"(\[ *+{_LINK}(?: *, *+{_LINK})*+ *\]|{_LINK})"
_KEY = r"([^\W_][\w -]{0,60}) ?:"
_FIELD = re.compile(rf"{_KEY}(?:[ ]+(?:({_PLAIN})|({_QUOTED})|({_LIST})))? *")
_WITH_LINKS = rf"{_KEY}[ ]+{_LINKS} *"  # this and the next are seldom looked for
_ITEM = re.compile(rf"( *)- +(?:({_PLAIN})|({_QUOTED})) *")
_TOKENS = re.compile(rf"{_PART}|[\[\]]")
_REFUSED = rf"{_KEY}[ ]+{_PLAIN}:[ ]"

_SHORT = 64
"""Lines shorter than this are remembered: many notes say the same of their type, their tags, their place."""

PlainField = tuple[str, int, str | list[Any], str]
"""A key, its line in the file, its value (lists may hold others), its source text."""


def plain_fields(inside: str) -> list[PlainField] | None:
    """The fields between the fences, or None where they are not all plain (or a key stands there twice)."""
    fields, odd = _plain_up_to(inside)
    return fields if odd is None and len({field[0] for field in fields}) == len(fields) else None


def refused_at(inside: str) -> int | None:
    """The line in the file that no parser takes, where all before it are plain: `why: Guter Rat: immer`."""
    odd = _plain_up_to(inside)[1]
    return odd[0] if odd is not None and re.match(_REFUSED, odd[1]) else None


def _plain_up_to(inside: str) -> tuple[list[PlainField], tuple[int, str] | None]:
    """The plain fields, up to the first line that is none; the number of that line, and what stands there."""
    if _UNSAFE.search(inside):
        return [], (0, "")
    found: list[tuple[str, int, str | list[Any], str | list[str]]] = []
    items: list[str] = []  # the list that the last key may have below it, and how it is written
    lines: list[str] | None = None
    indent = ""
    odd: tuple[int, str] | None = None
    for number, line in enumerate(inside.split("\n"), start=2):
        if field := _field_of(line) if len(line) < _SHORT else _field(line):
            key, value, source = field
            if value is None:
                items, lines = [], [""]
                found.append((key, number, items, lines))
            else:
                lines = None
                found.append((key, number, value if isinstance(value, str) else _lists(value), source))
        elif lines is not None and (item := _ITEM.fullmatch(line)) and (not items or item[1] == indent):
            indent = item[1]
            items.append(item[2].rstrip(" ") if item[2] is not None else item[3][1:-1])
            lines.append(line)
        else:
            odd = number, line
            break
    fields = [
        (key, at, value, source)
        if isinstance(source, str)
        else (key, at, value or "", "\n".join(source).rstrip())
        for key, at, value, source in found
    ]
    return fields, odd


def _field(line: str) -> tuple[str, str | tuple[Any, ...] | None, str] | None:
    """Key, value and source of a line, the value None where none stands there; None where it is no field."""
    match = _FIELD.fullmatch(line)
    if match is None:
        with_links = re.fullmatch(_WITH_LINKS, line) if "[[" in line else None
        return with_links and (with_links[1].rstrip(" "), _flow(with_links[2]), with_links[2])
    key, plain, quoted, flow = match.groups()
    key = key.rstrip(" ")
    if plain is not None:
        plain = plain.rstrip(" ")
        return key, plain, plain.rstrip()
    if quoted is not None:
        return key, quoted[1:-1], quoted
    if flow is not None:
        return key, _flow(flow), flow
    return key, None, ""


_field_of = lru_cache(maxsize=4096)(_field)


def _flow(flow: str) -> tuple[Any, ...]:
    """The parts of a list in brackets, some of which may be lists too."""
    open_ones: list[list[Any]] = [[]]
    for token in _TOKENS.findall(flow, 1, len(flow) - 1):
        if token == "[":
            open_ones.append([])
        elif token == "]":
            closed = open_ones.pop()
            open_ones[-1].append(tuple(closed))
        else:
            open_ones[-1].append(_unquoted(token.rstrip(" ")))
    return tuple(open_ones[0])


def _lists(value: tuple[Any, ...]) -> list[Any]:
    """The same as lists, which are nobody else's."""
    return [part if isinstance(part, str) else _lists(part) for part in value]


def _unquoted(part: str) -> str:
    return part[1:-1] if part[0] in "\"'" else part
