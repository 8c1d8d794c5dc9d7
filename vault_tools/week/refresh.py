"""The page made fresh: from contacts, settings, the day and the page as it stands to the new page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vault_tools.care.filter import is_mine
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.text.dates import monday_of, plus_days
from vault_tools.text.problems import Problem
from vault_tools.week.identify import linked_by
from vault_tools.week.items import CARE_SECTIONS, Kept, Plan
from vault_tools.week.memory import Memory
from vault_tools.week.merge import merge
from vault_tools.week.oldpage import Block, OldPage, read_page
from vault_tools.week.page import Words, render_page
from vault_tools.week.plan import make_plan
from vault_tools.week.settings import WeekSettings
from vault_tools.week.steps import Beside
from vault_tools.week.templates import OwnTemplate
from vault_tools.words import say
from vault_tools.words.page import NOTES


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The plan, the whole new page, and the Monday of the week that the old one was for (None: of none)."""

    plan: Plan
    text: str
    old_week: date | None


def refresh(
    contacts: Sequence[Contact],
    problems: Sequence[Problem],
    care: CareSettings,
    weekly: WeekSettings,
    today: date,
    how: Words,
    text: str | None,
    logged: Sequence[str] = (),
    template: OwnTemplate | None = None,
    names: Names | None = None,
    memory: Memory | None = None,
    declined: frozenset[tuple[str, str]] = frozenset(),
    hints: Sequence[str] = (),
    beside: Beside | None = None,
) -> Refreshed:
    """The page of the week that `today` is in; `text` is the page as it stands, None where there is none.

    `logged` are the hashes of the log lines that ticks of this page stand for (see `week.ticks`). `template`
    is the user's own, ours if None; raises TemplateError where it cannot be rendered.
    `declined`: see `make_plan`; `hints` are lines for the top of the page.

    The same input gives the same text, and the new page given again gives itself.
    """
    monday = monday_of(today)
    seen = max(monday, today)
    names = Names(contacts) if names is None else names
    old = None if text is None else read_page(text)
    same_week = old is not None and old.week == monday
    blocks = old.blocks if old is not None and same_week else ()
    kept = [Kept(block.id, block.sign, _linked(names, block)) for block in blocks]
    if weekly.owner is not None:
        contacts = [each for each in contacts if is_mine(each, weekly.owner)]
    plan = make_plan(contacts, care, weekly, monday, seen, kept, memory, declined, beside)
    matches = beside.matches if beside and not plan.off else ()
    rendered = render_page(plan, problems, seen, how, template, hints, matches)
    moved = {} if old is None or same_week else _moved(names, old, plan)
    new = merge(rendered, monday, text, moved, say(NOTES, how.language), logged)
    return Refreshed(plan, new, old.week if old else None)


def page_without_end(
    contacts: Sequence[Contact],
    care: CareSettings,
    weekly: WeekSettings,
    today: date,
    how: Words,
    text: str,
    template: OwnTemplate | None = None,
    beside: Beside | None = None,
) -> OldPage:
    """A page whose end mark was lost, and with it which lines are ours: those that we would write now."""
    week = read_page(text).week
    day = today if week is None else min(today, plus_days(week, 6))
    again = refresh(contacts, (), care, weekly, day, how, text, template=template, beside=beside)
    return read_page(text, read_page(again.text).hashes)


def _linked(names: Names, block: Block) -> tuple[str, ...]:
    """The contacts that an item's line may mean."""
    return tuple(contact.path for contact in linked_by(names, block))


def _moved(names: Names, old: OldPage, plan: Plan) -> dict[str, str]:
    """For items of an earlier week: the item of this week for the same contact, if there is one."""
    now = {item.path: item.id for item in plan.items if item.section in CARE_SECTIONS}
    linked = {block.id: _linked(names, block) for block in old.blocks}
    return {named: now[paths[0]] for named, paths in linked.items() if len(paths) == 1 and paths[0] in now}
