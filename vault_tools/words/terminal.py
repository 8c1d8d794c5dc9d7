"""The words at the terminal."""

from vault_tools.words.language import Phrase

SETTINGS_HEAD = Phrase(
    de="Einstellungen von vault-tools für diesen Notizordner. Alles hier kann fehlen.\n"
    "Vor jedem Schlüssel steht, was er bedeutet; dahinter steht, was ohne ihn gilt.",
    en="Settings of vault-tools for this vault. Everything here is optional.\n"
    "Above each key stands what it means, behind it what holds without it.",
)

INIT_WRITTEN = Phrase(de="angelegt: {path}", en="added: {path}")
INIT_THERE = Phrase(de="schon da: {path}", en="already there: {path}")
INIT_NEXT = Phrase(
    de="Bereit. Als Nächstes: „vault-tools weekly“ schreibt die Seite dieser Woche.",
    en="Ready. Next: “vault-tools weekly” writes this week's page.",
)
INIT_NO_CONTACTS = Phrase(
    de="Bereit. Als Nächstes: „vault-tools add NAME“ legt den ersten Kontakt an, „vault-tools "
    "import DATEI“ holt ein Adressbuch.",
    en="Ready. Next: “vault-tools add NAME” makes the first contact, “vault-tools import FILE” brings "
    "an address book.",
)

WEEKLY_WRITTEN = Phrase(
    de="{path}: {week}, {n} Vorhaben, {minutes} von {budget} Minuten.",
    en="{path}: {week}, {n} things to do, {minutes} of {budget} minutes.",
    de_one="{path}: {week}, ein Vorhaben, {minutes} von {budget} Minuten.",
    en_one="{path}: {week}, one thing to do, {minutes} of {budget} minutes.",
)
WEEKLY_UNCHANGED = Phrase(de="{path} ist auf dem neuesten Stand.", en="{path} is up to date.")
WEEKLY_ARCHIVED = Phrase(
    de="Die Seite der Vorwoche liegt jetzt in {path}.", en="The last page is now kept in {path}."
)
PROBLEMS_THERE = Phrase(
    de="{n} Stellen in den Notizen waren nicht ganz zu lesen; „vault-tools check“ zeigt sie.",
    en="{n} places in the notes could not be read in full; “vault-tools check” shows them.",
    de_one="Eine Stelle in den Notizen war nicht ganz zu lesen; „vault-tools check“ zeigt sie.",
    en_one="One place in the notes could not be read in full; “vault-tools check” shows it.",
)
TEMPLATE_EJECTED = Phrase(
    de="angelegt: {path}. Mit dieser Vorlage entsteht die Wochenseite ab jetzt.",
    en="added: {path}. From now on the weekly page is made with this template.",
)
TEMPLATE_TO_SET = Phrase(
    de='angelegt: {path}. Sie gilt, sobald in „vault-tools.toml“ unter [week] steht: template = "{setting}"',
    en='added: {path}. It counts once “vault-tools.toml” says under [week]: template = "{setting}"',
)
TEMPLATE_TO_NAME = Phrase(
    de='angelegt: {path}. Zum Ausprobieren: vault-tools weekly --stdout --template "{path}"',
    en='added: {path}. To try it: vault-tools weekly --stdout --template "{path}"',
)

DRY_RUN_NOTHING = Phrase(de="Nichts zu ändern.", en="Nothing to change.")

NOBODY_DUE = Phrase(
    de="Diese Woche wartet niemand. „vault-tools due --all“ zeigt alle Kontakte.",
    en="Nobody is waiting this week. “vault-tools due --all” shows all contacts.",
)
NOBODY_LIKE_THAT = Phrase(
    de="Niemand passt auf diese Auswahl. „vault-tools due --all“ zeigt alle Kontakte.",
    en="Nobody fits what is asked for. “vault-tools due --all” shows all contacts.",
)
NOT_A_PLANT = Phrase(
    de="„{text}“ ist keine Pflanze. Es gibt Setzling, Sommerblume, Staude, Baum.",
    en="“{text}” is not a plant. There are seedling, annual, perennial, tree.",
)
NOT_A_SPAN = Phrase(
    de="„{text}“ ist keine Zeitspanne. So schreiben: 4w, 10 Tage, 3 Monate.",
    en="“{text}” is not a span of time. Write it like this: 4w, 10 days, 3 months.",
)
DUE_TITLE = Phrase(de="Diese Woche · {week}", en="This week · {week}")
DUE_ALL_TITLE = Phrase(de="Alle Kontakte · {day}", en="All contacts · {day}")
DUE_UNTIL_TITLE = Phrase(de="Dran bis {day}", en="Due until {day}")
COLUMN_NAME = Phrase(de="Name", en="Name")
COLUMN_STATE = Phrase(de="Zustand", en="State")
COLUMN_DUE = Phrase(de="dran am", en="due")
COLUMN_REASON = Phrase(de="warum", en="why")

DUE_MORE = Phrase(
    de="… und {n} weitere: vault-tools due",
    en="… and {n} more: vault-tools due",
    de_one="… und noch jemand: vault-tools due",
    en_one="… and one more: vault-tools due",
)
NEXT_FIRST_PAGE = Phrase(
    de="Als Nächstes: „vault-tools weekly“ schreibt die Seite dieser Woche.",
    en="Next: “vault-tools weekly” writes this week's page.",
)
NEXT_NEW_WEEK = Phrase(
    de="Als Nächstes: „vault-tools weekly“ plant die neue Woche und hebt die letzte Seite auf.",
    en="Next: “vault-tools weekly” plans the new week and keeps the last page.",
)
NEXT_TAKE_IN = Phrase(
    de="Als Nächstes: „vault-tools weekly“ nimmt auf, was sich seit dem letzten Stand von {path} getan hat.",
    en="Next: “vault-tools weekly” takes in what has happened since {path} was written.",
)
NEXT_SHOW = Phrase(
    de="Als Nächstes: „vault-tools show {name}“ zeigt, was vor dem Anruf gut zu wissen ist.",
    en="Next: “vault-tools show {name}” shows what is good to know before the call.",
)
NEXT_ADD = Phrase(
    de="Wer ist neu? „vault-tools add NAME“ legt eine neue Bekanntschaft an.",
    en="Anybody new? “vault-tools add NAME” adds a new acquaintance.",
)

NO_PROBLEMS = Phrase(
    de="Alles gelesen: {n} Kontakte, keine Auffälligkeiten.",
    en="Everything read: {n} contacts, nothing odd.",
    de_one="Alles gelesen: ein Kontakt, keine Auffälligkeiten.",
    en_one="Everything read: one contact, nothing odd.",
)
NOT_A_DAY = Phrase(
    de="„{text}“ ist kein Tag. So schreiben: 2026-11-23 oder 23.11.2026.",
    en="“{text}” is not a day. Write it like this: 2026-11-23 or 23.11.2026.",
)

SYSTEM_REFUSED = Phrase(
    de="Das System lässt es nicht zu ({why}): {path}. Bitte nachsehen, was dort liegt.",
    en="The system does not allow it ({why}): {path}. Please look what is there.",
)

SHOW: dict[str, Phrase] = {
    "due": Phrase(de="Dran", en="Due"),
    "why": Phrase(de="Warum", en="Why"),
    "needs": Phrase(de="Gut zu wissen", en="Good to know"),
    "interests": Phrase(de="Mag", en="Loves"),
    "common": Phrase(de="Gemeinsam", en="In common"),
    "offers": Phrase(de="Bietet", en="Offers"),
    "seeks": Phrase(de="Sucht", en="Seeks"),
    "introduced_by": Phrase(de="Vorgestellt von", en="Introduced by"),
    "birthday": Phrase(de="Geburtstag", en="Birthday"),
    "phone": Phrase(de="Telefon", en="Phone"),
    "email": Phrase(de="E-Mail", en="Email"),
    "cadence": Phrase(de="Turnus", en="Cadence"),
    "plant": Phrase(de="Pflanze", en="Plant"),
    "drift": Phrase(de="Stiller als sonst", en="Quieter than usual"),
    "note": Phrase(de="Notiz", en="Note"),
}
SHOW_TALKS = Phrase(de="Zuletzt", en="Last talks")
SHOW_PROMISES = Phrase(de="Versprochen", en="Promised")
SHOW_ASKS = Phrase(de="Um einen Gefallen bitten", en="A favour to ask")
DUE_QUIET = Phrase(
    de="Stiller als sonst: {name} (sonst etwa {usual}, jetzt {silent}).",
    en="Quieter than usual: {name} (usually about {usual}, now {silent}).",
)
DUE_ROUND = Phrase(
    de="{n} Besuche auf einem Weg: {minutes} statt {apart}.",
    en="{n} visits in one trip: {minutes} instead of {apart}.",
)
SHOW_DRIFT = Phrase(de="sonst etwa {usual}, jetzt {silent}", en="usually about {usual}, now {silent}")
SHOW_DUE = Phrase(de="{day} ({state})", en="{day} ({state})")
SHOW_GONE_PAUSED = Phrase(de="Pausiert.", en="Paused.")
SHOW_GONE_DIED = Phrase(de="Verstorben.", en="Has died.")
SHOW_GONE_ARCHIVED = Phrase(de="Im Archiv.", en="Archived.")
NO_TALKS = Phrase(de="noch nichts notiert", en="nothing noted yet")
TRIED = Phrase(de="nicht erreicht", en="not reached")

EACH_PASSED: dict[str, Phrase] = {
    "gave": Phrase(de="gegeben", en="gave"),
    "asked": Phrase(de="gebeten", en="asked"),
    "received": Phrase(de="bekommen", en="received"),
}

LOGGED = Phrase(
    de="{name}: {kind}am {day} eingetragen in {path}, wieder dran am {due}.",
    en="{name}: {kind}entered for {day} in {path}, due again on {due}.",
)
LOGGED_NEVER = Phrase(
    de="{name}: {kind}am {day} eingetragen in {path}.", en="{name}: {kind}entered for {day} in {path}."
)
LOGGED_KIND = Phrase(de="{kind} ", en="{kind}, ")
NOT_IN_TEXT = Phrase(
    de="„{name}“ ist kein Kontakt; dort wurde nichts eingetragen.",
    en="“{name}” is no contact; nothing was entered there.",
)
IS_MEANT = Phrase(de="Ist mit „{said}“ {name} gemeint?", en="Does “{said}” mean {name}?")
TAKEN_IN = Phrase(de="eingetragen: {path}", en="entered: {path}")
UNDONE = Phrase(de="zurückgenommen: {path}", en="taken back: {path}")
UNDONE_MORE = Phrase(
    de="… und {n} weitere Notizen",
    en="… and {n} more notes",
    de_one="… und eine weitere Notiz",
    en_one="… and one more note",
)
UNDOING = Phrase(de="Zurücknehmen", en="Taking back")
BOXES_OPENED = Phrase(de="Kästchen wieder geöffnet: {path}", en="boxes opened again: {path}")
