"""How soon the page follows a save while `watch` runs, what it costs at rest, and how much memory it takes.

    python -m benchmarks.watching [--notes 1000 10000 100000] [--saves 15]

The time runs from the end of the save to the new page on disk, less the quiet time; both ways of saving.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.make_vault import TODAY, make_vault

QUIET = 0.05
_ITEM = re.compile(r"- \[ \] \[\[(?:[^\]|]*/)?([^\]|]+)")


class Watcher:
    """A running `watch` on a vault of its own, from its first page on."""

    def __init__(self, folder: Path, notes: int) -> None:
        self.vault = folder / "vault"
        self.vault.mkdir()
        make_vault(self.vault, notes)
        self.page = self.vault / "Weekly.md"
        variables = {"VAULT_TOOLS_STATE": str(folder / "state"), "VAULT_TOOLS_CONFIG": str(folder / "none")}
        command = [sys.executable, "-m", "vault_tools", "watch", "--vault", str(self.vault)]
        self.process = subprocess.Popen(
            [*command, "--today", str(TODAY), "--language", "de"],
            env=os.environ | variables,
            stderr=subprocess.DEVNULL,
        )
        while not self.page.exists():
            if self.process.poll() is not None:
                raise RuntimeError("watch has ended")
            time.sleep(0.05)
        time.sleep(1)

    def note_on_page(self) -> Path:
        """The note of the first contact on the page."""
        match = _ITEM.search(self.page.read_text("utf-8"))
        if match is None:
            raise RuntimeError("nobody is on the page")
        return next(self.vault.rglob(f"{match[1]}.md"))

    def follow(self, note: Path, text: str, *, in_place: bool) -> float:
        """Seconds from a save to the new page, less the quiet time."""
        before = self._stamp()
        if in_place:
            note.write_text(text, "utf-8")
        else:
            beside = note.with_name(".beside")
            beside.write_text(text, "utf-8")
            beside.replace(note)
        saved = time.perf_counter()
        while self._stamp() == before:
            if time.perf_counter() - saved > 30:
                raise RuntimeError("the page does not follow")
            time.sleep(0.0003)
        return time.perf_counter() - saved - QUIET

    def idle(self, seconds: float) -> float:
        """The share of a core used while nothing happens."""
        before = self._cpu()
        time.sleep(seconds)
        return (self._cpu() - before) / seconds

    def peak(self) -> int:
        """The most memory it has taken, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) * 1024  # type: ignore[index]

    def end(self) -> None:
        """Stops it."""
        self.process.terminate()
        self.process.wait()

    def _stamp(self) -> tuple[int, int]:
        about = self.page.stat()
        return about.st_ino, about.st_mtime_ns

    def _cpu(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(notes: int, saves: int) -> str:
    """One row of the table."""
    with tempfile.TemporaryDirectory() as folder:
        watcher = Watcher(Path(folder), notes)
        try:
            note = watcher.note_on_page()
            text = note.read_text("utf-8")
            times: dict[bool, list[float]] = {True: [], False: []}
            for number in range(2 * saves):
                changed = text.replace("\n---\n", f"\nneeds: Nummer {number}\n---\n", 1)
                times[number % 2 == 0].append(watcher.follow(note, changed, in_place=number % 2 == 0))
                time.sleep(0.3)
            in_place, renamed = (f"{median(found) * 1000:.1f}" for found in times.values())
            return (
                f"| {notes:,} | {in_place} ms | {renamed} ms | {watcher.idle(5):.2%} "
                f"| {watcher.peak() / 1e6:.0f} MB |"
            )
        finally:
            watcher.end()


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    options.add_argument("--saves", type=int, default=15)
    chosen = options.parse_args(arguments)
    print("| notes | saved in place | saved by renaming | of a core at rest | peak memory |")
    print("|---|---|---|---|---|")
    for notes in chosen.notes:
        print(measure(notes, chosen.saves), flush=True)


if __name__ == "__main__":
    main()
