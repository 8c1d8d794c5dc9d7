"""Days with the month as a word, as people write them: `3. Mai 1960`, `May 21, 1975`, `12. März`."""

import re
from typing import NamedTuple

from vault_tools.text.fold import fold

_WORDS = (
    "januar january jan jänner", "februar february feb", "märz march mär mar mrz maerz", "april apr",
    "mai may", "juni june jun", "juli july jul", "august aug", "september sep sept",
    "oktober october okt oct",
    "november nov", "dezember december dez dec",
)  # fmt: skip
MONTH_OF: dict[str, int] = {word: number for number, row in enumerate(_WORDS, 1) for word in row.split()}
"""From a folded word to the month that it names."""

_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_DAY_FIRST = rf"\d{{1,2}}(?:\.|st|nd|rd|th)?[\s-]*(?:of\s+)?(?:{_MONTH})\b\.?"
_MONTH_FIRST = rf"(?:{_MONTH})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
SPELLED = rf"(?:{_DAY_FIRST}|{_MONTH_FIRST})"
"""What such a day looks like before its year, case ignored."""

_WHOLE = rf"{SPELLED}(?:,?[\s-]+\d{{4}})?"  # compiled when it is first asked for: few runs do
_PARTS = re.compile(r"\d+|[^\W\d_]{3,}")


class SpelledDay(NamedTuple):
    """A day as it was written; whether the calendar has it is not looked at."""

    year: int | None
    month: int
    day: int


def spelled_day(text: str) -> SpelledDay | None:
    """The day that a text is as a whole; None where it is none with a month in words."""
    if text.isascii() and not any(map(str.isalpha, text)):
        return None  # most are
    folded = fold(text.strip())
    if re.fullmatch(_WHOLE, folded) is None:
        return None
    parts = _PARTS.findall(folded)
    month = next(MONTH_OF[part] for part in parts if part in MONTH_OF)
    numbers = [int(part) for part in parts if part.isdecimal()]
    return SpelledDay(numbers[1] if len(numbers) > 1 else None, month, numbers[0])
