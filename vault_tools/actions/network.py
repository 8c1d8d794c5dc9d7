"""The network of a vault: who connects people, whom to bring together, and by whom to be introduced."""

from dataclasses import dataclass
from datetime import date

from vault_tools.actions.find import find_contact
from vault_tools.actions.garden import Garden
from vault_tools.actions.introductions import introductions
from vault_tools.care.due import contact_days
from vault_tools.care.introductions import Match
from vault_tools.care.network import MOST_SHOWN, Connector, Way, connectors, sought_by, ways
from vault_tools.care.relations import Node, Relations, introduced, relations_of
from vault_tools.contacts.model import Contact
from vault_tools.errors import NobodyFoundError


@dataclass(frozen=True, slots=True)
class Network:
    """Who connects people, whom each contact has introduced (by path), whom to bring together; how many ties
    there are; all who have introduced somebody."""

    connectors: list[Connector]
    introduced: dict[str, tuple[Contact, ...]]
    matches: list[Match]
    ties: int
    introducers: list[Contact]

    @property
    def other_introducers(self) -> tuple[list[Contact], int]:
        """Those who have introduced somebody and are no connectors, whoever introduced most first; of many
        the first ones, and how many more there are."""
        shown = {each.contact.path for each in self.connectors}
        found = [each for each in self.introducers if each.path not in shown]
        found.sort(key=lambda each: (-len(self.introduced[each.path]), each.path))
        return found[:MOST_SHOWN], max(0, len(found) - MOST_SHOWN)


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to whoever was asked for: the contact, where it is one, and when there was contact last; of
    several who have a role those whom one knows already, with that day."""

    name: str
    contact: Contact | None
    last: date | None
    ways: list[Way]
    known: list[tuple[Contact, date]]


def relations(garden: Garden) -> Relations:
    """Who knows whom."""
    return relations_of(garden.contacts, garden.names, garden.me)


def network(garden: Garden) -> Network:
    """All there is to say about the network."""
    found, brought = relations(garden), introduced(garden.contacts, garden.names)
    return Network(
        connectors(found),
        brought,
        introductions(garden),
        len(found.ties),
        [each for each in garden.contacts if each.path in brought],
    )


def ways_to(garden: Garden, words: str, today: date) -> Ways:
    """The ways to a contact, somebody only named, a firm, or whoever has a role.

    Raises NobodyFoundError where the words mean nobody, SeveralFoundError where they mean several contacts.
    """
    found = relations(garden)
    exact = garden.names.linked(words)
    sought = [] if exact else sought_by(found, words)
    if not sought:
        contact = find_contact(garden, words)
        sought = [Node("contact", contact.path)]
    if any(node not in found.names for node in sought):
        raise NobodyFoundError(words)
    contacts = [found.contacts[node.key] for node in sought if node.kind == "contact"]
    known = [(each, days[0]) for each in contacts if (days := contact_days(each, today))]
    known.sort(key=lambda each: each[1], reverse=True)
    those = ways(found, sought, garden.settings.care, today)
    if len(sought) > 1:
        return Ways(words, None, None, those, known)
    one, last = next(iter(contacts), None), next((day for _, day in known), None)
    return Ways(found.names[sought[0]], one, last, those, known)
