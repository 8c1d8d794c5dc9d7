"""What all contacts bring to a week, sorted out: from one plan to the next only few bring something else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from vault_tools.contacts.changes import others
from vault_tools.contacts.model import Promise
from vault_tools.week.drafts import Drafts, Prospects
from vault_tools.week.items import Item
from vault_tools.week.outlook import needed_minutes
from vault_tools.week.waiting import Waiting

_Pairs = Sequence[tuple[Prospects, Prospects]]


class _Part(NamedTuple):
    """What is taken `of` each contact, where it is anything. Something else of the same contact takes its
    place where it is the `same` in what the others hang on: mostly only in that there is something."""

    of: Callable[[Prospects], Any]
    same: Callable[[Any], Any] = bool


def _promises_of(items: Iterable[Item]) -> list[Promise | None]:
    return [item.promise for item in items]


def _new(each: Prospects) -> Item | None:
    return each.due if each.due and each.due.section == "new" else None


def _whoever(has: str) -> Callable[[Prospects], Any]:
    wanted = attrgetter(has)
    return lambda each: each if wanted(each) else None


_PROMISED = _Part(attrgetter("promised"), _promises_of)
_PARTS: Mapping[str, _Part] = {
    "new": _Part(_new),
    **{name: _Part(attrgetter(name)) for name in ("birthday", "dated", "grows")},
    **{name: _Part(_whoever(name)) for name in ("drift", "give_first", "meetings", "heard")},
}


class Brought:
    """What these contacts bring, by what it is, in their order."""

    def __init__(self, known: Mapping[str, Prospects], drafts: Drafts) -> None:
        """`known` are the contacts by their paths."""
        self.known = known
        self._all = list(known.values())
        self._drafts = drafts
        self._parts: dict[str, list[Any]] = {}
        self._waiting: dict[str, Waiting] = {}
        self._promises: tuple[list[Item], list[Item]] | None = None
        self._minutes: dict[int, int] = {}

    def items(self, name: str) -> list[Item]:
        """All items of one kind: `birthday`, `dated`, `grows`, or of those due the `new` ones."""
        return self._part(name)

    def whoever(self, name: str) -> list[Prospects]:
        """All who bring something of one kind: `drift`, `give_first`, `meetings`; or were `heard` of."""
        return self._part(name)

    def waiting(self, name: str) -> Waiting:
        """All items that are `due`, or `early`."""
        if name not in self._waiting:
            of = attrgetter(name)
            self._waiting[name] = Waiting(item for each in self._all if (item := of(each)))
        return self._waiting[name]

    @property
    def promises(self) -> tuple[list[Item], list[Item]]:
        """As `Drafts.promises` has them."""
        if self._promises is None:
            self._promises = self._drafts.promises(item for each in self._all for item in each.promised)
        return self._promises

    def minutes(self, way: int) -> int:
        """What all of them ask for in a week of the long run."""
        if way not in self._minutes:
            self._minutes[way] = needed_minutes((each.asked for each in self._all), way)
        return self._minutes[way]

    def again(self, known: Mapping[str, Prospects], drafts: Drafts) -> "Brought":
        """The same of these contacts; what still holds is kept."""
        now = Brought(known, drafts)
        if drafts != self._drafts or len(now._all) != len(self._all):
            return now
        pairs = list(others(self._all, now._all))
        if any(before.care.contact.path != after.care.contact.path for before, after in pairs):
            return now
        for name, part in self._parts.items():
            if (instead := _instead(pairs, _PARTS[name])) is not None:
                now._parts[name] = _exchanged(part, instead)
        for name, waiting in self._waiting.items():
            of = attrgetter(name)
            now._waiting[name] = waiting.again((of(before), of(after)) for before, after in pairs)
        if self._promises is not None and (instead := _instead(pairs, _PROMISED)) is not None:
            each = [pair for old, new in instead for pair in zip(old, new, strict=True)]
            shown, longer = self._promises
            now._promises = _exchanged(shown, each), _exchanged(longer, each)
        if all(before.asked == after.asked for before, after in pairs):
            now._minutes = self._minutes
        return now

    def _part(self, name: str) -> list[Any]:
        if name not in self._parts:
            of = _PARTS[name].of
            self._parts[name] = [what for each in self._all if (what := of(each))]
        return self._parts[name]


def _instead(pairs: _Pairs, part: _Part) -> list[tuple[Any, Any]] | None:
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
