"""Seasons: contacts that bloom in some months and rest in the others."""

from calendar import isleap, monthrange
from datetime import date


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
    """How many days of the season lie after `after`, up to and with `until`; negative the other way round."""
    if not season:
        return (until - after).days
    return _season_days_up_to(until, season) - _season_days_up_to(after, season)


def _season_days_up_to(day: date, season: tuple[int, ...]) -> int:
    """The days of the season from the first day of the calendar up to and with `day`."""
    years = day.year - 1
    leap_days = years // 4 - years // 100 + years // 400
    in_whole_years = sum(monthrange(2001, month)[1] for month in season) * years + leap_days * (2 in season)
    in_whole_months = sum(monthrange(2001, month)[1] for month in season if month < day.month)
    in_whole_months += isleap(day.year) and 2 in season and day.month > 2
    return in_whole_years + in_whole_months + (day.day if day.month in season else 0)
