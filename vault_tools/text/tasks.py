"""Tasks as the Tasks plugin and Dataview write them: the box, the words, the dates, the block id."""

import re
from datetime import date
from typing import NamedTuple

from vault_tools.text.dates import parse_date
from vault_tools.text.tags import BLOCK_ID, tags_in

TASK = re.compile(
    r"^(?P<indent>[\s>]*)(?P<bullet>[-*+]|\d{1,9}[.)])[ \t]+\[(?P<sign>[^\[\]])\](?:[ \t]+(?P<rest>.*))?$"
)

_SIGNS = {
    "➕": "created",
    "⏳": "scheduled",
    "⌛": "scheduled",
    "🛫": "start",
    "📅": "due",
    "📆": "due",
    "🗓": "due",
    "✅": "done",
    "❌": "cancelled",
}
# All are used on text whose blanks are single ones, so that none of them searches a long run twice.
_EMOJI_DATE = re.compile(r" ?(➕|⏳|⌛|🛫|📅|📆|🗓|✅|❌)\ufe0f? ?(\d{1,4}[-./]\d{1,2}(?:[-./]\d{0,4})?)")
_FIELD = re.compile(
    r" ?[\[(] ?(due|scheduled|start|created|completion|cancelled|fällig|geplant) ?:: ?"
    r"(\[\[[^\[\]()]*\]\]|[^\[\]()]*)[\])]",
    re.I,
)
_FIELDS = {"due": "due", "fällig": "due", "scheduled": "scheduled", "geplant": "scheduled", "start": "start",
           "created": "created", "completion": "done", "cancelled": "cancelled"}  # fmt: skip
_BRACKETED = re.compile(r" ?\((\d{4}-\d{2}-\d{2})\)")
_REPEAT = re.compile(
    r" ?(?:🔁\ufe0f? ?(?:every|alle|jede)[^📅📆🗓⏳⌛🛫➕✅❌⏫🔼🔽⏬🔺#\[(]*|\[ ?repeat ?::[^\[\]]*\])", re.I
)
_PRIORITY = re.compile(r" ?[⏫🔼🔽⏬🔺]\ufe0f?")
_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands
_SIGNED = re.compile("[➕⏳⌛🛫📅📆🗓✅❌🔁⏫🔼🔽⏬🔺(]|::")  # without any, there is nothing but words


class Task(NamedTuple):
    """A task line. `text` is what to do, without dates, signs and block id; `bad_date` what is no date."""

    sign: str
    text: str
    due: date | None
    done: date | None
    tags: tuple[str, ...]
    block_id: str | None
    repeats: bool
    bad_date: str | None = None

    @property
    def state(self) -> str:
        """`open`, `done` or `cancelled` (a forwarded task is done with here)."""
        return {"x": "done", "X": "done", "-": "cancelled", ">": "cancelled"}.get(self.sign, "open")


def parse_task(line: str) -> Task | None:
    """The task that a line is, or None."""
    if "[" not in line or (match := TASK.match(line)) is None:
        return None
    return task_of(match["sign"], match["rest"] or "")


def task_of(sign: str, rest: str) -> Task:
    """The task with this sign in its box and these words behind it."""
    block = BLOCK_ID.search(rest) if "^" in rest else None
    if block:
        rest = rest[: block.start()]
    rest = " ".join(rest.split())
    if _SIGNED.search(rest) is None:
        block_id = block["id"] if block else None
        return _tuple(Task, (sign, rest, None, None, tags_in(rest), block_id, False, None))
    dates: dict[str, date] = {}
    bad: str | None = None

    def note(kind: str, written: str) -> None:
        nonlocal bad
        if (found := parse_date(written)) is not None:
            dates.setdefault(kind, found)
        elif kind in ("due", "scheduled") and written:
            bad = bad or written

    for emoji in _EMOJI_DATE.finditer(rest):
        note(_SIGNS[emoji[1]], emoji[2])
    with_fields = "::" in rest  # most have none, and looking for them takes its time
    for field in _FIELD.finditer(rest) if with_fields else ():
        note(_FIELDS[field[1].casefold()], field[2].strip("[] "))
    repeats = (with_fields or "🔁" in rest) and _REPEAT.search(rest) is not None
    text = _REPEAT.sub(" ", rest) if repeats else rest
    text = _EMOJI_DATE.sub(" ", text)
    text = _FIELD.sub(" ", text) if with_fields else text
    text = " ".join(_PRIORITY.sub(" ", text).split())
    if "due" not in dates and "scheduled" not in dates and (bracketed := _BRACKETED.search(text)):
        note("due", bracketed[1])
        text = (text[: bracketed.start()] + text[bracketed.end() :]).strip()
    due = dates.get("due") or dates.get("scheduled")
    block_id = block["id"] if block else None
    done = dates.get("done")
    return _tuple(Task, (sign, text, due, done, tags_in(rest), block_id, repeats, bad))
