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
    keys: list[str] = []
    at: list[int] = []
    values: list[str | list[str]] = []
    sources: list[list[str]] = []
    items: list[str] | None = None  # the list that the last key may have below it
    indent = ""
    for number, line in enumerate(inside.split("\n"), start=2):
        if field := _FIELD.fullmatch(line):
            key, plain, quoted, flow = field.groups()
            items = None
            if plain is not None:
                values.append(plain.rstrip(" "))
            elif quoted is not None:
                values.append(quoted[1:-1])
            elif flow is not None:
                values.append(
                    [_unquoted(part.rstrip(" ")) for part in _PARTS.findall(flow, 1, len(flow) - 1)]
                )
            else:
                values.append("")
                items = []
            keys.append(key.rstrip(" "))
            at.append(number)
            sources.append([line[field.end(1) :].lstrip(" ")[1:].strip(" ")])
        elif items is not None and (item := _ITEM.fullmatch(line)) and (not items or item[1] == indent):
            indent = item[1]
            items.append(item[2].rstrip(" ") if item[2] is not None else item[3][1:-1])
            values[-1] = items
            sources[-1].append(line)
        else:
            return None
    if len(set(keys)) < len(keys):
        return None
    return list(zip(keys, at, values, ("\n".join(lines).rstrip() for lines in sources), strict=True))


def _unquoted(part: str) -> str:
    return part[1:-1] if part[0] in "\"'" else part
