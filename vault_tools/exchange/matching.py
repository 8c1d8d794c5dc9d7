"""Who of the contacts a card is: surely, perhaps, or nobody; and which contacts are likely one person twice.

Sure is an email or telephone that both have with a name that may be the same, or the same name with nothing
that speaks against it. Everything else is asked, never guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from vault_tools.contacts.model import Birthday, Contact
from vault_tools.contacts.names import said_names
from vault_tools.contacts.same_person import email_address
from vault_tools.exchange.cards import Card
from vault_tools.exchange.people_names import alike, generation, name_key
from vault_tools.text.fold import fold

_ROLE_MAILBOX = re.compile(
    r"(?:info|office|kontakt|contact|mail|post|service|support|team|hello|hallo|sales|vertrieb|buero|büro"
    r"|verwaltung|zentrale|sekretariat|buchhaltung|einkauf|bewerbung|jobs|webmaster|admin|no-?reply)@.*"
)
_LEGAL = frozenset("gmbh mbh ag kg ohg gbr ug se ev co inc ltd llc corp plc sa sarl bv und and".split())


class Match(NamedTuple):
    """Whom a card fits: `sure` is one contact, `perhaps` those of whom it may be one; `by` says by what."""

    sure: Contact | None
    perhaps: tuple[Contact, ...]
    by: str


@dataclass(frozen=True, slots=True)
class _Person:
    """What is compared of a contact or a card."""

    names: tuple[str, ...]
    emails: frozenset[str]
    phones: frozenset[str]
    organisation: str
    birthday: Birthday | None


NOBODY = Match(None, (), "")


class Matcher:
    """The contacts by what tells people apart. `region` is for telephone numbers without a country."""

    def __init__(self, contacts: Iterable[Contact], region: str | None) -> None:
        self.region = region
        self._contacts: list[Contact] = []
        self._people: list[_Person] = []
        self._email: dict[str, list[int]] = defaultdict(list)
        self._phone: dict[str, list[int]] = defaultdict(list)
        self._name: dict[str, list[int]] = defaultdict(list)
        self._firm: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._word: dict[str, list[int]] = defaultdict(list)
        for contact in contacts:
            self.add(contact)

    def add(self, contact: Contact) -> None:
        """One more contact, as an import makes them."""
        person = _person_of(contact, self.region)
        at = len(self._contacts)
        self._contacts.append(contact)
        self._people.append(person)
        for email in person.emails:
            self._email[email].append(at)
        for phone in person.phones:
            self._phone[phone].append(at)
        for key in {name_key(name) for name in person.names}:
            self._name[key].append(at)
            self._firm[key, person.organisation].append(at)
            for word in key.split():
                self._word[word].append(at)

    def match(self, card: Card) -> Match:
        """Who a card is."""
        person = _person(
            card.name, card.aliases, card.emails, card.phones, card.organisation, card.birthday, self.region
        )
        by_email = self._at(self._email, person.emails)
        by_phone = self._at(self._phone, person.phones)
        by_name = self._of_this_name(person, [*by_email, *by_phone])
        sure = {
            at: by
            for by, found in (("name", by_name), ("phone", by_phone), ("email", by_email))
            for at in found
            if (
                _sure_by_name(person, self._people[at]) if by == "name" else _may_be(person, self._people[at])
            )
        }
        if len(sure) == 1:
            at, by = next(iter(sure.items()))
            return Match(self._contacts[at], (), by)
        if sure:
            best = [at for at in sure if at in by_name and (at in by_email or at in by_phone)]
            if len(best) == 1:
                return Match(self._contacts[best[0]], (), "name")
            return self._perhaps(sure, "several")
        own = [email for email in person.emails if not _ROLE_MAILBOX.fullmatch(email)]
        strange = self._at(self._email, own)
        if by_name or strange:
            return self._perhaps([*by_name, *strange], "name" if by_name else "email")
        return self._perhaps(self._nearly(person), "nearly")

    def doubles(self) -> Iterator[tuple[Contact, Contact, str]]:
        """Pairs that are likely one person: the earlier path, the later one, and by what."""
        pairs: dict[tuple[int, int], str] = {}
        for by, index in (("name", self._name), ("phone", self._phone), ("email", self._email)):
            for key, found in index.items():
                if len(found) > _TOO_MANY:
                    continue  # a switchboard
                for one, other in combinations(sorted(set(found)), 2):
                    mine, theirs = self._people[one], self._people[other]
                    if by == "name" and " " not in key and name_key(mine.names[0]) != key:
                        continue  # an alias that both are called by
                    if _sure_by_name(mine, theirs) if by == "name" else _may_be(mine, theirs):
                        pairs[one, other] = by
        for (one, other), by in pairs.items():
            first, second = sorted((self._contacts[one], self._contacts[other]), key=lambda each: each.path)
            yield first, second, by

    def _of_this_name(self, person: _Person, known: Sequence[int]) -> list[int]:
        """Those of a card's name, by their places. Where very many share it (a list of Customer 1, Customer 2
        and so on), those who share more than it, and the first few: nobody can be asked about thousands."""
        if not person.names:
            return []
        key = name_key(person.names[0])
        found = self._name.get(key, [])
        if len(found) <= _MANY:
            return found
        closer = [at for at in known if any(name_key(name) == key for name in self._people[at].names)]
        firm = self._firm.get((key, person.organisation), []) if person.organisation else []
        return sorted({*closer, *firm[:_MANY], *found[:_MANY]})

    def _at(self, index: dict[str, list[int]], keys: Iterable[str]) -> list[int]:
        """Those who have one of these addresses. One that very many have is a switchboard's: it tells nobody
        apart, and counts only together with the name."""
        lists = [found for key in keys if len(found := index.get(key, [])) <= _MANY]
        return list(dict.fromkeys(at for found in lists for at in found))

    def _perhaps(self, places: Iterable[int], by: str) -> Match:
        found = tuple(self._contacts[at] for at in dict.fromkeys(places))
        return Match(None, found, by) if found else NOBODY

    def _nearly(self, person: _Person) -> list[int]:
        """Those whose name may be the same one in another form, and nothing else is known to differ."""
        if not person.names:
            return []
        name = person.names[0]
        words = (self._word.get(word, ()) for word in name_key(name).split() if len(word) > 1)
        near = {at for those in words if len(those) <= _MANY for at in those}
        return [
            at
            for at in sorted(near)
            if any(alike(name, other) for other in self._people[at].names)
            and not _differ(person, self._people[at])
        ]


_TOO_MANY = 8
_MANY = 50
"""What more than these share tells nobody apart: a first name, a list's `Customer 7`, a switchboard."""


def _sure_by_name(one: _Person, other: _Person) -> bool:
    """Whether two of one name are surely one person: something else is the same, or nothing differs."""
    if not one.names or not other.names:
        return False
    if len(key := name_key(one.names[0]).split()) < 2 and key != name_key(other.names[0]).split():
        return False  # a first name alone says little
    if one.birthday and other.birthday and not _same_day(one.birthday, other.birthday):
        return False
    same = (
        one.emails & other.emails
        or one.phones & other.phones
        or (one.organisation and one.organisation == other.organisation)
        or (one.birthday and other.birthday)
    )
    return bool(same) or not _differ(one, other)


def _differ(one: _Person, other: _Person) -> bool:
    """Whether something speaks against two being one person."""
    return bool(
        (one.emails and other.emails and not one.emails & other.emails)
        or (one.organisation and other.organisation and one.organisation != other.organisation)
        or (one.birthday and other.birthday and not _same_day(one.birthday, other.birthday))
    )


def _same_day(one: Birthday, other: Birthday) -> bool:
    return (one.month, one.day) == (other.month, other.day) and (
        None in (one.year, other.year) or one.year == other.year
    )


def _may_be(one: _Person, other: _Person) -> bool:
    """Whether any of their names may be the same person's, and not the father's."""
    return any(
        name_key(mine) == name_key(theirs) or (alike(mine, theirs) and generation(mine) == generation(theirs))
        for mine in one.names
        for theirs in other.names
    )


def _person_of(contact: Contact, region: str | None) -> _Person:
    fields = contact.fields
    names = said_names(contact)
    return _person(
        names[0], names[1:], fields.email, fields.phone, fields.organisation or "", fields.birthday, region
    )


def _person(
    name: str,
    others: Sequence[str],
    emails: Sequence[str],
    phones: Sequence[str],
    organisation: str,
    birthday: Birthday | None,
    region: str | None,
) -> _Person:
    return _Person(
        tuple(each for each in (name, *others) if name_key(each)),
        frozenset(email_address(each) for each in emails if "@" in each),
        frozenset(number for each in phones if (number := phone_key(each, region))),
        _firm_key(organisation),
        birthday,
    )


def _firm_key(name: str) -> str:
    """A firm's name for comparing: its legal form does not count."""
    words = re.findall(r"\w+", fold(name))
    return " ".join([word for word in words if word not in _LEGAL] or words)


@lru_cache(maxsize=65536)
def phone_key(number: str, region: str | None) -> str | None:
    """A telephone number as the network knows it (`+4956112345`); None for what is none."""
    digits = re.sub(r"\D", "", number)
    if len(digits) < 5:
        return None
    try:
        import phonenumbers  # late, and an extra: `check` does without it
    except ImportError:
        return digits.lstrip("0")
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return digits
    return f"+{parsed.country_code}{parsed.national_number}"
