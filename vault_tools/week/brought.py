"""What all contacts bring to a week, sorted out: from one plan to the next only few bring something else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from vault_tools.contacts.changes import others
from vault_tools.contacts.model import Promise
from vault_tools.week.drafts import Drafts, Prospects
from vault_tools.week.items import Item
from vault_tools.week.outlook import needed_minutes

_by_path = attrgetter("path")
_priority = attrgetter("priority")


class _Part(NamedTuple):
    """What is taken `of` each contact, where it is anything. Something else of the same contact takes its
    place where it is the `same` in what the order hangs on: mostly that is only the order of the contacts."""

    of: Callable[[Prospects], Any]
    same: Callable[[Any], Any] = bool


def _promises_of(items: Iterable[Item]) -> list[Promise | None]:
    return [item.promise for item in items]


def _whoever(has: str) -> Callable[[Prospects], Any]:
    wanted = attrgetter(has)
    return lambda each: each if wanted(each) else None


_PROMISED = _Part(attrgetter("promised"), _promises_of)
_DUE = _Part(attrgetter("due"), _priority)
_PARTS: Mapping[str, _Part] = {
    "due": _DUE,
    **{name: _Part(attrgetter(name)) for name in ("birthday", "dated", "early", "grows")},
    **{name: _Part(_whoever(name)) for name in ("drift", "give_first", "meetings")},
}


class Brought:
    """What these contacts bring, by what it is, in their order; who is due in that of priority."""

    def __init__(self, prospects: Iterable[Prospects], drafts: Drafts) -> None:
        self.all = list(prospects)
        self._drafts = drafts
        self._parts: dict[str, list[Any]] = {}
        self._promises: tuple[list[Item], list[Item]] | None = None
        self._minutes: dict[int, int] = {}

    def items(self, name: str) -> list[Item]:
        """All items of one kind: `due`, `birthday`, `dated`, `early` or `grows`."""
        return self._part(name)

    def whoever(self, name: str) -> list[Prospects]:
        """All who bring something of one kind: `drift`, `give_first` or `meetings`."""
        return self._part(name)

    @property
    def promises(self) -> tuple[list[Item], list[Item]]:
        """As `Drafts.promises` has them."""
        if self._promises is None:
            self._promises = self._drafts.promises(item for each in self.all for item in each.promised)
        return self._promises

    def minutes(self, way: int) -> int:
        """What all of them ask for in a week of the long run."""
        if way not in self._minutes:
            self._minutes[way] = needed_minutes((each.asked for each in self.all), way)
        return self._minutes[way]

    def again(self, prospects: Iterable[Prospects], drafts: Drafts) -> "Brought":
        """The same of these contacts; what still holds is kept."""
        now = Brought(prospects, drafts)
        if drafts != self._drafts or len(now.all) != len(self.all):
            return now
        pairs = list(others(self.all, now.all))
        if any(before.care.contact.path != after.care.contact.path for before, after in pairs):
            return now
        for name, part in self._parts.items():
            if (instead := _instead(pairs, _PARTS[name])) is not None:
                now._parts[name] = _exchanged(part, instead)
        if self._promises is not None and (instead := _instead(pairs, _PROMISED)) is not None:
            each = [pair for old, new in instead for pair in zip(old, new, strict=True)]
            shown, waiting = self._promises
            now._promises = _exchanged(shown, each), _exchanged(waiting, each)
        if all(before.asked == after.asked for before, after in pairs):
            now._minutes = self._minutes
        return now

    def _part(self, name: str) -> list[Any]:
        if name not in self._parts:
            of = _PARTS[name].of
            found = [what for each in self.all if (what := of(each))]
            if name == "due":
                found.sort(key=_by_path)
                found.sort(key=_priority, reverse=True)  # of equal ones the path decides
            self._parts[name] = found
        return self._parts[name]


def _instead(pairs: Sequence[tuple[Prospects, Prospects]], part: _Part) -> list[tuple[Any, Any]] | None:
    """What stands in the place of what; None where something comes, goes or may stand elsewhere."""
    found: list[tuple[Any, Any]] = []
    for before, after in pairs:
        old, new = part.of(before), part.of(after)
        if bool(old) != bool(new) or (old and part.same(old) != part.same(new)):
            return None
        if old:
            found.append((old, new))
    return found


def _exchanged(row: list[Any], instead: Iterable[tuple[Any, Any]]) -> list[Any]:
    new_of = {id(old): new for old, new in instead}
    return [new_of.get(id(each), each) for each in row] if new_of else row
