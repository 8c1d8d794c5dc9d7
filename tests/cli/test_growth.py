"""What the page says beside the acts of care: growth as boxes, giving, telling, meetings, steadiness."""

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault

DIETER = """\
---
type: contact
plant: perennial
---
## Log
- 2026-11-20 Anruf: Gut gegangen.
- 2026-02-11 Besuch: Eine Schale gedrechselt. #gegeben
- 2025-04-16 Anruf: Hat uns empfohlen. #bekommen
- 2023-11-15 Besuch: Den Tresen aufgestellt.
"""
MARLIES = """\
---
type: contact
cadence: 8 weeks
value: 1
minutes: 500
---
- 2026-08-05 Treffen: Am Stand.
"""
MONDAY = ("weekly", "--today", "2026-11-23")
TUESDAY = ("weekly", "--today", "2026-11-24")


@pytest.fixture
def garden(vault: Vault) -> Vault:
    """One to become a tree, one to be let go."""
    vault.write("vault-tools.toml", 'me = "Ich"\n')
    vault.write("Kontakte/Dieter.md", DIETER)
    vault.write("Kontakte/Marlies.md", MARLIES)
    return vault


def test_a_proposal_is_a_box_and_its_tick_sets_the_plant_once(garden: Vault, terminal: Terminal) -> None:
    terminal.run(*MONDAY)
    garden.tick("zum Baum machen")
    assert terminal.run(*TUESDAY).code == 0
    assert garden.read("Kontakte/Dieter.md") == DIETER.replace("plant: perennial", "plant: tree")
    page = garden.bytes()
    terminal.run(*TUESDAY)
    assert garden.bytes() == page  # nothing is logged, nothing set again
    garden.replace("Kontakte/Dieter.md", "plant: tree", "plant: annual")  # the user's own word counts
    terminal.run(*TUESDAY)
    assert "plant: annual\n" in garden.read("Kontakte/Dieter.md")


def test_letting_go_sets_the_cadence_and_undo_opens_the_box_again(garden: Vault, terminal: Terminal) -> None:
    terminal.run(*MONDAY)
    garden.tick("freundlich ziehen lassen")
    terminal.run(*TUESDAY)
    assert garden.read("Kontakte/Marlies.md") == MARLIES.replace("8 weeks", "never")
    assert terminal.run("undo").code == 0
    assert garden.read("Kontakte/Marlies.md") == MARLIES
    assert "- [ ] [[Marlies]] freundlich" in garden.read("Weekly.md")


def test_an_open_or_declined_box_changes_no_note_and_is_not_asked_again(
    garden: Vault, terminal: Terminal
) -> None:
    terminal.run(*MONDAY)
    before = garden.read("Kontakte/Dieter.md")
    garden.tick("zum Baum machen", sign="-")
    terminal.run(*TUESDAY)
    assert garden.read("Kontakte/Dieter.md") == before
    for monday in ("2026-11-30", "2026-12-07"):
        terminal.run("weekly", "--today", monday)
        assert "zum Baum machen" not in garden.read("Weekly.md")


def test_an_open_box_comes_again_for_four_weeks(garden: Vault, terminal: Terminal) -> None:
    seen = []
    for monday in ("2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"):
        terminal.run("weekly", "--today", monday)
        seen.append("zum Baum machen" in garden.read("Weekly.md"))
    assert seen == [True, True, True, True, False]


def test_proposals_are_no_items_of_the_plan(garden: Vault, terminal: Terminal) -> None:
    assert "grow" not in terminal.run(*MONDAY, "--json").out


def test_the_news_are_told_to_those_who_do_not_know_them_yet(garden: Vault, terminal: Terminal) -> None:
    garden.write(
        "Ich.md",
        "# Ich\n## Log\n- 2026-11-21 Kein Neues.\n## Neues\n- 2026-11-01 Alt.\n- 2026-11-19 Die neue [[Säge]] läuft.\n",
    )
    garden.write("Kontakte/Anna.md", "---\ntype: contact\ncadence: 1 week\n---\n- 2026-11-10 Anruf: Hallo.\n")
    garden.write("Kontakte/Ben.md", "---\ntype: contact\ncadence: 2 days\n---\n- 2026-11-20 Anruf: Hallo.\n")
    terminal.run(*MONDAY)
    assert garden.read("Weekly.md").count("Erzählen: ") == 2  # Anna and Marlies
    assert "\t- Erzählen: Die neue Säge läuft. (19.11.)" in garden.read("Weekly.md").replace(
        "[[Säge]]", "Säge"
    )


def test_the_news_stand_with_three_all_week_long(garden: Vault, terminal: Terminal) -> None:
    garden.write("Ich.md", "## Neues\n- 2026-11-19 Die Säge läuft.\n")
    for name in ("Anna", "Ben", "Cleo", "Dora"):
        garden.write(
            f"Kontakte/{name}.md", "---\ntype: contact\ncadence: 4 weeks\n---\n- 2026-10-10 Anruf: Hallo.\n"
        )

    def told() -> list[str]:
        blocks = garden.read("Weekly.md").split("\n- ")
        return [block[block.index("[[") + 2 : block.index("]]")] for block in blocks if "Erzählen: " in block]

    terminal.run(*MONDAY)
    assert told() == ["Anna", "Ben", "Cleo"]
    garden.tick("[[Anna]] anrufen")
    terminal.run(*TUESDAY)
    assert [name for name in told() if name != "Anna"] == ["Ben", "Cleo"]
    terminal.run("weekly", "--today", "2026-11-30")
    assert told()[:3] == ["Ben", "Cleo", "Dora"]


def test_who_may_be_let_go_does_not_wait_as_well_unless_the_user_says_no(
    garden: Vault, terminal: Terminal
) -> None:
    garden.write("vault-tools.toml", "weekly_minutes = 10\n")
    waiting = "Passt diese Woche nicht mehr"
    terminal.run(*MONDAY)
    assert "[[Marlies]] freundlich ziehen lassen" in garden.read("Weekly.md")
    assert waiting not in garden.read("Weekly.md")
    garden.tick("freundlich ziehen lassen", sign="-")
    terminal.run(*TUESDAY)
    assert garden.read("Weekly.md").split(waiting)[1].count("[[Marlies]]") == 1


def test_whoever_was_only_asked_is_given_something_first(garden: Vault, terminal: Terminal) -> None:
    garden.write("Ich.md", "---\noffers: [Honig]\n---\n")
    log = "".join(f"- 2026-{month}-02 Anruf: Um Rat. #gebeten\n" for month in ("08", "09", "10"))
    garden.write(
        "Kontakte/Nadine.md", f"---\ntype: contact\nseeks: [Honig]\ncadence: 1 week\n---\n## Log\n{log}"
    )
    terminal.run(*MONDAY)
    page = garden.read("Weekly.md")
    assert "- [[Nadine]] · dreimal hintereinander nur gebeten; vielleicht Honig anbieten" in page
    assert "\t- Dreimal nur gebeten, diesmal erst etwas geben: Honig anbieten" in page
    terminal.run("weekly", "--today", "2026-11-24", "--language", "en")
    assert "only asked three times in a row; perhaps offer Honig" in garden.read("Weekly.md")


def test_whom_they_introduced_stands_with_those_only_asked(garden: Vault, terminal: Terminal) -> None:
    log = "".join(f"- 2026-{month}-02 Anruf: Um Rat. #gebeten\n" for month in ("08", "09", "10"))
    garden.write("Kontakte/Nadine.md", f"---\ntype: contact\ncadence: 1 week\n---\n## Log\n{log}")
    met = {"Ada": "2026-01-01", "Bo": "", "Cy | [x]": "", "Di": "", "Eva": ""}
    for number, (name, on) in enumerate(met.items()):
        garden.write(
            f"Kontakte/{number}.md",
            f"---\ntype: contact\nname: '{name}'\nintroduced_by: '[[Nadine]]'\nmet: {on}\n---\n",
        )
    terminal.run(*MONDAY)
    names = r"[[0|Ada]], [[1|Bo]], [Cy \| \[x\]](Kontakte/2.md) und 2 weitere"
    assert f"nur gebeten, hat bekannt gemacht mit {names}; vielleicht" in garden.read("Weekly.md")
    terminal.run("weekly", "--today", "2026-11-23", "--language", "en")
    assert "asked three times in a row, has introduced [[0|Ada]], [[1" in garden.read("Weekly.md")
    garden.write(
        "Kontakte/Nadine.md",
        garden.read("Kontakte/Nadine.md") + "- 2026-11-24 Besuch: Kuchen gebracht. #gegeben\n",
    )
    terminal.run("weekly", "--today", "2026-11-24")
    assert "hintereinander nur gebeten" not in garden.read("Weekly.md")  # nor where they connect many


def test_a_meeting_is_prepared(garden: Vault, terminal: Terminal) -> None:
    garden.write("Ich.md", "---\ninterests: [Jazz]\n---\n")
    garden.replace("Kontakte/Dieter.md", "plant: perennial", "plant: perennial\ninterests: [Jazz]")
    garden.write(
        "Treffen/2026-11-26 Mensa.md", '---\nattendees: ["[[Dieter]]", "[[Marlies]]"]\n---\nMit [[Dieter]].\n'
    )
    garden.write("Tagebuch/2026-11-27.md", "Vielleicht [[Marlies]] sehen.\n")
    terminal.run(*MONDAY)
    lines = [line for line in garden.read("Weekly.md").splitlines() if "Mensa" in line]
    assert lines == [
        "- [[2026-11-26 Mensa|Mensa]] am Do 26.11.: [[Dieter]] (zuletzt: Gut gegangen.; gemeinsam: Jazz); "
        "[[Marlies]] (zuletzt: Am Stand.)"
    ]
    terminal.run("weekly", "--today", "2026-11-27")
    assert lines[0] in garden.read("Weekly.md")  # the page speaks as of its Monday


def test_a_garden_larger_than_the_time_is_said_on_the_page(garden: Vault, terminal: Terminal) -> None:
    assert "Der ganze Garten" not in terminal.run(*MONDAY, "--stdout").out
    garden.write("vault-tools.toml", "weekly_minutes = 20\n")
    garden.write("Kontakte/Anna.md", "---\ntype: contact\ncadence: 2 days\n---\n")
    assert (
        "Der ganze Garten braucht im Schnitt 1 h 15 in der Woche, Zeit ist für 20 min"
        in terminal.run(*MONDAY, "--stdout").out
    )


def test_steadiness_is_a_friendly_line_and_weeks_off_do_not_count(garden: Vault, terminal: Terminal) -> None:
    garden.write("vault-tools.toml", '[week]\noff = ["2026-W46"]\n')
    garden.write("Kontakte/Anna.md", "---\ntype: contact\ncadence: 1 week\n---\n")
    for monday in ("2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"):
        terminal.run("weekly", "--today", monday)
        if monday not in ("2026-11-09",):
            garden.tick("[[Anna]] anrufen")
    terminal.run(*MONDAY)
    page = garden.read("Weekly.md")
    assert "Wochen" in page
    assert "In jeder der letzten 3 Wochen war Zeit für andere." in page
    terminal.run(*TUESDAY)
    assert garden.read("Weekly.md") == page


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("2026-11-25", True),
        ("2026-11-25 Runde  der Meister", True),
        ("2026-11-25 Runde", True),
        ("2026-12-25 Runde", False),
    ],
)
def test_a_meeting_is_prepared_whatever_its_note_is_called(
    garden: Vault, terminal: Terminal, name: str, there: bool
) -> None:
    garden.write(
        f"Treffen/{name}.md", '---\nattendees: ["[[Dieter]]", "[[Marlies]]"]\n---\nÜber [[Dieter]]\n'
    )
    page = terminal.run(*MONDAY, "--stdout", "--language", "de").out
    assert ("am Mi 25.11.: [[Dieter]] (zuletzt: Gut gegangen.); [[Marlies]]" in page) is there


def test_a_day_that_only_tells_of_somebody_is_no_meeting(garden: Vault, terminal: Terminal) -> None:
    garden.write("Tagebuch/2026-11-25.md", "- Mit [[Dieter]] reden\n")
    assert "Treffen in den nächsten" not in terminal.run(*MONDAY, "--stdout", "--language", "de").out
