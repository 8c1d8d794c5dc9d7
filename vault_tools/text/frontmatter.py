"""Reading a note's frontmatter: strings only, with the line and the source text of each field.

python-frontmatter reads it with the C loader for strings; a scan of the lines says where each key stands.
What is not valid YAML is one problem, and its plain `key: value` lines are still read.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from vault_tools.text.lines import BOM, encode, split_lines
from vault_tools.text.problems import Problem, problem

try:
    from yaml import CBaseLoader as StringLoader
    from yaml import CLoader as EventLoader
except ImportError:  # PyYAML without libyaml: slower, the same result
    from yaml import BaseLoader as StringLoader  # type: ignore[assignment]
    from yaml import Loader as EventLoader  # type: ignore[assignment]

MAX_BYTES = 64 * 1024
MAX_DEPTH = 20

_FENCED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?:(?P<inside>.*?)(?:\r\n|\n|\r))??(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)",
    re.DOTALL,
)
_OPENED = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)[^\s:#][^:\r\n]*:(?:\s|$)")
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#\-"'][^\r\n]*?|-[^\s\r\n][^\r\n]*?)[ \t]*:(?=[ \t]|$)"""
)
_SUSPICIOUS = re.compile(r"(?:^|[\s,\[{:])[&*!][^\s]|(?:[-?:][ \t]+){8}|[\[{]\s*[\[{]\s*[\[{]", re.MULTILINE)
_CONTROL = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|<%.*?%>")

Value = Any
"""A YAML value read as strings: str, list or dict of such values."""


@dataclass(frozen=True, slots=True)
class RawField:
    """One key of the frontmatter as written, its line in the file, its value as strings, its source text."""

    key: str
    line: int
    value: Value
    source: str


@dataclass(frozen=True, slots=True)
class Frontmatter:
    """The fields, in their order; where the text between the fences lies, and where the body begins."""

    fields: tuple[RawField, ...]
    start: int
    end: int
    body_start: int
    body_line: int
    present: bool = True


class _Strings(YAMLHandler):
    """python-frontmatter's YAML handler, with every scalar kept as the string that was written."""

    def load(self, fm: str, **kwargs: object) -> Value:
        return super().load(fm, **{"Loader": StringLoader, **kwargs})


_strings = _Strings()


def has_placeholder(source: str) -> bool:
    """Whether a template's `{{…}}` or `<% … %>` was left unrendered."""
    return bool(_PLACEHOLDER.search(source))


def read_frontmatter(path: str, text: str) -> tuple[Frontmatter, tuple[Problem, ...]]:
    """The frontmatter of a note's text, and what in it could not be read.

    `path` only names the note in problems. Never raises.
    """
    bom = 1 if text.startswith(BOM) else 0
    match = _FENCED.match(text)
    if match is None:
        nothing = Frontmatter((), bom, bom, bom, 1, present=False)
        return nothing, (problem(path, 1, "frontmatter-open"),) if _OPENED.match(text) else ()
    inside = match["inside"] or ""
    start = match.start("inside") if match["inside"] is not None else match.end()
    body_line = len(split_lines(text[: match.end()])) + 1
    body_start = match.end() + (
        2 if text.startswith("\r\n", match.end()) else 1 if match.end() < len(text) else 0
    )
    fields, problems = _fields(path, inside)
    return Frontmatter(fields, start, start + len(inside), body_start, body_line), problems


def _fields(path: str, inside: str) -> tuple[tuple[RawField, ...], tuple[Problem, ...]]:
    if len(encode(inside)) > MAX_BYTES:
        return (), (problem(path, 1, "frontmatter-too-large", limit=MAX_BYTES // 1024),)
    if has_placeholder(inside):
        return (), (problem(path, 1, "template-left"),)
    scanned = _scan(inside)
    clean = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", inside)
    try:
        if _SUSPICIOUS.search(clean) and (found := _refused(clean)):
            return _plain_fields(scanned), (problem(path, found[0] + 2, found[1]),)
        values = _strings.load(clean)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return _plain_fields(scanned), (problem(path, _line_of(error) + 2, "yaml-invalid"),)
    if values in (None, ""):
        return (), ()
    if not isinstance(values, dict):
        return (), (problem(path, 2, "frontmatter-not-fields"),)
    names = [field.key for field in scanned]
    if set(names) != set(values):
        scanned = _composed(clean)
        names = [field.key for field in scanned]
    problems = tuple(
        problem(path, field.line, "key-twice", key=field.key)
        for index, field in enumerate(scanned)
        if field.key in names[:index]
    )
    last = {field.key: index for index, field in enumerate(scanned)}  # of two equal keys YAML keeps the last
    fields = tuple(
        RawField(field.key, field.line, values.get(field.key, ""), field.source)
        for index, field in enumerate(scanned)
        if last[field.key] == index
    )
    return fields, problems


def _scan(inside: str) -> list[RawField]:
    """Every top-level key with its line and source, by looking at the lines alone."""
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(split_lines(inside), start=2):
        match = _KEY.match(line)
        if match:
            found.append((_unquoted(match[1]), number, [line[match.end() :].strip(" \t")]))
        elif found:
            found[-1][2].append(line)
    return [RawField(key, number, "", "\n".join(lines).rstrip()) for key, number, lines in found]


def _composed(inside: str) -> list[RawField]:
    """The same from YAML's own positions, for frontmatter that is not written a key a line."""
    node = yaml.compose(inside, Loader=EventLoader)
    if not isinstance(node, yaml.MappingNode):
        return []
    lines = split_lines(inside)
    return [
        RawField(
            str(key.value), key.start_mark.line + 2, "", _between(lines, value.start_mark, value.end_mark)
        )
        for key, value in node.value
    ]


def _between(lines: list[str], start: Any, end: Any) -> str:
    if start.line == end.line:
        return lines[int(start.line)][start.column : end.column]
    first = lines[start.line][start.column :]
    last = lines[end.line][: end.column] if end.line < len(lines) else ""
    return "\n".join([first, *lines[start.line + 1 : end.line], last]).rstrip()


def _refused(inside: str) -> tuple[int, str] | None:
    """The line and the code of what is refused before anything is built: aliases, tags, deep nesting."""
    depth = 0
    for event in yaml.parse(inside, Loader=EventLoader):
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return line, "yaml-alias"
        if getattr(event, "tag", None):
            return line, "yaml-tag"
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return line, "yaml-deep"
    return None


def _plain_fields(scanned: list[RawField]) -> tuple[RawField, ...]:
    """What can be read line by line where YAML cannot: plain values and simple lists."""
    return tuple(
        RawField(field.key, field.line, _plain_value(field.source), field.source) for field in scanned
    )


def _plain_value(source: str) -> str | list[str]:
    first, *rest = source.split("\n")
    items = [_unquoted(line.strip()[2:].strip()) for line in rest if line.strip().startswith("- ")]
    if not first and items:
        return items
    if first.startswith("[") and first.endswith("]") and not first.startswith("[["):
        return [_unquoted(part.strip()) for part in first[1:-1].split(",") if part.strip()]
    return _unquoted(re.split(r"\s#", first, maxsplit=1)[0].strip())


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        inner = text[1:-1]
        return inner.replace("''", "'") if text[0] == "'" else re.sub(r"\\(.)", r"\1", inner)
    return text


def _line_of(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return int(mark.line) if mark else 0
