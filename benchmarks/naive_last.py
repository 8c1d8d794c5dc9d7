"""The naive way to the same answer: when each contact was last heard from, and what is promised to them.

As a first script would: python-frontmatter for every note, a few patterns for the lines, and nothing kept. It
knows the log, links in dated notes, attendees and tasks; it has no care for code, comments, aliases, or
notes that YAML refuses.
"""

import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import frontmatter

TODAY = date(2026, 11, 23)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LINK = re.compile(r"\[\[([^\[\]|#]+)")
_LOGGED = re.compile(r"\s*[-*] (\d{4}-\d{2}-\d{2})")
_OPEN = re.compile(r"\s*[-*] \[ \] (.*)")
_FOLDERS = {"Kontakte", "People"}


def answer(vault: Path) -> tuple[dict[str, date | None], dict[str, list[str]]]:
    """By name the last day of contact up to `TODAY`, and the open tasks."""
    days: dict[str, set[str]] = {}
    mentions: list[tuple[str, str]] = []
    tasks: list[tuple[str, str]] = []
    for path in sorted(vault.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        fields: dict[str, Any]
        try:
            fields, body = frontmatter.parse(text)
        except Exception:  # whatever a note can do to it
            fields, body = {}, text
        if _FOLDERS & set(path.relative_to(vault).parts):
            days[path.stem] = {str(fields.get("last-contact", ""))}
            for line in body.split("\n"):
                if match := _LOGGED.match(line):
                    days[path.stem].add(match[1])
                    mentions += [(name, match[1]) for name in _LINK.findall(line)]
                elif match := _OPEN.match(line):
                    tasks.append((path.stem, match[1]))
            continue
        dated = _DATE.match(path.stem)
        if dated:
            people: Any = fields.get("attendees") or ()
            mentions += [(name, dated[0]) for each in people for name in _LINK.findall(str(each))]
        for line in body.split("\n"):
            if "[[" not in line:
                continue
            if match := _OPEN.match(line):
                tasks += [(name, match[1]) for name in _LINK.findall(line)]
            elif dated:
                mentions += [(name, dated[0]) for name in _LINK.findall(line)]
    for name, day in mentions:
        if name in days:
            days[name].add(day)
    promised: dict[str, list[str]] = defaultdict(list)
    for name, task in tasks:
        if name in days:
            promised[name].append(task)
    past = {name: [day for day in each if day and day <= str(TODAY)] for name, each in days.items()}
    last = {name: date.fromisoformat(max(each)) if each else None for name, each in past.items()}
    return last, promised


if __name__ == "__main__":
    last, promised = answer(Path(sys.argv[1]))
    for name, day in sorted(last.items()):
        print(name, day, *promised[name], sep="\t")
