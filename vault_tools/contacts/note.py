"""One note, read once: the contact that it is, or what it says about contacts."""

import re

from vault_tools.contacts.heads import look_at
from vault_tools.contacts.mentions import read_said
from vault_tools.contacts.own import read_own
from vault_tools.contacts.reading import read_with_lines
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.contacts.settings import ContactSettings, JournalSettings

# A weekly page: this user's own are passed over by their names, but in a vault may be those of others.
_PAGE = re.compile(rb"^[ \t]*<!-- vault-tools:begin week=\d{4}-W\d{2} -->[ \t]*\r?$", re.MULTILINE)

_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands


def read_note(path: str, data: bytes, contacts: ContactSettings, journal: JournalSettings) -> Note:
    """Reads a note from its bytes. Never raises."""
    head = look_at(data)
    contact, problems, lines = read_with_lines(path, data, head, contacts)
    if contact is None:
        # One sign alone is searched for several times as fast as many, and mostly is not there.
        if data.find(b"<") >= 0 and data.find(b"<!-- vault-tools:begin") >= 0 and _PAGE.search(data):
            return NOTHING  # its tasks are no promises, and its words stand in the notes
        said = read_said(path, data, journal, head)
        return _tuple(Note, (None, problems, None, said)) if said is not None or problems else NOTHING
    own = read_own(path, lines, contact.interactions, journal) if data.find(b"[") >= 0 else None
    return Note(contact, problems, own if own is not None and (own.others or own.days) else None)
