"""The words of `handover`: the table, the letter, the walk through the inventory."""

from vault_tools.words.language import Phrase

NO_PREDECESSOR = Phrase(
    de="Von wem wurde übernommen? In vault-tools.toml fehlt „predecessor“ unter [handover].",
    en="From whom was it taken over? In vault-tools.toml “predecessor” is missing under [handover].",
)
TITLE = Phrase(de="Übergabe von {name}", en="Handover from {name}")
COLUMNS: dict[str, Phrase] = {
    "name": Phrase(de="Name", en="Name"),
    "value": Phrase(de="Wert", en="Value"),
    "close": Phrase(de="Nähe", en="Close"),
    "stage": Phrase(de="Stand", en="Stage"),
    "step": Phrase(de="als Nächstes", en="next"),
    "week": Phrase(de="Woche", en="Week"),
}
STAGES: dict[str, Phrase] = {
    "open": Phrase(de="noch offen", en="open"),
    "announced": Phrase(de="angekündigt", en="announced"),
    "introduced": Phrase(de="vorgestellt", en="introduced"),
    "own": Phrase(de="selbst in Kontakt", en="on one's own"),
}
STEPS: dict[str, Phrase] = {
    "announce": Phrase(de="ankündigen", en="announce"),
    "joint": Phrase(de="gemeinsam besuchen", en="visit together"),
    "word": Phrase(de="persönliches Wort", en="personal word"),
    "squeezed": Phrase(de="Brief statt Besuch", en="letter instead of a visit"),
}
PROGRESS = Phrase(
    de="{own} von {n} selbst in Kontakt, {introduced} vorgestellt, {announced} angekündigt, {open} offen.",
    en="{own} of {n} on one's own, {introduced} introduced, {announced} announced, {open} open.",
)
NOBODY = Phrase(
    de="Niemand ist zu übergeben: Alle Kontakte sind eigene, ruhen oder haben keinen Turnus.",
    en="Nobody is to be handed over: all contacts are one's own, at rest or without a cadence.",
)
WEEKS_LEFT = Phrase(
    de="{name} ist noch {n} Wochen da, bis {day}.",
    en="{name} is there for {n} more weeks, until {day}.",
    de_one="{name} ist nur noch diese Woche da, bis {day}.",
    en_one="{name} is there for this week only, until {day}.",
)
LEFT = Phrase(
    de="Der letzte Tag von {name} war der {day}; jetzt hilft ein persönliches Wort.",
    en="The last day of {name} was {day}; a personal word helps now.",
)
FITS = Phrase(
    de="Es passt: {needed} von {capacity} Minuten, die halbe Wochenzeit gerechnet.",
    en="It fits: {needed} of {capacity} minutes, counting half of every week.",
)
FITS_NOT = Phrase(
    de="Alles zusammen passt nicht: {needed} Minuten, da sind {capacity} (die halbe Wochenzeit).",
    en="All of it does not fit: {needed} minutes, there are {capacity} (half of every week).",
)
GOES_FIRST = Phrase(de="Zuerst: {names}.", en="First: {names}.")
GETS_A_LETTER = Phrase(
    de="Einen Brief statt eines Besuchs: {names}.", en="A letter instead of a visit: {names}."
)
AFTERWARDS = Phrase(
    de="Ein Wort genügt auch noch nach dem letzten Tag: {names}.",
    en="A word after the last day will do: {names}.",
)
DIED = Phrase(
    de="{name} ist verstorben; jetzt hilft ein persönliches Wort.",
    en="{name} has died; a personal word helps now.",
)
MEANS_SEVERAL = Phrase(
    de="Wer ist mit „{name}“ gemeint? {names}. Bis dahin fehlen Nähe und gemeinsame Besuche; "
    'in vault-tools.toml hilft der Pfad: predecessor = "{path}".',
    en="Who is meant by “{name}”? {names}. Until then closeness and joint visits are missing; "
    'the path helps in vault-tools.toml: predecessor = "{path}".',
)
MEANS_NOBODY = Phrase(
    de="„{name}“ hat keine Notiz: Gemeinsame Gespräche und Besuche zeigen sich erst mit einer.",
    en="“{name}” has no note: talks and visits together show only with one.",
)

NO_LETTER = Phrase(
    de="Welche Vorlage? In vault-tools.toml nennt sie „letter“ unter [handover], sonst „--template DATEI“.",
    en="Which template? “letter” under [handover] in vault-tools.toml names it, else “--template FILE”.",
)
LETTER_TEMPLATE = Phrase(
    de="Die Briefvorlage {path} lässt sich nicht verwenden (Zeile {line}: {why}). Nichts wurde geschrieben.",
    en="The letter's template {path} cannot be used (line {line}: {why}). Nothing was written.",
)
LETTER_NAME = Phrase(
    de="Die Briefvorlage {path} lässt sich nicht verwenden (Zeile {line}: {why}). Sie kennt {names}. "
    "Nichts wurde geschrieben.",
    en="The letter's template {path} cannot be used (line {line}: {why}). It knows {names}. "
    "Nothing was written.",
)
LETTER_UNREADABLE = Phrase(
    de="Die Briefvorlage {path} ist nicht zu lesen. Der Pfad gilt im Notizordner.",
    en="The letter's template {path} cannot be read. The path counts within the vault.",
)
NO_LETTERS = Phrase(
    de="Niemand braucht gerade einen Brief. Mit Namen geht es trotzdem: vault-tools handover --letter Anna",
    en="Nobody needs a letter just now. With names it works all the same: vault-tools handover --letter Anna",
)
LETTER_WRITTEN = Phrase(de="Brief geschrieben: {path}", en="letter written: {path}")
LETTER_FILE = Phrase(de="Brief an {name}", en="Letter to {name}")
ONLY_WITH_LETTER = Phrase(
    de="Namen, „--template“ und „--into“ gehören zu „--letter“.",
    en="Names, “--template” and “--into” belong to “--letter”.",
)
ONE_OF = Phrase(
    de="„--letter“ und „--inventory“ gehen nicht zusammen.",
    en="“--letter” and “--inventory” do not go together.",
)

ALL_KNOWN = Phrase(
    de="Alles beantwortet: Jeder Kontakt hat Pflanze, Grund und Vorlieben.",
    en="Nothing left to ask: every contact has a plant, a reason and what they love.",
)
MISSING: dict[str, Phrase] = {
    "plant": Phrase(de="Pflanze", en="plant"),
    "why": Phrase(de="Warum", en="why"),
    "interests": Phrase(de="Mag", en="loves"),
}
WALK = Phrase(
    de="{n} Kontakte, die meistgenannten zuerst. Eingabe leer: überspringen, „q“: aufhören.",
    en="{n} contacts, most mentioned first. Empty: skip, “q”: stop.",
    de_one="Ein Kontakt. Eingabe leer: überspringen, „q“: aufhören.",
    en_one="One contact. Empty: skip, “q”: stop.",
)
NOT_MENTIONED = Phrase(de="noch nirgends erwähnt", en="not mentioned yet")
NOT_MENTIONED_MET = Phrase(
    de="nirgends erwähnt, kennengelernt am {day}", en="mentioned nowhere, met on {day}"
)
MENTIONED = Phrase(
    de="{n}-mal erwähnt", en="mentioned {n} times", de_one="einmal erwähnt", en_one="mentioned once"
)
ASK_PLANT = Phrase(
    de="Welche Pflanze? 1 Setzling · 2 Sommerblume · 3 Staude · 4 Baum",
    en="Which plant? 1 seedling · 2 annual · 3 perennial · 4 tree",
)
ASK_WHY = Phrase(de="Warum ist dieser Kontakt wichtig?", en="Why does this contact matter?")
ASK_INTERESTS = Phrase(
    de="Was mag dieser Mensch? (mit Komma getrennt)", en="What do they love? (with commas)"
)
NO_PLANT = Phrase(
    de="„{text}“ ist keine Pflanze. Möglich sind 1 bis 4, leer oder q.",
    en="“{text}” is no plant. Possible are 1 to 4, nothing, or q.",
)
WALKED = Phrase(
    de="{n} Notizen ergänzt. „vault-tools undo“ nimmt alles zusammen zurück.",
    en="{n} notes completed. “vault-tools undo” takes all of it back.",
    de_one="Eine Notiz ergänzt. „vault-tools undo“ nimmt das zurück.",
    en_one="One note completed. “vault-tools undo” takes that back.",
)
WALKED_NOTHING = Phrase(de="Nichts geändert.", en="Nothing changed.")
