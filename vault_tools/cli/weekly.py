"""`weekly`: the week's page."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, print_json, tell, writing
from vault_tools.words import Language
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.weekly import Week


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON; write nothing.")
@click.option("--stdout", "to_stdout", is_flag=True, help="Print the page; write nothing.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def weekly(call: Call, as_json: bool, to_stdout: bool, dry_run: bool) -> None:
    """Write this week's page, Weekly.md: whom to care for, why, and what was last said.

    What you wrote on the page stays. The page of a past week is first kept whole in the archive.

    \b
    vault-tools weekly            write the page
    vault-tools weekly --stdout   only look at it
    """
    from vault_tools.actions.weekly import plan_week
    from vault_tools.exchange.json import plan_json

    garden, language = call.garden()
    week = plan_week(garden, call.today, language)
    if as_json:
        print_json(plan_json(week.fresh.plan, week.problems, week.fresh.reasons, language))
    elif to_stdout:
        sys.stdout.buffer.write(week.new)
    elif dry_run:
        from vault_tools.actions.weekly import preview

        sys.stdout.buffer.write(preview(garden, week))
        if not week.changes:
            tell(words.DRY_RUN_NOTHING, language)
    else:
        _write(garden, week, language)


def _write(garden: "Garden", week: "Week", language: Language) -> None:
    from vault_tools.actions.weekly import write_week
    from vault_tools.text.dates import week_name

    with writing(garden.vault, garden.settings, "weekly") as store:
        written = write_week(garden, week, store)
    for path in written[:-1]:
        tell(words.WEEKLY_ARCHIVED, language, path=path)
    if written:
        tell(
            words.WEEKLY_WRITTEN,
            language,
            path=week.path,
            week=week_name(week.fresh.plan.monday),
            n=len(week.fresh.plan.items),
            minutes=week.fresh.plan.planned_minutes,
            budget=week.fresh.plan.budget,
        )
    else:
        tell(words.WEEKLY_UNCHANGED, language, path=week.path)
    if week.problems:
        tell(words.PROBLEMS_THERE, language, n=len(week.problems))
