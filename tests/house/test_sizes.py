"""Modules stay small enough to read in one go, and say at their top what they are for."""

import ast

import pytest

from tests.house.source import Module, example, package_modules

MOST_LINES = 300
WIDEST = 110


def size_findings(module: Module) -> list[str]:
    """What is wrong with the length of a module and with its first line."""
    found = []
    lines = module.text.count("\n") + (not module.text.endswith("\n") and module.text != "")
    if lines > MOST_LINES:
        found.append(f"{module.path}: {lines} lines, more than {MOST_LINES}; split it by what it is about")
    docstring = ast.get_docstring(module.tree, clean=False)
    first = (docstring or "").split("\n")[0].strip()
    if docstring is None:
        found.append(f"{module.path}: says nowhere what it is for; give it a docstring of one line")
    elif not first:
        found.append(f"{module.path}: the docstring begins with an empty line")
    elif len(first) > WIDEST:
        found.append(f"{module.path}: the docstring's first line has {len(first)} characters")
    return found


def test_modules_are_small_and_say_what_they_are_for() -> None:
    assert [finding for module in package_modules() for finding in size_findings(module)] == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('"""A module."""\n' + "x = 1\n" * MOST_LINES, "301 lines"),
        ('"""A module."""\n' + "x = 1\n" * (MOST_LINES - 1) + "y = 1", "301 lines"),
        ("x = 1\n", "says nowhere"),
        ("", "says nowhere"),
        ("# A comment only.\n", "says nowhere"),
        ('"""\nA module.\n"""\n', "empty line"),
        ('"""' + "a" * (WIDEST + 1) + '"""\n', "111 characters"),
    ],
)
def test_what_is_too_long_or_silent_is_found(text: str, says: str) -> None:
    (finding,) = size_findings(example(text))
    assert says in finding


@pytest.mark.parametrize(
    "text",
    [
        '"""A module."""\n' + "x = 1\n" * (MOST_LINES - 1),
        '"""' + "a" * WIDEST + '\n\nAnd more, which may be long. """\n',
    ],
)
def test_what_just_fits_is_fine(text: str) -> None:
    assert size_findings(example(text)) == []
