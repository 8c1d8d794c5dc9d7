"""`add`: a new acquaintance, in seconds."""

import re
import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from vault_tools.cli.asking import agreed, can_ask
from vault_tools.cli.common import Call, at_terminal, common, tell, writing
from vault_tools.cli.completing import contacts
from vault_tools.cli.names import NobodyMeant, choose
from vault_tools.errors import NobodyFoundError, NoSuchDayError, WrongToAddError
from vault_tools.text.days_in_text import day_said
from vault_tools.text.escape import one_line
from vault_tools.text.spoken_dates import spoken_date
from vault_tools.words import Language, Phrase, say
from vault_tools.words import add as words

if TYPE_CHECKING:
    from datetime import date

    from vault_tools.actions.add import Acquaintance, Added
    from vault_tools.actions.garden import Garden
    from vault_tools.contacts.model import Contact

# Answers to where one met that mean: long ago. Such words alone say no more than that.
_FOR_LONG = re.compile(
    r"(?:(?:schon|kenne|kennen|ich|uns|wir|ihn|sie|known|have|i)\s+)*"
    r"(?:seit|lang|lange|ewig|immer|jahrelang|since|long|always|for (?:long|years|ages|ever))\b"
)
_FOR_LONG_ONLY = re.compile(
    r"(?i)^(?:schon )?(?:seit )?(?:lange?m?|ewig|immer|jahren|(?:for )?(?:long|years|ages|always))[.!]?$"
)


class _Days(NamedTuple):
    """When one met; whether they have been known for long, and when one last spoke then."""

    met: "date | None"
    known: bool
    last: "date | None"


@click.command()
@click.argument("name", nargs=-1)
@click.option("--met", metavar="TEXT", help='Where you met: "Empfang IHK", "gestern, Messe Kassel".')
@click.option(
    "--on", metavar="DAY", help="When you met, else today: 2026-11-20, yesterday, letzten Freitag …"
)
@click.option("--known", is_flag=True, help="You have known them for long: no first meeting, no follow-ups.")
@click.option("--last", metavar="DAY", help="Known for long: when you last spoke, such as vor 3 Wochen.")
@click.option("--organisation", metavar="TEXT", help="Where they work; a link where there is such a note.")
@click.option("--role", metavar="TEXT", help="What they do there.")
@click.option("--interest", metavar="TEXT", multiple=True, help="What they love; may be given several times.")
@click.option("--note", metavar="TEXT", help="What stuck in your mind; it goes into the log.")
@click.option("--email", metavar="ADDRESS", multiple=True, help="Email; may be given several times.")
@click.option("--phone", metavar="NUMBER", multiple=True, help="Telephone; may be given several times.")
@click.option("--place", metavar="TEXT", help="Where they live or work.")
@click.option("--birthday", metavar="DAY", help="Birthday, with the year or without.")
@click.option(
    "--introduced-by", metavar="NAME", multiple=True, shell_complete=contacts, help="Who introduced you."
)
@click.option("--another", is_flag=True, help="Somebody else has the same name, email or telephone already.")
@click.option("--dry-run", is_flag=True, help="Print what would be added as a diff; write nothing.")
@common
def add(
    call: Call,
    name: tuple[str, ...],
    on: str | None,
    known: bool,
    last: str | None,
    introduced_by: tuple[str, ...],
    another: bool,
    dry_run: bool,
    **said: "str | tuple[str, ...] | None",
) -> None:
    """Add a new acquaintance: a note from your template, with the follow-ups of the first months.

    At a terminal the few things worth asking for are asked; Enter skips. Somebody who is there already (the
    same name, email or telephone) is shown instead.

    \b
    vault-tools add "Jana Weiß" --met "Empfang IHK" --organisation "Weiß Bau"
    vault-tools add "Jana Weiß" --interest Segeln --note "sucht einen Schreiner"
    vault-tools add "Jana Weiß" --on yesterday --introduced-by Otto --phone "0561 1234"
    vault-tools add "Otto Krüger" --last "3 weeks ago" --note "has sold the lathe"
    """
    from vault_tools.actions.add import add as write
    from vault_tools.actions.add import check_name, new_contact

    garden, language = call.garden()
    called = " ".join(name)
    if not called.strip() and can_ask():
        called = _ask(words.ASK_NAME, language)
    check_name(called)
    _check(said)
    if not another and not _is_new(garden, called, said, call, language):
        sys.exit(1)
    through = tuple(_introduced(garden, each, language) for each in introduced_by)
    when = _Days(
        _day(on, call.today, "ahead"), known or last is not None, _day(last, call.today, "last ahead")
    )
    if when.known and when.met is not None:
        raise WrongToAddError("known")
    who = _gathered(called, said, when, through, call.today, language)
    added = new_contact(garden, who, call.today, language)
    if dry_run:
        from vault_tools.text.diff import diff

        sys.stdout.buffer.write(diff(added.path, None, added.new))
        return
    with writing(garden.vault, garden.settings, "add") as store:
        write(added, store)
    _report(added, who, language)


def _check(said: "dict[str, str | tuple[str, ...] | None]") -> None:
    from vault_tools.contacts.new_note import birthday_of

    for address in said["email"] or ():
        before, at, after = address.strip().partition("@")
        if not (before and at and after) or any(sign.isspace() or sign in ",;<>" for sign in address.strip()):
            raise WrongToAddError("email", text=one_line(address))
    birthday = said["birthday"]
    if isinstance(birthday, str) and birthday_of(birthday) is None:
        raise WrongToAddError("birthday", text=one_line(birthday))


def _is_new(
    garden: "Garden",
    name: str,
    said: "dict[str, str | tuple[str, ...] | None]",
    call: Call,
    language: Language,
) -> bool:
    """Whether nobody is that person already. Who may be is named, at a terminal asked about, and shown."""
    from vault_tools.contacts.same_person import known_already

    emails, phones = tuple(said["email"] or ()), tuple(said["phone"] or ())
    known = known_already(garden.names, name, emails, phones)
    if not known:
        return True
    for each in known:
        by = say(words.KNOWN_BY[each.by], language)
        tell(words.KNOWN, language, name=each.contact.name, path=each.contact.path, by=by)
    if can_ask() and not agreed(say(words.SAME_PERSON, language), language, default=True):
        return True
    _show(garden, known[0].contact, call, language)
    tell(words.NOTHING_ADDED, language, name=known[0].contact.name)
    return False


def _show(garden: "Garden", contact: "Contact", call: Call, language: Language) -> None:
    from vault_tools.actions.show import portrait
    from vault_tools.cli.portrait import lines_of
    from vault_tools.cli.screen import print_lines

    seen = portrait(garden, contact, call.today)
    print_lines(lines_of(seen, garden, call.today, language), pretty=at_terminal())
    sys.stdout.flush()


def _introduced(garden: "Garden", name: str, language: Language) -> "Contact | str":
    """Who introduced you: a contact, or a name where nobody is called so."""
    try:
        return choose(garden, name, language)
    except (NobodyFoundError, NobodyMeant) as error:
        near = f" ({', '.join(error.near)}?)" if isinstance(error, NobodyFoundError) and error.near else ""
        tell(words.NO_CONTACT, language, name=one_line(name), near=near)
        return name


def _gathered(
    name: str,
    said: "dict[str, str | tuple[str, ...] | None]",
    when: "_Days",
    through: "tuple[Contact | str, ...]",
    today: "date",
    language: Language,
) -> "Acquaintance":
    """All that is known: from the options, and at a terminal from a few questions."""
    from vault_tools.actions.add import Acquaintance
    from vault_tools.contacts.new_note import birthday_of

    text = {key: value if isinstance(value, str) else "" for key, value in said.items()}
    interests = tuple(said["interest"] or ())
    if can_ask():
        for key, question in (
            ("met", words.ASK_MET),
            ("organisation", words.ASK_ORGANISATION),
            ("note", words.ASK_NOTE),
        ):
            if said[key] is None and not (key == "met" and when.known):
                text[key] = _ask(question, language)
            if key == "met" and when.met is None and not when.known and _FOR_LONG.match(text[key].casefold()):
                text[key] = _FOR_LONG_ONLY.sub("", text[key])
                when = _Days(None, True, _asked_day(today, language))
        if not interests:
            interests = tuple(_ask(words.ASK_INTEREST, language).split(","))
    where, day = text["met"], when.met
    if day is None and not when.known and (found := day_said(where, today)) is not None:
        day, where = found.on, found.text
    return Acquaintance(
        name=name,
        met=day or today,
        where=where,
        note=text["note"],
        organisation=text["organisation"],
        role=text["role"],
        place=text["place"],
        birthday=birthday_of(text["birthday"]) or "",
        interests=tuple(each.strip() for each in interests if each.strip()),
        emails=tuple(each.strip() for each in said["email"] or ()),
        phones=tuple(each.strip() for each in said["phone"] or () if each.strip()),
        introduced_by=through,
        known=when.known,
        last=when.last,
    )


def _day(words_said: str | None, today: "date", ahead: str) -> "date | None":
    """The day that an option names. Raises NoSuchDayError, and WrongToAddError where it is `ahead`."""
    if not words_said:
        return None
    day = spoken_date(words_said, today)
    if day is None:
        raise NoSuchDayError(text=words_said)
    if day > today:
        raise WrongToAddError(ahead, text=one_line(words_said))
    return day


def _asked_day(today: "date", language: Language) -> "date | None":
    """The day of the last contact, asked until one is named, or none."""
    while answer := _ask(words.ASK_LAST, language):
        try:
            return _day(answer, today, "last ahead")
        except (NoSuchDayError, WrongToAddError) as error:
            click.echo(error.text(language), err=True)
    return None


def _ask(question: Phrase, language: Language) -> str:
    answer: str = click.prompt(say(question, language), default="", show_default=False, err=True)
    return answer.strip()


def _report(added: "Added", who: "Acquaintance", language: Language) -> None:
    from vault_tools.care.reasons import numeric_day

    if who.known:
        phrase = words.ADDED_KNOWN if added.due else words.ADDED_KNOWN_NEVER
    else:
        phrase = words.ADDED if added.due else words.ADDED_NEVER
    tell(
        phrase,
        language,
        name=added.contact.name,
        path=added.path,
        met=numeric_day(who.met, language),
        due=numeric_day(added.due, language) if added.due else "",
    )
