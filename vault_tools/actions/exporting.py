"""What is taken along: a calendar, address cards, a table, and all that is known as JSON."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from vault_tools.actions.address_books import need
from vault_tools.actions.garden import Garden
from vault_tools.care.due import assess, is_gone
from vault_tools.care.filter import is_mine
from vault_tools.contacts.model import Birthday, Contact
from vault_tools.exchange.ics import Entry, calendar_of
from vault_tools.exchange.vcard_out import uid_of, vcard_of
from vault_tools.text.dates import day, monday_of, sunday_of
from vault_tools.text.links import without_links
from vault_tools.vault.store import Store, Written
from vault_tools.words import Language, say
from vault_tools.words import exchange as words


def cards(garden: Garden) -> dict[str, str]:
    """A vCard for everybody but those who died, by the file's name in a folder of cards."""
    need("vobject")
    return {
        f"{uid_of(each.path)}.vcf": vcard_of(each) for each in garden.contacts if each.fields.died is None
    }


def table(garden: Garden) -> str:
    """Everybody as CSV."""
    from vault_tools.exchange.csv_out import csv_of

    return csv_of(garden.contacts)


def everything(garden: Garden, today: date, language: Language) -> list[dict[str, Any]]:
    """All that is known of everybody: for each what `show --json` gives."""
    from vault_tools.actions.show import care_of
    from vault_tools.exchange.json import show_json

    garden = garden.with_words(garden.contacts)
    seen = (care_of(each, garden.settings.care, today) for each in garden.contacts)
    return [show_json(care, drift, language) for care, drift in seen]


def calendar(garden: Garden, today: date, language: Language, *, todo: bool) -> bytes:
    """Birthdays, promises with a day, and when everybody is due; with `todo` the last two are tasks."""
    need("icalendar")
    garden = garden.with_words(garden.contacts, today)
    entries = list(_entries(garden, today, language, todo=todo))
    return calendar_of(entries, say(words.CALENDAR, language))


def write_cards(files: dict[str, str], folder: Path, store: Store) -> list[Written]:
    """Writes a folder of cards, as vdirsyncer and khard keep them; what is there already is replaced."""
    return [
        store.write_export(folder / name, text.encode(), overwrite=(folder / name).exists())
        for name, text in files.items()
    ]


def _entries(garden: Garden, today: date, language: Language, *, todo: bool) -> Iterator[Entry]:
    monday = monday_of(today)
    planned = _planned(garden, today, language)
    for contact in garden.contacts:
        if contact.fields.died is not None or contact.archived:
            continue
        name = contact.name
        if contact.fields.birthday:
            on = _first_birthday(contact.fields.birthday)
            yield Entry(
                uid_of(contact.path, "birthday"), on, say(words.BIRTHDAY_OF, language, name=name), yearly=True
            )
        for promise in _promises(contact):
            title = say(words.PROMISE_TO, language, name=name, text=without_links(promise[0]))
            uid = uid_of(f"{contact.path}\0{promise[0]}\0{promise[1]}", "promise")
            yield Entry(uid, promise[1], title, todo=todo)
        care = assess(contact, garden.settings.care, today)
        if is_gone(contact) or care.due is None or not is_mine(contact, garden.settings.weekly.owner):
            continue
        # What the week's plan holds is due this week; what is later stands on its day, all else waits.
        on = care.due if care.due > sunday_of(today) else max(monday, care.due)
        if care.due > sunday_of(today) or contact.path in planned:
            reasons = " · ".join(each.text(language) for each in care.reasons)
            title = say(words.CARE_FOR, language, name=name)
            yield Entry(uid_of(contact.path, "care"), on, title, reasons, todo=todo)


def _planned(garden: Garden, today: date, language: Language) -> set[str]:
    from vault_tools.actions.weekly import plan_week

    if not garden.contacts:
        return set()
    plan = plan_week(garden, today, language).fresh.plan
    return {item.path for item in plan.items if item.section != "promised" and item.sign == " "}


def _promises(contact: Contact) -> Iterable[tuple[str, date]]:
    found = {(each.text, each.due): None for each in contact.promises if each.state == "open" and each.due}
    return [(text, due) for text, due in found if due is not None]


def _first_birthday(birthday: Birthday) -> date:
    """The day of birth; 1972 was a leap year, for those without a year."""
    return day(birthday.year or 1972, birthday.month, birthday.day) or date(
        1972, birthday.month, birthday.day
    )
