"""Starts one program, waits for its end and writes its seconds, peak memory and exit code to a descriptor.

The system counts what a parent holds as the first memory of its child, so this imports next to nothing.
"""

import posix
import sys
import time


def main(descriptor: int, command: list[str]) -> None:
    """Runs `command`; an exit code of 127 says that there is no such program."""
    started = time.perf_counter()
    try:
        process = posix.posix_spawnp(command[0], command, posix.environ)
    except FileNotFoundError:
        posix.write(descriptor, b"0 0 127")
        return
    _, status, usage = posix.wait4(process, 0)
    seconds = time.perf_counter() - started
    posix.write(descriptor, b"%.6f %d %d" % (seconds, usage.ru_maxrss, posix.waitstatus_to_exitcode(status)))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
