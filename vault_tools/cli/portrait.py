"""The words of `show`: one screen about a contact, plain or pleasant to look at."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from vault_tools.care.reasons import cadence_words, numeric_day
from vault_tools.contacts.span import Cadence
from vault_tools.text.escape import one_line
from vault_tools.text.links import without_links
from vault_tools.words import Language, say
from vault_tools.words import terminal as words
from vault_tools.words.dates import weekday_day
from vault_tools.words.durations import ago, lasting
from vault_tools.words.page import BY_DAY, KINDS
from vault_tools.words.reasons import ORIGINS, PLANTS, STATES

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.show import Portrait
    from vault_tools.contacts.model import Interaction, Source

_TALKS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a title, a heading, a label with its text, or text alone."""

    text: str
    label: str = ""
    style: str = "text"


def lines_of(seen: "Portrait", garden: "Garden", today: date, language: Language) -> list[Line]:
    """All there is to read before a call, in its order."""
    return [*_who(seen, language), *_rhythm(seen, today, language), *_loves(seen, garden, language),
            *_talks(seen, today, language), *_promises(seen, today, language)]  # fmt: skip


def print_lines(lines: list[Line], *, pretty: bool) -> None:
    """Prints them: with bold and colour at a terminal, plain otherwise."""
    width = max((len(line.label) for line in lines), default=0) + 2
    for line in lines:
        label = f"{line.label}:".ljust(width) if line.label else ""
        if pretty and line.style != "text":
            click.secho(line.text, bold=True, fg="green" if line.style == "title" else None)
        elif pretty and label:
            click.echo(click.style(label, dim=True) + line.text)
        else:
            click.echo(label + line.text)


def _who(seen: "Portrait", language: Language) -> list[Line]:
    fields = seen.contact.fields
    lines = [Line(one_line(seen.contact.name), style="title")]
    about = [part for part in (fields.role, fields.organisation, fields.place) if part]
    lines += [Line(", ".join(about))] if about else []
    if fields.died is not None:
        lines.append(Line(say(words.SHOW_GONE_DIED, language)))
    elif fields.paused:
        lines.append(Line(say(words.SHOW_GONE_PAUSED, language)))
    elif seen.contact.archived:
        lines.append(Line(say(words.SHOW_GONE_ARCHIVED, language)))
    lines.append(Line(""))
    return lines


def _rhythm(seen: "Portrait", today: date, language: Language) -> list[Line]:
    care = seen.care
    lines: list[Line] = []
    if not seen.gone:
        state = say(STATES[care.state], language)
        day = weekday_day(care.due, language, today.year) if care.due else ""
        due = say(words.SHOW_DUE, language, day=day, state=state) if day else state
        reasons = ", ".join(reason.text(language) for reason in care.reasons)
        lines.append(_labelled("due", f"{due}: {reasons}", language))
    if isinstance(care.agreed.cadence, Cadence):
        name = care.agreed.name
        plant = PLANTS.get(name)
        origin = say(ORIGINS[care.agreed.origin], language, name=say(plant, language) if plant else name)
        every = cadence_words(care.agreed.cadence, language)[1]
        lines.append(_labelled("cadence", f"{every} ({origin})", language))
    if seen.drift is not None:
        usual, silent = lasting(seen.drift.usual_days, language), lasting(seen.drift.silent_days, language)
        lines.append(
            _labelled("drift", say(words.SHOW_DRIFT, language, usual=usual, silent=silent), language)
        )
    return lines


def _loves(seen: "Portrait", garden: "Garden", language: Language) -> list[Line]:
    fields = seen.contact.fields
    mine = {text.casefold() for text in garden.me.fields.interests} if garden.me else set()
    plant = say(PLANTS[fields.plant], language) if fields.plant else ""
    values = {
        "plant": plant,
        "why": fields.why,
        "needs": fields.needs,
        "interests": ", ".join(fields.interests),
        "common": ", ".join(text for text in fields.interests if text.casefold() in mine),
        "offers": ", ".join(fields.offers),
        "seeks": ", ".join(fields.seeks),
        "knows": ", ".join(fields.knows),
        "introduced_by": ", ".join(fields.introduced_by),
        "birthday": _birthday(seen, language),
        "phone": ", ".join(fields.phone),
        "email": ", ".join(fields.email),
        "note": seen.contact.path,
    }
    return [_labelled(name, text, language) for name, text in values.items() if text]


def _birthday(seen: "Portrait", language: Language) -> str:
    birthday = seen.contact.fields.birthday
    if birthday is None:
        return ""
    if language == "en":
        return birthday.text()
    return f"{birthday.day}.{birthday.month}.{birthday.year or ''}"


def _talks(seen: "Portrait", today: date, language: Language) -> list[Line]:
    lines = [Line(""), Line(say(words.SHOW_TALKS, language), style="heading")]
    entries = [entry for entry in seen.contact.interactions if entry.on <= today][:_TALKS_SHOWN]
    lines += [Line(f"- {_talk(entry, today, language)}{_elsewhere(entry.source, seen)}") for entry in entries]
    return lines if entries else [*lines, Line("- " + say(words.NO_TALKS, language))]


def _talk(entry: "Interaction", today: date, language: Language) -> str:
    when = f"{numeric_day(entry.on, language)} ({ago((today - entry.on).days, language)})"
    kind = say(KINDS[entry.kind], language) if entry.kind else ""
    passed = ", ".join(say(words.EACH_PASSED[each], language) for each in entry.passed)
    notes = ", ".join(
        part for part in (kind, passed, say(words.TRIED, language) if entry.tried else "") if part
    )
    text = without_links(one_line(entry.text))
    return f"{when} {notes}: {text}" if notes and text else f"{when} {notes or text}"


def _promises(seen: "Portrait", today: date, language: Language) -> list[Line]:
    lines: list[Line] = []
    for title, ask in ((words.SHOW_PROMISES, False), (words.SHOW_ASKS, True)):
        still = [each for each in seen.contact.promises if each.state == "open" and each.ask is ask]
        lines += [Line(""), Line(say(title, language), style="heading")] if still else []
        for each in still:
            by = say(BY_DAY, language, day=weekday_day(each.due, language, today.year)) if each.due else ""
            text = without_links(one_line(each.text))
            lines.append(Line((f"- {text} ({by})" if by else f"- {text}") + _elsewhere(each.source, seen)))
    return lines


def _elsewhere(source: "Source", seen: "Portrait") -> str:
    """Where something stands that is not in the contact's own note."""
    return "" if source.path == seen.contact.path else f" [{one_line(source.path)}:{source.line}]"


def _labelled(name: str, text: str, language: Language) -> Line:
    return Line(one_line(text), label=say(words.SHOW[name], language))
