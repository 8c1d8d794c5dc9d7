"""The help of a command in the language that is spoken: German words take the place of those in the code."""

import copy
import re

import click

from vault_tools.cli.main import LateGroup
from vault_tools.cli.usage import usage_language
from vault_tools.words import Language, help_care, help_vault, say
from vault_tools.words import help as words

TEXTS = help_care.TEXTS | help_vault.TEXTS
OPTIONS = help_care.OPTIONS | help_vault.OPTIONS


class _GermanFormatter(click.HelpFormatter):
    """Click's own words, in German."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How to call a command."""
        super().write_usage(prog, args, words.USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """The heading of a part."""
        super().write_heading(words.HEADINGS.get(heading, heading))


class _GermanContext(click.Context):
    formatter_class = _GermanFormatter


def help_of(ctx: click.Context) -> str:
    """The help of the command that is called, in the language of the call."""
    command = in_language(ctx.command, _name(ctx), usage_language(ctx.obj or ()))
    return command.get_help(command.context_class(command, info_name=ctx.info_name, parent=ctx.parent))


def _name(ctx: click.Context) -> str:
    """What stands behind the program's name."""
    if ctx.parent is None:
        return ""
    return f"{_name(ctx.parent)} {ctx.info_name}".strip()


def in_language(command: click.Command, name: str, language: Language) -> click.Command:
    """A copy of a command (`template eject`; "" is the program itself) whose help is in a language."""
    spoken = copy.copy(command)
    if name in words.SUMMARIES:
        spoken.short_help = say(words.SUMMARIES[name], language)
    if isinstance(spoken, LateGroup):
        spoken.speaks = language
    elif isinstance(spoken, click.Group):
        spoken.commands = {
            part: in_language(each, f"{name} {part}".strip(), language)
            for part, each in spoken.commands.items()
        }
    if language == "de":
        spoken.context_class = _GermanContext
        spoken.help = TEXTS.get(name, command.help)
        spoken.options_metavar = words.OPTIONS
        spoken.params = [_in_german(param, OPTIONS.get(name, {})) for param in command.params]
        if isinstance(spoken, click.Group):
            spoken.subcommand_metavar = words.COMMAND
    return spoken


def _in_german(param: click.Parameter, texts: dict[str, str]) -> click.Parameter:
    spoken = copy.copy(param)
    spoken.metavar = placeholder(param.metavar, "de") if param.metavar else None
    if isinstance(spoken, click.Option):
        name = option_name(spoken)
        spoken.help = texts.get(name) or words.COMMON.get(name) or spoken.help
        spoken.show_default = False
    return spoken


def option_name(option: click.Option) -> str:
    """The long name of an option."""
    return max(option.opts, key=len)


def placeholder(text: str, language: Language) -> str:
    """What stands for a value in the help (`[NAME]... TEXT`), in a language."""
    if language == "en":
        return text
    return re.sub(r"[A-Z]+", lambda match: words.PLACEHOLDERS.get(match[0], match[0]), text)
