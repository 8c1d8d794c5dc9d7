"""Reading a note's frontmatter: strings only, with the line and the source text of each field.

Plain ones are read line by line, all others by python-frontmatter with the C loader for strings, where a
scan of the lines says where each key stands. What is not valid YAML is one problem, and its plain
`key: value` lines are still read.
"""

import re
from functools import partial
from typing import Any, NamedTuple

from vault_tools.text.lines import BOM, split_lines
from vault_tools.text.plain_yaml import plain_fields, refused_at
from vault_tools.text.problems import Problem, problem

MAX_BYTES = 64 * 1024
_QUICK_BYTES = 70_000  # where no end is found

_FENCES = (b"---", b"\xef\xbb\xbf---")
_FENCED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?:(?P<inside>.*?)(?:\r\n|\n|\r))??(?P<end>---|\.\.\.)[ \t]*(?=\r|\n|\Z)",
    re.DOTALL,
)
# The others are seldom needed, and compiled where they are.
_OPENED = (
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<inside>[^\s:#-][^:\r\n]*:(?=\s|\Z)[^\r\n]*"
    r"(?:(?:\r\n|\n|\r)(?:[^\s#]|[ \t]+\S)[^\r\n]*)*+)"
)
_KEY = (
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\s#\-"':]|-(?=\S))[^:]*(?::(?![ \t]|$)[^:]*)*):(?=[ \t]|$)"""
)
_ODD = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_BREAKS = "\x0b\x0c\x85\u2028\u2029"  # YAML ends a line at some of these; notes don't
_UNCLOSED = r"""(?s)(?:"(?:[^"\\]|\\.)*+|'(?:[^']|'')*+)\Z"""
_QUOTED = r"""("(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')\s*(?:#.*)?\Z"""
_INDENTED = r"\t| +[^\s:#-][^:]*:(?:\s|$)"
_NO_BLANK = r"[^\W\d_][\w -]{0,60}:[^\s:/].*"
_NO_FIELD = r"[^\W_][^:]*"
_BLOCK = r"[|>][-+\d]*"
_PIECE = r"""(?:(?<![^\s,\[])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|\[\[[^\[\]\n]*\]\]|[^,\n])+"""

_tuple = tuple.__new__  # quicker than to call the types: each cold run makes thousands

Value = Any
"""A YAML value read as strings: str, list or dict of such values."""


class RawField(NamedTuple):
    """One key of the frontmatter as written, its line in the file, its value as strings, its source text."""

    key: str
    line: int
    value: Value
    source: str


_raw_field = partial(_tuple, RawField)


class Frontmatter(NamedTuple):
    """The fields, in their order; where the text between the fences lies, and where the body begins.

    Not `present`: there are no two fences. The fields of a frontmatter without an end are read all the same.
    """

    fields: tuple[RawField, ...]
    start: int
    end: int
    body_start: int
    body_line: int
    present: bool = True


def has_placeholder(source: str) -> bool:
    """Whether a template's `{{…}}` or `<% … %>` was left unrendered."""
    if "{{" in source and source.find("}}", source.find("{{")) >= 0:
        return True
    return "<%" in source and source.find("%>", source.find("<%")) >= 0


def quick_head(data: bytes) -> bytes:
    """The frontmatter of a note in small letters, for a quick look; empty where there is none."""
    if not data.startswith(_FENCES):
        return b""
    end = data.find(b"\n---", 3)
    return data[: end if end > 0 else _QUICK_BYTES].lower()


def body_of(text: str) -> Frontmatter:
    """Where the body of a note begins; its frontmatter is passed over unread."""
    end = text.find("\n---", 3) if text.startswith("---\n") else -1
    if end > 3 and text[end + 4 : end + 5] == "\n" and not _may_end_before(text, end):
        # How nearly all begin; the pattern takes ten times as long.
        return _tuple(Frontmatter, ((), 4, end, end + 5, text.count("\n", 0, end) + 3, True))
    match = _FENCED.match(text)
    if match is None:
        bom = 1 if text.startswith(BOM) else 0
        return Frontmatter((), bom, bom, bom, 1, present=False)
    inside = match["inside"] or ""
    start = match.start("end" if match["inside"] is None else "inside")
    body_line = len(split_lines(text[: match.end()])) + 1
    body_start = match.end() + (
        2 if text.startswith("\r\n", match.end()) else 1 if match.end() < len(text) else 0
    )
    return Frontmatter((), start, start + len(inside), body_start, body_line)


def _may_end_before(text: str, end: int) -> bool:
    """Whether another line end or sign of an end comes before this one."""
    return text.find("\r", 3, end) >= 0 or text.find("\n...", 3, end) >= 0


def read_frontmatter(path: str, text: str) -> tuple[Frontmatter, tuple[Problem, ...]]:
    """The frontmatter of a note's text, and what in it could not be read.

    `path` only names the note in problems. Never raises.
    """
    found = body_of(text)
    fields, problems = _fields(path, text[found.start : found.end]) if found.present else _opened(path, text)
    return _tuple(Frontmatter, (fields, *found[1:])), problems


def _opened(path: str, text: str) -> tuple[tuple[RawField, ...], tuple[Problem, ...]]:
    """The plain fields of a frontmatter without an end, as far as the first blank line or heading."""
    match = re.match(_OPENED, text)
    if match is None:
        return (), ()
    if has_placeholder(match["inside"]):
        return (), (problem(path, 1, "template-left"),)
    return _plain_fields(_scan(match["inside"][:MAX_BYTES])), (problem(path, 1, "frontmatter-open"),)


def _fields(path: str, inside: str) -> tuple[tuple[RawField, ...], tuple[Problem, ...]]:
    if len(inside) * 4 > MAX_BYTES and len(inside.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        plain = _plain_fields(_scan(inside[:MAX_BYTES]))
        return plain, (problem(path, 1, "frontmatter-too-large", limit=MAX_BYTES // 1024),)
    if has_placeholder(inside):
        return (), (problem(path, 1, "template-left"),)
    if (plain_ones := plain_fields(inside)) is not None:
        return tuple(map(_raw_field, plain_ones)), ()
    inside = re.sub(_ODD, lambda sign: " " if sign[0] in _BREAKS else "\N{REPLACEMENT CHARACTER}", inside)
    scanned = _scan(inside)
    if (refused := refused_at(inside)) is not None:
        return _plain_fields(scanned), (problem(path, refused, _cause(inside, scanned, refused)),)
    from vault_tools.text import strict_yaml  # late: most notes have no need of it

    values, mistake = strict_yaml.load_strings(inside)
    if mistake:
        line = _where(scanned, mistake[0] + 2)
        code = _cause(inside, scanned, line) if mistake[1] == "yaml-invalid" else mistake[1]
        return _plain_fields(scanned), (problem(path, line, code),)
    if values in (None, ""):
        return (), ()
    if not isinstance(values, dict):
        return (), (problem(path, 2, "frontmatter-not-fields"),)
    if {field.key for field in scanned} != values.keys():
        scanned = [RawField(key, line + 2, "", source) for key, line, source in strict_yaml.keys_of(inside)]
    fields: dict[str, RawField] = {}
    problems: list[Problem] = []
    for field in scanned:
        if fields.pop(field.key, None):  # of two equal keys YAML keeps the last
            problems.append(problem(path, field.line, "key-twice", key=field.key))
        fields[field.key] = RawField(field.key, field.line, values.get(field.key, ""), field.source)
    return tuple(fields.values()), tuple(problems)


def _where(scanned: list[RawField], line: int) -> int:
    """The line of a mistake: where a quotation mark is not closed, YAML sees it only at the next one."""
    return next(
        (field.line for field in scanned if field.line < line and re.match(_UNCLOSED, field.source)), line
    )


def _cause(inside: str, scanned: list[RawField], line: int) -> str:
    """What most likely makes a line no valid YAML, as the code of a problem: told in words, not as YAML."""
    written = (split_lines(inside)[line - 2 : line - 1] or [""])[0]
    if any(field.line == line and re.match(_UNCLOSED, field.source) for field in scanned):
        return "yaml-quote"
    if re.match(_INDENTED, written):
        return "yaml-indent"
    if re.fullmatch(_NO_BLANK, written):
        return "yaml-no-blank"
    return "yaml-no-field" if re.fullmatch(_NO_FIELD, written) else "yaml-invalid"


def _scan(inside: str) -> list[RawField]:
    """Every top-level key with its line and source, by looking at the lines alone."""
    found: list[tuple[str, int, list[str]]] = []
    for number, line in enumerate(split_lines(inside), start=2):
        match = re.match(_KEY, line)
        if match:
            found.append((_unquoted(match[1].rstrip()), number, [line[match.end() :].strip(" \t")]))
        elif found and not line.lstrip().startswith("#"):
            found[-1][2].append(line)
    return [RawField(key, number, "", "\n".join(lines).rstrip()) for key, number, lines in found]


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
    if re.fullmatch(_BLOCK, first):
        return " ".join(line.strip() for line in rest).strip()
    if first.startswith("[") and first.endswith("]") and not first.startswith("[["):
        return source_items(first)
    quoted = re.match(_QUOTED, first)
    return _unquoted(quoted[1] if quoted else re.split(r"\s#", first, maxsplit=1)[0].strip())


def source_items(source: str) -> list[str]:
    """The items of a list by its source text: what stands in quotes, and a link, may hold a comma."""
    source = source.strip()
    if source.startswith("[") and (not source.startswith("[[") or source.startswith("[[[")):
        source = source[1:].removesuffix("]")
    pieces = (piece.strip() for piece in re.findall(_PIECE, source))
    items = (_unquoted(piece.removeprefix("- ").strip()) for piece in pieces)
    return [item for item in items if item]


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        inner = text[1:-1]
        return inner.replace("''", "'") if text[0] == "'" else re.sub(r"\\(.)", r"\1", inner)
    return text
