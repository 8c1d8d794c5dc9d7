"""The ids of items on the page: who and what a line is about, whatever becomes of its words."""

import re
from collections.abc import Container
from datetime import date
from functools import lru_cache

from vault_tools.text.dates import parse_week, week_name
from vault_tools.text.fold import nfc

ITEM_ID = re.compile(r"vt-(\d{4}w\d{2})-([0-9a-f]{4,64})")
_SHORTEST = 4


@lru_cache(maxsize=8192)
def fingerprint(section: str, path: str, task: str = "") -> str:
    """SHA-256 of section, path and, for a promise, the task's text, in hex."""
    import hashlib  # late: `due` has no need of it

    parts = [section, nfc(path)] + ([nfc(task)] if task else [])
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def new_id(monday: date, mark: str, taken: Container[str]) -> str:
    """`vt-2026w48-7f3a`: the week and the first hex digits of the fingerprint, longer until unique."""
    prefix = "vt-" + week_name(monday).replace("-W", "w") + "-"
    return next(
        (prefix + mark[:length] for length in range(_SHORTEST, 64) if prefix + mark[:length] not in taken),
        prefix + mark,
    )


def week_of_id(item_id: str) -> date | None:
    """The Monday of the week that an id was made in."""
    match = ITEM_ID.fullmatch(item_id)
    return parse_week(match[1]) if match else None


def digits_of(item_id: str) -> str | None:
    """What an id has of the fingerprint that it was made from: how that begins."""
    match = ITEM_ID.fullmatch(item_id)
    return match[2] if match else None
