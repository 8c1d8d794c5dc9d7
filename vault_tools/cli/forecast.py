"""`forecast`: the coming weeks, and what to loosen when the garden is larger than the time."""

import sys
from typing import TYPE_CHECKING

import click

from vault_tools.cli.asking import agreed
from vault_tools.cli.common import Call, at_terminal, common, print_json, tell, writing
from vault_tools.words import Language, say
from vault_tools.words import forecast as words
from vault_tools.words.durations import hours
from vault_tools.words.listing import and_more

if TYPE_CHECKING:
    from vault_tools.actions.forecast import Outlook
    from vault_tools.actions.garden import Garden

_NAMED = 5
_MOST_WEEKS = 520


@click.command()
@click.option(
    "--weeks",
    type=click.IntRange(1, _MOST_WEEKS),
    metavar="WEEKS",
    default=26,
    show_default=True,
    help="How far.",
)
@click.option("--suggest", is_flag=True, help="Which cadences to loosen until the garden fits the time.")
@click.option("--apply", "applies", is_flag=True, help="Write the suggested cadences after showing the diff.")
@click.option("--dry-run", is_flag=True, help="With --apply: print the diff; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="All of it, as JSON.")
@common
def forecast(call: Call, weeks: int, suggest: bool, applies: bool, dry_run: bool, as_json: bool) -> None:
    """Live through the coming weeks with the planner of the page: load, waits, what to loosen.

    \b
    vault-tools forecast               half a year, week by week
    vault-tools forecast --suggest     which cadences to loosen first, and by how much
    vault-tools forecast --apply       write them; `undo` takes it back
    """
    from vault_tools.actions.forecast import outlook

    garden, language = call.garden()
    found = outlook(garden, call.today, weeks)
    if as_json:
        from vault_tools.exchange.forecast import forecast_json

        print_json(forecast_json(found.budget, found.loads, found.ahead, found.suggested))
    elif applies or dry_run:
        _apply(garden, found, call, language, dry_run=dry_run)
    elif suggest:
        _suggest(garden, found, call, language)
    else:
        _weeks(found, language)


def _weeks(found: "Outlook", language: Language) -> None:
    """The capacity, then a row for each week: a chart at a terminal, columns in a pipe."""
    from vault_tools.text.dates import week_name
    from vault_tools.words.durations import lasting

    weeks, longest = found.ahead.weeks, found.ahead.longest
    if at_terminal():
        from vault_tools.cli.bars import bars

        click.echo(bars(weeks, found.budget, language))
    else:
        for each in weeks:
            row = (week_name(each.monday), each.planned, found.budget, each.wanted, each.waiting)
            click.echo("\t".join(map(str, row)))
    _capacity(found, language)
    if longest is None:
        tell(words.LONGEST_NONE, language)
    else:
        tell(words.LONGEST, language, name=longest.contact.name, days=lasting(longest.days, language))
    if found.ahead.never:
        names = [each.name for each in found.ahead.never]
        tell(words.NEVER, language, names=and_more(names, _NAMED, language))


def _capacity(found: "Outlook", language: Language) -> None:
    from vault_tools.care.capacity import by_plant, by_value
    from vault_tools.words.reasons import PLANTS

    if not found.loads:
        tell(words.NOTHING_PLANTED, language)
        return
    phrase = words.CAPACITY_OVER if found.needs > found.budget else words.CAPACITY_FITS
    needs, budget = hours(float(found.needs), language), hours(found.budget, language)
    tell(phrase, language, needs=needs, budget=budget)
    plants = {
        say(PLANTS.get(plant or "", words.NO_PLANT), language): share
        for plant, share in by_plant(found.loads).items()
    }
    values = {str(value): share for value, share in by_value(found.loads).items()}
    for line, shares in ((words.BY_PLANT, plants), (words.BY_VALUE, values)):
        text = ", ".join(
            say(words.SHARE, language, name=name, minutes=hours(float(share.minutes), language), n=n)
            for name, share in shares.items()
            if (n := share.contacts)
        )
        tell(line, language, shares=text)


def _suggest(garden: "Garden", found: "Outlook", call: Call, language: Language) -> None:
    """Each cadence to loosen, a line each, in the order in which to do it."""
    from vault_tools.actions.forecast import cadence_text
    from vault_tools.care.cadence import agreed_cadence
    from vault_tools.care.priority import value_of
    from vault_tools.care.reasons import cadence_words
    from vault_tools.contacts.span import Cadence

    if not found.suggested:
        _nothing_to_loosen(found, language)
        return
    tell(words.SUGGEST, language, saves=hours(float(found.saves), language))
    for each in found.suggested:
        contact = each.load.contact
        agreed = agreed_cadence(contact, garden.settings.care).cadence
        before = cadence_words(agreed, language)[1] if isinstance(agreed, Cadence) else ""
        click.echo(
            say(
                words.ROW,
                language,
                name=contact.name,
                before=before,
                after=cadence_text(garden, each, call.today, language),
                value=value_of(contact),
                saves=hours(float(each.saves), language),
            )
        )
    _not_enough(found, language)
    tell(words.SUGGEST_APPLY, language)


def _nothing_to_loosen(found: "Outlook", language: Language) -> None:
    """Either all fits, or only seedlings ask for more than there is."""
    if found.needs <= found.budget:
        tell(words.SUGGEST_NOT_NEEDED, language)
    else:
        _not_enough(found, language)


def _not_enough(found: "Outlook", language: Language) -> None:
    over = float(found.needs - found.saves - found.budget)
    if over > 0:
        tell(words.SUGGEST_NOT_ENOUGH, language, over=hours(over, language))


def _apply(garden: "Garden", found: "Outlook", call: Call, language: Language, *, dry_run: bool) -> None:
    """Shows the diff, asks at a terminal, writes; one `undo` takes all of it back."""
    from vault_tools.actions.forecast import apply, as_diff, loosened

    if not found.suggested:
        _nothing_to_loosen(found, language)
        return
    notes, problems = loosened(garden, found, call.today, language)
    sys.stdout.buffer.write(as_diff(notes))
    sys.stdout.buffer.flush()
    for each in problems:
        values = {"message": each.message(language), "hint": each.hint(language)}
        tell(words.NOT_LOOSENED, language, path=each.path, **values)
    if not dry_run and notes:
        if (
            at_terminal()
            and sys.stdin.isatty()
            and not agreed(say(words.ASK_APPLY, language), language, default=False)
        ):
            tell(words.NOT_APPLIED, language)
            return
        with writing(garden.vault, garden.settings, "forecast") as store:
            apply(notes, store)
        tell(words.APPLIED, language, n=len(notes))
    _not_enough(found, language)
    if problems and not dry_run:
        sys.exit(1)
