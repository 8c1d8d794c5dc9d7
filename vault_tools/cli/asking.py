"""Questions at a terminal, and the answers that count, in both languages. stdout is for data: stderr asks."""

import sys

import click

from vault_tools.words import Language, say
from vault_tools.words import names as words

_YES = frozenset("j ja y yes".split())
_NO = frozenset("n nein no".split())


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def agreed(question: str, language: Language, *, default: bool) -> bool:
    """Whether the answer is yes, in whichever language; Enter stands for the default."""
    ways = say(words.YES_IS_USUAL if default else words.NO_IS_USUAL, language)
    while True:
        answer: str = click.prompt(f"{question} [{ways}]", default="", show_default=False, err=True)
        said = answer.strip().casefold()
        if not said:
            return default
        if said in _YES | _NO:
            return said in _YES
        click.echo(say(words.YES_OR_NO, language), err=True)


def number(
    question: str, language: Language, *, first: int, last: int, default: int | None = None, end: str = ": "
) -> int:
    """The number that is picked, from the first to the last."""
    while True:
        said = str(click.prompt(question, default=default, err=True, type=str, prompt_suffix=end)).strip()
        if said.isdecimal() and first <= int(said) <= last:
            return int(said)
        click.echo(say(words.A_NUMBER, language, first=first, last=last), err=True)
