"""There and back: whatever is done on the page, notes and page come to rest at once, and nothing is lost."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.week.test_merge import CHANGE, changed
from vault_tools.care.settings import CareSettings
from vault_tools.contacts.edits import make_edits
from vault_tools.contacts.log_edit import log_line_of
from vault_tools.contacts.model import Contact
from vault_tools.contacts.names import Names
from vault_tools.contacts.reading import read_contact
from vault_tools.contacts.settings import ContactSettings
from vault_tools.week.oldpage import read_page
from vault_tools.week.page import Words
from vault_tools.week.refresh import page_without_end, refresh
from vault_tools.week.settings import WeekSettings
from vault_tools.week.ticks import Page, Reader

Notes = dict[str, str]

NOTES: Notes = {
    "Kontakte/Anna Bauer.md": (
        "---\ntype: contact\ncadence: 6 weeks\nneeds: nie montags\n---\n\n- [ ] Adresse schicken 📅 2026-11-25\n\n"
        "## Log\n- 2026-10-02 Anruf: Tochter hat das Studium begonnen.\n- 2026-08-14 Besuch: Mit Otto.\n"
    ),
    "Kontakte/Bernd Roth.md": "---\r\ntype: contact\r\ncadence: 4 weeks\r\nrest_until:\r\n---\r\n\r\n* 2026-09-01 Mail\r\n",
    "Kontakte/Carla Weiß.md": "---\ntype: contact\nmet: 2026-11-19\nplant: Setzling\n---\nTöpferin",
    "Kontakte/Dora Lang.md": "---\ntype: contact\nbirthday: 1960-11-26\ncadence: 3 Monate\n---\n## Log\n- 2026-09-01 Essen\n",
}


def contacts(notes: Notes) -> list[Contact]:
    found = [read_contact(path, text.encode(), ContactSettings())[0] for path, text in notes.items()]
    return [each for each in found if each is not None]


def weekly(notes: Notes, page: str | None, today: date = date(2026, 11, 24)) -> tuple[Notes, str]:
    """One run of `weekly`, without files: the notes and the page after it."""

    def line_of(path: str, block_id: str) -> str | None:
        return log_line_of(path, notes[path], block_id)

    reader = Reader(Names(contacts(notes)), CareSettings(), 120, today, "de", line_of)
    old = None if page is None else read_page(page)
    if page is not None and old is not None and old.week is not None and not old.hashes:
        old = page_without_end(contacts(notes), CareSettings(), WeekSettings(), today, Words("de"), page)
    pages = [] if old is None else [Page("Weekly.md", old)]
    intake = reader.take_in(pages)
    after = dict(notes)
    for path, edits in intake.edits.items():
        after[path], refused = make_edits(after[path], edits)
        assert not refused
    fresh = refresh(
        contacts(after),
        intake.problems,
        CareSettings(),
        WeekSettings(),
        today,
        Words("de"),
        page,
        intake.written,
    )
    return after, fresh.text


def lines_in_order(before: str, after: str) -> bool:
    """Whether every line of `before` stands in `after`, in its order; a box and a value may differ."""
    rest = iter(after.splitlines())
    return all(
        any(
            line == other or line[:5] == other[:5] == "- [ ]" or _ticked(line, other) or _set(line, other)
            for other in rest
        )
        for line in before.splitlines()
    )


def _ticked(line: str, other: str) -> bool:
    return line.startswith("- [") and other[:3] == line[:3] and other[6:].startswith(line[6:])


def _set(line: str, other: str) -> bool:
    return line == "rest_until:" and other.startswith("rest_until: ")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(CHANGE, max_size=12))
def test_after_one_run_everything_is_at_rest_and_every_line_of_the_users_is_there(
    changes: list[tuple[str, int, object]],
) -> None:
    _, page = weekly(NOTES, None)
    text, typed = changed(page, changes)
    once = weekly(NOTES, text)
    if "<!-- vault-tools:" not in text:  # without any mark it takes a run to know the page again
        once = weekly(*once)
    assert weekly(*once) == once
    assert weekly(*weekly(*once)) == once
    notes, page = once
    assert [line for line in typed if line not in page.split("\n")] == []
    for path, note in notes.items():
        assert lines_in_order(NOTES[path], note), path
        ids = [line.split("^vt-")[1] for line in note.splitlines() if "^vt-" in line]
        assert len(ids) == len(set(ids)), path


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(CHANGE, max_size=8), st.lists(CHANGE, max_size=8))
def test_two_rounds_of_changes_log_each_tick_once(
    first: list[tuple[str, int, object]], second: list[tuple[str, int, object]]
) -> None:
    _, page = weekly(NOTES, None)
    notes, page = weekly(NOTES, changed(page, first)[0])
    once = weekly(notes, changed(page, second)[0])
    assert weekly(*once) == once
    for path, note in once[0].items():
        ids = [line.split("^vt-")[1] for line in note.splitlines() if "^vt-" in line]
        assert len(ids) == len(set(ids)), path


def test_on_the_other_machine_the_older_page_takes_no_log_line_back() -> None:
    _, page = weekly(NOTES, None)
    ticked = page.replace("- [ ] [[Anna Bauer]] anrufen", "- [x] [[Anna Bauer]] anrufen")
    notes, _ = weekly(NOTES, ticked)
    assert notes != NOTES
    assert weekly(notes, page)[0] == notes  # the notes came by sync, the page did not yet


def test_reopened_a_tick_takes_its_line_back_byte_for_byte() -> None:
    _, page = weekly(NOTES, None)
    for name in ("Anna Bauer]] anrufen", "Bernd Roth", "Carla Weiß", "Dora Lang"):
        line = next(line for line in page.split("\n") if f"[[{name}" in line and line.startswith("- ["))
        notes, after = weekly(NOTES, page.replace(line, line.replace("[ ]", "[x]")))
        assert notes != NOTES
        again, _ = weekly(notes, after.replace(line.replace("[ ]", "[x]"), line))
        if name == "Carla Weiß":  # had no log: the heading stays
            assert again["Kontakte/Carla Weiß.md"].startswith(NOTES["Kontakte/Carla Weiß.md"])
        else:
            assert again == NOTES
