"""What in the vault could not be read as meant."""

from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.care.checks import dates_ahead
from vault_tools.text.problems import Problem


def check(garden: Garden, today: date) -> list[Problem]:
    """All problems, by path and line."""
    return sorted([*garden.problems, *dates_ahead(garden.contacts, today)], key=Problem.order)
