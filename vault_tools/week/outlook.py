"""What a contact brings to the page beyond its own item: meetings to prepare, and its share of the time."""

import re
from datetime import date
from itertools import takewhile

from vault_tools.care.due import Care, is_gone
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.span import Cadence
from vault_tools.text.dates import plus_days
from vault_tools.text.fold import nfc
from vault_tools.text.links import link_name
from vault_tools.week.acts import act_for

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
    name = nfc(link_name(path))
    return _DATE_BEFORE.sub("", name, count=1) or name


def _is_attendee(entry: Interaction, contact: Contact) -> bool:
    """Whether an entry is from somebody else's note that names the contact among those who come."""
    return entry.source.path != contact.path and entry.text == meeting_title(entry.source.path)


def needed(care: Care, settings: CareSettings, budget: int, monday: date) -> float:
    """The minutes a week that a contact asks for in the long run."""
    cadence = care.agreed.cadence
    if not isinstance(cadence, Cadence) or is_gone(care.contact):
        return 0.0
    days = max(1, (cadence.low.after(monday) - monday).days)
    _, minutes = act_for(care.contact, settings, budget)
    return minutes * 7 / days * (len(care.contact.fields.season) or 12) / 12
