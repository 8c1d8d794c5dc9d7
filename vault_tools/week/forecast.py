"""The coming weeks, lived through with the planner of the page: load, waits, and who never gets a turn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vault_tools.care.cadence import agreed_cadence
from vault_tools.care.capacity import Load
from vault_tools.care.due import NEARLY_DUE, assess, contact_days, is_gone
from vault_tools.care.filter import is_mine
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.span import Cadence
from vault_tools.text.dates import monday_of, plus_days, sunday_of
from vault_tools.week.acts import act_for, goes_to
from vault_tools.week.items import CARE_SECTIONS, Item, Plan, minutes_in
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings

_ALWAYS = 0
_DAY_OF_CARE = 3
"""The day of the week, from Monday, on which what is planned is taken to be done."""


@dataclass(frozen=True, slots=True)
class WeekAhead:
    """One week of a forecast: what is planned, and what is due but has to wait, in minutes and people."""

    monday: date
    planned: int
    waiting_minutes: int
    waiting: int
    off: bool = False

    @property
    def wanted(self) -> int:
        """The minutes that all of it would take."""
        return self.planned + self.waiting_minutes


@dataclass(frozen=True, slots=True)
class Wait:
    """Someone who waits: how many days past the due date."""

    contact: Contact
    days: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The coming weeks; the longest wait in them (None: nobody waits); who is due but never gets a turn."""

    weeks: tuple[WeekAhead, ...]
    longest: Wait | None
    never: tuple[Contact, ...]


def loads_of(
    contacts: Iterable[Contact], care: CareSettings, week: WeekSettings, today: date
) -> tuple[Load, ...]:
    """What each contact asks for in the long run: its act's minutes in every cadence, in its season, and
    its place, where there is a way to it."""
    loads: list[Load] = []
    for contact in contacts:
        if is_gone(contact) or not is_mine(contact, week.owner):
            continue
        cadence = agreed_cadence(contact, care).cadence
        if not isinstance(cadence, Cadence):
            continue
        days = max(1, (cadence.low.after(today) - today).days)
        act, minutes = act_for(contact, care, week.minutes)
        place = goes_to(contact, act)
        months = len(contact.fields.season) or 12
        loads.append(Load(contact, minutes, days, months, place, care.way if place else 0))
    return tuple(loads)


def forecast(
    contacts: Iterable[Contact], care: CareSettings, week: WeekSettings, today: date, weeks: int
) -> Forecast:
    """So many weeks from the one that `today` is in, everything planned being done."""
    ahead: list[WeekAhead] = []
    longest: Wait | None = None
    turns: set[str] = set()
    left: tuple[Item, ...] = ()
    for plan in simulate(contacts, care, week, today, weeks):
        waiting = [item for item in plan.left_out if item.promise is None]
        minutes = minutes_in([*plan.items, *waiting], plan.way) - plan.planned_minutes
        ahead.append(WeekAhead(plan.monday, plan.planned_minutes, minutes, len(waiting), plan.off))
        served = [item for item in plan.items if item.section in CARE_SECTIONS]
        turns.update(item.path for item in served)
        left = left if plan.off else tuple(waiting)
        for item in (*served, *waiting):
            days = 0 if item.care.due is None else (sunday_of(plan.monday) - item.care.due).days
            if item.section != "birthday" and days > (longest.days if longest else 6):
                longest = Wait(item.contact, days)
    never = tuple(item.contact for item in left if item.path not in turns)
    return Forecast(tuple(ahead), longest, never)


def simulate(
    contacts: Iterable[Contact], care: CareSettings, week: WeekSettings, today: date, weeks: int
) -> Iterator[Plan]:
    """The plans of the coming weeks. Those who cannot be in a week's plan are not looked at that week."""
    monday = monday_of(today)
    garden: dict[str, tuple[Contact, int]] = {}
    for each in contacts:
        if not is_gone(each):
            slim = _slim(each, max(today, monday))
            garden[each.path] = (slim, _wakes(slim, care, monday))
    for number in range(weeks):
        if number:
            following = plus_days(monday, 7)
            if following == monday:
                return  # the calendar ends
            monday = following
        sunday = plus_days(monday, 6).toordinal()
        birthdays = _days_around(monday)
        awake = [who for who, wakes in garden.values() if wakes <= sunday or _has_birthday(who, birthdays)]
        plan = make_plan(awake, care, week, monday, max(monday, today))
        yield plan
        for item in plan.items:
            if item.section not in (*CARE_SECTIONS, "promised"):
                continue
            done = _done(garden[item.path][0], item, plus_days(monday, _DAY_OF_CARE))
            garden[item.path] = (done, _wakes(done, care, monday))


def _slim(contact: Contact, today: date) -> Contact:
    """The contact without its past but for what plans need: of most the last day alone."""
    days = contact_days(contact, today)
    fields = contact.fields
    promises = tuple(each for each in contact.promises if each.state == "open")
    if any(each.ask for each in promises):
        return contact._replace(promises=promises)
    met = fields.met or (days[-1] if days and fields.plant == "seedling" else None)
    fields = fields._replace(last_contact=days[0] if days else None, met=met)
    return contact._replace(fields=fields, interactions=(), promises=promises)


def _done(contact: Contact, item: Item, on: date) -> Contact:
    """The contact once an item is done."""
    if item.promise is not None:
        kept = tuple(each for each in contact.promises if each.source != item.promise.source)
        return contact._replace(promises=kept)
    if contact.interactions:
        entry = Interaction(on, None, "", (), contact.path, 0)
        return contact._replace(interactions=(entry, *contact.interactions))
    return contact._replace(fields=contact.fields._replace(last_contact=on))


def _wakes(contact: Contact, care: CareSettings, monday: date) -> int:
    """The first day on which a contact may be in a plan (birthdays apart), as an ordinal, never too late."""
    doing = assess(contact, care, monday, plus_days(monday, _DAY_OF_CARE))
    dues = [each.due.toordinal() for each in contact.promises if each.due and not each.ask]
    if doing.basis == "never":
        return min(dues, default=date.max.toordinal() + 1)
    if doing.basis != "cadence" or doing.last is None or doing.cadence_days is None:
        return _ALWAYS
    if any(each.ask for each in contact.promises):
        return _ALWAYS
    return min([doing.last.toordinal() + int(NEARLY_DUE * doing.cadence_days), *dues])


def _days_around(monday: date) -> frozenset[tuple[int, int]]:
    """Month and day of all days whose birthdays a week thinks of."""
    days = {plus_days(monday, shift) for shift in range(-7, 7)}
    found = {(day.month, day.day) for day in days}
    return frozenset(found | {(2, 29)} if (2, 28) in found else found)


def _has_birthday(contact: Contact, days: frozenset[tuple[int, int]]) -> bool:
    birthday = contact.fields.birthday
    return birthday is not None and (birthday.month, birthday.day) in days
