"""What stops `import`, `merge` and `export`: members of the family in `vault_tools.errors`."""

from vault_tools.errors import VaultToolsError
from vault_tools.words import exchange as words


class NeedsExtraError(VaultToolsError):
    """A package that only exchange needs is not installed."""

    sentence = words.NEEDS_EXTRA


class FileNotReadableError(VaultToolsError):
    """A file to import that cannot be read."""

    sentence = words.FILE_NOT_READABLE


class FileTooLargeError(VaultToolsError):
    """A file to import that is larger than any address book."""

    sentence = words.FILE_TOO_LARGE


class NothingKnownError(VaultToolsError):
    """A file to import in which no contacts are recognised."""

    sentence = words.NOTHING_KNOWN


class BadMapError(VaultToolsError):
    """A `--map` that names no field."""

    exit_code = 2
    sentence = words.BAD_MAP


class NotOurCalendarError(VaultToolsError):
    """The file that is to hold the calendar is somebody else's."""

    sentence = words.NOT_OUR_CALENDAR


class MergeRefusedError(VaultToolsError):
    """Two notes that cannot be joined with a proof that nothing is lost."""

    sentence = words.MERGE_REFUSED


class SameNoteError(VaultToolsError):
    """A note that is to be joined with itself."""

    exit_code = 2
    sentence = words.SAME_NOTE


class ExportWhatError(VaultToolsError):
    """`export` with neither a format nor a person, or with options that don't go together."""

    exit_code = 2
    sentence = words.EXPORT_WHAT
