"""Ids: the week, and as many hex digits of section, path and task as it takes to be unique."""

import hashlib
import unicodedata

import pytest

from tests.care.builders import day
from vault_tools.week.ids import digits_of, fingerprint, new_id, week_of_id

MONDAY = day("2026-11-23")
MARK = fingerprint("week", "Kontakte/Anna.md")


def test_an_id_names_its_week_and_the_first_four_digits() -> None:
    digits = hashlib.sha256(b"week\nKontakte/Anna.md").hexdigest()
    assert new_id(MONDAY, MARK, ()) == f"vt-2026w48-{digits[:4]}"


@pytest.mark.parametrize(
    ("monday", "prefix"),
    [("2026-12-28", "vt-2026w53-"), ("2027-01-04", "vt-2027w01-"), ("9999-12-27", "vt-9999w52-"),
     ("0001-01-01", "vt-0001w01-")],
)  # fmt: skip
def test_ids_around_new_year_and_at_the_calendars_ends(monday: str, prefix: str) -> None:
    made = new_id(day(monday), MARK, ())
    assert made.startswith(prefix)
    assert week_of_id(made) == day(monday)


def test_an_id_grows_until_it_is_unique() -> None:
    taken: list[str] = []
    for length in [*range(4, 65), 64]:
        made = new_id(MONDAY, MARK, taken)
        assert made == f"vt-2026w48-{MARK[:length]}"
        taken.append(made)


def test_composed_and_decomposed_paths_make_one_id() -> None:
    composed = "Kontakte/Jürgen Groß.md"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    assert fingerprint("week", decomposed) == fingerprint("week", composed)


def test_section_path_and_task_all_make_another_mark() -> None:
    marks = [
        fingerprint("week", "a.md"),
        fingerprint("new", "a.md"),
        fingerprint("week", "b.md"),
        fingerprint("promised", "a.md"),
        fingerprint("promised", "a.md", "Brief"),
        fingerprint("promised", "a.md", "Briefe"),
    ]
    assert len(set(marks)) == len(marks)


def test_a_path_that_is_no_proper_text_has_a_mark_too() -> None:
    assert len(fingerprint("week", "Kontakte/\udcff.md")) == 64


@pytest.mark.parametrize("length", [4, 5, 64])
def test_an_id_has_the_beginning_of_its_mark_at_any_length_and_in_any_week(length: int) -> None:
    assert digits_of(f"vt-2026w48-{MARK[:length]}") == MARK[:length]
    assert digits_of(f"vt-2025w01-{MARK[:length]}") == MARK[:length]


@pytest.mark.parametrize(
    "item_id",
    [
        f"vt-2026w48-{MARK[:3]}",
        f"2026w48-{MARK[:4]}",
        f"vt-2026w48-{MARK[:4]}x",
        "",
    ],
)
def test_other_ids_belong_to_nobody(item_id: str) -> None:
    assert digits_of(item_id) is None


@pytest.mark.parametrize("item_id", ["vt-2026w54-7f3a", "vt-2026w00-7f3a", "vt-2026-7f3a", "k3"])
def test_an_id_of_no_week(item_id: str) -> None:
    assert week_of_id(item_id) is None
