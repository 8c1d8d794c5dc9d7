"""Drift: silence that is long against someone's own usual rhythm, though the set cadence is kept."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from vault_tools.care.due import Care, contact_days

_GAPS = 3
_SPAN_DAYS = 21


class Drift(NamedTuple):
    """So long is usual, so long has it been, both in days."""

    usual_days: int
    silent_days: int


def usual_gap(days: Sequence[date]) -> int | None:
    """The median gap in days, over as many of the newest as it takes to have three that span three weeks.

    `days` are days of contact, newest first, each once. Of an even count the median is the mean of the two in
    the middle, rounded down. None where there are too few.
    """
    gaps: list[int] = []
    for newer, older in pairwise(days):
        gaps.append((newer - older).days)
        if len(gaps) >= _GAPS and sum(gaps) >= _SPAN_DAYS:
            gaps.sort()
            middle = len(gaps) // 2
            return gaps[middle] if len(gaps) % 2 else (gaps[middle - 1] + gaps[middle]) // 2
    return None


def drift_of(care: Care, today: date) -> Drift | None:
    """The drift of a contact, or None: also for someone already due, who needs no hint."""
    if care.due is None or care.due <= today or care.state == "resting" or care.last is None:
        return None
    usual = usual_gap(contact_days(care.contact, today))
    if usual is None:
        return None
    silent = (today - care.last).days
    if max(2 * usual, usual + 14) < silent <= max(12 * usual, usual + 90):
        return Drift(usual, silent)
    return None
