"""A note's text as lines, and which of them are live: not code, not a comment. Offsets are exact.

A note is decoded so that any byte comes back as it was (`surrogateescape`): an offset into the text stands
for one place in the bytes.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")
_FENCE = re.compile(r"^(?:\s*(?:[-*+]|\d{1,9}[.)])\s+|[\s>]*)(`{3,}|~{3,})(.*)$")
_ITEM = re.compile(r"^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+|$)")
_TICKS = re.compile(r"`+")
_SIGNS = re.compile(r"`+|<!--|%%")
BOM = "\ufeff"

Spans = list[tuple[int, int]]
"""Places in a line, each from its first character to behind its last."""


class Line(NamedTuple):
    """One line of a note.

    `number` counts from 1 in the whole file, `start` is its offset in the note's text; `text` is the line
    without its end; `live` is the same with comments blanked out, empty where all of it is code or comment.
    """

    number: int
    start: int
    text: str
    live: str


_line = partial(tuple.__new__, Line)  # a third of the time of calling the type: a large vault has many lines


def decode(data: bytes) -> str:
    """The note's bytes as text; what is not UTF-8 is kept, and comes back with `encode`."""
    return data.decode("utf-8", "surrogateescape")


def as_signs(data: bytes) -> str:
    """Each byte as one sign, for a quick look. To ask whether bytes are `in` others takes several times as
    long as for text, since Python first tries to read a number of them (`find` does not)."""
    return data.decode("latin-1")


def encode(text: str) -> bytes:
    """The bytes that `decode` made this text from."""
    return text.encode("utf-8", "surrogateescape")


def is_utf8(text: str) -> bool:
    """Whether the bytes that `decode` made this text from were UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def split_lines(text: str) -> list[str]:
    """Lines without their ends. Only LF, CRLF and CR end a line (unlike `str.splitlines`)."""
    return text.split("\n") if "\r" not in text else _LINE_END.split(text)


def plain_lines(text: str, start: int = 0, number: int = 1) -> list[Line]:
    """The lines from offset `start` on, the first of them numbered `number`; all of them live."""
    if "\r" not in text:
        return list(map(_line, _rows(text[start:].split("\n"), start, number)))
    found: list[Line] = []
    for match in _LINE_END.finditer(text, start):
        line = text[start : match.start()]
        found.append(Line(number, start, line, line))
        start = match.end()
        number += 1
    return [*found, Line(number, start, text[start:], text[start:])]


def _rows(parts: list[str], start: int, number: int) -> Iterator[tuple[int, int, str, str]]:
    starts = map(add, accumulate(map(len, parts), initial=start), count())
    return zip(count(number), starts, parts, parts, strict=False)


def live_lines(text: str, start: int = 0, number: int = 1) -> Iterator[Line]:
    """The lines from offset `start` on, with code blocks and comments (`<!-- -->`, `%% %%`) not live."""
    return iter(lines_and_open(text, start, number)[0])


def lines_and_open(text: str, start: int = 0, number: int = 1) -> tuple[list[Line], int | None]:
    """The live lines, and the number of the line that begins code or a comment without an end, if any."""
    lines = plain_lines(text, start, number)
    if not _may_hide(text, start):
        return lines, None
    fence = ""  # what opened the code block that we are in
    quoted = False  # whether that code block is part of a quote, and ends with it
    closer = ""  # what ends the comment that we are in
    opened = 0  # where the code block or comment began
    in_list = after_blank = False
    for index, line in enumerate(lines):
        text = line.text
        if fence and quoted and not text.lstrip().startswith(">"):
            fence = ""
        if fence:
            bare = text.strip(" \t>")
            if bare.startswith(fence) and not bare.strip(fence[0]):
                fence = ""
            lines[index] = line._replace(live="")
            continue
        if not closer:
            if after_blank and not in_list and text.startswith(("    ", "\t")) and text.strip():
                lines[index] = line._replace(live="")
                continue
            match = _FENCE.match(text)
            if match and not (match[1][0] == "`" and "`" in match[2]):
                fence, quoted, opened = match[1], text.lstrip().startswith(">"), line.number
                lines[index] = line._replace(live="")
                continue
        if text.strip():
            in_list = bool(_ITEM.match(text)) or (in_list and text[0] in " \t")
            after_blank = False
        else:
            after_blank = True
        if closer or "<!--" in text or "%%" in text:
            _, comments, ends = _hidden(text, _SIGNS, closer)
            if ends and (not closer or len(comments) > 1):
                opened = line.number
            closer = ends
            live = _blanked(text, comments)
            lines[index] = line._replace(live=live if live.strip() else "")
    return lines, opened if fence or closer else None


def written_lines(text: str, start: int = 0, number: int = 1) -> tuple[list[Line], int | None]:
    """As `lines_and_open`, without the empty lines, nearly half of all: to whoever reads on, a gap in the
    numbers says the same."""
    if _may_hide(text, start):
        lines, opened = lines_and_open(text, start, number)
        return [line for line in lines if line.text], opened
    found: list[Line] = []
    for part in text[start:].split("\n"):
        if part:
            found.append(_line((number, start, part, part)))
        start += len(part) + 1
        number += 1
    return found, None


def lines_holding(signs: tuple[str, str], text: str, start: int, number: int) -> list[Line] | None:
    """Only the lines that hold one of two `signs`, where nothing in the text can hide a line and each of them
    stands for itself; None where that takes a look at all lines. For texts mostly of no interest."""
    if _may_hide(text, start):
        return None
    found: list[Line] = []
    counted = start
    # Each sign by itself: a pattern of both takes ten times as long.
    one = text.find(signs[0], start)
    other = text.find(signs[1], start) if signs[1][-1] in text else -1  # one sign alone is found much sooner
    while one >= 0 or other >= 0:
        at = one if other < 0 or 0 <= one < other else other
        begin = text.rfind("\n", start, at) + 1 or start
        if text[begin] in " \t":
            return None  # it may go on with the line above
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        number += text.count("\n", counted, begin)
        line = text[begin:end]
        found.append(_line((number, begin, line, line)))
        counted = begin
        if 0 <= one < end:
            one = text.find(signs[0], end)
        if 0 <= other < end:
            other = text.find(signs[1], end)
    return found


def _may_hide(text: str, start: int) -> bool:
    # One sign alone is found in a tenth of the time that two take, and mostly is not there.
    return (
        ("`" in text and text.find("```", start) >= 0)
        or ("~" in text and text.find("~~~", start) >= 0)
        or ("<" in text and text.find("<!--", start) >= 0)
        or ("%" in text and text.find("%%", start) >= 0)
        or ("\t" in text and text.find("\n\t", start) >= 0)
        or text.find("\r", start) >= 0
        or ("    " in text and text.find("\n    ", start) >= 0)
    )


def blank_code(line: str) -> str:
    """The line with its code spans blanked out, every other character at its place."""
    return _blanked(line, _hidden(line, _TICKS)[0]) if "`" in line else line


def _blanked(line: str, spans: Spans) -> str:
    parts: list[str] = []
    position = 0
    for start, end in spans:
        parts += [line[position:start], " " * (end - start)]
        position = end
    return "".join([*parts, line[position:]])


def _hidden(line: str, signs: re.Pattern[str], closer: str = "") -> tuple[Spans, Spans, str]:
    """Where a line's code spans and comments are, and what would end a comment left open at its end.

    Whichever begins first wins; `closer` ends the comment that the line begins in.
    """
    codes: Spans = []
    comments: Spans = []
    end = 0
    if closer:
        end = line.find(closer) + len(closer)
        if end < len(closer):
            return codes, [(0, len(line))], closer
        comments.append((0, end))
    found = [match.span() for match in signs.finditer(line, end)]
    same: dict[int, list[int]] = {}  # the runs of backticks by their length, the first on top
    for number in range(len(found) - 1, -1, -1):
        start, after = found[number]
        if line[start] == "`":
            same.setdefault(after - start, []).append(number)
    for number, (start, after) in enumerate(found):
        if start < end:
            continue
        escaped = _is_escaped(line, start)
        if line[start] == "`":
            closing = same.get(after - start - escaped, [])
            while closing and closing[-1] <= number:
                closing.pop()
            if closing:
                end = found[closing[-1]][1]
                codes.append((start + escaped, end))
        elif not escaped:
            closer = "%%" if line[start] == "%" else "-->"
            at = line.find(closer, start + 2)
            if at < 0:
                return codes, [*comments, (start, len(line))], closer
            end = at + len(closer)
            comments.append((start, end))
    return codes, comments, ""


def _is_escaped(line: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before a place."""
    before = at
    while before and line[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1
