"""Joining two notes of one contact into the first: fields, log, text, and the links of the whole vault."""

from contextlib import suppress
from dataclasses import dataclass

from vault_tools.actions.garden import Garden
from vault_tools.actions.reading import MOST_BYTES, read_text
from vault_tools.contacts.merging import join
from vault_tools.contacts.model import Contact
from vault_tools.errors_exchange import MergeRefusedError, SameNoteError
from vault_tools.text.escape import one_line
from vault_tools.text.fold import fold, nfc
from vault_tools.text.lines import decode, encode
from vault_tools.text.links import Link, link_name
from vault_tools.text.relink import relink
from vault_tools.vault.own import is_own
from vault_tools.vault.read import read_note
from vault_tools.vault.store import Store
from vault_tools.words import Language, say
from vault_tools.words import exchange as words


@dataclass(frozen=True, slots=True)
class Merge:
    """All that a merge changes, in the order in which it is written; None as the new text: the note goes.

    `differ` are values of the second note that the first has otherwise; they stand in its text now.
    `linked` counts the notes whose links lead to the first, `left` names those whose links could not.
    """

    kept: Contact
    gone: Contact
    changes: tuple[tuple[str, bytes, bytes | None], ...]
    differ: tuple[str, ...]
    linked: int
    left: tuple[str, ...]


def plan_merge(garden: Garden, kept: Contact, gone: Contact, language: Language) -> Merge:
    """What joining would change. Raises SameNoteError and MergeRefusedError."""
    if kept.path == gone.path:
        raise SameNoteError(path=kept.path)
    old, away = read_note(garden.vault, kept.path), read_note(garden.vault, gone.path)
    heading = say(words.MERGED_FROM, language, name=one_line(gone.name))
    joined = join(
        (kept.path, decode(old)),
        (gone.path, decode(away)),
        lambda path, text: read_text(path, encode(text), garden.settings).contact,
        heading,
    )
    if joined is None:
        raise MergeRefusedError(kept=kept.path, gone=gone.path)
    stem = link_name(kept.path)
    target = stem if fold(stem) not in garden.shared_names else kept.path[:-3]
    possible = not any(sign in target for sign in "[]|#^\\") and one_line(target) == target

    def means(link: Link) -> bool:
        if not link.wiki:
            return possible and garden.names.linked(link.target) == [gone]
        named = fold(link_name(link.target)) == fold(nfc(link_name(gone.path)))
        return possible and named and list(garden.names.linked(link.target)) == [gone]

    changes: list[tuple[str, bytes, bytes | None]] = []
    left: list[str] = []
    text = relink(kept.path, joined.text, means, target, kept.path)
    changes.append((kept.path, old, encode(joined.text if text is None else text)))
    own = is_own(garden.settings, garden.walk)
    for note in garden.walk.notes:
        if note.path in (kept.path, gone.path) or own(note.path) or note.size > MOST_BYTES:
            continue
        with suppress(OSError):
            data = read_note(garden.vault, note.path)
            if b"[" not in data:
                continue
            new = relink(note.path, decode(data), means, target, kept.path)
            if new is None:
                left.append(note.path)
            elif encode(new) != data:
                changes.append((note.path, data, encode(new)))
    linked = len(changes) - 1
    changes.append((gone.path, away, None))
    return Merge(kept, gone, tuple(changes), joined.differ, linked, tuple(left))


def carry_out(merge: Merge, store: Store) -> None:
    """Writes it, within a run of the store; the second note goes last. Raises a WriteError: where a note was
    changed meanwhile, what was written so far stays, and `undo` takes it back."""
    for path, old, new in merge.changes:
        if new is None:
            store.delete_note(path, old)
        else:
            store.write_note(path, old, new)
