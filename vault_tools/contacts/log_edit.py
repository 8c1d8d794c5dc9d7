"""Writing into a contact's log: adding a line, changing or taking back one of ours; splices with a proof."""

from collections.abc import Sequence
from datetime import date

from vault_tools.contacts.log_place import last_line, place
from vault_tools.contacts.logs import HEADING, ITEM, leading_date, read_log
from vault_tools.contacts.model import Interaction
from vault_tools.text.frontmatter import Frontmatter, read_frontmatter
from vault_tools.text.lines import Line, live_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.splice import Splice, apply, changed, without
from vault_tools.text.tags import BLOCK_ID

_Note = tuple[Frontmatter, list[Line], list[Interaction]]


def add_log_line(path: str, text: str, on: date, words: str) -> str | Problem:
    """The note's text with one line in its log, `- 2026-11-24 words`, or the problem why not.

    It goes where the user's log is: newest first or last, with the bullet, indentation and line end that
    theirs has. Without a log, a heading is made at the end. `words` may end with a block id; where a log
    line has that already, nothing changes.
    """
    note = _read(path, text)
    _, lines, interactions = note
    block = BLOCK_ID.search(words)
    if block and _with_id(lines, block["id"]):
        return text
    line = f"{on.isoformat()} {words}".rstrip()
    splice = place(text, lines, interactions, on, line)
    result = apply(text, [splice])
    after = _read(path, result)
    added = _line_at(after[1], splice.start + splice.new.index(line))
    gone, _ = changed(lines, after[1])
    proven = (
        _is_one_line(words)
        and not gone
        and _proven(path, note, after, None, added)
        and any(each.on == on for each in after[2] if each.line == added.number)
    )
    return result if proven else problem(path, None, "log-refused")


def change_log_line(path: str, text: str, block_id: str, new: str | None) -> str | Problem:
    """The note's text with the one log line that ends with a block id replaced by `new` (date and words), or
    taken out with its line end (None); or the problem why not.

    A line under which the user has written is not taken out.
    """
    note = _read(path, text)
    lines = note[1]
    found = _with_id(lines, block_id)
    if new is None and not found:
        return text
    if len(found) != 1:
        return problem(path, found[1].number if found else None, "log-refused")
    line = found[0]
    item = ITEM.match(line.text)
    index = line.number - lines[0].number
    if item is None or (new is None and last_line(lines, index) > index):
        return problem(path, line.number, "log-refused")
    start, end = line.start + item.start(4), line.start + len(line.text)
    splice = without(text, line) if new is None else Splice(start, end, new)
    result = apply(text, [splice])
    if result == text:
        return text
    after = _read(path, result)
    still = _with_id(after[1], block_id)
    gone, come = changed(lines, after[1])
    proven = (
        _is_one_line(new or "")
        and len(gone) == 1
        and len(come) == len(still) == (0 if new is None else 1)
        and _proven(path, note, after, line, still[0] if still else None)
    )
    return result if proven else problem(path, line.number, "log-refused")


def log_line_of(path: str, text: str, block_id: str) -> str | None:
    """The log line that ends with a block id, as it stands, without bullet and indentation; None if there is
    none. What was made a heading or a task is given with its signs: it is no longer as it was written."""
    for line in _with_id(_read(path, text)[1], block_id):
        item = ITEM.match(line.text)
        return line.text[item.end(2) :].lstrip(" \t") if item else line.text
    return None


def _read(path: str, text: str) -> _Note:
    frontmatter, _ = read_frontmatter(path, text)
    lines = list(live_lines(text, frontmatter.body_start, frontmatter.body_line))
    return frontmatter, lines, read_log(path, lines)[0]


def _with_id(lines: Sequence[Line], block_id: str) -> list[Line]:
    """The dated lines that end with a block id, wherever the user has moved them."""
    found: list[Line] = []
    for line in lines:
        if block_id in line.live and (block := BLOCK_ID.search(line.live)) and block["id"] == block_id:
            match = ITEM.match(line.live) or HEADING.match(line.live)
            if match and leading_date(match[match.re.groups]) is not None:
                found.append(line)
    return found


def _is_one_line(words: str) -> bool:
    return "\n" not in words and "\r" not in words


def _line_at(lines: Sequence[Line], offset: int) -> Line:
    return next((line for line in reversed(lines) if line.start <= offset), lines[0])


def _proven(path: str, before: _Note, after: _Note, gone: Line | None, come: Line | None) -> bool:
    """Whether the note reads as before but for the one line, and that as it would alone.

    Under a line that is changed, the user's own may go on.
    """
    if (before[0].fields, before[0].end) != (after[0].fields, after[0].end):
        return False
    others = [_same(each) for each in before[2] if gone is None or each.line != gone.number]
    still = [_same(each) for each in after[2] if come is None or each.line != come.number]
    if others != still:
        return False
    if come is None:
        return True
    now = [each for each in after[2] if each.line == come.number]
    alone, _ = read_log(path, [come])
    if gone is None:
        return [_same(each) for each in now] == [_same(each) for each in alone]
    return all(
        (one.on, one.kind, one.block_id) == (two.on, two.kind, two.block_id) and one.text.startswith(two.text)
        for one, two in zip(now, alone, strict=False)
    )


def _same(entry: Interaction) -> tuple[object, ...]:
    return (entry.on, entry.kind, entry.text, entry.passed, entry.tried, entry.block_id)
