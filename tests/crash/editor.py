"""An editor that saves one note as fast as it can: `python editor.py NOTE HOW SECONDS LOG`.

It reads the note, adds a line of its own, and saves, `in-place` or by `rename`. LOG gets one JSON line per
save: when it read and when it had saved (ns of the system's monotonic clock), and which of the store's lines
came into its text or went out of it since the save before.
"""

import json
import os
import random
import sys
import time
from pathlib import Path


def main() -> None:
    note, how, seconds, log = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), Path(sys.argv[4])
    dice = random.Random(4711)
    end = time.monotonic() + seconds
    had: set[str] = set()
    number = 0
    with log.open("w") as saves:
        while time.monotonic() < end:
            read_at = time.monotonic_ns()
            text = note.read_bytes()
            time.sleep(dice.random() * 0.002)  # the user types
            number += 1
            text += b"editor %d\n" % number
            if how == "rename":
                beside = note.with_name(".editor.swp")
                beside.write_bytes(text)
                beside.replace(note)
            else:
                descriptor = os.open(note, os.O_WRONLY | os.O_TRUNC)
                half = len(text) // 2
                os.write(descriptor, text[:half])
                os.write(descriptor, text[half:])
                os.close(descriptor)
            saved_at = time.monotonic_ns()
            has = {line for line in text.decode().splitlines() if line.startswith("store")}
            save = {"read": read_at, "saved": saved_at, "in": sorted(has - had), "out": sorted(had - has)}
            saves.write(json.dumps(save) + "\n")
            had = has
            time.sleep(dice.random() * 0.002)


if __name__ == "__main__":
    main()
