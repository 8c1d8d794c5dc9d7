"""What is known of contacts from the last plan: for `watch`, which plans over and over."""

from collections.abc import Iterable, Mapping
from datetime import date

from vault_tools.care.due import assess
from vault_tools.care.network import Connecting, Tied
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.changes import others
from vault_tools.contacts.model import Contact
from vault_tools.week.brought import Brought
from vault_tools.week.drafts import Drafts, Prospects
from vault_tools.week.steps import raised


class Memory:
    """What contacts bring to a week, kept from one plan to the next: a contact that is still the same object
    is not looked at again. For a program that plans over and over; it holds the last contacts only."""

    def __init__(self) -> None:
        self.connecting = Connecting()
        self._for: object = None
        self._introduced: Mapping[str, tuple[Contact, ...]] = {}
        self._known: dict[str, Prospects] = {}
        self._raised: dict[str, tuple[Prospects, Tied, Prospects]] = {}
        self._contacts: tuple[Contact, ...] = ()
        self._brought: Brought | None = None

    def prospects(
        self,
        contacts: Iterable[Contact],
        drafts: Drafts,
        care: CareSettings,
        monday: date,
        seen: date,
        introduced: Mapping[str, tuple[Contact, ...]],
    ) -> dict[str, Prospects]:
        """By path, in the contacts' order."""
        contacts = tuple(contacts)
        before = self._known if self._for == (drafts, care, seen) else {}
        anew: set[str] = set()
        if introduced is not self._introduced:  # mostly it is: of 10,000 contacts nobody is asked
            either = self._introduced.keys() | introduced.keys()
            anew = {path for path in either if self._introduced.get(path) != introduced.get(path)}
        now: dict[str, Prospects] = {}
        changed: Iterable[Contact] = contacts
        if before and not anew and len(contacts) == len(self._contacts):
            pairs = list(others(self._contacts, contacts))
            if all(old.path == new.path for old, new in pairs):
                now, changed = before.copy(), [new for _, new in pairs]
        for contact in changed:
            known = before.get(contact.path)
            if known is None or known.care.contact is not contact or contact.path in anew:
                there = introduced.get(contact.path, ())
                known = drafts.prospects(assess(contact, care, monday, seen), seen, there)
            now[contact.path] = known
        self._for, self._known = (drafts, care, seen), now
        self._contacts, self._introduced = contacts, introduced
        return now

    def raised(
        self, known: dict[str, Prospects], tied: Tied, drafts: Drafts, seen: date
    ) -> dict[str, Prospects]:
        """With connectors as `steps.raised` has them; of the very same objects the same as last time."""
        now: dict[str, tuple[Prospects, Tied, Prospects]] = {}
        for path, connector in tied.connectors.items():
            if (plain := known.get(path)) is None:
                continue
            last = self._raised.get(path)
            if last is not None and last[0] is plain and last[1] is tied:
                now[path] = last
            else:
                now[path] = (plain, tied, raised(plain, connector, tied, drafts, seen))
        self._raised = now
        return known | {path: found for path, (_, _, found) in now.items()} if now else known

    def brought(self, known: Mapping[str, Prospects], drafts: Drafts) -> Brought:
        """What these contacts bring, sorted out; of what was so last time it is kept."""
        before = self._brought
        self._brought = Brought(known, drafts) if before is None else before.again(known, drafts)
        return self._brought
