"""The transcripts of these tests can fail: they tell every difference that counts."""

import pytest

from tests.cli.terminal import Done, Terminal, commands_of, matches


def test_a_transcript_is_taken_apart_into_commands_and_what_they_say() -> None:
    transcript = """
        $ vault-tools due
        Anna
        ! ein Wort
        [3]

        $ vault-tools check
        """
    assert commands_of(transcript) == [
        ("vault-tools due", ["Anna", "! ein Wort", "[3]"]),
        ("vault-tools check", []),
    ]


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (["Anna"], ["Anna"]),
        (["Anna …"], ["Anna Bauer"]),
        (["…"], []),
        (["…"], ["Anna", "Otto"]),
        (["…", "Otto", "…"], ["Anna", "Otto", "Karl"]),
        (["! ein …", "Anna"], ["Anna", "! ein Wort"]),
        (["! …", "[2]"], ["! ein Wort", "[2]"]),
        (["a+b (c)"], ["a+b (c)"]),
    ],
)
def test_lines_that_fit(expected: list[str], got: list[str]) -> None:
    assert matches(expected, got)


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        ([], ["Anna"]),
        (["Anna"], []),
        (["Anna"], ["Anna", "Otto"]),
        (["Anna"], ["Anna "]),
        (["Anna …"], ["Anna", "Otto"]),
        (["…", "Otto"], ["Anna"]),
        (["Anna"], ["! Anna"]),
        (["! Anna"], ["Anna"]),
        ([], ["[1]"]),
        (["[1]"], []),
        (["[1]"], ["[2]"]),
        (["a.b"], ["axb"]),
    ],
)
def test_lines_that_do_not_fit(expected: list[str], got: list[str]) -> None:
    assert not matches(expected, got)


def test_a_difference_fails_and_shows_both(terminal: Terminal) -> None:
    with pytest.raises(
        AssertionError, match=r"(?s)\$ vault-tools --version.*expected\nnichts.*got\nvault-tools"
    ):
        terminal.shows("$ vault-tools --version\nnichts")


def test_a_process_and_a_run_within_this_one_say_the_same(terminal: Terminal) -> None:
    assert terminal.run("due", "--vault", "nirgends") == terminal.process("due", "--vault", "nirgends")


def test_what_a_command_did_as_lines() -> None:
    assert Done(1, "a\nb\n", "c\n").lines == ["a", "b", "! c", "[1]"]
    assert Done(0, "a\n", "").lines == ["a"]
