"""Finding the one contact that a name means: the same rules for every command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vault_tools.actions.glance import Glance
from vault_tools.contacts.model import Contact
from vault_tools.errors import NobodyFoundError, SeveralFoundError
from vault_tools.text.escape import one_line

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden

_MOST_LISTED = 10


def find_contact(garden: "Garden | Glance", name: str) -> Contact:
    """The one contact that a name means. Raises NobodyFoundError and SeveralFoundError."""
    return the_one(garden, name, garden.names.called(name))


def the_one(garden: "Garden | Glance", name: str, found: Sequence[Contact]) -> Contact:
    """The one contact among those that a name fits. Raises NobodyFoundError and SeveralFoundError."""
    if len(found) == 1:
        return found[0]
    if not found:
        raise NobodyFoundError(one_line(name), list(map(one_line, garden.names.near(name))))
    listed = ", ".join(f"{one_line(each.name)} ({one_line(each.path)})" for each in found[:_MOST_LISTED])
    more = ", …" if len(found) > _MOST_LISTED else ""
    raise SeveralFoundError(name=one_line(name), candidates=listed + more)
