"""What an item on the page is about: its link says who, its id which section and which promise."""

from collections.abc import Mapping

from vault_tools.contacts.model import Contact, Promise
from vault_tools.week.ids import belongs, fingerprint
from vault_tools.week.items import CARE_SECTIONS

About = tuple[str, Contact, Promise | None]


def identify(item_id: str, path: str | None, by_path: Mapping[str, Contact]) -> About | None:
    """The section, the contact and, for a promise, the promise of an item; None where that is unknown.

    `path` is the contact that the line links to. Where it leads to nobody, the id alone decides, if it fits
    just one. Where the id fits nothing of the contact that is linked (renamed since), it was an act of care.
    """
    linked = by_path.get(path) if path is not None else None
    found: list[About] = []
    for contact in [linked] if linked is not None else by_path.values():
        marks = [(name, fingerprint(name, contact.path)) for name in CARE_SECTIONS]
        found += [(name, contact, None) for name, mark in marks if belongs(item_id, mark)]
        found += [
            ("promised", contact, promise)
            for promise in contact.promises
            if belongs(item_id, fingerprint("promised", contact.path, promise.text))
        ]
    if linked is not None:
        return found[0] if found else ("week", linked, None)
    return found[0] if len(found) == 1 else None
