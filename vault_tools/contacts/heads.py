"""The head of a note at one glance, before any of it is read: whether it may speak of people and days.

Most notes of a vault say nothing of these, and cost only this glance. Many come from one template: without
their numbers they begin alike, and are looked at once.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from vault_tools.text.frontmatter import quick_head
from vault_tools.text.lines import as_signs

_DIGITS = b"0123456789"
_SHORT = 1024
"""Bytes; what is found in fewer is remembered."""

_CONTACTS = ("contact", "person", "kontakt")
_PEOPLE = ("mit", "people", "attendee", "participant", "teilnehmer", "personen")
_MORE = (
    "datetime", "{{", "<%", "meeting", "call", "event", "interaction", "chat", "besprech",
    "treffen", "termin", "telefonat", "gespr",
)  # fmt: skip


class Head(NamedTuple):
    """The frontmatter in small letters, empty where there is none; whether it has words (numbers in them do
    not count) that may make the note a contact, that may name who was there, that may be the note's date, and
    others that can say more than the day in its name."""

    data: bytes
    contact: bool = False
    people: bool = False
    dated: bool = False
    more: bool = False


_NONE = Head(b"")
_tuple = tuple.__new__  # quicker than to call the type


def look_at(data: bytes) -> Head:
    """The head of a note with these bytes."""
    head = quick_head(data)
    if not head:
        return _NONE
    words = head.translate(None, _DIGITS)
    return _tuple(Head, (head, *(_found(words) if len(words) < _SHORT else _words_in(words))))


def _words_in(words: bytes) -> tuple[bool, bool, bool, bool]:
    head = as_signs(words)
    people = _any_in(head, _PEOPLE)
    dated = head.count("dat") > head.count("updat")  # many notes have `updated`, which is none
    return _any_in(head, _CONTACTS), people, dated, people or _any_in(head, _MORE)


def _any_in(head: str, words: Iterable[str]) -> bool:
    for word in words:  # noqa: SIM110  # `any` takes twice as long
        if word in head:
            return True
    return False


_found = lru_cache(maxsize=1024)(_words_in)
