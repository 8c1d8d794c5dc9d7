"""`show` as one screen of lines: who it is, when and why they are due, what is known, said and promised."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from vault_tools.care.birthdays import age_on, next_birthday
from vault_tools.care.reasons import cadence_words, numeric_day
from vault_tools.cli.portrait_talks import talks_and_promises
from vault_tools.cli.screen import Line, labelled
from vault_tools.contacts.span import Cadence
from vault_tools.text.escape import one_line
from vault_tools.words import Language, say, terminal
from vault_tools.words import show as words
from vault_tools.words.dates import weekday_day
from vault_tools.words.durations import ago, lasting
from vault_tools.words.listing import and_more
from vault_tools.words.reasons import ORIGINS, PLANTS, STATES

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.glance import Glance
    from vault_tools.actions.show import Portrait
    from vault_tools.contacts.acquaintances import Acquaintance
    from vault_tools.contacts.model import Birthday, Contact

_KNOWN_SHOWN = 6


def lines_of(seen: "Portrait", garden: "Garden | Glance", today: date, language: Language) -> list[Line]:
    """All there is to read before a call, in its order."""
    return [
        *_who(seen, language),
        *_rhythm(seen, today, language),
        *_known(seen, garden.me, today, language),
        *talks_and_promises(seen.contact, seen.introduced, today, language),
    ]


def _who(seen: "Portrait", language: Language) -> list[Line]:
    fields = seen.contact.fields
    lines = [Line(one_line(seen.contact.name), style="title")]
    about = [part for part in (fields.role, fields.organisation, fields.place) if part]
    lines += [Line(one_line(", ".join(about)))] if about else []
    if fields.died is not None:
        lines.append(Line(say(terminal.SHOW_GONE_DIED, language)))
    elif fields.paused:
        lines.append(Line(say(terminal.SHOW_GONE_PAUSED, language)))
    elif seen.contact.archived:
        lines.append(Line(say(terminal.SHOW_GONE_ARCHIVED, language)))
    return [*lines, Line("")]


def _rhythm(seen: "Portrait", today: date, language: Language) -> list[Line]:
    """When they are due and why, the agreed and the usual rhythm, and a silence that is unusual."""
    care = seen.care
    values: dict[str, str] = {}
    if not seen.gone:
        state = say(STATES[care.state], language)
        day = weekday_day(care.due, language, today.year) if care.due else ""
        due = say(terminal.SHOW_DUE, language, day=day, state=state) if day else state
        values["due"] = f"{due}: {', '.join(reason.text(language) for reason in care.reasons)}"
    if isinstance(care.agreed.cadence, Cadence):
        name = care.agreed.name
        plant = PLANTS.get(name)
        origin = say(ORIGINS[care.agreed.origin], language, name=say(plant, language) if plant else name)
        every = cadence_words(care.agreed.cadence, language)[1]
        usual = lasting(seen.usual_days, language) if seen.usual_days and seen.drift is None else ""
        phrase = words.EVERY_USUAL if usual else words.EVERY
        values["cadence"] = say(phrase, language, every=every, origin=origin, usual=usual)
    if seen.drift is not None:
        usual, silent = lasting(seen.drift.usual_days, language), lasting(seen.drift.silent_days, language)
        values["drift"] = say(terminal.SHOW_DRIFT, language, usual=usual, silent=silent)
    return [labelled(name, text, language) for name, text in values.items()]


def _known(seen: "Portrait", me: "Contact | None", today: date, language: Language) -> list[Line]:
    """Why they matter, what they love, whom both know, and how to reach them."""
    fields = seen.contact.fields
    mine = {text.casefold() for text in me.fields.interests} if me else set()
    values = {
        "plant": say(PLANTS[fields.plant], language) if fields.plant else "",
        "why": fields.why,
        "needs": fields.needs,
        "interests": ", ".join(fields.interests),
        "common": ", ".join(text for text in fields.interests if text.casefold() in mine),
        "offers": ", ".join(fields.offers),
        "seeks": ", ".join(fields.seeks),
        "introduced_by": ", ".join(fields.introduced_by),
        "introduced": and_more(
            [_met_on(each, today, language) for each in seen.introduced], _KNOWN_SHOWN, language
        ),
        "known": _named([each for each in seen.known if each.how in ("knows", "together")], language),
        "knows": ", ".join(seen.knows),
        "birthday": _birthday(fields.birthday, seen.gone, today, language) if fields.birthday else "",
        "met": _met(fields.met, today, language) if fields.met else "",
        "owner": fields.owner,
        "phone": ", ".join(fields.phone),
        "email": ", ".join(fields.email),
        "note": seen.contact.path,
    }
    return [labelled(name, text, language) for name, text in values.items() if text]


def _named(known: "Sequence[Acquaintance]", language: Language) -> str:
    """The names of the first ones, and a count; how often, where several entries say that they were there."""
    names = [
        say(words.TOGETHER, language, name=each.contact.name, n=each.often)
        if each.often > 1
        else each.contact.name
        for each in known
    ]
    return and_more(names, _KNOWN_SHOWN, language)


def _met_on(contact: "Contact", today: date, language: Language) -> str:
    """Somebody whom they have introduced, with the day where it is known and past."""
    met = contact.fields.met
    if met is None or met > today:
        return contact.name
    return say(words.MET_ON, language, name=contact.name, day=numeric_day(met, language))


def _birthday(birthday: "Birthday", gone: bool, today: date, language: Language) -> str:
    """The birthday, and when it is next, with the age where the year is known."""
    if language == "de":
        day = f"{birthday.day}.{birthday.month}.{birthday.year or ''}"
    else:
        day = birthday.text() if birthday.year else f"{birthday.month:02}-{birthday.day:02}"
    falls = next_birthday(birthday, today)
    if gone or falls is None:
        return day
    age = age_on(birthday, falls)
    if falls == today:
        phrase = words.BIRTHDAY_TODAY if not age else words.AGE_TODAY
    else:
        phrase = words.BIRTHDAY_NEXT if not age else words.AGE_NEXT
    return say(phrase, language, day=day, age=age or 0, next=weekday_day(falls, language, today.year))


def _met(met: date, today: date, language: Language) -> str:
    day = numeric_day(met, language)
    return day if met > today else say(words.MET, language, day=day, ago=ago((today - met).days, language))
