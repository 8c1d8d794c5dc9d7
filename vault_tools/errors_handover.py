"""What stops `handover`: members of the family in `vault_tools.errors`."""

from vault_tools.errors import VaultToolsError
from vault_tools.words import handover


class NoHandoverError(VaultToolsError):
    """`handover` where the settings name no predecessor."""

    sentence = handover.NO_PREDECESSOR


class NoLetterError(VaultToolsError):
    """`handover --letter` where no template is named."""

    exit_code = 2
    sentence = handover.NO_LETTER


class LetterTemplateError(VaultToolsError):
    """A letter's template that cannot be rendered."""

    sentence = handover.LETTER_TEMPLATE


class LetterNameError(LetterTemplateError):
    """A letter's template that asks for what there is not."""

    sentence = handover.LETTER_NAME


class LetterUnreadableError(VaultToolsError):
    """A letter's template that is not there."""

    sentence = handover.LETTER_UNREADABLE


class OnlyWithLetterError(VaultToolsError):
    """Names or options of a letter without `--letter`."""

    exit_code = 2
    sentence = handover.ONLY_WITH_LETTER


class OneOfError(VaultToolsError):
    """`--letter` and `--inventory` at once."""

    exit_code = 2
    sentence = handover.ONE_OF
