"""Where a log line goes: into the user's log as it stands, in its order and in its look."""

import re
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
        (NEWEST, "## Log\n- @\n- 2026-10-02 A\n- 2026-08-14 B\n- 2026-05-01 C\n- 2026-10-20 D\n"),
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A\n- 2026-09-01 C\n- @\n"),
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
        (NEWEST, "## Log\n- 2026-08-14 B\n- 2026-10-02 A %%auf\nund zu%%\n- @\n"),
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
        (NEWEST, "## Log\n```dataview\nLIST\n```\n- @\n\n## Pläne\n"),
        (NEWEST, "## Log\n%% Neueste oben %%\n- @\n"),
        (NEWEST, "## Log\n- @\n\n%% offen\n"),
        (NEWEST, "## Log\nText\n- @\n```\noffen\n"),
        (NEWEST, "# Lebenslauf\n## Log\n- 1990-01-01 Lehre\n\n# Log\n- @\n"),
    ],
)  # fmt: skip
def test_a_line_goes_where_the_log_is(on: str, note: str) -> None:
    before = "".join(line for line in re.split(r"(?<=\n)|(?<=\r)(?!\n)", note) if "@" not in line)
    if note.endswith("@"):
        before = re.sub(r"(?:\r\n|\r|\n)\Z", "", before)
    assert add(before, on) == note.replace("@", f"{on} Anruf")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "## Log\n- 2026-11-24 Anruf\n"),
        ("Text", "Text\n\n## Log\n- 2026-11-24 Anruf"),
        ("Text\n", "Text\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("Text\n\n", "Text\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("Text\n\n\n", "Text\n\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("Text\n  ", "Text\n  \n## Log\n- 2026-11-24 Anruf"),
        ("Text\r\n", "Text\r\n\r\n## Log\r\n- 2026-11-24 Anruf\r\n"),
        ("Text\r", "Text\r\r## Log\r- 2026-11-24 Anruf\r"),
        ("---\na: b\n---\n", "---\na: b\n---\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("---\na: b\n---", "---\na: b\n---\n\n## Log\n- 2026-11-24 Anruf"),
        ("## Kontakt\n- Tel.\n", "## Kontakt\n- Tel.\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("## Notizen\nText\n", "## Notizen\nText\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("## 2026-10-02 Besuch\nKaffee\n", "## 2026-10-02 Besuch\nKaffee\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("> - 2026-10-02 A\n", "> - 2026-10-02 A\n\n## Log\n- 2026-11-24 Anruf\n"),
        ("# Leben\n- 1990-01-01 A\n", "# Leben\n- 1990-01-01 A\n\n# Log\n- 2026-11-24 Anruf\n"),
        ("## Leben\n## Log\nText\r", "## Leben\n## Log\nText\r- 2026-11-24 Anruf\n"),
        ("Text\n\nEnde\r", "Text\n\nEnde\r\r## Log\n- 2026-11-24 Anruf\n"),
    ],
)  # fmt: skip
def test_a_missing_log_gets_a_heading_at_the_end(before: str, after: str) -> None:
    assert add(before, NEWEST) == after


@pytest.mark.parametrize("note", ["```\ncode\n", "Text\n%% offen\n", "<!-- offen", "~~~\n```\n"])
def test_nothing_is_added_where_it_would_be_code_or_comment(note: str) -> None:
    assert isinstance(add_log_line("Anna.md", note, date(2026, 11, 24), "Anruf"), Problem)


@pytest.mark.parametrize(
    "words", ["Anruf\nmehr", "Anruf\rmehr", "Anruf %%", "Anruf <!--", "a\r\n- 2026-11-01 b"]
)
def test_words_that_would_be_more_than_a_line_are_refused(words: str) -> None:
    note = f"## Log\n{FIRST}"
    assert isinstance(add_log_line("Anna.md", note, date(2026, 11, 24), words), Problem)


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-10-02 A ^k1\n",
        "- 2026-10-02 von Hand geändert ^k1\n",
        "- [x] 2026-10-02 A ^k1\n",
        "### 2026-10-02 A ^k1\n",
        "## Lebenslauf\n- 2026-10-02 A ^k1\n",
    ],
)
def test_what_is_logged_is_not_logged_again_wherever_it_stands(line: str) -> None:
    note = f"## Log\n- 2026-08-14 B\n{line}"
    assert add(note, NEWEST, "Anruf ^k1") == note


@pytest.mark.parametrize("log", [FIRST, LAST], ids=["newest first", "newest last"])
@pytest.mark.parametrize("tail", ["", "\nText\n", "> Zitat\n", "```\ncode\n```\n", "---\n", "  - Kind\n"])
@pytest.mark.parametrize("on", [NEWEST, MIDDLE, OLDEST])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_taken_out_again_leaves_all_as_it_was(log: str, tail: str, on: str, end: str) -> None:
    for note in (f"## Log\n{log}{tail}", f"## Log\n{log}{tail}".removesuffix("\n")):
        before = note.replace("\n", end)
        added = add(before, on, "Anruf ^k1")
        assert log_line_of("Anna.md", added, "k1") == f"{on} Anruf ^k1"
        assert change_log_line("Anna.md", added, "k1", None) == before


@pytest.mark.parametrize(
    "below", ["  - Kind\n", "geht weiter\n", "> Zitat\n", "```\ncode\n```\n", "\n  Absatz\n"]
)
def test_a_line_that_the_user_wrote_under_is_changed_but_not_taken_out(below: str) -> None:
    note = f"## Log\n- 2026-10-02 Anruf ^k1\n{below}"
    assert isinstance(change_log_line("Anna.md", note, "k1", None), Problem)
    changed = change_log_line("Anna.md", note, "k1", "2026-10-03 Brief: mehr ^k1")
    assert changed == f"## Log\n- 2026-10-03 Brief: mehr ^k1\n{below}"


@pytest.mark.parametrize(
    "new",
    ["2026-10-02 ohne Kennung", "kein Datum ^k1", "2026-10-02 a\nb ^k1", "2026-10-02 a <!-- ^k1", "^k1"],
)
def test_a_line_is_not_changed_into_what_is_no_line_of_ours(new: str) -> None:
    note = "## Log\n- 2026-10-02 Anruf ^k1\n- 2026-08-14 B\n"
    assert isinstance(change_log_line("Anna.md", note, "k1", new), Problem)


@pytest.mark.parametrize(
    "note",
    [
        "## Log\n- 2026-10-02 A ^k1\n- 2026-10-02 A ^k1\n",
        "## Log\n### 2026-10-02 A ^k1\n",
        "## Log\n- 2026-10-02 A\n",
    ],
)
def test_a_line_that_is_not_there_just_once_is_not_changed(note: str) -> None:
    assert isinstance(change_log_line("Anna.md", note, "k1", "2026-10-02 B ^k1"), Problem)


def test_taking_out_what_is_gone_already_changes_nothing() -> None:
    assert change_log_line("Anna.md", "## Log\n- 2026-10-02 A\n", "k1", None) == "## Log\n- 2026-10-02 A\n"
