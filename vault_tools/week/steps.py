"""What the network and the handover bring to a week: connectors count more, and steps of the handover."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from vault_tools.care.handover_steps import FIELD_OF, STEPS, Handed
from vault_tools.care.introductions import Match
from vault_tools.care.network import Connector, Tied
from vault_tools.care.reasons import Reason
from vault_tools.contacts.edits import Edit, SetField
from vault_tools.contacts.model import Contact
from vault_tools.text.escape import as_text
from vault_tools.week.drafts import Drafts, Prospects
from vault_tools.week.items import Item
from vault_tools.week.logline import begins_with_kind
from vault_tools.words import Language, say
from vault_tools.words.log import WITH

_NO_TIES = Tied(MappingProxyType({}), MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Beside:
    """The network; the steps of the handover in their order; whom to bring together, or give something."""

    tied: Tied = _NO_TIES
    steps: tuple[Handed, ...] = ()
    matches: tuple[Match, ...] = ()


def raised(plain: Prospects, connector: Connector, tied: Tied, drafts: Drafts, seen: date) -> Prospects:
    """What a connector brings to the week: one more for their value, and the reason."""
    care = plain.care
    care = care._replace(reasons=(*care.reasons, Reason("connector", number=connector.reach)))
    return replace(drafts, more=1).prospects(care, seen, tied.introduced.get(care.contact.path, ()))


def step_items(beside: Beside, known: Mapping[str, Prospects], drafts: Drafts) -> list[Item]:
    """The next steps of the handover that can be made this week, in their order."""
    return list(_steps(beside, known, drafts))


def _steps(beside: Beside, known: Mapping[str, Prospects], drafts: Drafts) -> Iterator[Item]:
    for row in beside.steps:
        there = known.get(row.contact.path)
        if there is None or there.gone or not row.step:
            continue
        care = there.care
        rest = care.contact.fields.rest_until
        if (care.last is not None and care.last >= drafts.monday) or (rest and rest > drafts.sunday):
            continue
        item = drafts.item(row.step, care._replace(reasons=(_reason(row),)))
        yield replace(item, due=None)


def with_dates(steps: Iterable[Item], dated: Iterable[Item]) -> list[Item]:
    """The steps; where a day of the user's own asks for the contact too, the reason says so."""
    asked = {item.path: item.care.reasons[:1] for item in dated}
    return [
        replace(item, care=item.care._replace(reasons=(*item.care.reasons, *asked.get(item.path, ()))))
        for item in steps
    ]


def by_steps(dated: Iterable[Item], steps: Iterable[Item]) -> list[Item]:
    """The acts that a day of the user's own asks for: a step that takes no longer is one."""
    next_steps = {item.path: item for item in steps}
    found = [(item, next_steps.get(item.path)) for item in dated]
    return [step if step and step.minutes <= item.minutes else item for item, step in found]


def _reason(row: Handed) -> Reason:
    if row.squeezed:
        return Reason("step_squeezed")
    if row.announced is not None:
        return Reason("step_announced", day=row.announced)
    return Reason("step_open")


def is_step(section: str) -> bool:
    """Whether a section of the page is one of the handover."""
    return section in STEPS


def together(text: str, predecessor: str) -> str:
    """The words of a joint visit's log line: with whom, unless the user says what it was themselves."""
    return text if begins_with_kind(text) or predecessor in text else f"{predecessor}. {text}".strip()


def with_predecessor(link: str, language: Language) -> str:
    """How a log line says that the predecessor was there."""
    return say(WITH, language, link=as_text(link)) if link else ""


def step_edits(section: str, contact: Contact, before: str | None, now: str) -> list[Edit]:
    """What a tick of a step sets in the frontmatter: its day, where none is set, or where it is still the one
    that we set `before`; "" takes it back."""
    if not is_step(section):
        return []
    field = FIELD_OF[section]
    there: date | None = getattr(contact.fields, field)
    if (there.isoformat() if there else None) != before or now == before:
        return []
    return [SetField(contact.path, field, now)]
