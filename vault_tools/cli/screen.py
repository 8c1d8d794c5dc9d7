"""Lines on a screen: titles, headings, labels with their text; plain, or pleasant to look at."""

import os
from collections.abc import Sequence
from typing import NamedTuple

import click

from vault_tools.text.escape import one_line
from vault_tools.words import Language, Phrase, say
from vault_tools.words.show import LABELS
from vault_tools.words.terminal import SHOW

_NARROWEST = 40


class Line(NamedTuple):
    """One line: a title, a heading, a label with its text, or text alone."""

    text: str
    label: str = ""
    style: str = "text"


def labelled(name: str, text: str, language: Language) -> Line:
    """A line with the label of that name."""
    return Line(one_line(text), label=say(LABELS.get(name) or SHOW[name], language))


def heading(phrase: Phrase, language: Language) -> list[Line]:
    """A heading, with a blank line above it."""
    return [Line(""), Line(say(phrase, language), style="heading")]


def print_lines(lines: Sequence[Line], *, pretty: bool) -> None:
    """Prints them: with bold and colour at a terminal, and broken there between words; plain otherwise."""
    coloured = not os.environ.get("NO_COLOR")
    indent = max((len(line.label) for line in lines), default=0) + 2
    for line in lines:
        label = f"{line.label}:".ljust(indent) if line.label else ""
        if not pretty:
            click.echo(label + line.text)
        elif line.style != "text":
            click.secho(line.text, bold=True, fg="green" if line.style == "title" and coloured else None)
        else:
            hanging = indent if label else 2 * line.text.startswith("- ")
            text, *more = _broken(line.text, hanging, len(label))
            click.echo((click.style(label, dim=True) if label else "") + text)
            for part in more:
                click.echo(" " * hanging + part)


def _broken(text: str, hanging: int, taken: int) -> list[str]:
    """The text in parts that fit beside each other's indentation; `taken` is what the first has before it."""
    import shutil  # late: only at a terminal
    import textwrap

    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    room = width - (taken or 0)
    first = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False) or [""]
    if taken or len(first) == 1:
        return first
    rest = text[len(first[0]) :].strip()
    return [first[0], *textwrap.wrap(rest, width - hanging, break_long_words=False, break_on_hyphens=False)]
