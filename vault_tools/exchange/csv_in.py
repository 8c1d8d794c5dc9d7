"""CSV as Google, LinkedIn and Outlook write it, and any other whose columns are named; row by row."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from vault_tools.contacts.synonyms import canonical
from vault_tools.exchange.cards import Card, Reading, Trouble, each_once, trouble
from vault_tools.exchange.csv_headers import header_words, is_header, kind_of_file, part_of
from vault_tools.exchange.csv_out import disarmed_back
from vault_tools.exchange.people_names import without_titles
from vault_tools.exchange.plain_text import birthday_of, day_of, is_no_day, tag_of
from vault_tools.text.escape import one_line

_DELIMITERS = ",;\t|"
_PREAMBLE = 12  # LinkedIn begins with some lines of explanation
_PARTS = {
    "name": "name", "aliases": "alias", "email": "email", "phone": "phone", "organisation": "organisation",
    "role": "role", "birthday": "birthday", "place": "home", "met": "met", "tags": "tags",
}  # fmt: skip
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
    found = _header(text, mapping)
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
    for number, cells in _rows(text, delimiter, skip, troubles):
        if any(cell.strip() for cell in cells[len(headers) :]):
            troubles.append(trouble(number, "row-too-long", n=len(cells), columns=len(headers)))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        card = _card(number, cells, columns, troubles)
        if card is None:
            troubles.append(trouble(number, "no-name"))
        else:
            cards.append(card)
    return Reading(kind_of_file(headers), tuple(cards), tuple(troubles))


def _header(text: str, mapping: Mapping[str, str]) -> tuple[int, list[str], str, int] | None:
    """The line of the headers, these, what parts them, and how many lines stand before them."""
    wanted = {header_words(column) for column in mapping.values()}
    lines = text.split("\n", _PREAMBLE)[:_PREAMBLE]
    start = 1 if lines and lines[0].casefold().startswith("sep=") else 0
    for at, line in enumerate(lines[start:], start=start):
        for delimiter in _DELIMITERS:
            cells = next(csv.reader([line.rstrip("\r")], delimiter=delimiter), [])
            if is_header(cells) or (wanted and wanted & {header_words(cell) for cell in cells}):
                return at + 1, [one_line(cell) for cell in cells], delimiter, at
    if wanted:
        cells = next(csv.reader([lines[start] if lines[start:] else ""]), [])
        return start + 1, [one_line(cell) for cell in cells], ",", start
    return None


def _rows(text: str, delimiter: str, skip: int, troubles: list[Trouble]) -> Iterator[Row]:
    """The rows below the headers, each with the line that it begins in."""
    body = text.split("\n", skip)[skip] if skip else text
    reader = csv.reader(StringIO(body.replace("\0", ""), newline=""), delimiter=delimiter)
    first = True
    while True:
        begins = skip + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            troubles.append(trouble(begins, "row-unreadable"))
            continue
        if not first:
            yield begins, cells
        first = False


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
    full = whole or _turned(first("name")) or first("organisation") or next(iter(emails), "")
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


def _turned(name: str) -> str:
    """`Bauer, Anna` as `Anna Bauer`."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and "," not in given else name


def _split(texts: Sequence[str], signs: str) -> list[str]:
    """The pieces of cells that hold several values; Google parts them by `:::`."""
    pieces = [piece for text in texts for piece in text.split(":::")]
    for sign in signs:
        pieces = [part for piece in pieces for part in piece.split(sign)]
    return [piece.strip() for piece in pieces]
