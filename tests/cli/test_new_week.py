"""A new week: the page goes whole into the archive, and what the user wrote stays."""

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

OWN = "\nMilch kaufen.  \n"


def first_week(vault: Vault, terminal: Terminal) -> None:
    """A week with a tick, text under an open item, and text of the user's below the page."""
    small(vault)
    terminal.run("weekly", "--today", "2026-11-23")
    vault.tick("[[Anna Bauer]] anrufen", "Zur Messe verabredet.")
    vault.under("[[Otto Krüger]] schreiben", "Karte liegt im Schrank.")
    vault.write("Weekly.md", "Oben.\n\n" + vault.read("Weekly.md") + OWN)


def test_the_whole_page_is_kept_in_the_archive(vault: Vault, terminal: Terminal) -> None:
    first_week(vault, terminal)
    terminal.run("weekly", "--today", "2026-11-27")
    before = vault.folder.joinpath("Weekly.md").read_bytes()
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-30
        ! Die Seite der Vorwoche liegt jetzt in Weekly/2026-W48.md.
        ! Weekly.md: 2026-W49, …
        """
    )
    assert vault.folder.joinpath("Weekly/2026-W48.md").read_bytes() == before


def test_text_under_what_is_not_done_goes_with_it_and_the_rest_stays(
    vault: Vault, terminal: Terminal
) -> None:
    first_week(vault, terminal)
    terminal.run("weekly", "--today", "2026-11-27")
    terminal.run("weekly", "--today", "2026-11-30")
    page = vault.read("Weekly.md")
    assert page.startswith("Oben.\n\n<!-- vault-tools:begin week=2026-W49 -->\n")
    assert page.endswith(OWN)
    lines = page.splitlines()
    otto = next(number for number, line in enumerate(lines) if "[[Otto Krüger]] schreiben" in line)
    assert "\t- Karte liegt im Schrank." in lines[otto + 1 : otto + 4]
    assert "Zur Messe verabredet" not in page.replace("Zuletzt: Zur Messe verabredet", "")
    assert "[x]" not in page


def test_ticks_of_the_last_day_are_taken_in_when_the_week_turns(vault: Vault, terminal: Terminal) -> None:
    first_week(vault, terminal)
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-12-01
        ! eingetragen: Kontakte/Anna Bauer.md
        ! Die Seite der Vorwoche liegt jetzt in Weekly/2026-W48.md.
        ! Weekly.md: 2026-W49, …
        """
    )
    note = vault.read("Kontakte/Anna Bauer.md")
    assert "- 2026-11-29 Anruf: Zur Messe verabredet. ^vt-2026w48-" in note, "at the latest the page's Sunday"


def test_an_archive_that_is_there_is_never_overwritten(vault: Vault, terminal: Terminal) -> None:
    first_week(vault, terminal)
    vault.write("Weekly/2026-W48.md", "Von mir.\n")
    vault.write("Weekly/2026-W48 2.md", "Auch von mir.\n")
    before = vault.read("Weekly.md")
    terminal.run("weekly", "--today", "2026-11-30")
    assert vault.read("Weekly/2026-W48.md") == "Von mir.\n"
    assert vault.read("Weekly/2026-W48 2.md") == "Auch von mir.\n"
    assert vault.read("Weekly/2026-W48 3.md") == before


def test_the_second_archive_of_a_week_gets_a_2(vault: Vault, terminal: Terminal) -> None:
    first_week(vault, terminal)
    vault.write("Weekly/2026-W48.md", "Von mir.\n")
    before = vault.read("Weekly.md")
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-30
        ! eingetragen: Kontakte/Anna Bauer.md
        ! Die Seite der Vorwoche liegt jetzt in Weekly/2026-W48 2.md.
        ! Weekly.md: 2026-W49, …
        """
    )
    assert vault.read("Weekly/2026-W48 2.md") == before


def test_several_weeks_later_nothing_has_piled_up(vault: Vault, terminal: Terminal) -> None:
    first_week(vault, terminal)
    terminal.run("weekly", "--today", "2026-12-21")
    page = vault.read("Weekly.md")
    assert "week=2026-W52" in page
    assert sorted(path for path in vault.bytes() if path.startswith("Weekly")) == [
        "Weekly.md",
        "Weekly/2026-W48.md",
    ]
    assert page.count("[[Otto Krüger]] schreiben") == 1


def test_a_page_and_archive_elsewhere(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    settings = '[week]\nnote = "Pflege/Woche.md"\narchive = "Pflege/{year}/KW {week}.md"\n'
    vault.write("vault-tools.toml", settings)
    terminal.run("weekly", "--today", "2026-11-23")
    page = vault.read("Pflege/Woche.md")
    terminal.run("weekly", "--today", "2026-11-30")
    assert vault.read("Pflege/2026/KW 48.md") == page
    assert "Weekly.md" not in vault.bytes()


def test_a_dry_run_tells_archive_and_page_and_writes_neither(vault: Vault, terminal: Terminal) -> None:
    first_week(vault, terminal)
    before = vault.state()
    diff = terminal.run("weekly", "--dry-run", "--today", "2026-11-30").out
    assert "--- a/Kontakte/Anna Bauer.md" in diff
    assert "--- /dev/null\n+++ b/Weekly/2026-W48.md\n" in diff
    assert "--- a/Weekly.md\n+++ b/Weekly.md\n" in diff
    assert vault.state() == before


def test_the_turn_of_the_year_has_the_week_that_iso_says(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("weekly", "--today", "2026-12-31")
    terminal.shows(
        """
        $ vault-tools weekly --today 2027-01-03
        ! Weekly.md ist auf dem neuesten Stand.
        $ vault-tools weekly --today 2027-01-04
        ! Die Seite der Vorwoche liegt jetzt in Weekly/2026-W53.md.
        ! Weekly.md: 2027-W01, …
        """
    )
