"""Ticking, cancelling or reopening a task where it stands, as splices with a proof."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vault_tools.text.dates import parse_date
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import Line, live_lines
from vault_tools.text.problems import Problem, problem
from vault_tools.text.recurrence import next_dates
from vault_tools.text.splice import Splice, above, apply, changed
from vault_tools.text.tags import BLOCK_ID
from vault_tools.text.tasks import TASK, Task, parse_task

_PLUGIN = re.compile(r"[📅📆🗓⏳⌛🛫➕🔁⏫🔼🔽⏬🔺✅❌]")
_DATAVIEW = re.compile(
    r"[\[(]\s*(?:due|scheduled|created|start|completion|cancelled|repeat)\s*::", re.IGNORECASE
)
_DONE_MARKS = re.compile(
    r"(?<![ \t])[ \t]*(?:[✅❌]\ufe0f?[ \t]*\d{4}-\d{2}-\d{2}"
    r"|\[[ \t]*(?:completion|cancelled)[ \t]*::[^\[\]]*\]|\([ \t]*(?:completion|cancelled)[ \t]*::[^()]*\))",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"🔁\ufe0f?\s*(every[^📅📆🗓⏳⌛🛫➕✅❌⏫🔼🔽⏬🔺🆔⛔🏁#\[(%<]*)|\[\s*repeat\s*::([^\[\]]*)\]",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:(?P<sign>[⏳⌛🛫📅📆🗓])\ufe0f?\s*(?=\d)|[\[(]\s*(?P<field>due|scheduled|start|fällig|geplant)\s*::)"
    r"(?P<written>(?(sign)\d{1,4}[-./]\d{1,2}(?:[-./]\d{0,4})?|(?:\s*\[\[[^\[\]()]*\]\]|[^\[\]()]*)(?=[\])])))",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((?P<written>\d{4}-\d{2}-\d{2})\)")
_KINDS = {"📅": "due", "📆": "due", "🗓": "due", "⏳": "scheduled", "⌛": "scheduled", "🛫": "start",
          "due": "due", "fällig": "due", "scheduled": "scheduled", "geplant": "scheduled",
          "start": "start"}  # fmt: skip
_ISO = re.compile(r"\d{4}([-/])\d{1,2}\1\d{1,2}")
_GERMAN = re.compile(r"\d{1,2}\.(\s?)\d{1,2}\.(\s?)\d{4}")
# What the plugin does not hand on to the next one: it was made on another day, and an id must be one task's.
_OF_ONE_TIME = re.compile(
    r"[ \t]?(?:➕\ufe0f?[ \t]*\d{4}-\d{2}-\d{2}|🆔\ufe0f?[ \t]*[\w-]+"
    r"|⛔\ufe0f?[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*"
    r"|\[[ \t]*(?:created|id|dependsOn)[ \t]*::[^\[\]]*\]|\([ \t]*(?:created|id|dependsOn)[ \t]*::[^()]*\))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Meant:
    """Which time of a task that repeats is meant, as far as the caller knows.

    `due`: when the one meant is due. `since`: one done then or later is the one meant, so it was ticked
    before. `entered`: it was ticked before for sure, and the open one is the next.
    """

    due: date | None = None
    since: date | None = None
    entered: bool = False


ANY = Meant()


@dataclass(frozen=True, slots=True)
class _Date:
    """A date in a task's line: what kind, where it is written, and the day, None where it is none."""

    kind: str
    start: int
    end: int
    day: date | None


def set_task(
    path: str, text: str, number: int, task: str, sign: str, on: date, meant: Meant = ANY
) -> str | Problem:
    """The note's text with the sign of one task set, and the day noted as the note's own plugin would.

    The task is looked for at line `number` by its words; where it moved, anywhere, if it stands only once.
    `sign` is `x` (done), `-` (cancelled) or a blank (open again). A task that is so already stays as it is.

    A task that repeats gets its next time in a line of its own right above, as the Tasks plugin does it.
    Opened again, it is only that: the next one stays, as others may have been made of it since.
    """
    lines = _lines(path, text)
    found = [(line, read) for line in lines if (read := parse_task(line.live)) and read.text == task]
    if meant.due is not None:
        found = [each for each in found if each[1].due == meant.due or not each[1].repeats]
    here = [each for each in found if each[0].number == number] or (found if len(found) == 1 else [])
    if not here:
        return problem(path, number, "task-gone", task=task)
    line, before = here[0]
    if before.sign == sign or (before.state, sign) in (("done", "x"), ("open", " ")):
        return text
    at = line.number - lines[0].number
    following = _following(line, on) if before.repeats and sign == "x" else None
    if before.repeats and sign == "x":
        if following is None:
            return problem(path, line.number, "task-repeats", task=task)
        if _ticked_before(lines, at, on, meant):
            return text
    if before.repeats and meant.entered and sign != " ":
        return text
    match = TASK.match(line.live)
    assert match is not None, "what was read as a task has a box"
    box = line.start + match.start("sign")
    splices = [Splice(box, box + 1, sign), *_dates(line, sign, on)]
    # Ticked, opened and ticked again, a task has its next one above it already.
    adds = following is not None and not (at and lines[at - 1].text == following)
    if following is not None and adds:
        splices.append(above(text, line, following))
    result = apply(text, splices)
    after = _lines(path, result)
    come_new = after.pop(at) if adds else None
    gone, come = changed(lines, after)
    now = parse_task(after[at].live)
    if len(gone) != 1 or len(come) != 1 or now is None or now.sign != sign or _rest(now) != _rest(before):
        return problem(path, line.number, "task-gone", task=task)
    if come_new is not None and not _comes_after(come_new, line, following, on):
        return problem(path, line.number, "task-repeats", task=task)
    return result


def without_done_marks(line: str) -> str:
    """A task line without the days it was done or cancelled on."""
    return _DONE_MARKS.sub("", line)


def _lines(path: str, text: str) -> list[Line]:
    frontmatter, _ = read_frontmatter(path, text)
    return list(live_lines(text, frontmatter.body_start, frontmatter.body_line))


def _rest(task: Task) -> tuple[object, ...]:
    """All that a tick must leave alone."""
    return (task.text, task.due, task.tags, task.block_id, task.repeats, task.bad_date)


def _dates(line: Line, sign: str, on: date) -> list[Splice]:
    """What notes the day: as the Tasks plugin or Dataview would, where used; the day of before taken off."""
    splices = [
        Splice(line.start + mark.start(), line.start + mark.end(), "")
        for mark in _DONE_MARKS.finditer(line.live)
    ]
    if sign == " ":
        return splices
    done = sign == "x"
    if _PLUGIN.search(line.live):
        mark = f" {'✅' if done else '❌'} {on.isoformat()}"
    elif _DATAVIEW.search(line.live):
        mark = f" [{'completion' if done else 'cancelled'}:: {on.isoformat()}]"
    else:
        return splices
    block = BLOCK_ID.search(line.live)
    end = line.start + len((line.live[: block.start()] if block else line.live).rstrip(" \t"))
    return [*splices, Splice(end, end, mark)]


def _ticked_before(lines: list[Line], at: int, on: date, meant: Meant) -> bool:
    """Whether the tick is in the note already, and the task at `at` is what it brought along."""
    words = parse_task(lines[at].live)
    assert words is not None, "it was read as a task before"
    if meant.since is not None:
        since = min(meant.since, on)
        twins = (read for each in lines if (read := parse_task(each.live)) and read.text == words.text)
        return any(
            each.repeats and each.state == "done" and each.done and each.done >= since for each in twins
        )
    if words.due is not None and meant.due is not None:  # the one meant is due just then, and open
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    twin = parse_task(below.live) if below else None
    if below is None or twin is None or (twin.state, twin.done) != ("done", on):
        return False
    return _following(below, on) == lines[at].text


def _following(line: Line, on: date) -> str | None:
    """The line of a task's next time, as the ticked one is written; None where its rule is not understood."""
    new = _next_dates(line.live, on)
    match = TASK.match(line.live)
    if new is None or match is None:
        return None
    block = BLOCK_ID.search(line.live)
    splices = [Splice(match.start("sign"), match.end("sign"), " ")]
    if block:
        splices.append(Splice(len(line.live[: block.start()].rstrip(" \t")), block.end(), ""))
    for pattern in (_DONE_MARKS, _OF_ONE_TIME):
        splices += [Splice(mark.start(), mark.end(), "") for mark in pattern.finditer(line.live)]
    for each in _dates_in(line.live):
        if each.day is not None and (day := new.get(each.start)) is not None:
            splices.append(Splice(each.start, each.end, _written(line.live[each.start : each.end], day)))
    apart: list[Splice] = []
    for splice in sorted(splices):
        if not apart or splice.start >= apart[-1].end:  # a mark within a mark goes with it
            apart.append(splice)
    return apply(line.text, apart)


def _comes_after(new: Line, line: Line, following: str | None, on: date) -> bool:
    """Whether a line reads as the next time of the ticked one: open, the same words, the days reckoned."""
    task, ticked = parse_task(new.live), parse_task(line.live)
    expected = _next_dates(line.live, on)
    if task is None or ticked is None or expected is None or new.text != following:
        return False
    words = " ".join(_OF_ONE_TIME.sub("", ticked.text).split())
    days = [each.day for each in _dates_in(new.live)]
    return (
        (task.sign, task.text, task.tags) == (" ", words, ticked.tags)
        and (task.repeats, task.done, task.block_id, task.bad_date) == (True, None, None, None)
        and _rule(new.live) == _rule(line.live)
        and days == list(expected.values())
        and (task.due is None) == (ticked.due is None)
    )


def _next_dates(live: str, on: date) -> dict[int, date] | None:
    """The day that each date of a task moves to, by where it stands. Of two of a kind the first counts."""
    rule = _rule(live)
    if rule is None:
        return None
    days: dict[str, date] = {}
    places: dict[int, date] = {}
    for each in _dates_in(live):
        if each.day is None:
            return None
        days.setdefault(each.kind, each.day)
        places[each.start] = each.day
    moved = next_dates(rule, days, on)
    if moved is None or not moved:
        return None if moved is None else {}
    first = next(iter(days))
    away = moved[first] - days[first]
    try:
        return {place: day + away for place, day in places.items()}
    except OverflowError:
        return None


def _rule(live: str) -> str | None:
    found = [match[1] or match[2] or "" for match in _RULE.finditer(live)]
    rule = found[0] if len(found) == 1 else ""
    return " ".join((rule[: mark.start()] if (mark := BLOCK_ID.search(rule)) else rule).split()) or None


def _dates_in(live: str) -> list[_Date]:
    """The dates of a task that move on; one in brackets is when it is due where no sign says so."""
    return list(_found_in(live))


def _found_in(live: str) -> Iterator[_Date]:
    kinds: set[str] = set()
    for match in _DATE.finditer(live):
        written = match["written"]
        if written.strip():
            kind = _KINDS[(match["sign"] or match["field"]).casefold()]
            kinds.add(kind)
            yield _Date(
                kind, match.start("written"), match.end("written"), parse_date(written.strip("[] \t"))
            )
    if not kinds & {"due", "scheduled"} and (bare := _BRACKETED.search(live)):
        yield _Date("due", bare.start("written"), bare.end("written"), parse_date(bare["written"]))


def _written(old: str, day: date) -> str:
    """A day, written as the old one was."""
    if _ISO.search(old):
        return _ISO.sub(
            lambda match: f"{day.year:04}{match[1]}{day.month:02}{match[1]}{day.day:02}", old, count=1
        )
    return _GERMAN.sub(
        lambda match: f"{day.day:02}.{match[1]}{day.month:02}.{match[2]}{day.year:04}", old, count=1
    )
