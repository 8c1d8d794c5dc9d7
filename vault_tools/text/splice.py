"""Splices: the smallest change to a note's text, everything outside of them the same by construction."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vault_tools.text.lines import Line


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


def changed(old: Sequence[Line], new: Sequence[Line]) -> tuple[list[str], list[str]]:
    """The proof of a splice: the lines that only the old text has, and those that only the new one has.

    All before and behind them are the same in both, and live or hidden as they were.
    """
    shorter = min(len(old), len(new))
    before = 0
    while before < shorter and _read_alike(old[before], new[before]):
        before += 1
    behind = 0
    while behind < shorter - before and _read_alike(old[-1 - behind], new[-1 - behind]):
        behind += 1
    return (
        [line.text for line in old[before : len(old) - behind]],
        [line.text for line in new[before : len(new) - behind]],
    )


def _read_alike(old: Line, new: Line) -> bool:
    return old.text == new.text and old.live == new.live


def line_end_at(text: str, offset: int) -> str:
    """The line end that stands at `offset`, or an empty string at the end of the text."""
    if text.startswith("\r\n", offset):
        return "\r\n"
    return text[offset : offset + 1] if text[offset : offset + 1] in ("\n", "\r") else ""


def line_end_before(text: str, offset: int) -> str:
    """The line end that stands right before `offset`, or an empty string where none does."""
    if text.endswith("\r\n", 0, offset):
        return "\r\n"
    return text[offset - 1] if offset and text[offset - 1] in "\r\n" else ""


def usual_line_end(text: str) -> str:
    """The line end that a text mostly uses; LF where it has none."""
    crlf = text.count("\r\n")
    lf, cr = text.count("\n") - crlf, text.count("\r") - crlf
    if crlf > lf and crlf >= cr:
        return "\r\n"
    return "\r" if cr > lf else "\n"


def sure_line_end(text: str, line_end: str) -> str:
    """A line end that every editor takes for one: a stray CR is none to most."""
    return line_end if line_end in ("\n", "\r\n") else usual_line_end(text)


def below(text: str, line: Line, new: str) -> Splice:
    """The splice that puts `new` as one more line below another, with that one's line end."""
    at = line.start + len(line.text)
    if there := line_end_at(text, at):
        return Splice(at + len(there), at + len(there), new + sure_line_end(text, there))
    return Splice(at, at, sure_line_end(text, line_end_before(text, line.start)) + new)


def above(text: str, line: Line, new: str) -> Splice:
    """The splice that puts `new` as one more line above another, with that one's line end."""
    there = line_end_at(text, line.start + len(line.text)) or line_end_before(text, line.start)
    return Splice(line.start, line.start, new + sure_line_end(text, there))


def without(text: str, line: Line) -> Splice:
    """The splice that takes a line out with its line end; where it has none, with the one before it."""
    end = line.start + len(line.text)
    if behind := line_end_at(text, end):
        return Splice(line.start, end + len(behind), "")
    return Splice(line.start - len(line_end_before(text, line.start)), end, "")
