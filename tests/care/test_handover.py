"""The handover: where each contact is, what comes next, and whether it fits."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.care.builders import SETTINGS, contact, day
from vault_tools.care.handover import Handover, handover_of, has_left, predecessor_called
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
    return who._replace(interactions=(entry, *who.interactions)), OTTO._replace(interactions=(entry,))


@pytest.mark.parametrize(
    ("fields", "stage", "step"),
    [
        ({"value": "4"}, "open", "announce"),
        ({"value": "3"}, "open", "word"),
        ({"value": "3", "introduced_by": "Otto Krüger", "knows": "Otto Krüger"}, "open", "announce"),
        ({"value": "3", "knows": "Otto Krüger"}, "open", "word"),
        ({"value": "4", "announced": "2026-08-01"}, "announced", "joint"),
        ({"value": "4", "announced": TODAY}, "announced", "joint"),
        ({"value": "4", "announced": "2026-08-01", "log": "2026-09-01"}, "announced", "joint"),
        ({"value": "2", "announced": "2026-08-01"}, "announced", "word"),
        ({"value": "2", "announced": "2026-08-01", "log": "2026-08-01"}, "own", ""),
        ({"value": "5", "introduced": "2026-08-01"}, "introduced", ""),
        ({"value": "5", "introduced": "2026-08-01", "log": "2026-08-01"}, "introduced", ""),
        ({"value": "5", "introduced": "2026-08-01", "log": "2026-08-02"}, "own", ""),
        ({"value": "5", "introduced": "2026-08-01", "last": "2026-09-02"}, "own", ""),
        ({"value": "5", "introduced": "2026-08-01", "last": TODAY}, "own", ""),
        ({"value": "5", "log": "2026-07-02"}, "own", ""),
        ({"value": "5", "log": "2026-07-01"}, "own", ""),
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


@pytest.mark.parametrize(
    "fields",
    [
        {"met": "2026-06-30"},
        {"met": "2026-08-01", "announced": "2026-08-02"},
        {"met": "2026-08-01", "introduced": "2026-08-02"},
        {"met": "2026-08-01", "introduced_by": "Otto Krüger"},
    ],
)
def test_who_was_met_before_or_by_the_predecessor_is_handed_over(fields: dict[str, str]) -> None:
    assert len(handed(contact(**fields)).rows) == 1


@pytest.mark.parametrize("written", ["Otto Krüger", "otto krüger", "Kontakte/Otto Krüger", "Otto"])
def test_the_predecessor_is_found_however_the_settings_name_them(written: str) -> None:
    found = handed(contact(), settings=HandoverSettings(written, None, day("2027-01-31")))
    assert (found.predecessor, found.contact, found.meant) == ("Otto Krüger", OTTO, (OTTO,))
    assert [row.contact.name for row in found.rows] == ["Anna"]
    assert (found.last_day, found.weeks_left) == (day("2027-01-31"), 10)
    assert predecessor_called(Names([contact(), OTTO]), written) == OTTO


def test_a_name_that_nobody_has_or_several_have_means_no_contact() -> None:
    assert predecessor_called(Names([contact(), OTTO]), "Xaver") is None
    both = Names([OTTO, contact("Otto Krüger", folder="Firma")])
    assert predecessor_called(both, "Otto Krüger") is None
    found = handed(settings=HandoverSettings("Leute/Xaver Alt"))
    assert (found.predecessor, found.contact, found.meant) == ("Xaver Alt", None, ())


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


def test_the_day_of_the_takeover_is_the_first_of_the_handover() -> None:
    anna, otto = together(contact(value="5"), "2026-07-01")
    assert handed(anna, otto=otto).rows[0].introduced == day("2026-07-01")


@pytest.mark.parametrize(("times", "closeness"), [(0, 1), (1, 2), (2, 3), (3, 3)])
def test_whom_the_predecessor_knows_and_often_met_is_close_to_them(times: int, closeness: int) -> None:
    anna = contact()
    met = tuple(Interaction(day("2026-06-01"), "call", "", (), anna.path, line) for line in range(times))
    anna, otto = anna._replace(interactions=met), contact("Otto Krüger", knows="Anna")
    others = handed(anna, contact("Berta"), otto=otto._replace(interactions=met)).rows
    assert {row.contact.name: row.closeness for row in others} == {"Anna": closeness, "Berta": 0}


def test_a_visit_that_takes_more_than_a_week_has_is_none() -> None:
    just, longer = contact("A", value="5", minutes="120"), contact("B", value="5", minutes="121")
    steps = {row.contact.name: (row.step, row.squeezed) for row in handed(just, longer).rows}
    assert steps == {"A": ("announce", False), "B": ("word", False)}
    for budget, step in ((60, "announce"), (59, "word")):
        assert handed(contact(value="5"), budget=budget).rows[0].step == step


def test_contact_with_the_predecessor_there_is_none_of_ones_own() -> None:
    anna, otto = together(contact(value="5", introduced="2026-08-01"), "2026-09-01")
    assert handed(anna, otto=otto).rows[0].stage == "introduced"


def test_the_order_is_by_value_then_by_closeness() -> None:
    rows = handed(
        contact("A", value="4"), contact("B", value="5"), contact("C", value="4", knows="Otto Krüger")
    ).rows
    assert [row.contact.name for row in rows] == ["B", "C", "A"]


def test_of_two_who_are_as_close_who_is_told_already_comes_first() -> None:
    rows = handed(contact("A", value="5"), contact("B", value="5", announced="2026-08-01")).rows
    assert [(row.contact.name, row.announced) for row in rows] == [("B", day("2026-08-01")), ("A", None)]


def test_those_with_a_step_stand_first_and_those_who_are_ones_own_last() -> None:
    those = [contact("A", value="5", log="2026-08-01"), contact("B", value="4", introduced="2026-08-01")]
    rows = handed(*those, contact("C", value="3")).rows
    assert [(row.contact.name, row.stage) for row in rows] == [
        ("C", "open"),
        ("B", "introduced"),
        ("A", "own"),
    ]


def test_half_of_an_odd_number_of_minutes_is_rounded_down() -> None:
    assert handed(budget=121).capacity == 10 * 60


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
    [
        ("true", None, True),
        ("2026-11-23", None, True),
        ("2026-11-24", None, False),
        ("2026-11-24", "2026-11-22", True),
        ("", "2026-11-22", True),
    ],
)
def test_with_whoever_is_there_no_more_nobody_is_visited(died: str, last_day: str | None, left: bool) -> None:
    settings = HandoverSettings("Otto Krüger", day("2026-07-01"), day(last_day) if last_day else None)
    found = handed(contact(value="5"), otto=contact("Otto Krüger", died=died), settings=settings)
    assert found.left is left
    assert (found.weeks_left == 0) is left
    assert (found.rows[0].step, found.rows[0].squeezed) == (("word" if left else "announce"), False)


def test_on_the_last_day_they_are_still_there() -> None:
    assert not has_left(day(TODAY), None, day(TODAY))
    assert not has_left(day(TODAY), contact(died="2026-11-24"), day(TODAY))


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
    assert (found.weeks_left is None) == (last is None)


def test_a_predecessor_without_a_note_is_known_by_name() -> None:
    row = handed(contact(introduced_by="[[Otto Krüger]]"), otto=None).rows[0]
    assert row.closeness == 1


def test_without_a_predecessor_there_is_no_handover() -> None:
    assert handover_of([contact()], Names([]), HandoverSettings(), SETTINGS, 120, day(TODAY)) is None


def test_no_time_at_all_gives_no_weeks_and_no_visit() -> None:
    (row,) = handed(contact(value="5"), budget=0).rows
    assert (row.step, row.week) == ("word", None)
