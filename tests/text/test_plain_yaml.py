"""What is read line by line means the same to a YAML parser."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import SIGNS, steady
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.plain_yaml import plain_fields, refused_at
from vault_tools.text.strict_yaml import load_strings

WORDS = st.sampled_from(
    [
        *("a", "b c", "Ä", "x, y", "a:b", "a#b", "(a)", "a - b", "null", "1", "[a, b]", "[a , 'b, c']", "[]"),
        *(
            '["[[A]]"]',
            '"a"',
            "'b: c'",
            '"[[A, B]]"',
            "''",
            "10:30",
            "a & b",
            "x*y",
            "o'b",
            'a "b"',
            "5%",
            "",
            "+49 171",
            "(0561) 12",
            "/a",
            "~",
            "=",
            "<<",
            "🌱 a",
            "[[A]]",
            "[[[A]], [[B c]]]",
            "[[a], 'b']",
            "a: b",
            "a: b: c",
            "x y: ",
        ),
    ]
)
ODD = st.sampled_from(
    [*SIGNS, "a: b", "a #b", "- a", "~", "|", "'a''b'", '"a\\n"', "[[A]]", "[a", "@a", "*a", "a:"]
)
VALUES = WORDS | WORDS | WORDS | st.builds("{}{}".format, WORDS, ODD) | st.builds("{}{}".format, ODD, WORDS)
KEYS = st.sampled_from([*("a", "b c", "d-e", "ö", "f ", "1", "g_h", "A", "k", "l m n", "'q'", "-r")])
FIELDS = st.builds("{}:{}{}".format, KEYS, st.sampled_from([" ", " ", "  ", ""]), VALUES)
LISTS = st.builds(
    lambda key, indent, items: "\n".join([f"{key}:", *(f"{indent}- {item}" for item in items)]),
    *(KEYS, st.sampled_from(["", "  ", " "]), st.lists(VALUES, min_size=1, max_size=3)),
)
INSIDE = st.lists(FIELDS | LISTS, min_size=1, max_size=3).map("\n".join)


@steady
@given(INSIDE)
def test_the_short_way_reads_what_the_parser_reads(inside: str) -> None:
    text = f"---\n{inside}\n---\n"
    short = read_frontmatter("a.md", text)
    with (
        patch("vault_tools.text.frontmatter.plain_fields", return_value=None),
        patch("vault_tools.text.frontmatter.refused_at", return_value=None),
    ):
        assert read_frontmatter("a.md", text) == short


@pytest.mark.parametrize(
    "inside",
    [
        'type: contact\naliases: [Anna, "B. c"]\nplace: Kassel (Süd)\nwhy: a, b; c/d – e.\nx: 1968-02-29',
        'org: "[[Bauer]]"\nknows: ["[[A]]", \'[[B]]\']\nempty:\ntags:\n  - a\n  - \'b: c\'\n  - "[[D]]"',
        "a:\n- b\n- c\nd: e",
        "a: []\nb: [ x , y ]\nc: ''",
        "url: https://example.org/x#y\ntime: 10:30",
        "phone: +49 561 1234\nmobile: (0171) 12 34\nplant: 🌱 seedling",
        "knows: [[A B]]\nalso: [[[A]], [[B]]]\nboth: [[A], [B, 'c: d']]",
    ],
)
def test_what_most_notes_have_goes_the_short_way(inside: str) -> None:
    found = plain_fields(inside)
    assert found is not None
    values, _ = load_strings(inside)
    assert {key: value for key, _, value, _ in found} == values


@pytest.mark.parametrize(
    "inside",
    [
        "a: b: c",
        "a: b #c",
        "a: *b",
        "a: |",
        "a: [[B], C]",
        "a: [[B]], [[C]]",
        "a: - b",
        "a: [b",
        "a:\n  b: c",
        "a: b\n  c",
        "a: b\na: c",
        "a: 'b''c'",
        'a: "b\\nc"',
        "a: b\u2028c",
        "a:b",
        "",
        "a:\n  - b\n - c",
    ],
)
def test_all_else_is_left_to_the_parser(inside: str) -> None:
    assert plain_fields(inside) is None


def test_a_list_that_two_notes_write_alike_is_not_shared_by_them() -> None:
    one, other = plain_fields("tags: [a, b]"), plain_fields("tags: [a, b]")
    assert one is not None
    assert other is not None
    assert isinstance(one[0][2], list)
    one[0][2].append("c")
    assert other == plain_fields("tags: [a, b]") == [("tags", 2, ["a", "b"], "[a, b]")]


def test_a_list_in_a_list_that_two_notes_write_alike_is_not_shared_by_them() -> None:
    one, other = plain_fields("knows: [[A]]"), plain_fields("knows: [[A]]")
    assert one is not None
    one[0][2][0].append("c")  # type: ignore[union-attr]
    assert other == plain_fields("knows: [[A]]") == [("knows", 2, [["A"]], "[[A]]")]


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("why: Guter Rat: immer", 2),
        ("a: b\ntags:\n  - c\nwhy: x: y\nz: {", 5),
        ("why: x: ", 2),
        ("a: b\n  c: d", None),  # it goes on with the line above
        ("- a\nwhy: b: c", None),
        ("why: a #b: c", None),
        ('why: "a": b', None),
        ("a: *b\nwhy: b: c", None),
        ("a: b", None),
        ("a: b\u2028c\nwhy: b: c", None),
    ],
)
def test_a_value_with_a_colon_in_it_is_known_to_be_refused(inside: str, line: int | None) -> None:
    assert refused_at(inside) == line
    if line is not None:
        assert load_strings(inside) == (None, (line - 2, "yaml-invalid"))
