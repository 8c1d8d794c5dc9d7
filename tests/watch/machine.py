"""A `watch` with a clock of its own: nothing waits, and every event comes when the test says so."""

import os
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault
from vault_tools.actions.happened import Happened
from vault_tools.actions.watch import Watch
from vault_tools.vault.places import places_for
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store
from vault_tools.words import Language

TUESDAY = date(2026, 11, 24)


@dataclass
class Machine:
    """One machine's `watch` on a vault, at `now` seconds of its clock."""

    vault: Vault
    home: Path
    language: Language = "de"
    today: date = TUESDAY
    now: float = 1000.0
    told: list[Happened] = field(default_factory=list)
    turns: int = 0

    def __post_init__(self) -> None:
        environ = Terminal(self.home, self.home).environment

        def store_of(settings: Settings) -> Store:
            return Store(self.vault.folder, places_for(self.vault.folder, environ), write=settings.write)

        self.watch = Watch(self.vault.folder, environ, lambda _: self.language, store_of, self.told.append)
        self._seen = self._stamps()

    def hear(self, path: str | None) -> None:
        """The observer's report."""
        self.watch.heard(path, self.now)

    def save(self, path: str, text: str) -> None:
        """Somebody saves a note."""
        self.vault.write(path, text)
        self.hear(path)

    def wait(self, seconds: float) -> "Machine":
        """Time goes by; whatever the watch wants to do in it is done, each in its moment.

        What it writes itself is reported to it, as the observer would.
        """
        end = self.now + seconds
        while True:
            pause = self.watch.pause(self.now)
            if pause is None or self.now + pause > end:
                break
            self.now += pause
            self._turn()
        self.now = end
        return self

    def day(self, today: date) -> None:
        """The clock shows another day."""
        self.today = today
        self._turn()

    def _turn(self) -> None:
        self.turns += 1
        assert self.turns < 10_000, "it turns and turns"
        before = self._stamps()
        self.watch.turn(self.now, self.today)
        after = self._stamps()
        for path in before.keys() | after.keys():
            if before.get(path) != after.get(path):
                self.hear(path)

    def _stamps(self) -> dict[str, tuple[int, int]]:
        found = {}
        for folder, _, names in os.walk(self.vault.folder):
            for name in names:
                place = Path(folder, name)
                about = place.stat()
                found[place.relative_to(self.vault.folder).as_posix()] = (about.st_ino, about.st_mtime_ns)
        return found

    def codes(self) -> list[str]:
        """What was told since the last time, but for what is only said with -v."""
        codes = [each.code for each in self.told if each.code not in ("seen", "turned")]
        self.told.clear()
        return codes


def next_week(day: date) -> date:
    """The same day a week later."""
    return day + timedelta(days=7)
