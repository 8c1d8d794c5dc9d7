"""Bytes to lines and back: offsets are exact, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.steady import messy, steady
from vault_tools.text.lines import (
    decode,
    encode,
    lines_and_open,
    live_lines,
    plain_lines,
    split_lines,
    written_lines,
)

ENDS = st.sampled_from(["\n", "\r\n", "\r"])
TEXTS = st.lists(st.tuples(messy, ENDS), max_size=8).map(lambda parts: "".join(a + b for a, b in parts))


@steady
@given(st.binary(max_size=200) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_come_back_as_they_were(data: bytes) -> None:
    assert encode(decode(data)) == data


@steady
@given(TEXTS)
def test_every_line_stands_where_its_offset_says(text: str) -> None:
    for lines in (list(plain_lines(text)), list(live_lines(text))):
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))
        assert [line.text for line in lines] == split_lines(text)
        position = 0
        for line in lines:
            assert text[position : line.start].strip("\r\n") == ""
            assert text[line.start : line.start + len(line.text)] == line.text
            position = line.start + len(line.text)
        assert text[position:] == ""


@steady
@given(TEXTS)
def test_lines_and_their_ends_give_the_text_back(text: str) -> None:
    lines = list(live_lines(text))
    starts = [*(line.start for line in lines[1:]), len(text)]
    ends = [text[line.start + len(line.text) : after] for line, after in zip(lines, starts, strict=True)]
    assert "".join(line.text + end for line, end in zip(lines, ends, strict=True)) == text
    assert set(ends[:-1]) <= {"\n", "\r", "\r\n"}
    assert ends[-1] == ""


@steady
@given(TEXTS)
def test_what_is_live_stands_where_it_stood(text: str) -> None:
    for line in live_lines(text):
        assert line.live == "" or len(line.live) == len(line.text)
        assert all(live in (" ", written) for live, written in zip(line.live, line.text, strict=False))


@steady
@given(TEXTS)
def test_written_lines_are_all_but_the_empty_ones(text: str) -> None:
    lines, opened = lines_and_open(text)
    assert written_lines(text) == ([line for line in lines if line.text], opened)


@steady
@given(TEXTS, TEXTS)
def test_lines_may_begin_anywhere_in_a_note(before: str, text: str) -> None:
    if before.endswith("\r") and text.startswith("\n"):
        return
    later = list(live_lines(before + text, len(before), 7))
    assert [(line.number - 6, line.start - len(before), line.live) for line in later] == [
        (line.number, line.start, line.live) for line in live_lines(text)
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\n", ["a", ""]),
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\n\rb", ["a", "", "b"]),
        ("a\r\r\nb", ["a", "", "b"]),
        ("a\u2028b\u2029c\x85d\x0be\x0cf\x1cg", ["a\u2028b\u2029c\x85d\x0be\x0cf\x1cg"]),
        ("\ufeffa\nb", ["\ufeffa", "b"]),
    ],
)
def test_only_lf_crlf_and_cr_end_a_line(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines
    assert [line.text for line in plain_lines(text)] == lines


@pytest.mark.parametrize(
    "data", [b"\xff\xfe-\x00", b"a\xc3", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\x80\n"]
)
def test_what_is_not_utf_8_is_kept(data: bytes) -> None:
    assert encode(decode(data)) == data
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
