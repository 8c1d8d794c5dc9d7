"""How much an act of care counts: the priority that the week's plan adds up."""

import math

from vault_tools.contacts.model import Contact

DEFAULT_VALUE = 3


def value_of(contact: Contact) -> int:
    """What a contact is worth, 1 to 5; 3 where nothing is said. (Connectors count one more in the plan.)"""
    return contact.fields.value or DEFAULT_VALUE


def priority(contact: Contact, cadence_days: int, thirst: float, more: int = 0) -> int:
    """value × √(cadence_days ÷ 60) × thirst², in thousandths.

    A word to someone met twice a year lasts longer; thirst has no ceiling, so nobody starves. Whole
    thousandths make sums exact. `more` is added to the value (connectors).
    """
    return round((value_of(contact) + more) * math.sqrt(cadence_days / 60) * thirst**2 * 1000)
