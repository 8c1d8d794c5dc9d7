"""The inventory: contacts of whom plant, reason or interests are not known yet, and entering the answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from vault_tools.actions.beside import handover
from vault_tools.actions.changing import change_note
from vault_tools.actions.garden import Garden
from vault_tools.care.due import is_gone
from vault_tools.contacts.edits import SetField, make_edits
from vault_tools.contacts.model import Contact
from vault_tools.text.lines import decode, encode
from vault_tools.text.problems import Problem
from vault_tools.vault.read import read_note
from vault_tools.vault.store import Store

ASKED = ("plant", "why", "interests")


@dataclass(frozen=True, slots=True)
class Missing:
    """A contact, how often notes speak of them, and which answers are missing."""

    contact: Contact
    mentions: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entered:
    """A note before and after the answers; what could not be entered."""

    path: str
    old: bytes
    new: bytes
    problems: tuple[Problem, ...]


def inventory(garden: Garden, today: date) -> list[Missing]:
    """All of whom something is missing, most mentioned first, then newest met; not the predecessor, nor who
    is gone."""
    here = handover(garden, today)
    before = here.contact.path if here and here.contact else None
    found = [
        Missing(each, len(each.interactions) + len(each.promises), missing)
        for each in garden.contacts
        if each.path != before and not is_gone(each) and (missing := _missing(each))
    ]
    return sorted(found, key=lambda each: (-each.mentions, _since(each.contact), each.contact.path))


def _since(contact: Contact) -> int:
    """Sorts by the day of meeting, newest first, those without one last."""
    return -contact.fields.met.toordinal() if contact.fields.met else 0


def _missing(contact: Contact) -> tuple[str, ...]:
    missing = tuple(name for name in ASKED if not getattr(contact.fields, name))
    return ASKED if _is_unsorted(contact) else missing


def _is_unsorted(contact: Contact) -> bool:
    """Whether somebody only waits, as imports leave them: a seedling in whose own note nothing was said."""
    fields = contact.fields
    said = fields.why or fields.interests
    own = any(entry.path == contact.path for entry in contact.interactions)
    return fields.plant == "seedling" and not said and not own


def entered(path: str, data: bytes, answers: Sequence[tuple[str, str]]) -> Entered:
    """The note with the answers in its frontmatter, each a splice of its own."""
    edits = [SetField(path, field, value) for field, value in answers]
    text, problems = make_edits(decode(data), edits)
    return Entered(path, data, encode(text), tuple(problems))


def would_enter(garden: Garden, path: str, answers: Sequence[tuple[str, str]]) -> Entered:
    """As `enter`, nothing written."""
    return entered(path, read_note(garden.vault, path), answers)


def enter(store: Store, path: str, answers: Sequence[tuple[str, str]]) -> Entered:
    """Writes the answers, within a run of the store; where somebody else wrote in between, into what they
    wrote. Raises a WriteError."""
    old, new = change_note(store, path, lambda data: entered(path, data, answers).new)
    return replace(entered(path, old, answers), new=new)
