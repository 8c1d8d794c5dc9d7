"""What one needs to begin a talk: who it is, what was last said, what is promised, what they love."""

from collections.abc import Iterable
from datetime import date

from vault_tools.care.due import contact_days, contacts_until
from vault_tools.contacts.model import Contact, Interaction, Promise
from vault_tools.text.escape import as_text
from vault_tools.text.fold import fold
from vault_tools.text.links import without_links, without_relative_links
from vault_tools.week.items import Item
from vault_tools.words import Language, say
from vault_tools.words.dates import short_day, weekday_day
from vault_tools.words.page import BY_DAY, DETAILS, TRIED_OFTEN

_LONGEST = 160
_PROMISES_SHOWN = 2
MANY_TRIES = 3
"""After so many tries another way is proposed, or a rest."""


def details_for(item: Item, me: Contact | None, seen: date, monday: date, language: Language) -> list[str]:
    """The lines under an item, each in words: only those there is something to say for."""
    contact, fields = item.contact, item.contact.fields
    lines: list[str] = []

    def add(name: str, text: str, day: str = "") -> None:
        if text:
            lines.append(say(DETAILS[name], language, text=_shortened(text), day=day))

    if item.section in ("new", "birthday"):
        add("who", ", ".join(part for part in (fields.role, fields.organisation, fields.place) if part))
    if len(tries_since(contact, seen)) >= MANY_TRIES:
        lines.append(say(TRIED_OFTEN, language))
    last = last_said(contact, seen)
    if last is not None:
        add("last", last.text, short_day(last.on, language, monday.year))
    else:
        add("why", fields.why or "")
    for promise in _promises(contact, item.promise):
        by = say(BY_DAY, language, day=weekday_day(promise.due, language, monday.year)) if promise.due else ""
        words = without_links(promise.text)
        add("promised", f"{words} ({by})" if by else words)
    shared = common_interests(contact, me)
    add("common", ", ".join(shared))
    add("interests", ", ".join(text for text in fields.interests if text not in shared))
    add("needs", fields.needs or "")
    if item.act == "call":
        add("phone", ", ".join(fields.phone))
    elif item.act == "mail":
        add("email", ", ".join(fields.email))
    return lines


def tries_since(contact: Contact, seen: date) -> list[Interaction]:
    """The times nobody was reached since the last contact."""
    last = next(iter(contact_days(contact, seen)), date.min)
    return [entry for entry in contact.interactions if entry.tried and last < entry.on <= seen]


def last_said(contact: Contact, seen: date) -> Interaction | None:
    """The newest interaction that has words."""
    return next((entry for entry in contacts_until(contact, seen) if entry.text), None)


def common_interests(contact: Contact, me: Contact | None) -> list[str]:
    """What both love, in the contact's words."""
    mine = {fold(text) for text in me.fields.interests} if me else set()
    return [text for text in contact.fields.interests if fold(text) in mine]


def _promises(contact: Contact, own: Promise | None) -> Iterable[Promise]:
    """The open promises that the item itself is not about, dated ones first."""
    still = [each for each in contact.promises if each.state == "open" and not each.ask and each != own]
    return sorted(still, key=lambda each: (each.due or date.max, each.source.line))[:_PROMISES_SHOWN]


def _shortened(text: str) -> str:
    """At most about two lines on the page, cut between words."""
    text = as_text(without_relative_links(text))
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rsplit(" ", 1)[0]
    if cut.count("[[") > cut.count("]]"):  # never half a link
        cut = cut.rsplit("[[", 1)[0]
    return cut.rstrip(" ,;·") + " …"
