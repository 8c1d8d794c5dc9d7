"""When a burst of events is over, and when a file is quiet."""

import pytest

from vault_tools.actions.watch_pace import Pace


@pytest.mark.parametrize(
    ("events", "look_at"),
    [
        ([], None),
        ([10.0], 10.05),
        ([10.0, 10.04], 10.09),
        ([10.0, 10.04, 10.08, 10.12, 10.16, 10.2, 10.24], 10.25),  # a storm does not put it off for ever
    ],
)
def test_the_notes_are_looked_at_soon_after_a_burst(events: list[float], look_at: float | None) -> None:
    pace = Pace(0.05, 5)
    for now in events:
        pace.heard("a.md", now)
    assert pace.look_at() == (None if look_at is None else pytest.approx(look_at))


def test_what_is_looked_at_is_heard_of_no_more() -> None:
    pace = Pace(0.05, 5)
    pace.heard("a.md", 1)
    pace.heard("b.md", 1)
    pace.heard("a.md", 2)
    assert pace.take() == (frozenset({"a.md", "b.md"}), False)
    assert (pace.take(), pace.look_at()) == ((frozenset(), False), None)
    pace.heard(None, 3)
    assert pace.take() == (frozenset(), True)


def test_once_in_a_burst_there_is_time_to_plan_ahead() -> None:
    pace = Pace(0.05, 5)
    assert pace.ahead_at() is None
    pace.heard("a.md", 1)
    pace.heard("b.md", 2)
    assert pace.ahead_at() == pytest.approx(2.015)
    assert pace.peek() == frozenset({"a.md", "b.md"})
    pace.heard("a.md", 2.02)
    assert pace.ahead_at() is None
    assert pace.take() == (frozenset({"a.md", "b.md"}), False)
    pace.heard("a.md", 3)
    assert pace.ahead_at() == pytest.approx(3.015)
    pace.heard(None, 3)
    assert pace.ahead_at() is None


def test_a_file_is_quiet_settle_seconds_after_its_last_change() -> None:
    pace = Pace(0.05, 5)
    pace.heard("a.md", 10)
    pace.heard("a.md", 12)
    assert (pace.quiet_at("a.md"), pace.quiet_at("other.md")) == (17, 0)
    assert (pace.busy(16.9), pace.busy(17)) == (frozenset({"a.md"}), frozenset())
    assert pace.quiet_at("a.md", patience=4) == 32
