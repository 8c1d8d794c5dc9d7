"""A cadence as a value: a length of time, from where to where it is good, or never."""

from datetime import date
from typing import NamedTuple

from vault_tools.text.dates import plus_days


class Span(NamedTuple):
    """A length of time: whole months (clamped to their end) and days."""

    months: int = 0
    days: int = 0

    def after(self, start: date) -> date:
        """The day this long after `start`; 31 January plus a month is the last of February."""
        if self.months:
            from dateutil.relativedelta import relativedelta  # late: `due` mostly has none

            try:
                start = start + relativedelta(months=self.months)
            except (ValueError, OverflowError):
                return date.max
        return plus_days(start, self.days)

    def iso(self) -> str:
        """The span as an ISO 8601 duration: `P6W`, `P3M`, `P10D`, `P1Y`."""
        if self.months:
            years, months = divmod(self.months, 12)
            date_part = (f"{years}Y" if years else "") + (f"{months}M" if months else "")
            return "P" + date_part + (f"{self.days}D" if self.days else "")
        return f"P{self.days // 7}W" if self.days and self.days % 7 == 0 else f"P{self.days}D"


class Cadence(NamedTuple):
    """Good from `low` after the last contact; where there is a range, at the latest after `high`."""

    low: Span
    high: Span | None = None

    def iso(self) -> str:
        """The cadence as text: `P6W`, or `P4W/P8W` for a range."""
        return self.low.iso() + (f"/{self.high.iso()}" if self.high else "")


class Never:
    """No cadence at all: never due, still shown. There is but `NEVER`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NEVER"

    def __reduce__(self) -> str:
        return "NEVER"  # a copy is the same

    def iso(self) -> str:
        """The word that stands for it."""
        return "never"


NEVER = Never()
