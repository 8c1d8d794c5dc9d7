"""What the vault holds on one person: for a request for access, and for being forgotten."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from vault_tools.actions.garden import Garden
from vault_tools.actions.reading import MOST_BYTES
from vault_tools.actions.show import care_of
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import said_names
from vault_tools.errors import NoteChangedError
from vault_tools.text.fold import fold
from vault_tools.text.lines import decode, split_lines
from vault_tools.vault.read import read_note
from vault_tools.vault.store import Store
from vault_tools.vault.store_forget import forget_note
from vault_tools.vault.store_runs import RunInfo
from vault_tools.words import Language


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A line elsewhere that names a person."""

    path: str
    line: int
    text: str


def mentions_of(garden: Garden, contact: Contact) -> list[Mentioned]:
    """Every line of the other notes, the weekly pages too, that holds one of the person's whole names."""
    wanted = {fold(name) for name in said_names(contact) if " " in name.strip()} or {fold(contact.name)}
    found: list[Mentioned] = []
    for note in garden.walk.notes:
        if note.path == contact.path or note.size > MOST_BYTES:
            continue
        with suppress(OSError):
            text = decode(read_note(garden.vault, note.path))
            if not any(name in fold(text) for name in wanted):
                continue
            for number, line in enumerate(split_lines(text), start=1):
                if any(name in fold(line) for name in wanted):
                    found.append(Mentioned(note.path, number, line.strip()))
    return found


def dossier(garden: Garden, contact: Contact, today: date, language: Language) -> dict[str, Any]:
    """All that the vault holds on a person: the note as it stands, what was read of it, every mention."""
    from vault_tools.exchange.json import show_json

    care, drift = care_of(garden.whole(contact), garden.settings.care, today)
    return {
        **show_json(care, drift, language),
        "note": decode(read_note(garden.vault, contact.path)),
        "mentions": [
            {"path": each.path, "line": each.line, "text": each.text} for each in mentions_of(garden, contact)
        ],
    }


def traces(contact: Contact, store: Store) -> list[RunInfo]:
    """The runs whose undo copies hold the person's note."""
    return [run for run in store.runs() if contact.path in run.notes]


def forget(contact: Contact, store: Store) -> None:
    """Takes the note away, and with it the undo copies that hold it and the index. Cannot be undone.

    Raises a WriteError; the traces are then left too.
    """
    data = store.read(contact.path)
    if data is None:
        raise NoteChangedError(path=contact.path)
    with store.run("forget"):
        store.delete_note(contact.path, data)
    forget_note(store, contact.path)
