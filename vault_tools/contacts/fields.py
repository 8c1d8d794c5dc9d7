"""A contact's fields with their types, each read from what was written."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from vault_tools.contacts.cadence import Cadence, Never, parse_cadence
from vault_tools.contacts.words import KIND_OF, MONTH_OF, NO, PLANT_OF, SEASON_OF, YES, kind_of
from vault_tools.text.dates import day, parse_date
from vault_tools.text.fold import fold
from vault_tools.text.frontmatter import RawField
from vault_tools.text.links import find_links, link_name, without_links

_YEARLESS = re.compile(r"(?:--)?(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.?")
_LEADING_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=\D|$)")


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday; the year may be unknown."""

    month: int
    day: int
    year: int | None = None

    def text(self) -> str:
        """`1968-02-29`, or `--02-29` without a year."""
        return f"{'-' if self.year is None else f'{self.year:04d}'}-{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class Fields:
    """What the frontmatter (and Dataview's inline fields) say of a contact; None or empty: not said.

    `season` are months; `minutes` one act of care takes; `died` is True where the day is not known.
    `channel` is a kind of interaction where the word names one, else the word as written.
    """

    type: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    name: str | None = None
    aliases: tuple[str, ...] = ()
    organisation: str | None = None
    role: str | None = None
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    birthday: Birthday | None = None
    place: str | None = None
    plant: str | None = None
    tier: str | None = None
    cadence: Cadence | Never | None = None
    last_contact: date | None = None
    next_contact: date | None = None
    rest_until: date | None = None
    paused: bool = False
    archived: bool = False
    value: int | None = None
    why: str | None = None
    needs: str | None = None
    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    introduced_by: tuple[str, ...] = ()
    met: date | None = None
    predecessor: tuple[str, ...] = ()
    announced: date | None = None
    introduced: date | None = None
    season: tuple[int, ...] = ()
    channel: str | None = None
    minutes: int | None = None
    owner: str | None = None
    died: date | bool | None = None
    ignore_mentions: bool = False

    def as_json(self) -> dict[str, Any]:
        """The fields that are set, by their own names: dates as ISO text, lists, numbers."""
        return {
            field.name: _plain(value)
            for field in fields(self)
            if (value := getattr(self, field.name)) not in (None, (), False)
        }


def _plain(value: Any) -> Any:
    match value:
        case tuple():
            return list(value)
        case date():
            return value.isoformat()
        case Birthday():
            return value.text()
        case Cadence() | Never():
            return value.iso()
    return value


class Unreadable(Exception):  # noqa: N818  # never leaves this package: it becomes a problem
    """A value that is not what its field needs; `code` is the problem's."""

    def __init__(self, code: str, written: str) -> None:
        super().__init__(code)
        self.code = code
        self.written = written


def strings(raw: RawField) -> list[str]:
    """The strings of a value: of a list each, of text one; a link as it was written, however YAML took it."""
    value = raw.value
    if "[[" in raw.source and not isinstance(value, str):
        return [part for part in _split_list(raw.source) if part]
    if isinstance(value, list):
        return [text for item in value if isinstance(item, str) and (text := item.strip())]
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _split_list(source: str) -> list[str]:
    """The items of a YAML list by its source text, a link with a comma in it kept whole."""
    source = source.strip()
    if source.startswith("[") and not source.startswith("[["):
        source = source[1:].rstrip().removesuffix("]")
    elif source.startswith("[[["):
        source = source[1:-1]
    parts = re.split(r"\n\s*-\s+|^\s*-\s+|,(?![^\[]*\]\])", source)
    return [part.strip().strip("\"'").strip() for part in parts]


def _text(raw: RawField) -> str | None:
    parts = strings(raw)
    return " ".join(" ".join(without_links(part) for part in parts).split()) if parts else None


def _items(raw: RawField) -> tuple[str, ...]:
    """A list; text with commas or semicolons counts as one too."""
    parts = strings(raw)
    if isinstance(raw.value, str):
        parts = [piece for part in parts for piece in re.split(r"[;,](?![^\[]*\]\])", part)]
    return tuple(text for part in parts if (text := without_links(part).strip()))


def _whole(raw: RawField) -> tuple[str, ...]:
    """A list whose text may hold commas (aliases: `Bauer, Anna`)."""
    return tuple(without_links(part) for part in strings(raw))


def _people(raw: RawField) -> tuple[str, ...]:
    """Names of notes: the links' targets, or the bare names."""
    targets = [link_name(link.target) for link in find_links(raw.source)]
    return tuple(targets) if targets else _items(raw)


def _date(raw: RawField) -> date | None:
    parts = strings(raw)
    if not parts:
        return None
    text = parts[0]
    links = find_links(text)
    if links:
        text = link_name(links[0].target)
        if match := _LEADING_DATE.match(text):
            text = match[0]
    found = parse_date(text)
    if found is None:
        raise Unreadable("bad-date", parts[0])
    return found


def _birthday(raw: RawField) -> Birthday | None:
    parts = strings(raw)
    if not parts:
        return None
    text = without_links(parts[0])
    if (found := parse_date(text)) is not None:
        return Birthday(found.month, found.day, found.year)
    if match := _YEARLESS.fullmatch(text):
        month, day_of_month = (int(match[1]), int(match[2])) if match[1] else (int(match[4]), int(match[3]))
        if day(2000, month, day_of_month):
            return Birthday(month, day_of_month)
    raise Unreadable("bad-birthday", text)


def _cadence(raw: RawField) -> Cadence | Never | None:
    text = _text(raw)
    if text is None:
        return None
    found = parse_cadence(text)
    if found is None:
        raise Unreadable("bad-cadence", text)
    return found


def _value(raw: RawField) -> int | None:
    text = _text(raw)
    if text is None:
        return None
    stars = text.count("★") + text.count("⭐")
    number = stars or (int(text[:1]) if re.fullmatch(r"\d(?:\s*/\s*5)?", text) else 0)
    if not 1 <= number <= 5:
        raise Unreadable("bad-value", text)
    return number


def _minutes(raw: RawField) -> int | None:
    text = _text(raw)
    if text is None:
        return None
    match = re.fullmatch(r"(\d{1,4})\s*(h|std\.?|stunden?|hours?|min\.?|minuten|minutes)?", text, re.I)
    number = int(match[1]) * (60 if match[2] and match[2][0] in "hHsS" else 1) if match else 0
    if not 1 <= number <= 24 * 60:
        raise Unreadable("bad-minutes", text)
    return number


def _plant(raw: RawField) -> str | None:
    text = _text(raw)
    if text is None:
        return None
    found = PLANT_OF.get(fold(text)) or next(
        (PLANT_OF[word] for word in fold(text).split() if word in PLANT_OF), None
    )
    if found is None:
        raise Unreadable("bad-plant", text)
    return found


def _flag(raw: RawField) -> bool:
    text = fold(_text(raw) or "")
    if text in YES or text in NO:
        return text in YES
    raise Unreadable("bad-flag", text)


def _died(raw: RawField) -> date | bool | None:
    text = _text(raw) or ""
    if fold(text) in NO:
        return None
    return parse_date(text) or True  # `2019`, `im März`: a day we can't read still says that they died


def _season(raw: RawField) -> tuple[int, ...]:
    """`5-9`, `Mai-September`, `may-sep`, `05,06,07`, `Sommer`, `11-2` over the turn of the year."""
    written = strings(raw)
    months: set[int] = set()
    for part in re.split(r"[,;/+]|\bund\b|\band\b", fold(", ".join(written))):
        if not part.strip():
            continue
        if part.strip() in SEASON_OF:
            months |= SEASON_OF[part.strip()]
            continue
        ends = [_month(end) for end in re.split(r"-|–|—|\bbis\b|\bto\b", part)]
        first, last = ends[0], ends[-1]
        if len(ends) > 2 or first is None or last is None:
            raise Unreadable("bad-season", ", ".join(written))
        while True:
            months.add(first)
            if first == last:
                break
            first = first % 12 + 1
    return tuple(sorted(months))


def _month(text: str) -> int | None:
    text = text.strip().rstrip(".")
    if text.isdecimal() and 1 <= int(text) <= 12:
        return int(text)
    return MONTH_OF.get(text)


def _channel(raw: RawField) -> str | None:
    text = _text(raw)
    if text is None:
        return None
    return next(
        (kind for word in re.split(r"[\s,/]+", text) if (kind := kind_of(word))),
        KIND_OF.get(fold(text), text),
    )


READERS: Mapping[str, Callable[[RawField], Any]] = {
    "type": _items, "tags": _items, "name": _text, "aliases": _whole, "organisation": _text, "role": _text,
    "email": _items, "phone": _items, "birthday": _birthday, "place": _text, "plant": _plant, "tier": _text,
    "cadence": _cadence, "last_contact": _date, "next_contact": _date, "rest_until": _date, "paused": _flag,
    "archived": _flag, "value": _value, "why": _text, "needs": _text, "interests": _items, "offers": _items,
    "seeks": _items, "knows": _people, "introduced_by": _people, "met": _date, "predecessor": _people,
    "announced": _date, "introduced": _date, "season": _season, "channel": _channel, "minutes": _minutes,
    "owner": _text, "died": _died, "ignore_mentions": _flag,
}  # fmt: skip
"""How each field is read; each gives the typed value or raises `Unreadable`."""
