"""Birthdays: on which day they fall, and whose are to be thought of."""

from datetime import date

from vault_tools.contacts.model import Birthday
from vault_tools.text.dates import day


def birthday_in(birthday: Birthday, year: int) -> date:
    """The day of a birthday in a year; 29 February falls on the 28th in years without it.

    The 28th, as months are clamped to their end everywhere else: so nobody is thought of too late, and the
    page names the true day.
    """
    return day(year, birthday.month, birthday.day) or date(year, 2, 28)


def birthday_between(birthday: Birthday, first: date, last: date) -> date | None:
    """The day of the birthday from `first` up to and with `last` (less than a year apart), or None."""
    for year in {first.year, last.year}:
        falls = birthday_in(birthday, year)
        if first <= falls <= last and (birthday.year is None or year > birthday.year):
            return falls
    return None


def next_birthday(birthday: Birthday, today: date) -> date | None:
    """The next day of the birthday, today included; None past the calendar's end."""
    for year in range(today.year, min(today.year + 2, 10_000)):
        if (falls := birthday_in(birthday, year)) >= today:
            return falls
    return None


def age_on(birthday: Birthday, falls: date) -> int | None:
    """How old someone turns on that birthday, where the year is known."""
    return None if birthday.year is None else falls.year - birthday.year
