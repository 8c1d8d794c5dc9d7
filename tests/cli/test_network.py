"""`network` and `path`, and what the network brings to the page."""

import json

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

HELGA = "---\ntype: contact\nknows: ['[[A]]', '[[B]]', '[[C]]', '[[D]]']\ncadence: 4 weeks\n---\n- 2026-10-01 Anruf: Gut.\n"
OTHER = "---\ntype: contact\n{}\n---\n"


def small_net(vault: Vault) -> None:
    vault.write("vault-tools.toml", "")
    vault.write("Kontakte/Helga.md", HELGA)
    for name, fields in {
        "A": "offers: [Geländer]",
        "B": "seeks: [Geländer]",
        "C": "introduced_by: '[[Helga]]'",
        "D": "role: Bürgermeister",
    }.items():
        vault.write(f"Kontakte/{name}.md", OTHER.format(fields))


def test_connectors_with_the_reason_and_whom_to_bring_together(vault: Vault, terminal: Terminal) -> None:
    small_net(vault)
    terminal.shows("""
        $ vault-tools network
        Helga\tkennt 4, erreicht 4 über zwei Ecken, einzige Brücke zu 3, hat bekannt gemacht mit: C

        Zusammenbringen:
        - A bietet, was B sucht: Geländer
        $ vault-tools network --language en
        Helga\tknows 4, reaches 4 in two steps, the only bridge to 3, has introduced: C
        …
        """)
    told = json.loads(terminal.run("network", "--json").out)
    assert told["introduced"] == {"Kontakte/Helga.md": ["Kontakte/C.md"]}


def test_a_connector_counts_more_on_the_page_and_it_says_why(vault: Vault, terminal: Terminal) -> None:
    small_net(vault)
    with_ties = json.loads(terminal.run("weekly", "--json", "--today", "2026-11-23").out)
    vault.write("Kontakte/Helga.md", HELGA.replace(", '[[C]]', '[[D]]'", ""))
    vault.write("Kontakte/C.md", OTHER.format(""))
    without = json.loads(terminal.run("weekly", "--json", "--today", "2026-11-23").out)
    helga, plain = (
        next(each for each in told["items"] if each["name"] == "Helga") for told in (with_ties, without)
    )
    assert helga["priority"] / plain["priority"] == pytest.approx(4 / 3, abs=0.001)
    assert helga["reason"].endswith("verbindet 4 Leute")
    assert "verbindet" not in plain["reason"]
    terminal.run("weekly", "--today", "2026-11-23")
    assert "- [[A]] bietet, was [[B]] sucht: Geländer" in vault.read("Weekly.md")


def test_who_can_introduce_me_with_the_line_to_write(vault: Vault, terminal: Terminal) -> None:
    small_net(vault)
    terminal.shows("""
        $ vault-tools path Bürgermeister
        Helga → D
            - [ ] [[Helga]] bitten, mich mit D bekannt zu machen #bitte
        $ vault-tools path Helga --today 2026-11-23 --language en
        ! Helga is known already (last contact 7 weeks ago).
        ! No way leads to Helga yet. Whoever knows Helga can have it noted under “knows”.
        $ vault-tools path Xaver
        ! Niemand namens „Xaver“ gefunden. …
        [1]
        """)


def test_of_several_with_a_role_those_known_are_named_and_the_way_to_each_other(
    vault: Vault, terminal: Terminal
) -> None:
    small_net(vault)
    vault.write("Kontakte/A.md", OTHER.format("role: Bürgermeisterin\nknows: E"))
    vault.write("Kontakte/E.md", OTHER.format("role: bürgermeister a. D., Wirt"))
    vault.write("Kontakte/F.md", OTHER.format("role: Bürgermeister") + "- 2026-10-12 Anruf: Gut.\n")
    terminal.shows("""
        $ vault-tools path Bürgermeister --today 2026-11-23
        Helga → A
            - [ ] [[Helga]] bitten, mich mit A bekannt zu machen #bitte
        Helga → D
            - [ ] [[Helga]] bitten, mich mit D bekannt zu machen #bitte
        Helga → A → E
            - [ ] [[Helga]] bitten, mich über A mit E bekannt zu machen #bitte
        ! F ist schon bekannt (zuletzt vor 6 Wochen).
        """)
    told = json.loads(terminal.run("path", "Bürgermeisterin", "--today", "2026-11-23", "--json").out)
    assert told["known"] == [{"name": "F", "path": "Kontakte/F.md", "last": "2026-10-12"}]
    assert [way["names"][-1] for way in told["ways"]] == ["A", "D", "E"]
    for name in "ADE":
        vault.write(f"Kontakte/{name}.md", OTHER.format("role: Wirt") + "- 2026-10-12 Anruf: Gut.\n")
    assert terminal.run("path", "Wirt", "--today", "2026-11-23", "--language", "en").lines == [
        f"! {name} is known already (last contact 6 weeks ago)." for name in "ADE"
    ]
    for name in "ABCDEF":
        vault.write(f"Kontakte/{name}.md", OTHER.format("role: Wirt") + "- 2026-10-12 Anruf: Gut.\n")
    shown = terminal.run("path", "Wirt", "--today", "2026-11-23").lines
    assert shown[5:] == ["! Noch jemand ist schon bekannt."]


def test_whoever_introduced_somebody_is_named_though_no_connector(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    for number in range(30):  # a chain: its middle bridges most
        before = f"introduced_by: P{number - 1:02}" if number else ""
        vault.write(f"Kontakte/P{number:02}.md", OTHER.format(before))
    for number in range(8):
        vault.write(f"Kontakte/Q{number}.md", OTHER.format("introduced_by: P29"))
    shown = terminal.run("network").out.splitlines()
    assert len(shown) == 3 + 25 + 1
    assert shown[3] == "P29\that bekannt gemacht mit: Q0, Q1, Q2, Q3, Q4, Q5 und 2 weitere"
    assert shown[4] == "P00\that bekannt gemacht mit: P01"
    assert shown[-1] == "… und 2 weitere, die andere bekannt gemacht haben (alle mit --json)"


def test_show_credits_an_introduction(vault: Vault, terminal: Terminal) -> None:
    small_net(vault)
    vault.write("Kontakte/B.md", OTHER.format("introduced_by: Helga\nmet: 2026-11-02"))
    vault.write("Kontakte/Helga.md", HELGA + "- 2026-09-01 Anruf: Rat. #bekommen\n")
    vault.write("Kontakte/D.md", OTHER.format("introduced_by: Helga\nmet: 2026-12-24"))
    terminal.shows("""
        $ vault-tools show Helga --today 2026-11-23
        …
        Hat bekannt gemacht mit: B (2.11.2026), C, D
        …
        - 3-mal bekommen, zuletzt am 2.11.2026: Bekanntschaft mit B
        $ vault-tools show Helga --today 2026-10-23 --language en
        …
        - received 2 times, last on 2026-09-01: Rat.
        """)
    vault.write("Kontakte/Helga.md", HELGA)
    vault.write("Kontakte/B.md", OTHER.format("introduced_by: Helga"))
    terminal.shows("""
        $ vault-tools show Helga --today 2026-11-23
        …
        Geben und Nehmen
        - 2-mal bekommen: Bekanntschaft mit B, C
        """)


def test_an_empty_and_an_untied_vault(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    terminal.shows("""
        $ vault-tools network
        ! Keine Kontakte gefunden …
        [1]
        $ vault-tools handover
        ! Keine Kontakte gefunden …
        [1]
        $ vault-tools handover --inventory
        ! Keine Kontakte gefunden …
        [1]
        $ vault-tools path Anna
        ! Niemand namens „Anna“ gefunden. …
        [1]
        """)
    vault.write("Kontakte/Anna.md", OTHER.format(""))
    terminal.shows("""
        $ vault-tools network
        ! Noch kein Netz: …
        $ vault-tools path Anna
        ! Zu Anna führt noch kein Weg. …
        """)
