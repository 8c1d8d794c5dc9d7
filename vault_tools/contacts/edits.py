"""The edits that are made in contacts' notes, as values, and making them: text in, text and problems out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from vault_tools.contacts.log_edit import add_log_line, change_log_line
from vault_tools.contacts.synonyms import canonical
from vault_tools.text.problems import Problem
from vault_tools.text.set_field import set_field
from vault_tools.text.set_task import ANY, Meant, set_task


@dataclass(frozen=True, slots=True)
class AddLog:
    """One more line in the log: the day, and what comes after it (with a block id last, if any)."""

    path: str
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """Another text for the log line with this block id: date and words, or None to take the line out."""

    path: str
    block_id: str
    line: str | None


@dataclass(frozen=True, slots=True)
class SetField:
    """A value for one field of the frontmatter."""

    path: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class SetTask:
    """Another sign for a task: `x`, `-` or a blank. `line` is where it was read, `task` its words; `meant`
    says which one of a task that repeats."""

    path: str
    line: int
    task: str
    sign: str
    on: date
    meant: Meant = ANY


Edit = AddLog | ChangeLog | SetField | SetTask


def make_edits(text: str, edits: Iterable[Edit]) -> tuple[str, list[Problem]]:
    """A note's text with all edits made that can be proven safe; a problem for each of the others.

    Tasks go first: they are known by their lines, which other edits move; of them the lowest, as one that
    repeats adds a line.
    """
    problems: list[Problem] = []
    for edit in sorted(edits, key=lambda each: -each.line if isinstance(each, SetTask) else 1):
        match edit:
            case AddLog():
                result = add_log_line(edit.path, text, edit.on, edit.words)
            case ChangeLog():
                result = change_log_line(edit.path, text, edit.block_id, edit.line)
            case SetField():
                result = set_field(edit.path, text, edit.field, edit.value, field_means(edit.field))
            case SetTask():
                result = set_task(edit.path, text, edit.line, edit.task, edit.sign, edit.on, edit.meant)
        if isinstance(result, Problem):
            problems.append(result)
        else:
            text = result
    return text, problems


def field_means(field: str) -> Callable[[str], bool]:
    """Whether a key as written is the field."""
    return lambda key: canonical(key) == field
