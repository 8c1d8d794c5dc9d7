"""YAML through python-frontmatter and the C loader: strings only, and nothing built that could do harm."""

import re
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from vault_tools.text.lines import split_lines

try:
    from yaml import CBaseLoader as StringLoader
    from yaml import CLoader as EventLoader
except ImportError:  # PyYAML without libyaml: slower, the same result
    from yaml import BaseLoader as StringLoader  # type: ignore[assignment]
    from yaml import Loader as EventLoader  # type: ignore[assignment]

MAX_DEPTH = 20

_MARKED = re.compile(r"(?:^|[\s,\[{:])[&*!]\S|(?:[-?:][ \t]+){8}| {20}", re.MULTILINE)

Value = Any
"""A YAML value read as strings: str, list or dict of such values."""


class _Loader(StringLoader):
    """The C loader, its nodes turned into strings, lists and dicts at half its own constructor's cost."""

    def get_single_data(self) -> Value:
        node = self.get_single_node()
        return "" if node is None else _plain_node(node)


def _plain_node(node: yaml.Node) -> Value:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain_node(item) for item in node.value]
    values: dict[str, Value] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise yaml.MarkedYAMLError(problem="a key is no text", problem_mark=key.start_mark)
        values[key.value] = _plain_node(value)
    return values


class _Strings(YAMLHandler):
    """python-frontmatter's YAML handler, with every scalar kept as the string that was written."""

    def load(self, fm: str, **kwargs: object) -> Value:
        return super().load(fm, **{"Loader": _Loader, **kwargs})


_strings = _Strings()


def load_strings(inside: str) -> tuple[Value, tuple[int, str] | None]:
    """The value, every scalar of it a string; or the line (from 0) and the code of the problem why not."""
    try:
        refused = _refused(inside)
        return (None, refused) if refused else (_strings.load(inside), None)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        # PyYAML 6.0.4 brings a limit of its own, which it meets while it looks ahead.
        deep = "nesting depth" in (getattr(error, "problem", None) or "")
        return None, (_line_of(error), "yaml-deep" if deep else "yaml-invalid")


def keys_of(inside: str) -> list[tuple[str, int, str]]:
    """The top-level keys with their lines (from 0) and source texts, by YAML's own positions."""
    node = yaml.compose(inside, Loader=EventLoader)
    if not isinstance(node, yaml.MappingNode):
        return []
    lines = split_lines(inside)
    return [
        (str(key.value), int(key.start_mark.line), _between(lines, value.start_mark, value.end_mark))
        for key, value in node.value
    ]


def _between(lines: list[str], start: Any, end: Any) -> str:
    inside = lines[start.line : end.line + 1]
    if len(inside) > end.line - start.line:
        inside[-1] = inside[-1][: end.column]
    if inside:
        inside[0] = inside[0][start.column :]
    return "\n".join(inside).rstrip()


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


def _line_of(error: Exception) -> int:
    """The line of a YAML error; of what was opened and never closed, where it was opened."""
    context = getattr(error, "context", None) or ""
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    if any(opened in context for opened in ("flow", "quoted", "simple key")):
        marks.reverse()
    return next((int(mark.line) for mark in marks if mark), 0)
