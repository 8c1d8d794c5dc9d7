"""What every command shares: its options, the language, finding the vault, errors and exit codes."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import wraps
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from vault_tools.cli.call import Call as Call
from vault_tools.cli.call import environment_language as environment_language
from vault_tools.cli.call import json_text as json_text
from vault_tools.cli.call import print_text as print_text
from vault_tools.errors import VaultToolsError
from vault_tools.text.dates import parse_date
from vault_tools.words import LANGUAGES, Language, Phrase, say
from vault_tools.words import terminal as words
from vault_tools.words.language import Value

if TYPE_CHECKING:
    from vault_tools.vault.settings import Settings
    from vault_tools.vault.store import Store


WRONG_USAGE = 2


def pass_on(ctx: click.Context, call: Call) -> None:
    """What stands before a command holds for it, unless it says otherwise itself."""
    if ctx.invoked_subcommand is not None:
        ctx.default_map = {ctx.invoked_subcommand: call.options()}


def common(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the common options as one `Call`, and its errors their exit codes."""

    @click.option("--vault", metavar="FOLDER", help="The folder that holds the notes.")
    @click.option("--today", metavar="DATE", help="Act as if it were this day.")
    @click.option("--language", type=click.Choice(LANGUAGES), help="Language of everything that is said.")
    @_helped
    @wraps(command)
    def wrapped(vault: str | None, today: str | None, language: Language | None, **more: Any) -> None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # a name that the locale can't write is no failure
        day = parse_date(today) if today is not None else date.today()
        call = Call(vault, day or date.today(), language, day_given=day is not None and today is not None)
        if day is None:
            wrong_usage(words.NOT_A_DAY, call, text=today or "")
        try:
            command(call, **more)
        except VaultToolsError as error:
            fail(error, language_of(call))
        except BrokenPipeError:
            raise  # click ends quietly then: whoever read our output has had enough
        except OSError as error:
            # The last resort, for what no action could make a problem or an error of its own.
            why = error.strerror or str(error) or type(error).__name__
            tell(words.SYSTEM_REFUSED, language_of(call), path=str(error.filename or "?"), why=why)
            sys.exit(1)

    return wrapped


def _helped(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command `-h` and `--help`; the words are looked for only when it is asked for help."""

    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            from vault_tools.cli.help import help_of

            click.echo(help_of(ctx), color=ctx.color)
            ctx.exit()

    return click.option(
        "-h",
        "--help",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help="Show this message and exit.",
    )(command)


def language_of(call: Call) -> Language:
    """The language of a call that may not get as far as its vault: of errors, and of help."""
    try:
        return call.language(call.settings(call.folder))
    except (VaultToolsError, OSError):
        return call.language()


def wrong_usage(phrase: Phrase, call: Call, **values: Value) -> NoReturn:
    """Says what in the call means nothing and ends with the usage code."""
    tell(phrase, language_of(call), **values)
    sys.exit(WRONG_USAGE)


def fail(error: VaultToolsError, language: Language) -> NoReturn:
    """Says what is wrong on stderr and ends with the error's exit code."""
    click.echo(error.text(language), err=True)
    sys.exit(error.exit_code)


@contextmanager
def writing(vault: Path, settings: "Settings", name: str) -> "Iterator[Store]":
    """One run that writes: everything in it can be undone together."""
    store = store_for(vault, settings)
    with store.run(name):
        yield store


def store_for(vault: Path, settings: "Settings") -> "Store":
    """The writer for a vault, as its settings say."""
    from vault_tools.vault.places import places_for
    from vault_tools.vault.store import Store

    return Store(vault, places_for(vault, os.environ), write=settings.write)


def tell(phrase: Phrase, language: Language, **values: Value) -> None:
    """A message to the user, on stderr: stdout is for data."""
    click.echo(say(phrase, language, **values), err=True)


def print_changes(changes: bytes, language: Language) -> None:
    """What a dry run would change, as a diff on stdout; a word where that is nothing."""
    sys.stdout.buffer.write(changes)
    if not changes:
        tell(words.DRY_RUN_NOTHING, language)


def print_json(value: Any) -> None:
    """Stable JSON on stdout: UTF-8 whatever the locale."""
    print_text(json_text(value))


def at_terminal() -> bool:
    """Whether stdout is a terminal, where tables and colour are pleasant."""
    return sys.stdout.isatty()
