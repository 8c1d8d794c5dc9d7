"""The walk of `handover --inventory`: one contact at a time, what is known, and the questions."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import TYPE_CHECKING

import click

from vault_tools.cli.common import at_terminal, print_json, tell, writing
from vault_tools.contacts.words import PLANT_OF
from vault_tools.text.escape import one_line
from vault_tools.text.fold import fold
from vault_tools.words import Language, say
from vault_tools.words import handover as words

if TYPE_CHECKING:
    from vault_tools.actions.garden import Garden
    from vault_tools.actions.inventory import Entered, Missing

PLANTS = ("seedling", "annual", "perennial", "tree")
_STOP = frozenset({"q", ":q"})
_ASK = {"plant": words.ASK_PLANT, "why": words.ASK_WHY, "interests": words.ASK_INTERESTS}

Answers = list[tuple[str, str]]


class _Stopped(Exception):  # noqa: N818  # never leaves this module
    """The user has had enough for today."""


def take_inventory(
    garden: "Garden", today: date, language: Language, *, as_json: bool, dry_run: bool
) -> None:
    """At a terminal the walk, else what is missing."""
    from vault_tools.actions.inventory import inventory

    found = inventory(garden, today)
    if as_json:
        print_json([_json(each) for each in found])
    elif not found:
        tell(words.ALL_KNOWN, language)
    elif at_terminal() and sys.stdin.isatty():
        _walk(garden, found, today, language, dry_run=dry_run)
    else:
        for each in found:
            missing = ", ".join(say(words.MISSING[name], language) for name in each.missing)
            click.echo(f"{one_line(each.contact.name)}\t{missing}\t{one_line(each.contact.path)}")


def _json(each: "Missing") -> dict[str, object]:
    return {
        "name": each.contact.name,
        "path": each.contact.path,
        "mentions": each.mentions,
        "missing": list(each.missing),
    }


def _walk(
    garden: "Garden", found: "list[Missing]", today: date, language: Language, *, dry_run: bool
) -> None:
    """Asks, then writes all answers in one run: while someone thinks, nothing is locked."""
    from vault_tools.actions.inventory import enter, would_enter

    tell(words.WALK, language, n=len(found))
    said = _asked(garden, found, today, language)
    changed = 0
    if dry_run:
        from vault_tools.text.diff import diff

        for each in (would_enter(garden, path, answers) for path, answers in said.items()):
            sys.stdout.buffer.write(diff(each.path, each.old, each.new))
            _refused(each, language)
        if not said:
            tell(words.WALKED_NOTHING, language)
        return
    if said:
        with writing(garden.vault, garden.settings, "handover") as store:
            for path, answers in said.items():
                entered = enter(store, path, answers)
                changed += entered.new != entered.old
                _refused(entered, language)
    if changed:
        tell(words.WALKED, language, n=changed)
    else:
        tell(words.WALKED_NOTHING, language)


def _refused(entered: "Entered", language: Language) -> None:
    for each in entered.problems:
        click.echo(f"{one_line(each.path)}: {each.message(language)} {each.hint(language)}", err=True)


def _asked(garden: "Garden", found: "list[Missing]", today: date, language: Language) -> dict[str, Answers]:
    """The answers by note, up to where the user stops: by `q`, the end of input, or closing the terminal."""
    said: dict[str, Answers] = {}
    with _ended_by_signals():
        try:
            for number, each in enumerate(found, start=1):
                _known(garden, each, f"{number}/{len(found)}", today, language)
                for name in each.missing:
                    if (answer := _answer(name, language)) is not None:
                        said.setdefault(each.contact.path, []).append((name, answer))
        except (_Stopped, click.Abort, EOFError, KeyboardInterrupt):
            with suppress(OSError):  # where the terminal was closed there is nobody to tell
                click.echo(err=True)
        except OSError:
            pass  # it was closed while something was said: what was answered counts
    return said


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """A terminal that is closed ends the questions, not the answers."""

    def stop(number: int, frame: object) -> None:
        del number, frame
        raise _Stopped

    watched = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    before = [(each, signal.signal(each, stop)) for each in watched]
    try:
        yield
    finally:
        for each, handler in before:
            signal.signal(each, handler)


def _known(garden: "Garden", each: "Missing", place: str, today: date, language: Language) -> None:
    """What there is to know of someone before the questions: the page that `show` prints."""
    from vault_tools.actions.show import portrait
    from vault_tools.cli.portrait import lines_of
    from vault_tools.cli.screen import print_lines

    click.echo(f"\n[{place}] {_mentioned(each, language)}")
    print_lines(lines_of(portrait(garden, each.contact, today), garden, today, language), pretty=True)
    click.echo()


def _mentioned(each: "Missing", language: Language) -> str:
    """How often notes speak of someone; where none does, when they were met."""
    from vault_tools.care.reasons import numeric_day

    if each.mentions:
        return say(words.MENTIONED, language, n=each.mentions)
    met = each.contact.fields.met
    if met is None:
        return say(words.NOT_MENTIONED, language)
    return say(words.NOT_MENTIONED_MET, language, day=numeric_day(met, language))


def _asked_for(question: str) -> str:
    """What is typed, with the keys for editing where the system has them: they need the question on stdout,
    which is a terminal here."""
    with suppress(ImportError):
        import readline  # noqa: F401
    suffix = " " if question.endswith(("?", ")")) else ": "
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=suffix)
    return answer


def _answer(name: str, language: Language) -> str | None:
    """The answer as the field has it; None where the question is skipped. Raises _Stopped."""
    while True:
        text = one_line(_asked_for(say(_ASK[name], language)))
        if text.casefold() in _STOP:
            raise _Stopped
        if not text:
            return None
        if name != "plant":
            return text
        number = int(text) if text.isascii() and text.isdigit() else 0
        plant = PLANTS[number - 1] if 1 <= number <= len(PLANTS) else PLANT_OF.get(fold(text))
        if plant is not None:
            return plant
        tell(words.NO_PLANT, language, text=text)
