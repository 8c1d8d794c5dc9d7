"""The note of an imported contact: its frontmatter and text, and a file name that is safe everywhere."""

from collections.abc import Sequence

from vault_tools.contacts.new_name import RESERVED, stem_of
from vault_tools.exchange.cards import Card
from vault_tools.text.escape import as_name, one_line
from vault_tools.text.fold import fold, nfc
from vault_tools.text.set_field import scalar

_MOST_BYTES = 150  # a file name has room for 255, and copies of it get longer names
_MOST_NOTE = 20_000


def safe_stem(name: str) -> str:
    """The name of the note, without `.md`, where nobody can be asked for a better one: cut where it is long,
    no word that a system keeps for itself; empty where no letter is left."""
    plain = stem_of(name).encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    if RESERVED.fullmatch(plain):
        return f"{plain.partition('.')[0]} (Name)"
    return plain if any(sign.isalpha() for sign in plain) else ""


def free_stem(card: Card, taken: set[str]) -> str:
    """A name for the note that no other (`taken`, folded) has: by what they are, else by a number."""
    stem = safe_stem(card.name) or "Kontakt"
    others = [
        f"{stem} ({by})" for each in (card.organisation, card.place, card.role) if (by := safe_stem(each))
    ]
    for name in (stem, *(each for each in others if len(each.encode()) < _MOST_BYTES)):
        if fold(name) not in taken:
            return name
    last, free = 1, 2
    while fold(f"{stem} {free}") in taken:
        last, free = free, 2 * free
    while free - last > 1:  # by halves: thousands of one name are counted once, not each time
        middle = (last + free) // 2
        last, free = (middle, free) if fold(f"{stem} {middle}") in taken else (last, middle)
    return f"{stem} {free}"


def values_of(card: Card) -> dict[str, str | tuple[str, ...]]:
    """What a card says, by the names of the contact's fields; a tuple is a list."""
    values: dict[str, str | tuple[str, ...]] = {
        "organisation": one_line(card.organisation),
        "role": one_line(card.role),
        "email": tuple(map(one_line, card.emails)),
        "phone": tuple(map(one_line, card.phones)),
        "birthday": card.birthday.text() if card.birthday else "",
        "place": one_line(card.place),
        "met": card.met.isoformat() if card.met else "",
        **{name: one_line(text) for name, text in card.more.items()},
    }
    return {name: value for name, value in values.items() if value}


def note_of(card: Card, stem: str) -> str:
    """The note of a new contact, a seedling in waiting."""
    aliases = [
        *([nfc(one_line(card.name))] if nfc(one_line(card.name)) != stem else []),
        *map(one_line, card.aliases),
    ]
    values: dict[str, str | tuple[str, ...]] = {
        "aliases": tuple(dict.fromkeys(each for each in aliases if each)),
        "tags": card.tags,
        "plant": "seedling",
        **values_of(card),
    }
    lines = ["---", "type: contact"]
    lines += [f"{name}: {_yaml(name, value)}" for name, value in values.items() if value]
    lines += ["---"]
    if card.note:
        # A quote: what stands in it is no task, no log and no field.
        lines += ["", *(f"> {text}".rstrip() for text in map(_quoted, card.note[:_MOST_NOTE].split("\n")))]
    return "\n".join([*lines, ""])


def _quoted(line: str) -> str:
    return as_name(line).replace("::", ":\\:").replace("{{", "{ {").replace("<%", "\\<\\%")


def _yaml(name: str, value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return plain_braces(scalar(value))
    if len(value) == 1 and name not in ("aliases", "tags"):
        return plain_braces(scalar(value[0]))
    return plain_braces(f"[{', '.join(map(scalar, value))}]")


def plain_braces(text: str) -> str:
    """No template's placeholder stands in a value, or the note would be taken for a template."""
    return text.replace("{{", "{ {").replace("}}", "} }").replace("<%", "< %")
