"""The page to read before a call: all that is known of one contact."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.actions.glance import Glance
from vault_tools.care.drift import Drift, drift_of, usual_gap
from vault_tools.care.due import Care, assess, contact_days, is_gone
from vault_tools.care.giving import by_day_met
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.acquaintances import (
    Acquaintance,
    acquaintances,
    introduced_by,
    known_elsewhere,
)
from vault_tools.contacts.model import Contact

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden


class Portrait(NamedTuple):
    """A contact, how they are doing on the day, their rhythm, and whether they are quieter than usual.

    `introduced` are those whom the contact has introduced, newest first; `known` the others whom the user
    knows too, `knows` whoever else the contact is said to know.
    """

    contact: Contact
    care: Care
    usual_days: int | None
    drift: Drift | None
    gone: bool
    known: tuple[Acquaintance, ...]
    knows: tuple[str, ...]
    introduced: tuple[Contact, ...]


def care_of(contact: Contact, settings: CareSettings, today: date) -> tuple[Care, Drift | None]:
    """How a contact is doing on `today`, and whether they are quieter than usual; nobody gone is."""
    care = assess(contact, settings, today)
    return care, None if is_gone(contact) else drift_of(care, today)


def portrait(garden: "Garden | Glance", contact: Contact, today: date) -> Portrait:
    """All that is known of a contact on `today`; of words only those that a screen shows."""
    contact, names = garden.whole(contact, today), garden.names
    care, drift = care_of(contact, garden.settings.care, today)
    introduced = introduced_by(contact, names)
    return Portrait(
        contact,
        care,
        usual_gap(contact_days(contact, today)),
        drift,
        is_gone(contact),
        tuple(acquaintances(contact, introduced, names, garden.elsewhere())),
        tuple(known_elsewhere(contact, names)),
        tuple(by_day_met(map(garden.with_fields, introduced), today)),
    )
