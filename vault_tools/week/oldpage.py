"""Reading the page as it stands: what is ours, what is the user's, and which items are on it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from vault_tools.text.dates import parse_week
from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import split_lines
from vault_tools.text.links import find_links
from vault_tools.text.set_task import without_done_marks
from vault_tools.text.tags import BLOCK_ID
from vault_tools.text.tasks import TASK
from vault_tools.week.ids import ITEM_ID, week_of_id
from vault_tools.week.marks import BEGIN, END, line_hash

_STARTS_ANEW = re.compile(r"^(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|```|~~~|\||---|===|\*\*\*)")
_NEARLY_BOX = re.compile(r"^([ \t]*[-*+])[ \t]*\[[ \t]*([^\[\]\s]?)[ \t]*\][ \t]*(?=\S)")


@dataclass(frozen=True, slots=True)
class Block:
    """An item on the page: its line, whether we wrote that as it is, and the lines under it.

    `below` holds what the user wrote under it; `lines` all of it in its order, our lines too. `number` is
    the item's line in the file, from 1.
    """

    id: str
    number: int
    sign: str
    target: str | None
    ours: bool
    lines: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def stays(self) -> bool:
        """Whether its line must stay as it is: decided on, begun, or edited by the user."""
        return self.sign != " " or not self.ours


@dataclass(frozen=True, slots=True)
class OldPage:
    """The page as it stands.

    `before` and `after` are kept byte for byte; `loose` are the user's lines between the marks that belong to
    no item. `week` is the Monday of its week, None where the page has no marks of ours yet. `doubled` are
    lines of items that stand on the page once more, ticked otherwise.
    """

    before: str
    after: str
    newline: str
    week: date | None = None
    blocks: tuple[Block, ...] = ()
    loose: tuple[str, ...] = ()
    hashes: frozenset[str] = frozenset()
    doubled: tuple[str, ...] = ()


@lru_cache(maxsize=16)  # one run looks at a page several times, `watch` at those of the archive each time
def read_page(text: str, written: frozenset[str] = frozenset()) -> OldPage:
    """Takes the page apart. Never raises, and loses no line: all are in one of the parts.

    Where the end mark is missing, `written` (the hashes of what we would write now) says what is ours.
    """
    newline = _newline(text)
    lines = list(_lines(text))
    found = _our_part(lines)
    if found is None:
        top = read_frontmatter("", text)[0]
        return OldPage(text[: top.body_start], text[top.body_start :], newline)
    week, begin, first, end = found
    hashes = written
    if end < len(lines) and (match := END.match(lines[end][1])):
        hashes = frozenset(match[1].split())
    after = text[_end_of(text, lines[end]) :] if end < len(lines) else ""
    inner = [_with_box(line) for _, line in lines[first:end]]
    sorted_out = _Sorted([], [], [])
    _sort_out(inner, first + 1, hashes, sorted_out)
    signs = {block.id: _sign(block.lines[0]) for block in sorted_out.blocks}
    below = [
        line
        for line in split_lines(after)
        if (named := item_id(line)) and _sign(line) != signs.get(named, _sign(line))
    ]
    return OldPage(
        before=text[: lines[begin][0]],
        after=after,
        newline=newline,
        week=week,
        blocks=tuple(_block(each, hashes) for each in sorted_out.blocks),
        loose=tuple(sorted_out.loose),
        hashes=hashes,
        doubled=(*sorted_out.doubled, *below),
    )


def _our_part(lines: list[tuple[int, str]]) -> tuple[date, int, int, int] | None:
    """The week, and the indexes of the first line that is ours, the first after the begin mark, the end mark.

    Where the begin mark was lost, our part begins with the first line that the end mark lists, and its items
    say the week. Where the end mark was lost, it reaches to the end of the page.
    """
    for begin, (_, line) in enumerate(lines):
        if week := _week(line):
            return week, begin, begin + 1, _end(lines, begin + 1)
    marks = [match[1] for _, line in lines if (match := END.match(line))]
    hashes = frozenset(" ".join(marks).split())
    ours = [index for index, (_, line) in enumerate(lines) if line.strip() and line_hash(line) in hashes]
    named = (item_id(lines[index][1]) for index in ours)
    week = next((monday for each in named if each and (monday := week_of_id(each))), None)
    return (week, ours[0], ours[0], _end(lines, ours[0])) if week else None


def _end(lines: list[tuple[int, str]], first: int) -> int:
    """The index of the end mark: the first, or a later one (the mark was copied) as long as items of ours
    stand between."""
    end = len(lines)
    for index in range(first, len(lines)):
        line = lines[index][1]
        if _week(line) and end < len(lines):
            break
        if match := END.match(line):
            hashes = frozenset(match[1].split())
            between = lines[min(end, index) : index]
            if end == len(lines) or any(
                item_id(other) and line_hash(other) in hashes for _, other in between
            ):
                end = index
    return end


@lru_cache(maxsize=4096)
def item_id(line: str) -> str | None:
    """The id of the item that a line is, or None."""
    block = BLOCK_ID.search(without_done_marks(line))  # some put the day behind the id
    return block["id"] if block and ITEM_ID.fullmatch(block["id"]) and TASK.match(line) else None


def _with_box(line: str) -> str:
    """An item's line as it was meant where its box was typed by hand: `-[x]`, `- [x ]`, `- [ x ]`, `- []`."""
    if TASK.match(line) or not (block := BLOCK_ID.search(line)) or not ITEM_ID.fullmatch(block["id"]):
        return line
    return _NEARLY_BOX.sub(lambda box: f"{box[1]} [{box[2] or ' '}] ", line)


def _week(line: str) -> date | None:
    match = BEGIN.match(line.lstrip("\ufeff"))
    return parse_week(match[1]) if match else None


def _newline(text: str) -> str:
    crlf = text.count("\r\n")
    return "\r\n" if crlf > text.count("\n") - crlf else "\n"


def _lines(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    position = 1 if text.startswith("\ufeff") else 0
    for line in split_lines(text[position:]):
        found.append((position, line))
        position += len(line)
        position += 2 if text.startswith("\r\n", position) else 1
    return found


def _end_of(text: str, line: tuple[int, str]) -> int:
    """The offset after a line and its line end."""
    end = line[0] + len(line[1])
    return end + (2 if text.startswith("\r\n", end) else 1 if end < len(text) else 0)


@dataclass
class _Open:
    """An item while its lines are gathered."""

    id: str
    number: int
    lines: list[str]
    below: list[str]
    blanks: list[str]


@dataclass
class _Sorted:
    """The lines between the marks: items, lines of the user's that belong to none, items there twice."""

    blocks: list[_Open]
    loose: list[str]
    doubled: list[str]


def _sort_out(inner: list[str], first: int, hashes: frozenset[str], found: _Sorted) -> None:
    """Sorts the lines between the marks; the first of them has the number `first`."""
    blocks, loose = found.blocks, found.loose
    blanks: list[str] = []  # blank lines stay where they part lines of the user's
    current: _Open | None = None
    seen: dict[str, str] = {}
    for number, line in enumerate(inner, first):
        if not line.strip():
            (current.blanks if current else blanks).append(line)
            continue
        ours = line_hash(line) in hashes
        named = item_id(line)
        if named and named not in seen:
            seen[named] = line
            current = _Open(named, number, [line], [], [])
            blocks.append(current)
            blanks = []
        elif named and _says_nothing_new(line, seen[named], ours=ours):
            current = next(block for block in blocks if block.id == named)  # nothing in the copy is lost
            current.blanks = []
        elif current is not None and _belongs(line, current):
            if not ours:
                current.below += [*(current.blanks if current.below else []), line]
            current.lines += [*current.blanks, line]
            current.blanks = []
        else:
            if named:
                found.doubled.append(line)
            if not ours or named:  # a copy ticked otherwise says something of its own
                loose += [*(blanks or (current.blanks if current else []) if loose else []), line]
            current, blanks = None, []


def _says_nothing_new(line: str, first: str, *, ours: bool) -> bool:
    """Whether an item's line that stands on the page once more is a mere copy."""
    same = ours or line_hash(line) == line_hash(first)  # the end mark may be lost, and with it what is ours
    return same and _sign(line) in (" ", _sign(first))


def _belongs(line: str, current: _Open) -> bool:
    """Whether a line stands under the item: indented, or the last paragraph going on."""
    if line[0] in " \t":
        return True
    return not current.blanks and not _STARTS_ANEW.match(line)


def _block(found: _Open, hashes: frozenset[str]) -> Block:
    line = found.lines[0]
    link = next((link for link in find_links(line) if not link.embed), None)
    return Block(
        id=found.id,
        number=found.number,
        sign=_sign(line),
        target=link.target if link else None,
        ours=line_hash(line) in hashes,
        lines=tuple(found.lines),
        below=tuple(found.below),
    )


def _sign(line: str) -> str:
    match = TASK.match(line)
    return match["sign"] if match else " "
