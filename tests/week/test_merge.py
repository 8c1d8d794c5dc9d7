"""The page on refresh: what the user wrote stays, in order; ours is rewritten; a new week begins clean."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.week.pages import ANNA, BERND, CARLA, DORA, EMIL, GARDEN, MONDAY, contact, line_with, page
from vault_tools.week.marks import END, begin_mark, line_hash
from vault_tools.week.oldpage import read_page

NEXT_MONDAY = date(2026, 11, 30)


def after_line(text: str, part: str, *new: str) -> str:
    """The text with lines put in after the first line that holds `part`."""
    lines = text.split("\n")
    index = next(number for number, line in enumerate(lines) if part in line)
    return "\n".join([*lines[: index + 1], *new, *lines[index + 1 :]])


def test_a_refresh_without_changes_gives_the_same_bytes() -> None:
    first = page().text
    assert page(first).text == first


def test_a_page_without_our_marks_gets_our_part_on_top_and_stays_below_byte_for_byte() -> None:
    own = "# Meine Woche\r\n\r\nTermine  \r\n"
    text = page(own).text
    assert text.startswith(begin_mark(MONDAY) + "\r\n")
    assert text.endswith(own)
    assert page(text).text == text


def test_our_part_goes_below_the_frontmatter_of_the_users_page() -> None:
    own = "\ufeff---\ncssclass: wide\n---\nText\n"
    text = page(own).text
    assert text.startswith("\ufeff---\ncssclass: wide\n---\n" + begin_mark(MONDAY))
    assert text.endswith("\nText\n")
    assert page(text).text == text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_pages_own_line_ends_are_kept(newline: str) -> None:
    text = page().text.replace("\n", newline)
    again = page(text).text
    assert again == text
    assert page(text, garden=(*GARDEN, contact("Neu", "cadence: 4 weeks"))).text.count("\r") == (
        0
        if newline == "\n"
        else page(text, garden=(*GARDEN, contact("Neu", "cadence: 4 weeks"))).text.count("\n")
    )


def test_text_outside_the_marks_is_kept_byte_for_byte() -> None:
    text = "Oben\u2028 \t\n\n" + page().text + "- [x] meins ^vt-2026w48-zzzz\n\n\nEnde ohne Zeilenende"
    grown = page(text, garden=(*GARDEN, contact("Neu", "cadence: 4 weeks"))).text
    assert grown.startswith("Oben\u2028 \t\n\n" + begin_mark(MONDAY))
    assert grown.endswith("- [x] meins ^vt-2026w48-zzzz\n\n\nEnde ohne Zeilenende")


def test_what_is_written_under_an_item_stays_under_it() -> None:
    text = after_line(page().text, "[[Anna Bauer]] anrufen", "\tHat abgenommen.", "", "\t- Ruft zurück.")
    again = page(text).text
    block = next(block for block in read_page(again).blocks if block.target == "Anna Bauer")
    assert block.below == ("\tHat abgenommen.", "", "\t- Ruft zurück.")
    assert page(again).text == again


def test_what_is_written_elsewhere_between_the_marks_moves_below_the_end_mark_in_order() -> None:
    text = after_line(page().text, "## Diese Woche", "Erst Holz bestellen.", "", "## Eigenes", "- mein Punkt")
    again = page(text).text
    tail = again.split("<!-- vault-tools:end")[1]
    assert "-->\n\nErst Holz bestellen.\n\n## Eigenes\n- mein Punkt\n\n## Notizen\n" in tail
    assert page(again).text == again


def test_an_item_that_the_user_edited_stays_as_edited() -> None:
    text = page().text.replace("[[Anna Bauer]] anrufen", "[[Anna Bauer]] lieber besuchen")
    assert page(text).text.partition("<!-- vault-tools:end")[0] == text.partition("<!-- vault-tools:end")[0]
    spoken = contact("Anna Bauer", "cadence: 6 weeks", "- 2026-11-23 Anruf")
    later = page(text, garden=(spoken, *GARDEN[1:])).text
    assert "[[Anna Bauer]] lieber besuchen" in later
    assert page(later, garden=(spoken, *GARDEN[1:])).text == later


@pytest.mark.parametrize("sign", ["x", "X", "-", ">", "/"])
def test_a_box_stays_as_the_user_set_it_and_the_item_keeps_its_place(sign: str) -> None:
    line = line_with(page().text, "[[Anna Bauer]] anrufen")
    text = page().text.replace(line, line.replace("[ ]", f"[{sign}]"))
    assert page(text).text.split("\n")[:-60] == text.split("\n")[:-60]
    assert line.replace("[ ]", f"[{sign}]") in page(text).text
    assert page(page(text).text).text == page(text).text


def test_a_done_item_stays_with_its_lines_when_the_contact_is_no_longer_due() -> None:
    line = line_with(page().text, "[[Anna Bauer]] anrufen")
    done = line.replace("[ ]", "[x]").replace(" ^vt", " ✅ 2026-11-24 ^vt")
    text = after_line(page().text.replace(line, done), done, "\tGeht gut.")
    spoken = contact("Anna Bauer", "cadence: 6 weeks", f"- 2026-11-24 Anruf: Geht gut. ^{line.split('^')[1]}")
    again = page(text, garden=(spoken, *GARDEN[1:])).text
    assert f"{done}\n\tGeht gut.\n\t- Zuletzt: Tochter hat das Studium begonnen. (2.10.)" in again
    assert page(again, garden=(spoken, *GARDEN[1:])).text == again


def test_an_open_item_no_longer_due_leaves_and_what_was_written_under_it_moves_below() -> None:
    text = after_line(page().text, "[[Anna Bauer]] anrufen", "\tNach dem Urlaub fragen.")
    spoken = contact("Anna Bauer", "cadence: 6 weeks", "- 2026-11-23 Besuch: Zufällig getroffen.")
    again = page(text, garden=(spoken, *GARDEN[1:])).text
    assert "[[Anna Bauer]] anrufen" not in again
    assert "[[Anna Bauer]] · Treffen am Mo 23.11." in again
    assert "\tNach dem Urlaub fragen." in again.split("<!-- vault-tools:end")[1]


def test_the_users_line_between_our_lines_moves_behind_them_and_is_kept() -> None:
    text = after_line(page().text, "Zuletzt: Tochter", "\t- und der Sohn?")
    again = page(text).text
    block = next(block for block in read_page(again).blocks if block.target == "Anna Bauer")
    assert block.lines[-1] == "\t- und der Sohn?"


def test_the_list_is_stable_new_work_joins_only_when_there_is_time_left() -> None:
    first = page(minutes=80).text
    urgent = contact("Zita Eilig", "cadence: 1 week\nvalue: 5", "- 2026-01-01 Anruf")
    again = page(first, garden=(*GARDEN, urgent), minutes=80)
    assert [item.contact.name for item in again.plan.items if item.contact.name == "Zita Eilig"] == []
    assert page(garden=(*GARDEN, urgent), minutes=80).text != page(garden=GARDEN, minutes=80).text
    assert {block.target for block in read_page(first).blocks} <= {
        block.target for block in read_page(again.text).blocks
    }


def test_a_new_week_is_planned_anew_and_keeps_the_text_outside_the_marks() -> None:
    text = page().text + "Meine Notiz\n"
    fresh = page(text, today=NEXT_MONDAY)
    assert fresh.old_week == MONDAY
    assert fresh.text.startswith(begin_mark(NEXT_MONDAY))
    assert fresh.text.endswith("## Notizen\nMeine Notiz\n")
    assert "2026w48" not in fresh.text
    assert page(fresh.text, today=NEXT_MONDAY).text == fresh.text


def test_text_under_an_item_not_done_goes_with_it_into_the_new_week_else_below() -> None:
    text = after_line(page().text, "[[Anna Bauer]] anrufen", "\tNach dem Urlaub fragen.")
    text = after_line(text, "Katalog bringen · 20 min", "\tliegt im Auto")
    moved = contact(
        "Emil Kurz", "cadence: 8 weeks", "- 2026-11-27 Besuch\n- [x] Katalog bringen 📅 2026-11-25"
    )
    fresh = page(text, garden=(ANNA, BERND, CARLA, DORA, moved), today=NEXT_MONDAY).text
    block = next(block for block in read_page(fresh).blocks if "[[Anna Bauer]] anrufen" in block.lines[0])
    assert block.below == ("\tNach dem Urlaub fragen.",)
    assert "\tliegt im Auto" in fresh.split("<!-- vault-tools:end")[1]


def test_a_missing_end_mark_loses_nothing_and_is_put_back() -> None:
    text = re.sub(r"<!-- vault-tools:end.*-->\n", "", page().text) + "Mein Text\n"
    text = after_line(text, "[[Anna Bauer]] anrufen", "\tmeine Zeile")
    again = page(text).text
    assert len([line for line in again.split("\n") if END.match(line)]) == 1
    assert "Mein Text" in again.split("<!-- vault-tools:end")[1]
    assert again.count("Zuletzt: Tochter") == 1
    assert "\tmeine Zeile" in again
    assert page(again).text == again


def test_an_exact_copy_of_an_item_is_dropped_and_a_ticked_copy_is_kept_as_the_users() -> None:
    line = line_with(page().text, "[[Anna Bauer]] anrufen")
    same = page(after_line(page().text, "## Diese Woche", line)).text
    assert same.count(line.split("^")[1]) == 1
    ticked = page(page().text.replace(line, f"{line}\n{line.replace('[ ]', '[x]')}")).text
    assert line in ticked
    assert line.replace("[ ]", "[x]") in ticked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- [ ] [[A]] anrufen ^vt-1", "- [x] [[A]] anrufen ^vt-1"),
        ("- [ ] [[A]] anrufen ^vt-1", "* [X] [[A]]  anrufen ✅ 2026-11-24 ^vt-1  "),
        ("\t- Zuletzt: so", "    - Zuletzt: so"),
        ("- [ ] [[A]] ^vt-1", "- [-] [[A]] ❌ 2026-11-24 ^vt-1"),
        ("- [ ] [[A]] ^vt-1", "- [ ] [[A]] [completion:: 2026-11-24] ^vt-1"),
    ],
)
def test_a_tick_a_date_or_a_formatter_makes_no_line_the_users(one: str, other: str) -> None:
    assert line_hash(one) == line_hash(other)


@pytest.mark.parametrize("other", ["- [ ] [[A]] anrufen!", "- [ ] [[B]] anrufen", "[[A]] anrufen ja"])
def test_a_changed_word_makes_a_line_the_users(other: str) -> None:
    assert line_hash("- [ ] [[A]] anrufen") != line_hash(other)


TYPED = st.sampled_from(
    ["Notiz {}", "\tunter {}", "    tief {}", "- Punkt {}", "- [ ] Aufgabe {}", "\t- [x] fertig {}", "## Kopf {}", "> Zitat {}",
     "* {} ^eigen-{}", "\t2026-11-24 {}", "``` {}", "| {} |", "%% {}", "<!-- {}", "{} -->", "\u2028{}", "- [x] [[Anna Bauer]] {}"]
)  # fmt: skip
CHANGE = st.one_of(
    st.tuples(st.just("type"), st.integers(0, 10_000), TYPED),
    st.tuples(st.just("tick"), st.integers(0, 10_000), st.sampled_from("xX->/ ")),
    st.tuples(st.just("copy"), st.integers(0, 10_000), st.integers(0, 10_000)),
    st.tuples(st.just("cut"), st.integers(0, 10_000), st.none()),
    st.tuples(st.just("blank"), st.integers(0, 10_000), st.none()),
)


def changed(text: str, changes: list[tuple[str, int, object]]) -> tuple[str, list[str]]:
    """The page after a user's changes, and the lines that only they wrote."""
    lines, typed = text.split("\n"), []
    for number, (kind, where, what) in enumerate(changes):
        at = where % (len(lines) + 1)
        if kind == "type":
            line = str(what).format(f"n{number}", number)
            typed.append(line)
            lines.insert(at, line)
        elif kind == "blank":
            lines.insert(at, "")
        elif kind == "copy" and lines:
            lines.insert(at, lines[int(str(what)) % len(lines)])
        elif at < len(lines) and kind == "cut" and not any(line in lines[at] for line in typed):
            del lines[at]
        elif at < len(lines) and kind == "tick":
            lines[at] = re.sub(r"\[[^\[\]]\]", f"[{what}]", lines[at], count=1)
            typed = [line for line in typed if line in lines]
    return "\n".join(lines), typed


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(CHANGE, max_size=12), st.booleans())
def test_whatever_is_typed_ticked_copied_and_deleted_every_line_of_the_users_stays(
    changes: list[tuple[str, int, object]], spoken: bool
) -> None:
    text, typed = changed(page().text, changes)
    garden = (
        (contact("Anna Bauer", "cadence: 6 weeks", "- 2026-11-23 Anruf"), *GARDEN[1:]) if spoken else GARDEN
    )
    once = page(text, garden=garden).text
    twice = page(once, garden=garden).text
    assert twice == once
    assert page(twice, garden=garden).text == once
    there = once.split("\n")
    assert [line for line in typed if line not in there] == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(CHANGE, max_size=10))
def test_over_the_turn_of_the_week_no_line_of_the_users_is_lost_to_page_and_archive(
    changes: list[tuple[str, int, object]],
) -> None:
    text, typed = changed(page().text, changes)
    fresh = page(text, today=NEXT_MONDAY).text
    assert page(fresh, today=NEXT_MONDAY).text == fresh
    kept = [*fresh.split("\n"), *text.split("\n")]  # the whole old page is archived
    assert [line for line in typed if line not in kept] == []
    below = text.rpartition("<!-- vault-tools:end")[2].partition("\n")[2]
    if text.count("<!-- vault-tools:end") == 1 and text.count("<!-- vault-tools:begin") == 1:
        assert fresh.endswith(below)


def test_everyone_on_the_example_page_is_there_for_a_reason() -> None:
    names = {block.target for block in read_page(page().text).blocks}
    assert names == {"Anna Bauer", "Bernd Roth", "Carla Weiß", "Dora Lang", "Emil Kurz"}
    assert EMIL.promises[0].due == date(2026, 11, 25)
