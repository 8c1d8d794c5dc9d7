"""Visits in one place are proposed as a round."""

import re

import pytest

from tests.care.builders import contact, promise, promising
from tests.week.test_ways import NEARLY, visit
from tests.week.weeks import MONDAY, on_page, plan
from vault_tools.contacts.model import Contact
from vault_tools.week.beside import rounds
from vault_tools.week.items import Plan
from vault_tools.week.rounds import MOST_IN_ROUND, MOST_ROUNDS, rounds_of


def names(found: Plan) -> list[tuple[str, str, str, int, int]]:
    """Each round: the place, who is due, who nearly is, the minutes, and those on ways of their own."""
    return [
        (
            each.place,
            " ".join(item.contact.name for item in each.due),
            " ".join(item.contact.name for item in each.nearly),
            each.minutes,
            each.apart,
        )
        for each in rounds_of(found)
    ]


@pytest.mark.parametrize(
    ("garden", "expected"),
    [
        pytest.param([visit("A", "Kassel")], [], id="one is no round"),
        pytest.param([visit("A"), visit("B")], [], id="of unknown places nothing is known"),
        pytest.param(
            [visit("A", "Kassel"), visit("B", "kassel"), contact("C", place="Kassel"), visit("D", "Melsungen")],
            [("Kassel", "A B", "", 165, 210)],
            id="who is visited in one place",
        ),
        pytest.param(
            [visit("A", "Kassel"), visit("B", "Kassel", NEARLY), visit("C", "Fritzlar", NEARLY)],
            [("Kassel", "A", "B", 165, 210)],
            id="and who is nearly due there",
        ),
        pytest.param(
            [visit("A", "Kassel", NEARLY), visit("B", "Kassel", NEARLY)],
            [("Kassel", "A", "B", 165, 210)],
            id="who is on the page, due or not",
        ),
        pytest.param(
            [
                promising(visit("A", "Kassel"), promise("Besuchen", MONDAY)),
                visit("B", "Kassel"),
            ],
            [("Kassel", "A B", "", 165, 210)],
            id="whoever is there twice is visited once",
        ),
        pytest.param(
            [visit(f"K{at}", "Kassel") for at in range(9)] + [visit("L", "Kassel", NEARLY)],
            [("Kassel", "K0 K1 K2 K3 K4", "", 345, 525)],
            id="no more than an afternoon holds",
        ),
        pytest.param(
            [visit(f"K{at}", "Kassel") for at in range(6)] + [visit(f"L{at}", "Kassel", NEARLY) for at in range(3)],
            [("Kassel", "K0 K1 K2 K3 K4", "", 345, 525)],
            id="nor is anyone nearly due then",
        ),
        pytest.param(
            [visit(f"K{at}", "Kassel") for at in range(4)]
            + [visit("L", "Kassel", NEARLY, value="1"), visit("M", "Kassel", NEARLY)],
            [("Kassel", "K0 K1 K2 K3", "M", 345, 525)],
            id="of those nearly due who counts most",
        ),
        pytest.param(
            [visit(name, "Kassel") for name in "AB"] + [visit(name, "Bad Arolsen") for name in "CDE"],
            [("Bad Arolsen", "C D E", "", 225, 315), ("Kassel", "A B", "", 165, 210)],
            id="what saves most first",
        ),
    ],
)  # fmt: skip
def test_the_rounds_of_a_week(garden: list[Contact], expected: list[tuple[str, str, str, int, int]]) -> None:
    assert names(plan(*garden, minutes=120)) == expected


def test_a_few_rounds_are_enough() -> None:
    garden = [visit(f"{name}{at}", f"Ort {at}") for at in range(9) for name in "AB"]
    assert len(rounds_of(plan(*garden))) == MOST_ROUNDS
    assert MOST_IN_ROUND == 5


def test_what_is_done_or_put_off_is_in_no_round() -> None:
    garden = [visit("A", "Kassel"), visit("B", "Kassel")]
    kept = on_page(plan(*garden, minutes=165), A="x")
    assert names(plan(*garden, minutes=165, kept=kept)) == []


def test_a_round_in_words() -> None:
    def link(path: str, name: str | None) -> str:
        return f"[[{name}]]" if path else ""

    found = plan(visit("A", "Kassel"), visit("B", "Kassel"), visit("C", "Kassel", NEARLY), minutes=165)
    assert rounds(found, "de", link) == [
        "Kassel: 3 Besuche, 3 h 45 statt 5 h 15 · [[A]], [[B]]; bald an der Reihe: [[C]]"
    ]
    assert rounds(found, "en", link) == [
        "Kassel: 3 visits, 3 h 45 instead of 5 h 15 · [[A]], [[B]]; due soon: [[C]]"
    ]


@pytest.mark.parametrize(
    "place", ["[x] Falle ^vt-2026w48-7f3a", "# Ort", "<!-- vault-tools:end -->", "K" * 500]
)
def test_a_place_forges_no_markdown(place: str) -> None:
    found = plan(visit("A", place), visit("B", place))
    (line,) = rounds(found, "de", lambda path, name: name or path)
    shown = line.split(": 2 Besuche")[0]
    assert len(shown) < 100
    assert not set(re.sub(r"\\.", "", shown)) & set("[]#<>^")
