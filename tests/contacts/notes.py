"""Notes in a line or two, and what is read from them."""

from vault_tools.contacts.model import Contact
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings
from vault_tools.text.problems import Problem

PATH = "Kontakte/Anna Bauer.md"
NO_SETTINGS = ContactSettings()


def note(fields: str = "", body: str = "", end: str = "\n") -> str:
    """A note with these frontmatter lines and this body."""
    lines = fields.split("\n") if fields else []
    return end.join(["---", "type: contact", *lines, "---", *body.split("\n")])


def read(text: str | bytes, path: str = PATH) -> tuple[Contact, list[Problem]]:
    """The contact that a note is (it must be one), and its problems."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
    contact, problems = read_contact(path, data, NO_SETTINGS)
    assert contact is not None
    return contact, list(problems)


def read_well(text: str | bytes, path: str = PATH) -> Contact:
    """The contact that a note without any problem is."""
    contact, problems = read(text, path)
    assert problems == []
    return contact


def where(problems: list[Problem]) -> list[tuple[int | None, str]]:
    """Line and code of each problem."""
    return [(each.line, each.code) for each in problems]
