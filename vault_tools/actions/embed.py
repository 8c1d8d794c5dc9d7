"""The garden on the weekly page: the line that shows it."""

from posixpath import dirname, relpath
from urllib.parse import quote

from vault_tools.text.escape import as_name
from vault_tools.vault.settings import Settings
from vault_tools.words import Language, say
from vault_tools.words import pictures as words


def garden_path(settings: Settings) -> str:
    """Where the picture of the garden lies."""
    return f"{settings.pictures.folder}/garden.svg"


def embed_line(settings: Settings, language: Language) -> str:
    """The line for the page: an embed, a Markdown image, or none, as the settings say.

    A folder whose name a wikilink cannot hold is shown as an image.
    """
    how, path = settings.pictures.embed, garden_path(settings)
    if how == "off":
        return ""
    if how == "wikilink" and not set(path) & set("[]|#^"):
        return f"![[{path}]]"
    beside = relpath(path, dirname(settings.weekly.note) or ".")
    return f"![{as_name(say(words.ALT, language))}]({quote(beside.encode('utf-8', 'surrogateescape'))})"
