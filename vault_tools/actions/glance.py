"""A look at a vault for whoever is after one contact: the names of all, and all that is known of the one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vault_tools.contacts.model import LEFT_OUT, Contact
from vault_tools.contacts.talks import Line, shown
from vault_tools.vault.read import read_note
from vault_tools.vault.settings import Settings

if TYPE_CHECKING:
    from vault_tools.contacts.names import Names


class Glance:
    """The contacts of a vault by their names: each with what tells it from others (who and where they are,
    whose, whom they know), mostly with nothing else. `me` is the user's own note, `elsewhere` gives of each
    contact the lines in notes of others that count as contact."""

    def __init__(
        self,
        vault: Path,
        settings: Settings,
        contacts: tuple[Contact, ...],
        me: Contact | None,
        unpack: Callable[[str], Contact],
        elsewhere: Callable[[], Iterable[tuple[str, Sequence[Line]]]],
    ) -> None:
        """`unpack` gives all that is known of the contact at a path."""
        self.vault = vault
        self.settings = settings
        self.contacts = contacts
        self.me = me
        self.elsewhere = elsewhere
        self._unpack = unpack

    @cached_property
    def names(self) -> "Names":
        """The contacts by the names that people give them."""
        from vault_tools.contacts.names import Names

        return Names(self.contacts)

    def whole(self, contact: Contact, today: date | None = None) -> Contact:
        """All that is known of one contact, with the words that the index leaves out; where `today` is given,
        only with those that a screen shows then."""
        return words_again(self.vault, self.settings, self._unpack(contact.path), today)

    def with_fields(self, contact: Contact) -> Contact:
        """The contact with all its fields."""
        return self._unpack(contact.path)

    def with_note(self, contact: Contact, data: bytes) -> Contact:
        """The contact as it is once its note has these bytes, called as before."""
        from vault_tools.actions.reading import read_text
        from vault_tools.contacts.credit import read_anew

        note = read_text(contact.path, data, self.settings)
        return read_anew(self._unpack(contact.path), note) if note.contact is not None else contact


def words_again(vault: Path, settings: Settings, contact: Contact, today: date | None = None) -> Contact:
    """A contact with the words of its interactions, read from the notes where they stand; where `today` is
    given, only of those that a screen shows then."""
    wanted = contact.interactions if today is None else shown(contact, today)
    paths = {entry.path for entry in wanted if entry.text == LEFT_OUT}
    words = {path: _words_in(vault, settings, path, own=path == contact.path) for path in paths}
    return contact._replace(
        interactions=tuple(
            entry._replace(text=words.get(entry.path, {}).get(entry.line, ""))
            if entry.text == LEFT_OUT
            else entry
            for entry in contact.interactions
        ),
    )


def _words_in(vault: Path, settings: Settings, path: str, *, own: bool) -> Mapping[int, str]:
    """The words of a note's lines that tell of contact: in the contact's own note those of its log."""
    from vault_tools.actions.reading import read_text

    try:
        note = read_text(path, read_note(vault, path), settings)
    except OSError:  # gone just now: the next run knows
        return {}
    if own:
        days = note.own.days if note.own is not None else ()
        log = note.contact.interactions if note.contact is not None else ()
        return {line: text for _, line, text in days} | {entry.line: entry.text for entry in log}
    others = note.own.others if note.own is not None else ()
    mentions = note.said.mentions if note.said is not None else ()
    return {each.line: each.text for each in (*(mention for _, mention in others), *mentions)}
