"""The stable JSON of `forecast`: whole numbers of minutes, ISO weeks, null for unknown."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from vault_tools.care.capacity import Load, Loosening, Share, by_plant, by_value, weekly_minutes
from vault_tools.care.priority import value_of
from vault_tools.text.dates import week_name

if TYPE_CHECKING:
    from vault_tools.week.forecast import Forecast

Json = dict[str, Any]


def forecast_json(
    budget: int, loads: tuple[Load, ...], ahead: "Forecast", suggested: tuple[Loosening, ...]
) -> Json:
    """`forecast --json`: capacity, the weeks, the longest wait, who never gets a turn, what to loosen."""
    longest = ahead.longest
    return {
        "budget_minutes": budget,
        "needed_minutes": round(float(weekly_minutes(loads)), 1),
        "by_plant": [{"plant": plant, **each} for plant, each in _shares(by_plant(loads))],
        "by_value": [{"value": value, **each} for value, each in _shares(by_value(loads))],
        "weeks": [
            {
                "week": week_name(each.monday),
                "off": each.off,
                "planned_minutes": each.planned,
                "wanted_minutes": each.wanted,
                "waiting": each.waiting,
            }
            for each in ahead.weeks
        ],
        "longest_wait": longest
        and {"name": longest.contact.name, "path": longest.contact.path, "days": longest.days},
        "never": [{"name": each.name, "path": each.path} for each in ahead.never],
        "suggestions": [_loosening(each) for each in suggested],
    }


def _shares(shares: Mapping[Any, Share]) -> list[tuple[Any, Json]]:
    return [
        (key, {"contacts": share.contacts, "minutes": round(float(share.minutes), 1)})
        for key, share in shares.items()
    ]


def _loosening(each: Loosening) -> Json:
    load = each.load
    return {
        "name": load.contact.name,
        "path": load.contact.path,
        "value": value_of(load.contact),
        "cadence_days": load.days,
        "suggested_days": each.weeks * 7,
        "saves_minutes": round(float(each.saves), 1),
    }
