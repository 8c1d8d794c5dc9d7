"""When `watch` looks and when it writes: the quiet times, as pure arithmetic on a clock that is handed in.

Times are seconds of a clock that only goes forward.
"""

LONGEST_BURST = 5
"""So many quiet times after its first event at the latest a burst is looked at, however long it goes on."""

LONGEST_PATIENCE = 600.0
"""A page that somebody changes each time it was written is left alone at most that long."""


class Pace:
    """What was heard of and not looked at yet (that happens `quiet` seconds after the last event of a burst),
    and which files have been quiet for `settle` seconds."""

    def __init__(self, quiet: float, settle: float) -> None:
        self.quiet = quiet
        self.settle = settle
        self._first: float | None = None
        self._last = 0.0
        self._paths: set[str] = set()
        self._everything = False
        self._touched: dict[str, float] = {}

    def heard(self, path: str | None, now: float) -> None:
        """A note changed, or (None) there may be more changes than were heard of."""
        if self._first is None:
            self._first = now
        self._last = now
        if path is None:
            self._everything = True
        else:
            self._paths.add(path)
            self.touched(path, now)

    def touched(self, path: str, now: float) -> None:
        """Somebody changes this file just now: it is not quiet."""
        self._touched[path] = now

    def look_at(self) -> float | None:
        """The time to look at what was heard of; None while that is nothing."""
        if self._first is None:
            return None
        return min(self._last + self.quiet, self._first + LONGEST_BURST * self.quiet)

    def take(self) -> tuple[frozenset[str], bool]:
        """What to look at: these paths, or (True) everything. From now on nothing is heard of."""
        taken = frozenset(self._paths), self._everything
        self._first, self._paths, self._everything = None, set(), False
        return taken

    def quiet_at(self, path: str, patience: float = 1.0) -> float:
        """The time from which the file counts as quiet; `patience` stretches it."""
        if path not in self._touched:
            return 0.0
        return self._touched[path] + min(self.settle * patience, max(self.settle, LONGEST_PATIENCE))

    def busy(self, now: float) -> frozenset[str]:
        """The files that are not quiet yet; those that are, are forgotten."""
        self._touched = {
            path: at for path, at in self._touched.items() if at + max(self.settle, LONGEST_PATIENCE) > now
        }
        return frozenset(path for path, at in self._touched.items() if at + self.settle > now)
