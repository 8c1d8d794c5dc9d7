"""Priority: value × √(cadence_days ÷ 60) × thirst², in thousandths."""

import pytest

from tests.care.builders import contact
from vault_tools.care.priority import priority


@pytest.mark.parametrize(
    ("value", "cadence_days", "thirst", "thousandths"),
    [
        ("", 60, 1.0, 3000),  # 3 where nothing is said
        ("1", 60, 1.0, 1000),
        ("5", 60, 1.0, 5000),
        ("3", 240, 1.0, 6000),
        ("3", 15, 1.0, 1500),
        ("3", 60, 2.0, 12000),
        ("3", 60, 10.0, 300000),  # no ceiling
        ("4", 42, 52 / 42, 5130),
        ("3", 60, 0.0, 0),
    ],
)
def test_priority(value: str, cadence_days: int, thirst: float, thousandths: int) -> None:
    assert priority(contact(value=value), cadence_days, thirst) == thousandths
