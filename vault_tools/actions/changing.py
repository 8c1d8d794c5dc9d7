"""Changing one note that others may be writing just now: read anew and tried again, theirs always first."""

import re
import time
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from vault_tools.errors import NoteChangedError

if TYPE_CHECKING:  # whoever writes has it; a dry run never needs it
    from vault_tools.vault.store import Store

_TRIES = 50
_PAUSE_SECONDS = 0.005
"""How often a note that others are just writing is read anew, and how long they are left alone before."""


def change_note(store: "Store", path: str, edit: Callable[[bytes], bytes]) -> tuple[bytes, bytes]:
    """Writes what `edit` makes of the note, within a run of the store; gives the note before and after. Where
    somebody else wrote in between, it is made of what they wrote.

    Raises NoteChangedError where they don't stop or the note is gone, a WriteError, and what `edit` raises.
    """
    data, new = b"", b""
    for tries in range(1, _TRIES + 1):
        old, placed = data, new
        read = store.read(path)
        if read is None:
            break
        data = read
        if tries > 1 and _stands(placed, old, data):
            return old, data
        new = edit(data)
        try:
            store.write_note(path, data, new)
        except NoteChangedError:
            if tries == _TRIES:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return data, new
    raise NoteChangedError(path=path)


def _stands(placed: bytes, before: bytes, now: bytes) -> bool:
    """Whether the edit stands in the note although its write was lost: an editor read our text in the moment
    before it was taken back, and saved what they made of it. The store's lock keeps other edits out."""
    lines, had, has = (Counter(re.split(rb"[\r\n]+", each)) for each in (placed, before, now))
    added = lines - had
    return bool(added) and added <= has - had
