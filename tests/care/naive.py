"""The care rules once more, as plainly as they are written: to be held against the real ones."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from vault_tools.contacts.model import Contact
from vault_tools.contacts.span import Cadence, Never, Span

STEPS = (2, 14, 45, 120)
DEFAULT = Cadence(Span(days=56))
PLANTS = {"annual": Cadence(Span(days=28)), "perennial": DEFAULT, "tree": Cadence(Span(months=6))}


@dataclass
class Naive:
    """How a contact is doing; `basis` says what set the due date."""

    last: date | None
    due: date | None
    cadence_days: int | None
    thirst: float | None
    state: str
    basis: str


def add(start: date, span: Span) -> date:
    """A day so many months and days later."""
    year, month = divmod(start.year * 12 + start.month - 1 + span.months, 12)
    last_day = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last_day)) + timedelta(span.days)


def cadence_of(who: Contact) -> Cadence | Never:
    """The cadence, of oneself, the plant or the default (tags, folders and tiers have their own tests)."""
    return who.fields.cadence or PLANTS.get(who.fields.plant or "", DEFAULT)


def blooming(on: date, who: Contact) -> bool:
    """Whether a day is in the contact's season."""
    return not who.fields.season or on.month in who.fields.season


def days_of(who: Contact, seen: date) -> list[date]:
    """The days of contact up to `seen`."""
    days = [entry.on for entry in who.interactions if not entry.tried]
    days += [who.fields.last_contact] if who.fields.last_contact else []
    return [on for on in days if on <= seen]


def step_of(who: Contact, days: list[date], today: date, seen: date) -> tuple[date, date] | None:
    """The meeting and the day of the next step, if steps hold."""
    fields = who.fields
    if isinstance(fields.cadence, Never):
        return None
    if days and (fields.plant != "seedling" or fields.cadence):
        return None
    met = fields.met
    if met is None or met > seen:
        if not days:
            return None
        met = min(days)
    if (today - met).days > STEPS[-1]:
        return None
    for step in STEPS:
        on = met + timedelta(step)
        if not any(each >= on - timedelta(7) and each > met for each in days):
            return met, on
    return None


def assess_naively(who: Contact, today: date, seen: date) -> Naive:
    """How a contact is doing on `today`, contact up to `seen` being known."""
    fields, cadence = who.fields, cadence_of(who)
    days = days_of(who, seen)
    last = max(days) if days else None
    if isinstance(cadence, Never):
        return Naive(last, None, None, None, "never", "never")

    cadence_days: int | None = None
    thirst: float | None = 1.0
    step = step_of(who, days, today, seen)
    if step is not None:
        basis, due = "step", step[1]
        start = max([*days, step[0]])
        cadence_days = (due - start).days
    elif last is None:
        basis, due = "new", today
    else:
        basis, due, start = "cadence", add(last, cadence.low), last
        cadence_days = (due - last).days
    if cadence_days is not None:
        counted = 0
        while start < today:
            start += timedelta(1)
            counted += blooming(start, who)
        thirst = counted / cadence_days
    if last is None:  # a thirst of 1 at most
        cadence_days, thirst = None, min(1.0, thirst or 0.0)

    upper = add(last, cadence.high) if basis == "cadence" and last and cadence.high else None
    if fields.next_contact and (last is None or fields.next_contact > last):
        basis, due = "next", fields.next_contact
        if cadence_days is None and due > today:
            thirst = None
    asked = [each.due for each in who.promises if each.ask and each.state == "open" and each.due]
    favours = [each for each in asked if each > today + timedelta(6)]
    if favours:
        favour = min(favours)
        before = [each for each in days if favour - timedelta(56) <= each < favour]
        wanted = favour - timedelta(14 if before else 42)
        wanted = min(favour, max([wanted, *(each + timedelta(14) for each in days)]))
        if len(before) < 2 and wanted <= max(due, today + timedelta(6)):
            basis, due = "ask", min(due, wanted)
    if fields.rest_until and fields.rest_until > due:
        basis, due = "rest", fields.rest_until
    while not blooming(due, who) or (due <= today and not blooming(today, who)):
        basis, due = "season", due + timedelta(1)

    state = "fresh"
    if not blooming(today, who) or (fields.rest_until and fields.rest_until > today):
        state = "resting"
    elif last is None:
        state = "new"
    elif due <= today:
        late = today >= max(upper, due) if upper else thirst is not None and thirst >= 2
        state = "wilting" if late else "due"
    elif thirst is not None and thirst >= 0.75:
        state = "thirsty"
    return Naive(last, due, cadence_days, thirst, state, basis)
