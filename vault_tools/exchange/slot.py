"""The fixed time of care as people write it: `Fr 14:00`, `freitags 14-16 Uhr`, `Friday 2pm`."""

import re

from vault_tools.exchange.settings import Slot
from vault_tools.text.fold import fold
from vault_tools.text.moment import WEEKDAYS

DAY_MINUTES = 24 * 60
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?\s*(uhr|h|am|pm)?"
_SLOT = re.compile(
    rf"([^\W\d_]+)[.,]?\s+(?:um |at |von |from |ab )?\s*{_TIME}(?:\s*(?:[-–—]|bis|to|until)\s*{_TIME})?"
)


def parse_slot(text: str) -> Slot | None:
    """The weekday and time that a text says, German or English; None where it says none, or ends before it
    begins."""
    match = _SLOT.fullmatch(fold(text.strip()))
    weekday = _weekday(match[1]) if match else None
    if match is None or weekday is None:
        return None
    afternoon = match[7] in ("am", "pm") and match[4] is None
    begin = _minutes(match[2], match[3], match[7] if afternoon else match[4])
    if begin is None or begin >= DAY_MINUTES:
        return None
    if match[5] is None:
        return Slot(weekday, begin)
    until = _minutes(match[5], match[6], match[7])
    return Slot(weekday, begin, until) if until is not None and begin < until else None


def _weekday(word: str) -> int | None:
    """`fr`, `freitag` and `freitags`."""
    return WEEKDAYS.get(word) or WEEKDAYS.get(word.removesuffix("s"))


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    """From midnight; None for a time that no clock shows. 24:00 is the end of the day."""
    hours, minutes = int(hour), int(minute or 0)
    if half in ("am", "pm"):
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + 12 * (half == "pm")
    at = hours * 60 + minutes
    return at if minutes < 60 and at <= DAY_MINUTES else None
