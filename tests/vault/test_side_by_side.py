"""Work in parts: done by several processes, and all of it done whatever becomes of them."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from textwrap import dedent

import pytest

from vault_tools.vault.side_by_side import MOST_PARTS, do_parts, helpers_for

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked here")

START = "import os, signal, sys, time\nfrom vault_tools.vault.side_by_side import do_parts, done_beside\nme = os.getpid()\n"


def process(code: str) -> str:
    """What a process of its own says that runs this: one without threads, as ours are."""
    done = subprocess.run(
        [sys.executable, "-c", START + dedent(code)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout.strip()


def alive(pid: int) -> bool:
    """Whether there is still such a process; one that ended and waits to be asked for counts as gone."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("helpers", [0, 1, 3])
def test_all_parts_are_done_and_stand_in_their_order(helpers: int) -> None:
    said = process(f"""
        made = [*do_parts(200, lambda part: b"%d," % part * part, {helpers}, lambda: None)]
        print(made == [b"%d," % part * part for part in range(200)])
    """)
    assert said == "True"


def test_helpers_begin_while_this_process_does_something_else() -> None:
    said = process("""
        made = [*do_parts(9, lambda part: str(os.getpid()).encode(), 2, lambda: time.sleep(1))]
        print(str(me).encode() in made, len(set(made)) > 0)
    """)
    assert said == "False True"


def test_more_than_a_pipe_holds_comes_through() -> None:
    said = process("""
        made = [*do_parts(6, lambda part: bytes([part]) * 3_000_000, 2, lambda: time.sleep(0.2))]
        print([(part[0], len(part)) for part in made] == [(part, 3_000_000) for part in range(6)])
    """)
    assert said == "True"


@pytest.mark.parametrize("end", ["os._exit(1)", "os.kill(os.getpid(), signal.SIGKILL)", "1 / 0"])
def test_what_a_helper_that_fails_leaves_undone_is_done_here(end: str) -> None:
    said = process(f"""
        def work(part):
            if os.getpid() != me and part > 2:
                {end}
            return b"%d" % part
        print([*do_parts(20, work, 2, lambda: time.sleep(0.2))] == [b"%d" % part for part in range(20)])
    """)
    assert said == "True"


def test_a_part_that_fails_here_too_is_an_error_and_leaves_no_helper() -> None:
    said = process("""
        def work(part):
            if os.getpid() == me:
                raise ValueError("no")
            time.sleep(60)
        try:
            list(do_parts(5, work, 2, lambda: None))
        except ValueError as error:
            print(error)
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            print("nobody is left")
    """)
    assert said.split("\n") == ["no", "nobody is left"]


def test_however_many_files_are_open_what_a_helper_makes_is_waited_for() -> None:
    said = process("""
        import resource
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        held = [os.open(os.devnull, os.O_RDONLY) for _ in range(min(1100, max(hard, 200) - 100))]
        def work(part):
            if os.getpid() != me:
                time.sleep(0.5)
            return b"%d" % part
        print([*do_parts(3, work, 1, lambda: time.sleep(0.2))] == [b"0", b"1", b"2"])
    """)
    assert said == "True"


def test_more_parts_than_one_byte_can_count_are_refused() -> None:
    with pytest.raises(AssertionError):
        next(do_parts(MOST_PARTS + 1, bytes, 0))


def test_where_no_process_is_to_be_had_this_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", fork)
    assert [*do_parts(3, lambda part: bytes([part]), 2, lambda: None)] == [b"\0", b"\1", b"\2"]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_helpers_do_not_outlive_the_process_that_they_help(ending: signal.Signals) -> None:
    code = START + dedent(r"""
        def work(part):
            if os.getpid() != me:
                os.write(1, b"%d\n" % os.getpid())
            time.sleep(0.3)
            return b""
        list(do_parts(200, work, 2, lambda: None))
    """)
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdout is not None
        helpers: set[int] = set()
        while len(helpers) < 2:
            helpers.add(int(running.stdout.readline()))
        running.send_signal(ending)
        running.wait(timeout=30)
        until = time.monotonic() + 30
        while any(map(alive, helpers)) and time.monotonic() < until:
            time.sleep(0.05)
        assert not any(map(alive, helpers))


def test_a_lone_processor_gets_no_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert helpers_for(MOST_PARTS) == 0
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert helpers_for(MOST_PARTS) == 1
    assert helpers_for(1) == helpers_for(0) == 0
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert helpers_for(MOST_PARTS) == 0


def test_where_a_process_cannot_simply_be_forked_nobody_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert helpers_for(MOST_PARTS) == 0


def test_work_beside_is_done_by_another_process_and_waited_for(tmp_path: Path) -> None:
    said = process(f"""
        from pathlib import Path
        from vault_tools.vault import side_by_side
        side_by_side.helpers_for = lambda parts: 1
        place = Path({str(tmp_path / "made")!r})
        with done_beside(lambda: (time.sleep(0.3), place.write_text(str(os.getpid())))):
            early = place.exists()
        print(early, place.read_text() != str(me))
    """)
    assert said == "False True"


def test_where_nobody_can_be_had_work_beside_is_done_afterwards(tmp_path: Path) -> None:
    said = process("""
        from vault_tools.vault import side_by_side
        def none():
            raise OSError("no more processes")
        done = []
        for change in (lambda: setattr(os, "fork", none), lambda: setattr(side_by_side, "helpers_for", lambda parts: 0)):
            change()
            with done_beside(lambda: done.append(os.getpid() == me)):
                done.append("first")
        print(done)
    """)
    assert said == "['first', True, 'first', True]"


def test_what_a_process_beside_leaves_undone_is_done_here() -> None:
    said = process("""
        from vault_tools.vault import side_by_side
        side_by_side.helpers_for = lambda parts: 1
        done = []
        for ending in (lambda: 1 / 0, lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: os._exit(3), lambda: sys.exit(0)):
            with done_beside(lambda: done.append("here") if os.getpid() == me else ending()):
                pass
        print(done)
    """)
    assert said == "['here', 'here', 'here', 'here']"


def test_who_reads_what_is_printed_does_not_wait_for_work_beside(tmp_path: Path) -> None:
    code = """
        from vault_tools.vault import side_by_side
        side_by_side.helpers_for = lambda parts: 1
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with done_beside(lambda: time.sleep(12)):
            print("told", flush=True)
            os.kill(me, signal.SIGTERM)
    """
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", START + dedent(code)], stdout=subprocess.PIPE, check=False, timeout=60
    )
    assert done.stdout == b"told\n"
    assert time.monotonic() - begun < 10


def test_where_the_block_fails_work_beside_is_interrupted_and_tidies_up(tmp_path: Path) -> None:
    said = process(f"""
        from pathlib import Path
        from vault_tools.vault import side_by_side
        side_by_side.helpers_for = lambda parts: 1
        begun, tidied = Path({str(tmp_path / "begun")!r}), Path({str(tmp_path / "tidied")!r})
        def work():
            try:
                begun.touch()
                time.sleep(50)
            except BaseException as error:
                tidied.write_text(type(error).__name__)
                raise
        try:
            with done_beside(work):
                while not begun.exists():
                    time.sleep(0.01)
                raise ValueError
        except ValueError:
            print(tidied.read_text())
    """)
    assert said == "KeyboardInterrupt"


def test_an_interrupt_ends_what_is_done_beside_too() -> None:
    said = process("""
        from vault_tools.vault import side_by_side
        side_by_side.helpers_for = lambda parts: 1
        begun = time.monotonic()
        signal.signal(signal.SIGALRM, lambda *_: os.killpg(0, signal.SIGINT))
        os.setpgid(0, 0)
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        try:
            with done_beside(lambda: time.sleep(50)):
                time.sleep(50)
        except KeyboardInterrupt:
            print("ended", time.monotonic() - begun < 40)
    """)
    assert said == "ended True"
