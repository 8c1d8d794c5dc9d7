"""Keeping the page fresh: what one turn of `watch` does, as a machine that is driven by time and events.

It asks no clock and starts no thread: whoever drives it (see `actions.watching`, and the tests) tells it what
was heard and what time it is, and hears in return what happened.
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from vault_tools.actions import watch_pace
from vault_tools.actions.answers import all_stays
from vault_tools.actions.happened import Happened
from vault_tools.actions.live import LiveGarden
from vault_tools.actions.settings import settings_for
from vault_tools.actions.templates import Stamp, template_stamp
from vault_tools.actions.watch_after import Afterwards
from vault_tools.actions.watch_ahead import Ahead
from vault_tools.actions.watch_pace import Pace
from vault_tools.actions.weekly import Outcome, Week, plan_week, write_week
from vault_tools.errors import (
    NoteChangedError,
    SettingsError,
    VaultNotReadableError,
    VaultToolsError,
    WriteError,
)
from vault_tools.text.fold import nfc
from vault_tools.vault.find import SETTINGS_FILE
from vault_tools.vault.read import read_note
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store
from vault_tools.week.memory import Memory
from vault_tools.words import Language


class Watch:
    """Keeps one vault's page fresh."""

    def __init__(
        self,
        vault: Path,
        environ: dict[str, str],
        language_of: Callable[[Settings], Language],
        store_of: Callable[[Settings], Store],
        tell: Callable[[Happened], None],
    ) -> None:
        """Reads the settings. Raises SettingsError."""
        self._vault = vault
        self._environ = environ
        self._language_of = language_of
        self._store_of = store_of
        self._tell = tell
        self._live: LiveGarden | None = None
        self._memory = Memory()
        self._troubles: set[str] = set()
        self._settings_broken = False
        self._away = False
        self._causes: set[str] = set()
        self._due: float | None = 0.0  # when to plan; at once, to begin with
        self._after = Afterwards()
        self._ahead = Ahead()
        self._today: date | None = None
        self._own: dict[str, bytes] = {}  # what we wrote last, by path
        self._page_written = float("-inf")
        self._answer: tuple[bytes | None, bytes] | None = None
        self._patience = 1.0
        self._waiting: frozenset[str] = frozenset()
        self._begun = False
        self._page_stamp: tuple[int, int] | None = None
        self._take_settings(settings_for(vault, environ))
        self._template: Stamp = template_stamp(vault, self.settings, environ)

    def _take_settings(self, settings: Settings) -> None:
        self.settings = settings
        self._language = self._language_of(settings)
        self._store = self._store_of(settings)
        self.pace = Pace(settings.quiet_seconds, settings.settle_seconds)
        self._page = nfc(settings.weekly.note)

    def heard(self, path: str | None, now: float) -> None:
        """The observer's report: a note that may have changed, None for everything."""
        if path is not None and path in self._own and self._is_our_own(path, now):
            return
        self._ahead.forget()
        self.pace.heard(path, now)

    def _is_our_own(self, path: str, now: float) -> bool:
        """Whether the file still is what we wrote: our own writing must not wake us."""
        try:
            there: bytes | None = read_note(self._vault, path)
        except OSError:
            return False
        if there == self._own[path]:
            return True
        del self._own[path]
        if nfc(path) == self._page:  # where somebody answers our writing with their own, we wait longer
            soon = now - self._page_written < max(self.settings.settle_seconds, watch_pace.SOON_SECONDS)
            self._patience = min(self._patience * 2, watch_pace.MOST_PATIENCE) if soon else 1.0
        return False

    def pause(self, now: float) -> float | None:
        """Seconds until there is something to do; None: nothing until something is heard."""
        whens = (self.pace.look_at(), self.pace.ahead_at(), self._due, self._after.next)
        times = [at for at in whens if at is not None]
        pause = max(0.0, min(times) - now) if times else None
        if self.settings.weekly.template is None:
            return pause
        return watch_pace.TEMPLATE_SECONDS if pause is None else min(pause, watch_pace.TEMPLATE_SECONDS)

    def turn(self, now: float, today: date) -> None:
        """Does what there is to do now."""
        try:
            if self._today != today:
                if self._today is not None:
                    self._tell(Happened("turned"))
                    self.pace.heard(None, now)
                self._today, self._due = today, now
            self._look_at_template(now)
            look_at = self.pace.look_at()
            if self._live is None or (look_at is not None and look_at <= now):
                self._look(now)
            elif (ahead_at := self.pace.ahead_at()) is not None and ahead_at <= now:
                self._look_ahead(now, today)
            if self._due is not None and self._due <= now:
                self._due = None
                self._refresh(now, today)
            self._do_what_follows(now, today)
        except (VaultNotReadableError, OSError):  # the drive may have gone at any moment
            self._in_trouble(VaultNotReadableError(folder=str(self._vault)))
            self._away = True
            self._due = None  # nothing is written before it was found again
            self.pace.heard(None, now + watch_pace.AWAY_SECONDS)
        except NoteChangedError:
            self._due = now + watch_pace.AGAIN_SECONDS
            self.pace.heard(None, now)
        except VaultToolsError as error:
            self._in_trouble(error)
            soon = isinstance(error, WriteError)
            self._due = now + (watch_pace.AWAY_SECONDS if soon else watch_pace.TROUBLE_SECONDS)

    def _look_at_template(self, now: float) -> None:
        """A template that was saved, came or went is a matter of the settings."""
        stamp = template_stamp(self._vault, self.settings, self._environ)
        if stamp != self._template:
            self._template = stamp
            self.heard(SETTINGS_FILE, now)

    def _look_ahead(self, now: float, today: date) -> None:
        """Plans with what was heard of, while nothing else waits to be done with it."""
        paths = self.pace.peek()
        page_waits = self.pace.quiet_at(self.settings.weekly.note, self._patience) > now
        if self._live is not None and self._due is None and not self._away and not page_waits:
            self._ahead.plan(self._live, paths, today, self._language, self._memory)

    def _look(self, now: float) -> None:
        paths, everything = self.pace.take()
        if everything or SETTINGS_FILE in paths or self._live is None:
            try:
                self._read_settings()
            except SettingsError as error:  # the old ones hold
                self._in_trouble(error)
        if self._live is None:
            with all_stays():
                self._live = LiveGarden(self._vault, self.settings)
            self._memory = Memory()
            changed = paths
        elif everything:
            changed = self._live.scan()
            for path in changed - self._own.keys():
                self.pace.touched(path, now)  # nobody told when: it may be edited just now
            self._look_at_page(now)
        else:
            changed = self._live.look(sorted(paths - {SETTINGS_FILE}))
        anew = changed or everything or SETTINGS_FILE in paths
        changed |= self._ahead.seen()
        if anew or not changed:
            self._ahead.forget()
        if changed:
            self._tell(Happened("seen", tuple(sorted(changed))))
            self._causes |= changed
        if self._away:  # the vault may be coming back note by note
            self._away = False
            self._due = now + self.settings.settle_seconds
        elif changed or everything or SETTINGS_FILE in paths:
            self._due = now

    def _read_settings(self) -> None:
        """Takes over changed settings; all is read anew then. Raises SettingsError."""
        self._settings_broken = True
        settings = settings_for(self._vault, self._environ)
        self._settings_broken = False
        if settings != self.settings:
            self._take_settings(settings)
            self._live = None

    def _look_at_page(self, now: float) -> None:
        """Whether the page was changed while nobody told: then it may be edited just now."""
        page = self.settings.weekly.note
        try:
            about = os.stat(f"{self._vault}/{page}")  # noqa: PTH116
        except OSError:
            return
        stamp = (about.st_mtime_ns, about.st_ino)
        if stamp != self._page_stamp and not (page in self._own and self._is_our_own(page, now)):
            self.pace.touched(page, now)
        self._page_stamp = stamp

    def _refresh(self, now: float, today: date) -> None:
        """Plans, and writes what is quiet."""
        assert self._live is not None
        quiet_at = self.pace.quiet_at(self.settings.weekly.note, self._patience)
        if quiet_at > now:
            self._wait(frozenset({self.settings.weekly.note}), quiet_at)
            return
        busy = self.pace.busy(now)
        week = self._ahead.week(today) or plan_week(
            self._live.garden, today, self._language, memory=self._memory
        )
        concerned = busy & {change.path for change in week.changes if not change.page}
        if concerned:  # somebody is writing there: the rest is done, these wait
            week = plan_week(self._live.garden, today, self._language, concerned, self._memory)
            self._wait(concerned, max(self.pace.quiet_at(path) for path in concerned))
        else:
            self._waiting = frozenset()
        if self._is_answered(week):
            self._causes = set()
            return
        outcome = Outcome([], [])
        if week.changes:
            with self._store.run("watch"):
                outcome = write_week(self._live.garden, week, self._store, today, self._language, concerned)
        self._written(week, outcome, now)

    def _wait(self, paths: frozenset[str], until: float) -> None:
        if paths != self._waiting:
            self._tell(Happened("waiting", tuple(sorted(paths))))
        self._waiting = paths
        self._due = until if self._due is None else min(self._due, until)

    def _is_answered(self, week: Week) -> bool:
        """Whether somebody (a formatter, another machine) makes of what we would write just what stands
        there, now for the second time: then it stays, or it would go on for ever."""
        if self._causes != {week.path} or [change.path for change in week.changes] != [week.path]:
            self._answer = None
            return False
        pair = (week.changes[0].old, week.changes[0].new)
        if pair != self._answer or pair[0] is None:
            return False
        self._tell(Happened("answered", (week.path,)))
        return True

    def _written(self, week: Week, outcome: Outcome, now: float) -> None:
        for change in outcome.written:
            self._own[change.path] = change.new
        notes = [change.path for change in outcome.written if not change.page]
        archived = [change.path for change in outcome.written if change.page and change.path != week.path]
        if notes or archived:
            assert self._live is not None
            self._live.scan() if archived else self._live.look(notes)
        if notes:
            self._tell(Happened("ticked", tuple(notes)))
        if archived:
            self._tell(Happened("archived", tuple(archived)))
        for change in outcome.written:
            if change.path == week.path:
                self._page_written = now
                self._answer = (change.old, change.new) if self._causes == {week.path} else None
                self._tell(Happened("written", tuple(sorted(self._causes))))
        if not self._begun and not outcome.written:
            self._tell(Happened("fresh"))
        self._begun = True
        self._causes = set()
        self._after.follow(week.fresh.plan, self.settings, now)
        if not outcome.failed:
            self._over()
        for error in outcome.failed:
            self._in_trouble(error)
            self._due = now + watch_pace.TROUBLE_SECONDS

    def _do_what_follows(self, now: float, today: date) -> None:
        """The pictures and the calendar, where the vault has them."""
        assert self._live is not None
        written, told = self._after.turn(now, self._live.garden, today, self._language, self._store)
        self._own |= written
        for each in told:
            self._tell(each)

    def _in_trouble(self, error: VaultToolsError) -> None:
        """Says what is wrong once, however often it goes wrong that way."""
        text = error.text(self._language)
        if text not in self._troubles:
            self._troubles.add(text)
            self._tell(Happened("trouble", error=error))

    def _over(self) -> None:
        if self._troubles and not self._settings_broken:
            self._troubles.clear()
            self._tell(Happened("better"))
