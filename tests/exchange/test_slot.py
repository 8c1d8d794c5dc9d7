"""The fixed time of care, as it is written and as an event of each week."""

from datetime import date, datetime
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.exchange.ics import Entry, Known, Weekly, calendar_of
from vault_tools.exchange.settings import Slot
from vault_tools.exchange.slot import parse_slot
from vault_tools.text.escape import one_line

FRIDAY_AT_TWO = Slot(5, 14 * 60)


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Fr 14:00", FRIDAY_AT_TWO),
        ("fr., 14:00 Uhr", None),
        ("Fr. 14:00 Uhr", FRIDAY_AT_TWO),
        ("freitags um 14 Uhr", FRIDAY_AT_TWO),
        ("Freitag, 14.00", FRIDAY_AT_TWO),
        ("Friday at 2pm", FRIDAY_AT_TWO),
        ("Fridays 2 pm", FRIDAY_AT_TWO),
        ("Fr 14:00-16:00", Slot(5, 14 * 60, 16 * 60)),
        ("fri 2-4 pm", Slot(5, 14 * 60, 16 * 60)),
        ("Di von 8:30 bis 10.15", Slot(2, 8 * 60 + 30, 10 * 60 + 15)),
        ("Thu 9 am – 12 pm", Slot(4, 9 * 60, 12 * 60)),
        ("So 22-24 Uhr", Slot(7, 22 * 60, 24 * 60)),
        ("Do 0:00", Slot(4, 0)),
        ("Fr", None),
        ("14:00", None),
        ("Foo 14:00", None),
        ("Fr 24:00", None),
        ("Fr 14:60", None),
        ("Fr 13 pm", None),
        ("Fr 14:00-14:00", None),
        ("Fr 16:00-14:00", None),
        ("Fr 14:00-16:00 und Mo 9:00", None),
    ],
)
def test_how_it_is_written(text: str, slot: Slot | None) -> None:
    assert parse_slot(text) == slot


def test_it_is_an_event_of_each_week_but_those_off() -> None:
    weekly = Weekly(
        "slot",
        datetime(2026, 1, 2, 14),
        datetime(2026, 1, 2, 16),
        "Zeit",
        off=(date(2026, 1, 2), date(2026, 1, 16)),
    )
    event: Any = icalendar.Calendar.from_ical(calendar_of([weekly], "X")).subcomponents[0]
    assert (event["dtstart"].dt, event["dtend"].dt) == (weekly.begin, weekly.until)
    assert event["dtstart"].dt.tzinfo is None  # on the clock of wherever one is
    days = rruleset()
    days.rrule(rrulestr(event["rrule"].to_ical().decode(), dtstart=event["dtstart"].dt))  # type: ignore[arg-type]
    for off in event["exdate"].dts:
        days.exdate(off.dt)
    assert days.between(datetime(2026, 1, 1), datetime(2026, 2, 1)) == [
        datetime(2026, 1, 9, 14), datetime(2026, 1, 23, 14), datetime(2026, 1, 30, 14),
    ]  # fmt: skip


TEXT = st.lists(
    st.sampled_from([*"aÄß1 ;,:\\\n\r\"'[]{}|#^%<>=*🌱\u2028\x00", "END:VEVENT", "lang" * 20]), max_size=9
).map("".join)
ENTRY = st.builds(
    Entry, st.text("abc", min_size=1), st.dates(date(1900, 1, 1)), TEXT, TEXT, st.booleans(), st.booleans()
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ENTRY, max_size=4, unique_by=lambda each: each.uid), st.lists(ENTRY, max_size=2))
def test_whatever_stands_in_an_entry_comes_back_and_forges_nothing(
    entries: list[Entry], others: list[Entry]
) -> None:
    known: Known = {}
    calendar_of([*others, *entries[1:]], "X", known)
    data = calendar_of(entries, "X", known)
    assert data == calendar_of(entries, "X")  # what is remembered changes nothing
    parts: list[Any] = icalendar.Calendar.from_ical(data).subcomponents
    read = {str(part["uid"]): part for part in parts}
    assert len(parts) == len(read) == len(entries)
    for entry in entries:
        part = read[f"{entry.uid}@vault-tools"]
        assert part.name == ("VTODO" if entry.todo else "VEVENT")
        assert str(part["summary"]) == one_line(entry.title)
        assert str(part.get("description", "")) == one_line(entry.about)
        assert part["due" if entry.todo else "dtstart"].dt == entry.on
