"""The care rules hold for whatever may stand in a note: against the same rules written down naively."""

from dataclasses import asdict
from datetime import date, timedelta

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tests.care.builders import SETTINGS, contact
from tests.care.naive import assess_naively
from vault_tools.care.due import Care, assess, by_thirst
from vault_tools.contacts.model import Contact

TODAY = date(2026, 11, 23)


def near(before: int, after: int) -> st.SearchStrategy[str]:
    """A day around today, as text; often none."""
    days = st.integers(-before, after).map(lambda number: (TODAY + timedelta(number)).isoformat())
    return st.one_of(st.just(""), days)


CONTACTS = st.builds(
    contact,
    name=st.sampled_from(["Anna", "Bernd", "Carla"]),
    log=st.lists(near(200, 5), max_size=3).map(" ".join),
    tried=near(20, 5),
    last=near(300, 5),
    cadence=st.sampled_from(
        ["", "", "6 weeks", "10", "1 month", "4-6 weeks", "1-3 months", "yearly", "never"]
    ),
    plant=st.sampled_from(["", "seedling", "seedling", "annual", "tree"]),
    met=near(150, 5),
    season=st.sampled_from(["", "", "5-9", "10-11", "11-2", "12"]),
    next_contact=near(60, 60),
    rest_until=near(60, 60),
)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(CONTACTS, st.integers(0, 6))
def test_the_rules_are_those_that_are_written_down(who: Contact, since_monday: int) -> None:
    as_written_down(who, since_monday)


@pytest.mark.prove
@settings(max_examples=20_000, derandomize=True, deadline=None)
@given(CONTACTS, st.integers(0, 6))
def test_the_rules_are_those_that_are_written_down_for_many(who: Contact, since_monday: int) -> None:
    as_written_down(who, since_monday)


def as_written_down(who: Contact, since_monday: int) -> None:
    seen = TODAY + timedelta(since_monday)
    found = assess(who, SETTINGS, TODAY, seen)
    expected = asdict(assess_naively(who, TODAY, seen))
    event(f"{found.state} by {found.basis}")
    assert {name: getattr(found, name) for name in expected} == expected


@settings(max_examples=300, derandomize=True, deadline=None)
@given(CONTACTS, st.integers(0, 400))
def test_what_is_set_to_wait_never_brings_anyone_forward(who: Contact, ahead: int) -> None:
    plain = contact(
        log=" ".join(entry.on.isoformat() for entry in who.interactions if not entry.tried),
        plant=who.fields.plant or "",
    )
    day = TODAY + timedelta(ahead)
    resting = contact(
        log=" ".join(entry.on.isoformat() for entry in who.interactions if not entry.tried),
        plant=who.fields.plant or "",
        rest_until=day.isoformat(),
        season="5-9",
    )
    before, after = assess(plain, SETTINGS, TODAY).due, assess(resting, SETTINGS, TODAY).due
    assert before is not None
    assert after is not None
    assert after >= before
    assert after >= day


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.lists(CONTACTS, max_size=6))
def test_the_order_is_the_same_however_contacts_come(garden: list[Contact]) -> None:
    def key(care: Care) -> tuple[bool, float, date, str]:
        return (care.thirst is None, -round(care.thirst or 0, 3), care.due or date.max, care.contact.path)

    cares = by_thirst(assess(who, SETTINGS, TODAY) for who in reversed(garden))
    assert [key(care) for care in cares] == sorted(key(assess(who, SETTINGS, TODAY)) for who in garden)
