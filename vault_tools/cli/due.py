"""`due`: who would like to hear from you."""

from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import Call, at_terminal, common, print_text, tell, wrong_usage
from vault_tools.cli.completing import owners, places, plants, tags
from vault_tools.cli.due_json import Options, due_json
from vault_tools.errors import NoContactsError
from vault_tools.words import Language, say
from vault_tools.words import terminal as words

if TYPE_CHECKING:
    from datetime import date

    from vault_tools.actions.garden import Garden
    from vault_tools.care.due import Care
    from vault_tools.care.filter import Filter, Order

ORDERS = ("thirst", "due", "name", "value", "last")


@click.command()
@click.option("--all", "everyone", is_flag=True, help="Everyone, not only those due this week.")
@click.option(
    "--plant", metavar="PLANT", shell_complete=plants, help="Only trees, perennials, annuals, seedlings."
)
@click.option("--tag", metavar="TAG", shell_complete=tags, help="Only those with this tag, or one below it.")
@click.option("--place", metavar="PLACE", shell_complete=places, help="Only those in one place or firm.")
@click.option("--owner", metavar="NAME", shell_complete=owners, help="NAME's contacts and those of nobody.")
@click.option("--within", metavar="TIME", help="Those due within that time: 10 days, 4w, 3 months.")
@click.option("--sort", "order", type=click.Choice(ORDERS), default="thirst", help="In which order.")
@click.option("--json", "as_json", is_flag=True, help="Everyone, as JSON.")
@common
def due(
    call: Call,
    everyone: bool,
    plant: str | None,
    tag: str | None,
    place: str | None,
    owner: str | None,
    within: str | None,
    order: "Order",
    as_json: bool,
) -> None:
    """Show who is due this week, most thirsty first, and why.

    \b
    vault-tools due                        this week
    vault-tools due --within 4w            the next four weeks
    vault-tools due --all --plant tree     the old trees, due or not
    vault-tools due --place Kassel         on the way there
    vault-tools due --all --sort name      everyone who is not paused, archived or gone
    vault-tools due --json                 the same for other programs
    """
    options = (plant, tag, place, owner, within)
    if as_json:
        _as_json(call, options, order)
        return
    from vault_tools.actions.due import due_list, quieter
    from vault_tools.words.durations import lasting

    asked = _filter(call, *options)
    garden, language = call.garden()
    cares = due_list(garden, call.today, asked, order)
    if not garden.contacts:
        raise NoContactsError(folder=str(garden.vault))
    shown = cares if everyone or asked.within else _now(cares, asked, call.today)
    if not shown:
        tell(words.NOBODY_LIKE_THAT if any(options) else words.NOBODY_DUE, language)
    else:
        print_cares(shown, call.today, _title(call, asked, language, everyone=everyone), language)
    if asked.place is not None:
        _tell_round(garden, shown, language)
    for care, drift in quieter(cares, call.today):
        usual, silent = lasting(drift.usual_days, language), lasting(drift.silent_days, language)
        tell(words.DUE_QUIET, language, name=care.contact.name, usual=usual, silent=silent)
    if garden.problems:
        tell(words.PROBLEMS_THERE, language, n=len(garden.problems))


def _tell_round(garden: "Garden", cares: "list[Care]", language: Language) -> None:
    """What visiting these on one way would take."""
    from vault_tools.actions.sharing import shared_way
    from vault_tools.words.durations import hours

    if found := shared_way(garden, cares):
        minutes, apart = hours(found.minutes, language), hours(found.apart, language)
        tell(words.DUE_ROUND, language, n=found.visits, minutes=minutes, apart=apart)


def _now(cares: "list[Care]", asked: "Filter", today: "date") -> "list[Care]":
    """Those due this week; of one place also who is nearly due: one is there anyway."""
    from vault_tools.actions.due import due_this_week, nearly_due

    return nearly_due(cares, today) if asked.place is not None else due_this_week(cares, today)


def _filter(
    call: Call, plant: str | None, tag: str | None, place: str | None, owner: str | None, within: str | None
) -> "Filter":
    """What is asked for; ends with the usage code where a word means nothing."""
    from vault_tools.care.filter import Filter
    from vault_tools.contacts.cadence import parse_cadence
    from vault_tools.contacts.span import Cadence
    from vault_tools.contacts.words import PLANT_OF
    from vault_tools.text.fold import fold

    kind = PLANT_OF.get(fold(plant)) if plant is not None else None
    if plant is not None and kind is None:
        wrong_usage(words.NOT_A_PLANT, call, text=plant)
    span = parse_cadence(within) if within is not None else None
    if within is not None and not isinstance(span, Cadence):
        wrong_usage(words.NOT_A_SPAN, call, text=within)
    return Filter(kind, tag, place, owner, span.low if isinstance(span, Cadence) else None)


def _as_json(call: Call, options: Options, order: "Order") -> None:
    answer = due_json(
        call, options, order, lambda: _filter(call, *options), lambda answer: print_text(answer.text)
    )
    if answer.nobody_in is not None:
        raise NoContactsError(folder=answer.nobody_in)


def _title(call: Call, asked: "Filter", language: Language, *, everyone: bool) -> str:
    from vault_tools.text.dates import week_name
    from vault_tools.words.dates import weekday_day

    if everyone or asked.within is not None:
        until = asked.within.after(call.today) if asked.within is not None and not everyone else None
        phrase = words.DUE_UNTIL_TITLE if until else words.DUE_ALL_TITLE
        return say(phrase, language, day=weekday_day(until or call.today, language, call.today.year))
    return say(words.DUE_TITLE, language, week=week_name(call.today))


def _row(care: "Care", language: Language) -> tuple[str, str, str, str]:
    """Name, state, due date and reasons, in words."""
    from vault_tools.words.reasons import STATES

    return (
        care.contact.name,
        say(STATES[care.state], language),
        care.due.isoformat() if care.due else "",
        ", ".join(reason.text(language) for reason in care.reasons),
    )


def print_cares(cares: "list[Care]", today: "date", title: str, language: Language) -> None:
    """Prints them: as a table with a title at a terminal, else a line each, its parts between tabs."""
    if at_terminal():
        _table(cares, today, title, language)
        return
    for care in cares:
        click.echo("\t".join(_row(care, language)))


def _table(cares: "list[Care]", today: "date", title: str, language: Language) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from vault_tools.words.dates import weekday_day

    shown = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for phrase in (words.COLUMN_NAME, words.COLUMN_STATE, words.COLUMN_DUE, words.COLUMN_REASON):
        shown.add_column(say(phrase, language), overflow="fold")
    for care in cares:
        name, state, _, reason = _row(care, language)
        on = weekday_day(care.due, language, today.year) if care.due else ""
        shown.add_row(
            Text(name, style="bold"), Text(state, style=_COLOURS.get(care.state, "")), on, Text(reason)
        )
    Console().print(shown)


_COLOURS = {
    "wilting": "magenta",
    "due": "yellow",
    "new": "cyan",
    "thirsty": "blue",
    "fresh": "green",
    "resting": "dim",
    "never": "dim",
}
