"""What to do and how long it takes: by the task's words, the channel, the contact's own minutes."""

import pytest

from tests.care.builders import SETTINGS, contact
from vault_tools.care.settings import CareSettings
from vault_tools.week.acts import act_for, minutes_of


@pytest.mark.parametrize(
    ("fields", "task", "budget", "act", "minutes"),
    [
        ({}, "", 120, "call", 20),
        ({"channel": "mail"}, "", 120, "mail", 10),
        ({"channel": "E-Mail"}, "", 120, "mail", 10),
        ({"channel": "Brief"}, "", 120, "letter", 20),
        ({"channel": "Besuch"}, "", 120, "visit", 60),
        ({"channel": "Kaffee"}, "", 120, "meal", 60),
        ({"channel": "Rauchzeichen"}, "", 120, "call", 20),
        ({"minutes": "45"}, "", 120, "call", 45),
        ({"channel": "mail", "minutes": "5"}, "", 120, "mail", 5),
        # A promise says itself what is to be done.
        ({"channel": "mail"}, "Wegen der Lehrstelle anrufen", 120, "call", 20),
        ({}, "Katalog mailen", 120, "mail", 10),
        ({}, "Sie besuchen!", 120, "visit", 60),
        ({}, "Write about the workshop", 120, "mail", 10),
        ({}, "Bilder vom Fest mailen", 120, "mail", 10),  # the verb counts
        ({}, "Zum Essen einladen", 120, "meal", 60),
        ({}, "Adresse der Berufsschule schicken", 120, "call", 20),
        ({"channel": "letter"}, "Adresse der Berufsschule schicken", 120, "letter", 20),
        # Longer than the whole budget: a call.
        ({"channel": "visit"}, "", 105, "visit", 60),  # with 45 minutes for the way
        ({"channel": "visit"}, "", 104, "call", 20),
        ({"channel": "meal", "minutes": "75"}, "", 120, "meal", 75),
        ({"channel": "meal", "minutes": "76"}, "", 120, "call", 20),
        ({"minutes": "76"}, "", 120, "call", 76),  # no way
        ({"minutes": "121"}, "", 120, "call", 20),
        ({"channel": "mail", "minutes": "121"}, "", 120, "call", 20),
        ({}, "", 15, "call", 20),  # a call is what is left
        ({"channel": "mail"}, "", 15, "mail", 10),
        ({"channel": "mail"}, "", 5, "call", 20),
    ],
)
def test_the_act_and_its_minutes(
    fields: dict[str, str], task: str, budget: int, act: str, minutes: int
) -> None:
    assert act_for(contact(**fields), SETTINGS, budget, task) == (act, minutes)


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [
        ("call", 15),
        ("visit", 90),
        ("event", 90),
        ("gift", 90),
        ("meal", 50),
        ("introduction", 15),
        ("odd", 15),
    ],
)
def test_kinds_without_minutes_of_their_own_take_those_of_their_like(kind: str, minutes: int) -> None:
    assert minutes_of(kind, CareSettings(minutes={"call": 15, "visit": 90, "meal": 50})) == minutes
