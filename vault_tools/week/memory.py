"""What is known of contacts from the last plan: for `watch`, which plans over and over."""

from collections.abc import Iterable
from datetime import date

from vault_tools.care.due import assess
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.week.drafts import Drafts, Prospects


class Memory:
    """What contacts bring to a week, kept from one plan to the next: a contact that is still the same object
    is not looked at again. For a program that plans over and over; it holds the last contacts only."""

    def __init__(self) -> None:
        self._for: object = None
        self._known: dict[str, Prospects] = {}

    def prospects(
        self, contacts: Iterable[Contact], drafts: Drafts, care: CareSettings, monday: date, seen: date
    ) -> dict[str, Prospects]:
        """By path, in the contacts' order."""
        before = self._known if self._for == (drafts, care, seen) else {}
        now: dict[str, Prospects] = {}
        for contact in contacts:
            known = before.get(contact.path)
            if known is None or known.care.contact is not contact:
                known = drafts.prospects(assess(contact, care, monday, seen))
            now[contact.path] = known
        self._for, self._known = (drafts, care, seen), now
        return now
