"""Give before you ask: what passed between two people, and the acts of care that go before a favour."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.model import Contact, Interaction, Promise
from vault_tools.text.dates import plus_days

ONLY_ASKED = 3
"""So many contacts in a row that only asked are pointed out."""

BEFORE_DAYS = 56
"""In so many days before a favour is asked there are to be two acts of care."""

_LATEST = (42, 14)
"""So many days before the favour the first act of care is due, and the second."""
_APART_DAYS = 14


class Ledger(NamedTuple):
    """How often was given, asked and received; `in_a_row`: the newest contacts that only asked."""

    gave: int = 0
    asked: int = 0
    received: int = 0
    in_a_row: int = 0

    @property
    def only_asked(self) -> bool:
        """Whether it is time to give something first."""
        return self.in_a_row >= ONLY_ASKED


def ledger(contact: Contact, until: date, introduced: Iterable[Contact] = ()) -> Ledger:
    """What passed up to a day. A contact that asked and gave as well does not only ask.

    Whomever the contact has `introduced` was received too; that is no answer to having only asked.
    """
    passed = [entry for entry in contact.interactions if entry.on <= until and not entry.tried]
    gave, asked, received = (
        sum(what in entry.passed for entry in passed) for what in ("gave", "asked", "received")
    )
    received += len(credited(contact, until, introduced))
    return Ledger(gave, asked, received, _in_a_row(passed))


def credited(contact: Contact, until: date, introduced: Iterable[Contact]) -> list[Contact]:
    """Of those whom a contact has introduced the ones that count as received: by the day one met, newest
    first, then those where it is not known. Whom one is yet to meet does not count, nor a day for which the
    log says already that something was received."""
    noted = {entry.on for entry in contact.interactions if "received" in entry.passed and not entry.tried}
    counted = [each for each in introduced if (met := each.fields.met) is None or met <= until]
    return by_day_met((each for each in counted if each.fields.met not in noted), until)


def by_day_met(those: Iterable[Contact], until: date) -> list[Contact]:
    """Whom one met last first; at the end those where no day is known, or it is still to come."""

    def met(contact: Contact) -> int:
        on = contact.fields.met
        return on.toordinal() if on is not None and on <= until else 0

    return sorted(those, key=lambda each: (-met(each), each.path))


def only_asked(contact: Contact, until: date) -> bool:
    """The same as `ledger(…).only_asked`, at once where the newest contact says that it is not so."""
    count = 0
    for entry in contact.interactions:  # newest first
        if entry.on > until or entry.tried:
            continue
        if "asked" not in entry.passed or "gave" in entry.passed:
            return False
        count += 1
        if count == ONLY_ASKED:
            return True
    return False


def _in_a_row(newest_first: Sequence[Interaction]) -> int:
    for count, entry in enumerate(newest_first):
        if "asked" not in entry.passed or "gave" in entry.passed:
            return count
    return len(newest_first)


def favour_ahead(contact: Contact, today: date) -> Promise | None:
    """The next favour that one means to ask for on a day from now on, or None."""
    dated = [
        each
        for each in contact.promises
        if each.ask and each.state == "open" and each.due is not None and each.due >= today
    ]
    return min(dated, key=lambda each: (each.due or date.max, each.source), default=None)


def care_before_asking(favour: date, days: Sequence[date]) -> date | None:
    """The day by which the next act of care before a favour is due; None where there have been two.

    `days` are the days of contact, newest first. The first is due six weeks before, the second two; both at
    least two weeks after the last contact, but never after the favour itself.
    """
    begins = plus_days(favour, -BEFORE_DAYS)
    already = sum(begins <= day < favour for day in days)
    if already >= len(_LATEST):
        return None
    due = plus_days(favour, -_LATEST[already])
    if days:
        due = max(due, plus_days(days[0], _APART_DAYS))
    return min(due, favour)
