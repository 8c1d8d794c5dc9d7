"""The handover: where each contact is, what comes next, and whether it fits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.care.builders import SETTINGS, contact, day
from vault_tools.care.handover import Handover, handover_of
from vault_tools.care.settings import HandoverSettings
from vault_tools.contacts.model import Contact, Interaction
from vault_tools.contacts.names import Names

TODAY = "2026-11-23"
OTTO = contact("Otto Krüger", log="2026-11-16")
WHEN = HandoverSettings("Otto Krüger", day("2026-07-01"), day("2027-01-31"))


def handed(
    *those: Contact,
    otto: Contact | None = OTTO,
    settings: HandoverSettings = WHEN,
    budget: int = 120,
    today: str = TODAY,
    off: Sequence[date] = (),
) -> Handover:
    """The handover of these contacts, and Otto."""
    garden = (*those, *((otto,) if otto else ()))
    found = handover_of(garden, Names(garden), settings, SETTINGS, budget, day(today), off)
    assert found is not None
    return found


def together(who: Contact, on: str, kind: str | None = "visit") -> tuple[Contact, Contact]:
    """Someone and Otto, with one line that tells of both."""
    entry = Interaction(day(on), kind, "Mit Otto", (), who.path, 9)
    return replace(who, interactions=(entry, *who.interactions)), replace(OTTO, interactions=(entry,))


@pytest.mark.parametrize(
    ("fields", "stage", "step"),
    [
        ({"value": "4"}, "open", "announce"),
        ({"value": "3"}, "open", "word"),
        ({"value": "3", "introduced_by": "Otto Krüger", "knows": "Otto Krüger"}, "open", "announce"),
        ({"value": "4", "announced": "2026-08-01"}, "announced", "joint"),
        ({"value": "4", "announced": "2026-08-01", "log": "2026-09-01"}, "announced", "joint"),
        ({"value": "2", "announced": "2026-08-01"}, "announced", "word"),
        ({"value": "2", "announced": "2026-08-01", "log": "2026-08-01"}, "own", ""),
        ({"value": "5", "introduced": "2026-08-01"}, "introduced", ""),
        ({"value": "5", "introduced": "2026-08-01", "log": "2026-08-01"}, "introduced", ""),
        ({"value": "5", "introduced": "2026-08-01", "log": "2026-08-02"}, "own", ""),
        ({"value": "5", "introduced": "2026-08-01", "last": "2026-09-02"}, "own", ""),
        ({"value": "5", "log": "2026-07-02"}, "own", ""),
        ({"value": "5", "log": "2026-06-30"}, "open", "announce"),
        ({"value": "5", "announced": "2027-01-01"}, "open", "announce"),  # a day to come is a plan
    ],
)
def test_where_a_contact_is_and_what_comes_next(fields: dict[str, str], stage: str, step: str) -> None:
    (row,) = handed(contact(**fields)).rows
    assert (row.stage, row.step) == (stage, step)


@pytest.mark.parametrize(
    "fields",
    [
        {"paused": "true"},
        {"died": "2026-10-01"},
        {"cadence": "nie"},
        {"plant": "seedling"},
        {"met": "2026-07-01"},
        {"introduced_by": "Helga"},
        {"predecessor": "nein"},
    ],
)
def test_who_is_gone_or_ones_own_is_not_handed_over(fields: dict[str, str]) -> None:
    assert handed(contact(**fields)).rows == ()


def test_a_predecessor_in_the_note_counts_whoever_introduced() -> None:
    row = handed(contact(predecessor="Otto Krüger", introduced_by="Helga", met="2026-08-01")).rows[0]
    assert row.closeness == 1


def test_a_visit_that_the_log_tells_of_both_is_the_joint_visit() -> None:
    anna, otto = together(contact(value="5"), "2026-08-27")
    assert handed(anna, otto=otto).rows[0].introduced == day("2026-08-27")
    anna, otto = together(contact(value="5"), "2026-08-27", kind="call")
    assert handed(anna, otto=otto).rows[0].introduced is None
    anna, otto = together(contact(value="5"), "2026-06-27")  # before the takeover
    assert handed(anna, otto=otto).rows[0].introduced is None


def test_contact_with_the_predecessor_there_is_none_of_ones_own() -> None:
    anna, otto = together(contact(value="5", introduced="2026-08-01"), "2026-09-01")
    assert handed(anna, otto=otto).rows[0].stage == "introduced"


def test_the_order_is_by_value_then_by_closeness() -> None:
    rows = handed(
        contact("A", value="4"), contact("B", value="5"), contact("C", value="4", knows="Otto Krüger")
    ).rows
    assert [row.contact.name for row in rows] == ["B", "C", "A"]


def test_what_does_not_fit_gets_a_letter_the_least_valued_first() -> None:
    those = [contact(f"V{value}", value=str(value), announced="2026-08-01") for value in (4, 5)]
    last = HandoverSettings("Otto Krüger", day("2026-07-01"), day("2026-12-06"))
    found = handed(*those, settings=last, budget=140)  # two weeks, half of each: 140 minutes; each visit 105
    assert (found.weeks_left, found.capacity, found.needed, found.fits) == (2, 140, 210, False)
    assert [(row.contact.name, row.step, row.squeezed) for row in found.rows] == [
        ("V5", "joint", False),
        ("V4", "word", True),
    ]


def test_a_word_takes_no_time_from_a_visit_of_more_value() -> None:
    those = [contact("V5", value="5", announced="2026-08-01"), contact("V3", value="3")]
    last = HandoverSettings("Otto Krüger", day("2026-07-01"), day("2026-11-29"))
    found = handed(*those, settings=last, budget=210)  # one week, half of it: just the visit
    assert [(row.contact.name, row.step, str(row.week)) for row in found.rows] == [
        ("V5", "joint", "2026-11-23"),
        ("V3", "word", "2026-11-30"),
    ]
    assert not found.fits


@pytest.mark.parametrize(
    ("died", "last_day", "left"),
    [("true", None, True), ("2026-11-23", None, True), ("2026-11-24", None, False), ("", "2026-11-22", True)],
)
def test_with_whoever_is_there_no_more_nobody_is_visited(died: str, last_day: str | None, left: bool) -> None:
    settings = HandoverSettings("Otto Krüger", day("2026-07-01"), day(last_day) if last_day else None)
    found = handed(contact(value="5"), otto=contact("Otto Krüger", died=died), settings=settings)
    assert found.left is left
    assert found.rows[0].step == ("word" if left else "announce")


def test_visits_in_one_place_share_the_way() -> None:
    those = [contact(name, value="5", announced="2026-08-01", place="Kassel") for name in "AB"]
    assert handed(*those).needed == 2 * 60 + 45


def test_weeks_off_do_not_count() -> None:
    assert handed(off=[day("2026-12-21"), day("2026-12-28")]).weeks_left == 8


def test_after_the_last_day_only_a_word_is_left() -> None:
    found = handed(contact(value="5", announced="2026-08-01"), today="2027-02-01")
    assert (found.weeks_left, found.rows[0].step) == (0, "word")


@pytest.mark.parametrize("last", [None, date.max])
def test_no_end_or_one_beyond_all_days_is_fine(last: date | None) -> None:
    found = handed(
        contact(value="5"), settings=HandoverSettings("Otto Krüger", None, last), today="9999-12-20"
    )
    assert found.rows[0].step == "announce"


def test_a_predecessor_without_a_note_is_known_by_name() -> None:
    row = handed(contact(introduced_by="[[Otto Krüger]]"), otto=None).rows[0]
    assert row.closeness == 1


def test_without_a_predecessor_there_is_no_handover() -> None:
    assert handover_of([contact()], Names([]), HandoverSettings(), SETTINGS, 120, day(TODAY)) is None


def test_no_time_at_all_gives_no_weeks_and_no_visit() -> None:
    (row,) = handed(contact(value="5"), budget=0).rows
    assert (row.step, row.week) == ("word", None)
