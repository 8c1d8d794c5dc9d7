"""Vaults for the tests of the command line: their notes, and what a user does in them."""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.house.source import REPOSITORY

EXAMPLE = REPOSITORY / "example-vault"

ANNA = """\
---
type: contact
aliases: [Anna]
organisation: "[[Bauer Metallbau]]"
cadence: 6 weeks
value: 4
---
Kennt jeden im Landkreis.

- [ ] Ihr die Adresse der Berufsschule schicken 📅 2026-11-27

## Log
- 2026-10-02 Anruf: Tochter hat das Studium begonnen. #gave
- 2026-08-14 Besuch: Übergabe angesprochen. ^k3
"""
OTTO = """\
---
type: contact
cadence: 8 weeks
channel: mail
---
## Log
- 2026-08-03 Brief: Zum Sommer gegrüßt.
"""
KARL = """\
---
type: contact
cadence: 8 weeks
---
"""


@dataclass(frozen=True)
class Vault:
    """A folder of notes, and what a user does in it with an editor."""

    folder: Path

    def write(self, path: str, text: str) -> None:
        """Writes a note, bytes as given."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())

    def read(self, path: str) -> str:
        """The text of a note, line ends as they are."""
        return (self.folder / path).read_bytes().decode()

    def replace(self, path: str, old: str, new: str) -> None:
        """Changes one place in a note."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}:\n{text}"
        self.write(path, text.replace(old, new))

    def line(self, path: str, part: str) -> str:
        """The one line of a note that holds `part`."""
        found = [line for line in self.read(path).splitlines() if part in line]
        assert len(found) == 1, f"{part!r} stands in {len(found)} lines of {path}:\n{self.read(path)}"
        return found[0]

    def id_of(self, part: str, page: str = "Weekly.md") -> str:
        """The id of the item on the page that holds `part`."""
        match = re.search(r"\^(vt-\w+-\w+)$", self.line(page, part))
        assert match is not None
        return match[1]

    def tick(self, part: str, *under: str, sign: str = "x", page: str = "Weekly.md") -> str:
        """Sets the box of an item and writes lines under it, as one does in an editor; gives its id."""
        line = self.line(page, part)
        ticked = re.sub(r"\[.\]", f"[{sign}]", line, count=1)
        self.replace(page, line + "\n", "\n".join([ticked, *(f"\t- {each}" for each in under)]) + "\n")
        return self.id_of(part, page)

    def under(self, part: str, text: str, page: str = "Weekly.md") -> None:
        """Writes one more line below the one that holds `part`."""
        line = self.line(page, part)
        self.replace(page, line + "\n", f"{line}\n\t- {text}\n")

    def state(self) -> dict[str, tuple[bytes, int]]:
        """Every file, hidden ones too, with its bytes and its time."""
        return {
            place.relative_to(self.folder).as_posix(): (place.read_bytes(), place.stat().st_mtime_ns)
            for place in sorted(self.folder.rglob("*"))
            if place.is_file()
        }

    def bytes(self) -> dict[str, bytes]:
        """Every file with its bytes."""
        return {path: data for path, (data, _) in self.state().items()}


def small(vault: Vault) -> Vault:
    """Three contacts: Anna (due, with a promise), Otto (due, by mail), Karl (never contacted)."""
    vault.write("vault-tools.toml", "")
    vault.write("Kontakte/Anna Bauer.md", ANNA)
    vault.write("Kontakte/Otto Krüger.md", OTTO)
    vault.write("Kontakte/Karl Roth.md", KARL)
    return vault
