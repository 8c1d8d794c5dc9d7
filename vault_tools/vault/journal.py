"""Where dated notes lie and how they are named, as the settings of Obsidian and Logseq have it."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from vault_tools.contacts.settings import JournalSettings
from vault_tools.vault.read import read_note

_DAILY_NOTES = ".obsidian/daily-notes.json"
_PERIODIC_NOTES = ".obsidian/plugins/periodic-notes/data.json"
_PLUGINS = ".obsidian/community-plugins.json"
_LOGSEQ = "logseq/config.edn"

_MOST_BYTES = 1_000_000  # real ones have some thousand
_MOST = 20  # folders and formats; every note is compared with all of them

_USUAL = "YYYY-MM-DD"
# Patterns are compiled where they are used: most vaults have no such file, and each start would pay for them.

# Names that begin so are read without any setting; a format that gives them would only cost time.
_READ_ANYWAY = r"(?s:(?:.*/\]?)?YYYY([-_])MM\1DD(?:[ _-][^/]*)?)"
# The plain text that a format begins with; all other letters stand for parts of the day.
_PLAIN = r"\[([^\[\]]*)\]|([^A-Za-z\[\]\\])"

_EDN = r""";[^\n]*|"(?P<text>(?:[^"\\]|\\(?s:.))*)"|(?P<key>:[^\s,;"(){}\[\]]+)"""
_JAVA = r"'(?P<plain>[^']*)'|(?P<token>do|([A-Za-z])\3*)|(?P<sign>(?s:.))"
_MOMENT: Mapping[str, str] = {
    "yyyy": "YYYY", "y": "YYYY", "yy": "YY", "MMMM": "MMMM", "MMM": "MMM", "MM": "MM", "M": "M",
    "dd": "DD", "d": "D", "do": "Do", "EEEE": "dddd", "EEE": "ddd", "E": "ddd",
}  # fmt: skip


class _Journal(NamedTuple):
    """One editor's journal: its folder ("": the vault itself), and the formats of the notes below it."""

    folder: str
    formats: tuple[str, ...]


def journal_of(vault: Path, settings: JournalSettings) -> JournalSettings:
    """The settings, with the editors' own where the user's say nothing. Never raises.

    A folder is where a journal begins, its plain ones at the start of a format included: below it the formats
    hold at any depth, and a `date:` makes a note dated. No folder means that the formats hold everywhere.
    """
    if settings.folders and settings.formats:
        return settings
    found = [*_of_obsidian(vault), *_of_logseq(vault)][:_MOST]
    if not found:
        return settings
    formats = settings.formats or tuple(dict.fromkeys(each for journal in found for each in journal.formats))
    # A journal right in the vault has no folder to tell it by: its formats must hold everywhere.
    everywhere = formats and any(not journal.folder for journal in found)
    folders = () if everywhere else tuple(dict.fromkeys(each.folder for each in found if each.folder))
    return JournalSettings(settings.folders or folders, formats)


def _of_obsidian(vault: Path) -> Iterator[_Journal]:
    """The journals of the periodic notes plugin where that makes the daily ones, else Obsidian's own."""
    with suppress(ValueError, RecursionError):
        periodic = [each for each in _days(_json(vault, _PERIODIC_NOTES)) if each.get("enabled") is True]
        if periodic and _is_on(vault, "periodic-notes"):
            for each in periodic:
                yield from _journal(each)
            return
    with suppress(ValueError, RecursionError):
        own = _json(vault, _DAILY_NOTES)
        if isinstance(own, dict):
            yield from _journal(own)


def _days(said: Any) -> Iterator[dict[str, Any]]:
    """What the plugin says of daily notes: for each of its sets of calendars; before 1.0 there was but one.

    Sets that are not the active one have their notes too.
    """
    if not isinstance(said, dict):
        return
    sets = said.get("calendarSets")
    if isinstance(sets, list) and sets:
        days = [each.get("day") for each in sets if isinstance(each, dict)]
    else:
        days = [said.get("daily")]
    yield from (each for each in days if isinstance(each, dict))


def _is_on(vault: Path, plugin: str) -> bool:
    """Whether a plugin is switched on; its settings stay when it is switched off."""
    with suppress(ValueError, RecursionError):
        plugins = _json(vault, _PLUGINS)
        return not isinstance(plugins, list) or plugin in plugins
    return True


def _journal(said: Mapping[str, Any]) -> Iterator[_Journal]:
    yield from _below(_text(said.get("folder")), (_text(said.get("format")) or _USUAL,))


def _text(value: Any) -> str:
    """A text that can be written anywhere: JSON may hold halves of signs."""
    return value.encode("utf-8", "ignore").decode().strip() if isinstance(value, str) else ""


def _below(folder: str, formats: tuple[str, ...]) -> Iterator[_Journal]:
    """The journal in a folder, none for one that lies outside; the first format is that of the names."""
    plain = re.compile(_PLAIN)
    lead = ""
    at = 0
    while match := plain.match(formats[0], at):
        lead += match[1] if match[1] is not None else match[2]
        at = match.end()
    path = f"{folder}/{lead.rpartition('/')[0]}".replace("\\", "/")
    parts = [part.strip() for part in path.split("/") if part.strip() not in ("", ".")]
    if ".." not in parts:
        needed = tuple(each for each in formats if each and not re.fullmatch(_READ_ANYWAY, each))
        yield _Journal("/".join(parts), needed)


def _of_logseq(vault: Path) -> Iterator[_Journal]:
    """Logseq's journal, where Logseq has been. Links lead to a day by its title, not by its file's name."""
    data = _bytes(vault, _LOGSEQ)
    if data is None:
        return
    said: dict[str, str] = {}
    key = None
    for match in re.finditer(_EDN, data.decode("utf-8", "replace")):
        if match["key"] is not None:
            key = match["key"]
        elif match["text"] is not None and key is not None:
            said.setdefault(key, match["text"].strip())
            key = None
    name = _moment(said.get(":journal/file-name-format") or "yyyy_MM_dd")
    title = _moment(said.get(":journal/page-title-format") or "MMM do, yyyy")
    yield from _below(said.get(":journals-directory") or "journals", (name, title))


def _moment(java: str) -> str:
    """A format of Java's as one of moment's; empty where it has more than days, months and years."""
    found = ""
    for match in re.finditer(_JAVA, java):
        if match["token"] is None:
            plain = match["plain"]
            found += match["sign"] if plain is None else f"[{plain}]"
        elif match["token"] in _MOMENT:
            found += _MOMENT[match["token"]]
        else:
            return ""
    return found


def _json(vault: Path, path: str) -> Any:
    """What a file of JSON holds, None where there is none. Raises ValueError, RecursionError."""
    data = _bytes(vault, path)
    if data is None:
        return None
    import json  # late: few vaults have such a file

    return json.loads(data)


def _bytes(vault: Path, path: str) -> bytes | None:
    """The bytes of a file of settings within the vault; None for none, and for what cannot be one."""
    place = f"{vault}/{path}"
    try:
        if Path(place).stat().st_size > _MOST_BYTES:
            return None
        real, root = os.path.realpath(place), os.path.realpath(vault)
        return read_note(vault, path) if os.path.commonpath((real, root)) == root else None
    except (OSError, ValueError):
        return None
