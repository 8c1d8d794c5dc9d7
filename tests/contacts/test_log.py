"""Interactions in a contact's own note: which lines are contact, and what they hold."""

from datetime import date

import pytest

from tests.contacts.notes import note, read, read_well, where
from vault_tools.contacts.model import Interaction

OCTOBER = date(2026, 10, 2)


def log(body: str, fields: str = "") -> list[Interaction]:
    """What is read from a body that is all right."""
    return list(read_well(note(fields, body)).interactions)


def one(line: str) -> Interaction:
    """The interaction that one line of a log is."""
    (entry,) = log(f"## Log\n{line}")
    return entry


@pytest.mark.parametrize(
    "heading",
    [
        "## Log", "# Verlauf", "### Kontakte", "## Gespräche", "## Gespra\u0308che", "## History", "## Interactions",
        "## Meetings", "## Notes", "## Notizen", "## LOG", "## Contact log", "## Meeting Notes", "## Calls and Meetings",
        "## 📞 Log", "## Log:", "## Log ##", "##  Log  ", "  ## Log", "## Kontaktverlauf", "## Gesprächsnotizen",
        "## Log 2026", "# Anna Bauer", "Kein Kopf", "",
    ],
)  # fmt: skip
def test_dated_items_are_contact_under_a_log_and_under_no_heading(heading: str) -> None:
    assert [entry.on for entry in log(f"{heading}\n\n- 2026-10-02 Anruf")] == [OCTOBER]


@pytest.mark.parametrize(
    "heading",
    [
        "## Life Events", "## Lebenslauf", "# Vita", "# Lebenslauf", "## Projekte", "## Rechnungen", "## Log der Maschine",
        "## Notes\n### Life Events", "# Anna\n## Projekte", "# Anna\n# Projekte", "## Werdegang\n### 2026",
        "## Lebenslauf\n### Notizen", "## Projekte\n### Oktober 2026",
    ],
)  # fmt: skip
def test_under_any_other_heading_they_are_none(heading: str) -> None:
    assert log(f"{heading}\n- 2026-10-02 Meisterprüfung") == []
    assert log(f"{heading}\n- 2026-02-30 Meisterprüfung") == []


@pytest.mark.parametrize(
    "headings",
    ["## Log\n### 2026", "## Log\n### Oktober 2026", "## Log\n#### Q4 2026", "## Verlauf\n## KW 40", "## Projekte\n## Log", "# Anna\n## 2026\n### 10",
     "## Lebenslauf\n## 2026", "## Log\n### 2026-10-01 Anruf\n### 2026"],
)  # fmt: skip
def test_a_year_or_a_month_only_divides_a_log(headings: str) -> None:
    assert OCTOBER in [entry.on for entry in log(f"{headings}\n- 2026-10-02 Anruf")]


@pytest.mark.parametrize(
    "above", ["", "## Log\n", "## Projekte\n", "# Anna\n## Lebenslauf\n", "## Life Events\n"]
)
@pytest.mark.parametrize(
    "heading",
    [
        "### 2026-10-02 Besuch",
        "# 2026-10-02: Besuch",
        "## [[2026-10-02]] Besuch",
        "## 2.10.2026 – Besuch",
        "### **2026-10-02** Besuch ###",
    ],
)
def test_a_dated_heading_is_contact_anywhere(above: str, heading: str) -> None:
    (entry,) = log(f"{above}{heading}\nSie zieht um.\n\n- Haus verkauft\n\t- an [[Otto]]\n\n> so sagt sie")
    assert (entry.on, entry.kind) == (OCTOBER, "visit")
    assert entry.text == "Sie zieht um. · Haus verkauft · an [[Otto]] · > so sagt sie"


def test_what_stands_below_a_dated_heading_ends_at_the_next() -> None:
    entries = log("## 2026-10-02 Anruf\na\n## 2026-10-01 Besuch\nb\n## Projekte\nc\n- 2026-09-01 d")
    assert [(entry.on.day, entry.text) for entry in entries] == [(2, "a"), (1, "b")]


def test_dated_items_below_a_dated_heading_count_on_their_own() -> None:
    entries = log("## Log\n### 2026-10-02 Anruf\nx\n- 2026-10-01 Mail: y\n  z")
    assert [(entry.on.day, entry.kind, entry.text) for entry in entries] == [
        (2, "call", "x"),
        (1, "mail", "y · z"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "2026-10-02", "2026-10-2", "2.10.2026", "02.10.2026", "2. 10. 2026", "2026/10/02", "[[2026-10-02]]",
        "[[2026_10_02]]", "[[Tagebuch/2026-10-02]]", "[[2026-10-02|Fr]]", "[[2026-10-02 Notizen]]", "[[2026-10-02#Abend]]",
        "[2.10.](Tagebuch/2026-10-02.md)", "[Fr](../Tagebuch/2026-10-02%20Fr.md)", "[2026-10-02](tag.md)",
        "**2026-10-02**", "__2026-10-02__", "(2026-10-02)", "**[[2026-10-02]]**", "**2026-10-02:**", "2026-10-02:",
        "2026-10-02 –", "2026-10-02 -", "2026-10-02 |", "2026-10-02,", "2026-10-02 10:30", "2026-10-02T10:30",
        "am 2.10.2026", "Am 2. Oktober 2026", "on 2026-10-02", "2. Oktober 2026", "2. Okt. 2026:", "2 Oct 2026,", "October 2, 2026 –", "**2. Oktober 2026**", "Oct 2nd 2026 10:30",
        "2026-10-02T10:30Z", "2026-10-02 10:30 Uhr:", "2026-10-02, 10:30", "2026-10-02 um 10:30 Uhr", "2026-10-02 10:00-11:30",
    ],
)  # fmt: skip
@pytest.mark.parametrize("bullet", ["-", "*", "+", "1.", "2)", "- [x]", "- [X]", "\t-"])
def test_the_date_of_an_item_is_read_in_every_form(written: str, bullet: str) -> None:
    entry = one(f"{bullet} {written} Anruf: Tochter studiert")
    assert (entry.on, entry.kind, entry.text) == (OCTOBER, "call", "Tochter studiert")


@pytest.mark.parametrize(
    ("line", "code", "written"),
    [
        ("- 10/02/2026 Anruf", "slash-date", "10/02/2026"),
        ("- 2/10/26 Anruf", "slash-date", "2/10/26"),
        ("- **10/02/2026** Anruf", "slash-date", "10/02/2026"),
        ("- 2026-02-30 Anruf", "bad-log-date", "2026-02-30"),
        ("- 31.4.2026 Anruf", "bad-log-date", "31.4.2026"),
        ("- 2026/13/01 Anruf", "bad-log-date", "2026/13/01"),
        ("- [[2026-02-30]] Anruf", "bad-log-date", "2026-02-30"),
        ("- 2.10.26 Anruf", "short-year", "2.10.26"),
        ("- 2.10. Anruf", "no-year", "2.10."),
        ("- am 2.10. angerufen", "no-year", "2.10."),
        ("* 2. Oktober: Anruf", "no-year", "2. Oktober"),
        ("- 31. April 2026 Anruf", "bad-log-date", "31. April 2026"),
        ("### 2026-02-30 Anruf", "bad-log-date", "2026-02-30"),
        ("### 10/02/2026 Anruf", "slash-date", "10/02/2026"),
    ],
)
def test_a_date_that_is_none_is_a_problem_at_its_line_and_no_contact(
    line: str, code: str, written: str
) -> None:
    contact, problems = read(note("", f"## Log\n- 2026-10-02 Anruf\n{line}\n  mehr davon\n- 2026-10-01 Mail"))
    assert where(problems) == [(6, code)]
    assert written in problems[0].message("de")
    assert [entry.on.isoformat() for entry in contact.interactions] == ["2026-10-02", "2026-10-01"]
    assert "mehr" not in contact.interactions[0].text


@pytest.mark.parametrize(
    "line",
    [
        "- Anruf am 2026-10-02", "- [ ] 2026-10-02 anrufen", "- [-] 2026-10-02 anrufen", "- [>] 2026-10-02 x",
        "- [/] 2026-10-02 x", "- [?] 2026-10-02 x", "> - 2026-10-02 Anruf", "- 20261002 x",
        "- 2026-10-021 x", "- 2026-10 x", "- [[Anna]] 2026-10-02", "- ![[2026-10-02]]", "### 3.2.10 Anhang", "- `2026-10-02` x",
        "- 1.2.3.4", "| 2026-10-02 | Anruf |",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_dated_item_is_none(line: str) -> None:
    contact, problems = read(note("", f"## Log\n{line}"))
    assert (contact.interactions, problems) == ((), [])


@pytest.mark.parametrize("line", ["2026-10-02 Anruf", "-2026-10-02 Anruf", "  2.10.2026: Anruf"])
def test_a_day_without_its_bullet_is_a_problem_in_a_log_and_no_contact(line: str) -> None:
    contact, problems = read(note("", f"## Log\n{line}\n\n- 2026-10-01 Mail"))
    assert where(problems) == [(5, "no-bullet")]
    assert [entry.on.day for entry in contact.interactions] == [1]


@pytest.mark.parametrize(
    "body",
    [
        "2026-10-02 Anruf",  # no heading says that a log stands here
        "# Anna\n2026-10-02 zog sie um",
        "## Log\n- 2026-10-01 Anruf: Termin am\n2026-10-02 vereinbart",
        "## Projekte\n- 1.2. Kapitel",
        "- 1.2. Kapitel",
        "## Log\n- Mai war schön\n- 3.2.1. Fassung\n- 1.5 Stunden\n2 Stück",
    ],
)
def test_a_day_elsewhere_is_no_problem(body: str) -> None:
    assert read(note("", body))[1] == []


@pytest.mark.parametrize(
    "body",
    [
        "```\n- 2026-10-02 Anruf\n```",
        "~~~\n### 2026-10-02\n~~~",
        "%%\n- 2026-10-02 Anruf\n%%",
        "<!--\n- 2026-10-02 Anruf\n-->",
        "<!-- - 2026-10-02 Anruf -->",
        "Text\n\n    - 2026-10-02 Anruf",
        "- <!-- x --> %% 2026-10-02 %%",
    ],
)
def test_code_and_comments_are_no_contact(body: str) -> None:
    assert log(f"## Log\n{body}") == []
    assert [entry.on for entry in log(f"## Log\n{body}\n- 2026-10-02 Anruf")] == [OCTOBER]


def test_a_comment_without_an_end_is_a_problem_since_it_hides_the_rest() -> None:
    contact, problems = read(note("", "## Log\n- 2026-10-02 Rabatt 3 %% gegeben\n- 2026-10-01 Anruf"))
    assert where(problems) == [(5, "hidden-to-end")]
    assert [entry.text for entry in contact.interactions] == ["Rabatt 3"]
    assert where(read(note("", "```\n- 2026-10-02 Anruf"))[1]) == [(4, "hidden-to-end")]
    assert read(note("", "Text\n%% Ende"))[1] == []
