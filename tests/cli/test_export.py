"""`export`, `forget` and `init --obsidian`: what is taken along, removed, and given to Obsidian."""

import json
import os

import icalendar
import pytest
import yaml

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

TODAY = ("--today", "2026-11-23")


def test_a_calendar_changes_only_where_notes_did(example: Vault, terminal: Terminal) -> None:
    first = terminal.run("export", "ics", *TODAY).out
    assert first == terminal.run("export", "ics", *TODAY).out
    events = icalendar.Calendar.from_ical(first).walk("VEVENT")
    titles = [str(each["summary"]) for each in events]
    assert "Geburtstag: Wilhelm Grebe" in titles
    assert any(title.startswith("Bei ") for title in titles)
    assert len({str(each["uid"]) for each in events}) == len(events)
    todos = icalendar.Calendar.from_ical(terminal.run("export", "ics", "--todo", *TODAY).out).walk("VTODO")
    assert todos
    assert not any("Geburtstag" in str(each["summary"]) for each in todos)


@pytest.mark.parametrize(
    ("settings", "names"), [("", ["Ada", "Bea", "Cora"]), ('[week]\nowner = "Lena"\n', ["Ada", "Cora"])]
)
def test_the_calendar_holds_the_care_of_whoever_plans(
    settings: str, names: list[str], vault: Vault, terminal: Terminal
) -> None:
    for name, owner in (("Ada", "Lena"), ("Bea", "Otto"), ("Cora", "")):
        vault.write(
            f"Kontakte/{name}.md", f"---\ntype: contact\nowner: {owner}\nnext_contact: 2027-03-01\n---\n"
        )
    vault.write("vault-tools.toml", settings)
    events = icalendar.Calendar.from_ical(terminal.run("export", "ics", *TODAY).out).walk("VEVENT")
    assert sorted(str(each["summary"]) for each in events) == [f"Bei {name} melden" for name in names]


def test_cards_go_into_a_new_vault_and_come_back_the_same(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.replace(
        "Kontakte/Otto Krüger.md",
        "channel: mail\n",
        "channel: mail\nphone: +49 561 1\nbirthday: --04-12\nplace: Kassel\n",
    )
    terminal.shows(
        """
        $ vault-tools export vcf --to ../alle.vcf
        ! geschrieben: ../alle.vcf
        $ vault-tools export vcf --to ../alle.vcf
        ! …
        [1]
        $ vault-tools export vcf --to ../alle.vcf --force
        ! ../alle.vcf ist auf dem neuesten Stand.
        $ vault-tools export vcf --folder ../karten
        ! 3 Karten geschrieben in ../karten.
        """
    )
    other = vault.folder.parent / "neu"
    other.mkdir()
    (other / "vault-tools.toml").touch()
    assert terminal.run("import", "../karten", "--yes", "--vault", str(other)).code == 0
    assert sorted(place.name for place in (other / "Kontakte").iterdir()) == [
        "Anna Bauer.md",
        "Karl Roth.md",
        "Otto Krüger.md",
    ]
    otto = (other / "Kontakte/Otto Krüger.md").read_text()
    assert all(text in otto for text in ('phone: "+49 561 1"', 'birthday: "--04-12"', "place: Kassel"))
    again = terminal.run("export", "vcf", "--vault", str(other)).out
    assert again == terminal.run("export", "vcf").out


def test_tables_and_json(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.replace("Kontakte/Otto Krüger.md", "channel: mail\n", "channel: mail\nphone: +49 561 1\n")
    table = terminal.run("export", "csv").out
    assert table.startswith("\ufeffname,")
    assert ",'+49 561 1," in table
    said = json.loads(terminal.run("export", "json", *TODAY).out)
    assert [each["name"] for each in said] == ["Anna Bauer", "Karl Roth", "Otto Krüger"]
    assert said[0]["interactions"][0]["text"].startswith("Tochter")


def test_all_on_one_person_holds_every_word_with_an_index_too(vault: Vault, terminal: Terminal) -> None:
    vault.write("vault-tools.toml", "")
    log = "".join(f"- 2026-0{month}-02 Anruf: Gesagt im Monat {month}.\n" for month in range(9, 0, -1))
    vault.write("Kontakte/Eva.md", f"---\ntype: contact\n---\n## Log\n{log}")
    for place in vault.folder.rglob("*"):
        os.utime(place, (1_700_000_000, 1_700_000_000))  # old enough for the index
    for _ in range(2):  # without an index, and with it
        said = json.loads(terminal.run("export", "--person", "Eva", *TODAY).out)
        texts = [each["text"] for each in said["interactions"]]
        assert texts == [f"Gesagt im Monat {month}." for month in range(9, 0, -1)]


def test_all_on_one_person_and_forgetting_them(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write("Tagebuch/2026-11-01.md", "Essen\nOtto Krüger erzählte\n")
    terminal.run("log", "Anna Bauer", "Hallo", *TODAY)
    terminal.run("log", "Otto", "Geheim", *TODAY)
    said = json.loads(terminal.run("export", "--person", "Otto", *TODAY).out)
    assert said["mentions"] == [{"path": "Tagebuch/2026-11-01.md", "line": 2, "text": "Otto Krüger erzählte"}]
    assert "Geheim" in said["note"]
    terminal.shows(
        """
        $ vault-tools forget Otto
        Tagebuch/2026-11-01.md:2: Otto Krüger erzählte
        ! Von Otto Krüger wird entfernt: Kontakte/Otto Krüger.md, dazu eine Kopie für „undo“ und der Index.
        ! Diese Stellen nennen Otto Krüger weiter; bitte von Hand entscheiden:
        ! Noch ist nichts entfernt; „--yes“ entfernt es.
        [2]
        $ vault-tools forget Otto --yes
        …
        ! …
        ! Entfernt: Kontakte/Otto Krüger.md.
        """
    )
    assert "Kontakte/Otto Krüger.md" not in vault.bytes()
    state = [place.read_bytes() for place in terminal.home.rglob("*") if place.is_file()]
    assert state
    assert not any("Zum Sommer gegrüßt".encode() in data for data in state)
    assert terminal.run("undo").err == "zurückgenommen: Kontakte/Anna Bauer.md\n"
    assert "Kontakte/Otto Krüger.md" not in vault.bytes()


def test_obsidian_gets_a_view_and_types_and_keeps_its_own(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write(".obsidian/types.json", '{"types": {"birthday": "date", "x": "text"}}')
    done = terminal.run("init", "--obsidian")
    assert "angelegt: Contacts.base" in done.err
    types = json.loads(vault.read(".obsidian/types.json"))["types"]
    assert (types["birthday"], types["x"], types["aliases"]) == ("date", "text", "aliases")
    base = yaml.safe_load(vault.read("Contacts.base"))
    assert [view["name"] for view in base["views"]] == ["Diese Woche", "Nach Pflanze", "Nach Ort"]
    assert base["views"][1]["groupBy"] == {"property": "note.plant", "direction": "ASC"}
    vault.write("Contacts.base", "views: []\n")
    before = vault.bytes()
    terminal.run("init", "--obsidian")
    assert vault.bytes() == before
