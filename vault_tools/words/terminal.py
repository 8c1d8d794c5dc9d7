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
    de="Bereit. Als Nächstes: mit der Vorlage {path} den ersten Kontakt anlegen.",
    en="Ready. Next: make the first contact with the template {path}.",
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
DUE_TITLE = Phrase(de="Diese Woche · {week}", en="This week · {week}")
DUE_ALL_TITLE = Phrase(de="Alle Kontakte · {day}", en="All contacts · {day}")
COLUMN_NAME = Phrase(de="Name", en="Name")
COLUMN_STATE = Phrase(de="Zustand", en="State")
COLUMN_DUE = Phrase(de="dran am", en="due")
COLUMN_REASON = Phrase(de="warum", en="why")

NO_PROBLEMS = Phrase(
    de="Alles gelesen: {n} Kontakte, keine Auffälligkeiten.",
    en="Everything read: {n} contacts, nothing odd.",
    de_one="Alles gelesen: ein Kontakt, keine Auffälligkeiten.",
    en_one="Everything read: one contact, nothing odd.",
)
WHICH_ONE = Phrase(de="Wer ist gemeint?", en="Who is meant?")
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
    "knows": Phrase(de="Kennt", en="Knows"),
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
    de="{name}: am {day} eingetragen in {path}, wieder dran am {due}.",
    en="{name}: entered for {day} in {path}, due again on {due}.",
)
LOGGED_NEVER = Phrase(de="{name}: am {day} eingetragen in {path}.", en="{name}: entered for {day} in {path}.")
TAKEN_IN = Phrase(de="eingetragen: {path}", en="entered: {path}")
UNDONE = Phrase(de="zurückgenommen: {path}", en="taken back: {path}")
BOXES_OPENED = Phrase(de="Kästchen wieder geöffnet: {path}", en="boxes opened again: {path}")
