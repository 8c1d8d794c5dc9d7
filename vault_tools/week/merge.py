"""Joining the freshly rendered page with the one that stands there: not a line of the user's is lost."""

from collections.abc import Mapping, Sequence
from datetime import date

from vault_tools.text.lines import split_lines
from vault_tools.week.items import DONE
from vault_tools.week.marks import begin_mark, end_mark, line_hash
from vault_tools.week.oldpage import Block, OldPage, item_id, read_page


def merge(
    rendered: str,
    monday: date,
    old_text: str | None,
    moved: Mapping[str, str],
    notes: str,
    logged: Sequence[str] = (),
) -> str:
    """The whole new page.

    `rendered` is our part, without marks; `old_text` the page as it stands, None where there is none. `moved`
    says, for a page of another week, from an old item's id to the id of the item that the user's text under
    it goes with. A page that is new gets a heading `notes` below our part, for whatever the user writes.
    `logged` are the hashes of lines that we wrote into logs, to be listed too.
    """
    lines = _tidy(split_lines(rendered))
    if old_text is None:
        return "\n".join([begin_mark(monday), *lines, "", end_mark(lines), "", f"## {notes}", ""])
    written = frozenset(line_hash(line) for line in lines)
    old = read_page(old_text)  # known from before, as a rule
    if not old.hashes:
        old = read_page(old_text, written)
    merged, loose = _same_week(lines, old) if old.week == monday else _new_week(lines, old, moved)
    known = old.hashes | written
    ours = [line for line in merged if line_hash(line) in known]
    part = [
        begin_mark(monday),
        *merged[: len(merged) - len(_trailing_blanks(merged))],
        "",
        end_mark(ours, logged if old.week == monday else ()),
        *(["", *loose] if loose else []),
    ]
    before, after = old.before, old.after
    if before and not before.endswith(("\n", "\r", "\ufeff")):
        before += old.newline
    if old.week is None and after and not after.startswith(("\n", "\r")):
        after = old.newline + after
    return before + old.newline.join(part) + old.newline + after


def _same_week(lines: Sequence[str], old: OldPage) -> tuple[list[str], list[str]]:
    """Our lines with the items that stay as they are, and the user's text under each item."""
    fresh = _groups(lines)
    there = {block.id: block for block in old.blocks}
    placed = {group[0] for group in fresh if group[0]}
    merged: list[str] = []
    loose = list(old.loose)
    # Items that must stay but are no longer planned keep their place behind the item they followed.
    following: dict[str | None, list[Block]] = {}
    previous: str | None = None
    for block in old.blocks:
        if block.id in placed:
            previous = block.id
        elif block.stays:
            following.setdefault(previous, []).append(block)
        else:
            loose += block.below
    first = next((index for index, group in enumerate(fresh) if group[0]), None)
    for index, (named, group) in enumerate(fresh):
        if index == first:
            for block in following.pop(None, []):
                merged += block.lines
        kept = there.get(named) if named else None
        if kept is None:
            merged += group
        elif kept.stays:
            merged += [*kept.lines, *_trailing_blanks(group)]
        else:
            blanks = _trailing_blanks(group)
            merged += [*group[: len(group) - len(blanks)], *kept.below, *blanks]
        for block in following.pop(named, []) if named else []:
            blanks = _trailing_blanks(merged)
            merged[len(merged) - len(blanks) :] = [*block.lines, *blanks]
    for blocks in following.values():  # nothing is planned any more
        for block in blocks:
            merged += block.lines
    return merged, loose


def _new_week(lines: Sequence[str], old: OldPage, moved: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Our lines, with the text under what was not done going along; the archive keeps the rest."""
    under: dict[str, list[str]] = {}
    loose = list(old.loose)
    for block in old.blocks:
        if block.sign in DONE or not block.below:
            continue
        if block.id in moved:
            under.setdefault(moved[block.id], []).extend(block.below)
        else:
            loose += block.below
    merged: list[str] = []
    for named, group in _groups(lines):
        blanks = _trailing_blanks(group)
        merged += [*group[: len(group) - len(blanks)], *under.get(named or "", []), *blanks]
    return merged, loose


def _groups(lines: Sequence[str]) -> list[tuple[str | None, list[str]]]:
    """The lines in groups: an item with the indented lines and blanks after it, or other lines."""
    groups: list[tuple[str | None, list[str]]] = [(None, [])]
    for line in lines:
        named = item_id(line)
        if named:
            groups.append((named, [line]))
        elif groups[-1][0] and line.strip() and line[0] not in " \t":
            groups.append((None, [line]))
        else:
            groups[-1][1].append(line)
    return [group for group in groups if group[1]]


def _trailing_blanks(lines: Sequence[str]) -> list[str]:
    count = 0
    while count < len(lines) and not lines[len(lines) - 1 - count].strip():
        count += 1
    return list(lines[len(lines) - count :])


def _tidy(lines: Sequence[str]) -> list[str]:
    """Without blank lines at either end, nor two in a row; no blanks at the end of a line."""
    tidy: list[str] = []
    for line in lines:
        stripped = line.rstrip()
        if stripped or (tidy and tidy[-1]):
            tidy.append(stripped)
    while tidy and not tidy[-1]:
        tidy.pop()
    return tidy
