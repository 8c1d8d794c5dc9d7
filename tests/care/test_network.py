"""The network: ties, connectors, ways; the same whatever order the contacts come in."""

import random
import time
from collections.abc import Iterable

import networkx as nx
import pytest

from tests.care.builders import SETTINGS, contact, day
from vault_tools.care.introductions import fits, matches
from vault_tools.care.network import Connecting, connectors, sought_by, ways
from vault_tools.care.relations import Node, Relations, introduced, relations_of
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names

TODAY = day("2026-11-23")


def tied(*those: Contact) -> Relations:
    return relations_of(those, Names(those))


def star(name: str, others: Iterable[str], **fields: str) -> list[Contact]:
    """Someone who knows all the others."""
    others = list(others)
    return [contact(name, knows=", ".join(others), **fields), *(contact(each) for each in others)]


def seen(relations: Relations) -> list[tuple[str, int, int, int]]:
    return [(each.contact.name, each.direct, each.reach, each.bridged) for each in connectors(relations)]


def test_circles_self_links_and_broken_links_are_fine() -> None:
    found = tied(
        contact("A", knows="A, B, Niemand"),
        contact("B", knows="A", introduced_by="C"),
        contact("C", introduced_by="A"),
    )
    pairs = [(one.key, other.key) for one, other in found.ties]
    assert pairs == [
        ("Kontakte/A.md", "Kontakte/B.md"),
        ("Kontakte/A.md", "Kontakte/C.md"),
        ("Kontakte/A.md", "niemand"),
        ("Kontakte/B.md", "Kontakte/C.md"),
    ]


def test_the_user_and_the_dead_are_no_part_of_it() -> None:
    garden = (contact("A", knows="Ich, Tot"), contact("Tot", died="2026-01-01"))
    assert relations_of(garden, Names(garden), contact("Ich", folder="")).ties == {}


def test_whoever_knows_many_and_bridges_groups_is_a_connector() -> None:
    first, second = star("Mitte", "ABCD"), star("Rand", "EF")
    first[0] = contact("Mitte", knows="A, B, C, D, Rand")
    assert seen(tied(*first, *second)) == [("Mitte", 5, 7, 4), ("Rand", 3, 7, 2)]


def test_a_shared_firm_alone_makes_no_connector() -> None:
    assert seen(tied(*(contact(name, organisation="AG") for name in "ABCDEFG"))) == []


def test_a_way_is_shortest_first_then_warmest() -> None:
    garden = (
        contact("Kalt", knows="Ziel", log="2020-01-01"),
        contact("Warm", knows="Ziel", log="2026-11-01 2026-10-01"),
        contact("Weit", knows="Fern", log="2026-11-20"),
        contact("Fern", knows="Ziel"),
        contact("Fremd", knows="Ziel"),
        contact("Tot", knows="Ziel", log="2026-11-01", died="2026-11-02"),
    )
    found = tied(*garden)
    those = ways(found, sought_by(found, "ziel"), SETTINGS, TODAY)
    assert [(way.names, way.steps) for way in those] == [
        (("Warm", "Ziel"), 1),
        (("Kalt", "Ziel"), 1),
        (("Weit", "Fern", "Ziel"), 2),
    ]


def test_the_best_way_to_each_of_several_in_whatever_order_they_are_sought() -> None:
    garden = (
        contact("Kalt", knows="A, B", log="2020-01-01"),
        contact("Warm", knows="B", log="2026-11-01"),
        *(contact(name, role="Wirt", knows=knows) for name, knows in {"A": "", "B": "C", "C": ""}.items()),
    )
    found = tied(*garden)
    sought = sought_by(found, "wirt")
    those = ways(found, sought, SETTINGS, TODAY)
    assert [way.names for way in those] == [("Warm", "B"), ("Kalt", "A"), ("Warm", "B", "C")]
    assert ways(found, sought[::-1], SETTINGS, TODAY) == those


def test_a_role_and_a_firm_can_be_sought() -> None:
    found = tied(
        contact("M", role="Bürgermeister, Wirt"), contact("A", organisation="Rathaus Nord", log="2026-11-01")
    )
    assert sought_by(found, "BÜRGERMEISTER") == [Node("contact", "Kontakte/M.md")]
    assert sought_by(found, "rathaus") == [Node("firm", "rathaus nord")]
    assert [way.names for way in ways(found, sought_by(found, "rathaus nord"), SETTINGS, TODAY)] == [
        ("A", "Rathaus Nord")
    ]
    assert sought_by(found, " ") == []


def net(people: int, each_knows: int) -> list[Contact]:
    """People who know others at random, always the same."""
    names = [f"P{number}" for number in range(people)]
    draw = random.Random(8)
    return [
        contact(each, knows=", ".join(draw.sample(names, each_knows)), log="2026-11-01") for each in names
    ]


def test_the_result_is_the_same_in_any_order() -> None:
    garden = net(150, 5)
    first, turned = tied(*garden), tied(*reversed(garden))
    assert connectors(first) == connectors(turned)
    assert len(connectors(first)) == 15
    node = [Node("contact", "Kontakte/P5.md")]
    assert ways(first, node, SETTINGS, TODAY) == ways(turned, node, SETTINGS, TODAY)


def test_reach_is_who_stands_at_most_two_ties_away() -> None:
    garden = [
        contact(each.name, knows=", ".join(each.fields.knows), organisation=f"Firma {number % 7}")
        for number, each in enumerate(net(60, 2))
    ]
    found = tied(*garden)
    graph: nx.Graph[Node] = nx.Graph(list(found.ties))
    for each in connectors(found):
        node = Node("contact", each.contact.path)
        near = nx.single_source_shortest_path_length(graph, node, cutoff=2)
        people = {other: steps for other, steps in near.items() if other.kind != "firm" and steps}
        assert (each.reach, each.direct) == (len(people), list(people.values()).count(1))


@pytest.mark.prove
def test_2000_contacts_with_20000_ties_take_less_than_a_second() -> None:
    garden = net(2000, 10)
    node = [Node("contact", "Kontakte/P5.md")]
    connectors(tied(*net(10, 5)))  # networkx is imported
    began = time.process_time()
    found = tied(*garden)
    connectors(found)
    ways(found, node, SETTINGS, TODAY)
    assert time.process_time() - began < 1


def test_connectors_are_looked_for_again_only_when_ties_change() -> None:
    garden = star("Mitte", "ABCD")
    connecting = Connecting()
    first = connecting.of(garden, Names(garden))
    assert list(first.connectors) == ["Kontakte/Mitte.md"]
    garden[1] = contact("A", log="2026-11-23")
    assert connecting.of(garden, Names(garden)) is first
    garden[2] = contact("B", introduced_by="A", met="2026-01-01")
    second = connecting.of(garden, Names(garden)).introduced
    assert {path: [each.name for each in those] for path, those in second.items()} == {"Kontakte/A.md": ["B"]}
    garden[2] = contact("B", introduced_by="A", met="2026-02-01")
    assert connecting.of(garden, Names(garden)).introduced != second
    garden[0] = contact("Mitte", knows="A")
    assert connecting.of(garden, Names(garden)).connectors == {}


def test_whoever_introduced_someone_is_credited() -> None:
    garden = (contact("Helga"), contact("A", introduced_by="Helga"), contact("B", introduced_by="[[B]]"))
    assert {
        path: [each.name for each in those] for path, those in introduced(garden, Names(garden)).items()
    } == {"Kontakte/Helga.md": ["A"]}


@pytest.mark.parametrize(
    ("offered", "sought", "is_it"),
    [
        ("Geländer", "geländer", True),
        ("Eichenbohlen", "alte Eichenbohlen", True),
        ("Tische aus heimischem Holz", "Tische aus heimischem Holz", True),
        ("Holz", "Holzverkleidungen", False),
        ("Rat", "Rat", False),  # words of three letters join others
        ("", "Geländer", False),
    ],
)
def test_what_is_offered_is_what_is_sought(offered: str, sought: str, is_it: bool) -> None:
    assert fits(offered, sought) is is_it


def test_introductions_come_before_gifts_and_never_between_acquaintances() -> None:
    me = contact("Ich", offers="Honig")
    giver = contact("Olaf", offers="Geländer")
    seeker = contact("Rolf", seeks="Geländer, Honig")
    found = matches([giver, seeker], me)
    assert [(each.giver.name if each.giver else "", each.seeker.name, each.what) for each in found] == [
        ("Olaf", "Rolf", "Geländer"),
        ("", "Rolf", "Honig"),
    ]
    known = {frozenset((giver.path, seeker.path))}
    assert [each.what for each in matches([giver, seeker], me, known)] == ["Honig"]
