"""Which notes are contacts: by type, by tag, or by folder."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from vault_tools.contacts.fields import strings
from vault_tools.contacts.heads import Head
from vault_tools.contacts.settings import ContactSettings
from vault_tools.contacts.synonyms import canonical
from vault_tools.text.fold import fold
from vault_tools.text.frontmatter import RawField
from vault_tools.text.lines import Line
from vault_tools.text.links import link_name, without_links

CONTACT_WORDS = frozenset({"contact", "person", "kontakt"})
CONTACT_FOLDERS = frozenset({"contacts", "people", "kontakte", "personen"})
ARCHIVE_FOLDERS = frozenset({"archive", "archiv"})
_OTHER_TYPES = frozenset(
    "meeting call event interaction chat besprechung treffen termin telefonat gespräch organisation "
    "organization company firma unternehmen moc index template vorlage dashboard daily journal tagebuch "
    "project projekt note-index".split()
)
_OTHER_TAGS = frozenset("moc index map dashboard template vorlage".split())
_MARKERS = (b"contact", b"person", b"kontakt")
_DATED = re.compile(r"\d{4}[-_]\d{2}[-_]\d{2}(?!\d)")
_BETWEEN = re.compile(r"[\W_]+")
_BETWEEN_TAGS = re.compile(r"[\s,\[\]]+")
_TAG = re.compile(r"#([\w/-]+)")
_TAG_LINE = re.compile(r"\s*(?:[Tt]ags:\s*)?((?:#[\w/-]+[\s,]*)++)")


def may_be_contact(path: str, data: bytes, head: Head, settings: ContactSettings) -> bool:
    """A quick look at the bytes and their head: False only where the note cannot be a contact.

    Spares the parsing of most notes of a vault, which is most of a cold run's time.
    """
    if _holds_contacts(path.rpartition("/")[0], settings.folders):
        return True
    if settings.folders:
        return False
    if head.contact:
        return True
    if data.find(b"::", len(head.data)) >= 0:
        lower = data.lower()
        return any(marker in lower for marker in _MARKERS)
    at = data.find(b"#")
    while at >= 0:  # mostly a heading or two
        if data[at + 1 : at + 8].lower().startswith(_MARKERS):
            return True
        at = data.find(b"#", at + 1)
    return False


def in_contact_folder(path: str, settings: ContactSettings) -> bool:
    """Whether a note lies in a folder of contacts: the settings' folders, else one with a usual name."""
    return _holds_contacts(path.rpartition("/")[0], settings.folders)


@lru_cache(maxsize=1024)
def _holds_contacts(folder: str, among: tuple[str, ...]) -> bool:
    folded = fold(folder)
    if not among:
        return any(part in CONTACT_FOLDERS for part in folded.split("/"))
    return any(f"{folded}/".startswith(fold(name).strip("/") + "/") for name in among)


def is_archived(path: str) -> bool:
    """Whether a note lies in a folder `Archive` or `Archiv`."""
    return _is_archive(path.rpartition("/")[0])


@lru_cache(maxsize=1024)
def _is_archive(folder: str) -> bool:
    return not ARCHIVE_FOLDERS.isdisjoint(fold(folder).split("/"))


def tags_of(fields: Iterable[RawField], lines: Iterable[Line]) -> tuple[str, ...]:
    """The note's tags without `#`: from its fields, and from lines of the body that hold only tags."""
    tags: list[str] = []
    for raw in fields:
        if canonical(raw.key) == "tags":
            tags += [word.lstrip("#") for text in strings(raw) for word in _BETWEEN_TAGS.split(text)]
    for line in lines:
        text = line.live
        if "#" in text and (text[0] in "#Tt" or text[0].isspace()) and (found := _TAG_LINE.fullmatch(text)):
            tags += _TAG.findall(found[1])
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def is_contact(path: str, fields: Sequence[RawField], tags: Sequence[str], settings: ContactSettings) -> bool:
    """Whether a note is a contact.

    A dated note is one only where its type says so. The note that a folder of contacts is described in, a
    map of contents and a note of another known type are none just because they lie there. With `folders` in
    the settings, only these folders count.
    """
    folder, _, name = fold(path).rpartition("/")
    stem = link_name(name)
    if settings.me and stem == fold(link_name(settings.me)):
        return False
    inside = in_contact_folder(path, settings)
    if settings.folders and not inside:
        return False
    types = [
        fold(without_links(text)) for raw in fields if canonical(raw.key) == "type" for text in strings(raw)
    ]
    if any(word.split("/")[0] in CONTACT_WORDS for word in types):
        return True
    if _DATED.match(stem):
        return False
    if any(fold(tag).split("/")[0] in CONTACT_WORDS for tag in tags):
        return True
    if not inside or _describes(folder, stem, settings) or any(word in _OTHER_TYPES for word in types):
        return False
    return not any(fold(tag).split("/")[0] in _OTHER_TAGS for tag in tags)


def _describes(folder: str, stem: str, settings: ContactSettings) -> bool:
    """Whether a note (both folded) is about its folder; `Kontakte/Anna Bauer/Anna Bauer.md` is about Anna."""
    if stem in ("readme", "index", "_index") or "moc" in _BETWEEN.split(stem):
        return True
    return stem == folder.rsplit("/", 1)[-1] and (
        stem in CONTACT_FOLDERS or folder in (fold(name).strip("/") for name in settings.folders)
    )
