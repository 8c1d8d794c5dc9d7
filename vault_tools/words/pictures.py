"""The words in and around the pictures."""

from vault_tools.words.language import Phrase

GARDEN = Phrase(de="Der Garten", en="The garden")
GARDEN_LINE = Phrase(
    de="{n} Kontakte · {waiting} · KW {week}, {days}",
    en="{n} contacts · {waiting} · week {week}, {days}",
    de_one="Ein Kontakt · {waiting} · KW {week}, {days}",
    en_one="One contact · {waiting} · week {week}, {days}",
)
WAITING = Phrase(
    de="{n} freuen sich über ein Wort",
    en="{n} would like to hear from you",
    de_one="eine Person freut sich über ein Wort",
    en_one="one would like to hear from you",
)
NOBODY_WAITING = Phrase(de="alle sind versorgt", en="all are well cared for")
GARDEN_EMPTY = Phrase(
    de="Noch wächst hier nichts. Der erste Kontakt ist der erste Setzling.",
    en="Nothing grows here yet. The first contact is the first seedling.",
)
GARDEN_DESC = Phrase(
    de="Ein Garten mit Beeten, jede Pflanze steht für einen Kontakt. {counts}.",
    en="A garden with beds, each plant stands for a contact. {counts}.",
)
GARDEN_PLACES = Phrase(
    de="Vorn im Beet: die Kontakte mit dem höchsten Wert.\n"
    "Je länger bekannt und je öfter gesprochen,\n"
    "desto größer die Pflanze.",
    en="In front of the bed: those with the highest value.\n"
    "The longer known and the more often\n"
    "spoken with, the larger the plant.",
)
REST_BED = Phrase(de="Übrige", en="Others")
PLANT = Phrase(de="{name}: {kind}, {state}, {last}", en="{name}: {kind}, {state}, {last}")
LAST_ON = Phrase(de="zuletzt {day}", en="last contact {day}")
LAST_NONE = Phrase(de="noch kein Kontakt notiert", en="no contact noted yet")

LOAD = Phrase(de="Die kommenden Wochen", en="The coming weeks")
LOAD_OVER = Phrase(
    de="Im Schnitt {mean} die Woche vereinbart, {budget} sind da: {n} von {weeks} Wochen werden voller.",
    en="On average {mean} a week agreed, there are {budget}: {n} of {weeks} weeks get fuller.",
    de_one="Im Schnitt {mean} die Woche vereinbart, {budget} sind da: eine von {weeks} Wochen wird voller.",
    en_one="On average {mean} a week agreed, there are {budget}: one of {weeks} weeks gets fuller.",
)
LOAD_FITS = Phrase(
    de="Im Schnitt {mean} die Woche vereinbart, {budget} sind da: alles passt.",
    en="On average {mean} a week agreed, there are {budget}: everything fits.",
)
LOAD_DESC = Phrase(
    de="Säulen für {weeks} Wochen; eine Linie zeigt die Zeit, die da ist.",
    en="Columns for {weeks} weeks; a line shows the time there is.",
)
LOAD_WEEK = Phrase(de="KW {week}", en="W{week}")
LOAD_ABOUT = Phrase(de="KW {week}: {time}", en="Week {week}: {time}")
LOAD_OFF = Phrase(de="KW {week}: frei", en="Week {week}: off")
LOAD_WORDS: dict[str, Phrase] = {
    "within": Phrase(de="passt in die Woche", en="fits the week"),
    "over": Phrase(de="mehr, als da ist", en="more than there is"),
    "budget": Phrase(de="Zeit in der Woche", en="time in a week"),
}

NETWORK = Phrase(de="Wer wen kennt", en="Who knows whom")
NETWORK_LINE = Phrase(
    de="{contacts} Kontakte, {n} Verbindungen, die in den Notizen stehen",
    en="{contacts} contacts, {n} ties that the notes speak of",
    de_one="{contacts} Kontakte, eine Verbindung, die in den Notizen steht",
    en_one="{contacts} contacts, one tie that the notes speak of",
)
NETWORK_DESC = Phrase(
    de="Kontakte auf einem Ring, Bögen verbinden, wer sich kennt. Die meisten Verbindungen: {most}.",
    en="Contacts on a ring, arcs join those who know each other. Most ties: {most}.",
)
NETWORK_EMPTY = Phrase(
    de="Noch steht nirgends, wer wen kennt: „knows“ und „introduced_by“ sagen es.",
    en="Nowhere does it say yet who knows whom: “knows” and “introduced_by” tell it.",
)
NETWORK_NODE = Phrase(
    de="{name}: {n} Verbindungen",
    en="{name}: {n} ties",
    de_one="{name}: eine Verbindung",
    en_one="{name}: one tie",
)
NETWORK_WORDS: dict[str, Phrase] = {
    "strong": Phrase(de="einander vorgestellt", en="introduced"),
    "connector": Phrase(de="verbindet besonders viele", en="joins especially many"),
    "group": Phrase(de="ein Beet des Gartens", en="a bed of the garden"),
}

YEAR = Phrase(de="Das Jahr im Kontakt", en="The year in touch")
YEAR_OF = Phrase(de="Das Jahr mit {name}", en="The year with {name}")
YEAR_LINE = Phrase(
    de="An {n} Tagen seit dem {first}",
    en="On {n} days since {first}",
    de_one="An einem Tag seit dem {first}",
    en_one="On one day since {first}",
)
YEAR_NONE = Phrase(de="Seit dem {first} ist noch nichts notiert", en="Nothing noted since {first}")
YEAR_DESC = Phrase(
    de="Ein Kalender von 53 Wochen; gefüllte Quadrate sind Tage mit Kontakt. {line}.",
    en="A calendar of 53 weeks; filled squares are days with contact. {line}.",
)
YEAR_DAY = Phrase(de="{day}: {names}", en="{day}: {names}")
YEAR_WORDS: dict[str, Phrase] = {
    "times-0": Phrase(de="kein Kontakt", en="no contact"),
    "times-1": Phrase(de="einmal", en="once"),
    "times-2": Phrase(de="zweimal", en="twice"),
    "times-3": Phrase(de="öfter", en="more often"),
}

PICTURE_WRITTEN = Phrase(de="gezeichnet: {path}", en="drawn: {path}")
PICTURES_FRESH = Phrase(de="Alle Bilder sind auf dem neuesten Stand.", en="All pictures are up to date.")
PAGE_TITLE = Phrase(de="Der Garten · KW {week}", en="The garden · week {week}")
PAGE_NOBODY = Phrase(de="Diese Woche wartet niemand.", en="Nobody is waiting this week.")
ALT = Phrase(de="Der Garten", en="The garden")
