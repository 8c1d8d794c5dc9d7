"""The German help of the commands for everyday care; the English one stands with each command."""

from vault_tools.words.help import MAIN

_DRY_RUN = "Als Diff zeigen, was sich ändern würde; nichts schreiben."

TEXTS = {
    "": MAIN,
    "weekly": """Schreibt die Seite dieser Woche, Weekly.md: um wen sich kümmern, warum, und was zuletzt
war.

Was selbst auf die Seite geschrieben wurde, bleibt. Die Seite einer vergangenen Woche kommt vorher ganz ins
Archiv.

\b
vault-tools weekly            schreibt die Seite
vault-tools weekly --stdout   zeigt sie nur
""",
    "watch": """Hält Weekly.md frisch: Wird eine Notiz gespeichert, folgt die Seite einen Augenblick später.

Häkchen werden einige Sekunden nach dem letzten Tastendruck übernommen. Strg-C beendet es.

\b
vault-tools watch            im Terminal oder als Dienst (docs/watch.md)
vault-tools watch --poll     für Netzlaufwerke
""",
    "due": """Zeigt, wer diese Woche dran ist und warum; wer am längsten wartet, zuerst.

\b
vault-tools due                        diese Woche
vault-tools due --within 4w            die nächsten vier Wochen
vault-tools due --all --plant Baum     die alten Bäume, ob sie dran sind oder nicht
vault-tools due --place Kassel         auf dem Weg dorthin
vault-tools due --all --sort name      alle außer Pausierten, Archivierten und Verstorbenen
vault-tools due --json                 dasselbe für andere Programme
""",
    "show": """Zeigt, wer jemand ist, was zuletzt gesagt und was versprochen wurde, und wann ein Kontakt
dran ist.

NAME ist ein Name, ein Alias, ein Vor- oder Nachname oder ein Teil davon; ohne Anführungszeichen geht es auch.

\b
vault-tools show Anna
vault-tools show Anna Bauer
vault-tools show mueller            findet Hans Müller
vault-tools show Anna --edit        öffnet die Notiz im Editor
vault-tools show Bauer --json       für andere Programme
vault-tools show Anna --picture
""",
    "log": """Notiert einen Kontakt: eine Zeile im Log von allen, die genannt sind. Das letzte Wort ist der
Text.

Steht nur der Text da, waren alle dabei, die er nennt. Ein Tag am Anfang zählt, und Wörter wie „telefoniert“
oder „beim Essen“ sagen, was es war; was verstanden wurde, wird gesagt.

\b
vault-tools log Anna "Tochter hat das Studium begonnen"
vault-tools log Anna Otto "Übergabe besprochen" --kind visit --on gestern
vault-tools log "Gestern mit Anna Bauer telefoniert: Angebot zugesagt"
vault-tools log "Essen mit [[Anna Bauer]] und Otto" --gave
""",
    "add": """Legt eine neue Bekanntschaft an: eine Notiz nach der eigenen Vorlage, mit Nachfassen in den
ersten Monaten.

Am Terminal wird das Wenige gefragt, das zu fragen lohnt; Enter überspringt. Wer schon da ist (gleicher Name,
gleiche E-Mail-Adresse oder Telefonnummer), wird stattdessen gezeigt.

\b
vault-tools add "Jana Weiß" --met "Empfang IHK" --organisation "Weiß Bau"
vault-tools add "Jana Weiß" --interest Segeln --note "sucht einen Schreiner"
vault-tools add "Jana Weiß" --on gestern --introduced-by Otto --phone "0561 1234"
vault-tools add "Otto Krüger" --last "vor 3 Wochen" --note "hat die Drehbank verkauft"
""",
    "undo": """Nimmt den letzten Befehl zurück, der Notizen geändert hat, Byte für Byte; noch einmal den
davor.

Hat sich eine Notiz seither geändert, bleibt alles, wie es ist. Kästchen auf der Seite werden wieder geöffnet.
""",
    "check": """Zeigt, was in den Notizen nicht zu lesen war: mit Pfad, Zeile und was zu tun ist.

Endet mit 3, wo es etwas gibt, und mit 0, wo alles in Ordnung ist.
""",
    "forecast": """Spielt die kommenden Wochen mit dem Planer der Seite durch: Last, Wartezeiten, was sich
lockern lässt.

\b
vault-tools forecast               ein halbes Jahr, Woche für Woche
vault-tools forecast --suggest     welche Abstände zuerst länger werden, und um wie viel
vault-tools forecast --apply       trägt sie ein; `undo` nimmt es zurück
""",
    "handover": """Zeigt, wie weit die Übergabe ist: wer Bescheid weiß, wen gemeinsam besuchen, und ob die
Zeit reicht.

\b
vault-tools handover                         die Tabelle
vault-tools handover --letter Gerda          ein Brief nach der eigenen Vorlage
vault-tools handover --letter --into Briefe  Briefe an alle, die einen bekommen, als Notizen
vault-tools handover --inventory             beantworten, was noch fehlt, eins nach dem anderen
""",
}

OPTIONS = {
    "weekly": {
        "--json": "Den Plan als JSON ausgeben; nichts schreiben.",
        "--stdout": "Die Seite ausgeben; nichts schreiben.",
        "--template": "Die Seite mit dieser Vorlage machen.",
        "--dry-run": _DRY_RUN,
    },
    "watch": {
        "--verbose": "Von jeder Notiz berichten, die gelesen wird.",
        "--poll": "Alle paar Sekunden nachsehen: für Laufwerke, die Änderungen nicht melden.",
    },
    "due": {
        "--all": "Alle, nicht nur wer diese Woche dran ist.",
        "--plant": "Nur Bäume, Stauden, Sommerblumen oder Setzlinge.",
        "--tag": "Nur wer dieses Schlagwort hat oder eines darunter.",
        "--place": "Nur wer an diesem Ort oder in dieser Firma ist.",
        "--owner": "Um wen NAME sich kümmert, und um wen niemand.",
        "--within": "Wer in dieser Zeit dran ist: 10 Tage, 4w, 3 Monate.",
        "--sort": "In welcher Reihenfolge: nach Durst, Termin, Name, Wert oder letztem Kontakt.",
        "--json": "Alle, als JSON.",
    },
    "show": {
        "--edit": "Stattdessen die Notiz im Editor öffnen ($VISUAL, $EDITOR).",
        "--json": "Alles, was bekannt ist, als JSON.",
        "--picture": "Das gemeinsame Jahr zeichnen, im Ordner Garden.",
        "--dry-run": "Mit --picture: zeigen, was sich ändern würde; nichts schreiben.",
    },
    "log": {
        "--on": "Wann: 2026-11-20, 20.11., gestern, letzten Freitag …",
        "--kind": "Was es war (Anruf, Mail, Brief, Treffen, Essen, Veranstaltung, Geschenk, Vorstellung); "
        "sonst, wie der Text sagt.",
        "--gave": "Dabei wurde etwas gegeben.",
        "--asked": "Dabei wurde um etwas gebeten.",
        "--received": "Dabei wurde etwas bekommen.",
        "--dry-run": _DRY_RUN,
    },
    "add": {
        "--met": 'Wo kennengelernt: "Empfang IHK", "gestern, Messe Kassel".',
        "--on": "Wann kennengelernt, sonst heute: 2026-11-20, gestern, letzten Freitag …",
        "--known": "Schon lange bekannt: kein Kennenlernen, kein Nachfassen.",
        "--last": "Schon lange bekannt: wann zuletzt gesprochen, etwa vor 3 Wochen.",
        "--organisation": "Die Firma; ein Link, wo es eine solche Notiz gibt.",
        "--role": "Die Aufgabe dort.",
        "--interest": "Was die Person mag; auch mehrmals.",
        "--note": "Was hängen geblieben ist; es kommt ins Log.",
        "--email": "E-Mail-Adresse; auch mehrmals.",
        "--phone": "Telefonnummer; auch mehrmals.",
        "--place": "Wo die Person lebt oder arbeitet.",
        "--birthday": "Geburtstag, mit oder ohne Jahr.",
        "--introduced-by": "Wer den Kontakt hergestellt hat.",
        "--another": "Eine andere Person hat schon denselben Namen, dieselbe Adresse oder Nummer.",
        "--dry-run": "Als Diff zeigen, was angelegt würde; nichts schreiben.",
    },
    "undo": {
        "--list": "Zeigen, was sich zurücknehmen lässt, das Neueste zuerst.",
        "--dry-run": _DRY_RUN,
    },
    "check": {"--json": "Als JSON."},
    "forecast": {
        "--weeks": "Wie weit; sonst 26 Wochen.",
        "--suggest": "Welche Abstände länger werden, bis der Garten in die Zeit passt.",
        "--apply": "Die vorgeschlagenen Abstände eintragen, nachdem der Diff gezeigt ist.",
        "--dry-run": "Mit --apply: den Diff zeigen; nichts schreiben.",
        "--json": "Alles davon, als JSON.",
    },
    "handover": {
        "--letter": "Einen Brief an jeden NAME schreiben, oder an alle, die einen bekommen.",
        "--template": "Die Vorlage des Briefs (Jinja2), im Notizordner.",
        "--into": "Die Briefe als Notizen in diesen Ordner schreiben.",
        "--inventory": "Die Kontakte durchgehen, von denen etwas fehlt.",
        "--json": "Die Tabelle, oder was fehlt, als JSON.",
        "--dry-run": _DRY_RUN,
    },
}
