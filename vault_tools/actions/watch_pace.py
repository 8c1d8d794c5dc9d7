"""When `watch` looks and when it writes: the quiet times, as pure arithmetic on a clock that is handed in.

Times are seconds of a clock that only goes forward.
"""

LONGEST_BURST = 5
"""So many quiet times after its first event at the latest a burst is looked at, however long it goes on."""

AHEAD = 0.3
"""After this part of the quiet time a burst is most likely over: time to plan ahead, once in each burst."""

LONGEST_PATIENCE = 600.0
"""A page that somebody changes each time it was written is left alone at most that long."""

AGAIN_SECONDS = 0.25
"""After somebody else wrote at the same moment, so long until the next try."""

AWAY_SECONDS = 5.0
"""So often a vault that is not there is looked for, and what could not be written is tried again."""

TROUBLE_SECONDS = 30.0
"""So long after anything else that went wrong until the next try."""

TEMPLATE_SECONDS = 1.0
"""So often a template of the user's is looked at: it may lie outside of what is watched."""

SOON_SECONDS = 1.0
"""A change of the page within the settle time after our writing, or this at least, answers it."""

MOST_PATIENCE = 12.0
"""A page that somebody changes each time right after it was written is left alone up to that many times as
long as usual."""


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
        self._peeked = False
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

    def ahead_at(self) -> float | None:
        """The time to plan ahead for what was heard of; None where that is nothing, too much, or done."""
        if self._first is None or self._everything or self._peeked:
            return None
        return self._last + AHEAD * self.quiet

    def peek(self) -> frozenset[str]:
        """What was heard of; it stays to be looked at."""
        self._peeked = True
        return frozenset(self._paths)

    def take(self) -> tuple[frozenset[str], bool]:
        """What to look at: these paths, or (True) everything. From now on nothing is heard of."""
        taken = frozenset(self._paths), self._everything
        self._first, self._paths, self._everything, self._peeked = None, set(), False, False
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
