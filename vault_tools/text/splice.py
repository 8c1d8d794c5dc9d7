"""Splices: the smallest change to a note's text, everything outside of them the same by construction."""

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """Puts `new` in the place of what stands from `start` to `end` (offsets into the text)."""

    start: int
    end: int
    new: str


def apply(text: str, splices: Iterable[Splice]) -> str:
    """The text with all splices made; they must not overlap."""
    parts: list[str] = []
    position = 0
    for splice in sorted(splices):
        assert position <= splice.start <= splice.end <= len(text), "splices overlap or lie outside"
        parts += [text[position : splice.start], splice.new]
        position = splice.end
    return "".join([*parts, text[position:]])


def line_end_at(text: str, offset: int) -> str:
    """The line end that stands at `offset`, or an empty string at the end of the text."""
    if text.startswith("\r\n", offset):
        return "\r\n"
    return text[offset : offset + 1] if text[offset : offset + 1] in ("\n", "\r") else ""


def usual_line_end(text: str) -> str:
    """The line end that a text mostly uses; LF where it has none."""
    crlf = text.count("\r\n")
    lf, cr = text.count("\n") - crlf, text.count("\r") - crlf
    if crlf > lf and crlf >= cr:
        return "\r\n"
    return "\r" if cr > lf else "\n"
