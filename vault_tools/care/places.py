"""Where contacts are visited: in one place, or one firm, they share the way."""

from vault_tools.contacts.model import Contact
from vault_tools.text.fold import fold
from vault_tools.text.links import without_links


def place_of(contact: Contact) -> str:
    """Where one goes to visit a contact: the place, else the firm; "" where neither is known."""
    return without_links(contact.fields.place or contact.fields.organisation or "").strip()


def place_key(contact: Contact) -> str:
    """The same as a key, one for all who are visited there. Of an unknown place nobody else is known to be
    there: it is the contact's own."""
    return fold(place_of(contact)) or contact.path
