"""Putting whole lines into a note's frontmatter, in the place of one field or at its end, with a proof."""

from collections.abc import Sequence

from vault_tools.text.frontmatter import read_frontmatter
from vault_tools.text.lines import BOM, plain_lines, split_lines
from vault_tools.text.set_field import said_by
from vault_tools.text.splice import line_end_at, usual_line_end


def lines_of_field(path: str, text: str, at: int) -> list[str]:
    """The lines of the field at that place, as written; comments below it are not its own."""
    frontmatter, _ = read_frontmatter(path, text)
    lines = split_lines(text)
    first = frontmatter.fields[at].line
    last = first + frontmatter.fields[at].source.rstrip("\n").count("\n")
    return lines[first - 1 : last]


def set_lines(path: str, text: str, at: int | None, new: Sequence[str]) -> str | None:
    """The note with `new` in the place of the field at `at`, or at the end (None); None where that cannot be
    proven to leave all else as it is."""
    before, problems = read_frontmatter(path, text)
    newline = usual_line_end(text)
    block = "".join(line + newline for line in new)
    if not before.present:
        if at is not None or problems:
            return None
        start = end = len(BOM) if text.startswith(BOM) else 0
        block = f"---{newline}{block}---{newline}"
    elif at is None:
        start = end = before.end + len(line_end_at(text, before.end))
    else:
        first = before.fields[at].line
        behind = first + len(lines_of_field(path, text, at))
        starts = {line.number: line.start for line in plain_lines(text)}
        start, end = starts[first], starts[behind]
    result = text[:start] + block + text[end:]
    after, still = read_frontmatter(path, result)
    codes = [each.code for each in problems]
    body = text[before.body_start :] if before.present else text.removeprefix(BOM)
    others = [said_by(each) for place, each in enumerate(before.fields) if place != at]
    left = [said_by(each) for each in after.fields]
    for each in others:
        if each not in left:
            return None
        left.remove(each)
    proven = (
        after.present
        and len(left) == 1
        and all(each.code in codes for each in still)
        and result[after.body_start :] == body
    )
    return result if proven else None
