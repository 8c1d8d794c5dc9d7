"""Who holds people together: how many would be cut off from the others without each."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from vault_tools.care.relations import Node

Neighbours = Mapping[Node, Collection[Node]]
"""By node, those it is tied to; a tie stands under both of its nodes."""


def bridged(neighbours: Neighbours) -> dict[Node, int]:
    """By node, how many people would be cut off from the largest group of the others without it; of most
    nodes nobody, and they are left out."""
    found: dict[Node, int] = {}
    seen: dict[Node, int] = {}
    for root in neighbours:
        if root not in seen:
            found.update(_in_part(root, neighbours, seen))
    return found


def _in_part(root: Node, neighbours: Neighbours, seen: dict[Node, int]) -> Iterator[tuple[Node, int]]:
    """One walk in depth over the part of the network that `root` is in. What hangs below a node and leads
    nowhere above it is cut off without that node (Tarjan's low points)."""
    seen[root] = len(seen)
    highest, people = {root: seen[root]}, {root: _people(root)}
    sides: dict[Node, list[int]] = defaultdict(list)
    walk = [(root, iter(neighbours[root]))]
    while walk:
        node, ahead = walk[-1]
        for other in ahead:
            if other not in seen:
                seen[other] = highest[other] = len(seen)
                people[other] = _people(other)
                walk.append((other, iter(neighbours[other])))
                break
            highest[node] = min(highest[node], seen[other])
        else:
            walk.pop()
            if walk:
                above = walk[-1][0]
                highest[above] = min(highest[above], highest[node])
                people[above] += people[node]
                if highest[node] >= seen[above]:
                    sides[above].append(people[node])
    for node, below in sides.items():
        groups = [*below, people[root] - _people(node) - sum(below)]
        if cut_off := sum(groups) - max(groups):
            yield node, cut_off


def _people(node: Node) -> int:
    return int(node.kind != "firm")
