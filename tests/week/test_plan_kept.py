"""A week's list is stable: what is on the page stays, new work joins only where there is time or need."""

from dataclasses import replace

import pytest

from tests.care.builders import contact, day, promise, promising
from tests.week.weeks import MONDAY, on_page, plan, short
from vault_tools.contacts.model import Contact
from vault_tools.week.ids import fingerprint, new_id
from vault_tools.week.items import Kept
from vault_tools.week.plan import named_left_out

ANNA = contact("Anna", last="2026-09-01")
BERND = promising(contact("Bernd", last="2026-08-01"), promise("Katalog", "2026-11-25"))
CARLA = contact("Carla", met="2026-11-19")
DORA = contact("Dora", last="2026-11-01", birthday="1960-11-26")
EMIL = contact("Emil", last="2026-10-05")
GARDEN = (ANNA, BERND, CARLA, DORA, EMIL)


def spoken(who: Contact, on: str) -> Contact:
    """The contact after a talk."""
    return who._replace(fields=who.fields._replace(last_contact=day(on)))


def test_the_garden_of_these_examples() -> None:
    assert short(plan(*GARDEN).items) == [
        "promised Bernd: Katalog", "birthday Dora", "week Bernd", "week Anna", "new Carla", "early Emil",
    ]  # fmt: skip


def test_planning_again_changes_nothing_on_any_day_of_the_week() -> None:
    first = plan(*GARDEN)
    for today in range(23, 30):
        assert plan(*GARDEN, today=f"2026-11-{today}", kept=on_page(first)) == first


def test_what_is_done_stays_with_its_minutes_and_nobody_takes_its_place() -> None:
    first = plan(*GARDEN, minutes=100)
    done = (spoken(ANNA, "2026-11-24"), *GARDEN[1:], contact("Fritz", last="2026-01-01"))
    again = plan(*done, minutes=100, today="2026-11-24", kept=on_page(first, Anna="x"))
    assert short(again.items) == [
        "promised Bernd: Katalog", "birthday Dora", "week Bernd", "week Anna [x]", "new Carla",
    ]  # fmt: skip
    assert short(again.left_out) == ["week Fritz"]
    assert again.planned_minutes == 100
    assert [item.id for item in again.items] == [item.id for item in first.items]


@pytest.mark.parametrize("sign", ["-", ">"])
def test_what_is_put_off_stays_but_leaves_its_minutes_to_others(sign: str) -> None:
    first = plan(*GARDEN, minutes=100)
    rested = ANNA._replace(fields=ANNA.fields._replace(rest_until=day("2026-11-30")))
    later = (rested, *GARDEN[1:], contact("Fritz", last="2026-07-01"))
    again = plan(*later, minutes=100, kept=on_page(first, Anna=sign))
    assert short(again.items) == [
        "promised Bernd: Katalog", "birthday Dora", "week Bernd", f"week Anna [{sign}]", "week Fritz",
        "new Carla",
    ]  # fmt: skip
    assert again.planned_minutes == 100


@pytest.mark.parametrize(
    ("sign", "settled"), [("x", True), ("X", True), ("-", True), (">", True), (" ", False), ("/", False)]
)
def test_what_is_decided_on_stays_though_nothing_is_due_any_more(sign: str, settled: bool) -> None:
    first = plan(ANNA)
    again = plan(spoken(ANNA, "2026-11-24"), today="2026-11-24", kept=on_page(first, Anna=sign))
    assert short(again.items) == ([f"week Anna [{sign}]"] if settled else [])


def test_other_signs_mean_open_and_are_kept() -> None:
    first = plan(ANNA)
    assert short(plan(ANNA, kept=on_page(first, Anna="/")).items) == ["week Anna [/]"]


@pytest.mark.parametrize(
    "gone",
    [
        spoken(ANNA, "2026-11-23"),
        ANNA._replace(fields=ANNA.fields._replace(paused=True)),
        ANNA._replace(fields=ANNA.fields._replace(rest_until=day("2026-12-24"))),
        ANNA._replace(archived=True),
    ],
)
def test_what_is_open_leaves_once_it_is_no_longer_due(gone: Contact) -> None:
    kept = on_page(plan(ANNA))
    assert plan(gone, today="2026-11-24", kept=kept).items == ()
    ticked = plan(gone, today="2026-11-24", kept=[replace(each, sign="x") for each in kept])
    assert short(ticked.items) == ["week Anna [x]"]


def test_a_promise_stays_until_it_is_done_and_when_it_was_ticked() -> None:
    first = plan(BERND)
    done = promising(contact("Bernd", last="2026-08-01"), promise("Katalog", "2026-11-25", "done"))
    assert short(plan(done, kept=on_page(first)).items) == ["week Bernd"]
    ticked = [replace(each, sign="x") if index == 0 else each for index, each in enumerate(on_page(first))]
    again = plan(done, kept=ticked)
    assert short(again.items) == ["promised Bernd: Katalog [x]", "week Bernd"]
    assert again.planned_minutes == 40


def test_of_two_tasks_with_the_same_words_the_open_one_is_meant() -> None:
    first = plan(promising(ANNA, promise("Rechnung", "2026-11-25")))
    repeated = promising(ANNA, promise("Rechnung", "2026-11-18", "done"), promise("Rechnung", "2026-11-25"))
    assert plan(repeated, kept=on_page(first)).items[0].due == day("2026-11-25")


def test_new_work_joins_only_while_there_is_time_left() -> None:
    first = plan(ANNA, BERND, minutes=80)
    assert first.planned_minutes == 60
    urgent = [contact(f"Fritz {number}", last="2025-01-01", value="5") for number in range(3)]
    again = plan(ANNA, BERND, *urgent, minutes=80, kept=on_page(first))
    assert short(again.items) == ["promised Bernd: Katalog", "week Bernd", "week Anna", "week Fritz 0"]
    assert short(again.left_out) == ["week Fritz 1", "week Fritz 2"]


@pytest.mark.parametrize(
    "newcomer",
    [
        promising(contact("Fritz", last="2026-11-20"), promise("Brief", "2026-11-29")),
        contact("Fritz", last="2026-11-20", birthday="--11-28"),
        contact("Fritz", last="2026-11-20", next_contact="2026-11-27"),
    ],
)
def test_what_cannot_wait_joins_and_what_is_there_stays(newcomer: Contact) -> None:
    first = plan(ANNA, BERND, minutes=60)
    again = plan(ANNA, BERND, newcomer, minutes=60, today="2026-11-26", kept=on_page(first))
    assert {item.what for item in first.items} < {item.what for item in again.items}
    assert len(again.items) == len(first.items) + 1
    assert again.planned_minutes == 80


def test_a_second_new_one_gets_no_place_of_its_own_in_the_same_week() -> None:
    first = plan(CARLA, minutes=40)
    old = contact("Bernd", last="2025-08-01")
    urgent = contact("Fritz", met="2026-11-01", value="5")
    kept = on_page(first, Carla="x")
    again = plan(spoken(CARLA, "2026-11-23"), urgent, old, minutes=40, kept=kept)
    assert short(again.items) == ["week Bernd", "new Carla [x]"]


def test_the_order_of_the_page_stays_and_new_ones_come_behind() -> None:
    first = plan(*GARDEN, minutes=200)
    turned = on_page(first)[::-1]
    newcomer = contact("Fritz", last="2025-01-01")
    again = plan(*GARDEN, newcomer, minutes=200, kept=turned)
    assert short(again.items) == [
        "promised Bernd: Katalog", "birthday Dora", "week Anna", "week Bernd", "week Fritz", "new Carla",
        "early Emil",
    ]  # fmt: skip


def test_ids_are_kept_whatever_they_were_and_new_ones_avoid_them() -> None:
    short_id = new_id(day(MONDAY), fingerprint("week", BERND.path), ())
    again = plan(ANNA, contact("Bernd", last="2026-08-01"), kept=[Kept(short_id, " ", (ANNA.path,))])
    by_name = {item.contact.name: item.id for item in again.items}
    assert by_name["Anna"] == short_id
    assert by_name["Bernd"] == new_id(day(MONDAY), fingerprint("week", BERND.path), [short_id])
    assert len(by_name["Bernd"]) == len(short_id) + 1
    birthday_id = new_id(day(MONDAY), fingerprint("birthday", DORA.path), ())
    first, second = plan(ANNA, DORA, kept=[Kept(birthday_id, " ", (ANNA.path,))]).items
    assert (first.contact.name, second.id) == ("Dora", birthday_id)
    assert first.id != birthday_id


def test_two_items_never_share_an_id() -> None:
    garden = [contact(f"Gast {number}") for number in range(700)]
    found = plan(*garden)
    ids = [item.id for item in (*found.items, *named_left_out(found))]
    assert len(set(ids)) == len(ids)
    assert any(len(each) > len("vt-2026w48-7f3a") for each in ids)


def test_a_contact_renamed_on_the_page_keeps_its_item_and_its_id() -> None:
    first = plan(ANNA, BERND)
    renamed = ANNA._replace(path="Kontakte/Anna Bauer.md", name="Anna Bauer")
    kept = [
        replace(each, paths=(renamed.path,)) if each.paths == (ANNA.path,) else each
        for each in on_page(first)
    ]
    again = plan(renamed, BERND, kept=kept)
    assert [item.id for item in again.items] == [item.id for item in first.items]
    assert {item.contact.name for item in again.items} == {"Anna Bauer", "Bernd"}
    ticked = [replace(each, sign="x") if each.paths == (renamed.path,) else each for each in kept]
    done = plan(spoken(renamed, "2026-11-24"), BERND, today="2026-11-24", kept=ticked)
    assert short(done.items)[-1] == "week Anna Bauer [x]"


def test_a_birthday_that_was_ticked_keeps_its_day() -> None:
    first = plan(DORA)
    again = plan(spoken(DORA, "2026-11-26"), today="2026-11-27", kept=on_page(first, Dora="x"))
    assert [(item.falls, item.due) for item in again.items] == [(day("2026-11-26"), day("2026-11-26"))]


def test_an_item_brought_forward_stays_when_its_contact_becomes_due() -> None:
    first = plan(EMIL)
    sooner = EMIL._replace(fields=EMIL.fields._replace(next_contact=day("2026-11-25")))
    again = plan(sooner, kept=on_page(first))
    assert short(again.items) == ["early Emil"]
    assert again.left_out == ()


def test_a_line_about_nobody_is_not_planned() -> None:
    assert plan(ANNA, kept=[Kept("vt-2026w48-0000", "x", ("Kontakte/Unbekannt.md",))]) == plan(ANNA)


def test_the_same_item_twice_on_the_page_counts_once() -> None:
    kept = on_page(plan(ANNA))
    twice = [replace(kept[0], sign="x"), *kept]
    assert short(plan(ANNA, kept=twice).items) == ["week Anna [x]"]


def test_in_a_week_off_only_what_was_decided_on_stays() -> None:
    kept = on_page(plan(*GARDEN), Anna="x", Dora="-")
    assert short(plan(*GARDEN, kept=kept, off=[MONDAY]).items) == ["birthday Dora [-]", "week Anna [x]"]


def test_an_item_that_means_nobody_any_more_does_not_hide_those_below_it() -> None:
    first = plan(contact("Anna", last="2026-06-01"), contact("Bernd", last="2026-06-02"))
    kept = on_page(first)
    gone, *rest = kept
    unknown = replace(gone, id="vt-2026w48-0000", paths=())
    again = plan(
        contact("Anna", last="2026-06-01"), contact("Bernd", last="2026-06-02"), kept=[unknown, *rest]
    )
    assert rest[0].id in [item.id for item in again.items]
    done = [unknown, *(replace(each, sign="x") for each in rest)]
    settled = plan(contact("Anna", last="2026-06-01"), contact("Bernd", log="2026-11-23"), kept=done)
    assert rest[0].id in [item.id for item in settled.items]


def test_promises_to_one_person_for_one_day_stand_by_their_words() -> None:
    two = promise("Zweitens schreiben", "2026-11-25"), promise("Erstens lesen", "2026-11-25")
    texts = [item.promise.text for item in plan(promising(contact("Anna"), *two)).items if item.promise]
    assert texts == ["Erstens lesen", "Zweitens schreiben"]
