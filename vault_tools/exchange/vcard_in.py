"""vCard 2.1, 3.0 and 4.0, read with vobject; one broken card never stops the others."""

import re
from collections.abc import Iterator
from typing import Any

from vault_tools.exchange.cards import Card, Reading, Trouble, each_once, trouble
from vault_tools.exchange.people_names import without_titles
from vault_tools.exchange.plain_text import birthday_of, is_no_day, tag_of
from vault_tools.text.escape import one_line

_BEGIN = re.compile(r"\s*BEGIN[ \t]*:[ \t]*VCARD\s*", re.IGNORECASE)
_END = re.compile(r"\s*END[ \t]*:[ \t]*VCARD\s*", re.IGNORECASE)
_HEAVY = re.compile(r"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]", re.IGNORECASE)
_STARTS = re.compile(r"(?:[\w-]+\.)?[A-Za-z][\w-]*[;:]")
_NICKNAME = re.compile(
    r"^(?:[\w-]+\.)?NICKNAME(?:;(?![^:]*QUOTED-PRINTABLE)[^:\r\n]*)?:([^\r\n]*)", re.I | re.M
)
_FAX = re.compile(r"FAX|PAGER|MODEM", re.IGNORECASE)
_TEL = re.compile(r"(?i)^tel:")


def is_vcard(text: str) -> bool:
    """Whether a file holds vCards, by its content."""
    return _BEGIN.match(text[:200].removeprefix("\ufeff").lstrip() + "\n") is not None


def read_vcards(text: str) -> Reading:
    """All people of a file. Each card that cannot be read is a trouble at its line."""
    cards: list[Card] = []
    troubles: list[Trouble] = []
    for line, source in _blocks(text):
        if source is None:
            troubles.append(trouble(line, "card-without-end"))
            continue
        try:
            found = _card(line, source, troubles)
        except Exception:  # vobject raises whatever its parts raise
            troubles.append(trouble(line, "card-unreadable"))
            continue
        if found is None:
            troubles.append(trouble(line, "no-name"))
        else:
            cards.append(found)
    return Reading("vcard", tuple(cards), tuple(troubles))


def _blocks(text: str) -> Iterator[tuple[int, str | None]]:
    """Each card's line and source, pictures and keys left out; None for one that another begins within."""
    begun: int | None = None
    kept: list[str] = []
    heavy = False
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff")), start=1):
        if _BEGIN.fullmatch(line):
            if begun is not None:
                yield begun, None
            begun, kept, heavy = number, ["BEGIN:VCARD"], False
        elif begun is None:
            continue
        elif _END.fullmatch(line):
            yield begun, "\r\n".join([*kept, "END:VCARD", ""])
            begun = None
        elif _HEAVY.match(line):
            heavy = True
        elif not (heavy and not _STARTS.match(line)):
            heavy = False
            kept.append(line)
    if begun is not None:
        yield begun, None


def _card(line: int, source: str, troubles: list[Trouble]) -> Card | None:
    import vobject  # late, and an extra: only who imports has need of it

    read: Any = vobject.readOne(source, allowQP=True, ignoreUnreadable=True)
    contents = read.contents

    def texts(key: str) -> list[str]:
        return [one_line(_flat(each.value)) for each in contents.get(key, [])]

    def first(key: str) -> str:
        return next((text for text in texts(key) if text), "")

    organisation = next((_flat(_first_part(each.value)) for each in contents.get("org", [])), "")
    emails = each_once(texts("email"))
    full = first("fn") or _full_name(contents) or one_line(organisation) or next(iter(emails), "")
    name = without_titles(full)
    if not name:
        return None
    born = first("bday")
    birthday = birthday_of(born)
    if birthday is None and not is_no_day(born):
        troubles.append(trouble(line, "bad-day", name=name, written=born))
    nicknames = _nicknames(source) or texts("nickname")
    labels = [part for text in texts("categories") for part in text.split(",")]
    return Card(
        name=name,
        line=line,
        aliases=tuple(
            each for each in each_once([*([full] if full != name else []), *nicknames]) if each != name
        ),
        organisation=one_line(organisation),
        role=first("title") or first("role"),
        emails=emails,
        phones=each_once(
            [
                _TEL.sub("", one_line(_flat(each.value)))
                for each in contents.get("tel", [])
                if not _is_fax(each)
            ]
        ),
        birthday=birthday,
        place=next(
            (
                city
                for each in contents.get("adr", [])
                if (city := one_line(_flat(getattr(each.value, "city", ""))))
            ),
            "",
        ),
        tags=each_once([tag_of(label) for label in labels]),
        note="\n".join(_flat(each.value) for each in contents.get("note", [])).strip(),
    )


def _nicknames(source: str) -> list[str]:
    """All nicknames: vobject reads only the first of a line."""
    lines = [match[1] for match in _NICKNAME.finditer(re.sub(r"\r\n[ \t]", "", source))]
    parts = [part for line in lines for part in re.split(r"(?<!\\),", line)]
    return [one_line(re.sub(r"\\([,;:\\])", r"\1", re.sub(r"\\[nN]", " ", part))) for part in parts]


def _full_name(contents: dict[str, list[Any]]) -> str:
    for each in contents.get("n", []):
        parts = [getattr(each.value, key, "") for key in ("given", "additional", "family")]
        if text := one_line(" ".join(filter(None, map(_flat, parts)))):
            return text
    return ""


def _first_part(value: Any) -> Any:
    return next(iter(value), "") if isinstance(value, list) else value


def _flat(value: Any) -> str:
    """A value as text: vobject gives text, lists of it, or bytes where an encoding was wrong."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_flat, value)))
    return str(value)


def _is_fax(line: Any) -> bool:
    return any(_FAX.search(kind) for kind in (*line.params.get("TYPE", ()), *line.singletonparams))
