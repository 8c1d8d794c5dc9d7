"""The calendar in the vault that `weekly` and `watch` keep fresh."""

from contextlib import nullcontext
from datetime import date

from vault_tools.actions.exporting import calendar
from vault_tools.actions.garden import Garden
from vault_tools.errors_exchange import NotOurCalendarError
from vault_tools.exchange.ics import MARK, Known
from vault_tools.vault.store import Store
from vault_tools.week.items import Plan
from vault_tools.words import Language

_TOP = 500


def keep_fresh(
    garden: Garden,
    plan: Plan | None,
    today: date,
    language: Language,
    store: Store,
    known: Known | None = None,
    command: str | None = None,
) -> bytes | None:
    """Writes the calendar that the settings name, where its bytes change, within a run of the store or (where
    it has a `command`) as one; gives what was written, None for nothing.

    Like the weekly page it follows from the notes, so that `undo` leaves it alone. Raises NeedsExtraError,
    NotOurCalendarError where somebody else's file stands there, and WriteError.
    """
    path = garden.settings.calendar.file
    if path is None:
        return None
    old = store.read(path)
    if old is not None and MARK not in old[:_TOP]:
        raise NotOurCalendarError(path=path)
    new = calendar(garden, today, language, plan=plan, known=known)
    if new == old:
        return None
    with store.run(command) if command else nullcontext():
        store.write_note(path, old, new, page=True)
    return new
