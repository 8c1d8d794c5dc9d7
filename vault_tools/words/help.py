"""The words around the help of all commands: a line on each, the options of all, and what click says."""

from vault_tools.words.language import Phrase

USAGE = "Aufruf: "
HEADINGS = {"Options": "Optionen", "Commands": "Befehle", "Arguments": "Argumente"}
OPTIONS = "[OPTIONEN]"
COMMAND = "[BEFEHL] …"

PLACEHOLDERS = {
    "ADDRESS": "ADRESSE", "COLUMN": "SPALTE", "DATE": "DATUM", "DAY": "TAG", "FIELD": "FELD", "FILE": "DATEI",
    "FOLDER": "ORDNER", "NUMBER": "NUMMER", "OTHER": "DUBLETTE", "PLACE": "ORT", "PLANT": "PFLANZE",
    "TAG": "SCHLAGWORT", "TIME": "ZEIT", "WEEKS": "WOCHEN",
}  # fmt: skip
"""What stands for a value in the help; words that are not here are the same in German."""

COMMON = {
    "--vault": "Der Ordner mit den Notizen.",
    "--today": "So tun, als wäre heute dieser Tag.",
    "--language": "Sprache von allem, was gesagt wird.",
    "--help": "Diese Hilfe zeigen.",
    "--version": "Die Version zeigen.",
}
"""The options that all commands have, by their long names."""

SUMMARIES = {
    "init": Phrase(de="einen Ordner mit Notizen vorbereiten", en="prepare a folder of notes"),
    "weekly": Phrase(
        de="die Seite dieser Woche schreiben, Weekly.md", en="write this week's page, Weekly.md"
    ),
    "watch": Phrase(
        de="die Seite frisch halten, während Notizen entstehen", en="keep the page fresh while you edit"
    ),
    "due": Phrase(de="wer sich über ein Lebenszeichen freut", en="who would like to hear from you"),
    "show": Phrase(de="alles über jemanden, zum Lesen vor dem Anruf", en="the page to read before a call"),
    "log": Phrase(de="einen Kontakt notieren", en="note contact, for one or several"),
    "add": Phrase(de="eine neue Bekanntschaft anlegen", en="add a new acquaintance"),
    "garden": Phrase(de="den Garten zeichnen: alle als Pflanzen", en="draw the garden: everyone a plant"),
    "undo": Phrase(de="den letzten Befehl zurücknehmen", en="take back the last command"),
    "check": Phrase(de="was in den Notizen nicht zu lesen war", en="what in the notes could not be read"),
    "completion": Phrase(
        de="der Shell beibringen, Befehle und Namen zu ergänzen",
        en="teach the shell to complete commands and contacts",
    ),
    "template": Phrase(de="die Wochenseite selbst gestalten", en="make the layout of the page your own"),
    "template eject": Phrase(
        de="unsere Vorlage dorthin schreiben, wo die eigene gefunden wird",
        en="write our template to where yours is then found",
    ),
    "forecast": Phrase(
        de="passen die kommenden Wochen in die Zeit?", en="do the coming weeks fit your time?"
    ),
    "handover": Phrase(
        de="die Übergabe vom Vorgänger, Schritt für Schritt",
        en="taking over from a predecessor, step by step",
    ),
    "network": Phrase(
        de="wer Menschen verbindet und wen man bekannt machen kann",
        en="who connects people, whom to bring together",
    ),
    "path": Phrase(de="wer den Kontakt zu jemandem herstellen kann", en="who can introduce you to somebody"),
    "import": Phrase(
        de="Kontakte übernehmen: vCard, Google, LinkedIn, Outlook, CSV",
        en="take in contacts: vCard, Google, LinkedIn, Outlook, CSV",
    ),
    "merge": Phrase(de="zwei Notizen einer Person zusammenführen", en="join two notes of one person"),
    "export": Phrase(
        de="Kontakte mitnehmen: Kalender, vCard, CSV, JSON", en="take the contacts along: ics, vcf, csv, json"
    ),
    "forget": Phrase(de="eine Person endgültig entfernen", en="remove a person for good"),
}
"""What a command does, for the list of them all."""

MAIN = """Kontakte pflegen wie einen Garten, auf einfachen Markdown-Notizen.

Allein zeigt es, wer diese Woche dran ist und was als Nächstes zu tun ist.

\b
vault-tools init      bereitet einen Ordner mit Notizen vor
vault-tools weekly    schreibt die Seite dieser Woche, Weekly.md
vault-tools watch     hält sie frisch, während Notizen entstehen
vault-tools due       zeigt, wer sich über ein Lebenszeichen freut
vault-tools add "Jana Weiß" --met "Empfang IHK"
vault-tools log Anna "Hat zugesagt"
"""
