"""`completion`: teaching a shell to complete commands, options and the names of contacts."""

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class, get_completion_class

from vault_tools.cli.common import Call, common
from vault_tools.cli.main import COMPLETE

SHELLS = ("bash", "zsh", "fish")


class QuotingBash(BashComplete):
    """Bash takes a word as it is given: blanks and signs in names are escaped here. Other shells do that
    themselves."""

    def format_completion(self, item: CompletionItem) -> str:
        """One line of the answer."""
        # The script reads the line by `read` without `-r`, which takes one layer of backslashes away.
        return f"{item.type},{quoted(item.value)}".replace("\\", "\\\\")


add_completion_class(QuotingBash, "bash")


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


def quoted(value: str) -> str:
    """A word of the shell, by backslashes, so that it grows on from what stands there."""
    return "".join(sign if sign.isalnum() or sign in "-_./,:@%+" else f"\\{sign}" for sign in value)
