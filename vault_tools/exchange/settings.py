"""What the settings say about the calendar."""

from typing import NamedTuple


class Slot(NamedTuple):
    """The fixed time of care: the ISO weekday, and minutes from midnight. No `until`: the week's minutes."""

    weekday: int
    begin: int
    until: int | None = None


class CalendarSettings(NamedTuple):
    """`[calendar]`: the fixed time of care, and the file in the vault that is kept fresh."""

    slot: Slot | None = None
    file: str | None = None
