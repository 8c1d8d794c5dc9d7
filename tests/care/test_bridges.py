"""Who holds groups together: the same as taking each away and looking, with networkx."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.care.bridges import bridged
from vault_tools.care.relations import Node

NODES = [Node("firm" if number % 4 == 3 else "contact", str(number)) for number in range(12)]
TIES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=24)


def graph_of(ties: list[tuple[Node, Node]]) -> "nx.Graph[Node]":
    graph: nx.Graph[Node] = nx.Graph()
    graph.add_edges_from(tie for tie in ties if tie[0] != tie[1])
    return graph


def taken_away(graph: "nx.Graph[Node]", node: Node) -> int:
    """How many people are not in the largest group of those who were tied to the node, by whatever way."""
    before = nx.node_connected_component(graph, node) - {node}
    groups = [
        sum(each.kind != "firm" for each in part) for part in nx.connected_components(graph.subgraph(before))
    ]
    return sum(groups) - max(groups, default=0)


@given(TIES)
def test_as_many_are_cut_off_as_when_someone_is_taken_away(ties: list[tuple[Node, Node]]) -> None:
    graph = graph_of(ties)
    looked = {node: cut_off for node in graph if (cut_off := taken_away(graph, node))}
    assert bridged({node: set(graph[node]) for node in graph}) == looked


def test_a_chain_of_any_length_is_walked() -> None:
    chain = [Node("contact", str(number)) for number in range(5000)]
    found = bridged({node: {*chain[at - 1 : at], *chain[at + 1 : at + 2]} for at, node in enumerate(chain)})
    assert len(found) == 4998
    assert found[chain[1]] == 1
    assert found[chain[2500]] == 2499
