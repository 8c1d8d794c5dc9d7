"""Promises: the tasks in a contact's own note."""

from collections.abc import Sequence

from vault_tools.contacts.model import Promise, Source
from vault_tools.contacts.words import ASK
from vault_tools.text.escape import excerpt
from vault_tools.text.fold import fold
from vault_tools.text.lines import Line
from vault_tools.text.problems import Problem, problem
from vault_tools.text.tasks import parse_task


def read_promises(path: str, lines: Sequence[Line]) -> tuple[list[Promise], list[Problem]]:
    """Every task in a note's live lines, in its order there, and due dates that are none."""
    promises: list[Promise] = []
    problems: list[Problem] = []
    for line in lines:
        task = parse_task(line.live)
        if task is None or not task.text:
            continue
        if task.bad_date and task.state == "open":
            problems.append(problem(path, line.number, "bad-task-date", written=excerpt(task.bad_date)))
        ask = any(fold(tag) in ASK for tag in task.tags)
        promises.append(Promise(task.text, task.due, task.state, Source(path, line.number), ask))
    return promises, problems
