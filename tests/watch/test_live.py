"""The garden kept in memory is the one that a fresh look at the vault would give, whatever comes and goes."""

import os
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vault_tools.actions import garden as garden_module
from vault_tools.actions.garden import Garden
from vault_tools.actions.live import LiveGarden
from vault_tools.actions.settings import settings_for

ANNA = "---\ntype: contact\naliases: [Anna, Metall]\n---\n## Log\n- 2026-10-02 Anruf: Studium\n"
DAILY = "Mit [[Anna]] gesprochen, und mit [[Metall]] auch.\n- [ ] [[Anna Bauer]] schreiben 📅 2026-11-27\n"
QUIET = ANNA.replace("type: contact\n", "type: contact\nignore_mentions: true\n")
BORN = ANNA.replace("type: contact\n", "type: contact\nbirthday: 2026-11-20\n") + "Siehe [[2026-11-20]].\n"
BUSY = ANNA + "Siehe [[2026-11-20]] und [[2026-11-21]].\n- [ ] Mit [[Otto Krüger]] reden 📅 2026-11-28\n"
ODD = "---\ntype: contact\nbirthday: morgen\n---\n"
PATHS = (
    "Kontakte/Anna Bauer.md",
    "Kontakte/Otto Krüger.md",
    "Tagebuch/2026-11-20.md",
    "Tagebuch/2026-11-21.md",
    "Anna.md",  # a note so called, and the alias means nobody any more
    "Wissen/metall.md",
    "Wissen/Holz.md",
)
TEXTS = (None, "", "Nur Text.\n", DAILY, ANNA, QUIET, BORN, BUSY, ODD, "Bei [[Otto Krüger]] und [[Anna]].\n")


def _as_seen(garden: Garden) -> tuple[object, ...]:
    return garden.contacts, garden.problems, garden.shared_names, [note.path for note in garden.walk.notes]


def _save(vault: Path, path: str, text: str | None) -> None:
    place = vault / path
    if text is None:
        place.unlink(missing_ok=True)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.tuples(st.sampled_from(PATHS), st.sampled_from(TEXTS)), min_size=1), max_size=4))
def test_whatever_comes_and_goes_the_garden_is_as_read_anew(
    tmp_path_factory: pytest.TempPathFactory, turns: list[list[tuple[str, str | None]]]
) -> None:
    vault = tmp_path_factory.mktemp("vault")
    _save(vault, PATHS[0], ANNA)
    _save(vault, PATHS[2], DAILY)
    found = settings_for(vault, dict(os.environ))
    live = LiveGarden(vault, found)
    for turn in turns:
        for path, text in turn:
            _save(vault, path, text)
        live.look([path for path, _ in turn])
        assert _as_seen(live.garden) == _as_seen(LiveGarden(vault, found).garden)


@pytest.mark.parametrize(
    "turn", [(ANNA, QUIET), (QUIET, ANNA), (ANNA, BORN), (BORN, ANNA), (ANNA, BUSY), (BUSY, QUIET)]
)
def test_what_others_gave_comes_and_goes_with_what_a_contact_counts(
    turn: tuple[str, str], tmp_path: Path
) -> None:
    before, after = turn
    _save(tmp_path, PATHS[0], before)
    _save(tmp_path, PATHS[1], ANNA.replace("[Anna, Metall]", "[Otto]"))
    _save(tmp_path, PATHS[2], DAILY)
    found = settings_for(tmp_path, dict(os.environ))
    live = LiveGarden(tmp_path, found)
    was = live.garden.contacts
    _save(tmp_path, PATHS[0], after)
    live.look([PATHS[0]])
    assert live.garden.contacts != was
    assert _as_seen(live.garden) == _as_seen(LiveGarden(tmp_path, found).garden)


@pytest.mark.parametrize(
    ("path", "text", "whole"),
    [
        ("Wissen/Holz.md", "Nur Text.\n", False),
        ("Tagebuch/2026-11-21.md", DAILY, False),
        ("Anna.md", "Nur Text.\n", True),
        ("Kontakte/Otto Krüger.md", ANNA, True),
    ],
)
def test_a_new_note_that_changes_no_name_joins_no_other_notes_anew(
    path: str, text: str, whole: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _save(tmp_path, PATHS[0], ANNA)
    _save(tmp_path, PATHS[2], DAILY)
    live = LiveGarden(tmp_path, settings_for(tmp_path, dict(os.environ)))
    joined = Mock(side_effect=garden_module.garden_of)
    monkeypatch.setattr(garden_module, "garden_of", joined)
    _save(tmp_path, path, text)
    assert live.look([path]) == {path}
    assert joined.called is whole


def test_a_second_path_to_a_note_that_becomes_the_note_itself_is_read(tmp_path: Path) -> None:
    note, link = tmp_path / "Kontakte/Anna Bauer.md", tmp_path / "Kontakte/Anna Roth.md"
    _save(tmp_path, PATHS[0], ANNA)
    link.symlink_to(note)
    found = settings_for(tmp_path, dict(os.environ))
    live = LiveGarden(tmp_path, found)
    assert [each.name for each in live.garden.contacts] == ["Anna Bauer"]
    link.unlink()
    note.rename(link)  # the same time, size and inode as before
    live.look(["Kontakte/Anna Bauer.md", "Kontakte/Anna Roth.md"])
    assert [each.name for each in live.garden.contacts] == ["Anna Roth"]
    assert _as_seen(live.garden) == _as_seen(LiveGarden(tmp_path, found).garden)


def test_a_note_saved_within_the_same_time_stamp_is_read_again(tmp_path: Path) -> None:
    _save(tmp_path, PATHS[0], ANNA)
    live = LiveGarden(tmp_path, settings_for(tmp_path, dict(os.environ)))
    place = tmp_path / PATHS[0]
    about = place.stat()
    place.write_text(ANNA.replace("Studium", "Segelns"), "utf-8")
    os.utime(place, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert place.stat().st_size == about.st_size
    assert live.scan() == {PATHS[0]}
    assert live.garden.contacts[0].interactions[0].text == "Segelns"


def test_a_note_of_which_nothing_was_heard_is_seen_by_a_scan_once(tmp_path: Path) -> None:
    for path in PATHS[:3]:
        _save(tmp_path, path, ANNA)
        os.utime(tmp_path / path, (1_600_000_000, 1_600_000_000))
    live = LiveGarden(tmp_path, settings_for(tmp_path, dict(os.environ)))
    assert live.scan() == frozenset()
    _save(tmp_path, PATHS[1], ANNA + "- 2026-09-02 Anruf: neu\n")
    assert live.scan() == {PATHS[1]}
    assert live.scan() == frozenset()
    (tmp_path / PATHS[2]).unlink()
    assert live.scan() == {PATHS[2]}
    assert live.scan() == frozenset()


def test_an_archived_page_that_comes_is_found_by_its_walk_and_is_no_change(tmp_path: Path) -> None:
    _save(tmp_path, PATHS[0], ANNA)
    live = LiveGarden(tmp_path, settings_for(tmp_path, dict(os.environ)))
    _save(tmp_path, "Weekly/2026-W47.md", "Alt.\n")
    assert live.scan() == frozenset()
    assert "Weekly/2026-W47.md" in [note.path for note in live.garden.walk.notes]
