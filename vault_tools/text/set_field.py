"""Setting or adding one value of a note's frontmatter, as a splice with a proof.

No YAML is ever written by a dumper. YAML is composed only to find where the value stands; then the result is
read again, and every other field must be what it was.
"""

import re
from collections.abc import Callable

import yaml

try:
    from yaml import CLoader as Loader
except ImportError:
    from yaml import Loader  # type: ignore[assignment]

from vault_tools.text.frontmatter import Frontmatter, RawField, read_frontmatter
from vault_tools.text.lines import BOM
from vault_tools.text.problems import Problem, problem
from vault_tools.text.splice import Splice, apply, line_end_at, usual_line_end

_PLAIN = re.compile(r"[A-Za-zÄÖÜäöüß0-9][\w .,/()–-]*(?<! )")
_AMBIGUOUS = re.compile(r"(?i:true|false|yes|no|on|off|null|y|n)|[\d.,_:eE+-]+")


def set_field(path: str, text: str, key: str, value: str, means: Callable[[str], bool]) -> str | Problem:
    """The note's text with the field set to `value`, or the problem why that cannot be done safely.

    `means` says whether a key as written is the field; where no key is, `key` is added at the end of the
    frontmatter, and where there is no frontmatter, one is made.
    """
    frontmatter, _ = read_frontmatter(path, text)
    there = [field for field in frontmatter.fields if means(field.key)]
    if len(there) > 1:
        return problem(path, there[1].line, "edit-key-twice", key=there[1].key)
    written = _scalar(value)
    if there:
        splice = _replacing(text, frontmatter, there[0], value)
        if splice is None:
            return problem(path, there[0].line, "edit-refused", key=there[0].key)
    else:
        splice = _adding(text, frontmatter, f"{key}: {written}")
    result = apply(text, [splice])
    if not _proven(path, text, result, frontmatter, value, means):
        return problem(
            path, there[0].line if there else None, "edit-refused", key=there[0].key if there else key
        )
    return result


def _adding(text: str, frontmatter: Frontmatter, line: str) -> Splice:
    newline = usual_line_end(text)
    if not frontmatter.present:
        start = 1 if text.startswith(BOM) else 0
        return Splice(start, start, f"---{newline}{line}{newline}---{newline}")
    if frontmatter.end > frontmatter.start:
        at = frontmatter.end + len(line_end_at(text, frontmatter.end))  # before the closing fence
    else:
        at = _after_first_line(text)
    return Splice(at, at, line + newline)


def _after_first_line(text: str) -> int:
    match = re.search(r"\r\n|\n|\r", text)
    return match.end() if match else len(text)


def _replacing(text: str, frontmatter: Frontmatter, field: RawField, value: str) -> Splice | None:
    """The splice for a value on its key's own line; None where it is longer, or written in another way."""
    inside = text[frontmatter.start : frontmatter.end]
    try:
        node = yaml.compose(inside, Loader=Loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    for name, old in node.value:
        if str(name.value) != field.key:
            continue
        if not isinstance(old, yaml.ScalarNode) or old.start_mark.line != old.end_mark.line:
            return None
        start = _offset(inside, int(old.start_mark.line), int(old.start_mark.column))
        end = _offset(inside, int(old.end_mark.line), int(old.end_mark.column))
        if old.value == "" and start == end:
            return _filling(text, frontmatter, inside, name, _scalar(value))
        quote = inside[start] if old.style in ("'", '"') else ""
        new = f"{quote}{value}{quote}" if quote and not set(value) & {"'", '"', "\\"} else _scalar(value)
        return Splice(frontmatter.start + start, frontmatter.start + end, new)
    return None


def _filling(text: str, before: Frontmatter, inside: str, name: yaml.Node, written: str) -> Splice | None:
    """The splice for a key without a value: behind its colon."""
    end = _offset(inside, int(name.end_mark.line), int(name.end_mark.column))
    colon = inside.find(":", end)
    if colon < 0 or inside[end:colon].strip():
        return None
    at = before.start + colon + 1
    return Splice(at, at, f" {written}") if text[at : at + 1] in ("", " ", "\t", "\r", "\n") else None


def _offset(text: str, line: int, column: int) -> int:
    """The offset of a place that YAML names by line and column (its lines end as ours do, and at NEL)."""
    position = 0
    for _ in range(line):
        match = re.compile("\r\n|[\r\n\u0085\u2028\u2029]").search(text, position)
        if match is None:
            return len(text)
        position = match.end()
    return position + column


def _scalar(value: str) -> str:
    """The value as YAML: plain where that cannot be misread, else in double quotes."""
    if _is_date(value) or (_PLAIN.fullmatch(value) and not _AMBIGUOUS.fullmatch(value)):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_date(value: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value))


def _proven(
    path: str, text: str, result: str, before: Frontmatter, value: str, means: Callable[[str], bool]
) -> bool:
    """Whether the result reads as the same note with just this field changed."""
    after, _ = read_frontmatter(path, result)
    others = [(field.key, field.value, field.source) for field in before.fields if not means(field.key)]
    still = [(field.key, field.value, field.source) for field in after.fields if not means(field.key)]
    now = [field.value for field in after.fields if means(field.key)]
    return others == still and now == [value] and text[before.body_start :] == result[after.body_start :]
