"""One bad note never stops a run: it becomes a problem, and everyone else is cared for."""

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.cli.vaults import Vault, small

TODAY = ("--today", "2026-11-23")
Maker = Callable[[Path], object]


def yaml_bomb(place: Path) -> None:
    """A note whose few lines would become billions of words."""
    lines = ["type: contact", "a: &a [x, x, x, x, x, x, x, x, x]"]
    for old, new in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{new}: &{new} [{', '.join(['*' + old] * 9)}]")
    place.write_text("---\n" + "\n".join(lines) + "\n---\n")


def listener(place: Path) -> None:
    """A socket, as left behind by a program."""
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(os.path.relpath(place))  # a socket's path must be short


BAD: dict[str, Maker] = {
    "a folder named like a note": lambda place: (place / "Drin").mkdir(parents=True),
    "a FIFO": lambda place: os.mkfifo(place),
    "a socket": listener,
    "a link that leads nowhere": lambda place: place.symlink_to("nirgends.md"),
    "a link to itself": lambda place: place.symlink_to(place.name),
    "a link out of the vault": lambda place: place.symlink_to("/etc/hostname"),
    "bytes that are no UTF-8": lambda place: place.write_bytes(
        b"---\ntype: contact\nrole: M\xfcller\n---\n\xff"
    ),
    "UTF-16": lambda place: place.write_bytes("---\ntype: contact\n---\n".encode("utf-16")),
    "NUL bytes": lambda place: place.write_bytes(b"---\ntype: contact\n---\n\0\0\0\n- 2026-01-01 \0\n"),
    "six million bytes": lambda place: place.write_bytes(b"---\ntype: contact\n---\n" + b"x" * 6_000_000),
    "a large frontmatter": lambda place: place.write_bytes(
        b"---\ntype: contact\nwhy: " + b"x" * 70_000 + b"\n---\n"
    ),
    "a YAML bomb": yaml_bomb,
    "deep nesting": lambda place: place.write_text(
        "---\ntype: contact\na: " + "[" * 3000 + "]" * 3000 + "\n---\n"
    ),
    "a YAML tag": lambda place: place.write_text("---\ntype: contact\na: !!python/object:os.system x\n---\n"),
    "invalid YAML": lambda place: place.write_text("---\ntype: contact\nwhy: Kennt alle: auch uns\n---\n"),
    "no end of the frontmatter": lambda place: place.write_text("---\ntype: contact\nwhy: x\n"),
    "only dashes": lambda place: place.write_text("---\n---\n---\n"),
    "a list for a frontmatter": lambda place: place.write_text("---\n- a\n- b\n---\n"),
    "nothing at all": lambda place: place.write_bytes(b""),
    "one long line": lambda place: place.write_text("---\ntype: contact\n---\n" + "[[" * 100_000),
    "a placeholder": lambda place: place.write_text("---\ntype: contact\nmet: {{date}}\n---\n"),
}
FINE = {
    "a folder named like a note",
    "a FIFO",
    "a socket",
    "NUL bytes",
    "only dashes",
    "nothing at all",
    "one long line",
}
"""What is no problem of a contact: no note at all, or one that can be read."""


def names_due(terminal: Terminal) -> set[str]:
    """The names that `due --json` lists."""
    done = terminal.run("due", "--json", *TODAY)
    assert done.code == 0, done.err
    return {entry["name"] for entry in json.loads(done.out)}


@pytest.mark.parametrize("kind", BAD)
def test_everyone_else_is_still_cared_for(
    kind: str, vault: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    small(vault)
    monkeypatch.chdir(vault.folder)
    BAD[kind](vault.folder / "Kontakte" / "Schlecht.md")
    assert {"Anna Bauer", "Otto Krüger", "Karl Roth"} <= names_due(terminal)
    done = terminal.run("weekly", *TODAY)
    assert done.code == 0, done.err
    assert done.err.startswith("Weekly.md: 2026-W48, ")
    page = vault.read("Weekly.md")
    assert "[[Anna Bauer]] anrufen" in page
    check = terminal.run("check", *TODAY)
    if kind in FINE:
        assert (check.code, check.out) == (0, "")
    else:
        assert check.code == 3
        assert all(line.startswith("Kontakte/Schlecht.md:") for line in check.out.splitlines()), check.out
        assert "## Notizen, die nicht ganz zu lesen waren" in page
        assert "Schlecht" in page
    again = terminal.run("weekly", *TODAY)
    assert again.err.startswith("Weekly.md ist auf dem neuesten Stand.\n")


def test_all_of_them_at_once_as_processes(
    vault: Vault, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    small(vault)
    monkeypatch.chdir(vault.folder)
    for number, (kind, make) in enumerate(BAD.items()):
        make(vault.folder / "Kontakte" / f"Schlecht {number} {kind}.md")
    (vault.folder / "Kontakte" / os.fsdecode(b"M\xfcller.md")).write_text("Hallo\n")
    (vault.folder / "Kontakte" / ".Ute.md.icloud").write_text("")
    (vault.folder / "Kontakte" / "Anna Bauer.sync-conflict-20261101-101500-ABC2DEF.md").write_text("Hallo\n")
    check = terminal.process("check", *TODAY)
    assert check.code == 3
    assert "Traceback" not in check.err
    reported = {line.split(":")[0] for line in check.out.splitlines()}
    bad = {f"Kontakte/Schlecht {number} {kind}.md" for number, kind in enumerate(BAD) if kind not in FINE}
    assert bad <= reported
    assert {"Kontakte/M\N{REPLACEMENT CHARACTER}ller.md", "Kontakte/Ute.md"} <= reported
    assert "Kontakte/Anna Bauer.sync-conflict-20261101-101500-ABC2DEF.md" in reported
    weekly = terminal.process("weekly", *TODAY)
    assert weekly.code == 0
    assert "[[Anna Bauer]] anrufen" in vault.read("Weekly.md")


def test_bad_notes_keep_their_bytes(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    place = vault.folder / "Kontakte" / "Müller.md"
    data = b"\xef\xbb\xbf---\r\ntype: contact\nrole: M\xfcller\r---\n\xff\x85\xe2\x80\xa8 Ende"
    place.write_bytes(data)
    terminal.run("weekly", *TODAY)
    assert place.read_bytes() == data
    terminal.run("log", "Müller", "Hallo", *TODAY)
    assert place.read_bytes().startswith(data)
    terminal.run("undo")
    assert place.read_bytes() == data


def test_bad_values_keep_the_other_fields(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write(
        "Kontakte/Eva.md",
        "---\ntype: contact\ncadence: bald\nvalue: 9\nbirthday: 31.2.1970\nlast_contact: 10/02/2026\n"
        "plant: Kaktus\nrole: Töpferin\n---\n",
    )
    terminal.shows(
        """
        $ vault-tools check --today 2026-11-23
        Kontakte/Eva.md:3: „bald“ sagt nicht, wie oft (cadence). …
        Kontakte/Eva.md:4: „9“ ist keine Zahl von 1 bis 5 (value). …
        Kontakte/Eva.md:5: „31.2.1970“ ist kein Geburtstag (birthday). …
        Kontakte/Eva.md:6: „10/02/2026“ ist kein Datum (last_contact). …
        Kontakte/Eva.md:7: „Kaktus“ ist keine Pflanze, die hier wächst (plant). …
        [3]
        """
    )
    shown = json.loads(terminal.run("show", "Eva", "--json", *TODAY).out)
    assert shown["fields"] == {"type": ["contact"], "role": "Töpferin"}


def test_a_bad_page_does_not_stop_a_run_either(vault: Vault, terminal: Terminal) -> None:
    small(vault)
    vault.write(
        "Weekly.md", "<!-- vault-tools:begin week=2026-W48 -->\nMein Text ohne Ende\n- [x] ^vt-2026w48-zzzz\n"
    )
    assert terminal.run("weekly", *TODAY).code == 0
    page = vault.read("Weekly.md")
    assert "Mein Text ohne Ende" in page
    assert "^vt-2026w48-zzzz" in page
    assert "[[Anna Bauer]] anrufen" in page
    before = vault.state()
    terminal.run("weekly", *TODAY)
    assert vault.state() == before
