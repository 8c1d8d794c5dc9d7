"""The network of ties: who connects people, and by whom one can be introduced. (networkx only here, late.)"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.care.bridges import bridged
from vault_tools.care.due import assess, contact_days, is_gone
from vault_tools.care.relations import Node, Relations, introduced, relations_of, strength
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.changes import others
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names, said_names
from vault_tools.text.fold import fold

if TYPE_CHECKING:
    import networkx as nx

MANY_DIRECT = 4
MANY_BRIDGED = 2
FEWEST_SHOWN, MOST_SHOWN = 3, 25
MOST_WAYS = 5
_STEP = 1000  # what a step costs on a path; coldness, always far less, only orders paths of one length


@dataclass(frozen=True, slots=True)
class Connector:
    """Someone who connects people: how many they know themselves, reach within two steps, and would be cut
    off from all others without them."""

    contact: Contact
    direct: int
    reach: int
    bridged: int


@dataclass(frozen=True, slots=True)
class Way:
    """A way to somebody: the names from the contact to ask to the one who is sought, firms among them."""

    contact: Contact
    names: tuple[str, ...]
    steps: int
    cost: int


def connectors(relations: Relations) -> list[Connector]:
    """Those who connect most, a tenth of all contacts at most, the strongest first."""
    if not relations.personal:
        return []
    neighbours = _neighbours(relations)
    cut_off = bridged(neighbours)
    people = _as_bits(neighbours)
    found: list[Connector] = []
    for path, contact in relations.contacts.items():
        node = Node("contact", path)
        if node not in neighbours or is_gone(contact):
            continue
        direct = people[node].bit_count()
        if direct < MANY_DIRECT and cut_off.get(node, 0) < MANY_BRIDGED:
            continue
        near = neighbours[node]
        within = reduce(or_, (people[each] for each in near), people[node])
        reach = within.bit_count() - 1  # whom one knows knows one too
        found.append(Connector(contact, direct, reach, cut_off.get(node, 0)))
    found.sort(key=lambda each: (-(each.reach + 2 * each.direct + 3 * each.bridged), each.contact.path))
    return found[: min(MOST_SHOWN, max(FEWEST_SHOWN, len(relations.contacts) // 10))]


def _neighbours(relations: Relations) -> Mapping[Node, set[Node]]:
    """By node, those it is tied to. Sets of our own: the plan needs no more, and does without networkx."""
    found: dict[Node, set[Node]] = defaultdict(set)
    for one, other in relations.ties:
        found[one].add(other)
        found[other].add(one)
    return found


def _graph(relations: Relations) -> "nx.Graph[Node]":
    import networkx as nx

    graph: nx.Graph[Node] = nx.Graph()
    for (one, other), tie in relations.ties.items():
        graph.add_edge(one, other, cost=_cost(one, other, strength(tie)))
    return graph


def _as_bits(neighbours: Mapping[Node, set[Node]]) -> dict[Node, int]:
    """By node, the people it is tied to, each a bit of a number: joined and counted at once, where sets of
    those who know hundreds would take seconds."""
    numbers = {node: number for number, node in enumerate(each for each in neighbours if each.kind != "firm")}
    found: dict[Node, int] = {}
    for node, near in neighbours.items():
        bits = bytearray(len(numbers) // 8 + 1)
        for each in near:
            if (number := numbers.get(each)) is not None:
                bits[number >> 3] |= 1 << (number & 7)
        found[node] = int.from_bytes(bits, "little")
    return found


def _cost(one: Node, other: Node, strong: int) -> int:
    """A step, or half of one to and from a firm; the stronger the tie, the warmer."""
    step = _STEP // 2 if "firm" in (one.kind, other.kind) else _STEP
    return step + 60 // (1 + strong)


def ways(
    relations: Relations, sought: Sequence[Node], care: CareSettings, today: date, most: int = MOST_WAYS
) -> list[Way]:
    """The ways to whoever is sought, from those whom one knows: shortest first, of equal ones the warmest.

    To one several ways, each by somebody else; to each of several the best one.
    """
    graph = _graph(relations)
    targets = [node for node in dict.fromkeys(sought) if node in graph]
    if not targets:
        return []
    for path, each in relations.contacts.items():
        node = Node("contact", path)
        if is_gone(each) and node in graph and node not in targets:
            graph.remove_node(node)
    to_ask = {
        node: coldness(contact, care, today)
        for path, contact in relations.contacts.items()
        if (node := Node("contact", path)) in graph and contact_days(contact, today)
    }
    found = [
        _way(relations, nodes, cost)
        for nodes, cost in (
            _by_everyone(graph, targets[0], to_ask) if len(targets) == 1 else _to_each(graph, targets, to_ask)
        )
    ]
    found.sort(key=lambda each: (each.steps, each.cost, each.contact.path, each.names))
    return found[:most]


_Found = Iterator[tuple[list[Node], int]]
"""Ways as their nodes, from whom to ask to the one who is sought; with the cost of each."""


def _by_everyone(graph: "nx.Graph[Node]", target: Node, to_ask: Mapping[Node, int]) -> _Found:
    """The shortest way by each of those whom one could ask; of two on one way only by the nearer."""
    costs, paths = _from(graph, target)
    for node, cold in to_ask.items():
        if node in costs and node != target and not any(each in to_ask for each in paths[node][1:-1]):
            yield paths[node][::-1], costs[node] + cold


def _to_each(graph: "nx.Graph[Node]", targets: Iterable[Node], to_ask: Mapping[Node, int]) -> _Found:
    """The best way to each, all in one walk: from a start that leads to everyone whom one could ask."""
    start = Node("", "")
    graph.add_node(start)
    for node, cold in to_ask.items():
        graph.add_edge(start, node, cost=cold)
    costs, paths = _from(graph, start)
    for target in targets:
        if target in costs and target not in to_ask:
            yield paths[target][1:], costs[target]


def _from(graph: "nx.Graph[Node]", start: Node) -> tuple[Mapping[Node, int], Mapping[Node, list[Node]]]:
    import networkx as nx

    return nx.single_source_dijkstra(graph, start, weight="cost")  # type: ignore[return-value]


def _way(relations: Relations, nodes: Sequence[Node], cost: int) -> Way:
    steps = sum(each.kind != "firm" for each in nodes) - 1
    names = tuple(relations.names[each] for each in nodes)
    return Way(relations.contacts[nodes[0].key], names, max(1, steps), cost)


def coldness(contact: Contact, care: CareSettings, today: date) -> int:
    """0 for someone one has much to do with, 50 for someone who is nearly a stranger."""
    thirst = assess(contact, care, today).thirst
    return (
        min(40, round(10 * (2 if thirst is None else thirst)))
        + 10
        - min(10, len(contact_days(contact, today)))
    )


def sought_by(relations: Relations, words: str) -> list[Node]:
    """Whom words mean that are no contact's name: a person only named, a firm, else all in that role."""
    wanted = fold(words).strip()
    if not wanted:
        return []
    for kind in ("person", "firm"):
        names = sorted(node for node in relations.names if node.kind == kind)
        if exact := [node for node in names if node.key == wanted]:
            return exact
    either = {wanted, wanted + "in", wanted.removesuffix("in")}  # the mayor may be a „Bürgermeisterin“
    roles = [
        Node("contact", path)
        for path, each in sorted(relations.contacts.items())
        if either & {role := fold(each.fields.role or ""), *role.replace(",", " ").split()}
    ]
    if roles:
        return roles
    return sorted(node for node in relations.names if node.kind in ("person", "firm") and wanted in node.key)


class Tied(NamedTuple):
    """What the plan of a week takes from the network, by path: connectors, and whom each has introduced."""

    connectors: Mapping[str, Connector]
    introduced: Mapping[str, tuple[Contact, ...]]


class Connecting:
    """The network for a plan, kept from one to the next while nobody's ties change: for `watch`."""

    def __init__(self) -> None:
        self._contacts: tuple[Contact, ...] = ()
        self._found = Tied({}, {})

    def of(self, contacts: Iterable[Contact], names: Names, me: Contact | None = None) -> Tied:
        """The same as last time, the very objects, where no tie has changed."""
        now = tuple(contacts)
        if len(now) != len(self._contacts) or not all(
            _ties(before) == _ties(contact) for before, contact in others(self._contacts, now)
        ):
            found = connectors(relations_of(now, names, me))
            self._found = Tied({each.contact.path: each for each in found}, introduced(now, names))
        self._contacts = now
        return self._found


def _ties(contact: Contact) -> tuple[object, ...]:
    fields = contact.fields
    foreign = {entry.source for entry in contact.interactions if entry.path != contact.path}
    gone = (fields.died is not None, is_gone(contact))
    return (contact.path, said_names(contact), fields.knows, fields.introduced_by, fields.met,
            fields.organisation, contact.links, gone, foreign)  # fmt: skip
