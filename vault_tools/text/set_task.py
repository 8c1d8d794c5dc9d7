"""Ticking, cancelling or reopening a task where it stands, as a splice with a proof."""

import re
from datetime import date

from vault_tools.text.lines import Line, live_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.splice import Splice, apply
from vault_tools.text.tasks import BLOCK_ID, TASK, parse_task

_PLUGIN = re.compile(r"[📅⏳🛫➕🔁⏫🔼🔽]|✅")
_DATAVIEW = re.compile(r"[\[(]\s*(?:due|scheduled|created|start)\s*::", re.IGNORECASE)
_DONE_MARKS = re.compile(
    r"[ \t]*(?:[✅❌]\ufe0f?[ \t]*\d{4}-\d{2}-\d{2}|\[(?:completion|cancelled)::[^\]]*\])"
)


def set_task(path: str, text: str, number: int, task: str, sign: str, on: date) -> str | Problem:
    """The note's text with the sign of one task set, and the day noted as the note's own plugin would.

    The task is looked for at line `number` by its words; where it moved, anywhere, if it stands only once.
    `sign` is `x` (done), `-` (cancelled) or a blank (open again). A task that is so already stays as it is.
    """
    lines = [line for line in live_lines(text) if (found := parse_task(line.live)) and found.text == task]
    here = [line for line in lines if line.number == number] or (lines if len(lines) == 1 else [])
    if not here:
        return problem(path, number, "task-gone", task=task)
    line = here[0]
    match = TASK.match(line.text)
    parsed = parse_task(line.text)
    if match is None or parsed is None or line.text != line.live:
        return problem(path, line.number, "task-gone", task=task)
    if parsed.repeats and sign == "x":
        return problem(path, line.number, "task-repeats", task=task)
    if match["sign"] == sign or (match["sign"] in "xX" and sign == "x"):
        return text
    result = apply(text, [_box(line, match.start("sign"), sign), *_dates(line, sign, on)])
    after = parse_task(_line_at(result, line.number))
    if after is None or after.text != task or after.sign != sign or after.block_id != parsed.block_id:
        return problem(path, line.number, "task-gone", task=task)
    return result


def without_done_marks(line: str) -> str:
    """A task line without the days it was done or cancelled on."""
    return _DONE_MARKS.sub("", line)


def _box(line: Line, at: int, sign: str) -> Splice:
    return Splice(line.start + at, line.start + at + 1, sign)


def _dates(line: Line, sign: str, on: date) -> list[Splice]:
    """What notes the day: as the Tasks plugin or Dataview would, where used; taken off when reopened."""
    if sign == " ":
        return [
            Splice(line.start + mark.start(), line.start + mark.end(), "")
            for mark in _DONE_MARKS.finditer(line.text)
        ]
    done = sign == "x"
    if _PLUGIN.search(line.text):
        mark = f" {'✅' if done else '❌'} {on.isoformat()}"
    elif _DATAVIEW.search(line.text):
        mark = f" [{'completion' if done else 'cancelled'}:: {on.isoformat()}]"
    else:
        return []
    block = BLOCK_ID.search(line.text)
    end = block.start() if block else len(line.text.rstrip())
    return [Splice(line.start + end, line.start + end, mark)]


def _line_at(text: str, number: int) -> str:
    return next((line.text for line in live_lines(text) if line.number == number), "")
