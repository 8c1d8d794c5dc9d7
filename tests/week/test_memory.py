"""A plan that remembers the last one is the plan that is made anew, whatever has changed since."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.care.builders import SETTINGS, contact, day, promise, promising
from tests.week.weeks import MONDAY, days_before, on_page
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.week.items import Kept
from vault_tools.week.memory import Memory
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings
from vault_tools.week.steps import Beside

NAMES = ("Anna", "Bela", "Cem", "Dora")
last = st.sampled_from(["", *(days_before(MONDAY, days) for days in (-2, 3, 20, 54, 70, 300))])
promises = st.sampled_from(
    (
        (),
        (promise("Buch zurückgeben", "2026-11-25"),),
        (promise("Buch zurückgeben", "2026-11-02"), promise("Skizze", "2026-01-02")),
        (promise("[[Anna]] einladen", "2026-10-02"), promise("Später", "2026-12-24")),
    )
)


@st.composite
def people(draw: st.DrawFn, name: str) -> Contact:
    fields = {
        "plant": draw(st.sampled_from(["", "tree", "seedling", "perennial"])),
        "value": draw(st.sampled_from(["", "5"])),
        "place": draw(st.sampled_from(["", "Kassel"])),
        "channel": draw(st.sampled_from(["", "visit"])),
        "birthday": draw(st.sampled_from(["", "1968-11-26"])),
        "next_contact": draw(st.sampled_from(["", "2026-11-24"])),
        "paused": draw(st.sampled_from(["", "true"])),
        "met": draw(st.sampled_from(["", "2026-11-20"])),
        "introduced_by": draw(st.sampled_from(["", "Anna", "Bela"])),
        "knows": draw(st.sampled_from(["", "Cem", "Dora"])),
    }
    who = contact(name, log=" ".join(filter(None, (draw(last), draw(last)))), **fields)
    asked = draw(st.booleans())
    log = tuple(each._replace(passed=("asked",)) for each in who.interactions) if asked else who.interactions
    return promising(who._replace(interactions=log), *draw(promises))


@settings(deadline=None)
@given(
    st.tuples(*(people(name) for name in NAMES)),
    st.lists(
        st.one_of(*(people(name) for name in NAMES)) | st.sampled_from(["gone", "week", "minutes"]),
        max_size=5,
    ),
)
def test_the_plan_is_the_same_as_made_anew(garden: tuple[Contact, ...], changes: list[Contact | str]) -> None:
    memory, minutes, monday = Memory(), 60, MONDAY
    page: list[Kept] = []
    for change in (None, *changes):
        if isinstance(change, Contact):
            garden = tuple(change if each.path == change.path else each for each in garden)
        elif change == "gone":
            garden = garden[1:]
        elif change == "week":
            monday = days_before(monday, -7)
        elif change == "minutes":
            minutes += 40
        week = WeekSettings(minutes=minutes)
        beside = Beside(tied=memory.connecting.of(garden, Names(garden)))
        kept = [each for each in page if monday == MONDAY]
        found, anew = (
            make_plan(garden, SETTINGS, week, day(monday), day(monday), kept, known, beside=beside)
            for known in (memory, None)
        )
        assert found == anew
        page = on_page(found)
