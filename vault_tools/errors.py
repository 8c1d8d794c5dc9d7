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


class VaultNotReadableError(VaultToolsError):
    """The vault's own folder cannot be listed."""

    sentence = Phrase(
        de="Der Notizordner {folder} lässt sich nicht lesen. Bitte die Rechte des Ordners prüfen.",
        en="The vault {folder} cannot be read. Please check the folder's permissions.",
    )


class SettingsError(VaultToolsError):
    """A settings file that cannot be used as it is: where, what is wrong, and what to do.

    `line` counts from 1; None where no line is to blame. `values` fill both phrases.
    """

    sentence = Phrase(
        de="Einstellungen in {path}{where}: {what} {todo}",
        en="Settings in {path}{where}: {what} {todo}",
    )

    def __init__(self, path: str, line: int | None, what: Phrase, todo: Phrase, **values: Value) -> None:
        self.path, self.line, self.what, self.todo = path, line, what, todo
        self.details = values
        super().__init__(**self._parts("en"))

    def text(self, language: Language) -> str:
        """What is wrong, where, and what to do, in `language`."""
        return say(self.sentence, language, **self._parts(language))

    def _parts(self, language: Language) -> dict[str, Value]:
        where = "" if self.line is None else f", {'Zeile' if language == 'de' else 'line'} {self.line}"
        return {
            "path": self.path,
            "where": where,
            "what": say(self.what, language, **self.details),
            "todo": say(self.todo, language, **self.details),
        }


class NobodyFoundError(VaultToolsError):
    """A name that fits no contact; `near` holds those most like it."""

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


class WriteError(VaultToolsError):
    """A file that was not changed; nothing of it is lost. Base of all that the store refuses."""


class NoteChangedError(WriteError):
    """The note is not what was read any more: the other text stays, and the change is to be made anew."""

    sentence = Phrase(
        de="„{path}“ wurde inzwischen anderswo geändert und blieb, wie es ist. Bitte noch einmal aufrufen.",
        en="“{path}” was changed elsewhere meanwhile and stays as it is. Please run the command again.",
    )


class NoteExistsError(NoteChangedError):
    """Where a new note was to be, there is one already."""

    sentence = Phrase(
        de="„{path}“ gibt es schon; es wurde nichts überschrieben.",
        en="“{path}” exists already; nothing was overwritten.",
    )


class NoteNotWritableError(WriteError):
    """The note may not be changed. Base of the reasons why."""

    sentence = Phrase(
        de="„{path}“ ist schreibgeschützt und wurde nicht geändert. Bitte die Rechte der Datei prüfen.",
        en="“{path}” is read-only and was not changed. Please check the file's permissions.",
    )


class HardLinkedNoteError(NoteNotWritableError):
    """Replacing one name of a file with several names would tear them apart."""

    sentence = Phrase(
        de="„{path}“ hat mehrere Namen (harte Links) und wurde nicht geändert. Bitte selbst eintragen.",
        en="“{path}” has several names (hard links) and was not changed. Please edit it yourself.",
    )


class NoRegularFileError(NoteNotWritableError):
    """A folder, device or the like stands where a note was expected."""

    sentence = Phrase(
        de="„{path}“ ist keine gewöhnliche Datei und wurde nicht geändert. Bitte nachsehen, was dort liegt.",
        en="“{path}” is no ordinary file and was not changed. Please look what is there.",
    )


class OutsideVaultError(NoteNotWritableError):
    """A path that leads out of the vault, or into one of its hidden folders."""

    sentence = Phrase(
        de="„{path}“ liegt nicht oder versteckt im Notizordner. Bitte einen sichtbaren Ort darin angeben.",
        en="“{path}” is outside the vault or in a hidden part of it. Please name a visible place inside.",
    )


class DiskFullError(WriteError):
    """No room left, or a quota used up."""

    sentence = Phrase(
        de="Kein Platz, um „{path}“ zu schreiben; die Datei ist unverändert. Bitte erst Platz schaffen.",
        en="No room left to write “{path}”; the file is unchanged. Please make room first.",
    )


class WriteFailedError(WriteError):
    """The system refused, for a reason of its own."""

    sentence = Phrase(
        de="„{path}“ ließ sich nicht schreiben ({why}) und ist unverändert. Bitte Rechte und Speicherort "
        "prüfen.",
        en="“{path}” could not be written ({why}) and is unchanged. Please check permissions and location.",
    )


class NoUndoCopyError(WriteError):
    """No undo copy, no write."""

    sentence = Phrase(
        de="„{path}“ wurde nicht geändert, weil sich in {folder} keine Sicherung anlegen ließ ({why}). "
        "Bitte dort Platz und Rechte prüfen, oder mit der Variablen VAULT_TOOLS_STATE einen anderen Ordner "
        "angeben.",
        en="“{path}” was not changed, since no undo copy could be made in {folder} ({why}). Please check "
        "room and permissions there, or name another folder with the variable VAULT_TOOLS_STATE.",
    )


class BusyError(WriteError):
    """Another copy of the tool is writing to this vault."""

    sentence = Phrase(
        de="Ein anderer Aufruf von vault-tools schreibt gerade in diesen Notizordner. Bitte gleich noch "
        "einmal aufrufen; wenn das so bleibt, den anderen beenden. (Gewartet: {seconds} s auf {lock})",
        en="Another vault-tools is writing to this vault. Please run the command again in a moment; if this "
        "stays so, end the other one. (Waited: {seconds} s for {lock})",
    )


class NothingToUndoError(VaultToolsError):
    """No run is left that changed notes and can be taken back."""

    sentence = Phrase(
        de="Es gibt nichts zurückzunehmen: Kein gespeicherter Aufruf hat Notizen geändert.",
        en="There is nothing to take back: no recorded command has changed notes.",
    )


class UndoRefusedError(VaultToolsError):
    """Notes were changed since, so that taking back would lose that; nothing was touched."""

    sentence = Phrase(
        de="Nicht zurückgenommen, weil sich seitdem etwas geändert hat: {names}. Alles blieb, wie es ist; "
        "die Sicherungen liegen in {folder}.",
        en="Not taken back, since something has changed in the meantime: {names}. Everything stays as it "
        "is; the undo copies are in {folder}.",
    )


class UndoDamagedError(VaultToolsError):
    """An undo copy is missing or is not what was put there; nothing was touched."""

    sentence = Phrase(
        de="Nicht zurückgenommen, weil die Sicherung von „{path}“ fehlt oder beschädigt ist ({folder}).",
        en="Not taken back, since the undo copy of “{path}” is missing or damaged ({folder}).",
    )


class LogRefusedError(VaultToolsError):
    """A log line that could not be added without touching something else."""

    sentence = Phrase(
        de="In „{path}“ ließ sich nichts ins Log eintragen. Ist dort ein Codeblock oder Kommentar offen?",
        en="Nothing could be entered into the log of “{path}”. Is a code block or comment left open there?",
    )


class NoSuchDayError(VaultToolsError):
    """Words that mean no day."""

    exit_code = 2
    sentence = Phrase(
        de="„{text}“ ist kein Tag. Möglich sind etwa 20.11., gestern, letzten Freitag, vor 3 Tagen.",
        en="“{text}” is not a day. Possible are 2026-11-20, yesterday, last Friday, 3 days ago.",
    )


class NothingToLogError(VaultToolsError):
    """`log` without words."""

    exit_code = 2
    sentence = Phrase(
        de="Es fehlt, was gesagt wurde. So geht es: vault-tools log Anna 'Tochter hat das Studium begonnen'",
        en="What was said is missing. Like this: vault-tools log Anna 'Her daughter began to study'",
    )


class TemplateError(VaultToolsError):
    """A template that cannot be rendered; the page stays as it is."""

    sentence = Phrase(
        de="Die Vorlage lässt sich nicht verwenden (Zeile {line}: {why}). Die Seite blieb, wie sie ist.",
        en="The page's template cannot be used (line {line}: {why}). The page stays as it is.",
    )


class NoTemplateError(VaultToolsError):
    """The template that the settings name is not there."""

    sentence = Phrase(
        de="Die Vorlage {path} ist nicht zu lesen. Bitte „template“ in den Einstellungen prüfen.",
        en="The template {path} cannot be read. Please check “template” in the settings.",
    )
