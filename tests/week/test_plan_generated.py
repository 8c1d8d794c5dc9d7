"""A thousand generated weeks: the plan is that of the rules, stays as it is, and keeps its promises."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.care.builders import day
from tests.week.naive import Line, plan_naively, some_garden
from tests.week.weeks import MONDAY, plan
from vault_tools.contacts.model import Contact
from vault_tools.week.items import Item, Kept, Plan, minutes_in
from vault_tools.week.plan import named_left_out

Seen = tuple[list[Contact], int, random.Random]


def weeks(name: str, count: int) -> Iterator[Seen]:
    """So many gardens, each with the minutes of its week."""
    for number in range(count):
        rng = random.Random(f"{name} {number}")
        yield some_garden(rng), rng.choice([0, 20, 45, 60, 90, 120, 200, 300, 400]), rng


def as_lines(items: tuple[Item, ...]) -> list[Line]:
    """A plan's items as the naive plan has them."""
    return [
        Line(*item.what, item.minutes, item.priority, item.due, item.sign, item.goes_to) for item in items
    ]


def worked_on(found: Plan, rng: random.Random, signs: str) -> list[Kept]:
    """The page with this plan on it, in each box any of the signs."""
    return [Kept(item.id, rng.choice(signs), (item.path,)) for item in found.items]


def later(garden: list[Contact], rng: random.Random) -> list[Contact]:
    """The garden some days later: someone was spoken to, rests, is archived or new; a promise was kept."""
    changed = []
    for who in garden:
        match rng.randrange(8):
            case 0:
                on = day(MONDAY) + timedelta(rng.randint(0, 3))
                who = who._replace(fields=who.fields._replace(last_contact=on))
            case 1:
                on = day(MONDAY) + timedelta(rng.randint(3, 30))
                who = who._replace(fields=who.fields._replace(rest_until=on))
            case 2:
                who = who._replace(promises=tuple(each._replace(state="done") for each in who.promises))
            case 3:
                who = who._replace(archived=True)
        changed.append(who)
    names = {who.name for who in garden}
    return changed + [who for who in some_garden(rng)[:2] if who.name not in names]


def test_a_thousand_weeks_are_planned_by_the_rules() -> None:
    sections: Counter[str] = Counter()
    for number, (garden, minutes, _) in enumerate(weeks("first", 1000)):
        found = plan(*garden, minutes=minutes)
        expected = plan_naively(garden, day(MONDAY), day(MONDAY), minutes)
        assert as_lines(found.items) == expected.lines, number
        assert as_lines(found.left_out) == expected.left_out, number
        assert found.planned_minutes == expected.minutes, number
        sections.update(item.section for item in found.items)
        sections.update(f"left out {item.section}" for item in found.left_out)
    assert min(sections.values()) > 40, sections  # every section was tried, often
    assert len(sections) == 5 + 3


def test_a_page_that_was_worked_on_is_planned_by_the_rules_too() -> None:
    signs: Counter[str] = Counter()
    for number, (garden, minutes, rng) in enumerate(weeks("second", 700)):
        first = plan(*garden, minutes=minutes)
        page = worked_on(first, rng, "     xX->/")
        rng.shuffle(page)
        sign_of = {each.id: each.sign for each in page}
        place = {each.id: index for index, each in enumerate(page)}
        there = sorted(first.items, key=lambda item: place[item.id])
        on_page = as_lines(tuple(replace(item, sign=sign_of[item.id]) for item in there))
        garden, today = later(garden, rng), day(MONDAY) + timedelta(rng.randint(0, 6))
        again = plan(*garden, minutes=minutes, today=today.isoformat(), kept=page)
        expected = plan_naively(garden, day(MONDAY), today, minutes, on_page)
        assert [line.key for line in as_lines(again.items)] == [line.key for line in expected.lines], number
        assert [item.sign for item in again.items] == [line.sign for line in expected.lines], number
        assert [item.minutes for item in again.items] == [line.minutes for line in expected.lines], number
        assert as_lines(again.left_out) == expected.left_out, number
        assert again.planned_minutes == expected.minutes, number
        ids = {item.what: item.id for item in first.items}
        assert all(item.id == ids.get(item.what, item.id) for item in again.items), number
        signs.update(item.sign for item in again.items)
    assert set(signs) == set(" xX->/")


@pytest.mark.parametrize("ticked", [False, True])
def test_planning_again_with_what_is_on_the_page_gives_the_same_plan(ticked: bool) -> None:
    for number, (garden, minutes, rng) in enumerate(weeks("stable", 300)):
        found = plan(*garden, minutes=minutes)
        if ticked:
            found = plan(*garden, minutes=minutes, kept=worked_on(found, rng, "   x->"))
        page = [Kept(item.id, item.sign, (item.path,)) for item in found.items]
        assert plan(*garden, minutes=minutes, kept=page) == found, number


def test_the_order_in_which_contacts_are_read_does_not_matter() -> None:
    for number, (garden, minutes, rng) in enumerate(weeks("order", 150)):
        shuffled = rng.sample(garden, len(garden))
        assert plan(*shuffled, minutes=minutes) == plan(*garden, minutes=minutes), number


def test_a_week_keeps_its_promises() -> None:
    for number, (garden, minutes, _) in enumerate(weeks("promises", 300)):
        found = plan(*garden, minutes=minutes)
        acts = [item.path for item in found.items if item.promise is None]
        assert len(set(acts)) == len(acts), number  # one act of care for a contact
        places = {item.goes_to for item in found.items if item.goes_to}
        assert found.planned_minutes == sum(item.minutes for item in found.items) + 45 * len(places), number
        ids = [item.id for item in (*found.items, *named_left_out(found))]
        assert len(set(ids)) == len(ids), number
        first = [item for item in found.items if item.section in ("promised", "birthday")]
        first += [
            item
            for item in found.items
            if item.care.basis in ("next", "rest", "ask") and item.section == "week"
        ]
        assert found.planned_minutes <= max(minutes, minutes_in(first, 45)), number
        if found.left_out and all(item.promise is None for item in found.left_out):
            shortest = min(
                item.minutes + (45 if item.goes_to and item.goes_to not in places else 0)
                for item in found.left_out
            )
            assert found.planned_minutes + shortest > minutes, number  # no time was left unused
