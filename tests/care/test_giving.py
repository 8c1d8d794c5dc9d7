"""Give before you ask: the ledger, the care that goes before a favour, and who was only asked."""

import pytest

from tests.care.builders import care, contact, day, promise, promising
from vault_tools.care.giving import care_before_asking, credited, favour_ahead, ledger, only_asked
from vault_tools.contacts.model import Contact, Interaction

TODAY = "2026-11-23"


def passing(*entries: str) -> Contact:
    """A contact with a log: each entry a day, then what passed, such as `2026-11-02 gave asked`; or `tried`."""
    log = [
        Interaction(day(on), None, "", tuple(w for w in words if w != "tried"), "a.md", 1, "tried" in words)
        for on, *words in (entry.split() for entry in entries)
    ]
    return contact()._replace(interactions=tuple(sorted(log, key=lambda each: each.on, reverse=True)))


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (["2026-11-02 asked", "2026-10-02 asked", "2026-09-02 asked"], 3),
        (["2026-11-02 asked received", "2026-10-02 asked", "2026-09-02 gave"], 2),
        (["2026-11-02 gave asked", "2026-10-02 asked", "2026-09-02 asked"], 0),
        (["2026-11-02", "2026-10-02 asked", "2026-09-02 asked", "2026-08-02 asked"], 0),
        ([f"{TODAY} gave", "2026-11-02 asked", "2026-10-02 asked", "2026-09-02 asked"], 0),
        (["2026-11-02 tried", "2026-10-02 asked", "2026-09-02 asked", "2026-08-02 asked"], 3),
        (["2026-12-02 gave", "2026-11-02 asked", "2026-10-02 asked", "2026-09-02 asked"], 3),
        ([], 0),
    ],
)
def test_how_often_in_a_row_one_only_asked(entries: list[str], expected: int) -> None:
    who = passing(*entries)
    found = ledger(who, day(TODAY))
    assert found.in_a_row == expected
    assert found.only_asked == only_asked(who, day(TODAY)) == (expected >= 3)


def test_the_ledger_counts_what_passed() -> None:
    found = ledger(
        passing(f"{TODAY} gave received", "2026-10-02 asked", "2026-09-02 gave", "2027-01-01 gave"),
        day(TODAY),
    )
    assert (found.gave, found.asked, found.received) == (2, 1, 1)


@pytest.mark.parametrize(
    ("met", "received"),
    [
        ("2026-11-01", 2),
        ("", 2),  # it is not known when
        (TODAY, 2),
        ("2026-12-24", 1),  # still to come
        ("2026-09-02", 1),  # the log says so already
        ("2026-10-02", 2),
    ],
)
def test_whoever_introduces_somebody_has_given(met: str, received: int) -> None:
    who = passing("2026-11-02 asked", "2026-10-02 asked", "2026-09-02 asked received")
    found = ledger(who, day(TODAY), [contact("Neu", met=met)])
    assert found.received == received
    assert found.only_asked  # one has still given nothing oneself


def test_whom_one_met_last_comes_first_and_those_of_no_day_last() -> None:
    met = {"A": "", "B": "2026-01-01", "C": "2026-11-01", "D": "2026-11-01", "E": TODAY}
    those = [contact(name, met=on) for name, on in met.items()]
    assert [each.name for each in credited(contact(), day(TODAY), those)] == ["E", "C", "D", "B", "A"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("", "2026-12-04"),
        ("2026-10-01", "2026-12-04"),
        ("2026-11-19", "2026-12-04"),  # before the eight weeks begin
        ("2026-11-20", "2027-01-01"),  # the first act is done
        ("2026-12-28", "2027-01-11"),  # two weeks apart
        ("2027-01-10", "2027-01-15"),  # but not after the favour
        ("2026-12-20 2026-11-25", None),
        ("2027-01-15 2026-12-20", "2027-01-15"),  # an act on the day itself is none before it
    ],
)
def test_when_care_is_due_before_a_favour_on_15_january(days: str, expected: str | None) -> None:
    found = care_before_asking(day("2027-01-15"), [day(each) for each in days.split()])
    assert found == (day(expected) if expected else None)


def asking(due: str, **fields: str) -> Contact:
    return promising(contact(**fields), promise("Um eine Empfehlung bitten", due, ask=True))


def test_a_favour_makes_care_due_before_the_cadence_does() -> None:
    found = care(asking("2027-01-04", log="2026-10-20", cadence="6 months"), TODAY)
    assert (found.basis, found.due) == ("ask", day("2026-11-23"))
    assert found.reasons[0].text("de") == "erst gießen, dann schneiden: Bitte am 4.1.2027"


@pytest.mark.parametrize(
    ("due", "last", "basis"),
    [
        ("2026-11-30", "2026-10-20", "ask"),  # the first day after the week of the page
        ("2026-11-29", "2026-10-20", "cadence"),  # in the week itself it is too late
        ("2027-01-10", "2026-10-27", "ask"),  # the care before it is due on the last day of the week
        ("2027-01-11", "2026-10-27", "cadence"),
    ],
)
def test_a_page_looks_at_favours_to_the_end_of_its_week(due: str, last: str, basis: str) -> None:
    assert care(asking(due, log=last, cadence="4 weeks"), TODAY).basis == basis


@pytest.mark.parametrize(
    ("due", "fields"),
    [
        pytest.param("2027-09-01", {"log": "2026-10-20"}, id="a favour that is far off"),
        pytest.param("2026-11-20", {"log": "2026-10-20"}, id="a favour whose day has passed"),
        pytest.param("", {"log": "2026-10-20"}, id="a favour without a day"),
        pytest.param("2027-01-04", {"log": "2026-11-22 2026-11-12"}, id="two acts of care are done"),
        pytest.param("2027-01-04", {"log": "2026-10-20", "rest_until": "2027-02-01"}, id="rest comes first"),
    ],
)
def test_a_favour_that_asks_for_nothing_yet(due: str, fields: dict[str, str]) -> None:
    found = care(asking(due, cadence="6 months", **fields), TODAY)
    assert found.basis != "ask"
    assert "ask" not in [reason.code for reason in found.reasons]


def test_of_two_favours_the_next_counts() -> None:
    first, then = promise("Erst", "2027-01-04", ask=True), promise("Dann", "2027-02-01", ask=True)
    for both in ((first, then), (then, first)):
        found = favour_ahead(promising(contact(), *both), day("2027-01-04"))
        assert found is not None
        assert found.text == "Erst"
