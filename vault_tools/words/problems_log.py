"""What is wrong with the lines of a log, and what to do."""

from vault_tools.words.language import Phrase

LOG_PROBLEMS: dict[str, tuple[Phrase, Phrase]] = {
    "slash-date": (
        Phrase(
            de="„{written}“ kann zwei verschiedene Tage heißen und zählt nicht als Kontakt.",
            en="“{written}” can mean two different days and does not count as contact.",
        ),
        Phrase(
            de="Das Datum als 2026-10-02 oder 2.10.2026 schreiben.",
            en="Write the date as 2026-10-02 or 2.10.2026.",
        ),
    ),
    "short-year": (
        Phrase(
            de="„{written}“ sagt nicht, in welchem Jahrhundert, und zählt nicht als Kontakt.",
            en="“{written}” does not say which century, and does not count as contact.",
        ),
        Phrase(
            de="Das Jahr mit vier Ziffern schreiben, etwa 2.10.2026.",
            en="Write the year with four digits, for example 2.10.2026.",
        ),
    ),
    "hidden-to-end": (
        Phrase(
            de="Hier beginnt ein Kommentar oder Code ohne Ende; von da an wird nichts gelesen.",
            en="A comment or code begins here and has no end; nothing is read from here on.",
        ),
        Phrase(
            de="Das Ende setzen („%%“, „-->“ oder „```“), oder einen Schrägstrich davor: „\\%%“.",
            en="Add its end (“%%”, “-->” or “```”), or put a backslash before it: “\\%%”.",
        ),
    ),
    "no-year": (
        Phrase(
            de="„{written}“ nennt kein Jahr und zählt nicht als Kontakt.",
            en="“{written}” names no year and does not count as contact.",
        ),
        Phrase(
            de="Das Jahr dazuschreiben, etwa 2.10.2026.", en="Write the year too, for example 2 October 2026."
        ),
    ),
    "no-bullet": (
        Phrase(
            de="Vor diesem Tag fehlt „- “; die Zeile zählt nicht als Kontakt.",
            en="Before this day “- ” is missing; the line does not count as contact.",
        ),
        Phrase(de="So schreiben: „- 2.10.2026 Anruf: …“.", en="Write it like this: “- 2026-10-02 Call: …”."),
    ),
    "bad-log-date": (
        Phrase(
            de="Den Tag „{written}“ gibt es nicht; der Eintrag zählt nicht als Kontakt.",
            en="There is no day “{written}”; the entry does not count as contact.",
        ),
        Phrase(de="Das Datum berichtigen, etwa 2026-10-02.", en="Correct the date, for example 2026-10-02."),
    ),
}
