"""A contact's fields with their types, each read from what was written."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from vault_tools.contacts.cadence import parse_cadence
from vault_tools.contacts.model import Birthday
from vault_tools.contacts.span import Cadence, Never
from vault_tools.contacts.words import NO, PLANT_OF, SEASON_OF, YES, kind_of
from vault_tools.text.dates import day, name_date, parse_date
from vault_tools.text.fold import fold
from vault_tools.text.frontmatter import RawField, source_items
from vault_tools.text.links import find_links, link_name, without_links
from vault_tools.text.months import MONTH_OF, spelled_day

_YEARLESS = re.compile(r"(?:--)?(\d{1,2})-(\d{1,2})|--(\d{2})(\d{2})|(\d{1,2})\.\s?(\d{1,2})\.?")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})(?:/\d{2,4})?")
_PIECE = re.compile(r"(?:\[\[[^\[\]]*\]\]|[^;,])+")
_NULL = frozenset({"null", "Null", "NULL", "~"})


class Unreadable(Exception):  # noqa: N818  # never leaves this package: it becomes a problem
    """A value that is not what its field needs; `code` is the problem's."""

    def __init__(self, code: str, written: str) -> None:
        super().__init__(code)
        self.code = code
        self.written = written


def strings(raw: RawField) -> list[str]:
    """The strings of a value: of a list each, of text one; a link as it was written, however YAML took it."""
    value = raw.value
    if isinstance(value, str):
        text = value.strip()
        return [text] if text and raw.source not in _NULL else []
    if not isinstance(value, list):
        return []
    if any(isinstance(item, list) for item in value):  # what an unquoted `[[link]]` is to YAML
        return source_items(raw.source)
    return [text for item in value if isinstance(item, str) and (text := item.strip())]


def _text(raw: RawField) -> str | None:
    if isinstance(raw.value, str) and "[" not in raw.value:
        return None if raw.source in _NULL else " ".join(raw.value.split()) or None
    return " ".join(", ".join(without_links(part) for part in strings(raw)).split()) or None


def pieces(raw: RawField) -> list[str]:
    """The strings of a list; text with commas or semicolons counts as one too."""
    parts = strings(raw)
    if isinstance(raw.value, str):
        parts = [piece for part in parts for piece in _PIECE.findall(part)]
    return [text for part in parts if (text := part.strip())]


def _items(raw: RawField) -> tuple[str, ...]:
    return tuple(text for piece in pieces(raw) if (text := without_links(piece).strip()))


def _whole(raw: RawField) -> tuple[str, ...]:
    """A list whose text may hold commas (aliases: `Bauer, Anna`)."""
    return tuple(without_links(part) for part in strings(raw))


def _people(raw: RawField) -> tuple[str, ...]:
    """Notes: what each link leads to, a path where it has one, and bare names."""
    found: list[str] = []
    for piece in pieces(raw):
        links = find_links(piece)
        found += [re.sub(r"(?i)\.md$", "", link.target) for link in links] or [piece]
    return tuple(name for name in found if name)


def _date(raw: RawField) -> date | None:
    """A day; of several the latest."""
    days: list[date] = []
    for part in strings(raw):
        links = find_links(part)
        found = name_date(link_name(links[0].target)) if links else parse_date(part)
        if found is None:
            raise Unreadable("bad-date", part)
        days.append(found)
    return max(days, default=None)


def _birthday(raw: RawField) -> Birthday | None:
    parts = strings(raw)
    if not parts:
        return None
    text = without_links(parts[0])
    if (found := parse_date(text)) is not None:
        return Birthday(found.month, found.day, found.year)
    if match := _YEARLESS.fullmatch(text):
        month, day_of_month = int(match[1] or match[3] or match[6]), int(match[2] or match[4] or match[5])
        if day(2000, month, day_of_month):
            return Birthday(month, day_of_month)
    if (said := spelled_day(text)) is not None and said.year is None and day(2000, said.month, said.day):
        return Birthday(said.month, said.day)
    two = (match := _SLASHES.fullmatch(text)) and int(match[1]) <= 12 and int(match[2]) <= 12
    raise Unreadable("slash-birthday" if two else "bad-birthday", text)


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
    match = re.fullmatch(r"(\d{1,4})\s*(h|std\.?|stunden?|hours?|min\.?|mins|minuten?|minutes?)?", text, re.I)
    number = int(match[1]) * (60 if match[2] and match[2][0] in "hHsS" else 1) if match else 0
    if not 1 <= number <= 24 * 60:
        raise Unreadable("bad-minutes", text)
    return number


def _plant(raw: RawField) -> str | None:
    text = _text(raw)
    if text is None:
        return None
    found = next((PLANT_OF[word] for word in (fold(text), *fold(text).split()) if word in PLANT_OF), None)
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
        ends = [_months(end.strip().rstrip(".")) for end in re.split(r"-|–|—|\bbis\b|\bto\b", part)]
        if len(ends) > 2 or not all(ends):
            raise Unreadable("bad-season", ", ".join(written))
        first, last = ends[0][0], ends[-1][-1]
        months |= {(first + step - 1) % 12 + 1 for step in range((last - first) % 12 + 1)}
    return tuple(sorted(months))


def _months(word: str) -> tuple[int, ...]:
    """The months that a number, the name of a month or of a season means; none where it is none of these."""
    number = int(word) if re.fullmatch(r"\d{1,2}", word) else MONTH_OF.get(word, 0)
    return (number,) if 1 <= number <= 12 else SEASON_OF.get(word, ())


def _channel(raw: RawField) -> str | None:
    text = _text(raw)
    if text is None:
        return None
    return next((kind for word in re.split(r"[\s,/]+", text) if (kind := kind_of(word))), text)


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
