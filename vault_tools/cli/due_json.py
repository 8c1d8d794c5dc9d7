"""`due --json`: everyone, for programs. Asked again while no note has changed, the answer stays the same.

Status bars and scripts ask every minute. So it can be asked without click, whose import is a quarter of the
time that a known answer takes: `quick_due` understands the plain form, and leaves all else to click.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vault_tools.cli.call import COMPLETE, Call, json_text, print_text
from vault_tools.errors import VaultToolsError
from vault_tools.text.dates import parse_date
from vault_tools.words import LANGUAGES

if TYPE_CHECKING:
    from vault_tools.care.filter import Filter, Order

Options = tuple[str | None, str | None, str | None, str | None, str | None]
"""Plant, tag, place, owner and time, as they were written."""


class Answer(NamedTuple):
    """What is printed; `nobody_in`: the vault, where it holds no contact at all. `made_of` is kept with it:
    to take a large garden apart takes a while, and where the process ends anyway nobody need wait for it."""

    text: str
    nobody_in: str | None = None
    made_of: object = None


def due_json(
    call: Call,
    options: Options,
    order: "Order",
    asked: "Callable[[], Filter]",
    tell: Callable[[Answer], object],
) -> Answer:
    """Everyone who is `asked` for by these options; `tell` is given it as soon as it is known, while what is
    remembered of a large vault is still written. Raises VaultToolsError."""
    from vault_tools.actions.answers import Question, look_around
    from vault_tools.vault.packed import packed_where_large

    vault = call.folder
    settings = call.settings(vault)
    language = call.language(settings)
    about = [call.today.isoformat(), language, repr(options), order]
    found = look_around(vault, settings)
    question = Question.of(vault, settings, found, *about) if found.numbered else None
    answer = question and question.last_answer()
    if answer is not None:
        known = Answer(answer)
        tell(known)
        return known
    found = packed_where_large(found)  # to read it takes a while, and in a large vault room
    from vault_tools.actions.opening import read_garden

    wanted = asked() if any(options) else None  # what is wrong there is said before all notes are read
    with ExitStack() as beside:

        def later(work: Callable[[], object]) -> None:
            from vault_tools.vault.side_by_side import done_beside

            beside.enter_context(done_beside(work))

        garden = read_garden(vault, settings, found, later)
        from vault_tools.actions.due import due_list
        from vault_tools.exchange.json import care_json

        cares = due_list(garden, call.today, wanted or asked(), order)
        answer = json_text([care_json(care, language) for care in cares])
        new = Answer(answer, None if garden.contacts else str(garden.vault), (garden, cares))
        if garden.contacts:
            question = question or Question.of(vault, settings, garden.walk, *about)
            question.keep(answer, garden.walk)
        tell(new)
    return new


def quick_due(arguments: Sequence[str]) -> Answer | None:
    """Answers a plain `due --json`. None where that is not what is asked, or where something is wrong: then
    nothing was printed, and click asks and says it in its own way."""
    call = _plain(arguments)
    if call is None:
        return None
    try:
        answer = due_json(call, (None,) * 5, "thirst", _everyone, _print)
    except (VaultToolsError, OSError):
        return None
    return answer if answer.nobody_in is None else None


def _print(answer: Answer) -> None:
    if answer.nobody_in is None:  # else click says more
        print_text(answer.text)


def _everyone() -> "Filter":
    from vault_tools.care.filter import ALL

    return ALL


def _plain(arguments: Sequence[str]) -> Call | None:
    """The call, if it is `due --json` with no other options than those which every command has."""
    if arguments[:1] != ["due"] or COMPLETE in os.environ:
        return None
    found: dict[str, str] = {}
    rest = iter(arguments[1:])
    for name in rest:
        value = "" if name == "--json" else next(rest, "-")
        if name not in ("--json", "--vault", "--today", "--language") or value[:1] == "-" or name in found:
            return None
        found[name] = value
    language = next((each for each in LANGUAGES if each == found.get("--language")), None)
    day = parse_date(found["--today"]) if "--today" in found else date.today()
    if "--json" not in found or day is None or ("--language" in found and language is None):
        return None
    return Call(found.get("--vault"), day, language, day_given="--today" in found)
