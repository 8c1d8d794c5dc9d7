"""Tasks as the Tasks plugin, Dataview and people write them."""

from datetime import date

import pytest

from vault_tools.text.tags import BLOCK_ID, tags_in
from vault_tools.text.tasks import parse_task


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] a",
        "* [ ] a",
        "+ [ ] a",
        "1. [ ] a",
        "2) [ ] a",
        "\t- [ ] a",
        "  - [ ] a",
        "> - [ ] a",
        ">> - [ ] a",
        "-   [ ]   a",
    ],
)
def test_a_box_in_a_list_is_a_task(line: str) -> None:
    task = parse_task(line)
    assert task is not None
    assert (task.sign, task.text, task.state) == (" ", "a", "open")


@pytest.mark.parametrize(
    "line", ["", "a", "- a", "-[ ] a", "- [] a", "- [x]a", "- [ab] c", "[ ] a", "- [[a]] b", "# [ ] a"]
)
def test_anything_else_is_none(line: str) -> None:
    assert parse_task(line) is None


@pytest.mark.parametrize(
    ("sign", "state"),
    [
        (" ", "open"),
        ("x", "done"),
        ("X", "done"),
        ("-", "cancelled"),
        (">", "cancelled"),
        ("/", "open"),
        ("?", "open"),
        ("!", "open"),
    ],
)
def test_the_sign_says_what_became_of_it(sign: str, state: str) -> None:
    task = parse_task(f"- [{sign}] a")
    assert task is not None
    assert task.state == state


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("📅 2026-11-27", "2026-11-27"),
        ("📆 2026-11-27", "2026-11-27"),
        ("🗓️ 2026-11-27", "2026-11-27"),
        ("📅2026-11-27", "2026-11-27"),
        ("📅  2026-11-27", "2026-11-27"),
        ("📅 27.11.2026", "2026-11-27"),
        ("⏳ 2026-11-20", "2026-11-20"),
        ("⏳ 2026-11-20 📅 2026-11-27", "2026-11-27"),
        ("📅 2026-11-27 ⏳ 2026-11-20", "2026-11-27"),
        ("[due:: 2026-11-27]", "2026-11-27"),
        ("(due:: 2026-11-27)", "2026-11-27"),
        ("[Due::2026-11-27]", "2026-11-27"),
        ("[due:: [[2026-11-27]]]", "2026-11-27"),
        ("[fällig:: 27.11.2026]", "2026-11-27"),
        ("[scheduled:: 2026-11-20]", "2026-11-20"),
        ("[scheduled:: 2026-11-20] [due:: 2026-11-27]", "2026-11-27"),
        ("(2026-11-27)", "2026-11-27"),
        ("📅 2026-11-27 (2026-08-20)", "2026-11-27"),
        ("➕ 2026-11-01 🛫 2026-11-02 📅 2026-11-27", "2026-11-27"),
        ("➕ 2026-11-01", None),
        ("📅 2026-11-27 ✅ 2026-11-28", "2026-11-27"),
        ("📅", None),
        ("", None),
    ],
)
def test_a_due_date_is_read_in_every_form(written: str, due: str | None) -> None:
    task = parse_task(f"- [ ] Adresse schicken {written}")
    assert task is not None
    assert task.due == (date.fromisoformat(due) if due else None)
    assert task.bad_date is None


@pytest.mark.parametrize(
    ("written", "bad"),
    [
        ("📅 2026-02-30", "2026-02-30"),
        ("📅 27.11.", "27.11."),
        ("📅 11/27/2026", "11/27/2026"),
        ("⏳ 2026-13-01", "2026-13-01"),
        ("[due:: morgen]", "morgen"),
        ("(2026-02-30)", "2026-02-30"),
        ("➕ 2026-02-30", None),
        ("[due:: ]", None),
    ],
)
def test_what_is_no_date_is_said(written: str, bad: str | None) -> None:
    task = parse_task(f"- [ ] a {written}")
    assert task is not None
    assert task.bad_date == bad
    assert task.due is None
    assert task.text.startswith("a")


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        ("Ihr die Adresse schicken 📅 2026-11-27 ⏫", "Ihr die Adresse schicken"),
        ("a 🔁 every week 📅 2026-11-27", "a"),
        ("a 🔁 every 2 weeks when done ⏫ 📅 2026-11-27 b", "a b"),
        ("🔁 Rückruf versprochen", "🔁 Rückruf versprochen"),
        ("📅 Kalender schicken", "📅 Kalender schicken"),
        ("a [repeat:: every day] [due:: 2026-11-27] [completion:: 2026-11-28]", "a"),
        ("a [x:: y] (b) [[c]]", "a [x:: y] (b) [[c]]"),
        ("a   b\tc", "a b c"),
        ("a #ask [[Anna]] (2026-08-20) ^k3", "a #ask [[Anna]]"),
        ("a 🔺 b 🔽", "a b"),
        ("📅 2026-11-27", ""),
    ],
)
def test_the_text_is_what_is_to_be_done(rest: str, text: str) -> None:
    task = parse_task(f"- [ ] {rest}")
    assert task is not None
    assert task.text == text


def test_day_done_repetition_and_block_id_are_read() -> None:
    task = parse_task("- [x] a 🔁 every week 📅 2026-11-27 ✅ 2026-11-28 ^k-3")
    assert task is not None
    assert (task.done, task.repeats, task.block_id) == (date(2026, 11, 28), True, "k-3")
    task = parse_task("- [x] a [completion:: 2026-11-28]")
    assert task is not None
    assert (task.done, task.repeats, task.block_id) == (date(2026, 11, 28), False, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a ^k3", "k3"),
        ("^k3", "k3"),
        ("a ^k3  ", "k3"),
        ("a ^k_3", None),
        ("a^k3", None),
        ("a ^k3 b", None),
        ("a ^", None),
    ],
)
def test_a_block_id_stands_last(text: str, found: str | None) -> None:
    match = BLOCK_ID.search(text)
    assert (match and match["id"]) == found


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#ask a #kunde/a #früh_2", ("ask", "kunde/a", "früh_2")),
        ("a#b #1 # c [[d#e]] #", ()),
        ("#Gave, #bitte.", ("Gave", "bitte")),
        ("#2a", ("2a",)),
    ],
)
def test_tags_are_read_as_written(text: str, tags: tuple[str, ...]) -> None:
    assert tags_in(text) == tags
