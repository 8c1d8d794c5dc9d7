"""One note, read once: the contact that it is, or what it says about contacts."""

from vault_tools.contacts.mentions import read_own, read_said
from vault_tools.contacts.reading import read_with_lines
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.contacts.settings import ContactSettings, JournalSettings


def read_note(path: str, data: bytes, contacts: ContactSettings, journal: JournalSettings) -> Note:
    """Reads a note from its bytes. Never raises."""
    contact, problems, lines = read_with_lines(path, data, contacts)
    if contact is None:
        said = read_said(path, data, journal)
        return Note(None, problems, None, said) if problems or said is not None else NOTHING
    own = read_own(path, lines, contact.interactions, journal) if b"[" in data else None
    return Note(contact, problems, own if own is not None and (own.others or own.days) else None)
