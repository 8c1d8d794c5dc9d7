"""Which cadence holds for a contact, and where it comes from."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from vault_tools.care.settings import CareSettings
from vault_tools.contacts.model import Contact
from vault_tools.contacts.span import Cadence, Never
from vault_tools.text.fold import fold


class Agreed(NamedTuple):
    """The cadence that holds. `origin` is own, tag, folder, tier, plant or default; `name` which of them."""

    cadence: Cadence | Never
    origin: str
    name: str = ""


def agreed_cadence(contact: Contact, settings: CareSettings) -> Agreed:
    """A contact's own cadence, else that of the longest matching tag, the deepest folder, its tier, its
    plant, else the default."""
    fields = contact.fields
    if fields.cadence is not None:
        return Agreed(fields.cadence, "own")
    tags = [key for key in settings.tags if any(_within(fold(tag), fold(key)) for tag in contact.tags)]
    if tags:
        name = max(tags, key=lambda key: (len(key), key))
        return Agreed(settings.tags[name], "tag", name)
    if settings.folders:
        parent = fold(str(PurePosixPath(contact.path).parent))
        folders = [key for key in settings.folders if _within(parent, fold(key))]
        if folders:
            name = max(folders, key=lambda key: (len(key), key))
            return Agreed(settings.folders[name], "folder", name)
    if fields.tier is not None and (tier := _named(fields.tier, settings.tiers)):
        return Agreed(settings.tiers[tier], "tier", tier)
    if fields.plant is not None and fields.plant in settings.plants:
        return Agreed(settings.plants[fields.plant], "plant", fields.plant)
    return Agreed(settings.default, "default")


def _within(path: str, key: str) -> bool:
    """Whether a nested tag or folder is `key` or lies under it."""
    return path == key or path.startswith(key + "/")


def _named(name: str, tiers: Iterable[str]) -> str | None:
    return next((tier for tier in tiers if fold(tier) == fold(name)), None)
