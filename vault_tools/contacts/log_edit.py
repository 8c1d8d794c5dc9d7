"""Writing into a contact's log: adding a line, changing or taking back one of ours; splices with a proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vault_tools.contacts.logs import HEADING, ITEM, read_log
from vault_tools.contacts.model import Interaction
from vault_tools.contacts.words import is_life_heading, is_log_heading
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import Line, live_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.splice import Splice, apply, line_end_at, usual_line_end

LOG_HEADING = "Log"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A dated list item in the log: its lines from first to last (indexes), its day and how it begins."""

    first: int
    last: int
    on: date
    lead: str


def add_log_line(path: str, text: str, on: date, words: str) -> str | Problem:
    """The note's text with one line in its log, `- 2026-11-24 words`, or the problem why not.

    It goes where the user's log is: newest first or last, with the bullet, indentation and line end that
    theirs has. Without a log, a heading is made at the end. `words` may end with a block id.
    """
    lines, entries, _ = _read(path, text)
    line = f"{on.isoformat()} {words}"
    heading = _log_heading(lines, entries)
    if entries:
        splice = _among(text, lines, entries, on, line)
    elif heading is not None:
        splice = _below_heading(text, lines, heading, line)
    else:
        splice = _at_end(text, line)
    result = apply(text, [splice])
    return result if _added(path, text, result, on) else problem(path, None, "log-refused")


def change_log_line(path: str, text: str, block_id: str, new: str | None) -> str | Problem:
    """The note's text with the one log line that ends with a block id replaced by `new` (date and words), or
    taken out with its line end (None); or the problem why not."""
    lines, _, interactions = _read(path, text)
    found = [entry for entry in interactions if entry.block_id == block_id]
    if len(found) != 1:
        return problem(path, found[1].source.line if found else None, "log-refused")
    line = next(line for line in lines if line.number == found[0].source.line)
    end = line.start + len(line.text)
    if new is None:
        after = end + len(line_end_at(text, end))
        splice = Splice(line.start, after, "")
        if after == len(text) and end == after and line.start > 0:  # the last line, without an end of its own
            splice = Splice(line.start - _length_of_end_before(text, line.start), after, "")
    else:
        item = ITEM.match(line.text)
        if item is None:
            return problem(path, line.number, "log-refused")
        splice = Splice(line.start + item.start(4), end, new)
    result = apply(text, [splice])
    _, _, after_all = _read(path, result)
    others = [_same(entry) for entry in interactions if entry.block_id != block_id]
    still = [_same(entry) for entry in after_all if entry.block_id != block_id]
    count = sum(entry.block_id == block_id for entry in after_all)
    return (
        result
        if others == still and count == (new is not None)
        else problem(path, line.number, "log-refused")
    )


def log_line_of(path: str, text: str, block_id: str) -> str | None:
    """The log line that ends with a block id, as it stands, without bullet and indentation; None if there is
    none."""
    lines, _, interactions = _read(path, text)
    for entry in interactions:
        if entry.block_id == block_id:
            line = next(line for line in lines if line.number == entry.source.line)
            item = ITEM.match(line.text)
            return item[4] if item else None
    return None


def _read(path: str, text: str) -> tuple[list[Line], list[_Entry], list[Interaction]]:
    frontmatter, _ = read_frontmatter(path, text)
    lines = list(live_lines(text, frontmatter.body_start, frontmatter.body_line))
    interactions, _ = read_log(path, lines)
    return lines, _list_entries(lines, interactions), interactions


def _list_entries(lines: Sequence[Line], interactions: Sequence[Interaction]) -> list[_Entry]:
    """The dated items of the list that the newest one is in, at its depth."""
    index = {line.number: number for number, line in enumerate(lines)}
    items: list[_Entry] = []
    for entry in interactions:
        first = index[entry.source.line]
        item = ITEM.match(lines[first].text)
        if item is not None:
            lead = lines[first].text[: item.start(2)] + item[2] + " "
            items.append(_Entry(first, _last_line(lines, first, len(item[1].expandtabs(4))), entry.on, lead))
    if not items:
        return []
    newest = max(items, key=lambda item: item.on)
    section = _section_of(lines, newest.first)
    depth = _depth(newest.lead)
    return [
        each for each in items if _section_of(lines, each.first) == section and _depth(each.lead) == depth
    ]


def _last_line(lines: Sequence[Line], first: int, indent: int) -> int:
    """The last line that belongs to the item: indented more, or its paragraph going on."""
    last = first
    for number in range(first + 1, len(lines)):
        text = lines[number].text
        if not text.strip():
            continue
        depth = len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip(" "))
        lazy = number == last + 1 and not ITEM.match(text) and not HEADING.match(text)
        if depth <= indent and not lazy:
            break
        last = number
    return last


def _section_of(lines: Sequence[Line], index: int) -> int:
    """The index of the heading that a line stands under, -1 for none."""
    return next((number for number in range(index, -1, -1) if HEADING.match(lines[number].live)), -1)


def _depth(lead: str) -> int:
    return len(lead.expandtabs(4)) - len(lead.expandtabs(4).lstrip(" "))


def _among(text: str, lines: Sequence[Line], entries: Sequence[_Entry], on: date, line: str) -> Splice:
    """Between the entries that are there, by day: of one day the new one is the newest."""
    newest_first = entries[0].on >= entries[-1].on
    if newest_first:
        following = next((entry for entry in entries if entry.on <= on), None)
        return (
            _after(text, lines, entries[-1], line)
            if following is None
            else _before(lines, following, line, text)
        )
    before = [entry for entry in entries if entry.on <= on]
    return _after(text, lines, before[-1], line) if before else _before(lines, entries[0], line, text)


def _before(lines: Sequence[Line], entry: _Entry, line: str, text: str) -> Splice:
    at = lines[entry.first].start
    end = line_end_at(text, at + len(lines[entry.first].text)) or usual_line_end(text)
    return Splice(at, at, f"{_bullet(entry.lead)}{line}{end}")


def _after(text: str, lines: Sequence[Line], entry: _Entry, line: str) -> Splice:
    last = lines[entry.last]
    at = last.start + len(last.text)
    end = line_end_at(text, at)
    new = f"{_bullet(entry.lead)}{line}"
    return (
        Splice(at + len(end), at + len(end), new + end) if end else Splice(at, at, usual_line_end(text) + new)
    )


def _bullet(lead: str) -> str:
    """How an entry begins; a numbered one gets a dash, since we can't count for the user."""
    sign = lead.strip()
    return lead if sign in "-*+" else lead.replace(sign, "-")


def _log_heading(lines: Sequence[Line], entries: Sequence[_Entry]) -> int | None:
    """The heading of an empty log."""
    if entries:
        return None
    found = [
        number
        for number, line in enumerate(lines)
        if (match := HEADING.match(line.live)) and _is_log(match[2])
    ]
    return found[0] if found else None


def _is_log(heading: str) -> bool:
    return is_log_heading(heading) and not is_life_heading(heading)


def _below_heading(text: str, lines: Sequence[Line], heading: int, line: str) -> Splice:
    """Below the heading, and below the blank line that follows it, if one does."""
    at = heading
    if heading + 1 < len(lines) and not lines[heading + 1].text.strip() and heading + 2 < len(lines):
        at = heading + 1
    end_of_line = lines[at].start + len(lines[at].text)
    end = line_end_at(text, end_of_line)
    if not end:
        return Splice(end_of_line, end_of_line, f"{usual_line_end(text)}- {line}")
    return Splice(end_of_line + len(end), end_of_line + len(end), f"- {line}{end}")


def _at_end(text: str, line: str) -> Splice:
    """A heading and the line at the end, parted by a blank line from what stands there."""
    newline = usual_line_end(text)
    gap = ""
    if text and not text.endswith(("\n", "\r")):
        gap = newline * 2
    elif text and not text.endswith((newline * 2, "\r\r")):
        gap = newline
    return Splice(len(text), len(text), f"{gap}## {LOG_HEADING}{newline}- {line}{newline}")


def _length_of_end_before(text: str, start: int) -> int:
    return 2 if text[:start].endswith("\r\n") else 1


def _added(path: str, text: str, result: str, on: date) -> bool:
    """Whether the result reads as the same note with just one more interaction."""
    before, after = read_frontmatter(path, text)[0], read_frontmatter(path, result)[0]
    if before.fields != after.fields:
        return False
    old = [_same(entry) for entry in _read(path, text)[2]]
    new = [_same(entry) for entry in _read(path, result)[2]]
    for each in old:
        if each not in new:
            return False
        new.remove(each)
    return len(new) == 1 and new[0][0] == on


def _same(entry: Interaction) -> tuple[object, ...]:
    return (entry.on, entry.kind, entry.text, entry.passed, entry.tried, entry.block_id)
