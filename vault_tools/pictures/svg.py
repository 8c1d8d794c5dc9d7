"""SVG as text: numbers of fixed precision, texts made safe, the document around a picture."""

from collections.abc import Iterable
from html import escape

from vault_tools.pictures.letters import shortened, width
from vault_tools.pictures.style import STYLE
from vault_tools.text.escape import one_line

MARK = "<!-- vault-tools: drawn anew when the notes change -->"
"""Stands in the second line of every picture of ours; any other file is the user's."""

_NO_XML = {0xFFFE: None, 0xFFFF: None}


def num(value: float) -> str:
    """A number with one decimal at most: the same text on every machine."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def plain(text: str) -> str:
    """The user's text as XML text: nothing in it is a sign."""
    return escape(one_line(text).translate(_NO_XML))


def titled(about: str, body: str) -> str:
    """A group that says what it is to screen readers and to whoever points at it."""
    return f"<g><title>{plain(about)}</title>{body}</g>"


def label(
    text: str,
    x: float,
    y: float,
    size: float,
    room: float,
    *,
    kind: str = "name",
    anchor: str = "middle",
    turn: str = "",
) -> str:
    """A line of text in its room: shortened where it is too long, and held to it whatever the font.

    Fonts differ from machine to machine, so where a wider one might not fit, the text is given its length.
    """
    said = shortened(one_line(text), size, room)
    if not said:
        return ""
    wide = width(said, size)
    held = f' textLength="{num(wide)}" lengthAdjust="spacingAndGlyphs"' if wide * 1.2 > room else ""
    where = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return (
        f'<text class="{kind}" x="{num(x)}" y="{num(y)}" font-size="{num(size)}"{where}{held}{turn}>'
        f"{plain(said)}</text>"
    )


def document(wide: float, high: float, title: str, desc: str, body: Iterable[str]) -> str:
    """The whole picture; one line for each part, so that a change is a small diff."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {num(wide)} {num(high)}" '
        f'width="{num(wide)}" height="{num(high)}" role="img">'
    )
    lines = [
        head,
        MARK,
        f"<title>{plain(title)}</title>",
        f"<desc>{plain(desc)}</desc>",
        f"<style>{STYLE}</style>",
        f'<rect class="paper" width="{num(wide)}" height="{num(high)}" rx="18"/>',
        *(line for line in body if line),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"
