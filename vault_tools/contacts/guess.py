"""The kind of contact that running text tells of: „mit Anna telefoniert“ is a call, “over lunch” a meal."""

from vault_tools.contacts.calling import words_in

_DONE = {
    "call": "angerufen telefoniert telefonierte zurückgerufen rief called phoned telephoned rang",
    "mail": "gemailt geschrieben angeschrieben mailed emailed messaged texted wrote",
    "visit": "getroffen traf besucht besuchte met visited saw",
    "meal": "gegessen gefrühstückt",
}
_THINGS = {
    "call": "anruf telefonat rückruf videoanruf call",
    "mail": "mail email nachricht sms whatsapp message",
    "letter": "brief karte postkarte weihnachtskarte geburtstagskarte letter postcard card",
    "visit": "besuch treffen visit meeting",
    "meal": "essen mittagessen abendessen frühstück kaffee lunch dinner breakfast coffee",
}
_OF_DONE = {word: kind for kind, words in _DONE.items() for word in words.split()}
_OF_THINGS = {word: kind for kind, words in _THINGS.items() for word in words.split()}

SAID_KINDS = _OF_DONE | _OF_THINGS
"""From a folded word in running text to the kind of contact that it tells of."""

FILLERS = frozenset(
    "ich habe hab hatte bin war wir haben i have had was we kurz lange lang mal wieder eben gerade "
    "heute noch am im beim per telefon bei a the an on by for over at just briefly zusammen "
    "gemeinsam together".split()
)
"""Words in a first clause that say neither who nor what."""

# A thing counts as the first word, or after one of these.
_AT = frozenset(
    "beim zum zu bei per einen eine ein kurzen langen langes kurzes gutes at for over by a had".split()
)
# What is planned, refused or told of somebody else was no contact of ours.
_NOT_DONE = frozenset(
    "nicht kein keine keinen nie not no never nobody will möchte soll muss kann wird want wants "
    "should must vereinbart verabredet geplant abgesagt angekündigt ausgemacht planned scheduled "
    "cancelled canceled agreed".split()
)
_OF_OTHERS = frozenset("hat haben has have er sie es he she they ihr ihre sein seine her his their".split())
_OVER = {"meal": "visit", "letter": "mail"}
"""Of two kinds in one clause that may well be one: the first says more."""


def guess_kind(clause: str, *, told: bool = False) -> str | None:
    """The kind of contact that a clause tells of; None where it tells of none, or of several.

    `told`: the clause may be what somebody told, about others („Hat Otto getroffen“): then only its first
    word, or one that nobody else did, counts.
    """
    words = words_in(clause.replace("e-mail", "email").replace("E-Mail", "Email"))
    if not words or any(word in _NOT_DONE for word in words):
        return None
    of_others = told and any(word in _OF_OTHERS for word in words)
    kinds = {
        kind
        for at, word in enumerate(words)
        if (kind := _OF_DONE.get(word) if not of_others else None)
        or ((at == 0 or (words[at - 1] in _AT and not of_others)) and (kind := _OF_THINGS.get(word)))
    }
    for more, less in _OVER.items():
        if more in kinds:
            kinds.discard(less)
    return kinds.pop() if len(kinds) == 1 else None
