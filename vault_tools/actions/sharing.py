"""The way to one place, shared by those who are visited there."""

from collections.abc import Iterable
from dataclasses import dataclass

from vault_tools.actions.garden import Garden
from vault_tools.care.due import Care
from vault_tools.week.acts import GOING, act_for


@dataclass(frozen=True, slots=True)
class SharedWay:
    """So many visits on one way take `minutes`, each on its own `apart`."""

    visits: int
    minutes: int
    apart: int


def shared_way(garden: Garden, cares: Iterable[Care]) -> SharedWay | None:
    """What visits to these take together, all being in one place; None for fewer than two visits."""
    settings = garden.settings
    acts = [act_for(each.contact, settings.care, settings.weekly.minutes) for each in cares]
    minutes = [minutes for act, minutes in acts if act in GOING]
    there, way, visits = sum(minutes), settings.care.way, len(minutes)
    return SharedWay(visits, there + way, there + way * visits) if visits > 1 and way else None
