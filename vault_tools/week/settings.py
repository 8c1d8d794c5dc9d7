"""What the settings say about the week and its page."""

from datetime import date
from typing import NamedTuple


class WeekSettings(NamedTuple):
    """`weekly_minutes` and `[week]`. `off` holds Mondays; `archive` has `{year}` and `{week}` in it.

    `template` lies in the vault where it is relative, and is the user's own for all vaults where it is not.
    """

    minutes: int = 120
    note: str = "Weekly.md"
    archive: str = "Weekly/{year}-W{week}.md"
    template: str | None = None
    off: frozenset[date] = frozenset()
    owner: str | None = None

    def archive_path(self, monday: date) -> str:
        """Where the page of the week that begins on `monday` is kept, relative to the vault."""
        year, week, _ = monday.isocalendar()
        return self.archive.format(year=f"{year:04d}", week=f"{week:02d}")
