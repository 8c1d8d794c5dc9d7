"""What a contact brings to the page beyond its own item: meetings to prepare, and its share of the time."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import takewhile
from math import ceil
from typing import NamedTuple

from vault_tools.care.due import Care, is_gone
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.names import said_names
from vault_tools.contacts.span import Cadence
from vault_tools.text.dates import name_date, plus_days
from vault_tools.text.fold import fold, nfc
from vault_tools.text.links import link_name
from vault_tools.week.acts import act_for, goes_to

_DATE_BEFORE = re.compile(r"\d{4}([-_])\d{2}\1\d{2}[ _–—-]*")
_AHEAD_DAYS = 8
"""A page looks so many days ahead from its Monday: its week, and the first days of the next."""


def meetings_ahead(contact: Contact, monday: date) -> tuple[Interaction, ...]:
    """The dated notes of the coming days whose `attendees:` name the contact, the first one first."""
    if not contact.interactions or contact.interactions[0].on < monday:
        return ()
    until = plus_days(monday, _AHEAD_DAYS)
    coming = takewhile(lambda entry: entry.on >= monday, contact.interactions)
    return tuple(
        entry for entry in reversed(list(coming)) if entry.on <= until and _is_attendee(entry, contact)
    )


def meeting_title(path: str) -> str:
    """What a meeting is called: its note's name, without the date."""
    return _without_date(path) or nfc(link_name(path))


def _without_date(path: str) -> str:
    name = nfc(link_name(path))
    return _DATE_BEFORE.sub("", name, count=1) if name_date(name) else name


def _is_attendee(entry: Interaction, contact: Contact) -> bool:
    """Whether an entry is from somebody else's note that names the contact among those who come: its words
    are the note's title then, or where it has none, the names of all."""
    if entry.path == contact.path:
        return False
    if title := _without_date(entry.path):
        return entry.text == " ".join(title.split())
    called = {fold(link_name(contact.path)), *map(fold, said_names(contact))}
    return not called.isdisjoint(map(fold, entry.text.split(", ")))


class Asked(NamedTuple):
    """What a contact asks for in the long run: so many minutes a week, so many times, and where one has to go
    for it. (As `care.capacity.Load`, in what is quick to add up.)"""

    minutes: float = 0.0
    times: float = 0.0
    place: str = ""


def asked_for(care: Care, settings: CareSettings, budget: int, monday: date) -> Asked:
    """The time that a contact asks for in the long run."""
    cadence = care.agreed.cadence
    if not isinstance(cadence, Cadence) or is_gone(care.contact):
        return Asked()
    days = max(1, (cadence.low.after(monday) - monday).days)
    act, minutes = act_for(care.contact, settings, budget)
    times = 7 / days * (len(care.contact.fields.season) or 12) / 12
    return Asked(minutes * times, times, goes_to(care.contact, act))


def needed_minutes(asked: Iterable[Asked], way: int) -> int:
    """The minutes that all of it takes in a week; to a place one goes as often as to the one who is visited
    most often there."""
    minutes = 0.0
    times: dict[str, float] = {}
    for each in asked:
        minutes += each.minutes
        if each.place:
            times[each.place] = max(each.times, times.get(each.place, 0.0))
    return ceil(minutes + way * sum(times.values()) - 1e-6)  # floats: what just fits does fit
