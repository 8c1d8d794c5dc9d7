"""Promises: the tasks in a contact's own note."""

from datetime import date

import pytest

from tests.contacts.notes import note, read, read_well, where


def test_every_task_of_a_note_is_a_promise_in_its_order() -> None:
    contact = read_well(
        note(
            "",
            "- [ ] a 📅 2026-11-27\n## Projekte\n* [x] b #freund\n1. [-] c\n- [>] d\n- e\n> - [ ] f (2026-08-20) ^k3",
        )
    )
    assert [(each.text, each.state, each.due, each.source.line) for each in contact.promises] == [
        ("a", "open", date(2026, 11, 27), 4),
        ("b #freund", "done", None, 6),
        ("c", "cancelled", None, 7),
        ("d", "cancelled", None, 8),
        ("f", "open", date(2026, 8, 20), 10),
    ]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("a #ask", True),
        ("#bitte a", True),
        ("#ASK a", True),
        ("a #asked", False),
        ("a ask", False),
        ("a #bitte/x", False),
    ],
)
def test_a_favour_to_be_asked_has_a_tag(text: str, ask: bool) -> None:
    (promise,) = read_well(note("", f"- [ ] {text} 📅 2026-11-27")).promises
    assert promise.ask == ask


@pytest.mark.parametrize(
    "body",
    [
        "```\n- [ ] a\n```",
        "~~~\n- [ ] a\n~~~",
        "%%\n- [ ] a\n%%",
        "<!-- - [ ] a -->",
        "<!--\n- [ ] a\n-->",
        "Text\n\n    - [ ] a",
        "- [ ]",
        "- [ ] 📅 2026-11-27",
        "- [ ] %% a %%",
        "`- [ ] a`",
    ],
)
def test_a_task_in_code_or_a_comment_and_one_without_words_is_none(body: str) -> None:
    assert read_well(note("", body)).promises == ()
    assert len(read_well(note("", f"{body}\n- [ ] b")).promises) == 1


def test_a_due_date_that_is_none_is_a_problem_at_its_line_and_the_promise_stays() -> None:
    contact, problems = read(note("", "- [ ] a 📅 2026-02-30\n- [x] b 📅 2026-02-30\n- [ ] c 📅 2026-11-27"))
    assert where(problems) == [(4, "bad-task-date")]
    assert [(each.text, each.due) for each in contact.promises] == [
        ("a", None),
        ("b", None),
        ("c", date(2026, 11, 27)),
    ]


def test_a_ticked_task_with_a_date_is_contact_and_a_promise_kept() -> None:
    contact = read_well(note("", "## Log\n- [x] 2026-10-02 Anruf: a"))
    assert [entry.kind for entry in contact.interactions] == ["call"]
    assert [each.state for each in contact.promises] == ["done"]
