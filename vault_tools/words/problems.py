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
}
