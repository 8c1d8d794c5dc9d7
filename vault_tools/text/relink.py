"""Letting links in a note lead to another note: only their targets change, words and headings stay."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote

from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import live_lines, plain_lines
from vault_tools.text.links import Link, find_links
from vault_tools.text.splice import Splice, apply

_WIKI = re.compile(r"\[\[[ \t]*[^|#^\[\]\\]+")
_MARKDOWN_TARGET = re.compile(r"\]\(\s*<?([^#<>\s()\"]+(?:\([^()\s]*\)[^#<>\s()\"]*)*)")


def relink(path: str, text: str, means: Callable[[Link], bool], target: str, to: str) -> str | None:
    """The note's text with all links that `means` says lead to the note `to`; None where that cannot be done
    without touching something else.

    A wikilink gets `target`, a Markdown link the way to `to`. Links in code and comments stay.
    """
    frontmatter, problems = read_frontmatter(path, text)
    splices: list[Splice] = []
    if frontmatter.present:
        for line in plain_lines(text[: frontmatter.end], frontmatter.start):
            splices += _splices(line.text, line.start, path, means, target, to)
    for line in live_lines(text, frontmatter.body_start, frontmatter.body_line):
        if "[" in line.live:
            splices += _splices(line.live, line.start, path, means, target, to)
    result = apply(text, splices)
    after, still = read_frontmatter(path, result)
    proven = [each.key for each in after.fields] == [each.key for each in frontmatter.fields] and [
        each.code for each in still
    ] == [each.code for each in problems]
    return result if proven else None


def _splices(
    source: str, offset: int, path: str, means: Callable[[Link], bool], target: str, to: str
) -> list[Splice]:
    found: list[Splice] = []
    for link in find_links(source):
        if not means(link):
            continue
        written = source[link.start : link.end]
        if link.wiki:
            match = _WIKI.match(written)
            if match is not None:
                end = link.start + len(match[0].rstrip())
                found.append(Splice(offset + link.start, offset + end, f"[[{target}"))
        elif match := _MARKDOWN_TARGET.search(written):
            start, end = (offset + link.start + each for each in match.span(1))
            found.append(Splice(start, end, quote(_way(path, link.target, to), safe="/")))
    return found


def _way(path: str, written: str, to: str) -> str:
    """The way from a note to another, relative as it was written, else from the vault's root."""
    folder = posixpath.dirname(path)
    if written.startswith(".") or "/" not in written:
        ups = folder.split("/") if folder else []
        downs = to.split("/")
        while ups and len(downs) > 1 and ups[0] == downs[0]:
            ups, downs = ups[1:], downs[1:]
        return "/".join([".."] * len(ups) + downs)
    return to
