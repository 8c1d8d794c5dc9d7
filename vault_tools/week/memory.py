"""What is known of contacts from the last plan: for `watch`, which plans over and over."""

from collections.abc import Iterable, Mapping
from datetime import date
from operator import is_

from vault_tools.care.due import assess
from vault_tools.care.network import Connecting, Tied
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.week.drafts import Drafts, Prospects
from vault_tools.week.items import Item
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
        self._promised: list[tuple[Item, ...]] = []
        self._promises: tuple[list[Item], list[Item]] = ([], [])

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
        before = self._known if self._for == (drafts, care, seen) else {}
        if introduced is not self._introduced:  # mostly it is: of 10,000 contacts nobody is asked
            for path in self._introduced.keys() | introduced.keys():
                if self._introduced.get(path) != introduced.get(path):
                    before.pop(path, None)
            self._introduced = introduced
        now: dict[str, Prospects] = {}
        for contact in contacts:
            known = before.get(contact.path)
            if known is None or known.care.contact is not contact:
                there = introduced.get(contact.path, ())
                known = drafts.prospects(assess(contact, care, monday, seen), seen, there)
            now[contact.path] = known
        self._for, self._known = (drafts, care, seen), now
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

    def promises(self, ours: Iterable[Prospects], drafts: Drafts) -> tuple[list[Item], list[Item]]:
        """As `Drafts.promises`; where no contact has others than last time, the same as then."""
        promised = [each.promised for each in ours if each.promised]
        same = len(promised) == len(self._promised) and all(map(is_, promised, self._promised))
        if not same:
            self._promises = drafts.promises(item for items in promised for item in items)
        self._promised = promised
        return self._promises
