"""What stops a command: one flat family in which each error knows its sentence and its exit code.

Mistakes in single notes are never exceptions; they are `vault_tools.text.problems.Problem` values.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from vault_tools.words import Language, Phrase, say
from vault_tools.words import add as add_words
from vault_tools.words import errors as words
from vault_tools.words import show as show_words
from vault_tools.words.language import Value
from vault_tools.words.system import with_why


def is_sayable(name: str) -> bool:
    """Whether a name can be put into a command line within double quotes as it is."""
    return bool(name) and not set(name) & set('"\\$`!')


class VaultToolsError(Exception):
    """Base of the family. `values` fill the sentence of the class."""

    exit_code: ClassVar[int] = 1
    sentence: ClassVar[Phrase]

    def __init__(self, **values: Value) -> None:
        super().__init__(say(self.sentence, "en", **values))
        self.values = values

    def text(self, language: Language) -> str:
        """What is wrong, where, and what to do, in `language`."""
        return say(self.sentence, language, **with_why(self.values, language))


class NoVaultError(VaultToolsError):
    """No vault was named, and none lies above the working folder."""

    sentence = words.NO_VAULT


class NotAFolderError(VaultToolsError):
    """The vault that was named is no folder."""

    exit_code = 2
    sentence = words.NOT_A_FOLDER


class NoContactsError(VaultToolsError):
    """The vault holds not one contact."""

    sentence = words.NO_CONTACTS


class VaultNotReadableError(VaultToolsError):
    """The vault's own folder cannot be listed."""

    sentence = words.VAULT_NOT_READABLE


class SettingsError(VaultToolsError):
    """A settings file that cannot be used as it is: where, what is wrong, and what to do.

    `line` counts from 1; None where no line is to blame. `values` fill both phrases.
    """

    sentence = words.SETTINGS

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
    """A name that fits no contact; `near` are the names most like it."""

    sentence = words.NOBODY_FOUND

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        self.name, self.near = name, tuple(near)
        super().__init__(name=name, near="", todo="")

    def text(self, language: Language, *, asking: bool = False) -> str:
        """Who was not found, who is called nearly so, and how to add them; not where that is asked next."""
        near = say(words.NOBODY_NEAR, language, names=", ".join(self.near)) if self.near else ""
        sayable = is_sayable(self.name) and not asking
        todo = say(words.NOBODY_ADD, language, name=self.name) if sayable else ""
        return say(self.sentence, language, name=self.name, near=near, todo=todo)


class SeveralFoundError(VaultToolsError):
    """A name that fits several contacts."""

    sentence = words.SEVERAL_FOUND


class LaterPageError(VaultToolsError):
    """The page belongs to a later week than the one asked for."""

    sentence = words.LATER_PAGE


class WriteError(VaultToolsError):
    """A file that was not changed; nothing of it is lost. Base of all that the store refuses."""


class NoteChangedError(WriteError):
    """The note is not what was read any more: the other text stays, and the change is to be made anew."""

    sentence = words.NOTE_CHANGED


class NoteExistsError(NoteChangedError):
    """Where a new note was to be, there is one already."""

    sentence = words.NOTE_EXISTS


class NoteNotWritableError(WriteError):
    """The note may not be changed. Base of the reasons why."""

    sentence = words.NOTE_NOT_WRITABLE


class HardLinkedNoteError(NoteNotWritableError):
    """Replacing one name of a file with several names would tear them apart."""

    sentence = words.HARD_LINKED_NOTE


class NoRegularFileError(NoteNotWritableError):
    """A folder, device or the like stands where a note was expected."""

    sentence = words.NO_REGULAR_FILE


class OutsideVaultError(NoteNotWritableError):
    """A path that leads out of the vault, or into one of its hidden folders."""

    sentence = words.OUTSIDE_VAULT


class DiskFullError(WriteError):
    """No room left, or a quota used up."""

    sentence = words.DISK_FULL


class WriteFailedError(WriteError):
    """The system refused, for a reason of its own."""

    sentence = words.WRITE_FAILED


class NoUndoCopyError(WriteError):
    """No undo copy, no write."""

    sentence = words.NO_UNDO_COPY


class BusyError(WriteError):
    """Another copy of the tool is writing to this vault."""

    sentence = words.BUSY


class NothingToUndoError(VaultToolsError):
    """No run is left that changed notes and can be taken back."""

    sentence = words.NOTHING_TO_UNDO


class UndoRefusedError(VaultToolsError):
    """Notes were changed since, so that taking back would lose that; nothing was touched."""

    sentence = words.UNDO_REFUSED


class UndoDamagedError(VaultToolsError):
    """An undo copy is missing or is not what was put there; nothing was touched."""

    sentence = words.UNDO_DAMAGED


class LogRefusedError(VaultToolsError):
    """A log line that could not be added without touching something else."""

    sentence = words.LOG_REFUSED


class NoSuchDayError(VaultToolsError):
    """Words that mean no day."""

    exit_code = 2
    sentence = words.NO_SUCH_DAY


class StillToComeError(VaultToolsError):
    """What is to be logged begins with a day ahead."""

    exit_code = 2
    sentence = words.STILL_TO_COME


class NothingToLogError(VaultToolsError):
    """`log` without words."""

    exit_code = 2
    sentence = words.NOTHING_TO_LOG


class NobodyInTextError(VaultToolsError):
    """A line to be logged that names no contact."""

    sentence = words.NOBODY_IN_TEXT


class NotSureWhoError(VaultToolsError):
    """A first name with another last name behind it than that of the contact it fits."""

    sentence = words.NOT_SURE_WHO


class TemplateError(VaultToolsError):
    """A template that cannot be rendered; the page stays as it is."""

    sentence = words.TEMPLATE


class NoTemplateError(VaultToolsError):
    """The template that the settings name is not there."""

    sentence = words.NO_TEMPLATE


class NotOurPictureError(VaultToolsError):
    """Where a picture is to be, there is a file that the tool did not draw."""

    sentence = words.NOT_OUR_PICTURE


class WatchedAlreadyError(VaultToolsError):
    """Another `watch` on this machine keeps this vault's page fresh."""

    sentence = words.WATCHED_ALREADY


class WrongToAddError(VaultToolsError):
    """A name under which nobody can be added, or a value that is none; `wrong` is the key of the sentence."""

    exit_code = 2
    sentences: ClassVar[Mapping[str, Phrase]] = add_words.WRONG

    def __init__(self, wrong: str, **values: Value) -> None:
        self.sentence = self.sentences[wrong]  # type: ignore[misc]  # of each its own
        super().__init__(**values)


class NotAddedError(WrongToAddError):
    """Somebody could not be added, for the template, the folder or the note that it would have made."""

    exit_code = 1
    sentences = add_words.NOT_ADDED


class NotBothError(VaultToolsError):
    """Two options of `show` that exclude each other."""

    exit_code = 2
    sentence = show_words.NOT_BOTH


class NoEditorError(VaultToolsError):
    """No variable names an editor, and nobody sits at a terminal to use the usual one."""

    sentence = show_words.NO_EDITOR


class EditorFailedError(VaultToolsError):
    """The editor could not be started, or ended with an error."""

    sentence = show_words.EDITOR_FAILED
