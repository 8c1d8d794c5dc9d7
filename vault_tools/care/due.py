"""Last, due, thirst, state: how a contact is doing on a day, and why. (DESIGN, section 3.)"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vault_tools.care.cadence import Agreed, agreed_cadence
from vault_tools.care.reasons import Reason
from vault_tools.care.season import days_in_season, in_season, season_start
from vault_tools.care.seedling import Step, next_step
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.cadence import Cadence, Never
from vault_tools.contacts.model import Contact, Interaction

THIRSTY = 0.75
WILTING = 2.0


@dataclass(frozen=True, slots=True)
class Care:
    """How a contact is doing on a day.

    `latest` is the upper end of a range, where there is one. `basis` says what set the due date: `cadence`,
    `step` (of a seedling), `new` (never contacted), `next` (`next_contact`), `rest` (`rest_until`), `season`
    or `never`. What is unknown is None.
    """

    contact: Contact
    last: date | None
    due: date | None
    latest: date | None
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


def assess(contact: Contact, settings: CareSettings, today: date, seen: date | None = None) -> Care:
    """How a contact is doing on `today`.

    `seen` is the day up to which contact is known, where that is later than `today`: a week's page speaks as
    of its Monday, but contact since then counts.
    """
    days = contact_days(contact, seen or today)
    last = days[0] if days else None
    agreed = agreed_cadence(contact, settings)
    cadence = agreed.cadence
    season = contact.fields.season
    if isinstance(cadence, Never):
        reasons = (Reason("never"), *_ago(last, today))
        return Care(contact, last, None, None, None, None, "never", "never", agreed, None, reasons)

    step = _step(contact, days, settings, today)
    start, due, latest, basis = _first_due(contact, last, step, cadence, today)
    following = contact.fields.next_contact
    if following is not None and (last is None or following > last):
        due, latest, basis = following, None, "next"
    rest = contact.fields.rest_until
    if rest is not None and rest > due:
        due, latest, basis = rest, max(latest, rest) if latest else None, "rest"
    if (opening := season_start(due, season)) > due:
        due, latest, basis = opening, max(latest, opening) if latest else None, "season"

    cadence_days, thirst = _thirst(start, last, step, cadence, season, today, contact.fields.next_contact)
    resting = (rest is not None and rest > today) or not in_season(today, season)
    state = _state(resting, last, due, latest, thirst, today)
    reasons = _reasons(contact, last, due, basis, step, agreed, today)
    return Care(contact, last, due, latest, cadence_days, thirst, state, basis, agreed, step, reasons)


def _step(contact: Contact, days: tuple[date, ...], settings: CareSettings, today: date) -> Step | None:
    """The seedling's step that is next: of a seedling, or of anyone met but never contacted.

    A cadence of the contact's own beats the steps once there has been contact.
    """
    fields = contact.fields
    if days and (fields.plant != "seedling" or fields.cadence is not None):
        return None
    met = fields.met if fields.met is not None else (days[-1] if days else None)
    return None if met is None else next_step(met, days, settings.seedling, today)


def _first_due(
    contact: Contact, last: date | None, step: Step | None, cadence: Cadence, today: date
) -> tuple[date | None, date, date | None, str]:
    """From when thirst counts, the due date by step or cadence alone, a range's upper end, and the basis."""
    if step is not None:
        return last or contact.fields.met, step.on, None, "step"
    if last is None:
        return None, today, None, "new"
    return last, cadence.low.after(last), cadence.high.after(last) if cadence.high else None, "cadence"


def _thirst(
    start: date | None,
    last: date | None,
    step: Step | None,
    cadence: Cadence,
    season: tuple[int, ...],
    today: date,
    following: date | None,
) -> tuple[int | None, float | None]:
    """The days of the cadence and the thirst; (None, 1) for someone never contacted and due from today."""
    if start is None:
        return None, None if following is not None else 1.0
    end = step.on if step is not None else cadence.low.after(last or start)
    length = max(1, (end - start).days)
    return length, max(0.0, days_in_season(start, today, season) / length)


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
    contact: Contact, last: date | None, due: date, basis: str, step: Step | None, agreed: Agreed, today: date
) -> tuple[Reason, ...]:
    met = contact.fields.met or last
    if basis == "step" and step is not None and met is not None:
        return (Reason("step", days=(today - met).days, number=step.days),)
    first: tuple[Reason, ...] = ()
    if basis == "next":
        first = (Reason("next", day=due),)
    elif basis == "rest":
        first = (Reason("rest" if due > today else "rested", day=due),)
    elif basis == "season":
        first = (Reason("season", day=due),)
    if last is None:
        return (*first, Reason("new"))
    assert isinstance(agreed.cadence, Cadence)
    return (*first, Reason("cadence", days=(today - last).days, cadence=agreed.cadence))


def _ago(last: date | None, today: date) -> tuple[Reason, ...]:
    return (Reason("last", days=(today - last).days),) if last is not None else (Reason("new"),)


def by_thirst(cares: Iterable[Care]) -> list[Care]:
    """Most thirsty first, unknown last, then by due date, then by path."""
    return sorted(
        cares,
        key=lambda care: (
            care.thirst is None,
            -(care.thirst or 0.0),
            care.due or date.max,
            care.contact.path,
        ),
    )
