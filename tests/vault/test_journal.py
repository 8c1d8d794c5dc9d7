"""What the editors' own settings say about dated notes, where the user's say nothing."""

import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as with_settings
from hypothesis import strategies as some

from vault_tools.contacts.dated import day_of_link, day_of_name, in_meeting_folder
from vault_tools.contacts.settings import JournalSettings
from vault_tools.vault.journal import journal_of

DAILY = ".obsidian/daily-notes.json"
PERIODIC = ".obsidian/plugins/periodic-notes/data.json"
PLUGINS = ".obsidian/community-plugins.json"
LOGSEQ = "logseq/config.edn"
ALL = (DAILY, PERIODIC, PLUGINS, LOGSEQ)

UNSET = JournalSettings()
GERMAN = "DD.MM.YYYY"
TITLE = "MMM Do, YYYY"
DAY = date(2026, 11, 20)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


def put(vault: Path, path: str, said: object) -> None:
    """Writes a file of settings: bytes and texts as they are, all else as JSON."""
    (vault / path).parent.mkdir(parents=True, exist_ok=True)
    text = said if isinstance(said, str | bytes) else json.dumps(said)
    (vault / path).write_bytes(text.encode() if isinstance(text, str) else text)


def daily(**said: object) -> dict[str, object]:
    return {
        "daily": {"enabled": True, "template": ""} | said,
        "weekly": {"enabled": True, "folder": "Wochen"},
    }


def sets(*days: object, active: str = "eins") -> dict[str, object]:
    return {
        "activeCalendarSet": active,
        "calendarSets": [{"id": str(at), "day": day} for at, day in enumerate(days)],
    }


def journal(*folders: str, formats: tuple[str, ...] = ()) -> JournalSettings:
    return JournalSettings(folders, formats)


def test_an_empty_vault_says_nothing(vault: Path) -> None:
    assert journal_of(vault, UNSET) == UNSET
    assert journal_of(vault / "none", UNSET) == UNSET
    assert journal_of(Path("no\0vault"), UNSET) == UNSET


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, UNSET),
        ({"folder": "Tagebuch"}, journal("Tagebuch")),
        ({"folder": "Tagebuch", "format": ""}, journal("Tagebuch")),
        ({"folder": "Tagebuch", "format": None, "template": "Vorlagen/Tag"}, journal("Tagebuch")),
        ({"folder": " /Mein/Tagebuch/ "}, journal("Mein/Tagebuch")),
        ({"folder": "./Mein\\Tagebuch"}, journal("Mein/Tagebuch")),
        ({"folder": "Tagebuch", "format": GERMAN}, journal("Tagebuch", formats=(GERMAN,))),
        ({"folder": "Tagebuch", "format": f" {GERMAN} "}, journal("Tagebuch", formats=(GERMAN,))),
        ({"folder": "Tagebuch", "format": "YYYY/MM/DD"}, journal("Tagebuch", formats=("YYYY/MM/DD",))),
        ({"format": GERMAN}, journal(formats=(GERMAN,))),
        ({"folder": "/", "format": GERMAN}, journal(formats=(GERMAN,))),
        ({"folder": 42, "format": ["x"]}, UNSET),
        ({"folder": ["Tagebuch"], "format": GERMAN}, journal(formats=(GERMAN,))),
        ({"folder": "../draußen", "format": GERMAN}, UNSET),
        ({"folder": "a/../../b", "format": GERMAN}, UNSET),
    ],
)
def test_obsidians_daily_notes(said: object, expected: JournalSettings, vault: Path) -> None:
    put(vault, DAILY, said)
    assert journal_of(vault, UNSET) == expected


@pytest.mark.parametrize(
    ("written", "folders", "needed"),
    [
        ("YYYY-MM-DD", (), False),
        ("YYYY_MM_DD", (), False),
        ("YYYY/MM/YYYY-MM-DD", (), False),
        ("YYYY-MM-DD dddd", (), False),
        ("YYYY-MM-DD[ ]dddd", (), True),
        ("YYYY-MM-DDHHmm", (), True),
        ("YYYY-MM_DD", (), True),
        ("[Tag ]YYYY-MM-DD", (), True),
        ("YYYY-MM-DD/[Notiz]", (), True),
        ("[Journal]/YYYY/YYYY-MM-DD", ("Journal",), False),
        ("[Journal/]YYYY-MM-DD", ("Journal",), False),
        ("[Mein]/[Journal]/[Tag ]DD.MM.YYYY", ("Mein/Journal",), True),
        ("[Journal]-YYYY/MM/DD", (), True),
        ("YYYY/[Journal]/DD-MM", (), True),
    ],
)
def test_a_format_may_begin_with_the_journals_folder(
    written: str, folders: tuple[str, ...], needed: bool, vault: Path
) -> None:
    formats = (written,) if needed else ()
    put(vault, DAILY, {"format": written})
    assert journal_of(vault, UNSET) == JournalSettings(folders, formats)
    put(vault, DAILY, {"folder": "Alles", "format": written})
    below = "/".join(["Alles", *folders])
    assert journal_of(vault, UNSET) == JournalSettings((below,), formats)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (daily(folder="Journal/Daily", format=GERMAN), journal("Journal/Daily", formats=(GERMAN,))),
        (daily(folder="", format=""), UNSET),
        (daily(), UNSET),
        (sets({"enabled": True, "folder": "Work", "format": GERMAN}), journal("Work", formats=(GERMAN,))),
        (
            sets(
                {"enabled": True, "folder": "Work", "format": GERMAN},
                {"enabled": True, "folder": "Home", "format": "YYYY-MM-DD"},
                {"enabled": False, "folder": "Old", "format": "DD-MM-YYYY"},
                {"enabled": True, "folder": "Work", "format": "DD-MM-YYYY"},
            ),
            journal("Work", "Home", formats=(GERMAN, "DD-MM-YYYY")),
        ),
        # A journal in the vault itself has no folder that its formats could be held to.
        (
            sets({"enabled": True, "format": GERMAN}, {"enabled": True, "folder": "A"}),
            journal(formats=(GERMAN,)),
        ),
        (sets({"enabled": True}, {"enabled": True, "folder": "A"}), journal("A")),
        # The newer form counts where both are there, as the plugin has it.
        (daily(folder="Old") | sets({"enabled": True, "folder": "New"}), journal("New")),
        (daily(folder="Old") | {"calendarSets": []}, journal("Old")),
    ],
)
def test_the_periodic_notes_plugin_goes_before_obsidians_own(
    said: object, expected: JournalSettings, vault: Path
) -> None:
    put(vault, DAILY, {"folder": "Core", "format": "MM-DD-YYYY"})
    put(vault, PERIODIC, said)
    assert journal_of(vault, UNSET) == expected
    put(vault, PLUGINS, ["calendar", "periodic-notes"])
    assert journal_of(vault, UNSET) == expected


@pytest.mark.parametrize(
    ("said", "plugins"),
    [
        (daily(folder="Journal", enabled=False), ["periodic-notes"]),
        (daily(folder="Journal", enabled="yes"), ["periodic-notes"]),
        (daily(folder="Journal"), ["calendar"]),
        (daily(folder="Journal"), []),
        ({"weekly": {"enabled": True, "folder": "Journal"}}, ["periodic-notes"]),
        (sets({"enabled": False, "folder": "Journal"}), ["periodic-notes"]),
        (sets(None, [], "x"), ["periodic-notes"]),
        ({"calendarSets": "x"}, ["periodic-notes"]),
        ({"daily": ["enabled"]}, ["periodic-notes"]),
        ([], ["periodic-notes"]),
        ("{", ["periodic-notes"]),
    ],
)
def test_a_plugin_that_makes_no_daily_notes_leaves_them_to_obsidian(
    said: object, plugins: list[str], vault: Path
) -> None:
    put(vault, DAILY, {"folder": "Core"})
    put(vault, PERIODIC, said)
    put(vault, PLUGINS, plugins)
    assert journal_of(vault, UNSET) == journal("Core")


@pytest.mark.parametrize("plugins", ["{", "null", '{"periodic-notes": false}'])
def test_where_nobody_knows_whether_a_plugin_is_on_its_settings_count(plugins: str, vault: Path) -> None:
    put(vault, PERIODIC, daily(folder="Journal"))
    put(vault, PLUGINS, plugins)
    assert journal_of(vault, UNSET) == journal("Journal")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("{}", journal("journals", formats=(TITLE,))),
        ("", journal("journals", formats=(TITLE,))),
        ('{:journals-directory "tage"}', journal("tage", formats=(TITLE,))),
        ('{:journals-directory ""}', journal("journals", formats=(TITLE,))),
        (';; {:journals-directory "x"}\n{:pages-directory "y"}', journal("journals", formats=(TITLE,))),
        ('{:a "; :journals-directory \\" " :journals-directory "tage"}', journal("tage", formats=(TITLE,))),
        ('{:journals-directory nil :a "b"}', journal("journals", formats=(TITLE,))),
        ('{:journals-directory "tage",:journals-directory "x"}', journal("tage", formats=(TITLE,))),
        ('{:journals-directory "../x"}', UNSET),
        (
            '{:journal/file-name-format "dd-MM-yyyy"\n :journal/page-title-format "EEEE, dd.MM.yyyy"}',
            journal("journals", formats=("DD-MM-YYYY", "dddd, DD.MM.YYYY")),
        ),
        ('{:journal/page-title-format "yyyy-MM-dd"}', journal("journals")),
        ('{:journal/page-title-format "yyyy-MM-dd EEE"}', journal("journals")),
        (
            "{:journal/page-title-format \"d 'of' MMMM, yy\"}",
            journal("journals", formats=("D [of] MMMM, YY",)),
        ),
        ("{:journal/page-title-format \"yyyy-'W'ww\"}", journal("journals")),
        ('{:journal/file-name-format "QQQ" :journal/page-title-format "x"}', journal("journals")),
    ],
)
def test_logseqs_journals(said: str, expected: JournalSettings, vault: Path) -> None:
    put(vault, LOGSEQ, said)
    assert journal_of(vault, UNSET) == expected


def test_both_editors_in_one_vault(vault: Path) -> None:
    put(vault, DAILY, {"folder": "Tagebuch", "format": GERMAN})
    put(vault, LOGSEQ, "{}")
    assert journal_of(vault, UNSET) == journal("Tagebuch", "journals", formats=(GERMAN, TITLE))


@pytest.mark.parametrize(
    ("mine", "expected"),
    [
        (journal("Meins"), journal("Meins", formats=(GERMAN,))),
        (journal(formats=("YYYYMMDD",)), journal("Tagebuch", formats=("YYYYMMDD",))),
        (journal("Meins", formats=("YYYYMMDD",)), journal("Meins", formats=("YYYYMMDD",))),
    ],
)
def test_the_users_settings_win_each_on_its_own(
    mine: JournalSettings, expected: JournalSettings, vault: Path
) -> None:
    put(vault, DAILY, {"folder": "Tagebuch", "format": GERMAN})
    assert journal_of(vault, mine) == expected


def test_the_users_formats_hold_everywhere_where_a_journal_lies_in_the_vault_itself(vault: Path) -> None:
    put(vault, PERIODIC, sets({"enabled": True}, {"enabled": True, "folder": "A"}))
    assert journal_of(vault, journal(formats=(GERMAN,))) == journal(formats=(GERMAN,))


BROKEN: tuple[bytes, ...] = (
    b"", b"{", b"null", b"1", b'"x"', b"[1]", b"\xff\xfe{", b"[" * 100_000, b'{"folder": "A\\u0000B"',
    b"9" * 10_000, b" " * 1_000_001, b'{"folder": "' + b"A" * 1_000_000 + b'"}', b"\0",
)  # fmt: skip


@pytest.mark.parametrize("data", BROKEN)
@pytest.mark.parametrize("path", [DAILY, PERIODIC])
def test_broken_and_huge_files_say_nothing(path: str, data: bytes, vault: Path) -> None:
    put(vault, path, data)
    assert journal_of(vault, UNSET) == UNSET


def test_a_byte_order_mark_and_half_a_sign_do_no_harm(vault: Path) -> None:
    put(vault, DAILY, b'\xef\xbb\xbf{"folder": "Tage\\ud83dbuch", "format": "\\udc00DD.MM.YYYY"}')
    assert journal_of(vault, UNSET) == journal("Tagebuch", formats=(GERMAN,))


def test_a_hundred_journals_are_too_many(vault: Path) -> None:
    days = [{"enabled": True, "folder": f"F{at}", "format": f"[{at}] {GERMAN}"} for at in range(100)]
    put(vault, PERIODIC, sets(*days))
    found = journal_of(vault, UNSET)
    assert (len(found.folders), len(found.formats)) == (20, 20)


@posix_only
@pytest.mark.parametrize("path", [DAILY, PERIODIC, LOGSEQ])
def test_links_out_of_the_vault_folders_and_pipes_say_nothing(path: str, vault: Path, tmp_path: Path) -> None:
    put(tmp_path, "outside/x", daily(folder="A") | {"folder": "A"})
    place = vault / path
    place.parent.mkdir(parents=True)
    place.symlink_to(tmp_path / "outside/x")
    assert journal_of(vault, UNSET) == UNSET
    place.unlink()
    place.mkdir()
    assert journal_of(vault, UNSET) == UNSET
    place.rmdir()
    os.mkfifo(place)
    assert journal_of(vault, UNSET) == UNSET
    place.unlink()
    place.symlink_to(place)
    assert journal_of(vault, UNSET) == UNSET


@posix_only
def test_links_within_the_vault_and_to_it_count(vault: Path, tmp_path: Path) -> None:
    put(vault, "shared/daily.json", {"folder": "A"})
    (vault / DAILY).parent.mkdir()
    (vault / DAILY).symlink_to(vault / "shared/daily.json")
    (tmp_path / "link").symlink_to(vault)
    assert journal_of(tmp_path / "link", UNSET) == journal_of(vault, UNSET) == journal("A")


@with_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    path=some.sampled_from(ALL),
    said=some.one_of(
        some.binary(max_size=60),
        some.recursive(
            some.none() | some.booleans() | some.floats() | some.text(),
            lambda inner: some.lists(inner) | some.dictionaries(
                some.sampled_from(["folder", "format", "daily", "day", "enabled", "calendarSets"]) | some.text(),
                inner,
            ),
        ).map(lambda value: json.dumps(value).encode()),
        some.text(':journals-directory"; \\nyMd', max_size=60).map(str.encode),
    ),
)  # fmt: skip
def test_nothing_in_a_file_stops_us(vault: Path, path: str, said: bytes) -> None:
    put(vault, path, said)
    found = journal_of(vault, UNSET)
    for text in (*found.folders, *found.formats):
        assert text.encode().strip()
    assert day_of_name("Tagebuch/20.11.2026.md", found) in (None, DAY)


@pytest.mark.parametrize(
    ("file", "said", "dated", "not_dated", "of_the_journal"),
    [
        (
            DAILY,
            {"folder": "Notizen/Tage", "format": "YYYY/MM/DD"},
            "Notizen/Tage/2026/11/20.md",
            "Fotos/2026/11/20.md",
            "Notizen/Tage/2026/Messe.md",
        ),
        (
            DAILY,
            {"format": "[Tage]/YYYY/DD.MM.YYYY"},
            "Tage/2026/20.11.2026.md",
            "Belege/2026/20.11.2026.md",
            "Tage/Messe.md",
        ),
        (DAILY, {"format": GERMAN}, "20.11.2026.md", "Messe.md", None),
        (PERIODIC, daily(folder="Log", format="D. MMMM YYYY"), "log/20. November 2026.md", "20. November 2026.md", "Log/Messe.md"),
        (LOGSEQ, '{:journal/file-name-format "dd-MM-yyyy"}', "journals/20-11-2026.md", "pages/20-11-2026.md", "journals/x.md"),
    ],
)  # fmt: skip
def test_folders_and_formats_work_together(
    file: str, said: object, dated: str, not_dated: str, of_the_journal: str | None, vault: Path
) -> None:
    put(vault, file, said)
    found = journal_of(vault, UNSET)
    assert day_of_name(dated, found) == DAY
    assert day_of_name(not_dated, found) is None
    if of_the_journal is not None:
        assert in_meeting_folder(of_the_journal, found)
        assert not in_meeting_folder("Rezepte/Brot.md", found)


def test_links_to_logseqs_days_lead_to_their_titles(vault: Path) -> None:
    put(vault, LOGSEQ, "{}")
    assert day_of_link("Nov 20th, 2026", journal_of(vault, UNSET)) == DAY
    assert day_of_link("Nov 20th, 2026", UNSET) is None
