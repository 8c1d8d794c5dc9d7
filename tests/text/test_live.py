"""Which lines of a note are live: not code, not a comment."""

import pytest
from hypothesis import given

from tests.corpus.steady import messy, steady
from vault_tools.text.lines import blank_code, lines_and_open, live_lines


def live(text: str) -> list[str]:
    return [line.live for line in live_lines(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Fenced code
        ("```\nx\n```\ny", ["", "", "", "y"]),
        ("~~~ js\nx\n```\n~~~\ny", ["", "", "", "", "y"]),
        ("````\n```\nx\n````\ny", ["", "", "", "", "y"]),
        ("```\nx\n`````\ny", ["", "", "", "y"]),
        ("```\nx\n``` y\nz", ["", "", "", ""]),
        ("``` a`b\ny", ["``` a`b", "y"]),
        ("``\nx\n``\ny", ["``", "x", "``", "y"]),
        ("- ```\n  x\n  ```\n- y", ["", "", "", "- y"]),
        ("1. ```\n   - ```\n   ```\ny", ["", "", "", "y"]),
        ("> ```\n> x\n> ```\ny", ["", "", "", "y"]),
        ("> ```\n> x\ny", ["", "", "y"]),
        ("x ```\ny", ["x ```", "y"]),
        # Indented code
        ("x\n\n    y\n    z\n\nw", ["x", "", "", "", "", "w"]),
        ("x\n\n\ty", ["x", "", ""]),
        ("x\n    y", ["x", "    y"]),
        ("- x\n\n    y", ["- x", "", "    y"]),
        ("- x\n\n\t- y\n\n\t\tz", ["- x", "", "\t- y", "", "\t\tz"]),
        ("1) x\n\n    y", ["1) x", "", "    y"]),
        ("x\n\n    ```\ny", ["x", "", "", "y"]),
        # Comments
        ("a <!-- b --> c", ["a            c"]),
        ("a %% b %% c", ["a         c"]),
        ("a <!--\nb\n--> c", ["a     ", "", "    c"]),
        ("%%\na\n%%\nb", ["", "", "", "b"]),
        ("%% a\n``` b\n%% c", ["", "", "   c"]),
        ("a <!--> b <!---> c", ["a       b        c"]),
        ("a <!-- %% --> b %% c", ["a             b     "]),
        ("a %% <!-- %% b --> c", ["a            b --> c"]),
        ("%%%% a", ["     a"]),
        ("a 50 % b % c", ["a 50 % b % c"]),
        ("a \\%% b", ["a \\%% b"]),
        ("a \\<!-- b", ["a \\<!-- b"]),
        ("a \\\\%% b %% c", ["a \\\\        c"]),
        ("```\n<!--\n```\na", ["", "", "", "a"]),
        ("`%%` a %% b", ["`%%` a     "]),
        ("`` ` %% `` a", ["`` ` %% `` a"]),
        ("` %% a", ["`     "]),
        ("\\`%%` a", ["\\`     "]),
        ("%% ` %% a `%%` b", ["        a `%%` b"]),
        ("a\r\n%% b\r%%\nc", ["a", "", "", "c"]),
    ],
)
def test_code_and_comments_are_not_live(text: str, expected: list[str]) -> None:
    assert live(text) == expected


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("a\n```\nb", 2),
        ("a\n~~~", 2),
        ("a\nb %% c\nd", 2),
        ("<!-- a\nb", 1),
        ("%% a\n%% b %% c\nd", 2),
        ("```\na\n```\nb <!-- c", 4),
        ("a\n```\nb\n```", None),
        ("%%\na\n%%", None),
        ("> ```\nb", None),
        ("a", None),
        ("", None),
    ],
)
def test_where_code_or_a_comment_begins_that_never_ends_is_known(text: str, opened: int | None) -> None:
    assert lines_and_open(text)[1] == opened


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a `b` c", "a     c"),
        ("``a`b`` c", "        c"),
        ("a `b", "a `b"),
        ("`a``b` c", "       c"),
        ("\\`a` b", "\\`a` b"),
        ("\\\\`a` b", "\\\\    b"),
        ("a ``` b `c` d", "a ``` b     d"),
        ("`a``", "`a``"),
    ],
)
def test_code_spans_are_blanked_in_their_place(line: str, expected: str) -> None:
    assert blank_code(line) == expected


@steady
@given(messy)
def test_blanking_code_keeps_every_other_character_where_it_is(text: str) -> None:
    blanked = blank_code(text)
    assert len(blanked) == len(text)
    assert all(now in (" ", before) for now, before in zip(blanked, text, strict=True))
    assert "`" in text or blanked == text
