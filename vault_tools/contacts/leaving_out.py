"""Contacts and notes without the words of interactions that no page needs: as the index holds them."""

from collections.abc import Collection
from dataclasses import replace

from vault_tools.contacts.model import LEFT_OUT, Contact, Interaction, Source
from vault_tools.contacts.said import Mention, Note, Own, Said

_TEXT = Interaction._fields.index("text")
_tuple = tuple.__new__  # a third of the time of `_replace`, and there are tens of thousands

Needed = Collection[Source]
"""The places whose words stay."""


def contact_without_words(contact: Contact, needed: Needed) -> Contact:
    """A contact whose interactions keep only the words that are needed."""
    if all(entry.source in needed or not entry.text for entry in contact.interactions):
        return contact
    return replace(
        contact,
        interactions=tuple(
            entry
            if entry.source in needed or not entry.text
            else _tuple(Interaction, (*entry[:_TEXT], LEFT_OUT, *entry[_TEXT + 1 :]))
            for entry in contact.interactions
        ),
    )


def without_words(path: str, note: Note, needed: Needed) -> Note:
    """The same of all that a note says."""

    def left(mention: Mention) -> Mention:
        kept = Source(path, mention.line) in needed or not mention.text
        return mention if kept else mention._replace(text=LEFT_OUT)

    contact, own, said = note.contact, note.own, note.said
    return Note(
        contact=contact_without_words(contact, needed) if contact is not None else None,
        problems=note.problems,
        own=Own(
            tuple((day, left(mention)) for day, mention in own.others),
            tuple(
                (day, line, text if Source(path, line) in needed else LEFT_OUT)
                for day, line, text in own.days
            ),
        )
        if own is not None
        else None,
        said=Said(said.day, tuple(left(mention) for mention in said.mentions), said.tasks)
        if said is not None
        else None,
    )
