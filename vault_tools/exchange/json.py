"""The stable JSON of `due`, `weekly`, `check` and `show`: keys as documented, ISO dates, null for unknown."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from vault_tools.care.drift import Drift
from vault_tools.care.due import Care, is_gone
from vault_tools.contacts.model import Contact, Source
from vault_tools.text.dates import week_name
from vault_tools.text.problems import Problem
from vault_tools.words import Language

if TYPE_CHECKING:  # `due` has no need of them
    from vault_tools.week.items import Item, Plan

Json = dict[str, Any]


def care_json(care: Care, language: Language) -> Json:
    """One contact of `due --json`."""
    return {
        "name": care.contact.name,
        "path": care.contact.path,
        "plant": care.contact.fields.plant,
        "last": _iso(care.last),
        "due": _iso(care.due),
        "cadence_days": care.cadence_days,
        "thirst": None if care.thirst is None else round(care.thirst, 3),
        "state": care.state,
        "reasons": [reason.text(language) for reason in care.reasons],
    }


def show_json(care: Care, drift: Drift | None, language: Language) -> Json:
    """`show NAME --json`: what `due` lists, and all that is known of the contact.

    Who is paused, archived or gone is never due, and has no reasons.
    """
    contact = care.contact
    never_due: Json = {"due": None, "state": "never", "reasons": []} if is_gone(contact) else {}
    silence = drift and {"usual_days": drift.usual_days, "silent_days": drift.silent_days}
    return {
        **(care_json(care, language) | never_due),
        "fields": contact.fields.as_json(),
        "drift": silence,
        "interactions": [
            {
                "date": entry.on.isoformat(),
                "kind": entry.kind,
                "text": entry.text,
                "passed": list(entry.passed),
                "source": _source(entry.source),
            }
            for entry in contact.interactions
        ],
        "promises": _promises(contact),
    }


def plan_json(plan: "Plan", problems: Sequence[Problem], language: Language) -> Json:
    """`weekly --json`."""
    from vault_tools.week.page import reason_text  # late: `due` has no need of them
    from vault_tools.week.plan import named_left_out

    def items(those: "Iterable[Item]") -> list[Json]:
        return [_item(item, reason_text(item, plan.monday, language)) for item in those]

    return {
        "week": week_name(plan.monday),
        "budget_minutes": plan.budget,
        "planned_minutes": plan.planned_minutes,
        "ways": [{"place": place, "minutes": plan.way} for place in plan.ways],
        "items": items(plan.items),
        "left_out": items(named_left_out(plan)),
        "problems": [problem_json(each, language) for each in problems],
    }


def problem_json(problem: Problem, language: Language) -> Json:
    """One problem of `check --json`."""
    return {
        "path": problem.path,
        "line": problem.line,
        "message": problem.message(language),
        "hint": problem.hint(language),
    }


def _item(item: "Item", reason: str) -> Json:
    return {
        "id": item.id,
        "section": item.section,
        "name": item.contact.name,
        "path": item.path,
        "act": item.act,
        "minutes": item.minutes,
        "priority": item.priority / 1000,
        "due": _iso(item.due),
        "reason": reason,
    }


def _promises(contact: Contact) -> list[Json]:
    return [
        {"text": each.text, "due": _iso(each.due), "state": each.state, "source": _source(each.source)}
        for each in contact.promises
    ]


def _source(source: Source) -> Json:
    return {"path": source.path, "line": source.line}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
