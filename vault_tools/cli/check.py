"""`check`: what in the notes could not be read as meant."""

import sys

import click

from vault_tools.cli.common import Call, common, print_json, tell
from vault_tools.words import terminal as words

FOUND_PROBLEMS = 3


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@common
def check(call: Call, as_json: bool) -> None:
    """List what in the notes could not be read, with path, line and what to do.

    Ends with 3 where there is something, with 0 where all is well.
    """
    from vault_tools.actions.weekly import all_problems

    garden, language = call.garden()
    problems = all_problems(garden, call.today, language)
    if garden.contacts:
        from vault_tools.actions.doubles import likely_doubles

        problems = (*problems, *likely_doubles(garden))
    if as_json:
        from vault_tools.exchange.json import problem_json

        print_json([problem_json(problem, language) for problem in problems])
    else:
        for problem in problems:
            place = f"{problem.path}:{problem.line}" if problem.line else problem.path
            click.echo(f"{place}: {problem.message(language)} {problem.hint(language)}")
    if problems:
        sys.exit(FOUND_PROBLEMS)
    if not as_json:
        tell(words.NO_PROBLEMS, language, n=len(garden.contacts))
