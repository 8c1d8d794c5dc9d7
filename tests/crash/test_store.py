"""The store is stopped at every step: nothing is lost, notes are old or new, the next run tidies up."""

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crash.scenes import MARKER, NEW, OLD, RUNS, SCENES, prepare, store_in
from tests.vault.files import all_files, all_names
from vault_tools.errors import VaultToolsError, WriteError
from vault_tools.vault import store_system

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")

ROOT = Path(__file__).resolve().parents[2]
STRACE = shutil.which("strace")
LONG = ("several", *RUNS)


class PowerCutError(BaseException):
    """Everything stops: no step is taken after it, not even to tidy up."""


class Stopper:
    """Fails at the nth step: once, from then on, or for good."""

    def __init__(self, at: int, how: str = "never") -> None:
        self.at, self.how = at, how
        self.count = 0

    def __call__(self, step: str) -> None:
        self.count += 1
        if self.how == "cut" and self.count >= self.at:
            raise PowerCutError
        if (self.how == "once" and self.count == self.at) or (self.how == "on" and self.count >= self.at):
            raise OSError(errno.ENOSPC, f"No space left on device, at {step}")


def play(name: str, base: Path, stopper: Stopper) -> str:
    """Plays a scene with `stopper`; says how it ended."""
    store = store_in(base, name, stopper)
    with pytest.MonkeyPatch.context() as patch:
        if not SCENES[name].exchange:
            patch.setattr(store_system, "_system_call", lambda: None)
        try:
            SCENES[name].act(store)
        except VaultToolsError:
            return "refused"
        except PowerCutError:
            return "cut"
    return "done"


def steps_of(name: str, base: Path) -> int:
    prepare(name, base)
    stopper = Stopper(0)
    assert play(name, base, stopper) == "done"
    assert all_files(base / "vault") == SCENES[name].after
    return stopper.count


def visible(base: Path) -> dict[str, bytes]:
    return {path: data for path, data in all_files(base / "vault").items() if "/." not in f"/{path}"}


def check_after_stop(name: str, base: Path) -> None:
    """What holds right after a stop, and after the next run."""
    scene = SCENES[name]
    everything = set(all_files(base).values())
    for text in scene.before.values():
        assert text in everything, "an old text is lost"
    if not scene.in_place:
        check_old_or_new(name, base)
    # The next run, whatever it does, tidies up first.
    store = store_in(base)
    with store.run("next"):
        pass
    check_old_or_new(name, base)
    names = all_names(base / "vault")
    assert [one for one in names if Path(one).name.startswith(".")] == []
    for kept in store.kept():
        text = kept.place.read_bytes()
        assert any(new.startswith(text) or old.startswith(text) for new in (NEW,) for old in (OLD,))
    assert all(not run.open for run in store.runs())
    # And all can be done again, or taken back.
    files = visible(base)
    if name in RUNS:
        if files != scene.after:
            store.undo()
            assert visible(base) == scene.after
        return
    if any(run.notes for run in store.runs()):
        store.undo()
        assert visible(base) == scene.before


def check_old_or_new(name: str, base: Path) -> None:
    scene = SCENES[name]
    files = visible(base)
    for path in {*scene.before, *scene.after}:
        assert files.pop(path, None) in (scene.before.get(path), scene.after.get(path)), path
    assert files == {}


@pytest.mark.parametrize("how", ["once", "on", "cut"])
@pytest.mark.parametrize("name", SCENES)
def test_stopped_at_every_step(name: str, how: str, tmp_path: Path) -> None:
    # The long scenes repeat the short ones: a third of their steps, another one each way, will do here.
    stopped(name, how, tmp_path, 3 if name in LONG else 1)


@pytest.mark.prove
@pytest.mark.parametrize("how", ["once", "on", "cut"])
@pytest.mark.parametrize("name", LONG)
def test_stopped_at_every_step_of_long_scenes(name: str, how: str, tmp_path: Path) -> None:
    stopped(name, how, tmp_path, 1)


def stopped(name: str, how: str, tmp_path: Path, every: int) -> None:
    steps = steps_of(name, tmp_path / "0")
    assert steps > 8
    for at in range(1 + ("once", "on", "cut").index(how) % every, steps + 1, every):
        base = tmp_path / str(at)
        prepare(name, base)
        ended = play(name, base, Stopper(at, how))
        if how != "cut" and SCENES[name].before and len(SCENES[name].before) == 1:
            # One change: what the store said of it is true.
            expected = SCENES[name].after if ended == "done" else SCENES[name].before
            if not SCENES[name].in_place or how == "once":
                assert visible(base) == expected, (at, ended)
        check_after_stop(name, base)
        shutil.rmtree(base)


@pytest.mark.prove
@pytest.mark.parametrize("name", SCENES)
def test_stopped_again_while_tidying_up(name: str, tmp_path: Path) -> None:
    for at in range(1, steps_of(name, tmp_path / "0") + 1):
        for again in range(1, 30):
            base = tmp_path / f"{at}-{again}"
            prepare(name, base)
            play(name, base, Stopper(at, "cut"))
            stopper = Stopper(again, "cut")
            try:
                with store_in(base, step=stopper).run("next"):
                    pass
            except PowerCutError:
                pass
            check_after_stop(name, base)
            shutil.rmtree(base)
            if stopper.count < again:
                break


@pytest.mark.parametrize("name", ["replace", "create", "in place"])
def test_killed_for_real_now_and_then(name: str, tmp_path: Path) -> None:
    steps = steps_of(name, tmp_path / "0")
    for at in sorted({1, steps // 3, steps // 2, steps - 2}):
        killed(name, tmp_path / str(at), at)


@pytest.mark.prove
@pytest.mark.parametrize("name", SCENES)
def test_killed_for_real_at_every_step(name: str, tmp_path: Path) -> None:
    for at in range(1, steps_of(name, tmp_path / "0") + 1):
        killed(name, tmp_path / str(at), at)


def killed(name: str, base: Path, at: int) -> None:
    prepare(name, base)
    done = subprocess.run([*command(name, base), str(at)], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == -9, done.stderr.decode()
    check_after_stop(name, base)


def command(name: str, base: Path) -> list[str]:
    return [sys.executable, "-B", "-m", "tests.crash.scenes", name, str(base)]


CALLS = (
    *("openat", "write", "fsync", "close", "read", "lstat", "newfstatat", "renameat2", "rename", "linkat"),
    *("link", "unlink", "mkdir", "rmdir", "ftruncate", "fchmod", "fchown", "fcntl", "flock", "getdents64"),
)


@pytest.mark.prove
@pytest.mark.skipif(STRACE is None, reason="needs strace")
@pytest.mark.parametrize("name", SCENES)
def test_killed_at_every_system_call(name: str, tmp_path: Path) -> None:
    counts = calls_of(name, tmp_path / "0")
    wanted = sum(after - before for before, after in counts.values())
    assert wanted > 20
    killed_at = 0
    for call, (before, after) in counts.items():
        for when in range(before + 1, after + 1):
            base = tmp_path / f"{call}-{when}"
            prepare(name, base)
            inject = f"inject={call}:signal=KILL:when={when}"
            strace = [str(STRACE), "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
            done = subprocess.run(
                [*strace, *command(name, base)],
                cwd=ROOT,
                check=False,
                capture_output=True,
                env=steady_environment(),
            )
            # The imports before the scene do not always take the same number of calls.
            over = done.returncode == 0 and visible(base) == SCENES[name].after
            assert over or done.returncode in (-9, 137), (call, when, done.stderr.decode())
            killed_at += not over
            check_after_stop(name, base)
            shutil.rmtree(base)
    assert killed_at > wanted * 0.9


def calls_of(name: str, base: Path) -> dict[str, tuple[int, int]]:
    """How often each system call is made before the scene begins, and until the scene is over."""
    prepare(name, base)
    trace = base / "trace"
    subprocess.run(
        [str(STRACE), "-qq", "-o", str(trace), *command(name, base)],
        cwd=ROOT, check=True, env=steady_environment(),
    )  # fmt: skip
    lines = trace.read_text(errors="replace").splitlines()
    begin = next(number for number, line in enumerate(lines) if MARKER in line)
    # The last call of the scene gives up the lock; all after it is Python going home.
    end = max(number for number, line in enumerate(lines) if line.startswith("flock("))
    found = {}
    for call in CALLS:
        at = [number for number, line in enumerate(lines) if re.match(rf"{call}\(", line)]
        before = sum(number < begin for number in at)
        upto = sum(number <= end for number in at)
        if upto > before:
            found[call] = (before, upto)
    return found


def steady_environment() -> dict[str, str]:
    return dict(os.environ) | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def tiny(tmp_path: Path) -> object:
    """A file system with next to no room."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("replace", "vault"), ("create", "vault"), ("several", "vault"),
        ("replace", "own"), ("in place", "own"), ("several", "own"),
    ],
)  # fmt: skip
def test_a_disk_that_is_really_full(name: str, full: str, tmp_path: Path, tiny: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    (base / full).symlink_to(tiny / full)
    (tiny / full).mkdir()
    if full == "vault":
        (base / "vault").unlink()
        (base / "vault").symlink_to(tiny)
        (tiny / full).rmdir()
        for path, data in SCENES[name].before.items():
            (tiny / path).write_bytes(data)
    else:
        prepare(name, base)
    ballast = tiny / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            pass
    store = store_in(base, name)
    with pytest.raises(WriteError) as caught:
        SCENES[name].act(store)
    assert caught.value.text("de")
    files = visible(base)
    files.pop("ballast", None)
    assert files == SCENES[name].before
    ballast.unlink()
    SCENES[name].act(store)
    assert visible(base) == SCENES[name].after
    assert [one for one in all_names(base / "vault") if Path(one).name.startswith(".")] == []
