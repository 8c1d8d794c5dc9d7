"""What can be wrong with a settings file, and what to do about it."""

from vault_tools.words.language import Phrase

NOT_TOML = Phrase(de="Das ist kein gültiges TOML.", en="This is not valid TOML ({why}).")
NOT_TOML_TODO = Phrase(
    de='Text braucht gerade Anführungszeichen ("Otto"), ein Tag sieht so aus: 2026-07-01, jeder Schlüssel '
    "steht höchstens einmal da.",
    en='Text needs straight quotation marks ("Otto"), a day looks like this: 2026-07-01, and each key stands '
    "there only once.",
)
NOT_UTF8 = Phrase(de="Die Datei ist nicht als UTF-8 gespeichert.", en="The file is not saved as UTF-8.")
NOT_UTF8_TODO = Phrase(
    de="Im Editor als „UTF-8“ neu speichern.", en="Save it again as “UTF-8” in the editor."
)
NOT_READABLE = Phrase(de="Die Datei lässt sich nicht lesen ({why}).", en="The file cannot be read ({why}).")
NOT_READABLE_TODO = Phrase(
    de="Rechte und Speicherort der Datei prüfen.", en="Check the file's permissions and location."
)

UNKNOWN_KEY = Phrase(de="„{key}“ ist keine Einstellung.", en="“{key}” is not a setting.")
UNKNOWN_TODO = Phrase(de="Möglich sind hier: {known}.", en="Possible here: {known}.")
UNKNOWN_NEAR = Phrase(de="Gemeint ist vielleicht „{near}“.", en="Perhaps “{near}” is meant.")

WRONG = Phrase(de="„{key}“ kann nicht {value} sein.", en="“{key}” cannot be {value}.")
WRONG_VARIABLE = Phrase(
    de="Die Umgebungsvariable kann nicht {value} sein.", en="The environment variable cannot be {value}."
)
TWICE = Phrase(
    de="„{key}“ steht zweimal da, nur anders geschrieben.",
    en="“{key}” is there twice, only spelt differently.",
)
TWICE_TODO = Phrase(de="Eine der Zeilen löschen.", en="Delete one of the lines.")

TABLE = Phrase(
    de="Erwartet wird ein Abschnitt: „[{key}]“ in eigener Zeile, die Werte darunter.",
    en="A section is expected: “[{key}]” on a line of its own, the values below it.",
)
TEXT = Phrase(
    de="Erwartet wird ein Text in Anführungszeichen, der nicht leer ist.",
    en="Expected is a text in quotation marks that is not empty.",
)
TEXTS = Phrase(
    de='Erwartet wird eine Liste von Texten, etwa ["A", "B"].',
    en='Expected is a list of texts, such as ["A", "B"].',
)
CHOICE = Phrase(de="Möglich sind: {choices}.", en="Possible are: {choices}.")
MINUTES = Phrase(
    de="Erwartet wird eine ganze Zahl von Minuten, von {low} bis {high}.",
    en="Expected is a whole number of minutes, from {low} to {high}.",
)
SECONDS = Phrase(
    de="Erwartet wird eine Zahl von Sekunden, von {low} bis {high}.",
    en="Expected is a number of seconds, from {low} to {high}.",
)
PATH = Phrase(
    de='Erwartet wird ein Pfad im Notizordner, etwa "Ordner/Name": ohne „..“, nicht versteckt, und ohne '
    "Schrägstrich, Laufwerk oder „~“ am Anfang.",
    en='Expected is a path inside the vault, such as "Folder/Name": without “..”, not hidden, and without a '
    "slash, drive or “~” at its start.",
)
NOTE = Phrase(de="Der Name einer Notiz endet auf „.md“.", en="The name of a note ends in “.md”.")
CALENDAR = Phrase(
    de="Der Name einer Kalenderdatei endet auf „.ics“.", en="The name of a calendar file ends in “.ics”."
)
SLOT = Phrase(
    de='Erwartet werden Wochentag und Uhrzeit, etwa "Fr 14:00" oder "Fr 14:00-16:00".',
    en='Expected are a weekday and a time, such as "Fr 14:00" or "Fr 14:00-16:00".',
)
ARCHIVE = Phrase(
    de="Erwartet wird ein Pfad, in dem {{year}} und {{week}} vorkommen und der auf „.md“ endet, etwa "
    '"Weekly/{{year}}-W{{week}}.md".',
    en="Expected is a path that has {{year}} and {{week}} in it and ends in “.md”, such as "
    '"Weekly/{{year}}-W{{week}}.md".',
)
WEEKS = Phrase(
    de='Erwartet wird eine Liste von Wochen, die es gibt, etwa ["2026-W52"].',
    en='Expected is a list of weeks that exist, such as ["2026-W52"].',
)
DATE = Phrase(
    de="Erwartet wird ein Datum, das es gibt, etwa 2026-07-01.",
    en="Expected is a date that exists, such as 2026-07-01.",
)
CADENCE = Phrase(
    de='Erwartet wird ein Abstand wie "6 Wochen", "4-8 Wochen", "vierteljährlich", "nie" oder eine Zahl '
    "von Tagen.",
    en='Expected is a cadence such as "6 weeks", "4-8 weeks", "quarterly", "never" or a number of days.',
)
CADENCES = Phrase(
    de='Erwartet werden Namen mit Abständen, etwa {{ "kunde" = "4 Wochen" }}.',
    en='Expected are names with cadences, such as {{ "customer" = "4 weeks" }}.',
)
STEPS = Phrase(
    de="Erwartet wird eine Liste von Tagen nach dem Kennenlernen, aufsteigend, etwa [2, 14, 45, 120].",
    en="Expected is a list of days after the first meeting, ascending, such as [2, 14, 45, 120].",
)
