"""The page to read before a call: all that is known of one contact."""

from dataclasses import dataclass
from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.care.drift import Drift, drift_of
from vault_tools.care.due import Care, assess, is_gone
from vault_tools.contacts.model import Contact


@dataclass(frozen=True, slots=True)
class Portrait:
    """A contact, how they are doing on the day, and whether they are quieter than usual."""

    contact: Contact
    care: Care
    drift: Drift | None
    gone: bool


def portrait(garden: Garden, contact: Contact, today: date) -> Portrait:
    """All that is known of a contact on `today`."""
    garden = garden.with_words([contact])
    contact = next((each for each in garden.contacts if each.path == contact.path), contact)
    care = assess(contact, garden.settings.care, today)
    gone = is_gone(contact)
    return Portrait(contact, care, None if gone else drift_of(care, today), gone)
