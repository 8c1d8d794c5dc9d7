"""`watch`: the page, fresh a moment after any note is saved."""

import os
import signal
import sys
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, store_for
from vault_tools.words import Language, Phrase, say
from vault_tools.words import watch as words
from vault_tools.words.language import Value

if TYPE_CHECKING:
    from vault_tools.actions.watch import Happened
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
    from vault_tools.vault.observer import polling_needed
    from vault_tools.vault.store_lock import only_watcher

    vault = call.folder
    language = call.language(call.settings(vault))
    voice = _Voice(language, verbose=verbose, terminal=sys.stderr is not None and sys.stderr.isatty())
    keeper = Watch(
        vault, dict(os.environ), call.language, lambda settings: store_for(vault, settings), voice.happened
    )
    voice.page = keeper.settings.weekly.note
    kind = None if poll else polling_needed(vault)
    if kind is not None:
        voice.line(words.POLLING_SINCE, kind=kind)

    def watching(observer: "Observer") -> None:
        voice.watching(observer, str(vault), keeper.settings)

    events: Events = Events()
    for name in _SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: events.put(STOP))
    store = store_for(vault, keeper.settings)
    with only_watcher(store.places, str(vault), store.write_own):
        keep_watching(
            keeper,
            vault,
            events,
            poll=poll or kind is not None,
            watching=watching,
            today=(lambda: call.today) if call.day_given else date.today,
        )
    voice.line(words.STOPPED)


class _Voice:
    """Says what happens: at a terminal one calm line that changes, otherwise a line for each thing."""

    def __init__(self, language: Language, *, verbose: bool, terminal: bool) -> None:
        self.page = ""
        self._language = language
        self._verbose = verbose
        self._terminal = terminal
        self._told: set[str] = set()

    def line(self, phrase: Phrase, **values: Value) -> None:
        """A line that stays."""
        self._print(say(phrase, self._language, **values), stays=True)

    def watching(self, observer: "Observer", folder: str, settings: "Settings") -> None:
        """Says which observer runs, and what it cannot do, each once."""
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
        paths = self._some(what.paths) or say(words.AT_START, self._language)
        text = say(words.HAPPENED[what.code], self._language, page=self.page, paths=paths, error=error)
        calm = what.code in ("written", "waiting", "seen", "better")
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
