"""What is read line by line means the same to a YAML parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import SIGNS, steady
from vault_tools.text.plain_yaml import plain_fields
from vault_tools.text.strict_yaml import keys_of, load_strings

PIECES = st.sampled_from(
    [
        *SIGNS,
        "a",
        "b c",
        "Ä",
        "x, y",
        "a:b",
        "a#b",
        "a #b",
        "a: b",
        "[a, b]",
        "['a', b]",
        '"a"',
        "- a",
        "  - b",
        "k:",
        "k: v",
        "null",
        "~",
        "-",
        "1",
    ]
)
LINES = st.builds(
    lambda key, value: f"{key}:{value}",
    st.sampled_from(["a", "b c", "d-e", "ö", "f ", "1"]),
    st.lists(PIECES, max_size=4).map(" ".join),
)
INSIDE = st.lists(
    LINES
    | st.lists(PIECES, max_size=4).map("".join)
    | st.sampled_from(["- a", "  - b", "  -  c ", "- 'd'", "k:"]),
    max_size=5,
).map("\n".join)


@steady
@given(INSIDE)
def test_the_short_way_reads_what_the_parser_reads(inside: str) -> None:
    found = plain_fields(inside)
    if found is None:
        return
    values, refused = load_strings(inside)
    assert refused is None
    assert {key: value for key, _, value, _ in found} == (values or {})
    assert [(key, line) for key, line, _, _ in found] == [(key, line + 2) for key, line, _ in keys_of(inside)]


@pytest.mark.parametrize(
    "inside",
    [
        'type: contact\naliases: [Anna, "B. c"]\nplace: Kassel (Süd)\nwhy: a, b; c/d – e.\nx: 1968-02-29',
        'org: "[[Bauer]]"\nknows: ["[[A]]", \'[[B]]\']\nempty:\ntags:\n  - a\n  - \'b: c\'\n  - "[[D]]"',
        "a:\n- b\n- c\nd: e",
        "a: []\nb: [ x , y ]\nc: ''",
        "url: https://example.org/x#y\ntime: 10:30",
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
        "a: [[B]]",
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
