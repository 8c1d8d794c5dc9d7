"""What `init --obsidian` adds: a view of the contacts and the types of their fields; nothing is replaced."""

from pathlib import Path

from vault_tools.exchange.obsidian import contacts_base, types_json
from vault_tools.text.lines import decode, encode
from vault_tools.vault.read import read_note
from vault_tools.vault.settings import Settings
from vault_tools.vault.store_target import OBSIDIAN_TYPES
from vault_tools.words import Language

BASE = "Contacts.base"


def obsidian_files(
    vault: Path, settings: Settings, language: Language
) -> dict[str, tuple[bytes | None, bytes]]:
    """By path what is there and what will be. A view that is there stays; types are only added to."""
    base = encode(contacts_base(settings.contacts.folders, settings.weekly.note, language))
    there, types = _read(vault, BASE), _read(vault, OBSIDIAN_TYPES)
    text = types_json(None if types is None else decode(types))
    new = types if text is None else encode(text)
    return {
        BASE: (there, base if there is None else there),
        **({OBSIDIAN_TYPES: (types, new)} if new is not None else {}),
    }


def _read(vault: Path, path: str) -> bytes | None:
    try:
        return read_note(vault, path)
    except FileNotFoundError:
        return None
