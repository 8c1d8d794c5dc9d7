"""The words on the weekly page."""

from vault_tools.words.language import Phrase

TITLE = Phrase(de="Kontaktpflege · KW {week} · {days}", en="Contact care · week {week} · {days}")
NOTES = Phrase(de="Notizen", en="Notes")

SUMMARY = Phrase(
    de="{n} Vorhaben, {minutes} von {budget} Minuten.",
    en="{n} things to do, {minutes} of {budget} minutes.",
    de_one="Ein Vorhaben, {minutes} von {budget} Minuten.",
    en_one="One thing to do, {minutes} of {budget} minutes.",
)
SUMMARY_OVER = Phrase(
    de="{n} Vorhaben, {minutes} Minuten: etwas mehr als die {budget} der Woche, denn Zusagen, Geburtstage "
    "und Termine gehen vor.",
    en="{n} things to do, {minutes} minutes: a little more than the week's {budget}, because promises, "
    "birthdays and dates go first.",
    de_one="Ein Vorhaben, {minutes} Minuten: etwas mehr als die {budget} der Woche, denn Zusagen, "
    "Geburtstage und Termine gehen vor.",
    en_one="One thing to do, {minutes} minutes: a little more than the week's {budget}, because promises, "
    "birthdays and dates go first.",
)
SUMMARY_WAYS = Phrase(
    de="Darin sind {minutes} Minuten für {n} Wege.",
    en="This includes {minutes} minutes for {n} trips.",
    de_one="Darin sind {minutes} Minuten für den Weg.",
    en_one="This includes {minutes} minutes for the way.",
)
SUMMARY_NOTHING = Phrase(
    de="Diese Woche wartet niemand. Zeit, etwas wachsen zu lassen.",
    en="Nobody is waiting this week. Time to let things grow.",
)
SUMMARY_OFF = Phrase(
    de="Diese Woche ist frei. Die Kontakte warten gern.",
    en="This week is off. Your contacts are happy to wait.",
)

SECTIONS: dict[str, Phrase] = {
    "promised": Phrase(de="Versprochen", en="Promised"),
    "birthday": Phrase(de="Geburtstage", en="Birthdays"),
    "week": Phrase(de="Diese Woche", en="This week"),
    "new": Phrase(de="Neue Bekanntschaften", en="New acquaintances"),
    "early": Phrase(de="Wenn noch Zeit ist", en="With time left over"),
    "handover": Phrase(de="Übergabe", en="Handover"),
    "introductions": Phrase(de="Zusammenbringen", en="Bring together"),
    "left_out": Phrase(de="Passt diese Woche nicht mehr", en="Did not fit this week"),
    "growth": Phrase(de="Wachsen und loslassen", en="Growth and letting go"),
    "meetings": Phrase(de="Treffen in den nächsten Tagen", en="Meetings in the coming days"),
    "give": Phrase(de="Erst geben", en="Give first"),
    "rounds": Phrase(de="Ein Weg, mehrere Besuche", en="One way, several visits"),
    "quiet": Phrase(de="Stiller als sonst", en="Quieter than usual"),
    "elsewhere": Phrase(de="Schon gesprochen", en="Already in touch"),
    "problems": Phrase(
        de="Notizen, die nicht ganz zu lesen waren", en="Notes that could not be read in full"
    ),
}

ACTS: dict[str, Phrase] = {
    "call": Phrase(de="{link} anrufen", en="Call {link}"),
    "mail": Phrase(de="{link} schreiben", en="Write to {link}"),
    "letter": Phrase(de="{link} einen Brief schreiben", en="Write {link} a letter"),
    "visit": Phrase(de="{link} besuchen", en="Visit {link}"),
    "meal": Phrase(de="Mit {link} essen gehen", en="Have a meal with {link}"),
    "event": Phrase(de="{link} treffen", en="Meet {link}"),
    "gift": Phrase(de="{link} eine Freude machen", en="Bring {link} something"),
    "introduction": Phrase(de="{link} mit jemandem bekannt machen", en="Introduce {link} to someone"),
}
STEPS: dict[str, Phrase] = {
    "announce": Phrase(de="{link} die Übergabe ankündigen", en="Tell {link} about the handover"),
    "joint": Phrase(
        de="{link} zusammen mit {predecessor} besuchen", en="Visit {link} together with {predecessor}"
    ),
    "word_letter": Phrase(de="{link} ein persönliches Wort schreiben", en="Write {link} a personal word"),
    "word_mail": Phrase(de="{link} persönlich schreiben", en="Write to {link} in person"),
    "word_call": Phrase(de="{link} anrufen und sich vorstellen", en="Call {link} to introduce yourself"),
}
COULD_MEET = Phrase(
    de="{other} bietet, was {link} sucht: {what}", en="{other} offers what {link} is looking for: {what}"
)
COULD_GIVE = Phrase(
    de="{link} sucht, was hier zu haben ist: {what}", en="{link} is looking for what you have: {what}"
)
PROMISED = Phrase(de="{link}: {task}", en="{link}: {task}")
BIRTHDAY = Phrase(de="{link} zum Geburtstag gratulieren", en="Wish {link} a happy birthday")
BIRTHDAY_AGE = Phrase(de="{link} zum {age}. Geburtstag gratulieren", en="Wish {link} a happy {age} birthday")

BY_DAY = Phrase(de="bis {day}", en="by {day}")
ON_DAY = Phrase(de="am {day}", en="on {day}")
WAS_ON_DAY = Phrase(de="war am {day}", en="was on {day}")

DETAILS: dict[str, Phrase] = {
    "who": Phrase(de="Wer: {text}", en="Who: {text}"),
    "last": Phrase(de="Zuletzt: {text} ({day})", en="Last time: {text} ({day})"),
    "why": Phrase(de="Warum: {text}", en="Why: {text}"),
    "tell": Phrase(de="Erzählen: {text} ({day})", en="To tell: {text} ({day})"),
    "favour": Phrase(de="Erst später bitten: {text} ({day})", en="Ask only later: {text} ({day})"),
    "give": Phrase(
        de="Dreimal nur gebeten, diesmal erst etwas geben: {text}",
        en="Only asked three times, so give something first: {text}",
    ),
    "promised": Phrase(de="Versprochen: {text}", en="Promised: {text}"),
    "common": Phrase(de="Gemeinsam: {text}", en="In common: {text}"),
    "interests": Phrase(de="Mag: {text}", en="Loves: {text}"),
    "needs": Phrase(de="Gut zu wissen: {text}", en="Good to know: {text}"),
    "phone": Phrase(de="Telefon: {text}", en="Phone: {text}"),
    "email": Phrase(de="E-Mail: {text}", en="Email: {text}"),
}
TRIED_OFTEN = Phrase(
    de="Dreimal nicht erreicht: vielleicht auf anderem Weg, oder mit [-] eine Weile ruhen lassen",
    en="Not reached three times: perhaps another way, or let it rest a while with [-]",
)
MINUTES = Phrase(de="{minutes} min", en="{minutes} min")
MINUTES_AND_WAY = Phrase(de="{minutes} min und der Weg", en="{minutes} min and the way")
MORE_LEFT_OUT = Phrase(
    de="… und {n} weitere, sie kommen in den nächsten Wochen an die Reihe.",
    en="… and {n} more, whose turn comes in the next weeks.",
    de_one="… und noch jemand, die Reihe kommt in den nächsten Wochen.",
    en_one="… and one more, whose turn comes in the next weeks.",
)
MORE_PROBLEMS = Phrase(
    de="… und {n} weitere; „vault-tools check“ zeigt alle.",
    en="… and {n} more; “vault-tools check” shows them all.",
    de_one="… und noch eine; „vault-tools check“ zeigt alle.",
    en_one="… and one more; “vault-tools check” shows them all.",
)
PROBLEM = Phrase(de="{link}, Zeile {line}: {message} {hint}", en="{link}, line {line}: {message} {hint}")
PROBLEM_FILE = Phrase(de="{link}: {message} {hint}", en="{link}: {message} {hint}")

KINDS: dict[str, Phrase] = {
    "call": Phrase(de="Anruf", en="call"),
    "mail": Phrase(de="Nachricht", en="message"),
    "letter": Phrase(de="Brief", en="letter"),
    "visit": Phrase(de="Treffen", en="visit"),
    "meal": Phrase(de="Essen", en="meal"),
    "event": Phrase(de="Veranstaltung", en="event"),
    "gift": Phrase(de="Geschenk", en="gift"),
    "introduction": Phrase(de="Vorstellung", en="introduction"),
    "contact": Phrase(de="Kontakt", en="contact"),
}
QUIET = Phrase(
    de="{link} · sonst etwa {usual}, jetzt {silent}", en="{link} · usually about {usual}, now {silent}"
)
ELSEWHERE = Phrase(de="{link} · {kind} am {day}", en="{link} · {kind} on {day}")

GROW: dict[str, Phrase] = {
    "grow-annual": Phrase(de="{link} zur Sommerblume machen", en="Make {link} an annual"),
    "grow-perennial": Phrase(de="{link} zur Staude machen", en="Make {link} a perennial"),
    "grow-tree": Phrase(de="{link} zum Baum machen", en="Make {link} a tree"),
    "let-go": Phrase(de="{link} freundlich ziehen lassen", en="Let {link} go, kindly"),
}
GROW_REASONS: dict[str, Phrase] = {
    "steps": Phrase(
        de="alle {n} Schritte gegangen, kennengelernt am {day}", en="all {n} steps taken, met on {day}"
    ),
    "seasons": Phrase(de="{n} Saisons zusammen, seit {day}", en="{n} seasons together, since {day}"),
    "years": Phrase(de="{n} Jahre zusammen, seit {day}", en="{n} years together, since {day}"),
    "steady": Phrase(
        de="{n} Jahre stetig in Kontakt, gegeben und bekommen, seit {day}",
        en="{n} years of steady contact, given and received, since {day}",
    ),
    "missed": Phrase(
        de="zwei Schritte sind vergangen, zuletzt am {day}; nicht alles muss wachsen",
        en="two steps have passed, last contact on {day}; not everything must grow",
    ),
    "little": Phrase(
        de="zuletzt am {day}, niedriger Wert und kein Warum notiert; das Häkchen setzt cadence: never",
        en="last contact on {day}, of little value and no why noted; the tick sets cadence: never",
    ),
}
GIVE = Phrase(
    de="{link} · dreimal hintereinander nur gebeten; vielleicht {ideas}",
    en="{link} · only asked three times in a row; perhaps {ideas}",
)
GIVE_BACK = Phrase(
    de="{link} · dreimal hintereinander nur gebeten, hat bekannt gemacht mit {names}; vielleicht {ideas}",
    en="{link} · only asked three times in a row, has introduced {names}; perhaps {ideas}",
)
GIVE_OFFER = Phrase(de="{text} anbieten", en="offer {text}")
GIVE_PROMISE = Phrase(de="das Versprochene einlösen: {text}", en="keep what is promised: {text}")
GIVE_INTEREST = Phrase(de="etwas zum Thema {text}", en="something on {text}")
GIVE_INTERESTS = Phrase(de="etwas zum Thema {one} oder {other}", en="something on {one} or {other}")
GIVE_ANYTHING = Phrase(de="einfach fragen, wie es geht", en="just ask how things are")
IDEAS_OR = Phrase(de=" oder ", en=" or ")

MEETING = Phrase(de="{note} am {day}: {people}", en="{note} on {day}: {people}")
MEETING_LAST = Phrase(de="zuletzt: {text}", en="last: {text}")
MEETING_COMMON = Phrase(de="gemeinsam: {text}", en="in common: {text}")

CAPACITY = Phrase(
    de="Der ganze Garten braucht im Schnitt {needs} in der Woche, Zeit ist für {budget}; "
    "„vault-tools forecast --suggest“ zeigt, was sich lockern lässt.",
    en="The whole garden needs {needs} a week on average, there is time for {budget}; "
    "“vault-tools forecast --suggest” shows what could be loosened.",
)
STEADY = Phrase(
    de="Schön stetig: {n} Vorhaben in {weeks} Wochen geschafft.",
    en="Nice and steady: {n} things done in {weeks} weeks.",
)
STEADY_OFTEN = Phrase(
    de="In {active} der letzten {weeks} Wochen war Zeit für andere. Das zählt.",
    en="In {active} of the last {weeks} weeks there was time for others. That counts.",
)
STEADY_EACH = Phrase(
    de="In jeder der letzten {weeks} Wochen war Zeit für andere. Das zählt.",
    en="In each of the last {weeks} weeks there was time for others. That counts.",
)
STEADY_SOME = Phrase(
    de="{n} Mal gemeldet in den letzten Wochen; jede Woche ist ein neuer Anfang.",
    en="In touch {n} times in the last weeks; every week is a new start.",
    de_one="Einmal gemeldet in den letzten Wochen; jede Woche ist ein neuer Anfang.",
    en_one="In touch once in the last weeks; every week is a new start.",
)

ROUND = Phrase(
    de="{place}: {n} Besuche, {minutes} statt {apart} · {people}",
    en="{place}: {n} visits, {minutes} instead of {apart} · {people}",
)
ROUND_NEARLY = Phrase(
    de="{place}: {n} Besuche, {minutes} statt {apart} · {people}; bald an der Reihe: {nearly}",
    en="{place}: {n} visits, {minutes} instead of {apart} · {people}; due soon: {nearly}",
)
