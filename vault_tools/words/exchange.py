"""The words of `import`, `merge` and `export`: what is shown and asked, and what could not be read."""

from vault_tools.words.language import Phrase

NEEDS_EXTRA = Phrase(
    de="Dafür fehlt noch das Paket „{package}“. Bitte einmal installieren: "
    'pip install "vault-tools-contacts[exchange]"',
    en="This needs the package “{package}”. Please install it once: "
    'pip install "vault-tools-contacts[exchange]"',
)
FILE_NOT_READABLE = Phrase(
    de="{path} ist nicht zu lesen ({why}). Bitte den Pfad prüfen.",
    en="{path} cannot be read ({why}). Please check the path.",
)
FILE_TOO_LARGE = Phrase(
    de="{path} ist zu groß (mehr als {limit} MB). Bitte in Teilen exportieren, am besten ohne Bilder.",
    en="{path} is too large (more than {limit} MB). Please export it in parts, best without pictures.",
)
NOTHING_KNOWN = Phrase(
    de="In {path} sind keine Kontakte zu erkennen. Lesbar sind vCard und CSV; bei anderen Spaltennamen hilft "
    'zum Beispiel: --map name="Ansprechpartner" --map email="Adresse"',
    en="No contacts can be recognised in {path}. vCard and CSV can be read; with other column names this "
    'helps: --map name="Person" --map email="Address"',
)
BAD_MAP = Phrase(
    de="„{text}“ ist keine Zuordnung. So schreiben: --map name=Spalte. Felder sind {fields}.",
    en="“{text}” maps nothing. Write it like this: --map name=Column. Fields are {fields}.",
)
IMPORT_NEEDS_YES = Phrase(
    de="Noch ist nichts geschrieben. „--yes“ übernimmt alles wie gezeigt, „--dry-run“ zeigt jede Änderung.",
    en="Nothing is written yet. “--yes” takes all of it in as shown, “--dry-run” shows every change.",
)

KINDS: dict[str, str] = {
    "vcard": "vCard", "google": "Google-CSV", "linkedin": "LinkedIn", "outlook": "Outlook-CSV", "csv": "CSV",
}  # fmt: skip
READ_FROM = Phrase(
    de="{path}: {kind}, {n} Kontakte", en="{path}: {kind}, {n} contacts",
    de_one="{path}: {kind}, ein Kontakt", en_one="{path}: {kind}, one contact",
)  # fmt: skip
WHAT: dict[str, Phrase] = {
    "new": Phrase(de="{n} neu", en="{n} new"),
    "filled": Phrase(de="{n} ergänzt", en="{n} filled in"),
    "unchanged": Phrase(de="{n} unverändert", en="{n} unchanged"),
    "unsure": Phrase(de="{n} unklar", en="{n} unsure"),
    "own": Phrase(de="{n} mal der eigene Eintrag (bleibt weg)", en="{n} your own card (left out)"),
}
LINE: dict[str, Phrase] = {
    "new": Phrase(de="  neu: {name} → {path}", en="  new: {name} → {path}"),
    "filled": Phrase(
        de="  ergänzt: {name} ({fields}) in {path}", en="  filled in: {name} ({fields}) in {path}"
    ),
}
UNSURE = Phrase(
    de="unklar: {name} ({file}:{line}) – vielleicht {perhaps}; {why}. Bleibt weg.",
    en="unsure: {name} ({file}:{line}) – perhaps {perhaps}; {why}. Left out.",
)
WHY: dict[str, Phrase] = {
    "name": Phrase(de="gleicher Name, aber anderes widerspricht", en="same name, but something else differs"),
    "email": Phrase(de="gleiche E-Mail-Adresse, anderer Name", en="same email, another name"),
    "nearly": Phrase(de="ähnlicher Name", en="a similar name"),
    "several": Phrase(de="passt auf mehrere", en="fits several"),
}
AND_MORE = Phrase(
    de="  … und {n} weitere", en="  … and {n} more", de_one="  … und noch jemand", en_one="  … and one more"
)
NOTHING_TO_IMPORT = Phrase(de="Es gibt nichts zu übernehmen.", en="There is nothing to take in.")
ASK_IMPORT = Phrase(de="So übernehmen?", en="Take it in like this?")
ASK_WHO = Phrase(de="{name}{about}: Wer ist das?", en="{name}{about}: who is that?")
ASK_SAME = Phrase(de="dieselbe Person wie {name} ({path})", en="the same as {name} ({path})")
ASK_NEW = Phrase(de="jemand Neues", en="somebody new")
ASK_LEAVE = Phrase(de="weglassen", en="leave out")
NUMBER = Phrase(de="Nummer", en="Number")
IMPORTED = Phrase(
    de="Fertig: {new} neu, {filled} ergänzt. „vault-tools undo“ nimmt alles zusammen zurück.",
    en="Done: {new} new, {filled} filled in. “vault-tools undo” takes all of it back.",
)
READING = Phrase(de="Vergleichen", en="Comparing")
WRITING = Phrase(de="Schreiben", en="Writing")

TROUBLES: dict[str, Phrase] = {
    "card-without-end": Phrase(
        de="Der Karte fehlt das Ende (END:VCARD); sie bleibt weg.",
        en="The card has no end (END:VCARD); it is left out.",
    ),
    "card-unreadable": Phrase(
        de="Die Karte ist nicht zu lesen; sie bleibt weg.", en="The card cannot be read; it is left out."
    ),
    "no-name": Phrase(
        de="Hier steht kein Name; der Eintrag bleibt weg.", en="There is no name here; the entry is left out."
    ),
    "bad-day": Phrase(
        de="{name}: „{written}“ ist kein eindeutiger Tag; das Datum bleibt weg.",
        en="{name}: “{written}” is no day that is clear; the date is left out.",
    ),
    "row-too-long": Phrase(
        de="Die Zeile hat {n} Spalten statt {columns}, wohl durch ein Trennzeichen im Text; sie bleibt weg.",
        en="The row has {n} columns, not {columns}, likely through a separator in a text; it is left out.",
    ),
    "rows-mixed": Phrase(
        de="Alles bis Zeile {last} liest sich als ein Eintrag, wohl durch ein fehlendes Anführungszeichen; "
        "das bleibt weg.",
        en="All down to line {last} reads as one entry, likely through a missing quote; it is left out.",
    ),
    "quote-open": Phrase(
        de="Ein Anführungszeichen in dieser Zeile wird nie geschlossen; sie bleibt weg.",
        en="A quote in this row is never closed; the row is left out.",
    ),
    "row-unreadable": Phrase(
        de="Die Zeile ist nicht zu lesen; sie bleibt weg.", en="The row cannot be read; it is left out."
    ),
    "no-column": Phrase(
        de="Die Spalte „{column}“ gibt es nicht. Vorhanden: {there}.",
        en="There is no column “{column}”. There are: {there}.",
    ),
    "bad-value": Phrase(
        de="{name}: „{written}“ passt nicht zu „{field}“ und bleibt weg.",
        en="{name}: “{written}” does not fit “{field}” and is left out.",
    ),
    "note-left": Phrase(
        de="{name}: Die Notiz lässt sich nicht sicher übernehmen und bleibt weg.",
        en="{name}: the note cannot be taken over safely and is left out.",
    ),
    "not-made": Phrase(
        de="{name} lässt sich nicht sicher anlegen und bleibt weg.",
        en="{name} cannot be added safely and is left out.",
    ),
    "not-filled": Phrase(
        de="{name}: „{field}“ lässt sich nicht sicher eintragen. Bitte von Hand.",
        en="{name}: “{field}” cannot be entered safely. Please do it by hand.",
    ),
}

MERGED_FROM = Phrase(de="Aus {name}", en="From {name}")
MERGED = Phrase(
    de="{gone} steht jetzt in {kept}; Links in {n} Notizen führen dorthin.",
    en="{gone} is now in {kept}; links in {n} notes lead there.",
    de_one="{gone} steht jetzt in {kept}; Links in einer Notiz führen dorthin.",
    en_one="{gone} is now in {kept}; links in one note lead there.",
)
DIFFER = Phrase(
    de="Anders als dort, deshalb im Text behalten: {what}",
    en="Not as it is there, so kept in the text: {what}",
)
LINK_LEFT = Phrase(
    de="{path}: Links darin ließen sich nicht sicher ändern; der alte Name gilt weiter als Alias.",
    en="{path}: links in it could not be changed safely; the old name still counts as an alias.",
)
MERGE_REFUSED = Phrase(
    de="{gone} lässt sich nicht sicher mit {kept} zusammenführen; nichts wurde geändert. Bitte von Hand.",
    en="{gone} cannot be joined with {kept} safely; nothing was changed. Please do it by hand.",
)
SAME_NOTE = Phrase(
    de="Beide Namen meinen dieselbe Notiz: {path}. Bitte zwei verschiedene nennen.",
    en="Both names mean the same note: {path}. Please name two.",
)

CALENDAR = Phrase(de="Kontaktpflege", en="Contacts")
BIRTHDAY_OF = Phrase(de="Geburtstag: {name}", en="Birthday: {name}")
PROMISE_TO = Phrase(de="{name}: {text}", en="{name}: {text}")
CARE_FOR = Phrase(de="Bei {name} melden", en="Get in touch with {name}")
CARE_TIME = Phrase(de="Zeit für Kontakte", en="Time for contacts")
CARE_TIME_ABOUT = Phrase(de="Wer an der Reihe ist, steht in {page}.", en="Whose turn it is stands in {page}.")
NOT_OUR_CALENDAR = Phrase(
    de="{path} ist kein Kalender von vault-tools und bleibt, wie er ist. Bitte die Datei wegräumen oder bei "
    "„calendar.file“ einen anderen Namen eintragen.",
    en="{path} is no calendar of vault-tools and stays as it is. Please move it away or set another name at "
    "“calendar.file”.",
)
EXPORTED = Phrase(de="geschrieben: {path}", en="written: {path}")
EXPORT_SAME = Phrase(de="{path} ist auf dem neuesten Stand.", en="{path} is up to date.")
CARDS_WRITTEN = Phrase(
    de="{n} Karten geschrieben in {folder}.", en="{n} cards written to {folder}.",
    de_one="Eine Karte geschrieben in {folder}.", en_one="One card written to {folder}.",
)  # fmt: skip

BASE: dict[str, Phrase] = {
    "due": Phrase(de="Diese Woche", en="This week"),
    "by_plant": Phrase(de="Nach Pflanze", en="By plant"),
    "by_place": Phrase(de="Nach Ort", en="By place"),
    "organisation": Phrase(de="Firma", en="Organisation"),
    "role": Phrase(de="Aufgabe", en="Role"),
    "plant": Phrase(de="Pflanze", en="Plant"),
    "place": Phrase(de="Ort", en="Place"),
    "cadence": Phrase(de="Turnus", en="Cadence"),
    "next_contact": Phrase(de="Nächster Kontakt", en="Next contact"),
}

FORGET_SHOW = Phrase(
    de="Von {name} wird entfernt: {path}, dazu {n} Kopien für „undo“ und der Index.",
    en="Of {name} will be removed: {path}, with {n} undo copies and the index.",
    de_one="Von {name} wird entfernt: {path}, dazu eine Kopie für „undo“ und der Index.",
    en_one="Of {name} will be removed: {path}, with one undo copy and the index.",
)
FORGET_MENTIONS = Phrase(
    de="Diese Stellen nennen {name} weiter; bitte von Hand entscheiden:",
    en="These places still mention {name}; please decide by hand:",
)
FORGET_ASK = Phrase(
    de="Endgültig entfernen? Das lässt sich nicht zurücknehmen.",
    en="Remove for good? This cannot be undone.",
)
FORGET_NEEDS_YES = Phrase(
    de="Noch ist nichts entfernt; „--yes“ entfernt es.", en="Nothing is removed yet; “--yes” does it."
)
FORGOTTEN = Phrase(de="Entfernt: {path}.", en="Removed: {path}.")

EXPORT_WHAT = Phrase(
    de="Was soll mit? Entweder ics, vcf, csv oder json, oder --person NAME; --folder nur mit vcf.",
    en="What is to be taken along? Either ics, vcf, csv or json, or --person NAME; --folder only with vcf.",
)
