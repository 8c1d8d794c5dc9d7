"""Putting whole lines into a note's frontmatter, in the place of one field or at its end, with a proof."""

from collections.abc import Sequence

from vault_tools.text.frontmatter import RawField, read_frontmatter
from vault_tools.text.lines import BOM, split_lines
from vault_tools.text.splice import usual_line_end


def lines_of_field(path: str, text: str, at: int) -> list[str]:
    """The lines of the field at that place, as written; comments below it are not its own."""
    frontmatter, _ = read_frontmatter(path, text)
    lines = split_lines(text)
    first = frontmatter.fields[at].line
    last = first + frontmatter.fields[at].source.rstrip("\n").count("\n")
    return [line.rstrip("\r") for line in lines[first - 1 : last]]


def set_lines(path: str, text: str, at: int | None, new: Sequence[str]) -> str | None:
    """The note with `new` in the place of the field at `at`, or at the end (None); None where that cannot be
    proven to leave all else as it is."""
    before, problems = read_frontmatter(path, text)
    newline = usual_line_end(text)
    if not before.present:
        if at is not None or problems:
            return None
        start = len(BOM) if text.startswith(BOM) else 0
        result = text[:start] + newline.join(["---", *new, "---", ""]) + text[start:]
    else:
        lines = text.split("\n")
        cr = "\r" if newline == "\r\n" else ""
        block = [line + cr for line in new]
        if at is None:
            closing = before.body_line - 2
            while closing > 0 and lines[closing].rstrip("\r \t") not in ("---", "..."):
                closing -= 1
            if closing <= 0:
                return None
            lines[closing:closing] = block
        else:
            first = before.fields[at].line - 1
            lines[first : first + len(lines_of_field(path, text, at))] = block
        result = "\n".join(lines)
    after, still = read_frontmatter(path, result)
    codes = [each.code for each in problems]
    body = text[before.body_start :] if before.present else text.removeprefix(BOM)
    others = [_said(each) for place, each in enumerate(before.fields) if place != at]
    left = [_said(each) for each in after.fields]
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


def _said(field: RawField) -> tuple[str, str]:
    return field.key, repr(field.value).rstrip("\n")
