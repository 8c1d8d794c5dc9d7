"""Contacts that are likely one person with two notes, for `check`."""

from vault_tools.actions.garden import Garden
from vault_tools.text.problems import Problem, problem


def likely_doubles(garden: Garden) -> list[Problem]:
    """A problem for each pair, at the note whose path comes later; without the extra packages telephone
    numbers are compared by their digits."""
    from vault_tools.exchange.matching import Matcher

    found = [
        problem(second.path, None, f"likely-double-{by}", other=first.path)
        for first, second, by in Matcher(garden.contacts, "DE").doubles()
    ]
    return sorted(found, key=Problem.order)
