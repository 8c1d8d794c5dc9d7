"""The items that could be in a week: what goes first, who is due by Sunday, who nearly is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from vault_tools.care.birthdays import birthday_between
from vault_tools.care.drift import Drift, drift_of
from vault_tools.care.due import NEARLY_DUE, Care, is_gone
from vault_tools.care.giving import only_asked
from vault_tools.care.growth import Proposal, proposal_for
from vault_tools.care.handover_steps import STEPS, act_of_step, minutes_of_step
from vault_tools.care.priority import priority
from vault_tools.care.seedling import EARLY_DAYS
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact, Interaction, Promise, Source
from vault_tools.contacts.span import Cadence
from vault_tools.text.dates import plus_days
from vault_tools.week.acts import act_for, goes_to
from vault_tools.week.items import GROWTH, Item
from vault_tools.week.outlook import Asked, asked_for, meetings_ahead

LONG_OVERDUE_DAYS = 28
OLDEST_SHOWN = 3
_DATED = ("next", "rest")


class Prospects(NamedTuple):
    """What one contact could bring to the week: how they are doing, and the items, where there are any."""

    care: Care
    promised: tuple[Item, ...] = ()
    birthday: Item | None = None
    dated: Item | None = None
    due: Item | None = None
    early: Item | None = None
    drift: Drift | None = None
    gone: bool = False
    grows: Item | None = None
    give_first: bool = False
    meetings: tuple[Interaction, ...] = ()
    asked: Asked = Asked()
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Drafts:
    """Makes items for the week that begins on `monday`, with `budget` minutes; `more` is added to values."""

    settings: CareSettings
    budget: int
    monday: date
    more: int = 0

    @property
    def sunday(self) -> date:
        """The week's last day."""
        return plus_days(self.monday, 6)

    def item(self, section: str, care: Care, promise: Promise | None = None) -> Item:
        """The item of a section for a contact; a promise and a birthday bring their own date."""
        if section in GROWTH:
            return Item(section, care.contact.path, (section, care.contact.path, ""), care, "", 0, 0, None)
        if section in STEPS:
            act = act_of_step(section, care.contact)
            minutes = minutes_of_step(section, care.contact, self.settings)
        else:
            task = promise.text if promise else ""
            act, minutes = act_for(care.contact, self.settings, self.budget, task)
        falls = self._birthday(care) if section == "birthday" else None
        due = promise.due if promise else falls or care.due
        path = care.contact.path
        what = (section, path, promise.text if promise else "")
        there = goes_to(care.contact, act)
        return Item(section, path, what, care, act, minutes, self.weight(care), due, promise, falls, there)

    def weight(self, care: Care) -> int:
        """The priority of caring for a contact this week, in thousandths; one at least, for whom it is due.

        Someone never contacted counts with thirst 1 and the cadence they will have. Who is due because of a
        date the user set (or because a season begins) counts with thirst 1 at least.
        """
        thirst = 1.0 if care.last is None or care.thirst is None else care.thirst
        if care.basis not in ("cadence", "step"):
            thirst = max(1.0, thirst)
        days = care.cadence_days
        if days is None:
            cadence = care.agreed.cadence
            days = (cadence.low.after(self.monday) - self.monday).days if isinstance(cadence, Cadence) else 60
        return max(1, priority(care.contact, max(1, days), thirst, self.more))

    def prospects(
        self, care: Care, seen: date | None = None, introduced: Iterable[Contact] = ()
    ) -> Prospects:
        """All that this contact could bring to the week; contact up to `seen` is known, and whom they have
        `introduced`."""
        seen = seen or self.monday
        if is_gone(care.contact):
            return Prospects(care, gone=True)
        open_now = care.last is None or care.last < self.monday  # one act per contact and week is enough
        falls = self._birthday(care) if care.contact.fields.birthday else None
        return Prospects(
            care=care,
            promised=tuple(
                self.item("promised", care, promise)
                for promise in care.contact.promises
                if promise.state == "open" and not promise.ask and promise.due and promise.due <= self.sunday
            ),
            birthday=self.item("birthday", care)
            if falls and (care.last is None or care.last < falls)
            else None,
            dated=self.item("week", care) if open_now and self._is_dated(care) else None,
            due=self._due(care) if open_now else None,
            early=self.item("early", care) if open_now and self._is_early(care) else None,
            drift=drift_of(care, self.monday) if open_now else None,
            grows=self._grows(care, seen, introduced),
            give_first=only_asked(care.contact, seen),
            meetings=meetings_ahead(care.contact, self.monday),
            asked=asked_for(care, self.settings, self.budget, self.monday),
            heard=not open_now,
        )

    def promises(self, items: Iterable[Item]) -> tuple[list[Item], list[Item]]:
        """The promises due by Sunday; apart from them those overdue for long, but for the oldest three.

        Of those with the same words the oldest; a task that concerns several stands with whom it is noted.
        """
        oldest: dict[tuple[str, str, str], Item] = {}
        for item in sorted(items, key=by_day):
            oldest.setdefault(item.what, item)
        once: dict[Source, Item] = {}
        for item in oldest.values():
            assert item.promise is not None, "promised items have one"
            if item.promise.source not in once or item.promise.source.path == item.path:
                once[item.promise.source] = item
        items = sorted(once.values(), key=by_day)
        limit = plus_days(self.monday, -LONG_OVERDUE_DAYS)
        long_overdue = sum(1 for item in items if item.due and item.due < limit)
        shown = min(OLDEST_SHOWN, long_overdue)
        return items[:shown] + items[long_overdue:], items[shown:long_overdue]

    def _grows(self, care: Care, seen: date, introduced: Iterable[Contact]) -> Item | None:
        """What is proposed for the contact's growth, or to let it go."""
        found = proposal_for(care, self.settings, self.monday, seen, introduced)
        return None if found is None else replace(self.item(section_of(found), care), proposal=found)

    def _birthday(self, care: Care) -> date | None:
        """The birthday of the week or of the seven days before."""
        birthday = care.contact.fields.birthday
        return birthday_between(birthday, plus_days(self.monday, -7), self.sunday) if birthday else None

    def _due(self, care: Care) -> Item | None:
        """Due by Sunday; a seedling's step, and someone never contacted who has not grown, among the new."""
        if care.due is None or care.due > self.sunday or self._is_dated(care):
            return None
        young = care.last is None and care.contact.fields.plant in (None, "seedling")
        return self.item("new" if young or care.basis == "step" else "week", care)

    def _is_early(self, care: Care) -> bool:
        """Nearly due; a seedling only where contact on any day of the week would stand for its step."""
        return (
            care.due is not None
            and care.due > self.sunday
            and care.state != "resting"
            and (care.thirst or 0) >= NEARLY_DUE
            and (
                care.basis == "cadence"
                or (care.basis == "step" and care.due <= plus_days(self.monday, EARLY_DAYS))
            )
        )

    def _is_dated(self, care: Care) -> bool:
        """Whether `next_contact` or `rest_until` puts the contact into this week, or a favour does."""
        if care.due is None or care.due > self.sunday:
            return False
        return care.basis == "ask" or (care.basis in _DATED and self.monday <= care.due)


def section_of(proposal: Proposal) -> str:
    """The section of a proposal."""
    return "let-go" if proposal.becomes == "let_go" else f"grow-{proposal.becomes}"


by_day = attrgetter("due", "path", "what")
"""The order of items that all have a day: oldest first."""
