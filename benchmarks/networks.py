"""How long `network` and `path` take where everybody knows many: whole processes, in nets of several shapes.

    python -m benchmarks.networks [--contacts 2000] [--ties 20000] [--runs 5]

Seconds, not ratios: nothing else answers these questions. “first” is without an index, “again” with it.
"""

import argparse
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.make_vault import TODAY, Chance
from benchmarks.run import Bench, Candidate, FailedError

SEED = 8

Ties = Iterator[tuple[int, str]]
"""Who (by number) names whom in `knows`: a link as it is written."""


def name_of(number: int) -> str:
    """The name of a contact."""
    return f"Kontakt {number:04}"


def hubs(chance: Chance, contacts: int, ties: int) -> Ties:
    """Few know very many: half of all links lead to a hundredth of the contacts."""
    stars = max(1, contacts // 100)
    for number in range(ties):
        to = chance.below(stars) if number % 2 else chance.below(contacts)
        yield chance.below(contacts), name_of(to)


def circle(chance: Chance, contacts: int, ties: int) -> Ties:
    """Everyone knows the next ones of one large circle: the longest ways, and no end to them."""
    del chance
    for number in range(ties):
        yield number % contacts, name_of((number % contacts + number // contacts + 1) % contacts)


def groups(chance: Chance, contacts: int, ties: int) -> Ties:
    """Groups of twenty in a chain, each held to the next by one person: bridges everywhere."""
    for number in range(contacts // 20):
        yield number * 20 + 19, name_of((number * 20 + 20) % contacts)
    for _ in range(ties - contacts // 20):
        who = chance.below(contacts)
        yield who, name_of(min(contacts - 1, who // 20 * 20 + chance.below(20)))


def careless(chance: Chance, contacts: int, ties: int) -> Ties:
    """As notes really are: links to oneself, back and forth, twice, to nobody, to a name that two share."""
    for number in range(ties):
        who = chance.below(contacts)
        match number % 8:
            case 0:
                yield who, name_of(who)
            case 1 | 2:
                yield who, f"Niemand {chance.below(contacts)}"
            case 3:
                yield who, "Doppelgänger"
            case 4:
                yield who, f"{name_of(chance.below(contacts))}|Jemand"
            case _:
                yield who, name_of((who + chance.between(1, 9)) % contacts)


SHAPES: dict[str, Callable[[Chance, int, int], Ties]] = {
    "hubs": hubs,
    "circle": circle,
    "groups": groups,
    "careless": careless,
}


def make_net(vault: Path, shape: str, contacts: int, ties: int) -> None:
    """A vault of so many contacts that name each other so often; the same bytes every time."""
    chance = Chance(SEED)
    knows: list[list[str]] = [[] for _ in range(contacts)]
    for who, link in SHAPES[shape](chance, contacts, ties):
        knows[who].append(f'"[[{link}]]"')
    folder = vault / "Kontakte"
    folder.mkdir(parents=True)
    for number, links in enumerate(knows):
        front = [f"knows: [{', '.join(links)}]"] if links else []
        front += ["aliases: [Doppelgänger]"] if number < 2 else []
        front += ["role: Bürgermeister"] if number % 700 == 699 else []
        log = f"- 2026-{1 + number % 10:02}-{1 + number % 28:02} Anruf: Hallo.\n" if number % 3 else ""
        text = "\n".join(["---", "type: contact", *front, "---", "## Log", log])
        (folder / f"{name_of(number)}.md").write_text(text, encoding="utf-8")


def candidates_for(vault: Path, contacts: int, tool: Sequence[str]) -> list[Candidate]:
    """`network` and `path`, each without an index and with the one that this left."""
    where = ("--vault", str(vault), "--today", str(TODAY), "--language", "de")
    commands = {"network": ("network",), "path": ("path", name_of(contacts // 2))}
    return [
        Candidate(f"{name} {when}", (*tool, *command, *where), ours=True, forget=when == "first")
        for name, command in commands.items()
        for when in ("first", "again")
    ]


def measure(shape: str, contacts: int, ties: int, runs: int, tool: Sequence[str]) -> str:
    """One row of the table: medians in seconds, and the most memory that any of them took."""
    with tempfile.TemporaryDirectory(prefix="vault-tools-bench-") as name:
        folder = Path(name)
        bench = Bench(folder)
        make_net(folder / "vault", shape, contacts, ties)
        candidates = candidates_for(folder / "vault", contacts, tool)
        bench.in_turn(candidates, 1)
        samples = bench.in_turn(candidates, runs)
    times = (f"{median(one.seconds for one in samples[each.name]):.2f} s" for each in candidates)
    peak = max(one.peak for those in samples.values() for one in those)
    return f"| {shape} | {' | '.join(times)} | {peak / 1024:.0f} MB |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.networks", description=__doc__)
    parser.add_argument("--contacts", type=int, default=2000)
    parser.add_argument("--ties", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tool", help="another vault-tools to measure")
    options = parser.parse_args(arguments)
    tool = shlex.split(options.tool) if options.tool else [sys.executable, "-m", "vault_tools"]
    print("| net | `network`, first | again | `path`, first | again | peak memory |")
    print("|---|---|---|---|---|---|")
    for shape in SHAPES:
        try:
            print(measure(shape, options.contacts, options.ties, options.runs, tool), flush=True)
        except FailedError as error:
            print(f"vault-tools itself failed on “{shape}”:\n{error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
