"""What in the vault could not be read as meant."""

import os
from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.care.checks import dates_ahead
from vault_tools.text.problems import Problem
from vault_tools.vault.places import places_for
from vault_tools.vault.store_kept import list_kept


def check(garden: Garden, today: date) -> list[Problem]:
    """All problems, by path and line; among them texts that two writers left without a place."""
    kept = [each.problem() for each in list_kept(places_for(garden.vault, os.environ).kept)]
    return sorted([*garden.problems, *dates_ahead(garden.contacts, today), *kept], key=Problem.order)
