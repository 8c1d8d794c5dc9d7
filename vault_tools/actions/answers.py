"""The last answer of `due --json`: asked again on the same day about the same notes, it stays the answer.

Status bars and scripts ask every minute. All that is done then is to look whether any note has changed.
"""

import gc
import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from vault_tools.errors import WriteError
from vault_tools.vault.index import ODD, IndexFile, frozen, index_key, load_index, thawed
from vault_tools.vault.own import UNSURE_NS, own_pages, stamp
from vault_tools.vault.packed import columns
from vault_tools.vault.places import places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk, walk


@contextmanager
def without_pauses() -> Iterator[None]:
    """No looking for garbage meanwhile: in a large vault that takes longer than all else that is done."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def all_stays() -> Iterator[None]:
    """Looking for garbage in what stays anyway is a fifth of the time."""
    with without_pauses():
        yield
        gc.freeze()


def key_of(vault: Path, settings: Settings) -> str:
    """Stands for all that changes what is read from the same notes."""
    return index_key(vault, repr((settings.contacts, settings.journal, own_pages(settings))))


def look_around(vault: Path, settings: Settings) -> Walk:
    """All notes of a vault; not numbered where there is no index, since all are read then. (A last answer
    alone is not enough: it would keep the index from being written.) Raises VaultNotReadableError."""
    remembered = os.path.exists(places_for(vault, os.environ).index)  # no error is of interest
    with all_stays():
        return walk(vault, settings.contacts.ignore, numbered=remembered)


class Question(NamedTuple):
    """A question about the notes as they are now. `key` stands for them and for all else that the answer
    hangs on."""

    vault: Path
    key: str

    @classmethod
    def of(cls, vault: Path, settings: Settings, found: Walk, *about: str) -> "Question":
        """What is asked `about` the notes that were found."""
        with all_stays():
            digest = hashlib.sha256(ascii((key_of(vault, settings), settings.care, about)).encode())
            for column in stamp(settings, found):
                digest.update(hashlib.sha256(column).digest())
            return cls(vault, digest.hexdigest())

    def last_answer(self) -> str | None:
        """The last answer, if the question was the same."""
        parts = load_index(places_for(self.vault, os.environ).answer, self.key)
        with suppress(*ODD):
            text = thawed(parts[0]) if parts else None
            return text if isinstance(text, str) else None
        return None

    def keep(self, answer: str, found: Walk) -> None:
        """Keeps an answer; not where one of the notes may change again within the same time stamp."""
        newest = max(columns(found.notes)[1], default=0)
        if newest > time.time_ns() - UNSURE_NS:
            return
        from vault_tools.vault.store import Store  # late: mostly there is nothing to write

        places = places_for(self.vault, os.environ)
        with suppress(WriteError, OSError, ValueError):
            data = IndexFile([frozen(answer)], self.key)
            Store(self.vault, places).write_own(places.answer, data, flush=False)
