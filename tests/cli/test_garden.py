"""`garden` and the pictures wherever they appear: in the vault, on the page, for one person, kept by `watch`."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import ANNA, Vault, small
from tests.house.source import REPOSITORY
from tests.watch.machine import Machine

GARDEN = "Garden/garden.svg"


def test_the_pictures_are_written_once_and_then_only_when_something_changed(
    vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools garden --today 2026-11-23
        ! gezeichnet: Garden/garden.svg
        ! gezeichnet: Garden/load.svg
        ! gezeichnet: Garden/network.svg
        ! gezeichnet: Garden/year.svg
        """
    )
    before = vault.state()
    terminal.shows("$ vault-tools garden --today 2026-11-25\n! …")
    terminal.shows("$ vault-tools garden --today 2026-11-23\n! Alle Bilder sind auf dem neuesten Stand.")
    assert vault.state()[GARDEN] == before[GARDEN]
    assert "Anna Bauer: Staude, dran, zuletzt 2.10.2026" in vault.read(GARDEN)
    assert "2 freuen sich über ein Wort" in vault.read(GARDEN)


def test_a_dry_run_prints_a_diff_and_writes_nothing(vault: Vault, terminal: Terminal) -> None:
    before = small(vault).state()
    done = terminal.run("garden", "--dry-run", "--today", "2026-11-23", "--language", "en")
    assert "+++ b/Garden/garden.svg" in done.out
    assert "would like to hear from you" in done.out
    assert vault.state() == before


def test_undo_leaves_the_pictures_as_it_leaves_the_page(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.run("log", "Karl", "Hallo", "--today", "2026-11-23")
    terminal.run("garden", "--today", "2026-11-23")
    terminal.shows("$ vault-tools undo\n! zurückgenommen: Kontakte/Karl Roth.md")
    assert (vault.folder / GARDEN).is_file()


def test_a_file_of_the_users_own_is_never_overwritten(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write(GARDEN, "<svg>von Hand</svg>")
    vault.write("seite.html", "<p>von Hand</p>")
    terminal.shows(
        """
        $ vault-tools garden
        ! Garden/garden.svg ist kein Bild von vault-tools und bleibt, wie es ist. …
        [1]
        $ vault-tools garden --html seite.html
        ! seite.html ist kein Bild von vault-tools und bleibt, wie es ist. …
        [1]
        """
    )
    assert vault.read(GARDEN) == "<svg>von Hand</svg>"
    assert vault.read("seite.html") == "<p>von Hand</p>"


def test_an_empty_vault_is_said(terminal: Terminal) -> None:
    done = terminal.run("garden", "--vault", ".")
    assert (done.code, done.out) == (1, "")
    assert "Kontakt" in done.err


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src") and value]


@pytest.mark.parametrize("obsidian", [True, False])
def test_the_page_is_complete_in_itself_and_its_links_open_the_notes(
    obsidian: bool, vault: Vault, terminal: Terminal, tmp_path: Path
) -> None:
    small(vault)
    if obsidian:
        (vault.folder / ".obsidian").mkdir()
    page = tmp_path / "garten.html"
    arguments = ("garden", "--html", str(page), "--today", "2026-11-23")
    assert terminal.run(*arguments).code == 0
    assert "neuesten Stand" in terminal.run(*arguments).err
    seen = _Links()
    seen.feed(page.read_text("utf-8"))
    assert seen.tags & {"script", "link", "img", "iframe"} == set()
    notes = [link for link in seen.links if not link.startswith("#")]
    start = (
        "obsidian://open?vault=Notizen&file=Kontakte%2F" if obsidian else vault.folder.as_uri() + "/Kontakte/"
    )
    assert notes
    assert all(link.startswith(start) for link in notes)
    assert not (vault.folder / "Garden").exists()


def test_the_year_with_one_person(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools show Anna --picture --today 2026-11-23
        Garden/Year/Kontakte/Anna Bauer.svg
        $ vault-tools show Anna --picture --today 2026-11-23
        Garden/Year/Kontakte/Anna Bauer.svg
        ! Alle Bilder sind auf dem neuesten Stand.
        $ vault-tools show Anna --picture --today 2026-11-23 --dry-run
        ! Nichts zu ändern.
        """
    )
    drawn = vault.read("Garden/Year/Kontakte/Anna Bauer.svg")
    assert "Das Jahr mit Anna Bauer" in drawn
    assert "An 2 Tagen seit dem 24.11.2025" in drawn


@pytest.mark.parametrize(
    ("embed", "line"),
    [("wikilink", "![[Garden/garden.svg]]"), ("markdown", "![Der Garten](Garden/garden.svg)"), ("off", "![")],
)
def test_the_weekly_page_shows_the_garden(embed: str, line: str, vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("vault-tools.toml", f'[garden]\nembed = "{embed}"\n')
    terminal.run("weekly", "--today", "2026-11-23")
    assert (line in vault.read("Weekly.md")) == (embed != "off")
    assert (vault.folder / GARDEN).exists() == (embed != "off")
    before = vault.state()
    terminal.run("weekly", "--today", "2026-11-23")
    assert vault.state() == before
    vault.write("vault-tools.toml", "")  # taken off again, the line goes
    terminal.run("weekly", "--today", "2026-11-23")
    assert "![" not in vault.read("Weekly.md")


def test_the_image_is_found_from_a_page_in_a_folder(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write(
        "vault-tools.toml",
        '[week]\nnote = "Planung/Woche.md"\n[garden]\nfolder = "Mein Garten"\nembed = "markdown"\n',
    )
    terminal.run("weekly", "--today", "2026-11-23")
    assert "](../Mein%20Garten/garden.svg)" in vault.read("Planung/Woche.md")


@pytest.mark.parametrize("value", ['folder = "../x"', 'beds = "farbe"', "embed = true"])
def test_a_wrong_setting_is_said_with_its_line(value: str, vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("vault-tools.toml", f"[garden]\n{value}\n")
    done = terminal.run("garden")
    assert done.code == 1
    assert "Zeile 2" in done.err


@pytest.mark.parametrize(
    ("by", "bed"), [("place", "Kassel"), ("tag", "kunde/a"), ("organisation", "Bauer & Co")]
)
def test_beds_are_made_by(by: str, bed: str, vault: Vault, terminal: Terminal) -> None:
    head = "---\ntype: contact\nplace: Kassel\ntags: [person, kunde/a]\norganisation: Bauer & Co\n---\n"
    vault.write("vault-tools.toml", "")
    for name in ("A", "B"):
        vault.write(f"Kontakte/{name}.md", head)
    terminal.run("garden", "--by", by)
    assert f">{bed.replace('&', '&amp;')}</text>" in vault.read(GARDEN)


def test_watch_draws_when_all_else_is_done_and_wakes_nobody(vault: Vault, tmp_path: Path) -> None:
    small(vault)
    vault.write("vault-tools.toml", '[garden]\nembed = "wikilink"\n')
    machine = Machine(vault, tmp_path / "home").wait(60)
    assert machine.codes() == ["written", "drawn"]
    before = vault.state()
    assert machine.wait(3600).codes() == []
    machine.save("Kontakte/Anna Bauer.md", ANNA.replace("value: 4", "value: 5\nplant: tree"))
    machine.wait(1)
    assert vault.state()[GARDEN] == before[GARDEN]
    machine.wait(60)
    assert machine.codes()[-1] == "drawn"
    assert "Anna Bauer: Baum" in vault.read(GARDEN)


def test_watch_leaves_a_file_of_the_users_own_alone(vault: Vault, tmp_path: Path) -> None:
    small(vault)
    vault.write(GARDEN, "<svg>von Hand</svg>")
    assert Machine(vault, tmp_path / "home").wait(600).codes() == ["written"]
    assert vault.read(GARDEN) == "<svg>von Hand</svg>"


def test_watch_draws_nothing_where_nobody_asked_for_pictures(vault: Vault, tmp_path: Path) -> None:
    small(vault)
    assert Machine(vault, tmp_path / "home").wait(60).codes() == ["written"]
    assert not (vault.folder / "Garden").exists()


def test_the_garden_in_the_readme_is_the_one_of_the_example_vault(example: Vault, terminal: Terminal) -> None:
    terminal.run("garden", "--today", "2026-11-23", "--language", "de")
    assert example.read(GARDEN) == (REPOSITORY / "docs/garden.svg").read_text("utf-8")
