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

from vault_tools.text.frontmatter import Frontmatter, RawField, Value, read_frontmatter
from vault_tools.text.lines import BOM, plain_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.splice import Splice, apply, line_end_at, line_end_before, sure_line_end, usual_line_end

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAIN = re.compile(r"[^\W_](?:[\w ./()–-]*[\w./()–-])?")
_AMBIGUOUS = re.compile(r"(?i:yes|no|on|off|null|y|n|0[box]\w+)|[\d.:_eE+-]+")
_TYPED = re.compile(r"true|false|0|[1-9]\d{0,8}")
_BREAK = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE = re.compile(
    r"""(?P<key>"[^"\\]*"|'[^']*'|[^\s#"':][^:]*?)[ \t]*:"""
    r"""(?P<value>[ \t]+(?:"[^"\\]*"|'[^']*'|\[\[[^\[\]]*\]\]"""
    r"""|[^\s"'\[\]{}>|*&!%#@`,?:-](?:[^#]|(?<=\S)\#)*?))?[ \t]*(?:[ \t]\#.*)?"""
)


def set_field(path: str, text: str, key: str, value: str, means: Callable[[str], bool]) -> str | Problem:
    """The note's text with the field set to `value`, or the problem why that cannot be done safely.

    `means` says whether a key as written is the field; of several such keys the first is set. Where there is
    none, `key` is added at the end of the frontmatter, and where there is no frontmatter, one is made.
    """
    before, problems = read_frontmatter(path, text)
    for found in problems:
        if found.code == "key-twice" and means(str(dict(found.values)["key"])):
            return problem(path, found.line, "edit-key-twice", key=dict(found.values)["key"])
    place = next((index for index, field in enumerate(before.fields) if means(field.key)), None)
    there = None if place is None else before.fields[place]
    if there is None:
        splice: Splice | None = _adding(text, before, f"{key}: {scalar(value)}")
    elif there.value == value:
        return text
    else:
        splice = _replacing(
            text, before, there, value, valid={each.code for each in problems} <= {"key-twice"}
        )
    if splice is not None:
        result = apply(text, [splice])
        if _proven(path, text, result, place, key, value):
            return result
    return problem(path, there.line if there else None, "edit-refused", key=there.key if there else key)


def _adding(text: str, frontmatter: Frontmatter, line: str) -> Splice | None:
    """The splice for a new line before the closing fence, indented as the other keys are."""
    if not frontmatter.present:
        newline = usual_line_end(text)
        start = 1 if text.startswith(BOM) else 0
        return Splice(start, start, f"---{newline}{line}{newline}---{newline}")
    at = frontmatter.end + len(line_end_at(text, frontmatter.end))
    end = sure_line_end(text, line_end_before(text, at))
    if not frontmatter.fields:  # nothing but comments, or no fields at all
        inside = text[frontmatter.start : frontmatter.end]
        return Splice(at, at, line + end) if _says_nothing(inside) else None
    first = _line(text, frontmatter.fields[0].line)
    indent = first[: len(first) - len(first.lstrip(" "))]
    return Splice(at, at, indent + line + end)


def _says_nothing(inside: str) -> bool:
    return all(not line.text.strip() or line.text.lstrip().startswith("#") for line in plain_lines(inside))


def _replacing(
    text: str, frontmatter: Frontmatter, field: RawField, value: str, *, valid: bool
) -> Splice | None:
    """The splice for a value that stands on one line; None where it is longer, or written in another way."""
    span = _composed_span(text, frontmatter, field.key) if valid else _span_in_line(text, field)
    if span is None:
        return None
    start, end = span
    old = text[start:end]
    if not old:
        if text[start : start + 1] in (" ", "\t") and text[start + 1 : start + 2] not in ("", "#", " ", "\t"):
            return Splice(start + 1, end + 1, scalar(value))
        return Splice(start, end, f" {scalar(value)}")
    quote = old[0] if old[0] in "\"'" else ""
    keeps = quote and not set(value) & {"'", '"', "\\"}
    return Splice(start, end, f"{quote}{value}{quote}" if keeps else scalar(value))


def _composed_span(text: str, frontmatter: Frontmatter, key: str) -> tuple[int, int] | None:
    """Where the value of a key stands, by YAML's own positions; behind the colon where there is none."""
    inside = text[frontmatter.start : frontmatter.end]
    try:
        node = yaml.compose(_ODD.sub("\N{REPLACEMENT CHARACTER}", _BREAK.sub(" ", inside)), Loader=Loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    for name, old in node.value:
        if str(name.value) != key:
            continue
        start, end = old.start_mark.index, old.end_mark.index
        if old.start_mark.line != old.end_mark.line or not _is_simple(old, inside[start:end]):
            return None
        if start == end:
            colon = inside.find(":", name.end_mark.index)
            if colon < 0 or inside[name.end_mark.index : colon].strip():
                return None
            start = end = colon + 1
        return frontmatter.start + start, frontmatter.start + end
    return None


def _is_simple(node: yaml.Node, source: str) -> bool:
    """Whether a value is text on its line, or an unquoted link, which is a list in a list to YAML."""
    if isinstance(node, yaml.ScalarNode):
        return node.style not in ("|", ">")
    return isinstance(node, yaml.SequenceNode) and bool(re.fullmatch(r"\[\[[^\[\]]*\]\]", source))


def _span_in_line(text: str, field: RawField) -> tuple[int, int] | None:
    """The same by the look of its line, where the frontmatter as a whole is no valid YAML."""
    line = next(line for line in plain_lines(text) if line.number == field.line)
    match = _LINE.fullmatch(line.text)
    if match is None or match["key"].strip("\"'") != field.key or "\n" in field.source.strip():
        return None
    if match["value"] is None:
        colon = line.start + line.text.index(":", match.end("key"))
        return colon + 1, colon + 1
    written = match["value"].lstrip(" \t")
    end = line.start + match.end("value")
    return end - len(written), end


def _line(text: str, number: int) -> str:
    return next(line.text for line in plain_lines(text) if line.number == number)


def scalar(value: str) -> str:
    """The value as YAML: plain where that cannot be misread, else in double quotes."""
    plain = _PLAIN.fullmatch(value) and not _AMBIGUOUS.fullmatch(value)
    if plain or _DATE.fullmatch(value) or _TYPED.fullmatch(value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _proven(path: str, text: str, result: str, place: int | None, key: str, value: str) -> bool:
    """Whether the result reads as the same note with just this field changed, or one more."""
    before, problems = read_frontmatter(path, text)
    after, still = read_frontmatter(path, result)
    new = len(before.fields) if place is None else place
    if new >= len(after.fields) or (after.fields[new].key, after.fields[new].value) != (
        key if place is None else before.fields[place].key,
        value,
    ):
        return False
    others, the_same = list(before.fields), list(after.fields)
    del the_same[new]
    if place is not None:
        del others[place]
    codes = [each.code for each in problems]
    inside = (
        place is not None and not before.present
    )  # without its end, frontmatter is read but part of the body
    return (
        [said_by(each) for each in others] == [said_by(each) for each in the_same]
        and all(each.code in codes for each in still)
        and (inside != after.present)
        and (inside or text[before.body_start :] == result[after.body_start :])
    )


def said_by(field: RawField) -> tuple[str, str, Value]:
    """All that a field says, to be compared before and after an edit."""
    return field.key, field.source, _settled(field.value)


def _settled(value: Value) -> Value:
    """A value without the line ends behind its last text: those before the closing fence are not read as its
    own, but are once a key follows."""
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, list) and value:
        return [*value[:-1], _settled(value[-1])]
    if isinstance(value, dict) and value:
        return value | {list(value)[-1]: _settled(list(value.values())[-1])}
    return value
