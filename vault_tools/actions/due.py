"""Who is due: everyone living who is not paused or archived, most thirsty first."""

from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.care.drift import Drift, drift_of
from vault_tools.care.due import NEARLY_DUE, Care, assess, is_gone
from vault_tools.care.filter import ALL, Filter, Order, in_order
from vault_tools.text.dates import sunday_of


def due_list(
    garden: Garden,
    today: date,
    asked: Filter = ALL,
    order: Order = "thirst",
) -> list[Care]:
    """How everyone who is `asked` for is doing on `today`: thirst descending, unknown last, then due, then
    path, or in another `order`."""
    cares = (assess(each, garden.settings.care, today) for each in garden.contacts if not is_gone(each))
    return in_order((care for care in cares if asked.lets(care, today)), order)


def quieter(cares: list[Care], today: date) -> list[tuple[Care, Drift]]:
    """Of these, those who are not due but quieter than usual."""
    found = ((care, drift_of(care, today)) for care in cares)
    return [(care, drift) for care, drift in found if drift is not None]


def due_this_week(cares: list[Care], today: date) -> list[Care]:
    """Of these, those due by the Sunday of the week that `today` is in."""
    sunday = sunday_of(today)
    return [care for care in cares if care.due is not None and care.due <= sunday]


def nearly_due(cares: list[Care], today: date) -> list[Care]:
    """Of these, those due by Sunday or nearly so: in one place they could share the way."""
    soon = {care.contact.path for care in due_this_week(cares, today)}
    return [
        care
        for care in cares
        if care.contact.path in soon or (care.state == "thirsty" and (care.thirst or 0) >= NEARLY_DUE)
    ]
