"""The template that the page is made with: the user's own, or ours; and ours put where theirs is found."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vault_tools.actions.settings import PAGE_TEMPLATE
from vault_tools.errors import NoteExistsError, NoTemplateError
from vault_tools.text.lines import decode, encode
from vault_tools.vault.places import user_template
from vault_tools.vault.read import read_steady
from vault_tools.vault.settings import Settings
from vault_tools.vault.store import Store
from vault_tools.week.templates import OwnTemplate, template_source

NAMES: Mapping[str, str] = {"weekly": PAGE_TEMPLATE}
"""The templates that can be exchanged for one's own."""

Stamp = tuple[tuple[int, int, int] | None, ...]


def page_template(vault: Path, settings: Settings) -> OwnTemplate | None:
    """The user's template for the page; None: ours. Raises NoTemplateError."""
    path = settings.weekly.template
    if path is None:
        return None
    try:
        data = read_steady(str(vault / path))
    except (OSError, ValueError) as error:
        raise NoTemplateError(path=path) from error
    if data is None:
        raise NoTemplateError(path=path)
    return OwnTemplate(path, decode(data))


def with_template(settings: Settings, place: Path) -> Settings:
    """The settings, but with this template for the page."""
    return settings._replace(weekly=settings.weekly._replace(template=str(place.absolute())))


def template_stamp(vault: Path, settings: Settings, environ: Mapping[str, str]) -> Stamp:
    """What changes when a template is saved, comes or goes."""
    return tuple(
        _stamp(place)
        for place in (user_template(environ, PAGE_TEMPLATE), vault / (settings.weekly.template or ""))
    )


def _stamp(place: Path) -> tuple[int, int, int] | None:
    try:
        about = place.stat()
    except (OSError, ValueError):
        return None
    return None if not place.is_file() else (about.st_mtime_ns, about.st_size, about.st_ino)


@dataclass(frozen=True, slots=True)
class Ejected:
    """Our template, to be put at `place`. `setting`: what `week.template` must be for it to be found there;
    None where it is found as it is, "" where no setting can name it."""

    place: Path
    data: bytes
    setting: str | None


def eject(name: str, to: Path | None, vault: Path, settings: Settings, environ: Mapping[str, str]) -> Ejected:
    """Where our template goes to: `to`, else where the settings say, else to the user's for all vaults.

    Raises NoteExistsError where a file is there: nothing is ever overwritten.
    """
    usual = user_template(environ, NAMES[name])
    configured = settings.weekly.template
    found = usual if configured is None else vault / configured
    place = found if to is None else to.absolute()
    if os.path.lexists(place):
        raise NoteExistsError(path=str(place))
    return Ejected(place, encode(template_source(NAMES[name])), _setting(place, found, vault))


def write_ejected(ejected: Ejected, store: Store) -> None:
    """Writes it. Raises NoteExistsError, WriteError."""
    store.write_export(ejected.place, ejected.data)


def _setting(place: Path, found: Path, vault: Path) -> str | None:
    real, root = os.path.realpath(place), os.path.realpath(vault)
    if real == os.path.realpath(found):
        return None
    return Path(real).relative_to(root).as_posix() if Path(real).is_relative_to(root) else ""
