"""Gardens of any size, with names long and short, and the words around them."""

from vault_tools.pictures.values import KINDS, STATES, Caption, Edge, Node, Plant
from vault_tools.words import pictures as words
from vault_tools.words import say
from vault_tools.words.reasons import PLANTS
from vault_tools.words.reasons import STATES as STATE_WORDS

FIRST = "Anna Karl-Heinz Jürgen Maximiliane Otto Bo Wiebke Hans-Joachim Zoë WWWWWWWWWWWWWW".split()
LAST = "Bauer Krüger Schmidt-Rottluff 李小龍 Wenderoth Öztürk Leutheusser-Schnarrenberger Vogt MMMMMMMMMM Ax".split()
BEDS = ["", "Kassel", "Felsberg", "Melsungen am schönen langen Fluss", "Homberg (Efze)", "Borken", "Wabern"]

HOSTILE = '</text><script>alert(1)</script>&amp;<a xlink:href="https://x.example/">\x00\u202e]]>\ufffe\ud800'

WORDS = {
    **{state: say(STATE_WORDS[state], "de") for state in STATES},
    **{kind: say(PLANTS[kind], "de") for kind in KINDS},
    **{name: say(phrase, "de") for name, phrase in words.NETWORK_WORDS.items()},
    **{name: say(phrase, "de") for name, phrase in words.LOAD_WORDS.items()},
    **{name: say(phrase, "de") for name, phrase in words.YEAR_WORDS.items()},
    "rest": "Übrige",
    "empty": say(words.GARDEN_EMPTY, "de"),
    "places": say(words.GARDEN_PLACES, "de"),
}
CAPTION = Caption("Der Garten", "Viele Kontakte · KW 48, 23.–29. November 2026", "Ein Garten", WORDS)


def plants(count: int) -> list[Plant]:
    """So many plants, of every kind and in every state."""
    return [
        Plant(
            f"Kontakte/{number:04}.md",
            f"{FIRST[number * 7 % 10]} {LAST[(number // 3 + number) % 10]}",
            BEDS[(number * number + number // 7) % len(BEDS)],
            KINDS[(number * 5 + number // 9) % 4],
            STATES[(number * 3 + number // 5) % 7],
            1 + number % 5,
            1 + number * 7 % 5,
            f"Pflanze {number}",
        )
        for number in range(count)
    ]


def network(count: int) -> tuple[list[Node], list[Edge]]:
    """So many people, each of whom knows one or two of the others."""
    there = plants(count)
    nodes = [
        Node(each.key, each.name, each.bed, 1 + number * number % 9, each.about)
        for number, each in enumerate(there)
    ]
    edges = [
        Edge(there[number].key, there[number * 37 % number].key, number % 3 == 0)
        for number in range(1, count)
    ]
    return nodes, [*edges, *(Edge(there[0].key, each.key) for each in there[1::5])]
