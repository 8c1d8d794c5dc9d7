"""Names of people for comparing: without accents, titles and order; and how two of them are related."""

import re
import unicodedata
from functools import lru_cache

from vault_tools.text.fold import fold

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"}
)
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_ACADEMIC = frozenset("dr doktor prof professor dipl".split())
_TITLES = _ACADEMIC | frozenset("mba msc bsc herr frau mr mrs ms miss mx sir dame hr fr".split())
_SUBJECTS = frozenset("ing med rer nat phil jur mag".split())
"""Part of a title with a dot behind them, or beside an academic one; else `Phil` and `Nat` are first names."""
_TITLE = re.compile(
    r"(?:(?:dr|prof|dipl)\.?(?:-ing\.?)?(?:\s+(?:ing|med|rer|nat|phil|jur)\b\.?)*"
    r"|(?:ing|med|rer|nat|phil|jur|mag|h\.c)\.|herr|frau|mrs?\.?|ms\.?)\s+",
    re.I,
)
_GENERATIONS = {"jr": "jun", "junior": "jun", "sr": "sen", "senior": "sen"}
_NICKNAMES = (
    "alexander alexandra alex sascha", "andreas andi andy", "anton toni tony", "barbara babsi", "benjamin ben",
    "bernhard bernd", "christian chris", "christine christina tina chris", "christoph chris", "daniel dani dan",
    "david dave", "dieter dietrich", "edward ed eddie ted", "elisabeth elizabeth lisa elli betty liz sissi",
    "eberhard ebi", "ferdinand ferdi", "franziska franzi", "friedrich fritz fred", "gabriele gabi",
    "georg schorsch", "gerhard gerd", "gustav gustl", "hans johannes johann hannes", "heinrich heiner heinz harry",
    "james jim jimmy", "joachim jochen achim", "john johnny jack", "josef joseph sepp jupp joe", "karl carl",
    "katharina kathrin kathi kate", "klaus claus nikolaus niklas nick", "ludwig lutz", "manfred manni",
    "margarete gretel grete", "maria mia", "martin", "matthias matze", "maximilian max", "michael michi mike",
    "nicolas nicholas nick", "patrick pat", "peter pete", "rainer reiner", "richard dick rick", "robert rob bob bobby",
    "rudolf rudi", "sebastian basti", "stefan stephan steffen steve", "steven stephen steve", "susanne susi susan",
    "thomas tom tommy", "ulrich uli ulli", "ulrike uli", "ursula uschi ulla", "volker", "walter", "wilhelm willi willy",
    "william bill will billy", "wolfgang wolf",
)  # fmt: skip
_SHORT: dict[str, frozenset[int]] = {
    name: frozenset(at for at, row in enumerate(_NICKNAMES) if name in row.split())
    for row in _NICKNAMES
    for name in row.split()
}


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing, sorted; accents, titles, case and signs left out."""
    plain = unicodedata.normalize("NFKD", fold(name).translate(_LETTERS))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = _WORD.findall(bare)
    academic = not _ACADEMIC.isdisjoint(words)
    titles = _TITLES | {word for word in _SUBJECTS if academic or f"{word}." in bare}
    kept = [word for word in words if word not in titles] or words
    return tuple(sorted(_GENERATIONS.get(word, word) for word in kept))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The same for every spelling of one name: `Dr. Müller, Jörg` and `Joerg Mueller`."""
    return " ".join(name_words(name))


def generation(name: str) -> str:
    """`jun` or `sen` where a name says so, else nothing: father and son may share all the rest."""
    return next((word for word in name_words(name) if word in ("jun", "sen")), "")


def without_titles(name: str) -> str:
    """The name without the titles that it begins with."""
    bare = name.strip()
    while (match := _TITLE.match(bare)) and bare[match.end() :].strip():
        bare = bare[match.end() :].strip()
    return bare


def alike(one: str, other: str) -> bool:
    """Whether two names may well be one person's: the same but for a nickname, an initial or a middle name."""
    mine, theirs = name_key(one).split(), name_key(other).split()
    if len(mine) < 2 or len(theirs) < 2:
        return bool(mine) and mine == theirs
    shorter, longer = sorted((mine, theirs), key=len)
    rest = list(longer)
    open_words = []
    for word in shorter:
        if word in rest:
            rest.remove(word)
        else:
            open_words.append(word)
    if len(open_words) == len(shorter):
        return False
    return all(any(_stands_for(word, other) for other in rest) for word in open_words)


def _bare(word: str) -> str:
    for two, one in _UMLAUTS:
        word = word.replace(two, one)
    return word


def _stands_for(one: str, other: str) -> bool:
    if one.isdigit() or other.isdigit():  # `Kunde 1` is not `Kunde 12`
        return one == other
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if _bare(one) == _bare(other):  # `Muller` for `Müller`, as some programs have it
        return True
    return bool(_SHORT.get(one, frozenset()) & _SHORT.get(other, frozenset()))
