"""A gentle hint: who is not due, but quieter than usual."""

from tests.care.builders import contact, day
from tests.week.pages import page
from tests.week.weeks import plan
from vault_tools.care.drift import Drift
from vault_tools.contacts.model import Contact

WEEKLY = "2026-09-07 2026-09-14 2026-09-21 2026-09-28 2026-10-05"


def talkative(name: str, **fields: str) -> Contact:
    """Somebody one spoke to every week until seven weeks ago, due only every six months."""
    return contact(name, log=WEEKLY, cadence="6 months", **fields)


def names(*garden: Contact, today: str = "2026-11-23") -> list[str]:
    return [each.contact.name for each in plan(*garden, today=today).quiet]


def test_who_is_quieter_than_usual_is_named_without_a_box() -> None:
    (quiet,) = plan(talkative("Anna")).quiet
    assert quiet.drift == Drift(usual_days=7, silent_days=49)
    assert plan(talkative("Anna")).items == ()


def test_not_who_is_due_anyway_rests_is_gone_or_was_heard_of_this_week() -> None:
    assert names(contact("Anna", log=WEEKLY, cadence="6 weeks")) == []
    assert names(talkative("Anna", rest_until="2027-01-01")) == []
    assert names(talkative("Anna", paused="true")) == []
    again = contact("Anna", log=f"{WEEKLY} 2026-11-24", cadence="6 months")
    assert names(again, today="2026-11-25") == []


def test_those_one_values_most_come_first_and_a_few_are_enough() -> None:
    garden = [talkative(f"Gast {number}", value=str(number % 5 + 1)) for number in range(9)]
    assert names(*garden) == ["Gast 4", "Gast 3", "Gast 8", "Gast 2", "Gast 7"]


def test_of_equal_value_the_most_unusual_silence_comes_first() -> None:
    monthly = contact(
        "Alfred", log="2026-01-05 2026-02-02 2026-03-02 2026-03-30 2026-04-27", cadence="2 years"
    )
    assert names(monthly, talkative("Berta")) == ["Alfred", "Berta"]  # 7.5 times as long as usual, 7 times
    longer = contact(
        "Caesar", log="2026-03-02 2026-03-30 2026-04-27 2026-05-25 2026-06-22", cadence="2 years"
    )
    assert names(longer, talkative("Dora")) == ["Dora", "Caesar"]  # 5.5 times, though more days


def test_the_page_says_it_in_words() -> None:
    text = page(garden=(talkative("Anna"),)).text
    assert "## Stiller als sonst\n\n- [[Anna]] · sonst etwa eine Woche, jetzt 7 Wochen\n" in text
    assert day("2026-11-23").isoformat() not in text
