"""The steps of the handover: what they set, how they are made, and the row of a contact that has one."""

from dataclasses import dataclass
from datetime import date

from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact

STEPS = ("announce", "joint", "word")
"""What can be next: to announce it, to visit together, or a personal word instead of the visit."""

FIELD_OF = {"announce": "announced", "joint": "introduced", "word": "announced"}
"""The field whose day a step sets."""

_BY_HAND = frozenset({"call", "mail", "letter"})


@dataclass(frozen=True, slots=True)
class Handed:
    """Where one contact is. `stage` is open, announced, introduced or own; `step` is what comes next, "" if
    nothing does; `squeezed`: a joint visit would be worth it, but the time is too short for it.

    `closeness` (0 to 5) says how close the predecessor is; `week` is the Monday of the week that the step
    falls into; `minutes` is what it takes, without the way.
    """

    contact: Contact
    closeness: int
    announced: date | None
    introduced: date | None
    stage: str
    step: str = ""
    minutes: int = 0
    squeezed: bool = False
    week: date | None = None


def act_of_step(step: str, contact: Contact) -> str:
    """The kind of contact that a step is: a visit, or what the contact likes best."""
    if step == "joint":
        return "visit"
    channel = contact.fields.channel
    usual = "letter" if step == "word" else "call"
    return channel if channel in _BY_HAND else usual


def minutes_of_step(step: str, contact: Contact, care: CareSettings) -> int:
    """What a step takes, without the way."""
    return contact.fields.minutes or care.minutes.get(act_of_step(step, contact), 20)
