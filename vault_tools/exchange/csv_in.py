"""CSV as Google, LinkedIn and Outlook write it, and any other whose columns are named; row by row."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain, islice

from vault_tools.contacts.calling import turned
from vault_tools.contacts.synonyms import canonical
from vault_tools.exchange.cards import Card, Reading, Trouble, each_once, trouble
from vault_tools.exchange.csv_headers import header_words, is_header, kind_of_file, part_of
from vault_tools.exchange.csv_out import disarmed_back
from vault_tools.exchange.people_names import without_titles
from vault_tools.exchange.plain_text import birthday_of, day_of, is_no_day, tag_of
from vault_tools.text.escape import one_line

_DELIMITERS = ",;\t|"
_PREAMBLE = 12  # LinkedIn begins with some lines of explanation
_WIDEST = 2**30  # a cell may be as large as a file; Python's own limit would cut a long note into rows
_PARTS = {
    "name": "name", "aliases": "alias", "email": "email", "phone": "phone", "organisation": "organisation",
    "role": "role", "birthday": "birthday", "place": "home", "met": "met", "tags": "tags",
}  # fmt: skip
_NAMES = frozenset({"name", "given", "middle", "family"})
_OWN = frozenset({"given", "middle", "family", "note"})
_NO_MAP = frozenset({"type"})

Row = tuple[int, list[str]]


def mapped_part(field: str) -> str | None:
    """The part that `--map FIELD=…` fills: a field of contacts by any of its names, or a part of a name."""
    word = header_words(field)
    part = part_of(word)
    if word in _OWN or part in _OWN:
        return word if word in _OWN else part
    name = canonical(field)
    return None if name is None or name in _NO_MAP else _PARTS.get(name, name)


def read_csv(text: str, mapping: Mapping[str, str]) -> Reading | None:
    """All people of a file; `mapping` names columns for fields. None where no row names known columns.

    A mapping whose column is missing is a trouble at the header's line, and nothing is read then.
    """
    lines = list(StringIO(text.replace("\0", ""), newline=""))
    found = _header([line.rstrip("\r\n") for line in lines[:_PREAMBLE]], mapping)
    if found is None:
        return None
    line, headers, delimiter, skip = found
    columns: dict[int, str] = {at: part for at, header in enumerate(headers) if (part := part_of(header))}
    words = [header_words(header) for header in headers]
    missing: list[Trouble] = []
    for field, column in mapping.items():
        part = mapped_part(field)
        if header_words(column) not in words or part is None:
            missing.append(trouble(line, "no-column", column=column, there=", ".join(headers)))
        else:
            columns[words.index(header_words(column))] = part
    if missing:
        return Reading("csv", (), tuple(missing))
    cards: list[Card] = []
    troubles: list[Trouble] = []
    names = [at for at, part in columns.items() if part in _NAMES]
    for number, cells in _rows(lines, delimiter, skip, len(headers), names, troubles):
        if not any(cell.strip() for cell in cells):
            continue
        card = _card(number, cells, columns, troubles)
        if card is None:
            troubles.append(trouble(number, "no-name"))
        else:
            cards.append(card)
    return Reading(kind_of_file(headers), tuple(cards), tuple(troubles))


def _header(first: Sequence[str], mapping: Mapping[str, str]) -> tuple[int, list[str], str, int] | None:
    """The line of the headers, these, what parts them, and how many lines stand before them."""
    wanted = {header_words(column) for column in mapping.values()}
    start = 1 if first and first[0].casefold().startswith("sep=") else 0
    for at, line in enumerate(first[start:], start=start):
        for delimiter in _DELIMITERS:
            cells = _cells(line, delimiter)
            if is_header(cells) or (wanted and wanted & {header_words(cell) for cell in cells}):
                return at + 1, [one_line(cell) for cell in cells], delimiter, at
    if wanted:
        cells = _cells(first[start] if first[start:] else "", ",")
        return start + 1, [one_line(cell) for cell in cells], ",", start
    return None


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line; none where it is no line of a table (a picture, say)."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _rows(
    lines: Sequence[str],
    delimiter: str,
    skip: int,
    width: int,
    names: Sequence[int],
    troubles: list[Trouble],
) -> Iterator[Row]:
    """The rows below the headers, each with the line that it begins in.

    A quote that is never closed would take all rows to the end of the file into one cell: its own line is
    left out then. After that, or after a row that went wrong, only rows that have all their columns are read.
    """
    widest = csv.field_size_limit(_WIDEST)
    try:
        start, whole = skip, True
        while start < len(lines):
            # The empty line at the end is a row of its own, unless a quote is open there.
            reader = csv.reader(chain(islice(lines, start, None), [""]), delimiter=delimiter)
            open_at: int | None = None
            ends = 0
            for cells in reader:
                begins, ends = start + ends + 1, reader.line_num
                if start + ends > len(lines) and cells:
                    open_at = begins
                elif begins == skip + 1 or not cells:
                    continue
                elif begins < start + ends and _run_together(cells, width, names):
                    troubles.append(trouble(begins, "rows-mixed", last=start + ends))
                    whole = False
                elif any(cell.strip() for cell in cells[width:]):
                    troubles.append(trouble(begins, "row-too-long", n=len(cells), columns=width))
                elif not whole and len(cells) != width:
                    troubles.append(trouble(begins, "row-unreadable"))
                else:
                    yield begins, cells
            if open_at is None:
                return
            troubles.append(trouble(open_at, "quote-open"))
            start, whole = open_at, False
    finally:
        csv.field_size_limit(widest)


def _run_together(cells: Sequence[str], width: int, names: Sequence[int]) -> bool:
    """Whether a row over several lines is in truth more rows: too many cells, or a line break in a name."""
    return any(cell.strip() for cell in cells[width:]) or any(
        "\n" in cells[at].strip() for at in names if at < len(cells)
    )


def _card(
    line: int, cells: Sequence[str], columns: Mapping[int, str], troubles: list[Trouble]
) -> Card | None:
    parts: dict[str, list[str]] = defaultdict(list)
    for at, part in columns.items():
        if at < len(cells) and (text := disarmed_back(cells[at]).strip()):
            parts[part].append(text)

    def first(part: str) -> str:
        return one_line(parts[part][0]) if parts[part] else ""

    emails = each_once(_split(parts["email"], ";,"))
    whole = " ".join(filter(None, (first("given"), first("middle"), first("family"))))
    full = whole or turned(first("name")).strip() or first("organisation") or next(iter(emails), "")
    name = without_titles(full)
    if not name:
        return None
    days = {}
    for part, read in (("birthday", birthday_of), ("met", day_of)):
        days[part] = read(first(part))
        if days[part] is None and not is_no_day(first(part)):
            troubles.append(trouble(line, "bad-day", name=name, written=first(part)))
    aliases = [*([full] if full != name else []), *_split(parts["alias"], ";")]
    known = {*_PARTS.values(), *_OWN, "work"}
    return Card(
        name=name,
        line=line,
        aliases=tuple(each for each in each_once([one_line(each) for each in aliases]) if each != name),
        organisation=first("organisation"),
        role=first("role"),
        emails=emails,
        phones=each_once([one_line(each) for each in _split(parts["phone"], ";")]),
        birthday=days["birthday"],  # type: ignore[arg-type]
        place=first("home") or first("work"),
        met=days["met"],  # type: ignore[arg-type]
        tags=each_once(
            [tag_of(each) for each in _split(parts["tags"], ";,") if not each.strip().startswith("*")]
        ),
        note="\n".join(parts["note"]).strip(),
        more={part: one_line(texts[0]) for part, texts in parts.items() if texts and part not in known},
    )


def _split(texts: Sequence[str], signs: str) -> list[str]:
    """The pieces of cells that hold several values; Google parts them by `:::`."""
    pieces = [piece for text in texts for piece in text.split(":::")]
    for sign in signs:
        pieces = [part for piece in pieces for part in piece.split(sign)]
    return [piece.strip() for piece in pieces]
