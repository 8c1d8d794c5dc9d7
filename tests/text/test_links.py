"""Links as people write them, and what they point to."""

import pytest

from vault_tools.text.links import find_links, link_name, without_links


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[[Anna Bauer]]", ["Anna Bauer"]),
        ("mit [[Anna]] und [[Karl Roth|Karl]]", ["Anna", "Karl Roth"]),
        ("[[Anna#Log]] [[Anna#^k3]] [[Anna^k3|x]]", ["Anna", "Anna", "Anna"]),
        ("[[ Anna ]]", ["Anna"]),
        ("| [[Anna\\|A]] | x |", ["Anna"]),
        ("[[Kontakte/Anna Bauer.md]]", ["Kontakte/Anna Bauer.md"]),
        ("[[Bauer, Anna]]", ["Bauer, Anna"]),
        ("[[[Anna]]]", ["Anna"]),
        ("[[Anna|A [x] B]]", []),
        ("[[#Log]] [[^k3]] [[]] [[ ]] [[|x]]", []),
        ("[[Anna\nBauer]] [Anna] [[Anna", []),
        ("`[[Anna]]` ``[[B]]`` [[C]]", ["C"]),
        ("\\`[[Anna]]`", ["Anna"]),
        ("[Anna](Anna%20Bauer.md)", ["Anna Bauer.md"]),
        ("[Anna](../Kontakte/Anna%20Bauer.md#Log)", ["../Kontakte/Anna Bauer.md"]),
        ("[Anna](<Kontakte/Anna Bauer.md>)", ["Kontakte/Anna Bauer.md"]),
        ('[Anna](Anna.md "die Chefin")', ["Anna.md"]),
        ("[Anna](Anna_(Kassel).md)", ["Anna_(Kassel).md"]),
        ("[C#](C%23.md) [b](Bauer%3A%20Anna.md)", ["C#.md", "Bauer: Anna.md"]),
        ("[a\\]b](a%5Db.md)", ["a]b.md"]),
        ("[](Anna.MD)", ["Anna.MD"]),
        ("[x](https://example.org/a.md) [x](obsidian://open?x.md) [x](mailto:a@b.md)", []),
        ("[x](bild.png) [x](#log) [x]() [x](a b.md)", []),
        ("\\[x](Anna.md)", []),
        ("[[B]] [a](A.md) [[C]]", ["B", "A.md", "C"]),
    ],
)
def test_a_link_points_to_a_note(text: str, targets: list[str]) -> None:
    assert [link.target for link in find_links(text)] == targets


@pytest.mark.parametrize(
    ("text", "embeds"),
    [
        ("![[Anna]]", [True]),
        ("[[Anna]]!", [False]),
        ("![a](A.md) [a](A.md)", [True, False]),
        ("! [[A]]", [False]),
    ],
)
def test_an_embed_is_marked(text: str, embeds: list[bool]) -> None:
    assert [link.embed for link in find_links(text)] == embeds


@pytest.mark.parametrize("text", ["x [[Anna|A]] y", "x [a](A.md) y", "`x` ![[Anna#Log]] y"])
def test_the_place_of_a_link_is_known(text: str) -> None:
    (link,) = find_links(text)
    assert text[link.start : link.end] in ("[[Anna|A]]", "[a](A.md)", "[[Anna#Log]]")


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("Anna", "Anna"),
        ("Kontakte/Anna.md", "Anna"),
        ("../x/Anna.MD", "Anna"),
        ("Dr. Anna", "Dr. Anna"),
        ("Anna.pdf", "Anna.pdf"),
    ],
)
def test_a_note_is_called_by_the_last_part_of_its_path(target: str, name: str) -> None:
    assert link_name(target) == name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("mit [[Anna Bauer|Anna]] da", "mit Anna da"),
        ("[[Kontakte/Anna]]", "Anna"),
        ("![[Bild]] x", "Bild x"),
        ("[Anna](a/B.md), [[C#d]]", "Anna, C"),
        ("`[[x]]`", "`[[x]]`"),
        ("keine", "keine"),
    ],
)
def test_without_links_the_words_shown_are_left(text: str, shown: str) -> None:
    assert without_links(text) == shown
