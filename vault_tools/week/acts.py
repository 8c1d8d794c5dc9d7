"""What to do for a contact, and how many minutes it takes."""

from vault_tools.care.places import place_key
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.contacts.words import KINDS, kind_of
from vault_tools.text.fold import fold

_LIKE = {"meal": "visit", "event": "visit", "gift": "visit", "introduction": "mail"}
_VERBS = {
    "anrufen": "call", "telefonieren": "call", "durchrufen": "call", "ring": "call", "besuchen": "visit",
    "vorbeigehen": "visit", "vorbeifahren": "visit", "vorbeikommen": "visit", "treffen": "visit",
    "mailen": "mail", "write": "mail", "schreiben": "mail",
}  # fmt: skip


GOING = frozenset({"visit", "meal", "event", "gift"})
"""What one has to go somewhere for."""


def act_for(contact: Contact, settings: CareSettings, budget: int, task: str = "") -> tuple[str, int]:
    """The kind of act and its minutes: by the words of a task, else by the contact's channel, else a call.

    The contact's own `minutes` count for any act. An act that takes longer, with its way, than the whole
    budget becomes a call.
    """
    kind = _kind_in(task) or (contact.fields.channel if contact.fields.channel in KINDS else None) or "call"
    minutes = contact.fields.minutes or minutes_of(kind, settings)
    way = settings.way if kind in GOING else 0
    if minutes + way > budget and (kind != "call" or contact.fields.minutes):
        return "call", minutes_of("call", settings)
    return kind, minutes


def goes_to(contact: Contact, act: str) -> str:
    """The place that an act leads to, as a key that all contacts there share; "" where one need not go."""
    return place_key(contact) if act in GOING else ""


def minutes_of(kind: str, settings: CareSettings) -> int:
    """The minutes that an act of this kind takes; a kind without its own takes those of its like."""
    table = settings.minutes
    return table.get(kind) or table.get(_LIKE.get(kind, "call")) or table.get("call", 20)


def _kind_in(task: str) -> str | None:
    """The kind that a task names; a verb tells more than what it is about („Bilder vom Fest mailen“)."""
    words = [word.strip(".,;:!?()„“\"'") for word in fold(task).split()]
    kinds = [_VERBS.get(word) for word in words] + [kind_of(word) for word in words]
    return next((kind for kind in kinds if kind), None)
