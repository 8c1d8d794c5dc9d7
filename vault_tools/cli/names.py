"""Asking whom a name means, where several fit or nobody does: at a terminal only."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from vault_tools.words import Language, say
from vault_tools.words import names as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.glance import Glance
    from vault_tools.contacts.model import Contact

_MOST_LISTED = 20


def can_ask() -> bool:
    """Whether somebody sits there to answer. Questions are asked on stderr: stdout may be a pipe."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def choose(
    garden: "Garden | Glance", name: str, language: Language, found: "Sequence[Contact] | None" = None
) -> "Contact":
    """Whom the name means (of those `found`, where they are known). At a terminal a question where several
    fit, or where nobody does but some are called nearly so. Raises NobodyFoundError and SeveralFoundError."""
    from vault_tools.actions.find import the_one
    from vault_tools.errors import NobodyFoundError, SeveralFoundError

    if found is None:
        found = garden.names.called(name)
    try:
        return the_one(garden, name, found)
    except SeveralFoundError:
        if not can_ask() or len(found) > _MOST_LISTED:
            raise
        return found[_number(found, say(words.WHICH_ONE, language, name=name), language, first=1) - 1]
    except NobodyFoundError as error:
        if not can_ask() or not error.near:
            raise
        near = [each for likely in error.near for each in garden.contacts if each.name == likely]
        click.echo(error.text(language), err=True)
    picked = _number(near, say(words.ONE_OF_THESE, language), language, first=0)
    if not picked:
        raise click.exceptions.Exit(1)
    return near[picked - 1]


def _number(among: "Sequence[Contact]", question: str, language: Language, *, first: int) -> int:
    """The number of the one that was picked, from 1; where `first` is 0, that stands for none of them."""
    for number, each in enumerate(among, start=1):
        click.echo(f"{number:3}  {each.name}  ({each.path})", err=True)
    if first == 0:
        click.echo(f"{0:3}  {say(words.NONE_OF_THEM, language)}", err=True)
    while True:
        answer: str = click.prompt(question, err=True, type=str, prompt_suffix=" ").strip()
        if answer.isdecimal() and first <= int(answer) <= len(among):
            return int(answer)
        click.echo(say(words.A_NUMBER, language, first=first, last=len(among)), err=True)
