"""How long a large address book takes to come in, to come in again, and to be taken back: whole processes.

    python -m benchmarks.imports [--contacts 10000]

Seconds, not ratios: nothing else does this. Each row is one kind of book, in an empty vault.
"""

import argparse
import shlex
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.make_vault import TODAY, Chance
from benchmarks.run import Bench, Candidate, FailedError

SEED = 10
_SYLLABLES = "ba be bi da de di fa ge ha ke la le li ma me mi na ne pa re ra sa se ta te wa we".split()


def distinct(chance: Chance, number: int) -> str:
    """A name of one's own, and a firm with twenty others."""
    given, family = (
        "".join(_SYLLABLES[chance.below(len(_SYLLABLES))] for _ in range(3)).title() for _ in "ab"
    )
    return f"FN:{given} {family}\nEMAIL:{number}@example.org\nORG:Firma {number // 20}\n"


def switchboard(chance: Chance, number: int) -> str:
    """As `distinct`, all with the telephone of one firm."""
    return distinct(chance, number) + "TEL:+49 561 123456\n"


def numbered(chance: Chance, number: int) -> str:
    """Customers that a till has numbered, and nothing else known of them."""
    del chance
    return f"FN:Kunde {number}\n"


def one_name(chance: Chance, number: int) -> str:
    """Everyone is called the same; only the address tells them apart."""
    del chance
    return f"FN:Max Muster\nEMAIL:{number}@example.org\n"


BOOKS: dict[str, Callable[[Chance, int], str]] = {
    "distinct": distinct,
    "switchboard": switchboard,
    "numbered": numbered,
    "one name": one_name,
}


def make_book(file: Path, kind: str, contacts: int) -> None:
    """A vCard file of so many people; the same bytes every time."""
    chance = Chance(SEED)
    with file.open("w", encoding="utf-8") as book:
        for number in range(contacts):
            book.write(f"BEGIN:VCARD\nVERSION:3.0\n{BOOKS[kind](chance, number)}END:VCARD\n")


def measure(kind: str, contacts: int, tool: Sequence[str]) -> str:
    """One row of the table: seconds of each step, how many notes came, and the most memory of any step."""
    with tempfile.TemporaryDirectory(prefix="vault-tools-bench-") as name:
        folder = Path(name)
        bench = Bench(folder)
        vault, book = folder / "vault", folder / "book.vcf"
        vault.mkdir()
        make_book(book, kind, contacts)
        where = ("--vault", str(vault), "--today", str(TODAY), "--language", "de")
        take_in = (*tool, "import", str(book), "--yes", *where)
        first = bench.once(Candidate("import", take_in, ours=True))
        notes = sum(1 for _ in vault.rglob("*.md"))
        again = bench.once(Candidate("again", take_in, ours=True))
        back = bench.once(Candidate("undo", (*tool, "undo", *where), ours=True))
    times = (f"{each.seconds:.1f} s" for each in (first, again, back))
    peak = max(each.peak for each in (first, again, back))
    return f"| {kind} | {notes:,} | {' | '.join(times)} | {peak / 1024:.0f} MB |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.imports", description=__doc__)
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--tool", help="another vault-tools to measure")
    options = parser.parse_args(arguments)
    tool = shlex.split(options.tool) if options.tool else [sys.executable, "-m", "vault_tools"]
    print("| book | notes | `import` | again | `undo` | peak memory |")
    print("|---|---|---|---|---|---|")
    for kind in BOOKS:
        try:
            print(measure(kind, options.contacts, tool), flush=True)
        except FailedError as error:
            print(f"vault-tools itself failed on “{kind}”:\n{error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
