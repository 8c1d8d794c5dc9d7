"""`import`: taking in the contacts that one has elsewhere."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vault_tools.cli.asking import agreed, can_ask, number
from vault_tools.cli.common import WRONG_USAGE, Call, common, print_json, tell, writing
from vault_tools.cli.progress import progress
from vault_tools.words import Language, say
from vault_tools.words import exchange as words

if TYPE_CHECKING:
    from vault_tools.actions.importing import Ask, Import, Person
    from vault_tools.contacts.model import Contact
    from vault_tools.exchange.cards import Card, Reading

_SHOWN = 10


@click.command(name="import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--map", "maps", metavar="FIELD=COLUMN", multiple=True, help="Which column of a CSV fills a field."
)
@click.option("--overwrite", is_flag=True, help="Also replace what the notes say already.")
@click.option("--yes", is_flag=True, help="Don't ask; unsure ones are listed and left out.")
@click.option("--dry-run", is_flag=True, help="Print what would change as a diff; write nothing.")
@click.option(
    "--json", "as_json", is_flag=True, help="What becomes of everybody as JSON; writes only with --yes."
)
@common
def import_(
    call: Call,
    files: tuple[Path, ...],
    maps: tuple[str, ...],
    overwrite: bool,
    yes: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Take in contacts from vCard, Google, LinkedIn, Outlook or any CSV; a folder of vCards too.

    Shows first what it will do, and asks. Who is there already is found by email, telephone and name, and
    only what is blank in the note is filled in. One undo takes all of it back.

    \b
    vault-tools import Connections.csv
    vault-tools import ~/.contacts --yes
    vault-tools import kunden.csv --map name=Ansprechpartner --map phone=Durchwahl
    """
    from vault_tools.actions.address_books import mapping_of, need, read_files
    from vault_tools.actions.importing import plan_import

    need("phonenumbers")
    mapping = mapping_of(maps)
    garden, language = call.garden()
    readings = read_files(files, mapping)
    asking = can_ask() and not (yes or dry_run or as_json)
    ask = _asking(language) if asking else None
    people = sum(len(reading.cards) for _, reading in readings)
    with progress(0 if ask else people, words.READING, language) as step:
        plan = plan_import(garden, readings, language, overwrite=overwrite, ask=ask, step=step)
    if not as_json:
        _show(readings, plan, language)
    wrong = bool(plan.troubles)
    if dry_run and not as_json:
        _print_diff(plan)
    elif not dry_run and _wanted(plan, yes=yes, asking=asking, as_json=as_json, language=language):
        from vault_tools.actions.importing import carry_out

        todo = plan.count("new") + plan.count("filled")
        with (
            writing(garden.vault, garden.settings, "import") as store,
            progress(todo, words.WRITING, language) as step,
        ):
            errors = list(carry_out(plan, store, step))
        for error in errors:
            click.echo(error.text(language), err=True)
        wrong = wrong or bool(errors)
        if not as_json and todo:
            tell(words.IMPORTED, language, new=plan.count("new"), filled=plan.count("filled"))
    if as_json:
        print_json(_json(plan, language))
    if wrong:
        sys.exit(1)


def _json(plan: "Import", language: Language) -> dict[str, Any]:
    from vault_tools.exchange.import_json import person_json, trouble_json

    people = (
        (each.card, each.file, each.what, each.path, each.fields, [who.path for who in each.perhaps], each.by)
        for each in plan.people
    )
    return {
        "people": [person_json(*each) for each in people],
        "troubles": [trouble_json(file, each, language) for file, each in plan.troubles],
    }


def _wanted(plan: "Import", *, yes: bool, asking: bool, as_json: bool, language: Language) -> bool:
    """Whether to write: with --yes, or after asking."""
    if not plan.count("new") + plan.count("filled"):
        if not as_json:
            tell(words.NOTHING_TO_IMPORT, language)
        return False
    if yes or as_json:
        return yes
    if asking:
        return agreed(say(words.ASK_IMPORT, language), language, default=True)
    tell(words.IMPORT_NEEDS_YES, language)
    sys.exit(WRONG_USAGE)


def _show(readings: "list[tuple[str, Reading]]", plan: "Import", language: Language) -> None:
    """What will be done, on stderr: counts, the first of each kind, and all that is unsure or wrong."""
    kinds: dict[tuple[str, str], int] = {}
    for file, reading in readings:
        place = file if len(readings) <= _SHOWN else str(Path(file).parent)
        kinds[place, reading.kind] = kinds.get((place, reading.kind), 0) + len(reading.cards)
    for (place, kind), count in kinds.items():
        tell(words.READ_FROM, language, path=place, kind=words.KINDS[kind], n=count)
    counts = [
        say(phrase, language, n=count)
        for what, phrase in words.WHAT.items()
        if (count := plan.count(what)) or what in ("new", "filled", "unchanged")  # type: ignore[arg-type]
    ]
    click.echo(", ".join(counts) + ".", err=True)
    for what, phrase in words.LINE.items():
        those = [each for each in plan.people if each.what == what]
        for each in those[:_SHOWN]:
            tell(phrase, language, name=each.card.name, path=each.path or "", fields=", ".join(each.fields))
        if len(those) > _SHOWN:
            tell(words.AND_MORE, language, n=len(those) - _SHOWN)
    for each in plan.people:
        if each.what == "unsure":
            _show_unsure(each, language)
    for file, found in plan.troubles:
        click.echo(
            f"{file}:{found.line}: {say(words.TROUBLES[found.code], language, **dict(found.values))}",
            err=True,
        )


def _show_unsure(person: "Person", language: Language) -> None:
    tell(
        words.UNSURE,
        language,
        name=person.card.name,
        file=person.file,
        line=person.card.line,
        perhaps=", ".join(f"{each.name} ({each.path})" for each in person.perhaps[:3]),
        why=say(words.WHY[person.by], language),
    )


def _asking(language: Language) -> "Ask":
    """Asks at the terminal who an unsure one is."""

    def ask(card: "Card", perhaps: "tuple[Contact, ...]") -> "Contact | str | None":
        about = ", ".join(filter(None, [card.organisation, *card.emails[:1], *card.phones[:1]]))
        tell(words.ASK_WHO, language, name=card.name, about=f" ({about})" if about else "")
        for place, each in enumerate(perhaps, start=1):
            click.echo(
                f"{place:3}  {say(words.ASK_SAME, language, name=each.name, path=each.path)}", err=True
            )
        click.echo(f"{len(perhaps) + 1:3}  {say(words.ASK_NEW, language)}", err=True)
        click.echo(f"{0:3}  {say(words.ASK_LEAVE, language)}", err=True)
        picked = number(say(words.NUMBER, language), language, first=0, last=len(perhaps) + 1, default=0)
        if picked == 0:
            return None
        return "new" if picked > len(perhaps) else perhaps[picked - 1]

    return ask  # type: ignore[return-value]


def _print_diff(plan: "Import") -> None:
    from vault_tools.actions.importing import changes_of
    from vault_tools.text.diff import diff

    for path, (old, new) in changes_of(plan).items():
        sys.stdout.buffer.write(diff(path, old, new))
