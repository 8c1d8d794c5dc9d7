"""The notes of a vault that are the tool's own pages, or a second path to the same file: not read."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from vault_tools.text.fold import nfc
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk

UNSURE_NS = 2_000_000_000
"""A file whose time is that close to when it was read may change again within the same time stamp."""


def own_pages(settings: Settings) -> tuple[str, str]:
    """The path of the weekly page, and how those of its archive begin: neither is read for contacts."""
    folder = nfc(settings.weekly.archive.partition("{")[0])
    return nfc(settings.weekly.note), folder if "/" in folder else "\0"


def is_own(settings: Settings, found: Walk) -> Callable[[str], bool]:
    """Whether a note of the walk is passed over: the tool's own pages, and a second path to one file."""
    paths = {note.path for note in found.notes} if found.links else frozenset()
    linked = {path for path, target in found.links if target in paths}
    page, archive = own_pages(settings)

    def own(path: str) -> bool:
        plain = path if path.isascii() else nfc(path)
        return plain == page or plain.startswith(archive) or path in linked

    return own


def stamps(settings: Settings, found: Walk) -> Sequence[tuple[str, int, int, int]]:
    """What tells whether anything changed: path, time, size and inode of each note, of those not read only
    the path."""
    passed_over = _passed_over(settings, found)
    if not passed_over:
        return found.notes
    return [
        (note[0], 0, 0, 0) if note[0] in passed_over else (note[0], note[1], note[2], note[3])
        for note in found.notes
    ]


def stamp(settings: Settings, found: Walk) -> tuple[Any, ...]:
    """The same in columns, for one look whether all is as it was."""
    return in_columns(stamps(settings, found))


def in_columns(stamped: Sequence[tuple[str, int, int, int]]) -> tuple[Any, ...]:
    """The stamps of notes by columns: all paths as one text, all times, sizes and inodes."""
    paths, *rest = zip(*stamped, strict=True) if stamped else ((),)
    return ("\0".join(paths), *rest)


def in_rows(columns: tuple[Any, ...]) -> Iterator[tuple[str, int, int, int]]:
    """The stamps that `in_columns` was given."""
    paths, *rest = columns
    return zip(paths.split("\0"), *rest, strict=True) if rest else iter(())


def _passed_over(settings: Settings, found: Walk) -> set[str]:
    own = is_own(settings, found)
    page, archive = own_pages(settings)
    if found.links or not (page.isascii() and archive.isascii()):
        likely = {note[0] for note in found.notes}
    else:  # few begin so, and no other way to write these names means the same
        likely = {note[0] for note in found.notes if note[0].startswith((page, archive))}
    return {path for path in likely if own(path)}
