"""`vault-tools` alone: who is due this week, and what to do next."""

import shlex
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, tell
from vault_tools.words import Language, say
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.care.due import Care

_MOST_SHOWN = 10


@click.command()
@common
def overview(call: Call) -> None:
    """Show who is due this week, and the next sensible command."""
    from vault_tools.actions.due import due_list, due_this_week
    from vault_tools.care.filter import Filter
    from vault_tools.cli.due import print_cares
    from vault_tools.errors import NoContactsError
    from vault_tools.text.dates import week_name

    garden, language = call.garden()
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    cares = due_list(garden, call.today, Filter(owner=garden.settings.weekly.owner))
    due = due_this_week(cares, call.today)
    shown = due[:_MOST_SHOWN]
    if not shown:
        tell(words.NOBODY_DUE, language)
    else:
        print_cares(shown, call.today, say(words.DUE_TITLE, language, week=week_name(call.today)), language)
    if len(due) > len(shown):
        tell(words.DUE_MORE, language, n=len(due) - len(shown))
    if garden.problems:
        tell(words.PROBLEMS_THERE, language, n=len(garden.problems))
    _next(garden, call, shown, language)


def _next(garden: "Garden", call: Call, due: "list[Care]", language: Language) -> None:
    """The next sensible command: the page first, then whoever is waiting."""
    from vault_tools.actions.weekly import plan_week

    week = plan_week(garden, call.today, language)
    if week.fresh.old_week is None:
        tell(words.NEXT_FIRST_PAGE, language)
    elif week.fresh.old_week < week.fresh.plan.monday:
        tell(words.NEXT_NEW_WEEK, language)
    elif week.fresh.old_week == week.fresh.plan.monday and week.changes:
        tell(words.NEXT_TAKE_IN, language, path=week.path)
    elif due:
        tell(words.NEXT_SHOW, language, name=shlex.quote(due[0].contact.name))
    else:
        tell(words.NEXT_ADD, language)
