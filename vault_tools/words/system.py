"""What the operating system says of files, in the user's language: it knows only English here."""

from vault_tools.words.language import Language, Value

_GERMAN = {
    "No such file or directory": "gibt es nicht",
    "Permission denied": "keine Berechtigung",
    "Operation not permitted": "nicht erlaubt",
    "Is a directory": "ist ein Ordner",
    "Not a directory": "ist kein Ordner",
    "No space left on device": "kein Platz mehr auf dem Datenträger",
    "Read-only file system": "der Datenträger lässt sich nur lesen",
    "File name too long": "der Name ist zu lang",
    "Input/output error": "Fehler beim Lesen oder Schreiben",
}


def with_why(values: dict[str, Value], language: Language) -> dict[str, Value]:
    """The values of a sentence, with the system's reason in German where it is one that often comes."""
    why = values.get("why")
    return {**values, "why": _GERMAN.get(why, why)} if language == "de" and isinstance(why, str) else values
