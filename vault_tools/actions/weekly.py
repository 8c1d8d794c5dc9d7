"""The week: taking in ticks, planning, writing the page, archiving the last one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from vault_tools.actions.check import check
from vault_tools.actions.embed import embed_line
from vault_tools.actions.garden import Garden
from vault_tools.actions.opening import read_garden
from vault_tools.actions.pages import Pages, archive_place, bytes_of, read_pages
from vault_tools.actions.reading import read_text
from vault_tools.contacts.edits import AddLog, ChangeLog, Edit, SetTask, make_edits
from vault_tools.contacts.log_edit import log_line_of
from vault_tools.errors import LaterPageError, NoContactsError, NoteChangedError, NoTemplateError, WriteError
from vault_tools.text.dates import week_name
from vault_tools.text.diff import diff
from vault_tools.text.lines import decode, encode
from vault_tools.text.problems import Problem
from vault_tools.vault.read import read_note
from vault_tools.vault.store import Store
from vault_tools.week.identify import identify, linked_by
from vault_tools.week.marks import exact_hash, logged_mark, ticked_mark
from vault_tools.week.memory import Memory
from vault_tools.week.page import Words
from vault_tools.week.refresh import Refreshed, page_without_end, refresh
from vault_tools.week.ticks import Intake, Reader
from vault_tools.words import Language


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is and as it will be; None: there is none yet. `page`: the weekly page or its archive."""

    path: str
    old: bytes | None
    new: bytes
    page: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """A week as planned, with all that would be written for it: first what ticks ask for in the notes, then
    the archive of an earlier week's page, the page last. What would stay as it is is not among it."""

    fresh: Refreshed
    problems: tuple[Problem, ...]
    path: str
    page: bytes
    changes: tuple[Change, ...]


@dataclass(slots=True)
class Outcome:
    """What was written, in its order, and what could not be."""

    written: list[Change]
    failed: list[WriteError]


def plan_week(
    garden: Garden,
    today: date,
    language: Language,
    unwritable: frozenset[str] = frozenset(),
    memory: Memory | None = None,
) -> Week:
    """The week that `today` is in, ticks taken in. Writes nothing. (`memory`: see `week.plan`.)

    What ticks ask for in `unwritable` notes is left for the next run; the page stays as it is where that
    would be lost with it. Raises NoContactsError for a vault without contacts.
    """
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    garden = garden.with_words(garden.contacts, today)
    weekly = garden.settings.weekly
    picture = embed_line(garden.settings, language)
    how, template = Words(language, garden.me, garden.shared_names, picture), _template(garden)
    pages = _with_its_end(read_pages(garden, today), garden, today, how, template)
    notes = _Notes(garden)
    reader = Reader(
        garden.names, garden.settings.care, weekly.minutes, today, language, notes.log_line, unwritable
    )
    intake = reader.take_in(pages.read)
    edited, refused = notes.edited(intake, unwritable)
    after = _reread(garden, edited)
    problems = tuple(sorted([*check(after, today), *intake.problems, *refused], key=Problem.order))
    fresh = refresh(
        after.contacts,
        problems,
        garden.settings.care,
        weekly,
        today,
        how,
        pages.text,
        [*intake.written, *_known_before(garden, pages, notes, unwritable)],
        template,
        after.names,
        memory,
    )
    page = encode(fresh.text)
    left = [edit for path in unwritable for edit in intake.edits.get(path, ())]
    stays = any(_needs_page(edit, turns=fresh.old_week != fresh.plan.monday) for edit in left)
    changes = [*edited.values(), *([] if stays else _pages(garden, pages, fresh, page))]
    return Week(fresh, problems, pages.path, page, tuple(changes))


def write_week(
    garden: Garden,
    week: Week,
    store: Store,
    today: date,
    language: Language,
    unwritable: frozenset[str] = frozenset(),
) -> Outcome:
    """Writes what the week changes, within a run of the store.

    A note that cannot be written is left for the next run, and the page then does not say that it was; all
    else is done. But where somebody else wrote in between, NoteChangedError says to read and plan anew.
    Raises LaterPageError where the page is one of a later week already.
    """
    _not_later(week)
    outcome = Outcome([], [])
    for change in week.changes:
        if change.page and outcome.failed:
            break
        try:
            store.write_note(change.path, change.old, change.new, page=change.page)
        except NoteChangedError:
            raise
        except WriteError as error:
            outcome.failed.append(error)
        else:
            outcome.written.append(change)
    failed = frozenset(str(error.values["path"]) for error in outcome.failed if "path" in error.values)
    if failed - {change.path for change in week.changes if change.page}:
        failed |= unwritable
        without = plan_week(read_garden(garden.vault, garden.settings), today, language, failed)
        again = write_week(garden, without, store, today, language, failed)
        outcome.written += again.written
        outcome.failed += again.failed
    return outcome


def all_problems(garden: Garden, today: date, language: Language) -> tuple[Problem, ...]:
    """All there is to say about the notes and about the ticks on the page."""
    return plan_week(garden, today, language).problems if garden.contacts else tuple(check(garden, today))


def preview(week: Week) -> bytes:
    """What `write_week` would change, as a unified diff. Raises LaterPageError."""
    _not_later(week)
    return b"".join(diff(change.path, change.old, change.new) for change in week.changes)


def _not_later(week: Week) -> None:
    old, monday = week.fresh.old_week, week.fresh.plan.monday
    if old is not None and old > monday:
        raise LaterPageError(path=week.path, page_week=week_name(old), week=week_name(monday))


def _template(garden: Garden) -> str | None:
    """The text of the template that the settings name; None where they name none. Raises NoTemplateError."""
    path = garden.settings.weekly.template
    if path is None:
        return None
    try:
        return decode(read_note(garden.vault, path))
    except OSError as error:
        raise NoTemplateError(path=path) from error


def _with_its_end(pages: Pages, garden: Garden, today: date, how: Words, template: str | None) -> Pages:
    """The pages; the weekly one known for what it is where the user took its end mark away."""
    if pages.text is None or pages.read[0].page.week is None or pages.read[0].page.hashes:
        return pages
    care, weekly = garden.settings.care, garden.settings.weekly
    page = page_without_end(garden.contacts, care, weekly, today, how, pages.text, template)
    return replace(pages, read=(replace(pages.read[0], page=page), *pages.read[1:]))


class _Notes:
    """The bytes of the notes that ticks concern, each read once: what an edit is based on is what it needs to
    find again when it is written."""

    def __init__(self, garden: Garden) -> None:
        self._garden = garden
        self._bytes: dict[str, bytes | None] = {}

    def bytes_of(self, path: str) -> bytes | None:
        """The bytes of a note, None where it went away or cannot be read."""
        if path not in self._bytes:
            try:
                self._bytes[path] = bytes_of(self._garden, path)
            except OSError:
                self._bytes[path] = None
        return self._bytes[path]

    def log_line(self, path: str, block_id: str) -> str | None:
        """The log line with a block id; most notes are known to have none without being read again."""
        data = self.bytes_of(path)
        if data is None or block_id.encode() not in data:
            return None
        return log_line_of(path, decode(data), block_id)

    def edited(self, intake: Intake, unwritable: frozenset[str]) -> tuple[dict[str, Change], list[Problem]]:
        """The notes that the edits change, and the edits that were refused."""
        changes: dict[str, Change] = {}
        refused: list[Problem] = []
        for path in sorted(intake.edits.keys() - unwritable):
            data = self.bytes_of(path)
            if data is None:
                continue
            text, problems = make_edits(decode(data), intake.edits[path])
            refused += problems
            if (new := encode(text)) != data:
                changes[path] = Change(path, data, new)
        return changes, refused


def _reread(garden: Garden, edited: Mapping[str, Change]) -> Garden:
    """The garden as it will be once the edits are written."""
    return garden.again({path: read_text(path, each.new, garden.settings) for path, each in edited.items()})


def _known_before(garden: Garden, pages: Pages, notes: _Notes, unwritable: frozenset[str]) -> list[str]:
    """What the page's end mark lists of `unwritable` notes: it holds on, as they stay as they are, or their
    log lines would pass for the user's own next time."""
    if not unwritable or pages.data is None:
        return []
    page = pages.read[0].page
    names = garden.names
    known: list[str] = []
    for block in page.blocks:
        about = identify(block.id, linked_by(names, block))
        if about is None:
            continue
        _, contact, promise = about
        if contact.path in unwritable:
            line = notes.log_line(contact.path, block.id)
            known += [exact_hash(each) for each in (line, logged_mark(block.id)) if each is not None]
        if promise is not None and promise.source.path in unwritable:
            known.append(exact_hash(ticked_mark(block.id)))
    return [each for each in known if each in page.hashes]


def _needs_page(edit: Edit, *, turns: bool) -> bool:
    """Whether an edit that could not be made can't be made later either, unless the page stays as it is:
    an open item may go from the page, and one in the archive can only add."""
    if isinstance(edit, SetTask):
        return edit.sign == " " or (turns and edit.sign != "x")
    if isinstance(edit, ChangeLog):
        return turns or edit.line is None
    return turns and not isinstance(edit, AddLog)


def _pages(garden: Garden, pages: Pages, fresh: Refreshed, page: bytes) -> list[Change]:
    """The page, if it changes, and before it the archive copy of an earlier week's."""
    if page == pages.data:
        return []
    changes: list[Change] = []
    if pages.data is not None and fresh.old_week is not None and fresh.old_week < fresh.plan.monday:
        kept_in, kept_already = archive_place(garden, fresh.old_week, pages.data)
        changes += [] if kept_already else [Change(kept_in, None, pages.data, page=True)]
    return [*changes, Change(pages.path, pages.data, page, page=True)]
