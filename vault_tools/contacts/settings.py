"""What the settings say about finding contacts and dated notes."""

from typing import NamedTuple


class ContactSettings(NamedTuple):
    """`[contacts]` and `me`. No `folders`: found by type, tag or the usual folder names."""

    folders: tuple[str, ...] = ()
    new: str | None = None
    template: str | None = None
    ignore: tuple[str, ...] = ()
    me: str | None = None


class JournalSettings(NamedTuple):
    """`[journal]`: where dated notes are, and how their names give the day."""

    folders: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
