"""Does the planner care better than the rules of other tools, and how fast is it? Both on made-up gardens.

python -m benchmarks.gardens care [--gardens 200] [--workers 2] [--json FILE]
python -m benchmarks.gardens speed [--runs 7]
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.gardens_care import LEVELS, compare, table
from benchmarks.gardens_speed import measure, speed_table


def main(arguments: Sequence[str] | None = None) -> int:
    """Simulates or measures, prints a table and, if asked, writes it as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gardens", description=__doc__.split("\n")[0])
    parser.add_argument("what", choices=["care", "speed"])
    parser.add_argument("--gardens", type=int, default=200, help="so many gardens (default: 200)")
    parser.add_argument("--years", type=int, default=5, help="so many years each (default: 5)")
    parser.add_argument("--workers", type=int, default=1, help="so many processes (default: 1)")
    parser.add_argument("--runs", type=int, default=7, help="how often each thing is measured (default: 7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the numbers there")
    options = parser.parse_args(arguments)
    if options.what == "care":
        found = compare(options.gardens, options.years, LEVELS, options.workers)
        print(table(found))
        rows = [asdict(each) for each in found]
    else:
        speeds = measure(options.runs)
        print(speed_table(speeds))
        rows = [asdict(each) for each in speeds]
    if options.json:
        options.json.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
