"""Asking whom a name means, where several fit or nobody does: at a terminal only."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from vault_tools.cli.asking import agreed, can_ask, number
from vault_tools.text.escape import one_line
from vault_tools.words import Language, say
from vault_tools.words import names as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.glance import Glance
    from vault_tools.cli.common import Call
    from vault_tools.contacts.model import Contact

_MOST_LISTED = 20
_Found = TypeVar("_Found")


class NobodyMeant(click.exceptions.Exit):
    """None of those who were offered: whoever answered so knows, and nothing more is said."""

    def __init__(self) -> None:
        super().__init__(1)


class _Added(click.exceptions.Exit):
    """Somebody was added on the way: the vault is looked at anew. A command that doesn't is done."""


def once_added(look: Callable[[], _Found]) -> _Found:
    """What is found by a look at the vault in which names are chosen; anew where somebody was added then."""
    while True:
        try:
            return look()
        except _Added:
            continue


def choose(
    garden: "Garden | Glance",
    name: str,
    language: Language,
    found: "Sequence[Contact] | None" = None,
    adding: "Call | None" = None,
) -> "Contact":
    """Whom the name means (of those `found`, where they are known). At a terminal a question where several
    fit, or where nobody does but some are called nearly so; with a call for `adding` (within `once_added`)
    also whether to add them. Raises NobodyFoundError, SeveralFoundError and NobodyMeant."""
    from vault_tools.actions.find import the_one
    from vault_tools.errors import NobodyFoundError, SeveralFoundError

    if found is None:
        found = garden.names.called(name)
    try:
        return the_one(garden, name, found)
    except SeveralFoundError:
        if not can_ask() or len(found) > _MOST_LISTED:
            raise
        return found[_number(found, say(words.WHICH_ONE, language, name=one_line(name)), language) - 1]
    except NobodyFoundError as error:
        call = adding if _may_be_added(name) else None
        if not can_ask() or not (error.near or call):
            raise
        click.echo(error.text(language, asking=call is not None), err=True)
        return _near_or_new(garden, name, error.near, call, language)


def _near_or_new(
    garden: "Garden | Glance", name: str, names: Sequence[str], call: "Call | None", language: Language
) -> "Contact":
    """Whoever is picked of those called nearly so; else, with a call for it, somebody new is added."""
    near = [each for likely in names for each in garden.contacts if one_line(each.name) == likely]
    if near and (picked := _number(near, say(words.ONE_OF_THESE, language), language, none=True)):
        return near[picked - 1]
    if call is None or not agreed(
        say(words.ADD_THEM, language, name=one_line(name)), language, default=False
    ):
        raise NobodyMeant
    from vault_tools.cli.add import add

    click.get_current_context().invoke(add, name=(name,), **call.options())
    raise _Added


def _may_be_added(name: str) -> bool:
    from vault_tools.contacts.new_name import wrong_with

    return wrong_with(name) is None


def _number(among: "Sequence[Contact]", question: str, language: Language, *, none: bool = False) -> int:
    """The number of the one that was picked, from 1; 0 may stand for none of them."""
    for at, each in enumerate(among, start=1):
        click.echo(f"{at:3}  {one_line(each.name)}  ({one_line(each.path)})", err=True)
    if none:
        click.echo(f"{0:3}  {say(words.NONE_OF_THEM, language)}", err=True)
    return number(question, language, first=0 if none else 1, last=len(among), end=" ")
