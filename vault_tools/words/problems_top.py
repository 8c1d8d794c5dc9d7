"""What is wrong with the properties at the top of a note as a whole, and what to do."""

from vault_tools.words.language import Phrase

TOP_PROBLEMS: dict[str, tuple[Phrase, Phrase]] = {
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
    "frontmatter-no-start": (
        Phrase(
            de="Vor den Angaben fehlt die erste Zeile „---“; sie werden nicht gelesen.",
            en="The first “---” line before the properties is missing; they are not read.",
        ),
        Phrase(
            de="Eine Zeile „---“ ganz an den Anfang der Notiz setzen.",
            en="Put a line “---” at the very beginning of the note.",
        ),
    ),
}
