"""Of all contacts, those that are asked for: by plant, tag, place, owner, and how soon they are due."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from vault_tools.care.due import Care, by_thirst
from vault_tools.care.priority import value_of
from vault_tools.contacts.model import Contact
from vault_tools.contacts.span import Span
from vault_tools.text.fold import fold
from vault_tools.text.links import without_links

Order = Literal["thirst", "due", "name", "value", "last"]
ORDERS: tuple[Order, ...] = ("thirst", "due", "name", "value", "last")


class Filter(NamedTuple):
    """What is asked for; None: all. `within` counts from today; `owner` asks as the page does: theirs and
    those of nobody."""

    plant: str | None = None
    tag: str | None = None
    place: str | None = None
    owner: str | None = None
    within: Span | None = None

    def lets(self, care: Care, today: date) -> bool:
        """Whether a contact is among those asked for."""
        fields = care.contact.fields
        return (
            (self.plant is None or fields.plant == self.plant)
            and (self.tag is None or any(_within_tag(tag, self.tag) for tag in fields.tags))
            and (self.place is None or any(same_words(at, self.place) for at in _places(care.contact)))
            and is_mine(care.contact, self.owner)
            and (self.within is None or (care.due is not None and care.due <= self.within.after(today)))
        )


ALL = Filter()


def is_mine(contact: Contact, owner: str | None) -> bool:
    """Whether a contact is cared for by `owner`: someone's own contacts and those of nobody; None: by all."""
    theirs = contact.fields.owner
    return owner is None or theirs is None or same_words(theirs, owner)


def same_words(written: str | None, asked: str) -> bool:
    """Whether two words are the same but for case and the brackets of a link."""
    return written is not None and fold(without_links(written)) == fold(without_links(asked))


def _places(contact: Contact) -> tuple[str | None, ...]:
    """Where one meets them: a firm is a place too."""
    return (contact.fields.place, contact.fields.organisation)


def in_order(cares: Iterable[Care], order: Order) -> list[Care]:
    """Sorted: most thirsty first, soonest due, by name, most valued, or longest without contact; what is not
    known comes last, and equal ones stay in the order of thirst."""
    keys: dict[Order, Callable[[Care], tuple[Any, ...]]] = {
        "due": lambda care: (care.due is None, care.due),
        "name": lambda care: (fold(care.contact.name),),
        "value": lambda care: (-value_of(care.contact),),
        "last": lambda care: (care.last is None, care.last),
    }
    found = by_thirst(cares)
    return found if order == "thirst" else sorted(found, key=keys[order])


def _within_tag(tag: str, asked: str) -> bool:
    """`kunde/a` is within `kunde`, and `#` may stand before it."""
    wanted, has = fold(asked).strip().lstrip("#").strip("/"), fold(tag)
    return has == wanted or has.startswith(f"{wanted}/")
