"""Ticking, cancelling or reopening a task where it stands, as splices with a proof."""

import re
from datetime import date

from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import Line, live_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.splice import Splice, apply, changed
from vault_tools.text.tasks import BLOCK_ID, TASK, Task, parse_task

_PLUGIN = re.compile(r"[📅📆🗓⏳⌛🛫➕🔁⏫🔼🔽⏬🔺✅❌]")
_DATAVIEW = re.compile(r"[\[(]\s*(?:due|scheduled|created|start|completion|cancelled)\s*::", re.IGNORECASE)
_DONE_MARKS = re.compile(
    r"[ \t]*(?:[✅❌]\ufe0f?[ \t]*\d{4}-\d{2}-\d{2}"
    r"|\[[ \t]*(?:completion|cancelled)[ \t]*::[^\[\]]*\]|\([ \t]*(?:completion|cancelled)[ \t]*::[^()]*\))",
    re.IGNORECASE,
)


def set_task(path: str, text: str, number: int, task: str, sign: str, on: date) -> str | Problem:
    """The note's text with the sign of one task set, and the day noted as the note's own plugin would.

    The task is looked for at line `number` by its words; where it moved, anywhere, if it stands only once.
    `sign` is `x` (done), `-` (cancelled) or a blank (open again). A task that is so already stays as it is.
    """
    lines = _lines(path, text)
    found = [(line, read) for line in lines if (read := parse_task(line.live)) and read.text == task]
    here = [each for each in found if each[0].number == number] or (found if len(found) == 1 else [])
    if not here:
        return problem(path, number, "task-gone", task=task)
    line, before = here[0]
    if before.sign == sign or (before.state, sign) in (("done", "x"), ("open", " ")):
        return text
    if before.repeats and sign == "x":
        return problem(path, line.number, "task-repeats", task=task)
    match = TASK.match(line.live)
    assert match is not None, "what was read as a task has a box"
    box = line.start + match.start("sign")
    result = apply(text, [Splice(box, box + 1, sign), *_dates(line, sign, on)])
    after = _lines(path, result)
    gone, come = changed(lines, after)
    now = parse_task(after[line.number - lines[0].number].live)
    if len(gone) != 1 or len(come) != 1 or now is None or now.sign != sign or _rest(now) != _rest(before):
        return problem(path, line.number, "task-gone", task=task)
    return result


def without_done_marks(line: str) -> str:
    """A task line without the days it was done or cancelled on."""
    return _DONE_MARKS.sub("", line)


def _lines(path: str, text: str) -> list[Line]:
    frontmatter, _ = read_frontmatter(path, text)
    return list(live_lines(text, frontmatter.body_start, frontmatter.body_line))


def _rest(task: Task) -> tuple[object, ...]:
    """All that a tick must leave alone."""
    return (task.text, task.due, task.tags, task.block_id, task.repeats, task.bad_date)


def _dates(line: Line, sign: str, on: date) -> list[Splice]:
    """What notes the day: as the Tasks plugin or Dataview would, where used; the day of before taken off."""
    splices = [
        Splice(line.start + mark.start(), line.start + mark.end(), "")
        for mark in _DONE_MARKS.finditer(line.live)
    ]
    if sign == " ":
        return splices
    done = sign == "x"
    if _PLUGIN.search(line.live):
        mark = f" {'✅' if done else '❌'} {on.isoformat()}"
    elif _DATAVIEW.search(line.live):
        mark = f" [{'completion' if done else 'cancelled'}:: {on.isoformat()}]"
    else:
        return splices
    block = BLOCK_ID.search(line.live)
    end = line.start + len((line.live[: block.start()] if block else line.live).rstrip(" \t"))
    return [*splices, Splice(end, end, mark)]
