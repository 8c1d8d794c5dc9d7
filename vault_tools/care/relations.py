"""Who knows whom: the ties between contacts, firms and people who are only named, and what each rests on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from vault_tools.contacts.model import Contact, Source
from vault_tools.contacts.names import Names, said_names
from vault_tools.text.fold import fold
from vault_tools.text.links import link_name

MOST_TOGETHER = 12
"""A line that names more people at once is a feast, no acquaintance."""

_STRENGTH = {"knows": 3, "introduced_by": 3, "together": 2, "link": 1, "firm": 1}


class Node(NamedTuple):
    """A contact (by path), a person who has no note, or a firm (both by folded name)."""

    kind: str
    key: str


Tie = Mapping[str, int]
"""What a tie rests on, and how often: `knows`, `introduced_by`, `together`, `link`, `firm`."""


@dataclass(frozen=True, slots=True)
class Relations:
    """All nodes with their names and all ties, each under its two nodes in order."""

    contacts: Mapping[str, Contact]
    names: Mapping[Node, str]
    ties: Mapping[tuple[Node, Node], Tie]

    @property
    def personal(self) -> bool:
        """Whether anybody is tied to anybody but a firm."""
        return any(tie.keys() != {"firm"} for tie in self.ties.values())


def strength(tie: Tie) -> int:
    """How strong a tie is; what is said often counts more, up to five times."""
    return sum(_STRENGTH[why] * min(times, 5) for why, times in tie.items())


def relations_of(contacts: Iterable[Contact], names: Names, me: Contact | None = None) -> Relations:
    """The ties between all who live; the user is no part of them, nor are ties of someone to themselves."""
    living = {each.path: each for each in contacts if each.fields.died is None}
    mine = {"", *(fold(name) for name in (said_names(me) if me else ()))}
    nodes = {path: Node("contact", path) for path in living}
    called: dict[Node, str] = {nodes[path]: each.name for path, each in living.items()}
    ties: dict[tuple[Node, Node], Tie] = {}
    more = _More()

    def tie(one: Node, other: Node, why: str) -> None:
        if one != other:
            pair = (one, other) if one < other else (other, one)
            ties[pair] = more.of(ties.get(pair), why)

    for path, contact in living.items():
        one = nodes[path]
        for why, target in _named(contact):
            linked = names.linked(target)
            if len(linked) == 1:
                if linked[0].path in living:
                    tie(one, nodes[linked[0].path], why)
            elif not linked and why != "link" and fold(name := link_name(target).strip()) not in mine:
                person = Node("person", fold(name))
                called.setdefault(person, name)
                tie(one, person, why)
        if contact.fields.organisation:
            linked = names.linked(contact.fields.organisation)
            if len(linked) == 1 and linked[0].path in living:
                tie(one, nodes[linked[0].path], "firm")
            else:
                firm = Node("firm", fold(contact.fields.organisation))
                called.setdefault(firm, contact.fields.organisation)
                tie(one, firm, "firm")
    for group in _together(living):
        for at, path in enumerate(group):
            for other in group[at + 1 :]:
                tie(nodes[path], nodes[other], "together")
    return Relations(living, called, {pair: ties[pair] for pair in sorted(ties)})


class _More:
    """Ties with one reason more; those that rest on the same are one object: there are few, and many ties."""

    def __init__(self) -> None:
        self._none: Tie = {}
        self._all: dict[tuple[tuple[str, int], ...], Tie] = {}
        self._next: dict[tuple[int, str], Tie] = {}

    def of(self, tie: Tie | None, why: str) -> Tie:
        """The tie that rests on `why` too."""
        tie = self._none if tie is None else tie
        key = (id(tie), why)  # all of them stay as long as this object
        if key not in self._next:
            found = {**tie, why: tie.get(why, 0) + 1}
            self._next[key] = self._all.setdefault(tuple(found.items()), found)
        return self._next[key]


def _named(contact: Contact) -> Iterator[tuple[str, str]]:
    fields = contact.fields
    yield from (("knows", target) for target in fields.knows)
    yield from (("introduced_by", target) for target in fields.introduced_by)
    yield from (("link", target) for target in contact.links)


def _together(living: Mapping[str, Contact]) -> list[list[str]]:
    """Those whom one line names as having been there together, whosever note it stands in."""
    named: set[int] = set()  # hashes of lines: most name one person, and of 100,000 lines few are kept
    again: set[int] = set()
    for path, contact in living.items():
        for entry in contact.interactions:
            if entry.path != path:
                line = hash((entry.path, entry.line))
                (again if line in named or entry.path in living else named).add(line)
    there: dict[Source, set[str]] = defaultdict(set)
    for path, contact in living.items():
        for entry in contact.interactions:
            if entry.path != path and hash((entry.path, entry.line)) in again:
                there[entry.source].add(path)
                if entry.path in living:
                    there[entry.source].add(entry.path)
    return [sorted(group) for group in there.values() if 2 <= len(group) <= MOST_TOGETHER]


def introduced(contacts: Iterable[Contact], names: Names) -> dict[str, tuple[Contact, ...]]:
    """By path, whom each contact has introduced: what the ledger credits them with."""
    found: dict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        for target in contact.fields.introduced_by:
            linked = names.linked(target)
            if len(linked) == 1 and linked[0].path != contact.path:
                found[linked[0].path].append(contact)
    return {
        path: tuple({each.path: each for each in those}.values()) for path, those in sorted(found.items())
    }
