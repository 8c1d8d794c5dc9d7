"""The page in words: from a plan to the Markdown of our part, through the template."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from vault_tools.care.birthdays import age_on
from vault_tools.care.introductions import Match
from vault_tools.contacts.model import Contact, Interaction, Promise
from vault_tools.text.dates import plus_days, sunday_of, week_name
from vault_tools.text.escape import as_name, as_text, link_among
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name, without_links
from vault_tools.text.problems import Problem
from vault_tools.week.beside import give_first, growth, meetings, over_capacity, rounds
from vault_tools.week.details import details_for, news_for
from vault_tools.week.items import CARE_SECTIONS, PUT_OFF, SECTIONS, Item, Plan, ways_in
from vault_tools.week.steps import is_step
from vault_tools.week.templates import OwnTemplate, render, template_source
from vault_tools.words import Language, Phrase, say
from vault_tools.words import page as words
from vault_tools.words.dates import day_range, due_day, ordinal, weekday_day
from vault_tools.words.durations import lasting

SHOWN = 10
"""So many of those that did not fit, and of the problems, are listed; of the rest a count."""


MOST_TOLD = 3
"""With so many items one's own news stand."""


@dataclass(frozen=True, slots=True)
class Words:
    """How the page speaks: its language, the user's own note, the names that two notes share (folded); the
    predecessor in a handover, as a link or name that is safe to write; the line that shows the garden."""

    language: Language
    me: Contact | None = None
    shared_names: Collection[str] = frozenset()
    predecessor: str = ""
    picture: str = ""

    def link(self, path: str, name: str | None = None) -> str:
        """A link to a note."""
        return link_among(path, name or link_name(path), self.shared_names)


def render_page(
    plan: Plan,
    problems: Sequence[Problem],
    seen: date,
    how: Words,
    template: OwnTemplate | None = None,
    hints: Sequence[str] = (),
    matches: Sequence[Match] = (),
) -> str:
    """Our part of the page, without its marks. `seen` is the day up to which contact is known; `template` the
    user's own, ours if None; `hints` are lines for the top, `matches` whom to bring together. Raises
    TemplateError."""
    page = page_values(plan, problems, seen, how, hints, matches)
    return render(template or template_source("weekly.md.j2"), {"page": page})


def page_values(
    plan: Plan,
    problems: Sequence[Problem],
    seen: date,
    how: Words,
    hints: Sequence[str] = (),
    matches: Sequence[Match] = (),
) -> dict[str, Any]:
    """What a template gets: plain values, in the user's language, escaped."""
    language = how.language
    told_below = frozenset(item.path for item in plan.items if item.promise is None)
    tells = _telling(plan, how.me, seen)
    sections = []
    for name in dict.fromkeys(map(_heading, SECTIONS)):
        items = [item for item in plan.items if _heading(item.section) == name]
        if items:
            entries = [
                _entry(item, plan.monday, seen, how, told_below=told_below, tells=item.id in tells)
                for item in items
            ]
            sections.append({"name": name, "title": say(words.SECTIONS[name], language), "entries": entries})
    proposals = growth(plan, how.language, how.link)
    if proposals:
        sections.append(
            {"name": "growth", "title": say(words.SECTIONS["growth"], language), "entries": proposals}
        )
    link = how.link
    lists = [
        _list("meetings", meetings(plan, how.me, seen, language, link), 0, words.MORE_LEFT_OUT, language),
        _list("give", give_first(plan, how.me, language, link), 0, words.MORE_LEFT_OUT, language),
        _list("rounds", rounds(plan, language, link), 0, words.MORE_LEFT_OUT, language),
        _matches(matches, how),
        _left_out(plan, how),
        _quiet(plan, how),
        _elsewhere(plan, seen, how),
        _problems(problems, how),
    ]
    year, week, _ = plan.monday.isocalendar()
    return {
        "title": say(
            words.TITLE, language, week=week, days=day_range(plan.monday, sunday_of(plan.monday), language)
        ),
        "week": week_name(plan.monday),
        "year": year,
        "summary": _summary(plan, language),
        "hints": [*over_capacity(plan, language), *hints],
        "picture": how.picture,
        "planned_minutes": plan.planned_minutes,
        "budget_minutes": plan.budget,
        "sections": sections,
        "lists": [each for each in lists if each["lines"]],
    }


def _telling(plan: Plan, me: Contact | None, seen: date) -> frozenset[str]:
    """The items with which one's own news stand: the first acts of care for those who had not heard them when
    the week began. Under every item they would only be noise."""
    sunday = plus_days(plan.monday, -1)
    to_hear = (
        item.id
        for item in plan.items
        if item.section in CARE_SECTIONS and news_for(item.contact, me, seen, sunday)
    )
    return frozenset(islice(to_hear, MOST_TOLD))


def _heading(section: str) -> str:
    """Under which heading a section stands: the steps of the handover are told together."""
    return "handover" if is_step(section) else section


def reason_text(item: Item, monday: date, language: Language) -> str:
    """Why an item is on the page, or would be."""
    if item.promise is not None:
        due = item.promise.due
        return say(words.BY_DAY, language, day=due_day(due, language, monday)) if due else ""
    if item.section == "birthday" and item.falls is not None:
        phrase = words.ON_DAY if item.falls >= monday else words.WAS_ON_DAY
        return say(phrase, language, day=weekday_day(item.falls, language, monday.year))
    return ", ".join(reason.text(language) for reason in item.care.reasons)


def _entry(
    item: Item, monday: date, seen: date, how: Words, *, told_below: Collection[str], tells: bool
) -> dict[str, Any]:
    """An item's values. What there is to say of someone stands once, with the act of care (`told_below`)."""
    told = item.promise is not None and item.path in told_below
    details = [] if told else details_for(item, how.me, seen, monday, how.language, tells=tells)
    return {
        "id": item.id,
        "link": how.link(item.path, item.contact.name),
        "act": act_text(item, how),
        "kind": item.act,
        "minutes": item.minutes,
        "reason": as_text(reason_text(item, monday, how.language)),
        "details": details,
    }


def act_text(item: Item, how: Words) -> str:
    """What to do, with the link to whom."""
    link = how.link(item.path, item.contact.name)
    if item.promise is not None:
        return say(words.PROMISED, how.language, link=link, task=_task_words(item.promise, item.contact))
    if item.section == "birthday":
        birthday = item.contact.fields.birthday
        age = age_on(birthday, item.falls) if birthday and item.falls else None
        if age is not None:
            return say(words.BIRTHDAY_AGE, how.language, link=link, age=ordinal(age, how.language))
        return say(words.BIRTHDAY, how.language, link=link)
    if is_step(item.section):
        phrase = words.STEPS[item.section if item.section != "word" else f"word_{item.act}"]
        return say(phrase, how.language, link=link, predecessor=how.predecessor)
    return say(words.ACTS[item.act], how.language, link=link)


def _task_words(promise: Promise, contact: Contact) -> str:
    """What is promised: a task that begins with the contact's own name goes without it, behind the link."""
    text = without_links(promise.text)
    called = next((name for name in (contact.name, *contact.fields.aliases) if _begins_with(text, name)), "")
    return as_text(text[len(called) :].lstrip(" ,:;–—-") or text)


def _begins_with(text: str, name: str) -> bool:
    return fold(text).startswith(fold(name)) and not text[len(name) : len(name) + 1].isalnum()


def _summary(plan: Plan, language: Language) -> str:
    if plan.off:
        return say(words.SUMMARY_OFF, language)
    if not plan.items:
        return say(words.SUMMARY_NOTHING, language)
    over = plan.planned_minutes > plan.budget
    summary = say(
        words.SUMMARY_OVER if over else words.SUMMARY,
        language,
        n=len(plan.items),
        minutes=plan.planned_minutes,
        budget=plan.budget,
    )
    if ways := len(plan.ways):
        summary += " " + say(words.SUMMARY_WAYS, language, n=ways, minutes=ways * plan.way)
    return summary


def _matches(matches: Sequence[Match], how: Words) -> dict[str, Any]:
    """Whom to introduce, or give something: proposals, no boxes."""
    lines = []
    for giver, seeker, what in ((each.giver, each.seeker, as_text(each.what)) for each in matches):
        link = how.link(seeker.path, seeker.name)
        if giver is None:
            lines.append(say(words.COULD_GIVE, how.language, link=link, what=what))
        else:
            other = how.link(giver.path, giver.name)
            lines.append(say(words.COULD_MEET, how.language, link=link, other=other, what=what))
    return _list("introductions", lines, 0, words.MORE_LEFT_OUT, how.language)


def _left_out(plan: Plan, how: Words) -> dict[str, Any]:
    """Those who wait; not those of whom it is asked above whether to let them go."""
    asked = {each.path for each in plan.proposals if each.section == "let-go" and each.sign not in PUT_OFF}
    waiting = [item for item in plan.left_out if item.path not in asked]
    made = ways_in(plan.items, plan.way)
    lines = []
    for item in waiting[:SHOWN]:
        needs_way = plan.way and item.goes_to and item.goes_to not in made
        phrase = words.MINUTES_AND_WAY if needs_way else words.MINUTES
        minutes = say(phrase, how.language, minutes=item.minutes)
        reason = as_text(reason_text(item, plan.monday, how.language))
        lines.append(f"{act_text(item, how)} · {minutes} · {reason}")
    return _list("left_out", lines, len(waiting) - SHOWN, words.MORE_LEFT_OUT, how.language)


def _quiet(plan: Plan, how: Words) -> dict[str, Any]:
    """Those who are quieter than usual: a hint, no box."""
    lines = [
        say(
            words.QUIET,
            how.language,
            link=how.link(contact.path, contact.name),
            usual=lasting(drift.usual_days, how.language),
            silent=lasting(drift.silent_days, how.language),
        )
        for contact, drift in plan.quiet
    ]
    return _list("quiet", lines, 0, words.MORE_LEFT_OUT, how.language)


def _elsewhere(plan: Plan, seen: date, how: Words) -> dict[str, Any]:
    """Whom one was in touch with this week without a tick on the page."""
    ticked = {item.id for item in plan.items}
    last_day = min(seen, plus_days(plan.monday, 6))
    lines = []
    for contact in plan.heard:
        entry = _this_week(contact, plan.monday, last_day, ticked)
        if entry is not None:
            kind = say(words.KINDS[entry.kind or "contact"], how.language)
            day = weekday_day(entry.on, how.language, plan.monday.year)
            link = how.link(contact.path, contact.name)
            lines.append(say(words.ELSEWHERE, how.language, link=link, kind=kind, day=day))
    return _list("elsewhere", lines, 0, words.MORE_LEFT_OUT, how.language)


def _this_week(contact: Contact, monday: date, last_day: date, ticked: set[str]) -> Interaction | None:
    """The last time of contact this week that no tick stands for."""
    for entry in contact.interactions:  # newest first
        if entry.on < monday:
            return None
        if entry.on <= last_day and not entry.tried and entry.block_id not in ticked:
            return entry
    return None


def _problems(problems: Sequence[Problem], how: Words) -> dict[str, Any]:
    lines = []
    for each in problems[:SHOWN]:
        message, hint = as_text(each.message(how.language)), as_text(each.hint(how.language))
        link = how.link(each.path) if each.path.casefold().endswith(".md") else as_name(each.path)
        phrase = words.PROBLEM if each.line else words.PROBLEM_FILE
        lines.append(say(phrase, how.language, link=link, line=each.line or 0, message=message, hint=hint))
    return _list("problems", lines, len(problems) - SHOWN, words.MORE_PROBLEMS, how.language)


def _list(name: str, lines: list[str], hidden: int, more: Phrase, language: Language) -> dict[str, Any]:
    return {
        "name": name,
        "title": say(words.SECTIONS[name], language),
        "lines": lines,
        "more": say(more, language, n=hidden) if hidden > 0 else "",
    }
