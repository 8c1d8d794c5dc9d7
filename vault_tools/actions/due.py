"""Who is due: everyone living who is not paused or archived, most thirsty first."""

from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.care.drift import Drift, drift_of
from vault_tools.care.due import Care, assess, by_thirst, is_gone
from vault_tools.text.dates import sunday_of
from vault_tools.text.fold import fold

NEARLY = 0.8
"""Nearly due: from this thirst on."""


def due_list(garden: Garden, today: date) -> list[Care]:
    """How everyone is doing on `today`: thirst descending, unknown last, then due, then path."""
    return by_thirst(
        assess(each, garden.settings.care, today) for each in garden.contacts if not is_gone(each)
    )


def quieter(cares: list[Care], today: date) -> list[tuple[Care, Drift]]:
    """Of these, those who are not due but quieter than usual."""
    found = ((care, drift_of(care, today)) for care in cares)
    return [(care, drift) for care, drift in found if drift is not None]


def due_this_week(cares: list[Care], today: date) -> list[Care]:
    """Of these, those due by the Sunday of the week that `today` is in."""
    sunday = sunday_of(today)
    return [care for care in cares if care.due is not None and care.due <= sunday]


def due_in_place(cares: list[Care], place: str, today: date, *, everyone: bool = False) -> list[Care]:
    """Of these, those in one place or firm who are due by Sunday or nearly are: they could share the way."""
    wanted = fold(place)
    there = [
        care
        for care in cares
        if wanted in (fold(care.contact.fields.place or ""), fold(care.contact.fields.organisation or ""))
    ]
    soon = {care.contact.path for care in due_this_week(there, today)}
    return [
        care
        for care in there
        if everyone or care.contact.path in soon or (care.state == "thirsty" and (care.thirst or 0) >= NEARLY)
    ]
