"""The marks on the page: where our part begins and ends, and which lines in it are ours.

The end mark lists a short hash of every line that we wrote. A line whose hash is listed is ours and may be
rewritten; any other is the user's. The box, task dates, indentation, the bullet and runs of blanks are left
out of a hash: ticking a box or a formatter's taste makes no line the user's.
"""

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from vault_tools.text.dates import week_name

BEGIN = re.compile(r"^[ \t]*<!-- vault-tools:begin week=(\d{4}-W\d{2}) -->[ \t]*$")
END = re.compile(r"^[ \t]*<!-- vault-tools:end((?: [0-9a-f]+)*) -->[ \t]*$")

_BOX = re.compile(r"^\[[^\[\]]\]\s")
_BULLET = re.compile(r"^[-*+]\s+")
_TASK_DATES = re.compile(
    r"\s*(?:[✅❌➕📅⏳🛫]\ufe0f?\s*\d{4}-\d{2}-\d{2}|\[(?:completion|cancelled|due|scheduled|start|created)::[^\]]*\])"
)
_HASH_DIGITS = 6
"""Six hex digits: four would let one of the user's lines in a thousand pass for ours by chance."""


def begin_mark(monday: date) -> str:
    """The line that our part begins with."""
    return f"<!-- vault-tools:begin week={week_name(monday)} -->"


def end_mark(lines: Iterable[str], written: Iterable[str] = ()) -> str:
    """The line that our part ends with, listing the hashes of our lines in their order; then `written`, those
    of lines that we wrote elsewhere."""
    hashes = dict.fromkeys([*(line_hash(line) for line in lines if line.strip()), *written])
    return f"<!-- vault-tools:end {' '.join(hashes)} -->" if hashes else "<!-- vault-tools:end -->"


@lru_cache(maxsize=8192)  # of a page nearly all lines are those of the last time
def line_hash(line: str) -> str:
    """The short hash of a line on the page."""
    words = _BOX.sub("[ ] ", _BULLET.sub("", _TASK_DATES.sub("", line).strip()))
    return exact_hash(" ".join(words.replace("\\", "").split()))


def exact_hash(text: str) -> str:
    """The short hash of a text to the letter."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:_HASH_DIGITS]


def logged_mark(item_id: str) -> str:
    """What the end mark lists, by its hash, of an item that was logged, even when its log line was edited."""
    return f"{item_id} logged"


def ticked_mark(item_id: str) -> str:
    """What the end mark lists, by its hash, of a promise that was ticked or cancelled in its note."""
    return f"{item_id} ticked"


def without_marks_of(end: str, item_id: str) -> str:
    """The end mark, no longer knowing an item as logged or ticked."""
    for mark in (logged_mark(item_id), ticked_mark(item_id)):
        end = end.replace(f" {exact_hash(mark)}", "", 1)
    return end
