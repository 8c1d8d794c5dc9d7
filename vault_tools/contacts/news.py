"""The user's news: the dated lines under `Neues` or `News` in their own note."""

from collections.abc import Sequence

from vault_tools.contacts.logs import HEADING, read_log
from vault_tools.contacts.model import Interaction
from vault_tools.text.fold import fold
from vault_tools.text.lines import Line

_NEWS = frozenset({"neues", "neuigkeiten", "news", "what's new"})


def read_news(path: str, lines: Sequence[Line]) -> list[Interaction]:
    """The news in a note's live lines, in their order there; dates that can't be read are passed over."""
    return read_log(path, _below_news(lines))[0]


def _below_news(lines: Sequence[Line]) -> list[Line]:
    """The lines below such a heading, up to the next one of its level or above."""
    found: list[Line] = []
    inside = 0
    for line in lines:
        heading = HEADING.match(line.live) if "#" in line.live[:4] else None
        if heading is None:
            found += [line] if inside else []
        elif not inside or len(heading[1]) <= inside:
            inside = len(heading[1]) if fold(heading[2]).strip(" :") in _NEWS else 0
    return found
