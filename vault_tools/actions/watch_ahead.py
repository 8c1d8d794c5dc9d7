"""What `watch` does while it waits for the quiet: it plans ahead, so that the page follows at once."""

from collections.abc import Collection
from contextlib import suppress
from datetime import date

from vault_tools.actions.live import LiveGarden
from vault_tools.actions.weekly import Week, plan_week
from vault_tools.errors import VaultToolsError
from vault_tools.week.memory import Memory
from vault_tools.words import Language

MOST_NOTES = 20
"""More than so many at once are a storm: they are looked at when it is over."""


class Ahead:
    """What was seen and planned ahead. It holds while nothing more is heard; nothing is written of it before
    the quiet time is over and the same notes were read once more."""

    def __init__(self) -> None:
        self._changed: frozenset[str] = frozenset()
        self._week: Week | None = None
        self._day: date | None = None

    def plan(
        self, live: LiveGarden, paths: Collection[str], today: date, language: Language, memory: Memory
    ) -> None:
        """Reads these notes and plans with them. What goes wrong is left to be told when it counts."""
        if len(paths) > MOST_NOTES or not live.knows(paths):
            return
        with suppress(VaultToolsError, OSError):
            self._changed |= live.look(sorted(paths))
            self._week, self._day = plan_week(live.garden, today, language, memory=memory), today

    def forget(self) -> None:
        """Something more was heard: the plan holds no longer."""
        self._week = None

    def seen(self) -> frozenset[str]:
        """The paths of the notes that were found to say something else; asked again, none."""
        changed, self._changed = self._changed, frozenset()
        return changed

    def week(self, today: date) -> Week | None:
        """The plan for that day, if it holds; asked again, none."""
        week, self._week = self._week, None
        return week if self._day == today else None
