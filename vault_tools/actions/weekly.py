"""The week: planning it, writing its page, archiving the last one."""

from dataclasses import dataclass
from datetime import date

from vault_tools.actions.check import check
from vault_tools.actions.garden import Garden
from vault_tools.errors import LaterPageError, NoContactsError
from vault_tools.text.dates import week_name
from vault_tools.text.diff import diff
from vault_tools.text.lines import decode, encode
from vault_tools.text.problems import Problem
from vault_tools.vault.read import read_note
from vault_tools.vault.store import Store
from vault_tools.week.page import Words
from vault_tools.week.refresh import Refreshed, refresh
from vault_tools.words import Language


@dataclass(frozen=True, slots=True)
class Week:
    """A week as planned, and the page that would show it.

    `old` and `new` are the page's bytes before and after (None: there is none yet); `archive` is where the
    whole old page goes first, if it is of an earlier week.
    """

    fresh: Refreshed
    problems: tuple[Problem, ...]
    path: str
    old: bytes | None
    new: bytes
    archive: str | None

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return self.old != self.new


def plan_week(garden: Garden, today: date, language: Language) -> Week:
    """The plan and the page of the week that `today` is in. Writes nothing.

    Raises NoContactsError for a vault without contacts.
    """
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    settings = garden.settings
    old = _bytes(garden, settings.weekly.note)
    problems = tuple(check(garden, today))
    words = Words(language, garden.me, garden.shared_names)
    text = None if old is None else decode(old)
    fresh = refresh(garden.contacts, problems, settings.care, settings.weekly, today, words, text)
    earlier = fresh.old_week is not None and fresh.old_week < fresh.plan.monday
    archive = settings.weekly.archive_path(fresh.old_week) if earlier and fresh.old_week else None
    return Week(fresh, problems, settings.weekly.note, old, encode(fresh.text), archive)


def write_week(garden: Garden, week: Week, store: Store) -> list[str]:
    """Writes the page, after keeping that of an earlier week; returns the paths written, in their order.

    No change: no write. Raises LaterPageError where the page is one of a later week already.
    """
    _not_later(week)
    written: list[str] = []
    if not week.changes:
        return written
    if week.archive is not None and week.old is not None:
        target = _archive_target(garden, week.archive, week.old)
        if target is not None:
            store.write_note(target, None, week.old, page=True)
            written.append(target)
    store.write_note(week.path, week.old, week.new, page=True)
    return [*written, week.path]


def preview(garden: Garden, week: Week) -> bytes:
    """What `write_week` would change, as a unified diff. Raises LaterPageError."""
    _not_later(week)
    kept = b""
    if week.archive is not None and week.old is not None and week.changes:
        target = _archive_target(garden, week.archive, week.old)
        kept = diff(target, None, week.old) if target else b""
    return kept + diff(week.path, week.old, week.new)


def _not_later(week: Week) -> None:
    old, monday = week.fresh.old_week, week.fresh.plan.monday
    if old is not None and old > monday:
        raise LaterPageError(path=week.path, page_week=week_name(old), week=week_name(monday))


def _archive_target(garden: Garden, path: str, data: bytes) -> str | None:
    """Where the whole page goes: an existing one is never overwritten, the new one gets a number. None where
    a run that was stopped before it wrote the page has kept it already."""
    stem = path.removesuffix(".md")
    number = 1
    while True:
        target = path if number == 1 else f"{stem} {number}.md"
        there = _bytes(garden, target)
        if there == data:
            return None
        if there is None:
            return target
        number += 1


def _bytes(garden: Garden, path: str) -> bytes | None:
    try:
        return read_note(garden.vault, path)
    except FileNotFoundError:
        return None
