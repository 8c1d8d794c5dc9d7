"""The lines of a note that link to somebody, and whether that is contact: not in open tasks or quotes."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from vault_tools.contacts.logs import HEADING, ITEM, list_item
from vault_tools.text.lines import Line
from vault_tools.text.links import Link, find_links
from vault_tools.text.tasks import Task, task_of

# Logseq's tasks have no box; `DONE` counts as a ticked one does.
_NOT_DONE = re.compile(r"(?:TODO|DOING|NOW|LATER|WAITING|WAIT|IN-PROGRESS|CANCELL?ED)(?!\w)")


_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands


class LinkedLine(NamedTuple):
    """A line with links: its words without bullet and box, the task that it is; whether its links count.
    `every`: all links in the words, the embeds too."""

    line: Line
    words: str
    links: list[Link]
    task: Task | None
    counts: bool
    every: list[Link]


def linked_lines(lines: Iterable[Line]) -> Iterator[LinkedLine]:
    """The live lines with links, embeds and quotes left out. Ordinary text counts, and a ticked task."""
    waiting = False  # whether we are in the words of a task that is not ticked; its child bullets count
    following = 0
    for line in lines:
        number, _, _, text = line
        if number != following:
            # Lines without links may be left out, but never one that is indented: none goes on with the task.
            waiting = False
        following = number + 1
        if "[" not in text:
            waiting = waiting and _goes_on(text)
            continue
        item = list_item(text)
        waiting = item[1] not in (None, "x", "X") if item else waiting and _goes_on(text)
        if "[[" not in text and "](" not in text:
            continue
        words = item[2] if item else text.strip()
        waiting = waiting or (words[:1] in "TDNLWIC" and _NOT_DONE.match(words) is not None)
        if words.startswith(">"):
            continue
        task = task_of(item[1], item[2]) if item and item[1] and item[1] not in "[]" else None
        if task:
            words = task.text
        elif words.startswith("#") and (heading := HEADING.match(text)):
            words = heading[2]
        every = find_links(words)
        links = [link for link in every if not link.embed] if "![" in words else every
        if links:
            yield _tuple(LinkedLine, (line, words, links, task, not waiting, every))


def _goes_on(text: str) -> bool:
    """Whether a line below an item goes on with its words."""
    return text[:1] in (" ", "\t") and not text.isspace() and not ITEM.match(text)
