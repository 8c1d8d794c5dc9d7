"""Logging contact: one line in the log of everyone who was there."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.actions.changing import change_note
from vault_tools.contacts.log_edit import add_log_line
from vault_tools.contacts.model import Contact
from vault_tools.contacts.words import SAYING_MORE, kind_of
from vault_tools.errors import LogRefusedError
from vault_tools.text.escape import as_text
from vault_tools.text.fold import fold
from vault_tools.text.lines import decode, encode
from vault_tools.text.problems import Problem
from vault_tools.week.logline import log_words
from vault_tools.words import Language, say
from vault_tools.words.log import LOG_KINDS

if TYPE_CHECKING:  # reading the vault and writing are left to whoever calls
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.glance import Glance
    from vault_tools.vault.store import Store


class Entry(NamedTuple):
    """What is to be logged: the day, the words, the kind (None: as the words say), and what passed."""

    on: date
    text: str
    kind: str | None = None
    passed: tuple[str, ...] = ()

    def words(self, language: Language) -> str:
        """What comes after the day in the log line."""
        text = " ".join([as_text(self.text), *(f"#{each}" for each in self.passed)]).strip()
        first = next(iter(self.text.split()), "")
        kind = self.kind or kind_of(first)
        if kind is None:
            return text
        if len(text.split()) > 1 and (self.kind is None or _says_more(first, kind)):
            return text  # the first word says the kind already
        return log_words(kind, "" if self.kind is None else _without_kind(text, kind), None, language)

    def kind_word(self, language: Language) -> str:
        """The word for the kind that the line has; empty where it has none."""
        word, colon, _ = self.words(language).partition(":")
        kind = kind_of(word) if colon or " " not in word else None
        return say(LOG_KINDS[kind], language) if kind else ""


def _says_more(word: str, kind: str) -> bool:
    """Whether a word says the kind, and more than our word for it would: `Weihnachtskarte` for a letter."""
    return kind_of(word) == kind and fold(word) in SAYING_MORE


def _without_kind(text: str, kind: str) -> str:
    """`bei Anna: …` for `Anruf bei Anna: …`: the kind is not said twice."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.isalpha() and kind_of(first) == kind else text


class Logged(NamedTuple):
    """One line written: whose, the note before and after, when they are due again (None: never)."""

    contact: Contact
    old: bytes
    new: bytes
    due: date | None


def with_line(contact: Contact, data: bytes, entry: Entry, language: Language) -> bytes:
    """The contact's note with the line added. Raises LogRefusedError where that cannot be proven safe."""
    result = add_log_line(contact.path, decode(data), entry.on, entry.words(language))
    if isinstance(result, Problem):
        raise LogRefusedError(path=contact.path)
    return encode(result)


def _logged(garden: "Garden | Glance", contact: Contact, data: bytes, new: bytes, today: date) -> Logged:
    """What the line changes: the contact as it is with it, and when they are due again."""
    from vault_tools.care.due import assess, is_gone  # late: a dry run has no need of it

    after = garden.with_note(contact, new)
    due = None if is_gone(after) else assess(after, garden.settings.care, today).due
    return Logged(after, data, new, due)


def log(
    garden: "Garden | Glance",
    contacts: Sequence[Contact],
    entry: Entry,
    store: "Store",
    today: date,
    language: Language,
) -> list[Logged]:
    """Writes the line into everyone's log, within a run of the store; where somebody else wrote in between,
    it is added to what they wrote. Raises LogRefusedError or a WriteError; what was written so far stays."""
    return [_log_one(garden, contact, entry, store, today, language) for contact in contacts]


def _log_one(
    garden: "Garden | Glance", contact: Contact, entry: Entry, store: "Store", today: date, language: Language
) -> Logged:
    old, new = change_note(store, contact.path, lambda data: with_line(contact, data, entry, language))
    # Only now: between reading and writing nothing is done that need not be there.
    return _logged(garden, contact, old, new, today)
