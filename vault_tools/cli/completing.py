"""What may come next at the prompt, from the vault: quick, since the index remembers it."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, environment_language

if TYPE_CHECKING:
    from vault_tools.contacts.model import Contact

Completer = Callable[[click.Context, click.Parameter, str], list[str]]


def contacts(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """The names that begin as it is written; else those that have a word or an alias that begins so, where
    accents don't count."""
    from vault_tools.contacts.calling import forms_of, words_in
    from vault_tools.contacts.names import said_names
    from vault_tools.text.escape import one_line
    from vault_tools.text.fold import fold

    everyone = _contacts(ctx)
    names = {each.path: one_line(each.name) for each in everyone}
    begun = [name for name in names.values() if fold(name).startswith(fold(incomplete))]
    wanted = forms_of(words_in(incomplete))
    if begun or wanted == ("",):
        return begun

    def begins(name: str) -> bool:
        return any(f" {part}" in f" {form}" for form in forms_of(words_in(name)) for part in wanted)

    return [names[each.path] for each in everyone if any(map(begins, said_names(each)))]


def contact(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """For a name that may be several words: the rest of those that begin with what stands there."""
    from vault_tools.text.fold import fold

    before = ctx.params.get(param.name or "")
    if not isinstance(before, tuple) or not before:
        return contacts(ctx, param, incomplete)
    said = " ".join(before) + " "
    names = contacts(ctx, param, said + incomplete)
    return [name[len(said) :] for name in names if fold(name).startswith(fold(said + incomplete))]


def _values(of: "Callable[[Contact], Iterable[str | None]]") -> Completer:
    """Completes with what the contacts have in a field, each once."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
        from vault_tools.text.fold import fold
        from vault_tools.text.links import without_links

        found = {without_links(value) for each in _contacts(ctx) for value in of(each) if value}
        return sorted(value for value in found if fold(value).startswith(fold(incomplete)))

    return complete


tags = _values(lambda each: each.tags)
places = _values(lambda each: (each.fields.place,))
owners = _values(lambda each: (each.fields.owner,))


def plants(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """The plants, in the language that is spoken."""
    from vault_tools.words import say
    from vault_tools.words.reasons import PLANTS

    names = [say(phrase, environment_language()) for phrase in PLANTS.values()]
    return [name for name in names if name.casefold().startswith(incomplete.casefold())]


def _contacts(ctx: click.Context) -> "tuple[Contact, ...]":
    """Whoever is in the vault; nobody where anything is wrong: the command itself will say so."""
    try:
        return Call(ctx.params.get("vault"), date.today(), None).glance()[0].contacts
    except Exception:  # whatever it is, it would be printed between the letters that somebody types
        return ()
