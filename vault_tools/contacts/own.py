"""What a contact's own note says beyond its log: who else was there, and the dated notes that it links to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from vault_tools.contacts.dated import day_of_link
from vault_tools.contacts.linked import linked_lines
from vault_tools.contacts.logs import HEADING
from vault_tools.contacts.model import Interaction
from vault_tools.contacts.said import Mention, Own, cut
from vault_tools.contacts.settings import JournalSettings
from vault_tools.contacts.words import is_life_heading
from vault_tools.text.fold import nfc
from vault_tools.text.lines import Line
from vault_tools.text.links import find_links, without, without_links

_tuple = tuple.__new__  # quicker than to call the type: each cold run makes thousands


def read_own(
    path: str,
    lines: Sequence[Line],
    interactions: Sequence[Interaction],
    settings: JournalSettings = JournalSettings(),  # noqa: B008  # frozen
) -> Own:
    """What the live lines of a contact's own note say beyond `interactions`, which were read from them."""
    others = tuple(_there_too(interactions, settings))
    found: dict[date, tuple[date, int, str]] = {}
    for line, words, links, _, counts, every in linked_lines(lines):
        for link in links if counts else ():
            if (day := day_of_link(link.target, settings)) is not None:
                found.setdefault(day, (day, line.number, cut(without(words, every))))
    if not found:
        return Own(others, ())
    logged = _logged(path, lines, interactions)
    return Own(others, tuple(each for each in found.values() if each[1] not in logged))


def _there_too(
    interactions: Iterable[Interaction], settings: JournalSettings
) -> Iterator[tuple[date, Mention]]:
    """The others linked in the log, each with the day; not where nobody was reached, nor from quotes."""
    for entry in interactions:
        if "[" not in entry.text or entry.tried:
            continue
        on, kind, text, _, _, line, _, _ = entry
        parts = text.split(" · ")
        for part in parts:
            links = [] if part.startswith(">") else find_links(part)
            for link in links:
                if not link.embed and day_of_link(link.target, settings) is None:
                    words = cut(without(text, links) if len(parts) == 1 else without_links(text))
                    yield on, _tuple(Mention, (nfc(link.target), line, words, kind, False, (), False))


def _logged(path: str, lines: Iterable[Line], interactions: Iterable[Interaction]) -> set[int]:
    """The lines that belong to an entry of the log, and those that tell of someone's life."""
    begins = {entry.line for entry in interactions if entry.path == path}
    logged: set[int] = set()
    life = 0  # the level of the heading about a life that we are under
    indent: int | None = None  # of the entry that we are in; -1: all below a heading
    for line in lines:
        text = line.live
        if not text.strip():
            continue
        heading = HEADING.match(text) if "#" in text[:4] else None
        wide = text.expandtabs(4)
        depth = len(wide) - len(wide.lstrip(" "))
        if heading:
            level = len(heading[1])
            if not life or level <= life:
                life = level if is_life_heading(heading[2]) else 0
            indent = -1 if line.number in begins else None
        elif line.number in begins:
            indent = depth
        elif indent is not None and depth <= indent:
            indent = None
        if life or indent is not None:
            logged.add(line.number)
    return logged
