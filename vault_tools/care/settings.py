"""What the settings say about care: cadences, minutes, the handover."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from vault_tools.contacts.span import Cadence, Never, Span

PLANT_CADENCES: Mapping[str, Cadence | Never] = MappingProxyType({
    "annual": Cadence(Span(days=28)),
    "perennial": Cadence(Span(days=56)),
    "tree": Cadence(Span(months=6)),
})  # fmt: skip

TIER_CADENCES: Mapping[str, Cadence | Never] = MappingProxyType({
    "inner": Cadence(Span(days=14)),
    "close": Cadence(Span(days=30)),
    "casual": Cadence(Span(days=90)),
    "warm": Cadence(Span(days=180)),
    "dormant": Cadence(Span(days=365)),
})  # fmt: skip

ACT_MINUTES: Mapping[str, int] = MappingProxyType({"call": 20, "mail": 10, "letter": 20, "visit": 60})

DEFAULT_CADENCE = Cadence(Span(days=56))

_NONE: Mapping[str, Cadence | Never] = MappingProxyType({})


class CareSettings(NamedTuple):
    """`[cadence]` and `[minutes]`. Keys of `tags` are folded and without `#`, those of `folders` without a
    slash at either end; `seedling` are the days after first meeting; `way` is in minutes, there and back."""

    default: Cadence | Never = DEFAULT_CADENCE
    seedling: tuple[int, ...] = (2, 14, 45, 120)
    plants: Mapping[str, Cadence | Never] = PLANT_CADENCES
    tiers: Mapping[str, Cadence | Never] = TIER_CADENCES
    tags: Mapping[str, Cadence | Never] = _NONE
    folders: Mapping[str, Cadence | Never] = _NONE
    minutes: Mapping[str, int] = ACT_MINUTES
    way: int = 45


class HandoverSettings(NamedTuple):
    """`[handover]`: from whom the business was taken over, until when they are there, and the template of the
    letter to those who get one."""

    predecessor: str | None = None
    takeover: date | None = None
    last_day: date | None = None
    letter: str | None = None
