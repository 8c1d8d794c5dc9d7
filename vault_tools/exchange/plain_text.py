"""From a file's bytes to its text, whatever program wrote it; and days and tags as such files write them."""

import re
from datetime import date

from vault_tools.contacts.model import Birthday
from vault_tools.text.dates import day, parse_date

_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})")
_NO_DAY = re.compile(r"0{1,2}[./]0{1,2}[./]0{1,4}|0000-00-00")


def text_of(data: bytes) -> str:
    """The text: UTF-8 or UTF-16 where it says or is so, else Windows-1252, as older programs write it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def is_no_day(text: str) -> bool:
    """Whether a cell says that no day is known, as Outlook's `0/0/00` does."""
    return not text.strip() or _NO_DAY.fullmatch(text.strip()) is not None


def day_of(text: str) -> date | None:
    """The day that a text says; None where it says none, or may mean two (`10/02/2026`)."""
    text = text.strip()
    if (found := parse_date(text)) is not None:
        return found
    if match := _COMPACT.fullmatch(text):
        return day(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHES.fullmatch(text):
        one, two, year = (int(each) for each in match.groups())
        if one == two or one > 12:
            return day(year, two, one)
        if two > 12:
            return day(year, one, two)
    return None


def birthday_of(text: str) -> Birthday | None:
    """The birthday that a text says, with or without its year."""
    text = text.strip()
    if match := _YEARLESS.fullmatch(text):
        month, number = int(match[1]), int(match[2])
        return Birthday(month, number) if day(2000, month, number) else None
    found = day_of(text)
    if found is None:
        return None
    # 1604 is what Apple writes for an unknown year; the year 1 is how others say it.
    return Birthday(found.month, found.day, None if found.year in (1604, 1) else found.year)


def tag_of(text: str) -> str:
    """A label of an address book as a tag: no blanks or signs that would end it; empty where none is left."""
    tag = re.sub(r"[^\w/-]+", "-", text.strip().lstrip("#")).strip("-/")
    return tag if any(sign.isalpha() for sign in tag) else ""
