"""The time of the handover: the weeks there are, whom there is time to visit, and what falls into which week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.care.builders import SETTINGS, contact, day
from vault_tools.care.handover_steps import Handed, act_of_step, minutes_of_step
from vault_tools.care.handover_time import fitted, scheduled, weeks_left

MONDAY = day("2026-11-23")
LETTER_30 = SETTINGS._replace(minutes={**SETTINGS.minutes, "letter": 30})


def row(name: str, step: str, takes: int = 20, **fields: str) -> Handed:
    return Handed(contact(name, **fields), 0, None, None, "open", step, takes)


A, B, C = row("A", "joint", 60), row("B", "joint", 60), row("C", "joint", 60)
NEAR_A, NEAR_B = row("A", "joint", 60, place="Kassel"), row("B", "joint", 60, place="Kassel")
SHORT = row("S", "joint", 5, minutes="5")
WORD = row("W", "word", 15)


@pytest.mark.parametrize(
    ("step", "channel", "act"),
    [
        ("joint", "", "visit"),
        ("joint", "mail", "visit"),
        ("announce", "", "call"),
        ("announce", "mail", "mail"),
        ("announce", "visit", "call"),
        ("word", "", "letter"),
        ("word", "call", "call"),
        ("word", "visit", "letter"),
    ],
)
def test_a_step_is_a_visit_or_what_the_contact_likes_best(step: str, channel: str, act: str) -> None:
    assert act_of_step(step, contact(channel=channel)) == act


def test_a_step_takes_what_the_note_says_else_what_the_settings_say() -> None:
    assert minutes_of_step("word", contact(), LETTER_30) == 30
    assert minutes_of_step("word", contact(minutes="5"), LETTER_30) == 5
    assert minutes_of_step("word", contact(), SETTINGS._replace(minutes={})) == 20


@pytest.mark.parametrize(
    ("last_day", "today", "off", "weeks"),
    [
        ("2026-11-23", "2026-11-23", [], 1),
        ("2026-11-29", "2026-11-23", [], 1),
        ("2026-11-30", "2026-11-29", [], 2),
        ("2026-11-28", "2026-11-29", [], 0),
        ("2026-12-13", "2026-11-25", ["2026-11-30"], 2),
        ("9999-12-31", "2026-11-23", [], 520),
    ],
)
def test_the_weeks_that_are_left(last_day: str, today: str, off: list[str], weeks: int) -> None:
    assert weeks_left(day(last_day), day(today), [day(each) for each in off]) == weeks


@pytest.mark.parametrize(
    ("rows", "capacity", "needed", "steps"),
    [
        pytest.param([A, B], None, 210, "A:joint B:joint", id="without an end all fits"),
        pytest.param([row("N", "announce")], None, 125, "N:announce", id="who is to be told first is visited too"),
        pytest.param([row("N", "announce")], 125, 125, "N:announce", id="and both just fit"),
        pytest.param([row("N", "announce")], 124, 125, "N:word!", id="or just do not"),
        pytest.param([A, B, C], 210, 315, "A:joint B:joint C:word!", id="as many as there is time for"),
        pytest.param([NEAR_A, NEAR_B], 165, 165, "A:joint B:joint", id="in one place they share the way"),
        pytest.param([WORD, A], 120, 120, "W:word A:joint", id="a word takes time too"),
        pytest.param([WORD, WORD, A], 134, 135, "W:word W:word A:word!", id="two words take twice of it"),
        pytest.param([A, SHORT], 80, 155, "A:word! S:joint", id="a letter instead, and a short visit"),
        pytest.param([A, SHORT], 79, 155, "A:word! S:word!", id="a letter takes time too"),
        pytest.param([WORD, A, SHORT], 95, 170, "W:word A:word! S:joint", id="beside all that is before it"),
        pytest.param([WORD, A, SHORT], 94, 170, "W:word A:word! S:word!", id="and no more than that"),
    ],
)  # fmt: skip
def test_who_is_visited_in_the_time_there_is(
    rows: list[Handed], capacity: int | None, needed: int, steps: str
) -> None:
    found, fitting = fitted(rows, LETTER_30, capacity)
    said = [f"{each.contact.name}:{each.step}{'!' if each.squeezed else ''}" for each in fitting]
    assert (found, " ".join(said)) == (needed, steps)
    assert [each.minutes for each in fitting if each.squeezed] == [
        30 if each.contact.fields.minutes is None else 5 for each in fitting if each.squeezed
    ]


def test_a_letter_takes_twenty_minutes_where_nothing_is_said() -> None:
    plain = SETTINGS._replace(minutes={"visit": 60})
    for capacity, step in ((70, "joint"), (69, "word")):
        assert fitted([A, SHORT], plain, capacity)[1][1].step == step


def weeks_of(rows: Sequence[Handed], share: int, today: date = MONDAY, off: Sequence[date] = ()) -> list[str]:
    return [str(each.week) for each in scheduled(rows, share, today, off, SETTINGS)]


FIRST, SECOND, THIRD = "2026-11-23", "2026-11-30", "2026-12-07"


@pytest.mark.parametrize(
    ("rows", "share", "weeks"),
    [
        pytest.param([WORD, WORD], 30, [FIRST, FIRST], id="two in one week"),
        pytest.param([WORD, WORD, WORD], 30, [FIRST, FIRST, SECOND], id="once it is full, the next"),
        pytest.param([WORD, WORD, WORD], 31, [FIRST, FIRST, FIRST], id="what has begun is ended"),
        pytest.param([WORD, WORD, WORD], 1, [FIRST, "2027-03-08", "2027-06-21"], id="a minute a week, and no more"),
        pytest.param([row("D", ""), WORD], 30, ["None", FIRST], id="who has no step has no week"),
        pytest.param([A, WORD], 105, [FIRST, SECOND], id="a visit and its way"),
        pytest.param([A, WORD], 106, [FIRST, FIRST], id="take no more than that"),
        pytest.param([A, B, WORD], 105, [FIRST, SECOND, THIRD], id="each place has its way"),
        pytest.param([NEAR_A, NEAR_B, WORD], 165, [FIRST, FIRST, SECOND], id="those in one place share it"),
        pytest.param([NEAR_A, NEAR_B, WORD], 166, [FIRST, FIRST, FIRST], id="and need no other"),
        pytest.param([replace(NEAR_A, step="announce"), NEAR_B, WORD], 165, [FIRST, FIRST, SECOND], id="a call makes no way"),
    ],
)  # fmt: skip
def test_which_step_falls_into_which_week(rows: list[Handed], share: int, weeks: list[str]) -> None:
    assert weeks_of(rows, share) == weeks


def test_weeks_off_are_left_out() -> None:
    off = [day("2026-11-23"), day("2026-12-07"), day("2026-12-14")]
    assert weeks_of([WORD, WORD, WORD], 15, off=off) == ["2026-11-30", "2026-12-21", "2026-12-28"]


def test_in_the_last_week_of_the_calendar_stands_all_that_is_left() -> None:
    assert min(weeks_of([WORD, WORD, WORD], 15, day("9999-12-28"))) == "9999-12-27"


def test_who_gets_a_word_instead_of_a_visit_takes_no_more_than_that_word() -> None:
    by_mail = row("B", "joint", 60, channel="mail")
    _, found = fitted([A, by_mail, SHORT], SETTINGS, 105 + 10 + 50)
    assert [(each.step, each.squeezed, each.minutes) for each in found] == [
        ("joint", False, 60),
        ("word", True, 10),
        ("joint", False, 5),
    ]
