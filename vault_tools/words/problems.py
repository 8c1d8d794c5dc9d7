"""The problems a note can have: for each code what is wrong, and what to do."""

from vault_tools.words.language import Phrase

PROBLEMS: dict[str, tuple[Phrase, Phrase]] = {
    # Files
    "not-readable": (
        Phrase(de="Die Datei lässt sich nicht lesen ({why}).", en="The file cannot be read ({why})."),
        Phrase(
            de="Rechte und Speicherort der Datei prüfen.", en="Check the file's permissions and location."
        ),
    ),
    "too-large": (
        Phrase(de="Die Notiz ist größer als {limit} MB.", en="The note is larger than {limit} MB."),
        Phrase(
            de="Einen Kontakt so groß werden zu lassen ist selten gewollt; den Text aufteilen.",
            en="A contact is rarely meant to grow that large; split the text.",
        ),
    ),
    "not-utf8": (
        Phrase(
            de="Die Notiz ist nicht als UTF-8 gespeichert; einzelne Zeichen sind nicht zu lesen.",
            en="The note is not saved as UTF-8; some characters cannot be read.",
        ),
        Phrase(de="Im Editor als „UTF-8“ neu speichern.", en="Save it again as “UTF-8” in the editor."),
    ),
    "conflict-copy": (
        Phrase(
            de="Das ist eine Konfliktkopie der Synchronisation; sie wird nicht gelesen.",
            en="This is a conflict copy made by the sync program; it is not read.",
        ),
        Phrase(
            de="Mit „{original}“ vergleichen, Fehlendes übernehmen, dann die Kopie löschen.",
            en="Compare it with “{original}”, take over what is missing, then delete the copy.",
        ),
    ),
    "not-downloaded": (
        Phrase(
            de="Die Notiz liegt noch in der Cloud und ist nicht auf diesem Rechner.",
            en="The note is still in the cloud and not on this computer.",
        ),
        Phrase(
            de="Die Datei im Dateimanager herunterladen lassen.",
            en="Let the file manager download the file.",
        ),
    ),
    "link-outside": (
        Phrase(
            de="Die symbolische Verknüpfung führt aus dem Notizordner hinaus; ihr wird nicht gefolgt.",
            en="The symbolic link leads out of the vault; it is not followed.",
        ),
        Phrase(
            de="Die Notiz in den Notizordner legen, wenn sie gelesen werden soll.",
            en="Put the note inside the vault if it is to be read.",
        ),
    ),
    "link-broken": (
        Phrase(
            de="Die symbolische Verknüpfung führt ins Leere.",
            en="The symbolic link leads nowhere.",
        ),
        Phrase(de="Verknüpfung löschen oder neu anlegen.", en="Delete the link or make it anew."),
    ),
    "text-kept": (
        Phrase(
            de="Zwei haben zugleich geschrieben, oder ein Aufruf brach ab; eine Fassung liegt in {place}.",
            en="Two wrote at the same time, or a command broke off; one version is kept in {place}.",
        ),
        Phrase(
            de="Vergleichen, Fehlendes übernehmen, dann die Fassung dort löschen.",
            en="Compare, take over what is missing, then delete the version there.",
        ),
    ),
    "name-not-utf8": (
        Phrase(
            de="Der Name ist nicht in UTF-8 geschrieben; die Datei wird nicht gelesen.",
            en="The name is not written in UTF-8; the file is not read.",
        ),
        Phrase(
            de="Datei oder Ordner im Dateimanager umbenennen.",
            en="Rename the file or folder in the file manager.",
        ),
    ),
    # Frontmatter
    "frontmatter-open": (
        Phrase(
            de="Die Angaben am Anfang der Notiz haben kein Ende: Die zweite Zeile „---“ fehlt.",
            en="The properties at the top of the note have no end: the second “---” line is missing.",
        ),
        Phrase(
            de="Unter die letzte Angabe eine Zeile „---“ setzen.",
            en="Put a line “---” below the last property.",
        ),
    ),
    "frontmatter-too-large": (
        Phrase(
            de="Die Angaben am Anfang der Notiz sind größer als {limit} KiB; "
            "gelesen wurden nur einfache Zeilen.",
            en="The properties at the top of the note are larger than {limit} KiB; "
            "only the plain lines were read.",
        ),
        Phrase(de="Lange Texte in die Notiz selbst schreiben.", en="Write long texts into the note itself."),
    ),
    "frontmatter-not-fields": (
        Phrase(
            de="Zwischen den Zeilen „---“ stehen keine Angaben der Form „Name: Wert“.",
            en="Between the “---” lines there are no properties of the form “name: value”.",
        ),
        Phrase(
            de="Jede Angabe auf eine eigene Zeile schreiben, etwa „type: contact“.",
            en="Write each property on a line of its own, such as “type: contact”.",
        ),
    ),
    "template-left": (
        Phrase(
            de="In den Angaben stehen noch Platzhalter einer Vorlage ({{{{…}}}}); die Notiz wird übergangen.",
            en="The properties still hold a template's placeholders ({{{{…}}}}); the note is passed over.",
        ),
        Phrase(
            de="Die Platzhalter durch Werte ersetzen oder die Notiz in den Ordner der Vorlagen legen.",
            en="Replace the placeholders with values, or move the note to the folder of templates.",
        ),
    ),
    "yaml-invalid": (
        Phrase(
            de="Ab dieser Zeile sind die Angaben kein gültiges YAML; gelesen wurden nur einfache Zeilen.",
            en="From this line on the properties are not valid YAML; only the plain lines were read.",
        ),
        Phrase(
            de="Werte mit Doppelpunkt, „@“ oder mehreren Links in Anführungszeichen setzen, "
            'etwa why: "Kennt alle: auch …".',
            en="Put values with a colon, “@” or several links in quotation marks, "
            'such as why: "Knows all: even …".',
        ),
    ),
    "yaml-quote": (
        Phrase(
            de="Hier fehlt ein schließendes Anführungszeichen; gelesen wurden nur einfache Zeilen.",
            en="A closing quotation mark is missing here; only the plain lines were read.",
        ),
        Phrase(
            de='Es ans Ende des Werts setzen, etwa firma: "Meier & Söhne".',
            en='Put it at the end of the value, such as company: "Meier & Sons".',
        ),
    ),
    "yaml-indent": (
        Phrase(
            de="Diese Zeile ist eingerückt, wo sie es nicht sein darf; gelesen wurden nur einfache Zeilen.",
            en="This line is indented where it must not be; only the plain lines were read.",
        ),
        Phrase(
            de="Tabulatoren und Leerzeichen am Anfang der Zeile löschen.",
            en="Delete the tabs and blanks at the beginning of the line.",
        ),
    ),
    "yaml-no-blank": (
        Phrase(
            de="Hinter dem Doppelpunkt fehlt ein Leerzeichen; gelesen wurden nur einfache Zeilen.",
            en="A blank is missing behind the colon; only the plain lines were read.",
        ),
        Phrase(de="So schreiben: „ort: Kassel“.", en="Write it like this: “place: Kassel”."),
    ),
    "yaml-no-field": (
        Phrase(
            de="Diese Zeile ist keine Angabe der Form „Name: Wert“; gelesen wurden nur einfache Zeilen.",
            en="This line is no property of the form “name: value”; only the plain lines were read.",
        ),
        Phrase(
            de="Einen Doppelpunkt setzen („ort: Kassel“) oder den Text unter die zweite Zeile „---“ holen.",
            en="Put a colon (“place: Kassel”), or move the text below the second “---” line.",
        ),
    ),
    "yaml-alias": (
        Phrase(
            de="YAML-Anker und -Verweise (&, *) werden nicht gelesen.",
            en="YAML anchors and aliases (&, *) are not read.",
        ),
        Phrase(
            de="Den Wert ausschreiben oder in Anführungszeichen setzen.",
            en="Write the value out, or put it in quotation marks.",
        ),
    ),
    "yaml-tag": (
        Phrase(de="YAML-Typen (!…) werden nicht gelesen.", en="YAML tags (!…) are not read."),
        Phrase(
            de="Den Wert in Anführungszeichen setzen.",
            en="Put the value in quotation marks.",
        ),
    ),
    "yaml-deep": (
        Phrase(
            de="Die Angaben sind zu tief verschachtelt; gelesen wurden nur einfache Zeilen.",
            en="The properties are nested too deeply; only the plain lines were read.",
        ),
        Phrase(de="Einfache Werte und Listen verwenden.", en="Use plain values and lists."),
    ),
    "key-twice": (
        Phrase(
            de="Die Angabe „{key}“ steht zweimal da; es zählt die letzte.",
            en="The property “{key}” stands there twice; the last one counts.",
        ),
        Phrase(de="Eine der beiden löschen.", en="Delete one of the two."),
    ),
    # Values
    "bad-date": (
        Phrase(de="„{written}“ ist kein Datum ({key}).", en="“{written}” is not a date ({key})."),
        Phrase(
            de="So schreiben: 2026-11-23 oder 23.11.2026.",
            en="Write it like this: 2026-11-23 or 23.11.2026.",
        ),
    ),
    "bad-birthday": (
        Phrase(de="„{written}“ ist kein Geburtstag ({key}).", en="“{written}” is not a birthday ({key})."),
        Phrase(
            de="So schreiben: 1968-02-29, oder ohne Jahr: 02-29.",
            en="Write it like this: 1968-02-29, or without the year: 02-29.",
        ),
    ),
    "bad-cadence": (
        Phrase(
            de="„{written}“ sagt nicht, wie oft ({key}).",
            en="“{written}” does not say how often ({key}).",
        ),
        Phrase(
            de="So schreiben: 6 Wochen, 3 Monate, monatlich, 4-8 Wochen oder nie.",
            en="Write it like this: 6 weeks, 3 months, monthly, 4-8 weeks or never.",
        ),
    ),
    "bad-value": (
        Phrase(
            de="„{written}“ ist keine Zahl von 1 bis 5 ({key}).",
            en="“{written}” is not a number from 1 to 5 ({key}).",
        ),
        Phrase(
            de="1 heißt: von geringer Bedeutung, 5: unersetzlich.",
            en="1 means of little weight, 5 irreplaceable.",
        ),
    ),
    "bad-minutes": (
        Phrase(
            de="„{written}“ sind keine Minuten ({key}).",
            en="“{written}” is not a number of minutes ({key}).",
        ),
        Phrase(de="So schreiben: 20 oder 1 h.", en="Write it like this: 20 or 1 h."),
    ),
    "bad-plant": (
        Phrase(
            de="„{written}“ ist keine Pflanze, die hier wächst ({key}).",
            en="“{written}” is no plant that grows here ({key}).",
        ),
        Phrase(
            de="Es gibt: Setzling (seedling), Sommerblume (annual), Staude (perennial), Baum (tree).",
            en="There are: seedling, annual, perennial, tree.",
        ),
    ),
    "bad-flag": (
        Phrase(
            de="„{written}“ ist weder ja noch nein ({key}).", en="“{written}” is neither yes nor no ({key})."
        ),
        Phrase(de="„true“ oder „false“ schreiben.", en="Write “true” or “false”."),
    ),
    "bad-season": (
        Phrase(de="„{written}“ sind keine Monate ({key}).", en="“{written}” is no span of months ({key})."),
        Phrase(
            de="So schreiben: 5-9, Mai-September oder Sommer.",
            en="Write it like this: 5-9, May-September or summer.",
        ),
    ),
    # Log and tasks
    "bad-task-date": (
        Phrase(
            de="„{written}“ ist kein Datum; die Aufgabe zählt als eine ohne Termin.",
            en="“{written}” is not a date; the task counts as one without a due date.",
        ),
        Phrase(de="So schreiben: 📅 2026-11-27.", en="Write it like this: 📅 2026-11-27."),
    ),
    "future-last_contact": (
        Phrase(
            de="„{written}“ liegt in der Zukunft und zählt nicht als letzter Kontakt ({key}).",
            en="“{written}” lies in the future and does not count as the last contact ({key}).",
        ),
        Phrase(
            de="Das Datum berichtigen; für einen Termin gibt es „next_contact“.",
            en="Correct the date; for an appointment there is “next_contact”.",
        ),
    ),
    "future-met": (
        Phrase(
            de="„{written}“ liegt in der Zukunft; kennengelernt hat man sich vorher ({key}).",
            en="“{written}” lies in the future; you cannot have met yet ({key}).",
        ),
        Phrase(de="Das Datum berichtigen.", en="Correct the date."),
    ),
}
