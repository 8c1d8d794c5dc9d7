"""What `watch` does when all else is done and the vault is quiet: the pictures and the calendar."""

from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.actions.happened import Happened
from vault_tools.errors import NoteChangedError, VaultToolsError
from vault_tools.exchange.ics import Known
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store
from vault_tools.week.items import Plan
from vault_tools.words import Language

DRAW_SECONDS = 2.0
"""The pictures follow when nothing else was to do for so long."""

LEAST_SECONDS = 0.5
"""The calendar follows after the settle time, or after this."""

AGAIN_SECONDS = 30.0
"""So long after something went wrong until the next try."""


class Afterwards:
    """When it is time for them, and what they need to know of the last time."""

    def __init__(self) -> None:
        self._draw_at: float | None = None
        self._calendar_at: float | None = None
        self._plan: Plan | None = None
        self._known: Known = {}
        self._trouble: str | None = None

    def follow(self, plan: Plan, settings: Settings, now: float) -> None:
        """The page is fresh: these come next, unless something else does."""
        self._plan = plan
        self._draw_at = now + DRAW_SECONDS
        wanted = settings.calendar.file is not None
        self._calendar_at = now + max(settings.settle_seconds, LEAST_SECONDS) if wanted else None

    @property
    def next(self) -> float | None:
        """The time of whatever comes first; None: there is nothing to do."""
        return min((at for at in (self._draw_at, self._calendar_at) if at is not None), default=None)

    def turn(
        self, now: float, garden: Garden, today: date, language: Language, store: Store
    ) -> tuple[dict[str, bytes], list[Happened]]:
        """Does what it is time for; gives what was written, by path, and what there is to tell."""
        written: dict[str, bytes] = {}
        told: list[Happened] = []
        if self._draw_at is not None and self._draw_at <= now:
            from vault_tools.actions.pictures import keep_fresh

            self._draw_at = None
            if drawn := keep_fresh(garden, today, language, store):
                written |= drawn
                told.append(Happened("drawn"))
        if self._calendar_at is not None and self._calendar_at <= now:
            self._calendar_at = None
            written |= self._calendar(now, garden, today, language, store, told)
        return written, told

    def _calendar(
        self,
        now: float,
        garden: Garden,
        today: date,
        language: Language,
        store: Store,
        told: list[Happened],
    ) -> dict[str, bytes]:
        """The calendar; what is wrong with it is said once, and keeps nothing else from being done."""
        from vault_tools.actions.calendar_file import keep_fresh

        path = str(garden.settings.calendar.file)
        try:
            new = keep_fresh(garden, self._plan, today, language, store, self._known, "watch")
        except NoteChangedError:
            raise
        except VaultToolsError as error:
            self._calendar_at = now + AGAIN_SECONDS
            if (text := error.text(language)) != self._trouble:
                self._trouble = text
                told.append(Happened("trouble", error=error))
            return {}
        if self._trouble is not None:
            self._trouble = None
            told.append(Happened("better"))
        if new is None:
            return {}
        told.append(Happened("calendar", (path,)))
        return {path: new}
