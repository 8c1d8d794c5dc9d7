"""Visits in one place share the way."""

from tests.care.builders import contact
from tests.week.weeks import plan
from vault_tools.week.rounds import rounds_of


def test_visits_in_one_place_are_a_round_and_the_way_counts_once() -> None:
    garden = [
        contact("A", last="2026-01-01", channel="visit", place="Kassel"),
        contact("B", last="2026-01-01", channel="visit", place="kassel"),
        contact("C", last="2026-01-01", channel="call", place="Kassel"),
        contact("D", last="2026-01-01", channel="visit", place="Melsungen"),
        contact("E", last="2026-01-01", channel="visit"),
    ]
    found = rounds_of(plan(*garden, minutes=60), 45)
    assert [(each.place, sorted(item.contact.name for item in each.items)) for each in found] == [
        ("Kassel", ["A", "B"])
    ]
    assert (found[0].minutes, found[0].apart) == (165, 210)
