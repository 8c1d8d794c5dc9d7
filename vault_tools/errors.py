"""What stops a command: one flat family in which each error knows its sentence and its exit code.

Mistakes in single notes are never exceptions; they are `vault_tools.text.problems.Problem` values.
"""

from typing import ClassVar

from vault_tools.words import Language, Phrase, say
from vault_tools.words.language import Value


class VaultToolsError(Exception):
    """Base of the family. `values` fill the sentence of the class."""

    exit_code: ClassVar[int] = 1
    sentence: ClassVar[Phrase]

    def __init__(self, **values: Value) -> None:
        super().__init__(say(self.sentence, "en", **values))
        self.values = values

    def text(self, language: Language) -> str:
        """What is wrong, where, and what to do, in `language`."""
        return say(self.sentence, language, **self.values)


class NoVaultError(VaultToolsError):
    """No vault was named, and none lies above the working folder."""

    sentence = Phrase(
        de="Kein Notizordner gefunden, weder hier ({folder}) noch darüber. Mit „--vault ORDNER“ angeben, "
        "wo die Notizen liegen, oder dort „vault-tools init“ aufrufen.",
        en="No vault found here ({folder}) or above. Say where the notes are with “--vault FOLDER”, "
        "or run “vault-tools init” there.",
    )


class NotAFolderError(VaultToolsError):
    """The vault that was named is no folder."""

    exit_code = 2
    sentence = Phrase(
        de="„{folder}“ ist kein Ordner. Bitte den Ordner angeben, in dem die Notizen liegen.",
        en="“{folder}” is not a folder. Please name the folder that holds the notes.",
    )


class NoContactsError(VaultToolsError):
    """The vault holds not one contact."""

    sentence = Phrase(
        de="Keine Kontakte gefunden in {folder}. Ein Kontakt ist eine Notiz mit „type: contact“, mit dem Tag "
        "„kontakt“ oder in einem Ordner „Kontakte“; „vault-tools init“ legt eine Vorlage dafür an.",
        en="No contacts found in {folder}. A contact is a note with “type: contact”, with the tag “contact” "
        "or in a folder “Contacts”; “vault-tools init” adds a template for one.",
    )


class SettingsError(VaultToolsError):
    """A settings file that cannot be used as it is."""

    sentence = Phrase(
        de="Einstellungen in {path}{where}: {what} {todo}",
        en="Settings in {path}{where}: {what} {todo}",
    )


class NobodyFoundError(VaultToolsError):
    """A name that fits no contact."""

    sentence = Phrase(
        de="Niemand namens „{name}“ gefunden.{near}",
        en="Nobody called “{name}” found.{near}",
    )


class SeveralFoundError(VaultToolsError):
    """A name that fits several contacts."""

    sentence = Phrase(
        de="Auf „{name}“ passen mehrere Kontakte: {candidates}. Bitte genauer angeben.",
        en="“{name}” fits several contacts: {candidates}. Please be more precise.",
    )


class LaterPageError(VaultToolsError):
    """The page belongs to a later week than the one asked for."""

    sentence = Phrase(
        de="{path} ist schon für {page_week} geplant, gefragt war {week}. Geht die Uhr richtig? "
        "Mit „--stdout“ lässt sich die Woche ansehen, ohne die Seite zu ändern.",
        en="{path} is already planned for {page_week}; asked for was {week}. Is the clock right? "
        "“--stdout” shows the week without touching the page.",
    )
