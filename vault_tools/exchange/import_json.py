"""The JSON of `import`: what becomes of each person, and what could not be read."""

from collections.abc import Sequence
from typing import Any

from vault_tools.exchange.cards import Card, Trouble
from vault_tools.words import Language, say
from vault_tools.words.exchange import TROUBLES


def person_json(
    card: Card, file: str, what: str, path: str | None, fields: Sequence[str], perhaps: Sequence[str], by: str
) -> dict[str, Any]:
    """One person: `what` is new, filled, unchanged, unsure or own."""
    return {
        "name": card.name,
        "file": file,
        "line": card.line,
        "what": what,
        "path": path,
        "fields": list(fields),
        "perhaps": list(perhaps),
        "by": by or None,
    }


def trouble_json(file: str, found: Trouble, language: Language) -> dict[str, Any]:
    """What in a file could not be read."""
    message = say(TROUBLES[found.code], language, **dict(found.values))
    return {"file": file, "line": found.line, "message": message}
