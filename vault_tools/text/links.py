"""Links in a note: wikilinks and Markdown links, and what they point to."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from vault_tools.text.lines import blank_code

# Literal first characters keep the search at 2 µs a note; what stands before a match is looked at afterwards.
_WIKILINK = re.compile(r"\[\[([^\[\]\r\n]+)\]\]")
_MARKDOWN = re.compile(
    r"(?<!\\)\[((?:[^\[\]\\\r\n]|\\.)*+)\]\("
    r"\s*(?:<([^<>\r\n]+)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+\"[^\"]*\")?\s*\)"
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HEADING_OR_BLOCK = re.compile(r"[#^]")


_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands


class Link(NamedTuple):
    """A link as written: what it points to (without heading or block), the words shown, its place."""

    target: str
    label: str
    start: int
    end: int
    embed: bool
    wiki: bool = True


def find_links(text: str) -> list[Link]:
    """All links of a line or value in their order, embeds marked; links in code spans are none."""
    if "[" not in text:
        return []
    if "`" in text:
        text = blank_code(text)
    found: list[Link] = []
    for match in _WIKILINK.finditer(text):
        target, _, label = match[1].partition("|")
        target = target.rstrip("\\")  # in a table the bar is written `\|`
        if "#" in target or "^" in target:
            target = _HEADING_OR_BLOCK.split(target, maxsplit=1)[0]
        name = target.strip()
        if name:
            start, end = match.span()
            embed = start > 0 and text[start - 1] == "!"
            found.append(_tuple(Link, (name, label.strip() or name, start, end, embed, True)))
    if "](" in text:
        for match in _MARKDOWN.finditer(text):
            written = (match[2] or match[3]).partition("#")[0].strip()
            from urllib.parse import unquote  # late: few notes have such links

            target = unquote(written, errors="surrogateescape")
            if target.casefold().endswith(".md") and not _SCHEME.match(written):
                embed = _is_embed(text, match.start())
                found.append(Link(target, match[1], *match.span(), embed, wiki=False))
        found.sort(key=lambda link: link.start)
    return found


def _is_embed(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] == "!"


def link_name(target: str) -> str:
    """The note's name that a link's target means: its last part, without `.md`."""
    name = target.rsplit("/", 1)[-1] if "/" in target else target
    return name[:-3] if name[-3:-2] == "." and name[-2:].casefold() == "md" else name


def without_relative_links(text: str) -> str:
    """The text with every Markdown link to a note replaced by its words: in another note it leads nowhere."""
    return without_links(text, lambda link: not link.wiki)


def without_links(text: str, which: Callable[[Link], bool] = lambda _: True) -> str:
    """The text with every link (or only `which`) replaced by the words that it shows."""
    if "[" not in text:
        return text
    return without(text, (link for link in find_links(text) if which(link)))


def without(text: str, links: Iterable[Link]) -> str:
    """The text with these links in it, in their order, replaced by the words that they show."""
    parts: list[str] = []
    position = 0
    for target, label, start, end, embed, _ in links:
        if start < position:
            continue
        parts.append(text[position : start - embed])
        parts.append(label if label != target else link_name(target))
        position = end
    return "".join(parts) + text[position:]
