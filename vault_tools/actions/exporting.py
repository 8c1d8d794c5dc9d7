"""What is taken along: a calendar, address cards, a table, and all that is known as JSON."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from vault_tools.actions.address_books import need
from vault_tools.actions.garden import Garden
from vault_tools.care.due import Care, assess, is_gone
from vault_tools.care.filter import is_mine
from vault_tools.care.reasons import Reason
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Birthday, Contact
from vault_tools.exchange.ics import Entry, Known, Weekly, calendar_of
from vault_tools.exchange.vcard_out import uid_of, vcard_of
from vault_tools.text.dates import day, monday_of, plus_days, sunday_of
from vault_tools.text.links import without_links
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store, Written
from vault_tools.week.items import Plan
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


def calendar(
    garden: Garden,
    today: date,
    language: Language,
    *,
    todo: bool = False,
    plan: Plan | None = None,
    known: Known | None = None,
) -> bytes:
    """Birthdays, promises with a day, when everybody is due, and the fixed time of care; with `todo` promises
    and care are tasks. `plan` is the week's, where it is at hand; for `known` see `calendar_of`.

    Raises NeedsExtraError.
    """
    need("icalendar")
    garden = garden.with_words(garden.contacts, today)
    if plan is None and garden.contacts:
        plan = _plan(garden, today, language)
    entries: list[Entry | Weekly] = list(_entries(garden, plan, today, language, todo=todo))
    entries += _slot(garden.settings, today, language)
    return calendar_of(entries, say(words.CALENDAR, language), known)


def write_cards(files: dict[str, str], folder: Path, store: Store) -> list[Written]:
    """Writes a folder of cards, as vdirsyncer and khard keep them; what is there already is replaced."""
    return [
        store.write_export(folder / name, text.encode(), overwrite=(folder / name).exists())
        for name, text in files.items()
    ]


def _entries(
    garden: Garden, plan: Plan | None, today: date, language: Language, *, todo: bool
) -> Iterator[Entry]:
    items = plan.items if plan is not None else ()
    planned = {item.path: item.care for item in items if item.section != "promised" and item.sign == " "}
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
        if is_gone(contact) or not is_mine(contact, garden.settings.weekly.owner):
            continue
        if found := _care(contact, planned.get(contact.path), garden.settings.care, today):
            on, reasons = found
            about = " · ".join(each.text(language) for each in reasons)
            title = say(words.CARE_FOR, language, name=name)
            yield Entry(uid_of(contact.path, "care"), on, title, about, todo=todo)


def _care(
    contact: Contact, planned: Care | None, settings: CareSettings, today: date
) -> tuple[date, tuple[Reason, ...]] | None:
    """When to get in touch, and why: what the week's plan holds is due this week, what is later stands on its
    day, all else waits. It is said as on that day, so that the words stay while days go by."""
    monday, sunday = monday_of(today), sunday_of(today)
    due = assess(contact, settings, monday, today).due
    if due is not None and due > sunday:
        return due, assess(contact, settings, due, today).reasons
    if planned is None or planned.due is None:
        return None
    return min(max(monday, planned.due), sunday), planned.reasons


def _slot(settings: Settings, today: date, language: Language) -> list[Weekly]:
    """The fixed time of care, since the first week of the year: the file stays as it is all year round."""
    slot, weekly = settings.calendar.slot, settings.weekly
    minutes = weekly.minutes if slot is None or slot.until is None else slot.until - slot.begin
    if slot is None or minutes == 0:
        return []
    first = date.fromisocalendar(today.isocalendar().year, 1, slot.weekday)
    midnight = datetime(first.year, first.month, first.day)
    begin = midnight + timedelta(minutes=slot.begin)
    until = min(begin + timedelta(minutes=minutes), midnight + timedelta(days=1))
    days = (plus_days(monday, slot.weekday - 1) for monday in sorted(weekly.off))
    title, about = say(words.CARE_TIME, language), say(words.CARE_TIME_ABOUT, language, page=weekly.note)
    off = tuple(day for day in days if day >= first)
    return [Weekly(uid_of(weekly.note, "slot"), begin, until, title, about, off)]


def _plan(garden: Garden, today: date, language: Language) -> Plan:
    from vault_tools.actions.weekly import plan_week

    return plan_week(garden, today, language).fresh.plan


def _promises(contact: Contact) -> Iterable[tuple[str, date]]:
    found = {(each.text, each.due): None for each in contact.promises if each.state == "open" and each.due}
    return [(text, due) for text, due in found if due is not None]


def _first_birthday(birthday: Birthday) -> date:
    """The day of birth; 1972 was a leap year, for those without a year."""
    return day(birthday.year or 1972, birthday.month, birthday.day) or date(
        1972, birthday.month, birthday.day
    )
