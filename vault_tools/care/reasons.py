"""Why a contact is due, or not: a value, and its words in either language."""

from dataclasses import dataclass
from datetime import date

from vault_tools.contacts.cadence import Cadence
from vault_tools.words import Language, say
from vault_tools.words.durations import Unit, ago, every, span_unit
from vault_tools.words.reasons import REASONS


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `code` names its phrase; the rest fills it: days since, a step's days, a day, a cadence."""

    code: str
    days: int = 0
    number: int = 0
    day: date | None = None
    cadence: Cadence | None = None

    def text(self, language: Language) -> str:
        """The reason in words, as one would say it after a name."""
        unit: Unit | None = None
        words = ""
        if self.cadence is not None:
            unit, words = cadence_words(self.cadence, language, since=self.days)
        return say(
            REASONS[self.code],
            language,
            n=self.number,
            ago=ago(self.days, language, unit),
            every=words,
            day=numeric_day(self.day, language) if self.day else "",
        )


def cadence_words(cadence: Cadence, language: Language, since: int | None = None) -> tuple[Unit, str]:
    """A cadence in words, and the unit to count `since` (days) in: „vor 7 Wochen, vereinbart alle 6“."""
    unit, count = span_unit(cadence.low.months, cadence.low.days)
    if cadence.high is not None:
        high_unit, upto = span_unit(cadence.high.months, cadence.high.days)
        if high_unit == unit:
            return unit, every(unit, count, language, upto)
        return unit, f"{every(unit, count, language)} – {every(high_unit, upto, language)}"
    said = since is not None and ((unit == "week" and 14 <= since < 365) or (unit == "month" and since >= 61))
    return unit, every(unit, count, language, short=said)


def numeric_day(day: date, language: Language) -> str:
    """A day in figures: `27.11.2026` in German, `2026-11-27` in English. (In words: see the page.)"""
    return f"{day.day}.{day.month}.{day.year}" if language == "de" else day.isoformat()
