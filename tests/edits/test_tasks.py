"""Ticking a task changes its box and the day it was done, in the way the line is written, and no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.contacts.edits import AddLog, Edit, SetField, SetTask, make_edits
from vault_tools.text.lines import live_lines
from vault_tools.text.problems import Problem
from vault_tools.text.set_task import Meant, set_task, without_done_marks
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


@pytest.mark.parametrize(
    ("opened", "following", "ticked"),
    [
        ("- [ ] Mail 🔁 every week", "- [ ] Mail 🔁 every week", "- [x] Mail 🔁 every week ✅ 2026-11-24"),
        (
            "- [ ] Mail [repeat:: every week]",
            "- [ ] Mail [repeat:: every week]",
            "- [x] Mail [repeat:: every week] [completion:: 2026-11-24]",
        ),
        (
            "- [ ] Mail 🔁 every week 📅 2026-11-27",
            "- [ ] Mail 🔁 every week 📅 2026-12-04",
            "- [x] Mail 🔁 every week 📅 2026-11-27 ✅ 2026-11-24",
        ),
        (  # due, scheduled and start keep their distance
            "- [ ] Mail #ask ⏫ 🔁 every month 🛫 2026-01-24 ⏳ 2026-01-29 📅 2026-01-31",
            "- [ ] Mail #ask ⏫ 🔁 every month 🛫 2026-02-21 ⏳ 2026-02-26 📅 2026-02-28",
            "- [x] Mail #ask ⏫ 🔁 every month 🛫 2026-01-24 ⏳ 2026-01-29 📅 2026-01-31 ✅ 2026-11-24",
        ),
        (
            "- [ ] Mail 🔁 every month when done 🛫 2026-01-24 ⏳ 2026-01-29",
            "- [ ] Mail 🔁 every month when done 🛫 2026-12-19 ⏳ 2026-12-24",
            "- [x] Mail 🔁 every month when done 🛫 2026-01-24 ⏳ 2026-01-29 ✅ 2026-11-24",
        ),
        (  # the block id stays with the old one
            "  * [/] Mail 🔁 every day 🛫 2026-11-27 ^a1",
            "  * [ ] Mail 🔁 every day 🛫 2026-11-28",
            "  * [x] Mail 🔁 every day 🛫 2026-11-27 ✅ 2026-11-24 ^a1",
        ),
        (  # so does the day it was made, and what binds it to others
            "- [ ] Mail 🆔 ab1 ⛔ cd2, ef3 🔁 every day ➕ 2026-11-01 📅 2026-11-27",
            "- [ ] Mail 🔁 every day 📅 2026-11-28",
            "- [x] Mail 🆔 ab1 ⛔ cd2, ef3 🔁 every day ➕ 2026-11-01 📅 2026-11-27 ✅ 2026-11-24",
        ),
        (
            "> 1. [ ] Mail [repeat:: every week] [created:: 2026-11-01] [due:: [[2026-11-27]]] (start :: 2026/11/20)",
            "> 1. [ ] Mail [repeat:: every week] [due:: [[2026-12-04]]] (start :: 2026/11/27)",
            "> 1. [x] Mail [repeat:: every week] [created:: 2026-11-01] [due:: [[2026-11-27]]] (start :: 2026/11/20)"
            " [completion:: 2026-11-24]",
        ),
        (
            "- [-] Mail [repeat:: every week] [fällig:: 27.11.2026] [cancelled:: 2026-11-20]",
            "- [ ] Mail [repeat:: every week] [fällig:: 04.12.2026]",
            "- [x] Mail [repeat:: every week] [fällig:: 27.11.2026] [completion:: 2026-11-24]",
        ),
        (
            "- [ ] Mail 🔁 every week (2026-11-27)",
            "- [ ] Mail 🔁 every week (2026-12-04)",
            "- [x] Mail 🔁 every week (2026-11-27) ✅ 2026-11-24",
        ),
        (
            "- [ ] Mail %%leise%% 🔁 every week 📅 2026-11-27 [due:: 2026-11-26]",
            "- [ ] Mail %%leise%% 🔁 every week 📅 2026-12-04 [due:: 2026-12-03]",
            "- [x] Mail %%leise%% 🔁 every week 📅 2026-11-27 [due:: 2026-11-26] ✅ 2026-11-24",
        ),
    ],
)
def test_a_task_that_repeats_gets_its_next_time_right_above(opened: str, following: str, ticked: str) -> None:
    assert after(opened, "x") == f"{following}\n{ticked}"
    assert after(ticked, "x") == ticked, "done already"
    assert "\n" not in after(opened, "-"), "cancelled, it has none"
    task = parse_task(next(live_lines(opened)).live)
    assert task is not None
    if (task.sign, task.due) != ("-", None):
        note = f"{following}\n{ticked}\n\t- darunter\n"
        again = set_task("Anna.md", note, 1, task.text, "x", ON, Meant(due=task.due))
        assert again == note or task.text not in following, "made twice"


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] Mail 🔁 every blue moon 📅 2026-11-27",
        "- [ ] Mail 🔁 alle 2 Wochen 📅 2026-11-27",
        "- [ ] Mail 🔁 every week Anna 📅 2026-11-27",
        "- [ ] Mail 🔁 every week 🔁 every month",
        "- [ ] Mail [repeat:: ]",
        "- [ ] Mail 🔁 every week 📅 2026-02-30",
        "- [ ] Mail 🔁 every week 📅 2026-11-27 🛫 2026-02-30",
        "- [ ] Mail 🔁 every week 📅 9999-12-31",
        "- [ ] Mail 🔁 every week 📅 9999-12-20 [start:: 9999-12-30]",
        "- [ ] Mail 🔁 every week 📅 2026-11-27 %%auf",  # the next one's comment would hide the line
    ],
)
def test_a_task_that_repeats_in_a_way_not_understood_is_left_to_the_editor(line: str) -> None:
    result = set_task("Anna.md", line, 1, "Mail", "x", ON)
    assert isinstance(result, Problem)
    assert result.code in ("task-repeats", "task-gone")
    assert set_task("Anna.md", line, 1, "Mail", "-", ON) != line


def test_what_stands_under_a_repeating_task_stays_under_the_ticked_one() -> None:
    note = "1. [ ] Mail 🔁 every day 📅 2026-11-24\r\n\t- darunter"
    ticked = set_task("Anna.md", note, 1, "Mail", "x", ON)
    assert ticked == (
        "1. [ ] Mail 🔁 every day 📅 2026-11-25\r\n"
        "1. [x] Mail 🔁 every day 📅 2026-11-24 ✅ 2026-11-24\r\n\t- darunter"
    )


def test_a_repeating_task_opened_again_keeps_its_next_one_and_gets_no_second() -> None:
    first = set_task("Anna.md", "- [ ] Mail 🔁 every day 📅 2026-11-24\n", 1, "Mail", "x", ON)
    assert isinstance(first, str)
    opened = set_task("Anna.md", first, 2, "Mail", " ", ON)
    assert opened == "- [ ] Mail 🔁 every day 📅 2026-11-25\n- [ ] Mail 🔁 every day 📅 2026-11-24\n"
    assert set_task("Anna.md", opened, 2, "Mail", "x", ON) == first


TWICE = "- [ ] Mail 🔁 every day 📅 2026-11-25\n- [x] Mail 🔁 every day 📅 2026-11-24 ✅ 2026-11-24\n"


@pytest.mark.parametrize(
    ("meant", "on", "ticked"),
    [
        (Meant(), "2026-11-24", False),  # the same tick as below
        (Meant(), "2026-11-25", True),
        (Meant(due=date(2026, 11, 24)), "2026-11-25", False),  # that one is done
        (Meant(due=date(2026, 11, 25)), "2026-11-24", True),  # the next one, on the same day
        (Meant(due=date(2026, 11, 25), since=date(2026, 11, 23)), "2026-11-26", False),
        (Meant(due=date(2026, 11, 25), since=date(2026, 11, 25)), "2026-11-24", False),
        (Meant(due=date(2026, 11, 25), since=date(2026, 11, 25)), "2026-11-26", True),
        (Meant(due=date(2026, 11, 25), entered=True), "2026-11-26", False),
    ],
)
def test_which_time_of_a_repeating_task_is_meant(meant: Meant, on: str, ticked: bool) -> None:
    result = set_task("Anna.md", TWICE, 1, "Mail", "x", date.fromisoformat(on), meant)
    assert isinstance(result, str)
    assert (result != TWICE) is ticked


def test_an_entered_tick_that_was_refused_is_refused_again() -> None:
    line = "- [ ] Mail 🔁 alle 2 Wochen"
    assert isinstance(set_task("Anna.md", line, 1, "Mail", "x", ON, Meant(entered=True)), Problem)
    assert set_task("Anna.md", "- [ ] Mail", 1, "Mail", "x", ON, Meant(entered=True)) == "- [x] Mail"


def test_several_repeating_tasks_of_one_note_are_ticked_whatever_is_done_in_the_same_words() -> None:
    history = "- [x] Mail 🔁 every day 📅 2026-11-01 ✅ 2026-11-01\n"
    note = f"- [ ] Brief 🔁 every day 📅 2026-11-24\n- [ ] Mail 🔁 every day 📅 2026-11-24\n{history}"
    edits = [
        SetTask("Anna.md", 1, "Brief", "x", ON, Meant(date(2026, 11, 24))),
        SetTask("Anna.md", 2, "Mail", "x", ON, Meant(date(2026, 11, 24))),
        SetTask("Anna.md", 2, "Mail", "x", date(2026, 11, 22), Meant(date(2026, 11, 24))),
    ]
    text, problems = make_edits(note, edits)
    assert problems == []
    assert text.count("\n") == 5
    assert text.count("✅ 2026-11-24") == 2


RULES = (
    "every day",
    "every 2 weeks when done",
    "every month",
    "every Friday",
    "every year",
    "every blue moon",
)
BLANKS = st.sampled_from(("", " ", "  ", "\t"))


@given(
    end=st.sampled_from(("\n", "\r\n", "\r")),
    indent=st.sampled_from(("", "  ", "\t", "> ", "> > ")),
    bullet=st.sampled_from(("-", "*", "+", "1.", "12)")),
    sign=st.sampled_from(tuple(" /!-")),
    rule=st.sampled_from(RULES),
    dataview=st.booleans(),
    days=st.lists(st.dates(date(1990, 1, 1), date(2200, 1, 1)), max_size=3),
    on=st.dates(date(1990, 1, 1), date(2200, 1, 1)),
    last=st.sampled_from(("", " ^a-1", "  ", " %%x%%")),
    gap=BLANKS,
    before=st.sampled_from(("Text.", "- Liste", "```\ncode\n```", "- [x] Mail ✅ 2026-01-01")),
    behind=st.sampled_from((None, "", "\t- darunter", "- [ ] Mail", "%% offen")),
)
def test_a_tick_of_any_repeating_task_changes_its_line_and_adds_one(
    end: str, indent: str, bullet: str, sign: str, rule: str, dataview: bool, days: list[date], on: date,
    last: str, gap: str, before: str, behind: str | None,
) -> None:  # fmt: skip
    kinds = ("due", "scheduled", "start") if dataview else ("📅", "⏳", "🛫")
    written = [
        f"[{kind}::{gap}{day}]" if dataview else f"{kind}{gap}{day}"
        for kind, day in zip(kinds, days, strict=False)
    ]
    repeat = f"[repeat:: {rule}]" if dataview else f"🔁 {rule}"
    line = f"{indent}{bullet} [{sign}] Mail #ask {' '.join([repeat, *written])}{last}"
    above, below = [*before.split("\n"), line], [] if behind is None else behind.split("\n")
    note = end.join([*above, *below])
    number = len(above)
    result = set_task("Anna.md", note, number, "Mail #ask", "x", on)
    if rule == RULES[-1]:
        assert isinstance(result, Problem)
        return
    assert isinstance(result, str)
    lines = result.split(end)
    assert lines[: number - 1] == above[:-1]
    assert lines[number + 1 :] == below
    live = [each.live for each in live_lines(result)]
    new, ticked = parse_task(live[number - 1]), parse_task(live[number])
    assert new is not None
    assert ticked is not None
    assert (new.sign, new.text, new.tags, new.repeats, new.block_id) == (
        " ",
        "Mail #ask",
        ("ask",),
        True,
        None,
    )
    assert (ticked.sign, ticked.done) == ("x", on)
    assert lines[number - 1].startswith(f"{indent}{bullet} [ ] Mail #ask {repeat}")
    assert lines[number].startswith(f"{indent}{bullet} [x] Mail #ask {repeat}")
    if ticked.due:
        assert new.due is not None
        assert new.due > (on if "when done" in rule else ticked.due)
    assert set_task("Anna.md", result, number + 1, "Mail #ask", "x", on) == result


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
