"""Why a contact is due, or not: a value, and its words in either language."""

from datetime import date
from typing import NamedTuple

from vault_tools.contacts.span import Cadence
from vault_tools.words import Language, say
from vault_tools.words.durations import Unit, ago, every, every_range
from vault_tools.words.reasons import REASONS


class Reason(NamedTuple):
    """One reason. `code` names its phrase; the rest fills it: days since, a step's days, a day, a cadence."""

    code: str
    days: int = 0
    number: int = 0
    day: date | None = None
    cadence: Cadence | None = None

    def text(self, language: Language) -> str:
        """The reason in words, as one would say it after a name."""
        unit, words = cadence_words(self.cadence, language, self.days) if self.cadence else (None, "")
        return say(
            REASONS[self.code],
            language,
            n=self.number,
            ago=ago(self.days, language, unit),
            every=words,
            day=numeric_day(self.day, language) if self.day else "",
        )


def cadence_words(cadence: Cadence, language: Language, since: int | None = None) -> tuple[Unit | None, str]:
    """A cadence in words, and the unit to say `since` (days) in, or None for the natural one.

    „vor 7 Wochen, vereinbart alle 6“, but „vor 7 Wochen, vereinbart alle 6 Monate“.
    """
    low, high = cadence.low, cadence.high
    if high is not None:
        return every_range((low.months, low.days), (high.months, high.days), language, since)
    return every(low.months, low.days, language, since)


def numeric_day(day: date, language: Language) -> str:
    """A day in figures: `27.11.2026` in German, `2026-11-27` in English. (In words: see the page.)"""
    return f"{day.day}.{day.month}.{day.year}" if language == "de" else day.isoformat()
