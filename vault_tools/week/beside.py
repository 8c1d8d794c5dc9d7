"""What stands on the page beside the acts of care: growth, meetings, whom to give to, the time there is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from vault_tools.care.growth import Proposal
from vault_tools.care.priority import value_of
from vault_tools.care.reasons import numeric_day
from vault_tools.contacts.model import Contact
from vault_tools.text.escape import as_name, as_text, excerpt
from vault_tools.week.details import common_interests, ideas_to_give, last_said, shortened
from vault_tools.week.items import Item, Meeting, Plan
from vault_tools.week.outlook import meeting_title
from vault_tools.week.rounds import rounds_of
from vault_tools.words import Language, say
from vault_tools.words import page as words
from vault_tools.words.dates import weekday_day
from vault_tools.words.durations import hours
from vault_tools.words.listing import and_more

MOST_TO_GIVE = 5
"""So many of those who were only asked are named."""

MOST_INTRODUCED = 3
"""So many of those whom somebody has introduced are named on the page."""

_MEETING_WORDS = 80

Link = Callable[[str, str | None], str]


def growth(plan: Plan, language: Language, link: Link) -> list[dict[str, Any]]:
    """The proposals, each a box: ticked, the plant is set."""
    return [
        {
            "id": item.id,
            "link": (linked := link(item.path, item.contact.name)),
            "act": say(words.GROW[item.section], language, link=linked),
            "kind": item.section,
            "minutes": 0,
            "reason": as_text(growth_reason(item.proposal, language)),
            "details": [],
        }
        for item in plan.proposals
    ]


def growth_reason(proposal: Proposal | None, language: Language) -> str:
    """Why it is proposed; of one that was ticked already nothing is said."""
    if proposal is None:
        return ""
    day = numeric_day(proposal.since, language) if proposal.since else ""
    return say(words.GROW_REASONS[proposal.reason], language, n=proposal.number, day=day)


def meetings(plan: Plan, me: Contact | None, seen: date, language: Language, link: Link) -> list[str]:
    """A line for each meeting of the coming days: who will be there, what was last said, what is common."""
    groups: dict[tuple[date, str], list[Meeting]] = defaultdict(list)
    for each in plan.meetings:
        groups[each.entry.on, each.entry.path].append(each)
    lines: list[str] = []
    for (on, path), group in sorted(groups.items()):
        people = [_prepared(each.contact, me, min(seen, on), path, language, link) for each in group]
        day = weekday_day(on, language, plan.monday.year)
        note = link(path, meeting_title(path))
        lines.append(say(words.MEETING, language, note=note, day=day, people="; ".join(people)))
    return lines


def _prepared(
    contact: Contact, me: Contact | None, seen: date, path: str, language: Language, link: Link
) -> str:
    """Someone who will be there, as one wants to remember them."""
    parts: list[str] = []
    before = last_said(contact, seen, but=path)
    if before is not None:
        parts.append(say(words.MEETING_LAST, language, text=shortened(before.text, _MEETING_WORDS)))
    if shared := common_interests(contact, me):
        parts.append(say(words.MEETING_COMMON, language, text=as_text(", ".join(shared[:2]))))
    linked = link(contact.path, contact.name)
    return f"{linked} ({'; '.join(parts)})" if parts else linked


def give_first(plan: Plan, me: Contact | None, language: Language, link: Link) -> list[str]:
    """Those who were only asked three times in a row, with what to give; whom one values most first."""
    chosen = sorted(plan.give_first, key=lambda each: (-value_of(each), each.path))[:MOST_TO_GIVE]
    return [_give(each, plan.introduced.get(each.path, ()), me, language, link) for each in chosen]


def _give(
    contact: Contact, introduced: Sequence[Contact], me: Contact | None, language: Language, link: Link
) -> str:
    """Whom to give something, what, and whom they have introduced: that was received."""
    names = and_more([link(each.path, each.name) for each in introduced], MOST_INTRODUCED, language)
    return say(
        words.GIVE_BACK if names else words.GIVE,
        language,
        link=link(contact.path, contact.name),
        ideas=shortened(ideas_to_give(contact, me, language)),
        names=names,
    )


def over_capacity(plan: Plan, language: Language) -> list[str]:
    """A word where the whole garden is larger than the time there is."""
    if plan.off or plan.needed_minutes <= plan.budget:
        return []
    needs, budget = hours(plan.needed_minutes, language), hours(plan.budget, language)
    return [say(words.CAPACITY, language, needs=needs, budget=budget)]


def rounds(plan: Plan, language: Language, link: Link) -> list[str]:
    """A line for each place where several visits share the way."""

    def links(items: Iterable[Item]) -> str:
        return ", ".join(link(item.path, item.contact.name) for item in items)

    return [
        say(
            words.ROUND_NEARLY if each.nearly else words.ROUND,
            language,
            place=as_name(excerpt(each.place)),
            n=len(each.due) + len(each.nearly),
            minutes=hours(each.minutes, language),
            apart=hours(each.apart, language),
            people=links(each.due),
            nearly=links(each.nearly),
        )
        for each in rounds_of(plan)
    ]
