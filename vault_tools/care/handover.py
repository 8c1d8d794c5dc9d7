"""The handover: every contact from announced over the joint visit to one's own, and whether it fits."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from vault_tools.care.due import contacts_until, is_gone
from vault_tools.care.handover_steps import Handed, minutes_of_step
from vault_tools.care.handover_time import fitted, scheduled, weeks_left
from vault_tools.care.priority import value_of
from vault_tools.care.settings import CareSettings, HandoverSettings
from vault_tools.contacts.model import Contact, Source
from vault_tools.contacts.names import Names
from vault_tools.contacts.span import Never
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name

WORTH_A_VISIT = 4.0
"""So much must value and half the closeness come to for a joint visit."""

_MET = frozenset({"visit", "meal", "event", "introduction"})


@dataclass(frozen=True, slots=True)
class Handover:
    """The whole handover on a day. `weeks_left`, `capacity` and `fits` are None where no last day is set.

    `needed` are the minutes for all that is still to be done, `capacity` those that there are until the last
    day: half of every week, the other half is for everyone else. `left`: the predecessor is there no more;
    `meant` are all whom the settings may mean by the name, `contact` the one, if it is one.
    """

    predecessor: str
    contact: Contact | None
    last_day: date | None
    weeks_left: int | None
    needed: int
    capacity: int | None
    rows: tuple[Handed, ...]
    left: bool = False
    meant: tuple[Contact, ...] = ()

    @property
    def fits(self) -> bool | None:
        """Whether all joint visits can still be made in time."""
        return None if self.capacity is None else self.needed <= self.capacity


def handover_of(
    contacts: Iterable[Contact],
    names: Names,
    handover: HandoverSettings,
    care: CareSettings,
    budget: int,
    today: date,
    off: Collection[date] = (),
) -> Handover | None:
    """Where all contacts of the handover are; None where the settings name no predecessor."""
    if handover.predecessor is None:
        return None
    meant = predecessors_called(names, handover.predecessor)
    before = meant[0] if len(meant) == 1 else None
    name = before.name if before else link_name(handover.predecessor)
    shared = frozenset(entry.source for entry in before.interactions) if before else frozenset()
    left = has_left(handover.last_day, before, today)
    who = _Predecessor(name, before, shared, names, left)
    rows = [
        _row(each, who, handover, care, budget, today)
        for each in contacts
        if (before is None or each.path != before.path) and _belongs(each, who, handover)
    ]
    weeks = 0 if left else weeks_left(handover.last_day, today, off)
    share = budget // 2
    capacity = None if weeks is None else weeks * share
    rows.sort(key=_rank)
    needed, rows = fitted(rows, care, capacity)
    rows = scheduled(rows, share, today, off, care)
    rows.sort(key=lambda row: (not row.step, row.stage == "own"))
    return Handover(name, before, handover.last_day, weeks, needed, capacity, tuple(rows), left, meant)


def has_left(last_day: date | None, predecessor: Contact | None, today: date) -> bool:
    """Whether the predecessor is there no more: the last day has passed, or they have died."""
    died = predecessor.fields.died if predecessor else None
    if isinstance(died, date):
        return today >= died or (last_day is not None and today > last_day)
    return bool(died) or (last_day is not None and today > last_day)


@dataclass(frozen=True, slots=True)
class _Predecessor:
    """Whoever was there before: the name, the note if there is one, the lines that tell of time spent with
    them, whether they are there no more."""

    name: str
    contact: Contact | None
    shared: frozenset[Source]
    names: Names
    left: bool

    def is_meant(self, written: str) -> bool:
        """Whether a link or name means them."""
        if self.contact is None:
            return fold(link_name(written)) == fold(self.name)
        linked = self.names.linked(written)
        return len(linked) == 1 and linked[0].path == self.contact.path

    def named_in(self, written: Iterable[str]) -> bool:
        """Whether one of several does."""
        return any(self.is_meant(each) for each in written)


def predecessors_called(names: Names, written: str) -> tuple[Contact, ...]:
    """All contacts that the settings may mean by the predecessor's name."""
    return tuple(names.linked(written) or names.called(written))


def predecessor_called(names: Names, written: str) -> Contact | None:
    """The predecessor's contact, if what the settings say means just one."""
    found = predecessors_called(names, written)
    return found[0] if len(found) == 1 else None


def _belongs(contact: Contact, before: _Predecessor, handover: HandoverSettings) -> bool:
    """Whether a contact came with the business: all do, but for those who are gone or never due, whom the
    note gives another predecessor (or none), or whom one met oneself."""
    fields = contact.fields
    if is_gone(contact) or isinstance(fields.cadence, Never):
        return False
    if fields.predecessor:
        return before.named_in(fields.predecessor)
    if fields.announced or fields.introduced or before.named_in(fields.introduced_by):
        return True
    if fields.introduced_by or fields.plant == "seedling":
        return False
    return not (fields.met and handover.takeover and fields.met >= handover.takeover)


def _row(
    contact: Contact,
    before: _Predecessor,
    handover: HandoverSettings,
    care: CareSettings,
    budget: int,
    today: date,
) -> Handed:
    talks = contacts_until(contact, today)
    together = [entry for entry in talks if entry.source in before.shared]
    fields = contact.fields
    introduced = _past(fields.introduced, today) or min(
        (
            entry.on
            for entry in together
            if entry.kind in _MET and (handover.takeover is None or entry.on >= handover.takeover)
        ),
        default=None,
    )
    announced = _past(fields.announced, today)
    alone = max((entry.on for entry in talks if entry.source not in before.shared), default=None)
    if fields.last_contact is not None and fields.last_contact <= today:
        alone = max(alone or date.min, fields.last_contact)
    close = _closeness(contact, before, len(together))
    row = Handed(contact, close, announced, introduced, "open")
    visit = minutes_of_step("joint", contact, care)
    worth = value_of(contact) + close / 2 >= WORTH_A_VISIT and not before.left and visit <= budget
    if introduced is not None:
        return replace(row, stage="own" if alone is not None and alone > introduced else "introduced")
    if announced is not None:
        if worth:
            return _next(row, "joint", care, stage="announced")
        if alone is not None and alone >= announced:
            return replace(row, stage="own")
        return _next(row, "word", care, stage="announced")
    if alone is not None and (handover.takeover is None or alone >= handover.takeover):
        return replace(row, stage="own")  # in touch since the takeover: they know
    return _next(row, "announce" if worth else "word", care, stage="open")


def _next(row: Handed, step: str, care: CareSettings, *, stage: str) -> Handed:
    return replace(row, stage=stage, step=step, minutes=minutes_of_step(step, row.contact, care))


def _past(day: date | None, today: date) -> date | None:
    return day if day is not None and day <= today else None


def _closeness(contact: Contact, before: _Predecessor, together: int) -> int:
    """How close the predecessor is: links (introduced by them, theirs before, known to them or knowing them)
    one each, time spent together up to two."""
    fields = contact.fields
    known = before.named_in(fields.knows) or (
        before.contact is not None
        and any(
            [each.path for each in before.names.linked(name)] == [contact.path]
            for name in before.contact.fields.knows
        )
    )
    return (
        before.named_in(fields.introduced_by) + before.named_in(fields.predecessor) + known + min(2, together)
    )


def _rank(row: Handed) -> tuple[int, int, bool, str]:
    """Whom one values most, then to whom the predecessor is closest; then those told already."""
    return (-value_of(row.contact), -row.closeness, row.announced is None, row.contact.path)
