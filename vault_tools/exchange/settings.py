"""What the settings say about the calendar."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """The fixed time of care: the ISO weekday, and minutes from midnight. No `until`: the week's minutes."""

    weekday: int
    begin: int
    until: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarSettings:
    """`[calendar]`: the fixed time of care, and the file in the vault that is kept fresh."""

    slot: Slot | None = None
    file: str | None = None
