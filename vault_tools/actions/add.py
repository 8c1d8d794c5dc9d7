"""A new contact: a note from the template, a seedling with its follow-ups, the first log line."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from vault_tools.actions.garden import Garden
from vault_tools.care.due import assess
from vault_tools.contacts.model import Contact
from vault_tools.contacts.new_name import MOST_LETTERS, stem_of, wrong_with
from vault_tools.contacts.new_note import NewNote, fill_in
from vault_tools.contacts.recognise import is_archived
from vault_tools.errors import NotAddedError, TemplateError, WrongToAddError
from vault_tools.text.escape import as_text, link_among, one_line
from vault_tools.text.fold import fold, nfc
from vault_tools.text.frontmatter import has_placeholder
from vault_tools.text.lines import decode, encode, split_lines
from vault_tools.text.links import link_name
from vault_tools.text.problems import Problem
from vault_tools.vault.copies import original_of
from vault_tools.vault.own import is_own
from vault_tools.vault.read import read_note
from vault_tools.vault.skipped import SkippedFolders
from vault_tools.vault.store import Store
from vault_tools.words import Language, say
from vault_tools.words import add as words

_OBSIDIAN_DATE = re.compile(r"\{\{\s*date\s*:([^{}]*)\}\}")
_PARTS = re.compile(r"YYYY|YY|MM|M|DD|D|[A-Za-z]+")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What is known of somebody new; `introduced_by` holds contacts, and names of people who are none.

    `known`: new only here; `met` does not count then, but the `last` contact, where its day is known.
    """

    name: str
    met: date
    where: str = ""
    note: str = ""
    organisation: str = ""
    role: str = ""
    place: str = ""
    birthday: str = ""
    interests: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    introduced_by: tuple[Contact | str, ...] = ()
    known: bool = False
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """A note that is to be written: where, its bytes, the contact it makes, and the first follow-up."""

    path: str
    new: bytes
    contact: Contact
    due: date | None


def check_name(name: str) -> None:
    """Raises WrongToAddError where nobody can be added under this name."""
    if (wrong := wrong_with(name)) is not None:
        raise WrongToAddError(wrong, name=one_line(name)[:MOST_LETTERS], letters=len(name), most=MOST_LETTERS)


def new_contact(garden: Garden, who: Acquaintance, today: date, language: Language) -> Added:
    """The note for somebody new; nothing is written. Whether they are there already is not looked at.

    Raises WrongToAddError and NotAddedError.
    """
    check_name(who.name)
    path = _path(garden, who, language)
    source, called = _template(garden, language)
    first = say(words.LAST_SPOKEN if who.known else words.FIRST_MET, language)
    new = NewNote(path, who.met, _fields(garden, who, path), _words(who), first, who.known, who.last)
    filled = _rendered(source, called, link_name(path), who.met, language)
    for fields in ({}, new.fields):  # what is wrong without ours is the template's fault
        result = fill_in(filled, replace(new, fields=fields), garden.settings.contacts)
        if isinstance(result, Problem):
            why = result.message(language)
            if fields:
                raise NotAddedError("refused", path=path, why=why)
            raise NotAddedError("template", path=called, line=result.line or 1, why=why)
    assert not isinstance(result, Problem)
    text, contact = result
    return Added(path, encode(text), contact, assess(contact, garden.settings.care, today).due)


def add(added: Added, store: Store) -> None:
    """Writes the note, within a run of the store. Raises NoteExistsError or another WriteError."""
    store.write_note(added.path, None, added.new)


def folder_for_new(garden: Garden, language: Language) -> str:
    """The folder for new contacts: the settings', else where most contacts are; "" is the vault's root."""
    settings = garden.settings.contacts
    if settings.new is not None:
        return settings.new
    folders: Counter[str] = Counter()
    for each in garden.contacts:
        folder, _, name = each.path.rpartition("/")
        if fold(folder.rpartition("/")[2]) == fold(link_name(name)):
            folder = folder.rpartition("/")[0]  # a folder of their own
        if not is_archived(each.path):
            folders[folder] += 1
    if folders:
        return min(folders, key=lambda each: (-folders[each], each.count("/"), nfc(each)))
    return settings.folders[0] if settings.folders else say(words.FOLDER, language)


def _path(garden: Garden, who: Acquaintance, language: Language) -> str:
    """Where the note goes. Where one has that name already, they are told apart by what they are."""
    folder = folder_for_new(garden, language)
    skipped = SkippedFolders.of(str(garden.vault), garden.settings.contacts.ignore)
    own = is_own(garden.settings, garden.walk)
    there = {fold(note.path) for note in garden.walk.notes}
    stem = stem_of(who.name)
    more = (stem_of(by) for by in (who.organisation, who.place, who.role))
    stems = [stem, *(f"{stem} ({each})" for each in more if each)]
    paths = [f"{folder}/{each}.md" if folder else f"{each}.md" for each in stems]
    path = next((each for each in paths if fold(each) not in there and not own(each)), None)
    if path is None:
        raise NotAddedError("taken", path=paths[0])
    if skipped.leads_into(path) or skipped.ignores(path):
        raise NotAddedError("place", folder=folder)
    if original_of(path.rpartition("/")[2], lambda _: True) is not None:
        raise WrongToAddError("copy", name=who.name)
    return path


def _fields(garden: Garden, who: Acquaintance, path: str) -> dict[str, str | tuple[str, ...]]:
    name, stem = one_line(nfc(who.name)), link_name(path)
    organisation = _note_called(garden, one_line(who.organisation)) if who.organisation else ""
    through = tuple(
        one_line(each) if isinstance(each, str) else _link(garden, each.path) for each in who.introduced_by
    )
    return {
        "aliases": (name,) if name != stem and not has_placeholder(name) else (),
        "organisation": organisation,
        "role": one_line(who.role),
        "interests": tuple(map(one_line, who.interests)),
        "introduced_by": through,
        "birthday": one_line(who.birthday),
        "place": one_line(who.place),
        "email": tuple(map(one_line, who.emails)),
        "phone": tuple(map(one_line, who.phones)),
    }


def _note_called(garden: Garden, name: str) -> str:
    """A link to the note of that name, nearest the root; the name where there is none."""
    wanted = fold(name)
    paths = [note.path for note in garden.walk.notes if fold(link_name(note.path)) == wanted]
    return _link(garden, min(paths, key=lambda path: (path.count("/"), path))) if paths else name


def _link(garden: Garden, path: str) -> str:
    return link_among(path, link_name(path), garden.shared_names)


def _words(who: Acquaintance) -> str:
    return _BETWEEN.join(text for each in (who.where, who.note) if (text := as_text(each)))


def _template(garden: Garden, language: Language) -> tuple[str, str]:
    """The template's text, and how to call it. Raises NotAddedError."""
    from vault_tools.week.templates import render, template_source

    path = garden.settings.contacts.template
    if path is None:
        return render(template_source("contact.md.j2"), {"language": language}), "contact.md.j2"
    try:
        return decode(read_note(garden.vault, path)).removeprefix("\ufeff"), path
    except OSError as error:
        raise NotAddedError("no template", path=path) from error


def _rendered(source: str, called: str, title: str, met: date, language: Language) -> str:
    """The template with name and day in it. Raises NotAddedError."""
    from vault_tools.week.templates import render

    lines = split_lines(source)
    for number, line in enumerate(lines, start=1):
        if "<%" in line and "%>" in line:
            raise NotAddedError("template", path=called, line=number, why="<% … %>")
    source = _OBSIDIAN_DATE.sub(lambda match: _day_as(match[1], met) or match[0], source)
    try:
        text = render(source, {"title": title, "name": title, "date": met.isoformat(), "language": language})
    except TemplateError as error:
        raise NotAddedError(
            "template", path=called, line=error.values["line"], why=error.values["why"]
        ) from error
    for number, line in enumerate(split_lines(text), start=1):
        if has_placeholder(line):
            raise NotAddedError("template", path=called, line=number, why=one_line(line))
    return text


def _day_as(pattern: str, on: date) -> str | None:
    """A day as Obsidian's `{{date:DD.MM.YYYY}}` writes it; None for a pattern with more than numbers."""
    values = {
        "YYYY": f"{on.year:04d}", "YY": f"{on.year % 100:02d}", "MM": f"{on.month:02d}", "M": str(on.month),
        "DD": f"{on.day:02d}", "D": str(on.day),
    }  # fmt: skip
    if any(part not in values for part in _PARTS.findall(pattern)):
        return None
    return _PARTS.sub(lambda match: values[match[0]], pattern).strip()
