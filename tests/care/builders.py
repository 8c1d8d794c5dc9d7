"""Contacts in one line: every field as text, as it would stand in a note."""

from datetime import date

from vault_tools.care.due import Care, assess
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.cadence import parse_cadence
from vault_tools.contacts.fields import READERS
from vault_tools.contacts.model import Contact, Fields, Interaction, Promise, Source
from vault_tools.contacts.span import Cadence, Never
from vault_tools.text.frontmatter import RawField

SETTINGS = CareSettings()


def day(text: str) -> date:
    """A day as people write it in these tables: `2026-11-23`."""
    return date.fromisoformat(text)


def cadence(text: str) -> Cadence | Never:
    """A cadence in words."""
    found = parse_cadence(text)
    assert found is not None
    return found


def promise(
    text: str = "Adresse schicken", due: str = "", state: str = "open", *, ask: bool = False
) -> Promise:
    """A task in a contact's note."""
    return Promise(text, day(due) if due else None, state, Source("note.md", 1), ask)


def contact(
    name: str = "Anna",
    *,
    log: str = "",
    tried: str = "",
    last: str = "",
    folder: str = "Kontakte",
    **fields: str,
) -> Contact:
    """A contact. `log` and `tried` are days with a blank between; `last` is the field `last_contact`.

    All other fields are texts, read as those of a note are.
    """
    path = f"{folder}/{name}.md" if folder else f"{name}.md"
    if last:
        fields["last_contact"] = last
    values = {key: READERS[key](RawField(key, 1, text, text)) for key, text in fields.items() if text}
    entries = [
        Interaction(day(on), None, "", (), path, 1, tried=not_reached)
        for days, not_reached in ((log, False), (tried, True))
        for on in days.split()
    ]
    return Contact(
        path=path,
        name=name,
        fields=Fields(**values),
        interactions=tuple(sorted(entries, key=lambda entry: entry.on, reverse=True)),
        archived=bool(values.get("archived")),
    )


def promising(who: Contact, *promises: Promise) -> Contact:
    """The contact with these promises in the note, one below the other."""
    placed = [each._replace(source=Source(who.path, line)) for line, each in enumerate(promises, start=9)]
    return who._replace(promises=tuple(placed))


def care(who: Contact, today: str, settings: CareSettings = SETTINGS) -> Care:
    """How someone is doing on a day."""
    return assess(who, settings, day(today))
