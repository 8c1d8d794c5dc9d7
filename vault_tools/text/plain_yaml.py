"""The plain frontmatter that most notes have, read line by line at a fifth of a YAML parser's cost.

Only what cannot mean anything else is read here: a key a line, with a plain or simply quoted value, a list of
such in brackets or below it. Everything else is None, and goes to the parser. A property test holds that both
read the same.
"""

import re

# Control characters, line ends of YAML's own, surrogates: looked for once, not by each pattern.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
# All possessive, so that a long run of blanks is looked at once. No `: `, no ` #`; no sign in front.
_PLAIN = r"[^\W_](?:[^:#]|:(?=[^\s:])|(?<=[^\s#])#)*+"
_QUOTED = r'"[^"\\]*"|\'[^\']*\''
_PART = rf"(?:[^\W_][^:#,\[\]{{}}\"'&*!|>%@`?]*+|{_QUOTED})"
_LIST = rf"\[ *+(?:{_PART}(?: *, *+{_PART})*+)? *\]"
_FIELD = re.compile(rf"([^\W_][\w -]{{0,60}}) ?:(?:[ ]+(?:({_PLAIN})|({_QUOTED})|({_LIST})))? *")
_ITEM = re.compile(rf"( *)- +(?:({_PLAIN})|({_QUOTED})) *")
_PARTS = re.compile(_PART)

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
        if field := _FIELD.fullmatch(line):
            key, plain, quoted, flow = field.groups()
            key = key.rstrip(" ")
            lines = None
            if plain is not None:
                plain = plain.rstrip(" ")
                found.append((key, number, plain, plain.rstrip()))
            elif quoted is not None:
                found.append((key, number, quoted[1:-1], quoted))
            elif flow is not None:
                parts = _PARTS.findall(flow, 1, len(flow) - 1)
                found.append((key, number, [_unquoted(part.rstrip(" ")) for part in parts], flow))
            else:
                items, lines = [], [""]
                found.append((key, number, items, lines))
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


def _unquoted(part: str) -> str:
    return part[1:-1] if part[0] in "\"'" else part
