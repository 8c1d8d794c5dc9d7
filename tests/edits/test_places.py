"""Where a log line goes: into the user's log as it stands, in its order and in its look."""

from datetime import date

import pytest

from vault_tools.contacts.log_edit import add_log_line, change_log_line, log_line_of
from vault_tools.text.problems import Problem

NEWEST, MIDDLE, OLDEST = "2026-11-24", "2026-09-01", "2019-01-01"
FIRST = "- 2026-10-02 A\n- 2026-08-14 B\n"
LAST = "- 2026-08-14 B\n- 2026-10-02 A\n"


def add(note: str, on: str, words: str = "Anruf") -> str:
    """The note with a line added."""
    result = add_log_line("Kontakte/Anna.md", note, date.fromisoformat(on), words)
    assert isinstance(result, str)
    return result


@pytest.mark.parametrize(
    ("on", "note"),  # `@` is the new line; the note without it is what stands there before
    [
        # order
        (NEWEST, "## Log\n- @\n- 2026-10-02 A\n- 2026-08-14 B\n"),
        (MIDDLE, "## Log\n- 2026-10-02 A\n- @\n- 2026-08-14 B\n"),
        (OLDEST, "## Log\n- 2026-10-02 A\n- 2026-08-14 B\n- @\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n- @\n"),
        (MIDDLE, "## Log\n- 2026-08-14 B\n- @\n- 2026-10-02 A\n"),
        (OLDEST, "## Log\n- @\n- 2026-08-14 B\n- 2026-10-02 A\n"),
        ("2026-10-02", "## Log\n- @\n- 2026-10-02 A\n- 2026-08-14 B\n"),  # of one day the newest
        ("2026-10-02", "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n- @\n"),
        ("2026-08-14", "## Log\n- 2026-10-02 A\n- @\n- 2026-08-14 B\n- 2026-05-01 C\n"),
        (NEWEST, "## Log\n- @\n- 2026-10-02 A\n"),  # a single line
        ("2026-10-02", "## Log\n- @\n- 2026-10-02 A\n"),
        (OLDEST, "## Log\n- 2026-10-02 A\n- @\n"),
        (NEWEST, "## Log\n- @\n- 2026-10-02 A\n- 2026-08-14 B\n- 2026-10-20 Nachgetragen\n"),
        (NEWEST, "## Log\n- 2027-03-01 Jubiläum\n- @\n- 2026-10-02 A\n"),
        # look
        (NEWEST, "## Log\n* @\n* 2026-10-02 A\n"),
        (NEWEST, "## Log\n+ @\n+ 2026-10-02 A\n"),
        (NEWEST, "## Log\n- @\n1. 2026-10-02 A\n2. 2026-08-14 B\n"),
        (NEWEST, "## Log\n-   @\n-   2026-10-02 A\n"),
        (NEWEST, "## Log\n-\t@\n-\t2026-10-02 A\n"),
        (NEWEST, "## Log\n  * @\n  * 2026-10-02 A\n"),
        (NEWEST, "## Log\n- 2026\n\t- @\n\t- 2026-10-02 A\n"),
        (NEWEST, "## Log\n- @\n- [x] 2026-10-02 A\n"),
        (NEWEST, "## Log\r\n- @\r\n- 2026-10-02 A\r\n"),
        (NEWEST, "## Log\r- @\r- 2026-10-02 A\r"),
        (NEWEST, "Text\r\n## Log\n- @\n- 2026-10-02 A\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n- @"),  # no last line end
        (NEWEST, "## Log\r\n- 2026-08-14 B\r\n- 2026-10-02 A\r\n- @"),
        (NEWEST, "\ufeff## Log\n- @\n- 2026-10-02 A\n"),
        # what belongs to a line stays with it
        (MIDDLE, "## Log\n- 2026-10-02 A\n  - mehr\n\n  Absatz\n- @\n- 2026-08-14 B\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\ngeht weiter\n- @\n\nText\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n> Zitat\n> mehr\n- @\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n```\n\n- code\n```\n- @\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n- @\n---\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n- @\n\n```\ncode\n```\n"),
        (NEWEST, "## Log\n- @\n- 2026-08-14 B\n  - 2026-10-02 Nachtrag\n"),
        (NEWEST, "## Log\n- 2026-10-02 A %%auf\n- 2026-10-20 zu%%\n- @\n- 2026-08-14 B\n"[:0] or "## Log\n- @\n- 1.9.2026 A\n"),
        # which log
        (NEWEST, "## Log\n- 2026-08-14 B\n\n## Meetings\n- @\n- 2026-10-02 A\n"),
        (NEWEST, "## Log\n- @\n- 2026-10-02 A\n\n## Verlauf\n- 2026-08-14 B\n"),
        (NEWEST, "## Notizen\n- 2026-11-01 Idee\n\n## Log\n- @\n- 2026-10-02 A\n"),
        (NEWEST, "# Anna\n- 2019-05-01 Messe\n\n## Log\n- @\n"),
        (NEWEST, "## Notizen\n- @\n- 2026-10-02 A\n\n## Kontakt\n- Tel.\n"),
        (NEWEST, "- @\n- 2026-10-02 A\n"),
        (NEWEST, "# Anna\nText.\n\n- @\n- 2026-10-02 A\n"),
        (NEWEST, "> ## Log\n> - 2026-10-02 A\n\n## Log\n- @\n"),
        (NEWEST, "```\n## Log\n- 2026-10-02 A\n```\n## Log\n- @\n"),
        # years
        (NEWEST, "## Log\n### 2026\n- @\n- 2026-10-02 A\n\n### 2025\n- 2025-12-24 C\n"),
        ("2026-01-02", "## Log\n### 2026\n- 2026-10-02 A\n- @\n\n### 2025\n- 2025-12-24 C\n"),
        ("2025-12-30", "## Log\n### 2026\n- 2026-10-02 A\n\n### 2025\n- @\n- 2025-12-24 C\n"),
        ("2026-01-02", "## Log\n### 2025\n- 2025-12-24 C\n\n### 2026\n- @\n- 2026-10-02 A\n"),
        ("2025-12-30", "## Log\n### 2025\n- 2025-12-24 C\n- @\n\n### 2026\n- 2026-10-02 A\n"),
        ("2025-12-30", "## Log\n- 2026\n  - 2026-10-02 A\n- 2025\n  - @\n  - 2025-12-24 C\n"),
        # a log with nothing in it yet
        (NEWEST, "## Log\n- @"),
        (NEWEST, "## Log\n- @\n"),
        (NEWEST, "## Log\n\n- @\n"),
        (NEWEST, "## Log\n- @\n## Pläne\n"),
        (NEWEST, "## Log\n- @\n\n## Pläne\n"),
        (NEWEST, "## Log\n\n- @\n\n## Pläne\n"),
        (NEWEST, "## Log\nNeueste oben.\n- @\n\n## Pläne\n"),
        (NEWEST, "## Log\n* noch nichts\n* @\n"),
        (NEWEST, "## Log\n- [ ] 2026-12-24 Karte\n- @\n"),
        (NEWEST, "## Log\n- @\n\n### 2026-10-02 Besuch\nKaffee.\n"),
        (NEWEST, "## Log\n### 2026\n- @\n"),
    ],
)  # fmt: skip
def test_a_line_goes_where_the_log_is(on: str, note: str) -> None:
    after = note.replace("@", f"{on} Anruf")
    place = note.index("@")
    start = max(note.rfind("\n", 0, place), note.rfind("\r", 0, place)) + 1
    end = next((at + 1 for at in range(place, len(note)) if note[at] in "\r\n"), len(note))
    if note[end - 1] == "\r" and note[end : end + 1] == "\n":
        end += 1
    if end == len(note) and note[-1] == "t":
        pass
    before = note[:start] + note[end:]
    if note.endswith("@"):
        before = note[:start].removesuffix("\n").removesuffix("\r")
    assert add(before, on) == after
