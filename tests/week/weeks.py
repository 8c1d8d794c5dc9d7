"""A week in one line: plans, and what is on them in short."""

from collections.abc import Iterable, Sequence
from datetime import date

from tests.care.builders import SETTINGS, day
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.week.items import Item, Kept, Plan
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings

MONDAY = "2026-11-23"


def plan(
    *garden: Contact,
    monday: str = MONDAY,
    today: str = "",
    minutes: int = 120,
    kept: Sequence[Kept] = (),
    off: Iterable[str] = (),
    owner: str | None = None,
    settings: CareSettings = SETTINGS,
) -> Plan:
    """The plan of the week that begins on `monday`, seen on `today` (or else on that Monday)."""
    week = WeekSettings(minutes=minutes, off=frozenset(day(each) for each in off), owner=owner)
    return make_plan(garden, settings, week, day(monday), day(today or monday), kept)


def short(items: Iterable[Item]) -> list[str]:
    """Each item as `section name`, with the promise's words and the sign where there are any."""
    return [
        f"{item.section} {item.contact.name}"
        + (f": {item.promise.text}" if item.promise else "")
        + (f" [{item.sign}]" if item.sign != " " else "")
        for item in items
    ]


def on_page(found: Plan, **signs: str) -> list[Kept]:
    """The page as the user leaves it: every item of a plan, with the signs set for some contacts."""
    return [Kept(item.id, signs.get(item.contact.name, item.sign), (item.path,)) for item in found.items]


def days_before(on: str, days: int) -> str:
    """The day so many days before another, as text."""
    return date.fromordinal(day(on).toordinal() - days).isoformat()
