"""The pictures as text: sound XML, nothing but text from the user, nothing from elsewhere, always the same."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.gardens import CAPTION, HOSTILE, network, plants
from vault_tools.pictures.garden import draw_garden
from vault_tools.pictures.letters import shortened, two_lines, width
from vault_tools.pictures.load import draw_load
from vault_tools.pictures.network import draw_network
from vault_tools.pictures.page import note_link
from vault_tools.pictures.plants import plant
from vault_tools.pictures.svg import num
from vault_tools.pictures.values import KINDS, STATES, Days, Week
from vault_tools.pictures.year import draw_year

SVG = "{http://www.w3.org/2000/svg}"
MONDAY = date(2025, 11, 24)


def garden(count: int) -> str:
    return draw_garden(plants(count), CAPTION)


def ring(count: int) -> str:
    return draw_network(*network(count), CAPTION)


def load(count: int) -> str:
    weeks = [Week(f"KW {n}", f"KW {n}", n * 13 % 200, off=n % 9 == 4) for n in range(count)]
    return draw_load(weeks, 120, CAPTION)


def year(count: int) -> str:
    counts = {MONDAY + timedelta(days=n * 3 % 365): 1 + n % 4 for n in range(count)}
    months = tuple("Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez".split())
    days = Days(MONDAY, date(2026, 11, 24), counts, months, tuple("Mo Di Mi Do Fr Sa So".split()), {})
    return draw_year(days, CAPTION)


DRAWN: list[Callable[[int], str]] = [garden, ring, load, year]
SIZES = [0, 1, 10, 100, 500]


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize("count", [*SIZES, 1200])
def test_a_picture_is_xml_without_scripts_or_anything_from_elsewhere(
    draw: Callable[[int], str], count: int
) -> None:
    text = draw(count)
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root[0].tag == f"{SVG}title"
    assert root[0].text
    assert root[1].tag == f"{SVG}desc"
    for each in root.iter():
        assert each.tag.removeprefix(SVG) in {
            "svg", "title", "desc", "style", "rect", "defs", "symbol", "use", "g", "path", "circle", "text", "pattern",
        }  # fmt: skip
        assert not any(name.startswith("on") for name in each.attrib)
        assert all(value.startswith("#") for name, value in each.attrib.items() if name.endswith("href"))
    assert not re.search(r"url\((?!#)|@import|@font-face|<!DOCTYPE|<\?", text)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    used = {each.get("href", "")[1:] for each in root.iter(f"{SVG}use")}
    assert used <= set(ids)


@pytest.mark.parametrize("draw", [garden, ring])
def test_everyone_is_named_up_to_500(draw: Callable[[int], str]) -> None:
    titles = [each.text for each in ElementTree.fromstring(draw(500)).iter(f"{SVG}title")]
    assert {f"Pflanze {number}" for number in range(500)} <= set(titles)


def test_of_more_than_500_the_most_urgent_are_shown_and_all_are_counted() -> None:
    text = garden(1200)
    root = ElementTree.fromstring(text)
    shown = [
        int(t.text.split()[1]) for t in root.iter(f"{SVG}title") if t.text and t.text.startswith("Pflanze ")
    ]
    there = plants(1200)
    assert 20 < len(shown) <= 500
    assert {there[number].state for number in shown} == {"wilting"}
    words = [each.text or "" for each in root.iter(f"{SVG}text")]
    counted = [int(each) for each in words if each.isdigit()]
    assert sum(counted) == 1200
    assert any("wartet länger" in each and "frisch" in each for each in words)


@pytest.mark.parametrize("draw", [garden, ring])
def test_the_order_in_which_contacts_come_changes_nothing(draw: Callable[[int], str]) -> None:
    there = plants(60)
    nodes, edges = network(60)
    assert draw_garden(there[::-1], CAPTION) == draw_garden(there, CAPTION)
    assert draw_network(nodes[::-1], edges[::-1], CAPTION) == draw_network(nodes, edges, CAPTION)
    assert draw(60) == draw(60)


def test_someone_who_changes_their_state_is_a_small_diff() -> None:
    before = plants(100)
    after = [replace(before[0], state="wilting"), *before[1:]]
    old, new = draw_garden(before, CAPTION).split("\n"), draw_garden(after, CAPTION).split("\n")
    assert len(set(new) - set(old)) == 1


def test_hostile_names_are_text() -> None:
    bad = replace(plants(1)[0], name=HOSTILE, bed=HOSTILE, about=HOSTILE)
    for text in (
        draw_garden([bad, bad], replace(CAPTION, title=HOSTILE, line=HOSTILE, desc=HOSTILE)),
        draw_network(
            [replace(each, name=HOSTILE, group=HOSTILE) for each in network(5)[0]], network(5)[1], CAPTION
        ),
    ):
        root = ElementTree.fromstring(text)
        assert "<script" not in text
        assert root.find(f".//{SVG}script") is None
        assert root.find(f".//{SVG}a") is None


@settings(max_examples=40)
@given(st.text(max_size=60), st.sampled_from(["garden", "network"]))
def test_any_name_gives_sound_xml(name: str, which: str) -> None:
    if which == "garden":
        text = draw_garden([replace(plants(1)[0], name=name, bed=name, about=name)], CAPTION)
    else:
        nodes, edges = network(3)
        text = draw_network([replace(each, name=name, about=name) for each in nodes], edges, CAPTION)
    ElementTree.fromstring(text.encode())


_NUMBERS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "a": 7, "z": 0}
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"


def unsound(path: str) -> list[str]:
    """The parts of a path that have not as many numbers as their letter needs."""
    found = []
    for part in re.findall(r"[a-zA-Z][^a-zA-Z]*", path):
        needed, there = _NUMBERS[part[0].lower()], len(re.findall(_NUMBER, part))
        if (there % needed or not there) if needed else there:
            found.append(part)
    return found


@pytest.mark.parametrize("draw", DRAWN)
def test_every_line_is_one_that_browsers_draw(draw: Callable[[int], str]) -> None:
    plants_too = "".join(plant(kind, state) for kind in KINDS for state in STATES)
    for path in re.findall(r' d="([^"]*)"', draw(10) + plants_too):
        assert unsound(path) == []
    assert unsound("M1 2q3 4 5z") == ["q3 4 5"]


def test_every_state_has_a_shape_of_its_own() -> None:
    """Without the name of the state, which only brings the colour, no two drawings of a kind are the same."""
    for kind in KINDS:
        shapes = {plant(kind, state).replace(f'class="{state}"', "") for state in STATES}
        assert len(shapes) == len(STATES)
    assert len({plant(kind, "fresh") for kind in KINDS}) == len(KINDS)


def test_the_valued_stand_in_front() -> None:
    there = [replace(each, bed="Kassel", name=f"N{each.value}") for each in plants(40)]
    root = ElementTree.fromstring(draw_garden(there, CAPTION))
    lows: dict[int, list[float]] = {}
    for each in root.iter(f"{SVG}text"):
        if (each.text or "").startswith("N"):
            lows.setdefault(int((each.text or "")[1:]), []).append(float(each.get("y", "")))
    assert sorted(lows) == [1, 2, 3, 4, 5]
    assert all(min(lows[value]) >= max(lows[value - 1]) for value in (2, 3, 4, 5))


def test_a_week_over_the_budget_is_hatched_and_one_that_fits_is_not() -> None:
    def bars(minutes: int) -> str:
        return (
            draw_load([Week("KW 1", "KW 1", minutes)], 120, CAPTION)
            .split("<title>KW 1</title>")[1]
            .split("</g>")[0]
        )

    assert "vt-over" in bars(121)
    assert "vt-over" not in bars(120)


def test_those_without_a_tie_are_not_on_the_ring() -> None:
    nodes, _ = network(3)
    assert "Pflanze" not in draw_network(nodes, [], CAPTION)


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (-0.04, "0"), (1.0, "1"), (2.25, "2.2"), (-3.96, "-4"), (100, "100")]
)
def test_numbers_have_one_decimal_at_most(value: float, text: str) -> None:
    assert num(value) == text


@given(st.text(max_size=40), st.floats(0, 300))
def test_a_shortened_text_fits(text: str, room: float) -> None:
    short = shortened(text, 12, room)
    assert short == text or width(short, 12) <= room + 1e-6


def test_a_long_name_is_parted_at_a_blank() -> None:
    assert two_lines("Karl-Heinz Wiegand", 12, 70) == ("Karl-Heinz", "Wiegand")
    assert two_lines("Otto", 12, 70) == ("Otto", "")
    assert two_lines("Maria von der Aue", 12, 70) == ("Maria von", "der Aue")


@pytest.mark.parametrize(
    ("vault", "obsidian", "link"),
    [
        ("/home/x/Meine Notizen", True, "obsidian://open?vault=Meine%20Notizen&file=Kontakte%2FA%20%26%20B"),
        ("/home/x/Meine Notizen", False, "file:///home/x/Meine%20Notizen/Kontakte/A%20%26%20B.md"),
        ("C:\\Notizen", False, "file:///C:/Notizen/Kontakte/A%20%26%20B.md"),
    ],
)
def test_links_open_the_note(vault: str, obsidian: bool, link: str) -> None:
    assert note_link(vault, "Kontakte/A & B.md", obsidian=obsidian) == link
