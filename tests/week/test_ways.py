"""One way, several people: a place costs its way once, in the plan, the forecast and the capacity."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.care.builders import SETTINGS, contact, day, promise, promising
from tests.week.test_forecast import generated
from tests.week.weeks import MONDAY, on_page, plan, short
from vault_tools.care.capacity import weekly_minutes
from vault_tools.care.handover_steps import Handed
from vault_tools.contacts.model import Contact
from vault_tools.week.forecast import forecast, loads_of
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings
from vault_tools.week.steps import Beside

LONG_AGO = "2026-06-01"
NEARLY = "2026-10-06"


def visit(name: str, place: str = "", last: str = LONG_AGO, **fields: str) -> Contact:
    """Someone who is visited; due, unless it is said when there was contact."""
    return contact(name, last=last, channel="visit", place=place, **fields)


@pytest.mark.parametrize(
    ("garden", "minutes", "ways"),
    [
        pytest.param([visit("A", "Kassel")], 105, ("Kassel",), id="a visit and its way"),
        pytest.param([visit("A", "Kassel"), visit("B", "kassel")], 165, ("Kassel",), id="shared by place"),
        pytest.param([visit("A", "[[Kassel]]"), visit("B", "Kassel ")], 165, ("Kassel",), id="however written"),
        pytest.param(
            [visit("A", organisation="Bank"), visit("B", organisation="Bank")], 165, ("Bank",), id="by firm"
        ),
        pytest.param(
            [visit("A", "Kassel", organisation="Bank"), visit("B", "Fritzlar", organisation="Bank")],
            210,
            ("Kassel", "Fritzlar"),
            id="the place goes before the firm",
        ),
        pytest.param([visit("A"), visit("B")], 210, (None, None), id="unknown: each on its own way"),
        pytest.param([contact("A", last=LONG_AGO, place="Kassel")], 20, (), id="a call needs no way"),
        pytest.param(
            [contact(kind, last=LONG_AGO, channel=kind, place="Kassel") for kind in ("meal", "event", "gift")],
            225,
            ("Kassel",),
            id="meals, events and gifts do",
        ),
        pytest.param(
            [
                promising(contact("A", last="2026-11-20", place="Kassel"), promise("Besuchen", MONDAY)),
                visit("B", "Kassel"),
            ],
            165,
            ("Kassel",),
            id="a promised visit too",
        ),
    ],
)  # fmt: skip
def test_a_place_costs_its_way_once(
    garden: list[Contact], minutes: int, ways: tuple[str | None, ...]
) -> None:
    found = plan(*garden, minutes=300)
    assert (found.planned_minutes, found.ways) == (minutes, ways)
    assert found.planned_minutes == sum(item.minutes for item in found.items) + 45 * len(ways)
    assert short(plan(*garden, minutes=minutes).left_out) == []
    if len(found.items) > 1 and found.items[0].section != "promised":
        assert len(plan(*garden, minutes=minutes - 1).left_out) == 1


def test_no_way_where_the_settings_say_so() -> None:
    found = plan(visit("A", "Kassel"), visit("B"), minutes=120, settings=SETTINGS._replace(way=0))
    assert (found.planned_minutes, found.ways) == (120, ())


def test_two_visits_on_one_way_may_count_more_than_the_best_two() -> None:
    garden = [
        visit("A", "Kassel", value="3"),
        visit("B", "Kassel", value="3"),
        visit("C", "Fritzlar", value="4"),
        visit("D", "Melsungen", value="4"),
    ]
    assert short(plan(*garden, minutes=165).items) == ["week A", "week B"]
    assert short(plan(*garden, minutes=210).items) == ["week C", "week D"]


def test_whoever_is_nearly_due_where_one_goes_anyway_comes_along_without_a_way() -> None:
    due, there, elsewhere = visit("A", "Kassel"), visit("B", "Kassel", NEARLY), visit("C", "Fritzlar", NEARLY)
    found = plan(due, there, elsewhere, minutes=165)
    assert short(found.items) == ["week A", "early B"]
    assert found.planned_minutes == 165
    assert short(plan(there, elsewhere, minutes=105).items) == ["early B"]


def test_a_way_that_goes_first_is_paid_for_all_others() -> None:
    birthday = visit("A", "Kassel", "2026-11-20", birthday="11-25")
    found = plan(birthday, visit("B", "Kassel"), visit("C", "Fritzlar", value="5"), minutes=170)
    assert short(found.items) == ["birthday A", "week B"]


def test_the_most_urgent_new_one_has_to_fit_with_the_way() -> None:
    new = [contact("A", value="5", channel="visit", place="Kassel"), contact("B", place="Kassel")]
    first = promising(contact("C", last="2026-11-20"), promise("Brief", MONDAY))
    assert short(plan(first, *new, minutes=124).items) == ["promised C: Brief", "new B"]
    assert short(plan(first, *new, minutes=125).items) == ["promised C: Brief", "new A"]


@pytest.mark.parametrize(
    ("sign", "items", "minutes"),
    [
        (" ", ["week A", "week B"], 165),
        ("x", ["week A [x]", "week B"], 165),
        ("-", ["week A [-]", "week B", "week C"], 125),  # put off: the way counts with B
    ],
)
def test_where_one_goes_by_what_is_on_the_page_the_way_is_paid(
    sign: str, items: list[str], minutes: int
) -> None:
    there = visit("A", "Kassel")
    kept = on_page(plan(there, minutes=165), A=sign)
    garden = [there, visit("B", "Kassel", value="5"), contact("C", last=LONG_AGO, value="1")]
    found = plan(*garden, minutes=165, kept=kept)
    assert (short(found.items), found.planned_minutes) == (items, minutes)


def test_steps_of_the_handover_share_their_way_too() -> None:
    garden = [contact(name, last="2026-11-01", place="Kassel") for name in ("A", "B", "C")]
    steps = tuple(Handed(who, 3, None, None, "announced", "joint", 60) for who in garden)
    week = WeekSettings(minutes=345)
    found = make_plan(garden, SETTINGS, week, day(MONDAY), day(MONDAY), beside=Beside(steps=steps))
    assert short(found.items) == ["joint A", "joint B"]  # 165 of 172 minutes: half of the week
    assert found.planned_minutes == 165


def test_steps_of_the_handover_take_no_more_than_promises_leave() -> None:
    promised = [
        promising(contact(f"P{at}", last="2026-11-20", minutes="20"), promise("Schreiben", MONDAY))
        for at in range(4)
    ]
    garden = [contact(name, last="2026-11-01") for name in ("A", "B", "C")]
    steps = tuple(Handed(who, 3, None, None, "open", "announce", 20) for who in garden)
    week = WeekSettings(minutes=120)
    found = make_plan(
        [*promised, *garden], SETTINGS, week, day(MONDAY), day(MONDAY), beside=Beside(steps=steps)
    )
    assert [each for each in short(found.items) if each.startswith("announce")] == [
        "announce A",
        "announce B",
    ]
    assert found.planned_minutes == 120


def test_a_joint_visit_stays_one_once_it_is_done() -> None:
    who = contact("A", last="2026-11-01", place="Kassel")
    beside = Beside(steps=(Handed(who, 3, None, None, "announced", "joint", 60),))
    first = make_plan([who], SETTINGS, WeekSettings(), day(MONDAY), day(MONDAY), beside=beside)
    done = who._replace(
        fields=who.fields._replace(introduced=day("2026-11-24"), last_contact=day("2026-11-24"))
    )
    again = make_plan([done], SETTINGS, WeekSettings(), day(MONDAY), day(MONDAY), on_page(first, A="x"))
    assert [(item.act, item.minutes, item.goes_to) for item in again.items] == [("visit", 60, "kassel")]


def test_the_forecast_counts_a_way_once_among_what_waits_too() -> None:
    garden = [visit(name, "Kassel") for name in "ABC"] + [visit("D", "Fritzlar")]
    found = forecast(garden, SETTINGS, WeekSettings(minutes=165), day(MONDAY), 1)
    assert [(week.planned, week.wanted, week.waiting) for week in found.weeks] == [(165, 330, 2)]


@pytest.mark.parametrize(
    ("garden", "minutes"),
    [
        ([visit("A", "Kassel", cadence="1 week")], 105),
        ([visit("A", "Kassel", cadence="1 week"), visit("B", "Kassel", cadence="1 week")], 165),
        ([visit("A", "Kassel", cadence="1 week"), visit("B", "Kassel", cadence="2 weeks")], 135),
        ([visit("A", cadence="1 week"), visit("B", cadence="2 weeks")], 157.5),
        ([visit("A", "Kassel", cadence="1 week"), contact("B", last=LONG_AGO, cadence="1 week", place="Kassel")], 125),
    ],
)  # fmt: skip
def test_in_the_long_run_one_goes_somewhere_as_often_as_to_whom_one_sees_most_there(
    garden: list[Contact], minutes: float
) -> None:
    loads = loads_of(garden, SETTINGS, WeekSettings(), day(MONDAY))
    assert float(weekly_minutes(loads)) == minutes
    assert plan(*garden).needed_minutes == -(-minutes // 1)


@given(st.integers(0, 10_000), st.sampled_from([60, 120, 600]))
@settings(max_examples=15, deadline=None)
def test_the_page_and_the_forecast_say_the_same_of_what_the_garden_needs(seed: int, minutes: int) -> None:
    places = ["Kassel", "Fritzlar", None]
    garden = [
        who._replace(fields=who.fields._replace(place=places[at % 3]))
        for at, who in enumerate(generated(seed))
    ]
    needed = weekly_minutes(loads_of(garden, SETTINGS, WeekSettings(minutes=minutes), day(MONDAY)))
    assert plan(*garden, minutes=minutes).needed_minutes == -(-needed // 1)
