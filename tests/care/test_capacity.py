"""Capacity: what the garden asks for in a week, and which cadences are loosened until it fits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.care.builders import contact
from vault_tools.care.capacity import Load, by_plant, by_value, loosen, weekly_minutes


def load(
    name: str = "Anna", minutes: int = 20, days: int = 56, months: int = 12, to: str = "", **fields: str
) -> Load:
    return Load(contact(name, **fields), minutes, days, months, to, 45 if to else 0)


def test_a_load_is_minutes_by_cadence_in_its_season() -> None:
    assert load(minutes=20, days=14).weekly() == 10
    assert load(minutes=20, days=14, months=6).weekly() == 5
    assert weekly_minutes([load(days=14), load(days=28)]) == 15


def test_the_way_counts_with_the_one_who_is_visited_most_often_there() -> None:
    loads = [load("A", 60, 14, to="K", plant="tree"), load("B", 60, 28, to="K"), load("C", 60, 14, to="L")]
    assert weekly_minutes(loads) == 30 + 22.5 + 15 + 30 + 22.5
    assert [(plant, float(each.minutes)) for plant, each in by_plant(loads).items()] == [
        ("tree", 52.5),
        (None, 67.5),
    ]


def test_where_two_are_visited_as_often_the_way_counts_with_the_first() -> None:
    loads = [load("A", 60, 14, to="K", plant="tree"), load("B", 60, 14, to="K", plant="annual")]
    assert [(plant, float(each.minutes)) for plant, each in by_plant(loads).items()] == [
        ("annual", 30),
        ("tree", 52.5),
    ]


def test_the_load_is_told_by_plant_and_by_value() -> None:
    loads = [load(days=14, plant="tree", value="5"), load(days=28, plant="tree"), load(days=14)]
    assert [(plant, each.contacts, int(each.minutes)) for plant, each in by_plant(loads).items()] == [
        ("tree", 2, 15),
        (None, 1, 10),
    ]
    assert [(value, int(each.minutes)) for value, each in by_value(loads).items()] == [(5, 10), (3, 15)]


@pytest.mark.parametrize(
    ("budget", "loads", "expected"),
    [
        pytest.param(20, [load(days=14)], [], id="what fits is left alone"),
        pytest.param(5, [load(days=14)], [("Anna", 4)], id="twice as long at most, at first"),
        pytest.param(8, [load(days=14)], [("Anna", 3)], id="only by as much as is needed, in whole weeks"),
        pytest.param(
            15,
            [load("A", days=14, value="1"), load("B", days=14, value="5")],
            [("A", 4)],
            id="least value first",
        ),
        pytest.param(
            30,
            [load("A", 60, 14, value="3"), load("B", 20, 14, value="3")],
            [("A", 3)],
            id="of equal value what costs most time first",
        ),
        pytest.param(
            6,
            [load("A", days=14, value="1"), load("B", days=14, value="5")],
            [("A", 8), ("B", 6)],
            id="everyone twice before anyone four times",
        ),
        pytest.param(
            1, [load(days=14)], [("Anna", 16)], id="eight times at most, even where that is not enough"
        ),
        pytest.param(
            42,
            [load("A", 60, 14, to="K", value="1"), load("B", 60, 28, to="K")],
            [("A", 4)],
            id="less often there",
        ),
        pytest.param(
            33,
            [load("A", 60, 28, to="K", value="1"), load("B", 60, 28, to="K")],
            [("A", 8), ("B", 5)],
            id="the way is made as long as anyone there is visited as often",
        ),
        pytest.param(5, [load(days=14, plant="seedling")], [], id="a seedling keeps its steps"),
    ],
)
def test_what_is_loosened(budget: int, loads: list[Load], expected: list[tuple[str, int]]) -> None:
    assert [(each.load.contact.name, each.weeks) for each in loosen(loads, budget)] == expected


LOADS = st.lists(
    st.tuples(
        st.integers(5, 120),
        st.integers(3, 400),
        st.integers(1, 5),
        st.integers(1, 12),
        st.sampled_from(["", "K", "L"]),
    ),
    max_size=12,
)


@given(LOADS, st.integers(1, 300))
def test_loosening_fits_where_eight_times_does_and_never_tightens(
    rows: list[tuple[int, int, int, int, str]], budget: int
) -> None:
    loads = [
        load(f"P{at}", minutes, days, months, place, value=str(value))
        for at, (minutes, days, value, months, place) in enumerate(rows)
    ]
    found = loosen(loads, budget)
    weeks = {each.load.contact.path: each.weeks for each in found}
    after = weekly_minutes(
        replace(each, days=weeks[each.contact.path] * 7) if each.contact.path in weeks else each
        for each in loads
    )
    assert after == weekly_minutes(loads) - sum(each.saves for each in found)
    least = weekly_minutes(replace(each, days=-(-8 * each.days // 7) * 7) for each in loads)
    assert after <= budget or after == least
    assert all(each.weeks * 7 >= each.load.days and each.saves >= 0 for each in found)
    assert bool(found) == (weekly_minutes(loads) > budget)
