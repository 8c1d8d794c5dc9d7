"""The time of the handover: the weeks left, whom to visit in them, and which step falls into which."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from vault_tools.care.handover_steps import Handed, minutes_of_step
from vault_tools.care.places import place_key
from vault_tools.care.settings import CareSettings
from vault_tools.text.dates import monday_of, plus_days


def weeks_left(last_day: date | None, today: date, off: Collection[date]) -> int | None:
    """The weeks until the last day in which there is time, this one among them."""
    if last_day is None:
        return None
    monday, weeks = monday_of(today), 0
    while monday <= last_day and today <= last_day and weeks < 520:
        weeks += monday not in off
        following = plus_days(monday, 7)
        if following == monday:
            break
        monday = following
    return weeks


def fitted(rows: Sequence[Handed], care: CareSettings, capacity: int | None) -> tuple[int, list[Handed]]:
    """The minutes that all would take, and the rows: in their order those get a visit for whom there is time,
    the others a letter. Visits in one place share the way; who comes later takes no time from anyone before:
    a word can be said after the last day too."""
    needed = used = 0
    wanted: set[str] = set()
    reached: set[str] = set()
    found: list[Handed] = []
    for row in rows:
        if row.step not in ("announce", "joint"):
            needed += row.minutes
            used += row.minutes
            found.append(row)
            continue
        place = place_key(row.contact)
        visit = minutes_of_step("joint", row.contact, care)
        first = row.minutes if row.step == "announce" else 0
        needed += first + visit + (0 if place in wanted else care.way)
        wanted.add(place)
        cost = first + visit + (0 if place in reached else care.way)
        if capacity is None or used + cost <= capacity:
            used += cost
            reached.add(place)
            found.append(row)
        else:
            minutes = minutes_of_step("word", row.contact, care)
            used += minutes
            found.append(replace(row, step="word", squeezed=True, minutes=minutes))
    return needed, found


def scheduled(
    rows: Sequence[Handed], share: int, today: date, off: Collection[date], care: CareSettings
) -> list[Handed]:
    """The rows with the week that each step falls into, half of every week's time filled in their order."""
    done: list[Handed] = []
    monday, free = monday_of(today), 0
    started = False
    reached: set[str] = set()
    for row in rows:
        if not row.step or share <= 0:
            done.append(row)
            continue
        place = place_key(row.contact)
        way = care.way if row.step == "joint" and place not in reached else 0
        if row.step == "joint":
            reached.add(place)
        if not started:
            monday, free, started = _open_week(monday, off), share, True
        while free <= 0:
            following = _open_week(plus_days(monday, 7), off)
            if following <= monday:
                break
            monday, free = following, free + share
        done.append(replace(row, week=monday))
        free -= row.minutes + way
    return done


def _open_week(monday: date, off: Collection[date]) -> date:
    for _ in range(520):
        if monday not in off:
            break
        monday = plus_days(monday, 7)
    return monday
