"""Ticking a task changes its box and the day it was done, in the way the line is written, and no more."""

from datetime import date

import pytest

from vault_tools.contacts.edits import AddLog, Edit, SetField, SetTask, make_edits
from vault_tools.text.lines import live_lines
from vault_tools.text.problems import Problem
from vault_tools.text.set_task import set_task, without_done_marks
from vault_tools.text.tasks import parse_task

ON = date(2026, 11, 24)
NONE = ("", "")
EMOJI = (" ✅ 2026-11-24", " ❌ 2026-11-24")
DATAVIEW = (" [completion:: 2026-11-24]", " [cancelled:: 2026-11-24]")


def after(line: str, sign: str) -> str:
    """The line with another sign in its box."""
    task = parse_task(next(live_lines(line)).live)
    assert task is not None
    result = set_task("Anna.md", f"# Anna\n{line}\n\nText.\n", 2, task.text, sign, ON)
    assert isinstance(result, str)
    assert result.startswith("# Anna\n")
    assert result.endswith("\n\nText.\n")
    return result[len("# Anna\n") : -len("\n\nText.\n")]


@pytest.mark.parametrize(
    ("form", "marks"),  # `_` is the sign in the box, `@` where the day is noted
    [
        ("- [_] Mail", NONE),
        ("* [_] Mail ^a1", NONE),
        ("\t1. [_] Mail  ", NONE),
        ("> - [_] Mail", NONE),
        ("- [_] Mail (2026-11-27)", NONE),
        ("- [_] Mail 📅 2026-11-27@", EMOJI),
        ("- [_] Mail ⏳ 2026-11-27@ ^a1", EMOJI),
        ("- [_] Mail ⏫@", EMOJI),
        ("- [_] Mail 🗓️ 2026-11-27@", EMOJI),
        ("- [_] Mail ➕ 2026-11-01@  ", EMOJI),
        ("- [_] Mail 📅 2026-11-27@   ^a1", EMOJI),
        ("- [_] Mail 📅 2026-11-27@ %%leise%%", EMOJI),
        ("- [_] %%leise%% Mail 📅 2026-11-27@ <!-- x --> ^a1", EMOJI),
        ("- [_] Mail 📅 2026-11-27 [due:: 2026-11-27]@", EMOJI),
        ("- [_] Mail [due:: 2026-11-27]@", DATAVIEW),
        ("- [_] Mail (Due :: 2026-11-27)@ ^a1", DATAVIEW),
        ("- [_] Mail [created:: 2026-11-01]@", DATAVIEW),
    ],
)
def test_a_tick_notes_the_day_as_the_line_does_and_is_taken_back_whole(
    form: str, marks: tuple[str, str]
) -> None:
    opened = form.replace("_", " ").replace("@", "")
    ticked = form.replace("_", "x").replace("@", marks[0])
    cancelled = form.replace("_", "-").replace("@", marks[1])
    assert after(opened, "x") == ticked
    assert after(opened, "-") == cancelled
    assert after(ticked, " ") == after(cancelled, " ") == opened
    assert after(ticked, "-") == cancelled
    assert after(cancelled, "x") == ticked


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("- [x] Mail", "x"),
        ("- [X] Mail", "x"),
        ("- [x] Mail 📅 2026-11-27 ✅ 2026-11-20", "x"),
        ("- [x] Mail 🔁 every week 📅 2026-11-27 ✅ 2026-11-20", "x"),
        ("- [-] Mail ❌ 2026-11-20", "-"),
        ("- [ ] Mail", " "),
        ("- [/] Mail", " "),
        ("- [!] Mail 📅 2026-11-27", " "),
    ],
)
def test_a_task_that_is_so_already_stays_as_it_is(line: str, sign: str) -> None:
    assert after(line, sign) == line


@pytest.mark.parametrize("sign", list("/!?>*nS"))
def test_any_other_sign_is_ticked_like_an_open_box(sign: str) -> None:
    assert after(f"- [{sign}] Mail 📅 2026-11-27", "x") == "- [x] Mail 📅 2026-11-27 ✅ 2026-11-24"


@pytest.mark.parametrize(
    ("line", "reopened"),
    [
        ("- [x] Mail ✅ 2026-11-01 ✅ 2026-11-02", "- [ ] Mail"),
        ("- [x] Mail ✅️ 2026-11-01 📅 2026-11-27", "- [ ] Mail 📅 2026-11-27"),
        ("- [X] Mail (completion:: 2026-11-01) ^a1", "- [ ] Mail ^a1"),
        ("- [x] Mail [Completion :: 2026-11-01]", "- [ ] Mail"),
        ("- [>] Mail 📅 2026-11-27", "- [ ] Mail 📅 2026-11-27"),
        ("- [x] Mail ✅ wirklich", "- [ ] Mail ✅ wirklich"),
    ],
)
def test_a_task_opened_again_loses_the_days_it_was_done(line: str, reopened: str) -> None:
    assert after(line, " ") == reopened
    assert "✅ 2026" not in without_done_marks(line)


def test_a_task_that_repeats_is_left_to_the_editor() -> None:
    for line in ("- [ ] Mail 🔁 every week", "- [ ] Mail [repeat:: every week]"):
        result = set_task("Anna.md", line, 1, "Mail", "x", ON)
        assert isinstance(result, Problem)
        assert result.code == "task-repeats"
        assert set_task("Anna.md", line, 1, "Mail", "-", ON) != line


@pytest.mark.parametrize(
    ("text", "line", "result"),
    [
        ("- [ ] Mail\n- [ ] Mail\n", 1, "- [x] Mail\n- [ ] Mail\n"),
        ("- [ ] Mail\n- [ ] Mail\n", 2, "- [ ] Mail\n- [x] Mail\n"),
        ("Neu.\n\n- [ ] Mail\n", 1, "Neu.\n\n- [x] Mail\n"),  # it moved
        ("- [ ] Mail\n- [ ] Mail\n", 3, None),  # it moved, but which one
        ("- [ ] Brief\n", 1, None),
        ("```\n- [ ] Mail\n```\n", 2, None),
        ("%%\n- [ ] Mail\n%%\n", 2, None),
        ("---\ntasks:\n- [ ] Mail\n---\n", 3, None),  # no task of the body
        ("---\nwhy: <!--\n---\n- [ ] Mail\n", 4, "---\nwhy: <!--\n---\n- [x] Mail\n"),
        ("", 1, None),
    ],
)
def test_the_task_is_known_by_its_words_and_its_line(text: str, line: int, result: str | None) -> None:
    found = set_task("Anna.md", text, line, "Mail", "x", ON)
    if result is None:
        assert isinstance(found, Problem)
        assert found.code == "task-gone"
    else:
        assert found == result


def test_tasks_are_ticked_before_other_edits_move_their_lines() -> None:
    note = "---\ntype: contact\n---\n## Log\n- [ ] Mail\n- [ ] Mail\n"
    edits: list[Edit] = [
        AddLog("Anna.md", ON, "Anruf"),
        SetField("Anna.md", "rest_until", "2026-12-07"),
        SetTask("Anna.md", 6, "Mail", "x", ON),
    ]
    text, problems = make_edits(note, edits)
    assert problems == []
    fields = "type: contact\nrest_until: 2026-12-07"
    assert text == f"---\n{fields}\n---\n## Log\n- [ ] Mail\n- [x] Mail\n- 2026-11-24 Anruf\n"


def test_of_several_edits_those_that_can_be_made_are_made() -> None:
    edits = [SetTask("Anna.md", 1, "Brief", "x", ON), SetTask("Anna.md", 1, "Mail", "x", ON)]
    text, problems = make_edits("- [ ] Mail\n", edits)
    assert text == "- [x] Mail\n"
    assert [problem.code for problem in problems] == ["task-gone"]
