"""Days in words, by Babel: „Fr 27.11.“, “Fri 27 Nov”, „23.–29. November 2026“. Imported only to render."""

from datetime import date
from functools import lru_cache

from vault_tools.words.language import Language


@lru_cache(maxsize=4096)
def format_date(day: date, pattern: str, language: str) -> str:
    """Babel's, each day in one form only once: a page has few days, and `watch` writes it over and over."""
    from babel import dates  # late: not every command has need of it

    return dates.format_date(day, pattern, language)


_WEEKDAYS: dict[Language, list[str]] = {
    "de": "Mo Di Mi Do Fr Sa So".split(),
    "en": "Mon Tue Wed Thu Fri Sat Sun".split(),
}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def weekday_day(day: date, language: Language, year: int) -> str:
    """A day with its weekday; the year only where it is not `year`.

    As Babel has it (a test compares), but without its import, which takes as long as much of `show`.
    """
    name = _WEEKDAYS[language][day.weekday()]
    if language == "de":
        return f"{name} {day.day}.{day.month}.{'' if day.year == year else day.year}"
    return f"{name} {day.day} {_MONTHS[day.month - 1]}{'' if day.year == year else f' {day.year}'}"


_CLEAR_DAYS = 180


def due_day(day: date, language: Language, on: date) -> str:
    """A day that something is due, as of `on`: with the year too where a day so far off could be last year's
    or next year's."""
    far = abs((day - on).days) > _CLEAR_DAYS
    return weekday_day(day, language, 0 if far else on.year)


def long_day(day: date, language: Language) -> str:
    """A day as a letter has it: `23. November 2026`."""
    return format_date(day, "d. MMMM y" if language == "de" else "d MMMM y", language)


def short_day(day: date, language: Language, year: int) -> str:
    """A day in short; the year only where it is not `year`."""
    if language == "de":
        return format_date(day, "d.M." if day.year == year else "d.M.y", "de")
    return format_date(day, "d MMM" if day.year == year else "d MMM y", "en")


def day_range(first: date, last: date, language: Language) -> str:
    """From one day to another, what they share said once (Babel's own intervals shorten the month)."""
    dot = "." if language == "de" else ""
    whole = format_date(last, f"d{dot} MMMM y", language)
    if first.year != last.year:
        return f"{format_date(first, f'd{dot} MMMM y', language)} – {whole}"
    if first.month != last.month:
        return f"{format_date(first, f'd{dot} MMMM', language)} – {whole}"
    return f"{first.day}{dot}–{whole}"


def ordinal(number: int, language: Language) -> str:
    """A number as an ordinal after which a noun follows: `58` in German (the dot is the phrase's), `58th`."""
    if language == "de":
        return str(number)
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
