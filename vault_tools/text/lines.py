"""A note's text as lines, and which of them are live: not code, not a comment. Offsets are exact.

A note is decoded so that any byte comes back as it was (`surrogateescape`): an offset into the text stands
for one place in the bytes.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")
_FENCE = re.compile(r"^(?:\s*(?:[-*+]|\d+[.)])\s+|[\s>]*)(`{3,}|~{3,})(.*)$")
_ITEM = re.compile(r"^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+|$)")
_COMMENT = re.compile(r"<!--|-->|%%|(`+)")
BOM = "\ufeff"


class Line(NamedTuple):
    """One line of a note.

    `number` counts from 1 in the whole file, `start` is its offset in the note's text; `text` is the line
    without its end; `live` is the same with comments blanked out, empty where all of it is code or comment.
    """

    number: int
    start: int
    text: str
    live: str


def decode(data: bytes) -> str:
    """The note's bytes as text; what is not UTF-8 is kept, and comes back with `encode`."""
    return data.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    """The bytes that `decode` made this text from."""
    return text.encode("utf-8", "surrogateescape")


def split_lines(text: str) -> list[str]:
    """Lines without their ends. Only LF, CRLF and CR end a line (unlike `str.splitlines`)."""
    return text.split("\n") if "\r" not in text else _LINE_END.split(text)


def plain_lines(text: str, start: int = 0, number: int = 1) -> Iterator[Line]:
    """The lines from offset `start` on, the first of them numbered `number`; all of them live."""
    if "\r" not in text:
        for line in text[start:].split("\n"):
            yield Line(number, start, line, line)
            start += len(line) + 1
            number += 1
        return
    for match in _LINE_END.finditer(text, start):
        yield Line(number, start, text[start : match.start()], text[start : match.start()])
        start = match.end()
        number += 1
    yield Line(number, start, text[start:], text[start:])


def live_lines(text: str, start: int = 0, number: int = 1) -> Iterator[Line]:
    """The lines from offset `start` on, with code blocks and comments (`<!-- -->`, `%% %%`) not live."""
    lines = plain_lines(text, start, number)
    if not _may_hide(text, start):
        yield from lines
        return
    fence = ""  # what opened the code block that we are in
    closer = ""  # what ends the comment that we are in
    in_list = after_blank = False
    for line in lines:
        if fence:
            match = _FENCE.match(line.text)
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
            yield line._replace(live="")
            continue
        if not closer:
            match = _FENCE.match(line.text)
            if match and not (match[1][0] == "`" and "`" in match[2]):
                fence = match[1]
                yield line._replace(live="")
                continue
            if _indented_code(line.text, in_list, after_blank):
                yield line._replace(live="")
                continue
        if line.text.strip():
            in_list = bool(_ITEM.match(line.text)) or (in_list and line.text[0] in " \t")
            after_blank = False
        else:
            after_blank = True
        live, closer = _without_comments(line.text, closer)
        yield line._replace(live=live)


def _may_hide(text: str, start: int) -> bool:
    return any(text.find(mark, start) >= 0 for mark in ("```", "~~~", "<!--", "%%", "\n    ", "\n\t", "\r"))


def _indented_code(line: str, in_list: bool, after_blank: bool) -> bool:
    return after_blank and not in_list and line.startswith(("    ", "\t")) and bool(line.strip())


def _without_comments(line: str, closer: str) -> tuple[str, str]:
    """The line with comments blanked, and what would end a comment left open at its end."""
    if not closer and "<!--" not in line and "%%" not in line:
        return line, ""
    kept: list[str] = []
    position = 0
    while True:
        if closer:
            end = line.find(closer, position)
            if end < 0:
                kept.append(" " * (len(line) - position))
                return "".join(kept).rstrip(" ") and "".join(kept), closer
            kept.append(" " * (end + len(closer) - position))
            position, closer = end + len(closer), ""
            continue
        opener = _next_opener(line, position)
        if opener is None:
            kept.append(line[position:])
            return "".join(kept), ""
        kept.append(line[position : opener[0]])
        position, closer = opener
        kept.append(" " * (len(line[position : position + len(closer)]) if closer == "%%" else 4))
        position += 2 if closer == "%%" else 4


def _next_opener(line: str, position: int) -> tuple[int, str] | None:
    """Where the next comment begins outside a code span, and what closes it."""
    while match := _COMMENT.search(line, position):
        if match[1]:
            closing = re.compile(rf"(?<!`){match[1]}(?!`)").search(line, match.end())
            position = closing.end() if closing else match.end()
        elif match[0] == "-->":
            position = match.end()
        else:
            return match.start(), "-->" if match[0] == "<!--" else "%%"
    return None


def blank_code(line: str) -> str:
    """The line with its code spans blanked out, every other character at its place."""
    if "`" not in line:
        return line
    position = 0
    while (start := line.find("`", position)) >= 0:
        ticks = len(line[start:]) - len(line[start:].lstrip("`"))
        closing = re.compile(rf"(?<!`)`{{{ticks}}}(?!`)").search(line, start + ticks)
        if closing is None:
            position = start + ticks
            continue
        line = line[:start] + " " * (closing.end() - start) + line[closing.end() :]
        position = closing.end()
    return line
