"""What holds for every edit of every note, checked on the bytes and by reading the note again."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from vault_tools.contacts.edits import AddLog, ChangeLog, Edit, SetField, SetTask, make_edits
from vault_tools.contacts.fields import READERS
from vault_tools.contacts.log_edit import log_line_of
from vault_tools.contacts.logs import is_life_event
from vault_tools.contacts.model import Contact, Interaction, Promise, Source
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings
from vault_tools.text.frontmatter import RawField, read_frontmatter
from vault_tools.text.lines import decode, encode

PATH = "Kontakte/Anna.md"
NEW_ID = "vt-2026w48-7f3a"
DAYS = tuple(map(date.fromisoformat, ("2026-11-24", "2026-10-02", "2026-08-20", "2025-12-24", "2019-01-01")))
VALUES = (("rest_until", "2026-12-07"), ("plant", "perennial"), ("cadence", "every 4-8 weeks"))
TICKS = (("tick", "x"), ("cancel", "-"), ("reopen", " "))
STATES = {"x": "done", "-": "cancelled", " ": "open"}
ON = date(2026, 11, 24)
NOWHERE = Source(PATH, 0)

BOM = "\ufeff".encode()
_LINE_END = re.compile(rb"(\r\n|\n|\r)")


@dataclass(frozen=True)
class Result:
    """What came of an edit; the bytes are the old ones where it was refused."""

    kind: str
    data: bytes
    refused: bool = False
    heading: bool = False


def edit(data: bytes, change: Edit) -> Result:
    """Makes one edit. Where it is refused, nothing may have changed; made twice, it may change no more."""
    text, problems = make_edits(decode(data), [change])
    result = encode(text)
    if problems:
        assert result == data, "refused, and written all the same"
        (problem,) = problems
        assert problem.message("de")
        assert problem.hint("en")
        return Result("", data, refused=True)
    again, problems = make_edits(text, [change])
    assert (again, problems) == (text, []), "not the same when made twice"
    return Result("", result)


def all_edits(data: bytes) -> Iterator[Result]:
    """Makes every kind of edit in a note and checks what came of it."""
    for on in DAYS:
        yield log_line(data, on)
    for field, value in VALUES:
        yield field_set(data, field, value)
    for promise, (kind, sign) in product(promises(data), TICKS):
        yield task_set(data, promise, kind, sign)
    for block_id in block_ids(data):
        yield changed_line(data, block_id)
        yield taken_out(data, block_id)


def some_edits(data: bytes, number: int) -> Iterator[Result]:
    """One edit of each kind; which, the number says."""
    yield log_line(data, DAYS[number % len(DAYS)])
    yield field_set(data, *VALUES[number % len(VALUES)])
    tasks = list(product(promises(data), TICKS))
    for promise, (kind, sign) in tasks[number % len(tasks) :][:1] if tasks else ():
        yield task_set(data, promise, kind, sign)
    for block_id in block_ids(data)[:1]:
        yield (changed_line, taken_out)[number % 2](data, block_id)


def promises(data: bytes) -> tuple[Promise, ...]:
    """The tasks of a note."""
    contact, _ = read(data)
    return contact.promises if contact else ()


def block_ids(data: bytes) -> list[str]:
    """The ids of log lines, where the note is a contact at all."""
    ids = dict.fromkeys(re.findall(r"\^(k\d+)\b", decode(data)))
    return [each for each in ids if log_line_of(PATH, decode(data), each)] if read(data)[0] else []


def read(data: bytes) -> tuple[Contact | None, list[str]]:
    """The contact, and the codes of its problems."""
    contact, problems = read_contact(PATH, data, ContactSettings())
    return contact, [problem.code for problem in problems]


def log_line(data: bytes, on: date) -> Result:
    """One line more, in the log or with a heading at the end; read back as just that."""
    words = f"Anruf: Über den [[Umbau]] geredet · #gave ^{NEW_ID}"
    result = edit(data, AddLog(PATH, on, words))
    if result.refused:
        return Result("log", data, refused=True)
    added = inserted(data, result.data)
    written = [line.strip(b" \t\x0c") for line in added if line.strip()]
    heading = written[0] in (b"## Log", b"# Log") and len(written) == 2
    if heading:
        at = len(decode(data).rstrip())
        assert decode(result.data)[:at] == decode(data).rstrip(), "the heading stands at the end"
        assert len(added) - 2 <= 1, "one blank line at most"
    else:
        assert len(added) == 1
    assert re.fullmatch(rb"[-*+][ \t]+" + re.escape(f"{on.isoformat()} {words}".encode()), written[-1])
    before, after = same_but_interactions(data, result.data)
    if before and after:
        new = Interaction(on, "call", "Über den [[Umbau]] geredet ·", ("gave",), *NOWHERE, block_id=NEW_ID)
        counts = not is_life_event(new, before.fields.birthday, before.fields.met)
        assert said(each for each in after.interactions if each.block_id == NEW_ID) == [new] * counts
        others = [each for each in after.interactions if each.block_id != NEW_ID]
        assert said(others) == said(before.interactions)
    out = edit(result.data, ChangeLog(PATH, NEW_ID, None))
    if not heading:
        assert out.data == data, "taken out again, all is as it was"
    elif not out.refused:
        assert decode(out.data).rstrip().endswith("# Log")
    return Result("log", result.data, heading=heading)


def changed_line(data: bytes, block_id: str) -> Result:
    """Another text for a log line."""
    new = f"2026-09-09 Brief: Ganz anders ^{block_id}"
    result = edit(data, ChangeLog(PATH, block_id, new))
    if not result.refused:
        one_line_changed(data, result.data)
        assert (log_line_of(PATH, decode(result.data), block_id) or "").removeprefix("[x] ") == new
        before, after = same_but_interactions(data, result.data)
        assert before
        assert after
        others = [each for each in before.interactions if each.block_id != block_id]
        still = [each for each in after.interactions if each.block_id != block_id]
        assert said(still) == said(others)
        for each in after.interactions:
            if each.block_id == block_id:
                assert (each.on, each.kind) == (date(2026, 9, 9), "letter")
                assert each.text.startswith("Ganz anders")
    return Result("change", result.data, result.refused)


def taken_out(data: bytes, block_id: str) -> Result:
    """A log line taken out."""
    result = edit(data, ChangeLog(PATH, block_id, None))
    if not result.refused:
        (gone,) = inserted(result.data, data)
        assert f"^{block_id}".encode() in gone
        before, after = same_but_interactions(data, result.data)
        assert before
        assert after
        others = [each for each in before.interactions if each.block_id != block_id]
        assert said(after.interactions) == said(others)
    return Result("take_out", result.data, result.refused)


def field_set(data: bytes, field: str, value: str) -> Result:
    """One field set: one line changed or added, or a frontmatter of three lines made."""
    result = edit(data, SetField(PATH, field, value))
    if result.refused:
        return Result(field, data, refused=True)
    if result.data != data:
        if len(split(result.data)[0]) == len(split(data)[0]):
            one_line_changed(data, result.data)
        else:
            added = sorted(line.strip(b" ") for line in inserted(data, result.data))
            line = f"{field}: {value}".encode()
            assert added in ([line], [b"---", b"---", line])
            assert len(added) == (1 if read_frontmatter(PATH, decode(data))[0].present else 3)
    (before, old), (after, new) = read(data), read(result.data)
    if before is None or after is None:  # UTF-16, or what looks like it
        return Result(field, result.data)
    assert after.fields == before.fields._replace(**{field: READERS[field](RawField(field, 1, value, value))})
    assert said(after.interactions) == said(before.interactions)
    assert promised(after.promises) == promised(before.promises)
    assert not Counter(new) - Counter(old), "no new problems"
    return Result(field, result.data)


def task_set(data: bytes, promise: Promise, kind: str, sign: str) -> Result:
    """One task with another sign; opened again, all is as it was. One that repeats has its next above it."""
    number = promise.source.line
    result = edit(data, SetTask(PATH, number, promise.text, sign, ON))
    if result.refused:
        return Result(kind, data, refused=True)
    added = len(split(result.data)[0]) - len(split(data)[0])
    if added:
        assert (added, sign) == (1, "x")
        assert re.search(r"🔁|repeat", decode(split(data)[0][number - 1]))
        one_line_changed(data, without_line(result.data, number))
    elif result.data != data:
        one_line_changed(data, result.data)
    (before, old), (after, new) = read(data), read(result.data)
    assert before
    assert after
    assert after.fields == before.fields
    here = max(  # a ticked line may be a line of the log, or belong to one
        (each.source.line for each in before.interactions if each.source.line <= number), default=0
    )
    theirs = [
        [
            each._replace(path=PATH, line=0)
            for each in contact.interactions
            if each.source.line not in (here, number, *((here + 1, number + 1) if more else ()))
        ]
        for contact, more in ((before, 0), (after, added))
    ]
    assert theirs[0] == theirs[1]
    assert set(Counter(new) - Counter(old)) <= {"bad-task-date"}, "said of open tasks only"
    came = [each for each in after.promises if added and each.source.line == number]
    expected = [
        each._replace(state=STATES[sign]) if each.source == promise.source else each
        for each in before.promises
    ]
    assert promised(each for each in after.promises if each not in came) == promised(expected)
    for each in came:
        assert (each.text, each.state, each.ask) == (promise.text, "open", promise.ask)
        assert (each.due is None) == (promise.due is None)
    line = split(data)[0][number - 1]
    if b"[ ]" in line and not re.search("[✅❌]".encode(), line):
        back = edit(result.data, SetTask(PATH, number + added, promise.text, " ", ON))
        assert (without_line(back.data, number) if added else back.data) == data
        again = edit(back.data, SetTask(PATH, number + added, promise.text, sign, ON))
        assert again.data == result.data, "ticked once more, it has no second next one"
    return Result(kind, result.data)


def without_line(data: bytes, number: int) -> bytes:
    """The note without one of its lines, and without that one's end."""
    parts = _LINE_END.split(data)
    del parts[2 * number - 2 : 2 * number]
    return b"".join(parts)


def same_but_interactions(old: bytes, new: bytes) -> tuple[Contact | None, Contact | None]:
    """Both read; fields, promises and problems are the same."""
    (before, was), (after, now) = read(old), read(new)
    assert (before is None) == (after is None)
    if before and after:
        assert after.fields == before.fields
        assert promised(after.promises) == promised(before.promises)
        assert not Counter(now) - Counter(was), "no new problems"
    return before, after


def said(interactions: Iterable[Interaction]) -> list[Interaction]:
    """Interactions in the order of the note, without the lines that they stand in."""
    return [
        each._replace(path=PATH, line=0) for each in sorted(interactions, key=lambda each: each.source.line)
    ]


def promised(promises: Iterable[Promise]) -> list[Promise]:
    """Promises without the lines that they stand in."""
    return [each._replace(source=NOWHERE) for each in promises]


def split(data: bytes) -> tuple[list[bytes], list[bytes]]:
    """The lines, and the ends between them."""
    parts = _LINE_END.split(data)
    return parts[::2], parts[1::2]


def inserted(old: bytes, new: bytes) -> list[bytes]:
    """The lines that were put in, in one place; every other line and line end is there as it was."""
    assert old.startswith(BOM) == new.startswith(BOM)
    (before, ends_before), (after, ends_after) = split(old.removeprefix(BOM)), split(new.removeprefix(BOM))
    added = _more(before, after)
    ends = _more(ends_before, ends_after)
    assert len(added) == len(ends) > 0
    assert not ends_before or set(ends) <= set(ends_before), "line ends are as the note's"
    return added


def _more(before: list[bytes], after: list[bytes]) -> list[bytes]:
    """What is in `after` and not in `before`, if that is in one place."""
    more = len(after) - len(before)
    at = next(
        (at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), len(before)
    )
    assert after[at + more :] == before[at:], "something else is no longer as it was"
    return after[at : at + more]


def one_line_changed(old: bytes, new: bytes) -> None:
    """Just one line is another; all others, and all line ends, are as they were."""
    (before, ends_before), (after, ends_after) = split(old), split(new)
    assert ends_before == ends_after
    assert len(before) == len(after)
    assert sum(one != two for one, two in zip(before, after, strict=True)) == 1
