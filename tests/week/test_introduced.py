"""What the plan makes of introductions, also where it remembers the last one."""

from tests.care.builders import SETTINGS, contact, day
from tests.care.test_growth import YEARS, mutual
from tests.week.weeks import MONDAY
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.week.memory import Memory
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings
from vault_tools.week.steps import Beside


def grown(memory: Memory, *garden: Contact) -> list[str]:
    """Whose growth is proposed."""
    tied = memory.connecting.of(garden, Names(garden))
    week = WeekSettings(minutes=120)
    found = make_plan(
        garden, SETTINGS, week, day(MONDAY), day(MONDAY), memory=memory, beside=Beside(tied=tied)
    )
    return [each.contact.name for each in found.proposals]


def test_a_plan_that_remembers_sees_whom_somebody_has_introduced_since() -> None:
    giver = mutual(contact("Geber", plant="perennial", log=YEARS), "gave")
    memory, before, after = Memory(), contact("Neu"), contact("Neu", introduced_by="Geber")
    assert grown(memory, giver, before) == []
    assert grown(memory, giver, after) == ["Geber"]
    assert grown(memory, giver, after) == ["Geber"]
    assert grown(memory, giver, before) == []
