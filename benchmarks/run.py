"""Runs vault-tools and other programs in turn on the same vaults and prints how they compare, as ratios."""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

from benchmarks.make_vault import TODAY

REPOSITORY = Path(__file__).resolve().parents[1]
ONE_RUN = REPOSITORY / "benchmarks" / "one_run.py"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A program to measure. `ours` are compared with all others; `forget` empties the cache before a run."""

    name: str
    command: tuple[str, ...]
    ours: bool = False
    forget: bool = False
    memory: bool = True


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of a whole process."""

    seconds: float
    peak: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """One of ours against another, on a vault of so many notes."""

    notes: int
    ours: str
    against: str
    ratio: float
    lowest: float
    highest: float
    memory_ratio: float | None


class FailedError(Exception):
    """A program that did not end well, with what it said."""


class Bench:
    """A working folder in which programs are run with a home of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()

    def environment(self) -> Mapping[str, str]:
        """The environment without the user's own settings and caches."""
        kept = {name: text for name, text in os.environ.items() if not name.startswith("VAULT_TOOLS_")}
        kinds = ("CACHE", "CONFIG", "DATA", "STATE")
        return kept | {f"XDG_{kind}_HOME": str(self.home / kind) for kind in kinds} | {"HOME": str(self.home)}

    def forget(self) -> None:
        """Empties the home: caches, index, undo copies."""
        shutil.rmtree(self.home)
        self.home.mkdir()

    def once(self, candidate: Candidate) -> Sample:
        """Runs a program once, from its start to its end."""
        if candidate.forget:
            self.forget()
        said = self.folder / "stderr"
        reading, writing = os.pipe()
        command = [sys.executable, "-I", "-S", str(ONE_RUN), str(writing), *candidate.command]
        with (
            (self.folder / "stdout").open("wb") as out,
            said.open("wb") as err,
            os.fdopen(reading, "rb") as result,
        ):
            try:
                subprocess.run(
                    command,
                    stdout=out,
                    stderr=err,
                    cwd=self.folder,
                    env=self.environment(),
                    pass_fds=[writing],
                    check=True,
                )
            finally:
                os.close(writing)
            seconds, peak, code = result.read().split()
        if int(code) == 127:
            raise FailedError(f"there is no “{candidate.command[0]}” here")
        if int(code) != 0:
            raise FailedError(said.read_text(encoding="utf-8", errors="replace").strip())
        return Sample(float(seconds), int(peak))

    def in_turn(self, candidates: Sequence[Candidate], runs: int) -> dict[str, list[Sample]]:
        """Runs all of them in turn, so often; each takes part in the weather of the machine alike."""
        samples: dict[str, list[Sample]] = {candidate.name: [] for candidate in candidates}
        for _ in range(runs):
            for candidate in candidates:
                samples[candidate.name].append(self.once(candidate))
        return samples


def candidates_for(vault: Path, tool: Sequence[str]) -> list[Candidate]:
    """What is compared. The run without an index comes before the one that uses the index it left."""
    due = (*tool, "due", "--json", "--vault", str(vault), "--today", str(TODAY))
    next_day = (*due[:-1], str(TODAY + timedelta(days=1)))
    return [
        Candidate("find", ("find", str(vault), "-name", "*.md", "-printf", "%T@ %s %p\n"), memory=False),
        Candidate("rg", ("rg", "-c", "^---", str(vault)), memory=False),
        Candidate("naive", (sys.executable, str(REPOSITORY / "benchmarks" / "naive.py"), str(vault))),
        Candidate(
            "naive, same", (sys.executable, str(REPOSITORY / "benchmarks" / "naive_last.py"), str(vault))
        ),
        Candidate("due, no index", due, ours=True, forget=True),
        Candidate("due", due, ours=True),
        Candidate("due, next day", next_day, ours=True),
    ]


def usable(bench: Bench, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Warms up, and leaves out the other programs that are not here. Ours must work."""
    kept = []
    for candidate in candidates:
        try:
            bench.once(candidate)
        except FailedError as error:
            if candidate.ours:
                raise
            print(f"Left out: {candidate.name} ({error})", file=sys.stderr)
        else:
            kept.append(candidate)
    return kept


def compare(
    notes: int, candidates: Sequence[Candidate], samples: Mapping[str, Sequence[Sample]]
) -> list[Comparison]:
    """Each of ours against each other: the ratio of the medians, and the range within single rounds."""
    found = []
    for ours in (candidate for candidate in candidates if candidate.ours):
        for other in (candidate for candidate in candidates if not candidate.ours):
            mine, theirs = samples[ours.name], samples[other.name]
            rounds = [one.seconds / two.seconds for one, two in zip(mine, theirs, strict=True)]
            ratio = median(one.seconds for one in mine) / median(two.seconds for two in theirs)
            memory = median(one.peak for one in mine) / median(two.peak for two in theirs)
            shown = round(memory, 3) if other.memory else None
            numbers = [round(number, 3) for number in (ratio, min(rounds), max(rounds))]
            found.append(Comparison(notes, ours.name, other.name, numbers[0], numbers[1], numbers[2], shown))
    return found


def table(comparisons: Sequence[Comparison]) -> str:
    """The comparisons as lines of text."""
    lines = [f"{'notes':>7}  {'ours':<14} {'against':<11} {'time':>8}  {'from – to':^17} {'memory':>7}"]
    for one in comparisons:
        reach = f"{one.lowest:.2f} – {one.highest:.2f}"
        memory = "–" if one.memory_ratio is None else f"{one.memory_ratio:.2f}"
        lines.append(
            f"{one.notes:>7}  {one.ours:<14} {one.against:<11} {one.ratio:>8.2f}  {reach:^17} {memory:>7}"
        )
    return "\n".join(lines)


def measure(notes: int, runs: int, tool: Sequence[str]) -> list[Comparison]:
    """Makes a vault of so many notes in a temporary folder and compares there."""
    with tempfile.TemporaryDirectory(prefix="vault-tools-bench-") as name:
        folder = Path(name)
        bench = Bench(folder)
        vault = folder / "vault"
        command = [sys.executable, "-m", "benchmarks.make_vault", str(vault), "--notes", str(notes)]
        subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
        candidates = usable(bench, candidates_for(vault, tool))
        return compare(notes, candidates, bench.in_turn(candidates, runs))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints the table and, if asked, writes it as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.run", description="How long and how large vault-tools is against others."
    )
    parser.add_argument("--notes", default="1000,10000", help="sizes of the vaults (default: 1000,10000)")
    parser.add_argument("--runs", type=int, default=7, help="how often each program runs (default: 7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the numbers there")
    parser.add_argument("--tool", help="another vault-tools to measure, e.g. that of an older release")
    options = parser.parse_args(arguments)
    tool = shlex.split(options.tool) if options.tool else [sys.executable, "-m", "vault_tools"]
    if "/" in tool[0]:
        tool[0] = str(Path.cwd() / tool[0])
    found: list[Comparison] = []
    try:
        for notes in (int(size) for size in options.notes.split(",")):
            found += measure(notes, options.runs, tool)
    except FailedError as error:
        print(f"vault-tools itself failed, so there is nothing to compare:\n{error}", file=sys.stderr)
        return 1
    print(table(found))
    if options.json:
        text = json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
