"""`completion`: teaching a shell to complete commands, options and the names of contacts."""

import os

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    get_completion_class,
)

from vault_tools.cli.call import COMPLETE
from vault_tools.cli.common import Call, common

SHELLS = ("bash", "zsh", "fish")

# Where several are offered and none of them begins as what stands there, that would be taken away.
_ZSH_KEEPS = """
functions[%(complete_func)s_of_click]=$functions[%(complete_func)s]
%(complete_func)s() {
    %(complete_func)s_of_click "$@"
    if (( compstate[nmatches] > 1 )) && [[ ${(L)compstate[unambiguous]} != ${(L)PREFIX}* ]]; then
        compstate[insert]=''
    fi
}
"""


class _WholeWords(ShellComplete):
    """What is offered takes the place of the whole word: of `--place=Kas` also what is before the sign."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """What may stand there."""
        option, sign, _ = incomplete.partition("=")
        items = super().get_completions(args, incomplete)
        if sign and option.startswith("--"):
            for item in items:
                item.value = option + sign + item.value
        return items


class KeepingZsh(_WholeWords, ZshComplete):
    """Zsh, that keeps what was typed until there is something better."""

    def source(self) -> str:
        """What the shell runs at its start."""
        return super().source() + _ZSH_KEEPS % self.source_vars()


class WholeFish(_WholeWords, FishComplete):
    """Fish: it looks itself whether what is offered fits what was typed."""


class QuotingBash(BashComplete):
    """Bash takes a word as it is given: blanks and signs in names are escaped here. Other shells do that
    themselves."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before, and the one to complete: `--place=Kas` is three to bash."""
        args, incomplete = super().get_completion_args()
        if incomplete == "=":
            return args, ""
        return (args[:-1] if args[-1:] == ["="] else args), incomplete

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """What may stand there; where several begin otherwise, what was typed stays, as one of them."""
        items = super().get_completions(args, incomplete)
        begun = [item for item in items if item.value.casefold().startswith(incomplete.casefold())]
        return items if begun or len(items) < 2 else [CompletionItem(incomplete), *items]

    def format_completion(self, item: CompletionItem) -> str:
        """One line of the answer."""
        value = quoted(item.value, open_quote(os.environ.get("COMP_WORDS", "")))
        # The script reads the line by `read` without `-r`, which takes one layer of backslashes away.
        return f"{item.type},{value}".replace("\\", "\\\\")


add_completion_class(QuotingBash, "bash")
add_completion_class(KeepingZsh, "zsh")
add_completion_class(WholeFish, "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@common
def completion(call: Call, shell: str) -> None:  # noqa: ARG001  # it needs no vault
    """Print what SHELL is to run at its start, so that the Tab key completes commands and contacts.

    \b
    eval "$(vault-tools completion bash)"              in ~/.bashrc
    eval "$(vault-tools completion zsh)"               in ~/.zshrc, after compinit
    vault-tools completion fish > ~/.config/fish/completions/vault-tools.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None, "click knows all three"
    script = kind(click.get_current_context().find_root().command, {}, "vault-tools", COMPLETE).source()
    click.echo(script)


def quoted(value: str, quote: str = "") -> str:
    """A word of the shell, by backslashes, so that it grows on from what stands there; or one within a quote
    that is open there."""
    if quote == "'":
        return value.replace("'", "'\\''")
    if quote:
        return "".join(f"\\{sign}" if sign in '"\\$`' else sign for sign in value)
    return "".join(sign if sign.isalnum() or sign in "-_./,:@%+" else f"\\{sign}" for sign in value)


def open_quote(line: str) -> str:
    """The quote that is open at the end of a command line, or nothing."""
    quote = ""
    signs = iter(line)
    for sign in signs:
        if sign == "\\" and quote != "'":
            next(signs, None)
        elif sign == quote:
            quote = ""
        elif not quote and sign in "'\"":
            quote = sign
    return quote
