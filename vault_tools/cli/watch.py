"""`watch`: the page, fresh a moment after any note is saved."""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, store_for
from vault_tools.text.escape import one_line
from vault_tools.words import Language, Phrase, say
from vault_tools.words import watch as words
from vault_tools.words.language import Value

if TYPE_CHECKING:
    from vault_tools.actions.happened import Happened
    from vault_tools.vault.observer import Observer
    from vault_tools.vault.settings import Settings

_SHOWN = 3
_QUIETLY = frozenset({"seen", "turned", "waiting"})  # said with -v only
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


@click.command()
@click.option("--verbose", "-v", is_flag=True, help="Tell of every note that is read.")
@click.option("--poll", is_flag=True, help="Look every few seconds: for drives that tell of no changes.")
@common
def watch(call: Call, verbose: bool, poll: bool) -> None:
    """Keep Weekly.md fresh: whenever a note is saved, the page follows a moment later.

    Ticks are taken in a few seconds after the last keystroke. Ctrl-C ends it.

    \b
    vault-tools watch            in a terminal, or as a service (docs/watch.md)
    vault-tools watch --poll     for network drives
    """
    from vault_tools.actions.watch import Watch
    from vault_tools.actions.watching import STOP, Events, keep_watching
    from vault_tools.vault.store_lock import only_watcher

    vault = call.folder
    terminal = sys.stderr is not None and sys.stderr.isatty()
    voice = _Voice(call.language, call.settings(vault), verbose=verbose, terminal=terminal)
    keeper = Watch(
        vault, dict(os.environ), call.language, lambda settings: store_for(vault, settings), voice.happened
    )
    voice.settings_of = lambda: keeper.settings

    def watching(observer: "Observer", drive: str | None) -> None:
        voice.watching(observer, str(vault), drive)

    events: Events = Events()

    def stop(number: int, _: object) -> None:
        events.put(STOP)
        signal.signal(number, signal.SIG_DFL)  # whoever asks twice means it

    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:  # as nohup has it
            signal.signal(number, stop)
    store = store_for(vault, keeper.settings)
    with only_watcher(store.places, str(vault), store.write_own):
        keep_watching(
            keeper,
            vault,
            events,
            poll=poll,
            watching=watching,
            today=(lambda: call.today) if call.day_given else date.today,
        )
    voice.line(words.STOPPED)


class _Voice:
    """Says what happens: at a terminal one calm line that changes, otherwise a line for each thing."""

    def __init__(
        self,
        language_of: Callable[["Settings"], Language],
        settings: "Settings",
        *,
        verbose: bool,
        terminal: bool,
    ) -> None:
        self._settings = settings
        self.settings_of: Callable[[], Settings] = self._first_settings  # they may change while it runs
        self._language_of = language_of
        self._verbose = verbose
        self._terminal = terminal
        self._told: set[str] = set()

    def _first_settings(self) -> "Settings":
        return self._settings

    @property
    def _language(self) -> Language:
        return self._language_of(self.settings_of())

    def line(self, phrase: Phrase, **values: Value) -> None:
        """A line that stays."""
        self._print(say(phrase, self._language, **values), stays=True)

    def watching(self, observer: "Observer", folder: str, drive: str | None) -> None:
        """Says which observer runs, and what it cannot do, each once."""
        settings = self.settings_of()
        if drive is not None:
            self._once(words.POLLING_SINCE, kind=drive)
        if observer.why:
            self._once(words.POLLING_WHY, why=observer.why)
        quiet = round(settings.quiet_seconds * 1000)
        settle = f"{settings.settle_seconds:g}"
        self._once(words.WATCHING, folder=folder, how=observer.name, quiet=quiet, settle=settle)
        if observer.unwatched:
            self._once(words.UNWATCHED, n=observer.unwatched)

    def happened(self, what: "Happened") -> None:
        """One thing that happened, in words."""
        if what.code in _QUIETLY and not self._verbose:
            return
        error = what.error.text(self._language) if what.error else ""
        page = self.settings_of().weekly.note
        phrase = words.HAPPENED[what.code] if what.paths or what.code != "written" else words.WRITTEN
        text = say(phrase, self._language, page=page, paths=one_line(self._some(what.paths)), error=error)
        calm = what.code in ("written", "waiting", "seen", "better", "fresh", "drawn", "calendar")
        self._print(text, stays=not (self._terminal and calm))

    def _some(self, paths: tuple[str, ...]) -> str:
        if self._verbose or len(paths) <= _SHOWN:
            return ", ".join(paths)
        first = ", ".join(paths[:_SHOWN])
        return say(words.AND_MORE, self._language, first=first, n=len(paths) - _SHOWN)

    def _once(self, phrase: Phrase, **values: Value) -> None:
        text = say(phrase, self._language, **values)
        if text not in self._told:
            self._told.add(text)
            self._print(text, stays=True)

    def _print(self, text: str, *, stays: bool) -> None:
        now = time.strftime("%H:%M:%S")
        with suppress(OSError):  # the terminal may be closed: that is a signal of its own
            if self._terminal:
                width = (os.get_terminal_size(sys.stderr.fileno()).columns or 80) - 1
                shown = text if stays else f"{now} {text}"[:width]
                click.echo(f"\r\x1b[K{shown}", err=True, nl=stays)
            else:
                click.echo(f"{now} {text}", err=True)
