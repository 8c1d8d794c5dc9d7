"""Seedlings: follow-ups 2, 14, 45 and 120 days after the first meeting, and what stands for them."""

import pytest

from tests.care.builders import cadence, care, contact, day
from vault_tools.care.settings import CareSettings

MET = "2026-06-01"  # the steps: 3 June, 15 June, 16 July, 29 September


@pytest.mark.parametrize(
    ("log", "today", "due"),
    [
        ("", "2026-06-01", "2026-06-03"),
        ("2026-06-01", "2026-06-01", "2026-06-03"),  # the meeting itself stands for nothing
        ("2026-06-01", "2026-08-20", "2026-06-03"),  # nothing since: the first step stays next
        ("2026-06-01 2026-06-02", "2026-06-02", "2026-06-15"),  # in the week before the step
        ("2026-06-01 2026-06-03", "2026-06-03", "2026-06-15"),
        ("2026-06-01 2026-06-07", "2026-06-07", "2026-06-15"),
        ("2026-06-01 2026-06-08", "2026-06-08", "2026-07-16"),  # a week before the second: both stand
        ("2026-06-08", "2026-06-08", "2026-07-16"),
        ("2026-06-01 2026-07-08", "2026-07-08", "2026-07-16"),
        ("2026-06-01 2026-07-09", "2026-07-09", "2026-09-29"),  # later steps stand for the earlier ones
        ("2026-06-01 2026-09-21", "2026-09-21", "2026-09-29"),
    ],
)
def test_the_next_step_is_the_first_that_no_contact_stands_for(log: str, today: str, due: str) -> None:
    found = care(contact(plant="seedling", met=MET, log=log), today)
    assert (found.due, found.basis) == (day(due), "step")
    assert found.step is not None
    assert found.step.on == day(due)


@pytest.mark.parametrize(
    ("log", "today", "due"),
    [
        ("2026-06-01 2026-09-22", "2026-09-22", "2026-11-17"),  # the last step is done
        ("2026-06-01", "2026-09-29", "2026-06-03"),  # the 120th day
        ("2026-06-01", "2026-09-30", "2026-07-27"),  # past it
    ],
)
def test_after_the_steps_the_default_cadence_holds(log: str, today: str, due: str) -> None:
    assert care(contact(plant="seedling", met=MET, log=log), today).due == day(due)


@pytest.mark.parametrize(
    ("log", "days", "thirst"),
    [
        ("2026-06-01", 2, 9 / 2),
        ("2026-06-01 2026-06-03", 12, 7 / 12),  # from the last contact to the step
        ("2026-06-05", 10, 5 / 10),
    ],
)
def test_a_seedlings_thirst_runs_from_the_last_contact_to_the_step(
    log: str, days: int, thirst: float
) -> None:
    found = care(contact(plant="seedling", met=MET, log=log), "2026-06-10")
    assert found.cadence_days == days
    assert found.thirst == pytest.approx(thirst)


@pytest.mark.parametrize(
    ("fields", "today", "due", "basis"),
    [
        # Where the meeting is not noted, the first contact was it.
        ({"log": "2026-06-01"}, "2026-06-02", "2026-06-03", "step"),
        ({"log": "2026-06-01 2026-06-04"}, "2026-06-04", "2026-06-15", "step"),
        ({"last": "2026-06-01"}, "2026-06-02", "2026-06-03", "step"),
        # A meeting noted for a day to come cannot count; what was noted before it does.
        ({"log": "2026-06-01", "met": "2026-07-01"}, "2026-06-02", "2026-06-03", "step"),
        # What was before the meeting stands for no step.
        ({"last": "2026-05-31", "met": "2026-06-01"}, "2026-06-02", "2026-06-03", "step"),
        ({"last": "2024-05-31", "met": "2026-06-01"}, "2026-06-02", "2026-06-03", "step"),
        # A cadence of one's own beats the steps once there has been contact.
        ({"log": "2026-06-01", "cadence": "3 weeks"}, "2026-06-02", "2026-06-22", "cadence"),
        ({"met": "2026-06-01", "cadence": "3 weeks"}, "2026-06-02", "2026-06-03", "step"),
        # Any other origin does not.
        ({"log": "2026-06-01", "tier": "close"}, "2026-06-02", "2026-06-03", "step"),
        # What the user set moves a step as it moves any due day.
        ({"log": "2026-06-01", "rest_until": "2026-06-20"}, "2026-06-02", "2026-06-20", "rest"),
        ({"log": "2026-06-01", "next_contact": "2026-06-10"}, "2026-06-02", "2026-06-10", "next"),
    ],
)
def test_met_cadence_and_dates_together(fields: dict[str, str], today: str, due: str, basis: str) -> None:
    found = care(contact(plant="seedling", **fields), today)
    assert (found.due, found.basis) == (day(due), basis)


def test_thirst_before_the_first_meeting_is_not_counted() -> None:
    found = care(contact(plant="seedling", last="2024-05-31", met="2026-06-01"), "2026-06-02")
    assert (found.cadence_days, found.thirst) == (2, 0.5)


@pytest.mark.parametrize("plant", ["annual", "perennial", "tree", ""])
def test_only_seedlings_go_by_steps_once_there_has_been_contact(plant: str) -> None:
    assert care(contact(plant=plant, met=MET, log=MET), "2026-06-02").basis == "cadence"
    assert care(contact(plant=plant, met=MET), "2026-06-02").basis == "step"


@pytest.mark.parametrize(
    ("fields", "basis"),
    [
        ({"plant": "seedling"}, "step"),  # the plant comes before the default
        ({"plant": "seedling", "cadence": "never"}, "never"),
        ({"plant": "seedling", "tier": "silent"}, "never"),
        ({}, "never"),
    ],
)
def test_never_as_the_default_leaves_seedlings_their_steps(fields: dict[str, str], basis: str) -> None:
    never = cadence("never")
    settings = CareSettings(default=never, tiers={"silent": never})
    assert care(contact(met=MET, **fields), "2026-06-02", settings).basis == basis


def test_the_steps_are_those_of_the_settings() -> None:
    settings = CareSettings(seedling=(3, 30))
    who = contact(plant="seedling", met=MET, log="2026-06-01 2026-06-04")
    assert care(who, "2026-06-10", settings).due == day("2026-07-01")
    assert care(who, "2026-07-02", settings).basis == "cadence"
    assert (
        care(contact(plant="seedling", log=MET), "2026-06-02", CareSettings(seedling=())).basis == "cadence"
    )
