"""Work in parts, done by several processes side by side where that is safe, else by this one alone.

Only where a process can simply be forked and has no threads: elsewhere a new process would import everything
again, which takes longer than it saves. A helper takes the number of the next part from one pipe and gives
what it made back through another. If it fails, this process does its part; if this process goes, helpers
find nobody at the other end, and go too.
"""

import os
import select
import signal
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

from vault_tools.vault.store_pipe import pass_on

MOST_PARTS = 250
"""A part's number is one byte."""

_MOST_HELPERS = 3
_HEAD = 5  # the part's number and its length in four bytes
_AT_ONCE = 1 << 20

Work = Callable[[int], bytes]


def helpers_for(parts: int) -> int:
    """How many processes may well help this one."""
    threads = sys.modules.get("threading")  # where nobody has imported it, there are none
    if sys.platform != "linux" or (threads is not None and threads.active_count() > 1):
        return 0
    return max(0, min(len(os.sched_getaffinity(0)) - 1, _MOST_HELPERS, parts - 1))


def do_parts(
    parts: int, work: Work, helpers: int, meanwhile: Callable[[], object] = lambda: None
) -> Generator[bytes]:
    """What `work` makes of each part, by their numbers, as soon as it and those before it are made; at most
    `MOST_PARTS`. Where there are helpers, `meanwhile` is for this process alone, before it joins them. Raises
    what `work` raises here."""
    assert parts <= MOST_PARTS, "one byte holds no more"
    if not helpers:
        yield from map(work, range(parts))
        return
    team = _Team(parts, work, helpers)
    try:
        meanwhile()
        for wanted in range(parts):
            while wanted not in team.made and (part := team.next()) is not None:
                team.made[part] = work(part)
                team.gather()
            if wanted not in team.made:
                team.wait_for(wanted)
            yield team.made.pop(wanted) if wanted in team.made else work(wanted)
    finally:
        team.dismiss()


@contextmanager
def done_beside(work: Callable[[], object]) -> Iterator[None]:
    """Has another process do `work` while this one does what is in the block, and waits for it. Nothing of it
    is left here but the files that it writes. Where no process can be had, or it did not come to its end,
    this one does it afterwards; where the block fails, nobody does."""
    other = _Beside()
    try:
        if helpers_for(2):
            other.begin(work)
        yield
    except BaseException:
        other.stop()
        raise
    if not other.ended_well():
        work()


class _Beside:
    """One process that does something of its own; or none."""

    def __init__(self) -> None:
        self._pid: int | None = None

    def begin(self, work: Callable[[], object]) -> None:
        """Where no more processes are to be had, none begins."""
        with suppress(OSError), _interrupts_held_back():
            self._pid = os.fork()
            if self._pid == 0:
                _do_and_end(work)

    def stop(self) -> None:
        """Interrupts it, as a user does, so that it tidies up; and waits for that."""
        if self._pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGINT)
            self.ended_well()

    def ended_well(self) -> bool:
        """Waits for its end; whether it did all."""
        if self._pid is None:
            return False
        with suppress(ChildProcessError):
            return os.waitpid(self._pid, 0)[1] == 0
        return False


def _do_and_end(work: Callable[[], object]) -> NoReturn:
    """The life of a process that does something beside. Whoever reads what we print does not wait for it."""
    ending = 1
    try:
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        _be_interrupted_by(signal.default_int_handler)
        work()
        ending = 0
    finally:
        os._exit(ending)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Until a helper knows that it is one: it must not end as its parent would."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _be_interrupted_by(handler: signal.Handlers | Callable[[int, FrameType | None], object]) -> None:
    signal.signal(signal.SIGINT, handler)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


class _Team:
    """The helpers, and what was made so far."""

    def __init__(self, parts: int, work: Work, helpers: int) -> None:
        self.made: dict[int, bytes] = {}
        self._parts, numbers = os.pipe()
        self._pids: list[int] = []
        self._pipes: dict[int, bytearray] = {}
        try:
            pass_on(numbers, bytes(range(parts)))
        finally:
            os.close(numbers)
        with suppress(OSError):  # no more processes to be had: fewer helpers
            for _ in range(helpers):
                self._hire(work)

    def _hire(self, work: Work) -> None:
        reading, writing = os.pipe()
        try:
            with _interrupts_held_back():
                if (pid := os.fork()) == 0:
                    _help(self, work, [reading, *self._pipes], writing)
        except OSError:
            os.close(reading)
            raise
        finally:
            os.close(writing)
        os.set_blocking(reading, False)
        _make_room(reading)
        self._pids.append(pid)
        self._pipes[reading] = bytearray()

    def next(self) -> int | None:
        """The number of a part that nobody has begun; None where there is none left."""
        number = os.read(self._parts, 1)
        return number[0] if number else None

    def gather(self) -> None:
        """Takes what helpers have made so far."""
        for pipe, data in self._pipes.items():
            with suppress(BlockingIOError):
                while more := os.read(pipe, _AT_ONCE):
                    data += more
                    self._unpack(data)

    def wait_for(self, part: int) -> None:
        """Until a helper has made it, or all of them are gone."""
        going = select.poll()
        for pipe in self._pipes:
            going.register(pipe, select.POLLIN)
        left = len(self._pipes)
        while left and part not in self.made:
            for pipe, _ in going.poll():
                if more := os.read(pipe, _AT_ONCE):
                    self._pipes[pipe] += more
                    self._unpack(self._pipes[pipe])
                else:
                    going.unregister(pipe)
                    left -= 1

    def _unpack(self, data: bytearray) -> None:
        while len(data) >= _HEAD and len(data) >= (end := _HEAD + int.from_bytes(data[1:_HEAD], "little")):
            self.made[data[0]] = bytes(data[_HEAD:end])
            del data[:end]

    def dismiss(self) -> None:
        """Ends all helpers, whatever they are at."""
        os.close(self._parts)
        for pipe in self._pipes:
            os.close(pipe)
        for pid in self._pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _make_room(pipe: int) -> None:
    """As much as one may have: so a helper need not wait while its part is not yet taken."""
    with suppress(OSError, ImportError):  # not every system can
        from fcntl import F_SETPIPE_SZ, fcntl

        fcntl(pipe, F_SETPIPE_SZ, _AT_ONCE)


def _help(team: _Team, work: Work, others: list[int], writing: int) -> NoReturn:
    """The life of a helper. It never returns: what lies below on the stack is its parent's."""
    try:
        _be_interrupted_by(signal.SIG_DFL)
        for pipe in others:
            os.close(pipe)  # else nobody would notice that the parent went
        while (part := team.next()) is not None:
            made = work(part)
            pass_on(writing, bytes([part]) + len(made).to_bytes(_HEAD - 1, "little") + made)
    finally:
        os._exit(0)
