"""Whom the user and a contact both know: contacts that either of them names, or who were there too."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names, said_names
from vault_tools.text.fold import fold
from vault_tools.text.links import find_links, link_name

How = Literal["introduced_by", "introduced", "knows", "together"]


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody whom both know. `how`: introduced the contact (to the user), was introduced by the contact,
    one knows the other, or they were only seen together, so `often`."""

    contact: Contact
    how: How
    often: int = 0


def acquaintances(contact: Contact, names: Names) -> list[Acquaintance]:
    """Those whom both know: introductions first, then whoever is said to know whom, then the others by how
    often they were there too; each once, in the order in which they are named."""
    fields = contact.fields
    found: dict[str, Acquaintance] = {}

    def add(other: Contact | None, how: How, often: int = 0) -> None:
        if other is not None and other.path != contact.path:
            found.setdefault(other.path, Acquaintance(other, how, often))

    for target in fields.introduced_by:
        add(_one(names, target), "introduced_by")
    called = {fold(link_name(contact.path)), *map(fold, said_names(contact))}
    back: list[tuple[Contact, How]] = []
    for other in names.contacts:
        if other.fields.introduced_by and _names(other.fields.introduced_by, called, contact, names):
            back.append((other, "introduced"))
        elif other.fields.knows and _names(other.fields.knows, called, contact, names):
            back.append((other, "knows"))
    for other, how in back:
        if how == "introduced":
            add(other, how)
    for target in fields.knows:
        add(_one(names, target), "knows")
    for other, how in back:
        add(other, how)
    for path, often in _together(contact, names).most_common():
        add(_one(names, path), "together", often)
    return list(found.values())


def known_elsewhere(contact: Contact, names: Names) -> list[str]:
    """Whom the contact knows without being a contact of the user's."""
    return [target for target in contact.fields.knows if not names.linked(target)]


def _one(names: Names, target: str) -> Contact | None:
    found = names.linked(target)
    return found[0] if len(found) == 1 else None


def _names(targets: tuple[str, ...], called: set[str], contact: Contact, names: Names) -> bool:
    """Whether one of the targets means the contact: most are told apart by their name alone."""
    return any(
        fold(link_name(target)) in called
        and (one := _one(names, target)) is not None
        and one.path == contact.path
        for target in targets
    )


def _together(contact: Contact, names: Names) -> Counter[str]:
    """By path, how many entries say that somebody was there too: who is linked in the contact's log, and in
    whose log the contact is."""
    paths = {each.path for each in names.contacts}
    seen: Counter[str] = Counter()
    for entry in contact.interactions:
        if entry.tried:
            continue
        there = {entry.source.path} & paths
        if entry.source.path == contact.path:
            linked = (_one(names, link.target) for link in find_links(entry.text) if not link.embed)
            there |= {each.path for each in linked if each is not None}
        seen.update(sorted(there - {contact.path}))
    return seen
