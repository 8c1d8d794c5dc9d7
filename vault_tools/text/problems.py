"""A problem in a note: a value that says what is wrong, where, and what to do; never an exception."""

from typing import NamedTuple

from vault_tools.words import Language, say
from vault_tools.words.language import Value
from vault_tools.words.problems import PROBLEMS
from vault_tools.words.problems_doubles import DOUBLE_PROBLEMS
from vault_tools.words.problems_edit import EDIT_PROBLEMS
from vault_tools.words.problems_log import LOG_PROBLEMS
from vault_tools.words.problems_mentions import MENTION_PROBLEMS
from vault_tools.words.problems_top import TOP_PROBLEMS
from vault_tools.words.system import with_why

SENTENCES = PROBLEMS | EDIT_PROBLEMS | LOG_PROBLEMS | MENTION_PROBLEMS | DOUBLE_PROBLEMS | TOP_PROBLEMS
"""For each code what is wrong, and what to do."""


class Problem(NamedTuple):
    """Something in a note that could not be read as meant.

    `path` is relative to the vault, with `/`; `line` counts from 1 in the whole file, None where the whole
    file is meant. `code` names an entry of `vault_tools.words.problems`, `values` fill its sentence.
    """

    path: str
    line: int | None
    code: str
    values: tuple[tuple[str, Value], ...] = ()

    def message(self, language: Language) -> str:
        """What is wrong, in one sentence."""
        return say(SENTENCES[self.code][0], language, **with_why(dict(self.values), language))

    def hint(self, language: Language) -> str:
        """What to do about it, in one sentence."""
        return say(SENTENCES[self.code][1], language, **dict(self.values))

    def order(self) -> tuple[str, int, str, tuple[tuple[str, Value], ...]]:
        """Sorts problems by path, line and kind."""
        return (self.path, self.line or 0, self.code, self.values)


def problem(path: str, line: int | None, code: str, **values: Value) -> Problem:
    """A problem with its values given by name."""
    return Problem(path, line, code, tuple(sorted(values.items())))
