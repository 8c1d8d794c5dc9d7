"""The exact choice: the same as trying every set, ties and all."""

import random

import pytest

from vault_tools.week import choice
from vault_tools.week.choice import Option, choose


def by_trying_all(options: list[Option], budget: int) -> list[str]:
    """The best of all sets that fit: greatest priority, then fewer minutes, then sorted paths."""
    sets: list[tuple[int, int, list[str]]] = [(0, 0, [])]
    for path, minutes, priority in sorted(options):
        sets += [
            (less - priority, used + minutes, [*paths, path])
            for less, used, paths in sets
            if used + minutes <= budget
        ]
    return min(sets)[2]


def by_plain_table(options: list[Option], budget: int) -> list[str]:
    """The same for more options: for every number of minutes the best set, option by option."""
    best: list[tuple[int, int, list[str]]] = [(0, 0, []) for _ in range(budget + 1)]
    for path, minutes, priority in sorted(options):
        for room in range(budget, minutes - 1, -1):
            less, used, paths = best[room - minutes]
            best[room] = min(best[room], (less - priority, used + minutes, [*paths, path]))
    return best[budget][2]


def some_options(rng: random.Random, most: int) -> list[Option]:
    """Options of one of several kinds: all different, of few kinds, counting as long as they take, alike."""
    count = rng.randint(0, most)
    names = rng.sample([f"{letter}{number}" for letter in "abcde" for number in range(20)], count)
    kind = rng.randrange(5)
    options = []
    for name in names:
        minutes = rng.choice([(1, 30), (10, 12), (1, 4), (5, 40), (20, 20)][kind])
        if kind in (0, 3):
            minutes = rng.randint(1, 60)
        priority = [rng.randint(0, 9999), rng.randint(0, 3), minutes * 2, rng.choice([0, 500, 1000]), 7][kind]
        options.append(Option(name, minutes, priority))
    return options


@pytest.mark.parametrize("near", [0, 1, 16])
def test_it_is_the_best_of_all_sets(near: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "_NEAR", near)
    rng = random.Random(f"sets {near}")
    for case in range(400):
        options = some_options(rng, 9 if case % 8 else 12)
        budget = rng.choice([0, 1, 5, 20, 60, 120, 240])
        assert choose(options, budget) == by_trying_all(options, budget), (options, budget)


@pytest.mark.parametrize("near", [0, 1, 16])
def test_it_is_exact_for_many_options_too(near: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "_NEAR", near)
    rng = random.Random(f"table {near}")
    for _ in range(40):
        options = some_options(rng, 80)
        budget = rng.choice([30, 90, 120, 300])
        assert choose(options, budget) == by_plain_table(options, budget), (options, budget)


def test_the_two_ways_of_checking_agree() -> None:
    rng = random.Random("both")
    for _ in range(100):
        options = some_options(rng, 8)
        assert by_trying_all(options, 60) == by_plain_table(options, 60)


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
    ],
)
def test_small_choices(options: list[tuple[str, int, int]], budget: int, paths: list[str]) -> None:
    assert choose([Option(*option) for option in options], budget) == paths


def test_the_order_of_the_options_does_not_matter() -> None:
    rng = random.Random("order")
    for _ in range(50):
        options = some_options(rng, 40)
        assert choose(options, 120) == choose(rng.sample(options, len(options)), 120)


def test_a_big_garden_leaves_few_options_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """5,000 due and 40 hours: what is sure is settled before the search, which would take over a second."""
    searched: list[int] = []
    best = choice._best

    def counted(things: list[choice._Thing], room: int) -> list[choice._Thing]:
        searched.append(len(things) * room)
        return best(things, room)

    monkeypatch.setattr(choice, "_best", counted)
    rng = random.Random("garden")
    options = [Option(f"{number}", rng.randint(5, 90), rng.randint(500, 90000)) for number in range(5000)]
    chosen = choose(options, 2400)
    minutes = {option.path: option.minutes for option in options}
    assert 2390 <= sum(minutes[path] for path in chosen) <= 2400
    assert sum(searched) < 5000 * 2400 / 50
