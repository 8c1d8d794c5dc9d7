"""What a line of text says of a contact: who was there, on which day, and in which way."""

import itertools
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vault_tools.contacts.calling import TITLES, words_in
from vault_tools.contacts.guess import FILLERS, SAID_KINDS, guess_kind
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.contacts.words import kind_of
from vault_tools.text.days_in_text import day_after, day_said
from vault_tools.text.fold import fold
from vault_tools.text.links import find_links

_WORD = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(r":\s|:$|;\s|(?<=[^\W\d])[.!?]\s|\s[–—]\s")
_JOINS = re.compile(r"[ ]?[-'’.]?[ ]?")  # what may stand between the words of one name
_ALSO = re.compile(r"\s*(?:,|\bund\b|\band\b|\bsowie\b|&|\+)\s*(?:(?:mit|with)\s+)?")
_PARTICLES = frozenset(
    "der die das den dem des ein eine einer einem einen of the vom van ter ten de del di da la le".split()
)  # stand in „von der Straße“ and in nearly every sentence
_WITH = frozenset("mit with bei bi an to zu zum zur von from w".split())
_ABOUT = re.compile(r"(?i)\b(?:über|wegen|für|ohne|about|regarding|without)\s+(?:(?:herrn?|frau)\s+)?$")
_MOST_WORDS = 6  # of a name


class Person(NamedTuple):
    """Somebody named in a text: the words, whom they fit, and what more may belong to the name.

    `more` is set where a word follows that may be a last name: „Anna Krause“ is not Anna Bauer.
    """

    said: str
    found: tuple[Contact, ...]
    start: int
    end: int
    more: str = ""


class Heard(NamedTuple):
    """What was understood: the people, the day and the kind (None: not said), the words to write down.

    `unknown` are names that stand beside those of people, and links; nobody is called so.
    """

    text: str
    on: date | None
    kind: str | None
    people: tuple[Person, ...] = ()
    unknown: tuple[str, ...] = ()


def hear(text: str, today: date) -> Heard:
    """What a text says of contact with somebody who was named before: the day and the kind."""
    day = day_said(text, today)
    words = day.text if day else text
    return Heard(words, day.on if day else None, guess_kind(_clause(words).split(",")[0], told=True))


def hear_people(text: str, names: Names, today: date) -> Heard:
    """What a text says of contact, and with whom.

    Links count anywhere, and whole names, where it is not them that was spoken about; a single word (a first
    or last name, an alias) only where somebody is told of: at the beginning, after „mit“ and the like, beside
    another name, in the first clause.
    """
    heard = hear(text, today)
    people, unknown = _people(heard.text, names)
    if heard.on is None and people:
        for person in people:
            if (day := day_after(heard.text, person.end, today)) is not None:
                heard = heard._replace(text=day.text, on=day.on)
                people, unknown = _people(heard.text, names)
                # What stood behind the day is no last name: „Anna heute Blumen gebracht“.
                people = [each._replace(more="") if each.end == person.end else each for each in people]
                break
    clause = _clause(heard.text)
    heard = heard._replace(
        kind=guess_kind(_without(clause, people)), people=tuple(people), unknown=tuple(unknown)
    )
    paths = {each.path for person in people for each in person.found}
    return heard._replace(text=_rest(heard, clause)) if len(paths) == 1 else heard


def _clause(text: str) -> str:
    match = _CLAUSE.search(text)
    return text[: match.start()] if match else text


def _without(clause: str, people: Sequence[Person]) -> str:
    """The clause without the names in it: `Brief` may be one."""
    for person in people:
        if person.end <= len(clause):
            clause = clause[: person.start] + "\0" * (person.end - person.start) + clause[person.end :]
    return clause.replace("\0", " ")


def _rest(heard: Heard, clause: str) -> str:
    """The text without a first clause that says nothing but whom and how: in their own note that is known."""
    left = [word for word in words_in(_without(clause, heard.people)) if word not in FILLERS | _WITH | TITLES]
    if not all(heard.kind in (kind_of(word) or "", SAID_KINDS.get(word, "")) for word in left):
        return heard.text
    rest = heard.text[len(clause) :].lstrip(" :;.–—")
    if any(person.start >= len(clause) for person in heard.people):
        return heard.text
    return rest[:1].upper() + rest[1:]


def _people(text: str, names: Names) -> tuple[list[Person], list[str]]:
    """Who was there, and names and links that nobody has."""
    people: list[Person] = []
    unknown: list[str] = []
    perhaps: list[str] = []
    links = [link for link in find_links(text) if not link.embed]
    words = [
        match
        for match in _WORD.finditer(text)
        if not any(link.start <= match.start() < link.end for link in links)
    ]
    for link in links:
        if _ABOUT.search(text[: link.start]):
            continue
        if found := names.linked(link.target):
            people.append(Person(link.target, tuple(found), link.start, link.end))
        else:
            unknown.append(link.target)
    end_of_clause, at = len(_clause(text)), 0
    while at < len(words):
        start = words[at].start()
        person, used = _whole_name(text, words, at, names)
        if person is None and start < end_of_clause and _tells_of(text, words, at, people):
            person, used = _part_of_name(text, words, at, names)
            if person is None and words[at][0][0].isupper() and not _is_common(words[at][0]):
                (unknown if _beside(text, start, people) else perhaps).append(words[at][0])
        # Once somebody was there, names further on are what was told.
        counts = (start < end_of_clause or not people) and not _ABOUT.search(text[:start])
        if person is not None and counts:
            people.append(person)
        at += used
    people.sort(key=lambda each: each.start)
    return people, unknown if people else [*unknown, *perhaps]


def _whole_name(
    text: str, words: Sequence[re.Match[str]], at: int, names: Names
) -> tuple[Person | None, int]:
    """The longest name or alias of several words that begins there, and how many words it has."""
    for count in range(min(_MOST_WORDS, len(words) - at), 1, -1):
        if not _is_one_name(text, words[at : at + count]):
            continue
        said = [fold(word[0]) for word in words[at : at + count]]
        if found := names.callings.wholly(said):
            return _person(text, names, found, words, at, count), count
    return None, 1


def _part_of_name(
    text: str, words: Sequence[re.Match[str]], at: int, names: Names
) -> tuple[Person | None, int]:
    """An alias, a first or a last name (`Karl-Heinz` is one), after titles or not."""
    first = at
    while first < len(words) - 1 and fold(words[first][0]) in TITLES:
        first += 1
    last = first
    while last < len(words) - 1 and text[words[last].end() : words[last + 1].start()] in ("-", "'", "’"):
        last += 1
    said = [fold(word[0]) for word in words[first : last + 1]]
    if first == last and _is_common(said[0]):
        return None, 1
    callings = names.callings
    found = callings.wholly(said) or callings.worded(said)
    if not found:
        return None, last + 1 - at
    person = _person(text, names, found, words, at, last + 1 - at)
    return person._replace(more=_more(text, words, last, person, names)), last + 1 - at


def _person(
    text: str, names: Names, found: Sequence[int], words: Sequence[re.Match[str]], at: int, count: int
) -> Person:
    start, end = words[at].start(), words[at + count - 1].end()
    return Person(text[start:end], tuple(names.contacts[place] for place in found), start, end)


def _more(text: str, words: Sequence[re.Match[str]], at: int, person: Person, names: Names) -> str:
    """What follows a single name and may be the last name of somebody else: a word with a capital, or one
    that others are called by."""
    if at + 1 == len(words) or not re.fullmatch(r"[ -]", text[words[at].end() : words[at + 1].start()]):
        return ""
    follows = words[at + 1][0]
    if kind_of(follows) or _is_common(follows):
        return ""
    capital = words[at][0][0].isupper() and follows[0].isupper()
    return f"{person.said} {follows}" if capital or names.callings.worded([fold(follows)]) else ""


def _is_common(word: str) -> bool:
    """Whether a word stands in many a text and is nobody's name there."""
    return fold(word) in FILLERS | _WITH | TITLES | _PARTICLES or fold(word) in SAID_KINDS


def _is_one_name(text: str, words: Sequence[re.Match[str]]) -> bool:
    gaps = (text[one.end() : two.start()] for one, two in itertools.pairwise(words))
    return all(_JOINS.fullmatch(gap) for gap in gaps)


def _tells_of(text: str, words: Sequence[re.Match[str]], at: int, people: Sequence[Person]) -> bool:
    """Whether a single word at this place may be somebody's name."""
    if at == 0 or _beside(text, words[at].start(), people):
        return True
    before = fold(words[at - 1][0])
    if before in _WITH | TITLES | FILLERS or before in SAID_KINDS:
        return True
    return at + 1 < len(words) and fold(words[at + 1][0]) in SAID_KINDS and words[at][0][0].isupper()


def _beside(text: str, start: int, people: Sequence[Person]) -> bool:
    """Whether nothing but „und“ or a comma stands between somebody's name and this place."""
    return any(person.end <= start and _ALSO.fullmatch(text[person.end : start]) for person in people)
