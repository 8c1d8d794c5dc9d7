"""Taking back the last command that changed notes, and opening the boxes that it had taken in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.actions.opening import read_garden
from vault_tools.actions.pages import bytes_of, late_paths
from vault_tools.actions.reading import read_text
from vault_tools.contacts.model import Promise
from vault_tools.contacts.said import NOTHING, Note
from vault_tools.errors import NoteChangedError
from vault_tools.text.diff import diff
from vault_tools.text.lines import decode, encode
from vault_tools.text.set_task import without_done_marks
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store
from vault_tools.vault.store_undo import Restored, Undone, would_undo
from vault_tools.week.identify import identify, linked_by
from vault_tools.week.items import DONE, GROWTH, PUT_OFF
from vault_tools.week.marks import without_marks_of
from vault_tools.week.oldpage import Block, read_page

_END = re.compile(r"^[ \t]*<!-- vault-tools:end.*$", re.MULTILINE)
_SIGN = re.compile(r"\[[^\[\]]\]")
_TRIES = 5


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was taken back, and the pages on which boxes were opened again."""

    undone: Undone
    opened: tuple[str, ...]


def undo_last(
    garden: Garden,
    store: Store,
    today: date,
    step: Callable[[int], None] = lambda _: None,
) -> TakenBack:
    """Takes back the last run that changed notes; see `Store.undo` for what it raises.

    The boxes whose effect is gone are opened, on the page and in the archive, or the next run would take them
    in once more.
    """
    undone = store.undo(step)
    after = read_garden(garden.vault, garden.settings)
    opened = [
        path
        for path in [garden.settings.weekly.note, *late_paths(after, today)]
        if _open(after, store, path, undone)
    ]
    return TakenBack(undone, tuple(opened))


def preview(store: Store) -> bytes:
    """What `undo_last` would change in notes, as a unified diff."""
    return b"".join(diff(each.path, each.taken_back, each.again) for each in would_undo(store))


def _open(garden: Garden, store: Store, path: str, undone: Undone) -> bool:
    for _ in range(_TRIES):
        data = bytes_of(garden, path)
        if data is None:
            return False
        new = encode(_with_open_boxes(garden, decode(data), undone))
        if new == data:
            return False
        try:
            store.write_note(path, data, new, page=True)
        except NoteChangedError:
            continue
        return True
    raise NoteChangedError(path=path)


def _with_open_boxes(garden: Garden, text: str, undone: Undone) -> str:
    page = read_page(text)
    restored = {each.path: each for each in undone.notes}
    for block in page.blocks:
        if block.sign not in DONE + PUT_OFF:
            continue
        about = identify(block.id, linked_by(garden.names, block))
        if about is None:
            continue
        section, contact, promise = about
        sources = {contact.path} | ({promise.source.path} if promise else set())
        there = [restored[path] for path in sources if path in restored]
        if any(_was_in(note, block, section, promise, garden.settings) for note in there):
            line = block.lines[0]
            text = text.replace(line, without_done_marks(_SIGN.sub("[ ]", line, count=1)), 1)
            end = _END.search(text)
            if end is not None:
                text = text[: end.start()] + without_marks_of(end[0], block.id) + text[end.end() :]
    return text


def _was_in(note: Restored, block: Block, section: str, promise: Promise | None, settings: Settings) -> bool:
    """Whether the run had put the item's effect into the note, and it is gone now."""
    before, now = _note(note.path, note.taken_back, settings), _note(note.path, note.again, settings)
    return _effect(before, block, section, promise) != _effect(now, block, section, promise)


def _effect(note: Note, block: Block, section: str, promise: Promise | None) -> object:
    """What an item's tick does to a note: a promise's state, a field, a log line, or the day of rest."""
    if section in GROWTH:
        return note.contact and (note.contact.fields.plant, note.contact.fields.cadence)
    entries = note.contact.interactions if note.contact else ()
    logged = [(entry.on, entry.text) for entry in entries if entry.block_id == block.id]
    if promise is not None:
        own = [(each.text, each.state) for each in note.contact.promises] if note.contact else []
        told = [(each.text, each.state) for each in note.said.tasks] if note.said else []
        return logged, [state for text, state in (*own, *told) if text == promise.text]
    return logged if block.sign in DONE else note.contact and note.contact.fields.rest_until


def _note(path: str, data: bytes | None, settings: Settings) -> Note:
    return NOTHING if data is None else read_text(path, data, settings)
