"""`merge`: joining two notes of one contact."""

import sys

import click

from vault_tools.cli.common import Call, common, tell, writing
from vault_tools.cli.completing import contacts
from vault_tools.cli.names import choose
from vault_tools.words import exchange as words


@click.command()
@click.argument("kept", metavar="NAME", shell_complete=contacts)
@click.argument("gone", metavar="OTHER", shell_complete=contacts)
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def merge(call: Call, kept: str, gone: str, dry_run: bool) -> None:
    """Join two notes of one contact: all of OTHER goes into NAME's note, and OTHER's note goes.

    Fields, log and text follow, and links to it in the whole vault. What the two notes say differently stays
    as NAME has it; OTHER's words are kept in the text. One undo takes all of it back.

    \b
    vault-tools merge "Anna Bauer" "A. Bauer"
    """
    from vault_tools.actions.merging import carry_out, plan_merge

    garden, language = call.garden()
    plan = plan_merge(garden, choose(garden, kept, language), choose(garden, gone, language), language)
    if dry_run:
        from vault_tools.text.diff import diff

        for path, old, new in plan.changes:
            sys.stdout.buffer.write(diff(path, old, new))
    else:
        with writing(garden.vault, garden.settings, "merge") as store:
            carry_out(plan, store)
        tell(words.MERGED, language, gone=plan.gone.path, kept=plan.kept.path, n=plan.linked)
    for each in plan.differ:
        tell(words.DIFFER, language, what=each, path=plan.kept.path)
    for path in plan.left:
        tell(words.LINK_LEFT, language, path=path)
