"""The lower part of `show`: the last talks, promises in both directions, and what went back and forth."""

from datetime import date
from typing import TYPE_CHECKING

from vault_tools.care.giving import credited, ledger
from vault_tools.care.reasons import numeric_day
from vault_tools.cli.screen import Line, heading
from vault_tools.contacts.directions import is_theirs, without_direction
from vault_tools.contacts.talks import last_talks, times_of
from vault_tools.text.escape import one_line
from vault_tools.text.links import without_links
from vault_tools.words import Language, Phrase, say, terminal
from vault_tools.words import show as words
from vault_tools.words.dates import weekday_day
from vault_tools.words.durations import ago
from vault_tools.words.listing import and_more
from vault_tools.words.page import BY_DAY, KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_tools.contacts.model import Contact, Interaction, Promise, Source

_DONE_SHOWN = 2
_LONGEST = 300
_LONGEST_GIFT = 120
_THROUGH_SHOWN = 2


def talks_and_promises(
    contact: "Contact", introduced: "Sequence[Contact]", today: date, language: Language
) -> list[Line]:
    """What was said last, what is promised by whom, and what went back and forth."""
    return [
        *_talks(contact, today, language),
        *_promises(contact, today, language),
        *_give_and_take(contact, introduced, today, language),
    ]


def _talks(contact: "Contact", today: date, language: Language) -> list[Line]:
    entries = last_talks(contact, today)
    lines = [Line(f"- {_talk(each, today, language)}{_elsewhere(each.source, contact)}") for each in entries]
    return [
        *heading(terminal.SHOW_TALKS, language),
        *(lines or [Line("- " + say(terminal.NO_TALKS, language))]),
    ]


def _talk(entry: "Interaction", today: date, language: Language) -> str:
    when = f"{numeric_day(entry.on, language)} ({ago((today - entry.on).days, language)})"
    kind = say(KINDS[entry.kind], language) if entry.kind else ""
    passed = ", ".join(say(terminal.EACH_PASSED[each], language) for each in entry.passed)
    tried = say(terminal.TRIED, language) if entry.tried else ""
    notes = ", ".join(part for part in (kind, passed, tried) if part)
    text = _said(entry.text)
    return f"{when} {notes}: {text}" if notes and text else f"{when} {notes or text}"


def _promises(contact: "Contact", today: date, language: Language) -> list[Line]:
    """Open ones by who promised, the next first; then what was kept or cancelled last."""
    still = [each for each in contact.promises if each.state == "open"]
    still.sort(key=lambda each: (each.due or date.max, each.source))
    done = [each for each in contact.promises if each.state != "open" and not each.ask]
    done.sort(key=lambda each: (each.due or date.min, each.source.line), reverse=True)
    groups: tuple[tuple[Phrase, list[Promise]], ...] = (
        (terminal.SHOW_PROMISES, [each for each in still if not each.ask and not is_theirs(each)]),
        (words.THEIR_PROMISES, [each for each in still if not each.ask and is_theirs(each)]),
        (terminal.SHOW_ASKS, [each for each in still if each.ask]),
        (words.KEPT, done[:_DONE_SHOWN]),
    )
    lines: list[Line] = []
    for title, promises in groups:
        if promises:
            lines += heading(title, language)
            lines += [Line(f"- {_promise(each, contact, today, language)}") for each in promises]
    return lines


def _promise(promise: "Promise", contact: "Contact", today: date, language: Language) -> str:
    text = _said(without_direction(promise.text))
    if promise.state == "cancelled":
        text = say(words.CANCELLED, language, text=text)
    elif promise.due is not None and promise.state == "open":
        text += f" ({say(BY_DAY, language, day=weekday_day(promise.due, language, today.year))})"
    return text + _elsewhere(promise.source, contact)


def _give_and_take(
    contact: "Contact", introduced: "Sequence[Contact]", today: date, language: Language
) -> list[Line]:
    """How often something was given, asked for and received, and what it was the last time; whom they have
    introduced was received."""
    counts, through = ledger(contact, today, introduced), credited(contact, today, introduced)
    lines: list[Line] = []
    for what, phrase in words.PASSED.items():
        n = getattr(counts, what)
        if not n:
            continue
        on, text = _last_time(contact, what, through if what == "received" else [], today, language)
        counted = say(phrase, language, n=n)
        day = numeric_day(on, language) if on else ""
        last = say(words.LAST_PASSED, language, counted=counted, day=day, n=n) if day else counted
        lines.append(Line(f"- {last}: {text}" if text else f"- {last}"))
    return [*heading(words.GIVE_AND_TAKE, language), *lines] if lines else []


def _last_time(
    contact: "Contact", what: str, through: "Sequence[Contact]", today: date, language: Language
) -> tuple[date | None, str]:
    """When something passed last, where that is known, and what it was."""
    times = times_of(contact, what, today)
    met = [each.fields.met for each in through if each.fields.met is not None]
    on = max([*(each.on for each in times[:1]), *met], default=None)
    if times and times[0].on == on:
        return on, _said(times[0].text, _LONGEST_GIFT)
    names = [one_line(each.name) for each in through if each.fields.met == on]
    return on, say(words.ACQUAINTANCE, language, names=and_more(names, _THROUGH_SHOWN, language))


def _said(text: str, most: int = _LONGEST) -> str:
    """Words from a note on one line, the end left out where they are long: all fits on one screen."""
    line = without_links(one_line(text))
    return line if len(line) <= most else line[:most].rpartition(" ")[0].rstrip(" ,;·") + " …"


def _elsewhere(source: "Source", contact: "Contact") -> str:
    """Where something stands that is not in the contact's own note."""
    return "" if source.path == contact.path else f" [{one_line(source.path)}:{source.line}]"
