"""`due` for some: by plant, tag, place, owner and time, in any order; the same as a table and as JSON."""

import json

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault
from vault_tools.care.filter import ORDERS
from vault_tools.cli import due

TODAY = ("--today", "2026-11-23")

NOTES = {
    "Anna": "plant: tree\ntags: [kunde/a]\nplace: Kassel\nvalue: 5\nlast_contact: 2026-01-10",
    "Bernd": 'plant: Staude\ntags: [kunde]\nplace: "[[Kassel]]"\nowner: Lena\nlast_contact: 2026-11-01',
    "Cleo": "plant: perennial\ntags: [kundig]\nplace: Marburg\nowner: Otto\nlast_contact: 2026-10-10",
    "Dora": 'cadence: never\nowner: "[[Lena]]"',
    "Emil": "value: 1",
}


@pytest.fixture
def some(vault: Vault) -> Vault:
    vault.write("vault-tools.toml", "")
    for name, fields in NOTES.items():
        vault.write(f"Kontakte/{name}.md", f"---\ntype: contact\n{fields}\n---\n")
    return vault


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ("", "Anna Emil Cleo Bernd Dora"),
        ("--plant tree", "Anna"),
        ("--plant Baum", "Anna"),
        ("--plant perennial", "Cleo Bernd"),
        ("--plant Setzling", ""),
        ("--tag kunde", "Anna Bernd"),
        ("--tag #Kunde/A", "Anna"),
        ("--place kassel", "Anna Bernd"),
        ("--place [[Marburg]]", "Cleo"),
        ("--owner lena", "Anna Emil Bernd Dora"),
        ("--within 1d", "Anna Emil"),
        ("--within 2w", "Anna Emil Cleo"),
        ("--within 8Wochen", "Anna Emil Cleo Bernd"),
        ("--tag kunde --owner Otto", "Anna"),
        ("--sort name", "Anna Bernd Cleo Dora Emil"),
        ("--sort due", "Anna Emil Cleo Bernd Dora"),
        ("--sort value", "Anna Cleo Bernd Dora Emil"),
        ("--sort last", "Anna Cleo Bernd Emil Dora"),
        ("--sort thirst", "Anna Emil Cleo Bernd Dora"),
    ],
)
def test_whom_it_lists(options: str, names: str, some: Vault, terminal: Terminal) -> None:
    said = terminal.run("due", "--json", *options.split(), *TODAY)
    assert [each["name"] for each in json.loads(said.out)] == names.split()
    lines = terminal.run("due", "--all", *options.split(), *TODAY).out.splitlines()
    assert [line.split("\t")[0] for line in lines] == names.split()


def test_the_last_answer_is_only_given_to_the_same_question(some: Vault, terminal: Terminal) -> None:
    everyone = terminal.run("due", "--json", *TODAY).out
    for options in (["--tag", "kunde"], ["--sort", "name"], []):
        again = [terminal.run("due", "--json", *options, *TODAY).out for _ in range(2)]
        assert again[0] == again[1]
        assert (again[0] == everyone) is (options == [])


def test_within_a_time_those_are_shown_who_are_due_until_then(some: Vault, terminal: Terminal) -> None:
    terminal.shows(
        """
        $ vault-tools due --within 3w --today 2026-11-23
        Anna\t…
        Emil\t…
        Cleo\t…
        $ vault-tools due --today 2026-11-23
        Anna\t…
        Emil\t…
        $ vault-tools due --place Ulm --today 2026-11-23
        ! Niemand passt auf diese Auswahl. „vault-tools due --all“ zeigt alle Kontakte.
        """.replace("\\t", "\t")
    )


def test_in_one_place_it_is_said_what_one_way_saves(some: Vault, terminal: Terminal) -> None:
    for name in ("Anna", "Bernd"):
        some.replace(f"Kontakte/{name}.md", "place:", "channel: visit\nplace:")
    some.replace("Kontakte/Bernd.md", "last_contact: 2026-11-01", "last_contact: 2026-10-05")
    terminal.shows(
        """
        $ vault-tools due --place Kassel --today 2026-11-23
        Anna\t…
        Bernd\t…
        ! 2 Besuche auf einem Weg: 2 h 45 statt 3 h 30.
        $ vault-tools due --place Kassel --today 2026-11-23 --language en
        Anna\t…
        Bernd\t…
        ! 2 visits in one trip: 2 h 45 instead of 3 h 30.
        """.replace("\\t", "\t")
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ("--plant Kaktus", "„Kaktus“ ist keine Pflanze. Es gibt Setzling, Sommerblume, Staude, Baum."),
        ("--within bald", "„bald“ ist keine Zeitspanne. So schreiben: 4w, 10 Tage, 3 Monate."),
        ("--within nie", "„nie“ ist keine Zeitspanne. So schreiben: 4w, 10 Tage, 3 Monate."),
    ],
)
def test_what_means_nothing_is_wrong_usage(
    options: str, sentence: str, some: Vault, terminal: Terminal
) -> None:
    terminal.shows(f"$ vault-tools due {options} {' '.join(TODAY)}\n! {sentence}\n[2]")
    terminal.shows(f"$ vault-tools due --json {options} {' '.join(TODAY)}\n! {sentence}\n[2]")


def test_the_command_offers_the_orders_there_are() -> None:
    assert due.ORDERS == ORDERS
