"""The notes of a vault that are the tool's own pages, or a second path to the same file: not read."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator

from vault_tools.text.fold import nfc
from vault_tools.vault.packed import CODES, columns, paths_of
from vault_tools.vault.settings import Settings
from vault_tools.vault.walk import Walk

UNSURE_NS = 2_000_000_000
"""A file whose time is that close to when it was read may change again within the same time stamp."""

_UNSURE = -1
"""The time of a note that may change again within the same time stamp: no file has it."""


def own_pages(settings: Settings) -> tuple[str, str]:
    """The path of the weekly page, and how those of its archive begin: neither is read for contacts."""
    folder = nfc(settings.weekly.archive.partition("{")[0])
    return nfc(settings.weekly.note), folder if "/" in folder else "\0"


def is_own(settings: Settings, found: Walk) -> Callable[[str], bool]:
    """Whether a note of the walk is passed over: the tool's own pages, and a second path to one file."""
    paths = frozenset(paths_of(found.notes)) if found.links else frozenset()
    linked = {path for path, target in found.links if target in paths}
    page, archive = own_pages(settings)

    def own(path: str) -> bool:
        plain = path if path.isascii() else nfc(path)
        return plain == page or plain.startswith(archive) or path in linked

    return own


Stamp = tuple[bytes, bytes, bytes, bytes]
"""The paths of all notes in one, their times, sizes and inodes: as bytes, which compare in no time."""


def stamp(settings: Settings, found: Walk, unsure: Collection[str] = ()) -> Stamp:
    """What tells whether anything changed; of notes that are not read only the path. The time of those
    `unsure` is one that no file has."""
    paths, *numbers = columns(found.notes)
    text = "\0".join(paths)
    not_read = _passed_over(settings, found, text)
    if not_read or unsure:
        numbers = [column[:] for column in numbers]
        times, sizes, inodes = numbers
        for at in _places(paths, not_read):
            times[at] = sizes[at] = inodes[at] = 0
        for at in _places(paths, unsure):
            times[at] = _UNSURE if times[at] else 0
    times, sizes, inodes = numbers
    whole = text.encode("utf-8", "surrogatepass")
    return whole, times.tobytes(), sizes.tobytes(), inodes.tobytes()


def _places(paths: Iterable[str], those: Collection[str]) -> list[int]:
    return [at for at, path in enumerate(paths) if path in those] if those else []


def in_rows(stamped: Stamp) -> Iterator[tuple[str, int, int, int]]:
    """Path, time, size and inode of each note in a stamp, but for those that are to be read again."""
    text, *rest = stamped
    times, sizes, inodes = (array(code, column) for code, column in zip(CODES, rest, strict=True))
    paths = text.decode("utf-8", "surrogatepass").split("\0") if times else ()
    return (row for row in zip(paths, times, sizes, inodes, strict=True) if row[1] > 0)


def passed_over(settings: Settings, found: Walk) -> set[str]:
    """The paths of the notes that are not read."""
    return _passed_over(settings, found, "\0".join(paths_of(found.notes)))


def _passed_over(settings: Settings, found: Walk, text: str) -> set[str]:
    own = is_own(settings, found)
    page, archive = own_pages(settings)
    if found.links or not (page.isascii() and archive.isascii()):
        return set(filter(own, text.split("\0")))
    # Few begin so, and no other way to write these names means the same.
    return {path for start in (page, archive) for path in _beginning(text, start) if own(path)}


def _beginning(text: str, start: str) -> Iterator[str]:
    """Those that begin so of many paths in one text: found at once in all of it, in a tenth of the time."""
    places = [0] if text.startswith(start) else []
    at = text.find(f"\0{start}")
    while at >= 0:
        places.append(at + 1)
        at = text.find(f"\0{start}", at + 1)
    for at in places:
        end = text.find("\0", at)
        yield text[at:] if end < 0 else text[at:end]
