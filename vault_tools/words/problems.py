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
    # Fields
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
    "slash-birthday": (
        Phrase(
            de="„{written}“ kann zwei verschiedene Tage heißen ({key}).",
            en="“{written}” can mean two different days ({key}).",
        ),
        Phrase(
            de="So schreiben: 29.2.1968 oder 29.2.",
            en="Write it like this: 1968-02-29 or 29 Feb 1968; without the year: 29 Feb.",
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
