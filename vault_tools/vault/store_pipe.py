"""Writing into a pipe to another process of this package: no file, but all writing is in one place."""

import os


def pass_on(pipe: int, data: bytes) -> None:
    """Gives all of `data` to whoever reads the other end; waits where they are slow. Raises BrokenPipeError
    where nobody does."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]
