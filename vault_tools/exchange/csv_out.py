"""Contacts as CSV for spreadsheets, with nothing in it that one would take for a formula."""

import csv
import re
from collections.abc import Iterable
from io import StringIO

from vault_tools.contacts.model import Contact
from vault_tools.text.escape import one_line

_SIGNS = "=+@＝＋－＠-"
# Also behind a semicolon, at which a German spreadsheet begins a new cell. What stands so with an apostrophe
# gets another, so that `disarmed_back` takes off no apostrophe of the user's.
_ARMED = re.compile(rf"(^|;\s*)(?='*[{_SIGNS}])")
_DISARMED = re.compile(rf"(^|;\s*)'(?='*[{_SIGNS}])")

COLUMNS = (
    "name", "aliases", "organisation", "role", "email", "phone", "birthday", "place", "met", "tags", "plant",
    "tier", "cadence", "value", "why", "needs", "interests", "offers", "seeks", "knows", "introduced_by",
    "channel", "owner",
)  # fmt: skip


def csv_of(contacts: Iterable[Contact]) -> str:
    """All contacts, a row each; lists are parted by `; `. The headers are the names of the fields."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*COLUMNS, "path"])
    for contact in contacts:
        fields = contact.fields.as_json() | {"name": contact.fields.name or contact.name}
        writer.writerow(
            [disarmed(_cell(fields.get(column))) for column in COLUMNS] + [disarmed(contact.path)]
        )
    return out.getvalue()


def disarmed(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would calculate."""
    return _ARMED.sub(r"\1'", cell)


def disarmed_back(cell: str) -> str:
    """A cell without the apostrophes that keep a spreadsheet from taking it for a formula."""
    return _DISARMED.sub(r"\1", cell) if "'" in cell else cell


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return one_line(text)
