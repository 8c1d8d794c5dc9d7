"""Growth and letting go: which plant a contact could become next, and whom one may kindly let go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vault_tools.care.due import Care, contact_days, is_gone
from vault_tools.care.giving import ledger
from vault_tools.care.season import days_in_season, in_season
from vault_tools.care.seedling import EARLY_DAYS
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.contacts.span import Cadence
from vault_tools.text.dates import day as real_day
from vault_tools.text.dates import plus_days

LITTLE_VALUE = 2
"""A contact of this value or less, without a `why`, may be let go."""

_STANDS_DAYS = 28
"""A proposal to grow stands on the pages of four weeks, and again each year; one to let go on one page."""
_STEADY_YEARS = 3
_SECOND = 2


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a contact could become: `annual`, `perennial`, `tree` or `let_go`; `reason` names why, `number`
    and `since` fill it."""

    becomes: str
    reason: str
    number: int = 0
    since: date | None = None


def proposal_for(
    care: Care, settings: CareSettings, monday: date, until: date, introduced: Iterable[Contact] = ()
) -> Proposal | None:
    """What is proposed for a contact in the week from `monday` on, or None; contact up to `until` counts, and
    whom they have `introduced` is something received."""
    contact = care.contact
    plant, value = contact.fields.plant, contact.fields.value
    if plant is None and (value is None or value > LITTLE_VALUE):
        return None  # most contacts of a large vault
    if is_gone(contact):
        return None
    days = contact_days(contact, until)
    if not days:
        return None
    match plant:
        case "seedling":
            return _of_seedling(care, settings, days, monday)
        case "annual":
            found = _of_annual(contact, days, monday)
        case "perennial":
            found = _of_perennial(contact, days, monday, introduced)
        case _:
            found = None
    return found or _of_little_value(care, monday)


def _of_seedling(care: Care, settings: CareSettings, days: Sequence[date], monday: date) -> Proposal | None:
    """Grown, once a contact stands for each of the steps; to be let go after two missed ones."""
    met = care.contact.fields.met or days[-1]
    steps = settings.seedling
    stood = _steps_stood_for(met, days, steps)
    if steps and stood == len(steps):
        becomes = "annual" if care.contact.fields.season else "perennial"
        grown = min(day for day in days if plus_days(day, EARLY_DAYS) >= plus_days(met, steps[-1]))
        return _standing(Proposal(becomes, "steps", len(steps), met), grown, monday)
    if len(steps) < stood + _SECOND:
        return None
    missed = plus_days(met, steps[stood + 1])  # the second step that nobody stood for
    return _once(Proposal("let_go", "missed", _SECOND, days[0]), missed, monday)


def _steps_stood_for(met: date, days: Sequence[date], steps: Sequence[int]) -> int:
    """How many of the steps a contact stands for: one on or after it, or in the week before it."""
    newest = days[0] if days[0] > met else None
    if newest is None:
        return 0
    return sum(plus_days(newest, EARLY_DAYS) >= plus_days(met, step) for step in steps)


def _of_annual(contact: Contact, days: Sequence[date], monday: date) -> Proposal | None:
    """After the second season in which there was contact; without seasons after two years."""
    season = contact.fields.season
    if not season or len(season) == 12:
        second = _year_on(days[-1], _SECOND)
        if second is None or days[0] < second:
            return None
        return _standing(Proposal("perennial", "years", _SECOND, days[-1]), second, monday)
    bloomed = _seasons(days, season)
    if len(bloomed) < _SECOND:
        return None
    ended = _season_end(bloomed[0], season)
    return _standing(Proposal("perennial", "seasons", len(bloomed), days[-1]), ended, monday)


def _seasons(days: Sequence[date], season: tuple[int, ...]) -> list[date]:
    """The newest day of contact of each season there was any in, newest first."""
    found: list[date] = []
    for day in days:
        if not in_season(day, season):
            continue
        between = (found[-1] - day).days if found else 0
        if not found or days_in_season(day, found[-1], season) < between:  # a time of rest lies between
            found.append(day)
        else:
            found[-1] = day
    return found


def _season_end(day: date, season: tuple[int, ...]) -> date:
    """The first day after `day` that is out of season."""
    while in_season(day, season) and day.year < date.max.year:
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day


def _of_perennial(
    contact: Contact, days: Sequence[date], monday: date, introduced: Iterable[Contact]
) -> Proposal | None:
    """After three years with contact in each, and something given both ways."""
    years = 0
    while (begins := _year_on(days[-1], years + 1)) is not None and begins <= monday:
        before = _year_on(days[-1], years) or days[-1]
        if not any(before <= day < begins for day in days):
            return None
        years += 1
    if years < _STEADY_YEARS:
        return None
    passed = ledger(contact, monday, introduced)
    if not (passed.gave and passed.received):
        return None
    reached = _year_on(days[-1], years) or days[-1]
    return _standing(Proposal("tree", "steady", years, days[-1]), reached, monday)


def _of_little_value(care: Care, monday: date) -> Proposal | None:
    """Silent for two cadences, of little value, and no word why: once, in the week when that comes about."""
    fields = care.contact.fields
    agreed = care.agreed.cadence
    if fields.why or fields.value is None or fields.value > LITTLE_VALUE or care.last is None:
        return None
    if not isinstance(agreed, Cadence) or care.state == "resting":
        return None
    if any(each.state == "open" for each in care.contact.promises):
        return None
    again = agreed.low.after(care.last)
    return _once(Proposal("let_go", "little", since=care.last), agreed.low.after(again), monday)


def _standing(proposal: Proposal, ready: date, monday: date) -> Proposal | None:
    """The proposal in the four weeks after it has come true, and in those weeks of later years."""
    for year in {monday.year, max(1, monday.year - 1), min(date.max.year, monday.year + 1)}:
        falls = _in_year(ready, year)
        if falls >= ready and plus_days(monday, 6) >= falls > plus_days(monday, -_STANDS_DAYS):
            return proposal
    return None


def _once(proposal: Proposal, ready: date, monday: date) -> Proposal | None:
    """The proposal on the page of the week in which it comes true."""
    return proposal if monday <= ready <= plus_days(monday, 6) else None


def _year_on(start: date, years: int) -> date | None:
    return _in_year(start, start.year + years) if start.year + years <= date.max.year else None


def _in_year(day: date, year: int) -> date:
    return real_day(year, day.month, day.day) or date(year, 2, 28)
