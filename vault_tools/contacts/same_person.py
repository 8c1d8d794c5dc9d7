"""Whether a new acquaintance is there already: by name, email or telephone."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.text.fold import fold

_NO_DIGIT = re.compile(r"\D+")
_EXTENSION = re.compile(r"(?i)\s*(?:ext\.?|durchwahl|dw|x)\s*\d+\s*$")
_FEWEST_DIGITS = 6


class Known(NamedTuple):
    """Somebody who may be the same person, and by what: `name`, `email` or `phone`."""

    contact: Contact
    by: str


def known_already(names: Names, name: str, emails: Sequence[str], phones: Sequence[str]) -> list[Known]:
    """Who has the same whole name or alias, however it is written, the same email or the same number."""
    found = {each.path: Known(each, "name") for each in names.wholly(name)}
    if emails or phones:
        for each in names.contacts:
            if by := _shared(each, emails, phones):
                found.setdefault(each.path, Known(each, by))
    return sorted(found.values(), key=lambda each: (each.by != "name", each.contact.path))


def _shared(contact: Contact, emails: Iterable[str], phones: Iterable[str]) -> str | None:
    theirs = {email_address(each) for each in contact.fields.email}
    if any(email_address(each) in theirs for each in emails):
        return "email"
    return "phone" if any(same_number(a, b) for a in phones for b in contact.fields.phone) else None


def email_address(text: str) -> str:
    """The address for comparing: `mailto:` and case do not count."""
    return fold(text).strip(" \t<>").removeprefix("mailto:").strip("<>")


def same_number(one: str, other: str) -> bool:
    """Whether two telephone numbers are the same, written with the country's code or without.

    Digits are enough for that: `+49 561 1234`, `0049 (0)561-1234` and `0561/1234`. A number without an
    area code is only the same as one written so too.
    """
    (code_one, rest_one), (code_two, rest_two) = _parts(one), _parts(other)
    if min(len(rest_one), len(rest_two)) < _FEWEST_DIGITS:
        return False
    if code_one == code_two:
        return rest_one == rest_two
    national, abroad = (rest_one, rest_two) if code_two == "+" else (rest_two, rest_one)
    if {code_one, code_two} != {"+", "0"}:
        return False
    return abroad.endswith(national) and 1 <= len(abroad) - len(national) <= 3


def _parts(number: str) -> tuple[str, str]:
    """How a number begins (`+` with the country's code, `0` with that of the area), and its digits."""
    written = _EXTENSION.sub("", number.replace("(0)", ""))
    digits = _NO_DIGIT.sub("", written)
    if written.strip().startswith("+"):
        return "+", digits
    if digits.startswith("00"):
        return "+", digits[2:]
    return ("0", digits[1:]) if digits.startswith("0") else ("", digits)
