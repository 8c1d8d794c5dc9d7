"""Contacts as vCard 3.0, which every address book reads. Only what is meant for address books goes in: what
the user thinks of somebody (`why`, `needs`, the log) stays in the vault."""

import hashlib
from typing import Any

from vault_tools.contacts.model import Birthday, Contact
from vault_tools.text.escape import one_line
from vault_tools.text.fold import nfc

_PARTICLES = frozenset("von van de der den del della di da du la le zu zum zur ten ter vom".split())


def uid_of(path: str, what: str = "contact") -> str:
    """The same for a note in every run: `vt-` and the beginning of a hash of its path."""
    return "vt-" + hashlib.sha256(f"{what}\0{nfc(path)}".encode("utf-8", "surrogateescape")).hexdigest()[:32]


def vcard_of(contact: Contact) -> str:
    """One contact as a vCard."""
    import vobject  # late, and an extra

    fields = contact.fields
    card: Any = vobject.vCard()
    card.add("uid").value = uid_of(contact.path)
    name = one_line(fields.name or contact.name)
    given, family = split_name(name)
    card.add("n").value = vobject.vcard.Name(family=family, given=given)
    card.add("fn").value = name
    for alias in fields.aliases:
        card.add("nickname").value = one_line(alias)
    if fields.organisation:
        card.add("org").value = [one_line(fields.organisation)]
    if fields.role:
        card.add("title").value = one_line(fields.role)
    for email in fields.email:
        card.add("email").value = one_line(email)
    for phone in fields.phone:
        card.add("tel").value = one_line(phone)
    if fields.birthday:
        _add_birthday(card, fields.birthday)
    if fields.place:
        card.add("adr").value = vobject.vcard.Address(city=one_line(fields.place))
    if tags := [one_line(tag) for tag in fields.tags if tag]:
        card.add("categories").value = tags
    text: str = card.serialize()
    return text


def split_name(name: str) -> tuple[str, str]:
    """Given and family name; `von der Heide` is one family name."""
    words = name.split()
    if len(words) < 2:
        return name, ""
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


def _add_birthday(card: Any, birthday: Birthday) -> None:
    line = card.add("bday")
    if birthday.year is None:  # vCard 3.0 knows no day without a year; this is how Apple writes it
        line.value = f"1604-{birthday.month:02d}-{birthday.day:02d}"
        line.params["X-APPLE-OMIT-YEAR"] = ["1604"]
    else:
        line.value = birthday.text()
