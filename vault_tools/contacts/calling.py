"""Whom a name means as people say it: whole or in part, turned round, without accents, with a title."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vault_tools.contacts.model import Contact
from vault_tools.text.fold import fold

TITLES = frozenset(
    "herr herrn frau fräulein familie dr doktor prof professor professorin dipl ing mr mrs ms miss mister "
    "sir madam doctor".split()
)
"""What people say before a name that is no part of it; folded."""

_NO_WORD = re.compile(r"[\W_]+")
# Letters that Unicode does not take apart into a plain one and an accent.
_BARE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"})
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def words_in(name: str) -> list[str]:
    """The words of a name, folded: `Karl-Heinz O'Neill` has four."""
    return [word for word in _NO_WORD.split(fold(name)) if word]


def forms_of(words: Iterable[str]) -> tuple[str, ...]:
    """The ways to write folded words without accents: `muller` and `mueller` for `müller`."""
    text = " ".join(words)
    if text.isascii():
        return (text,)
    bare, spelt = _without_accents(text), _without_accents(text.translate(_SPELT))
    return (bare,) if bare == spelt else (bare, spelt)


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.translate(_BARE))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def turned(name: str) -> str:
    """`Hans Müller` for `Müller, Hans`; other names as they are."""
    return " ".join(part.strip() for part in reversed(name.split(","))) if name.count(",") == 1 else name


class Callings(NamedTuple):
    """By the plain forms of whole names and of their words: where in the contacts those so called stand."""

    whole: dict[str, list[int]]
    word: dict[str, list[int]]
    folded: list[str]
    """For each contact all its names, folded: with their accents."""

    @classmethod
    def of(cls, names: Iterable[Sequence[str]]) -> "Callings":
        """From all the names of each contact, in the contacts' order."""
        callings = cls(defaultdict(list), defaultdict(list), [])
        for at, said in enumerate(names):
            whole: set[str] = set()
            word: set[str] = set()
            for name in said:
                words = words_in(name)
                whole.update(forms_of(words_in(turned(name)) if "," in name else words))
                for each in words:
                    word.update(forms_of((each,)))
            for keys, places in ((whole, callings.whole), (word, callings.word)):
                for key in keys:
                    places[key].append(at)
            callings.folded.append("\n".join(map(fold, said)))
        return callings

    def meant(self, name: str) -> list[int]:
        """Whom a name means: the whole name, else all its words, their beginnings, or a part of a name; of
        those the ones that are written just so. Where nobody fits, the same without titles."""
        words = words_in(turned(name))
        without = [word for word in words if word not in TITLES]
        for said in (words, without if without != words else ()):
            for found in self._by_levels(said) if said else ():
                if found:
                    return self._just_so(sorted(found), said)
        return []

    def wholly(self, words: Sequence[str]) -> list[int]:
        """Those whose whole name or alias these folded words are."""
        found = {at for form in forms_of(words) for at in self.whole.get(form, ())}
        return self._just_so(sorted(found), words)

    def worded(self, words: Sequence[str]) -> list[int]:
        """Those whose names have all these folded words."""
        return self._just_so(sorted(self._with_words([forms_of((word,)) for word in words])), words)

    def _with_words(self, forms: Iterable[Sequence[str]]) -> set[int]:
        return _all({at for form in each for at in self.word.get(form, ())} for each in forms)

    def _by_levels(self, words: Sequence[str]) -> Iterator[set[int]]:
        yield {*self.wholly(words)}
        forms = [forms_of((word,)) for word in words]
        yield self._with_words(forms)
        yield _all(
            {at for known, places in self.word.items() if known.startswith(each) for at in places}
            for each in forms
        )
        parts = forms_of(words)
        yield {
            at
            for known, places in self.whole.items()
            if any(part in known for part in parts)
            for at in places
        }

    def _just_so(self, found: list[int], words: Sequence[str]) -> list[int]:
        if len(found) < 2:
            return found
        return [at for at in found if all(word in self.folded[at] for word in words)] or found


def _all(sets: Iterable[set[int]]) -> set[int]:
    return set.intersection(*sets)


def nearest(name: str, contacts: Sequence[Contact], names: Iterable[Sequence[str]], most: int) -> list[str]:
    """The names of the contacts most like one that fits nobody, the likest first."""
    from rapidfuzz.fuzz import ratio, token_sort_ratio  # late: only for a name that fits nobody

    said = forms_of(words_in(turned(name)))
    likest: dict[str, float] = {}
    for contact, called in zip(contacts, names, strict=True):
        best = 0.0
        for known in called:
            words = words_in(known)
            for form in forms_of(words):
                for wanted in said:
                    best = max(best, token_sort_ratio(wanted, form, score_cutoff=_LIKE))
                    if " " not in wanted:
                        best = max(
                            best, *(ratio(wanted, word, score_cutoff=_LIKE) for word in form.split(" "))
                        )
        if best >= _LIKE:
            likest[contact.name] = max(best, likest.get(contact.name, 0))
    return sorted(likest, key=lambda each: (-likest[each], fold(each)))[:most]


_LIKE = 65.0
"""How like in percent a name must be to be offered: `Baur` and `Bauer` are by 89, `Otto` and `Anna` by 0."""
