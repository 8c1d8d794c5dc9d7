"""The week's plan: what goes first, the exact choice of the rest, and what did not fit."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from vault_tools.care.filter import is_mine
from vault_tools.care.priority import value_of
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
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
from vault_tools.week.outlook import needed_minutes
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
    beside = Beside() if beside is None else beside
    tied, seen = beside.tied, max(monday, today)
    known = memory.prospects(contacts, drafts, care, monday, seen, tied.introduced)
    known = memory.raised(known, tied, drafts, seen)
    off = monday in week.off
    ours = [] if off else [each for each in known.values() if not each.gone]
    if week.owner is not None:
        ours = [each for each in ours if is_mine(each.care.contact, week.owner)]
    may = _candidates(ours, *memory.promises(ours, drafts), beside, drafts, declined)
    on_page = _on_page(kept, list(chain(*may)), known, drafts)
    there = {item.what for item in on_page}
    filled = _filled(may, [item for item in on_page if item.section not in GROWTH], week.minutes, care.way)
    left_out = sorted(filled.still(may.due), key=attrgetter("path"))
    left_out.sort(key=attrgetter("priority"), reverse=True)  # of equal ones the path decides
    left_out += [item for item in may.old_promises if item.what not in there]
    ids = {each.id for each in kept}
    items = _with_ids(_ordered(filled.chosen, kept), monday, ids)
    growing = [item for item in on_page if item.section in GROWTH]
    growing += _best_grown([item for item in may.grows if item.what not in there], growing)
    give_first = tuple(each.care.contact for each in ours if each.give_first)
    return Plan(
        monday=monday,
        budget=week.minutes,
        items=items,
        left_out=tuple(left_out),
        off=off,
        quiet=_quiet(ours, {item.path for item in (*items, *left_out)}),
        heard=_heard(known.values(), monday),
        give_first=give_first,
        meetings=tuple(Meeting(each.care.contact, entry) for each in ours for entry in each.meetings),
        needed_minutes=needed_minutes((each.asked for each in ours), care.way),
        proposals=_with_ids(_ordered(growing, kept), monday, ids),
        way=care.way,
        nearly=tuple(item for item in filled.still(may.early) if item.goes_to),
        introduced={
            each.path: tied.introduced[each.path] for each in give_first if each.path in tied.introduced
        },
    )


class _Candidates(NamedTuple):
    """All items that could be in a week, in groups."""

    promised: list[Item]
    old_promises: list[Item]
    birthdays: list[Item]
    dated: list[Item]
    steps: list[Item]
    due: list[Item]
    early: list[Item]
    grows: list[Item]


def _candidates(
    ours: Sequence[Prospects],
    promised: list[Item],
    old_promises: list[Item],
    beside: Beside,
    drafts: Drafts,
    declined: Container[tuple[str, str]],
) -> _Candidates:
    here = {each.care.contact.path: each for each in ours} if beside.steps else {}
    dated = [each.dated for each in ours if each.dated]
    return _Candidates(
        promised,
        old_promises,
        sorted((each.birthday for each in ours if each.birthday), key=by_day),
        dated,
        with_dates(step_items(beside, here, drafts), dated),
        [each.due for each in ours if each.due],
        [each.early for each in ours if each.early],
        [each.grows for each in ours if each.grows and each.grows.what[:2] not in declined],
    )


@dataclass(slots=True)
class _Filled:
    """A week while it is filled: what is in it, and who has an act of care in it already."""

    chosen: list[Item]
    taken: set[str]

    def add(self, items: Iterable[Item]) -> None:
        """Adds those whose contacts have none yet."""
        for item in items:
            if item.path not in self.taken:
                self.taken.add(item.path)
                self.chosen.append(item)

    def still(self, items: Iterable[Item]) -> list[Item]:
        """Those of them that can still be added."""
        return [item for item in items if item.path not in self.taken]


def _filled(may: _Candidates, on_page: Sequence[Item], budget: int, way: int) -> _Filled:
    """The week: what is on the page, what goes first, then what counts most in the time that is left."""
    there = {item.what for item in on_page}
    week = _Filled(list(on_page), {item.path for item in on_page if item.section in CARE_SECTIONS})

    def room() -> Room:
        return room_beside(week.chosen, budget, way)

    week.chosen += [item for item in may.promised if item.what not in there]
    week.add(may.birthdays)
    week.add(by_steps(may.dated, may.steps))
    week.add(_in_half(week.still(may.steps), week.chosen, budget, room()))
    if not any(item.section == "new" for item in week.chosen):
        week.add(_most_urgent_new(week.still(may.due), room()))
    week.add(room().best(week.still(may.due)))
    week.add(room().best(week.still(may.early)))
    return week


def _heard(known: Iterable[Prospects], monday: date) -> tuple[Contact, ...]:
    """With whom there was contact since Monday."""
    return tuple(
        each.care.contact
        for each in known
        if each.care.last is not None and each.care.last >= monday and not each.gone
    )


def named_left_out(plan: Plan) -> tuple[Item, ...]:
    """What did not fit, with the ids that it would have on the page (which shows only the first ten)."""
    return _with_ids(plan.left_out, plan.monday, {item.id for item in plan.items})


def _quiet(ours: Iterable[Prospects], named: Container[str]) -> tuple[Quiet, ...]:
    """Of those not named anyway the ones who are quieter than usual: whom one values most, then the most
    unusual silence; a few, since it is a hint."""
    found = [
        Quiet(each.care.contact, each.drift)
        for each in ours
        if each.drift and each.care.contact.path not in named
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
    kept: Sequence[Kept], possible: Sequence[Item], known: Mapping[str, Prospects], drafts: Drafts
) -> list[Item]:
    """The items that stay: those done or put off, and those still open while there is reason for them."""
    there = {path for each in kept for path in each.paths}
    possible = [item for item in possible if item.path in there]
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
