"""What the errors say, in the order of the family in `vault_tools.errors`."""

from vault_tools.words.language import Phrase

NO_VAULT = Phrase(
    de="Kein Notizordner gefunden, weder hier ({folder}) noch darüber. Mit „--vault ORDNER“ angeben, "
    "wo die Notizen liegen, oder dort „vault-tools init“ aufrufen.",
    en="No vault found here ({folder}) or above. Say where the notes are with “--vault FOLDER”, "
    "or run “vault-tools init” there.",
)

NOT_A_FOLDER = Phrase(
    de="„{folder}“ ist kein Ordner. Bitte den Ordner angeben, in dem die Notizen liegen.",
    en="“{folder}” is not a folder. Please name the folder that holds the notes.",
)

NO_CONTACTS = Phrase(
    de="Keine Kontakte gefunden in {folder}. Ein Kontakt ist eine Notiz mit „type: contact“, mit dem Tag "
    "„kontakt“ oder in einem Ordner „Kontakte“; „vault-tools add NAME“ legt einen an, "
    "„vault-tools import DATEI“ holt ein Adressbuch.",
    en="No contacts found in {folder}. A contact is a note with “type: contact”, with the tag “contact” "
    "or in a folder “Contacts”; “vault-tools add NAME” makes one, “vault-tools import FILE” "
    "brings an address book.",
)

VAULT_NOT_READABLE = Phrase(
    de="Der Notizordner {folder} lässt sich nicht lesen. Bitte die Rechte des Ordners prüfen.",
    en="The vault {folder} cannot be read. Please check the folder's permissions.",
)

SETTINGS = Phrase(
    de="Einstellungen in {path}{where}: {what} {todo}",
    en="Settings in {path}{where}: {what} {todo}",
)

NOBODY_FOUND = Phrase(
    de="Niemand namens „{name}“ gefunden.{near}{todo}",
    en="Nobody called “{name}” found.{near}{todo}",
)
NOBODY_NEAR = Phrase(de=" Ähnlich: {names}.", en=" Similar names: {names}.")
NOBODY_ADD = Phrase(
    de=' Neu anlegen: vault-tools add "{name}"',
    en=' To add them: vault-tools add "{name}"',
)

SEVERAL_FOUND = Phrase(
    de="Auf „{name}“ passen mehrere Kontakte: {candidates}. Bitte genauer angeben; der Pfad geht auch.",
    en="“{name}” fits several contacts: {candidates}. Please be more precise; the path will do too.",
)

LATER_PAGE = Phrase(
    de="{path} ist schon für {page_week} geplant, gefragt war {week}. Geht die Uhr richtig? "
    "Mit „--stdout“ lässt sich die Woche ansehen, ohne die Seite zu ändern.",
    en="{path} is already planned for {page_week}; asked for was {week}. Is the clock right? "
    "“--stdout” shows the week without touching the page.",
)

NOTE_CHANGED = Phrase(
    de="„{path}“ wurde inzwischen anderswo geändert und blieb, wie es ist. Bitte noch einmal aufrufen.",
    en="“{path}” was changed elsewhere meanwhile and stays as it is. Please run the command again.",
)

NOTE_EXISTS = Phrase(
    de="„{path}“ gibt es schon; es wurde nichts überschrieben.",
    en="“{path}” exists already; nothing was overwritten.",
)

NOTE_NOT_WRITABLE = Phrase(
    de="„{path}“ ist schreibgeschützt und wurde nicht geändert. Bitte die Rechte der Datei prüfen.",
    en="“{path}” is read-only and was not changed. Please check the file's permissions.",
)

HARD_LINKED_NOTE = Phrase(
    de="„{path}“ hat mehrere Namen (harte Links) und wurde nicht geändert. Bitte selbst eintragen.",
    en="“{path}” has several names (hard links) and was not changed. Please edit it yourself.",
)

NO_REGULAR_FILE = Phrase(
    de="„{path}“ ist keine gewöhnliche Datei und wurde nicht geändert. Bitte nachsehen, was dort liegt.",
    en="“{path}” is no ordinary file and was not changed. Please look what is there.",
)

OUTSIDE_VAULT = Phrase(
    de="„{path}“ liegt nicht oder versteckt im Notizordner. Bitte einen sichtbaren Ort darin angeben.",
    en="“{path}” is outside the vault or in a hidden part of it. Please name a visible place inside.",
)

DISK_FULL = Phrase(
    de="Kein Platz, um „{path}“ zu schreiben; die Datei ist unverändert. Bitte erst Platz schaffen.",
    en="No room left to write “{path}”; the file is unchanged. Please make room first.",
)

WRITE_FAILED = Phrase(
    de="„{path}“ ließ sich nicht schreiben ({why}) und ist unverändert. Bitte Rechte und Speicherort prüfen.",
    en="“{path}” could not be written ({why}) and is unchanged. Please check permissions and location.",
)

NO_UNDO_COPY = Phrase(
    de="„{path}“ wurde nicht geändert, weil sich in {folder} keine Sicherung anlegen ließ ({why}). "
    "Bitte dort Platz und Rechte prüfen, oder mit der Variablen VAULT_TOOLS_STATE einen anderen Ordner "
    "angeben.",
    en="“{path}” was not changed, since no undo copy could be made in {folder} ({why}). Please check "
    "room and permissions there, or name another folder with the variable VAULT_TOOLS_STATE.",
)

BUSY = Phrase(
    de="Ein anderer Aufruf von vault-tools schreibt gerade in diesen Notizordner. Bitte gleich noch "
    "einmal aufrufen; wenn das so bleibt, den anderen beenden. (Gewartet: {seconds} s auf {lock})",
    en="Another vault-tools is writing to this vault. Please run the command again in a moment; if this "
    "stays so, end the other one. (Waited: {seconds} s for {lock})",
)

NOTHING_TO_UNDO = Phrase(
    de="Es gibt nichts zurückzunehmen: Kein gespeicherter Aufruf hat Notizen geändert.",
    en="There is nothing to take back: no recorded command has changed notes.",
)

UNDO_REFUSED = Phrase(
    de="Nicht zurückgenommen, weil sich seitdem etwas geändert hat: {names}. Alles blieb, wie es ist; "
    "die Sicherungen liegen in {folder}.",
    en="Not taken back, since something has changed in the meantime: {names}. Everything stays as it "
    "is; the undo copies are in {folder}.",
)

UNDO_DAMAGED = Phrase(
    de="Nicht zurückgenommen, weil die Sicherung von „{path}“ fehlt oder beschädigt ist ({folder}).",
    en="Not taken back, since the undo copy of “{path}” is missing or damaged ({folder}).",
)

LOG_REFUSED = Phrase(
    de="In „{path}“ ließ sich nichts ins Log eintragen. Ist dort ein Codeblock oder Kommentar offen?",
    en="Nothing could be entered into the log of “{path}”. Is a code block or comment left open there?",
)

NO_SUCH_DAY = Phrase(
    de="„{text}“ ist kein Tag. Möglich sind etwa 20.11., gestern, letzten Freitag, vor 3 Tagen.",
    en="“{text}” is not a day. Possible are 2026-11-20, yesterday, last Friday, 3 days ago.",
)

STILL_TO_COME = Phrase(
    de="„{text}“ liegt noch in der Zukunft; ins Log kommt, was war. Für einen Vorsatz passt eine Aufgabe "
    "in der Notiz, etwa „- [ ] treffen 📅 2026-11-27“. War es doch schon: „--on heute“ dazu.",
    en="“{text}” is still to come; the log holds what was. A plan is better a task in the note, such as "
    "“- [ ] meet 📅 2026-11-27”. If it has happened, add “--on today”.",
)

NOTHING_TO_LOG = Phrase(
    de="Es fehlt, was gesagt wurde. So geht es: vault-tools log Anna 'Tochter hat das Studium begonnen'",
    en="What was said is missing. Like this: vault-tools log Anna 'Her daughter began to study'",
)

NOBODY_IN_TEXT = Phrase(
    de="Der Text nennt niemanden, der ein Kontakt ist.{near} Namen davor setzen: vault-tools log Anna 'Hat "
    "zugesagt'",
    en="The text names nobody who is a contact.{near} Put names before it: vault-tools log Anna 'She agreed'",
)

NOT_SURE_WHO = Phrase(
    de="Ist mit „{said}“ {name} gemeint? Dann den Namen davor setzen: vault-tools log '{name}' '…'",
    en="Does “{said}” mean {name}? If so, put the name before the text: vault-tools log '{name}' '…'",
)

TEMPLATE = Phrase(
    de="Die Vorlage „{path}“ lässt sich nicht verwenden, Zeile {line}: {why}. Die Seite blieb, wie sie ist.",
    en="The template “{path}” cannot be used, line {line}: {why}. The page stays as it is.",
)

NO_TEMPLATE = Phrase(
    de="Die Vorlage „{path}“ ist nicht zu lesen. Bitte den Pfad prüfen: in den Einstellungen „template“ "
    "oder hinter „--template“.",
    en="The template “{path}” cannot be read. Please check its path: “template” in the settings, or after "
    "“--template”.",
)

WATCHED_ALREADY = Phrase(
    de="Dieser Notizordner wird schon beobachtet, von Prozess {pid} seit {since}. Der eine genügt; wer ihn "
    "ablösen möchte, beendet ihn zuerst.",
    en="This vault is being watched already, by process {pid} since {since}. One is enough; to take its "
    "place, end that one first.",
)
NOT_OUR_PICTURE = Phrase(
    de="{path} ist kein Bild von vault-tools und bleibt, wie es ist. Die Datei umbenennen, oder in den "
    "Einstellungen unter [garden] einen anderen Ordner nennen („folder“).",
    en="{path} is no picture of vault-tools and stays as it is. Rename the file, or name another folder in "
    "the settings, under [garden] (“folder”).",
)
