"""`due --json` beside orbit-crm, another program that indexes a vault of contacts, on its own layout.

    pip install orbit-crm   (into an environment of its own)
    python -m benchmarks.orbit --orbit /path/to/bin/orbit [--notes 10000] [--runs 7]

A tenth of the notes are people, the others interactions with one or two of them, as `orbit` writes them. Its
`status` (its index built before) and our `due --json` (index and answer of an earlier run) run in turn.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from benchmarks import texts
from benchmarks.make_vault import TODAY, Chance
from benchmarks.run import Bench, Candidate, compare, table

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def make_orbit_vault(folder: Path, notes: int, seed: int = 11) -> None:
    """Writes so many notes into a vault that `orbit init` has made."""
    chance = Chance(seed)
    people = [
        f"{chance.one_of(texts.FIRST_NAMES)} {chance.one_of(texts.LAST_NAMES)} {number}"
        for number in range(notes // 10)
    ]
    for number, name in enumerate(people):
        head = f"type: person\nid: {_id('per', number)}\nname: {name}\ncreated: {TODAY}\nupdated: {TODAY}\n"
        body = chance.one_of(texts.TALK)
        _write(folder / "01_People" / f"{name}.md", f"---\n{head}---\n## Notes\n{body}\n")
    for number in range(notes - len(people)):
        day = TODAY - timedelta(days=chance.below(2500))
        who = "".join(f'  - "[[{chance.one_of(people)}]]"\n' for _ in range(chance.between(1, 2)))
        head = f"type: interaction\nid: {_id('int', number)}\nkind: call\ndate: {day}\nparticipants:\n{who}"
        head += f"created: {day}\n"
        body = " ".join(chance.one_of(texts.DAY) for _ in range(chance.between(4, 20)))
        _write(folder / "03_Interactions" / f"{day} Call {number}.md", f"---\n{head}---\n## Notes\n{body}\n")


def _id(kind: str, number: int) -> str:
    """An id as orbit's: a fixed time, and the number in its digits."""
    digits = ""
    for _ in range(16):
        number, digit = divmod(number, 32)
        digits = _DIGITS[digit] + digits
    return f"{kind}_01M86Q5NNA{digits}"


def _write(place: Path, text: str) -> None:
    place.write_text(text, "utf-8")
    saved = datetime.combine(TODAY, time(12), tzinfo=UTC).timestamp() - 86_400
    os.utime(place, (saved, saved))


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints one line: how we compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--orbit", default=shutil.which("orbit") or "orbit")
    options.add_argument("--notes", type=int, default=10_000)
    options.add_argument("--runs", type=int, default=7)
    chosen = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        vault = Path(folder) / "vault"
        bench.once(Candidate("init", (chosen.orbit, "init", str(vault))))
        make_orbit_vault(vault, chosen.notes)
        bench.once(Candidate("reindex", (chosen.orbit, "reindex", str(vault))))
        due = ("due", "--json", "--vault", str(vault), "--today", str(TODAY))
        ours = Candidate("due", (sys.executable, "-m", "vault_tools", *due), ours=True)
        theirs = Candidate("orbit", (chosen.orbit, "status", str(vault)))
        bench.in_turn([ours, theirs], 1)
        samples = bench.in_turn([ours, theirs], chosen.runs)
        print(table(compare(chosen.notes, [ours, theirs], samples)))


if __name__ == "__main__":
    main()
