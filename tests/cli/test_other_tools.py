"""Vaults made for other tools work as they are, without any configuration."""

import json

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

TODAY = ("--today", "2026-11-23")


@pytest.fixture
def obsidian(vault: Vault, terminal: Terminal) -> Vault:
    """An English vault of Obsidian's: notes for several plugins, and nothing of ours."""
    terminal.locale = "en_US.UTF-8"
    vault.write(".obsidian/app.json", "{}")
    vault.write(".obsidian/daily-notes.json", '{"folder": "Daily", "format": "YYYY-MM-DD"}')
    vault.write("People/Ada Lovelace.md", "---\nlast contact: 2026-09-01\ncontact-frequency: 30\n---\n")
    vault.write(
        "Ben Ali.md", "---\ntags: [person/work]\nprm-tier: close\nprm-last-contacted: 2026-11-01\n---\n"
    )
    vault.write("Notes/Cleo.md", "#person\n\nLast Contact:: 2026-08-01\nFrequency:: 2 months\n")
    vault.write(
        "Notes/Dan.md", "---\ntype: Person\nlast_interaction: 2026-10-30\nfollow_up_cadence: weekly\n---\n"
    )
    vault.write(
        "People/Eve.md", "---\nlast-met: 2026-11-20\nprm-cadence: 14\nprm-snooze-until: 2026-12-24\n---\n"
    )
    vault.write("People/Fay.md", "---\nprm-paused: true\n---\n")
    vault.write("People/Gus.md", "Just a text.\n\n(every:: P3M) [last_met:: 2026-01-05]\n")
    vault.write("Templates/Person.md", "---\ntype: person\nlast contact: {{date}}\n---\n")
    vault.write("Recipes/Bread.md", "---\ntags: [baking]\n---\nLast Contact:: with the oven\n")
    vault.write("Inbox.md", "---\ntags: contactless\n---\nA person, a contact.\n")
    return vault


def listed(terminal: Terminal, today: str = "2026-11-23") -> dict[str, tuple[str | None, str | None, str]]:
    """Last contact, due day and state by path."""
    done = terminal.run("due", "--json", "--today", today)
    assert done.code == 0, done.err
    return {each["path"]: (each["last"], each["due"], each["state"]) for each in json.loads(done.out)}


def test_contacts_of_other_tools_are_found_and_read(obsidian: Vault, terminal: Terminal) -> None:
    assert listed(terminal) == {
        "People/Ada Lovelace.md": ("2026-09-01", "2026-10-01", "wilting"),
        "Ben Ali.md": ("2026-11-01", "2026-12-01", "fresh"),
        "Notes/Cleo.md": ("2026-08-01", "2026-10-01", "due"),
        "Notes/Dan.md": ("2026-10-30", "2026-11-06", "wilting"),
        "People/Eve.md": ("2026-11-20", "2026-12-24", "resting"),
        "People/Gus.md": ("2026-01-05", "2026-04-05", "wilting"),
    }


def test_nothing_in_them_is_a_problem(obsidian: Vault, terminal: Terminal) -> None:
    terminal.shows("$ vault-tools check --today 2026-11-23\n! Everything read: 7 contacts, nothing odd.")


def test_a_week_there_goes_all_the_way(obsidian: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-23
        ! Weekly.md: 2026-W48, 4 things to do, 80 of 120 minutes.
        """
    )
    obsidian.tick("Call [[Ada Lovelace]]", "Talked about engines.")
    obsidian.tick("Call [[Gus]]", sign=">")
    terminal.shows(
        """
        $ vault-tools weekly --today 2026-11-24
        ! entered: People/Ada Lovelace.md
        ! entered: People/Gus.md
        ! Weekly.md: 2026-W48, …
        $ vault-tools check --today 2026-11-24
        ! Everything read: 7 contacts, nothing odd.
        """
    )
    ada = obsidian.read("People/Ada Lovelace.md")
    assert ada.startswith("---\nlast contact: 2026-09-01\ncontact-frequency: 30\n---\n")
    assert "- 2026-11-24 Call: Talked about engines. ^vt-" in ada
    assert "rest_until: 2026-11-30" in obsidian.read("People/Gus.md")
    assert obsidian.read("People/Gus.md").endswith("Just a text.\n\n(every:: P3M) [last_met:: 2026-01-05]\n")
    rested = {path: state for path, (_, _, state) in listed(terminal, "2026-11-24").items()}
    assert (rested["People/Ada Lovelace.md"], rested["People/Gus.md"]) == ("fresh", "resting")


def test_the_editors_own_files_stay_untouched(obsidian: Vault, terminal: Terminal) -> None:
    before = {path: what for path, what in obsidian.state().items() if path.startswith(".obsidian")}
    terminal.run("weekly", *TODAY)
    assert {path: what for path, what in obsidian.state().items() if path.startswith(".obsidian")} == before
    assert not any("vault-tools" in path for path in obsidian.state())


@pytest.mark.parametrize("folder", ["Contacts", "People", "Kontakte", "Personen", "kontakte", "Areas/People"])
def test_the_usual_folders_hold_contacts(folder: str, vault: Vault, terminal: Terminal) -> None:
    vault.write(f"{folder}/Anna.md", "Nur ein Text.\n")
    done = terminal.run("due", "--vault", str(vault.folder), *TODAY)
    assert done.out == "Anna\tneu\t2026-11-23\tnoch kein Kontakt notiert\n"


@pytest.mark.parametrize(
    "head",
    [
        "type: Kontakt",
        "Type: [person]",
        "tags: Contact",
        "tags: [haus, KONTAKT/kunde]",
        'tags: "#person/work"',
        "tag: person",
    ],
)
def test_type_and_tags_make_contacts_anywhere(head: str, vault: Vault, terminal: Terminal) -> None:
    vault.write("Irgendwo/Anna.md", f"---\n{head}\n---\n")
    done = terminal.run("due", "--vault", str(vault.folder), *TODAY)
    assert done.out.startswith("Anna\tneu\t")
