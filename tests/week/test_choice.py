"""The exact choice: the same as trying every set, ties, places and all."""

import random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.week import choice
from vault_tools.week.choice import Option, choose

_Row = list[tuple[int, int, list[str]]]


def by_trying_all(options: list[Option], budget: int, way: int = 0) -> list[str]:
    """The best of all sets that fit: greatest priority, then fewer minutes, then sorted paths."""
    sets: list[tuple[int, int, list[str], frozenset[str]]] = [(0, 0, [], frozenset())]
    for path, minutes, priority, place in sorted(options):
        for less, used, paths, places in list(sets):
            cost = minutes + (way if place and place not in places else 0)
            if used + cost <= budget:
                there = places | {place} if place else places
                sets.append((less - priority, used + cost, [*paths, path], there))
    return min(sets, key=lambda one: one[:3])[2]


def by_plain_table(options: list[Option], budget: int, way: int = 0) -> list[str]:
    """The same for more options: for every number of minutes the best set, place by place: with the way and
    without."""
    best: _Row = [(0, 0, []) for _ in range(budget + 1)]

    def take(row: _Row, option: Option) -> None:
        for room in range(budget, option.minutes - 1, -1):
            less, used, paths = row[room - option.minutes]
            with_it = (less - option.priority, used + option.minutes, sorted([*paths, option.path]))
            row[room] = min(row[room], with_it)

    for place in sorted({option.place for option in options}):
        cost = way if place else 0
        there: _Row = [(10**9, 0, [])] * min(cost, budget + 1)  # no room for the way
        there += [(less, used + cost, paths) for less, used, paths in best[: max(0, budget + 1 - cost)]]
        for option in options:
            if option.place == place:
                take(there, option)
        best = [min(one, other) for one, other in zip(best, there, strict=True)]
    return best[budget][2]


def some_options(rng: random.Random, most: int) -> list[Option]:
    """Options of one of several kinds: all different, of few kinds, counting as long as they take, alike; in
    no place, in few or in many."""
    count = rng.randint(0, most)
    names = rng.sample([f"{letter}{number}" for letter in "abcde" for number in range(20)], count)
    kind = rng.randrange(5)
    places = rng.choice([[""], ["", "K"], ["", "K", "L", "M"], list("KLMNOPQ")])
    options = []
    for name in names:
        minutes = rng.choice([(1, 30), (10, 12), (1, 4), (5, 40), (20, 20)][kind])
        if kind in (0, 3):
            minutes = rng.randint(1, 60)
        priority = [rng.randint(0, 9999), rng.randint(0, 3), minutes * 2, rng.choice([0, 500, 1000]), 7][kind]
        options.append(Option(name, minutes, priority, rng.choice(places)))
    return options


@pytest.mark.parametrize("first_look", [1, 16])
def test_it_is_the_best_of_all_sets(first_look: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "_FIRST_LOOK", first_look)
    rng = random.Random(f"sets {first_look}")
    for case in range(500):
        options = some_options(rng, 9 if case % 8 else 12)
        budget, way = rng.choice([0, 1, 5, 20, 60, 120, 240]), rng.choice([0, 1, 15, 45])
        assert choose(options, budget, way) == by_trying_all(options, budget, way), (options, budget, way)


@pytest.mark.parametrize("first_look", [1, 16])
def test_it_is_exact_for_many_options_too(first_look: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "_FIRST_LOOK", first_look)
    rng = random.Random(f"table {first_look}")
    for _ in range(40):
        options = some_options(rng, 80)
        budget, way = rng.choice([30, 90, 120, 300]), rng.choice([0, 10, 45])
        assert choose(options, budget, way) == by_plain_table(options, budget, way), (options, budget, way)


OPTIONS = st.lists(
    st.builds(Option, st.text("abcd", min_size=1), st.integers(1, 90), st.integers(0, 50), st.sampled_from(["", "K", "L"])),
    max_size=9,
    unique_by=lambda option: option.path,
)  # fmt: skip


@given(OPTIONS, st.integers(0, 300), st.integers(0, 60))
@settings(deadline=None)
def test_whatever_there_is_in_whatever_place_it_is_the_best_of_all_sets(
    options: list[Option], budget: int, way: int
) -> None:
    assert choose(options, budget, way) == by_trying_all(options, budget, way)


def test_the_two_ways_of_checking_agree() -> None:
    rng = random.Random("both")
    for _ in range(100):
        options, way = some_options(rng, 8), rng.choice([0, 25])
        assert by_trying_all(options, 60, way) == by_plain_table(options, 60, way)


@pytest.mark.parametrize(
    ("options", "budget", "paths"),
    [
        ([], 60, []),
        ([("a", 20, 5)], 0, []),
        ([("a", 20, 5)], 19, []),
        ([("a", 20, 5)], 20, ["a"]),
        ([("a", 20, 0)], 20, []),  # what counts nothing only takes time
        ([("a", 30, 50), ("b", 20, 30), ("c", 20, 30)], 40, ["b", "c"]),  # the greedy way takes a
        ([("a", 40, 60), ("b", 20, 30), ("c", 20, 30)], 40, ["a"]),  # equal: the first list of paths
        ([("z", 40, 60), ("b", 20, 30), ("c", 20, 30)], 40, ["b", "c"]),
        ([("a", 40, 60), ("b", 20, 30), ("c", 10, 30)], 40, ["b", "c"]),  # equal: fewer minutes
        ([("a", 60, 1), ("b", 59, 1)], 60, ["b"]),  # nearly the same for the time
        ([("b", 20, 5), ("a", 20, 5), ("c", 20, 5)], 40, ["a", "b"]),
        ([("a", 7, 1), ("b", 7, 1), ("c", 14, 2), ("d", 14, 2)], 28, ["a", "b", "c"]),
        ([("c", 20, 5), ("a", 20, 4), ("b", 20, 5)], 40, ["b", "c"]),
        # With places; the way takes 30 minutes.
        ([("a", 20, 5, "K")], 49, []),
        ([("a", 20, 5, "K")], 50, ["a"]),
        ([("a", 20, 5, "K"), ("b", 20, 5, "K"), ("c", 20, 9, "L")], 70, ["a", "b"]),  # one way, two visits
        ([("a", 20, 5, "K"), ("b", 20, 5, "L"), ("c", 20, 6, "M")], 70, ["c"]),
        ([("a", 20, 5, "K"), ("b", 20, 5, "K"), ("c", 20, 9), ("d", 50, 9)], 70, ["c", "d"]),
        ([("a", 20, 9, "K"), ("b", 50, 9)], 50, ["a"]),  # equal, the way among the minutes
        ([("a", 20, 9, "K"), ("b", 49, 9)], 50, ["b"]),
        ([("a", 1, 1, "K"), ("b", 1, 1, "K"), ("c", 32, 2)], 32, ["a", "b"]),
    ],
)
def test_small_choices(options: list[tuple[str, int, int]], budget: int, paths: list[str]) -> None:
    assert choose([Option(*option) for option in options], budget, way=30) == paths


def test_the_order_of_the_options_does_not_matter() -> None:
    rng = random.Random("order")
    for _ in range(50):
        options = some_options(rng, 40)
        assert choose(options, 120, 30) == choose(rng.sample(options, len(options)), 120, 30)


@pytest.mark.parametrize("places", [0, 5, 100])
def test_a_big_garden_is_chosen_from_at_once(places: int) -> None:
    """5,000 due and 40 hours take some 10 ms (see the benchmarks); here only a gross loss fails, such as a
    table of all options by all minutes, which takes more than a second."""
    rng = random.Random(f"garden {places}")
    options = [
        Option(f"{number}", rng.randint(5, 90), rng.randint(500, 90000), f"P{rng.randrange(places)}" if places else "")
        for number in range(5000)
    ]  # fmt: skip
    begun = process_time()
    chosen = set(choose(options, 2400, 45))
    assert process_time() - begun < 0.5
    there = [option for option in options if option.path in chosen]
    minutes = sum(option.minutes for option in there) + 45 * len({option.place for option in there} - {""})
    assert 2390 <= minutes <= 2400
