"""The words of `forecast`: how much the garden asks for, the coming weeks, what to loosen."""

from vault_tools.words.language import Phrase

TITLE = Phrase(
    de="Ausblick · {n} Wochen ab {week}", en="Forecast · {n} weeks from {week}",
    de_one="Ausblick · die Woche {week}", en_one="Forecast · the week {week}",
)  # fmt: skip
CAPACITY_FITS = Phrase(
    de="Der Garten braucht im Schnitt {needs} in der Woche, Zeit ist für {budget}: Es passt.",
    en="The garden needs {needs} a week on average, there is time for {budget}: it fits.",
)
CAPACITY_OVER = Phrase(
    de="Der Garten braucht im Schnitt {needs} in der Woche, Zeit ist für {budget}. "
    "„vault-tools forecast --suggest“ zeigt, was sich lockern lässt.",
    en="The garden needs {needs} a week on average, there is time for {budget}. "
    "“vault-tools forecast --suggest” shows what could be loosened.",
)
NOTHING_PLANTED = Phrase(
    de="Kein Kontakt hat einen Turnus; es gibt nichts vorauszusehen.",
    en="No contact has a cadence; there is nothing to foresee.",
)
BY_PLANT = Phrase(de="Nach Pflanze: {shares}", en="By plant: {shares}")
BY_VALUE = Phrase(de="Nach Wert: {shares}", en="By value: {shares}")
SHARE = Phrase(de="{name}: {minutes} ({n})", en="{name}: {minutes} ({n})")
NO_PLANT = Phrase(de="ohne Pflanze", en="no plant")
WAITING = Phrase(de="{n} warten", en="{n} wait", de_one="jemand wartet", en_one="one waits")
OFF = Phrase(de="frei", en="off")
LEGEND = Phrase(
    de="█ geplant, ░ wartet noch; │ sind die {budget} Minuten der Woche",
    en="█ planned, ░ still waiting; │ marks the week's {budget} minutes",
)
LONGEST = Phrase(
    de="Am längsten wartet {name}: {days} über den Turnus hinaus.",
    en="The longest wait is that of {name}: {days} past the cadence.",
)
LONGEST_NONE = Phrase(de="Niemand wartet länger als eine Woche.", en="Nobody waits for longer than a week.")
NEVER = Phrase(
    de="In dieser Zeit kommen nicht an die Reihe: {names}.",
    en="No turn in this time for: {names}.",
)
SUGGEST = Phrase(
    de="Damit der Garten in die Zeit passt, zuerst diese lockern (spart zusammen {saves} in der Woche):",
    en="For the garden to fit the time, loosen these first (saves {saves} a week in all):",
)
SUGGEST_NOT_NEEDED = Phrase(
    de="Nichts zu lockern: Der Garten passt in die Zeit.", en="Nothing to loosen: the garden fits the time."
)
SUGGEST_NOT_ENOUGH = Phrase(
    de="Auch dann bleiben {over} in der Woche zu viel: Manche Kontakte dürfen ruhen (cadence: never), "
    "oder es braucht mehr Zeit (weekly_minutes).",
    en="Even then {over} a week are too much: some contacts may rest (cadence: never), or more time is "
    "needed (weekly_minutes).",
)
SUGGEST_APPLY = Phrase(
    de="„vault-tools forecast --apply“ schreibt das in die Notizen; „vault-tools undo“ nimmt es zurück.",
    en="“vault-tools forecast --apply” writes this into the notes; “vault-tools undo” takes it back.",
)
ROW = Phrase(
    de="{name}: statt {before} {after} (Wert {value}, spart {saves} in der Woche)",
    en="{name}: {after} instead of {before} (value {value}, saves {saves} a week)",
)
CADENCE_WEEKS = Phrase(de="{n} Wochen", en="{n} weeks", de_one="1 Woche", en_one="1 week")
CADENCE_RANGE = Phrase(de="{n}-{m} Wochen", en="{n}-{m} weeks")
APPLIED = Phrase(
    de="{n} Turnusse gelockert. „vault-tools undo“ nimmt es zurück.",
    en="{n} cadences loosened. “vault-tools undo” takes it back.",
    de_one="Ein Turnus gelockert. „vault-tools undo“ nimmt es zurück.",
    en_one="One cadence loosened. “vault-tools undo” takes it back.",
)
ASK_APPLY = Phrase(de="So in die Notizen schreiben?", en="Write this into the notes?")
NOT_APPLIED = Phrase(de="Nichts geschrieben.", en="Nothing written.")
NOT_LOOSENED = Phrase(de="{path}: {message} {hint}", en="{path}: {message} {hint}")
