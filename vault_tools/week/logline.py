"""What a tick says in the contact's log: the day, the kind, and what the user wrote under the item."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.logs import leading_date
from vault_tools.contacts.words import kind_of
from vault_tools.text.escape import as_text
from vault_tools.text.fold import fold
from vault_tools.words import Language, say
from vault_tools.words.log import LOG_KINDS

_BULLET = re.compile(r"^\s*(?:[-*+]\s+|>\s?)*")  # a number stays: it may begin a date
_OWN_KIND = re.compile(r"^([^\s:]+)(?::(?=\s|$)|$)")
_BETWEEN = " · "


class Said(NamedTuple):
    """What the user wrote under an item, as one line; the day its box has or its text begins with."""

    text: str
    on: date | None


def said_under(item_line: str, below: Sequence[str], today: date) -> Said:
    """What stands under an item: its lines joined by ` · `. The day is the task's `✅`, else a date that the
    text begins with; another date than the `✅`, or one after `today`, stays in the text."""
    from vault_tools.text.tasks import parse_task  # late: `log` has no need of it

    parts = [as_text(_BULLET.sub("", line)) for line in below if line.strip()]
    text = _BETWEEN.join(part for part in parts if part)
    task = parse_task(item_line)
    done = task.done if task and task.done and task.done <= today else None
    # „am 20.11. …“ under a tick is part of the sentence; in a log the day comes first, however it is put.
    found = None if fold(text[:3]) in ("am ", "on ") else leading_date(text)
    if isinstance(found, tuple) and found[0] <= today and done in (None, found[0]):
        return Said(found[1], found[0])
    return Said(text, done)


def begins_with_kind(text: str) -> bool:
    """Whether a text names its own kind (`Besuch: …`, or that word alone)."""
    own = _OWN_KIND.match(text)
    return own is not None and kind_of(own[1]) is not None


def log_words(kind: str, text: str, item_id: str | None, language: Language) -> str:
    """What comes after the day in a log line: `Anruf: what was said ^vt-2026w48-7f3a`.

    A text that names its own kind (`Besuch: …`, or that word alone) keeps it.
    """
    word = say(LOG_KINDS[kind], language)
    words = text if begins_with_kind(text) else f"{word}: {text}" if text else word
    return f"{words} ^{item_id}" if item_id else words
