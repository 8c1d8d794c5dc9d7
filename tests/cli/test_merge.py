"""`merge` and `check`'s likely doubles: two notes of one person become one, and nothing is lost."""

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

SECOND = """\
---
type: contact
organisation: Andere AG
role: Chefin
email: [a@x.example]
eigenes: 5
---
# A. Bauer
Mag Tee.

- [ ] Buch schicken 📅 2026-12-01

## Log
- 2026-10-02 Anruf: Tochter hat das Studium begonnen. #gave
- 2026-09-01 Mail: Grüße
- 2026-08-01 Besuch: Lang
	- mit Kuchen
"""


@pytest.fixture
def garden(vault: Vault, terminal: Terminal) -> Vault:
    """Anna has two notes, and both are linked to."""
    small(vault)
    vault.write("Kontakte/A. Bauer.md", SECOND)
    vault.write(
        "Tagebuch/2026-11-01.md",
        "Mit [[A. Bauer]], [[A. Bauer#Log|dort]], `[[A. Bauer]]` und [ihr](../Kontakte/A.%20Bauer.md)\n",
    )
    vault.replace("Kontakte/Otto Krüger.md", "channel: mail\n", 'channel: mail\nknows: ["[[A. Bauer]]"]\n')
    return vault


def test_all_of_the_second_follows_and_one_undo_takes_it_back(garden: Vault, terminal: Terminal) -> None:
    before = garden.bytes()
    terminal.shows(
        """
        $ vault-tools merge "Anna Bauer" "A. Bauer"
        ! Kontakte/A. Bauer.md steht jetzt in Kontakte/Anna Bauer.md; Links in 2 Notizen führen dorthin.
        ! Anders als dort, deshalb im Text behalten: organisation: Andere AG
        """
    )
    assert "Kontakte/A. Bauer.md" not in garden.bytes()
    assert (
        garden.read("Kontakte/Anna Bauer.md")
        == """\
---
type: contact
aliases: [Anna, A. Bauer]
organisation: "[[Bauer Metallbau]]"
cadence: 6 weeks
value: 4
role: Chefin
email: [a@x.example]
eigenes: 5
---
Kennt jeden im Landkreis.

- [ ] Ihr die Adresse der Berufsschule schicken 📅 2026-11-27

## Log
- 2026-10-02 Anruf: Tochter hat das Studium begonnen. #gave
- 2026-09-01 Mail: Grüße
- 2026-08-14 Besuch: Übergabe angesprochen. ^k3

## Aus A. Bauer

- organisation: Andere AG

Mag Tee.

- [ ] Buch schicken 📅 2026-12-01

## Log
- 2026-08-01 Besuch: Lang
	- mit Kuchen
"""
    )
    assert garden.read("Tagebuch/2026-11-01.md") == (
        "Mit [[Anna Bauer]], [[Anna Bauer#Log|dort]], `[[A. Bauer]]` und [ihr](../Kontakte/Anna%20Bauer.md)\n"
    )
    assert 'knows: ["[[Anna Bauer]]"]' in garden.read("Kontakte/Otto Krüger.md")
    terminal.run("undo")
    assert garden.bytes() == before


def test_a_second_key_for_one_field_is_kept(garden: Vault, terminal: Terminal) -> None:
    garden.replace(
        "Kontakte/A. Bauer.md", "role: Chefin\n", "role: Chefin\njob: Wirtin\nphone: 0561 1\nmobil: 0170 2\n"
    )
    terminal.run("merge", "Anna Bauer", "A. Bauer")
    joined = garden.read("Kontakte/Anna Bauer.md")
    assert "role: Chefin\n" in joined
    assert "- job: Wirtin\n" in joined
    assert "phone: [0561 1, 0170 2]\n" in joined


def test_a_dry_run_changes_nothing(garden: Vault, terminal: Terminal) -> None:
    before = garden.bytes()
    assert (
        "--- a/Kontakte/A. Bauer.md\t\n+++ /dev/null\n"
        in terminal.run("merge", "Anna Bauer", "A. Bauer", "--dry-run").out
    )
    assert garden.bytes() == before


def test_a_note_is_not_joined_with_itself(garden: Vault, terminal: Terminal) -> None:
    done = terminal.run("merge", "Anna Bauer", "Anna Bauer", "--language", "en")
    assert (done.code, done.err) == (
        2,
        "Both names mean the same note: Kontakte/Anna Bauer.md. Please name two.\n",
    )


def test_what_cannot_be_proven_is_refused(garden: Vault, terminal: Terminal) -> None:
    garden.write(
        "Kontakte/Anna Bauer.md", garden.read("Kontakte/Anna Bauer.md") + "```\nein Block ohne Ende\n"
    )
    before = garden.bytes()
    done = terminal.run("merge", "Anna Bauer", "A. Bauer")
    assert done.code == 1
    assert "nichts wurde geändert" in done.err
    assert garden.bytes() == before


def test_check_names_likely_doubles(garden: Vault, terminal: Terminal) -> None:
    garden.replace("Kontakte/Anna Bauer.md", "value: 4\n", "value: 4\nemail: A@x.example\n")
    terminal.shows(
        """
        $ vault-tools check
        Kontakte/Anna Bauer.md: Vermutlich dieselbe Person wie in Kontakte/A. Bauer.md (gleiche E-Mail-Adresse). …
        [3]
        """
    )
    assert "same email" in terminal.run("check", "--language", "en").out
