"""Whom to bring together, of a vault as it was read."""

from vault_tools.actions.garden import Garden
from vault_tools.care.introductions import Match, matches


def introductions(garden: Garden) -> list[Match]:
    """Whom to introduce to whom, and what one could give: never those who know each other."""
    known = {
        frozenset((each.path, other.path))
        for each in garden.contacts
        if each.fields.offers or each.fields.seeks  # of the others nobody asks; `watch` plans over and over
        for target in (*each.fields.knows, *each.fields.introduced_by, *each.links)
        for other in garden.names.linked(target)
    }
    return matches(garden.contacts, garden.me, known)
