"""The problems that taking in ticks and writing into notes can have: what is wrong, and what to do."""

from vault_tools.words.language import Phrase

EDIT_PROBLEMS: dict[str, tuple[Phrase, Phrase]] = {
    "edit-key-twice": (
        Phrase(
            de="Die Angabe „{key}“ steht zweimal da; nichts wurde geändert.",
            en="The property “{key}” stands there twice; nothing was changed.",
        ),
        Phrase(de="Eine der beiden löschen.", en="Delete one of the two."),
    ),
    "edit-refused": (
        Phrase(
            de="„{key}“ ließ sich nicht ändern, ohne anderes anzutasten. Nichts wurde geändert.",
            en="“{key}” could not be changed without touching something else. Nothing was changed.",
        ),
        Phrase(
            de="Den Wert in der Notiz von Hand eintragen.",
            en="Enter the value in the note by hand.",
        ),
    ),
    "log-refused": (
        Phrase(
            de="Ins Log dieser Notiz ließ sich nichts eintragen, ohne anderes anzutasten.",
            en="Nothing could be entered into this note's log without touching something else.",
        ),
        Phrase(
            de="Den Eintrag von Hand machen; vielleicht ist am Ende ein Codeblock oder Kommentar offen.",
            en="Make the entry by hand; perhaps a code block or comment is left open at the end of the note.",
        ),
    ),
    "task-gone": (
        Phrase(
            de="Die Aufgabe „{task}“ steht nicht mehr so in der Notiz.",
            en="The task “{task}” no longer stands in the note like that.",
        ),
        Phrase(de="Dort von Hand abhaken, wenn sie erledigt ist.", en="Tick it there by hand if it is done."),
    ),
    "task-repeats": (
        Phrase(
            de="Wann „{task}“ wieder dran ist, war nicht zu berechnen; die Aufgabe wurde nicht abgehakt.",
            en="When “{task}” comes again could not be reckoned; the task was not ticked.",
        ),
        Phrase(
            de="Im Editor in der Notiz abhaken, damit er die nächste anlegt.",
            en="Tick it in the note, in the editor, so that it makes the next one.",
        ),
    ),
    "item-unknown": (
        Phrase(
            de="Zu „{what}“ ist kein Kontakt zu finden; das Häkchen wurde nirgends eingetragen.",
            en="No contact can be found for “{what}”; the tick was entered nowhere.",
        ),
        Phrase(
            de="Den Link in der Zeile auf die Notiz des Kontakts zeigen lassen.",
            en="Let the link in the line point to the contact's note.",
        ),
    ),
    "item-twice": (
        Phrase(
            de="„{what}“ steht mit verschiedenen Häkchen zweimal auf der Seite; es zählt das obere.",
            en="“{what}” is on the page twice, ticked differently; the upper one counts.",
        ),
        Phrase(de="Eine der Zeilen löschen.", en="Delete one of the lines."),
    ),
    "log-line-edited": (
        Phrase(
            de="Der Eintrag im Log wurde von Hand geändert; neuer Text bei „{what}“ steht nur auf der Seite.",
            en="The entry in the log was changed by hand; the new text at “{what}” is only on the page.",
        ),
        Phrase(
            de="Was fehlt, im Log nachtragen.",
            en="Add what is missing to the log.",
        ),
    ),
    "reopened-edited": (
        Phrase(
            de="„{what}“ ist wieder offen, aber der Eintrag im Log wurde von Hand geändert und bleibt.",
            en="“{what}” is open again, but the entry in the log was changed by hand and stays.",
        ),
        Phrase(de="Den Eintrag löschen, wenn er nicht stimmt.", en="Delete the entry if it is not right."),
    ),
    "id-twice": (
        Phrase(
            de="Dieser Eintrag steht zweimal im Log (^{id}); er zählt einmal.",
            en="This entry is in the log twice (^{id}); it counts once.",
        ),
        Phrase(de="Eine der Zeilen löschen.", en="Delete one of the lines."),
    ),
}
