"""Where a new log line goes: the user's logs as they stand in a note, and the place among their entries."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from vault_tools.contacts.logs import HEADING, ITEM, leading_date, read_log
from vault_tools.contacts.model import Interaction
from vault_tools.contacts.words import is_life_heading, is_log_heading, is_period_heading
from vault_tools.text.fold import words_of
from vault_tools.text.lines import BOM, Line, lines_and_open, split_lines
from vault_tools.text.splice import Splice, above, below, usual_line_end

LOG_HEADING = "Log"

_ALSO_OTHER = frozenset("contact contacts kontakt kontakte note notes notiz notizen journal".split())
"""Headings under which more than a log may stand: a log is there only where dated lines are."""
_BULLET = re.compile(r"[ \t]*([-*+])[ \t]")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_STARTS_ANEW = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]|$)|<|\[\^|(?:[-*_][ \t]*){3,}$)")


class Entry(NamedTuple):
    """A dated list item: its lines from first to last (indexes), its depth, its day, and how it begins."""

    first: int
    last: int
    depth: int
    on: date
    lead: str


class _Section(NamedTuple):
    """A part of a note that a log may be, from the index of its heading (-1: none) to behind its last line.

    `own`: the heading says that this is the log, and nothing else.
    """

    heading: int
    end: int
    own: bool
    entries: tuple[Entry, ...]

    @property
    def newest(self) -> date:
        """The newest day in it."""
        return max((entry.on for entry in self.entries), default=date.min)


def place(
    text: str, lines: Sequence[Line], interactions: Sequence[Interaction], on: date, line: str
) -> Splice:
    """The splice that puts a line (without its bullet) into the log of a note.

    The log is the one under a heading that says so, of several the one with the newest line; else the dated
    lines elsewhere; else a heading with nothing below it. Where there is none, it is made at the end.
    """
    sections = _sections(lines, interactions)
    own = [each for each in sections if each.own]
    used = [each for each in sections if each.entries]
    empty = [each for each in sections if each.heading >= 0 and not _content(lines, each)]
    for several in ([each for each in own if each.entries], own, used, empty):
        if several:
            log = max(several, key=lambda each: each.newest)
            return (
                _among(text, lines, log.entries, on, line)
                if log.entries
                else _into_empty(text, lines, log, line)
            )
    return _at_end(text, lines, line)


def last_line(lines: Sequence[Line], first: int) -> int:
    """The index of the last line that belongs to the item at `first`: indented more, or right below it and no
    item, heading or rule: its text going on, a quote, a code block."""
    depth = _depth(lines[first].text)
    last = number = first
    while (number := number + 1) < len(lines):
        line = lines[number]
        if not line.text.strip():
            continue
        if _depth(line.text) <= depth and not (number == last + 1 and _goes_on(lines, number)):
            break
        last = number = _end_of_code(lines, number) or number
    return last


def _goes_on(lines: Sequence[Line], number: int) -> bool:
    line, before = lines[number], lines[number - 1]
    if line.live.strip():
        return not _STARTS_ANEW.match(line.text)
    if _FENCE.match(line.text):
        return _end_of_code(lines, number) is not None
    return len(before.live.rstrip()) < len(before.text.rstrip())  # a comment that begins in the item


def _end_of_code(lines: Sequence[Line], number: int) -> int | None:
    """The index of the fence that ends a code block; None where none begins, or it has no end."""
    fence = None if lines[number].live.strip() else _FENCE.match(lines[number].text)
    if fence is None:
        return None
    for index in range(number + 1, len(lines)):
        bare = lines[index].text.strip(" \t")
        if bare.startswith(fence[1]) and not bare.strip(fence[1][0]):
            return index
    return None


def _depth(text: str) -> int:
    wide = text.expandtabs(4)
    return len(wide) - len(wide.lstrip(" "))


def _sections(lines: Sequence[Line], interactions: Sequence[Interaction]) -> list[_Section]:
    """The parts of a note that are a log or may be one; headings of a period divide none."""
    entries = _entries(lines, interactions)
    starts = [(-1, "other")]
    for index, line in enumerate(lines):
        if "#" in line.live and (heading := HEADING.match(line.live)) and (kind := _kind(heading[2])):
            starts.append((index, kind))
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    found: list[_Section] = []
    for (start, kind), end in zip(starts, ends, strict=True):
        inside = [entry for entry in entries if start < entry.first < end]
        if kind != "dated" and (inside or (kind != "other" and _counts(lines[: start + 1]))):
            newest = max(inside, key=lambda entry: entry.on, default=None)
            same = tuple(entry for entry in inside if newest and entry.depth == newest.depth)
            found.append(_Section(start, end, kind == "own", same))
    return found


def _counts(above: Sequence[Line]) -> bool:
    """Whether a dated line right below these is contact: none is in a part about someone's life."""
    number = above[-1].number + 1
    found, _ = read_log("", [*above, Line(number, 0, "- 2000-01-01", "- 2000-01-01")])
    return any(each.line == number for each in found)


def _kind(title: str) -> str | None:
    """What a heading begins: one contact (`dated`, nothing is added to it), a log of its `own`, what may be a
    `log`, or something `other`; None for a period, which only divides."""
    if isinstance(leading_date(title), tuple):
        return "dated"
    if is_period_heading(title):
        return None
    if not is_log_heading(title) or is_life_heading(title):
        return "other"
    return "log" if set(words_of(title)) <= _ALSO_OTHER else "own"


def _entries(lines: Sequence[Line], interactions: Sequence[Interaction]) -> list[Entry]:
    """The dated list items, but for those that stand within another."""
    found: list[Entry] = []
    for interaction in interactions:
        first = interaction.line - lines[0].number
        text = lines[first].text
        item = ITEM.match(text)
        if item and (not found or first > found[-1].last):
            behind = text[item.end(2) :]
            gap = behind[: len(behind) - len(behind.lstrip(" \t"))]
            bullet = item[2] + gap if item[2] in "-*+" else "- "  # we can't count for the user
            lead = "".join(sign for sign in item[1] if sign in " \t") + bullet
            found.append(Entry(first, last_line(lines, first), _depth(text), interaction.on, lead))
    return found


def _among(text: str, lines: Sequence[Line], entries: Sequence[Entry], on: date, line: str) -> Splice:
    """Between the entries that are there, by day: of one day the new one is the newest.

    Between a year's last entry and the next year's first it goes to its own year.
    """
    newest_first = _newest_first(entries)
    if newest_first:
        at = next((index for index, entry in enumerate(entries) if entry.on <= on), len(entries))
    else:
        at = max((index + 1 for index, entry in enumerate(entries) if entry.on <= on), default=0)
    upper, lower = entries[at - 1 : at] if at else (), entries[at : at + 1]
    near = [*lower, *upper] if newest_first else [*upper, *lower]
    best = near[0]
    if upper and lower and any(each.text.strip() for each in lines[upper[0].last + 1 : lower[0].first]):
        best = max(near, key=lambda entry: _alike(entry.on, on))
    if best in lower:
        return above(text, lines[best.first], best.lead + line)
    return below(text, lines[best.last], best.lead + line)


def _newest_first(entries: Sequence[Entry]) -> bool:
    """Whether most entries stand above older ones; a single one leaves room for newer ones above it."""
    down = sum(upper.on > lower.on for upper, lower in pairwise(entries))
    up = sum(upper.on < lower.on for upper, lower in pairwise(entries))
    return down > up or (down == up and entries[0].on >= entries[-1].on)


def _alike(one: date, other: date) -> int:
    """How much of two days is the same: nothing, the year, or the month too."""
    return (one.year == other.year) + ((one.year, one.month) == (other.year, other.month))


def _content(lines: Sequence[Line], section: _Section) -> list[int]:
    return [index for index in range(section.heading + 1, section.end) if lines[index].text.strip()]


def _into_empty(text: str, lines: Sequence[Line], section: _Section, line: str) -> Splice:
    """Below what stands in a log without dated lines, but above code or a comment without an end.

    Where nothing does, below the heading, with one blank line between if several follow it.
    """
    content = _content(lines, section)
    _, opened = lines_and_open(text, lines[0].start, lines[0].number)
    above_it = [at for at in content if opened is None or lines[at].number < opened]
    if above_it:
        bullets = [match[1] for at in above_it if (match := _BULLET.match(lines[at].live))]
        return below(text, lines[above_it[-1]], f"{bullets[-1] if bullets else '-'} {line}")
    blanks = (content[0] if content else section.end) - section.heading - 1
    return below(text, lines[section.heading + (blanks > 1)], f"- {line}")


def _at_end(text: str, lines: Sequence[Line], line: str) -> Splice:
    """A heading and the line at the end, parted by a blank line from what stands there; the last line ends as
    the last one did."""
    newline = usual_line_end(text)
    last = split_lines(text.removeprefix(BOM))[-2:]
    ended = last[-1] == ""
    if last[-1].strip(" \t"):
        gap = newline * 2
    elif not ended or (len(last) > 1 and last[0].strip(" \t")):
        gap = "\r" if text.endswith("\r") else newline  # behind a CR, LF would begin no new line
    else:
        gap = ""
    heading = f"## {LOG_HEADING}"
    if not _counts([*lines, Line(lines[-1].number + 1, 0, heading, heading)]):
        heading = heading[1:]  # what stands above is about someone's life, the title's whole part
    end = newline if ended else ""
    return Splice(len(text), len(text), f"{gap}{heading}{newline}- {line}{end}")
