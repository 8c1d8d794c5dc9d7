"""Reading a note's frontmatter: strings only, with the line and the source text of each field.

python-frontmatter reads it with the C loader for strings; a scan of the lines says where each key stands.
What is not valid YAML is one problem, and its plain `key: value` lines are still read.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from vault_tools.text.lines import BOM, split_lines
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
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?:(?P<inside>.*?)(?:\r\n|\n|\r))??(?P<end>---|\.\.\.)[ \t]*(?=\r|\n|\Z)",
    re.DOTALL,
)
_OPENED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<inside>[^\s:#][^:\r\n]*:(?=\s|\Z)[^\r\n]*"
    r"(?:(?:\r\n|\n|\r)[^\s#][^\r\n]*|(?:\r\n|\n|\r)[ \t]+[^\s][^\r\n]*)*)"
)
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s#\-"':]|-(?=\S))[^:]*(?::(?![ \t]|$)[^:]*)*):(?=[ \t]|$)"""
)
_MARKED = re.compile(r"(?:^|[\s,\[{:])[&*!]\S|(?:[-?:][ \t]+){8}| {20}", re.MULTILINE)
_BREAK = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")  # YAML ends a line at some of these; notes don't
_UNREADABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_BLOCK = re.compile(r"[|>][-+\d]*")

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
    """The fields, in their order; where the text between the fences lies, and where the body begins.

    Not `present`: there are no two fences. The fields of a frontmatter without an end are read all the same.
    """

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
    return any(
        (at := source.find(begin)) >= 0 and source.find(end, at) >= 0
        for begin, end in (("{{", "}}"), ("<%", "%>"))
    )


def read_frontmatter(path: str, text: str) -> tuple[Frontmatter, tuple[Problem, ...]]:
    """The frontmatter of a note's text, and what in it could not be read.

    `path` only names the note in problems. Never raises.
    """
    match = _FENCED.match(text)
    if match is None:
        bom = 1 if text.startswith(BOM) else 0
        fields, problems = _opened(path, text)
        return Frontmatter(fields, bom, bom, bom, 1, present=False), problems
    inside = match["inside"] or ""
    start = match.start("end" if match["inside"] is None else "inside")
    body_line = len(split_lines(text[: match.end()])) + 1
    body_start = match.end() + (
        2 if text.startswith("\r\n", match.end()) else 1 if match.end() < len(text) else 0
    )
    fields, problems = _fields(path, inside)
    return Frontmatter(fields, start, start + len(inside), body_start, body_line), problems


def _opened(path: str, text: str) -> tuple[tuple[RawField, ...], tuple[Problem, ...]]:
    """The plain fields of a frontmatter without an end, as far as the first blank line or heading."""
    match = _OPENED.match(text)
    if match is None:
        return (), ()
    if has_placeholder(match["inside"]):
        return (), (problem(path, 1, "template-left"),)
    return _plain_fields(_scan(match["inside"][:MAX_BYTES])), (problem(path, 1, "frontmatter-open"),)


def _fields(path: str, inside: str) -> tuple[tuple[RawField, ...], tuple[Problem, ...]]:
    if len(inside) * 4 > MAX_BYTES and len(inside.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        return (), (problem(path, 1, "frontmatter-too-large", limit=MAX_BYTES // 1024),)
    if has_placeholder(inside):
        return (), (problem(path, 1, "template-left"),)
    if not inside.isprintable():
        inside = _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", _BREAK.sub(" ", inside))
    scanned = _scan(inside)
    try:
        if refused := _refused(inside):
            return _plain_fields(scanned), (problem(path, refused[0] + 2, refused[1]),)
        values = _strings.load(inside)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return _plain_fields(scanned), (problem(path, _line_of(error) + 2, "yaml-invalid"),)
    if values in (None, ""):
        return (), ()
    if not isinstance(values, dict):
        return (), (problem(path, 2, "frontmatter-not-fields"),)
    if {field.key for field in scanned} != values.keys():
        scanned = _composed(inside)
    last = {field.key: field.line for field in scanned}  # of two equal keys YAML keeps the last
    fields = tuple(
        RawField(field.key, field.line, values.get(field.key, ""), field.source)
        for field in scanned
        if last[field.key] == field.line
    )
    seen: set[str] = set()
    twice = [field for field in scanned if field.key in seen or seen.add(field.key)]
    return fields, tuple(problem(path, field.line, "key-twice", key=field.key) for field in twice)


def _scan(inside: str) -> list[RawField]:
    """Every top-level key with its line and source, by looking at the lines alone."""
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(split_lines(inside), start=2):
        match = _KEY.match(line)
        if match:
            found.append((_unquoted(match[1].rstrip()), number, [line[match.end() :].strip(" \t")]))
        elif found and not line.lstrip().startswith("#"):
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
    """The line and the code of what is refused before anything is built: aliases, tags, deep nesting.

    Only what has their signs is looked at closely: a bracket behind a quotation mark opens nothing, and
    each level of nesting needs a bracket, or a blank more at the beginning of its line.
    """
    brackets = inside.count("[") + inside.count("{") - 2 * (inside.count('"[[') + inside.count("'[["))
    if brackets <= MAX_DEPTH and not _MARKED.search(inside):
        return None
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
    if _BLOCK.fullmatch(first):
        return " ".join(line.strip() for line in rest).strip()
    if first.startswith("[") and first.endswith("]") and not first.startswith("[["):
        return [_unquoted(part.strip()) for part in first[1:-1].split(",") if part.strip()]
    whole = first if first.startswith(('"', "'")) else re.split(r"\s#", first, maxsplit=1)[0].strip()
    return _unquoted(whole)


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        inner = text[1:-1]
        return inner.replace("''", "'") if text[0] == "'" else re.sub(r"\\(.)", r"\1", inner)
    return text


def _line_of(error: Exception) -> int:
    """The line of a YAML error; of what was opened and never closed, where it was opened."""
    context = getattr(error, "context", None) or ""
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if any(opened in context for opened in ("flow", "quoted", "simple key")):
        marks.reverse()
    return next((int(mark.line) for mark in marks if mark), 0)
