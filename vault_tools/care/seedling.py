"""Seedlings: the follow-ups after a first meeting, and which of them is next."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vault_tools.text.dates import plus_days

EARLY_DAYS = 7
"""A contact this many days before a step stands for it already."""


class Step(NamedTuple):
    """A follow-up: so many days after the first meeting, which was on `met`; so it falls `on` this day."""

    days: int
    on: date
    met: date


def next_step(met: date, days: Sequence[date], steps: Sequence[int], today: date) -> Step | None:
    """The first step that no contact stands for yet; None when all are done, or past the last.

    A contact on or after a step stands for it, and so does one in the week before; the meeting itself (and
    whatever was before it) does not. `days` are the days of contact, newest first; `steps` are ascending.
    """
    if not steps or today > plus_days(met, steps[-1]):
        return None
    newest = days[0] if days and days[0] > met else None
    for step in steps:
        on = plus_days(met, step)
        if newest is None or newest < plus_days(on, -EARLY_DAYS):
            return Step(step, on, met)
    return None
