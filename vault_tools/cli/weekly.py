"""`weekly`: the week's page."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, common, print_changes, print_json, tell, writing
from vault_tools.words import Language
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.weekly import Outcome, Week
    from vault_tools.errors import VaultToolsError
    from vault_tools.vault.store import Store

_TRIES = 20


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON; write nothing.")
@click.option("--stdout", "to_stdout", is_flag=True, help="Print the page; write nothing.")
@click.option("--template", metavar="FILE", help="Make the page with this template.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@common
def weekly(call: Call, as_json: bool, to_stdout: bool, template: str | None, dry_run: bool) -> None:
    """Write this week's page, Weekly.md: whom to care for, why, and what was last said.

    What you wrote on the page stays. The page of a past week is first kept whole in the archive.

    \b
    vault-tools weekly            write the page
    vault-tools weekly --stdout   only look at it
    """
    from vault_tools.actions.weekly import plan_week

    garden, language = _garden(call, template)
    week = plan_week(garden, call.today, language)
    if as_json:
        from vault_tools.exchange.json import plan_json

        print_json(plan_json(week.fresh.plan, week.problems, language))
    elif to_stdout:
        sys.stdout.buffer.write(week.page)
    elif dry_run:
        from vault_tools.actions.weekly import preview

        print_changes(preview(week), language)
    else:
        _write(call, garden, week, language, template)


def _garden(call: Call, template: str | None) -> "tuple[Garden, Language]":
    """The vault, with the template that the option names."""
    if template is None:
        return call.garden()
    from vault_tools.actions.opening import read_garden
    from vault_tools.actions.templates import with_template

    vault = call.folder
    settings = with_template(call.settings(vault), Path(template))
    return read_garden(vault, settings), call.language(settings)


def _write(call: Call, garden: "Garden", week: "Week", language: Language, template: str | None) -> None:
    """Writes; where somebody else wrote in between, everything is read and planned anew."""
    from vault_tools.actions.weekly import plan_week, write_week
    from vault_tools.errors import NoteChangedError

    troubles: list[VaultToolsError] = []
    for attempt in range(_TRIES):
        try:
            with writing(garden.vault, garden.settings, "weekly") as store:
                outcome = write_week(garden, week, store, call.today, language)
                troubles = _what_follows(garden, week, store, call, language)
            break
        except NoteChangedError:
            if attempt == _TRIES - 1:
                raise
            garden, language = _garden(call, template)
            week = plan_week(garden, call.today, language)
    _report(week, outcome, language)
    troubles = [*outcome.failed, *troubles]
    for error in troubles:
        click.echo(error.text(language), err=True)
    if troubles:
        sys.exit(1)


def _what_follows(
    garden: "Garden", week: "Week", store: "Store", call: Call, language: Language
) -> "list[VaultToolsError]":
    """The pictures, where the page shows the garden, and the calendar; what kept that one from being written.
    Raises NoteChangedError."""
    settings = garden.settings
    if settings.pictures.embed == "off" and settings.calendar.file is None:
        return []
    from vault_tools.actions.opening import read_garden
    from vault_tools.errors import NoteChangedError, VaultToolsError

    now = read_garden(garden.vault, settings)  # ticks may just have been taken in
    if settings.pictures.embed != "off" and now.contacts:
        from vault_tools.actions.pictures import draw_all, write_pictures

        write_pictures(draw_all(now, call.today, language), store)
    try:
        if settings.calendar.file is not None:
            from vault_tools.actions.calendar_file import keep_fresh

            keep_fresh(now, week.fresh.plan, call.today, language, store)
    except NoteChangedError:
        raise
    except VaultToolsError as error:
        return [error]
    return []


def _report(week: "Week", outcome: "Outcome", language: Language) -> None:
    """One line for each file written, and a word on what could not be read."""
    from vault_tools.text.dates import week_name

    for change in outcome.written:
        if not change.page:
            tell(words.TAKEN_IN, language, path=change.path)
        elif change.path != week.path:
            tell(words.WEEKLY_ARCHIVED, language, path=change.path)
    plan = week.fresh.plan
    if any(change.path == week.path for change in outcome.written):
        values = {"n": len(plan.items), "minutes": plan.planned_minutes, "budget": plan.budget}
        tell(words.WEEKLY_WRITTEN, language, path=week.path, week=week_name(plan.monday), **values)
    elif not any(change.path == week.path for change in week.changes):
        tell(words.WEEKLY_UNCHANGED, language, path=week.path)
    if week.problems:
        tell(words.PROBLEMS_THERE, language, n=len(week.problems))
