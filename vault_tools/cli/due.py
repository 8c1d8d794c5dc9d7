"""`due`: who would like to hear from you."""

from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, at_terminal, common, json_text, print_text, tell
from vault_tools.words import Language, say
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from vault_tools.care.due import Care


@click.command()
@click.option("--all", "everyone", is_flag=True, help="Everyone, not only those due this week.")
@click.option("--place", metavar="PLACE", help="Who is due, or nearly, in one place (or firm).")
@click.option("--json", "as_json", is_flag=True, help="Everyone, as JSON.")
@common
def due(call: Call, everyone: bool, place: str | None, as_json: bool) -> None:
    """Show who is due this week, most thirsty first, and why.

    \b
    vault-tools due              this week
    vault-tools due --all        everyone who is not paused, archived or gone
    vault-tools due --place Kassel   who could be visited on one way
    vault-tools due --json       the same for other programs
    """
    if as_json and place is None:
        _as_json(call)
        return
    from vault_tools.actions.due import due_in_place, due_list, due_this_week, quieter
    from vault_tools.errors import NoContactsError
    from vault_tools.words.durations import lasting

    garden, language = call.garden()
    cares = due_list(garden, call.today)
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    if place is not None:
        cares = due_in_place(cares, place, call.today, everyone=everyone)
    if as_json:
        from vault_tools.exchange.json import care_json

        print_text(json_text([care_json(care, language) for care in cares]))
        return
    shown = cares if everyone or place is not None else due_this_week(cares, call.today)
    if not shown:
        tell(words.NOBODY_DUE, language)
    elif at_terminal():
        _table(shown, call, everyone, language)
    else:
        for care in shown:
            click.echo("\t".join(_row(care, language)))
    for care, drift in quieter(cares, call.today):
        usual, silent = lasting(drift.usual_days, language), lasting(drift.silent_days, language)
        tell(words.DUE_QUIET, language, name=care.contact.name, usual=usual, silent=silent)
    if garden.problems:
        tell(words.PROBLEMS_THERE, language, n=len(garden.problems))


def _as_json(call: Call) -> None:
    """Everyone, for programs; asked again while no note has changed, the answer stays the same."""
    from vault_tools.actions.answers import Question

    vault = call.folder
    settings = call.settings(vault)
    language = call.language(settings)
    question = Question.of(vault, settings, call.today.isoformat(), language)
    answer = question.last_answer()
    if answer is None:
        from vault_tools.actions.due import due_list
        from vault_tools.actions.opening import read_garden
        from vault_tools.errors import NoContactsError
        from vault_tools.exchange.json import care_json

        garden = read_garden(vault, settings, question.found)
        answer = json_text([care_json(care, language) for care in due_list(garden, call.today)])
        if not garden.contacts:
            print_text(answer)
            raise NoContactsError(folder=str(garden.vault))
        question.keep(answer)
    print_text(answer)


def _row(care: "Care", language: Language) -> tuple[str, str, str, str]:
    from vault_tools.words.reasons import STATES

    return (
        care.contact.name,
        say(STATES[care.state], language),
        care.due.isoformat() if care.due else "",
        ", ".join(reason.text(language) for reason in care.reasons),
    )


def _table(cares: "list[Care]", call: Call, everyone: bool, language: Language) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from vault_tools.text.dates import week_name
    from vault_tools.words.dates import weekday_day

    day = weekday_day(call.today, language, call.today.year)
    title = (
        say(words.DUE_ALL_TITLE, language, day=day)
        if everyone
        else say(words.DUE_TITLE, language, week=week_name(call.today))
    )
    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for phrase in (words.COLUMN_NAME, words.COLUMN_STATE, words.COLUMN_DUE, words.COLUMN_REASON):
        table.add_column(say(phrase, language), overflow="fold")
    for care in cares:
        name, state, _, reason = _row(care, language)
        on = weekday_day(care.due, language, call.today.year) if care.due else ""
        table.add_row(
            Text(name, style="bold"), Text(state, style=_COLOURS.get(care.state, "")), on, Text(reason)
        )
    Console().print(table)


_COLOURS = {
    "wilting": "magenta",
    "due": "yellow",
    "new": "cyan",
    "thirsty": "blue",
    "fresh": "green",
    "resting": "dim",
    "never": "dim",
}
