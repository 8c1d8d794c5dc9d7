"""`import`: what will be done is shown first, blanks are filled in, and one undo takes all of it back."""

import json

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

LINKEDIN = """\
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Jana,Weiß,,jana@weiss.example,Weiß Bau,Chefin,12 Mar 2024
Anna,Bauer,,anna@bauer.example,Bauer Metallbau,Chefin,1 Oct 2026
O.,Krüger,,,,,
"""


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Three contacts, and an address book beside the vault."""
    small(vault)
    (vault.folder.parent / "Connections.csv").write_text(LINKEDIN)
    return vault


def test_shown_first_then_written_and_taken_back_in_one(garden: Vault, terminal: Terminal) -> None:
    before = garden.bytes()
    terminal.shows(
        """
        $ vault-tools import ../Connections.csv
        ! ../Connections.csv: LinkedIn, 3 Kontakte
        ! 1 neu, 1 ergänzt, 0 unverändert, 1 unklar.
        !   neu: Jana Weiß → Kontakte/Jana Weiß.md
        !   ergänzt: Anna Bauer (role, email) in Kontakte/Anna Bauer.md
        ! unklar: O. Krüger (../Connections.csv:4) – vielleicht Otto Krüger (Kontakte/Otto Krüger.md); ähnlicher Name. Bleibt weg.
        ! Noch ist nichts geschrieben. …
        [2]
        """
    )
    assert garden.bytes() == before
    done = terminal.run("import", "../Connections.csv", "--yes")
    assert (done.code, done.out) == (0, "")
    assert garden.read("Kontakte/Jana Weiß.md") == (
        '---\ntype: contact\nplant: seedling\norganisation: Weiß Bau\nrole: Chefin\nemail: "jana@weiss.example"\n'
        "met: 2024-03-12\n---\n"
    )
    anna = garden.read("Kontakte/Anna Bauer.md")
    assert 'organisation: "[[Bauer Metallbau]]"\n' in anna
    assert "role: Chefin\n" in anna
    assert "met:" not in anna  # the log begins before that day
    after = garden.bytes()
    assert (
        "0 neu, 0 ergänzt, 2 unverändert, 1 unklar."
        in terminal.run("import", "../Connections.csv", "--yes").err
    )
    assert garden.bytes() == after
    terminal.run("undo")
    assert garden.bytes() == before


def test_what_the_notes_say_stays_unless_it_is_to_be_overwritten(garden: Vault, terminal: Terminal) -> None:
    garden.replace(
        "Kontakte/Anna Bauer.md", "value: 4\n", "value: 4\nrole: Inhaberin\nemail: alt@bauer.example\n"
    )
    terminal.run("import", "../Connections.csv", "--yes")
    assert "role: Inhaberin\nemail: alt@bauer.example\n" in garden.read("Kontakte/Anna Bauer.md")
    terminal.run("import", "../Connections.csv", "--yes", "--overwrite")
    assert 'role: Chefin\nemail: "anna@bauer.example"\n' in garden.read("Kontakte/Anna Bauer.md")


def test_a_dry_run_and_json_write_nothing(garden: Vault, terminal: Terminal) -> None:
    before = garden.bytes()
    assert "+++ b/Kontakte/Jana Weiß.md" in terminal.run("import", "../Connections.csv", "--dry-run").out
    said = json.loads(terminal.run("import", "../Connections.csv", "--json").out)
    assert [(each["name"], each["what"], each["path"]) for each in said["people"]] == [
        ("Jana Weiß", "new", "Kontakte/Jana Weiß.md"),
        ("Anna Bauer", "filled", "Kontakte/Anna Bauer.md"),
        ("O. Krüger", "unsure", None),
    ]
    assert said["people"][2]["perhaps"] == ["Kontakte/Otto Krüger.md"]
    assert said["troubles"] == []
    assert garden.bytes() == before


def test_a_folder_of_cards_and_two_people_of_one_name(garden: Vault, terminal: Terminal) -> None:
    cards = garden.folder.parent / "karten"
    cards.mkdir()
    for number, firm in enumerate(("Alpha", "Beta/../..", "Alpha")):
        text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Peter Schmidt\r\nORG:{firm}\r\nEND:VCARD\r\n"
        (cards / f"{number}.vcf").write_text(text)
    assert terminal.run("import", "../karten", "--yes").code == 0
    assert sorted(path for path in garden.bytes() if "Schmidt" in path) == [
        "Kontakte/Peter Schmidt (Beta).md",
        "Kontakte/Peter Schmidt.md",
    ]
    after = garden.bytes()
    terminal.run("import", "../karten", "--yes")
    assert garden.bytes() == after


def test_bad_rows_are_told_and_the_rest_goes_in(garden: Vault, terminal: Terminal) -> None:
    (garden.folder.parent / "x.csv").write_text(
        "Name,E-Mail,Geburtstag\n,,\n,x@y.example,1.1.1970\nUlf Ek,,10/02/1970\n"
    )
    terminal.shows(
        """
        $ vault-tools import ../x.csv --yes --language en
        ! …
        ! ../x.csv:4: Ulf Ek: “10/02/1970” is no day that is clear; the date is left out.
        ! Done: 2 new, 0 filled in. …
        [1]
        """
    )
    assert "Kontakte/Ulf Ek.md" in garden.bytes()


@pytest.mark.parametrize(
    ("arguments", "says", "code"),
    [
        (("../fehlt.csv",), "nicht zu lesen", 1),
        (("../y.csv",), "keine Kontakte zu erkennen", 1),
        (("../y.csv", "--map", "unsinn=a"), "ist keine Zuordnung", 2),
        (("../y.csv", "--map", "name=z"), "Die Spalte „z“ gibt es nicht", 1),
    ],
)
def test_what_cannot_be_read_is_said(
    garden: Vault, terminal: Terminal, arguments: tuple[str, ...], says: str, code: int
) -> None:
    (garden.folder.parent / "y.csv").write_text("a,b\n1,2\n")
    done = terminal.run("import", *arguments)
    assert says in done.err
    assert done.code == code
    assert done.out == ""


def test_without_the_extra_packages_it_says_what_to_install(
    garden: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "phonenumbers", None)
    done = terminal.run("import", "../Connections.csv")
    assert "vault-tools-contacts[exchange]" in done.err
    assert done.code == 1


def test_five_hundred_contacts_do_not_flood_the_week(garden: Vault, terminal: Terminal) -> None:
    rows = "".join(f"Vor{'abcdefghij'[n % 10]}{n},Nach{n},x{n}@y.example\n" for n in range(500))
    (garden.folder.parent / "b.csv").write_text("First Name,Last Name,E-mail Address\n" + rows)
    assert terminal.run("import", "../b.csv", "--yes").code == 0
    plan = json.loads(terminal.run("weekly", "--json", "--today", "2026-11-23").out)
    assert plan["planned_minutes"] <= plan["budget_minutes"]
    assert {"Anna Bauer", "Otto Krüger"} <= {each["name"] for each in plan["items"]}


def test_an_address_book_that_is_not_there_is_told_in_the_users_language(
    vault: Vault, terminal: Terminal
) -> None:
    small(vault)
    terminal.shows(
        """
        $ vault-tools import ../kontakte.vcf
        ! …kontakte.vcf ist nicht zu lesen (gibt es nicht). Bitte den Pfad prüfen.
        [1]
        $ vault-tools import ../kontakte.vcf --language en
        ! …kontakte.vcf cannot be read (No such file or directory). …
        [1]
        """
    )


@pytest.mark.parametrize("card", ["Lena,Sommer,,,,,", "L.,S.,,Lena@Sommer.example,,,", "Ich,,,,,,"])
def test_the_users_own_card_is_left_out(garden: Vault, terminal: Terminal, card: str) -> None:
    garden.write("vault-tools.toml", 'language = "de"\nme = "Ich"\n')
    garden.write("Ich.md", "---\naliases: [Lena Sommer]\nemail: lena@sommer.example\n---\n")
    (garden.folder.parent / "Connections.csv").write_text(LINKEDIN.splitlines()[0] + f"\n{card}\n")
    found = json.loads(terminal.run("import", "../Connections.csv", "--json").out)
    assert [person["what"] for person in found["people"]] == ["own"]
