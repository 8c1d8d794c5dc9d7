"""Taking in ticks: from what the user did on the page to the edits in the contacts' notes.

Every tick is known by its item's id, which ends its log line: whatever is repeated, crashes, or happens on
two machines, a tick has one log line. Which log lines are still as we wrote them is listed in the page's end
mark, like our own lines.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from vault_tools.care.cadence import agreed_cadence
from vault_tools.care.handover_steps import act_of_step
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.edits import AddLog, ChangeLog, Edit, SetField, SetTask
from vault_tools.contacts.model import Contact, Promise, Source
from vault_tools.contacts.names import Names
from vault_tools.contacts.span import Cadence
from vault_tools.text.dates import plus_days
from vault_tools.text.escape import as_text
from vault_tools.text.links import without_links
from vault_tools.text.problems import Problem, problem
from vault_tools.text.set_task import Meant
from vault_tools.text.tasks import parse_task
from vault_tools.week.acts import act_for
from vault_tools.week.identify import identify, linked_by
from vault_tools.week.ids import week_of_id
from vault_tools.week.items import DONE, GROWTH, PUT_OFF
from vault_tools.week.logline import log_words, said_under
from vault_tools.week.marks import exact_hash, logged_mark, ticked_mark
from vault_tools.week.oldpage import Block, OldPage
from vault_tools.week.steps import is_step, step_edits, together, with_predecessor
from vault_tools.words import Language, say
from vault_tools.words.dates import due_day
from vault_tools.words.page import BY_DAY

LONGEST_REST_DAYS = 56

LineOf = Callable[[str, str], str | None]
"""From a note's path and a block id to the log line that ends with it, as it stands there."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to read ticks from. A `late` one (archive, conflict copy) can only add, never take back; one of
    a past week is `passing` into the archive, so that what is said of it must hold there too."""

    path: str
    page: OldPage
    late: bool = False
    passing: bool = False


@dataclass(slots=True)
class Intake:
    """What the pages asked for: the edits of each note, the hashes of log lines that will stand as we wrote
    them (for the end mark), and what could not be understood."""

    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    written: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads ticks for the contacts that links may mean, on a day, in a language.

    `line_of` looks into the notes; what concerns `unwritable` ones is left for the next run. `predecessor` is
    a link to who was there before, for the log lines of joint visits.
    """

    names: Names
    care: CareSettings
    budget: int
    today: date
    language: Language
    line_of: LineOf
    unwritable: frozenset[str] = frozenset()
    predecessor: str = ""

    def take_in(self, pages: Sequence[Page]) -> Intake:
        """The edits that the ticks on these pages ask for; of one item the first page counts."""
        intake = Intake()
        settled: set[str] = set()
        for page in pages:
            intake.problems += [
                problem(page.path, None, "item-twice", what=_words(line)) for line in page.page.doubled
            ]
            for block in page.page.blocks:
                if block.id not in settled and self._item(page, block, intake):
                    settled.add(block.id)
        return intake

    def _item(self, page: Page, block: Block, intake: Intake) -> bool:
        """Takes in one item; whether the user has decided on it."""
        settled = block.sign in DONE + PUT_OFF
        if page.late and block.sign not in DONE:
            return False
        about = identify(block.id, linked_by(self.names, block))
        if about is None:
            if block.sign in DONE or (settled and not page.passing):
                found = problem(page.path, None, "item-unknown", what=_words(block.lines[0]))
                intake.problems.append(found)
            return settled
        section, contact, promise = about
        if section in GROWTH:
            self._growth(page, block, section, contact, intake)
        elif promise is not None:
            self._promise(page, block, contact, promise, intake)
        else:
            self._care(page, block, contact, intake, section)
        return settled

    def _growth(self, page: Page, block: Block, section: str, contact: Contact, intake: Intake) -> None:
        """A proposal that was ticked sets its field, once: what the user makes of it later stays."""
        if block.sign not in DONE:
            return
        mark = ticked_mark(block.id)
        if exact_hash(mark) not in page.page.hashes:
            name, value = GROWTH[section]
            intake.edits[contact.path].append(SetField(contact.path, name, value))
        self._list(page, intake, contact.path, mark)

    def _promise(self, page: Page, block: Block, contact: Contact, promise: Promise, intake: Intake) -> None:
        """A promise is ticked, cancelled or reopened where it stands; words under it go into the log."""
        mark = ticked_mark(block.id)
        sign = {"x": "x", "X": "x", "-": "-"}.get(block.sign)
        said = said_under(block.lines[0], block.below, self.today)
        line = promise.source.line
        if sign is not None:
            if promise.state == "open":
                on = said.on or self._seen(page)
                meant = self._meant(page, block, promise)
                intake.edits[promise.source.path].append(
                    SetTask(promise.source.path, line, promise.text, sign, on, meant)
                )
            self._list(page, intake, promise.source.path, mark)
        elif (
            block.sign != ">"
            and exact_hash(mark) in page.page.hashes
            and (ticked := _ticked(contact, promise)) is not None
        ):
            edit = SetTask(promise.source.path, ticked.source.line, promise.text, " ", self.today)
            intake.edits[promise.source.path].append(edit)
        if block.sign in DONE and said.text:
            self._log(page, block, contact, intake, task=promise.text)
        elif block.sign not in DONE:
            self._take_back(page, block, contact, intake)

    def _meant(self, page: Page, block: Block, promise: Promise) -> Meant:
        """Which time of a task that repeats a tick means: once ticked, it has an open one in the same words.

        Where the item's line still names the day of the open one, that one is meant. Else (the run before was
        stopped, or the page is a late one that we don't write to) one done since the item's week began is.
        """
        due = promise.due
        on = page.page.week or self.today
        shown = (
            due is not None
            and as_text(say(BY_DAY, self.language, day=due_day(due, self.language, on))) in block.lines[0]
        )
        since = None if shown else week_of_id(block.id)
        return Meant(due, since, entered=exact_hash(ticked_mark(block.id)) in page.page.hashes)

    def _care(self, page: Page, block: Block, contact: Contact, intake: Intake, section: str) -> None:
        if block.sign in DONE:
            self._log(page, block, contact, intake, section=section)
            return
        self._take_back(page, block, contact, intake, section)
        if block.sign in PUT_OFF:
            until = self._rest(page, block.sign, contact)
            if until is not None:
                intake.edits[contact.path].append(SetField(contact.path, "rest_until", until.isoformat()))

    def _log(
        self, page: Page, block: Block, contact: Contact, intake: Intake, task: str = "", section: str = ""
    ) -> None:
        """One log line for the tick, and its text kept up while the line is as we wrote it; a step of the
        handover sets its day along with it."""
        kind, _ = act_for(contact, self.care, self.budget, task)
        said = said_under(block.lines[0], block.below, self.today)
        text = said.text
        if is_step(section):
            kind = act_of_step(section, contact)
            if section == "joint" and self.predecessor:
                text = together(text, with_predecessor(self.predecessor, self.language))
        words = log_words(kind, text, block.id, self.language)
        there = self.line_of(contact.path, block.id)
        if there is None:
            if (
                exact_hash(logged_mark(block.id)) in page.page.hashes
            ):  # was logged; the user took the line out
                self._list(page, intake, contact.path, logged_mark(block.id))
                return
            on = said.on or self._seen(page)
            intake.edits[contact.path].append(AddLog(contact.path, on, words))
            intake.edits[contact.path] += step_edits(section, contact, None, on.isoformat())
            self._list(page, intake, contact.path, f"{on.isoformat()} {words}", logged_mark(block.id))
            return
        line = f"{said.on.isoformat() if said.on else there[:10]} {words}"
        if there == line:
            self._list(page, intake, contact.path, line, logged_mark(block.id))
        elif page.late:
            return
        elif exact_hash(there) in page.page.hashes:
            intake.edits[contact.path].append(ChangeLog(contact.path, block.id, line))
            intake.edits[contact.path] += step_edits(section, contact, there[:10], line[:10])
            self._list(page, intake, contact.path, line, logged_mark(block.id))
        else:
            self._list(page, intake, contact.path, logged_mark(block.id))
            if said.text and said.text not in there and not page.passing:
                found = problem(page.path, None, "log-line-edited", what=_words(block.lines[0]))
                intake.problems.append(found)

    def _take_back(
        self, page: Page, block: Block, contact: Contact, intake: Intake, section: str = ""
    ) -> None:
        """The log line of an item that is no longer ticked, if this page knew it as ticked."""
        there = self.line_of(contact.path, block.id)
        if there is None:
            return
        if exact_hash(there) in page.page.hashes:
            intake.edits[contact.path].append(ChangeLog(contact.path, block.id, None))
            intake.edits[contact.path] += step_edits(section, contact, there[:10], "")
        elif exact_hash(logged_mark(block.id)) in page.page.hashes:
            self._list(page, intake, contact.path, logged_mark(block.id))
            if not page.passing:
                found = problem(page.path, None, "reopened-edited", what=_words(block.lines[0]))
                intake.problems.append(found)

    def _rest(self, page: Page, sign: str, contact: Contact) -> date | None:
        """Until when a contact put off rests; None where it rests until after this week already."""
        monday = plus_days(page.page.week or self.today, 7)
        now = contact.fields.rest_until
        if now is not None and now >= monday:
            return None
        if sign == ">":
            return monday
        cadence = agreed_cadence(contact, self.care).cadence
        longest = plus_days(self.today, LONGEST_REST_DAYS)
        again = cadence.low.after(self.today) if isinstance(cadence, Cadence) else longest
        return max(min(again, longest), monday)

    def _list(self, page: Page, intake: Intake, path: str, *lines: str) -> None:
        """Notes what the end mark is to list, unless the note could not be written just now."""
        if not page.late and path not in self.unwritable:
            intake.written += [exact_hash(line) for line in lines]

    def _seen(self, page: Page) -> date:
        """The day a tick counts for when it says none: today, at the latest the page's Sunday."""
        return min(self.today, plus_days(page.page.week or self.today, 6))


def _ticked(contact: Contact, promise: Promise) -> Promise | None:
    """The promise that an item had ticked: of one that repeats the open one is the next, right above it."""
    if promise.state != "open":
        return promise
    path, line = promise.source
    below = Source(path, line + 1)
    return next(
        (
            each
            for each in contact.promises
            if each.source == below and each.text == promise.text and each.state != "open"
        ),
        None,
    )


def _words(line: str) -> str:
    task = parse_task(line)
    return without_links(task.text if task else line.strip())
