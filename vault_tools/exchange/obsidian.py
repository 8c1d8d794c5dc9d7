"""What Obsidian is given: a view of the contacts (Bases), and the types of their fields."""

import json
from collections.abc import Sequence

from vault_tools.words import Language, say
from vault_tools.words import exchange as words

TYPES: dict[str, str] = {
    "type": "text", "aliases": "aliases", "tags": "tags", "organisation": "text", "role": "text",
    "plant": "text", "tier": "text", "cadence": "text", "value": "number", "why": "text", "needs": "text",
    "interests": "multitext", "offers": "multitext", "seeks": "multitext", "knows": "multitext",
    "introduced_by": "text", "birthday": "text", "place": "text", "email": "multitext", "phone": "multitext",
    "met": "date", "last_contact": "date", "next_contact": "date", "rest_until": "date", "paused": "checkbox",
    "announced": "date", "introduced": "date", "archived": "checkbox", "ignore_mentions": "checkbox",
    "season": "text", "channel": "text", "minutes": "number", "owner": "text", "died": "text",
}  # fmt: skip
"""`birthday` is text, since it may lack the year; `died` too, since it may be just `true`."""


def types_json(text: str | None) -> str | None:
    """The list of types with ours added where a name has none; None where the list cannot be read."""
    try:
        there = json.loads(text) if text is not None and text.strip() else {}
    except ValueError:
        return None
    if not isinstance(there, dict) or not isinstance(types := there.get("types", {}), dict):
        return None
    missing = {name: kind for name, kind in TYPES.items() if name not in types}
    if not missing:
        return text
    return json.dumps({**there, "types": {**types, **missing}}, ensure_ascii=False, indent=2)


def contacts_base(folders: Sequence[str], page: str, language: Language) -> str:
    """`Contacts.base`: the contacts by when they are due, by plant and by place.

    Obsidian cannot reckon from the log; who is due stands on the weekly page, so the first view holds those
    that the page links to, and those with a day of their own.
    """

    def name(key: str) -> str:
        return json.dumps(say(words.BASE[key], language), ensure_ascii=False)

    def told(expression: str) -> str:
        return "'" + expression.replace("'", "''") + "'"

    def inside(folder: str) -> str:
        return told(f"file.inFolder({json.dumps(folder, ensure_ascii=False)})")

    where = [f"    - {inside(folder)}" for folder in folders] or [
        *(f"    - {told(f'type == {json.dumps(word)}')}" for word in ("contact", "person", "kontakt")),
        *(f"    - {told(f'file.hasTag({json.dumps(word)})')}" for word in ("contact", "person", "kontakt")),
    ]
    week = told(f"file({json.dumps(page, ensure_ascii=False)}).hasLink(file.file)")
    columns = ("organisation", "role", "plant", "place", "cadence", "next_contact")
    lines = ["filters:", "  and:", "    - " + told('file.ext == "md"'), "    - or:"]
    lines += ["    " + line for line in where]
    lines += ["properties:"]
    for column in columns:
        lines += [f"  {column}:", f"    displayName: {name(column)}"]
    lines += [
        "views:",
        "  - type: table",
        f"    name: {name('due')}",
        "    filters:",
        "      or:",
        f"        - {week}",
        "        - " + told('next_contact <= today() + "7d"'),
        "    order:",
        *(f"      - {each}" for each in ("file.name", "next_contact", "cadence", "plant", "organisation")),
    ]
    for group in ("plant", "place"):
        others = [each for each in columns if each != group]
        lines += [
            "  - type: table",
            f"    name: {name('by_' + group)}",
            "    groupBy:",
            f"      property: note.{group}",
            "      direction: ASC",
            "    order:",
            *(f"      - {each}" for each in ("file.name", *others)),
        ]
    return "\n".join([*lines, ""])
