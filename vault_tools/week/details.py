"""What one needs to begin a talk: who it is, what was last said, what is promised, what they love."""

from collections.abc import Iterable
from datetime import date

from vault_tools.care.due import last_day
from vault_tools.care.giving import BEFORE_DAYS, favour_ahead, only_asked
from vault_tools.contacts.directions import without_direction
from vault_tools.contacts.model import Contact, Interaction, Promise
from vault_tools.text.dates import plus_days
from vault_tools.text.escape import as_text
from vault_tools.text.fold import fold
from vault_tools.text.links import without_links, without_relative_links
from vault_tools.week.items import Item
from vault_tools.words import Language, say
from vault_tools.words.dates import due_day, short_day
from vault_tools.words.page import (
    BY_DAY,
    DETAILS,
    GIVE_ANYTHING,
    GIVE_INTEREST,
    GIVE_INTERESTS,
    GIVE_OFFER,
    GIVE_PROMISE,
    IDEAS_OR,
    TRIED_OFTEN,
)

_LONGEST = 160
_PROMISES_SHOWN = 2
MANY_TRIES = 3
"""After so many tries another way is proposed, or a rest."""


def details_for(
    item: Item, me: Contact | None, seen: date, monday: date, language: Language, *, tells: bool = True
) -> list[str]:
    """The lines under an item, each in words: only those there is something to say for; one's own news only
    where it `tells` them."""
    contact, fields = item.contact, item.contact.fields
    lines: list[str] = []

    def add(name: str, text: str, day: str = "") -> None:
        if text:
            lines.append(say(DETAILS[name], language, text=shortened(text), day=day))

    if item.section in ("new", "birthday"):
        add("who", ", ".join(part for part in (fields.role, fields.organisation, fields.place) if part))
    if len(tries_since(contact, seen)) >= MANY_TRIES:
        lines.append(say(TRIED_OFTEN, language))
    last = last_said(contact, seen)
    if last is not None:
        add("last", last.text, short_day(last.on, language, monday.year))
    else:
        add("why", fields.why or "")
    news = news_for(contact, me, seen) if tells else None
    if news is not None:
        add("tell", news.text, short_day(news.on, language, monday.year))
    favour = favour_ahead(contact, monday)
    if favour is not None and favour.due is not None and favour.due <= plus_days(monday, BEFORE_DAYS):
        text = without_direction(without_links(favour.text))
        add("favour", text, due_day(favour.due, language, monday))
    if only_asked(contact, seen):
        add("give", ideas_to_give(contact, me, language))
    for promise in _promises(contact, item.promise):
        by = say(BY_DAY, language, day=due_day(promise.due, language, monday)) if promise.due else ""
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
    last = last_day(contact, seen) or date.min
    return [entry for entry in contact.interactions if entry.tried and last < entry.on <= seen]


def last_said(contact: Contact, seen: date, but: str = "") -> Interaction | None:
    """The newest interaction that has words, none from the note `but`."""
    return next(
        (
            entry
            for entry in contact.interactions
            if entry.text and entry.on <= seen and not entry.tried and entry.path != but
        ),
        None,
    )


def news_for(
    contact: Contact, me: Contact | None, seen: date, until: date | None = None
) -> Interaction | None:
    """What the user has to tell: the newest of the news in their own note, newer than the last contact (up to
    `until`, else all that is seen)."""
    newest = (
        next((entry for entry in me.interactions if entry.on <= seen and entry.text), None) if me else None
    )
    last = last_day(contact, until or seen) or date.min
    return newest if newest is not None and newest.on > last else None


def ideas_to_give(contact: Contact, me: Contact | None, language: Language) -> str:
    """What to give: what the contact seeks and one offers, what is promised, what they love; two of these."""
    mine = {fold(text) for text in me.fields.offers} if me else set()
    ideas = [say(GIVE_OFFER, language, text=text) for text in contact.fields.seeks if fold(text) in mine]
    ideas += [say(GIVE_PROMISE, language, text=without_links(each.text)) for each in _promises(contact, None)]
    loved = list(dict.fromkeys([*common_interests(contact, me), *contact.fields.interests]))
    if not ideas and len(loved) > 1:
        return say(GIVE_INTERESTS, language, one=loved[0], other=loved[1])
    ideas += [say(GIVE_INTEREST, language, text=text) for text in loved]
    return say(IDEAS_OR, language).join(ideas[:2]) or say(GIVE_ANYTHING, language)


def common_interests(contact: Contact, me: Contact | None) -> list[str]:
    """What both love, in the contact's words."""
    mine = {fold(text) for text in me.fields.interests} if me else set()
    return [text for text in contact.fields.interests if fold(text) in mine]


def _promises(contact: Contact, own: Promise | None) -> Iterable[Promise]:
    """The open promises that the item itself is not about, dated ones first."""
    still = [each for each in contact.promises if each.state == "open" and not each.ask and each != own]
    return sorted(still, key=lambda each: (each.due or date.max, each.source.line))[:_PROMISES_SHOWN]


def shortened(text: str, longest: int = _LONGEST) -> str:
    """At most about two lines on the page, cut between words."""
    text = as_text(without_relative_links(text))
    if len(text) <= longest:
        return text
    cut = text[:longest].rsplit(" ", 1)[0]
    if cut.count("[[") > cut.count("]]"):  # never half a link
        cut = cut.rsplit("[[", 1)[0]
    if cut.count("„") > cut.count("“") and cut.rfind("„") > longest // 2:  # nor a quotation just begun
        cut = cut.rsplit("„", 1)[0]
    return cut.rstrip(" ,;·") + " …"
