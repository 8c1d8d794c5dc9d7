"""Making a vault ready: a commented settings file and a contact template. Overwrites nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vault_tools.text.lines import encode
from vault_tools.vault.find import SETTINGS_FILE
from vault_tools.vault.read import read_note
from vault_tools.vault.settings_keys import KEYS, TABLES
from vault_tools.vault.skipped import TEMPLATE_FOLDERS
from vault_tools.vault.store import Store
from vault_tools.week.templates import render, template_source
from vault_tools.words import Language, say
from vault_tools.words.terminal import SETTINGS_HEAD

_EXAMPLES = {
    "language": '"de"',
    "me": '"Ich"',
    "contacts.new": '"Kontakte"',
    "contacts.template": '"Vorlagen/Kontakt.md"',
    "week.template": '"Vorlagen/weekly.md.j2"',
    "week.owner": '"Lena"',
    "handover.predecessor": '"Otto Krüger"',
    "handover.takeover": "2026-07-01",
    "handover.last_day": "2027-01-31",
    "handover.letter": '"Vorlagen/Brief.md.j2"',
    "calendar.slot": '"Fr 14:00"',
    "calendar.file": '"Kalender/Kontakte.ics"',
}
"""What stands behind a key without a default."""

_TEMPLATE = {"de": "Vorlagen/Kontakt.md", "en": "Templates/Contact.md"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """What `init` wrote, and what was there already."""

    written: tuple[str, ...]
    there: tuple[str, ...]


def initial_files(vault: Path, language: Language) -> dict[str, bytes]:
    """The files that `init` adds, by their paths in the vault."""
    folder = _template_folder(vault)
    name = _TEMPLATE[language].split("/")
    return {
        SETTINGS_FILE: encode(settings_text(language)),
        f"{folder or name[0]}/{name[1]}": encode(
            render(template_source("contact.md.j2"), {"language": language})
        ),
    }


def prepare(
    vault: Path,
    language: Language,
    store: Store,
    more: Mapping[str, tuple[bytes | None, bytes]] | None = None,
) -> Prepared:
    """Writes those of the initial files that are not there, and `more`: what is there, and what will be."""
    files = initial_files(vault, language)
    missing = missing_files(vault, language)
    changes = {path: (None, files[path]) for path in missing} | dict(more or {})
    written = [path for path, (old, new) in changes.items() if store.write_note(path, old, new).changed]
    return Prepared(tuple(written), tuple(path for path in (*files, *(more or ())) if path not in written))


def missing_files(vault: Path, language: Language) -> list[str]:
    """The paths of the initial files that are not there yet."""
    return [path for path in initial_files(vault, language) if not _exists(vault, path)]


def settings_text(language: Language) -> str:
    """A settings file with every key, its meaning and its default, all commented out but the language."""
    parts = [f"# {line}" for line in say(SETTINGS_HEAD, language).split("\n")]
    parts += ["", f'language = "{language}"']
    for table in ("", *TABLES):
        parts += ["", f"[{table}]"] if table else []
        for key in KEYS:
            if key.table != table or key.full == "language":
                continue
            value = key.default or _EXAMPLES[key.full]
            parts += ["", f"# {say(key.about, language)}", f"# {key.name} = {value}"]
    return "\n".join(parts) + "\n"


def _exists(vault: Path, path: str) -> bool:
    try:
        read_note(vault, path)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


def _template_folder(vault: Path) -> str | None:
    """The vault's own folder of templates, where it has one."""
    names = sorted(each.name for each in vault.iterdir() if each.is_dir())
    return next((name for name in names if name.casefold() in TEMPLATE_FOLDERS), None)
