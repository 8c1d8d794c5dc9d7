"""Frontmatter as strings, each with its line and source; where it begins and ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import messy, steady
from vault_tools.text.frontmatter import Frontmatter, read_frontmatter, source_items
from vault_tools.text.lines import split_lines


def read(inside: str, end: str = "\n") -> Frontmatter:
    """The frontmatter with these lines, which must be fine."""
    text = end.join(["---", *inside.split("\n"), "---", "Text"])
    found, problems = read_frontmatter("a.md", text)
    assert problems == ()
    return found


def values(inside: str) -> dict[str, object]:
    return {field.key: field.value for field in read(inside).fields}


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "01067",
        "10:30",
        "1e3",
        "0x10",
        "1_000",
        "true",
        "null",
        "~",
        "2026-10-02",
        "3.50",
        ".5",
        "+49 561 1",
        "1:2:3",
        "Yes",
        "=",
        "0o7",
    ],
)
def test_a_value_stays_what_was_written(written: str) -> None:
    assert values(f"place: {written}\nother: [{written}]\nlist:\n  - {written}") == {
        "place": written,
        "other": [written],
        "list": [written],
    }


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("a: b", {"a": "b"}),
        ("a:", {"a": ""}),
        ("a: ''", {"a": ""}),
        ('a: "b: c # d"', {"a": "b: c # d"}),
        ("a: 'it''s'", {"a": "it's"}),
        ("a: b # c", {"a": "b"}),
        ("a: b#c", {"a": "b#c"}),
        ("a: b:c", {"a": "b:c"}),
        ("a b: c", {"a b": "c"}),
        ('"a: b": c', {"a: b": "c"}),
        ("a : b", {"a": "b"}),
        ("a:\tb", {"a": "b"}),
        ("a:\n- b\n- c", {"a": ["b", "c"]}),
        ("a:\n  - b\n  - c", {"a": ["b", "c"]}),
        ("a: [b, c]", {"a": ["b", "c"]}),
        ("a: [\n  b,\n  c\n]", {"a": ["b", "c"]}),
        ("a: []\nb: {}", {"a": [], "b": {}}),
        ("a: |\n  b\n  c: d\ne: f", {"a": "b\nc: d\n", "e": "f"}),
        ("a: >-\n  b\n  c", {"a": "b c"}),
        ("a: b\n  c", {"a": "b c"}),
        ("# x\na: b\n\n# y\nc: d", {"a": "b", "c": "d"}),
        ("{a: b, c: [d]}", {"a": "b", "c": ["d"]}),
        ("a:\n  b: c", {"a": {"b": "c"}}),
        ("content: x\nhandler: y\nmetadata: z", {"content": "x", "handler": "y", "metadata": "z"}),
        ("? a\n: b", {"a": "b"}),
        ("a: Bäume 🌳\nö: ü", {"a": "Bäume 🌳", "ö": "ü"}),
        ("", {}),
        ("# nur ein Kommentar", {}),
    ],
)
def test_yaml_is_read_as_yaml(inside: str, expected: dict[str, object]) -> None:
    assert values(inside) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("a: b\n\n# x\nc: d\ne:\n- f\ng: h", {"a": 2, "c": 5, "e": 6, "g": 8}),
        ("a: |\n  b: c\n\n  d\ne: f", {"a": 2, "e": 6}),
        ("{a: b,\n c: d}", {"a": 2, "c": 3}),
        ('a: "b\n  c: d"\ne: f', {"a": 2, "e": 4}),
        ("? a\n: b\nc: d", {"a": 2, "c": 4}),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_of_every_key_is_known(inside: str, expected: dict[str, int], end: str) -> None:
    assert {field.key: field.line for field in read(inside, end).fields} == expected


@pytest.mark.parametrize(
    ("inside", "source"),
    [
        ("a: [[Bauer, Anna]]", "[[Bauer, Anna]]"),
        ('a: "[[A]]" # x', '"[[A]]" # x'),
        ("a:\n  - [[A]]\n#  - [[B]]\n  - [[C]]\n\n", "\n  - [[A]]\n  - [[C]]"),
        ("{a: [[A, B]], c: d}", "[[A, B]]"),
    ],
)
def test_the_source_of_a_value_is_known(inside: str, source: str) -> None:
    assert read(inside).fields[0].source == source


@pytest.mark.parametrize(
    ("text", "inside", "body", "line"),
    [
        ("---\na: b\n---\nText", "a: b", "Text", 4),
        ("---\r\na: b\r\n---\r\nText", "a: b", "Text", 4),
        ("---\ra: b\r---\rText", "a: b", "Text", 4),
        ("---\na: b\r\n---\rText", "a: b", "Text", 4),
        ("\ufeff---\na: b\n---\nText", "a: b", "Text", 4),
        ("---  \na: b\n--- \t\nText", "a: b", "Text", 4),
        ("---\na: b\n...\nText", "a: b", "Text", 4),
        ("---\n---\nText", "", "Text", 3),
        ("---\n\n---\nText", "", "Text", 4),
        ("---\na: b\n---", "a: b", "", 4),
        ("---\na: b\n---\n", "a: b", "", 4),
        ("---\na: b\n---\n\n\nText", "a: b", "\n\nText", 4),
        ("---\na: ---\n ---\n---x\n---\nText", "a: ---\n ---\n---x", "Text", 6),
    ],
)
def test_the_fences_are_found(text: str, inside: str, body: str, line: int) -> None:
    found, _ = read_frontmatter("a.md", text)
    assert found.present
    assert text[found.start : found.end] == inside
    assert text[found.body_start :] == body
    assert found.body_line == line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "--- a\n---\n",
        " ---\na: b\n---",
        "\n---\na: b\n---",
        "-- -\n",
        "Text\n---\na: b\n---\n",
        "----\na: b\n----",
    ],
)
def test_where_no_two_fences_are_all_is_body(text: str) -> None:
    found, problems = read_frontmatter("a.md", text)
    assert not found.present
    assert (found.fields, found.start, found.end, found.body_start, found.body_line) == ((), 0, 0, 0, 1)
    assert problems == ()


def test_a_byte_order_mark_belongs_to_no_line() -> None:
    found, _ = read_frontmatter("a.md", "\ufeffText")
    assert (found.present, found.body_start, found.body_line) == (False, 1, 1)


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_what_only_yaml_takes_for_a_line_end_ends_no_line(sign: str) -> None:
    found = read(f"why: a{sign}b\nrole: c")
    assert [(field.key, field.line, field.value) for field in found.fields] == [
        ("why", 2, "a b"),
        ("role", 3, "c"),
    ]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x96", "\udcff", "\ufffe", "\uffff"])
def test_a_character_that_yaml_forbids_spoils_only_itself(sign: str) -> None:
    assert values(f"why: a{sign}b\nrole: c") == {"why": "a\N{REPLACEMENT CHARACTER}b", "role": "c"}


@steady
@given(
    st.lists(st.tuples(st.sampled_from(["a", "b c", "ö"]), messy), max_size=4),
    messy,
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_whatever_stands_in_a_note_it_is_read_without_harm(
    pairs: list[tuple[str, str]], body: str, end: str
) -> None:
    text = end.join(["---", *(f"{key}: {value}" for key, value in pairs), "---", body])
    found, problems = read_frontmatter("a.md", text)
    assert found.start <= found.end <= len(text)
    assert found.body_line == len(split_lines(text[: found.body_start])) or found.body_start == len(text)
    count = len(split_lines(text))
    assert all(1 <= field.line <= count for field in found.fields)
    assert all(each.line is not None and 1 <= each.line <= count for each in problems)


@pytest.mark.parametrize(
    ("source", "items"),
    [
        ("[a, b]", ["a", "b"]),
        ("[[A]], [[B, C]]", ["[[A]]", "[[B, C]]"]),
        ("[[[A]], [[B, C]]]", ["[[A]]", "[[B, C]]"]),
        ('["[[A]]", "b, c", \'d, e\']', ["[[A]]", "b, c", "d, e"]),
        ("[D'Angelo, O'Neil]", ["D'Angelo", "O'Neil"]),
        ("\n  - [[A, B]]\n  - c, d", ["[[A, B]]", "c", "d"]),
        ("[\n  [[A]],\n  [[B]]\n]", ["[[A]]", "[[B]]"]),
        ("[, ,]", []),
        ("", []),
    ],
)
def test_the_items_of_a_list_are_found_in_its_source(source: str, items: list[str]) -> None:
    assert source_items(source) == items
