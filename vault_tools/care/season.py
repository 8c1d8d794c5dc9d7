"""Seasons: contacts that bloom in some months and rest in the others."""

from datetime import date

from vault_tools.text.dates import plus_days


def in_season(day: date, season: tuple[int, ...]) -> bool:
    """Whether a day lies in the season; without one every day does."""
    return not season or day.month in season


def season_start(day: date, season: tuple[int, ...]) -> date:
    """`day` itself where it lies in the season, else the first day of the next one."""
    while not in_season(day, season):
        if (day.year, day.month) == (9999, 12):
            return date.max
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day


def days_in_season(after: date, until: date, season: tuple[int, ...]) -> int:
    """How many days of the season lie after `after`, up to and with `until`."""
    days = (until - after).days
    if not season:
        return days
    return sum(in_season(plus_days(after, number), season) for number in range(1, days + 1))
