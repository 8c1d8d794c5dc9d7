"""Wrong usage, in the user's language: what click finds wrong with a call, said as we say things."""

import re
from collections.abc import Sequence
from datetime import date

import click

from vault_tools.cli.common import Call, language_of
from vault_tools.words import Language, say
from vault_tools.words import usage as words

_OPTION_OF = {
    word: option
    for option, words_for in (
        ("on", "am wann datum date day tag when"),
        ("note", "notiz notizen notes bemerkung text"),
        ("met", "kennengelernt wo where getroffen"),
        ("known", "bekannt long lange alt"),
        ("last", "zuletzt letzter-kontakt last-contact"),
        ("kind", "art type"),
        ("to", "nach output out datei"),
    )
    for word in words_for.split()
}
"""From what an option may be called to its name, where no field of a note is called so."""
_SURPLUS = re.compile(r"\((.+)\)$")


def usage_language(args: Sequence[str]) -> Language:
    """The language of a call of which only the words are known: as its options, the environment and the
    settings of its vault say."""
    said = _given("--language", args)
    language: Language | None = "de" if said == "de" else "en" if said == "en" else None
    return language_of(Call(_given("--vault", args), date.today(), language))


def _given(option: str, args: Sequence[str]) -> str | None:
    """The value of an option, wherever it stands."""
    for before, after in zip(args, [*args[1:], None], strict=True):
        if before == option:
            return after
        if before.startswith(f"{option}="):
            return before.removeprefix(f"{option}=")
    return None


def sentence(error: click.UsageError, language: Language) -> str:
    """What is wrong, and what to do."""
    command = error.ctx.command_path if error.ctx is not None else "vault-tools"
    match error:
        case click.NoSuchOption():
            name, meant = error.option_name, _meant(error)
            near = _near([meant] if meant else error.possibilities or (), language)
            return say(words.NO_SUCH_OPTION, language, name=name, near=near, command=command)
        case click.BadOptionUsage():
            wanted = words.NO_VALUE_WANTED if "not take" in error.message else words.MISSING_VALUE
            return say(wanted, language, name=error.option_name, command=command)
        case click.MissingParameter():
            return say(words.MISSING_ARGUMENT, language, name=_name(error, language), command=command)
        case click.BadParameter():
            return _bad_value(error, language)
    if (surplus := _SURPLUS.search(error.message)) and "extra argument" in error.message:
        return say(words.TOO_MUCH, language, name=surplus[1], command=command)
    return say(words.OTHER, language, why=error.message)


def no_such_command(name: str, known: list[str], language: Language) -> str:
    """What to say of a command that there is not."""
    from difflib import get_close_matches

    near = _near(get_close_matches(name, known, n=2, cutoff=0.6), language)
    return say(words.NO_SUCH_COMMAND, language, name=name, near=near)


def _meant(error: click.NoSuchOption) -> str | None:
    """The option that is called otherwise in notes: `--geburtstag`, `--company`."""
    from vault_tools.contacts.synonyms import canonical

    known = {name for param in error.ctx.command.params for name in param.opts} if error.ctx else set()
    word = error.option_name.strip("-")
    field = canonical(word) or ""
    names = (f"--{field}".replace("_", "-"), f"--{field.rstrip('s')}", f"--{_OPTION_OF.get(word)}")
    return next((name for name in names if name in known), None)


def _bad_value(error: click.BadParameter, language: Language) -> str:
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice) and (written := re.match(r"'(.*)' is not", error.message)):
        choices = ", ".join(map(str, kind.choices))
        return say(words.ONE_OF, language, value=written[1], name=_name(error, language), choices=choices)
    return say(words.BAD_VALUE, language, name=_name(error, language), why=error.message)


def _name(error: click.BadParameter, language: Language) -> str:
    """The option, or the argument as the help shows it."""
    param = error.param
    if param is None:
        return str(error.param_hint or "?")
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    from vault_tools.cli.help import placeholder

    return placeholder(param.metavar or param.human_readable_name, language).replace("...", "…")


def _near(names: "list[str] | tuple[str, ...]", language: Language) -> str:
    return say(words.NEAR, language, names=", ".join(sorted(names))) if names else ""
