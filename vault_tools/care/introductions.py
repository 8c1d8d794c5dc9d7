"""Whom to introduce to whom, and what one could give: where someone offers what another seeks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from vault_tools.care.due import is_gone
from vault_tools.care.priority import value_of
from vault_tools.contacts.model import Contact
from vault_tools.text.fold import fold

_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Match:
    """Someone offers what another seeks; `giver` None: the user does. `what` is in the seeker's words."""

    giver: Contact | None
    seeker: Contact
    what: str


def matches(
    contacts: Iterable[Contact], me: Contact | None = None, known: Collection[frozenset[str]] = ()
) -> list[Match]:
    """Introductions first, then what one could give oneself; within them those of most value first.

    `known` are the pairs (of paths) who know each other already: nobody is introduced to them.
    """
    living = [each for each in contacts if (each.fields.offers or each.fields.seeks) and not is_gone(each)]
    offering: dict[str, list[tuple[Contact | None, str]]] = defaultdict(list)
    for each in (*living, *((me,) if me else ())):
        for text in each.fields.offers:
            for word in _words(text):
                offering[word].append((None if me and each is me else each, text))
    found: dict[tuple[str, str], Match] = {}
    for seeker in sorted(living, key=lambda each: each.path):
        for sought in seeker.fields.seeks:
            for word in _words(sought):
                for giver, offered in offering.get(word, ()):
                    path = giver.path if giver else ""
                    pair = frozenset((path, seeker.path))
                    if path != seeker.path and pair not in known and fits(offered, sought):
                        found.setdefault((path, seeker.path), Match(giver, seeker, sought))
    return sorted(found.values(), key=_order)


def fits(offered: str, sought: str) -> bool:
    """Whether what is offered is what is sought: the same words, or all the words of the shorter."""
    one, other = set(_words(offered)), set(_words(sought))
    return bool(one and other) and (one <= other or other <= one)


def _words(text: str) -> Iterator[str]:
    """The words that say something: small ones only join them."""
    for word in fold(text).split():
        bare = word.strip(".,;:!?()„“”\"'–-")
        if len(bare) >= _LEAST_LETTERS or (bare.isalnum() and any(sign.isdigit() for sign in bare)):
            yield bare


def _order(match: Match) -> tuple[bool, int, str, str]:
    worth = value_of(match.seeker) + (value_of(match.giver) if match.giver else 0)
    return (match.giver is None, -worth, match.giver.path if match.giver else "", match.seeker.path)
