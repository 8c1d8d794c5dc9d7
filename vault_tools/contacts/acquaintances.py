"""Whom the user and a contact both know: contacts that either of them names, or who were there too."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names, said_names
from vault_tools.contacts.talks import Line, lines_elsewhere
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name

How = Literal["introduced_by", "introduced", "knows", "together"]

Elsewhere = Iterable[tuple[str, Sequence[Line]]]
"""Of each contact by path: the lines in notes of others that count as contact with them."""


class Acquaintance(NamedTuple):
    """Somebody whom both know. `how`: introduced the contact to the user, was introduced by the contact, one
    knows the other, or they were only seen together, so `often`."""

    contact: Contact
    how: How
    often: int = 0


def acquaintances(
    contact: Contact, introduced: Iterable[Contact], names: Names, elsewhere: Elsewhere
) -> list[Acquaintance]:
    """Those whom both know: introductions first (those whom the contact has `introduced` too), then whoever
    is said to know whom, then the others by how often they were there too; each once, in the order in which
    they are named."""
    fields = contact.fields
    found: dict[str, Acquaintance] = {}

    def add(others: Iterable[Contact | None], how: How, often: int = 0) -> None:
        for other in others:
            if other is not None and other.path != contact.path:
                found.setdefault(other.path, Acquaintance(other, how, often))

    add((_one(names, target) for target in fields.introduced_by), "introduced_by")
    add(introduced, "introduced")
    add((_one(names, target) for target in fields.knows), "knows")
    add(_who_names(contact, names, "knows"), "knows")
    for path, often in _together(contact, elsewhere).most_common():
        add([_one(names, path)], "together", often)
    return list(found.values())


def introduced_by(contact: Contact, names: Names) -> list[Contact]:
    """Those whom the contact has introduced."""
    return [each for each in _who_names(contact, names, "introduced_by") if each.path != contact.path]


def known_elsewhere(contact: Contact, names: Names) -> list[str]:
    """Whom the contact knows without being a contact of the user's."""
    return [target for target in contact.fields.knows if not names.linked(target)]


def _one(names: Names, target: str) -> Contact | None:
    found = names.linked(target)
    return found[0] if len(found) == 1 else None


def _who_names(contact: Contact, names: Names, field: str) -> list[Contact]:
    """Those who name the contact in that field; most are told by the name alone."""
    called = {fold(link_name(contact.path)), *map(fold, said_names(contact))}
    return [
        other
        for other in names.contacts
        if any(
            fold(link_name(target)) in called and (one := _one(names, target)) and one.path == contact.path
            for target in getattr(other.fields, field)
        )
    ]


def _together(contact: Contact, elsewhere: Elsewhere) -> Counter[str]:
    """By path, how many lines say that somebody was there too: in the notes of either, or in a third."""
    lines = lines_elsewhere(contact)
    shared, beside = set(lines), Counter(path for path, _ in lines)
    seen: Counter[str] = Counter()
    for path, theirs in elsewhere:
        if path == contact.path:
            continue
        often = beside[path] + sum(line[0] == contact.path or line in shared for line in theirs)
        if often:
            seen[path] = often
    return seen
