"""The words that we write into a contact's log: for each kind the one word, which is also read back so."""

from vault_tools.words.language import Phrase

WITH = Phrase(de="Mit {link}", en="With {link}")
LOG_KINDS: dict[str, Phrase] = {
    "call": Phrase(de="Anruf", en="Call"),
    "mail": Phrase(de="Mail", en="Mail"),
    "letter": Phrase(de="Brief", en="Letter"),
    "visit": Phrase(de="Besuch", en="Visit"),
    "meal": Phrase(de="Essen", en="Meal"),
    "event": Phrase(de="Veranstaltung", en="Event"),
    "gift": Phrase(de="Geschenk", en="Gift"),
    "introduction": Phrase(de="Vorstellung", en="Introduction"),
}
