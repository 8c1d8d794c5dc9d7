"""What an item on the page is about: its link says who, its id which section and which promise."""

from collections.abc import Sequence
from datetime import date

from vault_tools.contacts.model import Contact, Promise
from vault_tools.contacts.names import Names
from vault_tools.text.fold import nfc
from vault_tools.week.ids import digits_of, fingerprint
from vault_tools.week.items import CARE_SECTIONS, GROWTH
from vault_tools.week.oldpage import Block

About = tuple[str, Contact, Promise | None]

_ACTS = (*CARE_SECTIONS, *GROWTH)


def linked_by(names: Names, block: Block) -> Sequence[Contact]:
    """Whom an item's line links to: one, nobody, or several who share the name."""
    return names.linked(nfc(block.target)) if block.target else ()


def identify(item_id: str, linked: Sequence[Contact]) -> About | None:
    """The section, the contact and, for a promise, the promise of an item; None where that is unknown.

    `linked` are the contacts that the line's link leads to. Where it leads to nobody, nobody is meant: four
    hex digits of an id fit others too. Where several share the name, the id must fit just one of them. Where
    the id fits nothing of the one who is linked (renamed since), it was an act of care. Of promises in the
    same words the open one with the oldest due date is meant.
    """
    found = [about for contact in linked for about in _fitting(item_id, contact)]
    if len(linked) == 1:
        return found[0] if found else ("week", linked[0], None)
    return found[0] if len({contact.path for _, contact, _ in found}) == 1 else None


def _fitting(item_id: str, contact: Contact) -> list[About]:
    if (digits := digits_of(item_id)) is None:
        return []
    acts: list[About] = [
        (name, contact, None) for name in _ACTS if fingerprint(name, contact.path).startswith(digits)
    ]
    promises = sorted(contact.promises, key=lambda each: (each.state != "open", each.due or date.max))
    return acts + [
        ("promised", contact, promise)
        for promise in promises
        if fingerprint("promised", contact.path, promise.text).startswith(digits)
    ]
