"""The German help of the commands for the vault as a whole; the English one stands with each command."""

_DRY_RUN = "Als Diff zeigen, was sich ändern würde; nichts schreiben."

TEXTS = {
    "init": """Bereitet einen Ordner mit Notizen vor: erklärte Einstellungen und eine Vorlage für Kontakte.

Geht auch in einem Ordner, in dem schon Notizen sind, und überschreibt nichts. Ohne --vault ist es der
Notizordner, in dem der aktuelle Ordner liegt, sonst dieser selbst.
""",
    "completion": """Gibt aus, was die Shell beim Start ausführen soll, damit die Tabulatortaste Befehle und
Kontakte ergänzt.

\b
eval "$(vault-tools completion bash)"              in ~/.bashrc
eval "$(vault-tools completion zsh)"               in ~/.zshrc, nach compinit
vault-tools completion fish > ~/.config/fish/completions/vault-tools.fish
""",
    "template": """Die Wochenseite selbst gestalten (docs/templates.md).
""",
    "template eject": """Schreibt unsere Vorlage dorthin, wo die eigene gefunden wird, zum Ändern.
Überschreibt nichts.

Das ist der Ort, den „template“ in den Einstellungen nennt, sonst der Ordner „templates“ neben den eigenen
Einstellungen.
""",
    "garden": """Zeichnet den Garten: alle als Pflanzen, und auf einen Blick, wer Durst hat.

Vier Bilder liegen im Ordner Garden: der Garten, die Last, das Netz und das Jahr. Geschrieben wird nur, was
sich geändert hat.

\b
vault-tools garden
vault-tools garden --by organisation
vault-tools garden --html garten.html
""",
    "network": """Zeigt, wer viele verbindet, wer wen bekannt gemacht hat und wen man zusammenbringen kann.

Die Verbindungen kommen aus `knows`, `introduced_by`, Links, Firmen und gemeinsam Erlebtem.
""",
    "path": """Zeigt, wer den Kontakt zu NAME herstellen kann: einem Kontakt, jemand nur Genanntem, einer
Firma oder Rolle.

Die kürzesten Wege zuerst, von gleich langen die wärmsten; jeder mit einer Aufgabe zum Kopieren in eine Notiz.

\b
vault-tools path Bürgermeister
vault-tools path "Museum für Dorfkultur" --json
""",
    "import": """Übernimmt Kontakte aus vCard, Google, LinkedIn, Outlook oder jeder CSV; auch einen Ordner
mit vCards.

Zeigt erst, was geschehen wird, und fragt. Wer schon da ist, wird an E-Mail-Adresse, Telefon und Name erkannt,
und in der Notiz wird nur ergänzt, was leer ist. Ein undo nimmt alles zurück.

\b
vault-tools import Connections.csv
vault-tools import ~/.contacts --yes
vault-tools import kunden.csv --map name=Ansprechpartner --map phone=Durchwahl
""",
    "merge": """Führt zwei Notizen eines Kontakts zusammen: Alles aus DUBLETTE kommt in die Notiz von NAME,
die andere geht.

Felder, Log und Text kommen mit, und Links im ganzen Notizordner folgen. Wo die beiden Verschiedenes sagen,
gilt NAME; die Worte aus DUBLETTE bleiben im Text. Ein undo nimmt alles zurück.

\b
vault-tools merge "Anna Bauer" "A. Bauer"
""",
    "export": """Nimmt die Kontakte mit, als ics, vcf, csv oder json.

Ein Kalender enthält Geburtstage, Versprechen und Pflege; neu geschrieben ändert er sich nur, wo die Notizen
es taten. vCards enthalten, was in ein Adressbuch gehört. CSV ist für Tabellen, JSON enthält alles, was
bekannt ist.

\b
vault-tools export ics --to ~/Kalender/kontakte.ics --force
vault-tools export vcf --folder ~/.contacts/vault
vault-tools export json > kontakte.json
vault-tools export --person "Anna Bauer"
""",
    "forget": """Entfernt eine Person: die Notiz, ihre Sicherungen und den Index; nicht zurückzunehmen.

Zeilen anderswo, die die Person noch nennen, werden gezeigt und bleiben.
""",
}

OPTIONS = {
    "init": {
        "--dry-run": "Als Diff zeigen, was angelegt würde; nichts schreiben.",
        "--obsidian": "Auch eine Bases-Ansicht der Kontakte und die Typen ihrer Felder.",
    },
    "template eject": {
        "--to": "An diese Stelle schreiben.",
        "--dry-run": "Als Diff zeigen, was angelegt würde; nichts schreiben.",
    },
    "garden": {
        "--by": "Was ein Beet ausmacht: Schlagwort, Firma oder Ort; auto entscheidet selbst.",
        "--html": "Eine Seite mit allen Bildern, zum Drucken oder Zeigen; - gibt sie aus.",
        "--dry-run": _DRY_RUN,
    },
    "network": {"--json": "Das Netz als JSON."},
    "path": {"--json": "Die Wege als JSON."},
    "import": {
        "--map": "Welche Spalte einer CSV ein Feld füllt.",
        "--overwrite": "Auch ersetzen, was die Notizen schon sagen.",
        "--yes": "Nicht fragen; Unklare werden genannt und weggelassen.",
        "--dry-run": _DRY_RUN,
        "--json": "Was aus allen wird, als JSON; schreibt nur mit --yes.",
    },
    "merge": {"--dry-run": _DRY_RUN},
    "export": {
        "--to": "Dorthin schreiben, nicht auf die Standardausgabe.",
        "--folder": "Eine vCard je Datei, in diesen Ordner.",
        "--force": "Eine vorhandene Datei ersetzen.",
        "--todo": "Im Kalender: Pflege und Versprechen als Aufgaben statt als Termine.",
        "--person": "Alles, was die Notizen über eine Person enthalten, als JSON.",
    },
    "forget": {
        "--yes": "Nicht fragen.",
        "--dry-run": "Nur zeigen, was entfernt würde.",
    },
}
