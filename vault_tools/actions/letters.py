"""Personal letters of the handover: the user's own template, filled for each of those chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from vault_tools.actions.garden import Garden
from vault_tools.care.handover import Handover
from vault_tools.care.handover_steps import act_of_step
from vault_tools.contacts.model import Contact
from vault_tools.contacts.new_name import without_unsafe
from vault_tools.errors import NoteExistsError, TemplateError
from vault_tools.errors_handover import (
    LetterNameError,
    LetterTemplateError,
    LetterUnreadableError,
    NoLetterError,
)
from vault_tools.text.escape import as_text
from vault_tools.text.fold import fold
from vault_tools.text.lines import decode, encode
from vault_tools.text.links import without_links
from vault_tools.vault.read import read_note
from vault_tools.week.details import last_said
from vault_tools.words import Language, say
from vault_tools.words.dates import long_day
from vault_tools.words.handover import LETTER_FILE

_LONGEST_NAME = 180
"""Bytes of a name in that of a file, which may have 255."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: to whom, where it would stand, and its text."""

    contact: Contact
    path: str
    text: str


def chosen(here: Handover) -> list[Contact]:
    """To whom the plan gives a letter: a personal word is next, and the contact has no other way."""
    words = [row.contact for row in here.rows if row.step == "word"]
    return [each for each in words if act_of_step("word", each) == "letter"]


def letters(
    garden: Garden,
    here: Handover,
    contacts: Iterable[Contact],
    template: str | None,
    folder: str,
    today: date,
    language: Language,
) -> list[Letter]:
    """A letter for each. Raises NoLetterError, LetterUnreadableError and LetterTemplateError."""
    path = template or garden.settings.handover.letter
    if path is None:
        raise NoLetterError
    try:
        source = decode(read_note(garden.vault, _within(path)))
    except (OSError, ValueError) as error:
        raise LetterUnreadableError(path=path) from error
    those = list({each.path: each for each in contacts}.values())
    garden = garden.with_words(those, today)
    now = {each.path: each for each in garden.contacts}
    texts = [
        (each, _text(source, path, _values(garden, here, now.get(each.path, each), today, language)))
        for each in those
    ]
    taken: set[str] = set()
    return [Letter(each, _place(folder, each, language, taken), text) for each, text in texts]


def _within(path: str) -> str:
    """The path, which must not lead out of the vault. Raises ValueError."""
    if ".." in path.replace("\\", "/").split("/"):
        raise ValueError(path)
    return path


def _text(source: str, path: str, values: dict[str, Any]) -> str:
    """The letter. Raises LetterTemplateError."""
    from vault_tools.week.templates import render

    try:
        text = render(source, values)
    except TemplateError as error:
        line, why = error.values["line"], str(error.values["why"])
        kind = LetterNameError if why.endswith("is undefined") else LetterTemplateError
        raise kind(path=path, line=line, why=why, names=", ".join(values)) from error
    return text if text.endswith("\n") else text + "\n"


def _place(folder: str, contact: Contact, language: Language, taken: set[str]) -> str:
    """Where a letter would stand, in none of those `taken`, which it joins: two may have one name."""
    name = without_unsafe(contact.name).encode()[:_LONGEST_NAME].decode(errors="ignore").strip(". ")
    stem = say(LETTER_FILE, language, name=name)
    if folder:
        stem = f"{folder.rstrip('/')}/{stem}"
    path, number = f"{stem}.md", 1
    while fold(path) in taken:
        number += 1
        path = f"{stem} {number}.md"
    taken.add(fold(path))
    return path


def _values(
    garden: Garden, here: Handover, contact: Contact, today: date, language: Language
) -> dict[str, Any]:
    """What a template gets: plain texts, safe to write, empty where nothing is known."""
    fields = contact.fields
    settings = garden.settings.handover
    last = last_said(contact, today)
    name = as_text(contact.name)
    return {
        "name": name,
        "first_name": name.split(" ")[0],
        "organisation": as_text(fields.organisation or ""),
        "role": as_text(fields.role or ""),
        "place": as_text(fields.place or ""),
        "why": as_text(fields.why or ""),
        "needs": as_text(fields.needs or ""),
        "interests": [as_text(each) for each in fields.interests],
        "last": as_text(without_links(last.text)) if last else "",
        "last_day": _day(last.on if last else None, language),
        "predecessor": as_text(here.predecessor),
        "takeover": _day(settings.takeover, language),
        "leaves": _day(settings.last_day, language),
        "me": as_text(_my_name(garden)),
        "today": _day(today, language),
        "language": language,
    }


def _day(day: date | None, language: Language) -> str:
    return long_day(day, language) if day else ""


def _my_name(garden: Garden) -> str:
    """The user's name: what their note calls itself, not „Ich“."""
    if garden.me is None:
        return ""
    fields = garden.me.fields
    return fields.name or next(iter(fields.aliases), garden.me.name)


def free_of_existing(garden: Garden, those: Iterable[Letter]) -> list[Letter]:
    """The letters, if none of them stands there already. Raises NoteExistsError."""
    found = list(those)
    taken = {note.path for note in garden.walk.notes}
    for each in found:
        if each.path in taken:
            raise NoteExistsError(path=each.path)
    return found


def as_bytes(letter: Letter) -> bytes:
    """The letter as it is written."""
    return encode(letter.text)
