"""What a week is made of: items, what is kept from the page, and the plan."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from vault_tools.care.drift import Drift
from vault_tools.care.due import Care
from vault_tools.care.growth import Proposal
from vault_tools.care.handover_steps import STEPS
from vault_tools.care.places import place_of
from vault_tools.contacts.model import Contact, Interaction, Promise
from vault_tools.week.ids import fingerprint

SECTIONS = ("promised", "birthday", *STEPS, "week", "new", "early")
CARE_SECTIONS = SECTIONS[1:]
"""Those whose tick is contact; at most one item of them per contact and week."""

GROWTH: Mapping[str, tuple[str, str]] = {
    "grow-annual": ("plant", "annual"),
    "grow-perennial": ("plant", "perennial"),
    "grow-tree": ("plant", "tree"),
    "let-go": ("cadence", "never"),
}
"""The sections of proposals: which field a tick sets to what. They take no minutes and are no contact."""

DONE = "xX"
PUT_OFF = "->"


@dataclass(frozen=True, slots=True)
class Kept:
    """An item that is on the page already: its id, the sign in its box, and the contacts that its link may
    mean (one, but for a name that several share)."""

    id: str
    sign: str = " "
    paths: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether the user has decided on it: done or put off."""
        return self.sign in DONE + PUT_OFF


@dataclass(frozen=True, slots=True)
class Item:
    """One act of care, or one promise. `priority` is in thousandths, `falls` the day of a birthday.

    `path` is the contact's note; `what` says what it is about: two items of one section, contact and task are
    the same; `goes_to` is the place that one has to go to for it, "" where none: see `ways`. (Fields, since a
    plan asks for them very often.)
    """

    section: str
    path: str
    what: tuple[str, str, str]
    care: Care
    act: str
    minutes: int
    priority: int
    due: date | None
    promise: Promise | None = None
    falls: date | None = None
    goes_to: str = ""
    proposal: Proposal | None = None
    id: str = ""
    sign: str = " "

    @property
    def contact(self) -> Contact:
        """Whom it is for."""
        return self.care.contact

    @property
    def mark(self) -> str:
        """The fingerprint that its id is made from."""
        return fingerprint(self.section, self.path, self.promise.text if self.promise else "")


class Quiet(NamedTuple):
    """Someone who is not due, but quieter than usual."""

    contact: Contact
    drift: Drift


class Meeting(NamedTuple):
    """Someone who will be there when a dated note of the coming days says so."""

    contact: Contact
    entry: Interaction


@dataclass(frozen=True, slots=True)
class Plan:
    """A week: its items in the order of the page, what did not fit, and the minutes; those who are
    quieter than usual, as a hint; with whom there was contact since Monday; to whom to give first; who comes
    to a meeting; what the whole garden asks for in a week of the long run; and proposals to grow or let go;
    the minutes of a way; who is nearly due and would be visited; by path, whom those to whom to give first
    have introduced.
    """

    monday: date
    budget: int
    items: tuple[Item, ...]
    left_out: tuple[Item, ...]
    off: bool = False
    quiet: tuple["Quiet", ...] = ()
    heard: tuple[Contact, ...] = ()
    give_first: tuple[Contact, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    needed_minutes: int = 0
    proposals: tuple[Item, ...] = ()
    way: int = 0
    nearly: tuple[Item, ...] = ()
    introduced: Mapping[str, tuple[Contact, ...]] = field(default_factory=dict)

    @property
    def planned_minutes(self) -> int:
        """The sum of all that is planned or done; what was put off does not count."""
        return minutes_in(self.items, self.way)

    @property
    def ways(self) -> tuple[str | None, ...]:
        """The places that the week's ways lead to, as they are written; None where it is not known."""
        return tuple(place_of(item.contact) or None for item in ways_in(self.items, self.way).values())


def ways_in(items: Iterable[Item], way: int) -> dict[str, Item]:
    """The places that items lead to, each with the first item there; none where the way takes no time."""
    there: dict[str, Item] = {}
    if way:
        for item in items:
            if item.goes_to and item.sign not in PUT_OFF:
                there.setdefault(item.goes_to, item)
    return there


def minutes_in(items: Sequence[Item], way: int) -> int:
    """The minutes that items take, with a way to each place; those put off take none."""
    return sum(item.minutes for item in items if item.sign not in PUT_OFF) + way * len(ways_in(items, way))
