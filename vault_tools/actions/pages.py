"""The pages that ticks are read from: this week's, its conflict copies, and the archive of four weeks."""

import errno
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile

from vault_tools.actions.garden import Garden
from vault_tools.errors import WriteFailedError
from vault_tools.text.dates import monday_of, plus_days
from vault_tools.text.fold import nfc
from vault_tools.text.lines import decode
from vault_tools.vault.read import read_note
from vault_tools.vault.walk import FoundNote
from vault_tools.week.oldpage import read_page
from vault_tools.week.ticks import Page

LATE_WEEKS = 4
"""So many weeks back ticks are still read: a phone that was off comes back with them."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The page as it stands (bytes; None: there is none), and all pages to read ticks from, it first."""

    path: str
    data: bytes | None
    read: tuple[Page, ...]

    @property
    def text(self) -> str | None:
        """The page's text."""
        return None if self.data is None else decode(self.data)


def read_pages(garden: Garden, today: date) -> Pages:
    """Reads them. Copies and archived pages that cannot be read are passed over; the page itself not: raises
    WriteFailedError."""
    path = garden.settings.weekly.note
    try:
        data = bytes_of(garden, path)
    except OSError as error:
        raise WriteFailedError(path=path, why=error.strerror or str(error)) from error
    pages = [] if data is None else [_page(garden, path, data, today)]
    for other in late_paths(garden, today):
        try:
            late = bytes_of(garden, other)
        except OSError:
            continue
        if late is not None:
            pages.append(Page(other, read_page(decode(late)), late=True))
    return Pages(path, data, tuple(pages))


def _page(garden: Garden, path: str, data: bytes, today: date) -> Page:
    """The weekly page; one of a past week is spoken of under the name that it is about to get."""
    page = read_page(decode(data))
    if page.week is None or page.week >= monday_of(today):
        return Page(path, page)
    return Page(archive_place(garden, page.week, data)[0], page, passing=True)


def late_paths(garden: Garden, today: date) -> list[str]:
    """The paths of the page's conflict copies, and of the archive of the last weeks with its own."""
    weekly = garden.settings.weekly
    monday = monday_of(today)
    archive = [weekly.archive_path(plus_days(monday, -7 * weeks)) for weeks in range(LATE_WEEKS, 0, -1)]
    kept = [path for each in archive for path in _beginning_with(garden.walk.notes, each.removesuffix(".md"))]
    originals = {nfc(weekly.note), *(nfc(path) for path in kept)}
    copies = [copy for copy, original in garden.walk.conflicts if nfc(original) in originals]
    return [*copies, *kept]


def _beginning_with(notes: Sequence[FoundNote], stem: str) -> list[str]:
    """The paths that begin so; the notes are in the order of their paths."""
    wanted = nfc(stem)
    at = bisect_left(notes, wanted, key=lambda note: nfc(note.path))
    following = (notes[number].path for number in range(at, len(notes)))
    return [
        path
        for path in takewhile(lambda path: nfc(path).startswith(wanted), following)
        if path.endswith(".md")
    ]


def archive_place(garden: Garden, week: date, data: bytes) -> tuple[str, bool]:
    """Where the whole page of a week goes, and whether it is there already: a run that was stopped before it
    wrote the new page has kept it. An existing file is never overwritten, the new one gets a number."""
    path = garden.settings.weekly.archive_path(week)
    for number in count(1):
        target = path if number == 1 else f"{path.removesuffix('.md')} {number}.md"
        try:
            there = bytes_of(garden, target)
        except OSError as error:
            if error.errno not in (None, errno.EISDIR, errno.ELOOP, errno.ENXIO):
                raise WriteFailedError(path=target, why=error.strerror or str(error)) from error
            there = b""  # something else has that name
        if there is None or there == data:
            return target, there is not None
    raise AssertionError("numbers do not end")


def bytes_of(garden: Garden, path: str) -> bytes | None:
    """The bytes of a file in the vault; None where there is none. Raises OSError."""
    try:
        return read_note(garden.vault, path)
    except FileNotFoundError:
        return None
