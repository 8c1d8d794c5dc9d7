"""The week's plan: what goes first, the exact choice of the rest, and what did not fit."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from vault_tools.care.due import Care, assess, is_gone
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact, Promise
from vault_tools.week.choice import Option, choose
from vault_tools.week.drafts import Drafts
from vault_tools.week.ids import belongs, fingerprint, new_id
from vault_tools.week.items import CARE_SECTIONS, SECTIONS, Item, Kept, Plan, minutes_in
from vault_tools.week.settings import WeekSettings


def make_plan(
    contacts: Iterable[Contact],
    care: CareSettings,
    week: WeekSettings,
    monday: date,
    today: date,
    kept: Sequence[Kept] = (),
) -> Plan:
    """The plan of the week that begins on `monday`, as of that day; contact up to `today` counts.

    What is on the page already (`kept`, in the page's order) stays until it is done or no longer due; the
    choice fills the rest.
    """
    everyone = sorted(contacts, key=lambda contact: contact.path)
    cares = [assess(each, care, monday, max(monday, today)) for each in everyone if not is_gone(each)]
    drafts = Drafts(care, week.minutes, monday)
    off = monday in week.off
    open_cares = [] if off else cares
    promised, old_promises = drafts.promised(open_cares)
    birthdays, dated = drafts.birthdays(open_cares), drafts.dated(open_cares)
    due, early = drafts.due(open_cares), drafts.early(open_cares)

    possible = [*promised, *old_promises, *birthdays, *dated, *due, *early]
    everyone_now = cares + [
        assess(each, care, monday, max(monday, today)) for each in everyone if is_gone(each)
    ]
    chosen = _on_page(kept, possible, everyone_now, drafts)
    taken = {item.path for item in chosen if item.section in CARE_SECTIONS}
    on_page = {item.what for item in chosen}

    def add(items: Iterable[Item]) -> None:
        for item in items:
            if item.path not in taken:
                taken.add(item.path)
                chosen.append(item)

    def open_ones(items: Sequence[Item]) -> list[Item]:
        return [item for item in items if item.path not in taken]

    def left() -> int:
        return max(0, week.minutes - minutes_in(chosen))

    chosen += [item for item in promised if item.what not in on_page]
    add(birthdays)
    add(dated)
    if not any(item.section == "new" for item in chosen):
        add(_most_urgent_new(open_ones(due), left()))
    add(_best(open_ones(due), left()))
    add(_best(open_ones(early), left()))

    left_out = sorted(open_ones(due), key=lambda item: (-item.priority, item.path))
    left_out += [item for item in old_promises if item.what not in on_page]
    ids = {each.id for each in kept}
    items = _with_ids(_ordered(chosen, kept), monday, ids)
    return Plan(monday, week.minutes, items, _with_ids(left_out, monday, ids), off)


def _on_page(
    kept: Sequence[Kept], possible: Sequence[Item], cares: Sequence[Care], drafts: Drafts
) -> list[Item]:
    """The items that stay: those done or put off, and those still open while there is reason for them."""
    by_path: dict[str, Care] = {care.contact.path: care for care in cares}
    open_now: dict[str, list[Item]] = defaultdict(list)
    for item in possible:
        open_now[item.path].append(item)
    items: list[Item] = []
    seen: set[tuple[str, str, str]] = set()
    for each in kept:
        found = _identify(each, by_path)
        if found is None:
            continue
        section, care, promise = found
        same = next((item for item in open_now[care.contact.path] if item.section == section), None)
        if promise is not None:
            item = drafts.item(section, care, promise=promise)
            stays = each.settled or any(item.what == now.what for now in open_now[item.path])
        else:
            item = same or replace(drafts.item(section, care), section=section)
            stays = each.settled or any(now.section in CARE_SECTIONS for now in open_now[item.path])
        if stays and item.what not in seen:
            seen.add(item.what)
            items.append(replace(item, id=each.id, sign=each.sign))
    return items


def _identify(kept: Kept, by_path: dict[str, Care]) -> tuple[str, Care, Promise | None] | None:
    """What an item on the page is about. Its link says who, its id which section and promise.

    Where the link leads to nobody, the id alone decides, if it fits just one. Where the id fits nothing of
    the contact that is linked (renamed since), it was an act of care.
    """
    cares = [by_path[kept.path]] if kept.path in by_path and kept.path else list(by_path.values())
    found: list[tuple[str, Care, Promise | None]] = []
    for care in cares:
        path = care.contact.path
        found += [(name, care, None) for name in CARE_SECTIONS if belongs(kept.id, fingerprint(name, path))]
        found += [
            ("promised", care, promise)
            for promise in care.contact.promises
            if belongs(kept.id, fingerprint("promised", path, promise.text))
        ]
    if kept.path is not None and kept.path in by_path:
        return found[0] if found else ("week", by_path[kept.path], None)
    return found[0] if len(found) == 1 else None


def _most_urgent_new(waiting: Sequence[Item], left: int) -> list[Item]:
    fitting = [item for item in waiting if item.section == "new" and item.minutes <= left]
    return [min(fitting, key=lambda item: (-item.priority, item.path))] if fitting else []


def _best(items: Sequence[Item], left: int) -> list[Item]:
    """The set that counts most in the minutes left; exact."""
    chosen = {option.path for option in choose([Option(i.path, i.minutes, i.priority) for i in items], left)}
    return [item for item in items if item.path in chosen]


def _ordered(items: Sequence[Item], kept: Sequence[Kept]) -> list[Item]:
    """In the order of the page: by section, what was there in its order, then by day or by priority."""
    place = {each.id: number for number, each in enumerate(kept)}

    def key(item: Item) -> tuple[int, int, date, int, str, str]:
        by_day = item.section in ("promised", "birthday")
        return (
            SECTIONS.index(item.section),
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
