"""The week's plan: what goes first, the exact choice of the rest, and what did not fit."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from vault_tools.care.filter import is_mine
from vault_tools.care.priority import value_of
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.week.brought import Brought
from vault_tools.week.drafts import Drafts, Prospects, by_day
from vault_tools.week.identify import identify
from vault_tools.week.ids import new_id
from vault_tools.week.items import (
    CARE_SECTIONS,
    GROWTH,
    SECTIONS,
    Item,
    Kept,
    Meeting,
    Plan,
    Quiet,
    minutes_in,
)
from vault_tools.week.memory import Memory
from vault_tools.week.room import Room, room_beside
from vault_tools.week.settings import WeekSettings
from vault_tools.week.steps import Beside, by_steps, is_step, step_items, with_dates

_ORDER = (*SECTIONS, *GROWTH)

MOST_GROWING = 3
"""So many proposals stand on a page."""

MOST_QUIET = 5
"""So many of those who are quieter than usual are named."""


def make_plan(
    contacts: Iterable[Contact],
    care: CareSettings,
    week: WeekSettings,
    monday: date,
    today: date,
    kept: Sequence[Kept] = (),
    memory: Memory | None = None,
    declined: Container[tuple[str, str]] = (),
    beside: Beside | None = None,
) -> Plan:
    """The plan of the week that begins on `monday`, as of that day; contact up to `today` counts.

    What is on the page already (`kept`, in the page's order) stays until it is done or no longer due; the
    choice fills the rest. With a `memory`, contacts that it knows from before cost next to nothing.
    `declined` are proposals (section and path) that the user said no to on the last pages.
    """
    drafts = Drafts(care, week.minutes, monday)
    memory = Memory() if memory is None else memory
    seen = max(monday, today)
    beside = Beside() if beside is None else beside
    tied = beside.tied
    if week.owner is not None:
        contacts = [each for each in contacts if is_mine(each, week.owner)]
    known = memory.prospects(contacts, drafts, care, monday, seen, tied.introduced)
    known = memory.raised(known, tied, drafts, seen)
    off = monday in week.off
    everyone = memory.brought(known, drafts)
    brought = Brought({}, drafts) if off else everyone
    promised, old_promises = brought.promises
    birthdays = sorted(brought.items("birthday"), key=by_day)
    dated, due, early = brought.items("dated"), brought.waiting("due"), brought.waiting("early")

    steps = with_dates(step_items(beside, brought.known, drafts), dated)
    grows = [item for item in brought.items("grows") if item.what[:2] not in declined]
    possible = (promised, old_promises, birthdays, dated, steps, grows)
    on_page_now = _on_page(kept, chain.from_iterable(possible), known, drafts, brought.known)
    chosen = [item for item in on_page_now if item.section not in GROWTH]
    growing = [item for item in on_page_now if item.section in GROWTH]
    taken = {item.path for item in chosen if item.section in CARE_SECTIONS}
    on_page = {item.what for item in on_page_now}

    def add(items: Iterable[Item]) -> None:
        for item in items:
            if item.path not in taken:
                taken.add(item.path)
                chosen.append(item)

    def open_ones(items: Sequence[Item]) -> list[Item]:
        return [item for item in items if item.path not in taken]

    def room() -> Room:
        return room_beside(chosen, week.minutes, care.way)

    chosen += [item for item in promised if item.what not in on_page]
    add(birthdays)
    add(by_steps(dated, steps))
    add(_in_half(open_ones(steps), chosen, week.minutes, room()))
    if not any(item.section == "new" for item in chosen):
        add(_most_urgent_new(open_ones(brought.items("new")), room()))
    for waiting in (due, early):
        there = room()
        add(there.best(waiting.likely(taken, there.left)))
    left_out = due.but(taken)
    left_out += [item for item in old_promises if item.what not in on_page]
    ids = {each.id for each in kept}
    items = _with_ids(_ordered(chosen, kept), monday, ids)
    quiet = _quiet(brought.whoever("drift"), {item.path for item in (*items, *old_promises)})
    heard = tuple(each.care.contact for each in everyone.whoever("heard"))
    growing += _best_grown([item for item in grows if item.what not in on_page], growing)
    ids.update(item.id for item in items)
    proposals = _with_ids(_ordered(growing, kept), monday, ids)
    give_first = tuple(each.care.contact for each in brought.whoever("give_first"))
    meetings = tuple(
        Meeting(each.care.contact, entry) for each in brought.whoever("meetings") for entry in each.meetings
    )
    return Plan(
        monday,
        week.minutes,
        items,
        tuple(left_out),
        off,
        quiet,
        heard,
        give_first,
        meetings,
        brought.minutes(care.way),
        proposals,
        care.way,
        tuple(early.away(taken)),
        {each.path: tied.introduced[each.path] for each in give_first if each.path in tied.introduced},
    )


def named_left_out(plan: Plan) -> tuple[Item, ...]:
    """What did not fit, with the ids that it would have on the page (which shows only the first ten)."""
    return _with_ids(plan.left_out, plan.monday, {item.id for item in plan.items})


def _quiet(ours: Iterable[Prospects], named: Container[str]) -> tuple[Quiet, ...]:
    """Of those neither due nor named anyway the ones who are quieter than usual: whom one values most, then
    the most unusual silence; a few, since it is a hint."""
    found = [
        Quiet(each.care.contact, each.drift)
        for each in ours
        if each.drift and each.due is None and each.care.contact.path not in named
    ]
    found.sort(
        key=lambda each: (
            -value_of(each.contact),
            -each.drift.silent_days / max(1, each.drift.usual_days),
            each.contact.path,
        )
    )
    return tuple(found[:MOST_QUIET])


def _on_page(
    kept: Sequence[Kept],
    possible: Iterable[Item],
    known: Mapping[str, Prospects],
    drafts: Drafts,
    ours: Mapping[str, Prospects],
) -> list[Item]:
    """The items that stay: those done or put off, and those still open while there is reason for them: what
    is `possible`, or one of `ours` is due or nearly due."""
    there = {path for each in kept for path in each.paths}
    asked = [item for path in there & ours.keys() for item in (ours[path].due, ours[path].early) if item]
    possible = [*(item for item in possible if item.path in there), *asked]
    now = {item.what: item for item in possible}
    to_care_for = {item.path for item in possible if item.section in CARE_SECTIONS}
    items: dict[tuple[str, str, str], Item] = {}
    for each in kept:
        about = identify(each.id, [known[path].care.contact for path in each.paths if path in known])
        if about is None:
            continue
        section, contact, promise = about
        item = drafts.item(section, known[contact.path].care, promise)
        item = replace(now.get(item.what, item), id=each.id, sign=each.sign)
        by_itself = section not in CARE_SECTIONS or is_step(section)
        wanted = item.what in now if by_itself else item.path in to_care_for
        if each.settled or wanted:
            items.setdefault(item.what, item)
    return list(items.values())


def _most_urgent_new(waiting: Sequence[Item], room: Room) -> list[Item]:
    """The most thirsty: a follow-up that has passed goes before someone not contacted in years. Of equals the
    one that counts most, then whom one met last, while it is fresh."""

    def urgency(item: Item) -> tuple[float, int, int, str]:
        step = item.care.step
        thirst = 1.0 if item.care.last is None else item.care.thirst or 0.0
        return (-thirst, -item.priority, -step.met.toordinal() if step else 0, item.path)

    fitting = [item for item in waiting if item.section == "new" and room.cost(item) <= room.left]
    return [min(fitting, key=urgency)] if fitting else []


def _in_half(steps: Sequence[Item], chosen: Iterable[Item], budget: int, room: Room) -> list[Item]:
    """The next steps of the handover, in their order: for half of the week's time, one at least."""
    used = minutes_in([item for item in chosen if is_step(item.section)], room.way)
    found: list[Item] = []
    for item in steps:
        cost = room.cost(item)
        if cost <= room.left and (used + cost <= budget // 2 or not used):
            found.append(item)
            used += cost
            room.take(item)
    return found


def _best_grown(waiting: Sequence[Item], there: Iterable[Item]) -> list[Item]:
    """A few proposals: those for whom one values most, where the page has not as many already."""
    open_now = sum(item.sign == " " for item in there)
    waiting = sorted(waiting, key=lambda item: (-value_of(item.contact), item.path))
    return waiting[: max(0, MOST_GROWING - open_now)]


def _ordered(items: Sequence[Item], kept: Sequence[Kept]) -> list[Item]:
    """In the order of the page: by section, what was there in its order, then by day or by priority."""
    place = {each.id: number for number, each in enumerate(kept)}

    def key(item: Item) -> tuple[int, int, date, int, str, str]:
        by_day = item.section in ("promised", "birthday")
        return (
            _ORDER.index(item.section),
            place.get(item.id, len(place)),
            (item.due or date.max) if by_day else date.max,
            0 if by_day else -item.priority,
            item.path,
            item.promise.text if item.promise else "",
        )

    return sorted(items, key=key)


def _with_ids(items: Sequence[Item], monday: date, taken: set[str]) -> tuple[Item, ...]:
    """Every item with its id; new ones join `taken`."""
    done: list[Item] = []
    for item in items:
        named = item if item.id else replace(item, id=new_id(monday, item.mark, taken))
        taken.add(named.id)
        done.append(named)
    return tuple(done)
