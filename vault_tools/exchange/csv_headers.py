"""The columns of address books' CSV files, by the headers that Google, LinkedIn and Outlook give them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from vault_tools.text.fold import fold

_PLAIN: Mapping[str, str] = {
    header: part
    for part, headers in {
        "given": "first name, given name, vorname, rufname",
        "middle": "middle name, additional name, weitere vornamen, zweiter vorname",
        "family": "last name, family name, surname, nachname, familienname",
        "name": "name, full name, fullname, display name, anzeigename, vollständiger name, contact name, kontakt",
        "alias": "nickname, nick name, spitzname, aliases, alias",
        "organisation": "organization name, organisation, organization, organization 1 - name, company, "
                        "company name, firma, unternehmen, firmenname",
        "role": "organization title, organization 1 - title, job title, position, role, rolle, funktion, beruf",
        "birthday": "birthday, geburtstag, geburtsdatum, date of birth",
        "home": "home city, ort privat, city, ort, place, location, stadt, wohnort, address 1 - city",
        "work": "business city, ort geschäftlich, address 2 - city",
        "note": "notes, note, notizen, notiz, bemerkungen",
        "met": "connected on, met, kennengelernt, kennengelernt am",
        "tags": "labels, group membership, categories, kategorien, tags, gruppen",
    }.items()
    for header in headers.split(", ")
}  # fmt: skip
_EMAIL = re.compile(
    r"e-?mail(?:s|[ -]?(?:adresse|address|addresses))?|e-?mail \d+ - value|e-?mail \d+ address"
    r"|e-?mail[ -]?(?:\d+:? ?-?adresse|adresse ?\d+)|e-?mail \d+: adresse|mail"
)
_PHONE = re.compile(
    r"phone \d+ - value|(?:[\w' -]+ )?(?:tele)?phone(?: number)?(?: \d)?|telefon(?:nummer)?(?: \([^()]*\)| [\w-]+)?(?: \d)?"
    r"|mobiltelefon(?: \d)?|handy|mobil(?:e|nummer)?|primary phone|weiteres telefon|autotelefon|haupttelefon|tel|phones?"
)
_NO_PHONE = re.compile(
    r"fax|pager|telex|company main|firma|isdn|callback|rückmeld|assistent|assistant|radio|tty|car"
)

_KINDS = (
    ("linkedin", {"first name", "last name", "connected on"}),
    ("google", {"e-mail 1 - value"}),
    ("google", {"phone 1 - value"}),
    ("google", {"given name", "family name"}),
    ("outlook", {"e-mail-adresse", "vorname"}),
    ("outlook", {"e-mail address", "first name"}),
    ("outlook", {"telefon geschäftlich"}),
    ("outlook", {"business phone"}),
)


def header_words(header: str) -> str:
    """A header for comparing."""
    return " ".join(fold(header.strip().strip("\ufeff\"'")).split())


@lru_cache(maxsize=4096)
def part_of(header: str) -> str | None:
    """What a column holds, by its header; None where it is nothing that a contact has."""
    words = header_words(header)
    if (part := _PLAIN.get(words)) is not None:
        return part
    if _EMAIL.fullmatch(words):
        return "email"
    if _PHONE.fullmatch(words) and not _NO_PHONE.search(words):
        return "phone"
    return None


def kind_of_file(headers: Sequence[str]) -> str:
    """Whose file it is, by its headers."""
    words = {header_words(header) for header in headers}
    return next((kind for kind, needed in _KINDS if needed <= words), "csv")


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row is the headers: two or more are known, and one of them says who it is."""
    parts = [part for cell in cells if (part := part_of(cell))]
    return len(parts) >= 2 and bool({"given", "family", "name", "email", "organisation"} & set(parts))
