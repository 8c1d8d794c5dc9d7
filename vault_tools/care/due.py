"""Last, due, thirst, state: how a contact is doing on a day, and why."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from vault_tools.care.cadence import Agreed, agreed_cadence
from vault_tools.care.giving import care_before_asking, favour_ahead
from vault_tools.care.reasons import Reason
from vault_tools.care.season import days_in_season, in_season, season_start
from vault_tools.care.seedling import Step, next_step
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.span import Cadence, Never
from vault_tools.text.dates import plus_days

THIRSTY = 0.75
NEARLY_DUE = 0.8
"""From this thirst on somebody may be brought forward where there is time, or one is on the way there."""
WILTING = 2.0
_THIS_WEEK = 6
"""A page speaks as of its Monday: so many days on, its week ends."""


class Care(NamedTuple):
    """How a contact is doing on a day.

    `basis` says what set the due date: `cadence`, `step` (of a seedling), `new` (never contacted), `next`
    (`next_contact`), `ask` (a favour to be asked later), `rest` (`rest_until`), `season` or `never`. What is
    unknown is None.
    """

    contact: Contact
    last: date | None
    due: date | None
    cadence_days: int | None
    thirst: float | None
    state: str
    basis: str
    agreed: Agreed
    step: Step | None
    reasons: tuple[Reason, ...]


def is_gone(contact: Contact) -> bool:
    """Whether a contact is never due at all: paused, died or archived."""
    return contact.fields.paused or contact.fields.died is not None or contact.archived


def contacts_until(contact: Contact, today: date) -> tuple[Interaction, ...]:
    """The interactions that count: newest first, not in the future, somebody reached."""
    return tuple(entry for entry in contact.interactions if entry.on <= today and not entry.tried)


def contact_days(contact: Contact, today: date) -> tuple[date, ...]:
    """The days of contact up to `today`, newest first, each once."""
    days = {entry.on for entry in contacts_until(contact, today)}
    last = contact.fields.last_contact
    if last is not None and last <= today:
        days.add(last)
    return tuple(sorted(days, reverse=True))


def last_day(contact: Contact, today: date) -> date | None:
    """The newest of these days; None where there is none."""
    newest = next((entry.on for entry in contact.interactions if entry.on <= today and not entry.tried), None)
    last = contact.fields.last_contact
    if last is None or last > today:
        return newest
    return last if newest is None else max(last, newest)


def assess(contact: Contact, settings: CareSettings, today: date, seen: date | None = None) -> Care:
    """How a contact is doing on `today`.

    `seen` is the day up to which contact is known, where that is later than `today`: a week's page speaks as
    of its Monday, but contact since then counts.
    """
    fields = contact.fields
    until = seen or today
    last = last_day(contact, until)
    agreed = agreed_cadence(contact, settings)
    step = _step(contact, last, agreed, settings, today, until)
    span = agreed.cadence if isinstance(agreed.cadence, Cadence) else None
    if span is None and step is None:
        no_cadence = (Reason("never"), _last_or_new(last, today))
        return Care(contact, last, None, None, None, "never", "never", agreed, None, no_cadence)

    due, basis = today, "new"
    start: date | None = None  # from when thirst counts
    latest: date | None = None  # the upper end of a range
    if step is not None:
        due, basis, start = step.on, "step", max(last or step.met, step.met)
    elif span is not None and last is not None:
        due, basis, start = span.low.after(last), "cadence", last
        latest = span.high.after(last) if span.high else None
    following, rest, season = fields.next_contact, fields.rest_until, fields.season
    cadence_days, thirst = _thirst(start, due, season, today, met_only=last is None)
    if following is not None and (last is None or following > last):
        due, basis = following, "next"
        thirst = None if cadence_days is None and due > today else thirst
    after_this_week = plus_days(today, _THIS_WEEK + 1)  # in the week itself it is too late to water first
    favour = favour_ahead(contact, after_this_week) if contact.promises else None
    if favour is not None and favour.due is not None:
        wanted = care_before_asking(favour.due, contact_days(contact, until))
        if wanted is not None and wanted <= max(due, plus_days(today, _THIS_WEEK)):
            due, basis = min(due, wanted), "ask"
    if rest is not None and rest > due:
        due, basis = rest, "rest"
    if (opening := season_start(due if in_season(today, season) else max(due, today), season)) > due:
        due, basis = opening, "season"

    resting = (rest is not None and rest > today) or not in_season(today, season)
    state = _state(resting, last, due, latest, thirst, today)
    reasons = _reasons(contact, last, due, basis, step, agreed.cadence, today)
    if basis == "ask" and favour is not None:
        reasons = (Reason("ask", day=favour.due), *reasons)
    return Care(contact, last, due, cadence_days, thirst, state, basis, agreed, step, reasons)


def _step(
    contact: Contact, last: date | None, agreed: Agreed, settings: CareSettings, today: date, seen: date
) -> Step | None:
    """The seedling's step that is next: of a seedling, or of anyone met but never contacted.

    A cadence of the contact's own beats the steps once there has been contact, and `never` beats them always,
    unless it is only the default and the contact a seedling.
    """
    fields = contact.fields
    seedling = fields.plant == "seedling"
    if isinstance(agreed.cadence, Never) and not (seedling and agreed.origin == "default"):
        return None
    if last is not None and (not seedling or fields.cadence is not None):
        return None
    days = contact_days(contact, seen)  # of most contacts only the last is of interest
    met = fields.met if fields.met is not None and fields.met <= seen else days[-1] if days else None
    return None if met is None else next_step(met, days, settings.seedling, today)


def _thirst(
    start: date | None, due: date, season: tuple[int, ...], today: date, *, met_only: bool
) -> tuple[int | None, float | None]:
    """The days of the cadence and the thirst.

    Someone never contacted has no cadence yet and a thirst of 1 at most: an import of people met lately must
    not push everyone else off the page.
    """
    if start is None:
        return None, 1.0
    length = max(1, (due - start).days)
    thirst = max(0.0, days_in_season(start, today, season) / length)
    return (None, min(1.0, thirst)) if met_only else (length, thirst)


def _state(
    resting: bool, last: date | None, due: date, latest: date | None, thirst: float | None, today: date
) -> str:
    """The state by thirst, in keeping with the due date where something else than the cadence set it."""
    if resting:
        return "resting"
    if last is None:
        return "new"
    if due <= today:
        wilting = today >= latest if latest is not None else (thirst or 0) >= WILTING
        return "wilting" if wilting else "due"
    return "thirsty" if (thirst or 0) >= THIRSTY else "fresh"


def _reasons(
    contact: Contact,
    last: date | None,
    due: date,
    basis: str,
    step: Step | None,
    cadence: Cadence | Never,
    today: date,
) -> tuple[Reason, ...]:
    """What set the due date, apart from the rhythm; then the rhythm."""
    rest = contact.fields.rest_until
    reasons: list[Reason] = []
    if basis == "next":
        reasons.append(Reason("next", day=due))
    if rest is not None and rest > today:
        reasons.append(Reason("rest", day=rest))
    elif basis == "rest":
        reasons.append(Reason("rested", day=due))
    if basis == "season":
        reasons.append(Reason("season" if due > today else "bloom", day=due))
    if step is not None and basis != "next":
        rhythm = Reason("step", days=(today - step.met).days, number=step.days)
    elif last is None or step is not None or isinstance(cadence, Never):
        rhythm = _last_or_new(last, today)
    else:
        rhythm = Reason("cadence", days=(today - last).days, cadence=cadence)
    return (*reasons, rhythm)


def _last_or_new(last: date | None, today: date) -> Reason:
    return Reason("new") if last is None else Reason("last", days=(today - last).days)


def by_thirst(cares: Iterable[Care]) -> list[Care]:
    """Most thirsty first (as shown: to three decimals), unknown last, then by due date, then by path."""
    return sorted(
        cares,
        key=lambda care: (
            care.thirst is None,
            -round(care.thirst or 0.0, 3),
            care.due or date.max,
            care.contact.path,
        ),
    )
