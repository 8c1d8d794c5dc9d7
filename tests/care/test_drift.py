"""Drift: silence that is long against someone's own rhythm, though the set cadence is kept."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tests.care.builders import care, contact, day
from vault_tools.care.drift import Drift, drift_of, usual_gap

TODAY = day("2026-11-23")


def days_with(gaps: Sequence[int], silent: int = 0) -> list[date]:
    """Days of contact, newest first, with these gaps between them."""
    days = [TODAY - timedelta(silent)]
    for gap in gaps:
        days.append(days[-1] - timedelta(gap))
    return days


@pytest.mark.parametrize(
    ("gaps", "usual"),
    [
        ((), None),
        ((30, 30), None),  # two gaps are too few
        ((7, 7, 7), 7),  # three that span 21 days
        ((7, 7, 6), None),  # 20 days
        ((7, 7, 6, 1), 6),  # as many more as it takes; even: (6 + 7) / 2, rounded down
        ((1, 2, 3, 40), 2),  # (2 + 3) / 2, rounded down
        ((1, 1, 1, 1, 30), 1),
        ((10, 20, 30), 20),
        ((30, 10, 20), 20),
        ((10, 20, 30, 500, 500), 20),  # older gaps don't count once there is enough
        ((1, 1, 19, 400), 1),
    ],
)
def test_usual_is_the_median_of_the_newest_gaps(gaps: tuple[int, ...], usual: int | None) -> None:
    assert usual_gap(days_with(gaps)) == usual


@pytest.mark.parametrize(
    ("gaps", "silent", "drifting"),
    [
        ((7, 7, 7), 21, False),  # usual + 14
        ((7, 7, 7), 22, True),
        ((7, 7, 7), 97, True),  # usual + 90
        ((7, 7, 7), 98, False),  # too long ago to be told as news
        ((14, 14, 14), 28, False),  # twice as long
        ((14, 14, 14), 29, True),
        ((20, 20, 20), 40, False),
        ((20, 20, 20), 41, True),
        ((20, 20, 20), 240, True),  # twelve times
        ((20, 20, 20), 241, False),
        ((20, 20), 60, False),
    ],
)
def test_drifting_is_a_silence_between_two_bounds(gaps: tuple[int, ...], silent: int, drifting: bool) -> None:
    log = " ".join(on.isoformat() for on in days_with(gaps, silent))
    found = drift_of(care(contact(log=log, cadence="yearly"), TODAY.isoformat()), TODAY)
    assert found == (Drift(gaps[0], silent) if drifting else None)


@pytest.mark.parametrize(
    ("fields", "drifting"),
    [
        ({"cadence": "yearly"}, True),
        ({"cadence": "30"}, False),  # already due today: no hint is needed
        ({"cadence": "31"}, True),
        ({"cadence": "yearly", "next_contact": "2026-11-23"}, False),
        ({"cadence": "yearly", "next_contact": "2026-11-24"}, True),
        ({"cadence": "yearly", "rest_until": "2026-12-24"}, False),  # resting
        ({"cadence": "never"}, False),
    ],
)
def test_drift_is_only_for_those_not_due(fields: dict[str, str], drifting: bool) -> None:
    log = " ".join(on.isoformat() for on in days_with((7, 7, 7), 30))
    found = drift_of(care(contact(log=log, **fields), TODAY.isoformat()), TODAY)
    assert (found is not None) is drifting


@pytest.mark.parametrize(
    ("extra", "usual"),
    [
        ({"tried": "2026-11-20 2026-11-21"}, 7),
        ({"log": "2026-12-24"}, 7),  # a day to come
        ({"last": "2026-10-10"}, 7),  # the field names a day of contact too: gaps 7, 6, 1, 7
    ],
)
def test_only_contact_days_make_the_rhythm(extra: dict[str, str], usual: int) -> None:
    days = " ".join(on.isoformat() for on in days_with((7, 7, 7, 7), 30))
    log = f"{days} {extra.pop('log', '')}"
    found = drift_of(care(contact(log=log, cadence="yearly", **extra), TODAY.isoformat()), TODAY)
    assert found is not None
    assert (found.usual_days, found.silent_days) == (usual, 30)
