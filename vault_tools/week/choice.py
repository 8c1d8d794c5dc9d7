"""The exact choice: of what could be done, the set that counts most in the minutes there are."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Option(NamedTuple):
    """Something that could be done: its path (unique), its minutes (1 or more), its priority (0 or more)."""

    path: str
    minutes: int
    priority: int


def choose(options: Sequence[Option], budget: int) -> list[Option]:
    """The set with the greatest total priority that fits into `budget` minutes; exact, not greedy.

    Of equal sets the one with fewer minutes, then the one whose sorted paths come first. Of options that take
    the same time only the best ⌊budget ÷ minutes⌋ can be in the set, which keeps the search small.
    """
    best = _worth_a_look(options, budget)
    scale = 1 + sum(option.minutes for option in best)  # priority first, then fewer minutes, as one number
    total = [0] * (budget + 1)
    taken: list[bytearray] = []
    # From the last path to the first: where two sets are equal, taking the earlier path gives the first list.
    for option in reversed(best):
        cost, gain = option.minutes, option.priority * scale - option.minutes
        take = bytearray(budget + 1)
        for minutes in range(budget, cost - 1, -1):
            if (with_it := total[minutes - cost] + gain) >= total[minutes] and gain > 0:
                total[minutes] = with_it
                take[minutes] = 1
        taken.append(take)
    chosen: list[Option] = []
    left = budget
    for option, take in zip(best, reversed(taken), strict=True):
        if take[left]:
            chosen.append(option)
            left -= option.minutes
    return chosen


def _worth_a_look(options: Sequence[Option], budget: int) -> list[Option]:
    by_minutes: dict[int, list[Option]] = defaultdict(list)
    for option in options:
        if option.minutes <= budget and option.priority > 0:
            by_minutes[option.minutes].append(option)
    best: list[Option] = []
    for minutes, group in by_minutes.items():
        group.sort(key=lambda option: (-option.priority, option.path))
        best += group[: budget // minutes]
    return sorted(best, key=lambda option: option.path)
